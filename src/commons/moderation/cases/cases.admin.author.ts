import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { formatDeadline } from '../../../platform/i18n/index.js';
import { moderationAdminMessages } from '../moderation.admin.messages.js';
import type { Action } from './moderation-decision.entity.js';

const t = moderationAdminMessages('bg');

interface Counted {
  authorId: string;
  action: Action;
  count: number;
}

/** What moderation knows of an author: numbers alone, neither name nor address. */
@Injectable()
export class AuthorHistory {
  constructor(private readonly database: Database) {}

  /** „премахнати: 2, блокирания: 1“, by author. */
  async inWords(authorIds: readonly string[], now: Date): Promise<Map<string, string>> {
    if (authorIds.length === 0) return new Map();
    const [counted, blocked] = await Promise.all([
      this.database.read<Counted>(
        `SELECT author_id AS "authorId", action, count(*)::int AS count FROM moderation_decision
         WHERE author_id = ANY($1::bigint[]) GROUP BY author_id, action`,
        [authorIds],
      ),
      this.database.read<{ authorId: string; until: Date }>(
        `SELECT participant_id AS "authorId", max(until) AS until FROM participant_block
         WHERE participant_id = ANY($1::bigint[]) AND lifted_at IS NULL AND until > $2 GROUP BY participant_id`,
        [authorIds, now],
      ),
    ]);
    return new Map(
      authorIds.map((id) => {
        const own = counted.filter(({ authorId }) => authorId === id);
        const until = blocked.find(({ authorId }) => authorId === id)?.until;
        return [id, sentence(own, until)];
      }),
    );
  }
}

function sentence(own: readonly Counted[], blockedUntil: Date | undefined): string {
  const count = (...actions: Action[]) =>
    own.filter(({ action }) => actions.includes(action)).reduce((sum, one) => sum + one.count, 0);
  const parts = (
    [
      ['historyRemoved', count('remove')],
      ['historyKept', count('keep')],
      ['historyRestored', count('restore')],
      ['historyHidden', count('hide', 'hold')],
      ['historyBlocked', count('block')],
    ] as const
  )
    .filter(([, number]) => number > 0)
    .map(([key, number]) => t(key, { count: number }));
  if (blockedUntil) parts.push(t('historyBlockedNow', { date: formatDeadline(blockedUntil, 'bg') }));
  return parts.length > 0 ? parts.join(', ') : t('historyNone');
}
