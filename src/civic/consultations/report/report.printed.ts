import { pick } from '../../../platform/i18n/index.js';
import { reportMessages } from './report.messages.js';
import { PAGE_MARK, type CellPart, type PrintedReport } from '../../../platform/print/index.js';
import type { ReportRow, ReportSnapshot } from './report.snapshot.js';
import { edition, fullTitle, headFacts, rowWording, totalLines } from './report.wording.js';

const LOCALE = 'bg';

/** The usual table of a справка in words, ready to be drawn on paper. */
export function printedReport(snapshot: ReportSnapshot): PrintedReport {
  const t = reportMessages(LOCALE);
  return {
    title: fullTitle(snapshot, LOCALE),
    lang: 'bg-BG',
    municipality: pick(snapshot.municipality.name, LOCALE),
    edition: edition(snapshot, LOCALE),
    publishedAt: snapshot.publishedAt,
    facts: [...headFacts(snapshot, LOCALE), ...totalLines(snapshot, LOCALE)],
    position: t('position'),
    none: snapshot.none ? t('noneDetail') : null,
    page: t('pageNumber', { page: PAGE_MARK }),
    pageOf: t('pageOf', { page: PAGE_MARK, pages: PAGE_MARK }),
    columns: [
      { label: t('number'), share: 4 },
      { label: t('received'), share: 9 },
      { label: t('contributor'), share: 13 },
      { label: t('onBehalf'), share: 11 },
      { label: t('article'), share: 9 },
      { label: t('text'), share: 28 },
      { label: t('outcome'), share: 10 },
      { label: t('reasons'), share: 24 },
    ],
    rows: snapshot.rows.map((row) => printedRow(row, snapshot)),
  };
}

function printedRow(row: ReportRow, snapshot: ReportSnapshot): CellPart[][] {
  const said = rowWording(row, snapshot, LOCALE);
  const soft = (text: string | null): CellPart[] => (text ? [{ text, weight: 'soft' }] : []);
  const plain = (text: string | null): CellPart[] => (text ? [{ text }] : []);
  const strong = (text: string | null): CellPart[] => (text ? [{ text, weight: 'strong' }] : []);
  return [
    strong(said.number),
    [...plain(said.received), ...soft(said.channel), ...strong(said.late)],
    [...plain(said.contributor), ...plain(said.organisation)],
    plain(said.onBehalf),
    plain(said.article),
    row.text === null ? soft(said.text) : plain(said.text),
    [...strong(said.outcome), ...soft(said.unit)],
    [...plain(said.reason), ...plain(said.changed), ...soft(said.url)],
  ];
}
