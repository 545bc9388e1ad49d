import { Injectable } from '@nestjs/common';
import { type Actor, actorId, Audit } from '../audit/index.js';
import { type Reader, rows, type Tx } from '../database/index.js';
import { IllegalTransition, NotFound, RuleBroken } from '../errors/index.js';
import { Outbox } from '../outbox/index.js';
import type { Lifecycle } from './lifecycle.js';

export interface Step<T extends string> {
  id: string;
  transition: T;
  actor: Actor;
  now: Date;
  /** Columns of the subject's table that change with the state, in the same statement. */
  values?: Record<string, unknown>;
  /** What the transition needs, such as `{ reason }`. It goes into the history, which may be public. */
  note?: Record<string, string>;
}

export interface HistoryStep {
  transition: string;
  fromState: string;
  toState: string;
  note: Record<string, string>;
  at: Date;
}

/** Every step of every subject; the payload is its `type`, `id`, `transition`, `from` and `to`. */
export const LIFECYCLE_MOVED = 'lifecycle.moved';

/** Moves subjects along their declared lifecycle. */
@Injectable()
export class Lifecycles {
  constructor(
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /**
   * One conditional UPDATE moves the state; history, audit and the domain event follow in the same transaction.
   * @throws RuleBroken when something the transition needs is missing
   * @throws IllegalTransition when the subject is in another state, because somebody was faster
   * @throws NotFound when there is no such row
   */
  async apply<S extends string, T extends string>(
    tx: Tx,
    lifecycle: Lifecycle<S, T>,
    step: Step<T>,
  ): Promise<void> {
    const { from, to, needs = [], announces } = lifecycle.transitions[step.transition];
    for (const need of needs) {
      if (!step.note?.[need]?.trim()) throw new RuleBroken('missing', { field: need }, { [need]: 'missing' });
    }
    const fromState = await this.move(tx, lifecycle, step, from, to);
    await rows(
      tx,
      `INSERT INTO lifecycle_step (subject_type, subject_id, transition, from_state, to_state, actor_kind, actor_id, note, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        lifecycle.subject,
        step.id,
        step.transition,
        fromState,
        to,
        step.actor.kind,
        actorId(step.actor),
        JSON.stringify(step.note ?? {}),
        step.now,
      ],
    );
    const action = `${lifecycle.subject}.${step.transition}`;
    const subject = { type: lifecycle.subject, id: step.id };
    await this.audit.record(
      tx,
      { actor: step.actor, action, subject, details: { from: fromState, to } },
      step.now,
    );
    const moved = { type: lifecycle.subject, id: step.id, transition: step.transition, from: fromState, to };
    await this.outbox.publishAll(
      tx,
      [
        { name: LIFECYCLE_MOVED, payload: moved },
        ...(announces ? [{ name: announces, payload: { id: step.id } }] : []),
      ],
      step.now,
    );
  }

  /** The steps of one subject, oldest first. */
  async history(reader: Reader, subject: { type: string; id: string }): Promise<HistoryStep[]> {
    return reader.read<HistoryStep>(
      `SELECT transition, from_state AS "fromState", to_state AS "toState", note, at FROM lifecycle_step
       WHERE subject_type = $1 AND subject_id = $2 ORDER BY id`,
      [subject.type, subject.id],
    );
  }

  private async move<S extends string, T extends string>(
    tx: Tx,
    { table }: Lifecycle<S, T>,
    { id, values = {} }: Step<T>,
    from: readonly S[],
    to: S,
  ): Promise<S> {
    const columns = Object.keys(values);
    const sets = columns.map((column, index) => `${quoted(column)} = $${index + 4}`);
    const moved = await rows<{ state: S }>(
      tx,
      `WITH before AS (SELECT id, state FROM ${quoted(table)} WHERE id = $1 FOR UPDATE)
       UPDATE ${quoted(table)} AS subject SET ${['state = $3', ...sets].join(', ')}
       FROM before WHERE subject.id = before.id AND before.state = ANY($2) RETURNING before.state`,
      [id, from, to, ...Object.values(values)],
    );
    if (moved[0]) return moved[0].state;
    const there = await rows(tx, `SELECT 1 FROM ${quoted(table)} WHERE id = $1`, [id]);
    throw there.length > 0 ? new IllegalTransition('illegalTransition') : new NotFound('notFound');
  }
}

function quoted(name: string): string {
  const snake = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  if (!/^[a-z_]+$/.test(snake)) throw new Error(`${name} is no column`);
  return `"${snake}"`;
}
