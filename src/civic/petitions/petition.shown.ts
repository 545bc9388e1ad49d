import { dateIn, type IsoDate } from '../../platform/clock/index.js';
import { excerpt, type Locale } from '../../platform/i18n/index.js';
import type { Petition } from './petition.entity.js';
import type { PetitionState } from './petition.lifecycle.js';
import { petitionPath } from './petition.rules.js';
import { petitionMessages } from './petitions.messages.js';

const SUMMARY = 200;

/** For rows of the table: it was rejected for a reason that keeps its words from everybody but its initiator. */
export const TEXT_HIDDEN = `(petition.rejected_at IS NOT NULL AND EXISTS (SELECT 1 FROM petition_reason AS reason
  WHERE reason.code = petition.rejection_code AND reason.hides_text))`;

/** What of a petition everybody may read. */
export interface Titled {
  id: string;
  title: string;
  lang: Locale;
  textHidden: boolean;
}

/** „Подписка № 12“ where the title is not shown. */
export function shownTitle({ id, title, lang, textHidden }: Titled, locale: Locale) {
  return textHidden ? { title: petitionMessages(locale)('numbered', { id }), lang: locale } : { title, lang };
}

/** An address says what a title says. */
export function shownPath({ id, title, textHidden }: Omit<Titled, 'lang'>): string {
  return petitionPath({ id, title: textHidden ? '' : title });
}

/** The beginning of the demand, for cards and lists. */
export function summaryOf({ demand, textHidden }: { demand: string; textHidden: boolean }): string {
  return textHidden ? '' : excerpt(demand, SUMMARY);
}

/** Of a term that runs out at local 24:00. */
export function lastDayOf(until: Date): IsoDate {
  return dateIn(new Date(until.getTime() - 1));
}

export type Outcome =
  | 'answered'
  | 'forwarded'
  | 'notConsidered'
  | 'rejected'
  | 'withdrawn'
  | 'stopped'
  | 'lapsed';

type Ended = Pick<
  Petition,
  'state' | 'rejectedAt' | 'answeredAt' | 'forwardedTo' | 'leftCode' | 'endLaw' | 'publishedAt'
>;

/** How it ended; the archive keeps that. Null while something is still to come. */
export function outcomeOf(petition: Ended): Outcome | null {
  const { state } = petition;
  if (state !== 'archived') return isOutcome(state) ? state : null;
  if (petition.rejectedAt) return 'rejected';
  if (petition.answeredAt) return 'answered';
  if (petition.forwardedTo) return 'forwarded';
  if (petition.leftCode) return 'notConsidered';
  if (petition.endLaw) return 'stopped';
  return petition.publishedAt ? 'withdrawn' : 'lapsed';
}

function isOutcome(state: PetitionState): state is Exclude<Outcome, 'lapsed'> & PetitionState {
  return ['answered', 'forwarded', 'notConsidered', 'rejected', 'withdrawn', 'stopped'].includes(state);
}
