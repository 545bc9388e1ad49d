import { defineMessages } from '../i18n/index.js';

export const wordMessages = defineMessages('words', {
  removed: { bg: 'премахнато:', en: 'removed:' },
  added: { bg: 'добавено:', en: 'added:' },
  end: { bg: 'край на промяната', en: 'end of the change' },
});
