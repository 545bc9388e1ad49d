import { petitionCards } from '../../src/civic/petitions/answering/answering-at-work.factory.js';
import { PetitionClosing } from '../../src/civic/petitions/petition-closing.service.js';
import { testPetition } from '../../src/civic/petitions/petition.factory.js';
import { PETITION } from '../../src/civic/petitions/petition.rules.js';
import { Units } from '../../src/commons/accounts/index.js';
import { staffCookie, testStaff } from '../../src/commons/accounts/staff/staff.factory.js';
import { Subjects } from '../../src/commons/subjects/index.js';
import { Clock } from '../../src/platform/clock/index.js';
import type { TestApp } from '../support/app.js';
import type { Answer, Visitor } from '../support/visitor.js';
import { withOffices } from './consultations.fixture.js';

export type Desk = Awaited<ReturnType<typeof petitionDesk>>;

/** Offices, and short words for what officials do with petitions over HTTP. */
export async function petitionDesk(app: TestApp) {
  const { nest, db } = app;
  await withOffices(app);
  const subjects = nest.get(Subjects);
  if (!subjects.types().some(({ type }) => type === PETITION)) subjects.register(petitionCards);
  const units = Object.fromEntries((await nest.get(Units).all()).map(({ code, id }) => [code, id]));
  const now = () => nest.get(Clock).now();

  const send = (visitor: Visitor, path: string, body: object): Promise<Answer> =>
    visitor.send('POST', `/admin/api/resources/${path}`, {
      headers: {
        'content-type': 'application/json',
        'sec-fetch-site': 'same-origin',
        origin: app.url,
        accept: 'application/json',
      },
      body: JSON.stringify(body),
    });
  const official = async (role: string, unitId: string | null = null) => {
    const { id } = await testStaff(nest, { role, unitId });
    const visitor = app.visitor();
    visitor.cookies.set(...(await staffCookie(nest, id)));
    return visitor;
  };
  const made = (columns: Record<string, unknown> = {}, at = now()) =>
    db.transaction((tx) => testPetition(tx, at, columns));
  return {
    units,
    now,
    official,
    made,
    /** Handed in by its initiator, for a moderator to look at. */
    proposed: (columns: Record<string, unknown> = {}) =>
      made({ state: 'moderation', published_at: null, closes_at: null, ...columns }),
    /** What was collected was received so many days ago. */
    received: (daysAgo = 0, columns: Record<string, unknown> = {}) => {
      const at = new Date(now().getTime() - daysAgo * 86_400_000);
      return app.whileNothingRecurs(() =>
        db.transaction(async (tx) => {
          const id = await testPetition(tx, at, columns);
          await nest.get(PetitionClosing).close(tx, id, 'close', { kind: 'clock' }, at);
          return id;
        }),
      );
    },
    act: (visitor: Visitor, id: string, action: string, values: object = {}) =>
      send(visitor, `petitions/records/${id}/${action}`, { values }),
    decide: (visitor: Visitor, id: string, action: string, values: object = {}) =>
      send(visitor, `decisions/records/${id}/${action}`, { values }),
    data: (visitor: Visitor, path: string) =>
      visitor.get(`/admin/api${path}`, { accept: 'application/json' }),
    record: async (visitor: Visitor, id: string) =>
      (await visitor.get(`/admin/api/resources/petitions/records/${id}/show`, { accept: 'application/json' }))
        .text,
    row: async (id: string) =>
      (await db.read<Record<string, unknown>>('SELECT * FROM petition WHERE id = $1', [id]))[0]!,
    decisionOf: async (id: string) =>
      (
        await db.read<{ id: string }>(
          `SELECT decision_id AS id FROM decision_subject WHERE subject_type = 'petition' AND subject_id = $1`,
          [id],
        )
      )[0]?.id,
    clock: async (id: string, rule: string) =>
      (
        await db.read<{ due: string; met: boolean }>(
          `SELECT (due_at AT TIME ZONE 'Europe/Sofia' - interval '1 minute')::date::text AS due, met_at IS NOT NULL AS met
           FROM deadline WHERE subject_type = 'petition' AND subject_id = $1 AND rule = $2`,
          [id, rule],
        )
      )[0],
    actionsOf: async (id: string) =>
      (
        await db.read<{ action: string }>(
          `SELECT action FROM audit_entry WHERE subject_type = 'petition' AND subject_id = $1 AND actor_kind = 'staff' ORDER BY id`,
          [id],
        )
      ).map(({ action }) => action),
  };
}
