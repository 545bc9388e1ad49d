import { Injectable } from '@nestjs/common';
import { textOf, type BackofficeContext, type Values } from '../../../platform/backoffice/index.js';
import { Database, type Tx } from '../../../platform/database/index.js';
import { Forbidden } from '../../../platform/errors/index.js';
import { Publications } from '../publications.service.js';
import { PublicationVersions } from '../versions/publication-versions.service.js';
import { fileOf, inputOf, lockOwn, requireOwn } from './desk-inputs.js';

/** What the forms and buttons of a publication do, for rows that this member of staff may touch. */
@Injectable()
export class PublicationDeeds {
  constructor(
    private readonly database: Database,
    private readonly publications: Publications,
    private readonly versions: PublicationVersions,
  ) {}

  create({ staff, actor, now }: BackofficeContext, values: Values): Promise<string> {
    const input = inputOf(values);
    requireOwn(staff, input.unitId);
    return this.database.transaction((tx) => this.publications.create(tx, input, actor, now));
  }

  async edit(ctx: BackofficeContext, id: string, values: Values, version?: number): Promise<void> {
    const input = inputOf(values);
    requireOwn(ctx.staff, input.unitId);
    const written = { input, version: version ?? null };
    await this.onOwn(ctx, id, (tx) => this.publications.edit(tx, id, written, ctx.actor, ctx.now));
  }

  async step(ctx: BackofficeContext, id: string, transition: string, values: Values): Promise<void> {
    const { actor, now } = ctx;
    await this.onOwn(ctx, id, (tx) => {
      switch (transition) {
        case 'publish':
          return this.publications.publish(tx, id, actor, now);
        case 'withdraw':
          return this.publications.withdraw(tx, id, textOf(values['reason']), actor, now);
        case 'restore':
          return this.publications.restore(tx, id, actor, now);
        default:
          throw new Forbidden('forbidden');
      }
    });
  }

  async discard(ctx: BackofficeContext, id: string): Promise<void> {
    await this.onOwn(ctx, id, (tx) => this.publications.discard(tx, id, ctx.actor, ctx.now));
  }

  async addFile(ctx: BackofficeContext, id: string, values: Values): Promise<void> {
    await this.onOwn(ctx, id, (tx) => this.versions.addFile(tx, id, fileOf(values), ctx.actor, ctx.now));
  }

  async removeFile(ctx: BackofficeContext, publicationId: string, fileId: string): Promise<void> {
    await this.onOwn(ctx, publicationId, (tx) => this.versions.removeFile(tx, fileId, ctx.actor, ctx.now));
  }

  async beginVersion(ctx: BackofficeContext, id: string, values: Values): Promise<void> {
    const begun = { ...fileOf(values), changes: textOf(values['changes']) };
    await this.onOwn(ctx, id, (tx) => this.versions.begin(tx, id, begun, ctx.actor, ctx.now));
  }

  async publishVersion(ctx: BackofficeContext, id: string): Promise<void> {
    await this.onOwn(ctx, id, (tx) => this.versions.publish(tx, id, ctx.actor, ctx.now));
  }

  async dropVersion(ctx: BackofficeContext, id: string): Promise<void> {
    await this.onOwn(ctx, id, (tx) => this.versions.drop(tx, id, ctx.actor, ctx.now));
  }

  private onOwn<T>(ctx: BackofficeContext, id: string, change: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.transaction(async (tx) => {
      await lockOwn(tx, ctx, id);
      return change(tx);
    });
  }
}
