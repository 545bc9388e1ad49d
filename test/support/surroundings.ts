import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { anyFreePort } from '../../scripts/lib/ports.mjs';
import { databaseCopy, type DatabaseCopy } from './database.js';
import { services } from './services.js';
import { smtpSink, type SmtpSink } from './smtp-sink.js';

/** Everything a booted application needs around it, its own and thrown away afterwards. */
export interface Surroundings {
  url: string;
  port: number;
  dataDir: string;
  redisUrl: string;
  database: DatabaseCopy;
  sink: SmtpSink;
  /** As `.env.example` explains it. */
  environment: Record<string, string>;
  clock: MovableClock;
  close(): Promise<void>;
}

/** Moves the time of every process on this data folder, at once. */
export class MovableClock {
  readonly #file: string;

  constructor(dataDir: string) {
    this.#file = join(dataDir, 'clock-offset');
    this.moveBy(0);
  }

  now(): Date {
    return new Date(Date.now() + this.offset);
  }

  offset = 0;

  moveBy(ms: number): void {
    this.offset += ms;
    writeFileSync(this.#file, String(Math.round(this.offset)));
  }

  moveTo(moment: Date | string): void {
    this.moveBy(new Date(moment).getTime() - this.now().getTime());
  }
}

export async function surroundings(more: Record<string, string> = {}): Promise<Surroundings> {
  const [database, redisUrl, sink, port] = await Promise.all([
    databaseCopy(),
    ownRedis(),
    smtpSink(),
    anyFreePort(),
  ]);
  const dataDir = mkdtempSync(join(services().folder, 'data-'));
  const url = `http://localhost:${port}`;
  const environment = {
    MODE: 'test',
    ROLE: 'all',
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: url,
    DATABASE_URL: database.url,
    DATABASE_OWNER_URL: database.ownerUrl,
    REDIS_URL: redisUrl,
    SMTP_URL: sink.url,
    MAIL_FROM: 'Мегдан <megdan@sandanski.example>',
    DATA_DIR: dataDir,
    SECRET_KEYS: `t1:${randomBytes(32).toString('base64')}`,
    LOOKUP_KEY: randomBytes(32).toString('base64'),
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'fatal',
    NODE_ENV: 'production',
    ADMIN_JS_SKIP_BUNDLE: 'true',
    ADMIN_JS_TMP_DIR: 'build/adminjs',
    ...more,
  };
  const close = async () => {
    await sink.close();
    await emptyRedis(redisUrl);
    await database.drop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  const clock = new MovableClock(dataDir);
  return { url, port, dataDir, redisUrl, database, sink, environment, clock, close };
}

/** A numbered Redis database that nobody else in this run uses. */
export async function ownRedis(): Promise<string> {
  const { redisUrl } = services();
  const client = new Redis(redisUrl);
  try {
    return `${redisUrl}/${await client.incr('test:last-database')}`;
  } finally {
    client.disconnect();
  }
}

async function emptyRedis(url: string): Promise<void> {
  const client = new Redis(url);
  try {
    await client.flushdb();
  } finally {
    client.disconnect();
  }
}
