import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, rows, type Tx } from '../../platform/database/index.js';
import { PageVersions } from '../../platform/page-versions/index.js';
import { PersonalData, type Contact } from '../accounts/index.js';
import { Unconfirmed } from '../confirmations/index.js';
import type { SubjectRef } from '../subjects/index.js';
import { commentTags } from './discussions.js';
import { pendingComments } from './pending/pending-comments.service.js';
import { writingMessages } from './writing.messages.js';

/** What comments know about a person: what they wrote, what they voted, what they never confirmed. */
@Injectable()
export class CommentsPersonalData implements OnModuleInit {
  constructor(
    private readonly personalData: PersonalData,
    private readonly unconfirmed: Unconfirmed,
    private readonly database: Database,
    private readonly pageVersions: PageVersions,
  ) {}

  onModuleInit(): void {
    const { commentData } = writingMessages.texts;
    this.personalData.register({
      name: 'comments',
      label: commentData,
      export: ({ participantId }) => this.written(participantId),
      erase: (tx, { participantId }) => this.forget(tx, participantId),
    });
    this.unconfirmed.register(pendingComments);
  }

  private async written(participantId: string): Promise<object> {
    const [comments, votes] = await Promise.all([
      this.database.read(
        `SELECT id, subject_type || ':' || subject_id AS subject, stance, text, state, created_at AS "createdAt",
                edited_at AS "editedAt", deleted_at AS "deletedAt",
                (SELECT coalesce(json_agg(json_build_object('text', text, 'stance', stance, 'at', at) ORDER BY version), '[]')
                 FROM comment_version WHERE comment_id = comment.id) AS "earlierVersions"
         FROM comment WHERE participant_id = $1 ORDER BY id`,
        [participantId],
      ),
      this.database.read(
        `SELECT comment_id AS comment, value, at FROM comment_vote WHERE participant_id = $1 ORDER BY at`,
        [participantId],
      ),
    ]);
    return { comments, votes };
  }

  /** The text stays for those who answered it; the votes stay counted, of nobody. */
  private async forget(tx: Tx, participantId: Contact['participantId']): Promise<void> {
    const changed = await rows<SubjectRef>(
      tx,
      // From the top of each branch down, as whoever replies, hides or restores locks them.
      `WITH own AS (SELECT id FROM comment WHERE participant_id = $1 ORDER BY id FOR NO KEY UPDATE)
       UPDATE comment SET participant_id = NULL, author_name = NULL FROM own WHERE comment.id = own.id
       RETURNING subject_type AS type, subject_id AS id`,
      [participantId],
    );
    await this.pageVersions.bump(tx, changed.flatMap(commentTags));
  }
}
