import { staffCookie, testStaff } from '../../src/commons/accounts/staff/staff.factory.js';
import type { TestApp } from '../support/app.js';
import type { Answer, Visitor } from '../support/visitor.js';

export type PageHouse = ReturnType<typeof pageHouse>;

/** Short words for what the staff do with the pages of the site, over HTTP. */
export function pageHouse(app: TestApp) {
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
  return {
    official: async (role: string) => {
      const { id } = await testStaff(app.nest, { role });
      const visitor = app.visitor();
      visitor.cookies.set(...(await staffCookie(app.nest, id)));
      return visitor;
    },
    create: (visitor: Visitor, values: object) => send(visitor, 'pages/actions/new', { values }),
    act: (
      visitor: Visitor,
      id: string,
      action: string,
      {
        values = {},
        version,
        resource = 'pages',
      }: { values?: object; version?: number; resource?: string } = {},
    ) => send(visitor, `${resource}/records/${id}/${action}`, { values, version }),
    data: (visitor: Visitor, path: string) =>
      visitor.get(`/admin/api/resources/${path}`, { accept: 'application/json' }),
    page: async (slug: string) =>
      (
        await app.db.read<{ id: string; current: number; published: number | null }>(
          'SELECT id, current, published FROM site_page WHERE slug = $1',
          [slug],
        )
      )[0]!,
    versionId: async (slug: string, version: number) =>
      (
        await app.db.read<{ id: string }>(
          `SELECT version.id FROM site_page_version AS version JOIN site_page ON site_page.id = page_id
           WHERE slug = $1 AND version = $2`,
          [slug, version],
        )
      )[0]!.id,
  };
}
