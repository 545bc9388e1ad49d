import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/index.js';
import { affected, readerOf, rows, type Tx } from '../../platform/database/index.js';
import { Conflict, Forbidden, NotFound, RuleBroken } from '../../platform/errors/index.js';
import { Lifecycles } from '../../platform/lifecycle/index.js';
import { PageVersions } from '../../platform/page-versions/index.js';
import { subjectKey, type SubjectRef } from '../subjects/index.js';
import { StandingLinks } from '../trail/index.js';
import { DecidedProcesses } from './decided-processes.js';
import {
  decisionsOf,
  keepWording,
  lockDecisions,
  pairs,
  whereDecided,
  type LockedDecision,
} from './decision-rows.js';
import { DECISION, decisionLifecycle } from './decision.lifecycle.js';
import { LIMITS, wordingProblems } from './decision.rules.js';
import type { Decider, NewDecision, Wording } from './decision.view.js';

/** How wordings come about: proposed, put on more subjects, taken apart, changed. */
@Injectable()
export class DecisionWriting {
  constructor(
    private readonly processes: DecidedProcesses,
    private readonly lifecycles: Lifecycles,
    private readonly audit: Audit,
    private readonly pageVersions: PageVersions,
    private readonly links: StandingLinks,
  ) {}

  /**
   * One decision for all of these subjects. Where one of them, or some, are proposed on already, the wording is
   * replaced; what they shared with others stays with the others as it is.
   * @throws RuleBroken for a bad wording, for what is confirmed, and for subjects that are not of this process
   */
  async propose(tx: Tx, decision: NewDecision, by: Decider, now: Date): Promise<string> {
    const { process, subjects } = decision;
    const wording = await this.accepted(tx, process, decision, by, now);
    const asked = await this.ofProcess(tx, process, subjects);
    const held = await this.free(tx, asked);
    const keys = new Set(asked.map(subjectKey));
    const whole = held.filter((one) => one.subjects.every((subject) => keys.has(subjectKey(subject))));
    const target = whole.find(({ wasPublished }) => wasPublished) ?? whole[0];
    if (held.some((one) => one.wasPublished && one !== target)) throw new RuleBroken('decisionApart');
    const id = target ? target.id : await this.insert(tx, process, wording, by, now);
    if (target) await this.replace(tx, target, 'reword', wording, by, now);
    await this.take(tx, id, asked, held);
    return id;
  }

  /**
   * One more subject for a decision that this member of staff has proposed and nobody has confirmed.
   * @throws Conflict when it has changed since
   */
  async join(tx: Tx, id: string, subject: SubjectRef, by: Decider, now: Date): Promise<void> {
    const decision = await this.opened(tx, id, by, now);
    if (decision.state !== 'proposed' || decision.proposedBy !== by.staffId)
      throw new Conflict('decisionChanged');
    const process = { type: decision.processType, id: decision.processId };
    const asked = await this.ofProcess(tx, process, [subject]);
    const held = (await this.free(tx, asked)).filter((other) => other.id !== id);
    if (held.some(({ wasPublished }) => wasPublished)) throw new RuleBroken('decisionApart');
    await this.take(tx, id, asked, held);
    await this.recorded(tx, 'decisions.join', id, by, now);
  }

  /** Takes one subject out of a group; both keep the wording, its history and who stands behind it. */
  async separate(tx: Tx, subject: SubjectRef, by: Decider, now: Date): Promise<string> {
    const [found] = await decisionsOf(tx, [subject]);
    if (!found) throw new NotFound('decisionNotFound');
    const decision = await this.opened(tx, found.decisionId, by, now);
    const { id, subjects, processType, processId } = decision;
    if (!subjects.some((one) => subjectKey(one) === subjectKey(subject)))
      throw new Conflict('decisionChanged');
    if (subjects.length < 2) throw new RuleBroken('decisionAlone');
    const wording = `outcome, reason, changed_article, unit_id, proposed_by, proposed_at, confirmed_by, confirmed_at,
      returned_reason, published_at`;
    const [copy] = await rows<{ id: string }>(
      tx,
      `INSERT INTO decision (process_type, process_id, state, version, separated_from, ${wording})
       SELECT process_type, process_id, state, version, id, ${wording} FROM decision WHERE id = $1 RETURNING id`,
      [id],
    );
    await rows(
      tx,
      `INSERT INTO decision_version (decision_id, version, subjects, replaced_at, ${wording})
       SELECT $2, version, subjects, replaced_at, ${wording} FROM decision_version WHERE decision_id = $1`,
      [id, copy!.id],
    );
    await affected(
      tx,
      'UPDATE decision_subject SET decision_id = $3 WHERE subject_type = $1 AND subject_id = $2',
      [subject.type, subject.id, copy!.id],
    );
    await this.recorded(tx, 'decisions.separate', copy!.id, by, now);
    const links = [{ from: subject, to: { type: DECISION, id: copy!.id } }];
    const process = { type: processType, id: processId };
    const moved = { kind: 'decidedBy', at: 'from', ends: [subject], links, process } as const;
    await this.pageVersions.bump(tx, [
      ...(decision.wasPublished ? await this.links.settle(tx, moved, now) : []),
      `decision:${id}`,
      `decisions:${processType}:${processId}`,
    ]);
    return copy!.id;
  }

  /** Another wording for what is not confirmed, on all that it decides. */
  async reword(tx: Tx, id: string, wording: Wording, by: Decider, now: Date): Promise<void> {
    await this.change(tx, id, 'reword', wording, by, now);
  }

  /** A confirmed decision is proposed anew; what was published stays readable until the new wording is. */
  async revise(tx: Tx, id: string, wording: Wording, by: Decider, now: Date): Promise<void> {
    await this.change(tx, id, 'revise', wording, by, now);
  }

  /** The decision, locked below its process, for somebody who may touch it now. */
  async opened(tx: Tx, id: string, by: Decider, now: Date): Promise<LockedDecision> {
    const process = await whereDecided(tx, id);
    await this.processes.of(process.type).open(tx, process.id, now);
    const [decision] = await lockDecisions(tx, [id]);
    requireUnit(by, decision!.unitId);
    if (by.seen !== undefined && by.seen !== decision!.version) throw new Conflict('decisionChanged');
    return decision!;
  }

  private async change(
    tx: Tx,
    id: string,
    transition: 'reword' | 'revise',
    wording: Wording,
    by: Decider,
    now: Date,
  ): Promise<void> {
    const decision = await this.opened(tx, id, by, now);
    const process = { type: decision.processType, id: decision.processId };
    await this.replace(tx, decision, transition, await this.accepted(tx, process, wording, by, now), by, now);
  }

  private async replace(
    tx: Tx,
    { id, version, processType, processId }: LockedDecision,
    transition: 'reword' | 'revise',
    { outcome, reason, changedArticle, unitId }: Wording,
    by: Decider,
    now: Date,
  ): Promise<void> {
    await keepWording(tx, id, now);
    await this.lifecycles.apply(tx, decisionLifecycle, {
      id,
      transition,
      actor: { kind: 'staff', id: by.staffId },
      now,
      values: {
        outcome,
        reason,
        changedArticle,
        unitId,
        proposedBy: by.staffId,
        proposedAt: now,
        confirmedBy: null,
        confirmedAt: null,
        returnedReason: '',
        publishedAt: null,
        version: version + 1,
      },
    });
    await this.pageVersions.bump(tx, [`decision:${id}`, `decisions:${processType}:${processId}`]);
  }

  /** The wording with its unit, when the process takes decisions and the rules take the wording. */
  private async accepted(
    tx: Tx,
    process: SubjectRef,
    wording: Wording,
    by: Decider,
    now: Date,
  ): Promise<Wording> {
    const { outcome, reason, changedArticle } = wording;
    const problems = wordingProblems(wording);
    if (Object.keys(problems).length > 0) {
      const max = problems['reason'] ? LIMITS.reason : LIMITS.changedArticle;
      throw new RuleBroken('decisionInvalid', { max }, problems);
    }
    const opened = await this.processes.of(process.type).open(tx, process.id, now);
    const unitId = wording.unitId ?? opened.unitId;
    requireUnit(by, unitId);
    return { outcome, reason: reason.trim(), changedArticle: changedArticle.trim(), unitId };
  }

  private async ofProcess(
    tx: Tx,
    process: SubjectRef,
    subjects: readonly SubjectRef[],
  ): Promise<SubjectRef[]> {
    const own = await this.processes.of(process.type).subjects(readerOf(tx), process.id);
    const known = new Set(own.map(subjectKey));
    const asked = [...new Map(subjects.map((subject) => [subjectKey(subject), subject])).values()];
    if (asked.length === 0) throw new RuleBroken('decisionNothing');
    if (!asked.every((subject) => known.has(subjectKey(subject)))) throw new RuleBroken('decisionElsewhere');
    return asked;
  }

  /** What decides these subjects now, locked; none of it may be confirmed. */
  private async free(tx: Tx, subjects: readonly SubjectRef[]): Promise<LockedDecision[]> {
    const found = await decisionsOf(tx, subjects);
    const held = await lockDecisions(tx, [...new Set(found.map(({ decisionId }) => decisionId))]);
    if (held.some(({ state }) => state === 'confirmed')) throw new RuleBroken('decisionConfirmed');
    return held;
  }

  private async insert(
    tx: Tx,
    process: SubjectRef,
    { outcome, reason, changedArticle, unitId }: Wording,
    by: Decider,
    now: Date,
  ): Promise<string> {
    const [row] = await rows<{ id: string }>(
      tx,
      `INSERT INTO decision (process_type, process_id, outcome, reason, changed_article, unit_id, proposed_by, proposed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
      [process.type, process.id, outcome, reason, changedArticle, unitId, by.staffId, now],
    );
    await this.recorded(tx, 'decisions.propose', row!.id, by, now);
    return row!.id;
  }

  /** The index of subjects decides who was first: only from the decisions that were seen are subjects taken. */
  private async take(
    tx: Tx,
    id: string,
    subjects: readonly SubjectRef[],
    held: readonly LockedDecision[],
  ): Promise<void> {
    const seen = [id, ...held.map((one) => one.id)];
    const taken = await affected(
      tx,
      `INSERT INTO decision_subject (subject_type, subject_id, decision_id)
       SELECT type, subject, $3 FROM unnest($1::text[], $2::bigint[]) AS asked(type, subject)
       ON CONFLICT (subject_type, subject_id) DO UPDATE SET decision_id = excluded.decision_id
         WHERE decision_subject.decision_id = ANY($4::bigint[])`,
      [...pairs(subjects), id, seen],
    );
    if (taken < subjects.length) throw new Conflict('decisionChanged');
    await affected(
      tx,
      `UPDATE decision SET merged_into = $1 WHERE id = ANY($2::bigint[]) AND id <> $1
         AND NOT EXISTS (SELECT 1 FROM decision_subject s WHERE s.decision_id = decision.id)`,
      [id, seen],
    );
  }

  private recorded(tx: Tx, action: string, id: string, by: Decider, now: Date): Promise<void> {
    const actor = { kind: 'staff', id: by.staffId } as const;
    return this.audit.record(tx, { actor, action, subject: { type: DECISION, id } }, now);
  }
}

/** @throws Forbidden for what belongs to other units than those of a bound member of staff */
export function requireUnit({ units }: Decider, unitId: string | null): void {
  if (units && !(unitId !== null && units.includes(unitId))) throw new Forbidden('decisionOtherUnit');
}
