import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { boundTo } from '../../../../commons/accounts/index.js';
import {
  BackofficeRegistry,
  governed,
  type ComputedValue,
  type GovernedResource,
  type RecordSection,
} from '../../../../platform/backoffice/index.js';
import { Database, type Tx } from '../../../../platform/database/index.js';
import { formatDateTime, formatNumber, type Text } from '../../../../platform/i18n/index.js';
import { PetitionChoices } from '../desk/petition-choices.service.js';
import { INVALIDATION_CHOICES } from '../desk/signature.words.js';
import { guardingMessages } from '../guarding.messages.js';
import { inUnits } from '../units.filter.js';
import { InvalidationWakeups } from './invalidations.jobs.js';
import { Invalidation } from './invalidation.entity.js';
import { Invalidations } from './invalidations.service.js';
import { InvalidationSummary, type SummaryLine } from './invalidation-summary.queries.js';
import { INVALIDATION_PAGE } from './invalidation-page.admin.js';

const REVIEW = 'signatures.review';
const LONGEST_REASON = 2_000;

/** One bulk invalidation: what it would take out, how far it is, and the way back. */
@Injectable()
export class InvalidationsAdmin implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly database: Database,
    private readonly invalidations: Invalidations,
    private readonly summary: InvalidationSummary,
    private readonly petitions: PetitionChoices,
    private readonly wakeups: InvalidationWakeups,
  ) {}

  onModuleInit(): void {
    this.registry.register(this.resource());
  }

  private resource(): GovernedResource {
    return governed<Invalidation>({
      entity: Invalidation,
      id: 'signatureSweeps',
      label: { bg: 'Обезсилване', en: 'Invalidation' },
      labelPlural: { bg: 'Обезсилвания на подписи', en: 'Invalidations of signatures' },
      permissions: { list: REVIEW },
      sort: { by: 'id', direction: 'desc' },
      scope: (staff) => {
        const units = boundTo(staff);
        return units === null ? {} : { petitionId: inUnits(units) };
      },
      fields: {
        title: {
          label: { bg: 'Обезсилване', en: 'Invalidation' },
          value: ({ id }) => `Обезсилване № ${id}`,
        },
        petitionId: {
          label: { bg: 'Подписка', en: 'Petition' },
          list: true,
          filter: true,
          choices: ({ staff }) => this.petitions.of(staff),
        },
        state: {
          label: { bg: 'Състояние', en: 'State' },
          list: true,
          filter: true,
          choices: INVALIDATION_CHOICES,
        },
        criteria: { label: { bg: 'Кои подписи', en: 'Which signatures' } },
        foreseen: { label: { bg: 'Пресметнати', en: 'Foreseen' }, list: true },
        counted: { label: { bg: 'Обезсилени от зачетените', en: 'Taken out of the counted' }, list: true },
        held: { label: { bg: 'Обезсилени от задържаните', en: 'Taken out of the held' } },
        restored: { label: { bg: 'Върнати', en: 'Given back' }, list: true },
        reason: { label: { bg: 'Защо', en: 'Why' }, type: 'longText' },
        createdBy: { label: { bg: 'Пресметнал', en: 'Counted by' }, reference: 'staff' },
        startedBy: { label: { bg: 'Започнал', en: 'Begun by' }, reference: 'staff' },
        startedAt: { label: { bg: 'Започнато', en: 'Begun' }, list: true },
        undoneBy: { label: { bg: 'Отменил', en: 'Undone by' }, reference: 'staff' },
        undoneAt: { label: { bg: 'Отменено', en: 'Undone' } },
        settledAt: { label: { bg: 'Приключило', en: 'Through' } },
      },
      views: {
        begun: {
          label: { bg: 'Извършени', en: 'Begun' },
          where: { state: In(['running', 'done', 'undoing', 'undone']) },
        },
        planned: { label: { bg: 'Само пресметнати', en: 'Only counted' }, where: { state: 'planned' } },
      },
      extras: (_ctx, ids) => this.extras(ids),
      sections: (_ctx, invalidation) => this.sections(invalidation),
      notice: (_ctx, invalidation) => noticeOf(invalidation),
      links: async (_ctx, { id, state }) => [
        ...(state === 'planned'
          ? []
          : [
              {
                label: { bg: 'Обезсилените подписи', en: 'The signatures' },
                href: `/admin/resources/signatures?view=all&filters.sweepId=${id}`,
              },
            ]),
        { label: { bg: 'Ново обезсилване', en: 'New invalidation' }, href: INVALIDATION_PAGE },
      ],
      extraActions: {
        start: {
          label: { bg: 'Обезсилете подписите', en: 'Invalidate the signatures' },
          permission: REVIEW,
          on: 'record',
          danger: true,
          when: ({ state, foreseen }) => state === 'planned' && foreseen > 0,
          question: ({ foreseen }) => questionOf(foreseen),
          inputs: {
            reason: {
              label: { bg: 'Защо', en: 'Why' },
              hint: {
                bg: 'Остава в историята на обезсилването. Без имена и адреси.',
                en: 'It stays with the invalidation; without names and addresses.',
              },
              type: 'longText',
              required: true,
              max: LONGEST_REASON,
            },
          },
          run: async (ctx, id, input) => {
            await this.change((tx) =>
              this.invalidations.start(tx, id!, String(input['reason']), ctx.actor, ctx.now),
            );
            return { message: STARTED };
          },
        },
        undo: {
          label: { bg: 'Отменете обезсилването', en: 'Undo the invalidation' },
          permission: REVIEW,
          on: 'record',
          danger: true,
          when: ({ state }) => state === 'running' || state === 'done',
          question: {
            bg: 'Всички подписи от това обезсилване се връщат: зачетените отново се броят, задържаните отново чакат.',
            en: 'All its signatures are given back: those that counted count again, those that waited wait again.',
          },
          run: async (ctx, id) => {
            await this.change((tx) => this.invalidations.undo(tx, id!, ctx.actor, ctx.now));
            return { message: UNDOING };
          },
        },
        discard: {
          label: { bg: 'Откажете се', en: 'Give up' },
          permission: REVIEW,
          on: 'record',
          when: ({ state }) => state === 'planned',
          question: {
            bg: 'Нищо не е променено и нищо няма да се промени.',
            en: 'Nothing has changed and nothing will.',
          },
          run: async ({ actor, now }, id) => {
            await this.database.transaction((tx) => this.invalidations.discard(tx, id!, actor, now));
            return { redirect: INVALIDATION_PAGE };
          },
        },
      },
      messages: guardingMessages,
      empty: { bg: 'Още нищо не е обезсилвано наведнъж.', en: 'Nothing was invalidated at once yet.' },
    });
  }

  private async change(work: (tx: Tx) => Promise<void>): Promise<void> {
    await this.database.transaction(work);
    await this.wakeups.wake();
  }

  private async extras(ids: string[]): Promise<Map<string, Record<string, ComputedValue>>> {
    const found = await this.database.read<{
      id: string;
      sealed: string | null;
      from: Date | null;
      to: Date | null;
    }>(
      `SELECT id, sealed, confirmed_from AS "from", confirmed_to AS "to" FROM signature_sweep
       WHERE id = ANY($1::bigint[])`,
      [ids],
    );
    return new Map(
      found.map(({ id, sealed, from, to }) => {
        const typed = sealed ? this.invalidations.open(sealed) : null;
        const parts = [
          typed === null && 'данните на подписалите са заличени',
          typed?.name && `име „${typed.name}“`,
          typed?.domain && `домейн ${typed.domain}`,
          typed?.network && `мрежа ${typed.network}`,
          from && `от ${formatDateTime(from, 'bg')}`,
          to && `до ${formatDateTime(to, 'bg')}`,
        ].filter(Boolean);
        return [id, { criteria: parts.join(', ') }];
      }),
    );
  }

  private async sections(invalidation: Invalidation): Promise<RecordSection[]> {
    if (invalidation.state !== 'planned') return [];
    const [places, times] = await Promise.all([
      this.summary.byPlace(invalidation),
      this.summary.byTime(invalidation),
    ]);
    return [
      tableOf('invalidation-places', 'По населени места', 'Населено място', places),
      tableOf('invalidation-times', 'По време на потвърждаване', 'Време', times),
    ];
  }
}

function tableOf(id: string, title: string, first: string, lines: readonly SummaryLine[]): RecordSection {
  return {
    id,
    title,
    table: {
      columns: [first, 'Зачетени', 'Задържани'],
      rows: lines.map(({ label, counted, held }) => [
        label,
        formatNumber(counted, 'bg'),
        formatNumber(held, 'bg'),
      ]),
      empty: 'Няма такива подписи.',
    },
  };
}

function noticeOf({ state, foreseen, counted, held }: Invalidation): Text | null {
  const t = { bg: guardingMessages('bg'), en: guardingMessages('en') };
  if (state === 'planned')
    return {
      bg: t.bg('invalidationPlanned', { count: foreseen }),
      en: t.en('invalidationPlanned', { count: foreseen }),
    };
  if (state === 'running' || state === 'undoing') {
    const count = counted + held;
    return { bg: t.bg('invalidationWorking', { count }), en: t.en('invalidationWorking', { count }) };
  }
  return null;
}

function questionOf(count: number): Text {
  return {
    bg: guardingMessages('bg')('invalidationQuestion', { count }),
    en: guardingMessages('en')('invalidationQuestion', { count }),
  };
}

const STARTED: Text = {
  bg: 'Обезсилването започна. Страницата показва докъде е стигнало; може да я затворите.',
  en: 'The invalidation has begun. The page shows how far it is; you may close it.',
};
const UNDOING: Text = {
  bg: 'Подписите се връщат. Страницата показва докъде е стигнало; може да я затворите.',
  en: 'The signatures are being given back. The page shows how far it is; you may close it.',
};
