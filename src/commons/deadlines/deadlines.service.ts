import { Injectable } from '@nestjs/common';
import { subjectKey, type SubjectRef } from '../subjects/index.js';
import { Audit, type Actor } from '../../platform/audit/index.js';
import { Calendar, dateIn, endOfDay, type IsoDate } from '../../platform/clock/index.js';
import { affected, rows, type Reader, type Tx } from '../../platform/database/index.js';
import { Conflict, RuleBroken } from '../../platform/errors/index.js';
import { PageVersions } from '../../platform/page-versions/index.js';
import type { Deadline, DeadlineRef, DeadlineRule, NewDeadline } from './deadline.js';
import {
  alertsReached,
  computed,
  lastDay,
  prolonged,
  prolongingProblem,
  resumed,
  type Computed,
} from './deadline.rules.js';
import { DeadlineQueries, type Prolongings } from './deadlines.queries.js';
import { DeadlineRules } from './deadline-rules.js';

export const LONGEST_REASON = 500;

interface RunningRow {
  id: string;
  computed: Computed;
  pausedAt: Date | null;
  pauseReason: string | null;
}

/** Clocks on subjects: started and stopped by the modules that live by them, paused by the staff. */
@Injectable()
export class Deadlines {
  constructor(
    private readonly rules: DeadlineRules,
    private readonly queries: DeadlineQueries,
    private readonly calendar: Calendar,
    private readonly audit: Audit,
    private readonly pageVersions: PageVersions,
  ) {}

  /** To be called in onModuleInit. */
  define(rule: DeadlineRule): void {
    this.rules.define(rule);
  }

  /** @returns its id. @throws Conflict when a clock of this rule runs on the subject already */
  async start(tx: Tx, { subject, from, term, ...deadline }: NewDeadline, now: Date): Promise<string> {
    this.rules.known(deadline.rule);
    const how = computed(dateIn(from), term, await this.calendar.oneOffDays());
    const dueAt = endOfDay(lastDay(how));
    const [started] = await rows<{ id: string }>(
      tx,
      `INSERT INTO deadline (rule, subject_type, subject_id, title, path, permission, unit_id, except_staff_id,
                             started_at, due_at, computed, alerted_days)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
       ON CONFLICT (rule, subject_type, subject_id) WHERE met_at IS NULL AND cancelled_at IS NULL DO NOTHING
       RETURNING id`,
      [
        deadline.rule,
        subject.type,
        subject.id,
        deadline.title,
        deadline.path,
        deadline.permission,
        deadline.unitId ?? null,
        deadline.exceptStaffId ?? null,
        from,
        dueAt,
        JSON.stringify(how),
        // Nobody is warned of what is due soon because it has just begun; of what is over already, they are.
        alertsReached(dueAt, now).filter((days) => days >= 0),
      ],
    );
    if (!started) throw new Conflict('deadlineRunning');
    await this.shown(tx, subject);
    return started.id;
  }

  /** It was done; nothing happens when no such clock runs. */
  async meet(tx: Tx, ref: DeadlineRef, now: Date): Promise<void> {
    await this.end(tx, ref, 'met_at', now);
  }

  /** Nothing is owed any more; nothing happens when no such clock runs. */
  async cancel(tx: Tx, ref: DeadlineRef, now: Date): Promise<void> {
    await this.end(tx, ref, 'cancelled_at', now);
  }

  /** @throws Conflict when no such clock runs, or it is paused already; RuleBroken without a reason */
  async pause(tx: Tx, ref: DeadlineRef & { reason: string }, actor: Actor, now: Date): Promise<void> {
    const reason = givenReason(ref.reason, 'pauseReasonMissing');
    const { id, pausedAt } = await this.locked(tx, ref);
    if (pausedAt) throw new Conflict('deadlinePausedAlready');
    await affected(tx, 'UPDATE deadline SET paused_at = $2, pause_reason = $3 WHERE id = $1', [
      id,
      now,
      reason,
    ]);
    await this.record(tx, 'deadlines.pause', id, ref, actor, now);
    await this.shown(tx, ref.subject);
  }

  /** The end moves by the days paused. @throws Conflict when no such clock runs, or it is not paused */
  async resume(tx: Tx, ref: DeadlineRef, actor: Actor, now: Date): Promise<void> {
    const row = await this.locked(tx, ref);
    if (!row.pausedAt) throw new Conflict('deadlineNotPaused');
    await this.goOn(tx, row, now);
    await this.record(tx, 'deadlines.resume', row.id, ref, actor, now);
    await this.shown(tx, ref.subject);
  }

  /**
   * The end becomes a later day, on a ground that everybody reads; whoever may act is warned of it anew.
   * Who may do it is the caller's question.
   * @throws Conflict when no such clock runs, or it is paused; RuleBroken without a ground or a later day
   */
  async prolong(
    tx: Tx,
    ref: DeadlineRef & { until: IsoDate | null; reason: string },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const reason = givenReason(ref.reason, 'prolongReasonMissing');
    const { id, computed: before, pausedAt } = await this.locked(tx, ref);
    if (pausedAt) throw new Conflict('deadlinePausedAlready');
    const { mostMonths } = this.rules.of(ref.rule).prolonging ?? {};
    const problem = prolongingProblem(before, ref.until, mostMonths);
    if (problem) throw new RuleBroken(problem, { months: mostMonths ?? 0 }, { until: problem });
    const how = prolonged(before, { on: dateIn(now), until: ref.until!, reason });
    const dueAt = endOfDay(lastDay(how));
    await affected(tx, 'UPDATE deadline SET due_at = $2, computed = $3, alerted_days = $4 WHERE id = $1', [
      id,
      dueAt,
      JSON.stringify(how),
      alertsReached(dueAt, now).filter((days) => days >= 0),
    ]);
    await this.record(tx, 'deadlines.prolong', id, ref, actor, now);
    await this.shown(tx, ref.subject);
  }

  /** From now on it concerns this unit; nothing happens when no such clock runs. */
  async assign(tx: Tx, ref: DeadlineRef, unitId: string | null): Promise<void> {
    const row = await this.running(tx, ref);
    if (row) await affected(tx, 'UPDATE deadline SET unit_id = $2 WHERE id = $1', [row.id, unitId]);
  }

  /** What runs or is paused on many subjects of one type, by their ids, what is due first coming first. */
  runningOf(reader: Reader, type: string, ids: readonly string[]): Promise<Map<string, Deadline[]>> {
    return this.queries.runningOf(reader, type, ids);
  }

  /** Running and done, the last started first; also those of rules that are not public. */
  of(reader: Reader, subject: SubjectRef): Promise<Deadline[]> {
    return this.queries.of(reader, subject);
  }

  /** How often terms of one type were prolonged from one day to before another, by rule and ground. */
  prolongings(
    reader: Reader,
    type: string,
    within: { from: IsoDate; until: IsoDate },
  ): Promise<Prolongings[]> {
    return this.queries.prolongings(reader, type, within);
  }

  private async end(tx: Tx, ref: DeadlineRef, column: 'met_at' | 'cancelled_at', now: Date): Promise<void> {
    const row = await this.running(tx, ref);
    if (!row) return;
    if (row.pausedAt) await this.goOn(tx, row, now);
    await affected(tx, `UPDATE deadline SET ${column} = $2 WHERE id = $1`, [row.id, now]);
    await this.shown(tx, ref.subject);
  }

  private async goOn(tx: Tx, row: RunningRow, now: Date): Promise<void> {
    const pause = { from: dateIn(row.pausedAt!), until: dateIn(now), reason: row.pauseReason! };
    const how = resumed(row.computed, pause, await this.calendar.oneOffDays());
    const dueAt = endOfDay(lastDay(how));
    const sql = `UPDATE deadline SET paused_at = NULL, pause_reason = NULL, due_at = $2, computed = $3 WHERE id = $1`;
    await affected(tx, sql, [row.id, dueAt, JSON.stringify(how)]);
  }

  private async locked(tx: Tx, ref: DeadlineRef): Promise<RunningRow> {
    const row = await this.running(tx, ref);
    if (!row) throw new Conflict('deadlineNotRunning');
    return row;
  }

  private async running(tx: Tx, { rule, subject }: DeadlineRef): Promise<RunningRow | undefined> {
    const [row] = await rows<RunningRow>(
      tx,
      `SELECT id, computed, paused_at AS "pausedAt", pause_reason AS "pauseReason"
       FROM deadline WHERE rule = $1 AND subject_type = $2 AND subject_id = $3
         AND met_at IS NULL AND cancelled_at IS NULL FOR UPDATE`,
      [rule, subject.type, subject.id],
    );
    return row;
  }

  private async shown(tx: Tx, subject: SubjectRef): Promise<void> {
    await this.pageVersions.bump(tx, [`subject:${subjectKey(subject)}`]);
  }

  private async record(
    tx: Tx,
    action: string,
    id: string,
    { rule, subject }: DeadlineRef,
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const details = { rule, of: subjectKey(subject) };
    await this.audit.record(tx, { actor, action, subject: { type: 'deadline', id }, details }, now);
  }
}

/** @throws RuleBroken without a reason, or with one that is too long */
function givenReason(given: string, missing: 'pauseReasonMissing' | 'prolongReasonMissing'): string {
  const reason = given.trim();
  if (reason === '') throw new RuleBroken(missing, {}, { reason: missing });
  if (reason.length > LONGEST_REASON)
    throw new RuleBroken('pauseReasonTooLong', { max: LONGEST_REASON }, { reason: 'pauseReasonTooLong' });
  return reason;
}
