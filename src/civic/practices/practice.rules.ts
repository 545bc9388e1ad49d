import { slugify, type Text } from '../../platform/i18n/index.js';

export const PRACTICE = 'practice';
export const PRACTICES_PATH = '/practices';
export const COMPARE_PATH = `${PRACTICES_PATH}/compare`;

/** Where an organisation writes. */
export const OWN_PATH = `${PRACTICES_PATH}/own`;

export const ACTOR_KINDS = [
  'municipality',
  'state',
  'ngo',
  'school',
  'culture',
  'business',
  'citizens',
] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

export const ACTOR_LABELS: Record<ActorKind, Text> = {
  municipality: { bg: 'Община', en: 'Municipality' },
  state: { bg: 'Държавно учреждение', en: 'State body' },
  ngo: { bg: 'Неправителствена организация', en: 'NGO' },
  school: { bg: 'Училище или детска градина', en: 'School or kindergarten' },
  culture: { bg: 'Читалище, библиотека, музей', en: 'Community centre, library, museum' },
  business: { bg: 'Фирма', en: 'Company' },
  citizens: { bg: 'Граждани, самостоятелно', en: 'Citizens by themselves' },
};

/** „Без разходи“ is an answer; not knowing is one too, and is said so. */
export const COST_KINDS = ['none', 'amount', 'unknown'] as const;
export type CostKind = (typeof COST_KINDS)[number];

export const COST_LABELS: Record<CostKind, Text> = {
  none: { bg: 'Без разходи', en: 'At no cost' },
  amount: { bg: 'С разходи', en: 'At a cost' },
  unknown: { bg: 'Не е известно', en: 'Not known' },
};

/** By how much it cost; `upTo` in euro, included. */
export const COST_CLASSES = [
  { code: 'none', upTo: 0, label: { bg: 'Без разходи', en: 'At no cost' } },
  { code: 'small', upTo: 5_000, label: { bg: 'До 5 000 €', en: 'Up to €5,000' } },
  { code: 'medium', upTo: 50_000, label: { bg: 'До 50 000 €', en: 'Up to €50,000' } },
  { code: 'large', upTo: null, label: { bg: 'Над 50 000 €', en: 'More than €50,000' } },
] as const;
export const COST_CODES = COST_CLASSES.map(({ code }) => code);
export type CostCode = (typeof COST_CODES)[number];

/** What the municipality makes of a practice that people want here. */
export const OUTCOMES = ['adopt', 'study', 'already', 'decline'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const OUTCOME_LABELS: Record<Outcome, Text> = {
  adopt: { bg: 'Ще го направим', en: 'We will do it' },
  study: { bg: 'Ще го проучим', en: 'We will look into it' },
  already: { bg: 'Вече го правим', en: 'We do it already' },
  decline: { bg: 'Няма да го направим засега', en: 'We will not do it for now' },
};

/** Without the language prefix. */
export function practicePath({ id, title }: { id: string; title: string }): string {
  const slug = slugify(title);
  return `${PRACTICES_PATH}/${slug ? `${id}-${slug}` : id}`;
}

/** Where the staff act on one practice. */
export function recordPath(id: string): string {
  return `/admin/resources/practices/records/${id}/show`;
}

export function ownPath(id: string, rest = ''): string {
  return `${OWN_PATH}/${id}${rest}`;
}

/** How to repeat it, a line for each step; numbers and dashes that somebody typed before them are left out. */
export function stepsOf(steps: string): string[] {
  return steps
    .split('\n')
    .map((line) => line.replace(/^\s*(?:\d{1,2}[.)]|[-–•*])\s*/, '').trim())
    .filter(Boolean);
}
