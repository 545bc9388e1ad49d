import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ledger } from '../../../commons/ledger/index.js';
import { Audit } from '../../../platform/audit/index.js';
import { rows } from '../../../platform/database/index.js';
import { PageVersions } from '../../../platform/page-versions/index.js';
import { Settings } from '../../../platform/settings/index.js';
import { NOW, paperAtWork, type PaperAtWork } from '../paper/paper-at-work.factory.js';
import { signatureEntry } from '../signatures/signature.ledger.js';
import { commitmentOf } from '../signatures/signature.rules.js';
import { SignatureTallies } from '../signatures/signature-tallies.service.js';
import { Anonymising } from './anonymising.service.js';
import { SignerRetention } from './signer-retention.jobs.js';

const SIGNERS = 2_300;
const NAME = 'Тодорка Незабравимова';
const FIVE_MONTHS_LATER = new Date('2027-04-22T10:00:00Z');
const SIX_MONTHS_LATER = new Date('2027-05-22T10:00:00Z');

let at: PaperAtWork;
beforeAll(async () => void (at = await paperAtWork()));
afterAll(() => at.db.close());

/** Dies with the batch that it is told, in the middle of its transaction. */
class MortalPages extends PageVersions {
  private bumps = 0;

  constructor(private readonly diesAt: number) {
    super(at.db.database);
  }

  override bump(...args: Parameters<PageVersions['bump']>): Promise<void> {
    this.bumps += 1;
    if (this.bumps === this.diesAt) throw new Error('killed');
    return super.bump(...args);
  }
}

function job(pages = at.pageVersions): SignerRetention {
  const { database } = at.db;
  const settings = new Settings(database, new Audit(), at.pageVersions);
  return new SignerRetention(database, settings, new Anonymising(database, new Audit(), pages));
}

/** One that many have signed, on paper too, and some have not confirmed. */
async function signed(): Promise<string> {
  const petition = await at.petition();
  await at.accepted(petition, 1, `${NAME}; Мелник\nИван Иванов; Сандански`);
  await at.inTx(async (tx) => {
    const domain = await at.people.domainId(tx, 'primer.example');
    const people = Array.from({ length: SIGNERS }, (_, index) => {
      const email = `podpisal${index}@primer.example`;
      const salt = at.people.newSalt();
      return {
        lookup: at.people.emailLookup(petition, email),
        sealed: at.people.seal({ name: NAME, email, salt }),
        commitment: commitmentOf(petition, email, salt),
      };
    });
    const columns = `petition_id, channel, email_lookup, name_lookup, domain_id, block_lookup, sealed, shows_name, wants_news,
      settlement, locale, commitment, asked_at`;
    await rows(
      tx,
      `INSERT INTO signature (id, ${columns}, state, counted_at, confirmed_at)
       SELECT nextval(pg_get_serial_sequence('signature_pending', 'id')), $1, 'email', lookup, $2, $3, $4, sealed, true, true,
              '47714', 'bg', commitment, $5, 'counted', $5, $5
       FROM unnest($6::text[], $7::text[], $8::text[]) AS s (lookup, sealed, commitment)`,
      [
        petition,
        at.people.nameLookup(petition, NAME),
        domain,
        at.people.blockLookup('203.0.113.9'),
        NOW,
        people.map(({ lookup }) => lookup),
        people.map(({ sealed }) => sealed),
        people.map(({ commitment }) => commitment),
      ],
    );
    await rows(
      tx,
      `INSERT INTO signature_pending (${columns}, expires_at)
       SELECT ${columns}, asked_at FROM signature WHERE petition_id = $1 AND channel = 'email' LIMIT 5`,
      [petition],
    );
    const change = { petitionId: petition, channel: 'email', settlement: '47714', countedAt: NOW } as const;
    await new SignatureTallies(at.pageVersions).change(
      tx,
      people.map(() => change),
      1,
    );
    const entries = people.map(({ commitment }) =>
      signatureEntry('signed', { petitionId: petition, commitment, channel: 'email' }),
    );
    await new Ledger().append(tx, entries, NOW);
  });
  return petition;
}

const end = (petition: string, columns: string) =>
  at.inTx((tx) => rows(tx, `UPDATE petition SET ${columns} WHERE id = $1`, [petition, NOW]));
const personal = async (petition: string) => {
  const [row] = await at.db.database.read<{ count: number }>(
    `SELECT count(*)::int AS count FROM signature
     WHERE petition_id = $1 AND num_nonnulls(sealed, email_lookup, name_lookup, domain_id, block_lookup) > 0`,
    [petition],
  );
  return row!.count;
};
const anonymisedAt = async (petition: string) => {
  const [row] = await at.db.database.read<{ at: Date | null }>(
    'SELECT anonymised_at AS at FROM petition WHERE id = $1',
    [petition],
  );
  return row!.at;
};
/** Every cell of the tables that know signers. */
const dump = async () => {
  const tables = [
    'signature',
    'signature_pending',
    'signature_sheet',
    'petition',
    'ledger_entry',
    'audit_entry',
  ];
  const xml = await Promise.all(
    tables.map((table) =>
      at.db.database.read<{ xml: string }>(`SELECT table_to_xml('${table}', false, false, '')::text AS xml`),
    ),
  );
  return xml.map(([row]) => row!.xml).join('');
};
/** What is to stay of signatures, as it is. */
const kept = (petition: string) =>
  at.db.database.read(
    `SELECT id, channel, settlement, commitment, state, asked_at, counted_at, sheet_line FROM signature
     WHERE petition_id = $1 ORDER BY id`,
    [petition],
  );

describe('signers', () => {
  it('are forgotten some months after the end, killed in the middle and resumed; all counts stay', async () => {
    const petition = await signed();
    await end(petition, `state = 'answered', answered_at = $2, ended_at = $2`);
    const before = { counts: await at.counts(petition), rows: await kept(petition) };
    expect(before.counts.signatures).toBe(SIGNERS + 2);

    await job().run('slot', FIVE_MONTHS_LATER);
    expect([await personal(petition), await anonymisedAt(petition)]).toEqual([SIGNERS + 2, null]);

    await job(new MortalPages(2)).run('slot', SIX_MONTHS_LATER);
    expect([await personal(petition), await anonymisedAt(petition)]).toEqual([SIGNERS + 2 - 1_000, null]);

    await Promise.all([job().run('slot', SIX_MONTHS_LATER), job().run('slot', SIX_MONTHS_LATER)]);
    expect([await personal(petition), await anonymisedAt(petition)]).toEqual([0, SIX_MONTHS_LATER]);
    expect({ counts: await at.counts(petition), rows: await kept(petition) }).toEqual(before);

    const left = await dump();
    for (const trace of [
      NAME,
      'primer.example',
      at.people.nameLookup(petition, NAME),
      at.people.emailLookup(petition, 'podpisal7@primer.example'),
      at.people.blockLookup('203.0.113.9'),
      'k1.',
    ])
      expect([trace, left.includes(trace)]).toEqual([trace, false]);
    const [sheet] = await at.db.database.read(
      `SELECT scan_file_id, first_keying, second_keying, scan_sha256 <> '' AS digest FROM signature_sheet WHERE petition_id = $1`,
      [petition],
    );
    expect(sheet).toEqual({ scan_file_id: null, first_keying: null, second_keying: null, digest: true });
    expect(
      await at.db.database.read('SELECT FROM signature_pending WHERE petition_id = $1', [petition]),
    ).toEqual([]);
    const traces = await at.db.database.read(`SELECT 1 FROM audit_entry WHERE action = 'petition.anonymise'`);
    expect(traces).toHaveLength(1);
  });

  it('of what found no backers are forgotten too, and nobody’s while the petition lasts', async () => {
    const [lapsed, running] = [await at.petition(), await at.petition()];
    for (const petition of [lapsed, running]) await at.accepted(petition, 1, 'Ана Ило; Мелник');
    await end(lapsed, `state = 'archived', seeking_until = $2`);
    await job().run('slot', SIX_MONTHS_LATER);
    expect([await personal(lapsed), await personal(running)]).toEqual([0, 1]);
  });
});
