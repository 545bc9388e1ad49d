import type { BaseEntity } from 'typeorm';
import { BadRequest, RuleBroken } from '../errors/index.js';
import { pick } from '../i18n/index.js';
import type { ActionContext, ActionRequest } from './adminjs.js';
import { fieldErrors, outcomeJson, refusalOf, refusedJson, type Answer } from './answers.js';
import { backofficeMessages, sentence } from './backoffice.messages.js';
import { callOf } from './calls.js';
import type { Values } from './fields.js';
import { formJson, namedInputs, openInputs } from './forms.js';
import type { GovernedRows } from './governed-rows.js';
import { MAX_PER_PAGE } from './list-query.js';
import type { BulkJson } from './protocol.js';
import { listHref, recordHref } from './resource-buttons.js';
import { idOf, type PlannedStep, type ResourcePlan } from './resource-plan.js';
import type { ShownValues } from './shown-values.js';
import type { BackofficeContext } from './staff.js';
import { readInputs } from './typed-input.js';

const t = backofficeMessages('bg');

/** What becomes of one row: the sentence is told once for all rows that share it. */
interface Fate {
  row: BaseEntity;
  /** Null where the action fits the row, or was done. */
  left: { key: string; sentence: (count: number) => string } | null;
}

const NO_RECORD = { params: {} };

/** What AdminJS calls for an action on many rows: GET shows its form, POST tells what would happen, or does it. */
export class BulkForms {
  constructor(
    private readonly plan: ResourcePlan,
    private readonly rows: GovernedRows,
    private readonly values: ShownValues,
  ) {}

  step =
    ({ name, inputs: declared, label, danger }: PlannedStep) =>
    async (request: ActionRequest, answer: Answer, context: ActionContext) => {
      const ctx = callOf(context.currentAdmin);
      const inputs = await openInputs(namedInputs(declared), this.values, ctx);
      const cancel = listHref(this.plan);
      if (request.method !== 'post') {
        const count = chosen(request.query?.ids).length;
        const frame = {
          title: label,
          note: t('bulkChosen', { count }),
          submit: t('bulkPlan'),
          danger,
          cancel,
        };
        return { form: formJson(frame, inputs, {}) };
      }
      const payload: Record<string, unknown> = request.payload ?? {};
      const ids = chosen(payload.ids);
      const { values, errors: fields } = readInputs(
        inputs,
        (payload.values ?? {}) as Record<string, unknown>,
      );
      const count = Object.keys(fields).length;
      if (count > 0)
        return refusedJson(answer, { status: 422, message: fieldErrors(count), fields }, NO_RECORD);
      const fates = await this.fates(ids, name, ctx);
      const gone = ids.length - fates.length;
      if (payload.step !== 'run') return { bulk: await this.told(fates, gone, 'before', name, ctx) };
      const refusal = await this.run(fates, name, values, ctx, new Map(inputs.map((one) => [one.name, one])));
      if (refusal) return refusedJson(answer, refusal, NO_RECORD);
      const bulk = await this.told(fates, gone, 'after', name, ctx);
      return { bulk, outcome: outcomeJson(undefined, bulk.sentences.join(' '), cancel) };
    };

  /** The rows of this viewer's scope among the chosen, in the order in which they were chosen. */
  private async fates(ids: string[], name: string, ctx: BackofficeContext): Promise<Fate[]> {
    const { bulk } = this.plan.step(name)!;
    const found = new Map((await this.rows.rowsOf(ids, ctx.staff)).map((row) => [idOf(this.plan, row), row]));
    const chosenRows = ids.map((id) => found.get(id)).filter((row) => row !== undefined);
    const codes = chosenRows.map((row) => bulk!.leaves?.(row, ctx.staff) ?? null);
    const fitting = chosenRows.filter((_row, at) => codes[at] === null).map((row) => idOf(this.plan, row));
    const more = fitting.length > 0 ? await bulk!.leavesOf?.(ctx, fitting) : undefined;
    return chosenRows.map((row, at) => {
      const code = codes[at] ?? more?.get(idOf(this.plan, row)) ?? null;
      return { row, left: code === null ? null : { key: code, sentence: this.counted(code) } };
    });
  }

  /** @returns a refusal where the form itself is at fault, so that nothing was done at all */
  private async run(
    fates: Fate[],
    name: string,
    values: Values,
    ctx: BackofficeContext,
    inputs: ReadonlyMap<string, { label: string }>,
  ) {
    const { bulk } = this.plan.step(name)!;
    const { messages } = this.plan.governed;
    const fitting = fates.filter(({ left }) => left === null);
    const done: string[] = [];
    for (const [at, fate] of fitting.entries()) {
      try {
        const id = idOf(this.plan, fate.row);
        await bulk!.run(ctx, id, values, done);
        done.push(id);
      } catch (error) {
        const refusal = refusalOf(error, ctx.requestId, messages, inputs);
        if (at === 0 && error instanceof RuleBroken && Object.keys(refusal.fields).length > 0) return refusal;
        const { message: why } = refusal;
        fate.left = { key: why, sentence: (count) => t('bulkLeft', { count, why }) };
        if (refusal.status < 500) continue;
        const stopped = { key: 'bulkStopped', sentence: (count: number) => t('bulkStopped', { count }) };
        for (const later of fitting.slice(at + 1)) later.left = stopped;
        break;
      }
    }
    return null;
  }

  private async told(
    fates: Fate[],
    gone: number,
    when: 'before' | 'after',
    name: string,
    ctx: BackofficeContext,
  ): Promise<BulkJson> {
    const { told, foretold } = this.plan.step(name)!.bulk!;
    const fitting = fates.filter(({ left }) => left === null).map(({ row }) => idOf(this.plan, row));
    const more = when === 'before' && fitting.length > 0 ? await foretold?.(ctx, fitting) : undefined;
    const done = fitting.length;
    const left = Map.groupBy(
      fates.flatMap((fate) => fate.left ?? []),
      ({ key }) => key,
    );
    const titles = await this.titles(
      fates.map(({ row }) => row),
      ctx,
    );
    return {
      sentences: [
        this.counted(told[when])(done),
        ...(more ?? []).map((text) => pick(text, 'bg')),
        ...[...left.values()].map((alike) => alike[0]!.sentence(alike.length)),
        ...(gone > 0 ? [t('bulkGone', { count: gone })] : []),
      ],
      count: done,
      confirm: this.counted(told.confirm)(done),
      rows: fates.map(({ row, left: why }, at) => ({
        id: idOf(this.plan, row),
        title: titles[at]!,
        href: this.plan.mayAct(ctx.staff, 'show')
          ? recordHref(this.plan, idOf(this.plan, row), 'show')
          : null,
        told: left.size > 1 && why ? why.sentence(1) : '',
        left: why !== null,
      })),
    };
  }

  private async titles(rows: BaseEntity[], ctx: BackofficeContext): Promise<string[]> {
    const { titleField } = this.plan;
    const fields = this.plan.visibleFields(ctx.staff).filter(({ name }) => name === titleField);
    const shown = await this.values.shown(this.plan, rows, fields, ctx, 'list');
    return shown.map((cells) => cells[titleField]?.text ?? '');
  }

  private counted(code: string): (count: number) => string {
    return (count) => sentence(code, { count }, this.plan.governed.messages);
  }
}

/** Ids as the list sends them: in the address divided by commas, in the body as a list. */
function chosen(sent: unknown): string[] {
  const list: unknown[] =
    typeof sent === 'string' ? sent.split(',').filter(Boolean) : Array.isArray(sent) ? sent : [];
  const ids = [...new Set(list)];
  if (ids.length === 0 || ids.length > MAX_PER_PAGE || !ids.every((id) => typeof id === 'string')) {
    throw new BadRequest('nothingChosen');
  }
  return ids;
}
