import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Crypto } from '../../../platform/crypto/index.js';
import { affected, Database, rows, type Tx } from '../../../platform/database/index.js';
import { TooManyRequests } from '../../../platform/errors/index.js';
import { networkOf } from '../../../platform/http/index.js';
import {
  ACCOUNT,
  CODES,
  FAILURE_WINDOW_MS,
  isRefused,
  NETWORK,
  PAIR,
  slowedBy,
  type ThrottleLimits,
} from './throttle.rules.js';

interface Watched {
  key: string;
  limits: ThrottleLimits;
}

/** A try that is counted as failed until it is forgiven, so that parallel tries do not slip past the count. */
export interface Attempt {
  ids: string[];
  forgiven: string;
}

/** Counts wrong passwords and codes in PostgreSQL: every instance sees the same number, with or without Redis. */
@Injectable()
export class SignInThrottle {
  constructor(
    private readonly database: Database,
    private readonly crypto: Crypto,
  ) {}

  /** @throws TooManyRequests when this account was tried too often from this network */
  password(email: string, ip: string, now: Date): Promise<Attempt> {
    const network = networkOf(ip);
    return this.attempt(
      [
        { key: `pair ${email} ${network}`, limits: PAIR },
        { key: `account ${email}`, limits: ACCOUNT },
        { key: `network ${network}`, limits: NETWORK },
      ],
      now,
    );
  }

  /** @throws TooManyRequests when too many codes were wrong for this account */
  code(staffId: string, now: Date): Promise<Attempt> {
    return this.attempt([{ key: `code ${staffId}`, limits: CODES }], now);
  }

  /** It was right after all. */
  async forgive({ ids, forgiven }: Attempt): Promise<void> {
    await this.database.transaction((tx) =>
      affected(tx, 'DELETE FROM staff_sign_in_failure WHERE id = ANY($1::bigint[]) OR key = $2', [
        ids,
        forgiven,
      ]),
    );
  }

  async sweep(now: Date): Promise<number> {
    return this.database.transaction((tx) =>
      affected(tx, 'DELETE FROM staff_sign_in_failure WHERE at < $1', [since(now)]),
    );
  }

  private async attempt(watched: Watched[], now: Date): Promise<Attempt> {
    const keyed = watched.map(({ key, limits }) => ({
      key: this.crypto.lookup(key, 'staff.signInFailure'),
      limits,
    }));
    const { ids, delayMs } = await this.database.transaction(async (tx) => {
      // One try after the other for the same account and address, on whatever instance.
      await rows(tx, 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [keyed[0]!.key]);
      return this.count(tx, keyed, now);
    });
    if (delayMs > 0) await wait(delayMs);
    return { ids, forgiven: keyed[0]!.key };
  }

  private async count(tx: Tx, keyed: Watched[], now: Date): Promise<{ ids: string[]; delayMs: number }> {
    const counted = await rows<{ key: string; failures: number }>(
      tx,
      `SELECT key, count(*)::int AS failures FROM staff_sign_in_failure
       WHERE key = ANY($1) AND at > $2 GROUP BY key`,
      [keyed.map(({ key }) => key), since(now)],
    );
    const failures = (key: string) => counted.find((row) => row.key === key)?.failures ?? 0;
    if (keyed.some(({ key, limits }) => isRefused(failures(key), limits))) {
      throw new TooManyRequests(FAILURE_WINDOW_MS / 1000);
    }
    const made = await rows<{ id: string }>(
      tx,
      'INSERT INTO staff_sign_in_failure (key, at) SELECT key, $2 FROM unnest($1::text[]) AS key RETURNING id',
      [keyed.map(({ key }) => key), now],
    );
    return {
      ids: made.map(({ id }) => id),
      delayMs: Math.max(...keyed.map(({ key, limits }) => slowedBy(failures(key), limits))),
    };
  }
}

function since(now: Date): Date {
  return new Date(now.getTime() - FAILURE_WINDOW_MS);
}
