import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { anyFreePort } from '../../scripts/lib/ports.mjs';
import { findRedis } from '../../scripts/lib/redis.mjs';
import { surroundings, type Surroundings } from '../support/surroundings.js';
import { until } from '../support/until.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

let around: Surroundings;
beforeAll(async () => void (around = await surroundings()));
afterAll(() => around.close());

async function boot(entry: 'main' | 'worker', environment: Record<string, string>) {
  const child = spawn(process.execPath, [`dist/src/${entry}.js`], {
    cwd: root,
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(child, 'exit')) as [number | null];
  return { code, lines: said.trim().split('\n') };
}

/** One of its own: every other process of this run would refuse it too. */
async function evictingRedis() {
  const port = await anyFreePort();
  const settings = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--maxmemory-policy',
    'allkeys-lru',
  ];
  const server = spawn(await findRedis(), settings, { stdio: 'ignore' });
  const url = `redis://127.0.0.1:${port}`;
  await until('the Redis that evicts', async () => {
    const client = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return true;
    } finally {
      client.disconnect();
    }
  });
  const stop = async () => {
    const ended = once(server, 'exit');
    server.kill();
    await ended;
  };
  return { url, stop };
}

describe.each(['main', 'worker'] as const)('%s', (entry) => {
  it('refuses missing, short and example secrets in production, one line for each', async () => {
    const { code, lines } = await boot(entry, {
      ...around.environment,
      MODE: 'production',
      SECRET_KEYS: 'k1:c2hvcnQ=',
      LOOKUP_KEY: '',
      SMTP_URL: 'smtp://user:password@mail.example:587',
      LOG_LEVEL: 'verbose',
    });
    expect(code).toBe(1);
    expect(lines.map((line) => line.split(' ')[0]).sort()).toEqual([
      'LOG_LEVEL',
      'LOOKUP_KEY',
      'SECRET_KEYS',
    ]);
  });

  it('refuses a Redis that evicts, and says why', async () => {
    const evicting = await evictingRedis();
    try {
      const { code, lines } = await boot(entry, { ...around.environment, REDIS_URL: evicting.url });
      expect(code).toBe(1);
      expect(lines).toEqual([
        'Redis may drop jobs: its maxmemory-policy is "allkeys-lru". Set "maxmemory-policy noeviction" and start again.',
      ]);
    } finally {
      await evicting.stop();
    }
  });
});
