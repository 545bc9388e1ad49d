import { actorId, type Actor } from '../../../../platform/audit/index.js';
import { affected, rows, type Tx } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import type { EventMinutes } from './minutes.entity.js';

export type LockedMinutes = Pick<
  EventMinutes,
  'id' | 'state' | 'current' | 'lang' | 'correctionsUntil' | 'writtenBy'
> & { text: string };

/** From now on this one holds; the ones before stay. */
export async function nextVersion(
  tx: Tx,
  eventId: string,
  { current }: LockedMinutes,
  { text, note }: { text: string; note: string },
  actor: Actor,
  now: Date,
): Promise<void> {
  const version = current + 1;
  await keepVersion(tx, eventId, { version, text, note }, actor, now);
  await affected(
    tx,
    'UPDATE event_minutes SET current = $2, written_by = $3, changed_at = $4 WHERE event_id = $1',
    [eventId, version, actorId(actor), now],
  );
}

export async function keepVersion(
  tx: Tx,
  eventId: string,
  { version, text, note }: { version: number; text: string; note: string },
  actor: Actor,
  now: Date,
): Promise<void> {
  await affected(
    tx,
    'INSERT INTO event_minutes_version (event_id, version, text, note, written_by, at) VALUES ($1, $2, $3, $4, $5, $6)',
    [eventId, version, text, note, actorId(actor), now],
  );
}

/** The row, kept for this transaction. @throws NotFound while there are none */
export async function lockMinutes(tx: Tx, eventId: string): Promise<LockedMinutes> {
  const [found] = await rows<LockedMinutes>(
    tx,
    `SELECT minutes.id, minutes.state, current, minutes.lang, corrections_until AS "correctionsUntil",
            minutes.written_by AS "writtenBy", version.text
     FROM event_minutes AS minutes
     JOIN event_minutes_version AS version ON version.event_id = minutes.event_id AND version.version = current
     WHERE minutes.event_id = $1 FOR UPDATE OF minutes`,
    [eventId],
  );
  if (!found) throw new NotFound('noMinutes');
  return found;
}
