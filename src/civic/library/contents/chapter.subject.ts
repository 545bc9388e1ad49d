import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  Subjects,
  type Discussion,
  type SubjectCard,
  type SubjectDescriptor,
} from '../../../commons/subjects/index.js';
import { rows, type Reader, type Tx } from '../../../platform/database/index.js';
import type { Locale } from '../../../platform/i18n/index.js';
import {
  DomainListeners,
  Outbox,
  type DomainListener,
  type OccurredEvent,
} from '../../../platform/outbox/index.js';
import type { Publication } from '../publication.entity.js';
import { publicationLifecycle, toneOf } from '../publication.lifecycle.js';
import { LIBRARY_PATH, PUBLICATION } from '../publication.rules.js';
import { publicationChapterAnswered } from '../publications.domain-events.js';
import { chapterPath, contentsMessages } from './contents.messages.js';

export const CHAPTER = 'publicationChapter';
const ANSWERED = `${CHAPTER}.answered`;

type ChapterRow = Pick<Publication, 'state' | 'topics' | 'places' | 'unitId' | 'changedAt'> &
  Pick<Publication, 'commentsSince' | 'commentsUntil'> & {
    id: string;
    slug: string;
    publicationId: string;
    publicationTitle: string;
    title: string;
    lang: Locale;
  };

/**
 * A chapter is discussed under its own name and followed with the whole. It stays the same in a new version; one that
 * the new version leaves out stands with the older.
 */
const chapterDescriptor: SubjectDescriptor = {
  type: CHAPTER,
  label: contentsMessages.texts.chapter,
  plural: contentsMessages.texts.chapters,
  listed: false,
  listPath: LIBRARY_PATH,
  states: publicationLifecycle.states,
  load: async (ids, reader) => (await readChapters(ids, reader)).map(toCard),
  news: {},
  whole: async (id, reader) => {
    const [row] = await readChapters([id], reader);
    return row ? { type: PUBLICATION, id: row.publicationId } : null;
  },
  discussion: async (id, reader) => {
    const [row] = await readChapters([id], reader);
    return row ? discussionOf(row) : null;
  },
};

@Injectable()
export class ChapterSubject implements OnModuleInit {
  constructor(private readonly subjects: Subjects) {}

  onModuleInit(): void {
    this.subjects.register(chapterDescriptor);
  }
}

/** Whoever follows the publication hears that the municipality answered below one of its chapters. */
@Injectable()
export class ChapterAnswers implements DomainListener, OnModuleInit {
  readonly name = 'library.chapterAnswers';
  readonly events = [ANSWERED];

  constructor(
    private readonly listeners: DomainListeners,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    this.listeners.register(this);
  }

  async run(tx: Tx, { payload, occurredAt }: OccurredEvent): Promise<void> {
    const [chapter] = await rows<{ publicationId: string }>(
      tx,
      'SELECT publication_id AS "publicationId" FROM publication_chapter WHERE id = $1',
      [payload['id']],
    );
    if (chapter) await this.outbox.publish(tx, publicationChapterAnswered(chapter.publicationId), occurredAt);
  }
}

/** Of one chapter, for whoever has read its publication already. */
export function discussionIn(
  {
    id,
    title,
    state,
    commentsSince,
    commentsUntil,
  }: Pick<Publication, 'id' | 'title' | 'state' | 'commentsSince' | 'commentsUntil'>,
  chapter: { slug: string; title: string },
): Discussion | null {
  return discussionOf({
    publicationId: id,
    publicationTitle: title,
    state,
    commentsSince,
    commentsUntil,
    ...chapter,
  });
}

/** Null where nobody was ever asked to comment. */
function discussionOf(
  row: Pick<
    ChapterRow,
    'publicationId' | 'publicationTitle' | 'slug' | 'title' | 'state' | 'commentsSince' | 'commentsUntil'
  >,
): Discussion | null {
  if (!row.commentsSince) return null;
  return {
    title: row.title || row.publicationTitle,
    path: pathOf(row),
    public: row.state === 'published',
    open: row.state === 'published' && row.commentsUntil === null,
    closedAt: row.commentsUntil,
  };
}

function pathOf({
  publicationId,
  publicationTitle,
  slug,
}: Pick<ChapterRow, 'publicationId' | 'publicationTitle' | 'slug'>) {
  return chapterPath({ id: publicationId, title: publicationTitle }, slug);
}

/** Those that a published version has, as the latest of them calls them. */
function readChapters(ids: readonly string[], reader: Reader): Promise<ChapterRow[]> {
  return reader.read<ChapterRow>(
    `SELECT DISTINCT ON (chapter.id) chapter.id, chapter.slug, publication.id AS "publicationId",
            publication.title AS "publicationTitle", section.title, file.lang, publication.state, publication.topics,
            publication.places, publication.unit_id AS "unitId", publication.changed_at AS "changedAt",
            publication.comments_since AS "commentsSince", publication.comments_until AS "commentsUntil"
     FROM publication_chapter AS chapter JOIN publication ON publication.id = chapter.publication_id
     JOIN publication_file_section AS section ON section.chapter_id = chapter.id
     JOIN publication_file AS file ON file.id = section.file_id
     JOIN publication_version AS version ON version.id = file.version_id AND version.published_at IS NOT NULL
     WHERE chapter.id = ANY($1::bigint[]) ORDER BY chapter.id, version.number DESC, file.id`,
    [ids],
  );
}

function toCard(row: ChapterRow): SubjectCard {
  const { id, lang, state, topics, places, unitId, changedAt } = row;
  return {
    ref: { type: CHAPTER, id },
    title: row.title ? `${row.title} – ${row.publicationTitle}` : row.publicationTitle,
    lang,
    summary: '',
    state,
    stateLabel: publicationLifecycle.states[state].label,
    tone: toneOf(state),
    phase: 'over',
    path: pathOf(row),
    topics,
    places,
    unitId,
    public: state === 'published',
    opensAt: null,
    closesAt: null,
    changedAt,
  };
}
