import { Injectable } from '@nestjs/common';
import { subjectKey, Subjects, type SubjectCard } from '../../../../commons/subjects/index.js';
import { Database } from '../../../../platform/database/index.js';
import type { Text } from '../../../../platform/i18n/index.js';
import { resultStatus, type ResultStatus } from './promised-results.rules.js';

export interface Evidence {
  id: string;
  /** Of a subject that everybody sees; null for an address on this site. */
  card: SubjectCard | null;
  path: string;
  label: Text;
  /** What is still to come shows an intention alone. */
  counts: boolean;
}

export interface ShownResult {
  code: string;
  title: Text;
  note: Text;
  target: number;
  evidence: Evidence[];
  shown: number;
  status: ResultStatus;
}

interface ResultRow {
  code: string;
  titleBg: string;
  titleEn: string;
  noteBg: string;
  noteEn: string;
  target: number;
}

interface EvidenceRow {
  id: string;
  resultCode: string;
  type: string | null;
  subjectId: string | null;
  path: string | null;
  labelBg: string | null;
  labelEn: string | null;
}

@Injectable()
export class PromisedResultQueries {
  constructor(
    private readonly database: Database,
    private readonly subjects: Subjects,
  ) {}

  /** Every promise with what everybody can see of it, and the tags by which that changes. */
  async all(): Promise<{ results: ShownResult[]; tags: string[] }> {
    const [results, evidence] = await Promise.all([
      this.database.read<ResultRow>(
        `SELECT code, title_bg AS "titleBg", title_en AS "titleEn", note_bg AS "noteBg", note_en AS "noteEn", target
         FROM promised_result ORDER BY position, code`,
      ),
      this.database.read<EvidenceRow>(
        `SELECT id, result_code AS "resultCode", subject_type AS type, subject_id AS "subjectId", path,
                label_bg AS "labelBg", label_en AS "labelEn"
         FROM promised_result_evidence ORDER BY id`,
      ),
    ]);
    const refs = evidence.flatMap(({ type, subjectId }) =>
      type && subjectId && this.knows(type) ? [{ type, id: subjectId }] : [],
    );
    const cards = await this.subjects.cards(refs);
    const byResult = Map.groupBy(evidence, ({ resultCode }) => resultCode);
    return {
      results: results.map((row) =>
        shownResult(
          row,
          (byResult.get(row.code) ?? []).flatMap((one) => shownEvidence(one, cards)),
        ),
      ),
      tags: refs.map((ref) => `subject:${subjectKey(ref)}`),
    };
  }

  /** A module that is not installed any more leaves its evidence behind. */
  private knows(type: string): boolean {
    return this.subjects.types().some((one) => one.type === type);
  }
}

function shownResult(row: ResultRow, evidence: Evidence[]): ShownResult {
  const { code, titleBg, titleEn, noteBg, noteEn, target } = row;
  const inTime = evidence.toSorted((left, right) => timeOf(left) - timeOf(right));
  const shown = evidence.filter(({ counts }) => counts).length;
  return {
    code,
    title: { bg: titleBg, en: titleEn },
    note: { bg: noteBg, en: noteEn },
    target,
    evidence: inTime,
    shown,
    status: resultStatus(evidence, target),
  };
}

function shownEvidence(row: EvidenceRow, cards: ReadonlyMap<string, SubjectCard>): Evidence[] {
  const { id, type, subjectId, path, labelBg, labelEn } = row;
  if (path !== null)
    return [{ id, card: null, path, label: { bg: labelBg ?? path, en: labelEn ?? path }, counts: true }];
  const card = cards.get(subjectKey({ type: type!, id: subjectId! }));
  if (!card?.public) return [];
  const label = { bg: card.title, en: card.title };
  return [{ id, card, path: card.path, label, counts: card.phase !== 'upcoming' }];
}

function timeOf({ card }: Evidence): number {
  return (card?.opensAt ?? card?.changedAt)?.getTime() ?? 0;
}
