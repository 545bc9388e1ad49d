import { defineMessages } from '../../platform/i18n/index.js';

export const decisionMessages = defineMessages('decisions', {
  decision: { bg: 'Решение', en: 'Decision' },
  changedArticle: { bg: 'Променя се: {article}', en: 'What changes: {article}' },
  by: { bg: '{unit}, {date}', en: '{unit}, {date}' },
  permanent: { bg: 'Постоянна връзка към решението', en: 'Permanent link to the decision' },
});
