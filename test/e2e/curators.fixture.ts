import { staffCookie, testStaff } from '../../src/commons/accounts/staff/staff.factory.js';
import type { TestApp } from '../support/app.js';
import type { Answer, Visitor } from '../support/visitor.js';

export type Curators = ReturnType<typeof curators>;

/** Short words for what officials do over HTTP with what is shown: rooms, boards, campaigns, and their files. */
export function curators(app: TestApp) {
  const own = () => ({ 'sec-fetch-site': 'same-origin', origin: app.url, accept: 'application/json' });
  const send = (visitor: Visitor, path: string, values: object = {}): Promise<Answer> =>
    visitor.send('POST', `/admin/api/resources/${path}`, {
      headers: { ...own(), 'content-type': 'application/json' },
      body: JSON.stringify({ values }),
    });
  const uploading = (visitor: Visitor, name: string, body: Buffer, resource: string): Promise<Answer> =>
    visitor.send('POST', `/admin/api/files?resource=${resource}`, {
      headers: {
        ...own(),
        'content-type': 'application/octet-stream',
        'x-file-name': encodeURIComponent(name),
      },
      body,
    });
  return {
    send,
    uploading,
    /** @returns the id of the file, '' where it was refused */
    upload: async (visitor: Visitor, name: string, body: Buffer, resource: string) =>
      (await uploading(visitor, name, body, resource)).json<{ file?: { id: string } }>().file?.id ?? '',
    act: (visitor: Visitor, resource: string, id: string, action: string, values: object = {}) =>
      send(visitor, `${resource}/records/${id}/${action}`, values),
    official: async (role: string): Promise<Visitor> => {
      const { id } = await testStaff(app.nest, { role });
      const visitor = app.visitor();
      visitor.cookies.set(...(await staffCookie(app.nest, id)));
      return visitor;
    },
    newest: async (table: string) =>
      (await app.db.read<{ id: string }>(`SELECT max(id) AS id FROM ${table}`))[0]!.id,
    count: async (table: string) =>
      (await app.db.read<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`))[0]!.count,
  };
}
