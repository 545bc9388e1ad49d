import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  backofficePage,
  BackofficeRegistry,
  type BackofficeContext,
  type BackofficePage,
  type Outcome,
  type PageSection,
  type Values,
} from '../../../../platform/backoffice/index.js';
import { RuleBroken } from '../../../../platform/errors/index.js';
import { CRITERIA, textOf } from '../criteria/criteria.inputs.js';
import { guardingMessages } from '../guarding.messages.js';
import { PetitionChoices } from './petition-choices.service.js';
import { FOUND_AT_MOST, SignatureLookup, type FoundSignature } from './signature-lookup.service.js';
import { channelName, STATE_CHOICES } from './signature.words.js';

const NAME = 'petition-signature-lookup';

/** „Търсене на подпис“: exact, because nothing of a signer is stored in the clear. */
@Injectable()
export class SignatureLookupPage implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly petitions: PetitionChoices,
    private readonly lookup: SignatureLookup,
  ) {}

  onModuleInit(): void {
    this.registry.register(this.page());
  }

  private page(): BackofficePage {
    return backofficePage({
      name: NAME,
      label: { bg: 'Търсене на подпис', en: 'Looking up a signature' },
      navigation: { group: 'processes', order: 33 },
      permission: 'signatures.review',
      load: async (ctx, { found }) => ({
        intro:
          'Данните на подписалите са шифровани, затова се търси по точно съвпадение. Всяко търсене остава в дневника: кой, в коя подписка и по какво – без самото име или адрес.',
        sections: [...(found ? [await this.results(ctx, found)] : []), this.form()],
      }),
      actions: { find: { run: (ctx, values) => this.find(ctx, values) } },
      messages: guardingMessages,
    });
  }

  private form(): PageSection {
    return {
      id: 'lookup-form',
      title: 'Какво търсите',
      paragraphs: ['Попълнете поне едно. Ако попълните няколко, подписът трябва да отговаря на всички.'],
      forms: [
        {
          action: 'find',
          submit: 'Потърсете',
          fields: {
            petitionId: {
              label: { bg: 'Подписка', en: 'Petition' },
              type: 'select',
              required: true,
              choices: ({ staff }) => this.petitions.of(staff),
            },
            name: CRITERIA.name,
            email: { label: { bg: 'Имейл', en: 'E-mail address' }, type: 'email' },
            domain: CRITERIA.domain,
            network: CRITERIA.network,
          },
        },
      ],
    };
  }

  private async find({ staff, actor, now }: BackofficeContext, values: Values): Promise<Outcome> {
    const petition = await this.petitions.own(String(values['petitionId']), staff);
    const typed = {
      petitionId: petition.id,
      name: textOf(values['name']),
      email: textOf(values['email']),
      domain: textOf(values['domain']),
      network: textOf(values['network']),
    };
    const { petitionId: _petition, ...asked } = typed;
    if (Object.values(asked).every((value) => value === null))
      throw new RuleBroken('criteriaInvalid', {}, { name: 'lookupNone' });
    const question = await this.lookup.ask(typed, actor, now);
    return {
      message: { bg: 'Потърсено е.', en: 'Looked up.' },
      redirect: `/admin/pages/${NAME}?found=${encodeURIComponent(question)}`,
    };
  }

  private async results({ staff }: BackofficeContext, question: string): Promise<PageSection> {
    const { petitionId, found } = await this.lookup.answer(question);
    const petition = await this.petitions.own(petitionId, staff);
    const named = staff.permissions.has('signatures.readPersonal');
    return {
      id: 'lookup-found',
      title: 'Намерено',
      paragraphs: [guardingMessages('bg')('lookupFound', { count: found.length, title: petition.title })],
      table: {
        columns: ['Подпис', ...(named ? ['Име'] : []), 'Състояние', 'Как е подписано', 'Потвърден'],
        rows: found.slice(0, FOUND_AT_MOST).map((signature) => lineOf(signature, named)),
        empty: 'Няма такъв подпис.',
      },
    };
  }
}

function lineOf({ id, name, state, channel, confirmed }: FoundSignature, named: boolean) {
  const known = STATE_CHOICES.find(({ value }) => value === state)!;
  return [
    { text: `№ ${id}`, href: `/admin/resources/signatures/records/${id}/show` },
    ...(named ? [name ?? '–'] : []),
    { text: known.label.bg, tone: known.tone },
    channelName(channel),
    confirmed,
  ];
}
