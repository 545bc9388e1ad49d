import { PUBLIC_EVENT } from '../event.lifecycle.js';

const of = (table: string) =>
  `SELECT ${table}.file_id, ${PUBLIC_EVENT} AS public FROM ${table} JOIN event ON event.id = ${table}.event_id`;

const MINUTES = `SELECT file_id, state = 'published' AS public FROM event_minutes WHERE file_id IS NOT NULL`;

/** Which stored files events hold: materials, photos, signed minutes. */
export const HELD_FILES = [of('event_material'), of('event_photo'), MINUTES].join(' UNION ALL ');
