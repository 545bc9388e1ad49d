import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { isBound, mayTouch } from '../../../commons/accounts/index.js';
import { linkAction, TrailEditor } from '../../../commons/trail/index.js';
import {
  BackofficeRegistry,
  governed,
  type ExtraAction,
  type GovernedResource,
  type InputField,
  type StaffViewer,
} from '../../../platform/backoffice/index.js';
import { PracticeChoices } from '../practice-choices.service.js';
import { LIMITS } from '../practice-record.rules.js';
import { Practice } from '../practice.entity.js';
import {
  isOneOf,
  isPublic,
  practiceLifecycle,
  WRITABLE_STATES,
  type PracticeState,
} from '../practice.lifecycle.js';
import { OUTCOME_LABELS, OUTCOMES, PRACTICE, practicePath } from '../practice.rules.js';
import { FIELD_LABELS, problemMessages } from '../practices.problems.messages.js';
import { deskMessages } from './desk.messages.js';
import { PracticeDeeds } from './practice-deeds.service.js';
import { PracticeSections } from './practice-sections.service.js';
import { practiceFields } from './practices.admin.fields.js';
import { NEWEST, PRACTICE_VIEWS } from './practices.admin.views.js';

const words = deskMessages.texts;
const { propose, publish, adopt, giveBack, refuse, archive } = practiceLifecycle.transitions;
/** The others ask for something, and have forms of their own. */
const BUTTONS = { ...practiceLifecycle, transitions: { propose } };
const EDITED_STATES = [...WRITABLE_STATES, 'proposed', 'published'] as const;

/** How the staff see, review and publish good practices. */
@Injectable()
export class PracticesAdmin implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly choices: PracticeChoices,
    private readonly deeds: PracticeDeeds,
    private readonly sections: PracticeSections,
    private readonly trail: TrailEditor,
  ) {}

  onModuleInit(): void {
    this.registry.register(this.resource());
  }

  private resource(): GovernedResource {
    return governed<Practice>({
      entity: Practice,
      id: 'practices',
      label: { bg: 'Добра практика', en: 'Good practice' },
      labelPlural: { bg: 'Добри практики', en: 'Good practices' },
      createLabel: { bg: 'Нова добра практика', en: 'New good practice' },
      navigation: { group: 'content', order: 20 },
      permissions: { list: 'practices.read', create: 'practices.edit', edit: 'practices.edit' },
      sort: NEWEST,
      fields: practiceFields(this.choices),
      extras: (_ctx, ids) => this.sections.extras(ids),
      defaults: () => ({ lang: 'bg', country: 'България' }),
      formNote: words.formNote,
      create: (ctx, values) => this.deeds.create(ctx, values),
      edit: (ctx, id, values, version) => this.deeds.edit(ctx, id, values, version),
      editableWhen: mine(EDITED_STATES),
      movableWhen: ({ organisationId }, staff) => organisationId === null && !isBound(staff),
      scope: (staff) => [
        { state: Not('draft' as const), ...ofUnits(staff) },
        { organisationId: IsNull(), ...ofUnits(staff) },
      ],
      views: PRACTICE_VIEWS,
      lifecycle: BUTTONS,
      transition: (ctx, id, transition) => this.deeds.step(ctx, id, transition),
      extraActions: { ...this.review(), ...this.afterwards(), ...this.attachments() },
      sections: (ctx, { id }) => this.sections.of(ctx, id),
      notice: ({ staff }, row) => noticeOf(row, staff),
      publicPath: (row) => (isPublic(row) ? practicePath(row) : null),
      badge: async () => ({ count: await Practice.countBy({ state: 'proposed' }) }),
      messages: problemMessages,
      empty: words.nonePublished,
    });
  }

  private review(): Record<string, ExtraAction<Practice>> {
    const unitId = this.unitInput();
    return {
      publish: {
        label: publish.label,
        permission: publish.by,
        on: 'record',
        main: true,
        when: (row, staff) => row.revisesId === null && byAnother(publish.from)(row, staff),
        inputs: { unitId },
        begins: ({ unitId: chosen }) => ({ unitId: chosen }),
        run: async (ctx, id, input) => {
          await this.deeds.publish(ctx, id!, input);
          return { message: words.publishedDone };
        },
      },
      adopt: {
        label: adopt.label,
        permission: adopt.by,
        on: 'record',
        main: true,
        when: (row, staff) => row.revisesId !== null && byAnother(adopt.from)(row, staff),
        run: async (ctx, id) => {
          await this.deeds.adopt(ctx, id!);
          return { message: words.adoptedDone };
        },
      },
      giveBack: {
        label: giveBack.label,
        permission: giveBack.by,
        on: 'record',
        when: mine(giveBack.from),
        inputs: { reason: reasonInput(words.returnHint) },
        run: async (ctx, id, input) => {
          await this.deeds.giveBack(ctx, id!, input);
          return { message: words.returnedDone };
        },
      },
      refuse: {
        label: refuse.label,
        permission: refuse.by,
        on: 'record',
        danger: true,
        when: mine(refuse.from),
        inputs: { reason: reasonInput(words.refuseHint) },
        run: async (ctx, id, input) => {
          await this.deeds.refuse(ctx, id!, input);
          return { message: words.refusedDone };
        },
      },
      discard: {
        label: { bg: 'Изтрийте черновата', en: 'Delete the draft' },
        permission: 'practices.edit',
        on: 'record',
        danger: true,
        when: (row) => row.state === 'draft' && row.organisationId === null,
        question: {
          bg: 'Да изтрием ли черновата? Никой не я е виждал.',
          en: 'Delete the draft? Nobody has seen it.',
        },
        run: async (ctx, id) => {
          await this.deeds.discard(ctx, id!);
          return { redirect: '/admin/resources/practices?view=drafts' };
        },
      },
    };
  }

  private afterwards(): Record<string, ExtraAction<Practice>> {
    return {
      answer: {
        label: { bg: 'Отговорете', en: 'Answer' },
        permission: 'practices.answer',
        on: 'record',
        main: true,
        when: (row, staff) => mine(['published'])(row, staff) && row.answeredAt === null,
        inputs: {
          outcome: {
            label: FIELD_LABELS.outcome,
            type: 'select',
            required: true,
            choices: OUTCOMES.map((value) => ({ value, label: OUTCOME_LABELS[value] })),
          },
          answer: {
            label: FIELD_LABELS.answer,
            hint: words.answerHint,
            type: 'longText',
            required: true,
            max: LIMITS.answer,
          },
        },
        run: async (ctx, id, input) => {
          await this.deeds.answer(ctx, id!, input);
          return { message: words.answeredDone };
        },
      },
      assign: {
        label: { bg: 'Сменете отговорното звено', en: 'Change the responsible unit' },
        permission: 'practices.publish',
        on: 'record',
        when: (row, staff) => mine(['published'])(row, staff) && row.answeredAt === null,
        inputs: { unitId: this.unitInput() },
        begins: ({ unitId }) => ({ unitId }),
        run: (ctx, id, input) => this.deeds.assign(ctx, id!, input),
      },
      archive: {
        label: archive.label,
        permission: archive.by,
        on: 'record',
        danger: true,
        when: mine(archive.from),
        inputs: { reason: reasonInput(words.archiveHint) },
        run: (ctx, id, input) => this.deeds.archive(ctx, id!, input),
      },
      connect: linkAction<Practice>(
        this.trail,
        PRACTICE,
        (row, staff) => isPublic(row) && mayTouch(staff, row.unitId),
      ),
    };
  }

  private attachments(): Record<string, ExtraAction<Practice>> {
    const attaching = { permission: 'practices.edit', on: 'record' as const, when: mine(EDITED_STATES) };
    const file: InputField = { label: words.file, type: 'files', required: true };
    return {
      addPhoto: {
        ...attaching,
        label: { bg: 'Сложете снимка', en: 'Put a photo' },
        // Not `required`: that a photo without words is not taken is told with the reason.
        inputs: {
          file,
          photoAlt: {
            label: FIELD_LABELS.photoAlt,
            hint: words.altHint,
            type: 'longText',
            max: LIMITS.photoAlt,
          },
        },
        run: async (ctx, id, input) => {
          await this.deeds.addPhoto(ctx, id!, input);
          return { message: words.photoDone };
        },
      },
      removePhoto: {
        ...attaching,
        label: { bg: 'Махнете снимката', en: 'Take the photo away' },
        danger: true,
        when: (row, staff) => mine(EDITED_STATES)(row, staff) && row.photoId !== null,
        question: { bg: 'Да махнем ли снимката?', en: 'Take the photo away?' },
        run: (ctx, id) => this.deeds.removePhoto(ctx, id!),
      },
      addFile: {
        ...attaching,
        label: { bg: 'Приложете доказателство', en: 'Attach evidence' },
        inputs: {
          file,
          label: { label: words.label, hint: words.labelHint, required: true, max: LIMITS.evidenceLabel },
        },
        run: async (ctx, id, input) => {
          await this.deeds.addFile(ctx, id!, input);
          return { message: words.fileDone };
        },
      },
    };
  }

  private unitInput(): InputField {
    return {
      label: FIELD_LABELS.unitId,
      hint: words.unitHint,
      type: 'select',
      required: true,
      choices: () => this.choices.units(),
    };
  }
}

/** In one of these states, and a matter of this member of staff; a draft of an organisation is nobody's but its own. */
function mine(states: readonly PracticeState[]) {
  return (row: Practice, staff: StaffViewer) =>
    isOneOf(states, row.state) &&
    mayTouch(staff, row.unitId) &&
    (row.organisationId === null || !isOneOf(WRITABLE_STATES, row.state));
}

/** And written last by somebody else. */
function byAnother(states: readonly PracticeState[]) {
  return (row: Practice, staff: StaffViewer) => mine(states)(row, staff) && row.staffId !== staff.staffId;
}

function ofUnits(staff: StaffViewer) {
  return isBound(staff) ? { unitId: In(staff.units) } : {};
}

function reasonInput(hint: { bg: string; en: string }): InputField {
  return { label: FIELD_LABELS.reason, hint, type: 'longText', required: true, max: LIMITS.reason };
}

function noticeOf(row: Practice, staff: StaffViewer) {
  if (row.state === 'proposed' && row.staffId === staff.staffId) return words.ownWords;
  return row.state === 'published' && row.wantedAt !== null && row.answeredAt === null
    ? words.owedNotice
    : null;
}
