import type { VNode } from 'preact';
import {
  EmptyState,
  Facts,
  FilterForm,
  Link,
  PageHead,
  Pagination,
  Select,
  Table,
  useLocale,
  usePath,
  type Option,
} from '../../../../platform/ui/index.js';
import { moderationMessages } from '../../moderation.messages.js';

export interface LogRow {
  number: string;
  date: string;
  about: string;
  decision: string;
  reason: string;
  because: string;
  days: string;
}

export interface ModerationLogProps {
  rows: readonly LogRow[];
  totals: { label: string; value: string }[];
  typed: { month: string; reason: string };
  months: readonly Option[];
  reasons: readonly Option[];
  older?: string;
  csv: string;
  data: string;
}

export function ModerationLogPage(props: ModerationLogProps): VNode {
  const t = moderationMessages(useLocale());
  const at = usePath();
  return (
    <>
      <PageHead title={t('logTitle')} lead={t('logLead')} />
      <div class="page">
        <FilterForm path="/moderation-log" filtered={Object.values(props.typed).some(Boolean)}>
          <div class="split">
            <Select
              name="month"
              label={t('month')}
              empty={t('anyMonth')}
              options={props.months}
              value={props.typed.month}
            />
            <Select
              name="reason"
              label={t('reason')}
              empty={t('anyReason')}
              options={props.reasons}
              value={props.typed.reason}
            />
          </div>
        </FilterForm>
        <section class="section">
          <h2>{t('totals')}</h2>
          <Facts facts={props.totals} />
        </section>
        {props.rows.length > 0 ? (
          <Table
            caption={t('tableCaption')}
            columns={[
              { label: t('columnNumber'), numeric: true },
              { label: t('columnDate') },
              { label: t('columnWhat') },
              { label: t('columnDecision') },
              { label: t('reason') },
              { label: t('columnBecause') },
              { label: t('columnDays'), numeric: true },
            ]}
            rows={props.rows.map((row) => [
              row.number,
              row.date,
              row.about,
              row.decision,
              row.reason || '–',
              row.because || '–',
              row.days,
            ])}
          />
        ) : (
          <EmptyState title={t('empty')}>
            <p>{t('emptyHint')}</p>
          </EmptyState>
        )}
        <Pagination older={props.older} />
        <hr />
        <p class="actions small">
          <a href={at(props.csv)}>{t('download')}</a>
          <a href={props.data}>{t('data')}</a>
          <Link path="/moderation-rules">{t('rulesTitle')}</Link>
        </p>
      </div>
    </>
  );
}
