import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/audit/index.js';
import { dateIn } from '../../platform/clock/index.js';
import { affected, rows, type Tx } from '../../platform/database/index.js';
import { Conflict, IllegalTransition, RuleBroken } from '../../platform/errors/index.js';
import { Lifecycles } from '../../platform/lifecycle/index.js';
import { PublicationChanges } from './publication-changes.service.js';
import { PublicationChoices } from './publication-choices.service.js';
import { PublicationClocks } from './publication-clocks.service.js';
import {
  checkInput,
  checkReason,
  type CheckedInput,
  type PublicationInput,
} from './publication-input.rules.js';
import { insertPublication, lockPublication, updatePublication, writeWords } from './publication-rows.js';
import { refuse } from './publication.errors.js';
import { publicationLifecycle, type PublicationTransition } from './publication.lifecycle.js';
import { PublicationVersions } from './versions/publication-versions.service.js';

/** What the staff decide about a publication; its files and editions are in PublicationVersions. */
@Injectable()
export class Publications {
  constructor(
    private readonly lifecycles: Lifecycles,
    private readonly changes: PublicationChanges,
    private readonly choices: PublicationChoices,
    private readonly clocks: PublicationClocks,
    private readonly versions: PublicationVersions,
  ) {}

  /** Begins a draft with an empty first version. @throws RuleBroken @returns its id */
  async create(tx: Tx, input: PublicationInput, actor: Actor, now: Date): Promise<string> {
    const checked = await this.checked(tx, null, input, now);
    const id = await insertPublication(tx, checked, now);
    await writeWords(tx, id);
    await this.versions.first(tx, id, now);
    await this.clocks.settle(tx, null, await lockPublication(tx, id), now);
    await this.changes.told(tx, id, 'create', actor, now);
    return id;
  }

  /**
   * @param version of the form; null where nobody else may have written meanwhile
   * @throws RuleBroken; Conflict; IllegalTransition while it is withdrawn
   */
  async edit(
    tx: Tx,
    id: string,
    { input, version }: { input: PublicationInput; version: number | null },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const before = await lockPublication(tx, id);
    if (version !== null && version !== before.version) throw new Conflict('conflict');
    if (before.state === 'withdrawn') throw new IllegalTransition('publicationWithdrawn');
    await updatePublication(tx, id, await this.checked(tx, id, input, now), now);
    await writeWords(tx, id);
    await this.clocks.settle(tx, before, await lockPublication(tx, id), now);
    // The page of what it served until now names it no longer.
    if (before.parentId && before.parentId !== input.parentId)
      await this.changes.shown(tx, before.parentId, now);
    await this.changes.told(tx, id, 'edit', actor, now);
  }

  /** A draft that nobody has seen is gone. @throws IllegalTransition once it is published */
  async discard(tx: Tx, id: string, actor: Actor, now: Date): Promise<void> {
    const { state } = await lockPublication(tx, id);
    if (state !== 'draft') throw new IllegalTransition('publicationNotDraft');
    const [served] = await rows(tx, 'SELECT 1 FROM publication WHERE parent_id = $1 LIMIT 1', [id]);
    if (served) throw new RuleBroken('publicationServed');
    await this.clocks.stop(tx, id, now);
    await this.changes.told(tx, id, 'discard', actor, now);
    await affected(tx, 'DELETE FROM publication WHERE id = $1', [id]);
  }

  /** Everybody reads its first version from now on. @throws RuleBroken without a file, or whom to ask about it */
  async publish(tx: Tx, id: string, actor: Actor, now: Date): Promise<void> {
    const before = await lockPublication(tx, id);
    if (before.unitId === null) refuse({ unitId: { code: 'required' } });
    await this.step(tx, id, 'publish', actor, now, { values: { publishedAt: now } });
    await this.versions.show(tx, before, now);
    await this.clocks.settle(tx, before, await lockPublication(tx, id), now);
    await this.changes.shown(tx, id, now);
  }

  /** Its page stays and says why; its files are closed. @throws RuleBroken without a reason */
  async withdraw(tx: Tx, id: string, reason: string, actor: Actor, now: Date): Promise<void> {
    const problem = checkReason(reason);
    refuse(problem ? { reason: problem } : {});
    const before = await lockPublication(tx, id);
    await this.step(tx, id, 'withdraw', actor, now, { values: { stateReason: reason }, note: { reason } });
    await this.clocks.settle(tx, before, await lockPublication(tx, id), now);
    await this.changes.shown(tx, id, now);
  }

  async restore(tx: Tx, id: string, actor: Actor, now: Date): Promise<void> {
    const before = await lockPublication(tx, id);
    await this.step(tx, id, 'restore', actor, now, { values: { stateReason: '' } });
    await this.clocks.settle(tx, before, await lockPublication(tx, id), now);
    await this.changes.shown(tx, id, now);
  }

  private async checked(
    tx: Tx,
    id: string | null,
    input: PublicationInput,
    now: Date,
  ): Promise<CheckedInput> {
    refuse(checkInput(input, await this.choices.known(tx, id, input), dateIn(now)));
    return input as CheckedInput;
  }

  private step(
    tx: Tx,
    id: string,
    transition: PublicationTransition,
    actor: Actor,
    now: Date,
    { values, note }: { values: Record<string, unknown>; note?: Record<string, string> },
  ): Promise<void> {
    return this.lifecycles.apply(tx, publicationLifecycle, {
      id,
      transition,
      actor,
      now,
      values: { ...values, changedAt: now },
      note,
    });
  }
}
