import { defineMessages } from '../../platform/i18n/index.js';

/** What the first page of the back office says of debates. */
export const deskMessages = defineMessages('debates.desk', {
  open: {
    bg: '{count, plural, one {отворен дебат} other {отворени дебата}}',
    en: '{count, plural, one {open debate} other {open debates}}',
  },
  proposed: {
    bg: '{count, plural, one {предложен дебат} other {предложени дебата}}',
    en: '{count, plural, one {proposed debate} other {proposed debates}}',
  },
  closing: {
    bg: '{count, plural, one {дебат без заключение} other {дебата без заключение}}',
    en: '{count, plural, one {debate without a conclusion} other {debates without a conclusion}}',
  },
  since: {
    bg: '{days, plural, =0 {днес} one {чака # ден} other {чака # дни}}',
    en: '{days, plural, =0 {today} one {waits # day} other {waits # days}}',
  },
  participant: { bg: 'Предложен от участник', en: 'Proposed by a participant' },
  organisation: { bg: 'Предложен от организация', en: 'Proposed by an organisation' },
  staff: { bg: 'Предложен от колега', en: 'Proposed by a colleague' },
  decide: { bg: 'Решете', en: 'Decide' },
});
