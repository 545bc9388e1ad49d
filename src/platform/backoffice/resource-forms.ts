import { pick } from '../i18n/index.js';
import type { ActionContext, ActionRequest } from './adminjs.js';
import { fieldErrors, outcomeJson, refusalOf, refusedJson, type Answer } from './answers.js';
import { backofficeMessages } from './backoffice.messages.js';
import { callOf } from './calls.js';
import type { Values } from './fields.js';
import { formJson, namedInputs, openInputs } from './forms.js';
import { type GovernedRecord, presented } from './governed-rows.js';
import type { FormJson, OutcomeJson } from './protocol.js';
import { listHref, recordHref } from './resource-buttons.js';
import { valueOf, type PlannedStep, type ResourcePlan } from './resource-plan.js';
import type { ShownValues } from './shown-values.js';
import type { BackofficeContext } from './staff.js';
import { readInputs, type OpenInput } from './typed-input.js';

const t = backofficeMessages('bg');

interface Attempt {
  inputs: OpenInput[];
  /** What an edit does not send stays as it is. */
  before?: FormJson;
  /** The service's verb. */
  run: (values: Values) => Promise<OutcomeJson>;
}

const NO_RECORD = {
  id: '',
  title: '',
  params: {},
  populated: {},
  baseError: null,
  errors: {},
  recordActions: [],
  bulkActions: [],
};

/** What AdminJS calls to change something. GET shows the form, POST hands what was typed to the module's service. */
export class ResourceForms {
  constructor(
    private readonly plan: ResourcePlan,
    private readonly values: ShownValues,
  ) {}

  create = async (request: ActionRequest, answer: Answer, context: ActionContext) => {
    const ctx = callOf(context.currentAdmin);
    const { governed } = this.plan;
    const inputs = await openInputs(this.plan.formFields(ctx.staff, 'new'), this.values, ctx);
    if (request.method !== 'post') {
      const { createLabel, label } = governed;
      const title = createLabel ? pick(createLabel, 'bg') : t('newRecord', { label: pick(label, 'bg') });
      const frame = { title, note: this.note(), submit: t('create'), cancel: listHref(this.plan) };
      return { form: formJson(frame, inputs, (await governed.defaults?.(ctx)) ?? {}) };
    }
    return this.attempt(request, answer, context, {
      inputs,
      run: async (values) => {
        const id = await governed.create!(ctx, values);
        return outcomeJson(undefined, t('created'), recordHref(this.plan, id, 'show'));
      },
    });
  };

  edit = async (request: ActionRequest, answer: Answer, context: ActionContext) => {
    const ctx = callOf(context.currentAdmin);
    const { plan } = this;
    const record = await this.named(context, ctx);
    const { row } = record;
    if (!plan.offers('edit', row, ctx.staff)) return this.tooLate(answer, context);
    const declared = plan.formFields(ctx.staff, 'edit');
    const inputs = await openInputs(declared, this.values, ctx);
    const [current = {}] = await this.values.raw(plan, [row], declared, ctx);
    const show = recordHref(plan, record.id(), 'show');
    const frame = {
      title: t('editTitle', { title: record.title() }),
      note: this.note(),
      submit: t('save'),
      cancel: show,
      version: this.versionOf(record),
    };
    const form = formJson(frame, inputs, current);
    if (request.method !== 'post') return { record: record.toJSON(context.currentAdmin), form };
    return this.attempt(request, answer, context, {
      inputs,
      before: form,
      run: async (values) => {
        await plan.governed.edit!(ctx, record.id(), values, versionIn(request));
        return outcomeJson(undefined, t('saved'), show);
      },
    });
  };

  /** A transition of the lifecycle or an action of the module's own. */
  step = (step: PlannedStep) => async (request: ActionRequest, answer: Answer, context: ActionContext) => {
    const ctx = callOf(context.currentAdmin);
    const record = step.on === 'record' ? await this.named(context, ctx) : null;
    if (record && !this.plan.offers(step.name, record.row, ctx.staff)) return this.tooLate(answer, context);
    const inputs = await openInputs(namedInputs(step.inputs), this.values, ctx);
    const back = record ? recordHref(this.plan, record.id(), 'show') : listHref(this.plan);
    if (request.method !== 'post') {
      const { label, danger, extra } = step;
      const asked =
        typeof extra?.question === 'function' ? record && extra.question(record.row) : extra?.question;
      const question = asked ? pick(asked, 'bg') : record?.title();
      const version = record ? this.versionOf(record) : undefined;
      const frame = { title: label, question, version, submit: label, danger, cancel: back };
      const form = formJson(frame, inputs, record ? (extra?.begins?.(record.row) ?? {}) : {});
      return { record: record?.toJSON(context.currentAdmin), form };
    }
    return this.attempt(request, answer, context, {
      inputs,
      run: async (values) => {
        const id = record?.id() ?? null;
        const version = versionIn(request);
        if (step.extra) return outcomeJson(await step.extra.run(ctx, id, values, version), t('done'), back);
        await this.plan.governed.transition!(ctx, id!, step.name, values, version);
        return outcomeJson(undefined, t('done'), back);
      },
    });
  };

  /** What the inputs or the service refuse comes back at its field; the form keeps what was typed. */
  private async attempt(
    request: ActionRequest,
    answer: Answer,
    context: ActionContext,
    { inputs, before, run }: Attempt,
  ) {
    const payload = (request.payload?.values ?? {}) as Record<string, unknown>;
    const standing = Object.fromEntries((before?.fields ?? []).map(({ name, value }) => [name, value]));
    const { values, errors: fields } = readInputs(inputs, { ...standing, ...payload });
    const record = context.record?.toJSON(context.currentAdmin) ?? NO_RECORD;
    const count = Object.keys(fields).length;
    if (count > 0) return refusedJson(answer, { status: 422, message: fieldErrors(count), fields }, record);
    try {
      const outcome = await run(values);
      const notice = { message: outcome.message, type: 'success' as const };
      return { record, notice, redirectUrl: outcome.redirect, outcome };
    } catch (error) {
      const { requestId } = callOf(context.currentAdmin);
      const byName = new Map(inputs.map((input) => [input.name, input]));
      return refusedJson(answer, refusalOf(error, requestId, this.plan.governed.messages, byName), record);
    }
  }

  private tooLate(answer: Answer, context: ActionContext) {
    const refusal = { status: 409, message: t('illegalTransition'), fields: {} };
    return refusedJson(answer, refusal, context.record?.toJSON(context.currentAdmin) ?? NO_RECORD);
  }

  /** The record with its title alone. */
  private async named(context: ActionContext, ctx: BackofficeContext): Promise<GovernedRecord> {
    const record = context.record as GovernedRecord;
    const title = this.plan.visibleFields(ctx.staff).filter(({ name }) => name === this.plan.titleField);
    await presented([record], title, this.values, ctx);
    return record;
  }

  private versionOf({ row }: GovernedRecord): number | undefined {
    const { versionField } = this.plan;
    return versionField ? Number(valueOf(row, versionField)) : undefined;
  }

  private note(): string | undefined {
    const { formNote } = this.plan.governed;
    return formNote && pick(formNote, 'bg');
  }
}

/** What the form carried since it was opened. */
function versionIn(request: ActionRequest): number | undefined {
  const version: unknown = request.payload?.version;
  return typeof version === 'number' ? version : undefined;
}
