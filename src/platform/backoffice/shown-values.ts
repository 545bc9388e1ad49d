import { In, type BaseEntity, type FindOptionsWhere } from 'typeorm';
import { formatDate, formatNumber, formatTime, pick } from '../i18n/index.js';
import { Marked, type Choice, type FileItem, type GovernedField, type InputField } from './fields.js';
import type { ShownValue } from './protocol.js';
import { canBeId, idOf, valueOf, type PlannedField, type ResourcePlan } from './resource-plan.js';
import { backofficeMessages } from './backoffice.messages.js';
import type { BackofficeContext } from './staff.js';

const t = backofficeMessages('bg');
const MOST_CHOICES = 1000;

type Raw = Record<string, unknown>;

/** A list is read down, so its dates are short and alike. */
export type ShownPlace = 'list' | 'record';

/** Puts the values of rows into words, for one viewer. */
export class ShownValues {
  constructor(private readonly plans: ReadonlyMap<string, ResourcePlan>) {}

  /** Field values by row, columns and computed ones together. */
  async raw(
    plan: ResourcePlan,
    rows: BaseEntity[],
    fields: readonly PlannedField[],
    ctx: BackofficeContext,
  ): Promise<Raw[]> {
    const ids = rows.map((row) => idOf(plan, row));
    const extras = ids.length > 0 ? await plan.governed.extras?.(ctx, ids) : undefined;
    return rows.map((row, at) => {
      const extra = extras?.get(ids[at]!) ?? {};
      const values = fields.map(({ name, value }): [string, unknown] => {
        if (value) return [name, value(Object.assign(Object.create(row) as typeof row, extra))];
        return [name, Object.hasOwn(extra, name) ? extra[name] : valueOf(row, name)];
      });
      return Object.fromEntries(values);
    });
  }

  async shown(
    plan: ResourcePlan,
    rows: BaseEntity[],
    fields: readonly PlannedField[],
    ctx: BackofficeContext,
    place: ShownPlace,
  ): Promise<Record<string, ShownValue>[]> {
    const raw = await this.raw(plan, rows, fields, ctx);
    const named = new Map<string, Map<string, Choice & { href?: string }>>();
    for (const field of fields) {
      const values = raw
        .flatMap((row) => row[field.name])
        .filter((value) => value !== null && value !== undefined);
      const choices = await this.namesOf(field, values.map(String), ctx);
      if (choices) named.set(field.name, new Map(choices.map((choice) => [choice.value, choice])));
    }
    return raw.map((row) =>
      Object.fromEntries(
        fields.map((field) => [field.name, inWords(field, row[field.name], place, named.get(field.name))]),
      ),
    );
  }

  /** What a form offers for the input. */
  async choices(
    field: InputField & Partial<Pick<PlannedField, 'states' | 'reference'>>,
    ctx: BackofficeContext,
  ) {
    const given = await givenChoices(field, ctx);
    const plan = field.reference === undefined ? undefined : this.plans.get(field.reference);
    if (given ?? field.states ?? !plan) return given ?? field.states;
    const where = plan.scopeOf(ctx.staff);
    if (where.length === 0) return [];
    const rows = await plan.governed.entity.find({ where, take: MOST_CHOICES });
    return this.titles(plan, rows, ctx);
  }

  private async namesOf(
    field: PlannedField,
    values: string[],
    ctx: BackofficeContext,
  ): Promise<(Choice & { href?: string })[] | undefined> {
    const given = (await givenChoices(field, ctx)) ?? field.states;
    const plan = field.reference === undefined ? undefined : this.plans.get(field.reference);
    if (!plan) return given;
    const ids = [...new Set(values)].filter((value) => canBeId(plan.idKind, value));
    if (ids.length === 0) return given ?? [];
    const where = { [plan.idField]: In(ids) } as FindOptionsWhere<BaseEntity>;
    const titles = given ?? (await this.titles(plan, await plan.governed.entity.find({ where }), ctx));
    if (!plan.mayAct(ctx.staff, 'show')) return titles;
    return titles.map((title) => ({
      ...title,
      href: `/admin/resources/${plan.id}/records/${title.value}/show`,
    }));
  }

  private async titles(plan: ResourcePlan, rows: BaseEntity[], ctx: BackofficeContext): Promise<Choice[]> {
    const field = plan.visibleFields(ctx.staff).find(({ name }) => name === plan.titleField);
    if (!field) return [];
    const raw = await this.raw(plan, rows, [field], ctx);
    const titles = rows.map((row, at) => ({
      value: idOf(plan, row),
      label: inWords(field, raw[at]![field.name], 'list').text,
    }));
    return titles.sort((left, right) => left.label.localeCompare(right.label, 'bg'));
  }
}

async function givenChoices({ choices }: Pick<GovernedField<BaseEntity>, 'choices'>, ctx: BackofficeContext) {
  if (typeof choices === 'function') return choices(ctx);
  return choices?.map(({ value, label, tone }): Choice => ({ value, label: pick(label, 'bg'), tone }));
}

function inWords(
  field: PlannedField,
  value: unknown,
  place: ShownPlace,
  names?: ReadonlyMap<string, Choice & { href?: string }>,
): ShownValue {
  if (value === null || value === undefined || value === '') return { text: t('dash') };
  if (value instanceof Marked) return { ...value };
  if (field.type === 'files') {
    const files = Array.isArray(value) ? (value as FileItem[]) : [];
    return files.length > 0 ? { text: files.map(({ name }) => name).join(', '), files } : { text: t('dash') };
  }
  if (Array.isArray(value)) {
    const labels = value.map((entry) => names?.get(String(entry))?.label ?? String(entry));
    return { text: labels.length > 0 ? labels.join(', ') : t('dash') };
  }
  if (names) {
    const name = names.get(String(value));
    return { text: name?.label ?? t('dash'), tone: name?.tone, href: name?.href };
  }
  if (typeof value === 'boolean') return { text: t(value ? 'yes' : 'no') };
  const style = place === 'list' ? 'short' : 'long';
  if (value instanceof Date) {
    return { text: `${formatDate(value, 'bg', style)}, ${formatTime(value, 'bg')}`, date: true };
  }
  if (field.type === 'date') return { text: formatDate(String(value), 'bg', style), date: true };
  if (field.type === 'number') return { text: formatNumber(Number(value), 'bg') };
  if (typeof value === 'object') return { text: JSON.stringify(value) };
  if (field.type === 'url') return { text: String(value), href: webAddress(String(value)) };
  return { text: String(value), long: field.type === 'longText' };
}

function webAddress(text: string): string | undefined {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) ? text : undefined;
}
