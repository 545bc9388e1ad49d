import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  Subjects,
  type Moderated,
  type ModeratedSubject,
  type SubjectCard,
  type SubjectDescriptor,
} from '../../commons/subjects/index.js';
import { affected, type Reader, type Tx } from '../../platform/database/index.js';
import { excerpt, type Locale } from '../../platform/i18n/index.js';
import { INQUIRY_EVENTS } from './inquiries.domain-events.js';
import { INQUIRY_KIND_NAMES, inquiryMessages } from './inquiries.messages.js';
import type { Inquiry } from './inquiry.entity.js';
import { inquiryLifecycle, isPublic, toneOf } from './inquiry.lifecycle.js';
import { INQUIRIES_PATH, INQUIRY, inquiryPath, type InquiryKind } from './inquiry.rules.js';

const SUMMARY = 200;

type CardRow = Pick<
  Inquiry,
  | 'id'
  | 'kind'
  | 'state'
  | 'lang'
  | 'topics'
  | 'places'
  | 'unitId'
  | 'publicTitle'
  | 'publicText'
  | 'publicAnswer'
  | 'publishedAt'
  | 'hiddenAt'
  | 'participantId'
  | 'receivedAt'
  | 'changedAt'
>;

type Word = Parameters<ReturnType<typeof inquiryMessages>>[0];

const saying =
  (key: Word) =>
  (_card: SubjectCard, locale: Locale): string =>
    inquiryMessages(locale)(key);

/** „Сигнал № 12“: all that is told of one that is not public. */
export function numberedTitle({ kind, id }: { kind: InquiryKind; id: string }, locale: Locale): string {
  return inquiryMessages(locale)('numbered', { kind: INQUIRY_KIND_NAMES[kind][locale], id });
}

/** How inquiries look to the rest of the house: of what is not public, a number and a state. */
@Injectable()
export class InquirySubject implements OnModuleInit, Moderated {
  constructor(private readonly subjects: Subjects) {}

  onModuleInit(): void {
    this.subjects.register(inquiryDescriptor(this));
  }

  async load(ids: readonly string[], reader: Reader): Promise<ModeratedSubject[]> {
    const found = (await readCards(ids, reader)).filter(({ publishedAt }) => publishedAt !== null);
    return found.map((row) => ({
      ref: { type: INQUIRY, id: row.id },
      title: row.publicTitle,
      text: [row.publicText, row.publicAnswer].filter(Boolean).join('\n\n'),
      lang: row.lang,
      path: inquiryPath(row),
      authorId: row.participantId,
      hidden: row.hiddenAt !== null,
      writtenAt: row.receivedAt,
    }));
  }

  async hide(tx: Tx, id: string, now: Date): Promise<void> {
    const sql = `UPDATE inquiry SET hidden_at = $2, changed_at = $2
                 WHERE id = $1 AND published_at IS NOT NULL AND hidden_at IS NULL`;
    if ((await affected(tx, sql, [id, now])) > 0) await this.subjects.changed(tx, { type: INQUIRY, id }, now);
  }

  async restore(tx: Tx, id: string, now: Date): Promise<void> {
    const sql =
      'UPDATE inquiry SET hidden_at = NULL, changed_at = $2 WHERE id = $1 AND hidden_at IS NOT NULL';
    if ((await affected(tx, sql, [id, now])) > 0) await this.subjects.changed(tx, { type: INQUIRY, id }, now);
  }
}

export function inquiryDescriptor(moderated: Moderated): SubjectDescriptor {
  return {
    type: INQUIRY,
    label: inquiryMessages.texts.inquiry,
    plural: inquiryMessages.texts.inquiries,
    listPath: INQUIRIES_PATH,
    states: inquiryLifecycle.states,
    load: async (ids, reader) => (await readCards(ids, reader)).map(toCard),
    news: {
      [INQUIRY_EVENTS.published]: saying('newsPublished'),
      [INQUIRY_EVENTS.prolonged]: saying('newsProlonged'),
      [INQUIRY_EVENTS.answerPublished]: saying('newsAnswered'),
      [INQUIRY_EVENTS.forwarded]: saying('newsForwarded'),
      [INQUIRY_EVENTS.notConsidered]: saying('newsNotConsidered'),
    },
    moderated,
  };
}

function readCards(ids: readonly string[], reader: Reader): Promise<CardRow[]> {
  return reader.read<CardRow>(
    `SELECT id, kind, state, lang, topics, places, unit_id AS "unitId", public_title AS "publicTitle",
            public_text AS "publicText", public_answer AS "publicAnswer", published_at AS "publishedAt",
            hidden_at AS "hiddenAt", participant_id AS "participantId", received_at AS "receivedAt",
            changed_at AS "changedAt"
     FROM inquiry WHERE id = ANY($1::bigint[])`,
    [ids],
  );
}

function toCard(row: CardRow): SubjectCard {
  const { id, state, topics, places, unitId, lang, publishedAt, changedAt } = row;
  const shown = publishedAt !== null;
  return {
    ref: { type: INQUIRY, id },
    title: shown ? row.publicTitle : numberedTitle(row, 'bg'),
    lang: shown ? lang : 'bg',
    summary: shown ? excerpt(row.publicText, SUMMARY) : '',
    state,
    stateLabel: inquiryLifecycle.states[state].label,
    tone: toneOf(state),
    // Nobody has a say in it: it stands in no list of what is open or was closed.
    phase: 'over',
    path: inquiryPath(shown ? row : { id, publicTitle: '' }),
    topics,
    places,
    unitId,
    public: isPublic(row),
    opensAt: null,
    closesAt: null,
    changedAt,
  };
}
