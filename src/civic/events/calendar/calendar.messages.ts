import { defineMessages } from '../../../platform/i18n/index.js';

export const calendarMessages = defineMessages('events.calendar', {
  postponed: { bg: 'Отложено: {title}', en: 'Postponed: {title}' },
  cancelled: { bg: 'Отменено: {title}', en: 'Cancelled: {title}' },
  stream: { bg: 'Излъчва се на: {address}', en: 'Streamed at: {address}' },
  calendarName: { bg: 'Събития – {municipality}', en: 'Events – {municipality}' },
});
