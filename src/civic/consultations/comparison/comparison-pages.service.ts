import { Injectable } from '@nestjs/common';
import { h } from 'preact';
import { Database } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import type { page, PageContext } from '../../../platform/http/index.js';
import { formatDate } from '../../../platform/i18n/index.js';
import type { Crumb } from '../../../platform/ui/index.js';
import { consultationPath, CONSULTATIONS_PATH } from '../consultation.subject.js';
import { consultationMessages } from '../consultations.messages.js';
import type { PublicConsultation } from '../consultations.queries.js';
import { parseText } from '../text/consultation.text.js';
import { ConsultationTexts } from '../text/consultation-texts.service.js';
import { ChangeReasons } from './change-reasons.service.js';
import { comparisonMessages } from './comparison.messages.js';
import { countLines, entriesOf } from './comparison.presentation.js';
import { Comparisons } from './comparisons.service.js';
import { ComparisonPage } from './views/comparison.page.js';
import { VersionPage } from './views/version.page.js';

type Page = Parameters<typeof page>[0];

/** What the pages of versions and changes show. */
@Injectable()
export class ComparisonPages {
  constructor(
    private readonly database: Database,
    private readonly texts: ConsultationTexts,
    private readonly comparisons: Comparisons,
    private readonly reasons: ChangeReasons,
  ) {}

  async final(consultation: PublicConsultation, { locale }: PageContext): Promise<Page> {
    const comparison = await this.comparisons.ofFinal(this.database, consultation.id);
    if (!comparison) throw new NotFound('finalNotFound');
    const reasons = await this.reasons.of(this.database, consultation.id, comparison.matches);
    const t = comparisonMessages(locale);
    return {
      ...this.common(consultation, t('finalTitle')),
      body: h(ComparisonPage, {
        title: t('finalTitle'),
        lead: t('lead'),
        crumbs: this.crumbs(consultation, locale),
        lang: consultation.lang,
        before: t('draft'),
        after: t('final'),
        counts: countLines(comparison.matches, locale),
        entries: entriesOf(comparison, reasons, locale),
        missing: { before: t('notInDraft'), after: t('notInFinal') },
        links: [
          { path: `${consultationPath(consultation)}/adopted`, label: t('whole') },
          { href: `/api/v1/consultations/${consultation.id}/changes`, label: t('asData') },
        ],
      }),
    };
  }

  async drafts(consultation: PublicConsultation, version: number, { locale }: PageContext): Promise<Page> {
    const comparison = await this.comparisons.ofDrafts(this.database, consultation.id, version);
    if (!comparison) throw new NotFound('versionNotFound');
    const t = comparisonMessages(locale);
    const name = (of: number) => t('earlier', { version: of });
    const path = `${consultationPath(consultation)}/versions`;
    return {
      ...this.common(consultation, t('draftsTitle')),
      body: h(ComparisonPage, {
        title: t('draftsTitle'),
        lead: t('draftsLead', { date: formatDate(comparison.after.createdAt, locale) }),
        crumbs: this.crumbs(consultation, locale),
        lang: consultation.lang,
        before: name(version - 1),
        after: name(version),
        counts: countLines(comparison.matches, locale),
        entries: entriesOf(comparison, null, locale),
        missing: { before: t('notBefore'), after: t('notAfter') },
        links: [version - 1, version].map((of) => ({ path: `${path}/${of}`, label: name(of) })),
      }),
    };
  }

  async version(consultation: PublicConsultation, version: number, { locale }: PageContext): Promise<Page> {
    const drafts = (await this.texts.versions(this.database, consultation.id)).filter(
      ({ stage }) => stage === 'draft',
    );
    const found = drafts.find((text) => text.version === version);
    if (!found) throw new NotFound('versionNotFound');
    const t = comparisonMessages(locale);
    const path = consultationPath(consultation);
    const title = t('versionTitle', { version });
    return {
      ...this.common(consultation, title),
      body: h(VersionPage, {
        title,
        lead: [
          t('versionLead', { date: formatDate(found.createdAt, locale) }),
          ...(version < drafts.length ? [t('superseded')] : []),
        ].join(' '),
        crumbs: this.crumbs(consultation, locale),
        lang: consultation.lang,
        sections: parseText(found.text),
        links:
          version > 1
            ? [
                {
                  path: `${path}/versions/${version}/changes`,
                  label: t('toChanges', { version: version - 1 }),
                },
              ]
            : [],
      }),
    };
  }

  async adopted(consultation: PublicConsultation, { locale }: PageContext): Promise<Page> {
    const found = await this.texts.latest(this.database, consultation.id, 'final');
    if (!found) throw new NotFound('finalNotFound');
    const t = comparisonMessages(locale);
    return {
      ...this.common(consultation, t('finalTextTitle')),
      body: h(VersionPage, {
        title: t('finalTextTitle'),
        lead: t('versionLead', { date: formatDate(found.createdAt, locale) }),
        crumbs: this.crumbs(consultation, locale),
        lang: consultation.lang,
        sections: parseText(found.text),
        links: [{ path: `${consultationPath(consultation)}/changes`, label: t('finalTitle') }],
      }),
    };
  }

  private common({ id, title }: PublicConsultation, what: string): Omit<Page, 'body'> {
    return {
      title: `${what}: ${title}`,
      description: title,
      tags: [`subject:consultation:${id}`, `contributions:${id}`],
    };
  }

  private crumbs(consultation: PublicConsultation, locale: PageContext['locale']): Crumb[] {
    return [
      { path: CONSULTATIONS_PATH, label: consultationMessages(locale)('menu') },
      { path: consultationPath(consultation), label: consultation.title },
    ];
  }
}
