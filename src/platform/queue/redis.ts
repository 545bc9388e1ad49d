import { Redis, type RedisOptions } from 'ioredis';
import { Log } from '../logging/index.js';

const CONNECT_MS = 3_000;

export function redisOptions(address: string): RedisOptions {
  const url = new URL(address);
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || 6379),
    username: decodeURIComponent(url.username) || undefined,
    password: decodeURIComponent(url.password) || undefined,
    db: Number(url.pathname.slice(1) || 0),
    tls: url.protocol === 'rediss:' ? {} : undefined,
    connectTimeout: CONNECT_MS,
    retryStrategy: (times) => Math.min(times * 200, 2_000),
  };
}

/**
 * A Redis that evicts would drop jobs in silence.
 * @throws Error when the server's policy is another than `noeviction`; a server that is away is only logged
 */
export async function refuseEviction(address: string): Promise<void> {
  const redis = new Redis({ ...redisOptions(address), lazyConnect: true, retryStrategy: () => null });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    const memory = await redis.info('memory');
    const policy = /maxmemory_policy:(\S+)/.exec(memory)?.[1] ?? 'noeviction';
    if (policy === 'noeviction') return;
    throw new EvictingRedis(policy);
  } catch (error) {
    if (error instanceof EvictingRedis) throw error;
    new Log('redis').warn('Redis is away; starting without it');
  } finally {
    redis.disconnect();
  }
}

class EvictingRedis extends Error {
  constructor(policy: string) {
    super(
      `Redis may drop jobs: its maxmemory-policy is "${policy}". Set "maxmemory-policy noeviction" and start again.`,
    );
  }
}
