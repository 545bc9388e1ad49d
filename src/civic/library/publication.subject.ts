import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Subjects, type SubjectCard, type SubjectDescriptor } from '../../commons/subjects/index.js';
import type { Reader } from '../../platform/database/index.js';
import type { Locale } from '../../platform/i18n/index.js';
import { contentsMessages } from './contents/contents.messages.js';
import { libraryMessages } from './library.messages.js';
import type { Publication } from './publication.entity.js';
import { isPublic, publicationLifecycle, toneOf } from './publication.lifecycle.js';
import { LIBRARY_PATH, PUBLICATION, publicationPath } from './publication.rules.js';
import { PUBLICATION_EVENTS } from './publications.domain-events.js';

type CardRow = Pick<
  Publication,
  'id' | 'title' | 'lang' | 'summary' | 'state' | 'topics' | 'places' | 'unitId' | 'publishedAt' | 'changedAt'
>;

const saying =
  (key: 'newsPublished' | 'newsWithdrawn' | 'newsRestored') =>
  (_card: SubjectCard, locale: Locale): string =>
    libraryMessages(locale)(key);

/** How publications look to the rest of the house. Nobody is awaited by one, so it counts as over. */
export const publicationDescriptor: SubjectDescriptor = {
  type: PUBLICATION,
  label: libraryMessages.texts.publication,
  plural: libraryMessages.texts.publications,
  listPath: LIBRARY_PATH,
  showcase: true,
  states: publicationLifecycle.states,
  load: async (ids, reader) => (await readCards(ids, reader)).map(toCard),
  news: {
    [PUBLICATION_EVENTS.published]: saying('newsPublished'),
    [PUBLICATION_EVENTS.versionPublished]: (_card, locale, { payload }) =>
      libraryMessages(locale)('newsVersion', { number: Number(payload['number']) }),
    [PUBLICATION_EVENTS.withdrawn]: saying('newsWithdrawn'),
    [PUBLICATION_EVENTS.restored]: saying('newsRestored'),
    [PUBLICATION_EVENTS.chapterAnswered]: (_card, locale) => contentsMessages(locale)('newsAnswered'),
  },
};

@Injectable()
export class PublicationSubject implements OnModuleInit {
  constructor(private readonly subjects: Subjects) {}

  onModuleInit(): void {
    this.subjects.register(publicationDescriptor);
  }
}

function readCards(ids: readonly string[], reader: Reader): Promise<CardRow[]> {
  return reader.read<CardRow>(
    `SELECT id, title, lang, summary, state, topics, places, unit_id AS "unitId", published_at AS "publishedAt",
            changed_at AS "changedAt"
     FROM publication WHERE id = ANY($1::bigint[])`,
    [ids],
  );
}

function toCard(row: CardRow): SubjectCard {
  const { id, title, lang, summary, state, topics, places, unitId, changedAt } = row;
  return {
    ref: { type: PUBLICATION, id },
    title,
    lang,
    summary,
    state,
    stateLabel: publicationLifecycle.states[state].label,
    tone: toneOf(state),
    phase: 'over',
    path: publicationPath(row),
    topics,
    places,
    unitId,
    public: isPublic(row),
    opensAt: null,
    closesAt: null,
    changedAt,
  };
}
