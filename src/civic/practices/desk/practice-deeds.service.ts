import { Injectable } from '@nestjs/common';
import { mayTouch } from '../../../commons/accounts/index.js';
import { listOf, textOf, type BackofficeContext, type Values } from '../../../platform/backoffice/index.js';
import { Database, readerOf, type Tx } from '../../../platform/database/index.js';
import { Forbidden, RuleBroken } from '../../../platform/errors/index.js';
import { blankRecord, type PracticeRecord } from '../practice-record.js';
import { PracticeReview } from '../practice-review.service.js';
import { lockPractice, wholePractices, type WholePractice } from '../practice-rows.js';
import { PracticeInvalid } from '../practice.errors.js';
import type { Outcome } from '../practice.rules.js';
import { Practices } from '../practices.service.js';
import { deskMessages } from './desk.messages.js';
import { recordOf } from './desk-values.js';

/** What the forms and buttons of a practice do. */
@Injectable()
export class PracticeDeeds {
  constructor(
    private readonly database: Database,
    private readonly practices: Practices,
    private readonly review: PracticeReview,
  ) {}

  create({ staff, now }: BackofficeContext, values: Values): Promise<string> {
    const author = {
      organisationId: null,
      organisationName: '',
      participantId: null,
      staffId: staff.staffId,
    };
    const record = recordOf(values, blankRecord('bg'));
    return told(() => this.database.transaction((tx) => this.practices.draft(tx, record, author, now)));
  }

  edit(ctx: BackofficeContext, id: string, values: Values, version?: number): Promise<void> {
    return this.change(ctx, id, (before) => recordOf(values, before), {
      note: textOf(values['note']),
      version: version ?? null,
    });
  }

  async step(ctx: BackofficeContext, id: string, transition: string): Promise<void> {
    if (transition !== 'propose') throw new Forbidden('forbidden');
    await this.inTx((tx) => this.practices.propose(tx, id, ctx.actor, ctx.now));
  }

  async publish({ actor, now }: BackofficeContext, id: string, values: Values): Promise<void> {
    await this.inTx((tx) => this.review.publish(tx, id, textOf(values['unitId']) || null, actor, now));
  }

  async adopt({ actor, now }: BackofficeContext, id: string): Promise<void> {
    await this.inTx((tx) => this.review.adopt(tx, id, actor, now));
  }

  async giveBack({ actor, now }: BackofficeContext, id: string, values: Values): Promise<void> {
    await this.inTx((tx) => this.review.giveBack(tx, id, textOf(values['reason']), actor, now));
  }

  async refuse({ actor, now }: BackofficeContext, id: string, values: Values): Promise<void> {
    await this.inTx((tx) => this.review.refuse(tx, id, textOf(values['reason']), actor, now));
  }

  async archive({ actor, now }: BackofficeContext, id: string, values: Values): Promise<void> {
    await this.inTx((tx) => this.review.archive(tx, id, textOf(values['reason']), actor, now));
  }

  async assign({ actor, now }: BackofficeContext, id: string, values: Values): Promise<void> {
    await this.inTx((tx) => this.review.assign(tx, id, textOf(values['unitId']) || null, actor, now));
  }

  /** By the unit that it is a matter of. */
  async answer({ staff, actor, now }: BackofficeContext, id: string, values: Values): Promise<void> {
    const answer = { outcome: textOf(values['outcome']) as Outcome, text: textOf(values['answer']) };
    await this.inTx(async (tx) => {
      if (!mayTouch(staff, (await lockPractice(tx, id)).unitId)) throw new Forbidden('practiceOtherUnit');
      await this.review.answer(tx, id, answer, actor, now);
    });
  }

  async discard({ actor, now }: BackofficeContext, id: string): Promise<void> {
    await this.inTx((tx) => this.practices.discard(tx, id, actor, now));
  }

  addPhoto(ctx: BackofficeContext, id: string, values: Values): Promise<void> {
    const photoId = oneFile(values);
    const note = deskMessages('bg')('photoNote');
    const photoAlt = textOf(values['photoAlt']);
    return this.change(ctx, id, (before) => ({ ...before, photoId, photoAlt }), { note });
  }

  removePhoto(ctx: BackofficeContext, id: string): Promise<void> {
    const note = deskMessages('bg')('photoGoneNote');
    return this.change(ctx, id, (before) => ({ ...before, photoId: null, photoAlt: '' }), { note });
  }

  addFile(ctx: BackofficeContext, id: string, values: Values): Promise<void> {
    const fileId = oneFile(values);
    const label = textOf(values['label']);
    const note = deskMessages('bg')('fileNote', { label });
    return this.change(
      ctx,
      id,
      (before) => ({ ...before, evidence: [...before.evidence, { label, url: '', fileId }] }),
      { note },
    );
  }

  /** Of what is published it makes a new version; of anything else, another draft. */
  private change(
    { actor, now, staff }: BackofficeContext,
    id: string,
    changed: (before: WholePractice) => PracticeRecord,
    { note, version = null }: { note: string; version?: number | null },
  ): Promise<void> {
    return this.inTx(async (tx) => {
      const { state } = await lockPractice(tx, id);
      const [before] = await wholePractices(readerOf(tx), [id]);
      const record = changed(before!);
      if (state !== 'published') return this.practices.save(tx, id, { record, version }, actor, now);
      if (!staff.permissions.has('practices.publish')) throw new Forbidden('forbidden');
      return this.review.revise(tx, id, { record, note, version }, actor, now);
    });
  }

  private inTx<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return told(() => this.database.transaction(work));
  }
}

/** @throws RuleBroken where there is none, or more than one */
function oneFile(values: Values): string {
  const [fileId, ...more] = listOf(values['file']);
  if (!fileId || more.length > 0)
    throw new RuleBroken('practiceInvalid', {}, { file: deskMessages('bg')('oneFile') });
  return fileId;
}

/** Rows of a record are lines at the desk: what is wrong with one stands at the lines. */
async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof PracticeInvalid)) throw error;
    const fields: Record<string, string> = {};
    for (const [field, sentence] of Object.entries(error.fields))
      fields[deskField(field)] = [fields[deskField(field)], sentence].filter(Boolean).join(' ');
    throw new RuleBroken('practiceInvalid', {}, fields);
  }
}

function deskField(field: string): string {
  if (field === 'photoFile') return 'file';
  if (/^result[A-Zs]/.test(field)) return 'resultLines';
  return /^evidence([A-Z]|$)/.test(field) ? 'evidenceLines' : field;
}
