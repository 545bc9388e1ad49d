import type { VNode } from 'preact';
import {
  BarRows,
  EmptyState,
  FilterForm,
  HowComputed,
  Link,
  PageHead,
  Select,
  Table,
  useLocale,
  usePath,
  type Option,
  type Series,
} from '../../../../../platform/ui/index.js';
import { RecommendationStyles } from '../../../views/recommendation-styles.js';
import { recommendationMessages } from '../../../recommendations.messages.js';
import { scoreboardMessages } from '../scoreboard.messages.js';

export interface ScoreCell {
  text: string;
  /** What the figure is, for those who hear links alone. */
  label: string;
  /** The rows that it counts; null where there are none. */
  path: string | null;
}

export interface ScoreRow {
  name: string;
  cells: readonly ScoreCell[];
}

export interface ScoreboardProps {
  year: string;
  years: readonly Option[];
  units: readonly ScoreRow[];
  organisations: readonly ScoreRow[];
  all: ScoreRow;
  chart: { labels: readonly string[]; series: readonly Series[] } | null;
  csv: string;
}

export function ScoreboardPage(props: ScoreboardProps): VNode {
  const locale = useLocale();
  const t = scoreboardMessages(locale);
  const at = usePath();
  return (
    <>
      <RecommendationStyles />
      <PageHead
        title={t('title')}
        crumbs={[{ path: '/recommendations', label: recommendationMessages(locale)('recommendations') }]}
        lead={t('lead')}
      />
      <div class="page stack">
        {props.years.length === 0 ? (
          <EmptyState title={t('empty')}>
            <p>{t('emptyHint')}</p>
          </EmptyState>
        ) : (
          <>
            <FilterForm path="/recommendations/scoreboard" filtered={props.year !== ''}>
              <Select
                name="year"
                label={t('year')}
                empty={t('anyYear')}
                options={props.years}
                value={props.year}
              />
            </FilterForm>
            <Scores id="by-unit" title={t('byUnit')} first={t('unit')} rows={[...props.units, props.all]} />
            {props.chart && <BarRows title={t('chart')} {...props.chart} />}
            <Scores
              id="by-organisation"
              title={t('byOrganisation')}
              first={t('organisation')}
              rows={props.organisations}
            />
            <p class="small">
              <a href={at(props.csv)} type="text/csv">
                {t('csv')}
              </a>
            </p>
            <HowComputed>
              <p>{t('howAnswered')}</p>
              <p>{t('howAccepted')}</p>
              <p>{t('howImplemented')}</p>
            </HowComputed>
          </>
        )}
      </div>
    </>
  );
}

function Scores(props: { id: string; title: string; first: string; rows: readonly ScoreRow[] }): VNode {
  const t = scoreboardMessages(useLocale());
  return (
    <section aria-labelledby={props.id} class="scores">
      <h2 id={props.id}>{props.title}</h2>
      <Table
        caption={props.title}
        captionHidden
        columns={[
          { label: props.first },
          { label: t('sent'), numeric: true },
          { label: t('inTime'), numeric: true },
          { label: t('accepted'), numeric: true },
          { label: t('implemented'), numeric: true },
          { label: t('disputed'), numeric: true },
          { label: t('overdue'), numeric: true },
        ]}
        rows={props.rows.map(({ name, cells }) => [
          <b>{name}</b>,
          ...cells.map(({ text, label, path }) =>
            path ? <Figure path={path} text={text} label={label} /> : text,
          ),
        ])}
      />
    </section>
  );
}

function Figure({ path, text, label }: { path: string; text: string; label: string }): VNode {
  return (
    <Link path={path}>
      <span aria-hidden="true">{text}</span>
      <span class="visually-hidden">{label}</span>
    </Link>
  );
}
