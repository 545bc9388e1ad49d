import { z } from 'zod';
import { defineSettings } from '../../platform/settings/index.js';
import { say, whole } from '../../platform/ui/index.js';

const LONGEST_YEAR = 366;

export const debatesSettings = defineSettings('debates', {
  label: { bg: 'Дебати', en: 'Debates' },
  schema: z
    .object({
      conclusionDays: whole(1, 180),
      shortestDays: whole(1, LONGEST_YEAR),
      usualDays: whole(1, LONGEST_YEAR),
      longestDays: whole(1, LONGEST_YEAR),
    })
    .refine(
      ({ shortestDays, usualDays, longestDays }) => shortestDays <= usualDays && usualDays <= longestDays,
      {
        path: ['usualDays'],
        error: say({
          bg: 'Напишете брой дни между най-краткия и най-дългия дебат.',
          en: 'Write a number of days between the shortest and the longest debate.',
        }),
      },
    ),
  defaults: { conclusionDays: 30, shortestDays: 7, usualDays: 30, longestDays: 90 },
  fields: {
    conclusionDays: {
      label: { bg: 'Дни за заключение след края', en: 'Days for the conclusion after the end' },
      hint: {
        bg: 'Календарни дни. Променя срока на дебатите, които приключват след записа.',
        en: 'Calendar days. Debates that end after saving get the new term.',
      },
    },
    shortestDays: { label: { bg: 'Най-кратък дебат, в дни', en: 'Shortest debate, in days' } },
    usualDays: {
      label: { bg: 'Дебат без посочен край, в дни', en: 'Debate without a chosen end, in days' },
      hint: {
        bg: 'Между най-краткия и най-дългия.',
        en: 'Between the shortest and the longest.',
      },
    },
    longestDays: { label: { bg: 'Най-дълъг дебат, в дни', en: 'Longest debate, in days' } },
  },
});

export interface DebateTerms {
  conclusionDays: number;
  shortestDays: number;
  usualDays: number;
  longestDays: number;
}
