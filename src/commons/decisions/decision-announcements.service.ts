import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/index.js';
import { rows, type Tx } from '../../platform/database/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { PageVersions } from '../../platform/page-versions/index.js';
import { subjectKey, type SubjectRef } from '../subjects/index.js';
import { StandingLinks } from '../trail/index.js';
import { DecidedProcesses } from './decided-processes.js';
import { DECISION } from './decision.lifecycle.js';
import { decisionPublished, type PublishedWording } from './decisions.domain-events.js';

/** What follows when wordings become public: events, pages, the journal, the trail. */
@Injectable()
export class DecisionAnnouncements {
  constructor(
    private readonly processes: DecidedProcesses,
    private readonly outbox: Outbox,
    private readonly pageVersions: PageVersions,
    private readonly audit: Audit,
    private readonly links: StandingLinks,
  ) {}

  async published(
    tx: Tx,
    process: SubjectRef,
    wordings: readonly PublishedWording[],
    now: Date,
  ): Promise<void> {
    await this.outbox.publishAll(
      tx,
      wordings.map((wording) => decisionPublished(process, wording)),
      now,
    );
    const ids = wordings.map(({ id }) => id);
    const decided = await rows<SubjectRef & { decisionId: string }>(
      tx,
      `SELECT subject_type AS type, subject_id AS id, decision_id AS "decisionId" FROM decision_subject
       WHERE decision_id = ANY($1::bigint[])`,
      [ids],
    );
    const linked = await this.link(tx, process, decided, now);
    await this.pageVersions.bump(tx, [
      ...linked,
      `decisions:${subjectKey(process)}`,
      ...ids.flatMap((id) => [`decision:${id}`, `subject:${DECISION}:${id}`]),
      ...this.processes.tags(process),
      ...decided.map((subject) => `subject:${subjectKey(subject)}`),
    ]);
    await this.audit.record(
      tx,
      {
        actor: { kind: 'system' },
        action: 'decisions.publish',
        subject: process,
        details: { count: ids.length },
      },
      now,
    );
  }

  /** What was said belongs to its process, and leads to what was decided on it. */
  private async link(
    tx: Tx,
    process: SubjectRef,
    decided: readonly (SubjectRef & { decisionId: string })[],
    now: Date,
  ): Promise<string[]> {
    const ends = decided.map(({ type, id }) => ({ type, id }));
    const decisions = decided.map(({ type, id, decisionId }) => ({
      from: { type, id },
      to: { type: DECISION, id: decisionId },
    }));
    const said = ends.filter((ref) => subjectKey(ref) !== subjectKey(process));
    const parts = said.map((from) => ({ from, to: process }));
    const belongs = { kind: 'partOf', at: 'from', ends: said, links: parts, process } as const;
    const leads = { kind: 'decidedBy', at: 'from', ends, links: decisions, process } as const;
    return [...(await this.links.settle(tx, belongs, now)), ...(await this.links.settle(tx, leads, now))];
  }
}
