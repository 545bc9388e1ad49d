import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Subjects, type SubjectCard, type SubjectDescriptor } from '../../commons/subjects/index.js';
import type { Reader } from '../../platform/database/index.js';
import { formatDate, slugify, type Locale } from '../../platform/i18n/index.js';
import type { Consultation } from './consultation.entity.js';
import { consultationLifecycle, phaseOf, PUBLIC_STATES, toneOf } from './consultation.lifecycle.js';
import { lastDayOf } from './consultation.term.js';
import { consultationPulse } from './consultation.pulse.js';
import { CONSULTATION_EVENTS } from './consultations.domain-events.js';
import { consultationMessages } from './consultations.messages.js';
import { reportNews } from './report/report.news.js';

export const CONSULTATION = 'consultation';
export const CONSULTATIONS_PATH = '/consultations';

type CardRow = Pick<
  Consultation,
  'id' | 'title' | 'lang' | 'summary' | 'state' | 'topics' | 'places' | 'unitId'
> &
  Pick<Consultation, 'opensAt' | 'closesAt' | 'changedAt'>;

export function consultationPath({ id, title }: { id: string; title: string }): string {
  const slug = slugify(title);
  return `${CONSULTATIONS_PATH}/${slug ? `${id}-${slug}` : id}`;
}

const withDeadline =
  (key: 'newsOpened' | 'newsExtended' | 'newsReplaced' | 'newsClosingSoon') =>
  (card: SubjectCard, locale: Locale): string =>
    consultationMessages(locale)(key, {
      date: card.closesAt ? formatDate(lastDayOf(card.closesAt), locale) : '',
    });

export const consultationDescriptor: SubjectDescriptor = {
  type: CONSULTATION,
  label: consultationMessages.texts.consultation,
  plural: consultationMessages.texts.consultations,
  listPath: CONSULTATIONS_PATH,
  states: consultationLifecycle.states,
  load: async (ids, reader) => (await readCards(ids, reader)).map(toCard),
  pulse: consultationPulse,
  news: {
    [CONSULTATION_EVENTS.opened]: withDeadline('newsOpened'),
    [CONSULTATION_EVENTS.extended]: withDeadline('newsExtended'),
    [CONSULTATION_EVENTS.replaced]: withDeadline('newsReplaced'),
    [CONSULTATION_EVENTS.closingSoon]: withDeadline('newsClosingSoon'),
    [CONSULTATION_EVENTS.closed]: (_card, locale) => consultationMessages(locale)('newsClosed'),
    [CONSULTATION_EVENTS.reported]: (_card, locale) => consultationMessages(locale)('newsReported'),
    [CONSULTATION_EVENTS.tabled]: (_card, locale) => consultationMessages(locale)('newsTabled'),
    [CONSULTATION_EVENTS.adopted]: (_card, locale) => consultationMessages(locale)('newsAdopted'),
    [CONSULTATION_EVENTS.notAdopted]: (_card, locale) => consultationMessages(locale)('newsNotAdopted'),
    [CONSULTATION_EVENTS.withdrawn]: (_card, locale) => consultationMessages(locale)('newsWithdrawn'),
    ...reportNews,
  },
};

/** Makes consultations known to all that deals in subjects. */
@Injectable()
export class ConsultationSubject implements OnModuleInit {
  constructor(private readonly subjects: Subjects) {}

  onModuleInit(): void {
    this.subjects.register(consultationDescriptor);
  }
}

function readCards(ids: readonly string[], reader: Reader): Promise<CardRow[]> {
  return reader.read<CardRow>(
    `SELECT id, title, lang, summary, state, topics, places, unit_id AS "unitId", opens_at AS "opensAt",
            closes_at AS "closesAt", changed_at AS "changedAt"
     FROM consultation WHERE id = ANY($1::bigint[])`,
    [ids],
  );
}

function toCard({ id, ...row }: CardRow): SubjectCard {
  return {
    ...row,
    ref: { type: CONSULTATION, id },
    stateLabel: consultationLifecycle.states[row.state].label,
    tone: toneOf(row.state),
    phase: phaseOf(row.state),
    path: consultationPath({ id, title: row.title }),
    public: PUBLIC_STATES.includes(row.state),
    // What was withdrawn has no end that anybody could wait for.
    closesAt: row.state === 'withdrawn' ? null : row.closesAt,
  };
}
