import { defineMessages } from '../i18n/index.js';

export const mailAdminMessages = defineMessages('mailAdmin', {
  letterNotRetryable: {
    bg: 'Това писмо не може да тръгне отново: не е неуспешно или съдържанието му вече е изтрито.',
    en: 'This letter cannot be sent again: it did not fail, or its content is gone.',
  },
});
