import { Injectable } from '@nestjs/common';
import { actorId, type Actor } from '../../platform/audit/index.js';
import { affected, Database, readerOf, rows, type Reader, type Tx } from '../../platform/database/index.js';
import { IllegalTransition, NotFound, RuleBroken } from '../../platform/errors/index.js';
import { Files } from '../../platform/files/index.js';
import { PUBLIC_DEBATE } from './debate.lifecycle.js';
import { LIMITS } from './debate.rules.js';
import { lockDebate } from './debate-rows.js';
import { DebateInvalid } from './debate.errors.js';

const ID = /^[1-9]\d{0,17}$/;
/** What citizens attach; the staff may attach whatever platform/files takes. */
const CITIZEN_KINDS = /\.(?:pdf|docx|png|jpe?g)$/i;

/** Bytes under the name that the person gave them. */
type FileSource = Parameters<Files['receive']>[0];

/** Which stored files debates hold. */
export const HELD_FILES = `SELECT file_id, ${PUBLIC_DEBATE} AS public
  FROM debate_file JOIN debate ON debate.id = debate_id`;

export interface ListedFile {
  fileId: string;
  key: string;
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  addedAt: Date;
}

/** The background documents of debates. */
@Injectable()
export class DebateFiles {
  constructor(
    private readonly database: Database,
    private readonly files: Files,
  ) {}

  async of(debateId: string): Promise<ListedFile[]> {
    return (await this.ofMany([debateId])).get(debateId) ?? [];
  }

  async ofMany(debateIds: string[]): Promise<Map<string, ListedFile[]>> {
    const found = await this.database.read<ListedFile & { debateId: string }>(
      `SELECT attached.debate_id AS "debateId", attached.file_id AS "fileId", stored.key, stored.name,
              stored.media_type AS "mediaType", stored.bytes, stored.sha256, attached.added_at AS "addedAt"
       FROM debate_file AS attached JOIN stored_file AS stored ON stored.id = attached.file_id
       WHERE attached.debate_id = ANY($1::bigint[]) ORDER BY attached.id`,
      [debateIds],
    );
    return Map.groupBy(found, ({ debateId }) => debateId);
  }

  /** Exactly these from now on. @throws DebateInvalid for a file that somebody else stored */
  async replace(tx: Tx, debateId: string, fileIds: string[], actor: Actor, now: Date): Promise<void> {
    await this.checkOwn(readerOf(tx), debateId, fileIds, actor);
    await rows(tx, 'DELETE FROM debate_file WHERE debate_id = $1 AND file_id <> ALL($2::bigint[])', [
      debateId,
      fileIds,
    ]);
    await this.insert(tx, debateId, fileIds, LIMITS.files, now);
  }

  /** What is attached already stays. @throws DebateInvalid for a file that somebody else stored */
  async add(tx: Tx, debateId: string, fileIds: string[], actor: Actor, now: Date): Promise<void> {
    await this.checkOwn(readerOf(tx), debateId, fileIds, actor);
    await this.insert(tx, debateId, fileIds, LIMITS.files, now);
  }

  /**
   * Takes an upload of a citizen into their own draft. It is received and checked before the transaction, because
   * browsers send slowly.
   * @throws FileRefused, or RuleBroken with `filesTooMany`; NotFound for what is not theirs
   */
  async receive(debateId: string, participantId: string, source: FileSource, now: () => Date): Promise<void> {
    if (!CITIZEN_KINDS.test(source.name)) {
      if ('stream' in source) source.stream.on('error', () => undefined).resume();
      throw new RuleBroken('fileKind');
    }
    const received = await this.files.receive(source, LIMITS.citizenFileBytes);
    const by: Actor = { kind: 'participant', id: participantId };
    try {
      await this.database.transaction(async (tx) => {
        await this.requireOwnDraft(tx, debateId, participantId);
        const { id } = await this.files.keep(tx, received, by, now());
        await this.insert(tx, debateId, [id], LIMITS.citizenFiles, now());
      });
    } catch (error) {
      await this.files.discard(received);
      if (error instanceof DebateInvalid) throw new RuleBroken('filesTooMany', { max: LIMITS.citizenFiles });
      throw error;
    }
  }

  async remove(tx: Tx, debateId: string, participantId: string, fileId: string): Promise<void> {
    await this.requireOwnDraft(tx, debateId, participantId);
    await affected(tx, 'DELETE FROM debate_file WHERE debate_id = $1 AND file_id = $2', [debateId, fileId]);
  }

  private async requireOwnDraft(tx: Tx, debateId: string, participantId: string): Promise<void> {
    const row = await lockDebate(tx, debateId);
    if (row.participantId !== participantId) throw new NotFound('debateNotFound');
    if (row.state !== 'draft') throw new IllegalTransition('debateNotDraft');
  }

  private async insert(tx: Tx, debateId: string, fileIds: string[], most: number, now: Date): Promise<void> {
    await rows(
      tx,
      `INSERT INTO debate_file (debate_id, file_id, added_at)
       SELECT $1, file_id, $3 FROM unnest($2::bigint[]) AS attached (file_id)
       ON CONFLICT (debate_id, file_id) DO NOTHING`,
      [debateId, fileIds, now],
    );
    const [row] = await rows<{ count: number }>(
      tx,
      'SELECT count(*)::int AS count FROM debate_file WHERE debate_id = $1',
      [debateId],
    );
    if (row!.count > most) throw new DebateInvalid({ files: { code: 'tooMany', params: { max: most } } });
  }

  private async checkOwn(reader: Reader, debateId: string, fileIds: string[], actor: Actor): Promise<void> {
    const known = await reader.read<{ id: string }>(
      `SELECT id FROM stored_file
       WHERE id = ANY($1::bigint[]) AND (
         (stored_by_kind = $3 AND stored_by_id IS NOT DISTINCT FROM $4)
         OR EXISTS (SELECT FROM debate_file WHERE debate_id = $2 AND file_id = stored_file.id))`,
      [fileIds.filter((fileId) => ID.test(fileId)), debateId, actor.kind, actorId(actor)],
    );
    const own = new Set(known.map(({ id }) => id));
    if (fileIds.some((fileId) => !own.has(fileId)))
      throw new DebateInvalid({ files: { code: 'unknownChoice' } });
  }
}
