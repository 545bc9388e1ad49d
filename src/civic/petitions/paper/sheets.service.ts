import { Injectable } from '@nestjs/common';
import { mayTouch } from '../../../commons/accounts/index.js';
import { Audit } from '../../../platform/audit/index.js';
import type { BackofficeContext } from '../../../platform/backoffice/index.js';
import { isUniqueViolation, rows, type Tx } from '../../../platform/database/index.js';
import { Forbidden, IllegalTransition, NotFound, RuleBroken } from '../../../platform/errors/index.js';
import { Lifecycles } from '../../../platform/lifecycle/index.js';
import type { PetitionState } from '../petition.lifecycle.js';
import { differences, type Keying } from './sheet-lines.rules.js';
import { SheetKeyings } from './sheet-keyings.service.js';
import { SheetScans } from './sheet-scans.service.js';
import { SheetSignatures } from './sheet-signatures.service.js';
import { SHEET, sheetLifecycle, type SheetState } from './sheet.lifecycle.js';
import { countsSheets, takesNewSheets } from './sheet.rules.js';

export interface NewSheet {
  petitionId: string;
  number: number;
  lines: number;
  scanIds: readonly string[];
  /** „Име; населено място“, one a row. */
  text: string;
}

interface LockedSheet {
  id: string;
  petitionId: string;
  number: number;
  state: SheetState;
  lines: number;
  scanSha256: string;
  firstBy: string;
  firstAt: Date;
  firstKeying: string | null;
  secondBy: string | null;
}

interface LockedPetition {
  state: PetitionState;
  closedAt: Date | null;
  unitId: string | null;
}

/** What clerks do with sheets. Nothing of what they type is in a message, the journal or the history. */
@Injectable()
export class Sheets {
  constructor(
    private readonly lifecycles: Lifecycles,
    private readonly audit: Audit,
    private readonly keyings: SheetKeyings,
    private readonly scans: SheetScans,
    private readonly signatures: SheetSignatures,
  ) {}

  /** @throws RuleBroken with a sentence for the form */
  async enter(tx: Tx, sheet: NewSheet, { staff, actor, now }: BackofficeContext): Promise<string> {
    const petition = await this.petition(tx, sheet.petitionId, staff);
    if (!takesNewSheets(petition, now))
      throw new RuleBroken('sheetInvalid', {}, { petitionId: 'petitionTakesNone' });
    const keying = await this.keyings.read(sheet.text, sheet.lines);
    const scan = await this.scans.own(tx, sheet.scanIds, staff.staffId);
    const id = await this.insert(tx, sheet, [
      scan.id,
      scan.sha256,
      staff.staffId,
      now,
      this.keyings.seal(keying),
    ]);
    const details = { number: sheet.number };
    const subject = { type: SHEET, id };
    await this.audit.record(tx, { actor, action: `${SHEET}.enter`, subject, details }, now);
    return id;
  }

  /** By somebody else, who has not seen the first: what agrees is accepted at once. @returns whether it did */
  async keyAgain(tx: Tx, id: string, text: string, ctx: BackofficeContext): Promise<boolean> {
    const { staff, actor, now } = ctx;
    const sheet = await this.toKey(tx, id, ctx);
    if (sheet.state !== 'firstKeyed') throw new IllegalTransition('illegalTransition');
    if (sheet.firstBy === staff.staffId) throw new RuleBroken('keyedByYou');
    const second = await this.keyings.read(text, sheet.lines);
    const first = this.keyings.open(sheet.firstKeying!);
    const agree = differences(first, second).length === 0;
    const values = { secondBy: staff.staffId, secondAt: now, secondKeying: this.keyings.seal(second) };
    if (agree) {
      await this.accept(tx, 'agree', sheet, { keying: first, values }, ctx);
    } else {
      await this.lifecycles.apply(tx, sheetLifecycle, { id, transition: 'differ', actor, now, values });
    }
    return agree;
  }

  /** A third look, by somebody who keyed neither. */
  async settle(tx: Tx, id: string, text: string, ctx: BackofficeContext): Promise<void> {
    const sheet = await this.toKey(tx, id, ctx);
    if ([sheet.firstBy, sheet.secondBy].includes(ctx.staff.staffId)) throw new RuleBroken('keyedByYou');
    const keying = await this.keyings.read(text, sheet.lines);
    const values = { settledBy: ctx.staff.staffId };
    await this.accept(tx, 'settle', sheet, { keying, values }, ctx);
  }

  /** Takes the place of both keyings that differ; somebody else keys after it. */
  async rekey(tx: Tx, id: string, text: string, ctx: BackofficeContext): Promise<void> {
    const { staff, actor, now } = ctx;
    const sheet = await this.toKey(tx, id, ctx);
    const keying = await this.keyings.read(text, sheet.lines);
    const values = {
      firstBy: staff.staffId,
      firstAt: now,
      firstKeying: this.keyings.seal(keying),
      secondBy: null,
      secondAt: null,
      secondKeying: null,
    };
    await this.lifecycles.apply(tx, sheetLifecycle, { id, transition: 'rekey', actor, now, values });
  }

  async giveBack(tx: Tx, id: string, reason: string, ctx: BackofficeContext): Promise<void> {
    await this.locked(tx, id, ctx);
    await this.end(tx, id, 'giveBack', reason, ctx, { firstKeying: null, secondKeying: null });
  }

  async annul(tx: Tx, id: string, reason: string, ctx: BackofficeContext): Promise<void> {
    const { sheet } = await this.locked(tx, id, ctx);
    await this.end(tx, id, 'annul', reason, ctx, {});
    await this.signatures.remove(tx, sheet, ctx.now);
  }

  private async accept(
    tx: Tx,
    transition: 'agree' | 'settle',
    sheet: LockedSheet,
    { keying, values }: { keying: Keying; values: Record<string, unknown> },
    { actor, now }: BackofficeContext,
  ): Promise<void> {
    await this.lifecycles.apply(tx, sheetLifecycle, {
      id: sheet.id,
      transition,
      actor,
      now,
      values: { ...values, acceptedAt: now },
    });
    await this.signatures.add(tx, sheet, keying, now);
  }

  private end(
    tx: Tx,
    id: string,
    transition: 'giveBack' | 'annul',
    reason: string,
    { actor, now }: BackofficeContext,
    values: Record<string, unknown>,
  ): Promise<void> {
    return this.lifecycles.apply(tx, sheetLifecycle, {
      id,
      transition,
      actor,
      now,
      values: { ...values, endedAt: now, endReason: reason },
      note: { reason },
    });
  }

  private async insert(tx: Tx, { petitionId, number, lines }: NewSheet, rest: unknown[]): Promise<string> {
    try {
      const [made] = await rows<{ id: string }>(
        tx,
        `INSERT INTO signature_sheet (petition_id, number, lines, scan_file_id, scan_sha256, first_by, first_at, first_keying)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
        [petitionId, number, lines, ...rest],
      );
      return made!.id;
    } catch (error) {
      if (isUniqueViolation(error, 'signature_sheet_number'))
        throw new RuleBroken('sheetInvalid', { number }, { number: 'sheetTaken' });
      throw error;
    }
  }

  /** @throws RuleBroken when nothing that is keyed could count any more */
  private async toKey(tx: Tx, id: string, ctx: BackofficeContext): Promise<LockedSheet> {
    const { sheet, petition } = await this.locked(tx, id, ctx);
    if (!countsSheets(petition)) throw new RuleBroken('petitionTakesNone');
    return sheet;
  }

  /** The petition first, as everybody who takes both does. */
  private async locked(
    tx: Tx,
    id: string,
    { staff }: BackofficeContext,
  ): Promise<{ sheet: LockedSheet; petition: LockedPetition }> {
    const [of] = await rows<{ petitionId: string }>(
      tx,
      'SELECT petition_id AS "petitionId" FROM signature_sheet WHERE id = $1',
      [id],
    );
    if (!of) throw new NotFound('notFound');
    const petition = await this.petition(tx, of.petitionId, staff);
    const [sheet] = await rows<LockedSheet>(
      tx,
      `SELECT id, petition_id AS "petitionId", number, state, lines, scan_sha256 AS "scanSha256", first_by AS "firstBy",
              first_at AS "firstAt", first_keying AS "firstKeying", second_by AS "secondBy"
       FROM signature_sheet WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return { sheet: sheet!, petition };
  }

  /** Under a lock: nobody ends the collecting, or accepts another sheet, in between. */
  private async petition(tx: Tx, id: string, staff: BackofficeContext['staff']): Promise<LockedPetition> {
    const [petition] = await rows<LockedPetition>(
      tx,
      `SELECT state, closed_at AS "closedAt", unit_id AS "unitId" FROM petition WHERE id = $1 FOR NO KEY UPDATE`,
      [id],
    );
    if (!petition) throw new NotFound('notFound');
    if (!mayTouch(staff, petition.unitId)) throw new Forbidden('forbidden');
    return petition;
  }
}
