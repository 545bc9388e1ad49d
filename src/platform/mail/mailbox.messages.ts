import { defineMessages } from '../i18n/index.js';

export const mailboxMessages = defineMessages('mailbox', {
  title: { bg: 'Пощенска кутия на демонстрацията', en: 'Mailbox of the demonstration' },
  intro: {
    bg: 'Тук няма пощенски сървър: всяко писмо, което платформата изпраща, лежи на тази страница. В истинска общинска инсталация страницата не съществува.',
    en: 'There is no mail server here: every mail that the platform sends lies on this page. In a real installation this page does not exist.',
  },
  mails: { bg: 'Писма', en: 'Mails' },
  none: {
    bg: 'Още няма писма. Последвайте нещо и се върнете тук.',
    en: 'No mails yet. Follow something and come back.',
  },
  subject: { bg: 'Относно', en: 'Subject' },
  to: { bg: 'До', en: 'To' },
  at: { bg: 'Кога', en: 'When' },
  what: { bg: 'Какво', en: 'What' },
  value: { bg: 'Стойност', en: 'Value' },
  back: { bg: 'Към всички писма', en: 'To all mails' },
  from: { bg: 'От', en: 'From' },
});
