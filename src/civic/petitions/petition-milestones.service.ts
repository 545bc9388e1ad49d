import { Injectable } from '@nestjs/common';
import { Subjects } from '../../commons/subjects/index.js';
import { Database, rows, type Tx } from '../../platform/database/index.js';
import { Lifecycles } from '../../platform/lifecycle/index.js';
import { Log } from '../../platform/logging/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { petitionLifecycle } from './petition.lifecycle.js';
import type { MilestoneCode } from './petition-milestone.entity.js';
import { PETITION } from './petition.rules.js';
import { petitionReached } from './petitions.domain-events.js';

const BATCH = 200;

/** Signatures from paper may still arrive while the municipality considers a petition. */
const COUNTING = `('collecting', 'closed', 'registered', 'considered')`;

/** What has been reached and is not recorded yet; $1 narrows it to some petitions. */
const REACHED = `
  SELECT p.id, m.code, t.total AS signatures
  FROM petition AS p
  JOIN LATERAL (SELECT coalesce(sum(count), 0)::int AS total FROM petition_tally WHERE petition_id = p.id) AS t ON true
  JOIN LATERAL (VALUES
    ('backed', CASE WHEN p.state = 'seeking' THEN p.backers_needed END),
    ('answer', CASE WHEN p.state IN ${COUNTING} THEN p.answer_threshold END),
    ('hearing', CASE WHEN p.state IN ${COUNTING} THEN p.hearing_threshold END)) AS m(code, threshold)
    ON t.total >= m.threshold
  WHERE p.state IN ('seeking', 'collecting', 'closed', 'registered', 'considered')
    AND ($1::bigint[] IS NULL OR p.id = ANY($1))
    AND NOT EXISTS (SELECT 1 FROM petition_milestone WHERE petition_id = p.id AND code = m.code)`;

interface Reached {
  id: string;
  code: MilestoneCode;
  signatures: number;
}

/** What follows when so many have signed: handed to the moderators, answered by the mayor, heard in the council. */
@Injectable()
export class PetitionMilestones {
  private readonly log = new Log('petitions');

  constructor(
    private readonly database: Database,
    private readonly lifecycles: Lifecycles,
    private readonly subjects: Subjects,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Records what has been reached and does what follows; doing it twice changes nothing. What fails is logged and
   * stays for the next time: those who signed are not told of it.
   * @param ids of petitions whose count has just grown; all of them when it is left out
   */
  async settle(now: Date, ids?: readonly string[]): Promise<void> {
    const found = await this.database.read<Reached>(`${REACHED} ORDER BY p.id, m.threshold LIMIT ${BATCH}`, [
      ids ?? null,
    ]);
    for (const { id, code } of found) {
      try {
        await this.database.transaction((tx) => this.record(tx, id, code, now));
      } catch (error) {
        this.log.error(`Petition ${id}: ${code} was not recorded`, error);
      }
    }
  }

  /** The petition is looked at again under its lock: whoever was first has recorded it, or moved it on. */
  private async record(tx: Tx, id: string, code: MilestoneCode, now: Date): Promise<void> {
    await rows(tx, 'SELECT 1 FROM petition WHERE id = $1 FOR UPDATE', [id]);
    const [made] = await rows<{ signatures: number }>(
      tx,
      `INSERT INTO petition_milestone (petition_id, code, at, signatures)
       SELECT id, code, $2, signatures FROM (${REACHED}) AS reached WHERE code = $3
       ON CONFLICT (petition_id, code) DO NOTHING RETURNING signatures`,
      [[id], now, code],
    );
    if (!made) return;
    if (code === 'backed')
      await this.lifecycles.apply(tx, petitionLifecycle, {
        id,
        transition: 'submit',
        actor: { kind: 'system' },
        now,
        values: { submittedAt: now, changedAt: now },
      });
    await this.outbox.publish(tx, petitionReached(id, code, made.signatures), now);
    await this.subjects.changed(tx, { type: PETITION, id }, now);
  }
}
