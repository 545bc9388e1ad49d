import { Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config/index.js';
import { Crypto } from '../../../platform/crypto/index.js';
import { BadRequest } from '../../../platform/errors/index.js';
import { localePath, type Locale } from '../../../platform/i18n/index.js';

const OPT_OUT = 'signature.news';
const TOKEN = /^([1-9]\d{0,17})\.([\w-]{43})$/;

/** Links in letters to signers; nothing about them is stored. */
@Injectable()
export class NewsLinks {
  constructor(
    private readonly config: Config,
    private readonly crypto: Crypto,
  ) {}

  absolute(locale: Locale, path: string): string {
    return `${this.config.publicUrl.origin}${localePath(locale, path)}`;
  }

  optOut(signatureId: string, locale: Locale): string {
    return this.absolute(locale, optOutPath(this.token(signatureId)));
  }

  /** For the List-Unsubscribe header: programs post to it, so it has no language. */
  oneClick(signatureId: string): string {
    return this.optOut(signatureId, 'bg');
  }

  /** @throws BadRequest for whatever is not a whole link of ours; it never says why */
  signatureOf(token: string): string {
    const [, id, proof] = TOKEN.exec(token) ?? [];
    if (!id || !proof || !this.crypto.verify(OPT_OUT, proof, id)) throw new BadRequest('linkBroken');
    return id;
  }

  private token(signatureId: string): string {
    return `${signatureId}.${this.crypto.sign(OPT_OUT, signatureId)}`;
  }
}

export function optOutPath(token: string): string {
  return `/signatures/news/${token}`;
}
