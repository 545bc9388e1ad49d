import type { VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import { Table, useLocale } from '../../../../platform/ui/index.js';
import type { ResultView } from '../practice.presentation.js';
import { readingMessages } from '../reading.messages.js';

/** Numbers before and after: a picture of each on its own scale, and the table that says the same with its sources. */
export function Results({ results, lang }: { results: readonly ResultView[]; lang: Locale }): VNode {
  const t = readingMessages(useLocale());
  if (results.length === 0) return <p class="soft">{t('noNumbers')}</p>;
  return (
    <>
      <ul class="result-bars">
        {results.map((result) => (
          <li key={result.indicator}>
            <ResultBars {...result} lang={lang} />
          </li>
        ))}
      </ul>
      <Table
        caption={t('result')}
        captionHidden
        columns={[
          { label: t('indicator') },
          { label: t('before'), numeric: true },
          { label: t('after'), numeric: true },
          { label: t('change'), numeric: true },
          { label: t('measured') },
          { label: t('source') },
        ]}
        rows={results.map(({ indicator, unit, before, after, change, measured, source }) => [
          <span key="of" lang={lang}>
            {unit && unit !== '%' ? `${indicator}, ${unit}` : indicator}
          </span>,
          before.text,
          after.text,
          change,
          <span key="when" lang={lang}>
            {measured}
          </span>,
          <span key="from" lang={lang}>
            {source}
          </span>,
        ])}
      />
    </>
  );
}

/** Indicators have units of their own, so each is drawn against its own larger value. */
function ResultBars({ indicator, unit, before, after, change, lang }: ResultView & { lang: Locale }): VNode {
  const t = readingMessages(useLocale());
  const most = Math.max(Math.abs(before.value), Math.abs(after.value), Number.MIN_VALUE);
  const sides = [
    { label: t('before'), side: before, tone: 'sand' },
    { label: t('after'), side: after, tone: 'pine' },
  ] as const;
  return (
    <figure class="chart result-chart">
      <figcaption lang={lang}>
        {indicator} <span class="result-change num">{change}</span>
      </figcaption>
      <ul class="bar-rows">
        {sides.map(({ label, side, tone }) => (
          <li key={label}>
            <span class="of">{label}</span>
            <span class="bar">
              <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                <rect
                  class={`tone-${tone}`}
                  width={Math.round((Math.abs(side.value) / most) * 1000) / 10}
                  height="10"
                />
              </svg>
              <b class="num" lang={lang}>
                {unit && unit !== '%' ? `${side.text} ${unit}` : side.text}
              </b>
            </span>
          </li>
        ))}
      </ul>
    </figure>
  );
}
