import type { ComponentChildren, VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import {
  Banner,
  Button,
  ButtonLink,
  Checkbox,
  EmptyState,
  Link,
  PageHead,
  Paragraphs,
  useLocale,
  usePath,
} from '../../../../platform/ui/index.js';
import { COMPARE_PATH, PRACTICES_PATH } from '../../practice.rules.js';
import { practiceMessages } from '../../practices.messages.js';
import type { ResultView } from '../practice.presentation.js';
import { readingMessages } from '../reading.messages.js';
import { PracticeStyles } from './practice-styles.js';

export interface ComparedPractice {
  id: string;
  path: string;
  title: string;
  lang: Locale;
  summary: string;
  problem: string;
  solution: string;
  results: readonly ResultView[];
  cost: string;
  who: string;
  where: string;
  when: string;
  success: string;
  steps: readonly string[];
  risks: string;
  supporters: string;
  /** The same comparison without it. */
  without: string;
}

export interface ComparePageProps {
  title: string;
  practices: readonly ComparedPractice[];
  /** Chosen at all, known or not. */
  chosen: number;
  unknown: number;
  tooMany: boolean;
  /** Others that can be added without going back. */
  others: readonly { id: string; title: string; lang: Locale }[];
}

interface Criterion {
  label: string;
  value: (practice: ComparedPractice) => ComponentChildren;
}

/** Two to four practices by the same questions: side by side where there is room, one below the other on a phone. */
export function ComparePage(props: ComparePageProps): VNode {
  const locale = useLocale();
  const t = readingMessages(locale);
  const { practices } = props;
  const enough = practices.length >= 2;
  return (
    <>
      <PracticeStyles />
      <PageHead
        title={props.title}
        crumbs={[{ path: PRACTICES_PATH, label: practiceMessages(locale)('practices') }]}
        lead={enough ? t('compareLead', { count: practices.length }) : undefined}
      />
      <div class="page">
        {props.tooMany && (
          <Banner kind="warning" title={t('compareMany')}>
            <p>{t('compareManyText', { count: props.chosen })}</p>
          </Banner>
        )}
        {props.unknown > 0 && (
          <Banner kind="warning">
            <p>{t('compareUnknown', { count: props.unknown })}</p>
          </Banner>
        )}
        {enough ? (
          <Comparison practices={practices} />
        ) : (
          <EmptyState title={t('compareFew')}>
            <p>{t('compareFewText')}</p>
          </EmptyState>
        )}
        {practices.length < 4 && <More {...props} />}
        <p class="actions">
          <ButtonLink kind="quiet" path={PRACTICES_PATH}>
            {t('toList')}
          </ButtonLink>
        </p>
      </div>
    </>
  );
}

function Comparison({ practices }: Pick<ComparePageProps, 'practices'>): VNode {
  const t = readingMessages(useLocale());
  return (
    <table class={`comparison of-${practices.length}`} role="table">
      <caption class="visually-hidden">{t('compareTitle')}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col" class="criterion">
            {t('criterion')}
          </th>
          {practices.map((practice) => (
            <th key={practice.id} role="columnheader" scope="col" id={`practice-${practice.id}`}>
              <Link path={practice.path} lang={practice.lang}>
                {practice.title}
              </Link>
              <p class="small">
                <Link path={practice.without}>
                  <span aria-hidden="true">{t('takeAway')}</span>
                  <span class="visually-hidden">{t('takeAwayOne', { title: practice.title })}</span>
                </Link>
              </p>
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {criteria(t).map(({ label, value }) => (
          <tr key={label} role="row">
            <th role="rowheader" scope="row" class="criterion">
              {label}
            </th>
            {practices.map((practice) => (
              <td key={practice.id} role="cell">
                <p class="of-practice" aria-hidden="true" lang={practice.lang}>
                  {practice.title}
                </p>
                <div>{value(practice)}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function criteria(t: ReturnType<typeof readingMessages>): Criterion[] {
  const text = (words: string, lang: Locale) =>
    words ? <Paragraphs text={words} lang={lang} /> : <span class="soft">–</span>;
  return [
    { label: t('inShort'), value: ({ summary, lang }) => text(summary, lang) },
    { label: t('problem'), value: ({ problem, lang }) => text(problem, lang) },
    { label: t('solution'), value: ({ solution, lang }) => text(solution, lang) },
    { label: t('result'), value: (practice) => <ComparedResults {...practice} /> },
    { label: t('cost'), value: ({ cost, lang }) => text(cost, lang) },
    { label: t('who'), value: ({ who, lang }) => text(who, lang) },
    { label: t('place'), value: ({ where, lang }) => text(where, lang) },
    { label: t('when'), value: ({ when }) => when },
    { label: t('success'), value: ({ success, lang }) => text(success, lang) },
    {
      label: t('steps'),
      value: ({ steps, lang }) => (
        <ol lang={lang}>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      ),
    },
    { label: t('risks'), value: ({ risks, lang }) => text(risks, lang) },
    { label: t('wantedHere'), value: ({ supporters }) => supporters },
  ];
}

function ComparedResults({ results, lang }: ComparedPractice): VNode {
  const t = readingMessages(useLocale());
  if (results.length === 0) return <p class="soft">{t('noNumbers')}</p>;
  return (
    <ul class="compared-results">
      {results.map(({ indicator, unit, before, after, change, source }) => (
        <li key={indicator} lang={lang}>
          {indicator}
          {unit && unit !== '%' ? `, ${unit}` : ''}: <b class="num">{before.text}</b>
          <span aria-hidden="true"> → </span>
          <span class="visually-hidden"> – </span>
          <b class="num">{after.text}</b> <span class="num soft">{change}</span>
          <span class="soft small"> ({source})</span>
        </li>
      ))}
    </ul>
  );
}

/** The ones that are chosen stay chosen. */
function More({ practices, others }: ComparePageProps): VNode | null {
  const t = readingMessages(useLocale());
  const at = usePath();
  if (others.length === 0) return null;
  return (
    <details class="card compare-more" open={practices.length < 2}>
      <summary>{t('addMore')}</summary>
      <form method="get" action={at(COMPARE_PATH)}>
        {practices.map(({ id }) => (
          <input key={id} type="hidden" name="p" value={id} />
        ))}
        {others.map(({ id, title }) => (
          <Checkbox key={id} id={`other-${id}`} name="p" label={title} checkedValue={id} optional />
        ))}
        <p class="actions">
          <Button>{t('compareChosen')}</Button>
        </p>
      </form>
    </details>
  );
}
