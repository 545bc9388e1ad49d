import { slugify } from '../../platform/i18n/index.js';

export const INQUIRY = 'inquiry';
export const INQUIRIES_PATH = '/inquiries';
/** „Пишете на общината“. */
export const WRITE_PATH = '/write';
export const WHISTLEBLOWING_PATH = '/whistleblowing';

export const INQUIRY_KINDS = ['question', 'apcProposal', 'apcSignal', 'meeting'] as const;
export type InquiryKind = (typeof INQUIRY_KINDS)[number];

export const CHANNELS = ['site', 'counter', 'phone', 'paper', 'villageHall'] as const;
/** How it reached the municipality (Art. 111(1) АПК). */
export type InquiryChannel = (typeof CHANNELS)[number];

export const SENDER_KINDS = ['citizen', 'business', 'ngo'] as const;
export type SenderKind = (typeof SENDER_KINDS)[number];

export const ANSWER_WAYS = ['site', 'post'] as const;
/** Where the sender wants the answer: here and by e-mail, or by post. */
export type AnswerWay = (typeof ANSWER_WAYS)[number];

export const ANSWER_CHANNELS = ['site', 'post', 'ssev', 'email', 'hand'] as const;
/** How the answer went out. */
export type AnswerChannel = (typeof ANSWER_CHANNELS)[number];

export const OUTCOMES = ['granted', 'partly', 'refused'] as const;
/** What was decided on a proposal, a signal or a request for a meeting. */
export type InquiryOutcome = (typeof OUTCOMES)[number];

export const LIMITS = {
  title: 160,
  text: 10_000,
  name: 120,
  phone: 40,
  address: 300,
  files: 5,
  fileBytes: 10_000_000,
  ratingWord: 500,
} as const;

/** Only these may become public, and only when their sender wished it. */
export const PUBLISHABLE_KINDS: readonly InquiryKind[] = ['question', 'apcProposal'];

export function mayBecomePublic({ kind, wantsPublic }: { kind: InquiryKind; wantsPublic: boolean }): boolean {
  return wantsPublic && PUBLISHABLE_KINDS.includes(kind);
}

/** Without the language prefix; the title of what is not public is in no address. */
export function inquiryPath({ id, publicTitle }: { id: string; publicTitle: string }): string {
  const slug = slugify(publicTitle);
  return `${INQUIRIES_PATH}/${slug ? `${id}-${slug}` : id}`;
}

/** Where the staff act on one. */
export function recordPath(id: string): string {
  return actionPath(id, 'show');
}

/** Where they fill in the form of one of its actions. */
export function actionPath(id: string, action: string): string {
  return `/admin/resources/inquiries/records/${id}/${action}`;
}

/** Where whoever has a code asks. */
export const CODE_PATH = `${INQUIRIES_PATH}/track`;

/** Where a signed-in sender reads theirs: all of them, or one. */
export function minePath(id?: string): string {
  return id ? `${INQUIRIES_PATH}/mine/${id}` : `${INQUIRIES_PATH}/mine`;
}

/** Where whoever has the letter reads theirs, without an account. */
export function trackPath(token: string): string {
  return `${INQUIRIES_PATH}/track/${token}`;
}
