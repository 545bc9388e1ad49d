import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { excerpt, type Locale } from '../../platform/i18n/index.js';
import type { Tone } from '../../platform/ui/index.js';
import { Contributions, type Contribution } from '../subjects/index.js';
import { COMMENT_STATES, commentPath } from './comment.subject.js';
import { type CommentState } from './comment.rules.js';
import { commentMessages } from './comments.messages.js';

interface OwnRow {
  id: string;
  text: string;
  lang: Locale;
  state: CommentState;
  at: Date;
  answered: boolean;
  replies: number;
}

const TONES: Record<CommentState, Tone> = { visible: 'open', held: 'wait', hidden: 'late', deleted: 'plain' };

/** Whoever said something finds it again, and the answer to it. */
@Injectable()
export class CommentContributions implements OnModuleInit {
  constructor(
    private readonly contributions: Contributions,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.contributions.register({ of: (participantId, limit) => this.written(participantId, limit) });
  }

  private async written(participantId: string, limit: number): Promise<Contribution[]> {
    const found = await this.database.read<OwnRow>(
      `SELECT id, text, lang, state, created_at AS at, replies,
              EXISTS (SELECT 1 FROM comment AS answer
                      WHERE answer.subject_type = comment.subject_type AND answer.subject_id = comment.subject_id
                      AND answer.stance = 'answer' AND answer.state = 'visible'
                      AND (answer.parent_id = comment.id OR answer.answers_id = comment.id)) AS answered
       FROM comment WHERE participant_id = $1 AND state <> 'deleted' AND stance <> 'answer'
       ORDER BY created_at DESC, id DESC LIMIT $2`,
      [participantId, limit],
    );
    return found.map(toContribution);
  }
}

function toContribution({ id, text, lang, state, at, answered, replies }: OwnRow): Contribution {
  const { comment, outcomeAnswered, outcomeReplied, outcomeHidden } = commentMessages.texts;
  const heard = answered ? outcomeAnswered : replies > 0 ? outcomeReplied : null;
  return {
    kind: comment,
    title: excerpt(text),
    lang,
    path: commentPath(id),
    at,
    state: { label: COMMENT_STATES[state].label, tone: TONES[state] },
    outcome: state === 'hidden' ? outcomeHidden : heard,
  };
}
