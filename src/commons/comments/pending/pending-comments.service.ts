import { Injectable } from '@nestjs/common';
import { Database, readerOf } from '../../../platform/database/index.js';
import type { Locale } from '../../../platform/i18n/index.js';
import {
  Confirmations,
  orRefused,
  type Confirmable,
  type Outcome,
  type Refused,
  type Waiting,
} from '../../confirmations/index.js';
import { Moderation, ModerationRefusal } from '../../moderation/index.js';
import { CommentAuthors } from '../comment-authors.js';
import { CommentRefused } from '../comment.errors.js';
import { COMMENT } from '../comment.subject.js';
import { Comments, type NewComment, type Posted } from '../comments.service.js';
import { Discussions } from '../discussions.js';
import { confirmCommentMail } from '../views/confirm-comment.email.js';
import { writingMessages } from '../writing.messages.js';
import type { CommentPending } from './comment-pending.entity.js';

export const CONFIRM_LETTER = 'comments.confirm';

export interface PendingComment extends Omit<NewComment, 'author'> {
  email: string;
  name: string;
  showsName: boolean;
}

type Kept = Pick<CommentPending, 'subjectType' | 'subjectId' | 'parentId' | 'stance' | 'text' | 'lang'> &
  Pick<PendingComment, 'name' | 'showsName'>;

export type WaitingComment = Waiting<Kept>;

export const pendingComments: Confirmable<Kept> = {
  table: 'comment_pending',
  ref: 'commentPending',
  letter: CONFIRM_LETTER,
  path: '/comments/confirm',
  columns: {
    subjectType: 'subject_type',
    subjectId: 'subject_id',
    parentId: 'parent_id',
    stance: 'stance',
    text: 'text',
    lang: 'lang',
    name: 'name_sealed',
    showsName: 'shows_name',
  },
  sealed: ['name'],
  made: 'comment_id',
  emptied: `text = '', name_sealed = NULL`,
  personal: {
    name: 'pendingComments',
    label: writingMessages.texts.pendingData,
    exported: `subject_type || ':' || subject_id AS subject, stance, text, created_at AS "createdAt"`,
  },
};

/** What newcomers write, and how they become its authors by confirming it. */
@Injectable()
export class PendingComments {
  constructor(
    private readonly database: Database,
    private readonly confirmations: Confirmations,
    private readonly moderation: Moderation,
    private readonly authors: CommentAuthors,
    private readonly comments: Comments,
    private readonly discussions: Discussions,
  ) {}

  /**
   * What would be refused whoever wrote it is refused at once.
   * @returns false when the mailbox got enough letters for now
   */
  ask(comment: PendingComment, locale: Locale, now: Date): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const { subject, parentId, stance, text, lang, email, name } = comment;
      const { title } = await this.discussions.open(readerOf(tx), subject);
      await this.comments.check(tx, comment);
      await this.moderation.screen(tx, { participantId: null, text, subjectType: COMMENT }, now);
      const showsName = comment.showsName && name !== '';
      const written = { parentId, stance, text, lang, name, showsName };
      const kept = { subjectType: subject.type, subjectId: subject.id, ...written };
      const letter = (link: string, expiresAt: Date) =>
        confirmCommentMail({ locale, title, link, expiresAt });
      return this.confirmations.ask(tx, pendingComments, { kept, email, locale, letter }, now);
    });
  }

  find(token: string, now: Date): Promise<WaitingComment | null> {
    return this.confirmations.find(pendingComments, token, now);
  }

  /** Publishes once. */
  confirm(row: WaitingComment, instead: string | undefined, now: Date): Promise<Outcome<Posted> | Refused> {
    const { parentId, stance, text, lang, name, showsName } = row;
    const subject = subjectOf(row);
    const by = { locale: lang, name, showsName, instead };
    const confirmed = this.confirmations.confirm(
      pendingComments,
      row,
      {
        ...by,
        make: (tx, { participantId, shownName }) => {
          const code = this.authors.code(participantId, subject);
          const author = { participantId, name: shownName, code, organisationId: null };
          return this.comments.post(tx, { subject, parentId, stance, text, lang, author }, now);
        },
      },
      now,
    );
    return orRefused(confirmed, [CommentRefused, ModerationRefusal]);
  }
}

export function subjectOf({ subjectType, subjectId }: WaitingComment): NewComment['subject'] {
  return { type: subjectType, id: subjectId };
}
