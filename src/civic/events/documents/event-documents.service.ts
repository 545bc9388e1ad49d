import { Injectable } from '@nestjs/common';
import { actorId, Audit, type Actor } from '../../../platform/audit/index.js';
import { affected, Database, isUniqueViolation, rows, type Tx } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { EventChanges } from '../event-changes.service.js';
import { lockEvent } from '../event-rows.js';
import type { FieldProblem } from '../event-input.rules.js';
import { refuseFields } from '../event.errors.js';
import { HELD_STATES, isOneOf } from '../event.lifecycle.js';
import { EVENT } from '../event.rules.js';
import { eventDocumented } from '../events.domain-events.js';
import type { EventMaterial, EventPhoto } from './documents.entity.js';
import {
  DOCUMENT_LIMITS,
  MATERIAL_LABELS,
  materialProblems,
  PHOTO_LABELS,
  photoProblems,
  type MaterialInput,
  type PhotoInput,
} from './documents.rules.js';

const ID = /^[1-9]\d{0,17}$/;
const FILE = `stored.key, stored.name, stored.media_type AS "mediaType", stored.bytes`;

interface StoredName {
  key: string;
  name: string;
  mediaType: string;
  bytes: number;
}

export type ShownMaterial = Pick<EventMaterial, 'id' | 'phase' | 'title' | 'lang'> & StoredName;
export type ShownPhoto = Pick<EventPhoto, 'id' | 'alt' | 'credit'> & StoredName;

/** What people read before, and what remains after: materials and photos, each a file that was uploaded before. */
@Injectable()
export class EventDocuments {
  constructor(
    private readonly database: Database,
    private readonly changes: EventChanges,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  materials(eventId: string): Promise<ShownMaterial[]> {
    return this.database.read<ShownMaterial>(
      `SELECT material.id, phase, title, lang, ${FILE} FROM event_material AS material
       JOIN stored_file AS stored ON stored.id = file_id WHERE event_id = $1 ORDER BY material.id`,
      [eventId],
    );
  }

  photos(eventId: string): Promise<ShownPhoto[]> {
    return this.database.read<ShownPhoto>(
      `SELECT photo.id, alt, credit, ${FILE} FROM event_photo AS photo
       JOIN stored_file AS stored ON stored.id = file_id WHERE event_id = $1 ORDER BY photo.id`,
      [eventId],
    );
  }

  /** @throws RuleBroken by field @returns its id */
  async addMaterial(
    tx: Tx,
    eventId: string,
    { fileIds, ...input }: MaterialInput & { fileIds: readonly string[] },
    actor: Actor,
    now: Date,
  ): Promise<string> {
    const { state } = await lockEvent(tx, eventId);
    const file = await this.fileProblem(tx, fileIds, actor, { picture: false });
    const room = await roomProblem(tx, 'event_material', eventId, DOCUMENT_LIMITS.materials);
    refuseFields({ file: file ?? room, ...materialProblems(input) }, MATERIAL_LABELS);
    const id = await attached(MATERIAL_LABELS, () =>
      rows<{ id: string }>(
        tx,
        `INSERT INTO event_material (event_id, file_id, phase, title, lang, added_at)
         VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
        [eventId, fileIds[0], input.phase, input.title, input.lang, now],
      ),
    );
    const isFirst = input.phase === 'after' && (await this.isFirst(tx, 'event_material', eventId, id));
    if (isFirst && isOneOf(HELD_STATES, state)) await this.outbox.publish(tx, eventDocumented(eventId), now);
    await this.told(tx, eventId, 'addMaterial', actor, now);
    return id;
  }

  /** @throws RuleBroken by field, above all for a photo without words; nothing of it is kept then @returns its id */
  async addPhoto(
    tx: Tx,
    eventId: string,
    { fileIds, ...input }: PhotoInput & { fileIds: readonly string[] },
    actor: Actor,
    now: Date,
  ): Promise<string> {
    const { state } = await lockEvent(tx, eventId);
    const file = await this.fileProblem(tx, fileIds, actor, { picture: true });
    const room = await roomProblem(tx, 'event_photo', eventId, DOCUMENT_LIMITS.photos);
    refuseFields({ file: file ?? room, ...photoProblems(input) }, PHOTO_LABELS);
    const id = await attached(PHOTO_LABELS, () =>
      rows<{ id: string }>(
        tx,
        `INSERT INTO event_photo (event_id, file_id, alt, credit, added_at) VALUES ($1, $2, $3, $4, $5) RETURNING id`,
        [eventId, fileIds[0], input.alt, input.credit, now],
      ),
    );
    if (isOneOf(HELD_STATES, state) && (await this.isFirst(tx, 'event_photo', eventId, id)))
      await this.outbox.publish(tx, eventDocumented(eventId), now);
    await this.told(tx, eventId, 'addPhoto', actor, now);
    return id;
  }

  /** @throws RuleBroken by field */
  async editPhoto(tx: Tx, photoId: string, input: PhotoInput, actor: Actor, now: Date): Promise<void> {
    const eventId = await ownerOf(tx, 'event_photo', photoId);
    await lockEvent(tx, eventId);
    refuseFields(photoProblems(input), { alt: PHOTO_LABELS.alt, credit: PHOTO_LABELS.credit });
    await affected(tx, 'UPDATE event_photo SET alt = $2, credit = $3 WHERE id = $1', [
      photoId,
      input.alt,
      input.credit,
    ]);
    await this.told(tx, eventId, 'editPhoto', actor, now);
  }

  async removeMaterial(tx: Tx, materialId: string, actor: Actor, now: Date): Promise<void> {
    await this.remove(tx, 'event_material', materialId, 'removeMaterial', actor, now);
  }

  async removePhoto(tx: Tx, photoId: string, actor: Actor, now: Date): Promise<void> {
    await this.remove(tx, 'event_photo', photoId, 'removePhoto', actor, now);
  }

  private async remove(
    tx: Tx,
    table: 'event_material' | 'event_photo',
    id: string,
    verb: string,
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const eventId = await ownerOf(tx, table, id);
    await lockEvent(tx, eventId);
    await affected(tx, `DELETE FROM ${table} WHERE id = $1`, [id]);
    await this.told(tx, eventId, verb, actor, now);
  }

  /** Exactly one file, of this member of staff. */
  private async fileProblem(
    tx: Tx,
    fileIds: readonly string[],
    actor: Actor,
    { picture }: { picture: boolean },
  ): Promise<FieldProblem | null> {
    const [fileId] = fileIds;
    if (!fileId || fileIds.length > 1) return { code: 'oneFile' };
    const [file] = await rows<{ isPicture: boolean }>(
      tx,
      `SELECT media_type LIKE 'image/%' AS "isPicture" FROM stored_file
       WHERE id = $1 AND stored_by_kind = $2 AND stored_by_id IS NOT DISTINCT FROM $3`,
      [ID.test(fileId) ? fileId : null, actor.kind, actorId(actor)],
    );
    if (!file) return { code: 'fileUnknown' };
    return picture && !file.isPicture ? { code: 'notPicture' } : null;
  }

  private async isFirst(tx: Tx, table: string, eventId: string, id: string): Promise<boolean> {
    const phase = table === 'event_material' ? `AND phase = 'after'` : '';
    const others = await rows(
      tx,
      `SELECT 1 FROM ${table} WHERE event_id = $1 AND id <> $2 ${phase} LIMIT 1`,
      [eventId, id],
    );
    return others.length === 0;
  }

  private async told(tx: Tx, id: string, verb: string, actor: Actor, now: Date): Promise<void> {
    const subject = { type: EVENT, id };
    await this.audit.record(tx, { actor, action: `event.${verb}`, subject, details: {} }, now);
    await this.changes.shown(tx, id, now);
  }
}

async function roomProblem(
  tx: Tx,
  table: string,
  eventId: string,
  max: number,
): Promise<FieldProblem | null> {
  const [row] = await rows<{ count: number }>(
    tx,
    `SELECT count(*)::int AS count FROM ${table} WHERE event_id = $1`,
    [eventId],
  );
  return row!.count >= max ? { code: 'tooMany', params: { max } } : null;
}

/** The unique index says whether the same file is there already. */
async function attached(
  labels: { file: { bg: string; en: string } },
  insert: () => Promise<{ id: string }[]>,
): Promise<string> {
  try {
    return (await insert())[0]!.id;
  } catch (error) {
    if (isUniqueViolation(error)) refuseFields({ file: { code: 'attachedAlready' } }, { file: labels.file });
    throw error;
  }
}

async function ownerOf(tx: Tx, table: string, id: string): Promise<string> {
  const [row] = await rows<{ eventId: string }>(
    tx,
    `SELECT event_id AS "eventId" FROM ${table} WHERE id = $1`,
    [id],
  );
  if (!row) throw new NotFound('eventPartNotFound');
  return row.eventId;
}
