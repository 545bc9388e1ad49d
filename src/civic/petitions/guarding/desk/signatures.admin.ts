import { Injectable, type OnModuleInit } from '@nestjs/common';
import { boundTo, placeName, Settlements } from '../../../../commons/accounts/index.js';
import {
  BackofficeRegistry,
  governed,
  type BackofficeContext,
  type BulkAction,
  type Choice,
  type ExtraAction,
  type GovernedResource,
  type InputField,
} from '../../../../platform/backoffice/index.js';
import { Database } from '../../../../platform/database/index.js';
import { Signature } from '../../signatures/signature.entity.js';
import { guardingMessages } from '../guarding.messages.js';
import { signaturesTablePath } from '../export/signatures-export.service.js';
import { inUnits } from '../units.filter.js';
import { PetitionChoices } from './petition-choices.service.js';
import { SignatureExtras } from './signature-extras.service.js';
import { SignatureReview } from './signature-review.service.js';
import {
  CHANNEL_CHOICES,
  HOLD_CHOICES,
  REFUSE_REASONS,
  RELEASE_REASONS,
  STATE_CHOICES,
} from './signature.words.js';

const REVIEW = 'signatures.review';
/** So far the list of a petition with a million signatures is counted and paged. */
const COUNTED_UP_TO = 10_000;

/** „Подписи“: those that wait for a look, and all of one petition. Nobody's address is ever shown here. */
@Injectable()
export class SignaturesAdmin implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly database: Database,
    private readonly review: SignatureReview,
    private readonly details: SignatureExtras,
    private readonly petitions: PetitionChoices,
    private readonly settlements: Settlements,
  ) {}

  onModuleInit(): void {
    this.registry.register(this.resource());
  }

  private resource(): GovernedResource {
    return governed<Signature>({
      entity: Signature,
      id: 'signatures',
      label: { bg: 'Подпис', en: 'Signature' },
      labelPlural: { bg: 'Подписи', en: 'Signatures' },
      navigation: { group: 'processes', order: 32 },
      permissions: { list: 'signatures.read' },
      sort: { by: 'id', direction: 'desc' },
      countUpTo: COUNTED_UP_TO,
      scope: (staff) => {
        const units = boundTo(staff);
        return units === null ? {} : { petitionId: inUnits(units) };
      },
      fields: {
        title: { label: { bg: 'Подпис', en: 'Signature' }, value: ({ id }) => `№ ${id}` },
        id: { label: { bg: 'Номер', en: 'Number' }, filter: true, show: false },
        petitionId: {
          label: { bg: 'Подписка', en: 'Petition' },
          list: true,
          filter: true,
          sortable: false,
          choices: ({ staff }) => this.petitions.of(staff),
        },
        name: { label: { bg: 'Име', en: 'Name' }, list: true, visibleTo: 'signatures.readPersonal' },
        state: {
          label: { bg: 'Състояние', en: 'State' },
          list: true,
          filter: true,
          sortable: false,
          choices: STATE_CHOICES,
        },
        channel: {
          label: { bg: 'Как е подписано', en: 'How it was signed' },
          list: true,
          filter: true,
          sortable: false,
          choices: CHANNEL_CHOICES,
        },
        settlement: {
          label: { bg: 'Населено място', en: 'Settlement' },
          list: true,
          filter: true,
          sortable: false,
          choices: () => this.places(),
        },
        holdReason: {
          label: { bg: 'Защо е задържан', en: 'Why it was held' },
          list: true,
          filter: true,
          sortable: false,
          choices: HOLD_CHOICES,
        },
        domain: { label: { bg: 'Домейн на имейла', en: 'Domain of the address' }, visibleTo: REVIEW },
        confirmedAt: { label: { bg: 'Потвърден', en: 'Confirmed' }, list: true, sortable: false },
        countedAt: { label: { bg: 'Зачетен', en: 'Counted' }, sortable: false },
        endedAt: { label: { bg: 'Обезсилен или оттеглен', en: 'Ended' }, sortable: false },
        sweepId: {
          label: { bg: 'Обезсилен с', en: 'Invalidated with' },
          reference: 'signatureSweeps',
          filter: true,
          sortable: false,
          visibleTo: REVIEW,
        },
        alike: { label: { bg: 'Подобни', en: 'Alike' }, visibleTo: REVIEW, type: 'longText' },
      },
      views: {
        held: {
          label: { bg: 'Задържани', en: 'Held' },
          where: { state: 'held' },
          sort: { by: 'id', direction: 'asc' },
          empty: { bg: 'Няма задържани подписи.', en: 'No signature is held.' },
        },
        all: {
          label: { bg: 'Всички на една подписка', en: 'All of one petition' },
          where: {},
          needs: {
            filters: ['petitionId', 'id', 'sweepId'],
            told: { bg: 'Изберете подписка във филтрите.', en: 'Choose a petition in the filters.' },
          },
        },
      },
      extras: (ctx, ids) => this.details.of(ctx, ids),
      extraActions: {
        release: this.one('release'),
        refuse: this.one('refuse'),
        download: this.download(),
      },
      bulkActions: { releaseChosen: this.many('release'), refuseChosen: this.many('refuse') },
      badge: () => this.waiting(),
      messages: guardingMessages,
    });
  }

  private one(verb: 'release' | 'refuse'): ExtraAction<Signature> {
    return {
      label: verb === 'release' ? { bg: 'Зачетете', en: 'Count it' } : { bg: 'Обезсилете', en: 'Invalidate' },
      permission: REVIEW,
      on: 'record',
      shortcut: verb === 'release' ? '1' : '2',
      danger: verb === 'refuse',
      when: ({ state }) => state === 'held',
      inputs: reasonOf(verb),
      run: async (ctx, id, { reason }) => {
        await this.decide(ctx, verb, id!, String(reason));
        return { redirect: '/admin/resources/signatures' };
      },
    };
  }

  private download(): ExtraAction<Signature> {
    return {
      label: { bg: 'Изтеглете като таблица', en: 'Download as a table' },
      permission: 'signatures.export',
      on: 'resource',
      inputs: {
        petitionId: {
          label: { bg: 'Подписка', en: 'Petition' },
          hint: {
            bg: 'Таблицата е без имейли. Изтеглянето остава в дневника.',
            en: 'The table is without addresses. The download is entered in the journal.',
          },
          type: 'select',
          required: true,
          choices: ({ staff }) => this.petitions.of(staff),
        },
      },
      run: async ({ staff }, _id, { petitionId }) => {
        const { id } = await this.petitions.own(String(petitionId), staff);
        return {
          message: { bg: 'Таблицата се изтегля.', en: 'The table is being downloaded.' },
          redirect: signaturesTablePath(id),
        };
      },
    };
  }

  private many(verb: 'release' | 'refuse'): BulkAction<Signature> {
    return {
      label:
        verb === 'release'
          ? { bg: 'Зачетете избраните', en: 'Count the chosen' }
          : { bg: 'Обезсилете избраните', en: 'Invalidate the chosen' },
      permission: REVIEW,
      danger: verb === 'refuse',
      inputs: reasonOf(verb),
      told: { before: `${verb}Before`, after: `${verb}After`, confirm: `${verb}Confirm` },
      leaves: ({ state }) => (state === 'held' ? null : 'notHeldAnyMore'),
      run: (ctx, id, { reason }) => this.decide(ctx, verb, id, String(reason)),
    };
  }

  private decide(
    { actor, now }: BackofficeContext,
    verb: 'release' | 'refuse',
    id: string,
    reason: string,
  ): Promise<void> {
    return this.database.transaction((tx) => this.review[verb](tx, id, reason, actor, now));
  }

  private async waiting(): Promise<number> {
    const [found] = await this.database.read<{ count: number }>(
      `SELECT count(*)::int AS count FROM
         (SELECT 1 FROM signature WHERE state = 'held' LIMIT ${COUNTED_UP_TO}) AS waiting`,
    );
    return found!.count;
  }

  private async places(): Promise<Choice[]> {
    const places = await this.settlements.all();
    return places.map((place) => ({ value: place.ekatte, label: placeName(place, 'bg') }));
  }
}

function reasonOf(verb: 'release' | 'refuse'): Record<string, InputField> {
  return {
    reason: {
      label: { bg: 'Защо', en: 'Why' },
      type: 'select',
      required: true,
      choices: verb === 'release' ? RELEASE_REASONS : REFUSE_REASONS,
    },
  };
}
