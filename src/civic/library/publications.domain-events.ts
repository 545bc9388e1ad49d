import type { DomainEvent } from '../../platform/outbox/index.js';

/** Announced by the lifecycle, except for those below. */
export const PUBLICATION_EVENTS = {
  published: 'publication.published',
  versionPublished: 'publication.versionPublished',
  withdrawn: 'publication.withdrawn',
  restored: 'publication.restored',
  fileAdded: 'publicationFile.added',
  chapterAnswered: 'publication.chapterAnswered',
} as const;

/** A further version is there to be read. */
export function publicationVersionPublished(id: string, number: number): DomainEvent {
  return { name: PUBLICATION_EVENTS.versionPublished, payload: { id, number } };
}

/** There is a file whose text is to be read. */
export function publicationFileAdded(id: string, file: string): DomainEvent {
  return { name: PUBLICATION_EVENTS.fileAdded, payload: { id, file } };
}

export function publicationChapterAnswered(id: string): DomainEvent {
  return { name: PUBLICATION_EVENTS.chapterAnswered, payload: { id } };
}
