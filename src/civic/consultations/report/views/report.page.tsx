import type { VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import {
  Banner,
  BarRows,
  Card,
  EmptyState,
  Facts,
  FileList,
  FilterForm,
  Hidden,
  Link,
  PageHead,
  Paragraphs,
  Select,
  Tag,
  useLocale,
  usePath,
  type Crumb,
  type FileItem,
  type Option,
} from '../../../../platform/ui/index.js';
import { reportMessages } from '../report.messages.js';
import { ReportTable, type ReportTableRow } from './report-table.js';

export interface ReportPageProps {
  title: string;
  lang: Locale;
  crumbs: readonly Crumb[];
  edition: string;
  facts: readonly { label: string; value: string }[];
  outcomes: readonly { label: string; value: number }[];
  none: boolean;
  path: string;
  /** Only of what is not the latest. */
  version: string | undefined;
  filters: { article: string; outcome: string };
  articles: readonly Option[];
  outcomeOptions: readonly Option[];
  /** Of what the filters leave. */
  count: number;
  rows: readonly ReportTableRow[];
  previous?: string;
  next?: string;
  older: { version: number; latest: number; path: string } | null;
  editions: readonly { version: number; date: string; note: string; current: boolean; path: string }[];
  files: readonly FileItem[];
  preparing: boolean;
  csvHref: string;
  jsonHref: string;
}

export function ReportPage(props: ReportPageProps): VNode {
  const t = reportMessages(useLocale());
  return (
    <article>
      <PageHead title={t('report')} crumbs={props.crumbs} lead={<span lang={props.lang}>{props.title}</span>}>
        <p class="soft">{props.edition}</p>
      </PageHead>
      <div class="page stack report">
        {props.older && (
          <Banner kind="warning" title={t('olderTitle')}>
            <p>{t('older', { version: props.older.version, latest: props.older.latest })}</p>
            <p>
              <Link path={props.older.path}>{t('toLatest')}</Link>
            </p>
          </Banner>
        )}
        <div class="split">
          <Card title={t('about')}>
            <Facts facts={props.facts} />
            <p class="small soft">{t('position')}</p>
            <p class="small soft">{t('ground')}</p>
          </Card>
          <div class="stack">
            {!props.none && (
              <BarRows
                title={t('byOutcome')}
                labels={props.outcomes.map(({ label }) => label)}
                series={[{ label: t('proposals'), values: props.outcomes.map(({ value }) => value) }]}
              />
            )}
            <Downloads {...props} />
          </div>
        </div>
        {props.none ? (
          <EmptyState title={t('none')}>
            <p>{t('noneDetail')}</p>
          </EmptyState>
        ) : (
          <Proposals {...props} />
        )}
        <Editions {...props} />
      </div>
    </article>
  );
}

function Downloads(props: ReportPageProps): VNode {
  const t = reportMessages(useLocale());
  const at = usePath();
  return (
    <Card title={t('files')}>
      {props.files.length > 0 && <FileList files={props.files} />}
      {props.preparing && <p role="status">{t('filesPreparing')}</p>}
      <p class="actions small">
        <a href={at(props.csvHref)} type="text/csv">
          {t('fileCsv')}
        </a>
        <a href={at(props.jsonHref)} type="application/json">
          {t('fileJson')}
        </a>
      </p>
    </Card>
  );
}

function Proposals(props: ReportPageProps): VNode {
  const t = reportMessages(useLocale());
  return (
    <section aria-labelledby="proposals">
      <h2 id="proposals">{t('proposals')}</h2>
      <FilterForm path={props.path} filtered={Object.values(props.filters).some(Boolean)}>
        {props.version && <Hidden fields={{ version: props.version }} />}
        <div class="split">
          <Select
            name="article"
            label={t('filterArticle')}
            empty={t('anyArticle')}
            options={props.articles}
            value={props.filters.article}
          />
          <Select
            name="outcome"
            label={t('filterOutcome')}
            empty={t('anyOutcome')}
            options={props.outcomeOptions}
            value={props.filters.outcome}
          />
        </div>
      </FilterForm>
      <p role="status" class="num">
        <b>{t('found', { count: props.count })}</b>
      </p>
      {props.rows.length === 0 ? (
        <EmptyState title={t('nothingFound')}>
          <p>
            <Link path={props.path}>{t('seeAll')}</Link>
          </p>
        </EmptyState>
      ) : (
        <ReportTable rows={props.rows} />
      )}
      <RowPages {...props} />
    </section>
  );
}

function RowPages(props: { previous?: string; next?: string }): VNode | null {
  const t = reportMessages(useLocale());
  if (!props.previous && !props.next) return null;
  return (
    <nav class="pagination" aria-label={t('pagesOfRows')}>
      {props.previous && (
        <Link path={props.previous} class="btn quiet">
          ← {t('previousRows')}
        </Link>
      )}
      {props.next && (
        <Link path={props.next} class="btn quiet older">
          {t('nextRows')} →
        </Link>
      )}
    </nav>
  );
}

function Editions(props: ReportPageProps): VNode {
  const t = reportMessages(useLocale());
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{t('versions')}</h2>
      <ul class="list">
        {props.editions.map(({ version, date, note, current, path }) => (
          <li key={version}>
            <Link path={path}>{t('versionLine', { version, date })}</Link>{' '}
            {current && <Tag>{t('thisVersion')}</Tag>}
            {note ? <Paragraphs text={note} lang="bg" /> : <p class="soft small">{t('firstVersion')}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
