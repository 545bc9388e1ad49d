import { defineMessages } from '../../../../platform/i18n/index.js';

export const askingMessages = defineMessages('recommendations.asking', {
  letterLabel: { bg: 'Искане за отговор по препоръка', en: 'A reply is asked for' },
  letterConcerns: { bg: 'препоръка', en: 'recommendation' },
  mailSubject: { bg: 'Искат отговор: {title}', en: 'A reply is asked for: {title}' },
  mailText: {
    bg: '{organisation} моли за отговор по препоръката си от {date}.',
    en: '{organisation} asks for a reply to its recommendation of {date}.',
  },
  mailDisputed: {
    bg: '{organisation} моли за отговор на оспорването по препоръката си от {date}.',
    en: '{organisation} asks for a reply to the dispute about its recommendation of {date}.',
  },
  mailButton: { bg: 'Към препоръката', en: 'To the recommendation' },
  mailFooter: {
    bg: 'Организацията може да поиска отговор веднъж седмично.',
    en: 'The organisation can ask once a week.',
  },
});
