/**
 * What there is to be compared with: node:http and pg that know nothing but to turn a pending row into a signature and to count it.
 * No proof, no ledger, no guard, one index.
 *   naive      a transaction for each, with UPDATE … count + 1
 *   gathered   requests that arrive while a commit is under way share the next one
 *
 * node signing.bare.ts <naive|gathered> <petition>  →  its port
 */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';

const [design, petition] = process.argv.slice(2) as ['naive' | 'gathered', string];
const pool = new pg.Pool({ connectionString: process.env.DATABASE_OWNER_URL, max: 20 });
const columns = 'id, petition_id, email_lookup, sealed, confirmed_at';
await pool.query(`
  CREATE TABLE ${design}_petition (id bigint PRIMARY KEY, count integer NOT NULL);
  CREATE TABLE ${design}_signature (id bigint PRIMARY KEY, petition_id bigint NOT NULL, email_lookup text NOT NULL, sealed text NOT NULL,
    confirmed_at timestamptz NOT NULL, UNIQUE (petition_id, email_lookup)
    ${design === 'naive' ? ', FOREIGN KEY (petition_id) REFERENCES naive_petition (id)' : ''});
  INSERT INTO ${design}_petition VALUES (${Number(petition)}, 0)`);

const INSERT = `INSERT INTO ${design}_signature (${columns})
  SELECT id, petition_id, email_lookup, sealed, $2::timestamptz FROM signature_pending`;

async function signAlone(id: string): Promise<boolean> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const made = await client.query({
      name: 'insert',
      text: `${INSERT} WHERE id = $1 ON CONFLICT DO NOTHING`,
      values: [id, new Date()],
    });
    if (made.rowCount === 1)
      await client.query({
        name: 'count',
        text: 'UPDATE naive_petition SET count = count + 1 WHERE id = $1',
        values: [petition],
      });
    await client.query('COMMIT');
    return made.rowCount === 1;
  } finally {
    client.release();
  }
}

const waiting: { id: string; told: (made: boolean) => void }[] = [];
let running = false;

async function signTogether(): Promise<void> {
  running = true;
  while (waiting.length > 0) {
    const group = waiting.splice(0);
    const { rows } = await pool.query<{ id: string }>({
      name: 'gathered',
      text: `WITH made AS (${INSERT} WHERE id = ANY($1::bigint[]) ORDER BY email_lookup ON CONFLICT DO NOTHING RETURNING id),
        counted AS (UPDATE gathered_petition SET count = count + (SELECT count(*) FROM made) WHERE id = $3)
        SELECT id FROM made`,
      values: [group.map(({ id }) => id), new Date(), petition],
    });
    const made = new Set(rows.map(({ id }) => id));
    for (const { id, told } of group) told(made.has(id));
  }
  running = false;
}

function sign(id: string): Promise<boolean> {
  if (design === 'naive') return signAlone(id);
  return new Promise((told) => {
    waiting.push({ id, told });
    if (!running) signTogether().catch(failed);
  });
}

function failed(error: unknown): void {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
}

function answer(response: ServerResponse, made: boolean): void {
  response.writeHead(made ? 303 : 409, { location: '/signed', 'content-length': 0 }).end();
}

const server = createServer({ keepAliveTimeout: 72_000 }, (request, response) => {
  request.resume();
  const id = request.url!.split('.')[1]!;
  sign(id).then((made) => answer(response, made), failed);
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`));
