import { defineMessages } from '../../../platform/i18n/index.js';

export const answerMessages = defineMessages('recommendations.answering', {
  whosePosition: {
    bg: 'Това е първият отговор на общината по препоръка (чл. 118 АПК). Изпълнението ѝ се следи на страницата на препоръката.',
    en: 'This is the first answer of the municipality to a recommendation (Art. 118 APC). What becomes of it is followed on the page of the recommendation.',
  },
});
