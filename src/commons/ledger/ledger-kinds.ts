import type { Locale } from '../../platform/i18n/index.js';
import { KEY_KIND } from './ledger-format.rules.js';
import { ledgerMessages } from './ledger.messages.js';

/** What the format knows; docs/ledger-format.md says what the body of each holds. */
const WORDS = {
  'petition.signed': 'kindSigned',
  'petition.signatureWithdrawn': 'kindWithdrawn',
  'petition.signatureInvalidated': 'kindInvalidated',
  'petition.signatureRestored': 'kindRestored',
  'petition.sheetAccepted': 'kindSheetAccepted',
  'petition.sheetAnnulled': 'kindSheetAnnulled',
  'subject.moved': 'kindMoved',
  'decision.published': 'kindDecision',
  'moderation.decided': 'kindModeration',
  [KEY_KIND]: 'kindKey',
} as const;

/** Those that say what became of one signature. */
export const SIGNATURE_KINDS = [
  'petition.signed',
  'petition.signatureWithdrawn',
  'petition.signatureInvalidated',
  'petition.signatureRestored',
] as const;

/** A kind of a later release is called by its own name. */
export function kindText(kind: string, locale: Locale): string {
  return Object.hasOwn(WORDS, kind) ? ledgerMessages(locale)(WORDS[kind as keyof typeof WORDS]) : kind;
}
