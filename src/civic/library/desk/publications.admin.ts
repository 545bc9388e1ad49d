import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { isBound, mayTouch } from '../../../commons/accounts/index.js';
import { linkAction, TrailEditor } from '../../../commons/trail/index.js';
import {
  BackofficeRegistry,
  governed,
  type ExtraAction,
  type GovernedResource,
  type ListView,
} from '../../../platform/backoffice/index.js';
import { ContentsDesk } from '../contents/contents.desk.js';
import { problemMessages } from '../library.problems.messages.js';
import { PublicationChoices } from '../publication-choices.service.js';
import { Publication } from '../publication.entity.js';
import { isPublic, publicationLifecycle } from '../publication.lifecycle.js';
import { PUBLICATION, publicationPath } from '../publication.rules.js';
import { FILE_INPUTS, own, REASON_INPUT, VERSION_INPUTS } from './desk-inputs.js';
import { deskMessages } from './desk.messages.js';
import { PublicationDeeds } from './publication-deeds.service.js';
import { PublicationRecord } from './publication-record.service.js';
import { publicationFields } from './publications.admin.fields.js';

const { publish, restore, withdraw } = publicationLifecycle.transitions;
/** The way on; what leads aside from it is less prominent. */
const BUTTONS = { ...publicationLifecycle, transitions: { publish, restore } };

const LATEST = { by: 'datedOn', direction: 'desc' } as const;

const VIEWS: Record<string, ListView<Publication>> = {
  published: {
    label: { bg: 'Публикувани', en: 'Published' },
    where: { state: 'published' },
    sort: LATEST,
    empty: { bg: 'Още нищо не е публикувано.', en: 'Nothing is published yet.' },
  },
  drafts: {
    label: { bg: 'Чернови', en: 'Drafts' },
    where: { state: 'draft' },
    sort: LATEST,
    empty: { bg: 'Няма чернови.', en: 'There are no drafts.' },
  },
  pending: {
    label: { bg: 'С нова версия', en: 'With a new version' },
    where: { state: 'published', pendingVersion: Not(IsNull()) },
    sort: LATEST,
    empty: { bg: 'Не се подготвят нови версии.', en: 'No new version is in preparation.' },
  },
  withdrawn: {
    label: { bg: 'Оттеглени', en: 'Withdrawn' },
    where: { state: 'withdrawn' },
    sort: LATEST,
    empty: { bg: 'Нищо не е оттеглено.', en: 'Nothing is withdrawn.' },
  },
  all: { label: { bg: 'Всички', en: 'All' }, where: {}, sort: LATEST },
};

/** How the staff see and move publications. */
@Injectable()
export class PublicationsAdmin implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly choices: PublicationChoices,
    private readonly deeds: PublicationDeeds,
    private readonly record: PublicationRecord,
    private readonly trail: TrailEditor,
    private readonly contents: ContentsDesk,
  ) {}

  onModuleInit(): void {
    this.registry.register(this.resource());
  }

  private resource(): GovernedResource {
    return governed<Publication>({
      entity: Publication,
      id: 'publications',
      label: { bg: 'Публикация', en: 'Publication' },
      labelPlural: { bg: 'Публикации', en: 'Publications' },
      createLabel: { bg: 'Нова публикация', en: 'New publication' },
      navigation: { group: 'content', order: 20 },
      permissions: { list: 'library.read', create: 'library.edit', edit: 'library.edit' },
      sort: LATEST,
      countUpTo: 2_000,
      fields: publicationFields(this.choices),
      formNote: deskMessages.texts.formNote,
      defaults: ({ staff }) => ({ lang: 'bg', licence: 'publicSector', unitId: staff.units[0] ?? null }),
      create: (ctx, values) => this.deeds.create(ctx, values),
      edit: (ctx, id, values, version) => this.deeds.edit(ctx, id, values, version),
      editableWhen: own(({ state }) => state !== 'withdrawn'),
      movableWhen: ({ unitId }, staff) => mayTouch(staff, unitId),
      scope: (staff) =>
        isBound(staff)
          ? [{ state: Not('draft' as const) }, ...staff.units.map((unitId) => ({ unitId }))]
          : {},
      views: VIEWS,
      lifecycle: BUTTONS,
      transition: (ctx, id, transition, input) => this.deeds.step(ctx, id, transition, input),
      extraActions: {
        ...this.files(),
        ...this.versions(),
        ...this.contents.ofPublication(),
        ...this.others(),
      },
      sections: (_ctx, row) => this.record.sections(row),
      publicPath: (row) => (isPublic(row) ? publicationPath(row) : null),
      messages: problemMessages,
      empty: { bg: 'Още няма публикации.', en: 'There are no publications yet.' },
    });
  }

  private files(): Record<string, ExtraAction<Publication>> {
    return {
      addFile: {
        label: { bg: 'Добавете файл', en: 'Add a file' },
        permission: 'library.edit',
        on: 'record',
        main: true,
        when: own(({ state, pendingVersion }) => state !== 'withdrawn' && pendingVersion !== null),
        inputs: FILE_INPUTS,
        begins: ({ lang }) => ({ lang }),
        run: async (ctx, id, input) => {
          await this.deeds.addFile(ctx, id!, input);
          return { message: deskMessages.texts.fileAdded };
        },
      },
    };
  }

  private versions(): Record<string, ExtraAction<Publication>> {
    const pending = own(({ state, pendingVersion }) => state === 'published' && pendingVersion !== null);
    return {
      publishVersion: {
        label: { bg: 'Публикувайте версията', en: 'Publish the version' },
        permission: 'library.publish',
        on: 'record',
        main: true,
        when: pending,
        question: {
          bg: 'Да публикуваме ли новата версия? Предишните остават за четене, а който следи публикацията, ще научи.',
          en: 'Publish the new version? Those before stay readable, and whoever follows the publication will learn of it.',
        },
        run: async (ctx, id) => {
          await this.deeds.publishVersion(ctx, id!);
          return { message: deskMessages.texts.versionShown };
        },
      },
      beginVersion: {
        label: { bg: 'Нова версия', en: 'New version' },
        permission: 'library.edit',
        on: 'record',
        when: own(({ state, pendingVersion }) => state === 'published' && pendingVersion === null),
        inputs: VERSION_INPUTS,
        begins: ({ lang }) => ({ lang }),
        run: async (ctx, id, input) => {
          await this.deeds.beginVersion(ctx, id!, input);
          return { message: deskMessages.texts.versionBegun };
        },
      },
      dropVersion: {
        label: { bg: 'Откажете новата версия', en: 'Drop the new version' },
        permission: 'library.edit',
        on: 'record',
        danger: true,
        when: pending,
        question: {
          bg: 'Да откажем ли новата версия с файловете ѝ? Никой не я е чел.',
          en: 'Drop the new version with its files? Nobody has read it.',
        },
        run: async (ctx, id) => {
          await this.deeds.dropVersion(ctx, id!);
          return { message: deskMessages.texts.versionDropped };
        },
      },
    };
  }

  private others(): Record<string, ExtraAction<Publication>> {
    return {
      withdraw: {
        label: withdraw.label,
        permission: withdraw.by,
        on: 'record',
        danger: true,
        when: own(({ state }) => state === 'published'),
        inputs: { reason: REASON_INPUT },
        run: (ctx, id, input) => this.deeds.step(ctx, id!, 'withdraw', input),
      },
      discard: {
        label: { bg: 'Изтрийте черновата', en: 'Delete the draft' },
        permission: 'library.edit',
        on: 'record',
        when: own(({ state }) => state === 'draft'),
        danger: true,
        question: {
          bg: 'Да изтрием ли черновата? Никой не я е виждал.',
          en: 'Delete the draft? Nobody has seen it.',
        },
        run: async (ctx, id) => {
          await this.deeds.discard(ctx, id!);
          return { redirect: '/admin/resources/publications' };
        },
      },
      connect: linkAction<Publication>(
        this.trail,
        PUBLICATION,
        (row, staff) => isPublic(row) && mayTouch(staff, row.unitId),
      ),
    };
  }
}
