import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonalData, type Contact } from '../../commons/accounts/index.js';
import { Contributions, Subjects, type Contribution } from '../../commons/subjects/index.js';
import { affected, Database, rows, type Tx } from '../../platform/database/index.js';
import type { Text } from '../../platform/i18n/index.js';
import { Lifecycles } from '../../platform/lifecycle/index.js';
import type { Petition } from './petition.entity.js';
import { petitionLifecycle, toneOf } from './petition.lifecycle.js';
import { PETITION } from './petition.rules.js';
import { outcomeOf, shownPath, TEXT_HIDDEN, type Outcome } from './petition.shown.js';
import { petitionMessages } from './petitions.messages.js';

type OwnRow = Pick<
  Petition,
  | 'id'
  | 'title'
  | 'lang'
  | 'state'
  | 'createdAt'
  | 'publishedAt'
  | 'rejectedAt'
  | 'answeredAt'
  | 'forwardedTo'
  | 'leftCode'
  | 'endLaw'
> & { textHidden: boolean };

const OUTCOMES: Record<Outcome, Text> = {
  answered: petitionMessages.texts.outcomeAnswered,
  forwarded: petitionMessages.texts.outcomeForwarded,
  notConsidered: petitionMessages.texts.outcomeNotConsidered,
  rejected: petitionMessages.texts.outcomeRejected,
  withdrawn: petitionMessages.texts.outcomeWithdrawn,
  stopped: petitionMessages.texts.outcomeStopped,
  lapsed: petitionMessages.texts.outcomeLapsed,
};

/** What petitions know about a participant: what they started. Signatures name nobody's account. */
@Injectable()
export class PetitionsPersonalData implements OnModuleInit {
  constructor(
    private readonly personalData: PersonalData,
    private readonly contributions: Contributions,
    private readonly database: Database,
    private readonly subjects: Subjects,
    private readonly lifecycles: Lifecycles,
  ) {}

  onModuleInit(): void {
    this.personalData.register({
      name: 'petitions',
      label: petitionMessages.texts.ownPetitions,
      export: (person) => this.export(person),
      erase: (tx, person, now) => this.erase(tx, person, now),
    });
    this.contributions.register({ of: (participantId, limit) => this.started(participantId, limit) });
  }

  private export({ participantId }: Contact): Promise<unknown> {
    return this.database.read(
      `SELECT id, state, title, demand, why, topics, places, initiator_kind AS "initiatorKind",
              initiator_name AS "initiatorName", rejection_code AS "rejectionCode",
              rejection_reason AS "rejectionReason", end_reason AS "endReason", created_at AS "createdAt",
              submitted_at AS "submittedAt", published_at AS "publishedAt",
              (SELECT coalesce(json_agg(json_build_object('name', name, 'settlement', settlement) ORDER BY position), '[]')
               FROM petition_member WHERE petition_id = petition.id) AS committee
       FROM petition WHERE participant_id = $1 ORDER BY id`,
      [participantId],
    );
  }

  /**
   * Nobody will finish a draft. What backers have signed already cannot be deleted, and ends: a proposal without
   * anybody behind it is anonymous. What the public saw stays without the person, in whose name it was; an
   * organisation's name and the committee's stay, as those of a public proposal.
   */
  private async erase(tx: Tx, { participantId }: Contact, now: Date): Promise<void> {
    await affected(tx, `DELETE FROM petition WHERE participant_id = $1 AND state = 'draft'`, [participantId]);
    const unfinished = await rows<{ id: string }>(
      tx,
      `SELECT id FROM petition WHERE participant_id = $1 AND state IN ('seeking', 'moderation') ORDER BY id FOR UPDATE`,
      [participantId],
    );
    for (const { id } of unfinished) await this.withdraw(tx, id, now);
    const kept = await rows<{ id: string }>(
      tx,
      `UPDATE petition SET participant_id = NULL,
         initiator_name = CASE initiator_kind WHEN 'participant' THEN NULL ELSE initiator_name END
       WHERE participant_id = $1 RETURNING id`,
      [participantId],
    );
    for (const { id } of kept) await this.subjects.changed(tx, { type: PETITION, id }, now);
  }

  private async withdraw(tx: Tx, id: string, now: Date): Promise<void> {
    const reason = petitionMessages.texts.ownerLeft.bg;
    await this.lifecycles.apply(tx, petitionLifecycle, {
      id,
      transition: 'withdraw',
      actor: { kind: 'system' },
      now,
      values: { endReason: reason, endedAt: now, changedAt: now },
      note: { reason },
    });
  }

  private async started(participantId: string, limit: number): Promise<Contribution[]> {
    const found = await this.database.read<OwnRow>(
      `SELECT id, title, lang, state, created_at AS "createdAt", published_at AS "publishedAt",
              rejected_at AS "rejectedAt", answered_at AS "answeredAt", forwarded_to AS "forwardedTo",
              left_code AS "leftCode", end_law AS "endLaw", ${TEXT_HIDDEN} AS "textHidden"
       FROM petition WHERE participant_id = $1 ORDER BY created_at DESC, id DESC LIMIT $2`,
      [participantId, limit],
    );
    return found.map((row) => {
      const outcome = outcomeOf(row);
      return {
        kind: petitionMessages.texts.ownPetition,
        title: row.title,
        lang: row.lang,
        path: shownPath(row),
        at: row.createdAt,
        state: { label: petitionLifecycle.states[row.state].label, tone: toneOf(row.state) },
        outcome: outcome && OUTCOMES[outcome],
      };
    });
  }
}
