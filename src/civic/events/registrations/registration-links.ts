import { Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config/index.js';
import { Crypto } from '../../../platform/crypto/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { localePath, type Locale } from '../../../platform/i18n/index.js';
import { ownPath } from './registration.rules.js';

/** Whoever photographs a ticket can show it, and neither see nor cancel anything by it. */
const PURPOSES = {
  confirm: 'eventRegistration.confirm',
  own: 'eventRegistration.own',
  ticket: 'eventRegistration.ticket',
} as const;
type Purpose = keyof typeof PURPOSES;

/** The links of letters and tickets, derived from the row, so that a letter sent again carries the same ones. */
@Injectable()
export class RegistrationLinks {
  constructor(
    private readonly crypto: Crypto,
    private readonly config: Config,
  ) {}

  token(purpose: Purpose, id: string): string {
    return `${id}.${this.crypto.sign(PURPOSES[purpose], id)}`;
  }

  /** @throws NotFound for a link that we did not make */
  read(purpose: Purpose, token: string): string {
    const [id = '', proof = ''] = token.split('.');
    if (!/^[1-9]\d{0,17}$/.test(id) || !this.crypto.verify(PURPOSES[purpose], proof, id))
      throw new NotFound('registrationNotFound');
    return id;
  }

  confirm(id: string, locale: Locale): string {
    return this.at(`/events/confirm/${this.token('confirm', id)}`, locale);
  }

  own(id: string, locale: Locale): string {
    return this.at(ownPath(this.token('own', id)), locale);
  }

  /** What the QR code of a ticket holds; short, so that its squares are large. */
  ticket(id: string): string {
    return this.at(`/events/tickets/${this.token('ticket', id)}`, 'bg');
  }

  survey(id: string, locale: Locale): string {
    return this.at(`${ownPath(this.token('own', id))}/survey`, locale);
  }

  at(path: string, locale: Locale): string {
    return new URL(localePath(locale, path), this.config.publicUrl).href;
  }
}
