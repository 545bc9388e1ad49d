import { Injectable } from '@nestjs/common';
import { Units } from '../../../commons/accounts/index.js';
import { Subjects } from '../../../commons/subjects/index.js';
import { sofia } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { BadRequest } from '../../../platform/errors/index.js';
import type { Text } from '../../../platform/i18n/index.js';
import { PUBLIC_RECOMMENDATION } from '../recommendation.lifecycle.js';
import { NO_UNIT, type RecommendationFilters } from './lists/recommendation-filters.js';

export interface Names {
  topics: ReadonlyMap<string, Text>;
  units: ReadonlyMap<string, Text>;
  /** Those that sent something. */
  organisations: ReadonlyMap<string, string>;
  /** In which something was sent, the last first. */
  years: readonly number[];
}

const MOST_ORGANISATIONS = 300;

/** What stands for the codes of recommendations, and what may be chosen in filters. */
@Injectable()
export class RecommendationRegisters {
  constructor(
    private readonly database: Database,
    private readonly subjects: Subjects,
    private readonly units: Units,
  ) {}

  async names(): Promise<Names> {
    const [topics, units, organisations, span] = await Promise.all([
      this.subjects.topicNames(),
      this.units.all(),
      this.organisations(),
      this.span(),
    ]);
    return {
      topics,
      units: new Map(units.map(({ id, name }) => [id, name])),
      organisations: new Map(organisations.map(({ id, name }) => [id, name])),
      years: span,
    };
  }

  /** One step of the index from each organisation to the next, however many recommendations there are. */
  private organisations(): Promise<{ id: string; name: string }[]> {
    return this.database.read(
      `WITH RECURSIVE issuer AS (
         (SELECT organisation_id, organisation_name FROM recommendation
          WHERE ${PUBLIC_RECOMMENDATION} ORDER BY organisation_id, sent_at DESC, id DESC LIMIT 1)
         UNION ALL
         SELECT found.organisation_id, found.organisation_name FROM issuer CROSS JOIN LATERAL (
           SELECT organisation_id, organisation_name FROM recommendation
           WHERE organisation_id > issuer.organisation_id AND ${PUBLIC_RECOMMENDATION}
           ORDER BY organisation_id, sent_at DESC, id DESC LIMIT 1) AS found)
       SELECT organisation_id AS id, organisation_name AS name FROM issuer
       ORDER BY organisation_name COLLATE "bg-x-icu" LIMIT $1`,
      [MOST_ORGANISATIONS],
    );
  }

  private async span(): Promise<number[]> {
    const [row] = await this.database.read<{ first: Date | null; last: Date | null }>(
      `SELECT min(sent_at) AS first, max(sent_at) AS last FROM recommendation WHERE ${PUBLIC_RECOMMENDATION}`,
    );
    if (!row?.first || !row.last) return [];
    const [first, last] = [sofia(row.first).year, sofia(row.last).year];
    return Array.from({ length: last - first + 1 }, (_, index) => last - index);
  }
}

/** @throws BadRequest for a topic, a unit or an organisation that does not exist */
export function knownChoices(
  { topic, unit, organisation }: RecommendationFilters,
  names: Pick<Names, 'topics' | 'units' | 'organisations'>,
): void {
  const wrong = (name: string) => new BadRequest('wrongParameter', { name });
  if (topic && !names.topics.has(topic)) throw wrong('topic');
  if (unit && unit !== NO_UNIT && !names.units.has(unit)) throw wrong('unit');
  if (organisation && !names.organisations.has(organisation)) throw wrong('organisation');
}

export function nameOf(names: ReadonlyMap<string, Text>, code: string | null): Text | null {
  return code === null ? null : (names.get(code) ?? { bg: code, en: code });
}
