import { PUBLIC_EVENT } from '../event.lifecycle.js';

const of = (table: string) =>
  `SELECT ${table}.file_id, ${PUBLIC_EVENT} AS public FROM ${table} JOIN event ON event.id = ${table}.event_id`;

/** Which stored files events hold: materials and photos. */
export const HELD_FILES = [of('event_material'), of('event_photo')].join(' UNION ALL ');
