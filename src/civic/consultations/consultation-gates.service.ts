import { Injectable } from '@nestjs/common';
import { Database, readerOf, type Reader, type Tx } from '../../platform/database/index.js';
import { Settings } from '../../platform/settings/index.js';
import type { FileKind } from './consultation-file.entity.js';
import { closingDay, refuse, type LockedRow } from './consultation-row.js';
import { gateProblems } from './consultation.gate-problems.js';
import { checkGates, closedGates, type Gate, type GateFacts, type Stage } from './consultation.gates.js';
import { consultationSettings } from './consultation.settings.js';
import { announcedKind, ConsultationKinds } from './kinds/consultation-kinds.service.js';

export type GatedRow = Omit<LockedRow, 'version' | 'tabledOn' | 'decidedOn'>;

/** Gathers what the gates look at, for the buttons and for the checklist alike. */
@Injectable()
export class ConsultationGates {
  constructor(
    private readonly database: Database,
    private readonly kinds: ConsultationKinds,
    private readonly settings: Settings,
  ) {}

  /** @throws ConsultationInvalid with a sentence for each gate that is closed */
  async pass(tx: Tx, row: GatedRow, stage: Stage): Promise<void> {
    refuse(gateProblems(closedGates(checkGates(await this.facts(row, readerOf(tx))), stage)));
  }

  async of(row: GatedRow): Promise<Gate[]> {
    return checkGates(await this.facts(row, this.database));
  }

  async facts(row: GatedRow, reader: Reader): Promise<GateFacts> {
    return (await this.factsOf([row], reader))[0]!;
  }

  /** Of many at once, in their order. */
  async factsOf(gated: readonly GatedRow[], reader: Reader = this.database): Promise<GateFacts[]> {
    const [kinds, found] = await Promise.all([
      this.kinds.all(reader),
      reader.read<{ id: string; kind: FileKind }>(
        `SELECT DISTINCT consultation_id AS id, kind FROM consultation_file
         WHERE consultation_id = ANY($1::bigint[])`,
        [gated.map(({ id }) => id)],
      ),
    ]);
    const { siteIsDeclared } = this.settings.read(consultationSettings);
    return gated.map((row) => ({
      ...row,
      kind: announcedKind(kinds, row),
      documents: new Set(found.filter(({ id }) => id === row.id).map(({ kind }) => kind)),
      closesOn: closingDay(row),
      siteIsDeclared,
    }));
  }
}
