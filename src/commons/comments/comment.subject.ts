import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Reader } from '../../platform/database/index.js';
import { excerpt, type Locale, type Text } from '../../platform/i18n/index.js';
import {
  Subjects,
  type ModeratedSubject,
  type SubjectCard,
  type SubjectDescriptor,
} from '../subjects/index.js';
import { CommentStates } from './comment-states.js';
import { type CommentState } from './comment.rules.js';
import { commentMessages } from './comments.messages.js';

export const COMMENT = 'comment';

export function commentPath(id: string): string {
  return `/comments/${id}`;
}

export const COMMENT_STATES: Record<CommentState, { label: Text }> = {
  visible: { label: { bg: 'Публично', en: 'Public' } },
  held: { label: { bg: 'Задържано', en: 'Held' } },
  hidden: { label: { bg: 'Скрито', en: 'Hidden' } },
  deleted: { label: { bg: 'Изтрито от автора', en: 'Deleted by its author' } },
};

interface Row {
  id: string;
  text: string;
  lang: Locale;
  state: CommentState;
  participantId: string | null;
  createdAt: Date;
  changedAt: Date;
}

/** Makes comments known to moderation and to whoever links to one; they stand in no list of subjects. */
@Injectable()
export class CommentSubject implements OnModuleInit {
  constructor(
    private readonly subjects: Subjects,
    private readonly states: CommentStates,
  ) {}

  onModuleInit(): void {
    this.subjects.register(this.descriptor());
  }

  private descriptor(): SubjectDescriptor {
    const { comment, comments } = commentMessages.texts;
    return {
      type: COMMENT,
      label: comment,
      plural: comments,
      listed: false,
      listPath: '/comments',
      states: COMMENT_STATES,
      load: async (ids, reader) => (await read(ids, reader)).map(card),
      news: {},
      moderated: {
        load: async (ids, reader) =>
          (await read(ids, reader)).filter(({ state }) => state !== 'deleted').map(moderated),
        // What is held was never public: it stays so, and leaves no stub.
        hide: async (tx, id) => void (await this.states.move(tx, id, ['visible'], 'hidden')),
        restore: async (tx, id) => void (await this.states.move(tx, id, ['held', 'hidden'], 'visible')),
      },
    };
  }
}

function read(ids: readonly string[], reader: Reader): Promise<Row[]> {
  return reader.read<Row>(
    `SELECT id, text, lang, state, participant_id AS "participantId", created_at AS "createdAt",
            coalesce(deleted_at, edited_at, created_at) AS "changedAt"
     FROM comment WHERE id = ANY($1::bigint[])`,
    [ids],
  );
}

function moderated({ id, text, lang, state, participantId, createdAt }: Row): ModeratedSubject {
  return {
    ref: { type: COMMENT, id },
    title: excerpt(text),
    text,
    lang,
    path: commentPath(id),
    authorId: participantId,
    hidden: state !== 'visible',
    writtenAt: createdAt,
  };
}

function card({ id, text, lang, state, createdAt, changedAt }: Row): SubjectCard {
  return {
    ref: { type: COMMENT, id },
    title: state === 'visible' ? excerpt(text) : COMMENT_STATES[state].label[lang],
    lang,
    summary: '',
    state,
    stateLabel: COMMENT_STATES[state].label,
    tone: 'plain',
    phase: 'over',
    path: commentPath(id),
    topics: [],
    places: [],
    unitId: null,
    public: state === 'visible',
    opensAt: createdAt,
    closesAt: null,
    changedAt,
  };
}
