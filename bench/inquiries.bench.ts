/**
 * 200,000 inquiries of five years, of which half are published: the public list and each of its filters, searching, the
 * deepest page, one question, the register and the API, each time made anew; and the register as a table, streamed.
 * Goal: p99 within 150 ms.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request, type IncomingMessage } from 'node:http';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { crypto } from './house.ts';

const INQUIRIES = Number(process.env.INQUIRIES ?? 200_000);
const GOAL_MS = 150;
const TURNS = 60;
const WARM_UP = 6;

const say = (text: string) => process.stdout.write(`${text}\n`);
const port = Number(process.env.PORT);
const host = new URL(process.env.PUBLIC_URL!).host;
const agent = new Agent({ keepAlive: true });

/** Words that a municipality hears, so that searching has something to tell apart. */
const WORDS =
  'улица тротоар осветление вода канал парк училище градина автобус спирка дърво река мост данък такса пазар болница път паркинг шум'.split(
    ' ',
  );

async function seed(client: pg.Client): Promise<{ unit: string; deep: string; question: string }> {
  const now = new Date();
  const { rows: units } = await client.query<{ id: string }>(
    `INSERT INTO unit (code, name_bg, name_en) SELECT 'unit-' || n, 'Звено ' || n, 'Unit ' || n
     FROM generate_series(1, 12) AS n RETURNING id`,
  );
  await client.query(
    `INSERT INTO settlement (ekatte, kind, name_bg, name_en, municipality, kmetstvo)
     SELECT lpad((10000 + n)::text, 5, '0'), 'с.', 'Село ' || n, 'Village ' || n, 'BLG40', ''
     FROM generate_series(1, 60) AS n ON CONFLICT DO NOTHING`,
  );
  await client.query(
    `INSERT INTO inquiry (code, kind, state, channel, lang, title_sealed, text_sealed, topics, places, sender_kind,
       wants_public, received_at, registered_at, incoming_number, incoming_on, unit_id, considered_at, answer_due_at,
       answer_sealed, drafted_by, confirmed_by, answered_at, ended_at, public_title, public_text, public_answer, published_at, created_at, changed_at)
     SELECT 'code-' || n, kind, CASE WHEN answered THEN 'answered' ELSE 'considered' END, 'site', 'bg', $1, $1,
       ARRAY[($2::text[])[1 + n % 11]], CASE WHEN n % 3 = 0 THEN ARRAY[lpad((10001 + n % 60)::text, 5, '0')] ELSE '{}' END,
       CASE n % 10 WHEN 1 THEN 'business' WHEN 2 THEN 'ngo' ELSE 'citizen' END, published,
       at, at + interval '1 hour', '94-' || n, at::date, ($3::bigint[])[1 + n % 11], at + interval '2 hours',
       at + interval '14 days', CASE WHEN answered THEN $1 END,
       CASE WHEN answered THEN 1 END, CASE WHEN answered THEN 2 END,
       CASE WHEN answered THEN at + n % 16 * interval '1 day' + interval '1 day' END,
       CASE WHEN answered THEN at + n % 16 * interval '1 day' + interval '1 day' END,
       CASE WHEN published THEN title ELSE '' END, CASE WHEN published THEN body ELSE '' END,
       CASE WHEN published AND answered THEN 'Отговаряме: ' || body ELSE '' END,
       CASE WHEN published THEN at + interval '1 day' END, at, at
     FROM (SELECT n, at, kind, kind IN ('question', 'apcProposal') AND n % 3 > 0 AS published, n % 25 > 0 AS answered,
             'Въпрос за ' || ($4::text[])[1 + n % 20] || ' и ' || ($4::text[])[1 + n / 20 % 20] || ' № ' || n AS title,
             repeat('Кога ще бъде решено за ' || ($4::text[])[1 + n / 7 % 20] || ' при ' || ($4::text[])[1 + n / 3 % 20] || '? ', 6) AS body
           FROM (SELECT n, $5::timestamptz + n * ($6::float8 * interval '1 second') AS at,
                   CASE n % 10 WHEN 0 THEN 'meeting' WHEN 1 THEN 'apcSignal' WHEN 2 THEN 'apcSignal'
                     WHEN 3 THEN 'apcProposal' WHEN 4 THEN 'apcProposal' ELSE 'question' END AS kind
                 FROM generate_series(1, $7::int) AS n) AS drawn) AS made`,
    [
      crypto.encrypt('Едно обръщение от един човек.', 'inquiry.text'),
      'environment education urban budget culture social transport health youth tourism order business'.split(
        ' ',
      ),
      units.map(({ id }) => id),
      WORDS,
      new Date(now.getTime() - 5 * 365 * 86_400_000),
      (5 * 365 * 86_400) / INQUIRIES,
      INQUIRIES,
    ],
  );
  await client.query('VACUUM ANALYZE');
  const public_ = 'published_at IS NOT NULL AND hidden_at IS NULL';
  const { rows: deepest } = await client.query<{ id: string; place: string }>(
    `SELECT id, (extract(epoch FROM published_at) * 1000)::bigint::text AS place FROM inquiry WHERE ${public_}
     ORDER BY published_at, id OFFSET 30 LIMIT 1`,
  );
  const { rows: some } = await client.query<{ id: string }>(
    `SELECT id FROM inquiry WHERE ${public_} AND answered_at IS NOT NULL ORDER BY id DESC LIMIT 1`,
  );
  const { place, id } = deepest[0]!;
  const deep = Buffer.from(JSON.stringify([place, id])).toString('base64url');
  return { unit: units[3]!.id, deep, question: some[0]!.id };
}

let asking = 0;

/** Each time from another network, because one that searches so much would be told to wait. */
function asked(path: string): Promise<IncomingMessage> {
  asking += 1;
  const from = `198.${18 + (asking % 2)}.${(asking >> 1) % 250}.${(asking >> 9) % 250}`;
  return new Promise((resolve, reject) => {
    const headers = { host, 'x-forwarded-for': from, 'sec-fetch-site': 'none' };
    request({ host: '127.0.0.1', port, path, headers, agent }, resolve).on('error', reject).end();
  });
}

async function read(path: string): Promise<string> {
  const answer = await asked(path);
  const chunks: Buffer[] = [];
  for await (const chunk of answer as AsyncIterable<Buffer>) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString();
  if (answer.statusCode !== 200) throw new Error(`${path}: ${answer.statusCode} ${text.slice(0, 300)}`);
  return text;
}

async function ready(): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (await read('/health/ready').catch(() => null)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The web process did not become ready');
}

/** Another query each time, so that every answer is made anew. */
async function measured(name: string, path: (turn: number) => string): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < TURNS + WARM_UP; turn += 1) {
    const start = performance.now();
    await read(path(turn));
    if (turn >= WARM_UP) times.push(performance.now() - start);
  }
  times.sort((left, right) => left - right);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!;
  say(
    `  ${name.padEnd(40)} p50 ${at(0.5).toFixed(1).padStart(6)} ms, p99 ${at(0.99).toFixed(1).padStart(6)} ms`,
  );
  return at(0.99);
}

const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
await client.connect();
const began = performance.now();
const { unit, deep, question } = await seed(client);
say(
  `  ${INQUIRIES.toLocaleString('en')} inquiries written in ${((performance.now() - began) / 1_000).toFixed(0)} s`,
);
const web = spawn(process.execPath, [fileURLToPath(new URL('../dist/src/main.js', import.meta.url))], {
  env: { ...process.env, ROLE: 'web', TRUST_PROXY: '127.0.0.1' },
  stdio: ['ignore', 'ignore', 'inherit'],
});
try {
  await ready();
  const year = new Date().getFullYear() - 1;
  const list = (query: string) => (turn: number) => `/inquiries?${query}&turn=${turn}`;
  const word = (turn: number) => encodeURIComponent(WORDS[turn % WORDS.length]!);
  const cases: [string, (turn: number) => string][] = [
    ['list', list('')],
    ['list, deepest page', list(`after=${deep}`)],
    ...['answered', 'late', 'awaiting', 'ended'].map((state): [string, (turn: number) => string] => [
      `state: ${state}`,
      list(`state=${state}`),
    ]),
    ['kind: question', list('kind=question')],
    ['topic', list('topic=transport')],
    ['settlement', list('place=10007')],
    ['unit', list(`unit=${unit}`)],
    ['year', list(`year=${year}`)],
    ['three filters', list(`unit=${unit}&state=late&year=${year}`)],
    ['search, one word', (turn) => `/inquiries?q=${word(turn)}&turn=${turn}`],
    ['search, two words', (turn) => `/inquiries?q=${word(turn)}+${word(turn + 3)}&turn=${turn}`],
    [
      'search, one number',
      (turn) => `/inquiries?q=${encodeURIComponent(`№ ${INQUIRIES - turn}`)}&turn=${turn}`,
    ],
    ['search, nothing found', (turn) => `/inquiries?q=${encodeURIComponent('яхтклуб')}&turn=${turn}`],
    ['register', (turn) => `/inquiries/register?turn=${turn}`],
    ['register, signals of a year', (turn) => `/inquiries/register?kind=apcSignal&year=${year}&turn=${turn}`],
    ['API, 100 of a topic', (turn) => `/api/v1/inquiries?topic=transport&limit=${100 - (turn % 20)}`],
    ['feed', (turn) => `/inquiries.atom?turn=${turn}`],
    ['one question', (turn) => `/api/v1/inquiries/${Number(question) - (turn % 3) * 30}`],
  ];
  const worst: number[] = [];
  for (const [name, path] of cases) worst.push(await measured(name, path));
  const slowest = Math.max(...worst);
  say(`  slowest p99 ${slowest.toFixed(1)} ms (goal ${GOAL_MS} ms)`);
  const start = performance.now();
  const lines = (await read('/inquiries/register.csv')).split('\n').length - 1;
  say(
    `  register of ${lines.toLocaleString('en')} lines in ${((performance.now() - start) / 1_000).toFixed(1)} s`,
  );
  process.exitCode = slowest <= GOAL_MS ? 0 : 1;
} finally {
  await client.end();
  agent.destroy();
  web.kill();
  await once(web, 'exit');
}
