import type { VNode } from 'preact';
import {
  Banner,
  BarChart,
  BarRows,
  Card,
  CopyLink,
  DateInput,
  EmptyState,
  Facts,
  FilterForm,
  Link,
  PageHead,
  Select,
  Table,
  Tag,
  useLocale,
  type Option,
} from '../../../../platform/ui/index.js';
import type { DonorLine, Figure } from '../donor-report.presentation.js';
import { donorReportMessages } from '../donor-reports.messages.js';

interface Counted {
  label: string;
  value: number;
}

export interface DonorReportProps {
  title: string;
  path: string;
  moment: string;
  coverage: string;
  permanent: string;
  /** The same report as of now. */
  fresh: string;
  values: Record<'from' | 'to' | 'topic' | 'unit', string>;
  topics: readonly Option[];
  units: readonly Option[];
  figures: readonly Figure[];
  byState: readonly Counted[];
  byTopic: readonly Counted[];
  byUnit: readonly Counted[];
  quarters: readonly { label: string; sent: number; answered: number }[];
  lines: readonly DonorLine[];
  total: number;
  files: readonly { label: string; path: string }[];
  /** Said where there are too many for a document. */
  tooMany: string | null;
}

/** What became of an organisation's recommendations, for those who support it. */
export function DonorReportPage(props: DonorReportProps): VNode {
  const t = donorReportMessages(useLocale());
  return (
    <>
      <PageHead
        title={props.title}
        crumbs={[{ path: '/recommendations', label: t('recommendations') }]}
        lead={props.coverage}
      >
        <p>
          <b>{props.moment}</b> <Link path={props.fresh}>{t('fresh')}</Link>
        </p>
      </PageHead>
      <div class="page stack">
        <Banner>
          <p>{t('permanent')}</p>
          <p class="small">{t('permanentBounds')}</p>
          <p>
            <a href={props.permanent}>{props.permanent}</a> <CopyLink href={props.permanent} />
          </p>
        </Banner>
        <details>
          <summary>{t('filter')}</summary>
          <Filter {...props} />
        </details>
        {props.total === 0 ? (
          <EmptyState title={t('none')} />
        ) : (
          <>
            <Card title={t('figures')}>
              <Facts facts={props.figures.map(({ label, text }) => ({ label, value: text }))} />
            </Card>
            <Charts {...props} />
            <Rows {...props} />
          </>
        )}
      </div>
    </>
  );
}

function Filter({ path, values, topics, units }: DonorReportProps): VNode {
  const t = donorReportMessages(useLocale());
  const form = { values, errors: {} };
  return (
    <FilterForm path={path} filtered={Object.values(values).some(Boolean)}>
      <DateInput form={form} name="from" label={t('from')} optional />
      <DateInput form={form} name="to" label={t('to')} optional />
      <Select form={form} name="topic" label={t('topic')} options={topics} empty={t('any')} optional />
      <Select form={form} name="unit" label={t('unit')} options={units} empty={t('any')} optional />
    </FilterForm>
  );
}

function Charts({ byState, byTopic, byUnit, quarters }: DonorReportProps): VNode {
  const t = donorReportMessages(useLocale());
  const rows = (title: string, counted: readonly Counted[]) => (
    <Card>
      <BarRows
        title={title}
        labels={counted.map(({ label }) => label)}
        series={[{ label: t('count'), values: counted.map(({ value }) => value) }]}
      />
    </Card>
  );
  return (
    <div class="split">
      {rows(t('byState'), byState)}
      <Card>
        <BarChart
          title={t('byQuarter')}
          labels={quarters.map(({ label }) => label)}
          series={[
            { label: t('sent'), values: quarters.map(({ sent }) => sent) },
            { label: t('answered'), values: quarters.map(({ answered }) => answered) },
          ]}
        />
      </Card>
      {rows(t('byTopic'), byTopic)}
      {rows(t('byUnit'), byUnit)}
    </div>
  );
}

function Rows({ lines, total, files, tooMany }: DonorReportProps): VNode {
  const t = donorReportMessages(useLocale());
  return (
    <section class="stack" id="rows">
      <h2>{t('rows')}</h2>
      {lines.length < total && <p>{t('rowsShown', { shown: lines.length, total })}</p>}
      <Table
        caption={t('rows')}
        captionHidden
        columns={[
          { label: t('recommendation') },
          { label: t('topic') },
          { label: t('unit') },
          { label: t('sentOn') },
          { label: t('answeredOn') },
          { label: t('state') },
          { label: t('progress'), numeric: true },
          { label: t('verdict') },
        ]}
        rows={lines.map((line) => [
          line.path === null ? (
            <span key="title" class="soft">
              {line.title}
            </span>
          ) : (
            <Link key="title" path={line.path} lang={line.lang}>
              {line.title}
            </Link>
          ),
          line.topic,
          line.unit,
          line.sentOn,
          <>
            {line.answeredOn || '–'} {line.isLate && <Tag tone="late">{t('late')}</Tag>}
          </>,
          <>
            {line.state} {line.isDisputed && <Tag tone="late">{t('disputed')}</Tag>}{' '}
            {line.isOverdue && <Tag tone="late">{t('isOverdue')}</Tag>}
          </>,
          line.progress,
          line.verdict,
        ])}
      />
      <Card title={t('files')}>
        {tooMany && <p>{tooMany}</p>}
        <ul class="files">
          {files.map(({ label, path }) => (
            <li key={label}>
              <Link path={path}>{label}</Link>
            </li>
          ))}
        </ul>
      </Card>
    </section>
  );
}
