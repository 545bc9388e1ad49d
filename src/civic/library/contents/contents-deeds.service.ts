import { Injectable } from '@nestjs/common';
import { Audit } from '../../../platform/audit/index.js';
import type { BackofficeContext } from '../../../platform/backoffice/index.js';
import { Database, type Tx } from '../../../platform/database/index.js';
import { RuleBroken } from '../../../platform/errors/index.js';
import { lockOwn } from '../desk/desk-inputs.js';
import { ownerOf } from '../versions/publication-versions.service.js';
import { CommentsSwitch } from './comments-switch.service.js';
import { FileReadings } from './file-readings.service.js';
import { ReadingWakeups } from './readings.queue.js';

/** What the buttons of the staff do about the inside of files, for rows that they may touch. */
@Injectable()
export class ContentsDeeds {
  constructor(
    private readonly database: Database,
    private readonly comments: CommentsSwitch,
    private readonly readings: FileReadings,
    private readonly wakeups: ReadingWakeups,
    private readonly audit: Audit,
  ) {}

  async openComments(ctx: BackofficeContext, id: string): Promise<void> {
    await this.onOwn(ctx, id, (tx) => this.comments.open(tx, id, ctx.actor, ctx.now));
  }

  async closeComments(ctx: BackofficeContext, id: string): Promise<void> {
    await this.onOwn(ctx, id, (tx) => this.comments.close(tx, id, ctx.actor, ctx.now));
  }

  /** @throws RuleBroken for a file of which nothing is read */
  async readAgain(ctx: BackofficeContext, fileId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const publicationId = await ownerOf(tx, fileId);
      await lockOwn(tx, ctx, publicationId);
      if (!(await this.readings.again(tx, fileId, ctx.now))) throw new RuleBroken('fileNotReadable');
      const subject = { type: 'publication', id: publicationId };
      const details = { file: fileId };
      await this.audit.record(
        tx,
        { actor: ctx.actor, action: 'publication.readAgain', subject, details },
        ctx.now,
      );
    });
    await this.wakeups.wake();
  }

  private onOwn(ctx: BackofficeContext, id: string, change: (tx: Tx) => Promise<void>): Promise<void> {
    return this.database.transaction(async (tx) => {
      await lockOwn(tx, ctx, id);
      await change(tx);
    });
  }
}
