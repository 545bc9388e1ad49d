import type { NewLedgerEntry } from '../../../commons/ledger/index.js';
import { PETITION } from '../petition.rules.js';
import type { Channel } from './signature.rules.js';

/** `signed` and `restored` begin to count, `invalidated` and `withdrawn` cease to. */
export const SIGNATURE_ENTRIES = {
  signed: 'petition.signed',
  withdrawn: 'petition.signatureWithdrawn',
  invalidated: 'petition.signatureInvalidated',
  restored: 'petition.signatureRestored',
} as const;

export function signatureEntry(
  what: keyof typeof SIGNATURE_ENTRIES,
  { petitionId, commitment, channel }: { petitionId: string; commitment: string; channel: Channel },
): NewLedgerEntry {
  return {
    kind: SIGNATURE_ENTRIES[what],
    subject: { type: PETITION, id: petitionId },
    body: { commitment, channel },
  };
}

/**
 * The entries `signed` of a statement that makes signatures: the same as `signatureEntry` gives.
 * @param made a query of rows with petition_id, commitment and channel
 */
export const signedEntriesSql = (made: string) =>
  `SELECT '${SIGNATURE_ENTRIES.signed}'::text AS kind, '${PETITION}:' || petition_id AS subject,
     '{"commitment":"' || commitment || '","channel":"' || channel || '"}' AS body FROM (${made}) AS made`;
