import { pick } from '../i18n/index.js';
import { RuleBroken } from '../errors/index.js';
import type { CurrentAdmin } from './adminjs.js';
import { fieldErrors, outcomeJson, refusalOf, refusedJson, type Answer, type Refusal } from './answers.js';
import { backofficeMessages } from './backoffice.messages.js';
import { callOf } from './calls.js';
import { formJson, namedInputs, openInputs } from './forms.js';
import type { BackofficePage, PageContent, PageForm } from './pages.js';
import type { PageJson } from './protocol.js';
import { sectionJson } from './section-json.js';
import type { ShownValues } from './shown-values.js';
import { may, type BackofficeContext } from './staff.js';
import { readInputs } from './typed-input.js';

const t = backofficeMessages('bg');

interface PageRequest {
  method: string;
  query?: Record<string, unknown>;
  payload?: Record<string, unknown>;
}

/** What AdminJS calls for a page that is no resource: GET shows it, POST takes one of its forms. */
export class PageActions {
  constructor(
    private readonly page: BackofficePage,
    private readonly values: ShownValues,
  ) {}

  answer = async (request: PageRequest, answer: Answer, context: { currentAdmin?: CurrentAdmin }) => {
    const ctx = callOf(context.currentAdmin);
    try {
      const query = texts(request.query);
      const content = await this.page.load(ctx, query);
      if (request.method !== 'post') return { page: await this.pageJson(content, ctx) };
      return await this.take(content, request, query, answer, ctx);
    } catch (error) {
      return refused(answer, refusalOf(error, ctx.requestId, this.page.messages));
    }
  };

  /** Only a form that the page shows to this viewer can be sent, with the inputs that it shows. */
  private async take(
    content: PageContent,
    { payload = {} }: PageRequest,
    query: Record<string, string>,
    answer: Answer,
    ctx: BackofficeContext,
  ) {
    const action = typeof payload.action === 'string' ? payload.action : '';
    const hidden = texts(payload.hidden);
    const declared =
      this.page.actions && Object.hasOwn(this.page.actions, action) ? this.page.actions[action] : undefined;
    const form = content.sections
      .flatMap(({ forms = [] }) => forms)
      .find((one) => matches(one, action, hidden));
    if (!declared || !form) return refused(answer, { status: 409, message: t('conflict'), fields: {} });
    if (!may(ctx.staff, declared.permission))
      return refused(answer, { status: 403, message: t('forbidden'), fields: {} });
    const inputs = await openInputs(namedInputs(form.fields), this.values, ctx);
    const { values, errors } = readInputs(inputs, (payload.values ?? {}) as Record<string, unknown>);
    const count = Object.keys(errors).length;
    if (count > 0) return refused(answer, { status: 422, message: fieldErrors(count), fields: errors });
    try {
      const outcome = outcomeJson(await declared.run(ctx, values, hidden), t('saved'));
      return { outcome, page: await this.pageJson(await this.page.load(ctx, query), ctx) };
    } catch (error) {
      if (!(error instanceof RuleBroken)) throw error;
      const byName = new Map(inputs.map((input) => [input.name, input]));
      return refused(answer, refusalOf(error, ctx.requestId, this.page.messages, byName));
    }
  }

  private async pageJson(
    { intro, tabs = [], sections }: PageContent,
    ctx: BackofficeContext,
  ): Promise<PageJson> {
    const href = `/admin/pages/${this.page.name}`;
    return {
      title: pick(this.page.label, 'bg'),
      intro,
      tabs,
      sections: await Promise.all(
        sections.map(async ({ forms = [], ...section }) => ({
          ...sectionJson(section),
          forms: await Promise.all(
            forms.map(async (form) => ({ action: form.action, ...(await this.formOf(form, href, ctx)) })),
          ),
        })),
      ),
    };
  }

  private async formOf(form: PageForm, cancel: string, ctx: BackofficeContext) {
    const { title = '', intro, submit, danger, hidden } = form;
    const inputs = await openInputs(namedInputs(form.fields), this.values, ctx);
    return formJson({ title, note: intro, submit, danger, hidden, cancel }, inputs, form.values ?? {});
  }
}

function matches(form: PageForm, action: string, hidden: Record<string, string>): boolean {
  // Versions may have moved on since the form was shown; the service tells that. What the form is about may not.
  return (
    form.action === action &&
    Object.keys(form.hidden ?? {}).every((name) => name === 'version' || form.hidden?.[name] === hidden[name])
  );
}

function refused(answer: Answer, refusal: Refusal) {
  return refusedJson(answer, refusal, { params: {} });
}

function texts(value: unknown): Record<string, string> {
  const entries = Object.entries((value ?? {}) as Record<string, unknown>);
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
