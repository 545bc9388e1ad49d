import { Injectable } from '@nestjs/common';
import { subjectKey, Subjects, type SubjectCard, type SubjectRef } from '../subjects/index.js';
import { actorId, Audit, type Actor } from '../../platform/audit/index.js';
import { affected, Database, rows, type Tx } from '../../platform/database/index.js';
import { NotFound, RuleBroken } from '../../platform/errors/index.js';
import { PageVersions } from '../../platform/page-versions/index.js';
import type { Text } from '../../platform/i18n/index.js';
import { TRAIL_LABELS, type TrailDirection, type TrailKind } from './trail.kinds.js';

export interface TrailEnds {
  from: SubjectRef;
  to: SubjectRef;
  kind: TrailKind;
}

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

interface FoundLink {
  kind: TrailKind;
  direction: TrailDirection;
  type: string;
  id: string;
  at: Date;
}

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
    const there = await rows(
      tx,
      `SELECT 1 FROM subject WHERE (type, id) IN (($1, $2::bigint), ($3, $4::bigint)) FOR KEY SHARE`,
      [from.type, from.id, to.type, to.id],
    );
    if (there.length < 2) throw new NotFound('subjectNotFound');
    const made = await affected(
      tx,
      `INSERT INTO trail_link (from_type, from_id, to_type, to_id, kind, made_by_kind, made_by, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING`,
      [from.type, from.id, to.type, to.id, kind, actor.kind, actorId(actor), now],
    );
    if (made > 0) await this.told(tx, 'trail.link', ends, actor, now);
  }

  /** Removing what is not there changes nothing. */
  async unlink(tx: Tx, { actor, ...ends }: TrailEnds & { actor: Actor }, now: Date): Promise<void> {
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
    return (await this.shown(ref)).entries;
  }

  /** As `of`, with the tags of whatever can change what is shown, hidden subjects among them. */
  async shown(ref: SubjectRef): Promise<{ entries: TrailEntry[]; tags: string[] }> {
    const found = await this.linksOf(ref);
    const cards = await this.subjects.cards(found.map(({ type, id }) => ({ type, id })));
    const entries = found.flatMap(({ kind, direction, at, ...end }) => {
      const card = cards.get(subjectKey(end));
      return card?.public ? [{ kind, direction, label: TRAIL_LABELS[kind][direction], card, at }] : [];
    });
    return { entries, tags: found.map((end) => `subject:${subjectKey(end)}`) };
  }

  private linksOf({ type, id }: SubjectRef): Promise<FoundLink[]> {
    return this.database.read<FoundLink>(
      `SELECT 'forward' AS direction, kind, to_type AS type, to_id::text AS id, at, id AS nr FROM trail_link
       WHERE from_type = $1 AND from_id = $2
       UNION ALL
       SELECT 'backward', kind, from_type, from_id::text, at, id FROM trail_link WHERE to_type = $1 AND to_id = $2
       ORDER BY nr`,
      [type, id],
    );
  }

  private async told(
    tx: Tx,
    action: string,
    { from, to, kind }: TrailEnds,
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
