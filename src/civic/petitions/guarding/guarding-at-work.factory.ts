import { randomBytes } from 'node:crypto';
import { Ledger } from '../../../commons/ledger/index.js';
import { Audit } from '../../../platform/audit/index.js';
import type { Clock } from '../../../platform/clock/index.js';
import type { Config } from '../../../platform/config/index.js';
import { Crypto } from '../../../platform/crypto/index.js';
import { rows, type Database, type Tx } from '../../../platform/database/index.js';
import { PageVersions } from '../../../platform/page-versions/index.js';
import { signatureEntry } from '../signatures/signature.ledger.js';
import { commitmentOf, type Channel, type SignatureState } from '../signatures/signature.rules.js';
import { SignaturePeople } from '../signatures/signature-people.service.js';
import { SignatureTallies } from '../signatures/signature-tallies.service.js';
import { SignatureCriteria } from './criteria/signature-criteria.service.js';
import { SignatureReview } from './desk/signature-review.service.js';
import { Invalidations } from './invalidations/invalidations.service.js';
import { InvalidationRuns } from './invalidations/invalidation-runs.service.js';

export interface TestSigner {
  petitionId: string;
  name?: string;
  email?: string;
  ip?: string;
  state?: SignatureState;
  channel?: Exclude<Channel, 'paper'>;
  settlement?: string | null;
  holdReason?: string | null;
  confirmedAt?: Date;
}

interface SigningParts {
  people: SignaturePeople;
  tallies: SignatureTallies;
  ledger: Ledger;
}

let made = 0;

/** For tests that are not about signing: a signature with its counts and its line in the ledger. */
export async function testSignature(
  tx: Tx,
  { people, tallies, ledger }: SigningParts,
  signer: TestSigner,
  now: Date,
): Promise<string> {
  made += 1;
  const { petitionId, state = 'counted', channel = 'email', settlement = null, holdReason = null } = signer;
  const { name = 'Мария Петрова', email = `signer${made}@abv.bg`, ip = '192.0.2.1' } = signer;
  const confirmedAt = signer.confirmedAt ?? now;
  const canonical = await people.canonical(email);
  const salt = people.newSalt();
  const commitment = commitmentOf(petitionId, canonical, salt);
  const counted = state === 'counted' ? confirmedAt : null;
  const domainId = await people.domainId(tx, email.slice(email.lastIndexOf('@') + 1));
  const [id] = await numbers(tx, 1, confirmedAt);
  await rows(
    tx,
    `INSERT INTO signature (id, petition_id, channel, email_lookup, name_lookup, domain_id, block_lookup, sealed, shows_name,
       wants_news, settlement, locale, commitment, hold_reason, asked_at, state, counted_at, confirmed_at)
     VALUES ($14, $1, $2, $3, $4, $5, $6, $7, false, false, $8, 'bg',
       $9, $10, $11, $12, $13, $11)`,
    [
      petitionId,
      channel,
      people.emailLookup(petitionId, canonical),
      people.nameLookup(petitionId, name),
      domainId,
      people.blockLookup(ip),
      people.seal({ name, email, salt }),
      settlement,
      commitment,
      holdReason,
      confirmedAt,
      state,
      counted,
      id,
    ],
  );
  if (counted) {
    await tallies.change(tx, [{ petitionId, channel, settlement, countedAt: counted }], 1);
    await ledger.append(tx, [signatureEntry('signed', { petitionId, channel, commitment })], now);
  }
  return id!;
}

/** Free numbers, taken as whoever fills in the form takes them. */
export async function numbers(tx: Tx, count: number, now: Date): Promise<string[]> {
  const taken = await rows<{ id: string }>(
    tx,
    `INSERT INTO signature_pending (petition_id, channel, shows_name, wants_news, locale, commitment, asked_at, expires_at)
     SELECT 0, 'email', false, false, 'bg', '', $1, $1 FROM generate_series(1, $2) RETURNING id`,
    [now, count],
  );
  const ids = taken.map(({ id }) => id);
  await rows(tx, 'DELETE FROM signature_pending WHERE id = ANY($1::bigint[])', [ids]);
  return ids;
}

/** The services of this room on a database of their own. */
export function guardingAtWork(database: Database, clock: { now(): Date }) {
  const config = {
    secretKeys: [{ id: 't1', key: randomBytes(32) }],
    lookupKey: randomBytes(32),
  } as unknown as Config;
  const crypto = new Crypto(config);
  const audit = new Audit();
  const versions = new PageVersions(database);
  const people = new SignaturePeople(database, crypto);
  const tallies = new SignatureTallies(versions);
  const ledger = new Ledger();
  const criteria = new SignatureCriteria(database, people);
  return {
    config,
    crypto,
    audit,
    people,
    tallies,
    ledger,
    review: new SignatureReview(tallies, ledger, audit),
    invalidations: new Invalidations(criteria, crypto, audit),
    runs: new InvalidationRuns(database, tallies, ledger, clock as Clock),
    /** A second worker. */
    otherRuns: new InvalidationRuns(database, tallies, ledger, clock as Clock),
  };
}

/** The three ways to count, which have to agree, and how many each state has. */
export async function countsOf(database: Database, petitionId: string) {
  const [found] = await database.read<
    Record<'rows' | 'tally' | 'days' | 'ledger' | 'held' | 'invalid', number>
  >(
    `SELECT (SELECT count(*)::int FROM signature WHERE petition_id = $1 AND state = 'counted') AS rows,
       (SELECT coalesce(sum(count), 0)::int FROM petition_tally WHERE petition_id = $1) AS tally,
       (SELECT coalesce(sum(count), 0)::int FROM petition_tally_day WHERE petition_id = $1) AS days,
       (SELECT coalesce(sum(CASE WHEN kind IN ('petition.signed', 'petition.signatureRestored') THEN 1
                                 WHEN kind IN ('petition.signatureWithdrawn', 'petition.signatureInvalidated') THEN -1
                                 ELSE 0 END), 0)::int FROM ledger_entry WHERE subject = 'petition:' || $1) AS ledger,
       (SELECT count(*)::int FROM signature WHERE petition_id = $1 AND state = 'held') AS held,
       (SELECT count(*)::int FROM signature WHERE petition_id = $1 AND state = 'invalid') AS invalid`,
    [petitionId],
  );
  return found!;
}
