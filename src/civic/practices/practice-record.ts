import type { Locale } from '../../platform/i18n/index.js';
import type { ActorKind, CostKind } from './practice.rules.js';

/** One measured result; of a draft anything may be missing. */
export interface PracticeResult {
  indicator: string;
  unit: string;
  before: number | null;
  after: number | null;
  /** „март 2025 г.“ */
  measured: string;
  /** Where the numbers come from. */
  source: string;
}

/** What shows that it is so: a file of the platform or an address. */
export interface PracticeEvidence {
  label: string;
  url: string;
  fileId: string | null;
}

/** What is written about a practice, by an organisation or by the staff. */
export interface PracticeRecord {
  title: string;
  summary: string;
  lang: Locale;
  problem: string;
  solution: string;
  actorKind: ActorKind | null;
  actorName: string;
  /** Of a settlement of ours; otherwise `place` and `country` say where. */
  ekatte: string | null;
  place: string;
  country: string;
  fromYear: number | null;
  /** Null: it goes on. */
  toYear: number | null;
  costKind: CostKind | null;
  /** In euro. */
  costAmount: number | null;
  costPayer: string;
  success: string;
  steps: string;
  risks: string;
  contactName: string;
  contactEmail: string;
  contactPhone: string;
  /** The address or the number is that of a person, who agreed that it is shown. */
  contactPerson: boolean;
  contactConsent: boolean;
  topics: string[];
  photoId: string | null;
  photoAlt: string;
  results: PracticeResult[];
  evidence: PracticeEvidence[];
}

export const RECORD_FIELDS = [
  'title',
  'summary',
  'problem',
  'solution',
  'results',
  'actorKind',
  'actorName',
  'ekatte',
  'place',
  'country',
  'fromYear',
  'toYear',
  'costKind',
  'costAmount',
  'costPayer',
  'success',
  'steps',
  'risks',
  'contactName',
  'contactEmail',
  'contactPhone',
  'contactPerson',
  'contactConsent',
  'evidence',
  'photoId',
  'photoAlt',
  'topics',
  'lang',
] as const satisfies readonly (keyof PracticeRecord)[];

export function blankRecord(lang: Locale): PracticeRecord {
  return {
    title: '',
    summary: '',
    lang,
    problem: '',
    solution: '',
    actorKind: null,
    actorName: '',
    ekatte: null,
    place: '',
    country: '',
    fromYear: null,
    toYear: null,
    costKind: null,
    costAmount: null,
    costPayer: '',
    success: '',
    steps: '',
    risks: '',
    contactName: '',
    contactEmail: '',
    contactPhone: '',
    contactPerson: false,
    contactConsent: false,
    topics: [],
    photoId: null,
    photoAlt: '',
    results: [],
    evidence: [],
  };
}

/** Which fields say something else than before, in the order of the form. */
export function changedFields(before: PracticeRecord, after: PracticeRecord): (keyof PracticeRecord)[] {
  return RECORD_FIELDS.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}

/** What a version keeps for everybody: how to reach a person is shown as long as they agree, and kept nowhere else. */
export function withoutPerson(record: PracticeRecord): PracticeRecord {
  return record.contactPerson ? { ...record, contactName: '', contactEmail: '', contactPhone: '' } : record;
}
