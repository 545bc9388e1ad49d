import { Injectable } from '@nestjs/common';
import { textOf, type BackofficeContext, type Values } from '../../../platform/backoffice/index.js';
import { Database, type Tx } from '../../../platform/database/index.js';
import { Petitions } from '../petitions.service.js';
import { groundOf, lockOwn, requireOwn } from './petitions.admin.deeds.js';

/** Whether a petition is public at all, for those that this member of staff may touch. */
@Injectable()
export class PetitionModerationDeeds {
  constructor(
    private readonly database: Database,
    private readonly petitions: Petitions,
  ) {}

  async publish(ctx: BackofficeContext, id: string, input: Values): Promise<void> {
    const unitId = textOf(input['unitId']) || null;
    if (unitId) requireOwn(ctx.staff, unitId);
    await this.onOwn(ctx, id, (tx) => this.petitions.publish(tx, id, unitId, ctx.actor, ctx.now));
  }

  async reject(ctx: BackofficeContext, id: string, input: Values): Promise<void> {
    await this.onOwn(ctx, id, (tx) => this.petitions.reject(tx, id, groundOf(input), ctx.actor, ctx.now));
  }

  async stop(ctx: BackofficeContext, id: string, input: Values): Promise<void> {
    const ground = { law: textOf(input['law']), reason: textOf(input['reason']) };
    await this.onOwn(ctx, id, (tx) => this.petitions.stop(tx, id, ground, ctx.actor, ctx.now));
  }

  async archive(ctx: BackofficeContext, id: string): Promise<void> {
    await this.onOwn(ctx, id, (tx) => this.petitions.archive(tx, id, ctx.actor, ctx.now));
  }

  private async onOwn(ctx: BackofficeContext, id: string, change: (tx: Tx) => Promise<void>): Promise<void> {
    await this.database.transaction(async (tx) => {
      await lockOwn(tx, ctx.staff, id);
      await change(tx);
    });
  }
}
