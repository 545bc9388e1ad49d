import { IsNull, Not } from 'typeorm';
import type { ListView } from '../../../platform/backoffice/index.js';
import type { Practice } from '../practice.entity.js';
import { deskMessages } from './desk.messages.js';

const words = deskMessages.texts;

export const NEWEST = { by: 'changedAt', direction: 'desc' } as const;

/** The tabs above the list, by what is to be done. */
export const PRACTICE_VIEWS: Record<string, ListView<Practice>> = {
  waiting: {
    label: words.waiting,
    where: { state: 'proposed' },
    sort: { by: 'proposedAt', direction: 'asc' },
    empty: words.noneWaiting,
  },
  owed: {
    label: words.owed,
    where: { state: 'published', wantedAt: Not(IsNull()), answeredAt: IsNull() },
    sort: NEWEST,
    empty: words.noneOwed,
  },
  published: {
    label: words.published,
    where: { state: 'published' },
    sort: NEWEST,
    empty: words.nonePublished,
  },
  returned: { label: words.returned, where: { state: 'returned' }, sort: NEWEST, empty: words.noneReturned },
  // What an organisation has not sent is its own.
  drafts: {
    label: words.drafts,
    where: { state: 'draft', organisationId: IsNull() },
    sort: NEWEST,
    empty: words.noneDrafts,
  },
  refused: { label: words.refused, where: { state: 'refused' }, sort: NEWEST, empty: words.noneRefused },
  archived: { label: words.archived, where: { state: 'archived' }, sort: NEWEST, empty: words.noneArchived },
};
