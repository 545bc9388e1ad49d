import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Clock } from '../../../../platform/clock/index.js';
import { FileRefused } from '../../../../platform/files/index.js';
import { submissionOf, type PageContext } from '../../../../platform/http/index.js';
import { parseForm, type FormState } from '../../../../platform/ui/index.js';
import type { Issuer, RecommendationDraft } from '../../drafts/recommendation-draft.js';
import { Uploads } from '../uploads.service.js';
import { WritingChoices } from './writing-choices.service.js';
import { answered, STEP_FORMS } from './writing.forms.js';
import type { StepName } from './writing.rules.js';

type Fields = Record<string, string | string[]>;

/** Reads what one page of a recommendation answered, with the files that came along. */
@Injectable()
export class StepAnswers {
  constructor(
    private readonly uploads: Uploads,
    private readonly choices: WritingChoices,
    private readonly clock: Clock,
  ) {}

  /** `state` is the form again where it could not be read. */
  async read(
    { locale, site }: PageContext,
    { participantId }: Issuer,
    step: StepName,
    request: FastifyRequest,
  ): Promise<{
    fields: Fields;
    state: FormState<object> | null;
    answer: (draft: RecommendationDraft) => RecommendationDraft;
  }> {
    let refused: string | null = null;
    const fields = await submissionOf(request, async (file) => {
      try {
        return await this.uploads.take(file, participantId, this.clock.now());
      } catch (error) {
        if (!(error instanceof FileRefused)) throw error;
        refused = error.sentence(locale);
        return null;
      }
    });
    const form = parseForm(STEP_FORMS[step], fields, locale);
    const answer = (draft: RecommendationDraft) =>
      form.ok ? answered(draft, step, form.value, this.choices.sourcesOf(site.url)) : draft;
    if (refused) return { fields, state: { values: fields, errors: { files: refused } as never }, answer };
    return { fields, state: form.ok ? null : form.state, answer };
  }
}
