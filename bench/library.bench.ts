/**
 * 10,000 publications with a text inside of each: lists, filters, searches, pages and data of the built web process, each
 * address asked for once, so that no page comes from memory. Goal: p99 below 100 ms for each of them.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { ask, ready } from './house.ts';

const PUBLICATIONS = 10_000;
const GOAL_MS = 100;
const ROUNDS = 100;
const WARMING = 10;
/** What one network may search for in a minute, over all the searches that are measured. */
const SEARCHES = 18;

const say = (text: string) => process.stdout.write(`${text}\n`);
const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });

async function seed(): Promise<void> {
  const now = new Date();
  await client.query(
    `INSERT INTO publication (kind, state, title, summary, lang, authors, publisher, dated_on, licence, topics,
       current_version, published_at, created_at, changed_at)
     SELECT (ARRAY['study', 'analysis', 'report', 'programme', 'ordinance', 'minutes'])[1 + n % 6], 'published',
       'Доклад за услуга № ' || n || ' в населено място ' || n % 91,
       'Какво пречи, какво да опитаме и колко струва' || repeat(', ред по ред и улица по улица', 8) || ', въпрос ' || n % 977,
       'bg', 'Попова, Ана' || chr(10) || 'Стоев, Иван', 'Община № ' || n % 40, DATE '2010-01-01' + n % 6000, 'publicSector',
       ARRAY[(ARRAY['environment', 'transport', 'administration', 'youth', 'budget'])[1 + n % 5]], 1, $2, $2,
       $2::timestamptz - n * interval '1 hour'
     FROM generate_series(1, $1) AS n`,
    [PUBLICATIONS, now],
  );
  await client.query(
    `INSERT INTO publication_version (publication_id, number, published_at, created_at)
     SELECT id, 1, published_at, created_at FROM publication`,
  );
  await client.query(
    `INSERT INTO stored_file (key, name, media_type, bytes, sha256, stored_at, stored_by_kind)
     SELECT md5(n::text), 'doklad.pdf', 'application/pdf', 100000, repeat('0', 64), $2, 'system'
     FROM generate_series(1, $1) AS n`,
    [PUBLICATIONS, now],
  );
  await client.query(
    `INSERT INTO publication_file (version_id, file_id, label, lang, added_at)
     SELECT version.id, stored.id, 'Пълен текст', 'bg', $1
     FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM publication_version) AS version
     JOIN (SELECT id, row_number() OVER (ORDER BY id) AS n FROM stored_file) AS stored USING (n)`,
    [now],
  );
  // Some two pages each, of words of which most are rare; the words of each publication come last, with those of its file.
  await client.query(
    `INSERT INTO publication_file_text (file_id, state, text)
     SELECT id, 'read', (SELECT string_agg('дума' || (id * 131 + part * 7919) % 60000 || ' от речта на хората', ', ')
                         FROM generate_series(1, 120) AS part)
     FROM publication_file`,
  );
  await client.query(
    `INSERT INTO publication_words (publication_id, words)
     SELECT id, setweight(to_tsvector('simple', library_folded(title)), 'A') ||
                setweight(to_tsvector('simple', library_folded(authors || ' ' || publisher)), 'C') ||
                setweight(to_tsvector('simple', library_folded(summary)), 'B')
     FROM publication`,
  );
  await client.query('VACUUM ANALYZE');
}

let slowest = 0;
let turn = 0;

async function measure(
  name: string,
  pathOf: (at: number) => string,
  rounds = ROUNDS,
  warming = WARMING,
): Promise<void> {
  const took: number[] = [];
  for (let at = 0; at < rounds + warming; at += 1) {
    const ms = await ask(pathOf((turn += 1)));
    if (at >= warming) took.push(ms);
  }
  took.sort((left, right) => left - right);
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))]!;
  slowest = Math.max(slowest, at(0.99));
  say(`  ${name}: p50 ${at(0.5).toFixed(1)} ms, p99 ${at(0.99).toFixed(1)} ms`);
}

const asked = (words: string) => `/library?q=${encodeURIComponent(words)}`;

await client.connect();
await seed();
const { rows } = await client.query<{ id: string }>(`SELECT id FROM publication ORDER BY id LIMIT 500`);
await client.end();
say(`  ${PUBLICATIONS.toLocaleString('en')} publications, each with a text inside`);

const web = spawn(process.execPath, [fileURLToPath(new URL('../dist/src/main.js', import.meta.url))], {
  env: { ...process.env, ROLE: 'web' },
  stdio: ['ignore', 'ignore', 'inherit'],
});
try {
  await ready();
  await measure('the list', (n) => `/library?n=${n}`);
  await measure('of a kind and a topic', (n) => `/library?kind=report&topic=transport&n=${n}`);
  await measure(
    'of a publisher and a year',
    (n) => `/library?publisher=${encodeURIComponent(`Община № ${n % 40}`)}&year=2014&n=${n}`,
  );
  await measure('search in titles', (n) => asked(`доклад ${n}`), SEARCHES, 2);
  await measure('search inside of files', (n) => asked(`дума${n * 37}`), SEARCHES, 0);
  await measure('search for what is everywhere', (n) => `${asked('услуга хората')}&n=${n}`, SEARCHES, 0);
  await measure('API, one', (n) => `/api/v1/publications/${rows[n % rows.length]!.id}`);
  await measure('API, a page of the list', (n) => `/api/v1/publications?limit=${1 + (n % 100)}&topic=youth`);
} finally {
  web.kill('SIGTERM');
}
const reached = slowest < GOAL_MS;
say(`  ${reached ? '✓' : '✗'} the slowest p99 is ${slowest.toFixed(1)} ms (goal under ${GOAL_MS} ms)`);
process.exitCode = reached ? 0 : 1;
