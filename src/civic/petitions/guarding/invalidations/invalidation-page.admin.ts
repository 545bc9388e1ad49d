import { Injectable, type OnModuleInit } from '@nestjs/common';
import { boundTo } from '../../../../commons/accounts/index.js';
import {
  backofficePage,
  BackofficeRegistry,
  type BackofficeContext,
  type BackofficePage,
  type InputField,
  type Outcome,
  type PageSection,
  type Values,
} from '../../../../platform/backoffice/index.js';
import { Database } from '../../../../platform/database/index.js';
import { formatDate, formatNumber } from '../../../../platform/i18n/index.js';
import { CRITERIA, textOf } from '../criteria/criteria.inputs.js';
import { PetitionChoices } from '../desk/petition-choices.service.js';
import { INVALIDATION_CHOICES } from '../desk/signature.words.js';
import { guardingMessages } from '../guarding.messages.js';
import type { InvalidationState } from './invalidation.entity.js';
import { Invalidations } from './invalidations.service.js';

const NAME = 'petition-sweeps';
export const INVALIDATION_PAGE = `/admin/pages/${NAME}`;
const RECORDS = '/admin/resources/signatureSweeps';
const SHOWN = 20;

/** „Обезсилване на подписи“: says which, and how many that would be; nothing is changed here. */
@Injectable()
export class InvalidationPage implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly database: Database,
    private readonly petitions: PetitionChoices,
    private readonly invalidations: Invalidations,
  ) {}

  onModuleInit(): void {
    this.registry.register(this.page());
  }

  private page(): BackofficePage {
    return backofficePage({
      name: NAME,
      label: { bg: 'Обезсилване на подписи', en: 'Invalidating signatures' },
      navigation: { group: 'processes', order: 34 },
      permission: 'signatures.review',
      load: async (ctx) => ({
        intro:
          'Изберете подписка и кажете кои подписи са недействителни. Първо ще видите колко са и откъде: докато не потвърдите с мотиви, нищо не се променя. После всичко може да се отмени.',
        sections: [this.form(), await this.latest(ctx)],
      }),
      actions: { plan: { run: (ctx, values) => this.plan(ctx, values) } },
      messages: guardingMessages,
    });
  }

  private form(): PageSection {
    return {
      id: 'invalidation-criteria',
      title: 'Кои подписи',
      paragraphs: ['Попълнете поне едно. Ако попълните няколко, подписът трябва да отговаря на всички.'],
      forms: [{ action: 'plan', submit: 'Пресметнете', fields: this.inputs() }],
    };
  }

  private inputs(): Record<string, InputField> {
    return {
      petitionId: {
        label: { bg: 'Подписка', en: 'Petition' },
        type: 'select',
        required: true,
        choices: ({ staff }) => this.petitions.of(staff),
      },
      ...CRITERIA,
      from: { label: { bg: 'Потвърдени от', en: 'Confirmed from' }, type: 'datetime' },
      to: { label: { bg: 'Потвърдени до', en: 'Confirmed until' }, type: 'datetime' },
    };
  }

  private async plan({ staff, actor, now }: BackofficeContext, values: Values): Promise<Outcome> {
    const petition = await this.petitions.own(String(values['petitionId']), staff);
    const typed = {
      petitionId: petition.id,
      name: textOf(values['name']),
      domain: textOf(values['domain']),
      network: textOf(values['network']),
      from: values['from'] instanceof Date ? values['from'] : null,
      to: values['to'] instanceof Date ? values['to'] : null,
    };
    const id = await this.database.transaction((tx) => this.invalidations.plan(tx, typed, actor, now));
    return {
      message: { bg: 'Пресметнато е.', en: 'Counted.' },
      redirect: `${RECORDS}/records/${id}/show`,
    };
  }

  private async latest({ staff }: BackofficeContext): Promise<PageSection> {
    const found = await this.database.read<{
      id: string;
      title: string;
      state: InvalidationState;
      taken: number;
      createdAt: Date;
    }>(
      `SELECT signature_sweep.id, petition.title, signature_sweep.state, counted + held AS taken,
              signature_sweep.created_at AS "createdAt"
       FROM signature_sweep JOIN petition ON petition.id = petition_id
       WHERE signature_sweep.state <> 'planned' AND ($1::bigint[] IS NULL OR petition.unit_id = ANY($1))
       ORDER BY signature_sweep.id DESC LIMIT ${SHOWN}`,
      [boundTo(staff)],
    );
    return {
      id: 'invalidation-latest',
      title: 'Досега',
      table: {
        columns: ['Обезсилване', 'Подписка', 'Състояние', 'Обезсилени', 'Дата'],
        rows: found.map(({ id, title, state, taken, createdAt }) => {
          const choice = INVALIDATION_CHOICES.find(({ value }) => value === state)!;
          return [
            { text: `№ ${id}`, href: `${RECORDS}/records/${id}/show` },
            title,
            { text: choice.label.bg, tone: choice.tone },
            formatNumber(taken, 'bg'),
            formatDate(createdAt, 'bg'),
          ];
        }),
        empty: 'Още нищо не е обезсилвано наведнъж.',
      },
    };
  }
}
