import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  Subjects,
  type Moderated,
  type ModeratedSubject,
  type SubjectCard,
  type SubjectDescriptor,
  type SubjectNews,
} from '../../commons/subjects/index.js';
import { endOfDay } from '../../platform/clock/index.js';
import { affected, type Reader, type Tx } from '../../platform/database/index.js';
import { excerpt, type Locale } from '../../platform/i18n/index.js';
import type { Recommendation } from './recommendation.entity.js';
import { isPublic, phaseOf, recommendationLifecycle, toneOf } from './recommendation.lifecycle.js';
import { RECOMMENDATION, RECOMMENDATIONS_PATH, recommendationPath } from './recommendation.rules.js';
import { RECOMMENDATION_EVENTS } from './recommendations.domain-events.js';
import { recommendationMessages } from './recommendations.messages.js';

const SUMMARY = 200;

type CardRow = Pick<
  Recommendation,
  | 'id'
  | 'title'
  | 'lang'
  | 'problem'
  | 'measure'
  | 'state'
  | 'topic'
  | 'unitId'
  | 'sentAt'
  | 'agreedOn'
  | 'changedAt'
  | 'hiddenAt'
  | 'participantId'
  | 'createdAt'
>;

type Word = Parameters<ReturnType<typeof recommendationMessages>>[0];

const saying =
  (key: Word) =>
  (_card: SubjectCard, locale: Locale): string =>
    recommendationMessages(locale)(key);

/** Staff write to those who follow in their own words; without any, the figure speaks. */
function reported(_card: SubjectCard, locale: Locale, { payload }: SubjectNews): string {
  const t = recommendationMessages(locale);
  const progress = Number(payload['progress'] ?? 0);
  const message = String(payload['message'] ?? '');
  return message ? t('newsReportedWith', { progress, message }) : t('newsReported', { progress });
}

/** How recommendations look to the rest of the house. */
export function recommendationDescriptor(moderated: Moderated): SubjectDescriptor {
  return {
    type: RECOMMENDATION,
    label: recommendationMessages.texts.recommendation,
    plural: recommendationMessages.texts.recommendations,
    listPath: RECOMMENDATIONS_PATH,
    takesOpinions: false,
    states: recommendationLifecycle.states,
    load: async (ids, reader) => (await readCards(ids, reader)).map(toCard),
    news: {
      [RECOMMENDATION_EVENTS.sent]: saying('newsSent'),
      [RECOMMENDATION_EVENTS.registered]: saying('newsRegistered'),
      [RECOMMENDATION_EVENTS.underReview]: saying('newsUnderReview'),
      [RECOMMENDATION_EVENTS.prolonged]: saying('newsProlonged'),
      [RECOMMENDATION_EVENTS.answered]: (card, locale) =>
        recommendationMessages(locale)('newsAnswered', { state: card.stateLabel[locale] }),
      [RECOMMENDATION_EVENTS.reported]: reported,
      [RECOMMENDATION_EVENTS.implemented]: saying('newsImplemented'),
      [RECOMMENDATION_EVENTS.notImplemented]: saying('newsNotImplemented'),
      [RECOMMENDATION_EVENTS.obsolete]: saying('newsObsolete'),
      [RECOMMENDATION_EVENTS.withdrawn]: saying('newsWithdrawn'),
      [RECOMMENDATION_EVENTS.milestoneDone]: saying('newsMilestoneDone'),
      [RECOMMENDATION_EVENTS.judged]: saying('newsJudged'),
      [RECOMMENDATION_EVENTS.disputed]: saying('newsDisputed'),
      [RECOMMENDATION_EVENTS.disputeAnswered]: saying('newsDisputeAnswered'),
    },
    moderated,
  };
}

/** Makes recommendations known to all that deals in subjects, and lets moderation take one from the public. */
@Injectable()
export class RecommendationSubject implements OnModuleInit, Moderated {
  constructor(private readonly subjects: Subjects) {}

  onModuleInit(): void {
    this.subjects.register(recommendationDescriptor(this));
  }

  async load(ids: readonly string[], reader: Reader): Promise<ModeratedSubject[]> {
    return (await readCards(ids, reader)).map((row) => ({
      ref: { type: RECOMMENDATION, id: row.id },
      title: row.title,
      text: [row.problem, row.measure].filter(Boolean).join('\n\n'),
      lang: row.lang,
      path: recommendationPath(row),
      authorId: row.participantId,
      hidden: row.hiddenAt !== null,
      writtenAt: row.sentAt ?? row.createdAt,
    }));
  }

  async hide(tx: Tx, id: string, now: Date): Promise<void> {
    const sql =
      'UPDATE recommendation SET hidden_at = $2, changed_at = $2 WHERE id = $1 AND hidden_at IS NULL';
    if ((await affected(tx, sql, [id, now])) > 0)
      await this.subjects.changed(tx, { type: RECOMMENDATION, id }, now);
  }

  async restore(tx: Tx, id: string, now: Date): Promise<void> {
    const sql =
      'UPDATE recommendation SET hidden_at = NULL, changed_at = $2 WHERE id = $1 AND hidden_at IS NOT NULL';
    if ((await affected(tx, sql, [id, now])) > 0)
      await this.subjects.changed(tx, { type: RECOMMENDATION, id }, now);
  }
}

function readCards(ids: readonly string[], reader: Reader): Promise<CardRow[]> {
  return reader.read<CardRow>(
    `SELECT id, title, lang, problem, measure, state, topic, unit_id AS "unitId", sent_at AS "sentAt",
            agreed_on::text AS "agreedOn", changed_at AS "changedAt", hidden_at AS "hiddenAt",
            participant_id AS "participantId", created_at AS "createdAt"
     FROM recommendation WHERE id = ANY($1::bigint[])`,
    [ids],
  );
}

function toCard(row: CardRow): SubjectCard {
  const { id, title, lang, state, topic, unitId, sentAt, agreedOn, changedAt } = row;
  return {
    ref: { type: RECOMMENDATION, id },
    title,
    lang,
    summary: excerpt(row.measure, SUMMARY),
    state,
    stateLabel: recommendationLifecycle.states[state].label,
    tone: toneOf(state),
    phase: phaseOf(state),
    path: recommendationPath(row),
    topics: topic ? [topic] : [],
    places: [],
    unitId,
    public: isPublic(row),
    opensAt: sentAt,
    closesAt: agreedOn ? endOfDay(agreedOn) : null,
    changedAt,
  };
}
