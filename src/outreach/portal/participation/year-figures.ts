import {
  sumOf,
  type AnswerFigure,
  type AnswerFigures,
  type Counted,
  type Results,
  type Voices,
} from '../../../commons/subjects/index.js';
import type { Text } from '../../../platform/i18n/index.js';

/** What one module counted in a year, as it is kept: words and links stay as they were. */
export interface ProcessFigures {
  type: string;
  label: Text;
  /** What answers and results are of. */
  about: Text;
  method: Text;
  /** Its answers are to proposals, and may be added to those of others. */
  proposals: boolean;
  voices: Voices;
  answers: AnswerFigures | null;
  results: Results;
  lists: Partial<Record<'voices' | AnswerFigure, string>>;
}

export interface YearFigures {
  processes: ProcessFigures[];
}

export interface Difference {
  label: Text;
  figure: 'voices' | AnswerFigure;
  kept: number;
  now: number;
}

export function yearFigures(counted: readonly Counted[], year: number): YearFigures {
  return {
    processes: counted.map(({ type, figures, voices, answers, results }) => ({
      type,
      label: figures.label,
      about: figures.about ?? figures.label,
      method: figures.method,
      proposals: figures.proposals === true,
      voices,
      answers,
      results,
      lists: figures.lists?.(year) ?? {},
    })),
  };
}

export function voicesOf({ voices }: Pick<ProcessFigures, 'voices'>): number {
  return voices.counts.reduce((sum, { count }) => sum + count, 0);
}

export function allVoices({ processes }: YearFigures): number {
  return processes.reduce((sum, process) => sum + voicesOf(process), 0);
}

/** Of proposals alone, whichever door they came through. */
export function proposalAnswers({ processes }: YearFigures): AnswerFigures {
  return sumOf(processes.flatMap(({ proposals, answers }) => (proposals && answers ? [answers] : [])));
}

/** Owed, and within its term. */
export function waitingOf({ asked, answered, overdue, ended }: AnswerFigures): number {
  return Math.max(0, asked - answered - overdue - ended);
}

/** By a key of each voice, in the order in which they are first met. */
export function voicesBy(
  { processes }: YearFigures,
  key: 'month' | 'channel' | 'assurance',
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { voices } of processes)
    for (const one of voices.counts) sums.set(one[key], (sums.get(one[key]) ?? 0) + one.count);
  return sums;
}

/** EKATTE and how many, the most first; '' stands for elsewhere and for all beyond `most`, and stands last. */
export function voicesByPlace({ processes }: YearFigures, most: number): [place: string, count: number][] {
  const sums = new Map<string, number>();
  for (const { voices } of processes)
    for (const { place, count } of voices.places) sums.set(place, (sums.get(place) ?? 0) + count);
  const named = [...sums]
    .filter(([place]) => place !== '')
    .sort(([left, more], [right, less]) => less - more || left.localeCompare(right));
  const beyond = named.slice(most).reduce((sum, [, count]) => sum + count, sums.get('') ?? 0);
  return [...named.slice(0, most), ...(beyond > 0 ? [['', beyond] as [string, number]] : [])];
}

const COMPARED: readonly AnswerFigure[] = [
  'asked',
  'answered',
  'inTime',
  'late',
  'accepted',
  'partly',
  'refused',
];

/** What another count gives now. What is still owed goes down by itself, and is no difference. */
export function differences(kept: YearFigures, now: YearFigures): Difference[] {
  const before = new Map(kept.processes.map((process) => [process.type, process]));
  return now.processes.flatMap((process) => {
    const { label } = process;
    const was = before.get(process.type);
    if (!was) return [];
    const figures: Difference[] = [
      { label, figure: 'voices', kept: voicesOf(was), now: voicesOf(process) },
      ...COMPARED.map((figure) => ({
        label,
        figure,
        kept: was.answers?.[figure] ?? 0,
        now: process.answers?.[figure] ?? 0,
      })),
    ];
    return figures.filter((one) => one.kept !== one.now);
  });
}
