import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { isBound, mayTouch, Permissions } from '../../commons/accounts/index.js';
import { linkAction, TrailEditor } from '../../commons/trail/index.js';
import {
  BackofficeRegistry,
  governed,
  type BackofficeContext,
  type GovernedResource,
  type StaffViewer,
  type Values,
} from '../../platform/backoffice/index.js';
import { Database, rows, type Tx } from '../../platform/database/index.js';
import { Forbidden, NotFound } from '../../platform/errors/index.js';
import { filePath } from '../../platform/files/index.js';
import { FILE_KINDS } from './consultation-file.entity.js';
import { ConsultationFiles } from './consultation-files.service.js';
import { Consultation } from './consultation.entity.js';
import { consultationLifecycle, PUBLIC_STATES } from './consultation.lifecycle.js';
import { LIMITS } from './consultation.rules.js';
import { CONSULTATION, consultationPath } from './consultation.subject.js';
import { ConsultationChoices } from './consultations.admin.choices.js';
import { consultationFields, FILE_KIND_CHOICES } from './consultations.admin.fields.js';
import { filesOf, inputOf, textOf } from './consultations.admin.input.js';
import { FIELD_LABELS, problemMessages } from './consultations.admin.messages.js';
import { consultationPermissions } from './consultations.permissions.js';
import { Consultations } from './consultations.service.js';

/** How the staff see and move consultations. */
@Injectable()
export class ConsultationsAdmin implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly permissions: Permissions,
    private readonly database: Database,
    private readonly consultations: Consultations,
    private readonly files: ConsultationFiles,
    private readonly choices: ConsultationChoices,
    private readonly trail: TrailEditor,
  ) {}

  onModuleInit(): void {
    this.permissions.register(...consultationPermissions);
    this.registry.register(this.resource());
  }

  private resource(): GovernedResource {
    return governed<Consultation>({
      entity: Consultation,
      id: 'consultations',
      label: { bg: 'Консултация', en: 'Consultation' },
      labelPlural: { bg: 'Консултации', en: 'Consultations' },
      createLabel: { bg: 'Нова консултация', en: 'New consultation' },
      navigation: { group: 'processes', order: 10 },
      permissions: { list: 'consultations.read', create: 'consultations.edit', edit: 'consultations.edit' },
      sort: { by: 'id', direction: 'desc' },
      fields: consultationFields(this.choices),
      extras: async (_ctx, ids) => this.attached(ids),
      defaults: ({ staff }) => ({ lang: 'bg', actType: 'ordinance', unitId: staff.units[0] ?? null }),
      formNote: {
        bg: 'Текстът се публикува при откриването. Срокът тече от следващия ден и е поне 30 дни (чл. 26, ал. 4 от ЗНА); от 14 до 29 дни – само с публикувана причина.',
        en: 'The text is published at the opening. The term runs from the next day for at least 30 days; 14 to 29 need a published reason.',
      },
      create: (ctx, values) => this.create(ctx, values),
      edit: (ctx, id, values, version) => this.edit(ctx, id, values, version),
      editableWhen: ({ state, unitId }, staff) => state === 'draft' && mayTouch(staff, unitId),
      movableWhen: ({ unitId }, staff) => mayTouch(staff, unitId),
      scope: (staff) => (isBound(staff) ? [{ state: In(PUBLIC_STATES) }, { unitId: In(staff.units) }] : {}),
      lifecycle: consultationLifecycle,
      transition: (ctx, id, transition, input) => this.move(ctx, id, transition, input),
      transitionInputs: {
        reason: {
          label: FIELD_LABELS.reason,
          hint: {
            bg: 'Публикува се на страницата на консултацията.',
            en: 'It is published on the page of the consultation.',
          },
          type: 'longText',
          max: LIMITS.reason,
        },
        closesOn: { label: { bg: 'Нов последен ден', en: 'New last day' }, type: 'date' },
      },
      extraActions: {
        connect: linkAction<Consultation>(
          this.trail,
          CONSULTATION,
          ({ state, unitId }, staff) => PUBLIC_STATES.includes(state) && mayTouch(staff, unitId),
        ),
        addFiles: {
          label: { bg: 'Добавете документи', en: 'Add documents' },
          permission: 'consultations.edit',
          on: 'record',
          when: ({ state, unitId }, staff) =>
            (state === 'scheduled' || state === 'open') && mayTouch(staff, unitId),
          inputs: {
            kind: {
              label: { bg: 'Вид на документа', en: 'Kind of document' },
              type: 'select',
              required: true,
              choices: FILE_KIND_CHOICES,
            },
            files: { label: { bg: 'Файлове', en: 'Files' }, type: 'files', required: true },
          },
          run: (ctx, id, input) => this.addFiles(ctx, id!, input),
        },
      },
      publicPath: ({ id, title, state }) =>
        PUBLIC_STATES.includes(state) ? consultationPath({ id, title }) : null,
      messages: problemMessages,
      empty: {
        bg: 'Още няма консултации. Започнете с „Нова консултация“.',
        en: 'There are no consultations yet.',
      },
    });
  }

  private async create({ staff, actor, now }: BackofficeContext, values: Values): Promise<string> {
    const input = inputOf(values);
    this.requireOwn(staff, input.unitId);
    return this.database.transaction((tx) =>
      this.consultations.create(tx, input, filesOf(values), actor, now),
    );
  }

  private async edit(
    { staff, actor, now }: BackofficeContext,
    id: string,
    values: Values,
    version?: number,
  ): Promise<void> {
    const input = inputOf(values);
    this.requireOwn(staff, input.unitId);
    const change = { input, files: filesOf(values), version: version ?? null };
    await this.onOwn(staff, id, (tx) => this.consultations.edit(tx, id, change, actor, now));
  }

  private async move(
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
        case 'extend': {
          const closesOn = textOf(input['closesOn']) || null;
          return this.consultations.extend(tx, id, { closesOn, reason: textOf(input['reason']) }, actor, now);
        }
        case 'withdraw':
          return this.consultations.withdraw(tx, id, textOf(input['reason']), actor, now);
        default:
          throw new Forbidden('forbidden');
      }
    });
  }

  private async addFiles({ staff, actor, now }: BackofficeContext, id: string, input: Values): Promise<void> {
    const kind = FILE_KINDS.find((known) => known === input['kind']) ?? 'other';
    const fileIds = Array.isArray(input['files']) ? input['files'] : [];
    await this.onOwn(staff, id, (tx) => this.consultations.addFiles(tx, id, kind, fileIds, actor, now));
  }

  private requireOwn(staff: StaffViewer, unitId: string | null): void {
    if (!mayTouch(staff, unitId)) throw new Forbidden('consultationOtherUnit');
  }

  /** The row stays locked until the change is done, so that it is still theirs then. */
  private async onOwn(staff: StaffViewer, id: string, change: (tx: Tx) => Promise<void>): Promise<void> {
    await this.database.transaction(async (tx) => {
      const [row] = await rows<{ unitId: string | null }>(
        tx,
        'SELECT unit_id AS "unitId" FROM consultation WHERE id = $1 FOR UPDATE',
        [id],
      );
      if (!row) throw new NotFound('consultationNotFound');
      this.requireOwn(staff, row.unitId);
      await change(tx);
    });
  }

  private async attached(ids: string[]) {
    const files = await this.files.ofMany(ids);
    return new Map(
      ids.map((id) => {
        const own = files.get(id) ?? [];
        const entries = FILE_KINDS.map((kind) => {
          const items = own.filter((file) => file.kind === kind);
          return [
            `${kind}Files`,
            items.map(({ fileId, key, name, bytes }) => ({
              id: fileId,
              name,
              bytes,
              href: filePath({ key, name }),
            })),
          ] as const;
        });
        return [id, Object.fromEntries(entries)];
      }),
    );
  }
}
