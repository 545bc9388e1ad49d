import { Injectable } from '@nestjs/common';
import { parseSubjectKey, Subjects } from '../../commons/subjects/index.js';
import type { Actor } from '../../platform/audit/index.js';
import { affected, readerOf, rows, type Tx } from '../../platform/database/index.js';
import { Conflict, IllegalTransition, RuleBroken } from '../../platform/errors/index.js';
import { Lifecycles } from '../../platform/lifecycle/index.js';
import { CampaignChanges } from './campaign-changes.service.js';
import { refuse } from './campaign.errors.js';
import { campaignLifecycle } from './campaign.lifecycle.js';
import {
  campaignProblems,
  outcomeProblem,
  type CampaignInput,
  type CheckedCampaign,
} from './campaign.rules.js';
import { lockCampaign, partsOf } from './campaign-rows.js';

/** What the staff decide about a campaign; its goals, files and counts are in CampaignParts. */
@Injectable()
export class Campaigns {
  constructor(
    private readonly lifecycles: Lifecycles,
    private readonly subjects: Subjects,
    private readonly changes: CampaignChanges,
  ) {}

  /** Begins a draft. @throws RuleBroken @returns its id */
  async create(tx: Tx, input: CampaignInput, actor: Actor, now: Date): Promise<string> {
    const columns = { ...columnsOf(await this.checked(tx, input)), created_at: now, changed_at: now };
    const names = Object.keys(columns);
    const [made] = await rows<{ id: string }>(
      tx,
      `INSERT INTO campaign (${names.join(', ')}) VALUES (${names.map((_, at) => `$${at + 1}`).join(', ')})
       RETURNING id`,
      Object.values(columns),
    );
    await this.changes.done(tx, made!.id, 'create', actor, now);
    return made!.id;
  }

  /** @param version of the form; null where nobody else may have written meanwhile. @throws RuleBroken, Conflict */
  async edit(
    tx: Tx,
    id: string,
    { input, version }: { input: CampaignInput; version: number | null },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const row = await lockCampaign(tx, id);
    if (version !== null && version !== row.version) throw new Conflict('conflict');
    const columns = columnsOf(await this.checked(tx, input));
    const sets = Object.keys(columns).map((name, at) => `${name} = $${at + 2}`);
    await affected(tx, `UPDATE campaign SET ${sets.join(', ')}, version = version + 1 WHERE id = $1`, [
      id,
      ...Object.values(columns),
    ]);
    await this.changes.done(tx, id, 'edit', actor, now);
  }

  /** Everybody sees it from now on. @throws RuleBroken without a goal */
  async launch(tx: Tx, id: string, actor: Actor, now: Date): Promise<void> {
    await lockCampaign(tx, id);
    if ((await partsOf(tx, 'campaign_goal', id)) === 0) throw new RuleBroken('noGoals');
    const values = { launchedAt: now, changedAt: now };
    await this.lifecycles.apply(tx, campaignLifecycle, { id, transition: 'launch', actor, now, values });
    await this.changes.seen(tx, id, now);
  }

  /** @throws RuleBroken without words on what came of it */
  async end(tx: Tx, id: string, outcome: string, actor: Actor, now: Date): Promise<void> {
    await lockCampaign(tx, id);
    refuse({ outcome: outcomeProblem(outcome) });
    const values = { outcome, endedAt: now, changedAt: now };
    await this.lifecycles.apply(tx, campaignLifecycle, { id, transition: 'end', actor, now, values });
    await this.changes.seen(tx, id, now);
  }

  /** A draft that nobody has seen is gone. @throws IllegalTransition once it was launched */
  async discard(tx: Tx, id: string, actor: Actor, now: Date): Promise<void> {
    const { state } = await lockCampaign(tx, id);
    if (state !== 'draft') throw new IllegalTransition('campaignNotDraft');
    await affected(tx, 'DELETE FROM campaign WHERE id = $1', [id]);
    await this.changes.done(tx, id, 'discard', actor, now);
  }

  private async checked(tx: Tx, input: CampaignInput): Promise<CheckedCampaign> {
    const refs = input.actions.flatMap((key) => parseSubjectKey(key) ?? []);
    const [topics, cards] = await Promise.all([
      this.subjects.topicNames(),
      this.subjects.cards(refs, readerOf(tx)),
    ]);
    const actions = new Set(input.actions.filter((key) => cards.get(key)?.public));
    refuse(campaignProblems(input, { topics: new Set(topics.keys()), actions }));
    return input as CheckedCampaign;
  }
}

function columnsOf(input: CheckedCampaign): Record<string, unknown> {
  return {
    title: input.title,
    message: input.message,
    why: input.why,
    lang: input.lang,
    starts_on: input.startsOn,
    ends_on: input.endsOn,
    organisers: input.organisers,
    funding: input.funding,
    topics: input.topics,
    actions: input.actions,
  };
}
