import { Injectable } from '@nestjs/common';
import { mayTouch } from '../../../commons/accounts/index.js';
import { Subjects } from '../../../commons/subjects/index.js';
import { Audit } from '../../../platform/audit/index.js';
import type { BackofficeContext } from '../../../platform/backoffice/index.js';
import { Database, rows, type Tx } from '../../../platform/database/index.js';
import { Forbidden, IllegalTransition, NotFound, RuleBroken } from '../../../platform/errors/index.js';
import { ArticleTrail } from '../comparison/article-trail.service.js';
import type { FileKind } from '../consultation-file.entity.js';
import { ConsultationFiles } from '../consultation-files.service.js';
import type { ConsultationState } from '../consultation.lifecycle.js';
import { CONSULTATION } from '../consultation.subject.js';
import { ConsultationTexts } from './consultation-texts.service.js';
import type { DocxText } from './docx/docx-text.js';
import { TextSources, type TextSource } from './text-sources.service.js';

/** An adopted text may come as soon as the council has the draft before it, and be corrected later. */
export const FINAL_STATES: readonly ConsultationState[] = ['reported', 'tabled', 'adopted'];

interface Row {
  state: ConsultationState;
  unitId: string | null;
}

/** What the staff do about texts: from a document into a draft, and what was adopted. */
@Injectable()
export class TextDeeds {
  constructor(
    private readonly database: Database,
    private readonly subjects: Subjects,
    private readonly audit: Audit,
    private readonly files: ConsultationFiles,
    private readonly sources: TextSources,
    private readonly texts: ConsultationTexts,
    private readonly articleTrail: ArticleTrail,
  ) {}

  /**
   * The document is attached first and for good: one that cannot be read is still a document.
   * @throws RuleBroken with a sentence for the clerk
   */
  async takeDraft(
    ctx: BackofficeContext,
    id: string,
    uploaded: string | null,
  ): Promise<DocxText & TextSource> {
    if (uploaded) await this.attach(ctx, id, uploaded, 'draft', ['draft']);
    const fileId = uploaded ?? (await this.sources.attachedDraft(id));
    if (!fileId) throw new RuleBroken('docxNoFile');
    const read = await this.sources.read(fileId);
    await this.onOwn(ctx, id, ['draft'], async (tx) => {
      await rows(
        tx,
        'UPDATE consultation SET text = $2, version = version + 1, changed_at = $3 WHERE id = $1',
        [id, read.text, ctx.now],
      );
      const subject = { type: CONSULTATION, id };
      const details = { file: fileId };
      await this.audit.record(
        tx,
        { actor: ctx.actor, action: 'consultation.takeText', subject, details },
        ctx.now,
      );
    });
    return read;
  }

  /** What was adopted: as it was pasted, or as it stands in the document. */
  async keepFinal(
    ctx: BackofficeContext,
    id: string,
    given: { text: string; fileId: string | null },
  ): Promise<DocxText> {
    if (given.fileId) await this.attach(ctx, id, given.fileId, 'adopted', FINAL_STATES);
    if (!given.text && !given.fileId) throw new RuleBroken('finalMissing');
    const read = given.text
      ? { text: typed(given.text), warnings: [] }
      : await this.sources.read(given.fileId!);
    await this.onOwn(ctx, id, FINAL_STATES, async (tx) => {
      await this.texts.keepFinal(tx, id, { text: read.text, sourceFileId: given.fileId }, ctx.actor, ctx.now);
      await this.articleTrail.settle(tx, id, ctx.now);
      await this.changed(tx, id, ctx.now);
    });
    return read;
  }

  private async attach(
    ctx: BackofficeContext,
    id: string,
    fileId: string,
    kind: FileKind,
    states: readonly ConsultationState[],
  ): Promise<void> {
    await this.onOwn(ctx, id, states, async (tx) => {
      await this.files.add(tx, id, [{ kind, fileId }], ctx.actor, ctx.now);
      await this.changed(tx, id, ctx.now);
    });
  }

  private async changed(tx: Tx, id: string, now: Date): Promise<void> {
    await rows(tx, 'UPDATE consultation SET changed_at = $2 WHERE id = $1', [id, now]);
    await this.subjects.changed(tx, { type: CONSULTATION, id }, now);
  }

  /** The row stays locked until the change is done, so that it is still theirs and in that state then. */
  private async onOwn(
    { staff }: BackofficeContext,
    id: string,
    states: readonly ConsultationState[],
    change: (tx: Tx) => Promise<void>,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [row] = await rows<Row>(
        tx,
        'SELECT state, unit_id AS "unitId" FROM consultation WHERE id = $1 FOR UPDATE',
        [id],
      );
      if (!row) throw new NotFound('consultationNotFound');
      if (!mayTouch(staff, row.unitId)) throw new Forbidden('consultationOtherUnit');
      if (!states.includes(row.state))
        throw new IllegalTransition(states === FINAL_STATES ? 'finalTooEarly' : 'consultationNotDraft');
      await change(tx);
    });
  }
}

function typed(text: string): string {
  if (!text.isWellFormed() || /(?![\n\t])\p{Cc}/u.test(text.replace(/\r\n/g, '\n')))
    throw new RuleBroken('textStrange');
  return text.replace(/\r\n/g, '\n');
}
