import { CSV_START, csvRow } from '../../../platform/http/index.js';
import { reportMessages } from './report.messages.js';
import type { ReportSnapshot } from './report.snapshot.js';
import { rowWording } from './report.wording.js';

const LOCALE = 'bg';

/** One row for each contribution, under a row of headings. */
export function reportCsv(snapshot: ReportSnapshot): string {
  const t = reportMessages(LOCALE);
  const headings = [
    t('number'),
    t('received'),
    t('channel'),
    t('lateColumn'),
    t('contributor'),
    t('organisation'),
    t('onBehalf'),
    t('article'),
    t('text'),
    t('outcome'),
    t('reasons'),
    t('changedArticle'),
    t('unit'),
    t('decision'),
  ];
  const lines = snapshot.rows.map((row) => {
    const { channel, contributor, onBehalf, article, text, outcome, reason, unit, url } = rowWording(
      row,
      snapshot,
      LOCALE,
    );
    return csvRow([
      row.number,
      row.receivedAt,
      channel,
      t(row.late ? 'yes' : 'no'),
      contributor,
      row.organisation,
      onBehalf,
      article,
      text,
      outcome,
      reason,
      row.decision.changedArticle,
      unit,
      url,
    ]);
  });
  return CSV_START + csvRow(headings) + lines.join('');
}
