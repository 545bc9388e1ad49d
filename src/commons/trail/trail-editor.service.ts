import { Injectable } from '@nestjs/common';
import { subjectKey, Subjects, type SubjectCard, type SubjectRef } from '../subjects/index.js';
import type { Actor } from '../../platform/audit/index.js';
import type { Choice } from '../../platform/backoffice/index.js';
import { Database, rows } from '../../platform/database/index.js';
import { NotFound } from '../../platform/errors/index.js';
import { pick } from '../../platform/i18n/index.js';
import type { StoredKind } from './trail.kinds.js';
import { trailAdminMessages } from './trail.messages.js';
import { Trail, type TrailEnds } from './trail.service.js';

const MOST_OFFERED = 100;

const STORED_LINK = `SELECT id, from_type AS "fromType", from_id AS "fromId", to_type AS "toType", to_id AS "toId", kind
  FROM trail_link`;

interface StoredLink {
  id: string;
  fromType: string;
  fromId: string;
  toType: string;
  toId: string;
  kind: StoredKind;
}

/** Links as the back office makes and removes them. */
@Injectable()
export class TrailEditor {
  constructor(
    private readonly database: Database,
    private readonly subjects: Subjects,
    private readonly trail: Trail,
  ) {}

  /** What is public, as a list to choose from. */
  async choices(): Promise<Choice[]> {
    const cards = await this.subjects.latest(MOST_OFFERED);
    return cards.map((card) => ({ value: subjectKey(card.ref), label: this.named(card) }));
  }

  /** Both ends by their titles, whether they are public or not. */
  async ends(linkIds: readonly string[]): Promise<Map<string, { from: string; to: string }>> {
    const links = await this.database.read<StoredLink>(`${STORED_LINK} WHERE id = ANY($1)`, [linkIds]);
    const cards = await this.subjects.cards(links.flatMap((link) => [fromOf(link), toOf(link)]));
    const named = (ref: SubjectRef) => {
      const card = cards.get(subjectKey(ref));
      return card ? this.named(card) : subjectKey(ref);
    };
    return new Map(links.map((link) => [link.id, { from: named(fromOf(link)), to: named(toOf(link)) }]));
  }

  /** @throws as Trail.link */
  async link(ends: TrailEnds & { actor: Actor }, now: Date): Promise<void> {
    await this.database.transaction((tx) => this.trail.link(tx, ends, now));
  }

  /** @throws NotFound when somebody else removed it already */
  async remove(linkId: string, actor: Actor, now: Date): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [link] = await rows<StoredLink>(tx, `${STORED_LINK} WHERE id = $1`, [linkId]);
      if (!link) throw new NotFound('notFound');
      await this.trail.unlink(tx, { from: fromOf(link), to: toOf(link), kind: link.kind, actor }, now);
    });
  }

  private named({ ref, title }: SubjectCard): string {
    const kind = pick(this.subjects.descriptor(ref.type).label, 'bg');
    return trailAdminMessages('bg')('choice', { kind, title });
  }
}

function fromOf({ fromType, fromId }: StoredLink): SubjectRef {
  return { type: fromType, id: fromId };
}

function toOf({ toType, toId }: StoredLink): SubjectRef {
  return { type: toType, id: toId };
}
