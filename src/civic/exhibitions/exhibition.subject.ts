import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Subjects, type SubjectCard, type SubjectDescriptor } from '../../commons/subjects/index.js';
import type { Locale } from '../../platform/i18n/index.js';
import type { ExhibitionRoom } from './exhibition-room.entity.js';
import { EXHIBITION_EVENTS } from './exhibition.domain-events.js';
import { exhibitionLifecycle, isPublic } from './exhibition.lifecycle.js';
import { exhibitionMessages } from './exhibition.messages.js';
import { EXHIBITION, EXHIBITION_PATH, roomPath } from './exhibition.rules.js';

type CardRow = Pick<
  ExhibitionRoom,
  'id' | 'title' | 'lang' | 'summary' | 'state' | 'topics' | 'openedAt' | 'changedAt'
>;

const saying =
  (key: 'newsOpened' | 'newsClosed' | 'newsBoard') =>
  (_card: SubjectCard, locale: Locale): string =>
    exhibitionMessages(locale)(key);

/**
 * How rooms look to the rest of the house. One looks at a room and has no say in it, so that it is never among what is
 * open; a permanent exhibition has no day on which it ends either.
 */
export const exhibitionDescriptor: SubjectDescriptor = {
  type: EXHIBITION,
  label: exhibitionMessages.texts.room,
  plural: exhibitionMessages.texts.rooms,
  listPath: EXHIBITION_PATH,
  showcase: true,
  states: exhibitionLifecycle.states,
  load: async (ids, reader) => {
    const found = await reader.read<CardRow>(
      `SELECT id, title, lang, summary, state, topics, opened_at AS "openedAt", changed_at AS "changedAt"
       FROM exhibition_room WHERE id = ANY($1::bigint[])`,
      [ids],
    );
    return found.map(toCard);
  },
  news: {
    [EXHIBITION_EVENTS.opened]: saying('newsOpened'),
    [EXHIBITION_EVENTS.closed]: saying('newsClosed'),
    [EXHIBITION_EVENTS.boardAdded]: saying('newsBoard'),
  },
};

@Injectable()
export class ExhibitionSubject implements OnModuleInit {
  constructor(private readonly subjects: Subjects) {}

  onModuleInit(): void {
    this.subjects.register(exhibitionDescriptor);
  }
}

function toCard(row: CardRow): SubjectCard {
  const { id, title, lang, summary, state, topics, openedAt, changedAt } = row;
  return {
    ref: { type: EXHIBITION, id },
    title,
    lang,
    summary,
    state,
    stateLabel: exhibitionLifecycle.states[state].label,
    tone: exhibitionLifecycle.states[state].tone ?? 'plain',
    phase: 'over',
    path: roomPath(row),
    topics,
    places: [],
    unitId: null,
    public: isPublic(row),
    opensAt: openedAt,
    closesAt: null,
    changedAt,
  };
}
