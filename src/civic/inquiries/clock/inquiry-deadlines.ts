import type { DeadlineRule, DeadlineTerm } from '../../../commons/deadlines/index.js';
import { daysLeft } from '../../../platform/clock/index.js';
import type { Text } from '../../../platform/i18n/index.js';
import type { InquiryKind } from '../inquiry.rules.js';
import type { InquiriesSettings } from '../inquiries.settings.js';

export const REGISTRATION_RULE = 'inquiry.registration';
export const NOTIFY_RULE = 'inquiry.notify';
export const EXECUTE_RULE = 'inquiry.execute';

/** The answer to each kind is a rule of its own, because each has an article of its own. */
export const ANSWER_RULE: Record<InquiryKind, string> = {
  question: 'inquiry.answer.question',
  apcProposal: 'inquiry.answer.apcProposal',
  apcSignal: 'inquiry.answer.apcSignal',
  meeting: 'inquiry.answer.meeting',
};

export const ANSWER_RULES: readonly string[] = Object.values(ANSWER_RULE);

/** Days from the receipt within which what is not the municipality's is forwarded (Art. 112 АПК). */
export const FORWARD_DAYS = 7;

/** Art. 118(1) and 123(1) АПК say seven days, Art. 114(8) with 61 three: the shorter one keeps both. */
export const NOTIFY_TERM: DeadlineTerm = { days: 3 };

/** Art. 125(1) АПК. */
export const EXECUTE_TERM: DeadlineTerm = { months: 1 };

const APC = { bg: 'АПК', en: 'of the Administrative Procedure Code' };

type Articles = Readonly<Record<string, Text | undefined>>;

const ART_121 = { bg: 'чл. 121', en: 'Art. 121' };

/** Of the Code, by rule: under which it decides. */
export const ANSWER_ARTICLES: Articles = {
  [ANSWER_RULE.apcProposal]: { bg: 'чл. 118, ал. 1', en: 'Art. 118(1)' },
  [ANSWER_RULE.apcSignal]: ART_121,
};

/** Of the Code, by rule: under which the term is prolonged. */
export const PROLONGING_ARTICLES: Articles = {
  [ANSWER_RULE.apcProposal]: { bg: 'чл. 118, ал. 2', en: 'Art. 118(2)' },
  [ANSWER_RULE.apcSignal]: ART_121,
  [EXECUTE_RULE]: { bg: 'чл. 125, ал. 1', en: 'Art. 125(1)' },
};

/** What the municipality owes on what was written to it. */
export const inquiryDeadlines: readonly DeadlineRule[] = [
  {
    key: REGISTRATION_RULE,
    label: { bg: 'Вписване на вх. № на обръщение', en: 'Registration of an inquiry' },
    law: null,
    public: false,
  },
  {
    key: ANSWER_RULE.question,
    label: { bg: 'Отговор на въпрос', en: 'Answer to a question' },
    law: null,
    public: true,
    prolonging: { by: 'inquiries.prolong', mostMonths: 2 },
  },
  {
    key: ANSWER_RULE.apcProposal,
    label: { bg: 'Решение по предложение', en: 'Decision on a proposal' },
    law: { bg: `чл. 118, ал. 1 ${APC.bg}`, en: `Art. 118(1) ${APC.en}` },
    public: true,
    prolonging: { by: 'inquiries.prolong', mostMonths: 6 },
  },
  {
    key: ANSWER_RULE.apcSignal,
    label: { bg: 'Решение по сигнал', en: 'Decision on a signal' },
    law: { bg: `чл. 121 ${APC.bg}`, en: `Art. 121 ${APC.en}` },
    public: false,
    prolonging: { by: 'inquiries.prolong', mostMonths: 3 },
  },
  {
    key: ANSWER_RULE.meeting,
    label: { bg: 'Отговор на искане за среща', en: 'Answer to a request for a meeting' },
    law: null,
    public: false,
    prolonging: { by: 'inquiries.prolong', mostMonths: 2 },
  },
  {
    key: NOTIFY_RULE,
    label: { bg: 'Уведомяване на подателя', en: 'Telling the submitter' },
    law: {
      bg: `чл. 118, ал. 1, чл. 123, ал. 1 и чл. 114, ал. 8 във връзка с чл. 61 ${APC.bg}`,
      en: `Art. 118(1), 123(1) and 114(8) with 61 ${APC.en}`,
    },
    public: false,
  },
  {
    key: EXECUTE_RULE,
    label: { bg: 'Изпълнение на решение по сигнал', en: 'Carrying out a decision on a signal' },
    law: { bg: `чл. 125, ал. 1 ${APC.bg}`, en: `Art. 125(1) ${APC.en}` },
    public: false,
    prolonging: { by: 'inquiries.prolong', mostMonths: 3 },
  },
];

/** How long the answer may take from the receipt. */
export function answerTerm(
  kind: InquiryKind,
  { questionDays, meetingDays }: Pick<InquiriesSettings, 'questionDays' | 'meetingDays'>,
): DeadlineTerm {
  switch (kind) {
    case 'question':
      return { days: questionDays };
    case 'meeting':
      return { days: meetingDays };
    case 'apcProposal':
    case 'apcSignal':
      return { months: 2 };
  }
}

/** Whole days past the last one; 0 in time. */
export function daysLate(dueAt: Date, answeredAt: Date): number {
  return Math.max(0, -daysLeft(dueAt, answeredAt));
}
