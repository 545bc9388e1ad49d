import { Injectable } from '@nestjs/common';
import { actorId, Audit, type Actor } from '../../platform/audit/index.js';
import { affected, readerOf, type Tx } from '../../platform/database/index.js';
import { Conflict, IllegalTransition } from '../../platform/errors/index.js';
import { Lifecycles } from '../../platform/lifecycle/index.js';
import { PracticeChoices } from './practice-choices.service.js';
import { PracticeClock } from './practice-clock.service.js';
import type { PracticeRecord } from './practice-record.js';
import { recordProblems, revisionProblems, unstorable, type Problems } from './practice-record.rules.js';
import {
  insertPractice,
  insertRevision,
  lockPractice,
  keepRevisionWords,
  openRevision,
  updatePractice,
  wholePractices,
  type Author,
  type RevisionWords,
  type Standing,
  type WholePractice,
} from './practice-rows.js';
import { refuse } from './practice.errors.js';
import { isOneOf, practiceLifecycle, WRITABLE_STATES } from './practice.lifecycle.js';
import { PRACTICE } from './practice.rules.js';

/** What an author does with a practice until it is reviewed: an organisation on the site, the staff at the desk. */
@Injectable()
export class Practices {
  constructor(
    private readonly lifecycles: Lifecycles,
    private readonly choices: PracticeChoices,
    private readonly clock: PracticeClock,
    private readonly audit: Audit,
  ) {}

  /** Begins a draft; it needs no more than a title. @throws PracticeInvalid @returns its id */
  async draft(tx: Tx, record: PracticeRecord, author: Author, now: Date): Promise<string> {
    const actor = actorOf(author);
    refuse(unstorable(await this.problems(tx, record, actor, null, now)));
    const id = await insertPractice(tx, kept(record), author, now);
    await this.record(tx, id, 'draft', actor, now);
    return id;
  }

  /**
   * @param version of the form; null where nobody else may have written meanwhile
   * @param revision of a row that revises another: what changes, and the version of the other that the writer saw
   * @throws PracticeInvalid; Conflict; IllegalTransition once it is with the staff
   */
  async save(
    tx: Tx,
    id: string,
    {
      record,
      version,
      revision,
    }: { record: PracticeRecord; version: number | null; revision?: RevisionWords },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const row = await lockPractice(tx, id);
    if (version !== null && version !== row.version) throw new Conflict('conflict');
    if (!mayWrite(row, actor)) throw new IllegalTransition('practiceNotWritable');
    refuse(unstorable(await this.problems(tx, record, actor, id, now)));
    await updatePractice(tx, id, kept(record), staffIdOf(actor), now);
    if (row.revisesId !== null && revision) await keepRevisionWords(tx, id, revision);
    await this.record(tx, id, 'save', actor, now);
  }

  /** What keeps a record from being proposed, by field. @param id null while there is none yet */
  async problems(
    tx: Tx,
    record: PracticeRecord,
    actor: Actor,
    id: string | null,
    now: Date,
  ): Promise<Problems> {
    const choices = await this.choices.known(readerOf(tx), record, actor, id);
    return recordProblems(record, choices, now);
  }

  /** The same of what is written already; a new version also has to change something, and to say what. */
  async missing(tx: Tx, practice: WholePractice, actor: Actor, now: Date): Promise<Problems> {
    const problems = await this.problems(tx, practice, actor, practice.id, now);
    if (practice.revisesId === null) return problems;
    const [revised] = await wholePractices(readerOf(tx), [practice.revisesId]);
    return { ...problems, ...revisionProblems(practice, revised!) };
  }

  /**
   * Sends it to the staff for review, the first time or again; the clock of the review begins.
   * @throws PracticeInvalid while something is missing; IllegalTransition where it was sent already
   */
  async propose(tx: Tx, id: string, actor: Actor, now: Date): Promise<void> {
    const { unitId, revisesId } = await lockPractice(tx, id);
    const [whole] = await wholePractices(readerOf(tx), [id]);
    if (revisesId !== null) await requirePublished(tx, revisesId);
    refuse(await this.missing(tx, whole!, actor, now));
    const participantId = actor.kind === 'participant' ? { participantId: actor.id } : {};
    const values = { proposedAt: now, changedAt: now, stateReason: '', ...participantId };
    await this.lifecycles.apply(tx, practiceLifecycle, { id, transition: 'propose', actor, now, values });
    await this.clock.proposed(tx, { id, title: whole!.title, unitId }, now);
  }

  /**
   * Begins a new version of what is published, with its words as they stand; who begins while one is open goes on with that.
   * @throws IllegalTransition unless it is published @returns the id of the version
   */
  async beginRevision(tx: Tx, id: string, author: Author, now: Date): Promise<string> {
    const { state } = await lockPractice(tx, id);
    if (state !== 'published') throw new IllegalTransition('practiceNotPublished');
    const open = await openRevision(readerOf(tx), id);
    if (open) return open.id;
    const [published] = await wholePractices(readerOf(tx), [id]);
    const made = await insertRevision(tx, published!, author, now);
    await this.record(tx, made, 'beginRevision', actorOf(author), now);
    return made;
  }

  /** A draft that nobody has seen is gone without a trace. @throws IllegalTransition for anything else */
  async discard(tx: Tx, id: string, actor: Actor, now: Date): Promise<void> {
    const { state } = await lockPractice(tx, id);
    if (state !== 'draft') throw new IllegalTransition('practiceNotDraft');
    await affected(tx, 'DELETE FROM practice WHERE id = $1', [id]);
    await this.record(tx, id, 'discard', actor, now);
  }

  private async record(tx: Tx, id: string, verb: string, actor: Actor, now: Date): Promise<void> {
    const subject = { type: PRACTICE, id };
    await this.audit.record(tx, { actor, action: `practice.${verb}`, subject, details: {} }, now);
  }
}

async function requirePublished(tx: Tx, id: string): Promise<void> {
  const [revised] = await wholePractices(readerOf(tx), [id]);
  if (revised!.state !== 'published') throw new IllegalTransition('practiceNotPublished');
}

/** Its author while it is theirs; the staff also while they review it, so that a slip is mended without a letter. */
function mayWrite({ state }: Standing, actor: Actor): boolean {
  return isOneOf(WRITABLE_STATES, state) || (actor.kind === 'staff' && state === 'proposed');
}

/** A number without its cost, or words about a photo that is none, are not kept. */
export function kept(record: PracticeRecord): PracticeRecord {
  const paid = record.costKind === 'amount';
  return {
    ...record,
    costAmount: paid ? record.costAmount : null,
    costPayer: paid ? record.costPayer : '',
    photoAlt: record.photoId === null ? '' : record.photoAlt,
    contactConsent: record.contactPerson && record.contactConsent,
  };
}

export function staffIdOf(actor: Actor): string | null {
  return actor.kind === 'staff' ? actorId(actor) : null;
}

function actorOf({ participantId, staffId }: Author): Actor {
  if (staffId !== null) return { kind: 'staff', id: staffId };
  return participantId === null ? { kind: 'system' } : { kind: 'participant', id: participantId };
}
