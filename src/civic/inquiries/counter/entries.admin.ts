import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ArrayContains, Not } from 'typeorm';
import {
  BackofficeRegistry,
  governed,
  type BackofficeContext,
  type GovernedField,
  type GovernedResource,
  type Values,
} from '../../../platform/backoffice/index.js';
import { formatDate } from '../../../platform/i18n/index.js';
import { FIELD_LABELS } from '../desk/desk.messages.js';
import { InquiryChoices } from '../desk/inquiry-choices.service.js';
import { Inquiry } from '../inquiry.entity.js';
import { inquiryLifecycle } from '../inquiry.lifecycle.js';
import { lastDayOf } from '../inquiry.presentation.js';
import { CounterEntry } from './counter-entry.service.js';
import { counterBegins, counterInputs } from './counter.inputs.js';
import { counterMessages } from './counter.messages.js';
import { ENTER, ENTRIES, slipPath } from './counter.paths.js';

type Field = GovernedField<Inquiry>;

/** „Гише“: what one has entered oneself, and the form for more. */
@Injectable()
export class EntriesAdmin implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly choices: InquiryChoices,
    private readonly entry: CounterEntry,
  ) {}

  onModuleInit(): void {
    this.registry.register(this.resource());
  }

  private resource(): GovernedResource {
    return governed<Inquiry>({
      entity: Inquiry,
      id: ENTRIES,
      label: { bg: 'Въведено обръщение', en: 'Entered inquiry' },
      labelPlural: { bg: 'Гише: въведени от Вас', en: 'Counter: entered by you' },
      createLabel: { bg: 'Ново обръщение', en: 'New inquiry' },
      navigation: { group: 'processes', order: 13 },
      permissions: { list: ENTER, create: ENTER },
      title: 'code',
      sort: { by: 'id', direction: 'desc' },
      scope: ({ staffId }) => ({
        createdBy: staffId,
        channel: Not('site' as const),
        accusedStaffIds: Not(ArrayContains([staffId])),
      }),
      fields: { ...this.shown(), ...this.typed() },
      formNote: counterMessages.texts.intro,
      defaults: ({ staff }) => counterBegins(staff),
      create: (ctx, values) => this.create(ctx, values),
      lifecycle: { ...inquiryLifecycle, transitions: {} },
      links: (_ctx, { id }) =>
        Promise.resolve([{ label: counterMessages.texts.slip, href: slipPath(id), shortcut: '1' as const }]),
      messages: counterMessages,
      empty: counterMessages.texts.none,
    });
  }

  private shown(): Record<string, Field> {
    return {
      code: { label: { bg: 'Код за справка', en: 'Reference code' }, list: true },
      state: { label: FIELD_LABELS.state, list: true },
      incomingNumber: { label: FIELD_LABELS.number, list: true },
      receivedAt: { label: { bg: 'Постъпило на', en: 'Received on' }, list: true },
      due: {
        label: { bg: 'Отговор до', en: 'Answer until' },
        list: true,
        value: ({ answerDueAt }) => formatDate(lastDayOf(answerDueAt), 'bg'),
      },
    };
  }

  /** Kind and channel are shown as well; the rest is sealed, and read by those who may, elsewhere. */
  private typed(): Record<string, Field> {
    const inputs = Object.entries(counterInputs(this.choices)).map(([name, input]): [string, Field] => [
      name,
      { ...input, creatableBy: true, show: false },
    ]);
    const { kind, channel, ...rest } = Object.fromEntries(inputs);
    const seen = { show: true, list: true, filter: true };
    return {
      kind: { ...kind!, ...seen, label: FIELD_LABELS.kind },
      channel: { ...channel!, ...seen },
      ...rest,
    };
  }

  private async create(ctx: BackofficeContext, values: Values): Promise<string> {
    return (await this.entry.enter(ctx, values)).id;
  }
}
