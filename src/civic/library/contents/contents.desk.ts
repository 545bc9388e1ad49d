import { Injectable, type OnModuleInit } from '@nestjs/common';
import { boundTo, mayTouch } from '../../../commons/accounts/index.js';
import {
  BackofficeRegistry,
  desk,
  Marked,
  type BackofficeContext,
  type DeskItem,
  type ExtraAction,
  type PageCell,
} from '../../../platform/backoffice/index.js';
import { Database } from '../../../platform/database/index.js';
import { filePath } from '../../../platform/files/index.js';
import type { Publication } from '../publication.entity.js';
import type { PublicationFile } from '../versions/versions.entity.js';
import { contentsDeskMessages } from './contents.desk.messages.js';
import { ContentsDeeds } from './contents-deeds.service.js';
import { readableAs, type ReadingState } from './reading-state.rules.js';

const t = contentsDeskMessages('bg');
const words = contentsDeskMessages.texts;
const MOST_WAITING = 20;

interface ReadingRow {
  id: string;
  mediaType: string;
  state: ReadingState | null;
  pages: number | null;
  attempts: number;
  sections: number;
  cover: { key: string; name: string } | null;
}

const ADVICE: Partial<Record<ReadingState, string>> = {
  encrypted: t('adviceEncrypted'),
  empty: t('adviceEmpty'),
  broken: t('adviceBroken'),
  tooLong: t('adviceTooLong'),
  failed: t('adviceFailed'),
};

/** What the staff see and do about the text inside of files. */
@Injectable()
export class ContentsDesk implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly database: Database,
    private readonly deeds: ContentsDeeds,
  ) {}

  onModuleInit(): void {
    this.registry.register(
      desk({
        name: 'libraryContents',
        order: 56,
        permission: 'library.edit',
        waiting: (ctx) => this.waiting(ctx),
      }),
    );
  }

  /** By file: how far its text was read, what to do about it, and its cover. */
  async fields(
    fileIds: readonly string[],
  ): Promise<Map<string, Record<'text' | 'advice' | 'cover', Marked | string>>> {
    const found = await this.rows(fileIds);
    return new Map(
      found.map((row) => {
        const { text, tone } = cellOf(row);
        const advice = readableAs(row.mediaType).text ? row.state && ADVICE[row.state] : null;
        const cover = row.cover
          ? new Marked(t('coverDrawn'), undefined, filePath(row.cover))
          : t('coverNone');
        return [row.id, { text: new Marked(text, tone), advice: advice ?? t('adviceNone'), cover }];
      }),
    );
  }

  /** The same for the table of a publication's files. */
  async cells(fileIds: readonly string[]): Promise<Map<string, PageCell>> {
    return new Map((await this.rows(fileIds)).map((row) => [row.id, cellOf(row)]));
  }

  ofFile(): Record<string, ExtraAction<PublicationFile>> {
    return {
      readAgain: {
        label: words.readAgain,
        permission: 'library.edit',
        on: 'record',
        question: words.readAgainQuestion,
        run: async (ctx, id) => {
          await this.deeds.readAgain(ctx, id!);
          return { message: words.readingAgain };
        },
      },
    };
  }

  ofPublication(): Record<string, ExtraAction<Publication>> {
    return {
      openComments: {
        label: words.openComments,
        permission: 'library.publish',
        on: 'record',
        when: (row, staff) => row.state === 'published' && !takesComments(row) && mayTouch(staff, row.unitId),
        question: words.openQuestion,
        run: async (ctx, id) => {
          await this.deeds.openComments(ctx, id!);
          return { message: words.opened };
        },
      },
      closeComments: {
        label: words.closeComments,
        permission: 'library.publish',
        on: 'record',
        when: (row, staff) => takesComments(row) && mayTouch(staff, row.unitId),
        question: words.closeQuestion,
        run: async (ctx, id) => {
          await this.deeds.closeComments(ctx, id!);
          return { message: words.closed };
        },
      },
    };
  }

  private async waiting({ staff }: BackofficeContext): Promise<DeskItem[]> {
    const found = await this.database.read<{ id: string; file: string; publication: string }>(
      `SELECT file.id, file.label AS file, publication.title AS publication
       FROM publication_file_text AS text JOIN publication_file AS file ON file.id = text.file_id
       JOIN publication_version AS version ON version.id = file.version_id
       JOIN publication ON publication.id = version.publication_id
       WHERE text.state = 'failed' AND ($1::bigint[] IS NULL OR publication.unit_id = ANY($1))
       ORDER BY file.id LIMIT ${MOST_WAITING}`,
      [boundTo(staff)],
    );
    return found.map(({ id, file, publication }) => ({
      title: t('failedTitle', { file, publication }),
      detail: t('adviceFailed'),
      action: { label: t('see'), href: `/admin/resources/publication-files/records/${id}/show` },
    }));
  }

  private rows(fileIds: readonly string[]): Promise<ReadingRow[]> {
    return this.database.read<ReadingRow>(
      `SELECT file.id, stored.media_type AS "mediaType", text.state, text.pages, coalesce(text.attempts, 0) AS attempts,
              (SELECT count(*)::int FROM publication_file_section WHERE file_id = file.id) AS sections,
              (SELECT json_build_object('key', drawn.key, 'name', drawn.name) FROM publication_cover AS cover
               JOIN stored_file AS drawn ON drawn.id = cover.wide_id WHERE cover.file_id = file.id) AS cover
       FROM publication_file AS file JOIN stored_file AS stored ON stored.id = file.file_id
       LEFT JOIN publication_file_text AS text ON text.file_id = file.id WHERE file.id = ANY($1::bigint[])`,
      [fileIds],
    );
  }
}

function takesComments({ commentsSince, commentsUntil }: Publication): boolean {
  return commentsSince !== null && commentsUntil === null;
}

function cellOf({ mediaType, state, pages, attempts, sections }: ReadingRow): PageCell {
  if (!readableAs(mediaType).text) return { text: t('nothing') };
  switch (state) {
    case 'read':
      return {
        text: pages === null ? t('read', { sections }) : t('readPages', { pages, sections }),
        tone: 'open',
      };
    case 'waiting':
    case null:
      return { text: attempts > 1 ? t('waitingAgain', { attempt: attempts }) : t('waiting'), tone: 'wait' };
    default:
      return { text: t(state), tone: 'late' };
  }
}
