import { Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config/index.js';
import { Crypto } from '../../../platform/crypto/index.js';
import { BadRequest } from '../../../platform/errors/index.js';
import { localePath, type Locale } from '../../../platform/i18n/index.js';

export interface SignatureKey {
  petitionId: string;
  /** Of the pending row and of the signature. */
  id: string;
}

const PURPOSES = { confirm: 'signature.confirm', withdraw: 'signature.withdraw' } as const;
type Purpose = keyof typeof PURPOSES;

const TOKEN = /^([1-9]\d{0,17})\.([1-9]\d{0,17})\.([\w-]{43})$/;

/** The links of the letters. Their proofs are derived, so that a letter sent again carries the same ones. */
@Injectable()
export class SignatureLinks {
  constructor(
    private readonly crypto: Crypto,
    private readonly config: Config,
  ) {}

  token(purpose: Purpose, { petitionId, id }: SignatureKey): string {
    return `${petitionId}.${id}.${this.crypto.sign(PURPOSES[purpose], petitionId, id)}`;
  }

  /** @throws BadRequest for a link that we did not make; it says nothing of what it might have been */
  read(purpose: Purpose, token: string): SignatureKey {
    const [, petitionId, id, proof] = TOKEN.exec(token) ?? [];
    if (!petitionId || !id || !proof || !this.crypto.verify(PURPOSES[purpose], proof, petitionId, id))
      throw new BadRequest('linkUnknown');
    return { petitionId, id };
  }

  url(purpose: Purpose, key: SignatureKey, locale: Locale): string {
    return this.at(`/signatures/${purpose}/${this.token(purpose, key)}`, locale);
  }

  at(path: string, locale: Locale): string {
    return new URL(localePath(locale, path), this.config.publicUrl).href;
  }
}

/** What whoever signed keeps; `/ledger/verify` reads it. The salt is known to nobody else. */
export function receiptOf(petitionId: string, salt: string, commitment: string): string {
  return ['megdan1', petitionId, salt, commitment].join('.');
}
