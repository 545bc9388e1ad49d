import { Injectable } from '@nestjs/common';
import { parseSubjectKey, Subjects } from '../../commons/subjects/index.js';
import { actorId, type Actor } from '../../platform/audit/index.js';
import { affected, readerOf, rows, type Tx } from '../../platform/database/index.js';
import { Conflict, RuleBroken } from '../../platform/errors/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { ExhibitionChanges } from './exhibition-changes.service.js';
import { boardAdded } from './exhibition.domain-events.js';
import { refuse } from './exhibition.errors.js';
import {
  boardProblems,
  LIMITS,
  reordered,
  type BoardInput,
  type FieldProblem,
  type Problems,
} from './exhibition.rules.js';
import { boardIds, lockBoard, lockRoom, putInOrder } from './exhibition-rows.js';

const ID = /^[1-9]\d{0,17}$/;

/** What hangs in a room, and in which order. */
@Injectable()
export class ExhibitionBoards {
  constructor(
    private readonly subjects: Subjects,
    private readonly outbox: Outbox,
    private readonly changes: ExhibitionChanges,
  ) {}

  /** Hangs it after all others. @throws RuleBroken by field; nothing of it is kept then @returns its id */
  async add(
    tx: Tx,
    roomId: string,
    { fileIds, ...input }: BoardInput & { fileIds: readonly string[] },
    actor: Actor,
    now: Date,
  ): Promise<string> {
    const { state } = await lockRoom(tx, roomId);
    const before = await boardIds(tx, roomId);
    const file = before.length >= LIMITS.boards ? tooMany() : await pictureProblem(tx, fileIds, actor);
    refuse({ file, ...(await this.problems(tx, input)) });
    const [made] = await rows<{ id: string }>(
      tx,
      `INSERT INTO exhibition_board (heading, text, figure, figure_label, alt, credit, about, file_id, room_id, position)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id`,
      [...wordsOf(input), fileIds[0], roomId, before.length + 1],
    );
    if (state === 'open') await this.outbox.publish(tx, boardAdded(roomId), now);
    await this.changes.done(tx, roomId, 'addBoard', actor, now);
    return made!.id;
  }

  /**
   * @param change without files the picture stays; `version` null where nobody else may have written meanwhile
   * @throws RuleBroken by field; Conflict
   */
  async edit(
    tx: Tx,
    id: string,
    change: { input: BoardInput; fileIds: readonly string[]; version: number | null },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const { board, room } = await lockBoard(tx, id);
    const { input, version } = change;
    if (version !== null && version !== board.version) throw new Conflict('conflict');
    const fileIds = change.fileIds.length === 0 ? [board.fileId] : change.fileIds;
    const file = fileIds[0] === board.fileId ? null : await pictureProblem(tx, fileIds, actor);
    refuse({ file, ...(await this.problems(tx, input)) });
    await affected(
      tx,
      `UPDATE exhibition_board SET heading = $1, text = $2, figure = $3, figure_label = $4, alt = $5, credit = $6,
                                   about = $7, file_id = $8, version = version + 1
       WHERE id = $9`,
      [...wordsOf(input), fileIds[0], id],
    );
    await this.changes.done(tx, room.id, 'editBoard', actor, now);
  }

  /** @throws RuleBroken for the last board of a room that is open; @returns the room */
  async remove(tx: Tx, id: string, actor: Actor, now: Date): Promise<string> {
    const { room } = await lockBoard(tx, id);
    const left = (await boardIds(tx, room.id)).filter((one) => one !== id);
    if (left.length === 0 && room.state === 'open') throw new RuleBroken('lastBoard');
    await affected(tx, 'DELETE FROM exhibition_board WHERE id = $1', [id]);
    await putInOrder(tx, 'exhibition_board', left);
    await this.changes.done(tx, room.id, 'removeBoard', actor, now);
    return room.id;
  }

  /**
   * Puts a board at its place in its room.
   * @param place from 1, or how many places it goes down; what leads beyond the ends stays at the end
   * @returns the room
   */
  async move(
    tx: Tx,
    id: string,
    place: { at: number } | { by: 1 | -1 },
    actor: Actor,
    now: Date,
  ): Promise<string> {
    const { board, room } = await lockBoard(tx, id);
    const order = await boardIds(tx, room.id);
    if ('at' in place && (place.at < 1 || place.at > order.length))
      refuse({ place: { code: 'noSuchPlace', params: { max: order.length } } });
    const wanted = 'at' in place ? place.at : board.position + place.by;
    await putInOrder(tx, 'exhibition_board', reordered(order, id, wanted));
    await this.changes.done(tx, room.id, 'orderBoards', actor, now);
    return room.id;
  }

  private async problems(tx: Tx, input: BoardInput): Promise<Problems> {
    const ref = input.about === null ? null : parseSubjectKey(input.about);
    const cards = await this.subjects.cards(ref ? [ref] : [], readerOf(tx));
    return boardProblems(input, cards.get(input.about ?? '')?.public === true);
  }
}

/** Exactly one picture, uploaded by this member of staff. */
async function pictureProblem(
  tx: Tx,
  fileIds: readonly string[],
  actor: Actor,
): Promise<FieldProblem | null> {
  const [fileId] = fileIds;
  if (!fileId || fileIds.length > 1) return { code: 'oneFile' };
  const [file] = await rows<{ isPicture: boolean }>(
    tx,
    `SELECT media_type IN ('image/png', 'image/jpeg') AS "isPicture" FROM stored_file
     WHERE id = $1 AND stored_by_kind = $2 AND stored_by_id IS NOT DISTINCT FROM $3`,
    [ID.test(fileId) ? fileId : null, actor.kind, actorId(actor)],
  );
  if (!file) return { code: 'fileUnknown' };
  return file.isPicture ? null : { code: 'notPicture' };
}

function tooMany(): FieldProblem {
  return { code: 'tooMany', params: { max: LIMITS.boards } };
}

function wordsOf({ heading, text, figure, figureLabel, alt, credit, about }: BoardInput): unknown[] {
  return [heading, text, figure, figureLabel, alt, credit, about];
}
