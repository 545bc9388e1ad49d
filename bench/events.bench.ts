/**
 * 2,000 events with programmes over three years: lists, filters, searches, pages, calendars and data of the built web
 * process, each address asked for once, so that no page comes from memory. Goal: p99 below 100 ms for each of them.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { ask, ready } from './house.ts';

const EVENTS = 2_000;
const SERIES = 40;
const GOAL_MS = 100;
const ROUNDS = 100;
const WARMING = 10;
/** What one network may search for in a minute. */
const SEARCHES = 50;

const say = (text: string) => process.stdout.write(`${text}\n`);
const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });

async function seed(): Promise<void> {
  const now = new Date();
  await client.query(
    `INSERT INTO settlement (ekatte, kind, name_bg, name_en, municipality)
     SELECT (10000 + n)::text, 'с.', 'Село ' || n, 'Village ' || n, 'BLG40' FROM generate_series(1, 50) AS n`,
  );
  await client.query(
    `INSERT INTO event_series (title, description, lang, created_at, changed_at)
     SELECT 'Поредица № ' || n, 'Срещи веднъж на месец.', 'bg', $2, $2 FROM generate_series(1, $1) AS n`,
    [SERIES, now],
  );
  // Two thirds are past; of what is to come one in ten is off.
  await client.query(
    `INSERT INTO event (series_id, kind, form, state, title, summary, description, lang, starts_at, ends_at, place_name,
       address, ekatte, accessibility, topics, capacity, state_reason, announced_at, created_at, changed_at)
     SELECT CASE WHEN n % 4 = 0 THEN (SELECT min(id) FROM event_series) + n % $2 END,
       (ARRAY['roundTable', 'forum', 'publicDiscussion', 'councilSession', 'training'])[1 + n % 5],
       (ARRAY['inPerson', 'online', 'hybrid'])[1 + n % 3], state, 'Среща за услуга № ' || n || ' в населено място ' || n % 91,
       'Говорим какво пречи и какво да опитаме, въпрос ' || n % 977,
       'Поканени са всички, които живеят наблизо' || repeat(', и онези, които минават оттам всеки ден', 20), 'bg', starts,
       starts + interval '2 hours', 'Читалище', 'ул. „Главна“ ' || n % 90, (10001 + n % 50)::text, 'Вход без стъпала.',
       ARRAY[(ARRAY['environment', 'transport', 'administration', 'youth', 'budget'])[1 + n % 5]], 40,
       CASE WHEN state IN ('postponed', 'cancelled') THEN 'Залата е заета.' ELSE '' END,
       starts - interval '20 days', starts - interval '25 days', starts - interval '20 days'
     FROM (
       SELECT n, starts, CASE WHEN starts < $3 THEN (ARRAY['held', 'archived'])[1 + n % 2]
                              ELSE (ARRAY['announced', 'announced', 'registration', 'announced', 'announced', 'announced',
                                          'registration', 'announced', 'postponed', 'cancelled'])[1 + n % 10] END AS state
       FROM (SELECT n, date_trunc('minute', $3::timestamptz - interval '2 years' + n * interval '13 hours') AS starts
             FROM generate_series(1, $1) AS n) AS dated) AS made`,
    [EVENTS, SERIES, now],
  );
  await client.query(
    `INSERT INTO event_slot (event_id, starts_at, ends_at, title)
     SELECT id, starts_at + part * interval '20 minutes', starts_at + (part + 1) * interval '20 minutes', 'Част ' || part
     FROM event, generate_series(0, 5) AS part`,
  );
  await client.query(
    `INSERT INTO event_speaker (slot_id, position, name, role) SELECT id, 0, 'Ана Попова', 'водещ' FROM event_slot`,
  );
  await client.query('VACUUM ANALYZE');
}

let slowest = 0;
let turn = 0;

async function measure(name: string, pathOf: (at: number) => string, rounds = ROUNDS): Promise<void> {
  const took: number[] = [];
  for (let at = 0; at < rounds + WARMING; at += 1) {
    const ms = await ask(pathOf((turn += 1)));
    if (at >= WARMING) took.push(ms);
  }
  took.sort((left, right) => left - right);
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))]!;
  slowest = Math.max(slowest, at(0.99));
  say(`  ${name}: p50 ${at(0.5).toFixed(1)} ms, p99 ${at(0.99).toFixed(1)} ms`);
}

await client.connect();
await seed();
const { rows } = await client.query<{ coming: number; id: string }>(
  `SELECT (count(*) OVER ())::int AS coming, id FROM event WHERE state IN ('announced', 'registration') ORDER BY starts_at`,
);
const month = new Date().toISOString().slice(0, 7);
await client.end();
say(`  ${EVENTS.toLocaleString('en')} events, ${rows[0]!.coming} of them to come`);

const web = spawn(process.execPath, [fileURLToPath(new URL('../dist/src/main.js', import.meta.url))], {
  env: { ...process.env, ROLE: 'web' },
  stdio: ['ignore', 'ignore', 'inherit'],
});
try {
  await ready();
  const list = '/events';
  await measure('what is to come', (n) => `${list}?n=${n}`);
  await measure('what is past', (n) => `${list}?when=past&n=${n}`);
  await measure('of a kind and a topic', (n) => `${list}?kind=forum&topic=transport&when=all&n=${n}`);
  await measure('in a settlement', (n) => `${list}?place=${10001 + (n % 50)}&when=all&n=${n}`);
  await measure('in a month', (n) => `${list}?month=${month}&n=${n}`);
  await measure(
    'search, rare',
    (n) => `${list}?when=all&q=${encodeURIComponent(`услуга № ${n}`)}`,
    SEARCHES - WARMING,
  );
  await measure('API', (n) => `/api/v1/events/${rows[n % rows.length]!.id}`);
  await measure(
    'API, a page of the list',
    (n) => `/api/v1/events?limit=${1 + (n % 100)}&place=${10001 + (n % 50)}`,
  );
  await measure('calendar of one', (n) => `${list}/${rows[n % rows.length]!.id}.ics`);
} finally {
  web.kill('SIGTERM');
}
const reached = slowest < GOAL_MS;
say(`  ${reached ? '✓' : '✗'} the slowest p99 is ${slowest.toFixed(1)} ms (goal under ${GOAL_MS} ms)`);
process.exitCode = reached ? 0 : 1;
