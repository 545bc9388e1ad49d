/**
 * 50,000 recommendations with their clocks: lists, the board, filters, searches, data and scoreboards of the built web
 * process, each address asked for once, so that no page comes from memory; then all of them are of one organisation, and
 * its workspace is measured. Goal: p99 below 150 ms for each of them.
 */
import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { ask, ready } from './house.ts';

const RECOMMENDATIONS = 50_000;
const ORGANISATIONS = 200;
const UNITS = 12;
const GOAL_MS = 150;
const ROUNDS = 100;
const WARMING = 10;
/** What one network may search for in a minute. */
const SEARCHES = 50;
const DAY_MS = 86_400_000;

const say = (text: string) => process.stdout.write(`${text}\n`);
const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });

async function seed(): Promise<void> {
  const now = new Date();
  await client.query(
    `INSERT INTO unit (code, name_bg, name_en, position)
     SELECT 'unit' || n, 'Дирекция № ' || n, 'Directorate No. ' || n, n FROM generate_series(1, $1) AS n`,
    [UNITS],
  );
  await client.query(
    `INSERT INTO recommendation (organisation_id, organisation_name, state, title, problem, measure, expected_result,
       stage, topic, lang, unit_id, sent_at, incoming_number, incoming_on, registered_at, answered_at, answered_late,
       agreed_on, progress, disputes, verdict, unjudged_since, ended_at, created_at, changed_at)
     SELECT 1 + n % $2, 'Сдружение № ' || (1 + n % $2), state, 'Препоръка за услуга № ' || n || ' в населено място ' || n % 91,
       'Хората чакат отговор по преписка ' || n || repeat(' и никой не знае докъде е стигнала', 8),
       'Общината да публикува справка № ' || n % 977 || repeat(' с входящ номер и краен срок', 8), 'По-малко чакане.',
       (ARRAY['formulation', 'implementation', 'monitoring'])[1 + n % 3],
       (ARRAY['environment', 'transport', 'administration', 'youth', 'budget'])[1 + n % 5], 'bg',
       (SELECT min(id) FROM unit) + n % $3, sent, 'Б-' || n, sent::date, sent, answered, n % 6 = 0,
       CASE WHEN answered IS NOT NULL AND state <> 'rejected' THEN (sent + interval '200 days')::date END,
       CASE state WHEN 'implemented' THEN 100 WHEN 'inProgress' THEN n % 90 ELSE 0 END, (n % 13 = 0)::int,
       CASE WHEN state = 'implemented' THEN (ARRAY['done', 'partly', 'notDone'])[1 + n % 3] END,
       CASE WHEN state <> 'implemented' THEN answered END,
       CASE WHEN state IN ('rejected', 'implemented', 'notImplemented', 'withdrawn') THEN sent + interval '210 days' END,
       sent, sent
     FROM (
       SELECT n, state, sent, CASE WHEN state NOT IN ('sent', 'underReview', 'withdrawn') THEN sent + interval '40 days' END AS answered
       FROM (
         SELECT n, date_trunc('milliseconds', $4::timestamptz - n * interval '1 hour') AS sent,
           (ARRAY['sent', 'underReview', 'accepted', 'partiallyAccepted', 'rejected', 'inProgress', 'inProgress',
                  'implemented', 'implemented', 'notImplemented', 'withdrawn'])[1 + n % 11] AS state
         FROM generate_series(1, $1) AS n) AS dated) AS made`,
    [RECOMMENDATIONS, ORGANISATIONS, UNITS, now],
  );
  await client.query(
    `INSERT INTO deadline (rule, subject_type, subject_id, title, path, permission, unit_id, started_at, due_at, computed, alerted_days, met_at)
     SELECT rule, 'recommendation', id, title, '/admin', 'recommendations.answer', unit_id, sent_at, due, '{"term":{"months":2},"steps":[]}',
            '{7,3,0,-1}', met
     FROM (
       SELECT id, title, unit_id, sent_at, 'recommendation.answer' AS rule, sent_at + interval '61 days' AS due, answered_at AS met
       FROM recommendation WHERE state <> 'withdrawn'
       UNION ALL
       SELECT id, title, unit_id, sent_at, 'recommendation.term', sent_at + interval '200 days', ended_at FROM recommendation
       WHERE answered_at IS NOT NULL AND state <> 'rejected') AS owed`,
  );
  // Most of what is old was done; a few hundred are overdue, as in a house that works.
  await client.query(
    `UPDATE deadline SET met_at = due_at WHERE met_at IS NULL AND due_at < $1 AND subject_id % 20 <> 0`,
    [now],
  );
  await client.query('VACUUM ANALYZE');
}

/** All of them become one organisation's. @returns the cookie of its lead */
async function ofOneOrganisation(): Promise<string> {
  const now = new Date();
  const token = randomBytes(32).toString('base64url');
  const made = await client.query<{ id: string }>(
    `WITH person AS (
       INSERT INTO participant (email_lookup, locale, verification_level, created_at) VALUES ('lead', 'bg', 'email', $1)
       RETURNING id),
     entered AS (
       INSERT INTO session (token_hash, kind, account_id, created_at, seen_at, expires_at)
       SELECT $2, 'participant', id, $1, $1, $1::timestamptz + interval '1 day' FROM person),
     ngo AS (
       INSERT INTO organisation (kind, name, eik, public_benefit, state, participant_id, created_at)
       SELECT 'ngo', 'Сдружение', '999500129', true, 'confirmed', id, $1 FROM person RETURNING id, participant_id)
     INSERT INTO organisation_member (organisation_id, participant_id, role, joined_at)
     SELECT id, participant_id, 'lead', $1 FROM ngo RETURNING organisation_id AS id`,
    [now, createHash('sha256').update(token).digest('hex')],
  );
  await client.query('UPDATE recommendation SET organisation_id = $1', [made.rows[0]!.id]);
  await client.query('VACUUM ANALYZE recommendation');
  return `session=${token}`;
}

let slowest = 0;
let turn = 0;
let networks = 0;

/** Each time with a mark that pages ignore, so that it is made anew; programs get another page of another size. */
async function measure(
  name: string,
  pathOf: (at: number) => string,
  { rounds = ROUNDS, cookie = '', from = '' } = {},
): Promise<void> {
  const took: number[] = [];
  for (let at = 0; at < rounds + WARMING; at += 1) {
    const ms = await ask(pathOf((turn += 1)), { cookie, from });
    if (at >= WARMING) took.push(ms);
  }
  took.sort((left, right) => left - right);
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))]!;
  slowest = Math.max(slowest, at(0.99));
  say(`  ${name}: p50 ${at(0.5).toFixed(1)} ms, p99 ${at(0.99).toFixed(1)} ms`);
}

await client.connect();
await seed();
const [{ overdue }] = (
  await client.query<{ overdue: number }>(
    `SELECT count(*)::int AS overdue FROM deadline WHERE met_at IS NULL AND cancelled_at IS NULL AND due_at <= $1`,
    [new Date()],
  )
).rows as [{ overdue: number }];
const [{ unit }] = (await client.query<{ unit: string }>('SELECT min(id) AS unit FROM unit')).rows as [
  { unit: string },
];
say(`  ${RECOMMENDATIONS.toLocaleString('en')} recommendations, ${overdue} overdue`);

const web = spawn(process.execPath, [fileURLToPath(new URL('../dist/src/main.js', import.meta.url))], {
  env: { ...process.env, ROLE: 'web', TRUST_PROXY: '127.0.0.1' },
  stdio: ['ignore', 'ignore', 'inherit'],
});
try {
  await ready();
  const list = '/recommendations';
  const year = new Date(Date.now() - 30 * DAY_MS).getUTCFullYear();
  await measure('table', (n) => `${list}?n=${n}`);
  await measure('board', (n) => `${list}?view=board&n=${n}`);
  await measure('of a unit, in progress', (n) => `${list}?unit=${unit}&state=inProgress&n=${n}`);
  await measure('overdue', (n) => `${list}?overdue=yes&n=${n}`);
  await measure('overdue board', (n) => `${list}?overdue=yes&view=board&n=${n}`);
  await measure('of an organisation', (n) => `${list}?organisation=${1 + (n % ORGANISATIONS)}&n=${n}`);
  await measure('of a year and an area', (n) => `${list}?year=${year}&topic=environment&n=${n}`);
  await measure('disputed, answered late', (n) => `${list}?disputed=yes&answer=late&n=${n}`);
  const search = async (name: string, queryOf: (at: number) => string, more = '') => {
    const rounds = SEARCHES - WARMING;
    const from = `10.${(networks += 1)}.0.1`;
    await measure(name, (n) => `${list}?q=${encodeURIComponent(queryOf(n))}${more}&n=${n}`, { rounds, from });
  };
  await search('search, rare', (n) => `услуга № ${n}`);
  await search('search, two common words', () => 'общината отговор');
  await search('search, two common words on the board', () => 'общината отговор', '&view=board');
  await search('search, one common word and one rare', (n) => `преписка ${1000 + n}`);
  await search('search, in no text', (n) => `общината стадион${n}`);
  await measure('scoreboard', (n) => `${list}/scoreboard?n=${n}`);
  await measure('scoreboard of a year', (n) => `${list}/scoreboard?year=${year}&n=${n}`);
  await measure(
    'API',
    (n) => `/api/v1/recommendations?limit=${1 + (n % 100)}&organisation=${1 + (n % ORGANISATIONS)}`,
  );
  const cookie = await ofOneOrganisation();
  await measure('workspace of an organisation with all of them', (n) => `/workspace?n=${n}`, { cookie });
  await measure('workspace, in progress', (n) => `/workspace?state=inProgress&n=${n}`, { cookie });
} finally {
  await client.end();
  web.kill('SIGTERM');
}
const reached = slowest < GOAL_MS;
say(`  ${reached ? '✓' : '✗'} the slowest p99 is ${slowest.toFixed(1)} ms (goal under ${GOAL_MS} ms)`);
process.exitCode = reached ? 0 : 1;
