import { Injectable } from '@nestjs/common';
import { Subjects } from '../../../commons/subjects/index.js';
import { affected, rows, type Reader, type Tx } from '../../../platform/database/index.js';
import { RuleBroken } from '../../../platform/errors/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { PageVersions } from '../../../platform/page-versions/index.js';
import { PracticeClock } from '../practice-clock.service.js';
import { lockPractice } from '../practice-rows.js';
import { PRACTICE } from '../practice.rules.js';
import { practiceWanted } from '../practices.domain-events.js';

export interface Wanting {
  practiceId: string;
  participantId: string;
  /** Null where they do not say. */
  ekatte: string | null;
}

/** „Искаме това и тук“: each person once, counted under the row of the practice, taken back whenever they like. */
@Injectable()
export class PracticeSupports {
  constructor(
    private readonly clock: PracticeClock,
    private readonly subjects: Subjects,
    private readonly outbox: Outbox,
    private readonly pageVersions: PageVersions,
  ) {}

  /**
   * Wanting it again counts no more, and may name another settlement.
   * @throws RuleBroken `practiceNotPublished` where there is nothing to support, `supportPlace` for no settlement of ours
   * @returns whether it is one more
   */
  async add(tx: Tx, { practiceId, participantId, ekatte }: Wanting, now: Date): Promise<boolean> {
    const { state, unitId, wantedAt } = await lockPractice(tx, practiceId);
    if (state !== 'published') throw new RuleBroken('practiceNotPublished');
    await this.requirePlace(tx, ekatte);
    const [put] = await rows<{ isNew: boolean }>(
      tx,
      `INSERT INTO practice_support (practice_id, participant_id, ekatte, at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (practice_id, participant_id) DO UPDATE SET ekatte = coalesce(excluded.ekatte, practice_support.ekatte)
       RETURNING xmax = 0 AS "isNew"`,
      [practiceId, participantId, ekatte, now],
    );
    if (put!.isNew) {
      const [counted] = await rows<{ supporters: number; title: string }>(
        tx,
        'UPDATE practice SET supporters = supporters + 1 WHERE id = $1 RETURNING supporters, title',
        [practiceId],
      );
      const { supporters, title } = counted!;
      if (wantedAt === null && this.clock.isWanted(supporters))
        await this.wanted(tx, { id: practiceId, title, unitId }, supporters, now);
      await this.subjects.contributed(tx, { type: PRACTICE, id: practiceId }, participantId, now);
    }
    await this.shown(tx, [practiceId]);
    return put!.isNew;
  }

  /** Taking back what is not there changes nothing. */
  async withdraw(tx: Tx, practiceId: string, participantId: string): Promise<void> {
    await lockPractice(tx, practiceId);
    await this.drop(tx, participantId, practiceId);
  }

  /** Everything of one person, such as when their account is erased. */
  async withdrawAll(tx: Tx, participantId: string): Promise<void> {
    await rows(
      tx,
      `SELECT id FROM practice WHERE id IN (SELECT practice_id FROM practice_support WHERE participant_id = $1)
       ORDER BY id FOR UPDATE`,
      [participantId],
    );
    await this.drop(tx, participantId, null);
  }

  async isSupported(reader: Reader, practiceId: string, participantId: string): Promise<boolean> {
    const sql = 'SELECT 1 FROM practice_support WHERE practice_id = $1 AND participant_id = $2';
    return (await reader.read(sql, [practiceId, participantId])).length > 0;
  }

  /** @throws RuleBroken also before there is somebody to count */
  async requireOpen(tx: Tx, practiceId: string, ekatte: string | null): Promise<{ title: string }> {
    const [row] = await rows<{ title: string; state: string }>(
      tx,
      'SELECT title, state FROM practice WHERE id = $1',
      [practiceId],
    );
    if (row?.state !== 'published') throw new RuleBroken('practiceNotPublished');
    await this.requirePlace(tx, ekatte);
    return row;
  }

  private async requirePlace(tx: Tx, ekatte: string | null): Promise<void> {
    if (ekatte === null) return;
    const known = await rows(tx, 'SELECT 1 FROM settlement WHERE ekatte = $1', [ekatte]);
    if (known.length === 0) throw new RuleBroken('supportPlace');
  }

  private async drop(tx: Tx, participantId: string, practiceId: string | null): Promise<void> {
    const gone = await rows<{ id: string }>(
      tx,
      `DELETE FROM practice_support WHERE participant_id = $1 AND ($2::bigint IS NULL OR practice_id = $2)
       RETURNING practice_id AS id`,
      [participantId, practiceId],
    );
    const ids = gone.map(({ id }) => id);
    await affected(tx, 'UPDATE practice SET supporters = supporters - 1 WHERE id = ANY($1::bigint[])', [ids]);
    await this.shown(tx, ids);
  }

  private async wanted(
    tx: Tx,
    owed: { id: string; title: string; unitId: string | null },
    supporters: number,
    now: Date,
  ): Promise<void> {
    const [row] = await rows<{ answered: boolean }>(
      tx,
      'UPDATE practice SET wanted_at = $2 WHERE id = $1 RETURNING answered_at IS NOT NULL AS answered',
      [owed.id, now],
    );
    // What was answered before they were many is answered.
    if (row!.answered) return;
    await this.clock.wanted(tx, owed, now);
    await this.outbox.publish(tx, practiceWanted(owed.id, supporters), now);
    await this.subjects.changed(tx, { type: PRACTICE, id: owed.id }, now);
  }

  private async shown(tx: Tx, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const tags = ids.map((id) => `subject:${PRACTICE}:${id}`);
    await this.pageVersions.bump(tx, [...tags, `list:${PRACTICE}`]);
  }
}
