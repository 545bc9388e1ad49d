import { defineMessages } from '../../../platform/i18n/index.js';

/** What was decided. */
export const outcomeMessages = defineMessages('inquiries.outcomes', {
  proposalGranted: { bg: 'Приема се', en: 'Accepted' },
  proposalPartly: { bg: 'Приема се частично', en: 'Accepted in part' },
  proposalRefused: { bg: 'Не се приема', en: 'Not accepted' },
  signalGranted: { bg: 'Основателен', en: 'Well founded' },
  signalPartly: { bg: 'Частично основателен', en: 'Well founded in part' },
  signalRefused: { bg: 'Неоснователен', en: 'Not well founded' },
  meetingGranted: { bg: 'Определя се среща', en: 'A meeting is set' },
  meetingPartly: { bg: 'Определя се среща', en: 'A meeting is set' },
  meetingRefused: { bg: 'Отказва се', en: 'Declined' },
});
