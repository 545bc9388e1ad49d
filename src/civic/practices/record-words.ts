import { formatNumber, pick, type Locale, type Text } from '../../platform/i18n/index.js';
import type { PracticeRecord } from './practice-record.js';
import { ACTOR_LABELS, COST_LABELS } from './practice.rules.js';
import { FIELD_LABELS } from './practices.problems.messages.js';

export interface RecordNames {
  topics: ReadonlyMap<string, Text>;
  places: ReadonlyMap<string, Text>;
}

const YES: Text = { bg: 'да', en: 'yes' };
const LANGUAGES: Record<Locale, Text> = {
  bg: { bg: 'български', en: 'Bulgarian' },
  en: { bg: 'английски', en: 'English' },
};

/** A field of a record in words, for whoever checks it or compares it with what it was; '' where there is nothing. */
export function fieldText(
  record: PracticeRecord,
  field: keyof PracticeRecord,
  { topics, places }: RecordNames,
  locale: Locale,
): string {
  const number = (value: number | null) =>
    value === null ? '–' : formatNumber(value, locale, { maximumFractionDigits: 2 });
  switch (field) {
    case 'actorKind':
      return record.actorKind ? pick(ACTOR_LABELS[record.actorKind], locale) : '';
    case 'costKind':
      return record.costKind ? pick(COST_LABELS[record.costKind], locale) : '';
    case 'costAmount':
      return record.costAmount === null ? '' : number(record.costAmount);
    case 'ekatte':
      return record.ekatte ? (places.get(record.ekatte)?.[locale] ?? record.ekatte) : '';
    case 'topics':
      return record.topics.map((code) => topics.get(code)?.[locale] ?? code).join(', ');
    case 'lang':
      return pick(LANGUAGES[record.lang], locale);
    case 'fromYear':
    case 'toYear':
      return record[field] === null ? '' : String(record[field]);
    case 'contactPerson':
    case 'contactConsent':
      return record[field] ? pick(YES, locale) : '';
    case 'photoId':
      return record.photoId === null ? '' : pick(YES, locale);
    case 'results':
      return record.results
        .map(
          ({ indicator, unit, before, after, measured, source }) =>
            `- ${indicator}${unit ? `, ${unit}` : ''}: ${number(before)} → ${number(after)} (${[measured, source].filter(Boolean).join('; ')})`,
        )
        .join('\n');
    case 'evidence':
      return record.evidence.map(({ label, url }) => `- ${label}${url ? `: ${url}` : ''}`).join('\n');
    default:
      return record[field];
  }
}

export interface FieldChange {
  label: string;
  was: string;
  became: string;
}

/** Of these fields, what each said before and says now. */
export function changesBetween(
  { before, after }: { before: PracticeRecord; after: PracticeRecord },
  fields: readonly string[],
  names: RecordNames,
  locale: Locale,
): FieldChange[] {
  return fields
    .filter((field): field is keyof PracticeRecord => field in FIELD_LABELS)
    .map((field) => ({
      label: pick(FIELD_LABELS[field as keyof typeof FIELD_LABELS], locale),
      was: fieldText(before, field, names, locale),
      became: fieldText(after, field, names, locale),
    }));
}
