import { rows, type Tx } from '../../../platform/database/index.js';
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
