import { Injectable } from '@nestjs/common';
import { Audit } from '../../../platform/audit/index.js';
import { readerOf, rows, type Tx } from '../../../platform/database/index.js';
import { NotFound, RuleBroken } from '../../../platform/errors/index.js';
import type { Locale } from '../../../platform/i18n/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { PageVersions } from '../../../platform/page-versions/index.js';
import type { SubjectRef } from '../../subjects/index.js';
import { countReply } from '../comment-states.js';
import type { Comment } from '../comment.entity.js';
import { placeOf, textHash, wilsonSql } from '../comment.rules.js';
import { COMMENT } from '../comment.subject.js';
import { commentTags, Discussions } from '../discussions.js';

export interface NewOfficialAnswer {
  subject: SubjectRef;
  /** The comment that it answers; null for an answer to the whole discussion. */
  parentId: string | null;
  text: string;
  lang: Locale;
  unitId: string;
  staffId: string;
}

/** What units answer officially: marked, and standing above what others say. */
@Injectable()
export class OfficialAnswers {
  constructor(
    private readonly discussions: Discussions,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly pageVersions: PageVersions,
  ) {}

  /** The municipality may answer when people no longer argue, too. Followers of the subject hear of it. */
  async add(tx: Tx, answer: NewOfficialAnswer, now: Date): Promise<string> {
    const { subject, text, lang, unitId, staffId } = answer;
    await this.discussions.of(readerOf(tx), subject);
    const place = placeOf(answer.parentId ? await this.answered(tx, answer.parentId, subject) : null);
    const [made] = await rows<{ id: string }>(
      tx,
      `WITH made AS (
         INSERT INTO comment (subject_type, subject_id, parent_id, root_id, answers_id, depth, stance, text, lang, state,
           author_code, unit_id, staff_id, pinned_at, score, text_hash, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, 'answer', $7, $8, 'visible', '', $9, $10, $11, 1, $12, $11) RETURNING id),
       ${countReply('true')}
       SELECT id FROM made`,
      [
        subject.type,
        subject.id,
        place.parentId,
        place.rootId,
        place.answersId,
        place.depth,
        text,
        lang,
        unitId,
        staffId,
        now,
        textHash(text),
      ],
    );
    const { id } = made!;
    await this.audit.record(
      tx,
      {
        actor: { kind: 'staff', id: staffId },
        action: 'comments.answer',
        subject: { type: COMMENT, id },
        details: { on: `${subject.type}:${subject.id}`, unit: unitId },
      },
      now,
    );
    await this.outbox.publish(tx, { name: `${subject.type}.answered`, payload: { id: subject.id } }, now);
    await this.pageVersions.bump(tx, commentTags(subject));
    return id;
  }

  /** @throws RuleBroken for what is no official answer, or is so already */
  async pin(tx: Tx, id: string, pinned: boolean, staffId: string, now: Date): Promise<void> {
    const [answer] = await rows<Pick<Comment, 'subjectType' | 'subjectId'>>(
      tx,
      `UPDATE comment SET pinned_at = $2, score = ${wilsonSql('ups', 'downs')} + $3::int
       WHERE id = $1 AND stance = 'answer' AND (pinned_at IS NULL) = ($3::int = 1)
       RETURNING subject_type AS "subjectType", subject_id AS "subjectId"`,
      [id, pinned ? now : null, pinned ? 1 : 0],
    );
    if (!answer) throw new RuleBroken(pinned ? 'pinnedAlready' : 'notPinned');
    await this.audit.record(
      tx,
      {
        actor: { kind: 'staff', id: staffId },
        action: pinned ? 'comments.pin' : 'comments.unpin',
        subject: { type: COMMENT, id },
      },
      now,
    );
    await this.pageVersions.bump(tx, commentTags({ type: answer.subjectType, id: answer.subjectId }));
  }

  private async answered(
    tx: Tx,
    id: string,
    subject: SubjectRef,
  ): Promise<Pick<Comment, 'id' | 'parentId' | 'rootId' | 'depth'>> {
    const [comment] = await rows<Pick<Comment, 'id' | 'parentId' | 'rootId' | 'depth'>>(
      tx,
      `SELECT id, parent_id AS "parentId", root_id AS "rootId", depth FROM comment
       WHERE id = $1 AND subject_type = $2 AND subject_id = $3 AND state = 'visible'`,
      [id, subject.type, subject.id],
    );
    if (!comment) throw new NotFound('commentNotFound');
    return comment;
  }
}
