import { Injectable } from '@nestjs/common';
import { affected, readerOf, rows, type Tx } from '../../platform/database/index.js';
import { NotFound } from '../../platform/errors/index.js';
import type { Locale } from '../../platform/i18n/index.js';
import { PageVersions } from '../../platform/page-versions/index.js';
import { Moderation, type HoldReason } from '../moderation/index.js';
import { Subjects, type SubjectRef } from '../subjects/index.js';
import type { CommentAuthor } from './comment-authors.js';
import { COMMENT } from './comment.subject.js';
import type { Comment } from './comment.entity.js';
import { CommentRefused } from './comment.errors.js';
import { CommentStates, countReply } from './comment-states.js';
import { editProblem, placeOf, textHash, type CitizenStance, type Place } from './comment.rules.js';
import { commentTags, Discussions } from './discussions.js';

export interface NewComment {
  subject: SubjectRef;
  /** What it answers, whichever level that is on. */
  parentId: string | null;
  stance: CitizenStance;
  text: string;
  lang: Locale;
  author: CommentAuthor;
}

export interface Posted {
  id: string;
  /** Why it waits for a moderator; null for what the public sees. */
  held: HoldReason | null;
  /** The same was said in the same place before: this is that one. */
  again: boolean;
}

type Answered = Pick<Comment, 'id' | 'parentId' | 'rootId' | 'depth' | 'state' | 'subjectType' | 'subjectId'>;

type EditedComment = Pick<
  Comment,
  'subjectType' | 'subjectId' | 'participantId' | 'text' | 'stance' | 'state' | 'version' | 'replies'
> &
  Pick<Comment, 'createdAt' | 'editedAt'>;

interface Edit {
  participantId: string;
  text: string;
  stance: CitizenStance;
  version: number;
  lang: Locale;
}

const INSERT = `INSERT INTO comment (subject_type, subject_id, parent_id, root_id, answers_id, depth, stance, text, lang,
    state, participant_id, author_name, author_code, organisation_id, text_hash, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
  ON CONFLICT DO NOTHING RETURNING id`;

/** Read from the moment before the statement: whether this is the first that the person says here. */
const IS_FIRST = `NOT EXISTS (SELECT 1 FROM comment
  WHERE participant_id = $11 AND subject_type = $1 AND subject_id = $2) AS "isFirst"`;

const POST_TOP = `WITH made AS (${INSERT}) SELECT id, ${IS_FIRST} FROM made`;

/** Counters move in the statement that stores the reply. */
const POST_REPLY = `WITH made AS (${INSERT}),
  ${countReply("$10 = 'visible'")}
  SELECT id, ${IS_FIRST} FROM made`;

/** What participants do with their own comments. */
@Injectable()
export class Comments {
  constructor(
    private readonly discussions: Discussions,
    private readonly moderation: Moderation,
    private readonly subjects: Subjects,
    private readonly states: CommentStates,
    private readonly pageVersions: PageVersions,
  ) {}

  /** @throws CommentRefused, ModerationRefusal: both have a sentence for the form */
  async post(tx: Tx, comment: NewComment, now: Date): Promise<Posted> {
    const { subject, text, author } = comment;
    await this.discussions.open(readerOf(tx), subject);
    const place = await this.place(tx, comment);
    const verdict = await this.moderation.screen(
      tx,
      { participantId: author.participantId, text, subjectType: COMMENT },
      now,
    );
    const state = verdict.publish ? 'visible' : 'held';
    const params = paramsOf(comment, place, state, now);
    const [made] = await rows<{ id: string; isFirst: boolean }>(
      tx,
      place.parentId ? POST_REPLY : POST_TOP,
      params,
    );
    if (!made) return this.sameAs(tx, comment, place);
    if (made.isFirst) await this.subjects.contributed(tx, subject, author.participantId, now);
    if (verdict.publish) await this.pageVersions.bump(tx, commentTags(subject));
    else await this.moderation.hold(tx, { type: COMMENT, id: made.id }, verdict.hold, now);
    return { id: made.id, held: verdict.publish ? null : verdict.hold, again: false };
  }

  /** What can be said of a comment before it is known whose it is. @throws CommentRefused */
  async check(tx: Tx, comment: Pick<NewComment, 'subject' | 'parentId'>): Promise<void> {
    await this.place(tx, comment);
  }

  /**
   * @param change.version as the form was opened
   * @returns why it waits for a moderator now, or null
   * @throws CommentRefused when it is somebody else's, was answered, is too old, or was edited meanwhile
   */
  async edit(tx: Tx, id: string, change: Edit, now: Date): Promise<HoldReason | null> {
    const { participantId, text, stance, version } = change;
    const comment = await this.editable(tx, id, participantId, now);
    const subject = { type: comment.subjectType, id: comment.subjectId };
    await this.discussions.open(readerOf(tx), subject);
    if (comment.version !== version) throw new CommentRefused('editedMeanwhile');
    if (comment.text === text && comment.stance === stance) return null;
    const screened = { participantId, text, subjectType: COMMENT, replaces: comment.text };
    const verdict = await this.moderation.screen(tx, screened, now);
    const store = () => this.store(tx, id, { before: comment, ...change, held: !verdict.publish }, now);
    if (verdict.publish) await store();
    else await this.moderation.hold(tx, { type: COMMENT, id }, verdict.hold, now, store);
    await this.pageVersions.bump(tx, commentTags(subject));
    return verdict.publish ? null : verdict.hold;
  }

  /** A stub stays in its place. Deleting twice changes nothing. @throws CommentRefused for somebody else's */
  async remove(tx: Tx, id: string, participantId: string, now: Date): Promise<void> {
    const [comment] = await rows<{ participantId: string | null }>(
      tx,
      'SELECT participant_id AS "participantId" FROM comment WHERE id = $1',
      [id],
    );
    if (!comment) throw new NotFound('commentNotFound');
    if (comment.participantId !== participantId) throw new CommentRefused('notYours');
    const moved = await this.states.move(tx, id, ['visible', 'held', 'hidden'], 'deleted');
    // The same may be said again, so the deleted one gives up its place among what was said once.
    if (!moved) return;
    await affected(
      tx,
      `UPDATE comment SET deleted_at = $2, author_name = NULL, text_hash = 'deleted:' || id WHERE id = $1`,
      [id, now],
    );
    await this.moderation.withdrawn(tx, { type: COMMENT, id }, now);
  }

  /** Keeps the earlier version, unless the comment was hidden, answered or edited since it was looked at. */
  private async store(
    tx: Tx,
    id: string,
    {
      before,
      held,
      text,
      stance,
      version,
      lang,
    }: Omit<Edit, 'participantId'> & { before: EditedComment; held: boolean },
    now: Date,
  ): Promise<void> {
    if (held) await this.states.move(tx, id, ['visible'], 'held');
    const changed = await affected(
      tx,
      `UPDATE comment SET text = $3, stance = $4, lang = $5, text_hash = $6, version = version + 1, edited_at = $7
       WHERE id = $1 AND version = $2 AND replies = 0 AND state = $8`,
      [id, version, text, stance, lang, `${textHash(text)} ${id}`, now, held ? 'held' : 'visible'],
    );
    if (changed === 0) {
      const [since] = await rows<{ replies: number; gone: boolean }>(
        tx,
        `SELECT replies, state IN ('hidden', 'deleted') AS gone FROM comment WHERE id = $1`,
        [id],
      );
      if (since!.gone) throw new CommentRefused('editNotVisible');
      throw new CommentRefused(since!.replies > 0 ? 'editAnswered' : 'editedMeanwhile');
    }
    await rows(
      tx,
      'INSERT INTO comment_version (comment_id, version, text, stance, at) VALUES ($1, $2, $3, $4, $5)',
      [id, version, before.text, before.stance, before.editedAt ?? before.createdAt],
    );
  }

  private async editable(tx: Tx, id: string, participantId: string, now: Date): Promise<EditedComment> {
    const [comment] = await rows<EditedComment>(
      tx,
      `SELECT subject_type AS "subjectType", subject_id AS "subjectId", participant_id AS "participantId", text, stance,
              state, version, replies, created_at AS "createdAt", edited_at AS "editedAt"
       FROM comment WHERE id = $1`,
      [id],
    );
    if (!comment) throw new NotFound('commentNotFound');
    if (comment.participantId !== participantId) throw new CommentRefused('notYours');
    if (comment.state !== 'visible') throw new CommentRefused('editNotVisible');
    const problem = editProblem(comment, now);
    if (problem) throw new CommentRefused(problem);
    return comment;
  }

  private async place(
    tx: Tx,
    { subject, parentId }: Pick<NewComment, 'subject' | 'parentId'>,
  ): Promise<Place> {
    if (!parentId) return placeOf(null);
    const [answered] = await rows<Answered>(
      tx,
      `SELECT id, parent_id AS "parentId", root_id AS "rootId", depth, state, subject_type AS "subjectType",
              subject_id AS "subjectId" FROM comment WHERE id = $1`,
      [parentId],
    );
    if (!answered || answered.subjectType !== subject.type || answered.subjectId !== subject.id)
      throw new NotFound('commentNotFound');
    if (answered.state !== 'visible') throw new CommentRefused('commentGone');
    return placeOf(answered);
  }

  private async sameAs(tx: Tx, { subject, text, author }: NewComment, place: Place): Promise<Posted> {
    const [same] = await rows<{ id: string }>(
      tx,
      `SELECT id FROM comment WHERE participant_id = $1 AND subject_type = $2 AND subject_id = $3
         AND coalesce(answers_id, parent_id, 0) = $4 AND text_hash = $5`,
      [
        author.participantId,
        subject.type,
        subject.id,
        place.answersId ?? place.parentId ?? '0',
        textHash(text),
      ],
    );
    return { id: same!.id, held: null, again: true };
  }
}

function paramsOf(
  { subject, stance, text, lang, author }: NewComment,
  { parentId, rootId, answersId, depth }: Place,
  state: 'visible' | 'held',
  now: Date,
): unknown[] {
  return [
    subject.type,
    subject.id,
    parentId,
    rootId,
    answersId,
    depth,
    stance,
    text,
    lang,
    state,
    author.participantId,
    author.name,
    author.code,
    author.organisationId,
    textHash(text),
    now,
  ];
}
