import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Crypto } from '../../../../platform/crypto/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import type { Locale } from '../../../../platform/i18n/index.js';
import { Mail, MailKinds, type MailContent } from '../../../../platform/mail/index.js';
import { petitionPath } from '../../petition.rules.js';
import { receiptOf, SignatureLinks, type SignatureKey } from '../signature-links.js';
import { alreadySignedMail, confirmSignatureMail, receiptMail } from './views/signing.emails.js';

export const CONFIRM_SIGNATURE = 'petitions.confirmSignature';
export const ALREADY_SIGNED = 'petitions.alreadySigned';
export const SIGNATURE_RECEIPT = 'petitions.signatureReceipt';

export interface Addressed {
  to: string;
  locale: Locale;
  /** Of the petition. */
  title: string;
}

export interface OwnSignature extends SignatureKey {
  salt: string;
  commitment: string;
}

/** Letters to whoever signs. None carries what was typed: a stranger could have typed it. */
@Injectable()
export class SigningLetters implements OnModuleInit {
  constructor(
    private readonly mail: Mail,
    private readonly kinds: MailKinds,
    private readonly links: SignatureLinks,
    private readonly crypto: Crypto,
  ) {}

  onModuleInit(): void {
    const concerns = { bg: 'подписка', en: 'petition' };
    this.kinds.register(
      {
        kind: CONFIRM_SIGNATURE,
        label: { bg: 'Потвърждаване на подпис', en: 'Confirm a signature' },
        concerns,
      },
      {
        kind: ALREADY_SIGNED,
        label: { bg: 'Вече подписана подписка', en: 'Petition signed already' },
        concerns,
      },
      {
        kind: SIGNATURE_RECEIPT,
        label: { bg: 'Разписка за подпис', en: 'Receipt of a signature' },
        concerns,
      },
    );
  }

  /** @param number of the letter about this signature: the first, or a new one because the link ran out */
  async confirm(
    tx: Tx,
    about: Addressed,
    signature: OwnSignature,
    { number, expiresAt }: { number: number; expiresAt: Date },
    now: Date,
  ): Promise<void> {
    const { locale, title } = about;
    const message = confirmSignatureMail({
      locale,
      title,
      expiresAt,
      confirm: this.links.url('confirm', signature, locale),
      withdraw: this.links.url('withdraw', signature, locale),
      ...this.proofOf(signature, locale),
    });
    await this.send(tx, CONFIRM_SIGNATURE, about, signature, message, now, number);
  }

  /** For whoever signed as a participant: theirs counts already. */
  async receipt(tx: Tx, about: Addressed, signature: OwnSignature, now: Date): Promise<void> {
    const { locale, title } = about;
    const message = receiptMail({
      locale,
      title,
      withdraw: this.links.url('withdraw', signature, locale),
      ...this.proofOf(signature, locale),
    });
    await this.send(tx, SIGNATURE_RECEIPT, about, signature, message, now);
  }

  /** To the mailbox alone, so that nobody learns by the form who signed; bounded, because everybody may type the address. */
  async already(
    tx: Tx,
    about: Addressed,
    signature: SignatureKey,
    { most, since, now }: { most: number; since: Date; now: Date },
  ): Promise<void> {
    const { locale, title, to } = about;
    const count = await this.mail.countSince(tx, ALREADY_SIGNED, to, since);
    if (count >= most) return;
    const message = alreadySignedMail({
      locale,
      title,
      petition: this.links.at(petitionPath({ id: signature.petitionId, title }), locale),
      withdraw: this.links.url('withdraw', signature, locale),
    });
    await this.send(tx, ALREADY_SIGNED, about, signature, message, now, now.getTime() * 100 + count);
  }

  private proofOf({ petitionId, salt, commitment }: OwnSignature, locale: Locale) {
    const receipt = receiptOf(petitionId, salt, commitment);
    return { receipt, verify: this.links.at(`/ledger/verify#${receipt}`, locale) };
  }

  /** The key says nothing to whoever steals the table: letters know the mailbox, signatures must not be found by it. */
  private send(
    tx: Tx,
    kind: string,
    { to, locale }: Addressed,
    { petitionId, id }: SignatureKey,
    message: MailContent,
    now: Date,
    number = 1,
  ): Promise<void> {
    const key = `${kind}:${this.crypto.sign('signature.letter', id, String(number))}`;
    return this.mail.enqueue(tx, { kind, to, toRef: `petition:${petitionId}`, locale, key, message }, now);
  }
}
