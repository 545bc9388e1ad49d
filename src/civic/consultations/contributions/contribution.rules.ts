import type { FormFiles } from '../../../platform/files/index.js';
import type { Locale } from '../../../platform/i18n/index.js';

export const CONTRIBUTION = 'contribution';

export function contributionPath(id: string): string {
  return `/contributions/${id}`;
}

/** What is held or hidden is counted, numbered and decided like the rest; its words are withheld. */
export const CONTRIBUTION_STATES = ['visible', 'held', 'hidden'] as const;
export type ContributionState = (typeof CONTRIBUTION_STATES)[number];

/** How it reached the municipality. */
export const CHANNELS = ['site', 'email', 'paper', 'hall'] as const;
export type Channel = (typeof CHANNELS)[number];
/** What the staff enter; `site` is the public form. */
export const ENTERED_CHANNELS = ['email', 'paper', 'hall'] as const satisfies readonly Channel[];
export type EnteredChannel = (typeof ENTERED_CHANNELS)[number];

export const ACTING_FOR = ['self', 'onBehalf'] as const;
export type ActingFor = (typeof ACTING_FOR)[number];

export const CONTRIBUTION_LIMITS = {
  text: 5_000,
  name: 150,
  onBehalfOf: 200,
  incomingNumber: 50,
  files: 3,
  fileBytes: 10_000_000,
} as const;

export const CONTRIBUTION_FILES: FormFiles = {
  purpose: 'contributions.upload',
  kinds: /\.(?:pdf|docx|png|jpe?g)$/i,
  mostBytes: CONTRIBUTION_LIMITS.fileBytes,
};

/** One attached file, as pages and exports show it. */
export interface ContributionFileItem {
  id: string;
  key: string;
  name: string;
  mediaType: string;
  bytes: number;
}

/** A contribution as everybody may see it. */
export interface PublicContribution {
  id: string;
  /** „№ 12“ within its consultation, without gaps. */
  number: number;
  /** The article or paragraph that it is about; null for the whole draft. */
  anchor: string | null;
  /** The version of the draft in which `anchor` stands. */
  textVersion: number;
  /** Null where it is withheld, with the names in it. */
  text: string | null;
  lang: Locale;
  /** Only what its author shows. */
  name: string | null;
  actingFor: ActingFor;
  onBehalfOf: string;
  organisation: { id: string; name: string } | null;
  channel: Channel;
  receivedAt: Date;
  late: boolean;
  files: ContributionFileItem[];
  state: ContributionState;
}

export type Taking =
  | { takes: true; late: boolean }
  | { takes: false; because: 'notYet' | 'reported' | 'withdrawn' };

const AFTER_THE_TERM = ['closed', 'summarising'];
/** The states in which something is taken. */
export const TAKING = ['open', ...AFTER_THE_TERM];

/**
 * Whether something that came at this moment is still taken. What comes after the term is kept and marked; once the
 * справка is out nobody would look at it any more.
 */
export function takingOf(
  { state, closesAt }: { state: string; closesAt: Date | null },
  receivedAt: Date,
): Taking {
  if (state === 'withdrawn') return { takes: false, because: 'withdrawn' };
  if (state === 'draft' || state === 'scheduled' || closesAt === null)
    return { takes: false, because: 'notYet' };
  if (state !== 'open' && !AFTER_THE_TERM.includes(state)) return { takes: false, because: 'reported' };
  return { takes: true, late: receivedAt >= closesAt };
}
