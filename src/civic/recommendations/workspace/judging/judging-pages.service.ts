import { Injectable } from '@nestjs/common';
import { h } from 'preact';
import { dateIn } from '../../../../platform/clock/index.js';
import { Database } from '../../../../platform/database/index.js';
import { page, type PageContext, type PageResult } from '../../../../platform/http/index.js';
import { pick } from '../../../../platform/i18n/index.js';
import { Settings } from '../../../../platform/settings/index.js';
import { blankForm, hasErrors, type FormState, type Option } from '../../../../platform/ui/index.js';
import { recommendationsSettings } from '../../recommendations.settings.js';
import { VERDICT_LABELS, VERDICTS } from '../../recommendation.rules.js';
import { Uploads } from '../uploads.service.js';
import type { OwnRecommendation } from '../workspace.queries.js';
import { verbPath } from '../workspace.paths.js';
import type { JudgingVerb } from './judging.forms.js';
import { judgingMessages } from './judging.messages.js';
import { JudgingPage } from './views/judging.page.js';
import { WithdrawPage } from './views/withdraw.page.js';

/** Forms in which an organisation says what became of its recommendation. */
@Injectable()
export class JudgingPages {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly uploads: Uploads,
  ) {}

  async show(
    { locale, now }: PageContext,
    own: OwnRecommendation,
    verb: JudgingVerb,
    participantId: string,
    again?: FormState<object>,
  ): Promise<PageResult> {
    const t = judgingMessages(locale);
    const form = again ?? blankForm(verb === 'measure' ? { on: dateIn(now) } : {});
    const { disputeDays } = this.settings.read(recommendationsSettings);
    const { attached = [] } = form.values as { attached?: string | readonly string[] };
    const files = await this.uploads.listed([attached].flat(), participantId, null);
    return page({
      title: t(`${verb}Title`),
      hasErrors: hasErrors(form),
      body: h(JudgingPage, {
        verb,
        title: own.title,
        lang: own.lang,
        lead: verb === 'dispute' ? t('disputeLead', { days: disputeDays }) : t(`${verb}Lead`),
        path: verbPath(own.id, verb),
        id: own.id,
        form,
        verdicts: VERDICTS.map((value) => ({ value, label: pick(VERDICT_LABELS[value].label, locale) })),
        indicators: verb === 'measure' ? await this.indicators(own.id) : [],
        attached: files,
        today: dateIn(now),
      }),
    });
  }

  withdraw(
    { locale }: PageContext,
    own: OwnRecommendation,
    form: FormState<object> = blankForm({}),
  ): PageResult {
    return page({
      title: judgingMessages(locale)('withdrawTitle'),
      hasErrors: hasErrors(form),
      body: h(WithdrawPage, {
        id: own.id,
        title: own.title,
        lang: own.lang,
        path: verbPath(own.id, 'withdraw'),
        form,
      }),
    });
  }

  private async indicators(id: string): Promise<Option[]> {
    const found = await this.database.read<{ id: string; name: string; unit: string }>(
      'SELECT id, name, unit FROM recommendation_indicator WHERE recommendation_id = $1 ORDER BY position',
      [id],
    );
    return found.map(({ id: value, name, unit }) => ({ value, label: unit ? `${name} (${unit})` : name }));
  }
}
