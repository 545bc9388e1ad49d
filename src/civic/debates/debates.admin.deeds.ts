import { Injectable } from '@nestjs/common';
import { mayTouch } from '../../commons/accounts/index.js';
import {
  listOf,
  textOf,
  type BackofficeContext,
  type StaffViewer,
  type Values,
} from '../../platform/backoffice/index.js';
import { Database, rows, type Tx } from '../../platform/database/index.js';
import { Forbidden, NotFound } from '../../platform/errors/index.js';
import { Conclusions } from './conclusions/conclusions.service.js';
import { DebateDocuments } from './debate-documents.service.js';
import { DebateFiles } from './debate-files.service.js';
import type { DebateInput } from './debate.rules.js';
import { Debates } from './debates.service.js';
import { Proposals, type Proposer } from './proposals/proposals.service.js';

/** What the buttons and forms of the back office do, for rows that this member of staff may touch. */
@Injectable()
export class DebateDeeds {
  constructor(
    private readonly database: Database,
    private readonly debates: Debates,
    private readonly proposals: Proposals,
    private readonly conclusions: Conclusions,
    private readonly files: DebateFiles,
    private readonly documents: DebateDocuments,
  ) {}

  async create(ctx: BackofficeContext, values: Values): Promise<string> {
    const { staff, actor, now } = ctx;
    const input = inputOf(values);
    requireOwn(staff, input.unitId);
    return this.database.transaction(async (tx) => {
      const id = await this.proposals.create(tx, input, by(ctx), now);
      await this.files.replace(tx, id, listOf(values['files']), actor, now);
      return id;
    });
  }

  async edit(ctx: BackofficeContext, id: string, values: Values, version?: number): Promise<void> {
    const { staff, actor, now } = ctx;
    const input = inputOf(values);
    requireOwn(staff, input.unitId);
    await this.onOwn(staff, id, async (tx) => {
      await this.proposals.edit(tx, id, { input, version: version ?? null }, by(ctx), now);
      await this.files.replace(tx, id, listOf(values['files']), actor, now);
    });
  }

  async submit(ctx: BackofficeContext, id: string): Promise<void> {
    await this.onOwn(ctx.staff, id, (tx) => this.proposals.submit(tx, id, by(ctx), ctx.now));
  }

  async approve({ staff, actor, now }: BackofficeContext, id: string, input: Values): Promise<void> {
    const set = {
      unitId: textOf(input['unitId']) || null,
      opensOn: textOf(input['opensOn']) || null,
      closesOn: textOf(input['closesOn']) || null,
    };
    if (set.unitId) requireOwn(staff, set.unitId);
    await this.onOwn(staff, id, (tx) => this.debates.approve(tx, id, set, actor, now));
  }

  async conclude({ staff, actor, now }: BackofficeContext, id: string, input: Values): Promise<void> {
    const unitId = textOf(input['unitId']) || null;
    requireOwn(staff, unitId);
    const conclusion = {
      text: textOf(input['text']),
      official: textOf(input['official']),
      unitId,
      taken: textOf(input['taken']),
      declined: textOf(input['declined']),
      reviewOn: textOf(input['reviewOn']) || null,
      follows: listOf(input['follows']),
    };
    await this.onOwn(staff, id, (tx) => this.conclusions.conclude(tx, id, conclusion, actor, now));
  }

  async move(
    { staff, actor, now }: BackofficeContext,
    id: string,
    transition: string,
    input: Values,
  ): Promise<void> {
    const reason = textOf(input['reason']);
    await this.onOwn(staff, id, async (tx) => {
      switch (transition) {
        case 'sendBack':
          return this.debates.sendBack(tx, id, reason, actor, now);
        case 'reject':
          return this.debates.reject(tx, id, { code: textOf(input['code']), reason }, actor, now);
        case 'archive':
          return this.debates.archive(tx, id, actor, now);
        case 'review':
          return this.conclusions.review(tx, id, textOf(input['note']), actor, now);
        default:
          throw new Forbidden('forbidden');
      }
    });
  }

  async addFiles({ staff, actor, now }: BackofficeContext, id: string, input: Values): Promise<void> {
    await this.onOwn(staff, id, (tx) => this.documents.add(tx, id, listOf(input['files']), actor, now));
  }

  /** The row stays locked until the change is done, so that it is still theirs then. */
  private async onOwn(staff: StaffViewer, id: string, change: (tx: Tx) => Promise<void>): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [row] = await rows<{ unitId: string | null }>(
        tx,
        'SELECT unit_id AS "unitId" FROM debate WHERE id = $1 FOR UPDATE',
        [id],
      );
      if (!row) throw new NotFound('debateNotFound');
      requireOwn(staff, row.unitId);
      await change(tx);
    });
  }
}

function by({ actor }: BackofficeContext): Proposer {
  return { kind: 'staff', actor };
}

function requireOwn(staff: StaffViewer, unitId: string | null): void {
  if (!mayTouch(staff, unitId)) throw new Forbidden('debateOtherUnit');
}

/** What the form of the back office holds, as the service wants it. Choices are checked there. */
function inputOf(values: Values): DebateInput {
  return {
    title: textOf(values['title']),
    why: textOf(values['why']),
    lang: textOf(values['lang']) as DebateInput['lang'],
    topics: listOf(values['topics']),
    places: listOf(values['places']),
    unitId: textOf(values['unitId']) || null,
    opensOn: textOf(values['opensOn']) || null,
    closesOn: textOf(values['closesOn']) || null,
  };
}
