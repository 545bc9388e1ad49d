import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { publicationInput } from '../../src/civic/library/publication.factory.js';
import type { PublicationInput } from '../../src/civic/library/publication-input.rules.js';
import { publicationPath } from '../../src/civic/library/publication.rules.js';
import { Publications } from '../../src/civic/library/publications.service.js';
import { PublicationVersions } from '../../src/civic/library/versions/publication-versions.service.js';
import { Units } from '../../src/commons/accounts/index.js';
import { Clock } from '../../src/platform/clock/index.js';
import type { Tx } from '../../src/platform/database/index.js';
import { paper } from '../../src/platform/documents/papers.factory.js';
import { Files } from '../../src/platform/files/index.js';
import type { TestApp } from '../support/app.js';
import { until } from '../support/until.js';
import { withOffices } from './consultations.fixture.js';

const CLERK = { kind: 'staff', id: '7' } as const;

export interface Written {
  title: string;
  paragraphs: string[];
}

/** Chapters in a PDF, told apart by the size of their headings. */
export function pdfOf(
  chapters: readonly Written[],
  options: Parameters<typeof paper>[1] = {},
): Promise<Buffer> {
  return paper((pdf) => {
    for (const [index, { title, paragraphs }] of chapters.entries()) {
      if (index > 0) pdf.addPage();
      pdf.fontSize(18).text(title).moveDown().fontSize(11);
      for (const paragraph of paragraphs) pdf.text(paragraph).moveDown();
    }
  }, options);
}

export function docxOf(chapters: readonly (Written & { table?: string[][] })[]): Promise<Buffer> {
  const children = chapters.flatMap(({ title, paragraphs, table }) => [
    new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 }),
    ...paragraphs.map((text) => new Paragraph({ text })),
    ...(table
      ? [
          new Table({
            rows: table.map(
              (cells) =>
                new TableRow({
                  children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })),
                }),
            ),
          }),
        ]
      : []),
  ]);
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

/** Words enough that a document is no scan. */
export const filler = (word: string) =>
  `${word}: общината събира предложенията, отговаря на всяко от тях и показва какво се е променило. `
    .repeat(3)
    .trim();

export type ContentsHouse = Awaited<ReturnType<typeof contentsHouse>>;

/** Short words for what the staff do with publications and their files. */
export async function contentsHouse(app: TestApp) {
  const { nest, db } = app;
  await withOffices(app);
  const units = Object.fromEntries((await nest.get(Units).all()).map(({ code, id }) => [code, id]));
  const publications = nest.get(Publications, { strict: false });
  const versions = nest.get(PublicationVersions, { strict: false });
  const files = nest.get(Files, { strict: false });
  const now = () => nest.get(Clock).now();
  const inputOf = async (tx: Tx, name: string, buffer: Buffer, alt = '') => {
    const { id } = await files.store(tx, { name, buffer, by: CLERK }, now());
    return { fileIds: [id], label: name, lang: 'bg' as const, alt };
  };

  const published = (
    named: [name: string, content: Buffer, alt?: string][],
    more: Partial<PublicationInput> = {},
  ) =>
    db.transaction(async (tx) => {
      const input = { ...publicationInput.build(), unitId: units['environment']!, ...more };
      const id = await publications.create(tx, input, CLERK, now());
      for (const [name, content, alt] of named)
        await versions.addFile(tx, id, await inputOf(tx, name, content, alt), CLERK, now());
      await publications.publish(tx, id, CLERK, now());
      return id;
    });
  /** By the name of the file, the last version first. */
  const states = async (id: string) =>
    Object.fromEntries(
      (
        await db.read<{ name: string; state: string | null }>(
          `SELECT stored.name, text.state FROM publication_version AS version
           JOIN publication_file AS file ON file.version_id = version.id JOIN stored_file AS stored ON stored.id = file.file_id
           LEFT JOIN publication_file_text AS text ON text.file_id = file.id
           WHERE version.publication_id = $1 ORDER BY version.number, file.id`,
          [id],
        )
      ).map(({ name, state }) => [name, state]),
    );
  return {
    units,
    now,
    published,
    states,
    renewed: (id: string, name: string, content: Buffer, changes = 'Добавени са нови данни.') =>
      db.transaction(async (tx) => {
        await versions.begin(tx, id, { ...(await inputOf(tx, name, content)), changes }, CLERK, now());
        await versions.publish(tx, id, CLERK, now());
      }),
    /** Once the worker is through with every file. */
    read: async (id: string) => {
      await until(`the files of ${id}`, async () =>
        Object.values(await states(id)).every((state) => state !== null && state !== 'waiting'),
      );
      return states(id);
    },
    pathOf: async (id: string) => {
      const [row] = await db.read<{ title: string }>('SELECT title FROM publication WHERE id = $1', [id]);
      return publicationPath({ id, title: row!.title });
    },
    found: async (word: string) =>
      [
        ...(await app.get(`/library?q=${encodeURIComponent(word)}`)).text.matchAll(
          /href="\/library\/(\d+)-[^"]+" class="name"|class="name" href="\/library\/(\d+)/g,
        ),
      ].map(([, left, right]) => left ?? right!),
  };
}
