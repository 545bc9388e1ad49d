import { Injectable } from '@nestjs/common';
import { Crypto } from '../../../platform/crypto/index.js';
import { affected, Database, rows, type Tx } from '../../../platform/database/index.js';
import { Settings } from '../../../platform/settings/index.js';
import { moderationSettings } from '../moderation.settings.js';
import { sameText, type WriterFacts } from './screen.rules.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

/** The memory of the rules: when somebody wrote, and a print of what. */
@Injectable()
export class Writings {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly crypto: Crypto,
  ) {}

  /** A print by which the same text is known again. */
  printOf(text: string): string {
    return this.crypto.lookup(sameText(text) || text, 'moderation.text');
  }

  /** What one person did of late; until the transaction ends, nothing else of theirs is counted. */
  async factsOf(
    tx: Tx,
    participantId: string,
    { text, replaces }: { text: string; replaces?: string },
    now: Date,
  ): Promise<WriterFacts & { blockReason: string | null }> {
    await rows(tx, 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`moderation ${participantId}`]);
    const same = sameText(text);
    const mayRepeat = same !== '' && (replaces === undefined || sameText(replaces) !== same);
    const { repeatDays } = this.settings.read(moderationSettings);
    const [facts] = await rows<
      Omit<WriterFacts, 'since'> & { since: Date | null; blockReason: string | null }
    >(
      tx,
      `SELECT written.*, block.until AS "blockedUntil", block.reason AS "blockReason",
              (SELECT created_at FROM participant WHERE id = $1) AS since
       FROM (SELECT count(*) FILTER (WHERE published)::int AS published,
                    count(*) FILTER (WHERE at > $2)::int AS "withinHour",
                    coalesce(bool_or(text_hash = $3 AND at > $4), false) AS repeated
             FROM moderation_writing WHERE participant_id = $1) AS written
       LEFT JOIN LATERAL
         (SELECT until, reason FROM participant_block
          WHERE participant_id = $1 AND lifted_at IS NULL AND until > $5 ORDER BY until DESC LIMIT 1) AS block ON true`,
      [
        participantId,
        new Date(now.getTime() - HOUR_MS),
        mayRepeat ? this.printOf(text) : null,
        new Date(now.getTime() - repeatDays * DAY_MS),
        now,
      ],
    );
    return facts!;
  }

  async remember(
    tx: Tx,
    writing: { participantId: string; subjectType: string; text: string; published: boolean },
    now: Date,
  ): Promise<void> {
    const { participantId, subjectType, text, published } = writing;
    await affected(
      tx,
      `INSERT INTO moderation_writing (participant_id, subject_type, text_hash, published, at)
       VALUES ($1, $2, $3, $4, $5)`,
      [participantId, subjectType, this.printOf(text), published, now],
    );
  }

  /** A moderator let it be seen, or took it away: that is what counts towards being a newcomer no more. */
  async decided(tx: Tx, participantId: string, text: string, published: boolean): Promise<void> {
    await affected(
      tx,
      'UPDATE moderation_writing SET published = $3 WHERE participant_id = $1 AND text_hash = $2 AND published <> $3',
      [participantId, this.printOf(text), published],
    );
  }

  async forget(tx: Tx, participantId: string): Promise<void> {
    await affected(tx, 'DELETE FROM moderation_writing WHERE participant_id = $1', [participantId]);
  }

  /** Removes what no rule looks back to. */
  async prune(now: Date): Promise<void> {
    const { repeatDays, newcomerDays } = this.settings.read(moderationSettings);
    const days = Math.max(repeatDays, newcomerDays) + 1;
    await this.database.prune('moderation_writing', 'at < $1', [new Date(now.getTime() - days * DAY_MS)]);
  }
}
