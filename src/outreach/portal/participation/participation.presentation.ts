import type { Names } from '../../../commons/subjects/index.js';
import { ASSURANCES, nameOf, VOICE_CHANNELS, type AnswerFigures } from '../../../commons/subjects/index.js';
import { sofia } from '../../../platform/clock/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { formatDateTime, formatNumber, pick, type Locale } from '../../../platform/i18n/index.js';
import { shortMonth } from '../../../platform/ui/index.js';
import { participationMessages } from './participation.messages.js';
import { YEARS_TAG, type ShownYear } from './participation-years.service.js';
import type { ParticipationProps } from './views/participation.page.js';
import type { FigureCell, FigureGroup, FigureRow } from './views/figure-table.js';
import {
  allVoices,
  proposalAnswers,
  voicesBy,
  voicesByPlace,
  voicesOf,
  waitingOf,
  type ProcessFigures,
  type YearFigures,
} from './year-figures.js';
import { API_PATH, participationPath } from './year.rules.js';

/** Whatever changes a subject changes figures; what does not is found by the next day at the latest. */
export const PAGE_TAGS = ['home', 'today', 'places', YEARS_TAG];
const MOST_PLACES = 15;

/** @throws NotFound for what is no year */
export function yearTyped(typed: string): number {
  if (!/^2[01]\d\d$/.test(typed)) throw new NotFound('notFound');
  return Number(typed);
}

export function participationShown(
  shown: ShownYear,
  years: readonly number[],
  names: Names,
  locale: Locale,
): ParticipationProps {
  const t = participationMessages(locale);
  const { year, state, figures, countedAt, before } = shown;
  const answers = proposalAnswers(figures);
  const path = participationPath(year);
  const voices = allVoices(figures);
  return {
    title: t('title', { year: String(year) }),
    lead: t('lead', {
      voices,
      asked: answers.asked,
      answered: answers.answered,
      changed: answers.accepted + answers.partly,
    }),
    standing: t(state, { moment: formatDateTime(countedAt, locale) }),
    years: years.map((one) => ({ label: String(one), path: participationPath(one), current: one === year })),
    files: { csv: `${path}.csv`, json: `${API_PATH}/${year}`, pdf: `${path}.pdf` },
    differences: shown.differences.map(({ label, figure, kept, now }) =>
      t('differsLine', {
        label: pick(label, locale),
        figure: t(figure === 'voices' ? 'participations' : figure),
        kept,
        now,
      }),
    ),
    empty: voices === 0 && answers.asked === 0,
    columns: {
      year: t('thisYear', { year: String(year) }),
      before: before && t(state === 'running' ? 'sameBefore' : 'yearBefore', { year: String(year - 1) }),
    },
    voices: voiceRows(figures, before, locale),
    charts: charts(shown, names, locale),
    answers: answerRows(figures, locale),
    answered: answeredParts(answers, locale),
    outcomes: outcomeRows(figures, locale),
    done: grouped(figures, ({ results }) => namedRows(results.done, locale), locale),
    undone: grouped(
      figures,
      (process) => [...owedRows(process, locale), ...namedRows(process.results.undone, locale)],
      locale,
    ),
    methods: figures.processes.map(({ label, method }) => ({
      label: pick(label, locale),
      text: pick(method, locale),
    })),
  };
}

function voiceRows(figures: YearFigures, before: YearFigures | null, locale: Locale): FigureRow[] {
  const t = participationMessages(locale);
  const earlier = new Map(before?.processes.map((process) => [process.type, voicesOf(process)]));
  const row = (name: string, now: number, then: number, path?: string): FigureRow => ({
    name,
    cells: [
      cell(name, t('participations'), now, locale, path),
      ...(before
        ? [plain(then, locale), { text: difference(now - then, locale), path: null, label: '' }]
        : []),
    ],
  });
  const counted = figures.processes.filter(
    (process) => voicesOf(process) > 0 || (earlier.get(process.type) ?? 0) > 0,
  );
  return [
    ...counted.map((process) =>
      row(
        pick(process.label, locale),
        voicesOf(process),
        earlier.get(process.type) ?? 0,
        process.lists.voices,
      ),
    ),
    { ...row(t('all'), allVoices(figures), before ? allVoices(before) : 0), isTotal: true },
  ];
}

const ANSWERED = ['asked', 'answered', 'inTime', 'late', 'overdue', 'ended'] as const;

function answerRows(figures: YearFigures, locale: Locale): FigureRow[] {
  const t = participationMessages(locale);
  const row = (name: string, answers: AnswerFigures, lists: ProcessFigures['lists']): FigureRow => ({
    name,
    cells: ANSWERED.map((figure) => cell(name, t(figure), answers[figure], locale, lists[figure])),
  });
  const owed = figures.processes.flatMap(({ about, answers, lists }) =>
    answers && answers.asked > 0 ? [row(pick(about, locale), answers, lists)] : [],
  );
  return [...owed, { ...row(t('proposalsOnly'), proposalAnswers(figures), {}), isTotal: true }];
}

const OUTCOMES = ['accepted', 'partly', 'refused'] as const;

function outcomeRows(figures: YearFigures, locale: Locale): FigureRow[] {
  const t = participationMessages(locale);
  const row = (name: string, answers: AnswerFigures, lists: ProcessFigures['lists']): FigureRow => ({
    name,
    cells: OUTCOMES.map((figure) => cell(name, t(figure), answers[figure], locale, lists[figure])),
  });
  const decided = figures.processes.flatMap(({ about, proposals, answers, lists }) =>
    proposals && answers && answers.asked > 0 ? [row(pick(about, locale), answers, lists)] : [],
  );
  return [...decided, { ...row(t('all'), proposalAnswers(figures), {}), isTotal: true }];
}

function answeredParts(answers: AnswerFigures, locale: Locale): ParticipationProps['answered'] {
  const t = participationMessages(locale);
  return [
    { label: t('inTime'), value: answers.inTime, tone: 'pine' },
    { label: t('late'), value: answers.late, tone: 'sun' },
    { label: t('overdue'), value: answers.overdue, tone: 'clay' },
    { label: t('waiting'), value: waitingOf(answers), tone: 'sky' },
    { label: t('ended'), value: answers.ended, tone: 'sand' },
  ];
}

function charts(
  { figures, year, state, countedAt }: ShownYear,
  names: Names,
  locale: Locale,
): ParticipationProps['charts'] {
  const t = participationMessages(locale);
  const byMonth = voicesBy(figures, 'month');
  const monthsGone = state === 'running' ? sofia(countedAt).month : 12;
  const months = Array.from({ length: monthsGone }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`);
  const [channels, assurances] = [voicesBy(figures, 'channel'), voicesBy(figures, 'assurance')];
  const places = voicesByPlace(figures, MOST_PLACES);
  const counted = figures.processes.filter((process) => voicesOf(process) > 0);
  const chart = (title: string, labels: string[], values: number[]) => ({
    title,
    labels,
    series: [{ label: t('participations'), values }],
  });
  const named = <Key extends string>(keys: readonly Key[], sums: ReadonlyMap<string, number>) =>
    keys.filter((key) => (sums.get(key) ?? 0) > 0);
  const [ways, sureness] = [named(VOICE_CHANNELS, channels), named(ASSURANCES, assurances)];
  return {
    months: chart(
      t('byMonth'),
      months.map((month) => shortMonth(`${month}-01`, locale)),
      months.map((month) => byMonth.get(month) ?? 0),
    ),
    processes: chart(
      t('byProcess'),
      counted.map(({ label }) => pick(label, locale)),
      counted.map(voicesOf),
    ),
    channels: chart(
      t('byChannel'),
      ways.map((key) => t(key)),
      ways.map((key) => channels.get(key) ?? 0),
    ),
    assurances: chart(
      t('byAssurance'),
      sureness.map((key) => t(key)),
      sureness.map((key) => assurances.get(key) ?? 0),
    ),
    places:
      places.length === 0
        ? null
        : chart(
            t('byPlace'),
            places.map(([place]) => (place ? pick(nameOf(names.places, place), locale) : t('elsewhere'))),
            places.map(([, count]) => count),
          ),
  };
}

/** What was refused and what is overdue, before what the module itself names. */
function owedRows({ about, answers, lists, proposals }: ProcessFigures, locale: Locale): FigureRow[] {
  if (!answers) return [];
  const t = participationMessages(locale);
  const name = pick(about, locale);
  const row = (what: string, count: number, path?: string): FigureRow[] =>
    count > 0 ? [{ name: what, cells: [cell(name, what, count, locale, path)] }] : [];
  return [
    ...row(t('refusedWithReasons'), proposals ? answers.refused : 0, lists.refused),
    ...row(t('overdueStill'), answers.overdue, lists.overdue),
  ];
}

/** Modules that have nothing to tell are left out. */
function grouped(
  { processes }: YearFigures,
  rowsOf: (process: ProcessFigures) => FigureRow[],
  locale: Locale,
): FigureGroup[] {
  return processes.flatMap((process) => {
    const rows = rowsOf(process);
    return rows.length === 0 ? [] : [{ title: pick(process.about, locale), rows }];
  });
}

function namedRows(named: ProcessFigures['results']['done'], locale: Locale): FigureRow[] {
  return named
    .filter(({ count }) => count > 0)
    .map(({ label, count, path }) => single(pick(label, locale), count, locale, path));
}

function single(name: string, count: number, locale: Locale, path?: string): FigureRow {
  return { name, cells: [cell(name, participationMessages(locale)('count'), count, locale, path)] };
}

function cell(whose: string, what: string, count: number, locale: Locale, path?: string): FigureCell {
  return {
    text: formatNumber(count, locale),
    // Nothing is behind a nought.
    path: count > 0 && path ? path : null,
    label: participationMessages(locale)('cell', { whose, what, count }),
  };
}

function plain(count: number, locale: Locale): FigureCell {
  return { text: formatNumber(count, locale), path: null, label: '' };
}

function difference(by: number, locale: Locale): string {
  if (by === 0) return '0';
  return `${by > 0 ? '+' : '−'}${formatNumber(Math.abs(by), locale)}`;
}
