import { createHash } from 'node:crypto';
import { once } from 'node:events';
import pg from 'pg';
import type { SignatureLinks as Links } from '../../src/civic/petitions/signatures/signature-links.js';
import { TestServices } from '../../scripts/lib/test-services.mjs';
import { makeTemplate } from '../../scripts/lib/test-template.mjs';
import { digestHouse, type DigestHouse } from './digest-house.js';

/** Everything is written for safety here: what was acknowledged must outlive a server that died. */
const SAFE = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on', autovacuum: 'on' };

export interface Signer {
  /** Of the pending row, and of the signature. */
  id: string;
  /** Where the button of the letter leads. */
  path: string;
}

export interface PetitionHouse extends DigestHouse {
  petition(): Promise<string>;
  /** People who filled in the form and got their letters. */
  signers(petition: string, count: number): Promise<Signer[]>;
  /** What does not fit together, of all petitions; nothing when all is well. */
  problems(): Promise<string[]>;
  /** PostgreSQL dies as it does without power, and is started again. */
  killPostgres(): Promise<void>;
  restartPostgres(): Promise<void>;
}

/** The application on a PostgreSQL of its own, which may be killed. */
export async function petitionHouse(): Promise<PetitionHouse> {
  const own = await TestServices.start({ postgresSettings: SAFE });
  await makeTemplate(own);
  Object.assign(process.env, own.environment);
  const house = await digestHouse({ TRUST_PROXY: '127.0.0.1' });
  const { testPetition } = await import('../../src/civic/petitions/petition.factory.js');
  const { SignatureLinks } = await import('../../src/civic/petitions/signatures/signature-links.js');
  const links = house.get<Links>(SignatureLinks);
  const log = `${own.folder}/postgres.log`;
  let people = 0;
  return {
    ...house,
    petition: () => house.db.transaction((tx) => testPetition(tx, house.clock.now())),
    signers: async (petition, count) => {
      const first = people;
      people += count;
      const ids = await house.db.read<{ id: string }>(PENDING, [petition, first, count, house.clock.now()]);
      return ids.map(({ id }) => ({
        id,
        path: `/signatures/confirm/${links.token('confirm', { petitionId: petition, id })}`,
      }));
    },
    problems: () => beside(house.database.ownerUrl, problemsIn),
    killPostgres: async () => {
      const server = own.processes.child('postgres')!;
      const died = once(server, 'exit');
      server.kill('SIGQUIT');
      await died;
    },
    restartPostgres: async () => {
      const settings = { ...SAFE, max_connections: 300, shared_buffers: '192MB' };
      if (!(await own.cluster.restart(own.processes, { log, settings })))
        throw new Error('PostgreSQL does not come back');
    },
    close: async () => {
      await house.close();
      await own.stop();
    },
  };
}

const PENDING = `
  INSERT INTO signature_pending (petition_id, channel, email_lookup, name_lookup, block_lookup, sealed, shows_name, wants_news,
    settlement, locale, commitment, asked_at, expires_at)
  SELECT $1, 'email', encode(sha256(('address ' || n)::bytea), 'hex'), encode(sha256(('name ' || n)::bytea), 'hex'),
    encode(sha256(('block ' || n / 20)::bytea), 'hex'), 'sealed', false, false, CASE WHEN n % 3 > 0 THEN '65334' END, 'bg',
    encode(sha256(('commitment ' || n)::bytea), 'hex'), $4, $4::timestamptz + interval '7 days'
  FROM generate_series($2::int, $2::int + $3::int - 1) AS n RETURNING id`;

async function beside<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** B: rows, counts, counts by day and the ledger say the same; and the chain is whole. */
async function problemsIn(client: pg.Client): Promise<string[]> {
  const { rows: counts } = await client.query<Record<'id' | 'rows' | 'tally' | 'days' | 'ledger', string>>(
    `SELECT petition.id,
       (SELECT count(*) FROM signature WHERE petition_id = petition.id AND state = 'counted') AS rows,
       (SELECT coalesce(sum(count), 0) FROM petition_tally WHERE petition_id = petition.id) AS tally,
       (SELECT coalesce(sum(count), 0) FROM petition_tally_day WHERE petition_id = petition.id) AS days,
       (SELECT count(*) FROM ledger_entry WHERE subject = 'petition:' || petition.id AND kind = 'petition.signed') AS ledger
     FROM petition`,
  );
  const unequal = counts
    .filter(({ rows, tally, days, ledger }) => new Set([rows, tally, days, ledger]).size > 1)
    .map((row) => JSON.stringify(row));
  const { rows: chain } = await client.query<{
    seq: string;
    at: Date;
    kind: string;
    subject: string;
    body: string;
    hash: Buffer;
  }>('SELECT seq, at, kind, subject, body, hash FROM ledger_entry ORDER BY seq');
  let before = '0'.repeat(64);
  const broken = chain.flatMap(({ seq, at, kind, subject, body, hash }, place) => {
    const lines = ['megdan-ledger-1', seq, at.toISOString(), kind, subject, body, before];
    const expected = createHash('sha256').update(lines.join('\n')).digest('hex');
    before = hash.toString('hex');
    return Number(seq) === place + 1 && expected === before ? [] : [`entry ${seq} breaks the chain`];
  });
  return [...unequal, ...broken];
}
