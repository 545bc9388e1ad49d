import { Injectable } from '@nestjs/common';
import { affected, Database, rows, type Tx } from '../../../../platform/database/index.js';
import type { Locale } from '../../../../platform/i18n/index.js';
import { Settings } from '../../../../platform/settings/index.js';
import { petitionsSettings } from '../../petitions.settings.js';
import type { SignatureKey } from '../signature-links.js';
import { SignaturePeople } from '../signature-people.service.js';
import { commitmentOf, type Channel } from '../signature.rules.js';
import { SigningLetters, type OwnSignature } from './signing-letters.js';
import { slotFor } from './signing.rules.js';

const DAY_MS = 86_400_000;

export interface SigningRequest {
  petition: { id: string; title: string };
  name: string;
  /** As typed. */
  email: string;
  showsName: boolean;
  wantsNews: boolean;
  /** EKATTE; null for elsewhere. */
  settlement: string | null;
  locale: Locale;
  channel: Channel;
  holdReason: string | null;
  ip: string;
}

interface Row extends SigningRequest {
  lookup: string;
  nameLookup: string;
  now: Date;
}

/** What was filled in waits here until the mailbox is proven. Known and unknown addresses take the same way. */
@Injectable()
export class SigningRequests {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly people: SignaturePeople,
    private readonly letters: SigningLetters,
  ) {}

  /** Whoever signed already, or got enough letters, is told by a letter or not at all; nothing of it is seen from outside. */
  async ask(request: SigningRequest, now: Date): Promise<void> {
    const canonical = await this.people.canonical(request.email);
    const { confirmDays, lettersPerAddress: most } = this.settings.read(petitionsSettings);
    const about = { to: request.email, locale: request.locale, title: request.petition.title };
    await this.database.transaction(async (tx) => {
      const { lookups, lookup, nameLookup, signed } = await this.place(tx, request, canonical, now);
      if (signed) {
        const since = new Date(now.getTime() - DAY_MS);
        return this.letters.already(tx, about, signed, { most, since, now });
      }
      if ((await lettersTo(tx, request.petition.id, lookups)) >= most) return;
      const expiresAt = new Date(now.getTime() + confirmDays * DAY_MS);
      const kept = await this.keep(tx, { ...request, lookup, nameLookup, now }, canonical, expiresAt);
      await this.letters.confirm(tx, about, kept, { number: 1, expiresAt }, now);
    });
  }

  /** For whoever proved their mailbox by signing in. @returns null when they have signed already */
  async askAsParticipant(request: SigningRequest, now: Date): Promise<OwnSignature | null> {
    const canonical = await this.people.canonical(request.email);
    return this.database.transaction(async (tx) => {
      const { lookup, nameLookup, signed } = await this.place(tx, request, canonical, now);
      if (signed) return null;
      return this.keep(
        tx,
        { ...request, lookup, nameLookup, now },
        canonical,
        new Date(now.getTime() + DAY_MS),
      );
    });
  }

  /** The same link for longer, to the same mailbox; nothing when there were enough letters. */
  async askAgain({ petitionId, id }: SignatureKey, now: Date): Promise<void> {
    const { confirmDays, lettersPerAddress: most } = this.settings.read(petitionsSettings);
    const expiresAt = new Date(now.getTime() + confirmDays * DAY_MS);
    await this.database.transaction(async (tx) => {
      const [row] = await rows<{
        sealed: string;
        commitment: string;
        locale: Locale;
        letters: number;
        title: string;
        lookup: string;
      }>(
        tx,
        `SELECT sealed, commitment, locale, letters, title, email_lookup AS lookup
         FROM signature_pending JOIN petition ON petition.id = petition_id
         WHERE signature_pending.id = $1 AND petition_id = $2
           AND NOT EXISTS (SELECT FROM signature WHERE signature.id = signature_pending.id)
         FOR UPDATE OF signature_pending`,
        [id, petitionId],
      );
      if (!row || (await lettersTo(tx, petitionId, [row.lookup])) >= most) return;
      await affected(
        tx,
        'UPDATE signature_pending SET letters = letters + 1, expires_at = $2 WHERE id = $1',
        [id, expiresAt],
      );
      const { email: to, salt } = this.people.open(row.sealed);
      const own = { petitionId, id, salt, commitment: row.commitment };
      const about = { to, locale: row.locale, title: row.title };
      await this.letters.confirm(tx, about, own, { number: row.letters + 1, expiresAt }, now);
    });
  }

  /** Which of an address's places this is, and who holds it. Until the transaction ends nobody else asks for this address. */
  private async place(tx: Tx, { petition, name }: SigningRequest, canonical: string, now: Date) {
    const lookups = [1, 2].map((slot) => this.people.emailLookup(petition.id, canonical, slot as 1 | 2));
    const nameLookup = this.people.nameLookup(petition.id, name);
    await rows(tx, 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [lookups[0]]);
    const held = await rows<{ id: string; lookup: string; name: string | null; signed: boolean }>(
      tx,
      `SELECT id, email_lookup AS lookup, name_lookup AS name, true AS signed FROM signature
       WHERE petition_id = $1 AND email_lookup = ANY($2)
       UNION ALL
       SELECT id, email_lookup, name_lookup, false FROM signature_pending
       WHERE petition_id = $1 AND email_lookup = ANY($2) AND expires_at > $3`,
      [petition.id, lookups, now],
    );
    const namesAt = (lookup: string | undefined) =>
      held.filter((one) => one.lookup === lookup).map((one) => one.name);
    const { twoPerAddress } = this.settings.read(petitionsSettings);
    const slot = slotFor(nameLookup, { 1: namesAt(lookups[0]), 2: namesAt(lookups[1]) }, twoPerAddress);
    const lookup = lookups[slot - 1]!;
    const holder = held.find((one) => one.signed && one.lookup === lookup);
    return {
      lookups,
      lookup,
      nameLookup,
      signed: holder ? { petitionId: petition.id, id: holder.id } : null,
    };
  }

  private async keep(tx: Tx, row: Row, canonical: string, expiresAt: Date): Promise<OwnSignature> {
    const { petition, name, email } = row;
    const salt = this.people.newSalt();
    const commitment = commitmentOf(petition.id, canonical, salt);
    const [made] = await rows<{ id: string }>(
      tx,
      `INSERT INTO signature_pending (petition_id, channel, email_lookup, name_lookup, domain_id, block_lookup, sealed,
         shows_name, wants_news, settlement, locale, commitment, hold_reason, asked_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) RETURNING id`,
      [
        petition.id,
        row.channel,
        row.lookup,
        row.nameLookup,
        await this.people.domainId(tx, canonical.slice(canonical.lastIndexOf('@') + 1)),
        this.people.blockLookup(row.ip),
        this.people.seal({ name, email, salt }),
        row.showsName,
        row.wantsNews,
        row.settlement,
        row.locale,
        commitment,
        row.holdReason,
        row.now,
        expiresAt,
      ],
    );
    return { petitionId: petition.id, id: made!.id, salt, commitment };
  }
}

async function lettersTo(tx: Tx, petitionId: string, lookups: readonly string[]): Promise<number> {
  const [found] = await rows<{ letters: number }>(
    tx,
    'SELECT coalesce(sum(letters), 0)::int AS letters FROM signature_pending WHERE petition_id = $1 AND email_lookup = ANY($2)',
    [petitionId, lookups],
  );
  return found!.letters;
}
