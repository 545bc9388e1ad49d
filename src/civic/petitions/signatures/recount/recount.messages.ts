import { defineMessages } from '../../../../platform/i18n/index.js';

export const recountMessages = defineMessages('petitions.recount', {
  title: { bg: 'Броят на подписите не съвпада', en: 'The count of signatures differs' },
  detail: {
    bg: 'Подписка № {petitionId}: подписи {signatures}, броени {tally}, по дни {days}. Не подписвайте отговор, преди да е изяснено.',
    en: 'Petition No. {petitionId}: signatures {signatures}, counted {tally}, by days {days}. Sign no answer before it is cleared up.',
  },
  alarm: { bg: 'тревога', en: 'alarm' },
  open: { bg: 'Към подписката', en: 'To the petition' },
});
