import { defineMessages } from '../../platform/i18n/index.js';

/** What the public reads of the library wherever it stands: news, the menu, clocks. */
export const libraryMessages = defineMessages('library', {
  library: { bg: 'Библиотека', en: 'Library' },
  publication: { bg: 'Публикация', en: 'Publication' },
  publications: { bg: 'Публикации', en: 'Publications' },
  footerLibrary: { bg: 'Проучвания, програми и наредби', en: 'Studies, programmes and ordinances' },
  strategic: { bg: 'Стратегически документи', en: 'Strategic documents' },
  newsPublished: { bg: 'Публикувано е в библиотеката.', en: 'It was published in the library.' },
  newsVersion: {
    bg: 'Излезе версия {number}; на страницата пише какво е променено.',
    en: 'Version {number} is out; the page says what has changed.',
  },
  newsWithdrawn: {
    bg: 'Публикацията е оттеглена; причината е на страницата ѝ.',
    en: 'The publication was withdrawn; the reason is on its page.',
  },
  newsRestored: { bg: 'Публикацията отново може да се чете.', en: 'The publication can be read again.' },
  ruleReview: { bg: 'Преглед на документа', en: 'Review of the document' },
  ruleExPost: {
    bg: 'Публикуване на последваща оценка на въздействието',
    en: 'Publication of an ex-post impact assessment',
  },
  lawExPost: {
    bg: 'чл. 22, ал. 4 от Закона за нормативните актове',
    en: 'art. 22(4) of the Statutory Instruments Act',
  },
});
