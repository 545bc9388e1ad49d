import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/index.js';
import { TooManyRequests } from '../errors/index.js';
import { MemoryWindows } from './memory-windows.js';
import { RedisWindows } from './redis-windows.js';

export interface Limit {
  max: number;
  perSeconds: number;
}

/**
 * Counts attempts over all instances in Redis, and in memory as well: without Redis each instance still holds the
 * limit by itself. Keys (addresses, e-mails) are stored as fingerprints.
 */
@Injectable()
export class RateLimits {
  constructor(
    private readonly config: Config,
    private readonly redis: RedisWindows,
    private readonly memory: MemoryWindows,
  ) {}

  /** @throws TooManyRequests when `key` has used up `max` attempts of this name within the last `perSeconds`. */
  async hit(name: string, key: string, limit: Limit): Promise<void> {
    const window = `${name}:${this.fingerprint(key)}:${limit.perSeconds}`;
    const here = this.memory.hit(window, limit, Date.now());
    const everywhere = here.allowed ? await this.redis.hit(window, limit) : null;
    const verdict = everywhere ?? here;
    if (!verdict.allowed) throw new TooManyRequests(verdict.retryAfterSeconds);
  }

  private fingerprint(key: string): string {
    return createHmac('sha256', this.config.lookupKey)
      .update(`rate\0${key}`)
      .digest('base64url')
      .slice(0, 22);
  }
}
