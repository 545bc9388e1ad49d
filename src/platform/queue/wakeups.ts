import { Injectable } from '@nestjs/common';
import type Bull from 'bull';

const DEADLINE_MS = 1_000;

/** Bull's `add` waits for ever when Redis is away. A wake-up is only a hint, so it may fail, but never wait. */
@Injectable()
export class Wakeups {
  /** @returns false when Redis did not take it in time; the sweep finds in PostgreSQL what was not woken */
  async wake<T>(queue: Bull.Queue<T>, data: T, options: Bull.JobOptions = {}): Promise<boolean> {
    if (queue.client.status !== 'ready') return false;
    const deadline = Promise.withResolvers<false>();
    const timer = setTimeout(() => deadline.resolve(false), DEADLINE_MS);
    const added = queue.add(data, { removeOnComplete: true, removeOnFail: true, ...options }).then(
      () => true,
      () => false,
    );
    const awake = await Promise.race([added, deadline.promise]);
    clearTimeout(timer);
    return awake;
  }
}
