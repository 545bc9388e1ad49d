import type { VNode } from 'preact';
import {
  asset,
  Banner,
  BarChart,
  BarRows,
  Donut,
  EmptyState,
  Link,
  PageHead,
  useLocale,
  usePath,
  type Part,
  type Series,
} from '../../../../platform/ui/index.js';
import { participationMessages } from '../participation.messages.js';
import { FigureGroups, FigureTable, type FigureGroup, type FigureRow } from './figure-table.js';

interface Chart {
  title: string;
  labels: readonly string[];
  series: readonly Series[];
}

export interface ParticipationProps {
  title: string;
  lead: string;
  /** Whether the figures still move, and when they were counted. */
  standing: string;
  years: readonly { label: string; path: string; current: boolean }[];
  files: { csv: string; json: string; pdf: string };
  differences: readonly string[];
  empty: boolean;
  columns: { year: string; before: string | null };
  voices: readonly FigureRow[];
  charts: { months: Chart; processes: Chart; channels: Chart; assurances: Chart; places: Chart | null };
  answers: readonly FigureRow[];
  answered: readonly Part[];
  outcomes: readonly FigureRow[];
  done: readonly FigureGroup[];
  undone: readonly FigureGroup[];
  methods: readonly { label: string; text: string }[];
}

export function ParticipationPage(props: ParticipationProps): VNode {
  const t = participationMessages(useLocale());
  return (
    <>
      <link rel="stylesheet" href={asset('participation.css')} />
      <PageHead title={props.title} lead={props.lead}>
        <p>{props.standing}</p>
        <Years {...props} />
      </PageHead>
      <div class="page stack participation">
        {props.differences.length > 0 && (
          <Banner title={t('differsTitle')}>
            <p>{t('differs')}</p>
            <ul>
              {props.differences.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Banner>
        )}
        {props.empty ? (
          <EmptyState title={t('empty')}>
            <p>{t('emptyHint')}</p>
            <p>
              <Link path="/">{t('toHome')}</Link>
            </p>
          </EmptyState>
        ) : (
          <>
            <VoicesSection {...props} />
            <AnswersSection {...props} />
            <ChangedSection {...props} />
            <UndoneSection {...props} />
          </>
        )}
        <MethodSection {...props} />
      </div>
    </>
  );
}

function Years(props: ParticipationProps): VNode {
  const t = participationMessages(useLocale());
  const at = usePath();
  return (
    <>
      {props.years.length > 1 && (
        <nav aria-label={t('years')}>
          <ul class="inline years">
            {props.years.map(({ label, path, current }) => (
              <li key={path}>
                <a href={at(path)} aria-current={current ? 'page' : undefined}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <p class="small files-line">
        {t('files')} <a href={at(props.files.csv)}>{t('csv')}</a> · <a href={props.files.json}>{t('json')}</a>{' '}
        · <a href={at(props.files.pdf)}>{t('pdf')}</a>
      </p>
    </>
  );
}

function VoicesSection(props: ParticipationProps): VNode {
  const t = participationMessages(useLocale());
  const { year, before } = props.columns;
  const { months, processes, channels, assurances, places } = props.charts;
  return (
    <section aria-labelledby="voices" class="stack">
      <h2 id="voices">{t('voicesTitle')}</h2>
      <p class="prose">{t('voicesText')}</p>
      <FigureTable
        caption={t('voicesTitle')}
        columns={[t('what'), year, ...(before ? [before, t('change')] : [])]}
        rows={props.voices}
      />
      <div class="split">
        <BarChart {...months} />
        <BarRows {...processes} />
        <BarRows {...channels} />
        <BarRows {...assurances} />
      </div>
      {places && (
        <>
          <BarRows {...places} />
          <p class="small soft prose">{t('placeText')}</p>
        </>
      )}
    </section>
  );
}

function AnswersSection(props: ParticipationProps): VNode {
  const t = participationMessages(useLocale());
  return (
    <section aria-labelledby="answers" class="stack">
      <h2 id="answers">{t('answersTitle')}</h2>
      <p class="prose">{t('answersText')}</p>
      <FigureTable
        caption={t('answersTitle')}
        columns={[t('what'), t('asked'), t('answered'), t('inTime'), t('late'), t('overdue'), t('ended')]}
        rows={props.answers}
      />
      <Donut title={t('answersChart')} parts={props.answered} />
    </section>
  );
}

function ChangedSection(props: ParticipationProps): VNode {
  const t = participationMessages(useLocale());
  return (
    <section aria-labelledby="changed" class="stack">
      <h2 id="changed">{t('changedTitle')}</h2>
      <p class="prose">{t('changedText')}</p>
      <FigureTable
        caption={t('changedTitle')}
        columns={[t('what'), t('accepted'), t('partly'), t('refused')]}
        rows={props.outcomes}
      />
      {props.done.length > 0 && (
        <>
          <h3>{t('doneTitle')}</h3>
          <FigureGroups groups={props.done} />
        </>
      )}
    </section>
  );
}

function UndoneSection(props: ParticipationProps): VNode {
  const t = participationMessages(useLocale());
  return (
    <section aria-labelledby="undone" class="stack">
      <h2 id="undone">{t('undoneTitle')}</h2>
      <p class="prose">{t('undoneText')}</p>
      {props.undone.length === 0 ? (
        <p class="soft">{t('nothingUndone')}</p>
      ) : (
        <FigureGroups groups={props.undone} />
      )}
    </section>
  );
}

function MethodSection(props: ParticipationProps): VNode {
  const t = participationMessages(useLocale());
  return (
    <section aria-labelledby="method" class="prose">
      <h2 id="method">{t('methodTitle')}</h2>
      <p>{t('methodAll')}</p>
      <p>{t('methodPeople')}</p>
      <p>{t('methodFrozen')}</p>
      <dl>
        {props.methods.map(({ label, text }) => (
          <div key={label}>
            <dt>
              <b>{label}</b>
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
