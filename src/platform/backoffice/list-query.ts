import {
  And,
  Between,
  Equal,
  FindOperator,
  ILike,
  In,
  LessThan,
  MoreThanOrEqual,
  type BaseEntity,
  type FindOptionsWhere,
} from 'typeorm';
import { endOfDay, startOfDay } from '../clock/index.js';
import { BadRequest } from '../errors/index.js';
import { pick, type Text } from '../i18n/index.js';
import { isoDate, readDate } from './local-time.js';
import { canBeId, type PlannedField, type ResourcePlan } from './resource-plan.js';
import type { BackofficeContext } from './staff.js';

export const MAX_PER_PAGE = 100;
const MAX_PAGE = 10_000;
const MAX_FILTER = 200;

export interface ListQuery {
  page: number;
  perPage: number;
  sort: { sortBy: string; direction: 'asc' | 'desc' };
  where: Record<string, unknown>;
  filtered: boolean;
  /** Which part of the list, where it has parts. */
  view?: string;
  /** What the reader is told where this part needs a filter before it shows anything. */
  asks?: Text;
}

/**
 * Reads the address of a list. Only fields that this viewer may see can be sorted and filtered, or their values
 * could be guessed one question after the other.
 * @throws BadRequest on anything that the list does not know
 */
export function readListQuery(
  plan: ResourcePlan,
  { staff, now }: Pick<BackofficeContext, 'staff' | 'now'>,
  query: Record<string, unknown>,
): ListQuery {
  const visible = new Map(plan.visibleFields(staff).map((field) => [field.name, field]));
  const asked: Record<string, string> = {};
  for (const [key, value] of Object.entries(query)) {
    if (
      typeof value !== 'string' ||
      value.length > MAX_FILTER ||
      !value.isWellFormed() ||
      value.includes('\0')
    )
      refuse();
    else if (value !== '') asked[key] = value;
  }
  const { page, perPage, sortBy, direction, view: named, ...rest } = asked;
  const filters = readFilters(visible, rest);
  const { views = {} } = plan.governed;
  const view = named ?? Object.keys(views)[0];
  if (named !== undefined && !Object.hasOwn(views, named)) refuse();
  const part = view === undefined ? undefined : views[view];
  const standard = part?.sort ?? plan.governed.sort ?? { by: plan.idField, direction: 'desc' as const };
  const sorted = sortBy === undefined ? undefined : visible.get(sortBy);
  if (sortBy !== undefined && !isSortable(sorted)) refuse();
  if (direction !== undefined && direction !== 'asc' && direction !== 'desc') refuse();
  const { needs } = part ?? {};
  const rowsAtOnce = whole(perPage, plan.governed.perPage ?? 20, MAX_PER_PAGE);
  const { countUpTo } = plan.governed;
  return {
    page: whole(page, 1, countUpTo === undefined ? MAX_PAGE : Math.ceil(countUpTo / rowsAtOnce)),
    perPage: rowsAtOnce,
    sort: {
      sortBy: sorted?.name ?? standard.by,
      direction: (direction as 'asc' | 'desc' | undefined) ?? (sorted ? 'asc' : standard.direction),
    },
    where: part ? bothMet(filters, typeof part.where === 'function' ? part.where(now) : part.where) : filters,
    filtered: Object.keys(filters).length > 0,
    view,
    asks: needs?.filters.some((name) => name in filters) ? undefined : needs?.told,
  };
}

/** A field that two conditions bind has to meet both, so neither replaces the other. */
export function bothMet(
  conditions: Record<string, unknown>,
  bounds: FindOptionsWhere<BaseEntity>,
): Record<string, unknown> {
  const met = Object.entries(bounds).map(([name, bound]: [string, unknown]) => [
    name,
    name in conditions ? And(operator(conditions[name]), operator(bound)) : bound,
  ]);
  return { ...conditions, ...(Object.fromEntries(met) as Record<string, unknown>) };
}

function operator(value: unknown): FindOperator<unknown> {
  return value instanceof FindOperator ? value : Equal(value);
}

export function isSortable(field: PlannedField | undefined): boolean {
  if (field?.column === undefined || field.sortable === false) return false;
  return field.column !== 'json' && field.column !== 'array';
}

function refuse(): never {
  throw new BadRequest('badQuery');
}

function whole(text: string | undefined, standard: number, most: number): number {
  if (text === undefined) return standard;
  if (!/^\d{1,9}$/.test(text) || Number(text) < 1) refuse();
  return Math.min(Number(text), most);
}

function readFilters(visible: ReadonlyMap<string, PlannedField>, rest: Record<string, string>) {
  const where: Record<string, FindOperator<unknown>> = {};
  const ranges = new Map<PlannedField, { from?: string; to?: string }>();
  for (const [key, value] of Object.entries(rest)) {
    const [, name, edge] = /^filters\.([A-Za-z]+)(?:~~(from|to))?$/.exec(key) ?? [];
    const field = name === undefined ? undefined : visible.get(name);
    if (!field?.filter) refuse();
    const isRange = field.column === 'date' || field.column === 'datetime';
    if (isRange !== (edge !== undefined)) refuse();
    if (edge === 'from' || edge === 'to') ranges.set(field, { ...ranges.get(field), [edge]: value });
    else where[field.name] = condition(field, value);
  }
  for (const [field, range] of ranges) where[field.name] = within(field, range);
  return where;
}

function condition(field: PlannedField, value: string): FindOperator<unknown> {
  const bad = () => new BadRequest('badFilter', { label: pick(field.label, 'bg') });
  const offered = field.states ?? (Array.isArray(field.choices) ? field.choices : undefined);
  if (offered && !offered.some((choice) => choice.value === value)) throw bad();
  switch (field.column) {
    case 'boolean':
      if (value !== 'true' && value !== 'false') throw bad();
      return Equal(value === 'true');
    case 'number':
      if (!/^-?\d{1,15}([.,]\d{1,6})?$/.test(value)) throw bad();
      return Equal(Number(value.replace(',', '.')));
    case 'bigint':
    case 'uuid':
      if (!canBeId(field.column, value)) throw bad();
      return Equal(value);
    case 'enum':
      return offered ? In([value]) : refuse();
    case 'array':
      return refuse();
    default:
      // A closed list is compared whole; typed text is looked for in any letter case, and % and _ are just text.
      return (offered ?? field.choices ?? field.reference)
        ? Equal(value)
        : ILike(`%${value.replace(/[\\%_]/g, '\\$&')}%`);
  }
}

function within(field: PlannedField, { from, to }: { from?: string; to?: string }): FindOperator<unknown> {
  const day = (text: string) => {
    const date = readDate(text);
    if (!date) throw new BadRequest('badFilter', { label: pick(field.label, 'bg') });
    return isoDate(date);
  };
  if (field.column === 'date') {
    if (from && to) return Between(day(from), day(to));
    return from ? MoreThanOrEqual<unknown>(day(from)) : Between('1900-01-01', day(to!));
  }
  const since = from && startOfDay(day(from));
  const until = to && endOfDay(day(to));
  if (since && until) return Between(since, new Date(until.getTime() - 1));
  return since ? MoreThanOrEqual<unknown>(since) : LessThan<unknown>(until);
}
