import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';
import { Config } from '../config/index.js';
import { Log } from '../logging/index.js';
import type { Verdict } from './memory-windows.js';
import type { Limit } from './rate-limits.js';

const DEADLINE_MS = 200;
const REST_MS = 1_000;

/** Redis's own clock decides the slot, so that all instances agree. A refused attempt is not counted. */
const SLIDING_WINDOW = `
local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
local length = tonumber(ARGV[2]) * 1000
local slot = math.floor(now / length)
local current = KEYS[1] .. ':' .. string.format('%d', slot % 2)
local other = KEYS[1] .. ':' .. string.format('%d', (slot + 1) % 2)
local elapsed = (now % length) / length
local count = redis.call('HMGET', current, 'slot', 'count')
local used = count[1] == tostring(slot) and tonumber(count[2]) or 0
local before = redis.call('HMGET', other, 'slot', 'count')
local earlier = before[1] == tostring(slot - 1) and tonumber(before[2]) or 0
if math.ceil(earlier * (1 - elapsed)) + used >= tonumber(ARGV[1]) then
  return math.max(1, math.ceil(tonumber(ARGV[2]) * (1 - elapsed)))
end
redis.call('HSET', current, 'slot', tostring(slot), 'count', used + 1)
redis.call('PEXPIRE', current, length * 2)
return 0
`;

/** The windows that all instances share. Away or slow, it says nothing and is left alone for a second. */
@Injectable()
export class RedisWindows implements OnApplicationShutdown {
  private readonly log = new Log('rate-limits');
  private readonly redis: Redis;
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

  async hit(window: string, { max, perSeconds }: Limit): Promise<Verdict | null> {
    if (this.redis.status !== 'ready' || Date.now() < this.restsUntil) return null;
    try {
      const wait = Number(
        await this.redis.eval(SLIDING_WINDOW, 1, `megdan:rate:{${window}}`, max, perSeconds),
      );
      return { allowed: wait === 0, retryAfterSeconds: wait };
    } catch (error) {
      this.log.warn(`Redis did not answer, limits are held in memory: ${(error as Error).message}`);
      this.rest();
      return null;
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
