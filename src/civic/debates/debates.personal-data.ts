import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonalData, type Contact } from '../../commons/accounts/index.js';
import { Contributions, Subjects, type Contribution } from '../../commons/subjects/index.js';
import { affected, Database, rows, type Tx } from '../../platform/database/index.js';
import type { Text } from '../../platform/i18n/index.js';
import type { Debate } from './debate.entity.js';
import { debateLifecycle, toneOf } from './debate.lifecycle.js';
import { DEBATE, debatePath } from './debate.subject.js';
import { proposalMessages } from './proposals/proposals.messages.js';

type OwnRow = Pick<
  Debate,
  'id' | 'title' | 'lang' | 'state' | 'createdAt' | 'returnReason' | 'rejectionReason'
>;

/** What debates know about a person: what they proposed. */
@Injectable()
export class DebatesPersonalData implements OnModuleInit {
  constructor(
    private readonly personalData: PersonalData,
    private readonly contributions: Contributions,
    private readonly database: Database,
    private readonly subjects: Subjects,
  ) {}

  onModuleInit(): void {
    this.personalData.register({
      name: 'debates',
      label: proposalMessages.texts.ownDebates,
      export: (person) => this.export(person),
      erase: (tx, person, now) => this.erase(tx, person, now),
    });
    this.contributions.register({ of: (participantId, limit) => this.proposed(participantId, limit) });
  }

  private export({ participantId }: Contact): Promise<unknown> {
    return this.database.read(
      `SELECT id, state, title, why, topics, places, proposer_kind AS "proposerKind", proposer_name AS "proposerName",
              return_reason AS "returnReason", rejection_code AS "rejectionCode", rejection_reason AS "rejectionReason",
              created_at AS "createdAt", submitted_at AS "submittedAt"
       FROM debate WHERE participant_id = $1 ORDER BY id`,
      [participantId],
    );
  }

  /** Nobody will finish a draft; what the public saw stays without the person, in whose name it was. */
  private async erase(tx: Tx, { participantId }: Contact, now: Date): Promise<void> {
    await affected(tx, `DELETE FROM debate WHERE participant_id = $1 AND state IN ('draft', 'moderation')`, [
      participantId,
    ]);
    const kept = await rows<{ id: string; told: boolean }>(
      tx,
      `UPDATE debate SET participant_id = NULL,
         proposer_name = CASE proposer_kind WHEN 'organisation' THEN proposer_name END
       WHERE participant_id = $1 RETURNING id, approved_at IS NOT NULL AS told`,
      [participantId],
    );
    for (const { id, told } of kept) if (told) await this.subjects.changed(tx, { type: DEBATE, id }, now);
  }

  private async proposed(participantId: string, limit: number): Promise<Contribution[]> {
    const found = await this.database.read<OwnRow>(
      `SELECT id, title, lang, state, created_at AS "createdAt", return_reason AS "returnReason",
              rejection_reason AS "rejectionReason"
       FROM debate WHERE participant_id = $1 ORDER BY created_at DESC, id DESC LIMIT $2`,
      [participantId, limit],
    );
    return found.map((row) => ({
      kind: proposalMessages.texts.ownDebate,
      title: row.title,
      lang: row.lang,
      path: debatePath(row),
      at: row.createdAt,
      state: { label: debateLifecycle.states[row.state].label, tone: toneOf(row.state) },
      outcome: outcomeOf(row),
    }));
  }
}

function outcomeOf({ state, returnReason, rejectionReason }: OwnRow): Text | null {
  const { sentBack, rejected, concluded } = proposalMessages.texts;
  if (state === 'draft' && returnReason) return sentBack;
  if (state === 'rejected' && rejectionReason) return rejected;
  return state === 'concluded' ? concluded : null;
}
