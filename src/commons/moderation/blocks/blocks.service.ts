import { Injectable } from '@nestjs/common';
import { actorId, Audit, type Actor } from '../../../platform/audit/index.js';
import { Database, readerOf, rows, type Reader, type Tx } from '../../../platform/database/index.js';
import { Conflict, RuleBroken } from '../../../platform/errors/index.js';
import { Decisions } from '../cases/decisions.service.js';
import { LONGEST_EXPLANATION } from '../cases/cases.service.js';
import { Reasons } from '../reasons/reasons.service.js';
import { Letters } from '../statements/letters.service.js';

export interface RunningBlock {
  id: string;
  until: Date;
  reason: string;
  explanation: string;
  blockedAt: Date;
}

export interface NewBlock {
  participantId: string;
  /** Local 24:00 of the last day. */
  until: Date;
  reason: string;
  explanation: string;
}

const LONGEST_MS = 366 * 86_400_000;

/** Somebody may not write until a date; reading, following, reporting and appealing stay open. */
@Injectable()
export class Blocks {
  constructor(
    private readonly database: Database,
    private readonly decisions: Decisions,
    private readonly reasons: Reasons,
    private readonly letters: Letters,
    private readonly audit: Audit,
  ) {}

  /** The one that ends last. */
  async running(
    participantId: string,
    now: Date,
    reader: Reader = this.database,
  ): Promise<RunningBlock | null> {
    const [block] = await reader.read<RunningBlock>(
      `SELECT id, until, reason, explanation, blocked_at AS "blockedAt" FROM participant_block
       WHERE participant_id = $1 AND lifted_at IS NULL AND until > $2 ORDER BY until DESC, id DESC LIMIT 1`,
      [participantId, now],
    );
    return block ?? null;
  }

  /** @returns its id. @throws RuleBroken with a code at each field */
  async block(tx: Tx, block: NewBlock, actor: Actor, now: Date): Promise<string> {
    const { participantId, until, explanation } = block;
    const fields: Record<string, string> = {};
    if (until <= now) fields['until'] = 'blockEndsBefore';
    else if (until.getTime() - now.getTime() > LONGEST_MS) fields['until'] = 'blockTooLong';
    if (explanation.trim() === '') fields['explanation'] = 'explanationMissing';
    else if (explanation.length > LONGEST_EXPLANATION) fields['explanation'] = 'explanationTooLong';
    if (Object.keys(fields).length > 0)
      throw new RuleBroken('blockInvalid', { max: LONGEST_EXPLANATION }, fields);
    const reason = (await this.reasons.required(readerOf(tx), block.reason)).code;
    const [made] = await rows<{ id: string }>(
      tx,
      `INSERT INTO participant_block (participant_id, until, reason, explanation, blocked_by, blocked_at)
       VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
      [participantId, until, reason, explanation, actorId(actor), now],
    );
    const { id } = made!;
    const decision = { about: { blockId: id }, authorId: participantId, reason, explanation, actor };
    await this.letters.statement(
      tx,
      await this.decisions.record(tx, { ...decision, action: 'block' }, now),
      now,
    );
    await this.recorded(tx, 'moderation.block', id, participantId, actor, now);
    return id;
  }

  /** Ends it before its time; the person is told. @throws Conflict when it is over or lifted already */
  async lift(tx: Tx, id: string, explanation: string, actor: Actor, now: Date): Promise<void> {
    const participantId = await this.end(tx, id, actor, now);
    const decision = { about: { blockId: id }, authorId: participantId, reason: null, explanation, actor };
    await this.letters.statement(
      tx,
      await this.decisions.record(tx, { ...decision, action: 'lift' }, now),
      now,
    );
  }

  /** Ends it because an appeal was upheld, if it has not ended by itself. */
  async undo(tx: Tx, id: string, actor: Actor, now: Date): Promise<void> {
    try {
      await this.end(tx, id, actor, now);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
    }
  }

  private async end(tx: Tx, id: string, actor: Actor, now: Date): Promise<string> {
    const [lifted] = await rows<{ participantId: string }>(
      tx,
      `UPDATE participant_block SET lifted_at = $2, lifted_by = $3
       WHERE id = $1 AND lifted_at IS NULL AND until > $2 RETURNING participant_id AS "participantId"`,
      [id, now, actorId(actor)],
    );
    if (!lifted) throw new Conflict('blockOver');
    await this.recorded(tx, 'moderation.lift', id, lifted.participantId, actor, now);
    return lifted.participantId;
  }

  private async recorded(
    tx: Tx,
    action: string,
    block: string,
    participantId: string,
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const subject = { type: 'participant', id: participantId };
    await this.audit.record(tx, { actor, action, subject, details: { block } }, now);
  }
}
