/**
 * Digests for 10,000 subscribers, composed and delivered by the built worker to a sink, against nodemailer alone with the
 * same message and the same sink in the same run; the worker's memory at 1,000 and at 10,000; and how long „at once“
 * takes from the outbox row to SMTP. Goals: 0.7 of nodemailer alone, under 300 MB and flat, 2 s.
 */
import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import PostalMime from 'postal-mime';

const GOAL = 0.7;
const GOAL_MB = 300;
const GOAL_AT_ONCE_MS = 2_000;
const SIZES = [1_000, 10_000, 10_000, 10_000];
const ALONE = 5_000;
const LINES = 8;
const NOTICES = 10;

const place = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'megdan-digests-'));
const say = (text: string) => process.stdout.write(`${text}\n`);
const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
const whole = (value: number) => Math.round(value).toLocaleString('en');

interface Sink {
  child: ChildProcess;
  url: string;
  count: number;
  lastAt: number;
  raw: string;
}

async function startSink(): Promise<Sink> {
  const child = fork(place('./digests.sink.ts'), { stdio: 'inherit' });
  const sink: Sink = { child, url: '', count: 0, lastAt: 0, raw: '' };
  const ready = new Promise<void>((resolve) => {
    child.on('message', (message: { port?: number; count?: number; at?: number; raw?: string }) => {
      if (message.port) sink.url = `smtp://127.0.0.1:${message.port}`;
      if (message.count) sink.count = message.count;
      if (message.at) sink.lastAt = message.at;
      if (message.raw) sink.raw = message.raw;
      resolve();
    });
  });
  await ready;
  return sink;
}

async function until(what: string, ask: () => boolean | Promise<boolean>, within = 180_000): Promise<void> {
  const deadline = Date.now() + within;
  while (!(await ask())) {
    if (Date.now() > deadline) throw new Error(`Waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function residentMegabytes(pid: number): number {
  const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1_024;
}

const TICK_MS = 10;
function cpuMs(pid: number): number {
  const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .split(') ')
    .at(-1)!
    .split(' ')
    .slice(11, 13);
  return (Number(user) + Number(system)) * TICK_MS;
}

/** The greatest resident memory of a process while something runs, in MB. */
async function peakOf<T>(pid: number, work: () => Promise<T>): Promise<{ result: T; megabytes: number }> {
  let peak = 0;
  const look = () => {
    peak = Math.max(peak, residentMegabytes(pid));
  };
  const timer = setInterval(look, 100);
  try {
    const result = await work();
    look();
    return { result, megabytes: peak };
  } finally {
    clearInterval(timer);
  }
}

interface Pace {
  perSecond: number;
  /** What one message costs the process that sends it, whatever else the machine does. */
  cpuMs: number;
}

async function alone(sink: Sink): Promise<Pace> {
  const mail = await PostalMime.parse(sink.raw);
  const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value ?? '';
  const headers = {
    'List-Unsubscribe': header('list-unsubscribe'),
    'List-Unsubscribe-Post': header('list-unsubscribe-post'),
  };
  const file = join(folder, 'message.json');
  writeFileSync(file, JSON.stringify({ html: mail.html, text: mail.text, subject: mail.subject, headers }));
  const child = spawn(process.execPath, [place('./digests.alone.ts'), sink.url, file, String(ALONE)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  if (code !== 0) throw new Error('nodemailer alone failed');
  return JSON.parse(text) as Pace;
}

const sink = await startSink();
Object.assign(process.env, { SMTP_URL: sink.url, ROLE: 'web' });
const { NestFactory } = await import('@nestjs/core');
const { built } = await import('./house.ts');
const { AppModule } = (await built('app.module.js')) as { AppModule: object };
const { DigestPlanner } = (await built(
  'outreach/notifications/index.js',
)) as typeof import('../src/outreach/notifications/index.js');
const { Subscribers } = (await built(
  'outreach/notifications/subscribers.service.js',
)) as typeof import('../src/outreach/notifications/subscribers.service.js');
const { Database, rows } = (await built(
  'platform/database/index.js',
)) as typeof import('../src/platform/database/index.js');
const app = await NestFactory.createApplicationContext(AppModule as never, {
  logger: false,
  abortOnError: false,
});
const database = app.get(Database);
const planner = app.get(DigestPlanner, { strict: false });
const subscribers = app.get(Subscribers, { strict: false });

const write = (sql: string, params: unknown[] = []) => database.transaction((tx) => rows(tx, sql, params));

/** Everybody follows everything, so that each digest has every line. */
async function subscribe(count: number, frequency: 'daily' | 'immediate', key: string): Promise<void> {
  const numbers = Array.from({ length: count }, (_, at) => `${frequency}${at}@poshta.example`);
  await write(
    `WITH made AS (
       INSERT INTO subscriber (email_lookup, email_sealed, locale, frequency, nonce, confirmed_at)
       SELECT lookup, sealed, 'bg', $3, 'nonce', now() FROM unnest($1::text[], $2::text[]) AS one (lookup, sealed) RETURNING id)
     INSERT INTO subscription (subscriber_id, key, because, position, confirmed_at)
     SELECT id, $4, 'asked', (SELECT coalesce(max(id), 0) FROM news), now() FROM made RETURNING id`,
    [
      numbers.map((email) => subscribers.lookupOf(email)),
      numbers.map((email) => subscribers.seal(email)),
      frequency,
      key,
    ],
  );
}

let events = 1_000_000_000;
async function consultation(id: number): Promise<void> {
  await write(
    `INSERT INTO subject (type, id, path, title, lang, summary, state, tone, phase, public, topics, places, closes_at, changed_at)
     VALUES ('consultation', $1, $2, $3, 'bg', '', 'open', 'open', 'open', true, '{urban}', '{}', now() + interval '20 days', now())
     ON CONFLICT DO NOTHING`,
    [
      id,
      `/consultations/${id}-naredba`,
      `Проект на Наредба № ${id} за обществения ред и опазването на имуществото`,
    ],
  );
}

async function news(id: number): Promise<void> {
  await write(
    `WITH written AS (
       INSERT INTO news (event_id, event, payload, subject_type, subject_id, is_first, at)
       VALUES ($1, 'consultation.opened', $2, 'consultation', $3, true, now()) RETURNING id)
     INSERT INTO news_audience (key, news_id) SELECT key, id FROM written, unnest($4::text[]) AS key RETURNING key`,
    [
      (events += 1),
      JSON.stringify({ id: String(id) }),
      id,
      ['everything', 'topic:urban', 'type:consultation'],
    ],
  );
}

/** A row that the descriptor of consultations can load. */
async function openConsultation(): Promise<string> {
  const [row] = (await write(
    `INSERT INTO consultation (title, summary, text, lang, act_type, topics, places, contact_name, contact_phone,
                               contact_email, short_term_reason, created_at, changed_at)
     VALUES ('Пешеходен център', '', '', 'bg', 'ordinance', '{urban}', '{}', '', '', '', '', now(), now()) RETURNING id`,
  )) as { id: string }[];
  await consultation(Number(row!.id));
  return row!.id;
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
  // The worker's first tick runs today's own slot; it must be over before anybody subscribes.
  await until('the worker', async () => {
    const done = await database.read(
      `SELECT FROM job_run WHERE name = 'notifications.daily' AND finished_at IS NOT NULL`,
    );
    return done.length > 0;
  });
  for (let id = 1; id <= LINES; id += 1) await consultation(id);
  say(`  the worker at rest: ${whole(residentMegabytes(worker.pid!))} MB`);

  const ours: (Pace & { size: number; megabytes: number; other: Pace })[] = [];
  for (const [round, size] of SIZES.entries()) {
    await write('DELETE FROM subscriber');
    await subscribe(size, 'daily', 'everything');
    for (let id = 1; id <= LINES; id += 1) await news(id);
    const before = sink.count;
    const spent = cpuMs(worker.pid!);
    const { result: perSecond, megabytes } = await peakOf(worker.pid!, async () => {
      const started = Date.now();
      await planner.daily(`2001-01-0${round + 1}`, new Date());
      await until('all digests', () => sink.count - before >= size);
      return size / ((sink.lastAt - started) / 1_000);
    });
    await until('the last commit', async () => {
      const waiting = await database.read(`SELECT FROM bulk_message WHERE state IN ('queued', 'claimed')`);
      return waiting.length === 0;
    });
    const own = { perSecond, cpuMs: (cpuMs(worker.pid!) - spent) / size };
    const other = await alone(sink);
    ours.push({ ...own, size, megabytes, other });
    const told = (pace: Pace) => `${whole(pace.perSecond)}/s, ${pace.cpuMs.toFixed(2)} ms of CPU each`;
    say(
      `  ${whole(size)} digests: ${told(own)}, at most ${whole(megabytes)} MB; nodemailer alone: ${told(other)}`,
    );
  }
  const big = ours.filter(({ size }) => size === 10_000);
  // Each round against its own neighbour: whatever else the machine does, it does to both.
  const ratio = median(big.map(({ perSecond, other }) => perSecond / other.perSecond));
  const cost = median(big.map((own) => own.cpuMs / own.other.cpuMs));
  goal(
    ratio >= GOAL,
    `${ratio.toFixed(2)} of nodemailer alone (goal ${GOAL}); ${cost.toFixed(2)} of its CPU for each`,
  );
  const [small, large] = [ours[0]!.megabytes, Math.max(...big.map(({ megabytes }) => megabytes))];
  goal(
    large < GOAL_MB,
    `${whole(large)} MB at 10,000, ${whole(small)} MB at 1,000 (goal under ${GOAL_MB}, flat)`,
  );

  await write('DELETE FROM subscriber');
  await subscribe(1, 'immediate', 'type:consultation');
  const id = await openConsultation();
  const waits: number[] = [];
  for (let notice = 0; notice < NOTICES; notice += 1) {
    const before = sink.count;
    const started = Date.now();
    await write(
      `INSERT INTO outbox_event (name, payload, occurred_at) VALUES ('consultation.opened', $1, now())`,
      [JSON.stringify({ id })],
    );
    await until('the notice', () => sink.count > before, 60_000);
    waits.push(sink.lastAt - started);
  }
  const slowest = Math.max(...waits);
  goal(
    slowest < GOAL_AT_ONCE_MS,
    `at once: ${whole(median(waits))} ms from outbox row to SMTP, slowest ${whole(slowest)} ms (goal ${GOAL_AT_ONCE_MS})`,
  );
} finally {
  worker.kill('SIGTERM');
  await app.close();
  sink.child.disconnect();
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;
