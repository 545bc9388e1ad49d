import type { ModerationSettings } from '../moderation.settings.js';

const DAY_MS = 86_400_000;
/** „Съгласен съм“ may be said as often as one agrees. */
const SHORTEST_REPETITION = 40;
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"„“”«»]+/giu;

/** Why something waits for a moderator before the public sees it. */
export const HOLD_REASONS = ['newcomer', 'links', 'repeated'] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

export const REFUSALS = ['blocked', 'tooOften', 'tooManyLinks'] as const;
export type Refusal = (typeof REFUSALS)[number];

export type Verdict = { publish: true } | { publish: false; hold: HoldReason };

/** What is known of whoever writes at the moment of writing. */
export interface WriterFacts {
  /** When the account was made; null for whoever has none yet. */
  since: Date | null;
  /** Of the last days, those that the public saw. */
  published: number;
  withinHour: number;
  /** The same text was written within the days that the setting names. */
  repeated: boolean;
  blockedUntil: Date | null;
}

/** Early days: little time and too few contributions. Either of the two ends them. */
export function isNewcomer(
  { since, published }: Pick<WriterFacts, 'since' | 'published'>,
  { newcomerDays, newcomerContributions }: ModerationSettings,
  now: Date,
): boolean {
  if (published >= newcomerContributions) return false;
  return since === null || now.getTime() - since.getTime() < newcomerDays * DAY_MS;
}

export function linksIn(text: string): number {
  return text.match(ADDRESS)?.length ?? 0;
}

/** What two texts have in common that differ in spacing, case and punctuation alone; '' for what is too short to be told apart. */
export function sameText(text: string): string {
  const bare = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return bare.length < SHORTEST_REPETITION ? '' : bare;
}

/** What may be written at all, and what waits for a moderator first. */
export function screenText(
  text: string,
  facts: WriterFacts,
  settings: ModerationSettings,
  now: Date,
): Verdict | { refuse: Refusal } {
  if (facts.blockedUntil && facts.blockedUntil > now) return { refuse: 'blocked' };
  const newcomer = isNewcomer(facts, settings, now);
  if (facts.withinHour >= (newcomer ? settings.newcomerPerHour : settings.perHour))
    return { refuse: 'tooOften' };
  const links = linksIn(text);
  if (links > settings.maxLinks) return { refuse: 'tooManyLinks' };
  if (newcomer && links > settings.newcomerMaxLinks) return { publish: false, hold: 'links' };
  if (facts.repeated) return { publish: false, hold: 'repeated' };
  if (newcomer && settings.holdNewcomers) return { publish: false, hold: 'newcomer' };
  return { publish: true };
}
