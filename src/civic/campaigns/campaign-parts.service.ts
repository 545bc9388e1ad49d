import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/audit/index.js';
import { dateIn } from '../../platform/clock/index.js';
import { affected, rows, type Tx } from '../../platform/database/index.js';
import { Conflict } from '../../platform/errors/index.js';
import { CampaignChanges } from './campaign-changes.service.js';
import { refuse } from './campaign.errors.js';
import {
  fileProblems,
  goalProblems,
  LIMITS,
  reachProblems,
  type FieldProblem,
  type FileInput,
  type GoalInput,
  type ReachInput,
} from './campaign.rules.js';
import { attached, fileProblem, lockCampaign, lockOwner, partsOf, type PartTable } from './campaign-rows.js';

/** The goals of a campaign, its files, and what the staff counted. */
@Injectable()
export class CampaignParts {
  constructor(private readonly changes: CampaignChanges) {}

  /** @throws RuleBroken by field @returns its id */
  async addGoal(tx: Tx, campaignId: string, input: GoalInput, actor: Actor, now: Date): Promise<string> {
    await lockCampaign(tx, campaignId);
    const full = await roomProblem(tx, 'campaign_goal', campaignId, LIMITS.goals);
    const problems = goalProblems(input);
    refuse({ ...problems, goal: full ?? problems.goal });
    const [made] = await rows<{ id: string }>(
      tx,
      'INSERT INTO campaign_goal (campaign_id, goal, target, counted_by, measure) VALUES ($1, $2, $3, $4, $5) RETURNING id',
      [campaignId, input.goal, input.target, input.countedBy, input.measure],
    );
    await this.changes.done(tx, campaignId, 'addGoal', actor, now);
    return made!.id;
  }

  /** @throws RuleBroken by field; Conflict */
  async editGoal(
    tx: Tx,
    id: string,
    { input, version }: { input: GoalInput; version: number | null },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const campaign = await lockOwner(tx, 'campaign_goal', id);
    refuse(goalProblems(input));
    const changed = await affected(
      tx,
      `UPDATE campaign_goal SET goal = $2, target = $3, counted_by = $4, measure = $5, version = version + 1
       WHERE id = $1 AND ($6::int IS NULL OR version = $6)`,
      [id, input.goal, input.target, input.countedBy, input.measure, version],
    );
    if (changed === 0) throw new Conflict('conflict');
    await this.changes.done(tx, campaign.id, 'editGoal', actor, now);
  }

  /** @throws RuleBroken by field, above all for what nobody described @returns its id */
  async addFile(
    tx: Tx,
    campaignId: string,
    { fileIds, ...input }: FileInput & { fileIds: readonly string[] },
    actor: Actor,
    now: Date,
  ): Promise<string> {
    await lockCampaign(tx, campaignId);
    const full = await roomProblem(tx, 'campaign_file', campaignId, LIMITS.files);
    const file = full ?? (await fileProblem(tx, fileIds, actor, 'oneFile'));
    refuse({ file, ...fileProblems(input) });
    const id = await attached(() =>
      rows<{ id: string }>(
        tx,
        `INSERT INTO campaign_file (campaign_id, file_id, role, title, alt, lang, added_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
        [campaignId, fileIds[0], input.role, input.title, input.alt, input.lang, now],
      ),
    );
    await this.changes.done(tx, campaignId, 'addFile', actor, now);
    return id;
  }

  /** A count with its source and its paper, or none. @throws RuleBroken by field @returns its id */
  async addReach(
    tx: Tx,
    campaignId: string,
    { fileIds, ...input }: ReachInput & { fileIds: readonly string[] },
    actor: Actor,
    now: Date,
  ): Promise<string> {
    await lockCampaign(tx, campaignId);
    const evidence = await fileProblem(tx, fileIds, actor, 'evidenceMissing');
    refuse({ evidence, ...reachProblems(input, dateIn(now)) });
    const [made] = await rows<{ id: string }>(
      tx,
      `INSERT INTO campaign_reach (campaign_id, kind, what, count, happened_on, source, file_id, added_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
      [campaignId, input.kind, input.what, input.count, input.happenedOn, input.source, fileIds[0], now],
    );
    await this.changes.done(tx, campaignId, 'addReach', actor, now);
    return made!.id;
  }

  /** @returns the campaign */
  async remove(tx: Tx, table: PartTable, id: string, actor: Actor, now: Date): Promise<string> {
    const campaign = await lockOwner(tx, table, id);
    await affected(tx, `DELETE FROM ${table} WHERE id = $1`, [id]);
    await this.changes.done(tx, campaign.id, 'removePart', actor, now);
    return campaign.id;
  }

  /** Counts that somebody took a file, in one statement for the day; nobody is remembered. */
  async countDownload(tx: Tx, fileId: string, now: Date): Promise<void> {
    await affected(
      tx,
      `INSERT INTO campaign_download (campaign_file_id, day, downloads) VALUES ($1, $2, 1)
       ON CONFLICT (campaign_file_id, day) DO UPDATE SET downloads = campaign_download.downloads + 1`,
      [fileId, dateIn(now)],
    );
  }
}

async function roomProblem(
  tx: Tx,
  table: PartTable,
  campaignId: string,
  max: number,
): Promise<FieldProblem | null> {
  return (await partsOf(tx, table, campaignId)) >= max ? { code: 'tooMany', params: { max } } : null;
}
