import type { SubjectCard } from '../../commons/subjects/index.js';
import { isInLastDays } from './periods.rules.js';

export const SECTIONS = ['lastDays', 'fresh', 'changed', 'over'] as const;
export type Section = (typeof SECTIONS)[number];

/**
 * Where a subject stands in a digest: by what it is now, whatever happened on the way.
 * @param isNew nothing was told of it before
 */
export function sectionOf(card: Pick<SubjectCard, 'phase' | 'closesAt'>, isNew: boolean, now: Date): Section {
  if (card.phase === 'over') return 'over';
  if (isInLastDays(card.closesAt, now)) return 'lastDays';
  return isNew ? 'fresh' : 'changed';
}

/**
 * Of several reasons for one line the most particular one is told, and stopping stops that one: the subject itself, what
 * it descends from, then the wider scopes.
 */
export const REASON_RANK_SQL = `CASE
  WHEN subscription.key = 'subject:' || news.subject_type || ':' || news.subject_id THEN 0
  WHEN subscription.key LIKE 'subject:%' THEN 1 WHEN subscription.key LIKE 'topic:%' THEN 2
  WHEN subscription.key LIKE 'place:%' THEN 3 WHEN subscription.key LIKE 'type:%' THEN 4 ELSE 5 END`;

/** „едно, две и три“. */
export function inWords(parts: readonly string[], and: string): string {
  if (parts.length < 2) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1)!}`;
}

export function capitalised(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}

const LONGEST_SUBJECT = 110;

/** A subject line that mail programs show whole; cut between words. */
export function clipped(text: string, longest = LONGEST_SUBJECT): string {
  const plain = text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
  if (plain.length <= longest) return plain;
  const cut = plain.slice(0, longest);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest - 30)).trimEnd()}…`;
}
