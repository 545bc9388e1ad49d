import { rows, type Reader, type Tx } from '../../../platform/database/index.js';
import type { Addressee } from './letters/registration-letters.service.js';
import { ADDRESSEE } from './seats.service.js';

/** Those who came; where nobody was checked in, those who were to come. */
export function whoCame(tx: Tx, eventId: string): Promise<Addressee[]> {
  return rows<Addressee>(
    tx,
    `SELECT ${ADDRESSEE} FROM event_registration
     WHERE event_id = $1 AND (checked_in_at IS NOT NULL OR state = 'registered' AND NOT EXISTS
       (SELECT FROM event_registration AS other WHERE other.event_id = $1 AND other.checked_in_at IS NOT NULL))
     ORDER BY number`,
    [eventId],
  );
}

/** Checked in at the door or counted there without a name, of what the public knows of; by event. */
export async function peopleWhoCame(ids: readonly string[], reader: Reader): Promise<Map<string, number>> {
  const found = await reader.read<{ id: string; came: number }>(
    `SELECT event.id, (registered.came + walked.came)::int AS came FROM event
     CROSS JOIN LATERAL (SELECT count(*) AS came FROM event_registration
                         WHERE event_id = event.id AND checked_in_at IS NOT NULL) AS registered
     CROSS JOIN LATERAL (SELECT count(*) AS came FROM event_walk_in WHERE event_id = event.id) AS walked
     WHERE event.id = ANY($1::bigint[]) AND announced_at IS NOT NULL AND registered.came + walked.came > 0`,
    [ids],
  );
  return new Map(found.map(({ id, came }) => [id, came]));
}
