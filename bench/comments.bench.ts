/**
 * Debates: the page of one with 5,000 comments against one with 50; the first page of 200 comments and the posting of
 * one, against bare node:http with pg and strings in alternating rounds of the same run. Pages are those of somebody
 * who is signed in: they never come from the page cache. Goals: p99 within 1.5 times; 1,000 pages a second, or a third
 * of bare; a post within 100 ms at 50 a second, and 1,000 posts a second, or a third of bare.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

interface Round {
  perSecond: number;
  p50: number;
  p99: number;
}

interface Person {
  participant: string;
  cookie: string;
}

interface Seeded {
  people: Person[];
  /** Numbers of debates. */
  large: string;
  small: string;
  flat: string;
}

const GOAL_P99 = 1.5;
const GOAL_SHARE = 1 / 3;
const GOAL_PAGES = 1_000;
const GOAL_POST_MS = 100;
const GOAL_POSTS = 1_000;
const PACE = 50;
const PEOPLE = 2_000;
const ROUNDS = 5;
const SECONDS = 3;
const CONNECTIONS = 16;

const place = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'megdan-comments-'));
const children: ChildProcess[] = [];
process.on('exit', () => children.forEach((child) => child.kill()));
const port = Number(process.env.PORT);
const host = new URL(process.env.PUBLIC_URL!).host;
const say = (text: string) => process.stdout.write(`${text}\n`);
const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
const whole = (value: number) => Math.round(value).toLocaleString('en');

function run(file: string, args: string[] = []): ChildProcess {
  const env = { ...process.env, ROLE: 'web', TRUST_PROXY: '127.0.0.1' };
  const child = spawn(process.execPath, [place(file), ...args], {
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

function get(path: string, cookie = ''): Promise<{ status: number; location: string; text: string }> {
  return new Promise((resolve, reject) => {
    const headers = { host, accept: 'text/html', ...(cookie && { cookie }) };
    const sent = request({ host: '127.0.0.1', port, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode!,
          location: response.headers.location ?? '',
          text: Buffer.concat(chunks).toString(),
        }),
      );
    });
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

async function pageOf(id: string, size: number, { cookie }: Person): Promise<{ path: string; html: string }> {
  const { location } = await get(`/debates/${id}`, cookie);
  const path = `${new URL(location, `http://${host}`).pathname}?size=${size}`;
  const { status, text } = await get(path, cookie);
  if (status !== 200) throw new Error(`${path}: ${status}`);
  return { path, html: text };
}

async function read(at: number, path: string, connections: number, cookie: string): Promise<Round> {
  const args = [at, host, path, 'identity', connections, SECONDS, cookie].map(String);
  return JSON.parse(await output(run('./pages.load.ts', args))) as Round;
}

let posted = 0;
async function write(
  at: number,
  subject: string,
  people: Person[],
  pace: number | null,
): Promise<Round & { refused: number }> {
  const file = join(folder, 'posts.json');
  const order = {
    port: at,
    host,
    path: '/comments',
    subject,
    from: posted,
    pace,
    connections: 32,
    seconds: SECONDS,
    people,
  };
  writeFileSync(file, JSON.stringify(order));
  const round = JSON.parse(await output(run('./comments.load.ts', [file]))) as Round & {
    refused: number;
    next: number;
  };
  posted = round.next;
  return round;
}

/** The page cut at the texts of its comments, for a server that knows nothing but to put them together again. */
function cutAtTexts(html: string, texts: string[]): string[] {
  let from = 0;
  const around = texts.map((text) => {
    const at = html.indexOf(`<p>${text}</p>`, from);
    if (at < 0) throw new Error('A comment is not on the page where it should be');
    const before = html.slice(from, at + 3);
    from = at + 3 + text.length;
    return before;
  });
  return [...around, html.slice(from)];
}

async function startBare(subject: string, size: number, html: string, client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ text: string }>(
    `SELECT text FROM comment WHERE subject_type = 'debate' AND subject_id = $1 AND depth = 0
     ORDER BY score DESC, id DESC LIMIT $2`,
    [subject, size],
  );
  const file = join(folder, 'bare.json');
  const around = cutAtTexts(
    html,
    rows.map(({ text }) => text),
  );
  writeFileSync(file, JSON.stringify({ subject, size, around }));
  const child = run('./comments.bare.ts', [file]);
  const [line] = (await once(child.stdout!, 'data')) as [Buffer];
  return Number(line.toString());
}

async function inTurns<T>(work: () => Promise<T>, other: () => Promise<T>): Promise<[T[], T[]]> {
  const rounds: [T[], T[]] = [[], []];
  await work();
  await other();
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    rounds[0].push(await work());
    rounds[1].push(await other());
  }
  return rounds;
}

const shareOf = (ours: Round[], theirs: Round[]) =>
  median(ours.map(({ perSecond }, turn) => perSecond / theirs[turn]!.perSecond));
const rate = (rounds: Round[]) => median(rounds.map(({ perSecond }) => perSecond));
const p99 = (rounds: Round[]) => median(rounds.map((round) => round.p99));

const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
try {
  await client.connect();
  const { people, large, small, flat } = JSON.parse(
    await output(run('./comments.seed.ts', [String(PEOPLE)])),
  ) as Seeded;
  const reader = people[0]!;
  const { pid } = run('../dist/src/main.js');
  if (!pid) throw new Error('The web process did not start');
  await ready();

  const [much, little] = [await pageOf(large, 50, reader), await pageOf(small, 50, reader)];
  const [slow, quick] = await inTurns(
    () => read(port, much.path, 4, reader.cookie),
    () => read(port, little.path, 4, reader.cookie),
  );
  const ratio = median(slow.map((round, turn) => round.p99 / quick[turn]!.p99));
  say(
    `  5,000 comments (${whole(much.html.length)} characters): p99 ${p99(slow).toFixed(1)} ms, ${whole(rate(slow))}/s; ` +
      `50 (${whole(little.html.length)}): p99 ${p99(quick).toFixed(1)} ms, ${whole(rate(quick))}/s; ratio ${ratio.toFixed(2)} (goal ${GOAL_P99})`,
  );

  const first = await pageOf(flat, 200, reader);
  const bare = await startBare(flat, 200, first.html, client);
  const [ours, theirs] = await inTurns(
    () => read(port, first.path, CONNECTIONS, reader.cookie),
    () => read(bare, '/', CONNECTIONS, reader.cookie),
  );
  const pages = shareOf(ours, theirs);
  say(
    `  200 comments (${whole(first.html.length)} characters): ${whole(rate(ours))} pages/s, p99 ${p99(ours).toFixed(1)} ms; ` +
      `bare ${whole(rate(theirs))}/s, p99 ${p99(theirs).toFixed(1)} ms; ratio ${pages.toFixed(2)} (goal ${whole(GOAL_PAGES)}/s or ${GOAL_SHARE.toFixed(2)})`,
  );

  const steady = await write(port, `debate:${small}`, people, PACE);
  say(
    `  posting at ${PACE}/s: p50 ${steady.p50.toFixed(1)} ms, p99 ${steady.p99.toFixed(1)} ms (goal ${GOAL_POST_MS})`,
  );
  const [mine, bares] = await inTurns(
    () => write(port, `debate:${small}`, people, null),
    () => write(bare, `debate:${small}`, people, null),
  );
  const posts = shareOf(mine, bares);
  const refused = [steady, ...mine, ...bares].reduce((sum, round) => sum + round.refused, 0);
  say(
    `  posting at most: ${whole(rate(mine))}/s, p99 ${p99(mine).toFixed(1)} ms; bare ${whole(rate(bares))}/s, ` +
      `p99 ${p99(bares).toFixed(1)} ms; ratio ${posts.toFixed(2)} (goal ${whole(GOAL_POSTS)}/s or ${GOAL_SHARE.toFixed(2)}); refused ${refused}`,
  );
  const reached =
    ratio <= GOAL_P99 &&
    (rate(ours) >= GOAL_PAGES || pages >= GOAL_SHARE) &&
    steady.p99 <= GOAL_POST_MS &&
    (rate(mine) >= GOAL_POSTS || posts >= GOAL_SHARE) &&
    refused === 0;
  process.exitCode = reached ? 0 : 1;
} finally {
  await client.end();
  for (const child of children) child.kill();
  rmSync(folder, { recursive: true, force: true });
}
