import { testStaff, staffCookie } from '../../src/commons/accounts/staff/staff.factory.js';
import { rows } from '../../src/platform/database/index.js';
import type { TestApp } from '../support/app.js';
import type { Answer, Visitor } from '../support/visitor.js';

export interface Member extends Visitor {
  staffId: string;
}

/** Somebody of the staff, in the back office. */
export async function member(app: TestApp, role: string, name?: string): Promise<Member> {
  const { id } = await testStaff(app.nest, { role, ...(name && { name }) });
  const visitor = app.visitor();
  visitor.cookies.set(...(await staffCookie(app.nest, id)));
  return Object.assign(visitor, { staffId: id });
}

export async function withPlaces(app: TestApp): Promise<void> {
  await app.db.transaction((tx) =>
    rows(
      tx,
      `INSERT INTO settlement (ekatte, kind, name_bg, name_en, municipality)
       VALUES ('65334', 'гр.', 'Сандански', 'Sandanski', 'BLG40'), ('47714', 'гр.', 'Мелник', 'Melnik', 'BLG40'),
              ('62832', 'с.', 'Рожен', 'Rozhen', 'BLG40')
       ON CONFLICT (ekatte) DO NOTHING`,
    ),
  );
}

export const PNG = Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010806000000', 'hex');

export async function upload(
  app: TestApp,
  who: Visitor,
  { name = 'Лист 1.png', content = PNG } = {},
): Promise<{ id: string; href: string; status: number }> {
  const answer = await who.send('POST', '/admin/api/files?resource=signatureSheets', {
    headers: {
      'content-type': 'application/octet-stream',
      'x-file-name': encodeURIComponent(name),
      'sec-fetch-site': 'same-origin',
      origin: app.url,
    },
    body: content,
  });
  const { file } = answer.json<{ file?: { id: string; href: string } }>();
  return { id: file?.id ?? '', href: file?.href ?? '', status: answer.status };
}

/** Sends a form of „Подписи на хартия“. */
export function act(app: TestApp, who: Visitor, path: string, values: object = {}): Promise<Answer> {
  return who.send('POST', `/admin/api/resources/signatureSheets/${path}`, {
    headers: {
      'content-type': 'application/json',
      'sec-fetch-site': 'same-origin',
      origin: app.url,
      accept: 'application/json',
    },
    body: JSON.stringify({ values }),
  });
}

export function look(who: Visitor, path: string): Promise<Answer> {
  return who.get(`/admin/api/resources/signatureSheets/${path}`, { accept: 'application/json' });
}
