import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { boundTo, isBound, mayTouch, Permissions } from '../../commons/accounts/index.js';
import { linkAction, TrailEditor } from '../../commons/trail/index.js';
import {
  BackofficeRegistry,
  governed,
  type BackofficeContext,
  type ExtraAction,
  type GovernedResource,
  type StaffViewer,
  type Values,
} from '../../platform/backoffice/index.js';
import { Database } from '../../platform/database/index.js';
import { filePath } from '../../platform/files/index.js';
import { DebateChoices } from './debate-choices.service.js';
import { DebateFiles } from './debate-files.service.js';
import { Debate } from './debate.entity.js';
import { debateLifecycle, isPublic, PUBLIC_STATES } from './debate.lifecycle.js';
import { DEBATE, debatePath } from './debate.subject.js';
import { DebateDeeds } from './debates.admin.deeds.js';
import { approvalInputs, conclusionInputs, debateFields, transitionInputs } from './debates.admin.fields.js';
import { debatePermissions } from './debates.permissions.js';
import { FIELD_LABELS, problemMessages } from './debates.problems.messages.js';

const { reject, sendBack, review, archive } = debateLifecycle.transitions;
/** Those that need no more than the lifecycle says; the others have forms of their own. */
const BUTTONS = { ...debateLifecycle, transitions: { reject, sendBack, review, archive } };

/** How the staff see and move debates. */
@Injectable()
export class DebatesAdmin implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly permissions: Permissions,
    private readonly database: Database,
    private readonly files: DebateFiles,
    private readonly choices: DebateChoices,
    private readonly deeds: DebateDeeds,
    private readonly trail: TrailEditor,
  ) {}

  onModuleInit(): void {
    this.permissions.register(...debatePermissions);
    this.registry.register(this.resource());
  }

  private resource(): GovernedResource {
    return governed<Debate>({
      entity: Debate,
      id: 'debates',
      label: { bg: 'Дебат', en: 'Debate' },
      labelPlural: { bg: 'Дебати', en: 'Debates' },
      createLabel: { bg: 'Нов дебат', en: 'New debate' },
      navigation: { group: 'processes', order: 5 },
      permissions: { list: 'debates.read', create: 'debates.edit', edit: 'debates.edit' },
      sort: { by: 'id', direction: 'desc' },
      fields: debateFields(this.choices),
      extras: async (_ctx, ids) => this.attached(ids),
      defaults: ({ staff }) => ({ lang: 'bg', unitId: staff.units[0] ?? null }),
      create: (ctx, values) => this.deeds.create(ctx, values),
      edit: (ctx, id, values, version) => this.deeds.edit(ctx, id, values, version),
      editableWhen: ({ state, unitId, proposerKind }, staff) =>
        mayTouch(staff, unitId) &&
        (state === 'moderation' || (state === 'draft' && proposerKind === 'staff')),
      movableWhen: ({ unitId }, staff) => mayTouch(staff, unitId),
      scope: (staff) =>
        isBound(staff) ? [{ state: In([...PUBLIC_STATES]) }, { unitId: In(staff.units) }] : {},
      lifecycle: BUTTONS,
      transition: (ctx, id, transition, input) => this.deeds.move(ctx, id, transition, input),
      transitionInputs: transitionInputs(this.choices),
      extraActions: this.actions(),
      publicPath: (debate) => (isPublic(debate) ? debatePath(debate) : null),
      badge: async ({ staff }) => ({ count: await this.waiting(staff) }),
      messages: problemMessages,
      empty: { bg: 'Още няма дебати.', en: 'There are no debates yet.' },
    });
  }

  private actions(): Record<string, ExtraAction<Debate>> {
    const own = (state: Debate['state'][]) => (row: Debate, staff: StaffViewer) =>
      state.includes(row.state) && mayTouch(staff, row.unitId);
    const { submit, approve, conclude } = debateLifecycle.transitions;
    return {
      ...actionsOf({
        submit: {
          label: submit.label,
          main: true,
          permission: 'debates.edit',
          when: (row, staff) => row.proposerKind === 'staff' && own(['draft'])(row, staff),
          question: { bg: 'Да изпратим ли дебата за преглед?', en: 'Submit the debate?' },
          run: (ctx, id) => this.deeds.submit(ctx, id),
        },
        approve: {
          label: approve.label,
          main: true,
          permission: approve.by,
          when: own(['moderation']),
          inputs: approvalInputs(this.choices),
          run: (ctx, id, input) => this.deeds.approve(ctx, id, input),
        },
        conclude: {
          label: conclude.label,
          main: true,
          permission: conclude.by,
          when: own(['closing']),
          inputs: conclusionInputs(this.choices),
          run: (ctx, id, input) => this.deeds.conclude(ctx, id, input),
        },
        addFiles: {
          label: { bg: 'Добавете документи', en: 'Add documents' },
          permission: 'debates.edit',
          when: own(['moderation', 'scheduled', 'open']),
          inputs: { files: { label: FIELD_LABELS.files, type: 'files', required: true } },
          run: (ctx, id, input) => this.deeds.addFiles(ctx, id, input),
        },
      }),
      connect: linkAction<Debate>(
        this.trail,
        DEBATE,
        (row, staff) => isPublic(row) && mayTouch(staff, row.unitId),
      ),
    };
  }

  /** Proposals that wait for a moderator. */
  private async waiting(staff: StaffViewer): Promise<number> {
    if (!staff.permissions.has('debates.moderate')) return 0;
    const [row] = await this.database.read<{ count: number }>(
      `SELECT count(*)::int AS count FROM debate
       WHERE state = 'moderation' AND ($1::bigint[] IS NULL OR unit_id = ANY($1))`,
      [boundTo(staff)],
    );
    return row!.count;
  }

  private async attached(ids: string[]) {
    const files = await this.files.ofMany(ids);
    return new Map(
      ids.map((id) => {
        const own = (files.get(id) ?? []).map(({ fileId, key, name, bytes }) => ({
          id: fileId,
          name,
          bytes,
          href: filePath({ key, name }),
        }));
        return [id, { files: own }];
      }),
    );
  }
}

interface RecordAction {
  label: { bg: string; en: string };
  permission: string;
  when: (row: Debate, staff: StaffViewer) => boolean;
  main?: true;
  inputs?: ReturnType<typeof approvalInputs>;
  question?: { bg: string; en: string };
  run: (ctx: BackofficeContext, id: string, input: Values) => Promise<void>;
}

/** All of them are done on one record. */
function actionsOf(actions: Record<string, RecordAction>): Record<string, ExtraAction<Debate>> {
  return Object.fromEntries(
    Object.entries(actions).map(([name, { run, ...action }]) => [
      name,
      {
        ...action,
        on: 'record' as const,
        run: (ctx: BackofficeContext, id: string | null, input: Values) => run(ctx, id!, input),
      },
    ]),
  );
}
