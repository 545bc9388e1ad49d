import type { DeadlineRule, DeadlineTerm } from '../../../commons/deadlines/index.js';
import type { Procedure } from '../kinds/petition-kind.entity.js';

export const REGISTRATION_RULE = 'petition.registration';
export const ANSWER_RULE = 'petition.answer';
export const NOTIFY_RULE = 'petition.notify';

const INITIATIVE_RULE = 'petition.answer.localInitiative';
const REFERENDUM_RULE = 'petition.answer.referendum';

/** An answer is owed by one of these, whatever the law calls it. */
export const ANSWER_RULES: readonly string[] = [ANSWER_RULE, INITIATIVE_RULE, REFERENDUM_RULE];

/** Days from the receipt within which what is not the municipality's is forwarded (Art. 112 АПК). */
export const FORWARD_DAYS = 7;

/** Art. 118(1) АПК says seven days, Art. 114(8) with 61 three: the shorter one keeps both. */
export const NOTIFY_TERM: DeadlineTerm = { days: 3 };

/** What the municipality owes on a petition. */
export const petitionDeadlines: readonly DeadlineRule[] = [
  {
    key: REGISTRATION_RULE,
    label: { bg: 'Вписване на вх. №', en: 'Registration' },
    law: null,
    public: true,
  },
  {
    key: ANSWER_RULE,
    label: { bg: 'Отговор по подписка', en: 'Answer to a petition' },
    law: { bg: 'чл. 118, ал. 1 АПК', en: 'Art. 118(1) of the Administrative Procedure Code' },
    public: true,
    prolonging: { by: 'petitions.prolong', mostMonths: 6 },
  },
  {
    key: INITIATIVE_RULE,
    label: { bg: 'Решение по местна гражданска инициатива', en: 'Decision on a local civic initiative' },
    law: {
      bg: 'чл. 52 ЗПУГДВМС',
      en: 'Art. 52 of the Direct Participation of Citizens Act',
    },
    public: true,
    prolonging: { by: 'petitions.prolong', mostMonths: 1 },
  },
  {
    key: REFERENDUM_RULE,
    label: {
      bg: 'Заседание на общинския съвет по искане за референдум',
      en: 'Session of the council on a referendum',
    },
    law: {
      bg: 'чл. 30 ЗПУГДВМС',
      en: 'Art. 30 of the Direct Participation of Citizens Act',
    },
    public: true,
    prolonging: { by: 'petitions.prolong', mostMonths: 1 },
  },
  {
    key: NOTIFY_RULE,
    label: { bg: 'Уведомяване на подателя', en: 'Telling the submitter' },
    law: {
      bg: 'чл. 118, ал. 1 и чл. 114, ал. 8 във връзка с чл. 61 АПК',
      en: 'Art. 118(1) and 114(8) with 61 of the Administrative Procedure Code',
    },
    public: true,
  },
];

/** The answer that a procedure ends with, and how long it may take from the receipt. */
export function answerTerm(procedure: Procedure | null): { rule: string; term: DeadlineTerm } {
  switch (procedure) {
    case 'localInitiative':
      return { rule: INITIATIVE_RULE, term: { months: 1 } };
    case 'referendum':
      return { rule: REFERENDUM_RULE, term: { months: 1 } };
    default:
      return { rule: ANSWER_RULE, term: { months: 2 } };
  }
}
