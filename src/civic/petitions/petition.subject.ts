import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  Subjects,
  type Moderated,
  type ModeratedSubject,
  type SubjectCard,
  type SubjectDescriptor,
  type SubjectNews,
} from '../../commons/subjects/index.js';
import { affected, type Reader, type Tx } from '../../platform/database/index.js';
import { formatDate, type Locale } from '../../platform/i18n/index.js';
import type { Petition } from './petition.entity.js';
import { isPublic, petitionLifecycle, phaseOf, toneOf } from './petition.lifecycle.js';
import type { MilestoneCode } from './petition-milestone.entity.js';
import { PETITION, PETITIONS_PATH } from './petition.rules.js';
import { awaitedPetition, petitionPulse } from './petition.pulse.js';
import { lastDayOf, shownPath, shownTitle, summaryOf, TEXT_HIDDEN } from './petition.shown.js';
import { PETITION_EVENTS } from './petitions.domain-events.js';
import { petitionMessages } from './petitions.messages.js';

type CardRow = Pick<
  Petition,
  | 'id'
  | 'title'
  | 'lang'
  | 'demand'
  | 'why'
  | 'state'
  | 'topics'
  | 'places'
  | 'unitId'
  | 'publishedAt'
  | 'rejectedAt'
  | 'closesAt'
  | 'changedAt'
  | 'hiddenAt'
  | 'participantId'
  | 'submittedAt'
  | 'createdAt'
  | 'hearingAt'
> & { textHidden: boolean };

/** A hearing of a petition before the council; its number is the petition's. */
export const PETITION_HEARING = 'petitionHearing';

type Word = Parameters<ReturnType<typeof petitionMessages>>[0];

const saying =
  (key: Word) =>
  (_card: SubjectCard, locale: Locale): string =>
    petitionMessages(locale)(key);

const withEnd =
  (key: Word) =>
  (card: SubjectCard, locale: Locale): string =>
    petitionMessages(locale)(key, {
      date: card.closesAt ? formatDate(lastDayOf(card.closesAt), locale) : '',
    });

const REACHED: Record<MilestoneCode, Word> = {
  backed: 'newsBacked',
  answer: 'newsReachedAnswer',
  hearing: 'newsReachedHearing',
};

function reached(_card: SubjectCard, locale: Locale, { payload }: SubjectNews): string {
  const key = REACHED[payload['milestone'] as MilestoneCode];
  return petitionMessages(locale)(key, { count: Number(payload['signatures'] ?? 0) });
}

/** How petitions look to the rest of the house. Nobody argues below one: people sign it or they do not. */
export function petitionDescriptor(moderated: Moderated): SubjectDescriptor {
  return {
    type: PETITION,
    label: petitionMessages.texts.petition,
    plural: petitionMessages.texts.petitions,
    listPath: PETITIONS_PATH,
    states: petitionLifecycle.states,
    load: async (ids, reader) => (await readCards(ids, reader)).map(toCard),
    pulse: petitionPulse,
    awaited: awaitedPetition,
    news: {
      [PETITION_EVENTS.opened]: withEnd('newsOpened'),
      [PETITION_EVENTS.closingSoon]: withEnd('newsClosingSoon'),
      [PETITION_EVENTS.reached]: reached,
      [PETITION_EVENTS.closed]: saying('newsClosed'),
      [PETITION_EVENTS.registered]: saying('newsRegistered'),
      [PETITION_EVENTS.hearing]: saying('newsHearing'),
      [PETITION_EVENTS.answered]: saying('newsAnswered'),
      [PETITION_EVENTS.forwarded]: saying('newsForwarded'),
      [PETITION_EVENTS.notConsidered]: saying('newsNotConsidered'),
      [PETITION_EVENTS.withdrawn]: saying('newsWithdrawn'),
      [PETITION_EVENTS.stopped]: saying('newsStopped'),
    },
    moderated,
  };
}

const HEARING_STATES = { scheduled: { label: petitionMessages.texts.hearingScheduled } };

/** How the trail sees a hearing; it stands in no list of subjects. */
export const hearingDescriptor: SubjectDescriptor = {
  type: PETITION_HEARING,
  label: petitionMessages.texts.hearing,
  plural: petitionMessages.texts.hearings,
  listed: false,
  listPath: PETITIONS_PATH,
  states: HEARING_STATES,
  load: async (ids, reader) => (await readCards(ids, reader)).flatMap(hearingCards),
  news: {},
};

/** Makes petitions known to all that deals in subjects, and lets moderation take one from the public. */
@Injectable()
export class PetitionSubject implements OnModuleInit, Moderated {
  constructor(private readonly subjects: Subjects) {}

  onModuleInit(): void {
    this.subjects.register(petitionDescriptor(this));
    this.subjects.register(hearingDescriptor);
  }

  async load(ids: readonly string[], reader: Reader): Promise<ModeratedSubject[]> {
    return (await readCards(ids, reader)).map((row) => ({
      ref: { type: PETITION, id: row.id },
      title: row.title,
      text: [row.demand, row.why].filter(Boolean).join('\n\n'),
      lang: row.lang,
      path: shownPath(row),
      authorId: row.participantId,
      hidden: row.hiddenAt !== null,
      writtenAt: row.submittedAt ?? row.createdAt,
    }));
  }

  async hide(tx: Tx, id: string, now: Date): Promise<void> {
    const sql = 'UPDATE petition SET hidden_at = $2, changed_at = $2 WHERE id = $1 AND hidden_at IS NULL';
    if ((await affected(tx, sql, [id, now])) > 0)
      await this.subjects.changed(tx, { type: PETITION, id }, now);
  }

  async restore(tx: Tx, id: string, now: Date): Promise<void> {
    const sql =
      'UPDATE petition SET hidden_at = NULL, changed_at = $2 WHERE id = $1 AND hidden_at IS NOT NULL';
    if ((await affected(tx, sql, [id, now])) > 0)
      await this.subjects.changed(tx, { type: PETITION, id }, now);
  }
}

function readCards(ids: readonly string[], reader: Reader): Promise<CardRow[]> {
  return reader.read<CardRow>(
    `SELECT id, title, lang, demand, why, state, topics, places, unit_id AS "unitId", published_at AS "publishedAt",
            rejected_at AS "rejectedAt", closes_at AS "closesAt", changed_at AS "changedAt", hidden_at AS "hiddenAt",
            participant_id AS "participantId", submitted_at AS "submittedAt", created_at AS "createdAt",
            hearing_at AS "hearingAt", ${TEXT_HIDDEN} AS "textHidden"
     FROM petition WHERE id = ANY($1::bigint[])`,
    [ids],
  );
}

function toCard(row: CardRow): SubjectCard {
  const { id, state, topics, places, unitId, publishedAt, closesAt, changedAt } = row;
  return {
    ref: { type: PETITION, id },
    ...shownTitle(row, 'bg'),
    summary: summaryOf(row),
    state,
    stateLabel: petitionLifecycle.states[state].label,
    tone: toneOf(state),
    phase: phaseOf(state),
    path: shownPath(row),
    topics,
    places,
    unitId,
    public: isPublic(row),
    opensAt: publishedAt,
    closesAt,
    changedAt,
  };
}

function hearingCards(row: CardRow): SubjectCard[] {
  if (!row.hearingAt) return [];
  const petition = toCard(row);
  return [
    {
      ...petition,
      ref: { type: PETITION_HEARING, id: row.id },
      title: petitionMessages(petition.lang)('hearingOf', { title: petition.title }),
      summary: '',
      state: 'scheduled',
      stateLabel: HEARING_STATES.scheduled.label,
      tone: 'info',
      path: `${petition.path}#hearing`,
      opensAt: row.hearingAt,
      closesAt: null,
    },
  ];
}
