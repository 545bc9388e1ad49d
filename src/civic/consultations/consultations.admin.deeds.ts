import { Injectable } from '@nestjs/common';
import { mayTouch } from '../../commons/accounts/index.js';
import {
  listOf,
  textOf,
  type BackofficeContext,
  type Outcome,
  type StaffViewer,
  type Values,
} from '../../platform/backoffice/index.js';
import { Database, rows, type Tx } from '../../platform/database/index.js';
import { Forbidden, NotFound } from '../../platform/errors/index.js';
import { filePath } from '../../platform/files/index.js';
import { FILE_KINDS, type FileKind } from './consultation-file.entity.js';
import { ConsultationDocuments } from './consultation-documents.service.js';
import { ConsultationProgress } from './consultation-progress.service.js';
import type { Decided } from './consultation.progress.rules.js';
import { ConsultationAnnouncements } from './announcement/announcements.service.js';
import { filesOf, inputOf, motivesOf } from './consultations.admin.input.js';

import { Consultations } from './consultations.service.js';

/** What the buttons and forms of the back office do: each checks whose matter it is, under the row's lock. */
@Injectable()
export class ConsultationDeeds {
  constructor(
    private readonly database: Database,
    private readonly consultations: Consultations,
    private readonly documents: ConsultationDocuments,
    private readonly progress: ConsultationProgress,
    private readonly announcements: ConsultationAnnouncements,
  ) {}

  async create({ staff, actor, now }: BackofficeContext, values: Values): Promise<string> {
    const input = inputOf(values);
    requireOwn(staff, input.unitId);
    return this.database.transaction((tx) =>
      this.consultations.create(tx, input, filesOf(values), actor, now),
    );
  }

  async edit(
    { staff, actor, now }: BackofficeContext,
    id: string,
    values: Values,
    version?: number,
  ): Promise<void> {
    const input = inputOf(values);
    requireOwn(staff, input.unitId);
    const change = { input, files: filesOf(values), version: version ?? null };
    await this.onOwn(staff, id, (tx) => this.consultations.edit(tx, id, change, actor, now));
  }

  async move(
    { staff, actor, now }: BackofficeContext,
    id: string,
    transition: string,
    input: Values,
  ): Promise<void> {
    await this.onOwn(staff, id, async (tx) => {
      switch (transition) {
        case 'schedule':
          return this.consultations.schedule(tx, id, actor, now);
        case 'unschedule':
          return this.consultations.unschedule(tx, id, actor, now);
        case 'extend':
          return this.consultations.extend(tx, id, longerOf(input), actor, now);
        case 'summarise':
          return this.progress.summarise(tx, id, actor, now);
        case 'withdraw':
          return this.consultations.withdraw(tx, id, textOf(input['reason']), actor, now);
        default:
          throw new Forbidden('forbidden');
      }
    });
  }

  table({ staff, actor, now }: BackofficeContext, id: string, input: Values): Promise<void> {
    const tabled = {
      tabledOn: textOf(input['tabledOn']) || null,
      councilNumber: textOf(input['councilNumber']),
    };
    return this.onOwn(staff, id, (tx) => this.progress.table(tx, id, tabled, actor, now));
  }

  decide(
    { staff, actor, now }: BackofficeContext,
    id: string,
    how: 'adopt' | 'notAdopt',
    input: Values,
  ): Promise<void> {
    const decided: Decided = {
      decidedOn: textOf(input['decidedOn']) || null,
      decisionNumber: textOf(input['decisionNumber']),
      decisionNote: textOf(input['decisionNote']),
    };
    return this.onOwn(staff, id, (tx) => this.progress[how](tx, id, decided, actor, now));
  }

  recordAct({ staff, actor, now }: BackofficeContext, id: string, input: Values): Promise<void> {
    const act = {
      sentOn: textOf(input['sentOn']) || null,
      publishedOn: textOf(input['publishedOn']) || null,
    };
    return this.onOwn(staff, id, (tx) => this.progress.recordAct(tx, id, act, actor, now));
  }

  addFiles({ staff, actor, now }: BackofficeContext, id: string, input: Values): Promise<void> {
    const fileIds = listOf(input['files']);
    return this.onOwn(staff, id, (tx) =>
      this.documents.add(tx, id, kindOf(input['kind']), fileIds, actor, now),
    );
  }

  /** A replaced draft and a longer term go together: both or neither. */
  replace({ staff, actor, now }: BackofficeContext, id: string, input: Values): Promise<void> {
    const replacing = {
      kind: kindOf(input['kind']),
      name: textOf(input['name']),
      fileId: listOf(input['file'])[0] ?? null,
      reason: textOf(input['reason']),
      text: textOf(input['text']),
    };
    return this.onOwn(staff, id, async (tx) => {
      await this.documents.replace(tx, id, replacing, actor, now);
      const longer = longerOf(input);
      if (longer.closesOn) await this.consultations.extend(tx, id, longer, actor, now);
    });
  }

  completeMotives({ staff, actor, now }: BackofficeContext, id: string, input: Values): Promise<void> {
    return this.onOwn(staff, id, (tx) => this.progress.completeMotives(tx, id, motivesOf(input), actor, now));
  }

  /** A Word document to put up on the board or send to a newspaper. */
  async announcement({ staff, actor, now }: BackofficeContext, id: string): Promise<Outcome> {
    const file = await this.onOwn(staff, id, (tx) => this.announcements.write(tx, id, actor, now));
    return { redirect: filePath(file) };
  }

  /** The row stays locked until the change is done, so that it is still theirs then. */
  private onOwn<T>(staff: StaffViewer, id: string, change: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.transaction(async (tx) => {
      const [row] = await rows<{ unitId: string | null }>(
        tx,
        'SELECT unit_id AS "unitId" FROM consultation WHERE id = $1 FOR UPDATE',
        [id],
      );
      if (!row) throw new NotFound('consultationNotFound');
      requireOwn(staff, row.unitId);
      return change(tx);
    });
  }
}

function requireOwn(staff: StaffViewer, unitId: string | null): void {
  if (!mayTouch(staff, unitId)) throw new Forbidden('consultationOtherUnit');
}

function longerOf(input: Values) {
  return { closesOn: textOf(input['closesOn']) || null, reason: textOf(input['reason']) };
}

function kindOf(value: Values[string] | undefined): FileKind {
  return FILE_KINDS.find((known) => known === value) ?? 'other';
}
