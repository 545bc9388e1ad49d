import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { filePath } from '../../../platform/files/index.js';
import { withQuery } from '../../../platform/http/index.js';
import { formatDate, formatDateTime, pick, type Locale } from '../../../platform/i18n/index.js';
import { consultationPath, CONSULTATIONS_PATH } from '../consultation.subject.js';
import { anchorLabel } from '../text/anchors.rules.js';
import { REPORT_FORMATS } from './consultation-report-file.entity.js';
import { articleOf, pageOfRows, WHOLE, type RowFilters } from './report.filters.js';
import { reportMessages } from './report.messages.js';
import { reportPath } from './report.paths.js';
import { ReportQueries, type ReportFiles, type StoredReport } from './report.queries.js';
import { OUTCOMES } from './report.outcomes.js';
import type { ReportRow, ReportSnapshot } from './report.snapshot.js';
import { ReportShown } from './report-shown.service.js';
import type { Considered } from './views/considered.card.js';
import { edition, headFacts, rowWording, totalLines } from './report.wording.js';
import type { ReportTableRow } from './views/report-table.js';
import type { ReportPageProps } from './views/report.page.js';

const CHART_TONES = {
  accepted: 'pine',
  partiallyAccepted: 'sun',
  rejected: 'clay',
  outOfScope: 'sand',
} as const;

/** Gathers what the page of a справка shows. */
@Injectable()
export class ReportPages {
  constructor(
    private readonly database: Database,
    private readonly queries: ReportQueries,
    private readonly shown: ReportShown,
  ) {}

  /** As everybody may read it now; null where there is no such version. */
  async snapshot(consultationId: string, version?: number): Promise<StoredReport | null> {
    const report = await this.queries.one(this.database, consultationId, version);
    return report && { ...report, snapshot: await this.shown.now(this.database, report.snapshot) };
  }

  /** For the page of the consultation; null while there is no справка, and where nobody sent a proposal. */
  async considered(consultation: { id: string; title: string }, locale: Locale): Promise<Considered | null> {
    const outcomes = await this.queries.outcomes(this.database, consultation.id);
    if (!outcomes) return null;
    const t = reportMessages(locale);
    const parts = OUTCOMES.map((outcome) => ({
      label: t(outcome),
      value: outcomes[outcome],
      tone: CHART_TONES[outcome],
    })).filter(({ value }) => value > 0);
    const total = parts.reduce((sum, { value }) => sum + value, 0);
    return total > 0 ? { parts, total, path: reportPath(consultation) } : null;
  }

  async props(
    { id, version, snapshot }: StoredReport,
    filters: RowFilters,
    locale: Locale,
  ): Promise<ReportPageProps> {
    const [editions, files] = await Promise.all([
      this.queries.editions(this.database, snapshot.consultation.id),
      this.queries.files(this.database, id),
    ]);
    const latest = editions[0]?.version ?? version;
    const path = reportPath(snapshot.consultation);
    const own = version === latest ? undefined : String(version);
    const { rows, count, before, after } = pageOfRows(snapshot.rows, filters);
    const at = (change: { after?: number }) =>
      withQuery(path, {
        version: own,
        article: filters.article,
        outcome: filters.outcome,
        after: change.after ? String(change.after) : undefined,
      });
    const t = reportMessages(locale);
    return {
      title: snapshot.consultation.title,
      lang: snapshot.consultation.lang,
      crumbs: [
        { path: CONSULTATIONS_PATH, label: t('consultations') },
        {
          path: consultationPath(snapshot.consultation),
          label: snapshot.consultation.title,
          lang: snapshot.consultation.lang,
        },
      ],
      edition: edition(snapshot, locale),
      facts: [...headFacts(snapshot, locale), ...totalLines(snapshot, locale)],
      outcomes: OUTCOMES.map((outcome) => ({ label: t(outcome), value: snapshot.totals.outcomes[outcome] })),
      none: snapshot.none,
      path,
      version: own,
      filters: { article: filters.article ?? '', outcome: filters.outcome ?? '' },
      articles: articleOptions(snapshot, locale),
      outcomeOptions: OUTCOMES.map((outcome) => ({ value: outcome, label: t(outcome) })),
      count,
      rows: rows.map((row) => tableRow(row, snapshot, locale)),
      previous: before === null ? undefined : at({ after: before }),
      next: after === null ? undefined : at({ after }),
      older: own === undefined ? null : { version, latest, path },
      editions: editions.map((one) => ({
        version: one.version,
        date: formatDateTime(one.publishedAt, locale),
        note: one.note,
        current: one.version === version,
        path: withQuery(path, { version: one.version === latest ? undefined : String(one.version) }),
      })),
      files: fileItems(files, locale),
      preparing: files.size < REPORT_FORMATS.length,
      csvHref: withQuery(`${path}.csv`, { version: own }),
      jsonHref: withQuery(`${path}.json`, { version: own }),
    };
  }
}

function articleOptions({ rows }: ReportSnapshot, locale: Locale): { value: string; label: string }[] {
  const known = [...new Set(rows.map(({ anchor }) => articleOf(anchor)))];
  return known
    .map((value) => ({
      value,
      label: value === WHOLE ? reportMessages(locale)('whole') : anchorLabel(value, locale),
    }))
    .sort((left, right) => left.label.localeCompare(right.label, locale, { numeric: true }));
}

function tableRow(row: ReportRow, snapshot: ReportSnapshot, locale: Locale): ReportTableRow {
  const said = rowWording(row, snapshot, locale);
  return {
    number: row.number,
    received: formatDate(new Date(row.receivedAt), locale, 'short'),
    channel: said.channel,
    late: said.late,
    contributor: row.contributor,
    anonymous: row.contributor === null && row.organisation === null ? said.contributor : null,
    organisation: said.organisation,
    onBehalf: row.actingFor === 'onBehalf' ? row.onBehalfOf : null,
    article: said.article,
    text: row.text,
    withheld: row.text === null ? said.text : null,
    lang: row.lang,
    outcome: said.outcome,
    outcomeCode: row.decision.outcome,
    reason: said.reason,
    changed: row.decision.changedArticle || null,
    unit: row.decision.unit && pick(row.decision.unit, locale),
    path: row.decision.path,
  };
}

function fileItems(files: ReportFiles, locale: Locale): ReportPageProps['files'] {
  const t = reportMessages(locale);
  const labels = { docx: t('fileDocx'), pdf: t('filePdf') };
  return REPORT_FORMATS.flatMap((format) => {
    const file = files.get(format);
    return file
      ? [{ name: labels[format], href: filePath(file), mediaType: file.mediaType, bytes: file.bytes }]
      : [];
  });
}
