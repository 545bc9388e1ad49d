import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';
import { Config } from '../config/index.js';
import { GroupCommit } from '../database/index.js';
import { Log } from '../logging/index.js';
import type { Verdict } from './memory-windows.js';
import type { Limit } from './rate-limits.js';

const DEADLINE_MS = 200;
const REST_MS = 1_000;

/** Of each window in turn. Redis's own clock decides the slot, so that all instances agree. A refused attempt is not counted. */
const SLIDING_WINDOWS = `
local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
local waits = {}
for index, key in ipairs(KEYS) do
  local max = tonumber(ARGV[2 * index - 1])
  local seconds = tonumber(ARGV[2 * index])
  local length = seconds * 1000
  local slot = math.floor(now / length)
  local current = key .. ':' .. string.format('%d', slot % 2)
  local other = key .. ':' .. string.format('%d', (slot + 1) % 2)
  local elapsed = (now % length) / length
  local count = redis.call('HMGET', current, 'slot', 'count')
  local used = count[1] == tostring(slot) and tonumber(count[2]) or 0
  local before = redis.call('HMGET', other, 'slot', 'count')
  local earlier = before[1] == tostring(slot - 1) and tonumber(before[2]) or 0
  if math.ceil(earlier * (1 - elapsed)) + used >= max then
    waits[index] = math.max(1, math.ceil(seconds * (1 - elapsed)))
  else
    redis.call('HSET', current, 'slot', tostring(slot), 'count', used + 1)
    redis.call('PEXPIRE', current, length * 2)
    waits[index] = 0
  end
end
return waits
`;

interface Attempt {
  window: string;
  limit: Limit;
}

/** The windows that all instances share. Away or slow, it says nothing and is left alone for a second. */
@Injectable()
export class RedisWindows implements OnApplicationShutdown {
  private readonly log = new Log('rate-limits');
  private readonly redis: Redis;
  private readonly gathered = new GroupCommit<Attempt, Verdict | null>((attempts) => this.ask(attempts));
  private restsUntil = 0;

  constructor(config: Config) {
    this.redis = new Redis(config.redisUrl, {
      lazyConnect: true,
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      connectTimeout: 2_000,
      commandTimeout: DEADLINE_MS,
      retryStrategy: (attempts) => Math.min(attempts * 200, 2_000),
    });
    this.redis.on('error', () => this.rest());
    this.redis.connect().catch(() => this.rest());
  }

  /** Attempts that come while others are asked about travel together. */
  hit(window: string, limit: Limit): Promise<Verdict | null> {
    return this.gathered.add({ window, limit });
  }

  private async ask(attempts: Attempt[]): Promise<(Verdict | null)[]> {
    if (this.redis.status !== 'ready' || Date.now() < this.restsUntil) return attempts.map(() => null);
    try {
      const waits = (await this.redis.eval(
        SLIDING_WINDOWS,
        attempts.length,
        ...attempts.map(({ window }) => `megdan:rate:{${window}}`),
        ...attempts.flatMap(({ limit }) => [limit.max, limit.perSeconds]),
      )) as number[];
      return waits.map((wait) => ({ allowed: wait === 0, retryAfterSeconds: wait }));
    } catch (error) {
      this.log.warn(`Redis did not answer, limits are held in memory: ${(error as Error).message}`);
      this.rest();
      return attempts.map(() => null);
    }
  }

  /** @throws Error when Redis does not answer in time. */
  async ping(): Promise<void> {
    await this.redis.ping();
  }

  async onApplicationShutdown(): Promise<void> {
    this.redis.disconnect();
  }

  private rest(): void {
    this.restsUntil = Date.now() + REST_MS;
  }
}
