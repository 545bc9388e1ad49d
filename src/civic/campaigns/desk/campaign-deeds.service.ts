import { Injectable } from '@nestjs/common';
import { textOf, type BackofficeContext, type Values } from '../../../platform/backoffice/index.js';
import { Database } from '../../../platform/database/index.js';
import { Forbidden } from '../../../platform/errors/index.js';
import { CampaignParts } from '../campaign-parts.service.js';
import type { PartTable } from '../campaign-rows.js';
import { Campaigns } from '../campaigns.service.js';
import { campaignOf, fileOf, goalOf, reachOf } from './campaign-inputs.js';

/** What the forms and buttons of a campaign do. */
@Injectable()
export class CampaignDeeds {
  constructor(
    private readonly database: Database,
    private readonly campaigns: Campaigns,
    private readonly parts: CampaignParts,
  ) {}

  create({ actor, now }: BackofficeContext, values: Values): Promise<string> {
    return this.database.transaction((tx) => this.campaigns.create(tx, campaignOf(values), actor, now));
  }

  async edit({ actor, now }: BackofficeContext, id: string, values: Values, version?: number): Promise<void> {
    const written = { input: campaignOf(values), version: version ?? null };
    await this.database.transaction((tx) => this.campaigns.edit(tx, id, written, actor, now));
  }

  async launch({ actor, now }: BackofficeContext, id: string, transition: string): Promise<void> {
    if (transition !== 'launch') throw new Forbidden('forbidden');
    await this.database.transaction((tx) => this.campaigns.launch(tx, id, actor, now));
  }

  async end({ actor, now }: BackofficeContext, id: string, values: Values): Promise<void> {
    const outcome = textOf(values['outcome']);
    await this.database.transaction((tx) => this.campaigns.end(tx, id, outcome, actor, now));
  }

  async discard({ actor, now }: BackofficeContext, id: string): Promise<void> {
    await this.database.transaction((tx) => this.campaigns.discard(tx, id, actor, now));
  }

  async addGoal({ actor, now }: BackofficeContext, id: string, values: Values): Promise<void> {
    await this.database.transaction((tx) => this.parts.addGoal(tx, id, goalOf(values), actor, now));
  }

  async editGoal(ctx: BackofficeContext, id: string, values: Values, version?: number): Promise<void> {
    const written = { input: goalOf(values), version: version ?? null };
    await this.database.transaction((tx) => this.parts.editGoal(tx, id, written, ctx.actor, ctx.now));
  }

  async addFile({ actor, now }: BackofficeContext, id: string, values: Values): Promise<void> {
    await this.database.transaction((tx) => this.parts.addFile(tx, id, fileOf(values), actor, now));
  }

  async addReach({ actor, now }: BackofficeContext, id: string, values: Values): Promise<void> {
    await this.database.transaction((tx) => this.parts.addReach(tx, id, reachOf(values), actor, now));
  }

  /** @returns the campaign */
  remove({ actor, now }: BackofficeContext, table: PartTable, id: string): Promise<string> {
    return this.database.transaction((tx) => this.parts.remove(tx, table, id, actor, now));
  }
}
