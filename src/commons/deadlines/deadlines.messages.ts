import { defineMessages } from '../../platform/i18n/index.js';

export const deadlineMessages = defineMessages('deadlines', {
  daysLeft: {
    bg: '{count, plural, =0 {последен ден} one {остава # ден} other {остават # дни}}',
    en: '{count, plural, =0 {last day} one {# day left} other {# days left}}',
  },
  overdueBy: {
    bg: 'просрочен с {count, plural, one {# ден} other {# дни}}',
    en: 'overdue by {count, plural, one {# day} other {# days}}',
  },
  pausedSince: { bg: 'спрян на {date}', en: 'paused on {date}' },
  metOn: { bg: 'изпълнен на {date}', en: 'met on {date}' },
  metLate: {
    bg: 'изпълнен на {date}, {count, plural, one {# ден} other {# дни}} след срока',
    en: 'met on {date}, {count, plural, one {# day} other {# days}} late',
  },
  cancelledOn: { bg: 'отпаднал на {date}', en: 'lapsed on {date}' },
  named: { bg: '{label}: {state}', en: '{label}: {state}' },
  until: { bg: 'до {date}', en: 'until {date}' },
});
