import type { INestApplicationContext } from '@nestjs/common';
import { Database, rows, type Tx } from '../../platform/database/index.js';
import { langOf } from '../../platform/i18n/index.js';
import { PageVersions } from '../../platform/page-versions/index.js';
import { Participants } from '../accounts/index.js';
import { Subjects, type SubjectRef } from '../subjects/index.js';
import { CommentAuthors } from './comment-authors.js';
import { placeOf, textHash, wilson, type CitizenStance, type Place } from './comment.rules.js';
import { commentTags } from './discussions.js';

/** A comment of the demonstration, with what was answered to it. */
export interface SeededComment {
  /** Whose it is; a unit's is an official answer. */
  author: { participantId: string } | { unitId: string; staffId: string };
  /** Of citizens; 'neutral' when left out. */
  stance?: CitizenStance;
  text: string;
  minutesAgo: number;
  /** Participants who voted, each once and not the author. */
  ups?: readonly string[];
  downs?: readonly string[];
  replies?: readonly SeededComment[];
}

interface Planned {
  comment: SeededComment;
  at: Date;
  parent: Planned | null;
  id: string;
  place: Place;
}

/**
 * A thread below a subject, stored in the order in which it was written; a reply is never older than what it answers.
 * Nothing is screened, and no letter leaves. @returns the ids in the order of writing
 */
export async function seedComments(
  app: INestApplicationContext,
  ref: SubjectRef,
  thread: readonly SeededComment[],
  now: Date,
): Promise<string[]> {
  const planned = plan(thread, null, now).sort((one, other) => one.at.getTime() - other.at.getTime());
  const names = new Map<string, string | null>();
  for (const { comment } of planned) {
    if (!('participantId' in comment.author) || names.has(comment.author.participantId)) continue;
    const profile = await app.get(Participants).profile(comment.author.participantId);
    names.set(comment.author.participantId, profile?.showsName && profile.name ? profile.name : null);
  }
  await app.get(Database).transaction(async (tx) => {
    for (const one of planned) {
      one.place = placeOf(one.parent && { ...one.parent.place, id: one.parent.id });
      one.id = await store(app, tx, ref, one, names);
      await vote(tx, one);
    }
    await count(tx, ref);
    await app.get(PageVersions).bump(tx, commentTags(ref));
    for (const id of names.keys()) await app.get(Subjects).contributed(tx, ref, id, now);
  });
  return planned.map(({ id }) => id);
}

function plan(thread: readonly SeededComment[], parent: Planned | null, now: Date): Planned[] {
  return thread.flatMap((comment) => {
    const at = new Date(
      Math.max(now.getTime() - comment.minutesAgo * 60_000, (parent?.at.getTime() ?? -1) + 1),
    );
    const one: Planned = { comment, at, parent, id: '', place: placeOf(null) };
    return [one, ...plan(comment.replies ?? [], one, now)];
  });
}

async function store(
  app: INestApplicationContext,
  tx: Tx,
  ref: SubjectRef,
  { comment, at, place }: Planned,
  names: ReadonlyMap<string, string | null>,
): Promise<string> {
  const { author, text, stance = 'neutral', ups = [], downs = [] } = comment;
  const participantId = 'participantId' in author ? author.participantId : null;
  const official = 'unitId' in author ? author : null;
  const score = wilson(ups.length, downs.length) + (official ? 1 : 0);
  const [made] = await rows<{ id: string }>(
    tx,
    `INSERT INTO comment (subject_type, subject_id, parent_id, root_id, answers_id, depth, stance, text, lang, state,
       participant_id, author_name, author_code, unit_id, staff_id, pinned_at, ups, downs, score, text_hash, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'visible', $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
     RETURNING id`,
    [
      ref.type,
      ref.id,
      place.parentId,
      place.rootId,
      place.answersId,
      place.depth,
      official ? 'answer' : stance,
      text,
      langOf(text, 'bg'),
      participantId,
      participantId && names.get(participantId),
      participantId ? app.get(CommentAuthors).code(participantId, ref) : '',
      official?.unitId ?? null,
      official?.staffId ?? null,
      official && at,
      ups.length,
      downs.length,
      score,
      textHash(text),
      at,
    ],
  );
  return made!.id;
}

async function vote(tx: Tx, { comment, id, at }: Planned): Promise<void> {
  const { ups = [], downs = [] } = comment;
  const voters = [...ups, ...downs];
  await rows(
    tx,
    `INSERT INTO comment_vote (comment_id, participant_id, value, at)
     SELECT $1, voter, value, $4 FROM unnest($2::bigint[], $3::smallint[]) AS cast_by(voter, value)`,
    [id, voters, voters.map((_voter, index) => (index < ups.length ? 1 : -1)), at],
  );
}

async function count(tx: Tx, ref: SubjectRef): Promise<void> {
  await rows(
    tx,
    `UPDATE comment SET
       replies = (SELECT count(*) FROM comment AS reply WHERE reply.parent_id = comment.id AND reply.state <> 'held'),
       descendants = (SELECT count(*) FROM comment AS below WHERE below.root_id = comment.id
                        AND below.subject_type = $1 AND below.subject_id = $2 AND below.state = 'visible')
     WHERE subject_type = $1 AND subject_id = $2`,
    [ref.type, ref.id],
  );
}
