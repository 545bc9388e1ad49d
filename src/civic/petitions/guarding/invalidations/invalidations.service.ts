import { Injectable } from '@nestjs/common';
import { actorId, Audit, type Actor } from '../../../../platform/audit/index.js';
import { Crypto } from '../../../../platform/crypto/index.js';
import { affected, readerOf, rows, type Tx } from '../../../../platform/database/index.js';
import { Conflict, RuleBroken } from '../../../../platform/errors/index.js';
import { conditionOf, type Criteria, type TypedCriteria } from '../criteria/criteria.rules.js';
import { SignatureCriteria } from '../criteria/signature-criteria.service.js';
import { TAKEN_OUT } from './invalidation.rules.js';

const SEALED = 'signature.sweep';
const SUBJECT = 'signatureSweep';

/** What was typed of names and networks, as the record shows it again. */
export interface SealedCriteria {
  name: string;
  domain: string;
  network: string;
}

/** Bulk invalidations: counted first, begun with a reason, and undone as a whole. The work itself is `InvalidationRuns`. */
@Injectable()
export class Invalidations {
  constructor(
    private readonly criteria: SignatureCriteria,
    private readonly crypto: Crypto,
    private readonly audit: Audit,
  ) {}

  /** Counts what would be taken out; no signature changes. @returns the number of the plan */
  async plan(tx: Tx, typed: TypedCriteria, actor: Actor, now: Date): Promise<string> {
    const { name, domain, network, from, to } = typed;
    const by = Object.entries({ name, domain, network, time: from ?? to })
      .filter(([, value]) => value)
      .map(([criterion]) => criterion);
    if (by.length === 0) throw new RuleBroken('criteriaInvalid', {}, { name: 'criteriaNone' });
    const criteria = await this.criteria.resolve(typed);
    const foreseen = await this.count(tx, criteria);
    const [made] = await rows<{ id: string }>(
      tx,
      `INSERT INTO signature_sweep (petition_id, state, name_lookup, block_lookups, domain_ids, confirmed_from, confirmed_to,
                                    sealed, foreseen, created_by, created_at)
       VALUES ($1, 'planned', $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id`,
      [
        criteria.petitionId,
        criteria.nameLookup,
        criteria.blockLookups,
        criteria.domainIds,
        criteria.from,
        criteria.to,
        this.seal({ name: name ?? '', domain: domain ?? '', network: network ?? '' }),
        foreseen,
        actorId(actor),
        now,
      ],
    );
    const details = { petition: criteria.petitionId, by: by.join(', '), count: foreseen };
    await this.recorded(tx, 'plan', made!.id, details, actor, now);
    return made!.id;
  }

  /** From now on signatures are taken out. @throws Conflict when it has begun already */
  async start(tx: Tx, id: string, reason: string, actor: Actor, now: Date): Promise<void> {
    if (reason.trim() === '')
      throw new RuleBroken('criteriaInvalid', {}, { reason: 'invalidationReasonMissing' });
    const [begun] = await rows<{ petitionId: string }>(
      tx,
      `UPDATE signature_sweep AS invalidation SET state = 'running', reason = $2, started_by = $3, started_at = $4,
         up_to = (SELECT coalesce(max(signature.id), 0) FROM signature WHERE petition_id = invalidation.petition_id)
       WHERE id = $1 AND state = 'planned' RETURNING petition_id AS "petitionId"`,
      [id, reason.trim(), actorId(actor), now],
    );
    if (!begun) throw new Conflict('invalidationNotPlanned');
    await this.recorded(tx, 'start', id, { petition: begun.petitionId }, actor, now);
  }

  /** From now on its signatures are given back, also where it is not through yet. @throws Conflict when there is nothing to undo */
  async undo(tx: Tx, id: string, actor: Actor, now: Date): Promise<void> {
    const undone = await affected(
      tx,
      `UPDATE signature_sweep SET state = 'undoing', undone_by = $2, undone_at = $3, settled_at = NULL
       WHERE id = $1 AND state IN ('running', 'done')`,
      [id, actorId(actor), now],
    );
    if (undone === 0) throw new Conflict('invalidationNotDone');
    await this.recorded(tx, 'undo', id, {}, actor, now);
  }

  /** Forgets a plan that nobody began. */
  async discard(tx: Tx, id: string, actor: Actor, now: Date): Promise<void> {
    const gone = await affected(tx, `DELETE FROM signature_sweep WHERE id = $1 AND state = 'planned'`, [id]);
    if (gone === 0) throw new Conflict('invalidationNotPlanned');
    await this.recorded(tx, 'discard', id, {}, actor, now);
  }

  open(sealed: string): SealedCriteria {
    return JSON.parse(this.crypto.decrypt(sealed, SEALED)) as SealedCriteria;
  }

  private seal(criteria: SealedCriteria): string {
    return this.crypto.encrypt(JSON.stringify(criteria), SEALED);
  }

  private async count(tx: Tx, criteria: Criteria): Promise<number> {
    const { sql, params } = conditionOf(criteria);
    const [found] = await readerOf(tx).read<{ count: number }>(
      `SELECT count(*)::int AS count FROM signature WHERE ${sql} AND ${TAKEN_OUT}`,
      params,
    );
    return found!.count;
  }

  private recorded(
    tx: Tx,
    verb: string,
    id: string,
    details: Record<string, string | number>,
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const action = `${SUBJECT}.${verb}`;
    return this.audit.record(tx, { actor, action, subject: { type: SUBJECT, id }, details }, now);
  }
}
