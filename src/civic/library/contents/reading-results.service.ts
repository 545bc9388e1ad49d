import { Injectable } from '@nestjs/common';
import { affected, Database, rows, type Tx } from '../../../platform/database/index.js';
import type { DocumentReading } from '../../../platform/documents/index.js';
import { Files } from '../../../platform/files/index.js';
import { PageVersions } from '../../../platform/page-versions/index.js';
import { PUBLICATION } from '../publication.rules.js';
import type { DrawnCovers } from './covers.js';
import { searchedText } from './reading-state.rules.js';
import { sectionsOf, type Section } from './section.rules.js';

export interface FileToRead {
  id: string;
  attempts: number;
  publicationId: string;
  /** Of the publication. */
  title: string;
  key: string;
  mediaType: string;
}

export interface Outcome {
  reading: DocumentReading;
  covers: DrawnCovers | null;
}

const BY = { kind: 'system' } as const;

/** Keeps what was read: text, sections, covers. All of it in one transaction, and once for each attempt. */
@Injectable()
export class ReadingResults {
  constructor(
    private readonly database: Database,
    private readonly files: Files,
    private readonly pageVersions: PageVersions,
  ) {}

  async write(file: FileToRead, { reading, covers }: Outcome, now: Date): Promise<void> {
    const read = reading.state === 'read' ? reading : null;
    await this.database.transaction(async (tx) => {
      // Whoever took it later, or took the file away, is right.
      const own = await affected(
        tx,
        `UPDATE publication_file_text SET state = $3, text = $4, pages = $5, next_at = NULL
         WHERE file_id = $1 AND attempts = $2 AND state = 'waiting'`,
        [file.id, file.attempts, reading.state, searchedText(read?.text ?? ''), read?.pages ?? null],
      );
      if (own === 0) return;
      await affected(tx, 'DELETE FROM publication_file_section WHERE file_id = $1', [file.id]);
      if (read) await writeSections(tx, file, sectionsOf(read.chapters, file.title));
      await affected(tx, 'DELETE FROM publication_cover WHERE file_id = $1', [file.id]);
      if (covers) await this.writeCovers(tx, file.id, covers, now);
      await this.pageVersions.bump(tx, [
        `subject:${PUBLICATION}:${file.publicationId}`,
        `list:${PUBLICATION}`,
      ]);
    });
  }

  private async writeCovers(tx: Tx, fileId: string, covers: DrawnCovers, now: Date): Promise<void> {
    const stored = async (name: string, bytes: Buffer) =>
      (await this.files.store(tx, { name, buffer: bytes, by: BY }, now)).id;
    await affected(
      tx,
      `INSERT INTO publication_cover (file_id, small_id, wide_id, width, height) VALUES ($1, $2, $3, $4, $5)`,
      [
        fileId,
        await stored('korica-320.jpg', covers.small),
        await stored('korica-640.jpg', covers.wide),
        covers.width,
        covers.height,
      ],
    );
  }
}

/** A chapter is the one of earlier versions where its address is the same. */
async function writeSections(
  tx: Tx,
  { id, publicationId }: FileToRead,
  sections: readonly Section[],
): Promise<void> {
  const slugs = sections.map(({ slug }) => slug);
  // In one order, so that two files of a publication never wait for each other.
  await affected(
    tx,
    `INSERT INTO publication_chapter (publication_id, slug)
     SELECT $1, slug FROM unnest($2::text[]) AS asked(slug) ORDER BY slug ON CONFLICT DO NOTHING`,
    [publicationId, slugs],
  );
  await rows(
    tx,
    `INSERT INTO publication_file_section (file_id, position, chapter_id, title, parts, characters)
     SELECT $1, section.position, chapter.id, section.title, section.parts::jsonb, section.characters
     FROM unnest($3::text[], $4::text[], $5::text[], $6::int[]) WITH ORDINALITY
       AS section(slug, title, parts, characters, position)
     JOIN publication_chapter AS chapter ON chapter.publication_id = $2 AND chapter.slug = section.slug`,
    [
      id,
      publicationId,
      slugs,
      sections.map(({ title }) => title),
      sections.map(({ parts }) => JSON.stringify(parts)),
      sections.map(({ characters }) => characters),
    ],
  );
}
