import type { Names } from '../../../commons/subjects/index.js';
import { ANSWER_FIGURES, ASSURANCES, nameOf, VOICE_CHANNELS } from '../../../commons/subjects/index.js';
import { CSV_START, csvRow, type CsvValue } from '../../../platform/http/index.js';
import {
  formatDate,
  formatDateTime,
  formatNumber,
  pick,
  type Locale,
  type Text,
} from '../../../platform/i18n/index.js';
import { PAGE_MARK, type CellPart, type PrintedReport } from '../../../platform/print/index.js';
import { participationMessages } from './participation.messages.js';
import type { ShownYear } from './participation-years.service.js';
import { allVoices, proposalAnswers, voicesBy, voicesOf, type ProcessFigures } from './year-figures.js';

/** One number on each row, so that any table program can group them. */
export function csvOf({ year, figures }: ShownYear, names: Names, locale: Locale): string {
  const t = participationMessages(locale);
  const rows = figures.processes.flatMap((process) => {
    const name = pick(process.label, locale);
    const row = (section: string, what: string, detail: string, count: number): CsvValue[] => [
      year,
      process.type,
      name,
      section,
      what,
      detail,
      count,
    ];
    const { voices, answers, results } = process;
    return [
      ...voices.counts.map(({ month, channel, assurance, count }) =>
        row('participations', month, `${t(channel)}; ${t(assurance)}`, count),
      ),
      ...voices.places.map(({ place, count }) =>
        row('places', place, place ? pick(nameOf(names.places, place), locale) : t('elsewhere'), count),
      ),
      ...(answers ? ANSWER_FIGURES.map((figure) => row('answers', figure, t(figure), answers[figure])) : []),
      ...results.done.map(({ label, count }) => row('done', '', pick(label, locale), count)),
      ...results.undone.map(({ label, count }) => row('undone', '', pick(label, locale), count)),
    ];
  });
  const headings = csvRow(['year', 'type', 'name', 'section', 'figure', 'detail', 'count']);
  return CSV_START + headings + rows.map((row) => csvRow(row)).join('');
}

/** The year as a document of one table, with the same numbers as the page. */
export function printedYear(
  { year, state, figures, countedAt }: ShownYear,
  municipality: Text,
  locale: Locale,
): PrintedReport {
  const t = participationMessages(locale);
  const number = (count: number) => formatNumber(count, locale);
  const answers = proposalAnswers(figures);
  const [channels, assurances, months] = [
    voicesBy(figures, 'channel'),
    voicesBy(figures, 'assurance'),
    voicesBy(figures, 'month'),
  ];
  return {
    lang: locale === 'bg' ? 'bg-BG' : 'en-GB',
    title: t('title', { year: String(year) }),
    municipality: pick(municipality, locale),
    edition: t(state, { moment: formatDateTime(countedAt, locale) }),
    publishedAt: countedAt.toISOString(),
    facts: [
      { label: t('participations'), value: number(allVoices(figures)) },
      { label: t('asked'), value: number(answers.asked) },
      { label: t('answered'), value: number(answers.answered) },
      { label: t('accepted'), value: number(answers.accepted) },
      { label: t('partly'), value: number(answers.partly) },
      { label: t('overdue'), value: number(answers.overdue) },
    ],
    position: [t('methodAll'), t('methodPeople'), t('methodFrozen')].join(' '),
    charts: [
      {
        title: t('byMonth'),
        bars: [...months].map(([month, value]) => ({
          label: formatDate(`${month}-01`, locale, 'month'),
          value,
        })),
      },
      {
        title: t('byChannel'),
        bars: VOICE_CHANNELS.flatMap((key) =>
          channels.has(key) ? [{ label: t(key), value: channels.get(key)! }] : [],
        ),
      },
      {
        title: t('byAssurance'),
        bars: ASSURANCES.flatMap((key) =>
          assurances.has(key) ? [{ label: t(key), value: assurances.get(key)! }] : [],
        ),
      },
    ],
    none: null,
    page: t('page', { page: PAGE_MARK }),
    pageOf: t('pageOf', { page: PAGE_MARK, all: PAGE_MARK }),
    columns: [
      { label: t('what'), share: 0.34 },
      { label: t('participations'), share: 0.16 },
      { label: t('answersTitle'), share: 0.5 },
    ],
    rows: figures.processes.map((process) => rowOf(process, locale)),
  };
}

function rowOf(process: ProcessFigures, locale: Locale): CellPart[][] {
  const t = participationMessages(locale);
  const { label, answers, results } = process;
  const line = (name: string, count: number): CellPart => ({
    text: `${name}: ${formatNumber(count, locale)}`,
  });
  const told = answers
    ? ANSWER_FIGURES.filter((figure) => answers[figure] > 0).map((figure) => line(t(figure), answers[figure]))
    : [];
  const named = [...results.done, ...results.undone].filter(({ count }) => count > 0);
  return [
    [{ text: pick(label, locale), weight: 'strong' }],
    [{ text: formatNumber(voicesOf(process), locale) }],
    [...told, ...named.map(({ label: name, count }) => line(pick(name, locale), count))],
  ];
}
