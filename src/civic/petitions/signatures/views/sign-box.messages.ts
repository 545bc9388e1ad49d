import { defineMessages } from '../../../../platform/i18n/index.js';

export const signBoxMessages = defineMessages('petitions.signBox', {
  signatures: {
    bg: '{count, plural, one {подпис} other {подписа}}',
    en: '{count, plural, one {signature} other {signatures}}',
  },
  toAnswer: {
    bg: 'Още {count} до {threshold}, когато отговаря кметът.',
    en: '{count} more to {threshold}, when the mayor answers.',
  },
  toHearing: {
    bg: 'Още {count} до {threshold}, когато общинският съвет изслушва инициаторите.',
    en: '{count} more to {threshold}, when the council hears the initiators.',
  },
  toBackers: {
    bg: 'Още {count} до {threshold} поддръжници, за да бъде прегледана и публикувана.',
    en: '{count} more to {threshold} backers, for it to be reviewed and published.',
  },
  allReached: { bg: 'Всички прагове са достигнати.', en: 'All thresholds are reached.' },
  meter: { bg: '{count} от {threshold} подписа', en: '{count} of {threshold} signatures' },
  sign: { bg: 'Подпишете', en: 'Sign' },
  until: { bg: 'Събира подписи до {date}.', en: 'Collects signatures until {date}.' },
  closed: { bg: 'Събирането приключи на {date}.', en: 'Collecting ended on {date}.' },
  ended: { bg: 'Не събира подписи.', en: 'It collects no signatures.' },
});
