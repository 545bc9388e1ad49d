import { Injectable } from '@nestjs/common';
import { subjectKey, Subjects, type SubjectCard, type SubjectRef } from '../subjects/index.js';
import { actorId, Audit, type Actor } from '../../platform/audit/index.js';
import { affected, Database, readerOf, type Tx } from '../../platform/database/index.js';
import { NotFound, RuleBroken } from '../../platform/errors/index.js';
import { PageVersions } from '../../platform/page-versions/index.js';
import type { Text } from '../../platform/i18n/index.js';
import {
  kindsByLaterEnd,
  toldAs,
  TRAIL_LABELS,
  type StoredKind,
  type TrailDirection,
  type TrailKind,
} from './trail.kinds.js';
import { trailPath } from './path/trail.paths.js';

export interface TrailEnds {
  from: SubjectRef;
  to: SubjectRef;
  kind: TrailKind;
}

type StoredEnds = Omit<TrailEnds, 'kind'> & { kind: StoredKind };

export interface TrailEntry {
  kind: TrailKind;
  /** Whether the subject that was asked about is the beginning of the link. */
  direction: TrailDirection;
  /** How the link reads from there: „Доведе до“. */
  label: Text;
  /** The subject at the other end. */
  card: SubjectCard;
  at: Date;
}

export interface TrailShown {
  entries: TrailEntry[];
  /** How many more links there are of the kinds that are shown. */
  more: number;
  /** Where the whole path is read. */
  path: string;
  tags: string[];
}

interface FoundLink {
  kind: StoredKind;
  direction: TrailDirection;
  type: string;
  id: string;
  at: Date;
  alike: number;
  place: number;
}

/** Of one kind and type on a subject's page. */
const SHOWN_ALIKE = 5;
/** For programs. */
export const ALL_ALIKE = 100;

/** Typed links between subjects. */
@Injectable()
export class Trail {
  constructor(
    private readonly database: Database,
    private readonly subjects: Subjects,
    private readonly audit: Audit,
    private readonly pageVersions: PageVersions,
  ) {}

  /**
   * Linking again what is linked changes nothing.
   * @throws RuleBroken for a subject linked to itself; NotFound when either does not exist
   */
  async link(tx: Tx, { actor, ...ends }: TrailEnds & { actor: Actor }, now: Date): Promise<void> {
    const { from, to, kind } = ends;
    if (subjectKey(from) === subjectKey(to))
      throw new RuleBroken('trailToItself', {}, { to: 'trailToItself' });
    const there = await this.subjects.cards([from, to], readerOf(tx));
    if (there.size < 2) throw new NotFound('subjectNotFound');
    const made = await affected(
      tx,
      `INSERT INTO trail_link (from_type, from_id, to_type, to_id, kind, made_by_kind, made_by, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING`,
      [from.type, from.id, to.type, to.id, kind, actor.kind, actorId(actor), now],
    );
    if (made > 0) await this.told(tx, 'trail.link', ends, actor, now);
  }

  /** Removing what is not there changes nothing. */
  async unlink(tx: Tx, { actor, ...ends }: StoredEnds & { actor: Actor }, now: Date): Promise<void> {
    const { from, to, kind } = ends;
    const gone = await affected(
      tx,
      `DELETE FROM trail_link WHERE from_type = $1 AND from_id = $2 AND to_type = $3 AND to_id = $4 AND kind = $5`,
      [from.type, from.id, to.type, to.id, kind],
    );
    if (gone > 0) await this.told(tx, 'trail.unlink', ends, actor, now);
  }

  /** What the public may see of the links of a subject, in the order in which they were made. */
  async of(ref: SubjectRef): Promise<TrailEntry[]> {
    return (await this.shown(ref, ALL_ALIKE)).entries;
  }

  /** For `<TrailLinks>`: a few of each kind, with the tags of whatever can change what is shown, hidden subjects among them. */
  async shown(ref: SubjectRef, alike = SHOWN_ALIKE): Promise<TrailShown> {
    const found = await this.linksOf(ref, alike);
    const cards = await this.subjects.cards(found.map(({ type, id }) => ({ type, id })));
    const entries = found.flatMap(({ at, type, id, ...link }) => {
      const card = cards.get(subjectKey({ type, id }));
      return card?.public ? [{ ...entryOf(link), card, at }] : [];
    });
    const once = new Map(
      entries.map((entry) => [`${entry.kind} ${entry.direction} ${entry.card.path}`, entry]),
    );
    const more = found
      .filter(({ place }) => place === 1)
      .reduce((sum, { alike: all }) => sum + Math.max(0, all - alike), 0);
    return {
      entries: [...once.values()],
      more,
      path: trailPath(ref),
      tags: found.map((end) => `subject:${subjectKey(end)}`),
    };
  }

  /** What came later of each of these and is public, by the key of what it came of; in the order in which it was linked. */
  async later(refs: readonly SubjectRef[]): Promise<Map<string, Pick<TrailEntry, 'kind' | 'card'>[]>> {
    if (refs.length === 0) return new Map();
    const { to, from } = kindsByLaterEnd(true);
    const found = await this.database.read<SubjectRef & { kind: StoredKind; of: string }>(
      `SELECT wanted.type || ':' || wanted.id AS of, kind, link.type, link.id FROM unnest($1::text[], $2::bigint[]) AS wanted(type, id)
       JOIN LATERAL (
         SELECT id AS nr, kind, to_type AS type, to_id AS id FROM trail_link
         WHERE from_type = wanted.type AND from_id = wanted.id AND kind = ANY($3)
         UNION ALL
         SELECT id, kind, from_type, from_id FROM trail_link
         WHERE to_type = wanted.type AND to_id = wanted.id AND kind = ANY($4)) AS link ON true
       ORDER BY nr LIMIT ${ALL_ALIKE}`,
      [refs.map(({ type }) => type), refs.map(({ id }) => id), to, from],
    );
    const cards = await this.subjects.cards(found.map(({ type, id }) => ({ type, id })));
    const shown = found.flatMap(({ of, kind, ...ref }) => {
      const card = cards.get(subjectKey(ref));
      return card?.public ? [{ of, kind: toldAs({ kind, from: null, to: null }).kind, card }] : [];
    });
    return Map.groupBy(shown, ({ of }) => of);
  }

  private linksOf({ type, id }: SubjectRef, alike: number): Promise<FoundLink[]> {
    return this.database.read<FoundLink>(
      `SELECT * FROM (
         SELECT *, count(*) OVER same::int AS alike, row_number() OVER (same ORDER BY nr)::int AS place FROM (
           SELECT 'forward' AS direction, kind, to_type AS type, to_id::text AS id, at, id AS nr FROM trail_link
           WHERE from_type = $1 AND from_id = $2
           UNION ALL
           SELECT 'backward', kind, from_type, from_id::text, at, id FROM trail_link
           WHERE to_type = $1 AND to_id = $2
         ) AS link
         WINDOW same AS (PARTITION BY direction, kind, type)
       ) AS told WHERE place <= $3 ORDER BY nr`,
      [type, id, alike],
    );
  }

  private async told(
    tx: Tx,
    action: string,
    { from, to, kind }: StoredEnds,
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const details = { kind, to: subjectKey(to) };
    await this.audit.record(tx, { actor, action, subject: from, details }, now);
    await this.pageVersions.bump(
      tx,
      [from, to].map((end) => `subject:${subjectKey(end)}`),
    );
  }
}

function entryOf({ kind, direction }: Pick<FoundLink, 'kind' | 'direction'>): {
  kind: TrailKind;
  direction: TrailDirection;
  label: Text;
} {
  const told = toldAs({ kind, from: 'forward', to: 'backward' } as const);
  const seen = told.from === direction ? 'forward' : 'backward';
  return { kind: told.kind, direction: seen, label: TRAIL_LABELS[told.kind][seen] };
}
