import type { DomainEvent } from '../../platform/outbox/index.js';

/** Announced by the lifecycle, except for a further version. */
export const PUBLICATION_EVENTS = {
  published: 'publication.published',
  versionPublished: 'publication.versionPublished',
  withdrawn: 'publication.withdrawn',
  restored: 'publication.restored',
} as const;

/** A further version is there to be read. */
export function publicationVersionPublished(id: string, number: number): DomainEvent {
  return { name: PUBLICATION_EVENTS.versionPublished, payload: { id, number } };
}
