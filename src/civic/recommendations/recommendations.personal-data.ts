import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonalData, type Contact } from '../../commons/accounts/index.js';
import { Contributions, Subjects, type Contribution } from '../../commons/subjects/index.js';
import { affected, Database, rows, type Tx } from '../../platform/database/index.js';
import type { Recommendation } from './recommendation.entity.js';
import { recommendationLifecycle, toneOf } from './recommendation.lifecycle.js';
import { RECOMMENDATION, recommendationPath } from './recommendation.rules.js';
import { recommendationMessages } from './recommendations.messages.js';

type OwnRow = Pick<Recommendation, 'id' | 'title' | 'lang' | 'state' | 'sentAt'>;

/** What recommendations know about a participant: which of them they wrote in the name of an organisation. */
@Injectable()
export class RecommendationsPersonalData implements OnModuleInit {
  constructor(
    private readonly personalData: PersonalData,
    private readonly contributions: Contributions,
    private readonly database: Database,
    private readonly subjects: Subjects,
  ) {}

  onModuleInit(): void {
    this.personalData.register({
      name: 'recommendations',
      label: recommendationMessages.texts.ownRecommendations,
      export: (person) => this.export(person),
      erase: (tx, person, now) => this.erase(tx, person, now),
    });
    this.contributions.register({ of: (participantId, limit) => this.sent(participantId, limit) });
  }

  private export({ participantId }: Contact): Promise<unknown> {
    return this.database.read(
      `SELECT id, state, organisation_name AS "organisation", title, problem, measure,
              expected_result AS "expectedResult", created_at AS "createdAt", sent_at AS "sentAt"
       FROM recommendation WHERE participant_id = $1 ORDER BY id`,
      [participantId],
    );
  }

  /** What the organisation said stays its own; only who wrote it is forgotten. Nobody will finish a draft. */
  private async erase(tx: Tx, { participantId }: Contact, now: Date): Promise<void> {
    await affected(tx, `DELETE FROM recommendation WHERE participant_id = $1 AND state = 'draft'`, [
      participantId,
    ]);
    await affected(tx, 'DELETE FROM recommendation_silence WHERE participant_id = $1', [participantId]);
    const kept = await rows<{ id: string }>(
      tx,
      'UPDATE recommendation SET participant_id = NULL WHERE participant_id = $1 RETURNING id',
      [participantId],
    );
    for (const { id } of kept) await this.subjects.changed(tx, { type: RECOMMENDATION, id }, now);
  }

  private async sent(participantId: string, limit: number): Promise<Contribution[]> {
    const found = await this.database.read<OwnRow & { sentAt: Date }>(
      `SELECT id, title, lang, state, sent_at AS "sentAt" FROM recommendation
       WHERE participant_id = $1 AND sent_at IS NOT NULL ORDER BY sent_at DESC, id DESC LIMIT $2`,
      [participantId, limit],
    );
    return found.map((row) => ({
      kind: recommendationMessages.texts.ownRecommendation,
      title: row.title,
      lang: row.lang,
      path: recommendationPath(row),
      at: row.sentAt,
      state: { label: recommendationLifecycle.states[row.state].label, tone: toneOf(row.state) },
      outcome: null,
    }));
  }
}
