import type { IsoDate } from '../../../platform/clock/index.js';
import type { Locale, Text } from '../../../platform/i18n/index.js';
import { draftProblems, LIMITS, type DraftChoices, type FieldProblem } from '../drafts/draft.rules.js';
import { blankDraft, type DraftIndicator, type RecommendationDraft } from '../drafts/recommendation-draft.js';
import { ADDRESSEE_LABELS, ADDRESSEES, STAGE_LABELS, STAGES } from '../recommendation.rules.js';
import { columnOf, IMPORTED_INDICATORS, NEEDED_COLUMNS, plainly } from './import-columns.js';
import type { Table } from './table.js';
import { FORMULA } from './xlsx-table.js';

export type CellProblem =
  | FieldProblem
  | {
      code:
        | 'unknownUnit'
        | 'unknownTopic'
        | 'unknownStage'
        | 'unknownAddressee'
        | 'badDate'
        | 'badWhole'
        | 'formula';
      params: Record<string, string | number>;
    };

export interface BadCell {
  /** As the spreadsheet counts. */
  row: number;
  field: string;
  problem: CellProblem;
}

/** What is wrong with the headings, before any row is looked at. */
export interface HeadingProblems {
  missing: string[];
  unknown: string[];
  twice: string[];
}

export interface Register {
  topics: readonly { code: string; name: Text }[];
  units: readonly { id: string; code: string; name: Text }[];
}

export interface Imported {
  drafts: RecommendationDraft[];
  bad: BadCell[];
  /** There are more bad cells than are told. */
  isCut: boolean;
}

const MOST_TOLD = 200;

export function headingProblems(headings: readonly string[]): HeadingProblems {
  const given = headings.filter((heading) => heading !== '');
  const fields = given.map((heading) => columnOf(heading)?.field ?? null);
  return {
    missing: NEEDED_COLUMNS.filter((field) => !fields.includes(field)),
    unknown: given.filter((_, at) => fields[at] === null),
    twice: [...new Set(given.filter((_, at) => fields[at] !== null && fields.indexOf(fields[at]!) !== at))],
  };
}

/** Each row as a draft, and every cell that cannot be taken, by its row and column. */
export function imported(
  { headings, rows }: Table,
  register: Register,
  { lang, setId }: { lang: Locale; setId: string | null },
): Imported {
  const fields = headings.map((heading) => (heading === '' ? null : (columnOf(heading)?.field ?? null)));
  const choices: DraftChoices = {
    topics: new Set(register.topics.map(({ code }) => code)),
    units: new Set(register.units.map(({ id }) => id)),
    sets: new Set(setId === null ? [] : [setId]),
  };
  const read = reader(register);
  const drafts: RecommendationDraft[] = [];
  const bad: BadCell[] = [];
  for (const { number, cells } of rows) {
    const typed = new Map(fields.flatMap((field, at) => (field ? [[field, cells[at]?.trim() ?? '']] : [])));
    const { draft, problems } = read(typed, { ...blankDraft(lang), setId });
    const told = { ...draftProblems(draft, choices), ...problems };
    for (const [field, problem] of Object.entries(told)) bad.push({ row: number, field, problem });
    drafts.push(draft);
    if (bad.length > MOST_TOLD) return { drafts: [], bad: bad.slice(0, MOST_TOLD), isCut: true };
  }
  return { drafts, bad, isCut: false };
}

type Typed = ReadonlyMap<string, string>;
type Problems = Record<string, CellProblem>;

function reader(register: Register) {
  const topics = byName(register.topics.map(({ code, name }) => [code, [code, name.bg, name.en]]));
  const units = byName(register.units.map(({ id, code, name }) => [id, [code, name.bg, name.en]]));
  const stages = byName(STAGES.map((code) => [code, [code, STAGE_LABELS[code].bg, STAGE_LABELS[code].en]]));
  const addressees = byName(
    ADDRESSEES.map((code) => [code, [code, ADDRESSEE_LABELS[code].bg, ADDRESSEE_LABELS[code].en]]),
  );
  return (typed: Typed, blank: RecommendationDraft): { draft: RecommendationDraft; problems: Problems } => {
    const problems: Problems = {};
    const text = (field: string): string => {
      const cell = typed.get(field) ?? '';
      if (cell !== FORMULA) return cell;
      problems[field] = { code: 'formula', params: {} };
      return '';
    };
    const chosen = <T extends string>(
      field: string,
      of: ReadonlyMap<string, T>,
      code: CellProblem['code'],
    ) => {
      const cell = text(field);
      const found = of.get(plainly(cell));
      if (cell !== '' && !found)
        problems[field] = { code, params: { typed: cell.slice(0, 80) } } as CellProblem;
      return found ?? null;
    };
    const day = (field: string): IsoDate | null => {
      const cell = text(field);
      const found = dayIn(cell);
      if (cell !== '' && !found) problems[field] = { code: 'badDate', params: { typed: cell.slice(0, 40) } };
      return found;
    };
    const weight = text('weight') === '' ? blank.weight : Number(text('weight'));
    if (!Number.isInteger(weight) || weight < 1 || weight > LIMITS.weight)
      problems['weight'] = { code: 'badWhole', params: { min: 1, max: LIMITS.weight } };
    const draft: RecommendationDraft = {
      ...blank,
      title: text('title'),
      problem: text('problem'),
      measure: text('measure'),
      expectedResult: text('expectedResult'),
      partners: text('partners'),
      topic: chosen('topic', topics, 'unknownTopic'),
      unitId: chosen('unitId', units, 'unknownUnit'),
      stage: chosen('stage', stages, 'unknownStage') ?? blank.stage,
      addressee: chosen('addressee', addressees, 'unknownAddressee') ?? blank.addressee,
      termFrom: day('termFrom'),
      termTo: day('termTo'),
      weight: problems['weight'] ? blank.weight : weight,
      indicators: indicatorsIn(text),
    };
    return { draft, problems };
  };
}

function indicatorsIn(text: (field: string) => string): DraftIndicator[] {
  return Array.from({ length: IMPORTED_INDICATORS }, (_, index) => index + 1).flatMap((row) => {
    const name = text(`indicatorName${row}`);
    const unit = text(`indicatorUnit${row}`);
    const baseline = text(`indicatorBaseline${row}`);
    const target = text(`indicatorTarget${row}`);
    if ([name, unit, baseline, target].every((cell) => cell === '')) return [];
    return [{ name, unit, baseline: numberIn(baseline), target: numberIn(target) }];
  });
}

/** Null where nothing is typed, NaN where it is no number. */
export function numberIn(typed: string): number | null {
  const compact = typed.replace(/[\s\u00a0]/g, '').replace(',', '.');
  if (compact === '') return null;
  return /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d{1,2})?$/.test(compact) ? Number(compact) : Number.NaN;
}

const DAY_MS = 86_400_000;
/** Spreadsheets count days from here; what is counted so lies between 1955 and 2119. */
const EPOCH = Date.UTC(1899, 11, 30);
const SERIAL = { least: 20_000, most: 80_000 };

/** 2027-06-30, 30.06.2027, 30.6.2027 г., 30/06/2027, or the number of a spreadsheet. */
export function dayIn(typed: string): IsoDate | null {
  const plain = typed.replace(/\s*г\.?$/u, '').trim();
  const [, year, month, day] =
    /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/.exec(plain) ?? [];
  if (year) return dayOf(Number(year), Number(month), Number(day));
  const [, first, second, last] = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(plain) ?? [];
  if (first) return dayOf(Number(last), Number(second), Number(first));
  const serial = /^\d{5}(?:\.0+)?$/.test(plain) ? Number(plain) : 0;
  if (serial < SERIAL.least || serial > SERIAL.most) return null;
  return new Date(EPOCH + serial * DAY_MS).toISOString().slice(0, 10);
}

function dayOf(year: number, month: number, day: number): IsoDate | null {
  const made = new Date(Date.UTC(year, month - 1, day));
  const isThatDay = made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
  return isThatDay && year >= 2000 && year <= 2100 ? made.toISOString().slice(0, 10) : null;
}

function byName<T extends string>(of: readonly (readonly [T, readonly string[]])[]): Map<string, T> {
  return new Map(of.flatMap(([code, names]) => names.map((name): [string, T] => [plainly(name), code])));
}
