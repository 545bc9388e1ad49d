import type { Config } from '../config/index.js';
import { MemoryWindows } from './memory-windows.js';
import { RateLimits } from './rate-limits.js';
import type { RedisWindows } from './redis-windows.js';

/** For tests: the limits as one process holds them while Redis is away. */
export function limitsWithoutRedis(config: Config): RateLimits {
  const away = { hit: () => Promise.resolve(null) } as unknown as RedisWindows;
  return new RateLimits(config, away, new MemoryWindows());
}
