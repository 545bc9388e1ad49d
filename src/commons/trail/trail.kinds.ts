import type { Text } from '../../platform/i18n/index.js';

export const TRAIL_KINDS = [
  'arisesFrom',
  'decidedBy',
  'changed',
  'implements',
  'answers',
  'evidenceFor',
  'partOf',
  'about',
] as const;
export type TrailKind = (typeof TRAIL_KINDS)[number];

/** `ledTo` is `arisesFrom` as it was written before, from its other end; it is read, and written no more. */
export type StoredKind = TrailKind | 'ledTo';

export type TrailDirection = 'forward' | 'backward';

/** How each kind of link reads from either end. */
export const TRAIL_LABELS: Record<TrailKind, Record<TrailDirection, Text>> = {
  arisesFrom: {
    forward: { bg: 'Произтича от', en: 'Follows from' },
    backward: { bg: 'Доведе до', en: 'Led to' },
  },
  decidedBy: {
    forward: { bg: 'Решено с', en: 'Decided by' },
    backward: { bg: 'Решава по', en: 'Decides on' },
  },
  changed: {
    forward: { bg: 'Промени', en: 'Changed' },
    backward: { bg: 'Променено с', en: 'Changed by' },
  },
  implements: {
    forward: { bg: 'Изпълнява', en: 'Carries out' },
    backward: { bg: 'Изпълнено с', en: 'Carried out by' },
  },
  answers: {
    forward: { bg: 'Отговаря на', en: 'Answers' },
    backward: { bg: 'Отговор', en: 'Answered by' },
  },
  evidenceFor: {
    forward: { bg: 'Доказва', en: 'Is evidence for' },
    backward: { bg: 'Доказано с', en: 'Shown by' },
  },
  partOf: {
    forward: { bg: 'Част от', en: 'Part of' },
    backward: { bg: 'Включва', en: 'Includes' },
  },
  about: {
    forward: { bg: 'Засяга', en: 'Concerns' },
    backward: { bg: 'Засегнато от', en: 'Concerned by' },
  },
};

/** Which end comes after the other: what a decision changed comes after it, what arises from something after that. */
const LATER: Record<StoredKind, 'from' | 'to'> = {
  arisesFrom: 'from',
  decidedBy: 'to',
  changed: 'to',
  implements: 'from',
  answers: 'from',
  evidenceFor: 'from',
  partOf: 'from',
  about: 'from',
  ledTo: 'to',
};

/** Kinds along which news are told to those who follow what came before; what merely concerns something is not among them. */
const DESCENDING = (Object.keys(LATER) as StoredKind[]).filter((kind) => kind !== 'about');

/** Of all kinds, or of those along which something descends: the ones whose later end stands at `to`, and at `from`. */
export function kindsByLaterEnd(descendingAlone: boolean): { to: StoredKind[]; from: StoredKind[] } {
  const kinds = descendingAlone ? DESCENDING : (Object.keys(LATER) as StoredKind[]);
  const standing = (end: 'from' | 'to') => kinds.filter((kind) => LATER[kind] === end);
  return { to: standing('to'), from: standing('from') };
}

/** The link as it is told today. */
export function toldAs<End>({ kind, from, to }: { kind: StoredKind; from: End; to: End }): {
  kind: TrailKind;
  from: End;
  to: End;
} {
  return kind === 'ledTo' ? { kind: 'arisesFrom', from: to, to: from } : { kind, from, to };
}

/** Its ends in the order in which they happened. */
export function inOrder<End>({ kind, from, to }: { kind: TrailKind; from: End; to: End }): {
  earlier: End;
  later: End;
} {
  return LATER[kind] === 'to' ? { earlier: from, later: to } : { earlier: to, later: from };
}
