import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import { LIFECYCLE_MOVED } from '../../platform/lifecycle/index.js';
import { DomainListeners, type DomainListener, type OccurredEvent } from '../../platform/outbox/index.js';
import { DECISION_PUBLISHED } from '../decisions/index.js';
import { MODERATION_DECIDED } from '../moderation/index.js';
import { parseSubjectKey, Subjects } from '../subjects/index.js';
import { Ledger, type NewLedgerEntry } from './ledger.service.js';

/** Takes into the chain what is decided and what changes its state. Signatures come by themselves, with their count. */
@Injectable()
export class LedgerWitness implements DomainListener, OnModuleInit {
  readonly name = 'ledger.witness';
  readonly events = [LIFECYCLE_MOVED, DECISION_PUBLISHED, MODERATION_DECIDED];

  constructor(
    private readonly listeners: DomainListeners,
    private readonly subjects: Subjects,
    private readonly ledger: Ledger,
  ) {}

  onModuleInit(): void {
    this.listeners.register(this);
  }

  async run(tx: Tx, event: OccurredEvent): Promise<void> {
    const entry = this.entryOf(event);
    if (entry) await this.ledger.append(tx, [entry], event.occurredAt);
  }

  private entryOf({ name, payload, occurredAt }: OccurredEvent): NewLedgerEntry | null {
    const happenedAt = occurredAt.toISOString();
    if (name === LIFECYCLE_MOVED) {
      const { type, id, ...step } = payload;
      // Cases, appeals and single decisions have states too; what comes of them is told by their own entries.
      if (!this.subjects.types().some((descriptor) => descriptor.type === type)) return null;
      const subject = { type: String(type), id: String(id) };
      return { kind: 'subject.moved', subject, body: { ...step, happenedAt } };
    }
    if (name === DECISION_PUBLISHED) {
      const { id: decision = null, process, ...wording } = payload;
      const subject = parseSubjectKey(String(process));
      // Announced before the house was told what a decision says.
      if (!subject) return null;
      return { kind: 'decision.published', subject, body: { decision, ...wording, happenedAt } };
    }
    const { id: decision = null, caseId, blockId, ...decided } = payload;
    const subject =
      caseId === null
        ? { type: 'moderationBlock', id: String(blockId) }
        : { type: 'moderationCase', id: String(caseId) };
    return { kind: 'moderation.decided', subject, body: { decision, ...decided, happenedAt } };
  }
}
