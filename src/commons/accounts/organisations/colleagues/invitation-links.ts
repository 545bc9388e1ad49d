import { Injectable } from '@nestjs/common';
import { Config } from '../../../../platform/config/index.js';
import { Crypto } from '../../../../platform/crypto/index.js';
import { BadRequest } from '../../../../platform/errors/index.js';
import { localePath, type Locale } from '../../../../platform/i18n/index.js';

const LINK = 'accounts.colleague.link';
const TOKEN = /^([1-9]\d{0,17})\.([\w-]{43})$/;

export interface InvitationKey {
  id: string;
  nonce: string;
}

/** The links of the letters. Their proofs are derived, so that a letter sent again carries the same one. */
@Injectable()
export class InvitationLinks {
  constructor(
    private readonly crypto: Crypto,
    private readonly config: Config,
  ) {}

  url({ id, nonce }: InvitationKey, locale: Locale): string {
    const path = `/organisations/join/${id}.${this.crypto.sign(LINK, id, nonce)}`;
    return new URL(localePath(locale, path), this.config.publicUrl).href;
  }

  /** @throws BadRequest for a link that we did not make; it says nothing of what it might have been */
  async read<R extends InvitationKey>(token: string, find: (id: string) => Promise<R | null>): Promise<R> {
    const [, id, proof] = TOKEN.exec(token) ?? [];
    const row = id && proof ? await find(id) : null;
    if (!row || !this.crypto.verify(LINK, proof!, row.id, row.nonce)) throw new BadRequest('linkUnknown');
    return row;
  }
}
