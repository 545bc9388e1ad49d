import { Units } from '../../src/commons/accounts/index.js';
import { staffCookie, testStaff } from '../../src/commons/accounts/staff/staff.factory.js';
import type { PublicationInput } from '../../src/civic/library/publication-input.rules.js';
import { publicationInput } from '../../src/civic/library/publication.factory.js';
import { publicationPath } from '../../src/civic/library/publication.rules.js';
import { Publications } from '../../src/civic/library/publications.service.js';
import { PublicationVersions } from '../../src/civic/library/versions/publication-versions.service.js';
import { Clock } from '../../src/platform/clock/index.js';
import { Files } from '../../src/platform/files/index.js';
import { pdf } from '../../src/platform/files/office.factory.js';
import type { TestApp } from '../support/app.js';
import type { Answer, Visitor } from '../support/visitor.js';
import { withOffices } from './consultations.fixture.js';

export type LibraryHouse = Awaited<ReturnType<typeof libraryHouse>>;

const CLERK = { kind: 'staff', id: '7' } as const;
export const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

/** Offices, and short words for what people and officials do with publications over HTTP. */
export async function libraryHouse(app: TestApp) {
  const { nest, db } = app;
  await withOffices(app);
  const units = Object.fromEntries((await nest.get(Units).all()).map(({ code, id }) => [code, id]));
  const publications = nest.get(Publications, { strict: false });
  const versions = nest.get(PublicationVersions, { strict: false });
  const files = nest.get(Files, { strict: false });
  const now = () => nest.get(Clock).now();

  const fileOf = async (tx: Parameters<typeof files.store>[0], text = 'Текст') => {
    const { id } = await files.store(tx, { name: 'doklad.pdf', buffer: pdf(text), by: CLERK }, now());
    return { fileIds: [id], label: 'Пълен текст', lang: 'bg' as const, alt: '' };
  };
  const drafted = (more: Partial<PublicationInput> = {}) =>
    db.transaction(async (tx) => {
      const input = { ...publicationInput.build(), unitId: units['environment']!, ...more };
      const id = await publications.create(tx, input, CLERK, now());
      await versions.addFile(tx, id, await fileOf(tx), CLERK, now());
      return id;
    });
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
    units,
    now,
    drafted,
    published: async (more: Partial<PublicationInput> = {}) => {
      const id = await drafted(more);
      await db.transaction((tx) => publications.publish(tx, id, CLERK, now()));
      return id;
    },
    renewed: (id: string, changes: string) =>
      db.transaction(async (tx) => {
        await versions.begin(tx, id, { ...(await fileOf(tx, changes)), changes }, CLERK, now());
        await versions.publish(tx, id, CLERK, now());
      }),
    official: async (role: string, unitId: string | null = null) => {
      const { id } = await testStaff(nest, { role, unitId });
      const visitor = app.visitor();
      visitor.cookies.set(...(await staffCookie(nest, id)));
      return visitor;
    },
    create: (visitor: Visitor, values: object, resource = 'publications') =>
      send(visitor, `${resource}/actions/new`, { values }),
    act: (visitor: Visitor, id: string, action: string, values: object = {}, resource = 'publications') =>
      send(visitor, `${resource}/records/${id}/${action}`, { values }),
    upload: (visitor: Visitor, name: string, body: string | Buffer) =>
      visitor.send('POST', '/admin/api/files?resource=publications', {
        headers: {
          'content-type': 'application/octet-stream',
          'x-file-name': encodeURIComponent(name),
          'sec-fetch-site': 'same-origin',
          origin: app.url,
        },
        body,
      }),
    data: (visitor: Visitor, path: string) =>
      visitor.get(`/admin/api${path}`, { accept: 'application/json' }),
    row: async (id: string) =>
      (await db.read<Record<string, unknown>>('SELECT * FROM publication WHERE id = $1', [id]))[0]!,
    pathOf: async (id: string) => {
      const [row] = await db.read<{ title: string }>('SELECT title FROM publication WHERE id = $1', [id]);
      return publicationPath({ id, title: row!.title });
    },
    /** Addresses of files, as the page has them. */
    downloads: (text: string) =>
      [...text.matchAll(/href="(\/library\/\d+\/files\/\d+)"/g)].map(([, href]) => href!),
  };
}
