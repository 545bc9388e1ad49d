import { Injectable } from '@nestjs/common';
import type { Reader } from '../../../platform/database/index.js';
import { articleOf } from '../text/anchors.rules.js';
import { ConsultationTexts } from '../text/consultation-texts.service.js';
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

interface SpokenOf {
  anchor: string | null;
  version: number;
}

export interface ContributionCounts {
  total: number;
  /** By article or paragraph of the present draft; '' for the whole of it. */
  byAnchor: ReadonlyMap<string, number>;
  /** Which place of which version is in which article now. */
  places: { anchor: string; version: number; article: string }[];
}

/** What the public reads of contributions. */
@Injectable()
export class ContributionQueries {
  constructor(private readonly texts: ConsultationTexts) {}

  /** How many there are, by the place that they speak of in the draft as it stands: from one index, without a text. */
  async counts(reader: Reader, consultationId: string): Promise<ContributionCounts> {
    const [found, anchorNow] = await Promise.all([
      reader.read<SpokenOf & { count: number }>(
        `SELECT anchor, text_version AS version, count(*)::int AS count
         FROM contribution WHERE consultation_id = $1 GROUP BY anchor, text_version`,
        [consultationId],
      ),
      this.texts.anchorsNow(reader, consultationId),
    ]);
    const byAnchor = new Map<string, number>();
    const places: ContributionCounts['places'] = [];
    let total = 0;
    for (const { anchor, version, count } of found) {
      const now = anchor === null ? '' : anchorNow(anchor, version);
      total += count;
      if (now !== null) byAnchor.set(now, (byAnchor.get(now) ?? 0) + count);
      if (anchor !== null && now !== null) places.push({ anchor, version, article: articleOf(now) });
    }
    return { total, byAnchor, places };
  }

  /** The same for those who count alone; '' is the whole draft. */
  async countsByAnchor(reader: Reader, consultationId: string): Promise<ReadonlyMap<string, number>> {
    return (await this.counts(reader, consultationId)).byAnchor;
  }

  /** @param places what is meant; null for what is on the whole draft; absent for everything */
  async page(
    reader: Reader,
    consultationId: string,
    { places, after = 0, limit = CONTRIBUTIONS_PER_PAGE }: PageAsked = {},
  ): Promise<ContributionPage> {
    const about =
      places === undefined
        ? ''
        : places === null
          ? 'AND anchor IS NULL'
          : 'AND (anchor, text_version) IN (SELECT * FROM unnest($4::text[], $5::int[]))';
    const found = await this.read(
      reader,
      `WHERE consultation_id = $1 AND number > $2 ${about} ORDER BY number LIMIT $3`,
      [
        consultationId,
        after,
        limit + 1,
        ...(places ? [places.map(({ anchor }) => anchor), places.map(({ version }) => version)] : []),
      ],
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

  /** For its author alone: what is withheld from everybody else. */
  async ownText(reader: Reader, id: string): Promise<string> {
    const [found] = await reader.read<{ text: string }>('SELECT text FROM contribution WHERE id = $1', [id]);
    return found?.text ?? '';
  }

  private async read(reader: Reader, where: string, params: unknown[]): Promise<OneContribution[]> {
    const found = await reader.read<Row>(`SELECT ${PUBLIC} ${FROM} ${where}`, params);
    const files = await this.filesOf(
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

  /** Of these contributions, whatever state they are in. */
  async filesOf(reader: Reader, ids: readonly string[]): Promise<Map<string, ContributionFileItem[]>> {
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
  places?: readonly { anchor: string; version: number }[] | null;
  after?: number;
  limit?: number;
}
