import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DECISION_PUBLISHED, Decisions } from '../../../commons/decisions/index.js';
import { readerOf, type Tx } from '../../../platform/database/index.js';
import { DomainListeners, type DomainListener, type OccurredEvent } from '../../../platform/outbox/index.js';
import { PageVersions } from '../../../platform/page-versions/index.js';
import { CONSULTATION } from '../consultation.subject.js';
import { ContributionLetters } from './contribution-letters.js';
import { CONTRIBUTION } from './contribution.rules.js';
import { contributionTags } from './contribution.subject.js';

/** Whoever contributed is written what was decided, once it is public. */
@Injectable()
export class DecidedContributions implements DomainListener, OnModuleInit {
  readonly name = 'contributions.decided';
  readonly events = [DECISION_PUBLISHED];

  constructor(
    private readonly listeners: DomainListeners,
    private readonly decisions: Decisions,
    private readonly letters: ContributionLetters,
    private readonly pageVersions: PageVersions,
  ) {}

  onModuleInit(): void {
    this.listeners.register(this);
  }

  async run(tx: Tx, { payload, occurredAt }: OccurredEvent): Promise<void> {
    const decision = await this.decisions.published(readerOf(tx), String(payload['id']));
    if (decision?.process.type !== CONSULTATION) return;
    const ids = decision.subjects.filter(({ type }) => type === CONTRIBUTION).map(({ id }) => id);
    await this.letters.decided(tx, decision, ids, occurredAt);
    await this.pageVersions.bump(tx, contributionTags(decision.process.id));
  }
}
