import type { INestApplicationContext } from '@nestjs/common';
import { subjectKey } from '../../commons/subjects/index.js';
import type { Actor } from '../../platform/audit/index.js';
import { addDays, dateIn, sofia, startOfDay } from '../../platform/clock/index.js';
import { Database } from '../../platform/database/index.js';
import { Files } from '../../platform/files/index.js';
import { ExhibitionBoards } from './exhibition-boards.service.js';
import { ExhibitionRooms } from './exhibition-rooms.service.js';
import { drawing } from './seed/pictures/drawing.js';
import { FUNDING, rooms, type SeededBoard } from './seed/rooms.js';

const PREPARED_DAYS = 5;

interface Found {
  type: string;
  id: string;
  title: string;
}

/**
 * Hangs the permanent exhibition through the services. To be called last among the processes: its boards stand for
 * what the others have, and stand alone where that is not there.
 */
export async function seedExhibitions(
  app: INestApplicationContext,
  now: Date,
  { staff }: { staff: Record<string, string> },
): Promise<Map<string, string>> {
  const get = <T>(type: abstract new (...dependencies: never[]) => T): T =>
    app.get(type as never, { strict: false });
  const [database, boards, curators, files] = [
    get(Database),
    get(ExhibitionBoards),
    get(ExhibitionRooms),
    get(Files),
  ];
  const actor: Actor = { kind: 'staff', id: staff['editor']! };
  const others = await database.read<Found>('SELECT type, id, title FROM subject WHERE public ORDER BY id');
  const ids = new Map<string, string>();
  for (const { title, summary, description, topics, opened, boards: hung } of rooms) {
    const then = atNoon(now, (opened ?? -1) - PREPARED_DAYS);
    const input = { title, summary, description, topics, funding: FUNDING, lang: 'bg' as const };
    const id = await database.transaction((tx) => curators.create(tx, input, actor, then));
    ids.set(title, id);
    for (const board of hung) {
      const picture = { name: `${board.scene}.jpg`, buffer: await drawing(board.scene) };
      await database.transaction(async (tx) => {
        const file = await files.store(tx, { ...picture, by: actor }, then);
        await boards.add(tx, id, { ...boardOf(board, others), fileIds: [file.id] }, actor, then);
      });
    }
    if (opened !== undefined)
      await database.transaction((tx) => curators.step(tx, id, 'open', actor, atNoon(now, opened)));
  }
  return ids;
}

function boardOf({ heading, text, figure = '', figureLabel = '', alt, behind }: SeededBoard, all: Found[]) {
  const found = all.find(({ title }) => title.startsWith(behind));
  const about = found ? subjectKey(found) : null;
  return { heading, text, figure, figureLabel, alt, credit: 'рисунка за платформата „Мегдан“', about };
}

function atNoon(now: Date, days: number): Date {
  const noon = sofia(startOfDay(addDays(dateIn(now), days))).withPlainTime({ hour: 12 });
  return new Date(noon.epochMilliseconds);
}
