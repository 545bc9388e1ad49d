import { Injectable } from '@nestjs/common';
import { actorId, type Actor } from '../../platform/audit/index.js';
import { Database, readerOf, rows, type Reader, type Tx } from '../../platform/database/index.js';
import { filePath } from '../../platform/files/index.js';
import type { FileItem } from '../../platform/backoffice/index.js';
import { FILE_KINDS, type FileKind } from './consultation-file.entity.js';
import { ConsultationInvalid } from './consultation.errors.js';
import { LIMITS } from './consultation.rules.js';

const ID = /^[1-9]\d{0,17}$/;

export interface AttachedFile {
  kind: FileKind;
  fileId: string;
}

export interface ListedFile {
  fileId: string;
  kind: FileKind;
  key: string;
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  addedAt: Date;
  version: number;
  /** Since when another one stands in its place. */
  replacedAt: Date | null;
}

interface KeptProof {
  consultationId: string;
  id: string;
  key: string;
  name: string;
  bytes: number;
}

/** Which stored files belong to which consultation. */
@Injectable()
export class ConsultationFiles {
  constructor(private readonly database: Database) {}

  /** Drafts first, then motives, reports and the rest, each in the order in which they came. */
  async of(consultationId: string): Promise<ListedFile[]> {
    return (await this.ofMany([consultationId])).get(consultationId) ?? [];
  }

  async ofMany(consultationIds: string[]): Promise<Map<string, ListedFile[]>> {
    const found = await this.database.read<ListedFile & { consultationId: string }>(
      `SELECT attached.consultation_id AS "consultationId", attached.file_id AS "fileId", attached.kind, stored.key,
              stored.name, stored.media_type AS "mediaType", stored.bytes, stored.sha256, attached.added_at AS "addedAt",
              attached.version, attached.replaced_at AS "replacedAt"
       FROM consultation_file AS attached JOIN stored_file AS stored ON stored.id = attached.file_id
       WHERE attached.consultation_id = ANY($1::bigint[])
       ORDER BY array_position($2::text[], attached.kind), attached.id`,
      [consultationIds, FILE_KINDS],
    );
    return Map.groupBy(found, ({ consultationId }) => consultationId);
  }

  /** The documents of a draft become exactly these. @throws ConsultationInvalid, see `add` */
  async replace(
    tx: Tx,
    consultationId: string,
    files: AttachedFile[],
    actor: Actor,
    now: Date,
  ): Promise<void> {
    await this.checkOwn(readerOf(tx), consultationId, files, actor);
    await rows(
      tx,
      'DELETE FROM consultation_file WHERE consultation_id = $1 AND file_id <> ALL($2::bigint[])',
      [consultationId, files.map(({ fileId }) => fileId)],
    );
    await this.insert(tx, consultationId, files, now);
  }

  /**
   * What is attached already stays as it is.
   * @throws ConsultationInvalid for a file that somebody else stored: what citizens send is not ours to publish, nor is
   * what lies in a colleague's draft
   */
  async add(tx: Tx, consultationId: string, files: AttachedFile[], actor: Actor, now: Date): Promise<void> {
    await this.checkOwn(readerOf(tx), consultationId, files, actor);
    await this.insert(tx, consultationId, files, now);
  }

  private async insert(tx: Tx, consultationId: string, files: AttachedFile[], now: Date): Promise<void> {
    await rows(
      tx,
      `INSERT INTO consultation_file (consultation_id, file_id, kind, added_at)
       SELECT $1, file_id, kind, $4 FROM unnest($2::bigint[], $3::text[]) AS attached (file_id, kind)
       ON CONFLICT (consultation_id, file_id) DO NOTHING`,
      [consultationId, files.map(({ fileId }) => fileId), files.map(({ kind }) => kind), now],
    );
    await this.checkNumber(readerOf(tx), consultationId);
  }

  /** The proofs of publication elsewhere, as the back office lists files. */
  async proofsOf(consultationIds: string[]): Promise<Map<string, FileItem[]>> {
    const found = await this.database.read<KeptProof>(
      `SELECT consultation.id AS "consultationId", stored.id, stored.key, stored.name, stored.bytes
       FROM consultation JOIN stored_file AS stored ON stored.id = published_proof_file_id
       WHERE consultation.id = ANY($1::bigint[])`,
      [consultationIds],
    );
    return new Map(
      found.map(({ consultationId, key, ...file }) => [
        consultationId,
        [{ ...file, href: filePath({ key, name: file.name }) }],
      ]),
    );
  }

  /** The proof of a publication, too, is the writer's own or the one that was there. */
  async checkProof(tx: Tx, consultationId: string, fileId: string | null, actor: Actor): Promise<void> {
    if (fileId === null) return;
    const own = await this.ownOf(readerOf(tx), consultationId, [fileId], actor);
    if (!own.has(fileId)) throw new ConsultationInvalid({ proofFiles: { code: 'unknownChoice' } });
  }

  private async checkOwn(
    reader: Reader,
    consultationId: string,
    files: AttachedFile[],
    actor: Actor,
  ): Promise<void> {
    const ids = files.map(({ fileId }) => fileId);
    const own = await this.ownOf(reader, consultationId, ids, actor);
    const strange = files.find(({ fileId }) => !own.has(fileId));
    if (strange)
      throw new ConsultationInvalid({ [`${strange.kind}Files` as const]: { code: 'unknownChoice' } });
  }

  private async ownOf(
    reader: Reader,
    consultationId: string,
    fileIds: string[],
    actor: Actor,
  ): Promise<ReadonlySet<string>> {
    const known = await reader.read<{ id: string }>(
      `SELECT id FROM stored_file
       WHERE id = ANY($1::bigint[]) AND (
         (stored_by_kind = $3 AND stored_by_id IS NOT DISTINCT FROM $4)
         OR EXISTS (SELECT FROM consultation_file WHERE consultation_id = $2 AND file_id = stored_file.id)
         OR EXISTS (SELECT FROM consultation WHERE id = $2 AND published_proof_file_id = stored_file.id))`,
      [fileIds.filter((fileId) => ID.test(fileId)), consultationId, actor.kind, actorId(actor)],
    );
    return new Set(known.map(({ id }) => id));
  }

  private async checkNumber(reader: Reader, consultationId: string): Promise<void> {
    const [row] = await reader.read<{ count: number }>(
      'SELECT count(*)::int AS count FROM consultation_file WHERE consultation_id = $1',
      [consultationId],
    );
    if (row!.count > LIMITS.files)
      throw new ConsultationInvalid({ otherFiles: { code: 'tooMany', params: { max: LIMITS.files } } });
  }
}
