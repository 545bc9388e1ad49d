/**
 * The справка on 2,000 contributions, as an installation makes it: published in one transaction, its DOCX and PDF made by
 * the built worker, its CSV and JSON drawn from the same snapshot. Goals: all of it within 10 s, less than 300 MB for it.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const CONTRIBUTIONS = 2_000;
const GOAL_MS = 10_000;
const GOAL_MB = 300;
/** As many different words as people use. */
const WORDS = 6_000;

const place = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const say = (text: string) => process.stdout.write(`${text}\n`);
const whole = (value: number) => Math.round(value).toLocaleString('en');

function residentMegabytes(pid: number): number {
  const line = readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+) kB/);
  return Number(line?.[1] ?? 0) / 1_024;
}

async function until(what: string, ask: () => Promise<boolean>, within = 180_000): Promise<void> {
  const deadline = Date.now() + within;
  while (!(await ask())) {
    if (Date.now() > deadline) throw new Error(`Waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const SYLLABLES = [
  'ва',
  'го',
  'ди',
  'же',
  'за',
  'ки',
  'ло',
  'ме',
  'на',
  'по',
  'ра',
  'сту',
  'те',
  'фи',
  'хо',
  'че',
  'ши',
  'ще',
];
const wordOf = (at: number) =>
  [at, at / 18, at / 324].map((part) => SYLLABLES[Math.floor(part) % SYLLABLES.length]!).join('');
/** The frequent words are frequent, as in every language. */
const prose = (from: number, length: number) =>
  Array.from({ length }, (_, at) => {
    const spread = ((from + 1) * 7_919 + at * 104_729) % 1_000_003;
    return wordOf(Math.floor((spread / 1_000_003) ** 3 * WORDS));
  }).join(' ');

process.env.ROLE = 'web';
const { NestFactory } = await import('@nestjs/core');
const { built } = await import('./house.ts');
const { AppModule } = (await built('app.module.js')) as { AppModule: object };
const { Database, rows } = (await built(
  'platform/database/index.js',
)) as typeof import('../src/platform/database/index.js');
const report = 'civic/consultations/report';
const { ConsultationReports } = (await built(
  `${report}/consultation-reports.service.js`,
)) as typeof import('../src/civic/consultations/report/consultation-reports.service.js');
const { reportCsv } = (await built(
  `${report}/report.csv.js`,
)) as typeof import('../src/civic/consultations/report/report.csv.js');
const app = await NestFactory.createApplicationContext(AppModule as never, {
  logger: false,
  abortOnError: false,
});
const database = app.get(Database);
const reports = app.get(ConsultationReports, { strict: false });
const write = <Row>(sql: string, params: unknown[] = []) =>
  database.transaction((tx) => rows<Row>(tx, sql, params));

async function consultation(): Promise<string> {
  const [unit] = await write<{ id: string }>(
    `INSERT INTO unit (code, name_bg, name_en) VALUES ('environment', 'Отдел „Околна среда“', 'Environment') RETURNING id`,
  );
  const [made] = await write<{ id: string }>(
    `INSERT INTO consultation (state, number, title, summary, text, lang, act_type, topics, places, unit_id, contact_name,
       contact_phone, contact_email, short_term_reason, opens_at, closes_at, created_at, changed_at)
     VALUES ('closed', 'К-2026-001', 'Наредба за зелената система', '', 'Чл. 1. Текст', 'bg', 'ordinance', '{environment}', '{}',
       $1, '', '', '', '', now() - interval '40 days', now() - interval '10 days', now(), now()) RETURNING id`,
    [unit!.id],
  );
  return made!.id;
}

async function contributions(id: string): Promise<void> {
  const staff = await write<{ id: string }>(
    `INSERT INTO staff (email, name, created_at) SELECT 'clerk' || n || '@sandanski.example', 'Служител', now()
     FROM generate_series(1, 2) AS n RETURNING id`,
  );
  const numbers = Array.from({ length: CONTRIBUTIONS }, (_, at) => at + 1);
  await write(
    `WITH given AS (SELECT * FROM unnest($2::int[], $3::text[], $4::text[], $5::text[], $6::text[])
                      AS one (number, text, anchor, reason, outcome)),
     said AS (
       INSERT INTO contribution (consultation_id, number, anchor, text_version, text, lang, state, channel, acting_for,
                                 shown_name, received_at, late, text_hash, created_at)
       SELECT $1, number, anchor, 1, text, 'bg', 'visible', 'site', 'self', 'Мария Илиева', now() - interval '20 days', false,
              number::text, now() FROM given RETURNING id, number),
     decided AS (
       INSERT INTO decision (process_type, process_id, outcome, reason, state, proposed_by, proposed_at, confirmed_by, confirmed_at)
       SELECT 'consultation', $1, outcome, number || '. ' || reason, 'confirmed', $7, now(), $8, now() FROM given ORDER BY number
       RETURNING id, split_part(reason, '.', 1)::int AS number)
     INSERT INTO decision_subject (subject_type, subject_id, decision_id)
     SELECT 'contribution', said.id, decided.id FROM said JOIN decided USING (number) RETURNING decision_id`,
    [
      id,
      numbers,
      numbers.map((number) => prose(number, 60 + (number % 7) * 20)),
      numbers.map((number) => `chl-${1 + (number % 100)}`),
      numbers.map((number) => prose(number + 5_000, 40)),
      numbers.map((number) => ['accepted', 'rejected', 'partiallyAccepted', 'outOfScope'][number % 4]!),
      staff[0]!.id,
      staff[1]!.id,
    ],
  );
}

/** The worker as `npm run start:worker` starts it. */
const { scripts } = JSON.parse(readFileSync(place('../package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
const worker = spawn(process.execPath, scripts['start:worker']!.split(' ').slice(1), {
  cwd: place('..'),
  env: { ...process.env, ROLE: 'worker' },
  stdio: 'inherit',
});

let failed = false;
const goal = (met: boolean, text: string) => {
  failed ||= !met;
  say(`  ${met ? '✓' : '✗'} ${text}`);
};

try {
  await until('the worker', async () => {
    const done = await database.read('SELECT FROM job_run WHERE finished_at IS NOT NULL LIMIT 1');
    return done.length > 0;
  });
  const id = await consultation();
  await contributions(id);
  const rest = residentMegabytes(worker.pid!);
  let peak = rest;
  const timer = setInterval(() => (peak = Math.max(peak, residentMegabytes(worker.pid!))), 50);
  const started = Date.now();
  const order = { note: '', none: false, place: 'here' as const, url: '' };
  await database.transaction((tx) => reports.publish(tx, id, order, { kind: 'system' }, new Date()));
  const published = Date.now() - started;
  const { snapshot } = (await reports.latest(database, id))!;
  const csv = reportCsv(snapshot);
  const json = JSON.stringify(snapshot);
  await until(
    'the files',
    async () => (await database.read('SELECT FROM consultation_report_file')).length === 2,
  );
  const all = Date.now() - started;
  clearInterval(timer);
  const files = await database.read<{ name: string; bytes: number }>(
    'SELECT name, bytes FROM stored_file ORDER BY name',
  );
  say(
    `  ${whole(snapshot.rows.length)} contributions: published in ${whole(published)} ms; ` +
      [
        ...files.map(({ name, bytes }) => `${name.split('.').at(-1)} ${whole(bytes / 1_000)} kB`),
        `csv ${whole(csv.length / 1_000)} kB`,
        `json ${whole(json.length / 1_000)} kB`,
      ].join(', '),
  );
  goal(all < GOAL_MS, `all forms after ${whole(all)} ms (goal ${whole(GOAL_MS)})`);
  goal(
    peak - rest < GOAL_MB,
    `the worker needs ${whole(peak - rest)} MB for it, beside the ${whole(rest)} MB it has at rest (goal under ${GOAL_MB})`,
  );
} finally {
  worker.kill('SIGTERM');
  await app.close();
}
process.exitCode = failed ? 1 : 0;
