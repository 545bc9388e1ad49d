import { Injectable } from '@nestjs/common';
import { Subjects } from '../../../commons/subjects/index.js';
import { actorId, Audit, type Actor } from '../../../platform/audit/index.js';
import { readerOf, rows, type Reader, type Tx } from '../../../platform/database/index.js';
import { NotFound, RuleBroken } from '../../../platform/errors/index.js';
import { CONSULTATION } from '../consultation.subject.js';
import { ConsultationTexts, type PublishedText } from '../text/consultation-texts.service.js';
import { parseText, type TextSection } from '../text/consultation.text.js';
import { matchArticles, type ArticleMatch } from './article-match.rules.js';

export interface ComparedText {
  version: number;
  createdAt: Date;
  sections: readonly TextSection[];
}

export interface Comparison {
  before: ComparedText;
  after: ComparedText;
  matches: ArticleMatch[];
  /** Adopted articles whose origin a clerk has corrected. */
  corrected: ReadonlySet<string>;
}

export interface Correction {
  finalVersion: number;
  finalAnchor: string;
  /** Where the article comes from; empty for a new one, null for what is computed. */
  draftAnchors: readonly string[] | null;
}

/** Draft and adopted text, and which article of one became which of the other. */
@Injectable()
export class Comparisons {
  constructor(
    private readonly texts: ConsultationTexts,
    private readonly subjects: Subjects,
    private readonly audit: Audit,
  ) {}

  /** The last draft and what was adopted; null until there is such a text. */
  async ofFinal(reader: Reader, consultationId: string): Promise<Comparison | null> {
    const [draft, final] = await Promise.all([
      this.texts.latest(reader, consultationId, 'draft'),
      this.texts.latest(reader, consultationId, 'final'),
    ]);
    if (!draft || !final) return null;
    const corrections = await this.corrections(reader, consultationId, final.version);
    return { ...compared(draft, final, corrections), corrected: new Set(corrections.keys()) };
  }

  /** A draft and the one that it replaced; null where there are no such two. */
  async ofDrafts(reader: Reader, consultationId: string, version: number): Promise<Comparison | null> {
    const versions = await this.texts.versions(reader, consultationId);
    const draft = (wanted: number) =>
      versions.find((text) => text.stage === 'draft' && text.version === wanted);
    const [before, after] = [draft(version - 1), draft(version)];
    return before && after ? { ...compared(before, after), corrected: new Set() } : null;
  }

  /** @throws RuleBroken when the texts hold no such article, or were replaced meanwhile */
  async correct(
    tx: Tx,
    consultationId: string,
    { finalVersion, finalAnchor, draftAnchors }: Correction,
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const reader = readerOf(tx);
    const comparison = await this.ofFinal(reader, consultationId);
    if (!comparison) throw new NotFound('finalNotFound');
    if (comparison.after.version !== finalVersion) throw new RuleBroken('finalReplaced');
    const holds = (text: ComparedText, anchor: string) => text.sections.some(({ id }) => id === anchor);
    if (!holds(comparison.after, finalAnchor)) throw new RuleBroken('articleUnknown');
    if (draftAnchors?.some((anchor) => !holds(comparison.before, anchor)))
      throw new RuleBroken('articleUnknown');
    await rows(
      tx,
      'DELETE FROM consultation_match WHERE consultation_id = $1 AND final_version = $2 AND final_anchor = $3',
      [consultationId, finalVersion, finalAnchor],
    );
    if (draftAnchors)
      await rows(
        tx,
        `INSERT INTO consultation_match
           (consultation_id, final_version, final_anchor, draft_anchor, corrected_by, corrected_at)
         SELECT $1, $2, $3, draft_anchor, $5, $6 FROM unnest($4::text[]) AS draft_anchor`,
        [
          consultationId,
          finalVersion,
          finalAnchor,
          draftAnchors.length > 0 ? [...new Set(draftAnchors)] : [null],
          actorId(actor),
          now,
        ],
      );
    const subject = { type: CONSULTATION, id: consultationId };
    const details = { article: finalAnchor, from: draftAnchors?.join(' ') ?? 'computed' };
    await this.audit.record(tx, { actor, action: 'consultation.match', subject, details }, now);
    await this.subjects.changed(tx, subject, now);
  }

  private async corrections(
    reader: Reader,
    consultationId: string,
    finalVersion: number,
  ): Promise<Map<string, string[]>> {
    const found = await reader.read<{ final: string; draft: string[] }>(
      `SELECT final_anchor AS final, array_remove(array_agg(draft_anchor ORDER BY id), NULL) AS draft
       FROM consultation_match WHERE consultation_id = $1 AND final_version = $2 GROUP BY final_anchor`,
      [consultationId, finalVersion],
    );
    return new Map(found.map(({ final, draft }) => [final, draft]));
  }
}

function compared(
  draft: PublishedText,
  final: PublishedText,
  corrections?: ReadonlyMap<string, readonly string[]>,
): Omit<Comparison, 'corrected'> {
  const [before, after] = [sectionsOf(draft), sectionsOf(final)];
  return { before, after, matches: matchArticles(before.sections, after.sections, corrections) };
}

function sectionsOf({ version, createdAt, text }: PublishedText): ComparedText {
  return { version, createdAt, sections: parseText(text) };
}
