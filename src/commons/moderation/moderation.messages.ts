import { defineMessages } from '../../platform/i18n/index.js';

/** What everybody reads: rules and log. */
export const moderationMessages = defineMessages('moderation', {
  rulesTitle: { bg: 'Правила за модериране', en: 'Rules of moderation' },
  logTitle: { bg: 'Дневник на модерирането', en: 'Moderation log' },
});
