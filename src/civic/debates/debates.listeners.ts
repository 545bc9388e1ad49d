import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Participants, PROFILE_CHANGED } from '../../commons/accounts/index.js';
import { Subjects } from '../../commons/subjects/index.js';
import { rows, type Tx } from '../../platform/database/index.js';
import { DomainListeners, type DomainListener, type OccurredEvent } from '../../platform/outbox/index.js';
import { DEBATE } from './debate.subject.js';

/** The name beside a proposal is what its owner shows now, not what they showed when they wrote it. */
@Injectable()
export class ProposerNames implements DomainListener, OnModuleInit {
  readonly name = 'debates.proposerNames';
  readonly events = [PROFILE_CHANGED];

  constructor(
    private readonly listeners: DomainListeners,
    private readonly participants: Participants,
    private readonly subjects: Subjects,
  ) {}

  onModuleInit(): void {
    this.listeners.register(this);
  }

  async run(tx: Tx, { payload, occurredAt }: OccurredEvent): Promise<void> {
    const participantId = String(payload.id);
    const profile = await this.participants.profile(participantId);
    const shown = profile?.showsName && profile.name ? profile.name : null;
    const renamed = await rows<{ id: string; told: boolean }>(
      tx,
      `UPDATE debate SET proposer_name = $2
       WHERE participant_id = $1 AND proposer_kind = 'participant' AND proposer_name IS DISTINCT FROM $2
       RETURNING id, approved_at IS NOT NULL AS told`,
      [participantId, shown],
    );
    for (const { id, told } of renamed)
      if (told) await this.subjects.changed(tx, { type: DEBATE, id }, occurredAt);
  }
}
