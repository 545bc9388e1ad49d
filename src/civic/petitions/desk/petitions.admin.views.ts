import { In } from 'typeorm';
import type { ListView } from '../../../platform/backoffice/index.js';
import type { Text } from '../../../platform/i18n/index.js';
import type { Petition } from '../petition.entity.js';

const nothing = (bg: string, en: string): Text => ({ bg, en });

/** The list in the order in which work comes. */
export const petitionViews: Record<string, ListView<Petition>> = {
  moderation: {
    label: { bg: 'За преглед', en: 'To review' },
    where: { state: 'moderation' },
    sort: { by: 'submittedAt', direction: 'asc' },
    empty: nothing('Никоя подписка не чака преглед.', 'No petition waits for a review.'),
  },
  collecting: {
    label: { bg: 'Събират подкрепа', en: 'Collecting' },
    where: { state: 'collecting' },
    sort: { by: 'closesAt', direction: 'asc' },
    empty: nothing('Сега никоя не събира подкрепа.', 'None collects signatures now.'),
  },
  closed: {
    label: { bg: 'За вписване', en: 'To register' },
    where: { state: 'closed' },
    sort: { by: 'receivedAt', direction: 'asc' },
    empty: nothing('Няма постъпили без вх. №.', 'None was received without a number.'),
  },
  considered: {
    label: { bg: 'В разглеждане', en: 'Under consideration' },
    where: { state: In(['registered', 'considered']) },
    sort: { by: 'receivedAt', direction: 'asc' },
    empty: nothing('Няма подписки в разглеждане.', 'None is under consideration.'),
  },
  answered: {
    label: { bg: 'С отговор', en: 'Answered' },
    where: { state: 'answered' },
    sort: { by: 'answeredAt', direction: 'desc' },
    empty: nothing('Още няма отговорени.', 'None is answered yet.'),
  },
  all: { label: { bg: 'Всички', en: 'All' }, where: {} },
};
