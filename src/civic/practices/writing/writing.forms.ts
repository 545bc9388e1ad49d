import { z } from 'zod';
import type { Locale } from '../../../platform/i18n/index.js';
import type { PracticeEvidence, PracticeRecord, PracticeResult } from '../practice-record.js';
import type { ActorKind, CostKind } from '../practice.rules.js';
import { numberIn } from '../typed-numbers.js';
import { EVIDENCE_ROWS, RESULT_PARTS, RESULT_ROWS, rowsUpTo } from './writing.rules.js';

const text = z.string().default('');
const box = z.literal('yes').optional();

const rowShape = Object.fromEntries([
  ...rowsUpTo(RESULT_ROWS).flatMap((row) => RESULT_PARTS.map((part) => [`result${part}${row}`, text])),
  ...rowsUpTo(EVIDENCE_ROWS).flatMap((row) =>
    ['Label', 'Url', 'Kept', 'Drop'].map((part) => [`evidence${part}${row}`, text]),
  ),
]) as Record<string, typeof text>;

/** What is wrong with a value is said by the rules of the record; the form only looks at shapes. */
export const recordForm = z.object({
  ...rowShape,
  title: text,
  summary: text,
  lang: z.enum(['bg', 'en']).catch('bg'),
  problem: text,
  solution: text,
  actorKind: text,
  actorName: text,
  ekatte: text,
  place: text,
  country: text,
  fromYear: text,
  toYear: text,
  costKind: text,
  costAmount: text,
  costPayer: text,
  success: text,
  steps: text,
  risks: text,
  contactName: text,
  contactEmail: text,
  contactPhone: text,
  contactPerson: box,
  contactConsent: box,
  topics: z.array(z.string()),
  photoKept: text,
  photoDrop: box,
  photoAlt: text,
  note: text,
});

export const hiddenForm = z.object({
  go: z.enum(['check', 'later']).catch('check'),
  version: z
    .string()
    .regex(/^\d{1,9}$/)
    .catch('0'),
  /** Of a new version: the version of the published text that was read. */
  seen: z
    .string()
    .regex(/^\d{1,9}$/)
    .catch('0'),
});

type Values = Record<string, string | string[]>;

/** @param taken files that came along, by field */
export function recordIn(
  values: Record<string, unknown>,
  taken: ReadonlyMap<string, string>,
): PracticeRecord {
  const get = (name: string) => String(values[name] ?? '');
  return {
    title: get('title'),
    summary: get('summary'),
    lang: get('lang') === 'en' ? 'en' : 'bg',
    problem: get('problem'),
    solution: get('solution'),
    actorKind: (get('actorKind') || null) as ActorKind | null,
    actorName: get('actorName'),
    ekatte: get('ekatte') || null,
    place: get('place'),
    country: get('country'),
    fromYear: numberIn(get('fromYear')),
    toYear: numberIn(get('toYear')),
    costKind: (get('costKind') || null) as CostKind | null,
    costAmount: numberIn(get('costAmount')),
    costPayer: get('costPayer'),
    success: get('success'),
    steps: get('steps'),
    risks: get('risks'),
    contactName: get('contactName'),
    contactEmail: get('contactEmail'),
    contactPhone: get('contactPhone'),
    contactPerson: get('contactPerson') === 'yes',
    contactConsent: get('contactConsent') === 'yes',
    topics: [...new Set((values['topics'] ?? []) as string[])],
    photoId: taken.get('photoFile') ?? (get('photoDrop') ? null : get('photoKept') || null),
    photoAlt: get('photoAlt'),
    results: resultsIn(get),
    evidence: evidenceIn(get, taken),
  };
}

/** Rows that nobody touched are none. */
function resultsIn(get: (name: string) => string): PracticeResult[] {
  return rowsUpTo(RESULT_ROWS).flatMap((row) => {
    const part = (name: (typeof RESULT_PARTS)[number]) => get(`result${name}${row}`);
    if (RESULT_PARTS.every((name) => part(name) === '')) return [];
    return [
      {
        indicator: part('Indicator'),
        unit: part('Unit'),
        before: numberIn(part('Before')),
        after: numberIn(part('After')),
        measured: part('Measured'),
        source: part('Source'),
      },
    ];
  });
}

function evidenceIn(get: (name: string) => string, taken: ReadonlyMap<string, string>): PracticeEvidence[] {
  return rowsUpTo(EVIDENCE_ROWS).flatMap((row) => {
    const kept = get(`evidenceDrop${row}`) ? null : get(`evidenceKept${row}`) || null;
    const fileId = taken.get(`evidenceFile${row}`) ?? kept;
    const [label, url] = [get(`evidenceLabel${row}`), get(`evidenceUrl${row}`)];
    return label === '' && url === '' && fileId === null ? [] : [{ label, url, fileId }];
  });
}

/** What was saved, as the form holds it. */
export function valuesOf(record: PracticeRecord & { revisionNote?: string }, locale: Locale): Values {
  const number = (value: number | null) =>
    value === null ? '' : String(value).replace('.', locale === 'bg' ? ',' : '.');
  const box = (value: boolean) => (value ? 'yes' : '');
  return {
    ...wordsOf(record),
    note: record.revisionNote ?? '',
    lang: record.lang,
    actorKind: record.actorKind ?? '',
    ekatte: record.ekatte ?? '',
    fromYear: record.fromYear === null ? '' : String(record.fromYear),
    toYear: record.toYear === null ? '' : String(record.toYear),
    costKind: record.costKind ?? '',
    costAmount: number(record.costAmount),
    contactPerson: box(record.contactPerson),
    contactConsent: box(record.contactConsent),
    topics: [...record.topics],
    photoKept: record.photoId ?? '',
    ...Object.fromEntries(
      record.results.flatMap(({ indicator, unit, before, after, measured, source }, index) => {
        const values = [indicator, unit, number(before), number(after), measured, source];
        return RESULT_PARTS.map((part, at) => [`result${part}${index + 1}`, values[at]!]);
      }),
    ),
    ...Object.fromEntries(
      record.evidence.flatMap(({ label, url, fileId }, index) => [
        [`evidenceLabel${index + 1}`, label],
        [`evidenceUrl${index + 1}`, url],
        [`evidenceKept${index + 1}`, fileId ?? ''],
      ]),
    ),
  };
}

const WORDS = [
  'title',
  'summary',
  'problem',
  'solution',
  'actorName',
  'place',
  'country',
  'costPayer',
  'success',
  'steps',
  'risks',
  'contactName',
  'contactEmail',
  'contactPhone',
  'photoAlt',
] as const;

function wordsOf(record: PracticeRecord): Record<(typeof WORDS)[number], string> {
  return Object.fromEntries(WORDS.map((field) => [field, record[field]])) as Record<
    (typeof WORDS)[number],
    string
  >;
}

/** Problems are told by the number of a row in the record; in the form, rows above may have been left empty. */
export function rowsTyped(values: Record<string, unknown>, kind: 'result' | 'evidence'): number[] {
  const parts: readonly string[] = kind === 'result' ? RESULT_PARTS : ['Label', 'Url', 'Kept'];
  const most = kind === 'result' ? RESULT_ROWS : EVIDENCE_ROWS;
  return rowsUpTo(most).filter((row) => parts.some((part) => Boolean(values[`${kind}${part}${row}`])));
}
