import type { VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import { Link, Paragraphs, Table, Tag, useLocale, type Tone } from '../../../../platform/ui/index.js';
import { reportMessages } from '../report.messages.js';
import type { Outcome } from '../report.outcomes.js';

export interface ReportTableRow {
  number: number;
  received: string;
  channel: string;
  late: string | null;
  contributor: string | null;
  /** What is said instead of a name. */
  anonymous: string | null;
  organisation: string | null;
  /** Null for whoever speaks for themselves. */
  onBehalf: string | null;
  article: string;
  text: string | null;
  /** Why there is no text. */
  withheld: string | null;
  lang: Locale;
  outcome: string;
  outcomeCode: Outcome;
  reason: string;
  changed: string | null;
  unit: string | null;
  path: string;
}

const TONES: Record<Outcome, Tone> = {
  accepted: 'open',
  partiallyAccepted: 'info',
  rejected: 'late',
  outOfScope: 'plain',
};

/** The справка itself: a row for each proposal. */
export function ReportTable(props: { rows: readonly ReportTableRow[] }): VNode {
  const t = reportMessages(useLocale());
  return (
    <Table
      caption={t('report')}
      captionHidden
      columns={[
        { label: t('number') },
        { label: t('received') },
        { label: t('contributor') },
        { label: t('article') },
        { label: t('text') },
        { label: t('outcome') },
        { label: t('reasons') },
      ]}
      rows={props.rows.map((row) => [
        <b id={`p-${row.number}`} class="num">
          {row.number}
        </b>,
        <>
          {row.received}
          <br />
          <span class="soft small">{row.channel}</span>
          {row.late && (
            <>
              <br />
              <Tag tone="wait">{row.late}</Tag>
            </>
          )}
        </>,
        <Contributor row={row} />,
        row.article,
        row.text === null ? <i>{row.withheld}</i> : <Paragraphs text={row.text} lang={row.lang} />,
        <>
          <Tag tone={TONES[row.outcomeCode]}>{row.outcome}</Tag>
          {row.unit && (
            <>
              <br />
              <span class="soft small">{row.unit}</span>
            </>
          )}
        </>,
        <Reasons row={row} />,
      ])}
    />
  );
}

function Contributor({ row }: { row: ReportTableRow }): VNode {
  const t = reportMessages(useLocale());
  return (
    <>
      {row.contributor ? <span lang="bg">{row.contributor}</span> : row.anonymous}
      {row.organisation && (
        <>
          {row.contributor && <br />}
          <span lang="bg">{row.organisation}</span>
        </>
      )}
      <br />
      <span class="soft small">
        {row.onBehalf === null ? t('self') : t('onBehalfOf')}{' '}
        {row.onBehalf && <span lang="bg">{row.onBehalf}</span>}
      </span>
    </>
  );
}

function Reasons({ row }: { row: ReportTableRow }): VNode {
  const t = reportMessages(useLocale());
  return (
    <>
      <Paragraphs text={row.reason} lang="bg" />
      {row.changed && (
        <p>
          {t('changedArticle')}: <span lang="bg">{row.changed}</span>
        </p>
      )}
      <p class="small">
        <Link path={row.path}>{t('decisionOf', { number: row.number })}</Link>
      </p>
    </>
  );
}
