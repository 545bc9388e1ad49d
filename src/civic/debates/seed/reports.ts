import { ANA, IVO, MILA, VLADIMIR } from './seeded-debate.js';

/** An opinion that somebody reported, and what a moderator decided. */
export interface SeededReport {
  /** How the question of the debate and the opinion begin. */
  debate: string;
  opinion: string;
  by: readonly number[];
  /** Of the list of reasons of moderation. */
  reason: string;
  explanation: string;
  day: number;
  /** Absent while it waits. */
  decision?: { action: 'keep' | 'remove'; day: number; explanation: string };
}

export const reports: SeededReport[] = [
  {
    debate: 'Да се затвори ли',
    opinion: 'Сухи дърва за огрев',
    by: [ANA, MILA],
    reason: 'spam',
    explanation: 'Обява за дърва, няма общо с парка.',
    day: -6.9,
    decision: { action: 'remove', day: -5.8, explanation: 'Обявата не е по въпроса на дебата.' },
  },
  {
    debate: 'Да се затвори ли',
    opinion: 'Бюфетът в парка ще затвори',
    by: [MILA],
    reason: 'insult',
    explanation: 'Изкарва ни виновни за чужди работни места.',
    day: -7.8,
    decision: { action: 'keep', day: -6.6, explanation: 'Довод по темата; никой не е обиден.' },
  },
  {
    debate: 'По кои пътища',
    opinion: 'При 38 деца общо',
    by: [IVO, VLADIMIR],
    reason: 'insult',
    explanation: 'Пренебрежително към децата от малките села.',
    day: -0.8,
  },
];
