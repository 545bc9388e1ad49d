import { randomBytes } from 'node:crypto';
import { Ledger } from '../../../commons/ledger/index.js';
import type { Config } from '../../../platform/config/index.js';
import { Crypto } from '../../../platform/crypto/index.js';
import type { Database, Tx } from '../../../platform/database/index.js';
import { PageVersions } from '../../../platform/page-versions/index.js';
import type { PetitionMilestones } from '../petition-milestones.service.js';
import { SignatureIntake } from './intake/signature-intake.service.js';
import { SignaturePeople } from './signature-people.service.js';
import { SignatureTallies } from './signature-tallies.service.js';
import { commitmentOf } from './signature.rules.js';

const DAY_MS = 86_400_000;

/** For tests: what signs, on one pool of connections. Several of them stand for several processes. */
export class SignaturesAtWork {
  readonly settled: string[] = [];
  readonly tallies: SignatureTallies;
  readonly ledger: Ledger;
  readonly people: SignaturePeople;
  readonly intake: SignatureIntake;

  constructor(
    readonly database: Database,
    keys = { secretKeys: [{ id: 'k1', key: randomBytes(32) }], lookupKey: randomBytes(32) },
  ) {
    const versions = new PageVersions(database);
    this.tallies = new SignatureTallies(versions);
    this.ledger = new Ledger();
    this.people = new SignaturePeople(database, new Crypto(keys as unknown as Config));
    const milestones = {
      settle: (_now: Date, ids: readonly string[]) => Promise.resolve(void this.settled.push(...ids)),
    } as unknown as PetitionMilestones;
    this.intake = new SignatureIntake(database, milestones);
  }

  /** Somebody filled in the form; the number of the pending row. */
  async asks(
    petitionId: string,
    email: string,
    now: Date,
    { holdReason = null, settlement = null, name = 'Ана Стойкова' }: Wishes = {},
  ): Promise<string> {
    const canonical = await this.people.canonical(email);
    const salt = this.people.newSalt();
    const [row] = await this.database.transaction(async (tx: Tx) =>
      tx.query<{ id: string }[]>(
        `INSERT INTO signature_pending (petition_id, channel, email_lookup, name_lookup, sealed, shows_name, wants_news, settlement,
           locale, commitment, hold_reason, asked_at, expires_at)
         VALUES ($1, 'email', $2, $3, $4, true, false, $5, 'bg', $6, $7, $8, $9) RETURNING id`,
        [
          petitionId,
          this.people.emailLookup(petitionId, canonical),
          this.people.nameLookup(petitionId, name),
          this.people.seal({ name, email, salt }),
          settlement,
          commitmentOf(petitionId, canonical, salt),
          holdReason,
          now,
          new Date(now.getTime() + 7 * DAY_MS),
        ],
      ),
    );
    return row!.id;
  }

  /** Three ways to count, and the ledger. */
  async counts(petitionId: string): Promise<Record<'signatures' | 'tally' | 'days' | 'ledger', number>> {
    const [found] = await this.database.read<Record<'signatures' | 'tally' | 'days' | 'ledger', number>>(
      `SELECT (SELECT count(*)::int FROM signature WHERE petition_id = $1 AND state = 'counted') AS signatures,
         (SELECT coalesce(sum(count), 0)::int FROM petition_tally WHERE petition_id = $1) AS tally,
         (SELECT coalesce(sum(count), 0)::int FROM petition_tally_day WHERE petition_id = $1) AS days,
         (SELECT coalesce(sum(CASE kind WHEN 'petition.signed' THEN 1 WHEN 'petition.signatureWithdrawn' THEN -1 ELSE 0 END), 0)::int
            FROM ledger_entry WHERE subject = 'petition:' || $1) AS ledger`,
      [petitionId],
    );
    return found!;
  }
}

interface Wishes {
  holdReason?: string | null;
  settlement?: string | null;
  name?: string;
}
