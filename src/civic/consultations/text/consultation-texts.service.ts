import { Injectable } from '@nestjs/common';
import { actorId, Audit, type Actor } from '../../../platform/audit/index.js';
import { readerOf, rows, type Reader, type Tx } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { CONSULTATION } from '../consultation.subject.js';
import { movedAnchors } from '../comparison/anchors-moved.rules.js';
import type { AnchorMap, TextStage, TextVersion } from './text-version.entity.js';

export interface TextInput {
  text: string;
  /** The document that it was read from. */
  sourceFileId: string | null;
}

export type PublishedText = Pick<
  TextVersion,
  'stage' | 'version' | 'text' | 'sourceFileId' | 'createdAt' | 'anchors'
>;

export type Edition = Pick<TextVersion, 'stage' | 'version' | 'createdAt'>;

/** The documents that published texts were read from: whoever reads the text may read them. */
export const TEXT_SOURCES = `SELECT source_file_id AS file_id, true AS public
  FROM consultation_text WHERE source_file_id IS NOT NULL`;

const COLUMNS = 'stage, version, text, anchors, source_file_id AS "sourceFileId", created_at AS "createdAt"';

/** Every text that was published of a consultation; none is ever changed or taken away. */
@Injectable()
export class ConsultationTexts {
  constructor(private readonly audit: Audit) {}

  /** Drafts in their order, then what was adopted. */
  versions(reader: Reader, consultationId: string): Promise<PublishedText[]> {
    return reader.read<PublishedText>(
      `SELECT ${COLUMNS}
       FROM consultation_text WHERE consultation_id = $1 ORDER BY stage, version`,
      [consultationId],
    );
  }

  /** Which texts there are, without the texts. */
  editions(reader: Reader, consultationId: string): Promise<Edition[]> {
    return reader.read<Edition>(
      `SELECT stage, version, created_at AS "createdAt" FROM consultation_text
       WHERE consultation_id = $1 ORDER BY stage, version`,
      [consultationId],
    );
  }

  async latest(reader: Reader, consultationId: string, stage: TextStage): Promise<PublishedText | null> {
    const [found] = await reader.read<PublishedText>(
      `SELECT ${COLUMNS}
       FROM consultation_text WHERE consultation_id = $1 AND stage = $2 ORDER BY version DESC LIMIT 1`,
      [consultationId, stage],
    );
    return found ?? null;
  }

  /** The draft as it stands when the term begins; a second opening changes nothing. */
  async open(tx: Tx, consultationId: string, now: Date): Promise<void> {
    await rows(
      tx,
      `INSERT INTO consultation_text (consultation_id, stage, version, text, created_at)
       SELECT id, 'draft', 1, text, $2 FROM consultation WHERE id = $1
       ON CONFLICT (consultation_id, stage, version) DO NOTHING`,
      [consultationId, now],
    );
  }

  /** Another draft takes the place of the one that people see. The caller has locked the consultation and checked its state. */
  async replaceDraft(
    tx: Tx,
    consultationId: string,
    input: TextInput,
    actor: Actor,
    now: Date,
  ): Promise<number> {
    await this.lock(tx, consultationId);
    const before = await this.latest(readerOf(tx), consultationId, 'draft');
    if (!before) throw new NotFound('consultationTextNotFound');
    const anchors = movedAnchors(before.text, input.text);
    const version = await this.insert(tx, consultationId, 'draft', { ...input, anchors }, actor, now);
    await rows(tx, 'UPDATE consultation SET text = $2, text_version = $3 WHERE id = $1', [
      consultationId,
      input.text,
      version,
    ]);
    return version;
  }

  /** What was adopted. A better copy becomes the next version. */
  async keepFinal(
    tx: Tx,
    consultationId: string,
    input: TextInput,
    actor: Actor,
    now: Date,
  ): Promise<number> {
    await this.lock(tx, consultationId);
    return this.insert(tx, consultationId, 'final', { ...input, anchors: {} }, actor, now);
  }

  /** Where a paragraph of an earlier draft stands in the present one; null when it stands nowhere any more. */
  async anchorNow(
    reader: Reader,
    consultationId: string,
    anchor: string,
    version: number,
  ): Promise<string | null> {
    return (await this.anchorsNow(reader, consultationId))(anchor, version);
  }

  /** The same for many at once. */
  async anchorsNow(
    reader: Reader,
    consultationId: string,
  ): Promise<(anchor: string, version: number) => string | null> {
    const maps = await reader.read<{ version: number; anchors: AnchorMap }>(
      `SELECT version, anchors FROM consultation_text
       WHERE consultation_id = $1 AND stage = 'draft' AND version > 1 ORDER BY version`,
      [consultationId],
    );
    return (anchor, version) =>
      maps
        .filter((map) => map.version > version)
        .reduce<string | null>((at, { anchors }) => (at === null ? null : follow(anchors, at)), anchor);
  }

  /** Versions are numbered one after the other. */
  private async lock(tx: Tx, consultationId: string): Promise<void> {
    await rows(tx, 'SELECT id FROM consultation WHERE id = $1 FOR UPDATE', [consultationId]);
  }

  private async insert(
    tx: Tx,
    consultationId: string,
    stage: TextStage,
    { text, sourceFileId, anchors }: TextInput & { anchors: AnchorMap },
    actor: Actor,
    now: Date,
  ): Promise<number> {
    const [row] = await rows<{ version: number }>(
      tx,
      `INSERT INTO consultation_text
         (consultation_id, stage, version, text, anchors, source_file_id, created_at, created_by)
       SELECT $1, $2, coalesce(max(version), 0) + 1, $3, $4, $5, $6, $7
       FROM consultation_text WHERE consultation_id = $1 AND stage = $2
       RETURNING version`,
      [consultationId, stage, text, JSON.stringify(anchors), sourceFileId, now, actorId(actor)],
    );
    const { version } = row!;
    await this.audit.record(
      tx,
      {
        actor,
        action: `consultation.${stage}Text`,
        subject: { type: CONSULTATION, id: consultationId },
        details: { version },
      },
      now,
    );
    return version;
  }
}

function follow(anchors: AnchorMap, anchor: string): string | null {
  const to = anchors[anchor];
  return to === undefined ? anchor : to;
}
