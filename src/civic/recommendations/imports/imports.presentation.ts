import { formatDate, pick, type Locale } from '../../../platform/i18n/index.js';
import { DRAFT_LABELS, draftSentences } from '../drafts/draft-problems.messages.js';
import type { RecommendationDraft, DraftIndicator } from '../drafts/recommendation-draft.js';
import { ADDRESSEE_LABELS, STAGE_LABELS } from '../recommendation.rules.js';
import { IMPORT_COLUMNS, NEEDED_COLUMNS } from './import-columns.js';
import type { BadCell, CellProblem, HeadingProblems, Register } from './import.rules.js';
import { importsMessages } from './imports.messages.js';

export interface ColumnHelp {
  label: string;
  isNeeded: boolean;
  accepted: string;
}

const OWN = [
  'unknownUnit',
  'unknownTopic',
  'unknownStage',
  'unknownAddressee',
  'badDate',
  'badWhole',
  'formula',
] as const;
type OwnCode = (typeof OWN)[number];

/** What each column takes, in words. */
export function columnHelp(register: Register, locale: Locale): ColumnHelp[] {
  const t = importsMessages(locale);
  const list = (texts: readonly string[]) => texts.join('; ');
  const accepted: Record<string, string> = {
    topic: list(register.topics.map(({ name }) => pick(name, locale))),
    unitId: list(register.units.map(({ name }) => pick(name, locale))),
    stage: list(Object.values(STAGE_LABELS).map((label) => pick(label, locale))),
    addressee: list(Object.values(ADDRESSEE_LABELS).map((label) => pick(label, locale))),
    termFrom: t('aDay'),
    termTo: t('aDay'),
    weight: t('aWhole'),
  };
  const needed: readonly string[] = NEEDED_COLUMNS;
  return IMPORT_COLUMNS.map(({ field, label }) => ({
    label: pick(label, locale),
    isNeeded: needed.includes(field),
    accepted: accepted[field] ?? (/Baseline|Target/.test(field) ? t('aNumber') : t('anyText')),
  }));
}

export function headingSentences(problems: HeadingProblems, locale: Locale): string[] {
  const t = importsMessages(locale);
  return [
    ...problems.missing.map((field) => t('missingColumn', { name: labelOf(field, locale) })),
    ...problems.unknown.map((name) => t('unknownColumn', { name: name.slice(0, 80) })),
    ...problems.twice.map((name) => t('columnTwice', { name: name.slice(0, 80) })),
  ];
}

/** „Ред 7, Срок до: …“ */
export function badLines(
  bad: readonly BadCell[],
  locale: Locale,
): { row: number; column: string; reason: string }[] {
  return bad.map(({ row, field, problem }) => ({
    row,
    column: labelOf(field, locale),
    reason: reasonOf(field, problem, locale),
  }));
}

export interface PreviewLine {
  title: string;
  measure: string;
  topic: string;
  unit: string;
  termTo: string;
  indicators: string;
}

export function previewLine(draft: RecommendationDraft, register: Register, locale: Locale): PreviewLine {
  const topic = register.topics.find(({ code }) => code === draft.topic);
  const unit = register.units.find(({ id }) => id === draft.unitId);
  return {
    title: draft.title,
    measure: draft.measure,
    topic: topic ? pick(topic.name, locale) : '',
    unit: unit ? pick(unit.name, locale) : '–',
    termTo: draft.termTo ? formatDate(new Date(`${draft.termTo}T12:00:00Z`), locale, 'short') : '',
    indicators: draft.indicators.map(indicatorText).join('; ') || '–',
  };
}

function indicatorText({ name, unit, baseline, target }: DraftIndicator): string {
  return `${name}: ${baseline ?? '–'} → ${target ?? '–'} ${unit}`.trim();
}

function reasonOf(field: string, problem: CellProblem, locale: Locale): string {
  if (isOwn(problem)) return importsMessages(locale)(problem.code, problem.params as never);
  return draftSentences({ [field]: problem as never }, locale)[field]!;
}

function isOwn(problem: CellProblem): problem is CellProblem & { code: OwnCode; params: object } {
  return (OWN as readonly string[]).includes(problem.code);
}

function labelOf(field: string, locale: Locale): string {
  const column = IMPORT_COLUMNS.find((one) => one.field === field);
  const label = column?.label ?? DRAFT_LABELS[field as keyof typeof DRAFT_LABELS];
  return label ? pick(label, locale) : field;
}
