import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/index.js';
import type { EventMinutes, MinutesCorrection, MinutesVersion } from './minutes.entity.js';

export type ShownMinutes = Pick<
  EventMinutes,
  'id' | 'eventId' | 'state' | 'current' | 'lang' | 'correctionsUntil' | 'publishedAt'
> & { text: string; corrections: number; waiting: number; file: MinutesFile | null };

export type MinutesFile = { id: string; key: string; name: string; mediaType: string; bytes: number };
export type ShownVersion = Pick<MinutesVersion, 'version' | 'text' | 'note' | 'at'>;
export type OwnCorrection = Pick<
  MinutesCorrection,
  'id' | 'passage' | 'proposed' | 'lang' | 'state' | 'reason'
>;

const COUNTED = (condition: string) =>
  `(SELECT count(*)::int FROM event_minutes_correction AS one WHERE one.event_id = minutes.event_id ${condition})`;

/** The reads of minutes. */
@Injectable()
export class MinutesQueries {
  constructor(private readonly database: Database) {}

  /** Whatever their state; who may read a draft is asked by the caller. */
  async of(eventId: string): Promise<ShownMinutes | null> {
    const [found] = await this.database.read<ShownMinutes>(
      `SELECT minutes.id, minutes.event_id AS "eventId", minutes.state, current, minutes.lang,
              corrections_until AS "correctionsUntil", published_at AS "publishedAt", version.text,
              ${COUNTED('')} AS corrections, ${COUNTED(`AND one.state = 'waiting'`)} AS waiting,
              (SELECT json_build_object('id', id::text, 'key', key, 'name', name, 'mediaType', media_type, 'bytes', bytes)
               FROM stored_file WHERE stored_file.id = file_id) AS file
       FROM event_minutes AS minutes
       JOIN event_minutes_version AS version ON version.event_id = minutes.event_id AND version.version = current
       WHERE minutes.event_id = $1`,
      [eventId],
    );
    return found ?? null;
  }

  /** The last one first. */
  versions(eventId: string): Promise<ShownVersion[]> {
    return this.database.read<ShownVersion>(
      'SELECT version, text, note, at FROM event_minutes_version WHERE event_id = $1 ORDER BY version DESC',
      [eventId],
    );
  }

  correctionsOf(eventId: string, participantId: string): Promise<OwnCorrection[]> {
    return this.database.read<OwnCorrection>(
      `SELECT id, passage, proposed, lang, state, reason FROM event_minutes_correction
       WHERE event_id = $1 AND participant_id = $2 ORDER BY id`,
      [eventId, participantId],
    );
  }
}
