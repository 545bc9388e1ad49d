import { Injectable } from '@nestjs/common';
import { Audit, type Actor } from '../../../platform/audit/index.js';
import { isUniqueViolation, readerOf, rows, type Tx } from '../../../platform/database/index.js';
import { Conflict, RuleBroken } from '../../../platform/errors/index.js';
import { PageVersions } from '../../../platform/page-versions/index.js';
import { BASES, checkKind, type Basis, type KindInput } from './consultation-kind.rules.js';
import { ConsultationKinds } from './consultation-kinds.service.js';
import type { LawRule } from './consultation.kinds.js';

const CODE = /^[a-z][A-Za-z]{1,39}$/;

/** What names of kinds and their terms stand on, besides the consultation itself. */
export const KINDS_TAG = 'consultationKinds';

/** Kinds without code: the administrator says what a new one demands, never less than the law without a reason. */
@Injectable()
export class KindEditor {
  constructor(
    private readonly kinds: ConsultationKinds,
    private readonly audit: Audit,
    private readonly pageVersions: PageVersions,
  ) {}

  async create(
    tx: Tx,
    kind: { code: string; basis: Basis } & KindInput,
    actor: Actor,
    now: Date,
  ): Promise<string> {
    const { code, basis, ...input } = kind;
    if (!CODE.test(code)) throw new RuleBroken('kindCode', {}, { code: 'kindCode' });
    const law: LawRule = BASES[basis];
    refuse(input, law);
    const columns = {
      code,
      ...columnsOf(input),
      normative: basis === 'normative',
      law_minimum_days: law.minimum && 'days' in law.minimum ? law.minimum.days : null,
      law_minimum_months: law.minimum && 'months' in law.minimum ? law.minimum.months : null,
      law_shortest_days: law.shortest?.days ?? null,
      law_needs_motives: law.needsMotives,
      law_needs_protocol: law.needsProtocol,
    };
    const names = Object.keys(columns);
    try {
      await rows(
        tx,
        `INSERT INTO consultation_kind (${names.join(', ')})
         VALUES (${names.map((_, index) => `$${index + 1}`).join(', ')})`,
        Object.values(columns),
      );
    } catch (error) {
      if (isUniqueViolation(error)) throw new RuleBroken('kindTaken', {}, { code: 'kindTaken' });
      throw error;
    }
    await this.told(tx, code, 'create', input, actor, now);
    return code;
  }

  /** What runs already keeps the term by which it was announced. */
  async edit(
    tx: Tx,
    code: string,
    change: { input: KindInput; version: number | null },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const { law } = await this.kinds.of(code, readerOf(tx));
    refuse(change.input, law);
    const columns = columnsOf(change.input);
    const sets = Object.keys(columns).map((name, index) => `${name} = $${index + 3}`);
    const changed = await rows(
      tx,
      `UPDATE consultation_kind SET ${sets.join(', ')}, version = version + 1
       WHERE code = $1 AND ($2::int IS NULL OR version = $2) RETURNING code`,
      [code, change.version, ...Object.values(columns)],
    );
    if (changed.length === 0) throw new Conflict('kindEditedMeanwhile');
    await this.told(tx, code, 'edit', change.input, actor, now);
  }

  private async told(
    tx: Tx,
    code: string,
    verb: 'create' | 'edit',
    { minimumDays, minimumMonths, shortestDays, laxerReason }: KindInput,
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const details = {
      minimum: minimumDays === null ? `${minimumMonths} m` : `${minimumDays} d`,
      ...(shortestDays !== null && { shortest: `${shortestDays} d` }),
      ...(laxerReason && { laxerReason }),
    };
    const subject = { type: 'consultationKind', id: code };
    await this.audit.record(tx, { actor, action: `consultationKinds.${verb}`, subject, details }, now);
    await this.pageVersions.bump(tx, [KINDS_TAG]);
  }
}

function refuse(input: KindInput, law: LawRule): void {
  const problems = checkKind(input, law);
  if (Object.keys(problems).length > 0) throw new RuleBroken('kindInvalid', {}, problems);
}

function columnsOf(input: KindInput): Record<string, unknown> {
  return {
    label_bg: input.labelBg,
    label_en: input.labelEn,
    draft_label_bg: input.draftLabelBg,
    draft_label_en: input.draftLabelEn,
    article_bg: input.articleBg,
    article_en: input.articleEn,
    minimum_days: input.minimumDays,
    minimum_months: input.minimumMonths,
    shortest_days: input.shortestDays,
    required_documents: input.requiredDocuments,
    needs_motives: input.needsMotives,
    needs_protocol: input.needsProtocol,
    decided_by: input.decidedBy,
    laxer_reason: input.laxerReason,
    position: input.position,
    active: input.active,
  };
}
