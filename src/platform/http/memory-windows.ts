import { Injectable } from '@nestjs/common';
import type { Limit } from './rate-limits.js';

export interface Verdict {
  allowed: boolean;
  retryAfterSeconds: number;
}

interface Window {
  slot: number;
  count: number;
  before: number;
}

const MAX_WINDOWS = 50_000;

/** Sliding windows in this process: the last slot counts by how much of it still lies in the window. */
@Injectable()
export class MemoryWindows {
  private readonly windows = new Map<string, Window>();

  hit(key: string, { max, perSeconds }: Limit, nowMs: number): Verdict {
    const length = perSeconds * 1000;
    const slot = Math.floor(nowMs / length);
    const window = this.current(key, slot);
    const elapsed = (nowMs % length) / length;
    if (Math.ceil(window.before * (1 - elapsed)) + window.count >= max) {
      return { allowed: false, retryAfterSeconds: Math.max(1, Math.ceil(perSeconds * (1 - elapsed))) };
    }
    window.count += 1;
    return { allowed: true, retryAfterSeconds: 0 };
  }

  private current(key: string, slot: number): Window {
    const known = this.windows.get(key);
    const window =
      known?.slot === slot ? known : { slot, count: 0, before: known?.slot === slot - 1 ? known.count : 0 };
    this.windows.delete(key);
    this.windows.set(key, window);
    if (this.windows.size > MAX_WINDOWS) this.windows.delete(this.windows.keys().next().value!);
    return window;
  }
}
