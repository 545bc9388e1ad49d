import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import type { Locale } from '../../../platform/i18n/index.js';
import { OPEN_FILE } from '../versions/version.queries.js';
import type { ReadingState } from './reading-state.rules.js';
import type { SectionPart } from './section.rules.js';

/** A file as far as it was read. */
export interface FileReading {
  id: string;
  versionId: string;
  number: number;
  publishedAt: Date | null;
  mediaType: string;
  lang: Locale;
  /** Null where nothing of it is read, or nobody began. */
  state: ReadingState | null;
  pages: number | null;
  sections: number;
  characters: number;
  attempts: number;
}

export interface ListedSection {
  chapterId: string;
  slug: string;
  title: string;
  characters: number;
  parts: { title: string; anchor: string }[];
}

export interface ReadSection extends Omit<ListedSection, 'parts'> {
  position: number;
  parts: SectionPart[];
}

/** A chapter and the version that holds it last, for those who see it. */
export interface PlacedChapter {
  chapterId: string;
  slug: string;
  title: string;
  number: number;
}

export interface CoverRow {
  small: { key: string; name: string };
  wide: { key: string; name: string };
  width: number;
  height: number;
  alt: string;
}

const COVERED = `SELECT DISTINCT ON (version.publication_id) version.publication_id AS id, file.alt,
    json_build_object('key', small.key, 'name', small.name) AS small,
    json_build_object('key', wide.key, 'name', wide.name) AS wide, cover.width, cover.height
  FROM publication JOIN publication_version AS version
    ON version.publication_id = publication.id AND version.number = publication.current_version
  JOIN publication_file AS file ON file.version_id = version.id
  JOIN publication_cover AS cover ON cover.file_id = file.id
  JOIN stored_file AS small ON small.id = cover.small_id
  JOIN stored_file AS wide ON wide.id = cover.wide_id
  WHERE publication.id = ANY($1::bigint[]) AND publication.state = 'published'
  ORDER BY version.publication_id, file.id`;

/** Which stored files are covers; each is read by whoever may read the file that it shows. */
export const HELD_COVERS = `SELECT held.id AS file_id, ${OPEN_FILE} AS public
  FROM publication_cover AS cover CROSS JOIN LATERAL (VALUES (cover.small_id), (cover.wide_id)) AS held(id)
  JOIN publication_file AS file ON file.id = cover.file_id
  JOIN publication_version AS version ON version.id = file.version_id
  JOIN publication ON publication.id = version.publication_id`;

/** The reads of what was found inside of files. */
@Injectable()
export class ContentsQueries {
  constructor(private readonly database: Database) {}

  /** Every file of every version, in their order; the latest version first. */
  files(publicationId: string): Promise<FileReading[]> {
    return this.database.read<FileReading>(
      `SELECT file.id, file.version_id AS "versionId", version.number, version.published_at AS "publishedAt",
              stored.media_type AS "mediaType", file.lang, text.state, text.pages, coalesce(text.attempts, 0) AS attempts,
              inside.sections, inside.characters
       FROM publication_version AS version JOIN publication_file AS file ON file.version_id = version.id
       JOIN stored_file AS stored ON stored.id = file.file_id
       LEFT JOIN publication_file_text AS text ON text.file_id = file.id
       CROSS JOIN LATERAL (SELECT count(*)::int AS sections, coalesce(sum(characters), 0)::int AS characters
                           FROM publication_file_section WHERE file_id = file.id) AS inside
       WHERE version.publication_id = $1 ORDER BY version.number DESC, file.id`,
      [publicationId],
    );
  }

  /** The contents of one file, without what is read. */
  contents(fileId: string): Promise<ListedSection[]> {
    return this.database.read<ListedSection>(
      `SELECT chapter.id AS "chapterId", chapter.slug, section.title, section.characters,
              (SELECT coalesce(json_agg(json_build_object('title', part->>'title', 'anchor', part->>'anchor') ORDER BY at), '[]')
               FROM jsonb_array_elements(section.parts) WITH ORDINALITY AS each(part, at)
               WHERE part->>'title' <> '') AS parts
       FROM publication_file_section AS section JOIN publication_chapter AS chapter ON chapter.id = section.chapter_id
       WHERE section.file_id = $1 ORDER BY section.position`,
      [fileId],
    );
  }

  async section(fileId: string, slug: string): Promise<ReadSection | null> {
    const [found] = await this.database.read<ReadSection>(
      `SELECT chapter.id AS "chapterId", chapter.slug, section.title, section.characters, section.position, section.parts
       FROM publication_file_section AS section JOIN publication_chapter AS chapter ON chapter.id = section.chapter_id
       WHERE section.file_id = $1 AND chapter.slug = $2`,
      [fileId, slug],
    );
    return found ?? null;
  }

  /** Which files of a publication have this chapter. */
  async holders(publicationId: string, slug: string): Promise<Set<string>> {
    const found = await this.database.read<{ id: string }>(
      `SELECT section.file_id AS id FROM publication_file_section AS section
       JOIN publication_chapter AS chapter ON chapter.id = section.chapter_id
       WHERE chapter.publication_id = $1 AND chapter.slug = $2`,
      [publicationId, slug],
    );
    return new Set(found.map(({ id }) => id));
  }

  /** Chapters that published versions had and the current one has not. */
  former(publicationId: string): Promise<PlacedChapter[]> {
    return this.database.read<PlacedChapter>(
      `SELECT * FROM (
         SELECT DISTINCT ON (chapter.id) chapter.id AS "chapterId", chapter.slug, section.title, version.number,
                publication.current_version AS current
         FROM publication JOIN publication_version AS version ON version.publication_id = publication.id
         JOIN publication_file AS file ON file.version_id = version.id
         JOIN publication_file_section AS section ON section.file_id = file.id
         JOIN publication_chapter AS chapter ON chapter.id = section.chapter_id
         WHERE publication.id = $1 AND version.published_at IS NOT NULL
         ORDER BY chapter.id, version.number DESC, file.id) AS last
       WHERE number < current ORDER BY number DESC, "chapterId"`,
      [publicationId],
    );
  }

  /** By publication: what its current version looks like from afar. */
  async covers(publicationIds: readonly string[]): Promise<Map<string, CoverRow>> {
    if (publicationIds.length === 0) return new Map();
    const found = await this.database.read<CoverRow & { id: string }>(COVERED, [publicationIds]);
    return new Map(found.map(({ id, ...cover }) => [id, cover]));
  }
}
