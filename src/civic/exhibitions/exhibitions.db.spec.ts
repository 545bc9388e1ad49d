import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase } from '../../../test/support/database.js';
import { Subjects } from '../../commons/subjects/index.js';
import { StandingLinks } from '../../commons/trail/index.js';
import { Audit, type Actor } from '../../platform/audit/index.js';
import type { Clock } from '../../platform/clock/index.js';
import { rows, type Tx } from '../../platform/database/index.js';
import { Lifecycles } from '../../platform/lifecycle/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { PageVersions } from '../../platform/page-versions/index.js';
import { ExhibitionBoards } from './exhibition-boards.service.js';
import { ExhibitionChanges } from './exhibition-changes.service.js';
import { ExhibitionRooms } from './exhibition-rooms.service.js';
import type { BoardInput, RoomInput } from './exhibition.rules.js';
import { ExhibitionSubject } from './exhibition.subject.js';

const NOW = new Date('2026-05-20T09:00:00Z');
const CURATOR: Actor = { kind: 'staff', id: '7' };
const ROUNDS = 12;
const ROOM: RoomInput = {
  title: 'Реката',
  summary: 'Накратко.',
  description: '',
  funding: '',
  lang: 'bg',
  topics: [],
};
const BOARD: BoardInput = {
  heading: 'Мостът',
  text: 'Свързва.',
  figure: '',
  figureLabel: '',
  alt: 'Каменен мост',
  credit: '',
  about: null,
};

let work: Awaited<ReturnType<typeof atWork>>;
beforeAll(async () => void (work = await atWork()));
afterAll(() => work.db.close());

async function atWork() {
  const db = await testDatabase();
  const { database } = db;
  const [audit, outbox] = [new Audit(), new Outbox({ now: () => NOW } as Clock)];
  const pageVersions = new PageVersions(database);
  const subjects = new Subjects(database, pageVersions, outbox);
  new ExhibitionSubject(subjects).onModuleInit();
  const changes = new ExhibitionChanges(subjects, new StandingLinks(audit), pageVersions, audit);
  const rooms = new ExhibitionRooms(new Lifecycles(audit, outbox), subjects, changes);
  const boards = new ExhibitionBoards(subjects, outbox, changes);
  const inTx = <T>(run: (tx: Tx) => Promise<T>) => database.transaction(run);
  const fileOf = async (mediaType = 'image/jpeg', by = '7') =>
    (
      await inTx((tx) =>
        rows<{ id: string }>(
          tx,
          `INSERT INTO stored_file (key, name, media_type, bytes, sha256, stored_at, stored_by_kind, stored_by_id)
           VALUES (md5(random()::text), 'a', $1, 10, repeat('0', 64), $2, 'staff', $3) RETURNING id`,
          [mediaType, NOW, by],
        ),
      )
    )[0]!.id;
  return {
    db,
    rooms,
    boards,
    inTx,
    fileOf,
    room: () => inTx((tx) => rooms.create(tx, ROOM, CURATOR, NOW)),
    hang: async (roomId: string, more: Partial<BoardInput> = {}, fileIds?: string[]) => {
      const board = { ...BOARD, ...more, fileIds: fileIds ?? [await fileOf()] };
      return inTx((tx) => boards.add(tx, roomId, board, CURATOR, NOW));
    },
    /** Ids by their places, which must be 1, 2, 3 … */
    order: async (table: 'exhibition_room' | 'exhibition_board', roomId?: string) => {
      const found = await database.read<{ id: string; position: number }>(
        `SELECT id, position FROM ${table} ${roomId ? 'WHERE room_id = $1' : ''} ORDER BY position`,
        roomId ? [roomId] : [],
      );
      expect(found.map(({ position }) => position)).toEqual(found.map((_, at) => at + 1));
      return found.map(({ id }) => id);
    },
    told: async (id: string) =>
      (
        await database.read<{ name: string }>(
          `SELECT name FROM outbox_event WHERE payload->>'id' = $1 AND name LIKE 'exhibition.%' ORDER BY id`,
          [id],
        )
      ).map(({ name }) => name),
    isPublic: async (id: string) =>
      (await database.read(`SELECT 1 FROM subject WHERE type = 'exhibition' AND id = $1`, [id])).length === 1,
  };
}

describe('boards in their order', () => {
  it('go up and down, to a place, and no further than the ends', async () => {
    const room = await work.room();
    const [a, b, c] = [await work.hang(room), await work.hang(room), await work.hang(room)] as const;
    const move = (id: string, place: Parameters<ExhibitionBoards['move']>[2]) =>
      work.inTx((tx) => work.boards.move(tx, id, place, CURATOR, NOW));
    await move(c, { by: -1 });
    expect(await work.order('exhibition_board', room)).toEqual([a, c, b]);
    await move(a, { by: -1 });
    await move(b, { by: 1 });
    expect(await work.order('exhibition_board', room)).toEqual([a, c, b]);
    await move(b, { at: 1 });
    expect(await work.order('exhibition_board', room)).toEqual([b, a, c]);
    await expect(move(b, { at: 4 })).rejects.toMatchObject({ code: 'exhibitionInvalid' });
    await expect(move(b, { at: 0 })).rejects.toMatchObject({ code: 'exhibitionInvalid' });
    await work.inTx((tx) => work.boards.remove(tx, a, CURATOR, NOW));
    expect(await work.order('exhibition_board', room)).toEqual([b, c]);
  });

  it('stay an order while two curators move, hang and take down at once', async () => {
    const room = await work.room();
    for (let at = 0; at < 6; at += 1) await work.hang(room);
    for (let round = 0; round < ROUNDS; round += 1) {
      const ids = await work.order('exhibition_board', room);
      const file = await work.fileOf();
      await Promise.all([
        work.inTx((tx) => work.boards.move(tx, ids[round % 6]!, { at: 1 + ((round * 3) % 6) }, CURATOR, NOW)),
        work.inTx((tx) => work.boards.move(tx, ids[(round + 2) % 6]!, { by: -1 }, CURATOR, NOW)),
        work.inTx((tx) => work.boards.move(tx, ids[(round + 4) % 6]!, { by: 1 }, CURATOR, NOW)),
        work.inTx((tx) => work.boards.add(tx, room, { ...BOARD, fileIds: [file] }, CURATOR, NOW)),
        work.inTx((tx) => work.boards.remove(tx, ids[(round + 1) % 6]!, CURATOR, NOW)),
      ]);
      expect((await work.order('exhibition_board', room)).length).toBe(6);
    }
  });

  it('is an order of rooms too, while they are made, moved and given up at once', async () => {
    const first = [await work.room(), await work.room()];
    for (let round = 0; round < ROUNDS; round += 1) {
      const gone = await work.room();
      await Promise.all([
        work.room(),
        work.inTx((tx) => work.rooms.move(tx, first[round % 2]!, { at: 1 }, CURATOR, NOW)),
        work.inTx((tx) => work.rooms.move(tx, first[(round + 1) % 2]!, { by: 1 }, CURATOR, NOW)),
        work.inTx((tx) => work.rooms.discard(tx, gone, CURATOR, NOW)),
      ]);
      expect(await work.order('exhibition_room')).not.toContain(gone);
    }
  });
});

describe('a board', () => {
  it('is a picture that says what it shows, of the curator who uploaded it, or nothing', async () => {
    const room = await work.room();
    const refused = (more: Partial<BoardInput>, fileIds?: string[]) =>
      expect(work.hang(room, more, fileIds)).rejects.toMatchObject({ code: 'exhibitionInvalid' });
    await refused({ alt: ' ' });
    await refused({ alt: 'reka.jpg' });
    await refused({}, []);
    await refused({}, ['nonsense']);
    await refused({}, [await work.fileOf('application/pdf')]);
    await refused({}, [await work.fileOf('image/png', '8')]);
    await refused({}, [await work.fileOf(), await work.fileOf()]);
    await refused({ about: 'exhibition:999999' });
    expect(await work.order('exhibition_board', room)).toEqual([]);
  });

  it('is told to followers of an open room, and the last one stays', async () => {
    const room = await work.room();
    await expect(work.inTx((tx) => work.rooms.step(tx, room, 'open', CURATOR, NOW))).rejects.toMatchObject({
      code: 'roomEmpty',
    });
    const board = await work.hang(room);
    expect(await work.isPublic(room)).toBe(false);
    await work.inTx((tx) => work.rooms.step(tx, room, 'open', CURATOR, NOW));
    expect(await work.isPublic(room)).toBe(true);
    await expect(work.inTx((tx) => work.boards.remove(tx, board, CURATOR, NOW))).rejects.toMatchObject({
      code: 'lastBoard',
    });
    await work.hang(room);
    expect(await work.told(room)).toEqual(['exhibition.opened', 'exhibition.boardAdded']);
  });
});

describe('a room', () => {
  it('is opened once, archived, opened again, and never deleted once it was seen', async () => {
    const room = await work.room();
    await work.hang(room);
    const step = (transition: 'open' | 'close' | 'reopen') =>
      work.inTx((tx) => work.rooms.step(tx, room, transition, CURATOR, NOW));
    const twice = await Promise.allSettled([step('open'), step('open')]);
    expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await step('close');
    await step('reopen');
    await expect(work.inTx((tx) => work.rooms.discard(tx, room, CURATOR, NOW))).rejects.toMatchObject({
      code: 'roomNotDraft',
    });
  });

  it('is edited by the one who read the last version', async () => {
    const room = await work.room();
    const edit = (version: number) =>
      work.inTx((tx) => work.rooms.edit(tx, room, { input: ROOM, version }, CURATOR, NOW));
    await edit(1);
    await expect(edit(1)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('is on the trail of what stands behind its boards, and off it when that is taken down', async () => {
    const behind = await work.room();
    await work.hang(behind);
    await work.inTx((tx) => work.rooms.step(tx, behind, 'open', CURATOR, NOW));
    const room = await work.room();
    const board = await work.hang(room, { about: `exhibition:${behind}` });
    await work.hang(room);
    const links = async () =>
      (
        await work.db.database.read<{ to: string }>(
          `SELECT to_id AS to FROM trail_link WHERE from_type = 'exhibition' AND from_id = $1`,
          [room],
        )
      ).map(({ to }) => to);
    expect(await links()).toEqual([]);
    await work.inTx((tx) => work.rooms.step(tx, room, 'open', CURATOR, NOW));
    expect(await links()).toEqual([behind]);
    await work.inTx((tx) => work.boards.remove(tx, board, CURATOR, NOW));
    expect(await links()).toEqual([]);
  });
});
