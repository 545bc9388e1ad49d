/** The queue of „at once“. */
export const NOTICES = 'notices';

export interface NoticeWake {
  /** The event that news were written of; the wake-up may overtake their commit. */
  event: string;
}

export const NOTICE = 'notice';
export const DAILY_DIGEST = 'digest.daily';
export const WEEKLY_DIGEST = 'digest.weekly';
