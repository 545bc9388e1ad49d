import { Factory } from 'fishery';
import { addDays, dateIn, sofia, startOfDay } from '../../platform/clock/index.js';
import type { GateFacts } from './consultation.gates.js';
import type { ConsultationInput } from './consultation.rules.js';
import type { Kind } from './kinds/consultation.kinds.js';

/** A Wednesday morning in Sofia. */
export const NOW = new Date('2026-10-07T07:30:00Z');

/** 9:00 local time, so many days from `from`. */
export function morning(days: number, from: Date = NOW): Date {
  return new Date(
    sofia(startOfDay(addDays(dateIn(from), days))).withPlainTime({ hour: 9 }).epochMilliseconds,
  );
}

export function day(days: number, from: Date = NOW): string {
  return addDays(dateIn(from), days);
}

/** What a clerk types: complete, lawful, in 30 days. */
export const consultationInput = Factory.define<ConsultationInput>(({ sequence }) => ({
  title: `Наредба за зелената система ${sequence}`,
  summary: 'Кое дърво може да се отсече и колко нови се засаждат.',
  text: 'Чл. 1. Предмет\n(1) Наредбата урежда зелената система.\n\nЧл. 2. Регистър\n(1) Води се регистър.',
  lang: 'bg',
  actType: 'ordinance',
  topics: ['environment'],
  places: [],
  unitId: '1',
  contactName: 'Петя Ангелова',
  contactPhone: '0746 30 133',
  contactEmail: 'zeleno@sandanski.example',
  opensAt: morning(2),
  closesOn: day(32),
  shortTermReason: '',
  sponsor: 'Кметът на общината',
  expert: 'инж. Петя Ангелова',
  motives: {
    reasons: 'Старата наредба е от 2009 г. и не урежда градските дървета.',
    goals: 'Всяко отсечено дърво да се замества.',
    means: 'До 12 000 евро годишно от бюджета.',
    results: 'Повече и по-добре поддържани дървета.',
    euLaw: 'Проектът не противоречи на правото на Европейския съюз.',
  },
  exemptGround: '',
  submissionChannels: '',
  publishedPlace: 'here',
  publishedUrl: '',
  publishedOn: null,
  publishedProofFileId: null,
}));

const ordinance: Kind = {
  code: 'ordinance',
  label: { bg: 'Наредба', en: 'Ordinance' },
  draftLabel: { bg: 'Проект на нормативен акт', en: 'Draft normative act' },
  term: {
    article: { bg: 'чл. 26, ал. 4 от ЗНА', en: 'Art. 26(4) of the Normative Acts Act' },
    minimum: { days: 30 },
    shortest: { days: 14 },
  },
  law: { minimum: { days: 30 }, shortest: { days: 14 }, needsMotives: true, needsProtocol: false },
  laxerReason: '',
  normative: true,
  requiredDocuments: ['draft'],
  needsMotives: true,
  needsProtocol: false,
  decidedBy: 'council',
  position: 1,
  active: true,
};

/** Kinds as the migration brings them. */
export const KINDS = {
  ordinance,
  generalAdministrativeAct: {
    ...ordinance,
    code: 'generalAdministrativeAct',
    term: {
      article: {
        bg: 'чл. 66 и чл. 69, ал. 2 от АПК',
        en: 'Art. 66 and 69(2) of the Administrative Procedure Code',
      },
      minimum: { months: 1 },
      shortest: null,
    },
    law: { minimum: { months: 1 }, shortest: null, needsMotives: false, needsProtocol: false },
    normative: false,
    requiredDocuments: [],
    needsMotives: false,
    decidedBy: 'mayor',
  },
  budgetHearing: {
    ...ordinance,
    code: 'budgetHearing',
    term: {
      article: { bg: 'чл. 84, ал. 6 от ЗПФ', en: 'Art. 84(6) of the Public Finance Act' },
      minimum: { days: 7 },
      shortest: null,
    },
    law: { minimum: null, shortest: null, needsMotives: false, needsProtocol: true },
    normative: false,
    needsMotives: false,
    needsProtocol: true,
  },
} as const satisfies Record<string, Kind>;

/** An ordinance whose draft is ready to be scheduled. */
export const gateFacts = Factory.define<GateFacts>(() => ({
  ...consultationInput.build(),
  kind: KINDS.ordinance,
  state: 'draft',
  documents: new Set(),
  siteIsDeclared: true,
}));
