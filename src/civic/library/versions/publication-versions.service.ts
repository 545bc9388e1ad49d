import { Injectable } from '@nestjs/common';
import { actorId, type Actor } from '../../../platform/audit/index.js';
import { affected, isUniqueViolation, rows, type Tx } from '../../../platform/database/index.js';
import { Conflict, IllegalTransition, NotFound, RuleBroken } from '../../../platform/errors/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { FILE_LABELS, VERSION_LABELS } from '../library.problems.messages.js';
import { PublicationChanges } from '../publication-changes.service.js';
import { LIMITS, type FieldProblem } from '../publication-input.rules.js';
import { lockPublication, type LockedPublication } from '../publication-rows.js';
import { refuseFields } from '../publication.errors.js';
import { publicationFileAdded, publicationVersionPublished } from '../publications.domain-events.js';
import { changesProblem, fileProblems, MEDIA_TYPES, type FileInput } from './version.rules.js';

const ID = /^[1-9]\d{0,17}$/;

/** Editions of a publication and their files: prepared, shown by a right of its own, then never changed. */
@Injectable()
export class PublicationVersions {
  constructor(
    private readonly changes: PublicationChanges,
    private readonly outbox: Outbox,
  ) {}

  /** With the draft of the publication itself. */
  async first(tx: Tx, publicationId: string, now: Date): Promise<void> {
    await insertVersion(tx, publicationId, { number: 1, changes: '' }, now);
  }

  /**
   * Begins the next one with its first file. Of two at once the unique index lets one through.
   * @throws RuleBroken by field; Conflict while another is in preparation
   */
  async begin(
    tx: Tx,
    publicationId: string,
    { changes, ...file }: FileInput & { changes: string },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const { state, currentVersion } = await lockPublication(tx, publicationId);
    if (state === 'withdrawn') throw new IllegalTransition('publicationWithdrawn');
    const problems = await fileRefusals(tx, file, actor);
    refuseFields({ changes: changesProblem(changes), ...problems }, VERSION_LABELS);
    const next = { number: currentVersion + 1, changes };
    const versionId = await insertVersion(tx, publicationId, next, now);
    await this.insertFile(tx, { publicationId, versionId }, file, now);
    await this.changes.told(tx, publicationId, 'beginVersion', actor, now);
  }

  /** @throws RuleBroken by field; nothing of it is kept then */
  async addFile(tx: Tx, publicationId: string, file: FileInput, actor: Actor, now: Date): Promise<void> {
    await lockPublication(tx, publicationId);
    const versionId = await pendingOf(tx, publicationId);
    const problems = await fileRefusals(tx, file, actor);
    const room = await roomProblem(tx, versionId);
    refuseFields({ ...problems, ...(room && { file: room }) }, FILE_LABELS);
    await this.insertFile(tx, { publicationId, versionId }, file, now);
    await this.changes.told(tx, publicationId, 'addFile', actor, now);
  }

  /** @throws IllegalTransition once its version was published */
  async removeFile(tx: Tx, fileId: string, actor: Actor, now: Date): Promise<void> {
    const publicationId = await ownerOf(tx, fileId);
    await lockPublication(tx, publicationId);
    const gone = await affected(
      tx,
      `DELETE FROM publication_file AS file USING publication_version AS version
       WHERE file.id = $1 AND version.id = file.version_id AND version.published_at IS NULL`,
      [fileId],
    );
    if (gone === 0) throw new IllegalTransition('versionPublished');
    await this.changes.told(tx, publicationId, 'removeFile', actor, now);
  }

  /** Readers get the one in preparation from now on; those before it stay readable. */
  async publish(tx: Tx, publicationId: string, actor: Actor, now: Date): Promise<void> {
    const row = await lockPublication(tx, publicationId);
    if (row.state !== 'published')
      throw new IllegalTransition(row.state === 'withdrawn' ? 'publicationWithdrawn' : 'versionNone');
    const number = await this.show(tx, row, now);
    await this.outbox.publish(tx, publicationVersionPublished(publicationId, number), now);
    await this.changes.told(tx, publicationId, 'publishVersion', actor, now);
  }

  /** The one in preparation is dropped; nobody has read it. */
  async drop(tx: Tx, publicationId: string, actor: Actor, now: Date): Promise<void> {
    const { currentVersion } = await lockPublication(tx, publicationId);
    if (currentVersion === 0) throw new IllegalTransition('versionNone');
    const versionId = await pendingOf(tx, publicationId);
    await affected(tx, 'DELETE FROM publication_version WHERE id = $1', [versionId]);
    await affected(tx, 'UPDATE publication SET pending_version = NULL WHERE id = $1', [publicationId]);
    await this.changes.told(tx, publicationId, 'dropVersion', actor, now);
  }

  /** @throws RuleBroken without a file; a video is read where it lies @returns its number */
  async show(tx: Tx, { id, kind }: LockedPublication, now: Date): Promise<number> {
    const versionId = await pendingOf(tx, id);
    const [{ files, number } = { files: 0, number: 0 }] = await rows<{ files: number; number: number }>(
      tx,
      `SELECT number, (SELECT count(*)::int FROM publication_file WHERE version_id = version.id) AS files
       FROM publication_version AS version WHERE id = $1`,
      [versionId],
    );
    if (files === 0 && kind !== 'video') throw new RuleBroken('filesMissing');
    await affected(tx, 'UPDATE publication_version SET published_at = $2 WHERE id = $1', [versionId, now]);
    await affected(tx, 'UPDATE publication SET current_version = $2, pending_version = NULL WHERE id = $1', [
      id,
      number,
    ]);
    return number;
  }

  private async insertFile(
    tx: Tx,
    { publicationId, versionId }: { publicationId: string; versionId: string },
    file: FileInput,
    now: Date,
  ): Promise<void> {
    const id = await insertFile(tx, versionId, file, now);
    await this.outbox.publish(tx, publicationFileAdded(publicationId, id), now);
  }
}

/** @throws NotFound */
export async function ownerOf(tx: Tx, fileId: string): Promise<string> {
  const [row] = await rows<{ publicationId: string }>(
    tx,
    `SELECT publication_id AS "publicationId" FROM publication_version AS version
     JOIN publication_file AS file ON file.version_id = version.id WHERE file.id = $1`,
    [fileId],
  );
  if (!row) throw new NotFound('publicationFileNotFound');
  return row.publicationId;
}

async function insertVersion(
  tx: Tx,
  publicationId: string,
  { number, changes }: { number: number; changes: string },
  now: Date,
): Promise<string> {
  const [made] = await rows<{ id: string }>(
    tx,
    `INSERT INTO publication_version (publication_id, number, changes, created_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT DO NOTHING RETURNING id`,
    [publicationId, number, changes, now],
  );
  if (!made) throw new Conflict('versionPending');
  await affected(tx, 'UPDATE publication SET pending_version = $2 WHERE id = $1', [publicationId, number]);
  return made.id;
}

async function pendingOf(tx: Tx, publicationId: string): Promise<string> {
  const [pending] = await rows<{ id: string }>(
    tx,
    'SELECT id FROM publication_version WHERE publication_id = $1 AND published_at IS NULL',
    [publicationId],
  );
  if (!pending) throw new IllegalTransition('versionNone');
  return pending.id;
}

/** The unique index says whether the same file is there already. @returns its id */
async function insertFile(
  tx: Tx,
  versionId: string,
  { fileIds, label, lang, alt }: FileInput,
  now: Date,
): Promise<string> {
  try {
    const [made] = await rows<{ id: string }>(
      tx,
      `INSERT INTO publication_file (version_id, file_id, label, lang, alt, added_at) VALUES ($1, $2, $3, $4, $5, $6)
       RETURNING id`,
      [versionId, fileIds[0], label, lang, alt, now],
    );
    return made!.id;
  } catch (error) {
    if (isUniqueViolation(error))
      refuseFields({ file: { code: 'attachedAlready' } }, { file: FILE_LABELS.file });
    throw error;
  }
}

/** Exactly one file, of this member of staff, of a type that the library takes. */
async function fileRefusals(
  tx: Tx,
  input: FileInput,
  actor: Actor,
): Promise<Partial<Record<keyof typeof FILE_LABELS, FieldProblem | null>>> {
  const [fileId = ''] = input.fileIds;
  const [file] = await rows<{ mediaType: string }>(
    tx,
    `SELECT media_type AS "mediaType" FROM stored_file
     WHERE id = $1 AND stored_by_kind = $2 AND stored_by_id IS NOT DISTINCT FROM $3`,
    [ID.test(fileId) ? fileId : null, actor.kind, actorId(actor)],
  );
  const problem: FieldProblem | null =
    input.fileIds.length !== 1
      ? { code: 'oneFile' }
      : !file
        ? { code: 'fileUnknown' }
        : MEDIA_TYPES.has(file.mediaType)
          ? null
          : { code: 'fileKind' };
  return { file: problem, ...fileProblems(input, file?.mediaType ?? null) };
}

async function roomProblem(tx: Tx, versionId: string): Promise<FieldProblem | null> {
  const [row] = await rows<{ count: number }>(
    tx,
    'SELECT count(*)::int AS count FROM publication_file WHERE version_id = $1',
    [versionId],
  );
  return row!.count >= LIMITS.files ? { code: 'tooMany', params: { max: LIMITS.files } } : null;
}
