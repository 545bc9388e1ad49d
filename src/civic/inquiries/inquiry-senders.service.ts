import { Injectable } from '@nestjs/common';
import { Participants } from '../../commons/accounts/index.js';
import { Crypto } from '../../platform/crypto/index.js';
import { rows, type Reader, type Tx } from '../../platform/database/index.js';
import type { Locale } from '../../platform/i18n/index.js';
import type { InquirySender } from './inquiry-sender.entity.js';
import type { Inquiry } from './inquiry.entity.js';
import type { SenderKind } from './inquiry.rules.js';

const NAME = 'inquirySender.name';
const ORGANISATION = 'inquirySender.organisation';
const EMAIL = 'inquirySender.email';
const PHONE = 'inquirySender.phone';
const ADDRESS = 'inquirySender.address';

/** Who writes; '' for what is not given. */
export interface SenderCard {
  name: string;
  organisation: string;
  email: string;
  phone: string;
  address: string;
}

export interface NewSender extends SenderCard {
  kind: SenderKind;
  /** Whose account it is; their e-mail address stays with the account. */
  participantId: string | null;
}

type Row = Pick<
  InquirySender,
  'inquiryId' | 'nameSealed' | 'organisationSealed' | 'emailSealed' | 'phoneSealed' | 'addressSealed'
> &
  Pick<Inquiry, 'participantId' | 'lang'>;

/** Who is behind inquiries; nothing of it is stored in the clear. */
@Injectable()
export class InquirySenders {
  constructor(
    private readonly crypto: Crypto,
    private readonly participants: Participants,
  ) {}

  async keep(tx: Tx, inquiryId: string, sender: NewSender): Promise<void> {
    const email = sender.participantId ? '' : sender.email;
    await rows(
      tx,
      `INSERT INTO inquiry_sender (inquiry_id, name_sealed, organisation_sealed, email_sealed, email_lookup, phone_sealed, address_sealed)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        inquiryId,
        this.crypto.encrypt(sender.name, NAME),
        this.sealed(sender.organisation, ORGANISATION),
        this.sealed(email, EMAIL),
        email ? this.participants.emailLookup(email) : null,
        this.sealed(sender.phone, PHONE),
        this.sealed(sender.address, ADDRESS),
      ],
    );
  }

  /** For staff who may see personal data, and for the sender. Who was forgotten is missing. */
  async of(reader: Reader, ids: readonly string[]): Promise<Map<string, SenderCard>> {
    const found = await this.rows(reader, ids);
    const known = found.flatMap(({ participantId }) => participantId ?? []);
    const contacts = await this.participants.contacts(reader, known, null);
    return new Map(
      found.map((row) => [
        row.inquiryId,
        {
          name: this.crypto.decrypt(row.nameSealed, NAME),
          organisation: this.open(row.organisationSealed, ORGANISATION),
          email:
            this.open(row.emailSealed, EMAIL) ||
            ((row.participantId && contacts.get(row.participantId)?.email) ?? ''),
          phone: this.open(row.phoneSealed, PHONE),
          address: this.open(row.addressSealed, ADDRESS),
        },
      ]),
    );
  }

  /** Where letters about it go by e-mail; null where there is no such address. */
  async mailbox(reader: Reader, id: string): Promise<{ to: string; toRef: string; locale: Locale } | null> {
    const [row] = await this.rows(reader, [id]);
    if (!row) return null;
    const contact = row.participantId ? await this.participants.contact(reader, row.participantId) : null;
    if (contact)
      return { to: contact.email, toRef: `participant:${contact.participantId}`, locale: contact.locale };
    const email = this.open(row.emailSealed, EMAIL);
    return email ? { to: email, toRef: `inquiry:${id}`, locale: row.lang } : null;
  }

  private sealed(text: string, context: string): string | null {
    return text ? this.crypto.encrypt(text, context) : null;
  }

  private open(sealed: string | null, context: string): string {
    return sealed ? this.crypto.decrypt(sealed, context) : '';
  }

  private rows(reader: Reader, ids: readonly string[]): Promise<Row[]> {
    return reader.read<Row>(
      `SELECT inquiry_id AS "inquiryId", name_sealed AS "nameSealed", organisation_sealed AS "organisationSealed",
              email_sealed AS "emailSealed", phone_sealed AS "phoneSealed", address_sealed AS "addressSealed",
              participant_id AS "participantId", lang
       FROM inquiry_sender JOIN inquiry ON inquiry.id = inquiry_id WHERE inquiry_id = ANY($1::bigint[])`,
      [ids],
    );
  }
}
