import { Injectable } from '@nestjs/common';
import type { Reader } from '../../../platform/database/index.js';
import type { ContributionFileItem, PublicContribution } from './contribution.rules.js';

/** Which stored files contributions hold. A scan shows signatures and addresses: it is never public. */
export const HELD_BY_CONTRIBUTIONS = `SELECT file_id, state = 'visible' AS public
    FROM contribution_file JOIN contribution ON contribution.id = contribution_id
  UNION ALL SELECT scan_file_id, false FROM contribution WHERE scan_file_id IS NOT NULL
  UNION ALL SELECT unnest(file_ids), false FROM contribution_pending`;

export const CONTRIBUTIONS_PER_PAGE = 50;

export interface ContributionPage {
  found: PublicContribution[];
  /** The number after which the next page begins. */
  next: number | null;
}

export interface OneContribution extends PublicContribution {
  consultationId: string;
  participantId: string | null;
}

interface Row extends Omit<OneContribution, 'organisation' | 'files'> {
  organisationId: string | null;
  organisationName: string | null;
}

/** Free words are withheld together: names may be what a moderator took offence at. */
const PUBLIC = `contribution.id, consultation_id AS "consultationId", number, anchor, text_version AS "textVersion",
  CASE WHEN contribution.state = 'visible' THEN text END AS text, lang,
  CASE WHEN contribution.state = 'visible' THEN shown_name END AS name, acting_for AS "actingFor",
  CASE WHEN contribution.state = 'visible' THEN on_behalf_of ELSE '' END AS "onBehalfOf",
  organisation_id AS "organisationId", organisation.name AS "organisationName", channel,
  received_at AS "receivedAt", late, contribution.state, contribution.participant_id AS "participantId"`;
const FROM = 'FROM contribution LEFT JOIN organisation ON organisation.id = organisation_id';

/** What the public reads of contributions. */
@Injectable()
export class ContributionQueries {
  /** By article or paragraph, '' for the whole draft: read from one index, without a text. */
  async countsByAnchor(reader: Reader, consultationId: string): Promise<Map<string, number>> {
    const found = await reader.read<{ anchor: string; count: number }>(
      `SELECT coalesce(anchor, '') AS anchor, count(*)::int AS count
       FROM contribution WHERE consultation_id = $1 GROUP BY anchor`,
      [consultationId],
    );
    return new Map(found.map(({ anchor, count }) => [anchor, count]));
  }

  /** @param anchors the article with its paragraphs; null for what is on the whole draft; absent for everything */
  async page(
    reader: Reader,
    consultationId: string,
    { anchors, after = 0, limit = CONTRIBUTIONS_PER_PAGE }: PageAsked = {},
  ): Promise<ContributionPage> {
    const about =
      anchors === undefined ? '' : anchors === null ? 'AND anchor IS NULL' : 'AND anchor = ANY($4::text[])';
    const found = await this.read(
      reader,
      `WHERE consultation_id = $1 AND number > $2 ${about} ORDER BY number LIMIT $3`,
      [consultationId, after, limit + 1, ...(anchors ? [anchors] : [])],
    );
    const shown = found.slice(0, limit);
    return { found: shown, next: found.length > limit ? shown.at(-1)!.number : null };
  }

  /** In the order of their numbers. */
  all(reader: Reader, consultationId: string): Promise<PublicContribution[]> {
    return this.read(reader, 'WHERE consultation_id = $1 ORDER BY number', [consultationId]);
  }

  async one(reader: Reader, id: string): Promise<OneContribution | null> {
    const [found] = await this.read(reader, 'WHERE contribution.id = $1', [id]);
    return found ?? null;
  }

  private async read(reader: Reader, where: string, params: unknown[]): Promise<OneContribution[]> {
    const found = await reader.read<Row>(`SELECT ${PUBLIC} ${FROM} ${where}`, params);
    const files = await this.files(
      reader,
      found.filter(({ state }) => state === 'visible').map(({ id }) => id),
    );
    return found.map(({ organisationId, organisationName, ...row }) => ({
      ...row,
      organisation:
        organisationId && organisationName ? { id: organisationId, name: organisationName } : null,
      files: files.get(row.id) ?? [],
    }));
  }

  private async files(reader: Reader, ids: string[]): Promise<Map<string, ContributionFileItem[]>> {
    if (ids.length === 0) return new Map();
    const found = await reader.read<ContributionFileItem & { contributionId: string }>(
      `SELECT contribution_id AS "contributionId", stored.id, key, name, media_type AS "mediaType", bytes
       FROM contribution_file JOIN stored_file AS stored ON stored.id = file_id
       WHERE contribution_id = ANY($1::bigint[]) ORDER BY file_id`,
      [ids],
    );
    const of = new Map<string, ContributionFileItem[]>();
    for (const { contributionId, ...file } of found)
      of.set(contributionId, [...(of.get(contributionId) ?? []), file]);
    return of;
  }
}

interface PageAsked {
  anchors?: readonly string[] | null;
  after?: number;
  limit?: number;
}
