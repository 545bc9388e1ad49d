import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Subjects, type SubjectCard, type SubjectDescriptor } from '../../commons/subjects/index.js';
import type { Reader } from '../../platform/database/index.js';
import type { Locale } from '../../platform/i18n/index.js';
import type { CivicEvent } from './event.entity.js';
import { eventLifecycle, isOneOf, isPublic, HELD_STATES, phaseOf, toneOf } from './event.lifecycle.js';
import { EVENT, eventPath, EVENTS_PATH } from './event.rules.js';
import { eventPulse } from './event.pulse.js';
import { whenText } from './event.when.js';
import { EVENT_EVENTS } from './events.domain-events.js';
import { eventMessages } from './events.messages.js';
import { peopleWhoCame } from './registrations/who-came.js';

type CardRow = Pick<
  CivicEvent,
  | 'id'
  | 'title'
  | 'lang'
  | 'summary'
  | 'state'
  | 'startsAt'
  | 'endsAt'
  | 'ekatte'
  | 'topics'
  | 'unitId'
  | 'announcedAt'
  | 'changedAt'
>;

type Word = Parameters<ReturnType<typeof eventMessages>>[0];

const saying =
  (key: Word) =>
  (_card: SubjectCard, locale: Locale): string =>
    eventMessages(locale)(key);

const withTimes =
  (key: 'newsAnnounced' | 'newsMoved') =>
  ({ opensAt, closesAt }: SubjectCard, locale: Locale): string => {
    const when = opensAt && closesAt ? whenText({ startsAt: opensAt, endsAt: closesAt }, locale) : '';
    return eventMessages(locale)(key, { when });
  };

/** How events look to the rest of the house. What is postponed has no day, so that nothing counts down to one. */
export const eventDescriptor: SubjectDescriptor = {
  type: EVENT,
  label: eventMessages.texts.event,
  plural: eventMessages.texts.events,
  listPath: EVENTS_PATH,
  calendarPath: `${EVENTS_PATH}.ics`,
  states: eventLifecycle.states,
  load: async (ids, reader) => (await readCards(ids, reader)).map(toCard),
  people: (ids, reader) => peopleWhoCame(ids, reader),
  comes: ({ opensAt, closesAt }, locale) =>
    opensAt && closesAt ? whenText({ startsAt: opensAt, endsAt: closesAt }, locale) : '',
  pulse: eventPulse,
  news: {
    [EVENT_EVENTS.announced]: withTimes('newsAnnounced'),
    [EVENT_EVENTS.registrationOpened]: saying('newsRegistrationOpened'),
    [EVENT_EVENTS.moved]: withTimes('newsMoved'),
    [EVENT_EVENTS.relocated]: saying('newsRelocated'),
    [EVENT_EVENTS.postponed]: saying('newsPostponed'),
    [EVENT_EVENTS.cancelled]: saying('newsCancelled'),
    [EVENT_EVENTS.held]: saying('newsHeld'),
    [EVENT_EVENTS.documented]: saying('newsDocumented'),
    [EVENT_EVENTS.minutesOpened]: saying('newsMinutesOpened'),
    [EVENT_EVENTS.minutesPublished]: saying('newsMinutesPublished'),
  },
};

@Injectable()
export class EventSubject implements OnModuleInit {
  constructor(private readonly subjects: Subjects) {}

  onModuleInit(): void {
    this.subjects.register(eventDescriptor);
  }
}

function readCards(ids: readonly string[], reader: Reader): Promise<CardRow[]> {
  return reader.read<CardRow>(
    `SELECT id, title, lang, summary, state, starts_at AS "startsAt", ends_at AS "endsAt", ekatte, topics,
            unit_id AS "unitId", announced_at AS "announcedAt", changed_at AS "changedAt"
     FROM event WHERE id = ANY($1::bigint[])`,
    [ids],
  );
}

function toCard(row: CardRow): SubjectCard {
  const { id, title, lang, summary, state, startsAt, endsAt, ekatte, topics, unitId, changedAt } = row;
  const isDated = isOneOf(['draft', 'announced', 'registration', ...HELD_STATES], state);
  return {
    ref: { type: EVENT, id },
    title,
    lang,
    summary,
    state,
    stateLabel: eventLifecycle.states[state].label,
    tone: toneOf(state),
    phase: phaseOf(state),
    path: eventPath(row),
    topics,
    places: ekatte ? [ekatte] : [],
    unitId,
    public: isPublic(row),
    opensAt: isDated ? startsAt : null,
    closesAt: isDated ? endsAt : null,
    changedAt,
  };
}
