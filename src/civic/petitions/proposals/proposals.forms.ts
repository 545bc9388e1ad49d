import { z } from 'zod';
import type { Locale } from '../../../platform/i18n/index.js';
import { parseForm, type FormState } from '../../../platform/ui/index.js';
import { MOST_MEMBERS, type Answers, type StepName } from './proposal.rules.js';

const text = z.string().default('');
const list = z.array(z.string()).default([]);

/** Beside the answer every step carries how it was opened and where it leads. */
const frame = {
  seen: z
    .string()
    .regex(/^[0-9a-f]{0,16}$/)
    .catch(''),
  go: z.enum(['on', 'later']).catch('on'),
  from: z.enum(['', 'check']).catch(''),
};

const numbers = Array.from({ length: MOST_MEMBERS }, (_, index) => index + 1);
const memberFields = Object.fromEntries(
  numbers.flatMap((number) => [
    [`memberName${number}`, text],
    [`memberPlace${number}`, text],
  ]),
);

const forms = {
  title: z.object({ ...frame, title: text }),
  demand: z.object({ ...frame, demand: text }),
  why: z.object({ ...frame, why: text }),
  about: z.object({ ...frame, topics: list, places: list }),
  who: z.object({
    ...frame,
    as: z.enum(['participant', 'organisation']).default('participant'),
    name: text,
    ...memberFields,
  }),
  kind: z.object({ ...frame, kindCode: text }),
} satisfies Record<StepName, z.ZodObject>;

export type ParsedStep =
  | { ok: true; answer: Answers[StepName]; seen: string; later: boolean; from: string; values: object }
  | { ok: false; state: FormState<object> };

/** What a step's form holds; whether it makes sense is checked by the rules. */
export function parseStep(step: StepName, body: unknown, locale: Locale): ParsedStep {
  const parsed = parseForm<z.ZodObject>(forms[step], body, locale);
  if (!parsed.ok) return parsed;
  const { seen, go, from, ...typed } = parsed.value as Record<string, unknown>;
  const answer = step === 'who' ? whoOf(typed) : (typed as Answers[StepName]);
  return {
    ok: true,
    answer,
    seen: String(seen),
    later: go === 'later',
    from: String(from),
    values: valuesOf(answer),
  };
}

/** What a step's form shows of an answer: members of the committee move up into the rows that were left empty. */
export function valuesOf(answer: Answers[StepName]): object {
  if (!('members' in answer)) return answer;
  const members = answer.members.flatMap(({ name, settlement }, index) => [
    [`memberName${index + 1}`, name],
    [`memberPlace${index + 1}`, settlement ?? ''],
  ]);
  return { as: answer.as, name: answer.name, ...Object.fromEntries(members) };
}

function whoOf(typed: Record<string, unknown>): Answers['who'] {
  const textOf = (name: string) => String(typed[name] ?? '');
  const members = numbers
    .map((number) => ({
      name: textOf(`memberName${number}`),
      settlement: textOf(`memberPlace${number}`) || null,
    }))
    .filter(({ name, settlement }) => name !== '' || settlement !== null);
  return { as: typed['as'] as Answers['who']['as'], name: textOf('name'), members };
}

/** Where a step was come to from. */
export const fromQuery = z.object({ from: z.enum(['', 'check']).catch('') });

export const withdrawForm = z.object({ reason: text });

export const sendForm = z.object({
  version: z
    .string()
    .regex(/^\d{1,9}$/)
    .catch('0'),
});
