import { Injectable } from '@nestjs/common';
import { Participants } from '../../../commons/accounts/index.js';
import { Crypto } from '../../../platform/crypto/index.js';
import { rows, type Reader, type Tx } from '../../../platform/database/index.js';
import type { Locale } from '../../../platform/i18n/index.js';
import type { NewContribution } from './contribution-intake.service.js';

const NAME = 'contribution.name';
const EMAIL = 'contribution.email';

interface SealedRow {
  id: string;
  nameSealed: string;
  emailSealed: string | null;
  participantId: string | null;
  lang: Locale;
}

export interface ContributionPersonCard {
  name: string;
  /** '' where it is not known, or only through the account. */
  email: string;
}

/** Who is behind contributions; nothing of it is stored in the clear. */
@Injectable()
export class ContributionPeople {
  constructor(
    private readonly crypto: Crypto,
    private readonly participants: Participants,
  ) {}

  async keep(tx: Tx, id: string, { name, from }: NewContribution): Promise<void> {
    const email = from.channel === 'site' ? '' : from.email;
    await rows(
      tx,
      `INSERT INTO contribution_person (contribution_id, name_sealed, email_sealed, email_lookup)
       VALUES ($1, $2, $3, $4)`,
      [
        id,
        this.crypto.encrypt(name, NAME),
        email ? this.crypto.encrypt(email, EMAIL) : null,
        email ? this.participants.emailLookup(email) : null,
      ],
    );
  }

  /** For staff who may see personal data. */
  async of(reader: Reader, ids: readonly string[]): Promise<Map<string, ContributionPersonCard>> {
    const found = await this.sealed(reader, ids, false);
    const contacts = await this.participants.contacts(
      reader,
      found.flatMap(({ participantId }) => participantId ?? []),
      null,
    );
    return new Map(
      found.map(({ id, nameSealed, emailSealed, participantId }) => [
        id,
        {
          name: this.crypto.decrypt(nameSealed, NAME),
          email: emailSealed
            ? this.crypto.decrypt(emailSealed, EMAIL)
            : ((participantId && contacts.get(participantId)?.email) ?? ''),
        },
      ]),
    );
  }

  /** Where letters about these go; whoever has no address, or wants none of them, is missing. */
  async addresses(
    reader: Reader,
    ids: readonly string[],
  ): Promise<Map<string, { to: string; toRef: string; locale: Locale }>> {
    const found = await this.sealed(reader, ids, true);
    const letters = new Map<string, { to: string; toRef: string; locale: Locale }>();
    for (const { id, emailSealed, participantId, lang } of found) {
      const contact = participantId ? await this.participants.contact(reader, participantId) : null;
      if (contact)
        letters.set(id, {
          to: contact.email,
          toRef: `participant:${contact.participantId}`,
          locale: contact.locale,
        });
      else if (emailSealed)
        letters.set(id, {
          to: this.crypto.decrypt(emailSealed, EMAIL),
          toRef: `contribution:${id}`,
          locale: lang,
        });
    }
    return letters;
  }

  private sealed(reader: Reader, ids: readonly string[], onlyWritable: boolean): Promise<SealedRow[]> {
    return reader.read<SealedRow>(
      `SELECT person.contribution_id AS id, name_sealed AS "nameSealed", email_sealed AS "emailSealed",
              participant_id AS "participantId", lang
       FROM contribution_person AS person JOIN contribution ON contribution.id = person.contribution_id
       WHERE person.contribution_id = ANY($1::bigint[]) AND (NOT $2 OR silent_since IS NULL)`,
      [ids, onlyWritable],
    );
  }
}
