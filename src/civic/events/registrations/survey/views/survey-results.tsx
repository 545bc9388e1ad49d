import type { VNode } from 'preact';
import { formatNumber, type Locale } from '../../../../../platform/i18n/index.js';
import { BarRows, useLocale } from '../../../../../platform/ui/index.js';
import { surveyMessages } from '../survey.messages.js';
import { SCALE, type Tally } from '../survey.rules.js';

/** What whoever was there answered; of words there is nothing here. */
export function SurveyResults(props: { count: number; lang: Locale; tallies: readonly Tally[] }): VNode {
  const locale = useLocale();
  const t = surveyMessages(locale);
  return (
    <section aria-labelledby="survey">
      <h2 id="survey">{t('results')}</h2>
      <p>{t('resultsLead', { count: props.count })}</p>
      {props.tallies
        .filter(({ question, answered }) => question.kind !== 'text' && answered > 0)
        .map(({ question, counts, average }) => (
          <div key={question.text} lang={props.lang}>
            <BarRows
              title={
                average === null
                  ? question.text
                  : t('average', { question: question.text, average: formatNumber(rounded(average), locale) })
              }
              labels={
                question.kind === 'scale' ? SCALE.map((value) => t(`point_${value}`)) : question.options
              }
              series={[{ label: t('answers'), values: counts }]}
            />
          </div>
        ))}
    </section>
  );
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
