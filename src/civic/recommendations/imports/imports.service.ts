import { Injectable } from '@nestjs/common';
import { Units } from '../../../commons/accounts/index.js';
import { Subjects } from '../../../commons/subjects/index.js';
import { Audit } from '../../../platform/audit/index.js';
import { affected, Database, rows, type Tx } from '../../../platform/database/index.js';
import { NotFound, RuleBroken } from '../../../platform/errors/index.js';
import type { Locale } from '../../../platform/i18n/index.js';
import { draftProblems } from '../drafts/draft.rules.js';
import type { Issuer, RecommendationDraft } from '../drafts/recommendation-draft.js';
import { insertDrafts } from './import-rows.js';
import { imported, type Imported, type Register } from './import.rules.js';
import type { Table } from './table.js';

/** What nobody pressed the button of is forgotten after this. */
const KEPT_MS = 7 * 86_400_000;

export interface Staged {
  id: string;
  fileName: string;
  rowCount: number;
  setId: string | null;
  drafts: readonly RecommendationDraft[];
  importedAt: Date | null;
}

/** Many recommendations from a table: looked at first, written whole or not at all. */
@Injectable()
export class Imports {
  constructor(
    private readonly database: Database,
    private readonly subjects: Subjects,
    private readonly units: Units,
    private readonly audit: Audit,
  ) {}

  async register(): Promise<Register> {
    const [topics, units] = await Promise.all([this.subjects.topics(), this.units.active()]);
    return { topics, units };
  }

  /** Writes nothing. */
  async look(table: Table, how: { lang: Locale; setId: string | null }): Promise<Imported> {
    return imported(table, await this.register(), how);
  }

  /** Keeps what was read until the button is pressed. Only for tables without a bad row. @returns its id */
  async stage(
    tx: Tx,
    { organisationId }: Issuer,
    staged: { fileName: string; setId: string | null; lang: Locale; drafts: readonly RecommendationDraft[] },
    now: Date,
  ): Promise<string> {
    const { fileName, setId, lang, drafts } = staged;
    const [made] = await rows<{ id: string }>(
      tx,
      `INSERT INTO recommendation_import (organisation_id, set_id, lang, file_name, row_count, drafts, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
      [organisationId, setId, lang, fileName, drafts.length, JSON.stringify(drafts), now],
    );
    return made!.id;
  }

  async forget(now: Date): Promise<void> {
    const before = new Date(now.getTime() - KEPT_MS);
    await this.database.transaction((tx) =>
      affected(tx, 'DELETE FROM recommendation_import WHERE created_at < $1', [before]),
    );
  }

  /** @throws NotFound for another organisation's, or one that is forgotten */
  async staged(organisationId: string, id: string): Promise<Staged> {
    const [found] = await this.database.read<Staged>(
      `SELECT id, file_name AS "fileName", row_count AS "rowCount", set_id AS "setId", drafts,
         imported_at AS "importedAt"
       FROM recommendation_import WHERE organisation_id = $1 AND id = $2`,
      [organisationId, id],
    );
    if (!found) throw new NotFound('notFound');
    return found;
  }

  /**
   * All rows become drafts in this transaction, or none. Whoever presses twice finds the first.
   * @throws RuleBroken `importChanged` where something cannot be chosen any more
   * @returns how many there are
   */
  async carryOut(tx: Tx, id: string, issuer: Issuer, now: Date): Promise<number> {
    const { organisationId, participantId } = issuer;
    const [row] = await rows<Staged>(
      tx,
      `SELECT id, row_count AS "rowCount", set_id AS "setId", drafts, imported_at AS "importedAt"
       FROM recommendation_import WHERE organisation_id = $1 AND id = $2 FOR UPDATE`,
      [organisationId, id],
    );
    if (!row) throw new NotFound('notFound');
    if (row.importedAt) return row.rowCount;
    await this.requireChoices(row);
    const count = await insertDrafts(tx, row.drafts, issuer, now);
    await affected(tx, `UPDATE recommendation_import SET imported_at = $2, drafts = '[]' WHERE id = $1`, [
      id,
      now,
    ]);
    const actor = { kind: 'participant', id: participantId } as const;
    const subject = { type: 'organisation', id: organisationId };
    await this.audit.record(
      tx,
      { actor, action: 'recommendation.imported', subject, details: { count } },
      now,
    );
    return count;
  }

  private async requireChoices({ drafts, setId }: Staged): Promise<void> {
    const { topics, units } = await this.register();
    const choices = {
      topics: new Set(topics.map(({ code }) => code)),
      units: new Set(units.map((unit) => unit.id)),
      sets: new Set(setId === null ? [] : [setId]),
    };
    if (drafts.some((draft) => Object.keys(draftProblems(draft, choices)).length > 0))
      throw new RuleBroken('importChanged');
  }
}
