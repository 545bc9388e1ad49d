/**
 * Consultations: the page of an ordinance of 100 articles with 2,000 contributions, beside the same page with none, read
 * in turns by somebody who is signed in, so never from the page cache. Goal: 100 pages a second.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { fileURLToPath } from 'node:url';

interface Round {
  perSecond: number;
  p50: number;
  p99: number;
}

const GOAL = 100;
const ROUNDS = 5;
const SECONDS = 3;
const CONNECTIONS = 8;
const ARTICLES = 100;
const CONTRIBUTIONS = 2_000;

const place = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const children: ChildProcess[] = [];
process.on('exit', () => children.forEach((child) => child.kill()));
const port = Number(process.env.PORT);
const host = new URL(process.env.PUBLIC_URL!).host;
const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

function run(file: string, args: string[] = []): ChildProcess {
  const child = spawn(process.execPath, [place(file), ...args], {
    env: { ...process.env, ROLE: 'web', TRUST_PROXY: '127.0.0.1' },
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

function locationOf(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers: { host }, agent: false }, (response) => {
      response.resume();
      resolve(response.headers.location ?? '');
    })
      .on('error', reject)
      .end();
  });
}

async function pathOf(id: string): Promise<string> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const location = await locationOf(`/consultations/${id}`).catch(() => '');
    if (location) return new URL(location, `http://${host}`).pathname;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The page did not become ready');
}

interface Seeded {
  id: string;
  cookie: string;
}

const seeded = async (contributions: number) =>
  JSON.parse(
    await output(run('./consultation.seed.ts', [String(ARTICLES), String(contributions)])),
  ) as Seeded;

async function read(path: string, cookie: string): Promise<Round> {
  const args = [port, host, path, 'identity', CONNECTIONS, SECONDS, cookie].map(String);
  return JSON.parse(await output(run('./pages.load.ts', args))) as Round;
}

try {
  const full = await seeded(CONTRIBUTIONS);
  const empty = await seeded(0);
  run('../dist/src/main.js');
  const [fullPath, emptyPath] = [await pathOf(full.id), await pathOf(empty.id)];
  await read(fullPath, full.cookie);
  await read(emptyPath, empty.cookie);
  const rounds: [Round, Round][] = [];
  for (let turn = 0; turn < ROUNDS; turn += 1)
    rounds.push([await read(fullPath, full.cookie), await read(emptyPath, empty.cookie)]);
  const share = median(rounds.map(([ours, theirs]) => ours.perSecond / theirs.perSecond));
  const perSecond = median(rounds.map(([ours]) => ours.perSecond));
  const p99 = median(rounds.map(([ours]) => ours.p99));
  process.stdout.write(
    `  ${ARTICLES} articles, ${CONTRIBUTIONS.toLocaleString('en')} contributions: ` +
      `${Math.round(perSecond)} pages/s (goal ${GOAL}), p99 ${p99.toFixed(1)} ms; ` +
      `${share.toFixed(2)} of the page without contributions\n`,
  );
  process.exitCode = perSecond >= GOAL ? 0 : 1;
} finally {
  for (const child of children) child.kill();
}
