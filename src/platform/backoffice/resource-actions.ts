import type { BaseEntity } from 'typeorm';
import { formatDateTime, pick } from '../i18n/index.js';
import type { Lifecycles } from '../lifecycle/index.js';
import type { Database } from '../database/index.js';
import { type ActionContext, type ActionRequest, Filter } from './adminjs.js';
import { fieldErrors, outcomeJson, refusalOf, type Refusal } from './answers.js';
import { backofficeMessages } from './backoffice.messages.js';
import { callOf } from './calls.js';
import type { Values } from './fields.js';
import { formJson, namedInputs, openInputs } from './forms.js';
import { GovernedRecord, rowOf, type GovernedRows } from './governed-rows.js';
import { isSortable, readListQuery } from './list-query.js';
import type {
  ButtonJson,
  FilterJson,
  FormJson,
  ListJson,
  OutcomeJson,
  RowJson,
  ShowJson,
} from './protocol.js';
import { idOf, valueOf, type PlannedField, type PlannedStep, type ResourcePlan } from './resource-plan.js';
import type { ShownValues } from './shown-values.js';
import type { BackofficeContext } from './staff.js';
import { readInputs, type OpenInput } from './typed-input.js';

const t = backofficeMessages('bg');

/** The part of Express's response that actions touch. */
export interface Answer {
  status(code: number): unknown;
}

interface Tried {
  inputs: OpenInput[];
  /** The service's verb. */
  run: (values: Values) => Promise<OutcomeJson>;
}

/** What AdminJS calls for the actions of one governed resource. Whoever calls was let in by the gate. */
export class ResourceActions {
  constructor(
    private readonly plan: ResourcePlan,
    private readonly rows: GovernedRows,
    private readonly values: ShownValues,
    private readonly database: Database,
    private readonly lifecycles: Lifecycles,
  ) {}

  list = async (request: ActionRequest, _answer: Answer, context: ActionContext) => {
    const ctx = callOf(context.currentAdmin);
    const { plan } = this;
    const query = readListQuery(plan, ctx.staff, request.query ?? {});
    const filter = new Filter({}, this.rows);
    for (const [path, value] of Object.entries(query.where)) {
      filter.filters[path] = { path, value: value as never, property: this.rows.property(path) };
    }
    const paging = { limit: query.perPage, offset: (query.page - 1) * query.perPage, sort: query.sort };
    const [records, total] = await Promise.all([
      this.rows.find(filter, paging, context),
      this.rows.count(filter, context),
    ]);
    const columns = plan
      .visibleFields(ctx.staff)
      .filter(({ list, name }) => list || name === plan.titleField);
    await this.present(records, columns, ctx);
    const { page, perPage, sort } = query;
    const json: ListJson = {
      title: pick(plan.governed.labelPlural, 'bg'),
      columns: columns.map((field) => ({
        name: field.name,
        label: pick(field.label, 'bg'),
        sortable: isSortable(field) && !field.reference,
      })),
      filters: await this.filters(ctx),
      buttons: this.buttonsAboveList(ctx),
      rows: records.map((record) => this.rowJson(record, ctx)),
      empty: query.filtered
        ? t('noMatches')
        : plan.governed.empty
          ? pick(plan.governed.empty, 'bg')
          : t('noRows'),
    };
    return {
      meta: { total, page, perPage, sortBy: sort.sortBy, direction: sort.direction },
      records: records.map((record) => record.toJSON(context.currentAdmin)),
      list: json,
    };
  };

  show = async (_request: ActionRequest, _answer: Answer, context: ActionContext) => {
    const ctx = callOf(context.currentAdmin);
    const record = context.record as GovernedRecord;
    const { plan } = this;
    const { staff } = ctx;
    const fields = plan
      .visibleFields(staff)
      .filter(({ show, name }) => show !== false || name === plan.titleField);
    const [shown] = await this.present([record], fields, ctx);
    const publicPath = plan.governed.publicPath?.(record.row);
    const state = shown![plan.stateField]?.tone ? shown![plan.stateField] : undefined;
    const inHead = (name: string) =>
      name === plan.titleField || (state !== undefined && name === plan.stateField);
    const json: ShowJson = {
      title: record.title(),
      listTitle: pick(plan.governed.labelPlural, 'bg'),
      listHref: plan.mayAct(staff, 'list') ? this.href() : null,
      state,
      publicHref: publicPath ?? undefined,
      fields: fields
        .filter(({ name, show }) => show !== false && !inHead(name))
        .map(({ name, label }) => ({ name, label: pick(label, 'bg'), shown: shown![name]! })),
      buttons: this.buttonsOf(record.row, ctx),
      history: await this.history(record.id()),
    };
    return { record: record.toJSON(context.currentAdmin), show: json };
  };

  create = async (request: ActionRequest, answer: Answer, context: ActionContext) => {
    const ctx = callOf(context.currentAdmin);
    const { governed } = this.plan;
    const inputs = await openInputs(this.plan.formFields(ctx.staff, 'new'), this.values, ctx);
    if (request.method !== 'post') {
      const title = governed.createLabel ?? {
        bg: t('newRecord', { label: pick(governed.label, 'bg') }),
        en: '',
      };
      const frame = { title: pick(title, 'bg'), note: this.note(), submit: t('create'), cancel: this.href() };
      return { form: formJson(frame, inputs, (await governed.defaults?.(ctx)) ?? {}) };
    }
    return this.attempt(request, answer, context, {
      inputs,
      run: async (values) => {
        const id = await governed.create!(ctx, values);
        return outcomeJson(undefined, t('created'), this.hrefOf(id, 'show'));
      },
    });
  };

  edit = async (request: ActionRequest, answer: Answer, context: ActionContext) => {
    const ctx = callOf(context.currentAdmin);
    const row = rowOf(context.record);
    const id = idOf(this.plan, row);
    const { governed, versionField } = this.plan;
    const offered = this.plan.offers('edit', row, ctx.staff);
    if (!offered)
      return this.refuse(answer, context, { status: 409, message: t('illegalTransition'), fields: {} });
    const declared = this.plan.formFields(ctx.staff, 'edit');
    const inputs = await openInputs(declared, this.values, ctx);
    const [current] = await this.values.raw(this.plan, [row], declared, ctx);
    const record = await this.named(context, ctx);
    const form = formJson(
      {
        title: t('editTitle', { title: record.title() }),
        note: this.note(),
        submit: t('save'),
        cancel: this.hrefOf(id, 'show'),
        version: versionField ? Number(valueOf(row, versionField)) : undefined,
      },
      inputs,
      current!,
    );
    if (request.method !== 'post') return { record: record.toJSON(context.currentAdmin), form };
    const version: unknown = request.payload?.version;
    return this.attempt(
      request,
      answer,
      context,
      {
        inputs,
        run: async (values) => {
          await governed.edit!(ctx, id, values, typeof version === 'number' ? version : undefined);
          return outcomeJson(undefined, t('saved'), this.hrefOf(id, 'show'));
        },
      },
      form,
    );
  };

  /** A transition of the lifecycle or an action of the module's own: GET asks, POST does. */
  step = (step: PlannedStep) => async (request: ActionRequest, answer: Answer, context: ActionContext) => {
    const ctx = callOf(context.currentAdmin);
    const record = step.on === 'record' ? await this.named(context, ctx) : null;
    if (record && !this.plan.offers(step.name, record.row, ctx.staff)) {
      return this.refuse(answer, context, { status: 409, message: t('illegalTransition'), fields: {} });
    }
    const inputs = await openInputs(namedInputs(step.inputs), this.values, ctx);
    const back = record ? this.hrefOf(record.id(), 'show') : this.href();
    if (request.method !== 'post') {
      const frame = {
        title: step.label,
        question: step.question ?? record?.title(),
        submit: step.label,
        danger: step.danger,
        cancel: back,
      };
      return { record: record?.toJSON(context.currentAdmin), form: formJson(frame, inputs, {}) };
    }
    return this.attempt(request, answer, context, {
      inputs,
      run: async (values) => {
        const id = record?.id() ?? null;
        if (step.extra) return outcomeJson(await step.extra.run(ctx, id, values), t('done'), back);
        await this.plan.governed.transition!(ctx, id!, step.name, values);
        return outcomeJson(undefined, t('done'), back);
      },
    });
  };

  /** Reads what was typed and lets the service do it; what either refuses comes back at its field. */
  private async attempt(
    request: ActionRequest,
    answer: Answer,
    context: ActionContext,
    { inputs, run }: Tried,
    current?: FormJson,
  ) {
    const payload = (request.payload?.values ?? {}) as Record<string, unknown>;
    // What an edit does not send stays as it is.
    const before = Object.fromEntries((current?.fields ?? []).map(({ name, value }) => [name, value]));
    const { values, errors } = readInputs(inputs, { ...before, ...payload });
    const count = Object.keys(errors).length;
    if (count > 0)
      return this.refuse(answer, context, { status: 422, message: fieldErrors(count), fields: errors });
    try {
      const outcome = await run(values);
      const notice = { message: outcome.message, type: 'success' as const };
      return { record: this.echo(context), notice, redirectUrl: outcome.redirect, outcome };
    } catch (error) {
      const ctx = callOf(context.currentAdmin);
      const byName = new Map(inputs.map((input) => [input.name, input]));
      return this.refuse(
        answer,
        context,
        refusalOf(error, ctx.requestId, this.plan.governed.messages, byName),
      );
    }
  }

  private refuse(answer: Answer, context: ActionContext, refusal: Refusal) {
    answer.status(refusal.status);
    const errors = Object.fromEntries(
      Object.entries(refusal.fields).map(([name, message]) => [name, { type: 'refused', message }]),
    );
    const baseError = { type: 'refused', message: refusal.message };
    const notice = { message: refusal.message, type: 'error' as const };
    return { record: { ...this.echo(context), baseError, errors }, notice };
  }

  private echo(context: ActionContext) {
    const empty = {
      id: '',
      title: '',
      params: {},
      populated: {},
      baseError: null,
      errors: {},
      recordActions: [],
      bulkActions: [],
    };
    return context.record?.toJSON(context.currentAdmin) ?? empty;
  }

  private async present(records: GovernedRecord[], fields: PlannedField[], ctx: BackofficeContext) {
    const rows = records.map(({ row }) => row);
    const shown = await this.values.shown(this.plan, rows, fields, ctx);
    records.forEach((record, at) => record.show(shown[at]!));
    return shown;
  }

  /** The record with its title alone. */
  private async named(context: ActionContext, ctx: BackofficeContext): Promise<GovernedRecord> {
    const record = context.record as GovernedRecord;
    const title = this.plan.visibleFields(ctx.staff).filter(({ name }) => name === this.plan.titleField);
    await this.present([record], title, ctx);
    return record;
  }

  private rowJson(record: GovernedRecord, { staff }: BackofficeContext): RowJson {
    return {
      id: record.id(),
      title: record.title(),
      href: this.plan.mayAct(staff, 'show') ? this.hrefOf(record.id(), 'show') : null,
      cells: record.cells(),
    };
  }

  private async filters(ctx: BackofficeContext): Promise<FilterJson[]> {
    const fields = this.plan.visibleFields(ctx.staff).filter(({ filter }) => filter);
    return Promise.all(
      fields.map(async (field): Promise<FilterJson> => {
        const label = pick(field.label, 'bg');
        const { name, column } = field;
        if (column === 'date' || column === 'datetime') return { name, label, kind: 'range' };
        if (column === 'boolean') {
          const choices = [
            { value: 'true', label: t('yes') },
            { value: 'false', label: t('no') },
          ];
          return { name, label, kind: 'choice', choices };
        }
        const choices = await this.values.choices(field, ctx);
        return choices ? { name, label, kind: 'choice', choices } : { name, label, kind: 'text' };
      }),
    );
  }

  private buttonsAboveList({ staff }: BackofficeContext): ButtonJson[] {
    const { plan } = this;
    const create = {
      label: pick(plan.governed.createLabel ?? { bg: t('create'), en: '' }, 'bg'),
      href: this.href('new'),
    };
    const steps = plan.steps
      .filter(({ on, name }) => on === 'resource' && plan.mayAct(staff, name))
      .map(({ name, label, danger }) => ({ label, href: this.href(name), quiet: true, danger }));
    return [...(plan.mayAct(staff, 'new') ? [create] : []), ...steps];
  }

  private buttonsOf(row: BaseEntity, { staff }: BackofficeContext): ButtonJson[] {
    const { plan } = this;
    const id = idOf(plan, row);
    const offered = (name: string) => plan.mayAct(staff, name) && plan.offers(name, row, staff);
    const edit = { label: t('edit'), href: this.hrefOf(id, 'edit'), quiet: true };
    const steps = plan.steps
      .filter(({ on, name }) => on === 'record' && offered(name))
      .map(({ name, label, danger, extra }) => ({
        label,
        href: this.hrefOf(id, name),
        quiet: extra !== undefined,
        danger,
      }));
    return [...steps, ...(offered('edit') ? [edit] : [])];
  }

  private async history(id: string): Promise<ShowJson['history']> {
    const { lifecycle, transitionInputs = {} } = this.plan.governed;
    if (!lifecycle) return [];
    const steps = await this.lifecycles.history(this.database, { type: lifecycle.subject, id });
    const label = (need: string) => pick(transitionInputs[need]?.label ?? { bg: t('reason'), en: '' }, 'bg');
    return steps.map((step) => ({
      label: pick(
        lifecycle.transitions[step.transition]?.label ?? { bg: step.transition, en: step.transition },
        'bg',
      ),
      at: formatDateTime(step.at, 'bg'),
      notes: Object.entries(step.note).map(([need, text]) => ({ label: label(need), text })),
    }));
  }

  private note(): string | undefined {
    const { formNote } = this.plan.governed;
    return formNote && pick(formNote, 'bg');
  }

  private href(action?: string): string {
    return `/admin/resources/${this.plan.id}${action === undefined ? '' : `/actions/${action}`}`;
  }

  private hrefOf(id: string, action: string): string {
    return `/admin/resources/${this.plan.id}/records/${encodeURIComponent(id)}/${action}`;
  }
}
