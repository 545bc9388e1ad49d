import { Inject, Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { Clock } from '../clock/index.js';
import { affected, Database } from '../database/index.js';
import { Log, redact } from '../logging/index.js';
import { SCHEDULE, type ScheduleEntry, type SlotRef } from './schedule.js';

const LEASE_MS = 60_000;
const RENEW_MS = 15_000;
const MAX_BACKOFF_MS = 10 * 60_000;
const KEEP_MS = 14 * 24 * 3_600_000;

/** Runs each slot of each recurring job once, on whichever worker is first. */
@Injectable()
export class JobRuns {
  private readonly log = new Log('schedule');

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly modules: ModuleRef,
    @Inject(SCHEDULE) private readonly schedule: ScheduleEntry[],
  ) {}

  /** The slots that are due now and that nobody has finished or is working on. */
  async due(now: Date): Promise<SlotRef[]> {
    const current = this.schedule.map(({ name, when }) => ({ name, slot: when.slotAt(now) }));
    const taken = await this.database.read<SlotRef>(
      `SELECT name, slot FROM job_run
       JOIN unnest($1::text[], $2::text[]) AS wanted (wanted_name, wanted_slot) ON name = wanted_name AND slot = wanted_slot
       WHERE finished_at IS NOT NULL OR lease_until > $3`,
      [current.map(({ name }) => name), current.map(({ slot }) => slot), now],
    );
    return current.filter((ref) => !taken.some(({ name, slot }) => name === ref.name && slot === ref.slot));
  }

  async run(ref: SlotRef): Promise<void> {
    const entry = this.schedule.find(({ name }) => name === ref.name);
    if (!entry || !(await this.claim(ref))) return;
    const renewal = setInterval(() => void this.renew(ref).catch(() => undefined), RENEW_MS);
    try {
      await this.modules.get(entry.job, { strict: false }).run(ref.slot, this.clock.now());
      await this.finish(ref);
    } catch (error) {
      this.log.error(`${ref.name} of ${ref.slot} failed`, error);
      await this.postpone(ref, error as Error);
    } finally {
      clearInterval(renewal);
    }
  }

  /** Forgets runs that nobody asks about any more. */
  async prune(): Promise<void> {
    await this.database.prune('job_run', 'started_at < $1', [this.fromNow(-KEEP_MS)]);
  }

  private async claim({ name, slot }: SlotRef): Promise<boolean> {
    const now = this.clock.now();
    const claimed = await this.change(
      `INSERT INTO job_run (name, slot, started_at, lease_until) VALUES ($1, $2, $3, $4)
       ON CONFLICT (name, slot) DO UPDATE SET lease_until = $4, attempts = job_run.attempts + 1
       WHERE job_run.finished_at IS NULL AND job_run.lease_until <= $3`,
      [name, slot, now, this.fromNow(LEASE_MS)],
    );
    return claimed === 1;
  }

  private async renew({ name, slot }: SlotRef): Promise<void> {
    await this.change(
      'UPDATE job_run SET lease_until = $3 WHERE name = $1 AND slot = $2 AND finished_at IS NULL',
      [name, slot, this.fromNow(LEASE_MS)],
    );
  }

  private async finish({ name, slot }: SlotRef): Promise<void> {
    await this.change(
      'UPDATE job_run SET finished_at = $3, last_error = NULL WHERE name = $1 AND slot = $2',
      [name, slot, this.clock.now()],
    );
  }

  private async postpone({ name, slot }: SlotRef, error: Error): Promise<void> {
    await this.change(
      `UPDATE job_run SET last_error = $3, lease_until = $4::timestamptz + least(2 ^ attempts, $5) * interval '1 second'
       WHERE name = $1 AND slot = $2`,
      [name, slot, redact(error.message).slice(0, 500), this.clock.now(), MAX_BACKOFF_MS / 1_000],
    );
  }

  private change(sql: string, params: unknown[]): Promise<number> {
    return this.database.transaction((tx) => affected(tx, sql, params));
  }

  private fromNow(ms: number): Date {
    return new Date(this.clock.now().getTime() + ms);
  }
}
