import { Injectable } from '@nestjs/common';
import { Database, readerOf, type Tx } from '../../../platform/database/index.js';
import type { Locale } from '../../../platform/i18n/index.js';
import { Sessions } from '../../../platform/session/index.js';
import { Participants, type Profile } from './participants.service.js';

/** Whoever pressed the button behind a link in a letter to their address. */
export interface ProvenPerson {
  emailLookup: string;
  email: string;
  /** As typed with what they wrote; '' for none. */
  name: string;
  showsName: boolean;
  locale: Locale;
}

/** How somebody becomes a participant by confirming what they wrote without an account. */
@Injectable()
export class Newcomers {
  constructor(
    private readonly database: Database,
    private readonly participants: Participants,
    private readonly sessions: Sessions,
  ) {}

  /** A known mailbox is written to in the spelling that was confirmed. */
  async address(tx: Tx, email: string): Promise<{ lookup: string; to: string }> {
    const lookup = this.participants.emailLookup(email);
    return { lookup, to: (await this.participants.confirmedAddress(readerOf(tx), lookup)) ?? email };
  }

  /** To be asked before the transaction begins. */
  async profile(email: string): Promise<Profile | null> {
    const contact = await this.participants.byEmail(this.database, email);
    return contact && this.participants.profile(contact.participantId);
  }

  /** Null for an account that was closed. A name that was given before stays as it is. */
  async prove(
    tx: Tx,
    { name, showsName, ...proven }: ProvenPerson,
    known: Profile | null,
    now: Date,
  ): Promise<{ participantId: string; shownName: string | null } | null> {
    const participantId = await this.participants.proven(tx, proven, now);
    if (!participantId) return null;
    const takesName = name !== '' && !known?.name;
    if (takesName)
      await this.participants.saveProfile(
        tx,
        participantId,
        { name, showsName, locale: known?.locale ?? proven.locale, settlement: known?.settlement ?? null },
        now,
      );
    const shown = takesName ? { name, showsName } : known;
    return { participantId, shownName: shown?.showsName && shown.name ? shown.name : null };
  }

  /** @returns the token for the cookie */
  signIn(tx: Tx, participantId: string, instead: string | undefined, now: Date): Promise<string> {
    return this.sessions.create(tx, { kind: 'participant', accountId: participantId, instead }, now);
  }
}
