import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import type { ExhibitionBoard } from './exhibition-board.entity.js';
import type { ExhibitionRoom } from './exhibition-room.entity.js';
import { PUBLIC_ROOM, type RoomState } from './exhibition.lifecycle.js';

export type ShownRoom = Pick<
  ExhibitionRoom,
  | 'id'
  | 'position'
  | 'state'
  | 'title'
  | 'summary'
  | 'description'
  | 'funding'
  | 'lang'
  | 'topics'
  | 'openedAt'
  | 'closedAt'
>;

export type ShownBoard = Pick<
  ExhibitionBoard,
  'id' | 'position' | 'heading' | 'text' | 'figure' | 'figureLabel' | 'alt' | 'credit' | 'about' | 'fileId'
> & {
  /** Of the picture as it is stored. */
  key: string;
};

export type ListedRoom = Pick<ExhibitionRoom, 'id' | 'state' | 'title' | 'summary' | 'lang'> & {
  boards: number;
  cover: { boardId: string; fileId: string; alt: string } | null;
};

const ROOM = `id, position, state, title, summary, description, funding, lang, topics, opened_at AS "openedAt",
  closed_at AS "closedAt"`;

/** The reads of the exhibition's pages. */
@Injectable()
export class ExhibitionQueries {
  constructor(private readonly database: Database) {}

  /** In the order of the curators; the first board's picture is the cover. */
  rooms(states: readonly RoomState[]): Promise<ListedRoom[]> {
    return this.database.read<ListedRoom>(
      `SELECT exhibition_room.id, state, title, summary, exhibition_room.lang,
              (SELECT count(*)::int FROM exhibition_board WHERE room_id = exhibition_room.id) AS boards,
              (SELECT json_build_object('boardId', board.id::text, 'fileId', file_id::text, 'alt', alt)
               FROM exhibition_board AS board
               WHERE room_id = exhibition_room.id ORDER BY board.position LIMIT 1) AS cover
       FROM exhibition_room WHERE ${PUBLIC_ROOM} AND state = ANY($1)
       ORDER BY exhibition_room.position`,
      [states],
    );
  }

  async room(id: string): Promise<ShownRoom | null> {
    const [row] = await this.database.read<ShownRoom>(`SELECT ${ROOM} FROM exhibition_room WHERE id = $1`, [
      id,
    ]);
    return row ?? null;
  }

  boards(roomId: string): Promise<ShownBoard[]> {
    return this.database.read<ShownBoard>(
      `SELECT board.id, position, heading, text, figure, figure_label AS "figureLabel",
              file_id AS "fileId", alt, credit, about, key
       FROM exhibition_board AS board JOIN stored_file AS stored ON stored.id = file_id
       WHERE room_id = $1 ORDER BY position`,
      [roomId],
    );
  }
}
