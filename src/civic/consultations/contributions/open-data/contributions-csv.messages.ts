import { defineMessages } from '../../../../platform/i18n/index.js';

/** The heads of the table. */
export const csvMessages = defineMessages('consultations.contributionsTable', {
  number: { bg: '№', en: 'No.' },
  received: { bg: 'Получено', en: 'Received' },
  late: { bg: 'След срока', en: 'After the term' },
  article: { bg: 'Относно', en: 'About' },
  name: { bg: 'От', en: 'From' },
  onBehalf: { bg: 'От чие име', en: 'On whose behalf' },
  channel: { bg: 'Начин на подаване', en: 'Channel' },
  text: { bg: 'Текст', en: 'Text' },
  decision: { bg: 'Решение', en: 'Decision' },
  reason: { bg: 'Мотиви', en: 'Reasons' },
  address: { bg: 'Адрес', en: 'Address' },
  yes: { bg: 'да', en: 'yes' },
  no: { bg: 'не', en: 'no' },
});
