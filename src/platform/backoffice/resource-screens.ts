import type { Database } from '../database/index.js';
import { formatDateTime, pick } from '../i18n/index.js';
import type { Lifecycles } from '../lifecycle/index.js';
import type { BaseEntity } from 'typeorm';
import { type ActionContext, type ActionRequest, Filter } from './adminjs.js';
import { backofficeMessages } from './backoffice.messages.js';
import { callOf } from './calls.js';
import type { InputField } from './fields.js';
import { namedInputs } from './forms.js';
import { type GovernedRecord, presented, type GovernedRows } from './governed-rows.js';
import { isSortable, readListQuery } from './list-query.js';
import type { ButtonJson, FilterJson, ListJson, RowJson, ShowJson, TabJson } from './protocol.js';
import {
  bulkButtons,
  isChoosable,
  listButtons,
  listHref,
  recordButtons,
  recordHref,
} from './resource-buttons.js';
import { sectionJson } from './section-json.js';
import type { PlannedField, ResourcePlan } from './resource-plan.js';
import type { ShownValues } from './shown-values.js';
import type { BackofficeContext } from './staff.js';

const t = backofficeMessages('bg');

/** What AdminJS calls to read: the list of a resource and the page of one record. */
export class ResourceScreens {
  constructor(
    private readonly plan: ResourcePlan,
    private readonly rows: GovernedRows,
    private readonly values: ShownValues,
    private readonly database: Database,
    private readonly lifecycles: Lifecycles,
  ) {}

  list = async (request: ActionRequest, _answer: unknown, context: ActionContext) => {
    const ctx = callOf(context.currentAdmin);
    const { plan } = this;
    const query = readListQuery(plan, ctx, request.query ?? {});
    const filter = new Filter({}, this.rows);
    for (const [path, value] of Object.entries(query.where)) {
      filter.filters[path] = { path, value: value as never, property: this.rows.property(path) };
    }
    const { page, perPage, sort } = query;
    const [records, count] = query.asks
      ? [[], 0]
      : await Promise.all([
          this.rows.find(filter, { limit: perPage, offset: (page - 1) * perPage, sort }, context),
          this.rows.count(filter, context),
        ]);
    const { countUpTo = count } = plan.governed;
    const [total, more] = [Math.min(count, countUpTo), count > countUpTo];
    const columns = this.columns(ctx);
    await presented(records, columns, this.values, ctx, 'list');
    const { labelPlural, views = {} } = plan.governed;
    const empty = query.asks ?? views[query.view ?? '']?.empty ?? plan.governed.empty;
    const json: ListJson = {
      title: pick(labelPlural, 'bg'),
      columns: columns.map((field) => ({
        name: field.name,
        label: pick(field.label, 'bg'),
        sortable: isSortable(field) && !field.reference,
      })),
      filters: await this.filters(ctx),
      buttons: listButtons(plan, ctx.staff),
      tabs: this.tabs(query.view),
      bulk: bulkButtons(plan, ctx.staff),
      rows: records.map((record) => this.rowJson(record, ctx)),
      asks: query.asks !== undefined,
      empty: query.filtered && !query.asks ? t('noMatches') : empty ? pick(empty, 'bg') : t('noRows'),
    };
    return {
      meta: { total, more, page, perPage, ...sort },
      records: records.map((record) => record.toJSON(context.currentAdmin)),
      list: json,
    };
  };

  show = async (_request: ActionRequest, _answer: unknown, context: ActionContext) => {
    const ctx = callOf(context.currentAdmin);
    const record = context.record as GovernedRecord;
    const { plan } = this;
    const fields = plan
      .visibleFields(ctx.staff)
      .filter(({ show, name }) => show !== false || name === plan.titleField);
    await presented([record], fields, this.values, ctx);
    const shown = record.cells();
    const state = shown[plan.stateField]?.tone ? shown[plan.stateField] : undefined;
    const inHead = (name: string) =>
      name === plan.titleField || (state !== undefined && name === plan.stateField);
    const json: ShowJson = {
      title: record.title(),
      listTitle: pick(plan.governed.labelPlural, 'bg'),
      listHref: plan.mayAct(ctx.staff, 'list') ? listHref(plan) : null,
      state,
      notice: await this.notice(ctx, record.row),
      publicHref: plan.governed.publicPath?.(record.row) ?? undefined,
      fields: fields
        .filter(({ name, show }) => show !== false && !inHead(name))
        .map(({ name, label }) => ({ name, label: pick(label, 'bg'), shown: shown[name]! })),
      buttons: [
        ...(await recordButtons(plan, record.row, ctx.staff)),
        ...(await this.links(ctx, record.row)),
      ],
      sections: ((await plan.governed.sections?.(ctx, record.row)) ?? []).map(sectionJson),
      history: await this.history(record.id(), ctx),
    };
    return { record: record.toJSON(context.currentAdmin), show: json };
  };

  /** What names a row comes first. */
  private columns({ staff }: BackofficeContext): PlannedField[] {
    const visible = this.plan.visibleFields(staff);
    const isTitle = ({ name }: PlannedField) => name === this.plan.titleField;
    return [...visible.filter(isTitle), ...visible.filter((field) => field.list && !isTitle(field))];
  }

  private rowJson(record: GovernedRecord, { staff }: BackofficeContext): RowJson {
    const id = record.id();
    const href = this.plan.mayAct(staff, 'show') ? recordHref(this.plan, id, 'show') : null;
    const choosable = isChoosable(this.plan, record.row, staff);
    return { id, title: record.title(), href, choosable, cells: record.cells() };
  }

  private tabs(current: string | undefined): TabJson[] {
    return Object.entries(this.plan.governed.views ?? {}).map(([name, { label }], at) => ({
      label: pick(label, 'bg'),
      search: at === 0 ? '' : `?view=${name}`,
      current: name === current,
    }));
  }

  private async notice(ctx: BackofficeContext, row: BaseEntity): Promise<string | undefined> {
    const notice = await this.plan.governed.notice?.(ctx, row);
    return notice ? pick(notice, 'bg') : undefined;
  }

  private async links(ctx: BackofficeContext, row: BaseEntity): Promise<ButtonJson[]> {
    const links = (await this.plan.governed.links?.(ctx, row)) ?? [];
    return links.map(({ label, ...link }) => ({ label: pick(label, 'bg'), ...link, quiet: true }));
  }

  private async filters(ctx: BackofficeContext): Promise<FilterJson[]> {
    const fields = this.plan.visibleFields(ctx.staff).filter(({ filter }) => filter);
    return Promise.all(
      fields.map(async (field): Promise<FilterJson> => {
        const { name, column } = field;
        const label = pick(field.label, 'bg');
        if (column === 'date' || column === 'datetime') return { name, label, kind: 'range' };
        const yesNo = [
          { value: 'true', label: t('yes') },
          { value: 'false', label: t('no') },
        ];
        const choices = column === 'boolean' ? yesNo : await this.values.choices(field, ctx);
        return choices ? { name, label, kind: 'choice', choices } : { name, label, kind: 'text' };
      }),
    );
  }

  private async history(id: string, ctx: BackofficeContext): Promise<ShowJson['history']> {
    const { lifecycle, transitionInputs = {} } = this.plan.governed;
    if (!lifecycle) return [];
    const steps = await this.lifecycles.history(this.database, { type: lifecycle.subject, id });
    const words = await this.choiceWords(transitionInputs, ctx);
    return steps.map(({ toState, at, note }) => ({
      label: pick(lifecycle.states[toState]?.label ?? { bg: toState, en: toState }, 'bg'),
      at: formatDateTime(at, 'bg'),
      notes: Object.entries(note).map(([need, text]) => {
        const declared = transitionInputs[need];
        const told = words.get(need)?.get(text) ?? text;
        return { label: declared ? pick(declared.label, 'bg') : t('reason'), text: told };
      }),
    }));
  }

  /** What stands for the codes that were chosen. */
  private async choiceWords(
    inputs: Record<string, InputField>,
    ctx: BackofficeContext,
  ): Promise<Map<string, Map<string, string>>> {
    const chosen = namedInputs(inputs).filter(({ choices }) => choices !== undefined);
    const words = await Promise.all(
      chosen.map(async (input) => {
        const choices = (await this.values.choices(input, ctx)) ?? [];
        return [input.name, new Map(choices.map(({ value, label }) => [value, label]))] as const;
      }),
    );
    return new Map(words);
  }
}
