import { defineMessages } from '../../../platform/i18n/index.js';

export const announcementMessages = defineMessages('consultations.announcement', {
  heading: { bg: 'Обявление за обществена консултация', en: 'Notice of a public consultation' },
  fileName: { bg: 'Обявление', en: 'Notice' },
  kind: { bg: 'Вид', en: 'Kind' },
  ground: { bg: 'Основание', en: 'Ground' },
  sponsor: { bg: 'Вносител', en: 'Sponsor' },
  term: { bg: 'Срок за предложения', en: 'Term for proposals' },
  termValue: {
    bg: '{days, plural, one {# ден} other {# дни}}: от {first} до 24:00 ч. на {last}',
    en: '{days, plural, one {# day} other {# days}}: from {first} until midnight of {last}',
  },
  shortTermReason: { bg: 'Причина за по-краткия срок', en: 'Reason for the shorter term' },
  where: { bg: 'Къде е проектът', en: 'Where the draft is' },
  how: { bg: 'Как се изпращат предложения', en: 'How to send proposals' },
  howValue: {
    bg: 'На страницата на консултацията; на имейл {email}; на място или по пощата: {office}. Напишете от свое име ли пишете, или от името на друг.',
    en: 'On the page of the consultation; by e-mail to {email}; in person or by post: {office}. Say whether you write for yourself or on behalf of somebody.',
  },
  unit: { bg: 'Отговорно звено', en: 'Responsible unit' },
  contact: { bg: 'Лице за контакт', en: 'Contact person' },
  signature: { bg: '{municipality}, {date}', en: '{municipality}, {date}' },
});
