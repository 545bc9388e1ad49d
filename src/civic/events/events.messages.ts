import { defineMessages } from '../../platform/i18n/index.js';

/** What the public reads of events wherever they stand: news, the menu, the home page. */
export const eventMessages = defineMessages('events', {
  event: { bg: 'Събитие', en: 'Event' },
  events: { bg: 'Събития', en: 'Events' },
  pulseFree: {
    bg: '{count, plural, =0 {местата са заети, има списък на чакащите} one {# свободно място} other {# свободни места}}',
    en: '{count, plural, =0 {all seats are taken, there is a waiting list} one {# seat left} other {# seats left}}',
  },
  footerComing: { bg: 'Предстоящи събития', en: 'Coming events' },
  footerPast: { bg: 'Какво остана от събитията', en: 'What remains of events' },
  newsAnnounced: { bg: 'Обявено е събитие: {when}.', en: 'An event was announced: {when}.' },
  newsRegistrationOpened: {
    bg: 'Отворено е записването за събитието.',
    en: 'Registration for the event is open.',
  },
  newsMoved: { bg: 'Събитието е преместено: {when}.', en: 'The event was moved: {when}.' },
  newsRelocated: {
    bg: 'Променено е мястото или начинът на участие. Вижте страницата на събитието.',
    en: 'The place or the way to take part has changed. See the page of the event.',
  },
  newsPostponed: {
    bg: 'Събитието е отложено; причината е на страницата му.',
    en: 'The event was postponed; the reason is on its page.',
  },
  newsCancelled: {
    bg: 'Събитието е отменено; причината е на страницата му.',
    en: 'The event was cancelled; the reason is on its page.',
  },
  newsHeld: { bg: 'Събитието се проведе.', en: 'The event took place.' },
  newsDocumented: {
    bg: 'Към събитието са добавени материали, снимки или запис.',
    en: 'Materials, photos or a recording were added to the event.',
  },
  newsMinutesOpened: {
    bg: 'Проектът на протокола може да се прочете и поправи.',
    en: 'The draft of the minutes can be read and corrected.',
  },
  newsMinutesPublished: {
    bg: 'Публикуван е протоколът от събитието.',
    en: 'The minutes of the event were published.',
  },
  dayAtTime: { bg: '{date}, {hours}', en: '{date}, {hours}' },
  dayToDay: { bg: '{from} – {to}', en: '{from} – {to}' },
});
