import type { VNode } from 'preact';
import {
  EmptyState,
  Facts,
  FilterForm,
  PageHead,
  Pagination,
  Select,
  Table,
  Tag,
  useLocale,
  type Option,
  type Tone,
} from '../../../../platform/ui/index.js';
import { INQUIRIES_PATH } from '../../inquiry.rules.js';
import { readingMessages } from '../reading.messages.js';

export interface UnitShown {
  name: string;
  answered: number;
  inTime: number;
  late: number;
  waiting: number;
  overdue: number;
}

export interface RegisterPageProps {
  typed: { kind: string; year: string };
  /** Of which the figures are: the one that was asked for, or this one. */
  year: string;
  filtered: boolean;
  kinds: readonly Option[];
  years: readonly Option[];
  counts: readonly { label: string; value: string }[];
  rows: readonly {
    number: string;
    registeredLate: boolean;
    kind: string;
    area: string;
    received: string;
    due: string;
    outcome: string;
    tone: Tone;
    late: string | null;
  }[];
  /** Null where it is not said. */
  units: readonly UnitShown[] | null;
  older?: string;
  table: string;
}

export function RegisterPage(props: RegisterPageProps): VNode {
  const t = readingMessages(useLocale());
  return (
    <>
      <PageHead
        title={t('registerTitle')}
        lead={t('registerLead')}
        crumbs={[{ path: INQUIRIES_PATH, label: t('title') }]}
      />
      <div class="page stack">
        <FilterForm path={`${INQUIRIES_PATH}/register`} filtered={props.filtered}>
          <div class="split">
            <Select
              name="kind"
              label={t('kind')}
              empty={t('anyKind')}
              options={props.kinds}
              value={props.typed.kind}
            />
            <Select
              name="year"
              label={t('year')}
              empty={t('anyYear')}
              options={props.years}
              value={props.typed.year}
            />
          </div>
        </FilterForm>
        <section aria-labelledby="counts">
          <h2 id="counts">{t('countsTitle', { year: props.year })}</h2>
          <Facts facts={props.counts} />
        </section>
        {props.units && <Units units={props.units} year={props.year} />}
        <section aria-labelledby="rows">
          <h2 id="rows">{t('registerTable')}</h2>
          <Rows {...props} />
        </section>
        <p class="small">
          <a href={props.table} type="text/csv">
            {t('registerCsv')}
          </a>
        </p>
      </div>
    </>
  );
}

function Units({ units, year }: { units: readonly UnitShown[]; year: string }): VNode {
  const t = readingMessages(useLocale());
  return (
    <section aria-labelledby="units">
      <h2 id="units">{t('unitsTitle', { year })}</h2>
      {units.length === 0 ? (
        <p class="soft">{t('noUnits')}</p>
      ) : (
        <Table
          caption={t('unitsCaption')}
          columns={[
            { label: t('unit') },
            { label: t('answered'), numeric: true },
            { label: t('inTime'), numeric: true },
            { label: t('lateCount'), numeric: true },
            { label: t('waiting'), numeric: true },
            { label: t('overdueCount'), numeric: true },
          ]}
          rows={units.map((unit) => [
            unit.name,
            unit.answered,
            unit.inTime,
            unit.late,
            unit.waiting,
            unit.overdue,
          ])}
        />
      )}
    </section>
  );
}

function Rows({ rows, older }: RegisterPageProps): VNode {
  const t = readingMessages(useLocale());
  if (rows.length === 0) return <EmptyState title={t('noRows')} />;
  return (
    <>
      <Table
        caption={t('registerTable')}
        captionHidden
        columns={[
          { label: t('number') },
          { label: t('kind') },
          { label: t('area') },
          { label: t('receivedOn') },
          { label: t('dueOn') },
          { label: t('outcome') },
        ]}
        rows={rows.map((row) => [
          <>
            {row.number}
            {row.registeredLate && <span class="soft small"> ({t('registeredLate')})</span>}
          </>,
          row.kind,
          row.area,
          row.received,
          row.due,
          <>
            <Tag tone={row.tone}>{row.outcome}</Tag> {row.late && <Tag tone="late">{row.late}</Tag>}
          </>,
        ])}
      />
      <Pagination older={older} />
    </>
  );
}
