import { Injectable } from '@nestjs/common';
import { h } from 'preact';
import { Organisations } from '../../../../commons/accounts/index.js';
import { Database } from '../../../../platform/database/index.js';
import { FormUploads } from '../../../../platform/files/index.js';
import { page, type PageContext, type PageResult } from '../../../../platform/http/index.js';
import { excerpt, formatDeadline, langOf, type Locale } from '../../../../platform/i18n/index.js';
import { hasErrors, type FormState, type Option } from '../../../../platform/ui/index.js';
import { consultationPath } from '../../consultation.subject.js';
import type { PublicConsultation } from '../../consultations.queries.js';
import { anchorLabel } from '../../text/anchors.rules.js';
import { parseText } from '../../text/consultation.text.js';
import { CONTRIBUTION_FILES, takingOf } from '../contribution.rules.js';
import { anchorsIn } from '../contribution-places.js';
import { CheckPage, ContributePage, type ContributePageProps } from '../views/contribute.page.js';
import { NotTakenPage } from '../views/told.pages.js';
import type { ContributeValues } from './contribute.forms.js';
import { contributeMessages } from './contribute.messages.js';

export function contributePath(consultation: { id: string; title: string }): string {
  return `${consultationPath(consultation)}/contribute`;
}

/** Makes the pages of the form, for whoever is signed in and for whoever is not. */
@Injectable()
export class ContributePages {
  constructor(
    private readonly database: Database,
    private readonly organisations: Organisations,
    private readonly uploads: FormUploads,
  ) {}

  async form(
    consultation: PublicConsultation,
    ctx: PageContext,
    form: FormState<object>,
    notice: ContributePageProps['notice'] = null,
  ): Promise<PageResult> {
    const { attached = [], article } = form.values as { attached?: string[]; article?: string };
    const [files, writer] = await Promise.all([
      this.uploads.listed(CONTRIBUTION_FILES, attached),
      this.writer(ctx),
    ]);
    return page({
      title: contributeMessages(ctx.locale)('title'),
      hasErrors: hasErrors(form),
      ...(notice === 'expired' && { status: 410 }),
      body: h(ContributePage, {
        consultation: headOf(consultation),
        path: contributePath(consultation),
        form,
        articles: articleOptions(consultation.text, article, ctx.locale),
        attached: files,
        writer,
        notice,
        lateSince: lateSince(consultation, ctx),
      }),
    });
  }

  async check(
    consultation: PublicConsultation,
    ctx: PageContext,
    values: ContributeValues,
  ): Promise<PageResult> {
    const { locale } = ctx;
    const t = contributeMessages(locale);
    const { article, text, writer, onBehalfOf, name, showsName, email } = values;
    const organisation = (await this.writer(ctx))?.organisation ?? '';
    return page({
      title: t('checkTitle'),
      body: h(CheckPage, {
        consultation: headOf(consultation),
        path: contributePath(consultation),
        values: {
          ...{ article, text, writer, onBehalfOf, name },
          ...(showsName && { showsName }),
          ...(email !== undefined && { email }),
        },
        article: article ? anchorLabel(article, locale) : t('whole'),
        onBehalf:
          writer === 'organisation'
            ? t('writer_organisation', { name: organisation })
            : writer === 'onBehalf'
              ? `${t('writer_onBehalf')}: ${onBehalfOf}`
              : t('writer_self'),
        attached: await this.uploads.listed(CONTRIBUTION_FILES, values.attached),
        email: ctx.viewer ? null : (email ?? ''),
        lateSince: lateSince(consultation, ctx),
      }),
    });
  }

  closed(
    consultation: PublicConsultation,
    { locale }: PageContext,
    { sentence, text = '', status }: { sentence: string; text?: string; status: number },
  ): PageResult {
    const t = contributeMessages(locale);
    const title = t('closedTitle');
    const links = [{ path: consultationPath(consultation), label: t('toConsultation') }];
    return page({
      status,
      title,
      body: h(NotTakenPage, {
        title,
        sentence,
        text: text ? { text, lang: langOf(text, locale) } : null,
        links,
      }),
    });
  }

  private async writer({ viewer }: PageContext): Promise<ContributePageProps['writer']> {
    if (!viewer) return null;
    const organisation = await this.organisations.spokenForBy(this.database, viewer.participantId);
    return { organisation: organisation?.name ?? null };
  }
}

function headOf(consultation: PublicConsultation): ContributePageProps['consultation'] {
  return {
    path: consultationPath(consultation),
    title: consultation.title,
    lang: consultation.lang,
  };
}

function lateSince(consultation: PublicConsultation, { now, locale }: PageContext): string | null {
  const taking = takingOf(consultation, now);
  return taking.takes && taking.late ? formatDeadline(consultation.closesAt, locale) : null;
}

/** The articles, and the paragraph that one came for. */
function articleOptions(text: string, wanted: string | undefined, locale: Locale): Option[] {
  const sections = parseText(text);
  const options = sections
    .filter(({ paragraphs }) => paragraphs.length > 0)
    .map(({ id, kind, heading }) => ({
      value: id,
      label: heading && kind !== 'article' ? excerpt(heading) : excerpt(heading ?? anchorLabel(id, locale)),
    }));
  if (!wanted || options.some(({ value }) => value === wanted) || !anchorsIn(sections).has(wanted))
    return options;
  return [{ value: wanted, label: anchorLabel(wanted, locale) }, ...options];
}
