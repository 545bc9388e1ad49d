import { Injectable } from '@nestjs/common';
import { Ledger, type NewLedgerEntry } from '../../../commons/ledger/index.js';
import { rows, type Tx } from '../../../platform/database/index.js';
import { PETITION } from '../petition.rules.js';
import { signatureEntry } from '../signatures/signature.ledger.js';
import { commitmentOf, type Channel } from '../signatures/signature.rules.js';
import { SignaturePeople } from '../signatures/signature-people.service.js';
import { SignatureTallies, type TallyChange } from '../signatures/signature-tallies.service.js';
import type { Keying, SheetLine } from './sheet-lines.rules.js';

/** Why a signature on paper waits: the same name from the same place is on this or another sheet already. */
export const PAPER_DOUBLE = 'paperDouble';

export interface AcceptedSheet {
  id: string;
  petitionId: string;
  number: number;
  scanSha256: string;
  firstAt: Date;
}

interface NewSignature extends SheetLine {
  line: number;
  nameLookup: string;
  salt: string;
  commitment: string;
  held: boolean;
}

/** Signatures that sheets bring and take away. Each call is the last thing that its transaction does. */
@Injectable()
export class SheetSignatures {
  constructor(
    private readonly people: SignaturePeople,
    private readonly tallies: SignatureTallies,
    private readonly ledger: Ledger,
  ) {}

  /** To be called under the lock of the petition's row, or two sheets with one name would not see each other. */
  async add(tx: Tx, sheet: AcceptedSheet, keying: Keying, now: Date): Promise<void> {
    const { petitionId, number } = sheet;
    const signatures = this.newSignatures(sheet, keying);
    await this.holdDoubles(tx, petitionId, signatures);
    await this.insert(tx, sheet, signatures, now);
    const counted = signatures.filter(({ held }) => !held);
    await this.tallies.change(
      tx,
      counted.map(({ settlement }) => ({ petitionId, channel: 'paper', settlement, countedAt: now })),
      1,
    );
    const entries = counted.map(({ commitment }) =>
      signatureEntry('signed', { petitionId, commitment, channel: 'paper' }),
    );
    const body = { sheet: number, scan: sheet.scanSha256, signatures: signatures.length };
    await this.ledger.append(tx, [sheetEntry('petition.sheetAccepted', petitionId, body), ...entries], now);
  }

  /** All that still count or wait become invalid. */
  async remove(tx: Tx, sheet: Omit<AcceptedSheet, 'firstAt'>, now: Date): Promise<void> {
    const { petitionId, number } = sheet;
    const gone = await rows<TallyChange & { before: string; commitment: string; channel: Channel }>(
      tx,
      `WITH before AS (
         SELECT id, state FROM signature WHERE sheet_id = $1 AND state IN ('counted', 'held') ORDER BY id FOR UPDATE)
       UPDATE signature SET state = 'invalid', ended_at = $2 FROM before WHERE signature.id = before.id
       RETURNING before.state AS before, petition_id AS "petitionId", channel, settlement, counted_at AS "countedAt", commitment`,
      [sheet.id, now],
    );
    const counted = gone.filter(({ before }) => before === 'counted');
    await this.tallies.change(tx, counted, -1);
    const entries = counted.map((signature) => signatureEntry('invalidated', signature));
    const body = { sheet: number, scan: sheet.scanSha256, signatures: gone.length };
    await this.ledger.append(tx, [sheetEntry('petition.sheetAnnulled', petitionId, body), ...entries], now);
  }

  private newSignatures({ petitionId, number }: AcceptedSheet, keying: Keying): NewSignature[] {
    return keying.flatMap((person, index) => {
      if (!person) return [];
      const line = index + 1;
      const salt = this.people.newSalt();
      const nameLookup = this.people.nameLookup(petitionId, person.name);
      const commitment = commitmentOf(petitionId, `sheet ${number}/${line}`, salt);
      return [{ ...person, line, nameLookup, salt, commitment, held: false }];
    });
  }

  /** Whoever is on paper already, on this sheet or another, by name and place. */
  private async holdDoubles(tx: Tx, petitionId: string, signatures: NewSignature[]): Promise<void> {
    const found = await rows<{ nameLookup: string; settlement: string | null }>(
      tx,
      `SELECT name_lookup AS "nameLookup", settlement FROM signature
       WHERE petition_id = $1 AND name_lookup = ANY($2) AND channel = 'paper' AND state IN ('counted', 'held')`,
      [petitionId, signatures.map(({ nameLookup }) => nameLookup)],
    );
    const known = new Set(found.map(personKey));
    for (const signature of signatures) {
      signature.held = known.has(personKey(signature));
      known.add(personKey(signature));
    }
  }

  private async insert(
    tx: Tx,
    { id, petitionId, firstAt }: AcceptedSheet,
    signatures: NewSignature[],
    now: Date,
  ): Promise<void> {
    await rows(
      tx,
      `INSERT INTO signature (id, petition_id, channel, name_lookup, sealed, shows_name, wants_news, settlement, locale,
         commitment, hold_reason, asked_at, state, counted_at, sheet_id, sheet_line, confirmed_at)
       SELECT nextval(pg_get_serial_sequence('signature_pending', 'id')), $1, 'paper', name_lookup, sealed, false, false,
              settlement, 'bg', commitment, CASE WHEN held THEN $2 END, $3, CASE WHEN held THEN 'held' ELSE 'counted' END,
              CASE WHEN NOT held THEN $4::timestamptz END, $5, line, $4
       FROM unnest($6::text[], $7::text[], $8::text[], $9::text[], $10::boolean[], $11::int[])
         AS s (name_lookup, sealed, settlement, commitment, held, line) ORDER BY line`,
      [
        petitionId,
        PAPER_DOUBLE,
        firstAt,
        now,
        id,
        signatures.map(({ nameLookup }) => nameLookup),
        signatures.map(({ name, salt }) => this.people.seal({ name, email: '', salt })),
        signatures.map(({ settlement }) => settlement),
        signatures.map(({ commitment }) => commitment),
        signatures.map(({ held }) => held),
        signatures.map(({ line }) => line),
      ],
    );
  }
}

function personKey({ nameLookup, settlement }: { nameLookup: string; settlement: string | null }): string {
  return `${nameLookup} ${settlement ?? ''}`;
}

function sheetEntry(kind: string, petitionId: string, body: NewLedgerEntry['body']): NewLedgerEntry {
  return { kind, subject: { type: PETITION, id: petitionId }, body };
}
