import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import pg from 'pg';
import { type RealProcess, startWeb, startWorker } from '../support/real-processes.js';
import { surroundings, type Surroundings } from '../support/surroundings.js';
import { TcpProxy } from '../support/tcp-proxy.js';
import { until } from '../support/until.js';
import { type Answer, Visitor } from '../support/visitor.js';
import { drained } from './invariants.js';

const isLong = process.env.FAULTS === 'long';
const WRITES = isLong ? 400 : 60;
const AWAY_MS = isLong ? 20_000 : 1_500;
const HEAL_MS = 10_000;

let around: Surroundings;
let web: RealProcess;
let worker: RealProcess;
let postgres: TcpProxy;
let redis: TcpProxy;
let environment: Record<string, string>;
let networks = 0;

beforeEach(async () => {
  around = await surroundings({ TRUST_PROXY: '127.0.0.1' });
  const before = (url: string) => {
    const { hostname, port } = new URL(url);
    return new TcpProxy({ host: hostname, port: Number(port) }).open();
  };
  [postgres, redis] = await Promise.all([before(around.database.url), before(around.redisUrl)]);
  environment = {
    ...around.environment,
    DATABASE_URL: postgres.through(around.database.url),
    REDIS_URL: redis.through(around.redisUrl),
  };
  web = await startWeb(environment);
  worker = startWorker(environment);
});

afterEach(async () => {
  await Promise.all([web.end('SIGKILL'), worker.end('SIGKILL')]);
  await Promise.all([postgres.close(), redis.close()]);
  await around.close();
});

/** Each from a network of its own, so that no limit answers in place of what is tested. */
function subscribe(email: string): Promise<Answer> {
  networks += 1;
  const from = { 'x-forwarded-for': `10.${networks >> 8}.${networks & 255}.1` };
  return new Visitor(around.url, from).post('/subscriptions', { email, topic: 'urban', frequency: 'weekly' });
}

const isAccepted = ({ status, location }: Answer) => status === 303 && location === '/subscriptions/sent';

async function settled(): Promise<void> {
  const db = await beside();
  try {
    await drained(db);
  } finally {
    await db.close();
  }
}

/** The database as it is, beside the proxy. */
async function beside() {
  const client = new pg.Client({ connectionString: around.database.url });
  await client.connect();
  return {
    read: async <Row>(sql: string, params: unknown[] = []) => (await client.query(sql, params)).rows as Row[],
    close: () => client.end(),
  };
}

describe('Redis', () => {
  it('away: people read and subscribe on, readiness says degraded, and the letters follow when it is back', async () => {
    redis.cut();
    const visitor = new Visitor(around.url);
    const ready = await until('degraded', async () => {
      const answer = await visitor.get('/health/ready');
      return answer.text.includes('degraded') && answer;
    });
    expect(ready.status).toBe(200);
    expect((await visitor.get('/')).status).toBe(200);
    const people = Array.from({ length: 10 }, (_, index) => `bez-redis${index}@poshta.example`);
    const answers = await Promise.all(people.map(subscribe));
    expect(answers.every(isAccepted)).toBe(true);
    redis.restore();
    for (const person of people) await around.sink.letterTo(person);
    await settled();
  });

  it('flushed again and again: nothing is lost', async () => {
    const flusher = new Redis(around.redisUrl);
    const people = Array.from({ length: 30 }, (_, index) => `flush${index}@poshta.example`);
    for (const person of people) {
      expect(isAccepted(await subscribe(person))).toBe(true);
      await flusher.flushdb();
    }
    flusher.disconnect();
    for (const person of people) await around.sink.letterTo(person);
    await settled();
  });
});

describe('PostgreSQL gone under load, and back', () => {
  it('says 503 with Retry-After and keeps the typed text; what was acknowledged is there; it heals by itself', async () => {
    const answers: Answer[] = [];
    const accepted: string[] = [];
    let next = 0;
    const write = async () => {
      while (next < WRITES) {
        const email = `tovar${next}@poshta.example`;
        next += 1;
        const answer = await subscribe(email);
        answers.push(answer);
        if (isAccepted(answer)) accepted.push(email);
        if (answer.status === 503) await until('another try', () => true, { every: 100 });
      }
    };
    const load = Promise.all([write(), write(), write(), write()]);
    await until('some written', () => accepted.length >= 10);
    postgres.cut();
    const away = await until('a 503', () => answers.find(({ status }) => status === 503));
    expect(Number(away.headers['retry-after'])).toBeGreaterThan(0);
    expect(away.text).toContain('@poshta.example');
    const cutAt = performance.now();
    await until('the end of the outage', () => performance.now() - cutAt > AWAY_MS, {
      within: AWAY_MS + 5_000,
    });
    postgres.restore();
    const last = 'sled-vsichko@poshta.example';
    await until('a subscription after healing', async () => isAccepted(await subscribe(last)), {
      within: HEAL_MS,
    });
    await load;
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303, 503]));

    for (const person of [...accepted, last]) await around.sink.letterTo(person);
    await settled();
    expect(web.isRunning && worker.isRunning).toBe(true);
  });
});

describe('the worker killed between a form and its letter', () => {
  it('sends it after the restart', async () => {
    await worker.end('SIGKILL');
    expect(isAccepted(await subscribe('sled-ubiistvo@poshta.example'))).toBe(true);
    expect(around.sink.accepted).toEqual([]);
    worker = startWorker(environment);
    await around.sink.letterTo('sled-ubiistvo@poshta.example');
  });
});
