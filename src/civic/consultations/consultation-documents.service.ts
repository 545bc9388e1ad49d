import { Injectable } from '@nestjs/common';
import { Subjects } from '../../commons/subjects/index.js';
import { Audit, type Actor } from '../../platform/audit/index.js';
import { rows, type Tx } from '../../platform/database/index.js';
import { Conflict, IllegalTransition } from '../../platform/errors/index.js';
import { Lifecycles } from '../../platform/lifecycle/index.js';
import type { FileKind } from './consultation-file.entity.js';
import { ConsultationFiles } from './consultation-files.service.js';
import { lockedConsultation, refuse } from './consultation-row.js';
import { ConsultationTasks } from './consultation-tasks.service.js';
import { consultationLifecycle, type ConsultationState } from './consultation.lifecycle.js';
import { checkReason } from './consultation.rules.js';
import { CONSULTATION } from './consultation.subject.js';
import { ConsultationTexts } from './text/consultation-texts.service.js';

const DURING_TERM: readonly ConsultationState[] = ['scheduled', 'open'];
const AFTER_TERM: readonly ConsultationState[] = ['closed', 'summarising', 'reported', 'tabled'];
const ANY_TIME = [...DURING_TERM, ...AFTER_TERM, 'adopted', 'notAdopted'] as const;

/** When a document of each kind may still join: the draft under consultation does not change once the term is over. */
export const ADDABLE: Record<FileKind, readonly ConsultationState[]> = {
  draft: DURING_TERM,
  motives: DURING_TERM,
  report: [...DURING_TERM, ...AFTER_TERM],
  protocol: [...DURING_TERM, ...AFTER_TERM],
  adopted: ['tabled', 'adopted', 'notAdopted'],
  notice: ANY_TIME,
  other: ANY_TIME,
};

export interface Replacing {
  kind: FileKind;
  /** Which one, where there are several of a kind. */
  name: string;
  fileId: string | null;
  reason: string;
  /** The draft as it is read on the page from now on; empty leaves it. */
  text: string;
}

interface CurrentFile {
  id: string;
  version: number;
  name: string;
}

/** Documents of what was announced: they join, or one takes another's place; none is ever taken from the public. */
@Injectable()
export class ConsultationDocuments {
  constructor(
    private readonly files: ConsultationFiles,
    private readonly subjects: Subjects,
    private readonly tasks: ConsultationTasks,
    private readonly audit: Audit,
    private readonly lifecycles: Lifecycles,
    private readonly texts: ConsultationTexts,
  ) {}

  async add(tx: Tx, id: string, kind: FileKind, fileIds: string[], actor: Actor, now: Date): Promise<void> {
    const { state } = await lockedConsultation(tx, id);
    if (!ADDABLE[kind].includes(state)) throw new IllegalTransition('documentNotNow');
    const attached = fileIds.map((fileId) => ({ kind, fileId }));
    await this.files.add(tx, id, attached, actor, now);
    if (kind === 'adopted' && state === 'adopted') await this.tasks.done(tx, id, 'publishAct', now);
    await this.changed(tx, id, actor, 'addFiles', { kind, files: fileIds.join(' ') }, now);
  }

  /**
   * Another one stands in the place of a document while the term runs; the earlier one stays readable and is marked.
   * @throws ConsultationInvalid when it is not clear which one is meant
   */
  async replace(tx: Tx, id: string, replacing: Replacing, actor: Actor, now: Date): Promise<void> {
    const row = await lockedConsultation(tx, id);
    if (row.state !== 'open' || !row.closesAt || row.closesAt <= now)
      throw new IllegalTransition('consultationNotOpen');
    const { kind, name, fileId, text } = replacing;
    const reason = checkReason(replacing.reason);
    if (!fileId || reason)
      refuse({ ...(!fileId && { file: { code: 'required' } }), ...(reason && { reason }) });
    const before = await this.current(tx, id, kind, name);
    await rows(tx, 'UPDATE consultation_file SET replaced_at = $2 WHERE id = $1', [before.id, now]);
    await this.files.add(tx, id, [{ kind, fileId: fileId! }], actor, now);
    const version = before.version + 1;
    const placed = await rows(
      tx,
      `UPDATE consultation_file SET version = $3, replaces_id = $4
       WHERE consultation_id = $1 AND file_id = $2 AND id > $4 AND replaces_id IS NULL RETURNING id`,
      [id, fileId, version, before.id],
    );
    if (placed.length === 0) throw new Conflict('documentAttachedAlready');
    if (kind === 'draft' && text && text !== row.text) {
      const textVersion = await this.texts.replaceDraft(tx, id, { text, sourceFileId: fileId }, actor, now);
      await rows(tx, 'UPDATE consultation SET text_version = $2 WHERE id = $1', [id, textVersion]);
    }
    await this.lifecycles.apply(tx, consultationLifecycle, {
      id,
      transition: 'replace',
      actor,
      now,
      values: { changedAt: now },
      note: { reason: replacing.reason, kind, name: before.name, version: String(version) },
    });
    await this.subjects.changed(tx, { type: CONSULTATION, id }, now);
  }

  private async current(tx: Tx, id: string, kind: FileKind, name: string): Promise<CurrentFile> {
    const found = await rows<CurrentFile>(
      tx,
      `SELECT attached.id, attached.version, stored.name
       FROM consultation_file AS attached JOIN stored_file AS stored ON stored.id = attached.file_id
       WHERE consultation_id = $1 AND kind = $2 AND replaced_at IS NULL AND ($3 = '' OR stored.name = $3)
       ORDER BY attached.id DESC`,
      [id, kind, name],
    );
    if (found.length === 0) refuse({ file: { code: 'nothingToReplace' } });
    if (found.length > 1) {
      const names = found.map((file) => `„${file.name}“`).join(', ');
      refuse({ name: { code: 'severalToReplace', params: { names } } });
    }
    return found[0]!;
  }

  private async changed(
    tx: Tx,
    id: string,
    actor: Actor,
    verb: string,
    details: Record<string, string | number>,
    now: Date,
  ): Promise<void> {
    await rows(tx, 'UPDATE consultation SET changed_at = $2 WHERE id = $1', [id, now]);
    const subject = { type: CONSULTATION, id };
    await this.audit.record(tx, { actor, action: `consultation.${verb}`, subject, details }, now);
    await this.subjects.changed(tx, subject, now);
  }
}
