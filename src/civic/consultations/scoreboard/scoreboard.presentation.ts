import { withQuery } from '../../../platform/http/index.js';
import { formatNumber, pick, type Locale } from '../../../platform/i18n/index.js';
import { consultationPath } from '../consultation.subject.js';
import { scoreboardMessages } from './scoreboard.messages.js';
import {
  acceptedShare,
  type Score,
  type ScoredConsultation,
  type YearOfConsultations,
} from './scoreboard.rules.js';
import type { ScoreboardProps, ScoreLine } from './views/scoreboard.page.js';

export function scoreboardProps(measured: YearOfConsultations, locale: Locale): ScoreboardProps {
  const t = scoreboardMessages(locale);
  const { consultations, units, all, years, year } = measured;
  const line = (consultation: ScoredConsultation, told: string): ScoreLine => ({
    path: consultationPath(consultation),
    title: consultation.title,
    lang: consultation.lang,
    number: consultation.number,
    told,
  });
  const names = units.map(({ name }) => (name ? pick(name, locale) : ''));
  return {
    year,
    years: years.map((one) => ({ value: String(one), label: String(one) })),
    rows: [...units, all].map((score) => scoreRow(score, locale)),
    charts:
      units.length === 0
        ? []
        : [
            {
              title: t('chartConsultations'),
              labels: names,
              series: [
                { label: t('consultations'), values: units.map((unit) => unit.consultations) },
                { label: t('shortTerms'), values: units.map(({ shortTerms }) => shortTerms) },
              ],
            },
            {
              title: t('chartContributions'),
              labels: names,
              series: [
                { label: t('contributions'), values: units.map((unit) => unit.contributions) },
                { label: t('accepted'), values: units.map(({ accepted }) => accepted) },
              ],
            },
          ],
    shortTerms: consultations.flatMap((one) =>
      one.shortTermReason === null
        ? []
        : [
            {
              ...line(one, t('shortDays', { days: one.days })),
              detail: one.shortTermReason || t('noReason'),
              detailLang: one.shortTermReason ? one.lang : locale,
            },
          ],
    ),
    documents: consultations.flatMap((one) =>
      one.missing.length === 0
        ? []
        : [line(one, t('documentsMissing', { documents: one.missing.map((kind) => t(kind)).join(', ') }))],
    ),
    reports: consultations.flatMap((one) => {
      const told = reportTold(one, locale);
      return told ? [line(one, told)] : [];
    }),
    csvHref: withQuery('/consultations/scoreboard.csv', { year: year === null ? undefined : String(year) }),
  };
}

function reportTold({ report }: ScoredConsultation, locale: Locale): string | null {
  const t = scoreboardMessages(locale);
  if (report.kind === 'late') return t('late', { days: report.days });
  if (report.kind !== 'missing') return null;
  return report.days === null ? t('missingDecided') : t('missing', { days: report.days });
}

function scoreRow(score: Score, locale: Locale): string[] {
  const t = scoreboardMessages(locale);
  const share = acceptedShare(score);
  const number = (value: number) => formatNumber(value, locale);
  return [
    score.name ? pick(score.name, locale) : t('all'),
    number(score.consultations),
    number(score.shortTerms),
    number(score.missingDocuments),
    number(score.reportsLate),
    number(score.reportsMissing),
    number(score.contributions),
    share === null ? t('unknown') : t('shareValue', { share }),
    score.medianDays === null ? t('unknown') : number(Math.round(score.medianDays)),
  ];
}
