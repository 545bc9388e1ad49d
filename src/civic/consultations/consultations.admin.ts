import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { isBound, mayTouch, Permissions } from '../../commons/accounts/index.js';
import { BackofficeRegistry, governed, type GovernedResource } from '../../platform/backoffice/index.js';
import { formatDate } from '../../platform/i18n/index.js';
import { filePath } from '../../platform/files/index.js';
import { FILE_KINDS } from './consultation-file.entity.js';
import { ConsultationFiles } from './consultation-files.service.js';
import { contributionLinks } from './contributions/desk/contribution-entry.action.js';
import { recordMessages } from './contributions/desk/contributions.desk.messages.js';
import { matchLinks } from './comparison/comparison.admin.js';
import { reportLinks } from './report/report.admin.js';
import { Consultation } from './consultation.entity.js';
import { ConsultationChecklist } from './consultations.admin.checklist.js';
import { PUBLIC_STATES } from './consultation.lifecycle.js';
import { LIMITS } from './consultation.rules.js';
import { consultationPath } from './consultation.subject.js';
import { ConsultationChoices } from './consultations.admin.choices.js';
import { BUTTONS, consultationActions } from './consultations.admin.actions.js';
import { ConsultationDeeds } from './consultations.admin.deeds.js';
import { consultationFields } from './consultations.admin.fields.js';
import { checklistMessages, FIELD_LABELS } from './consultations.admin.messages.js';
import { RecordActions } from './consultations.admin.record-actions.js';
import { consultationPermissions } from './consultations.permissions.js';

/** How the staff see and move consultations. */
@Injectable()
export class ConsultationsAdmin implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly permissions: Permissions,
    private readonly deeds: ConsultationDeeds,
    private readonly checklist: ConsultationChecklist,
    private readonly files: ConsultationFiles,
    private readonly choices: ConsultationChoices,
    private readonly actions: RecordActions,
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
      defaults: ({ staff }) => ({
        lang: 'bg',
        actType: 'ordinance',
        publishedPlace: 'here',
        unitId: staff.units[0] ?? null,
      }),
      formNote: {
        bg: 'Текстът се публикува при откриването. Срокът тече от следващия ден; най-малкият зависи от вида: за нормативен акт поне 30 дни, от 14 до 29 само с публикувана причина (чл. 26, ал. 4 от ЗНА). Какво липсва, показва списъкът за проверка на страницата на записа.',
        en: 'The text is published at the opening. The term runs from the next day; the least depends on the kind: 30 days for a normative act, 14 to 29 with a published reason. What is missing is in the checklist on the record.',
      },
      create: (ctx, values) => this.deeds.create(ctx, values),
      edit: (ctx, id, values, version) => this.deeds.edit(ctx, id, values, version),
      editableWhen: ({ state, unitId }, staff) => state === 'draft' && mayTouch(staff, unitId),
      movableWhen: ({ unitId }, staff) => mayTouch(staff, unitId),
      scope: (staff) => (isBound(staff) ? [{ state: In(PUBLIC_STATES) }, { unitId: In(staff.units) }] : {}),
      lifecycle: BUTTONS,
      transition: (ctx, id, transition, input) => this.deeds.move(ctx, id, transition, input),
      sections: async (_ctx, row) => this.checklist.sections(row),
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
        ...this.actions.all(),
        ...consultationActions(this.deeds),
      },
      links: (_ctx, row) =>
        Promise.resolve([...contributionLinks(row), ...reportLinks(row), ...matchLinks(row)]),
      publicPath: ({ id, title, state }) =>
        PUBLIC_STATES.includes(state) ? consultationPath({ id, title }) : null,
      messages: recordMessages,
      empty: {
        bg: 'Още няма консултации. Започнете с „Нова консултация“.',
        en: 'There are no consultations yet.',
      },
    });
  }

  private async attached(ids: string[]) {
    const [files, proofs] = await Promise.all([this.files.ofMany(ids), this.files.proofsOf(ids)]);
    return new Map(
      ids.map((id) => {
        const own = files.get(id) ?? [];
        const entries = FILE_KINDS.map((kind) => {
          const items = own.filter((file) => file.kind === kind);
          return [
            `${kind}Files`,
            items.map(({ fileId, key, name, bytes, replacedAt }) => ({
              id: fileId,
              name: replacedAt ? replacedName(name, replacedAt) : name,
              bytes,
              href: filePath({ key, name }),
            })),
          ] as const;
        });
        return [id, Object.fromEntries([...entries, ['proofFiles', proofs.get(id) ?? []]])];
      }),
    );
  }
}

function replacedName(name: string, at: Date): string {
  return checklistMessages('bg')('replaced', { name, date: formatDate(at, 'bg') });
}
