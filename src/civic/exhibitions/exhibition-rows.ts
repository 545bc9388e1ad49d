import { affected, rows, type Tx } from '../../platform/database/index.js';
import { NotFound } from '../../platform/errors/index.js';
import type { ExhibitionBoard } from './exhibition-board.entity.js';
import type { ExhibitionRoom } from './exhibition-room.entity.js';

export type LockedRoom = Pick<ExhibitionRoom, 'id' | 'position' | 'state' | 'title' | 'openedAt' | 'version'>;
export type LockedBoard = Pick<ExhibitionBoard, 'id' | 'roomId' | 'position' | 'fileId' | 'version'>;

/** Whoever orders rooms, adds one or takes one away holds it first. */
const ORDER_OF_ROOMS = `SELECT pg_advisory_xact_lock(hashtext('exhibition_room.position'))`;

export async function lockOrderOfRooms(tx: Tx): Promise<string[]> {
  await rows(tx, ORDER_OF_ROOMS);
  const found = await rows<{ id: string }>(tx, 'SELECT id FROM exhibition_room ORDER BY position');
  return found.map(({ id }) => id);
}

/** Everything about one room and its boards is decided under this lock. @throws NotFound when there is none */
export async function lockRoom(tx: Tx, id: string): Promise<LockedRoom> {
  const [row] = await rows<LockedRoom>(
    tx,
    `SELECT id, position, state, title, opened_at AS "openedAt", version FROM exhibition_room
     WHERE id = $1 FOR UPDATE`,
    [id],
  );
  if (!row) throw new NotFound('roomNotFound');
  return row;
}

/** The board under the lock of its room. @throws NotFound when there is none */
export async function lockBoard(tx: Tx, id: string): Promise<{ board: LockedBoard; room: LockedRoom }> {
  const read = `SELECT id, room_id AS "roomId", position, file_id AS "fileId", version
                FROM exhibition_board WHERE id = $1`;
  const [before] = await rows<LockedBoard>(tx, read, [id]);
  if (!before) throw new NotFound('boardNotFound');
  const room = await lockRoom(tx, before.roomId);
  const [board] = await rows<LockedBoard>(tx, read, [id]);
  if (!board) throw new NotFound('boardNotFound');
  return { board, room };
}

export async function boardIds(tx: Tx, roomId: string): Promise<string[]> {
  const found = await rows<{ id: string }>(
    tx,
    'SELECT id FROM exhibition_board WHERE room_id = $1 ORDER BY position',
    [roomId],
  );
  return found.map(({ id }) => id);
}

/** From 1, without gaps; the constraint looks at it when the transaction ends. */
export async function putInOrder(
  tx: Tx,
  table: 'exhibition_room' | 'exhibition_board',
  ids: readonly string[],
): Promise<void> {
  await affected(
    tx,
    `UPDATE ${table} SET position = place FROM unnest($1::bigint[]) WITH ORDINALITY AS given (own_id, place)
     WHERE id = own_id AND position <> place`,
    [ids],
  );
}
