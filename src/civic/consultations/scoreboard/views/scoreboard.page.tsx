import type { VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import {
  BarRows,
  EmptyState,
  FilterForm,
  HowComputed,
  Link,
  PageHead,
  Paragraphs,
  Select,
  Table,
  useLocale,
  usePath,
  type Option,
  type Series,
} from '../../../../platform/ui/index.js';
import { scoreboardMessages } from '../scoreboard.messages.js';

export interface ScoreLine {
  path: string;
  title: string;
  lang: Locale;
  number: string;
  /** What is to be said about it. */
  told: string;
  detail?: string;
  detailLang?: Locale;
}

export interface ScoreboardProps {
  year: number | null;
  years: readonly Option[];
  /** Cells in the order of the columns; the last row is all units together. */
  rows: readonly (readonly string[])[];
  charts: readonly { title: string; labels: readonly string[]; series: readonly Series[] }[];
  shortTerms: readonly ScoreLine[];
  documents: readonly ScoreLine[];
  reports: readonly ScoreLine[];
  csvHref: string;
}

export function ScoreboardPage(props: ScoreboardProps): VNode {
  const t = scoreboardMessages(useLocale());
  return (
    <>
      <PageHead
        title={t('scoreboard')}
        crumbs={[{ path: '/consultations', label: t('consultations') }]}
        lead={t('lead')}
      />
      <div class="page stack">
        {props.year === null ? (
          <EmptyState title={t('empty')}>
            <p>{t('emptyHint')}</p>
          </EmptyState>
        ) : (
          <Year {...props} year={props.year} />
        )}
      </div>
    </>
  );
}

function Year(props: ScoreboardProps & { year: number }): VNode {
  const t = scoreboardMessages(useLocale());
  const at = usePath();
  return (
    <>
      <FilterForm path="/consultations/scoreboard">
        <Select name="year" label={t('year')} options={props.years} value={String(props.year)} />
      </FilterForm>
      <section aria-labelledby="by-unit" class="stack">
        <h2 id="by-unit">
          {t('byUnit')}, <span class="num">{props.year}</span>
        </h2>
        <Table
          caption={`${t('byUnit')}, ${props.year}`}
          captionHidden
          columns={[
            { label: t('unit') },
            { label: t('consultations'), numeric: true },
            { label: t('shortTerms'), numeric: true },
            { label: t('missingDocuments'), numeric: true },
            { label: t('reportsLate'), numeric: true },
            { label: t('reportsMissing'), numeric: true },
            { label: t('contributions'), numeric: true },
            { label: t('share'), numeric: true },
            { label: t('median'), numeric: true },
          ]}
          rows={props.rows.map(([name, ...numbers], at) => [
            at === props.rows.length - 1 ? <b>{name}</b> : name,
            ...numbers,
          ])}
        />
        <p class="small">
          <a href={at(props.csvHref)} type="text/csv">
            {t('asCsv')}
          </a>
        </p>
      </section>
      {props.charts.length > 0 && (
        <div class="split">
          {props.charts.map((chart) => (
            <BarRows key={chart.title} {...chart} />
          ))}
        </div>
      )}
      <Lines id="reports" title={t('reportsTitle')} none={t('reportsNone')} lines={props.reports} />
      <Lines id="short-terms" title={t('shortTitle')} none={t('shortNone')} lines={props.shortTerms} />
      <Lines id="documents" title={t('documentsTitle')} none={t('documentsNone')} lines={props.documents} />
      <HowComputed>
        <p>{t('howYear')}</p>
        <p>{t('howShort')}</p>
        <p>{t('howReport')}</p>
        <p>{t('howMedian')}</p>
      </HowComputed>
    </>
  );
}

function Lines(props: { id: string; title: string; none: string; lines: readonly ScoreLine[] }): VNode {
  return (
    <section aria-labelledby={props.id}>
      <h2 id={props.id}>{props.title}</h2>
      {props.lines.length === 0 ? (
        <p class="soft">{props.none}</p>
      ) : (
        <ul class="list">
          {props.lines.map(({ path, title, lang, number, told, detail, detailLang }) => (
            <li key={path}>
              <Link path={path} lang={lang}>
                {title}
              </Link>{' '}
              <span class="soft small">№ {number}</span>
              <p>
                <b>{told}</b>
              </p>
              {detail && <Paragraphs text={detail} lang={detailLang} />}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
