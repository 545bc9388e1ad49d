import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CommentCounts, commentTags } from '../../commons/comments/index.js';
import {
  subjectKey,
  Subjects,
  type Discussion,
  type Moderated,
  type ModeratedSubject,
  type Pulse,
  type SubjectCard,
  type SubjectDescriptor,
} from '../../commons/subjects/index.js';
import { affected, type Reader, type Tx } from '../../platform/database/index.js';
import { formatDate, slugify, type Locale } from '../../platform/i18n/index.js';
import type { Debate } from './debate.entity.js';
import { debateLifecycle, isPublic, phaseOf, toneOf } from './debate.lifecycle.js';
import { lastDayOf, summaryOf } from './debate.rules.js';
import { DEBATE_EVENTS } from './debates.domain-events.js';
import { debateMessages } from './debates.messages.js';

export const DEBATE = 'debate';
export const DEBATES_PATH = '/debates';

type CardRow = Pick<
  Debate,
  | 'id'
  | 'title'
  | 'lang'
  | 'why'
  | 'state'
  | 'topics'
  | 'places'
  | 'unitId'
  | 'opensAt'
  | 'closesAt'
  | 'changedAt'
  | 'hiddenAt'
  | 'concludedAt'
  | 'participantId'
  | 'submittedAt'
  | 'createdAt'
>;

export function debatePath({ id, title }: { id: string; title: string }): string {
  const slug = slugify(title);
  return `${DEBATES_PATH}/${slug ? `${id}-${slug}` : id}`;
}

const saying =
  (key: 'newsClosed' | 'newsConcluded' | 'newsReviewed' | 'newsAnswered') =>
  (_card: SubjectCard, locale: Locale): string =>
    debateMessages(locale)(key);

const withEnd =
  (key: 'newsOpened' | 'newsClosingSoon') =>
  (card: SubjectCard, locale: Locale): string =>
    debateMessages(locale)(key, {
      date: card.closesAt ? formatDate(lastDayOf(card.closesAt), locale) : '',
    });

/** How debates look to the rest of the house. */
export function debateDescriptor(moderated: Moderated, pulse: SubjectDescriptor['pulse']): SubjectDescriptor {
  return {
    type: DEBATE,
    label: debateMessages.texts.debate,
    plural: debateMessages.texts.debates,
    listPath: DEBATES_PATH,
    states: debateLifecycle.states,
    load: async (ids, reader) => (await readCards(ids, reader)).map(toCard),
    pulse,
    news: {
      [DEBATE_EVENTS.opened]: withEnd('newsOpened'),
      [DEBATE_EVENTS.closingSoon]: withEnd('newsClosingSoon'),
      [DEBATE_EVENTS.closed]: saying('newsClosed'),
      [DEBATE_EVENTS.concluded]: saying('newsConcluded'),
      [DEBATE_EVENTS.reviewed]: saying('newsReviewed'),
      [DEBATE_EVENTS.answered]: saying('newsAnswered'),
      [DEBATE_EVENTS.discussed]: (_card, locale, { payload }) =>
        debateMessages(locale)('newsDiscussed', { count: Number(payload['count'] ?? 0) }),
    },
    moderated,
    discussion: discussionOf,
  };
}

/** Makes debates known to all that deals in subjects, and lets moderation take one from the public. */
@Injectable()
export class DebateSubject implements OnModuleInit, Moderated {
  constructor(
    private readonly subjects: Subjects,
    private readonly commentCounts: CommentCounts,
  ) {}

  onModuleInit(): void {
    this.subjects.register(
      debateDescriptor(this, (ids, locale, reader) => debatePulse(this.commentCounts, ids, locale, reader)),
    );
  }

  async load(ids: readonly string[], reader: Reader): Promise<ModeratedSubject[]> {
    return (await readCards(ids, reader)).map((row) => ({
      ref: { type: DEBATE, id: row.id },
      title: row.title,
      text: row.why,
      lang: row.lang,
      path: debatePath(row),
      authorId: row.participantId,
      hidden: row.hiddenAt !== null,
      writtenAt: row.submittedAt ?? row.createdAt,
    }));
  }

  async hide(tx: Tx, id: string, now: Date): Promise<void> {
    const sql = 'UPDATE debate SET hidden_at = $2, changed_at = $2 WHERE id = $1 AND hidden_at IS NULL';
    if ((await affected(tx, sql, [id, now])) > 0) await this.subjects.changed(tx, { type: DEBATE, id }, now);
  }

  async restore(tx: Tx, id: string, now: Date): Promise<void> {
    const sql = 'UPDATE debate SET hidden_at = NULL, changed_at = $2 WHERE id = $1 AND hidden_at IS NOT NULL';
    if ((await affected(tx, sql, [id, now])) > 0) await this.subjects.changed(tx, { type: DEBATE, id }, now);
  }
}

/** How many have said something in each. */
async function debatePulse(
  commentCounts: CommentCounts,
  ids: readonly string[],
  locale: Locale,
  reader: Reader,
): Promise<Map<string, Pulse>> {
  const refs = ids.map((id) => ({ type: DEBATE, id }));
  const counts = await commentCounts.of(reader, refs);
  return new Map(
    refs.map((ref) => {
      const { comments = 0, participants = 0 } = counts.get(subjectKey(ref)) ?? {};
      const text = debateMessages(locale)('pulse', { comments, participants });
      return [ref.id, { text, tags: commentTags(ref) }];
    }),
  );
}

function readCards(ids: readonly string[], reader: Reader): Promise<CardRow[]> {
  return reader.read<CardRow>(
    `SELECT id, title, lang, why, state, topics, places, unit_id AS "unitId", opens_at AS "opensAt",
            closes_at AS "closesAt", changed_at AS "changedAt", hidden_at AS "hiddenAt", concluded_at AS "concludedAt",
            participant_id AS "participantId", submitted_at AS "submittedAt", created_at AS "createdAt"
     FROM debate WHERE id = ANY($1::bigint[])`,
    [ids],
  );
}

function toCard(row: CardRow): SubjectCard {
  const { id, title, lang, state, topics, places, unitId, opensAt, closesAt, changedAt } = row;
  return {
    ref: { type: DEBATE, id },
    title,
    lang,
    summary: summaryOf(row.why),
    state,
    stateLabel: debateLifecycle.states[state].label,
    tone: toneOf(state),
    phase: phaseOf(state),
    path: debatePath(row),
    topics,
    places,
    unitId,
    public: isPublic(row),
    opensAt,
    closesAt,
    changedAt,
  };
}

async function discussionOf(id: string, reader: Reader): Promise<Discussion | null> {
  const [row] = await readCards([id], reader);
  return row ? discussionIn(row) : null;
}

/** Whether people may argue in it now, for whoever has read it already. */
export function discussionIn(
  row: Pick<Debate, 'id' | 'title' | 'state' | 'closesAt' | 'hiddenAt' | 'concludedAt'>,
): Discussion {
  const { title, state, closesAt } = row;
  const over = state !== 'open' && phaseOf(state) === 'over';
  return {
    title,
    path: debatePath(row),
    public: isPublic(row),
    open: state === 'open',
    closedAt: over ? closesAt : null,
  };
}
