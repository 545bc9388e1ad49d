import { Inquiries, type NewInquiry } from '../../src/civic/inquiries/inquiries.service.js';
import { inquiryOf } from '../../src/civic/inquiries/inquiry.factory.js';
import { Units } from '../../src/commons/accounts/index.js';
import { staffCookie, testStaff } from '../../src/commons/accounts/staff/staff.factory.js';
import { Clock } from '../../src/platform/clock/index.js';
import { rows } from '../../src/platform/database/index.js';
import type { TestApp } from '../support/app.js';
import type { Answer, Visitor } from '../support/visitor.js';
import { withOffices } from './consultations.fixture.js';

export type InquiryDesk = Awaited<ReturnType<typeof inquiryDesk>>;

export const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

/** Offices, and short words for what officials do with inquiries over HTTP. */
export async function inquiryDesk(app: TestApp) {
  const { nest, db } = app;
  await withOffices(app);
  const units = Object.fromEntries((await nest.get(Units).all()).map(({ code, id }) => [code, id]));
  const now = () => nest.get(Clock).now();
  const own = { 'sec-fetch-site': 'same-origin', origin: app.url, accept: 'application/json' };

  const send = (visitor: Visitor, path: string, values: object, version?: number): Promise<Answer> =>
    visitor.send('POST', `/admin/api/resources/${path}`, {
      headers: { ...own, 'content-type': 'application/json' },
      body: JSON.stringify({ values, ...(version !== undefined && { version }) }),
    });
  const official = async (
    role: string,
    {
      unitId = null,
      settlements = [],
      name,
    }: { unitId?: string | null; settlements?: string[]; name?: string } = {},
  ) => {
    const { id } = await testStaff(nest, { role, unitId, settlements, ...(name && { name }) });
    const visitor = app.visitor();
    visitor.cookies.set(...(await staffCookie(nest, id)));
    return Object.assign(visitor, { staffId: id });
  };
  return {
    units,
    now,
    official,
    /** Received so many days ago. */
    received: (change: Partial<NewInquiry> = {}, daysAgo = 0) => {
      const receivedAt = new Date(now().getTime() - daysAgo * 86_400_000);
      return app.whileNothingRecurs(() =>
        db.transaction(async (tx) => {
          const inquiry = { ...inquiryOf(), receivedAt, ...change };
          const { id } = await nest.get(Inquiries).submit(tx, inquiry, { kind: 'visitor' }, receivedAt);
          return id;
        }),
      );
    },
    act: (visitor: Visitor, id: string, action: string, values: object = {}, version?: number) =>
      send(visitor, `inquiries/records/${id}/${action}`, values, version),
    create: (visitor: Visitor, resource: string, values: object) =>
      send(visitor, `${resource}/actions/new`, values),
    edit: (visitor: Visitor, resource: string, id: string, values: object, version?: number) =>
      send(visitor, `${resource}/records/${id}/edit`, values, version),
    data: (visitor: Visitor, path: string) =>
      visitor.get(`/admin/api${path}`, { accept: 'application/json' }),
    record: async (visitor: Visitor, id: string) =>
      (await visitor.get(`/admin/api/resources/inquiries/records/${id}/show`, { accept: 'application/json' }))
        .text,
    upload: async (visitor: Visitor, resource: string, name: string, content: Buffer) => {
      const answer = await visitor.send('POST', `/admin/api/files?resource=${resource}`, {
        headers: {
          ...own,
          'content-type': 'application/octet-stream',
          'x-file-name': encodeURIComponent(name),
        },
        body: content,
      });
      return answer.json<{ file?: { id: string } }>().file?.id ?? '';
    },
    row: async (id: string) =>
      (await db.read<Record<string, unknown>>('SELECT * FROM inquiry WHERE id = $1', [id]))[0]!,
    clock: async (id: string, rule: string) =>
      (
        await db.read<{ due: string; met: boolean }>(
          `SELECT (due_at AT TIME ZONE 'Europe/Sofia' - interval '1 minute')::date::text AS due, met_at IS NOT NULL AS met
           FROM deadline WHERE subject_type = 'inquiry' AND subject_id = $1 AND rule = $2`,
          [id, rule],
        )
      )[0],
    actionsOf: async (id: string) =>
      (
        await db.read<{ action: string }>(
          `SELECT action FROM audit_entry WHERE subject_type = 'inquiry' AND subject_id = $1 AND actor_kind = 'staff' ORDER BY id`,
          [id],
        )
      ).map(({ action }) => action),
    village: () =>
      db.transaction(async (tx) => {
        await rows(
          tx,
          `INSERT INTO settlement (ekatte, kind, name_bg, name_en, municipality)
           VALUES ('62832', 'с.', 'Рожен', 'Rozhen', 'BLG40') ON CONFLICT (ekatte) DO NOTHING`,
        );
        return '62832';
      }),
  };
}
