import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Subjects, type SubjectCard, type SubjectDescriptor } from '../../commons/subjects/index.js';
import type { Reader } from '../../platform/database/index.js';
import type { Locale } from '../../platform/i18n/index.js';
import type { Practice } from './practice.entity.js';
import { isPublic, phaseOf, practiceLifecycle, toneOf } from './practice.lifecycle.js';
import { PRACTICE, practicePath, PRACTICES_PATH } from './practice.rules.js';
import { PRACTICE_EVENTS } from './practices.domain-events.js';
import { practiceMessages } from './practices.messages.js';

type CardRow = Pick<
  Practice,
  'id' | 'title' | 'lang' | 'summary' | 'state' | 'ekatte' | 'topics' | 'unitId' | 'publishedAt' | 'changedAt'
>;

const saying =
  (key: 'newsPublished' | 'newsRevised' | 'newsAnswered') =>
  (_card: SubjectCard, locale: Locale): string =>
    practiceMessages(locale)(key);

/** How good practices look to the rest of the house. The staff publish each of them, so moderation has no business here. */
export const practiceDescriptor: SubjectDescriptor = {
  type: PRACTICE,
  label: practiceMessages.texts.practice,
  plural: practiceMessages.texts.practices,
  listPath: PRACTICES_PATH,
  showcase: true,
  states: practiceLifecycle.states,
  load: async (ids, reader) => (await readCards(ids, reader)).map(toCard),
  news: {
    [PRACTICE_EVENTS.published]: saying('newsPublished'),
    [PRACTICE_EVENTS.revised]: saying('newsRevised'),
    [PRACTICE_EVENTS.wanted]: (_card, locale, { payload }) =>
      practiceMessages(locale)('newsWanted', { count: Number(payload['supporters'] ?? 0) }),
    [PRACTICE_EVENTS.answered]: saying('newsAnswered'),
  },
};

@Injectable()
export class PracticeSubject implements OnModuleInit {
  constructor(private readonly subjects: Subjects) {}

  onModuleInit(): void {
    this.subjects.register(practiceDescriptor);
  }
}

function readCards(ids: readonly string[], reader: Reader): Promise<CardRow[]> {
  return reader.read<CardRow>(
    `SELECT id, title, lang, summary, state, ekatte, topics, unit_id AS "unitId", published_at AS "publishedAt",
            changed_at AS "changedAt"
     FROM practice WHERE id = ANY($1::bigint[])`,
    [ids],
  );
}

function toCard(row: CardRow): SubjectCard {
  const { id, title, lang, summary, state, ekatte, topics, unitId, publishedAt, changedAt } = row;
  return {
    ref: { type: PRACTICE, id },
    title,
    lang,
    summary,
    state,
    stateLabel: practiceLifecycle.states[state].label,
    tone: toneOf(state),
    phase: phaseOf(state),
    path: practicePath(row),
    topics,
    places: ekatte ? [ekatte] : [],
    unitId,
    public: isPublic(row),
    opensAt: publishedAt,
    closesAt: null,
    changedAt,
  };
}
