import { Factory } from 'fishery';
import { addDays, dateIn } from '../../platform/clock/index.js';
import type { ConclusionInput, DebateInput } from './debate.rules.js';

/** A Wednesday morning in Sofia. */
export const NOW = new Date('2026-10-07T07:30:00Z');

export function day(days: number, from: Date = NOW): string {
  return addDays(dateIn(from), days);
}

/** What a participant types: complete, in 30 days. */
export const debateInput = Factory.define<DebateInput>(({ sequence }) => ({
  title: `Да стане ли центърът пешеходен в неделя? (${sequence})`,
  why: 'Всяка неделя площадът е паркинг. Хората с колички минават по платното.',
  lang: 'bg',
  topics: ['urban'],
  places: [],
  unitId: '1',
  opensOn: null,
  closesOn: day(30),
}));

export const conclusionInput = Factory.define<ConclusionInput>(() => ({
  text: 'Опитваме една година.',
  official: 'арх. Цвета Малинова, директор',
  unitId: '1',
  taken: 'Площадът е без коли от май до септември',
  declined: 'Целогодишно затваряне – първо трябва да е готов паркингът',
  reviewOn: day(200),
}));
