import { Injectable, type OnModuleInit } from '@nestjs/common';
import { textOf, BackofficeRegistry, governed } from '../../../platform/backoffice/index.js';
import { Database } from '../../../platform/database/index.js';
import { PetitionKindEditor } from './petition-kind.editor.js';
import { PetitionKind, PROCEDURES } from './petition-kind.entity.js';
import { KIND_FIELDS, kindInput } from './petition-kinds.admin.fields.js';
import { petitionKindMessages } from './petition-kinds.messages.js';

/** „Видове подписки“: what each asks for and what follows; a new one needs no code. */
@Injectable()
export class PetitionKindsAdmin implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly database: Database,
    private readonly editor: PetitionKindEditor,
  ) {}

  onModuleInit(): void {
    this.registry.register(
      governed<PetitionKind>({
        entity: PetitionKind,
        id: 'petitionKinds',
        label: { bg: 'Вид подписка', en: 'Kind of petition' },
        labelPlural: { bg: 'Видове подписки', en: 'Kinds of petitions' },
        createLabel: { bg: 'Нов вид', en: 'New kind' },
        navigation: { group: 'order', order: 41 },
        permissions: { list: 'petitions.kinds', create: 'petitions.kinds', edit: 'petitions.kinds' },
        title: 'labelBg',
        sort: { by: 'position', direction: 'asc' },
        fields: KIND_FIELDS,
        defaults: () => ({
          backers: 5,
          backingDays: 60,
          collectingDays: 90,
          minimumAge: 16,
          committeeMin: 0,
          committeeMax: 5,
          position: 100,
          active: true,
        }),
        formNote: {
          bg: 'Промените важат за подписките, които се изпратят след тях. Изпратените вече пазят сроковете и праговете, с които са започнали.',
          en: 'Changes concern petitions that are submitted after them. Those submitted already keep the terms and thresholds with which they began.',
        },
        create: async ({ actor, now }, values) => {
          const code = textOf(values['code']);
          const procedure = PROCEDURES.find((known) => known === values['procedure']) ?? null;
          const kind = { code, procedure, input: kindInput(values) };
          await this.database.transaction((tx) => this.editor.create(tx, kind, actor, now));
          return code;
        },
        edit: ({ actor, now }, code, values, version) => {
          const change = { input: kindInput(values), version: version ?? null };
          return this.database.transaction((tx) => this.editor.edit(tx, code, change, actor, now));
        },
        messages: petitionKindMessages,
        empty: { bg: 'Няма видове.', en: 'There are no kinds.' },
      }),
    );
  }
}
