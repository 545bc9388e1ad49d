import { Injectable } from '@nestjs/common';
import { Deadlines } from '../../deadlines/index.js';
import { subjectKey, type SubjectRef } from '../../subjects/index.js';
import { Audit, type Actor } from '../../../platform/audit/index.js';
import { Calendar, dateIn } from '../../../platform/clock/index.js';
import { rows, type Tx } from '../../../platform/database/index.js';
import { Settings } from '../../../platform/settings/index.js';
import { caseRecord } from '../moderation.paths.js';
import { moderationSettings } from '../moderation.settings.js';
import type { HoldReason } from '../screening/screen.rules.js';
import { ModeratedSubjects } from './moderated-subjects.js';
import { MODERATION_CASE } from './moderation-case.lifecycle.js';

export const CASE_RULE = 'moderation.case';

export type Cause =
  | { cause: 'reports' }
  | { cause: 'held'; holdReason: HoldReason }
  | { cause: 'staff'; openedBy: string };

export interface OpenedCase {
  id: string;
  /** False where one was open already. */
  created: boolean;
  hiddenAt: Date | null;
  reports: number;
  dueAt: Date;
}

/** One open case for each subject, and its clock. */
@Injectable()
export class CaseRegister {
  constructor(
    private readonly deadlines: Deadlines,
    private readonly calendar: Calendar,
    private readonly settings: Settings,
    private readonly subjects: ModeratedSubjects,
    private readonly audit: Audit,
  ) {}

  /** The subject's open case, made when there is none; its row stays locked until the transaction ends. */
  async open(tx: Tx, ref: SubjectRef, why: Cause, now: Date): Promise<OpenedCase> {
    const term = { workingDays: this.settings.read(moderationSettings).caseWorkingDays };
    const dueAt = await this.calendar.termEndsAt(dateIn(now), term);
    const held = why.cause === 'held';
    const [opened] = await rows<OpenedCase>(
      tx,
      // The update changes nothing: it locks the row that is there already.
      `INSERT INTO moderation_case AS known
         (subject_type, subject_id, cause, hold_reason, hidden_at, opened_by, opened_at, due_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (subject_type, subject_id) WHERE state = 'open' DO UPDATE SET cause = known.cause
       RETURNING id, xmax = 0 AS created, hidden_at AS "hiddenAt", reports, due_at AS "dueAt"`,
      [
        ref.type,
        ref.id,
        why.cause,
        held ? why.holdReason : null,
        held ? now : null,
        why.cause === 'staff' ? why.openedBy : null,
        now,
        dueAt,
      ],
    );
    const { id, created } = opened!;
    if (created) {
      const actor: Actor = why.cause === 'staff' ? { kind: 'staff', id: why.openedBy } : { kind: 'system' };
      const subject = { type: MODERATION_CASE, id };
      const details = { cause: why.cause, of: subjectKey(ref) };
      await this.audit.record(tx, { actor, action: `${MODERATION_CASE}.open`, subject, details }, now);
      const title = `${this.subjects.label(ref.type, 'bg')} № ${ref.id}`;
      await this.deadlines.start(
        tx,
        {
          rule: CASE_RULE,
          subject: ref,
          from: now,
          term,
          title,
          path: caseRecord(id),
          permission: 'moderation.decide',
        },
        now,
      );
    }
    return opened!;
  }

  /** Somebody decided. */
  met(tx: Tx, ref: SubjectRef, now: Date): Promise<void> {
    return this.deadlines.meet(tx, { rule: CASE_RULE, subject: ref }, now);
  }

  /** There is nothing left to decide about. */
  cancelled(tx: Tx, ref: SubjectRef, now: Date): Promise<void> {
    return this.deadlines.cancel(tx, { rule: CASE_RULE, subject: ref }, now);
  }
}
