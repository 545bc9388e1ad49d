import { actorId, type Actor } from '../../platform/audit/index.js';
import { isUniqueViolation, rows, type Tx } from '../../platform/database/index.js';
import { NotFound } from '../../platform/errors/index.js';
import type { Campaign } from './campaign.entity.js';
import { refuse } from './campaign.errors.js';
import type { FieldProblem } from './campaign.rules.js';

export type LockedCampaign = Pick<Campaign, 'id' | 'state' | 'outcome' | 'version'>;
export type PartTable = 'campaign_goal' | 'campaign_file' | 'campaign_reach';

const ID = /^[1-9]\d{0,17}$/;

/** Everything about one campaign is decided under this lock. @throws NotFound when there is none */
export async function lockCampaign(tx: Tx, id: string): Promise<LockedCampaign> {
  const [row] = await rows<LockedCampaign>(
    tx,
    'SELECT id, state, outcome, version FROM campaign WHERE id = $1 FOR UPDATE',
    [id],
  );
  if (!row) throw new NotFound('campaignNotFound');
  return row;
}

/** The campaign to which a part belongs, locked. @throws NotFound when there is no such part */
export async function lockOwner(tx: Tx, table: PartTable, id: string): Promise<LockedCampaign> {
  const [part] = await rows<{ campaignId: string }>(
    tx,
    `SELECT campaign_id AS "campaignId" FROM ${table} WHERE id = $1`,
    [id],
  );
  if (!part) throw new NotFound('partNotFound');
  return lockCampaign(tx, part.campaignId);
}

export async function partsOf(tx: Tx, table: PartTable, campaignId: string): Promise<number> {
  const [row] = await rows<{ count: number }>(
    tx,
    `SELECT count(*)::int AS count FROM ${table} WHERE campaign_id = $1`,
    [campaignId],
  );
  return row!.count;
}

/** Exactly one file, uploaded by this member of staff. */
export async function fileProblem(
  tx: Tx,
  fileIds: readonly string[],
  actor: Actor,
  none: FieldProblem['code'],
): Promise<FieldProblem | null> {
  const [fileId] = fileIds;
  if (!fileId) return { code: none };
  if (fileIds.length > 1) return { code: 'oneFile' };
  const own = await rows(
    tx,
    `SELECT 1 FROM stored_file
     WHERE id = $1 AND stored_by_kind = $2 AND stored_by_id IS NOT DISTINCT FROM $3`,
    [ID.test(fileId) ? fileId : null, actor.kind, actorId(actor)],
  );
  return own.length === 1 ? null : { code: 'fileUnknown' };
}

/** The unique index says whether the same file is there already. */
export async function attached(insert: () => Promise<{ id: string }[]>): Promise<string> {
  try {
    return (await insert())[0]!.id;
  } catch (error) {
    if (isUniqueViolation(error)) refuse({ file: { code: 'attachedAlready' } });
    throw error;
  }
}
