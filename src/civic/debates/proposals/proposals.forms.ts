import { z } from 'zod';
import { say } from '../../../platform/ui/index.js';
import type { DebateInput } from '../debate.rules.js';
import type { ShownDebate } from '../debates.queries.js';
import { dateIn } from '../../../platform/clock/index.js';
import { lastDayOf } from '../debate.rules.js';

const day = z
  .string()
  .refine((typed) => typed === '' || isDay(typed), {
    message: say({ bg: 'Въведете дата, например 15.03.2027.', en: 'Enter a date, such as 15/03/2027.' }),
  })
  .default('');

/** What a form of a proposal holds; whether it makes sense is checked by the rules. */
export const proposalForm = z.object({
  title: z.string().default(''),
  why: z.string().default(''),
  lang: z.enum(['bg', 'en']).default('bg'),
  topics: z.array(z.string()).default([]),
  places: z.array(z.string()).default([]),
  opensOn: day,
  closesOn: day,
  asOrganisation: z.literal('yes').optional(),
  version: z
    .string()
    .regex(/^\d{0,9}$/)
    .default(''),
});

export type ProposalValues = z.output<typeof proposalForm>;

/** @param unitId stays what it is: citizens do not choose it */
export function inputFrom(values: ProposalValues, unitId: string | null): DebateInput {
  const { title, why, lang, topics, places, opensOn, closesOn } = values;
  return { title, why, lang, topics, places, unitId, opensOn: opensOn || null, closesOn: closesOn || null };
}

export function valuesOf(debate: ShownDebate): Record<string, string | string[]> {
  const { title, why, lang, topics, places, opensAt, closesAt, proposerKind, version } = debate;
  return {
    title,
    why,
    lang,
    topics,
    places,
    opensOn: opensAt ? dateIn(opensAt) : '',
    closesOn: closesAt ? lastDayOf(closesAt) : '',
    asOrganisation: proposerKind === 'organisation' ? 'yes' : '',
    version: String(version),
  };
}

function isDay(typed: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(typed)) return false;
  try {
    Temporal.PlainDate.from(typed, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}
