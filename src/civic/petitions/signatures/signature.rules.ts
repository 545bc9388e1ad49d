import { createHash } from 'node:crypto';

/** How sure we are of who signed: a proven mailbox, a proven identity, a hand on paper. */
export const CHANNELS = ['email', 'verified', 'paper'] as const;
export type Channel = (typeof CHANNELS)[number];

export const SIGNATURE_STATES = ['counted', 'held', 'invalid', 'withdrawn'] as const;
export type SignatureState = (typeof SIGNATURE_STATES)[number];

/** What is encrypted of whoever signed. */
export interface SealedPerson {
  name: string;
  /** As typed; '' on paper. */
  email: string;
  /** 32 random bytes, base64url: without it the commitment cannot be traced to anybody. */
  salt: string;
}

const COMMITMENT = 'megdan-signature-1';

/**
 * What stands for a signature in the ledger. Whoever knows the salt (it is in the receipt) and their address can show that it is theirs;
 * once the salt is gone nobody can. Described in docs/ledger-format.md.
 * @param who the canonical address; on paper 'sheet <number of the sheet>/<line>'
 */
export function commitmentOf(petitionId: string, who: string, salt: string): string {
  return createHash('sha256').update([COMMITMENT, petitionId, who, salt].join('\n')).digest('hex');
}
