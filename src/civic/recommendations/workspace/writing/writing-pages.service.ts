import { Injectable } from '@nestjs/common';
import { h } from 'preact';
import { page, type PageContext, type PageResult } from '../../../../platform/http/index.js';
import { pick } from '../../../../platform/i18n/index.js';
import { blankForm, hasErrors, type FormState } from '../../../../platform/ui/index.js';
import { draftSentences } from '../../drafts/draft-problems.messages.js';
import type { DraftProblems } from '../../drafts/draft.rules.js';
import type { OwnRow } from '../../drafts/draft-rows.js';
import type { Issuer } from '../../drafts/recommendation-draft.js';
import { ADDRESSEES, ADDRESSEE_LABELS, STAGES, STAGE_LABELS } from '../../recommendation.rules.js';
import { Uploads, type Upload } from '../uploads.service.js';
import { editPath, NEW_PATH, verbPath, WORKSPACE_PATH } from '../workspace.paths.js';
import { CheckPage } from './views/check.page.js';
import { StepPage } from './views/step.page.js';
import type { StepOptions } from './views/step-fields.js';
import { WritingChoices } from './writing-choices.service.js';
import { printOf, valuesOf } from './writing.forms.js';
import { writingMessages } from './writing.messages.js';
import { STEPS, stepOf, type StepName } from './writing.rules.js';

/** How a page is shown again: what was typed, and whether a colleague saved something else meanwhile. */
interface Again {
  form: FormState<object>;
  meanwhile?: boolean;
  /** As the form carried it, where it is still what was seen. */
  seen?: string;
}

/** The pages on which a recommendation is written. */
@Injectable()
export class WritingPages {
  constructor(
    private readonly choices: WritingChoices,
    private readonly uploads: Uploads,
  ) {}

  /** The first question, before there is a draft. */
  async begin(ctx: PageContext, issuer: Issuer, form: FormState<object>, from: string): Promise<PageResult> {
    const title = writingMessages(ctx.locale)('titleTitle');
    return page({
      title,
      hasErrors: hasErrors(form),
      body: h(StepPage, {
        step: 'title',
        title,
        lead: true,
        number: 1,
        count: STEPS.length,
        back: WORKSPACE_PATH,
        path: NEW_PATH,
        hidden: { from },
        savedElsewhere: null,
        form,
        lang: ctx.locale,
        options: await this.options(ctx, issuer, []),
      }),
    });
  }

  async step(
    ctx: PageContext,
    issuer: Issuer,
    draft: OwnRow,
    step: StepName,
    { from, again }: { from: string; again?: Again },
  ): Promise<PageResult> {
    const { locale } = ctx;
    const at = STEPS.indexOf(step);
    const before = STEPS[at - 1];
    const form = again?.form ?? blankForm(valuesOf(draft, step, locale));
    const { attached = [] } = form.values as { attached?: string | readonly string[] };
    const files = await this.uploads.listed([attached].flat(), issuer.participantId, draft.id);
    const title = writingMessages(locale)(`${step}Title`);
    return page({
      title,
      status: again?.meanwhile ? 409 : undefined,
      hasErrors: hasErrors(form),
      body: h(StepPage, {
        step,
        title,
        lead: false,
        number: at + 1,
        count: STEPS.length,
        back: from === 'check' || !before ? editPath(draft.id, 'check') : editPath(draft.id, before),
        path: editPath(draft.id, step),
        hidden: { from, seen: again?.seen ?? printOf(step, draft) },
        savedElsewhere: again?.meanwhile ? await this.savedText(ctx, issuer, draft, step) : null,
        form,
        lang: draft.lang,
        options: await this.options(ctx, issuer, files),
      }),
    });
  }

  /** All answers, and what is still missing once the button was pressed. */
  async check(
    ctx: PageContext,
    issuer: Issuer,
    draft: OwnRow,
    {
      writes,
      problems = {},
      meanwhile = false,
    }: { writes: boolean; problems?: DraftProblems; meanwhile?: boolean },
  ): Promise<PageResult> {
    const { locale } = ctx;
    const t = writingMessages(locale);
    const options = await this.choices.options(issuer.organisationId, locale);
    const files = await this.uploads.listed(draft.fileIds, issuer.participantId, draft.id);
    const errors = draftSentences(problems, locale);
    const written: readonly StepName[] = ['title', 'problem', 'measure'];
    const optional: readonly StepName[] = ['indicators', 'sources'];
    return page({
      title: t('checkTitle'),
      status: meanwhile ? 409 : undefined,
      hasErrors: Object.keys(errors).length > 0,
      body: h(CheckPage, {
        writes,
        changed: meanwhile,
        version: String(draft.version),
        note: t('draftNote', { name: issuer.name }),
        path: editPath(draft.id, 'check'),
        discard: verbPath(draft.id, 'discard'),
        back: editPath(draft.id, STEPS.at(-1)!),
        lang: draft.lang,
        answers: await Promise.all(
          STEPS.map(async (step) => ({
            step,
            label: t(`${step}Title`),
            text: await this.choices.text(step, draft, files, options, locale),
            empty: t(optional.includes(step) ? 'nothing' : 'missing'),
            lang: written.includes(step) ? draft.lang : undefined,
            change: editPath(draft.id, step, 'check'),
          })),
        ),
        form: { values: {}, errors },
        ids: Object.fromEntries(Object.keys(errors).map((field) => [field, `answer-${stepOf(field)}`])),
      }),
    });
  }

  /** What is saved on a page now, in words. */
  private async savedText(
    { locale }: PageContext,
    { organisationId, participantId }: Issuer,
    draft: OwnRow,
    step: StepName,
  ): Promise<string> {
    const files = await this.uploads.listed(draft.fileIds, participantId, draft.id);
    const options = await this.choices.options(organisationId, locale);
    return this.choices.text(step, draft, files, options, locale);
  }

  private async options(
    { locale }: PageContext,
    issuer: Issuer,
    files: readonly Upload[],
  ): Promise<StepOptions> {
    return {
      ...(await this.choices.options(issuer.organisationId, locale)),
      stages: STAGES.map((value) => ({ value, label: pick(STAGE_LABELS[value], locale) })),
      addressees: ADDRESSEES.map((value) => ({ value, label: pick(ADDRESSEE_LABELS[value], locale) })),
      files,
    };
  }
}
