import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/index.js';
import { Crypto } from '../../platform/crypto/index.js';
import { localePath, type Locale } from '../../platform/i18n/index.js';
import { trackPath } from './inquiry.rules.js';

const LINK = 'inquiries.own';

/** Links by which a sender without an account sees what became of theirs. */
@Injectable()
export class InquiryLinks {
  constructor(
    private readonly crypto: Crypto,
    private readonly config: Config,
  ) {}

  token(id: string): string {
    return `${id}.${this.crypto.sign(LINK, id)}`;
  }

  /** The id in a token that we gave out; null for anything else. */
  idIn(token: string): string | null {
    const [id = '', proof = ''] = token.split('.');
    return /^[1-9]\d{0,17}$/.test(id) && this.crypto.verify(LINK, proof, id) ? id : null;
  }

  /** The meeting that was set, for the calendar of a phone. */
  calendar(id: string, locale: Locale): string {
    return `${this.href(id, locale)}/meeting.ics`;
  }

  /** For a letter. */
  href(id: string, locale: Locale): string {
    return new URL(localePath(locale, trackPath(this.token(id))), this.config.publicUrl).href;
  }
}
