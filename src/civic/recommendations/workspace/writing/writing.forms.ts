import { z } from 'zod';
import { sha256 } from '../../../../platform/crypto/index.js';
import type { Locale } from '../../../../platform/i18n/index.js';
import { SET_KINDS } from '../../recommendation-set.entity.js';
import { ADDRESSEES, STAGES } from '../../recommendation.rules.js';
import type { DraftIndicator, RecommendationDraft } from '../../drafts/recommendation-draft.js';
import { INDICATOR_ROWS, type StepName } from './writing.rules.js';

/** What is wrong with a text is said by the rules of drafts; the form only looks at shapes. */
const text = z.string().default('');
const id = z
  .string()
  .regex(/^(?:[1-9]\d{0,17})?$/)
  .default('');
const day = z.union([z.literal(''), z.iso.date()]).default('');

const indicatorShape = Object.fromEntries(
  Array.from({ length: INDICATOR_ROWS }, (_, index) => index + 1).flatMap((row) =>
    ['Name', 'Unit', 'Baseline', 'Target'].map((part) => [`indicator${part}${row}`, text]),
  ),
) as Record<string, typeof text>;

export const STEP_FORMS = {
  title: z.object({ title: text, setId: id, weight: z.coerce.number().int().min(1).max(100).default(1) }),
  problem: z.object({ problem: text }),
  measure: z.object({ measure: text, expectedResult: text }),
  about: z.object({ stage: z.enum(STAGES), topic: text }),
  whom: z.object({ addressee: z.enum(ADDRESSEES), unitId: id, partners: text }),
  term: z.object({ termFrom: day, termTo: day }),
  indicators: z.object(indicatorShape),
  sources: z.object({ sources: text, attached: z.array(z.string()).default([]) }),
} as const satisfies Record<StepName, z.ZodObject>;

export const setForm = z.object({
  kind: z.enum(SET_KINDS),
  title: z.string().min(5).max(200),
  sourceUrl: z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(500)]).default(''),
});

type Values = Record<string, string | string[]>;

/** What one page answered, over what was saved before. */
export function answered(
  draft: RecommendationDraft,
  step: StepName,
  values: Record<string, unknown>,
  sourcesOf: (typed: string) => string[],
): RecommendationDraft {
  const get = (name: string) => String(values[name] ?? '');
  const orNull = (name: string) => get(name) || null;
  switch (step) {
    case 'title':
      return { ...draft, title: get('title'), setId: orNull('setId'), weight: Number(values['weight'] ?? 1) };
    case 'problem':
      return { ...draft, problem: get('problem') };
    case 'measure':
      return { ...draft, measure: get('measure'), expectedResult: get('expectedResult') };
    case 'about':
      return { ...draft, stage: values['stage'] as RecommendationDraft['stage'], topic: orNull('topic') };
    case 'whom':
      return {
        ...draft,
        addressee: values['addressee'] as RecommendationDraft['addressee'],
        unitId: orNull('unitId'),
        partners: get('partners'),
      };
    case 'term':
      return { ...draft, termFrom: orNull('termFrom'), termTo: orNull('termTo') };
    case 'indicators':
      return { ...draft, indicators: indicatorsIn(get) };
    case 'sources':
      return {
        ...draft,
        sources: sourcesOf(get('sources')),
        fileIds: [...new Set((values['attached'] ?? []) as string[])],
      };
  }
}

/** Of what one page holds: whoever saves sees by it whether a colleague has saved something else meanwhile. */
export function printOf(step: StepName, draft: RecommendationDraft): string {
  return sha256(JSON.stringify(valuesOf(draft, step, 'bg'))).slice(0, 16);
}

/** Rows that nobody touched are none. */
function indicatorsIn(get: (name: string) => string): DraftIndicator[] {
  return Array.from({ length: INDICATOR_ROWS }, (_, index) => index + 1).flatMap((row) => {
    const part = (name: string) => get(`indicator${name}${row}`);
    const parts = [part('Name'), part('Unit'), part('Baseline'), part('Target')];
    if (parts.every((typed) => typed === '')) return [];
    return [
      {
        name: part('Name'),
        unit: part('Unit'),
        baseline: numberIn(part('Baseline')),
        target: numberIn(part('Target')),
      },
    ];
  });
}

/** Null where nothing was typed, NaN where it is no number. */
export function numberIn(typed: string): number | null {
  const compact = typed.replace(/[\s\u00a0]/g, '').replace(',', '.');
  if (compact === '') return null;
  return /^[+-]?\d+(?:\.\d+)?$/.test(compact) ? Number(compact) : Number.NaN;
}

/** What was saved, as the form of a page holds it. */
export function valuesOf(draft: RecommendationDraft, step: StepName, locale: Locale): Values {
  const number = (value: number | null) =>
    value === null ? '' : String(value).replace('.', locale === 'bg' ? ',' : '.');
  switch (step) {
    case 'title':
      return { title: draft.title, setId: draft.setId ?? '', weight: String(draft.weight) };
    case 'problem':
      return { problem: draft.problem };
    case 'measure':
      return { measure: draft.measure, expectedResult: draft.expectedResult };
    case 'about':
      return { stage: draft.stage, topic: draft.topic ?? '' };
    case 'whom':
      return { addressee: draft.addressee, unitId: draft.unitId ?? '', partners: draft.partners };
    case 'term':
      return { termFrom: draft.termFrom ?? '', termTo: draft.termTo ?? '' };
    case 'indicators':
      return Object.fromEntries(
        draft.indicators.flatMap(({ name, unit, baseline, target }, index) => [
          [`indicatorName${index + 1}`, name],
          [`indicatorUnit${index + 1}`, unit],
          [`indicatorBaseline${index + 1}`, number(baseline)],
          [`indicatorTarget${index + 1}`, number(target)],
        ]),
      );
    case 'sources':
      return { sources: draft.sources.join('\n'), attached: [...draft.fileIds] };
  }
}
