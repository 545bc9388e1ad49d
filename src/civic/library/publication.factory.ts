import { Factory } from 'fishery';
import type { PublicationInput } from './publication-input.rules.js';

/** A Monday morning in Sofia. */
export const NOW = new Date('2026-11-02T08:00:00Z');

export function later(days: number, from: Date = NOW): Date {
  return new Date(from.getTime() + days * 86_400_000);
}

/** What a clerk types: complete, a study of this spring. */
export const publicationInput = Factory.define<PublicationInput>(({ sequence }) => ({
  kind: 'study',
  title: `Проучване на пешеходните пътища до училищата (${sequence})`,
  summary: 'Къде децата пресичат, къде няма тротоар и какво да се направи първо.',
  lang: 'bg',
  authors: 'Попова, Ана\nСтоев, Иван',
  publisher: 'Община Сандански',
  datedOn: '2026-03-09',
  licence: 'publicSector',
  funding: '',
  videoUrl: '',
  topics: [],
  places: [],
  unitId: null,
  level: null,
  parentId: null,
  validFrom: null,
  validUntil: null,
  reviewOn: null,
  assessedOn: null,
}));
