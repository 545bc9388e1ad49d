import type { Term } from '../../platform/clock/index.js';
import type { Text } from '../../platform/i18n/index.js';

/** What the law says about the term of one kind of act. `shortest` needs a published reason; null allows none. */
export interface TermRule {
  article: Text;
  minimum: Term;
  shortest: Term | null;
}

export interface Kind {
  label: Text;
  /** The line above a title: what is consulted, not what it will become. */
  draftLabel: Text;
  term: TermRule;
  /** Citizens get the statutory справка of art. 26(5) of the Normative Acts Act. */
  normative: boolean;
}

const ZNA: TermRule = {
  article: { bg: 'чл. 26, ал. 4 от ЗНА', en: 'Art. 26(4) of the Normative Acts Act' },
  minimum: { days: 30 },
  shortest: { days: 14 },
};

const APK: TermRule = {
  article: { bg: 'чл. 69, ал. 2 от АПК', en: 'Art. 69(2) of the Administrative Procedure Code' },
  minimum: { months: 1 },
  shortest: null,
};

const BY_ANALOGY: TermRule = {
  article: { bg: 'по примера на чл. 26, ал. 4 от ЗНА', en: 'following Art. 26(4) of the Normative Acts Act' },
  minimum: { days: 30 },
  shortest: { days: 14 },
};

const normativeDraft: Text = { bg: 'Проект на нормативен акт', en: 'Draft normative act' };

export const KINDS = {
  ordinance: {
    label: { bg: 'Наредба', en: 'Ordinance' },
    draftLabel: normativeDraft,
    term: ZNA,
    normative: true,
  },
  rules: {
    label: { bg: 'Правилник', en: 'Rules' },
    draftLabel: normativeDraft,
    term: ZNA,
    normative: true,
  },
  instruction: {
    label: { bg: 'Инструкция', en: 'Instruction' },
    draftLabel: normativeDraft,
    term: ZNA,
    normative: true,
  },
  generalAdministrativeAct: {
    label: { bg: 'Общ административен акт', en: 'General administrative act' },
    draftLabel: { bg: 'Проект на общ административен акт', en: 'Draft general administrative act' },
    term: APK,
    normative: false,
  },
  strategicDocument: {
    label: { bg: 'Стратегически документ', en: 'Strategic document' },
    draftLabel: { bg: 'Проект на стратегически документ', en: 'Draft strategic document' },
    term: BY_ANALOGY,
    normative: false,
  },
  budget: {
    label: { bg: 'Бюджет', en: 'Budget' },
    draftLabel: { bg: 'Проект на бюджет', en: 'Draft budget' },
    term: BY_ANALOGY,
    normative: false,
  },
  other: {
    label: { bg: 'Друг документ', en: 'Other document' },
    draftLabel: { bg: 'Документ за обсъждане', en: 'Document for discussion' },
    term: BY_ANALOGY,
    normative: false,
  },
} as const satisfies Record<string, Kind>;

export type ActType = keyof typeof KINDS;

export const ACT_TYPES = Object.keys(KINDS) as ActType[];

export function kindOf(actType: ActType): Kind {
  return KINDS[actType];
}
