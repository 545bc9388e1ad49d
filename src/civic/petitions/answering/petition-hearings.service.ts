import { Injectable } from '@nestjs/common';
import { DECISION, Decisions } from '../../../commons/decisions/index.js';
import { Subjects, type SubjectRef } from '../../../commons/subjects/index.js';
import { Trail } from '../../../commons/trail/index.js';
import { Audit, type Actor } from '../../../platform/audit/index.js';
import { addDays, dateIn, endOfDay } from '../../../platform/clock/index.js';
import { affected, readerOf, rows, type Tx } from '../../../platform/database/index.js';
import { IllegalTransition, RuleBroken } from '../../../platform/errors/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import type { PetitionState } from '../petition.lifecycle.js';
import { PETITION } from '../petition.rules.js';
import { PETITION_HEARING } from '../petition.subject.js';
import { petitionHearing } from '../petitions.domain-events.js';
import { requireWritten } from './petition.errors.js';
import { lockPetition } from './petition-row.js';
import { LIMITS, writtenProblem } from './written.rules.js';

export const HEARABLE_STATES: readonly PetitionState[] = [
  'collecting',
  'closed',
  'registered',
  'considered',
  'answered',
];

const FARTHEST_DAYS = 366;

export interface Hearing {
  at: Date;
  place: string;
  /** What else people should know; without the threshold, by whose decision. */
  note: string;
}

/** The council hears the initiators: once so many have signed, or because it decided so. */
@Injectable()
export class PetitionHearings {
  constructor(
    private readonly subjects: Subjects,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly trail: Trail,
    private readonly decisions: Decisions,
  ) {}

  /** Another day or place is announced again; the note alone is not. */
  async schedule(tx: Tx, id: string, hearing: Hearing, actor: Actor, now: Date): Promise<void> {
    const { at, place, note } = hearing;
    requireWritten({ place });
    const before = await lockPetition(tx, id);
    if (!HEARABLE_STATES.includes(before.state)) throw new IllegalTransition('illegalTransition');
    const problem = dayProblem(at, now);
    if (problem) throw new RuleBroken('petitionInvalid', {}, { at: problem });
    const byThreshold = await this.reached(tx, id);
    if (!byThreshold && note.trim() === '')
      throw new RuleBroken('petitionInvalid', {}, { note: 'hearingGroundMissing' });
    const strange = writtenProblem(note, 'note', false);
    if (strange) throw new RuleBroken('petitionInvalid', { max: LIMITS.note }, { note: strange });
    await affected(
      tx,
      'UPDATE petition SET hearing_at = $2, hearing_place = $3, hearing_note = $4, changed_at = $5 WHERE id = $1',
      [id, at, place, note, now],
    );
    const subject = { type: PETITION, id };
    await this.audit.record(tx, { actor, action: 'petition.hearing', subject }, now);
    if (before.hearingAt?.getTime() !== at.getTime() || before.hearingPlace !== place)
      await this.outbox.publish(tx, petitionHearing(id), now);
    await this.subjects.changed(tx, subject, now);
    await this.link(tx, subject, now);
  }

  /** A hearing comes of the petition, and of its answer where that came before. */
  private async link(tx: Tx, petition: SubjectRef, now: Date): Promise<void> {
    const answers = await this.decisions.publishedOf(readerOf(tx), [petition]);
    const before = [...answers.values()].map(({ id }) => ({ type: DECISION, id }));
    const hearing = { type: PETITION_HEARING, id: petition.id };
    const ends = { from: hearing, kind: 'arisesFrom', actor: { kind: 'system' } } as const;
    for (const to of [petition, ...before]) await this.trail.link(tx, { ...ends, to }, now);
  }

  private async reached(tx: Tx, id: string): Promise<boolean> {
    const sql = `SELECT FROM petition_milestone WHERE petition_id = $1 AND code = 'hearing'`;
    return (await rows(tx, sql, [id])).length > 0;
  }
}

function dayProblem(at: Date, now: Date): 'hearingInPast' | 'hearingTooFar' | null {
  if (at <= now) return 'hearingInPast';
  return at > endOfDay(addDays(dateIn(now), FARTHEST_DAYS)) ? 'hearingTooFar' : null;
}
