/**
 * Confirmed signatures into one petition, by 128 people at a time over HTTP, with everything on: proof of the link, uniqueness, encrypted
 * rows, counts, ledger, fsync; against a naive design of a transaction a signature with UPDATE … count + 1, and a bare gathered one, in
 * alternating rounds of the same run. And the petition's page while 200 a second sign. Goals: 8 times naive, 0.4 of bare; p99 100 ms.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { crypto } from './house.ts';

interface Round {
  perSecond: number;
  p50: number;
  p99: number;
  refused: number;
}

const GOAL_NAIVE = 8;
const GOAL_BARE = 0.4;
const GOAL_PAGE_MS = 100;
const CLIENTS = 128;
const ROUNDS = Number(process.env.ROUNDS ?? 5);
/** Signatures in a round: seconds of each design. */
const SIZE = { ours: 16_000, gathered: 16_000, naive: 2_000 };
const READING_SECONDS = 5;
const PACE = 200;

const place = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'megdan-signing-'));
const children: ChildProcess[] = [];
process.on('exit', () => children.forEach((child) => child.kill()));
const port = Number(process.env.PORT);
const host = new URL(process.env.PUBLIC_URL!).host;
const say = (text: string) => process.stdout.write(`${text}\n`);
const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
const whole = (value: number) => Math.round(value).toLocaleString('en');

function run(file: string, args: string[] = [], flags: string[] = []): ChildProcess {
  const env = { ...process.env, ROLE: 'web', TRUST_PROXY: '127.0.0.1' };
  const child = spawn(process.execPath, [...flags, place(file), ...args], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  return child;
}

async function output(child: ChildProcess): Promise<string> {
  let text = '';
  child.stdout!.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`A process of this measurement ended with ${String(code)}`);
  return text;
}

function get(path: string): Promise<{ status: number; location: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port, path, headers: { host, accept: 'text/html' }, agent: false },
      (response) => {
        response.resume();
        response.on('end', () =>
          resolve({ status: response.statusCode!, location: response.headers.location ?? '' }),
        );
      },
    );
    sent.on('error', reject).end();
  });
}

async function ready(): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const answer = await get('/health/ready').catch(() => null);
    if (answer?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The web process did not become ready');
}

function linksFrom(petition: string, first: number): (count: number) => string[] {
  let at = first;
  return (count) =>
    Array.from({ length: count }, () => {
      const id = String(at++);
      return `/signatures/confirm/${petition}.${id}.${crypto.sign('signature.confirm', petition, id)}`;
    });
}

async function sign(
  at: number,
  paths: string[],
  pace: number | null = null,
  connections = CLIENTS,
): Promise<Round> {
  const file = join(folder, `${paths[0]!.split('.')[1]}.json`);
  writeFileSync(file, JSON.stringify({ port: at, host, pace, connections, paths }));
  return JSON.parse(await output(run('./signing.load.ts', [file]))) as Round;
}

async function startBare(design: string, petition: string): Promise<number> {
  const [line] = (await once(run('./signing.bare.ts', [design, petition]).stdout!, 'data')) as [Buffer];
  return Number(line.toString());
}

const rate = (rounds: Round[]) => median(rounds.map(({ perSecond }) => perSecond));
const p99 = (rounds: Round[]) => median(rounds.map((round) => round.p99));
const times = (mine: Round[], theirs: Round[]) =>
  median(mine.map(({ perSecond }, turn) => perSecond / theirs[turn]!.perSecond));

/** Three ways to the same number, and every hash of the chain. */
async function problems(client: pg.Client, petition: string, signed: number): Promise<string[]> {
  const { rows } = await client.query<Record<'rows' | 'tally' | 'days' | 'ledger' | 'gaps', number>>(
    `SELECT (SELECT count(*)::int FROM signature WHERE petition_id = $1 AND state = 'counted') AS rows,
       (SELECT sum(count)::int FROM petition_tally WHERE petition_id = $1) AS tally,
       (SELECT sum(count)::int FROM petition_tally_day WHERE petition_id = $1) AS days,
       (SELECT count(*)::int FROM ledger_entry WHERE subject = 'petition:' || $1 AND kind = 'petition.signed') AS ledger,
       (SELECT max(seq) - count(*) FROM ledger_entry)::int AS gaps`,
    [petition],
  );
  const { gaps, ...counts } = rows[0]!;
  const wrong = Object.entries(counts).filter(([, count]) => count !== signed);
  const broken = await client.query(
    `SELECT seq FROM (SELECT *, lag(hash, 1, decode(repeat('00', 32), 'hex')) OVER (ORDER BY seq) AS before FROM ledger_entry) AS e
     WHERE hash <> sha256(convert_to('megdan-ledger-1' || E'\\n' || seq || E'\\n' ||
       to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || E'\\n' || kind || E'\\n' || subject || E'\\n' || body || E'\\n' ||
       encode(before, 'hex'), 'UTF8')) LIMIT 3`,
  );
  return [
    ...wrong.map(([what, count]) => `${what}: ${count} of ${signed}`),
    ...(gaps === 0 ? [] : [`${gaps} gaps in the ledger`]),
    ...broken.rows.map((row) => `entry ${(row as { seq: string }).seq} does not fit the chain`),
  ];
}

const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
try {
  await client.connect();
  const most = (ROUNDS + 1) * SIZE.ours + PACE * (READING_SECONDS + 2);
  const seeded = JSON.parse(await output(run('./signing.seed.ts', [String(most)]))) as {
    petition: string;
    first: string;
  };
  const { petition } = seeded;
  const flags = process.env.PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${process.env.PROFILE}`] : [];
  run('../dist/src/main.js', [], flags);
  const [bare, naive] = [await startBare('gathered', petition), await startBare('naive', petition)];
  await ready();

  const links = {
    ours: linksFrom(petition, Number(seeded.first)),
    gathered: linksFrom(petition, Number(seeded.first)),
    naive: linksFrom(petition, Number(seeded.first)),
  };
  const turn = async () => ({
    ours: await sign(port, links.ours(SIZE.ours)),
    gathered: await sign(bare, links.gathered(SIZE.gathered)),
    naive: await sign(naive, links.naive(SIZE.naive)),
  });
  await turn();
  const turns = [];
  for (let count = 0; count < ROUNDS; count += 1) turns.push(await turn());
  const [ours, gathered, simple] = [
    turns.map((one) => one.ours),
    turns.map((one) => one.gathered),
    turns.map((one) => one.naive),
  ];
  const [overNaive, ofBare] = [times(ours, simple), times(ours, gathered)];
  say(
    `  ${CLIENTS} people: ${whole(rate(ours))} signatures/s, p99 ${p99(ours).toFixed(0)} ms; bare gathered ${whole(rate(gathered))}/s; ` +
      `naive ${whole(rate(simple))}/s: ${overNaive.toFixed(1)} times naive (goal ${GOAL_NAIVE}), ${ofBare.toFixed(2)} of bare (goal ${GOAL_BARE})`,
  );

  const { location } = await get(`/petitions/${petition}`);
  const path = location
    ? new URL(location, `http://${host}`).pathname
    : (process.env.PAGE ?? `/petitions/${petition}`);
  const pressing = sign(port, links.ours(PACE * READING_SECONDS), PACE, 32);
  const reading = run('./pages.load.ts', [port, host, path, 'br', 16, READING_SECONDS].map(String));
  const [pages, steady] = [JSON.parse(await output(reading)) as Omit<Round, 'refused'>, await pressing];
  say(
    `  the petition's page while ${PACE}/s sign: ${whole(pages.perSecond)}/s, p99 ${pages.p99.toFixed(1)} ms (goal ${GOAL_PAGE_MS}); ` +
      `signing p99 ${steady.p99.toFixed(1)} ms`,
  );

  const refused = [...ours, ...gathered, ...simple, steady].reduce((sum, round) => sum + round.refused, 0);
  const signed = (ROUNDS + 1) * SIZE.ours + PACE * READING_SECONDS;
  const found = await problems(client, petition, signed);
  say(
    `  afterwards: ${whole(signed)} signed, counted, recounted and in the ledger: ${found.length === 0 ? 'equal' : found.join('; ')}; refused ${refused}`,
  );
  const reached =
    overNaive >= GOAL_NAIVE && ofBare >= GOAL_BARE && pages.p99 <= GOAL_PAGE_MS && found.length === 0;
  process.exitCode = reached && refused === 0 ? 0 : 1;
} finally {
  await client.end();
  for (const child of children) child.kill();
  rmSync(folder, { recursive: true, force: true });
}
