import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type RealProcess, startWeb, startWorker } from '../support/real-processes.js';
import { proxyTo, type TcpProxy } from '../support/tcp-proxy.js';
import { until } from '../support/until.js';
import type { Answer } from '../support/visitor.js';
import { consultationHouse, publishReport, type ConsultationHouse } from './consultation-house.js';
import { another, type Citizen } from './debate-house.js';
import { drained } from './invariants.js';

const isLong = process.env.FAULTS === 'long';
const WRITES = isLong ? 200 : 50;
const AWAY_MS = isLong ? 20_000 : 1_500;
const HEAL_MS = 10_000;
/** After this long, what a killed worker was doing is taken up by another. */
const LEASE_MS = 10 * 60_000;
const DECIDED = 'Решението по предложението Ви';
const RECEIVED = 'Получихме предложението Ви';

let house: ConsultationHouse;
let postgres: TcpProxy;
let redis: TcpProxy;
let environment: Record<string, string>;
let web: RealProcess;
let worker: RealProcess;

const one = async <Row>(sql: string, params: unknown[] = []) => (await house.db.read<Row>(sql, params))[0]!;
const taken = ({ location }: Answer) => /^\/contributions\/(\d+)(?:\?|$)/.exec(location)?.[1];
const settled = () => drained(house.db);

beforeAll(async () => {
  house = await consultationHouse();
  [postgres, redis] = await Promise.all([proxyTo(house.database.url), proxyTo(house.redisUrl)]);
  environment = {
    ...house.environment,
    DATABASE_URL: postgres.through(house.database.url),
    REDIS_URL: redis.through(house.redisUrl),
  };
});
beforeEach(async () => {
  [web, worker] = [await startWeb(environment), startWorker(environment)];
});
afterEach(async () => {
  postgres.restore();
  redis.restore();
  house.sink.script = () => 'ok';
  await Promise.all([web.end('SIGKILL'), worker.end('SIGKILL')]);
});
afterAll(async () => {
  await Promise.all([postgres.close(), redis.close()]);
  await house.close();
});

interface Kept {
  id: string;
  number: number;
  text: string;
}

/** In the order of their numbers, which must have no gap; no text stands twice. */
async function keptOf(consultation: string): Promise<Kept[]> {
  const rows = await house.db.read<Kept>(
    'SELECT id, number, text FROM contribution WHERE consultation_id = $1 ORDER BY number',
    [consultation],
  );
  expect(rows.map(({ number }) => number)).toEqual(rows.map((_row, at) => at + 1));
  expect(new Set(rows.map(({ text }) => text)).size).toBe(rows.length);
  return rows;
}

async function lettersTo(email: string, subject: string): Promise<number> {
  const letters = house.sink.letters.filter(({ to }) => to.includes(email));
  const parsed = await Promise.all(letters.map((letter) => letter.parse()));
  return parsed.filter((letter) => letter.subject?.startsWith(subject)).length;
}

async function confirmationSentTo(email: string): Promise<string> {
  const { text = '' } = await house.sink.letterTo(email);
  return /\/contributions\/confirm\/[\w.-]+/.exec(text)![0];
}

const people = (count: number) => Promise.all(Array.from({ length: count }, () => house.citizen(house.url)));

describe('the worker killed between a справка and its documents', () => {
  it('after the restart there is one of each kind, and every contributor got one letter', async () => {
    const id = await house.consultation('Стигат ли документите?');
    const authors = await people(3);
    for (const [at, who] of authors.entries())
      expect(taken(await house.contribute(who, id, { text: `Предложение ${at}` }))).toBeTruthy();
    await settled();
    await house.over(id);
    await house.decide(id, 'Основателно е.');
    await settled();
    await worker.end('SIGKILL');
    const published = await publishReport(await house.staff(house.url, 'secretary'), house.url, id);
    expect([published.status, published.text]).toEqual([200, expect.stringContaining('версия 1')]);

    // Killed with the first document made and not yet noted, and with a letter on the way.
    let isAsked = false;
    house.sink.script = ({ stage, to }) => {
      if (stage !== 'recipient' || to !== authors[0]!.email) return 'ok';
      isAsked = true;
      return 'hang';
    };
    const holder = new pg.Client({ connectionString: house.database.url });
    await holder.connect();
    try {
      await holder.query('BEGIN');
      await holder.query('LOCK TABLE consultation_report_file IN EXCLUSIVE MODE');
      worker = startWorker(environment);
      await until('a document to be noted', async () => {
        const sql = `SELECT 1 FROM pg_locks WHERE NOT granted AND relation = 'consultation_report_file'::regclass`;
        return (await house.db.read(sql)).length > 0;
      });
      await until('the mail server to be asked', () => isAsked);
      // What was accepted and not yet noted would be sent again: a letter is lost less gladly than doubled.
      await until('the other letters to be noted', async () => {
        const waiting = await house.db.read(`SELECT 1 FROM letter WHERE state = 'queued'`);
        return waiting.length === 1;
      });
      await worker.end('SIGKILL');
    } finally {
      await holder.end();
    }
    const made = `SELECT format FROM consultation_report_file JOIN consultation_report AS report ON report.id = report_id
                  WHERE consultation_id = $1 ORDER BY format`;
    expect(await house.db.read(made, [id])).toEqual([]);
    house.sink.script = () => 'ok';
    house.clock.moveBy(LEASE_MS);
    worker = startWorker(environment);
    await settled();
    expect(await house.db.read(made, [id])).toEqual([{ format: 'docx' }, { format: 'pdf' }]);
    const stored = `SELECT count(*)::int AS n FROM stored_file WHERE name ~* '\\.(docx|pdf)$'`;
    expect(await one(stored)).toEqual({ n: 2 });
    const counts = await Promise.all(authors.map(({ email }) => lettersTo(email, DECIDED)));
    expect(counts).toEqual([1, 1, 1]);
    for (const format of ['docx', 'pdf']) {
      const reader = house.stranger(house.url);
      const file = await reader.follow(await reader.get(`/consultations/${id}/report.${format}`));
      expect([file.status, file.bytes.length > 1_000]).toEqual([200, true]);
    }
  });
});

describe('Redis gone', () => {
  it('people hand in and confirm on, and nothing is doubled when it is back', async () => {
    const id = await house.consultation('Приемат ли се предложения без паметта?');
    const [author, other] = await people(2);
    const newcomer = house.stranger(house.url);
    const email = 'bez-pamet@poshta.example';
    redis.cut();
    await until('degraded', async () => (await author!.get('/health/ready')).text.includes('degraded'));
    const twice = await Promise.all([1, 2].map(() => house.contribute(author!, id, { text: 'Без памет.' })));
    expect(new Set(twice.map(taken)).size).toBe(1);
    expect(taken(twice[0]!)).toBeTruthy();
    const asked = await house.contribute(newcomer, id, { text: 'Ново лице.', email });
    expect(asked.location).toMatch(/^\/contributions\/sent/);
    redis.restore();
    const path = await confirmationSentTo(email);
    redis.cut();
    const confirmed = await Promise.all([newcomer, house.stranger(house.url)].map((who) => who.post(path)));
    expect(new Set(confirmed.map(taken)).size).toBe(1);
    redis.restore();
    expect(taken(await house.contribute(author!, id, { text: 'Без памет.' }))).toBe(taken(twice[0]!));
    expect(taken(await house.contribute(other!, id, { text: 'След това.' }))).toBeTruthy();
    await settled();
    expect((await keptOf(id)).map(({ text }) => text)).toEqual(['Без памет.', 'Ново лице.', 'След това.']);
    const receipts = [author!.email, email, other!.email].map((to) => lettersTo(to, RECEIVED));
    expect(await Promise.all(receipts)).toEqual([1, 1, 1]);
  });
});

describe('PostgreSQL gone while people hand in, and back', () => {
  it('keeps every number it gave, gives none twice, returns what was typed, heals by itself', async () => {
    const id = await house.consultation('Приемат ли се предложения без базата?');
    const authors = await people(10);
    const answers: { text: string; answer: Answer }[] = [];
    let next = 0;
    /** Whoever is told to come back sends the same once more. */
    const insist = async (who: Citizen) => {
      while (next < WRITES) {
        const text = `Предложение ${(next += 1)} в бурята`;
        await until(
          'a number',
          async () => {
            const answer = await house.contribute(who, id, { text });
            answers.push({ text, answer });
            return answer.status !== 503;
          },
          { within: AWAY_MS + HEAL_MS + 10_000, every: 100 },
        );
      }
    };
    const load = Promise.all(authors.map(insist));
    await until('some taken', () => answers.length >= 10);
    postgres.cut();
    const away = await until('a 503', () => answers.find(({ answer }) => answer.status === 503));
    expect(Number(away.answer.headers['retry-after'])).toBeGreaterThan(0);
    const cutAt = performance.now();
    const multipart = (change: Record<string, string>) => {
      const form = new FormData();
      const { name, ...above } = house.form(change);
      for (const [field, value] of Object.entries(above)) form.append(field, value);
      form.append('files', new Blob(['%PDF-1.7'], { type: 'application/pdf' }), 'план.pdf');
      form.append('name', name!);
      return form;
    };
    const known = await authors[0]!.post(
      `/consultations/${id}/contribute`,
      multipart({ text: 'С файл от познат.' }),
    );
    const unknown = await house
      .stranger(house.url)
      .post(
        `/consultations/${id}/contribute`,
        multipart({ text: 'С файл от непознат.', name: 'Долното Поле' }),
      );
    expect([known.status, known.text]).toEqual([503, expect.stringContaining('С файл от познат.')]);
    expect([unknown.status, unknown.text]).toEqual([503, expect.stringContaining('С файл от непознат.')]);
    expect(unknown.text).toContain('Долното Поле');
    await until('the end of the outage', () => performance.now() - cutAt > AWAY_MS, {
      within: AWAY_MS + 5_000,
    });
    postgres.restore();
    const last = await house.citizen(house.url);
    const healed = async () => taken(await house.contribute(last, id, { text: 'След бурята.' }));
    await until('a number after healing', healed, { within: HEAL_MS });
    await load;
    expect(new Set(answers.map(({ answer }) => answer.status))).toEqual(new Set([303, 503]));
    const refused = answers.filter(({ answer }) => answer.status === 503);
    expect(refused.filter(({ text, answer }) => !answer.text.includes(text))).toEqual([]);
    const kept = new Map((await keptOf(id)).map((row) => [row.id, row.text]));
    const given = answers.filter(({ answer }) => taken(answer));
    expect(given.filter(({ text, answer }) => kept.get(taken(answer)!) !== text)).toEqual([]);
    expect(kept.size).toBe(WRITES + 1);
    await settled();
    const receipts = `SELECT count(*)::int AS n FROM letter WHERE kind = 'contributions.receipt'
                      AND key LIKE ANY (SELECT '%:' || id FROM contribution WHERE consultation_id = $1)`;
    expect(await one(receipts, [id])).toEqual({ n: kept.size });
    expect(web.isRunning && worker.isRunning).toBe(true);
  });
});

describe('two instances', () => {
  it('a link pressed fifty times is one number, and two secretaries publish one version', async () => {
    const second = await another(house, {});
    const there = await startWeb(second.environment);
    try {
      const id = await house.consultation('Да има ли два сървъра?');
      const email = 'petdeset@poshta.example';
      await house.contribute(house.stranger(house.url), id, { text: 'Петдесет пъти.', email });
      const path = await confirmationSentTo(email);
      const pressed = await Promise.all(
        Array.from({ length: 50 }, (_, at) => house.stranger(at % 2 ? second.url : house.url).post(path)),
      );
      expect(new Set(pressed.map(taken)).size).toBe(1);
      expect(taken(pressed[0]!)).toBeTruthy();
      expect(await keptOf(id)).toMatchObject([{ text: 'Петдесет пъти.' }]);
      await settled();
      expect(await lettersTo(email, RECEIVED)).toBe(1);

      await house.over(id);
      await house.decide(id, 'Основателно е.');
      const secretaries = [
        await house.staff(house.url, 'secretary'),
        await house.staff(second.url, 'secretary'),
      ];
      const [here, elsewhere] = await Promise.all([
        publishReport(secretaries[0]!, house.url, id),
        publishReport(secretaries[1]!, second.url, id),
      ]);
      // Whoever came second is told so, or that the page they saw is out of date.
      expect([here!, elsewhere!].filter(({ status }) => status === 200)).toHaveLength(1);
      expect([here!, elsewhere!].filter(({ status }) => status >= 500)).toEqual([]);
      const versions = 'SELECT version FROM consultation_report WHERE consultation_id = $1';
      expect(await house.db.read(versions, [id])).toEqual([{ version: 1 }]);
      await settled();
      expect(await lettersTo(email, DECIDED)).toBe(1);
    } finally {
      await there.end('SIGKILL');
    }
  });
});
