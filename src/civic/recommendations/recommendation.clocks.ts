import type { DeadlineRule } from '../../commons/deadlines/index.js';

export const REGISTRATION_RULE = 'recommendation.registration';
export const ANSWER_RULE = 'recommendation.answer';
export const TERM_RULE = 'recommendation.term';
export const REVIEW_RULE = 'recommendation.review';
export const DISPUTE_RULE = 'recommendation.dispute';

/** A recommendation is overdue when one of these is: the first answer, or what was agreed. */
export const OVERDUE_RULES: readonly string[] = [ANSWER_RULE, TERM_RULE];

/** Art. 118(1) АПК */
export const ANSWER_TERM = { months: 2 } as const;

/** What the municipality owes on a recommendation. */
export const recommendationDeadlines: readonly DeadlineRule[] = [
  {
    key: REGISTRATION_RULE,
    label: { bg: 'Вписване на вх. № на препоръка', en: 'Registration of a recommendation' },
    law: null,
    public: true,
  },
  {
    key: ANSWER_RULE,
    label: { bg: 'Първи отговор на препоръка', en: 'First answer to a recommendation' },
    law: { bg: 'чл. 118, ал. 1 АПК', en: 'Art. 118(1) of the Administrative Procedure Code' },
    public: true,
    prolonging: { by: 'recommendations.prolong', mostMonths: 6 },
  },
  {
    key: TERM_RULE,
    label: { bg: 'Изпълнение на препоръка', en: 'Carrying out a recommendation' },
    law: null,
    public: true,
  },
  {
    key: REVIEW_RULE,
    label: { bg: 'Преглед на изпълнението', en: 'Review of what was done' },
    law: null,
    public: true,
  },
  {
    key: DISPUTE_RULE,
    label: { bg: 'Отговор на оспорване', en: 'Answer to a dispute' },
    law: null,
    public: true,
  },
];
