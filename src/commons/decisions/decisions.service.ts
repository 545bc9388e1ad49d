import { Injectable } from '@nestjs/common';
import { readerOf, rows, type Reader, type Tx } from '../../platform/database/index.js';
import { RuleBroken } from '../../platform/errors/index.js';
import { Lifecycles } from '../../platform/lifecycle/index.js';
import { PageVersions } from '../../platform/page-versions/index.js';
import type { SubjectRef } from '../subjects/index.js';
import { DecisionAnnouncements } from './decision-announcements.service.js';
import { DecidedProcesses, type DecidedProcess } from './decided-processes.js';
import { pairs, type LockedDecision } from './decision-rows.js';
import { DecisionWriting } from './decision-writing.service.js';
import { decisionLifecycle } from './decision.lifecycle.js';
import { LIMITS, textProblem } from './decision.rules.js';
import type {
  Decider,
  DecisionProgress,
  DecisionView,
  NewDecision,
  TemplateView,
  Wording,
} from './decision.view.js';
import type { PublishedWording } from './decisions.domain-events.js';
import { DecisionQueries } from './decisions.queries.js';

/** What a process does with decisions on its subjects. */
@Injectable()
export class Decisions {
  constructor(
    private readonly processes: DecidedProcesses,
    private readonly writing: DecisionWriting,
    private readonly queries: DecisionQueries,
    private readonly lifecycles: Lifecycles,
    private readonly announcements: DecisionAnnouncements,
    private readonly pageVersions: PageVersions,
  ) {}

  /** In onModuleInit of the process. */
  register(process: DecidedProcess): void {
    this.processes.register(process);
  }

  /** @throws as DecisionWriting.propose */
  propose(tx: Tx, decision: NewDecision, by: Decider, now: Date): Promise<string> {
    return this.writing.propose(tx, decision, by, now);
  }

  join(tx: Tx, id: string, subject: SubjectRef, by: Decider, now: Date): Promise<void> {
    return this.writing.join(tx, id, subject, by, now);
  }

  separate(tx: Tx, subject: SubjectRef, by: Decider, now: Date): Promise<string> {
    return this.writing.separate(tx, subject, by, now);
  }

  reword(tx: Tx, id: string, wording: Wording, by: Decider, now: Date): Promise<void> {
    return this.writing.reword(tx, id, wording, by, now);
  }

  revise(tx: Tx, id: string, wording: Wording, by: Decider, now: Date): Promise<void> {
    return this.writing.revise(tx, id, wording, by, now);
  }

  /** @throws RuleBroken for whoever proposed it; IllegalTransition when somebody was faster */
  async confirm(tx: Tx, id: string, by: Decider, now: Date): Promise<void> {
    const { processType, processId } = await this.openedForAnother(tx, id, by, now);
    await this.lifecycles.apply(tx, decisionLifecycle, {
      id,
      transition: 'confirm',
      actor: { kind: 'staff', id: by.staffId },
      now,
      values: { confirmedBy: by.staffId, confirmedAt: now },
    });
    // Pages tell how many are considered.
    await this.pageVersions.bump(tx, [`decisions:${processType}:${processId}`]);
  }

  /** @throws RuleBroken without a reason, and for whoever proposed it; IllegalTransition when somebody was faster */
  async sendBack(tx: Tx, id: string, reason: string, by: Decider, now: Date): Promise<void> {
    const problem = textProblem(reason, LIMITS.returnedReason);
    if (problem) throw new RuleBroken('decisionInvalid', { max: LIMITS.returnedReason }, { reason: problem });
    await this.openedForAnother(tx, id, by, now);
    await this.lifecycles.apply(tx, decisionLifecycle, {
      id,
      transition: 'sendBack',
      actor: { kind: 'staff', id: by.staffId },
      now,
      values: { returnedReason: reason.trim() },
      note: { reason: reason.trim() },
    });
  }

  /**
   * Makes every confirmed decision of the process public.
   * @returns the ids of those that were not public before
   * @throws RuleBroken 'undecided' with their count while a subject has no confirmed decision
   */
  async publish(tx: Tx, process: SubjectRef, now: Date): Promise<string[]> {
    const needed = await this.processes.of(process.type).subjects(readerOf(tx), process.id);
    const ofProcess = 'process_type = $1 AND process_id = $2 AND merged_into IS NULL';
    const key = [process.type, process.id];
    await rows(tx, `SELECT 1 FROM decision WHERE ${ofProcess} ORDER BY id FOR UPDATE`, key);
    const [decided] = await rows<{ count: number }>(
      tx,
      `SELECT count(*)::int AS count FROM unnest($1::text[], $2::bigint[]) AS needed(subject_type, subject_id)
       JOIN decision_subject USING (subject_type, subject_id) JOIN decision d ON d.id = decision_id
       WHERE d.state = 'confirmed'`,
      pairs(needed),
    );
    const count = needed.length - decided!.count;
    if (count > 0) throw new RuleBroken('undecided', { count });
    const published = await rows<PublishedWording>(
      tx,
      `UPDATE decision SET published_at = $3 WHERE ${ofProcess} AND state = 'confirmed' AND published_at IS NULL
       RETURNING id, version, outcome, changed_article AS "changedArticle", reason`,
      [...key, now],
    );
    await this.announcements.published(tx, process, published, now);
    return published.map(({ id }) => id);
  }

  /** As the staff see them, whether they are public or not. */
  ofSubjects(reader: Reader, subjects: readonly SubjectRef[]): Promise<Map<string, DecisionView>> {
    return this.queries.ofSubjects(reader, subjects);
  }

  /** As the public sees them: the published wordings alone. */
  publishedOf(reader: Reader, subjects: readonly SubjectRef[]): Promise<Map<string, DecisionView>> {
    return this.queries.publishedOf(reader, subjects);
  }

  /** Null for one that is not public. */
  published(reader: Reader, id: string): Promise<DecisionView | null> {
    return this.queries.published(reader, id);
  }

  ofProcess(reader: Reader, process: SubjectRef): Promise<DecisionView[]> {
    return this.queries.ofProcess(reader, process);
  }

  async progress(reader: Reader, process: SubjectRef): Promise<DecisionProgress> {
    const needed = await this.processes.of(process.type).subjects(reader, process.id);
    return this.queries.progress(reader, needed);
  }

  /** Those that are in use. */
  templates(reader: Reader): Promise<TemplateView[]> {
    return this.queries.templates(reader);
  }

  private async openedForAnother(tx: Tx, id: string, by: Decider, now: Date): Promise<LockedDecision> {
    const decision = await this.writing.opened(tx, id, by, now);
    if (decision.proposedBy === by.staffId) throw new RuleBroken('decisionOwn');
    return decision;
  }
}
