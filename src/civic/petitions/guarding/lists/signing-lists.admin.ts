import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  BackofficeRegistry,
  governed,
  Marked,
  type BackofficeContext,
  type GovernedResource,
  type Values,
} from '../../../../platform/backoffice/index.js';
import { dateIn, endOfDay } from '../../../../platform/clock/index.js';
import { Database } from '../../../../platform/database/index.js';
import { guardingMessages } from '../guarding.messages.js';
import { KnownSigningLists } from './known-lists.service.js';
import { SigningEntry } from './signing-entry.entity.js';
import type { Verdict, What } from './signing-list.rules.js';
import { SigningLists, type SigningRule } from './signing-lists.service.js';

const LISTS = 'signatures.lists';
const VERDICT_CHOICES = [
  { value: 'allow', label: { bg: 'Без проверка', en: 'Without a look' }, tone: 'open' as const },
  { value: 'block', label: { bg: 'Чакат проверка', en: 'Wait for a look' }, tone: 'late' as const },
];
const WHAT_CHOICES = [
  { value: 'address', label: { bg: 'Имейл адрес', en: 'E-mail address' } },
  { value: 'domain', label: { bg: 'Домейн', en: 'Domain' } },
  { value: 'range', label: { bg: 'Мрежа', en: 'Network' } },
];

/** „Списъци за подписване“: whose signatures count without a look, and whose wait for one. */
@Injectable()
export class SigningListsAdmin implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly database: Database,
    private readonly lists: SigningLists,
    private readonly known: KnownSigningLists,
  ) {}

  onModuleInit(): void {
    this.registry.register(this.resource());
  }

  private resource(): GovernedResource {
    return governed<SigningEntry>({
      entity: SigningEntry,
      id: 'signingLists',
      label: { bg: 'Ред от списъците за подписване', en: 'Line of the signing lists' },
      labelPlural: { bg: 'Списъци за подписване', en: 'Signing lists' },
      createLabel: { bg: 'Нов ред', en: 'New line' },
      navigation: { group: 'order', order: 32 },
      permissions: { list: LISTS, create: LISTS, edit: LISTS },
      title: 'value',
      sort: { by: 'id', direction: 'desc' },
      formNote: {
        bg: 'Където две правила си противоречат, важи „Без проверка“. Имейл адресът се пази само като отпечатък: после тук ще се вижда „и…а@abv.bg“.',
        en: 'Where two lines contradict, “Without a look” holds. An e-mail address is kept as a fingerprint alone: later you will see “i…a@abv.bg” here.',
      },
      fields: {
        verdict: {
          label: { bg: 'Подписите', en: 'Signatures' },
          type: 'select',
          required: true,
          choices: VERDICT_CHOICES,
          list: true,
          filter: true,
          creatableBy: true,
          editableBy: true,
        },
        what: {
          label: { bg: 'Вид', en: 'Kind' },
          type: 'select',
          required: true,
          choices: WHAT_CHOICES,
          list: true,
          filter: true,
          creatableBy: true,
        },
        value: {
          label: { bg: 'Адрес, домейн или мрежа', en: 'Address, domain or network' },
          hint: {
            bg: 'Например ivan@primer.bg, primer.bg, *.primer.bg (всичко под primer.bg) или 192.0.2.0/24.',
            en: 'Such as ivan@example.com, example.com, *.example.com (all below it) or 192.0.2.0/24.',
          },
          required: true,
          filter: true,
          creatableBy: true,
        },
        reason: {
          label: { bg: 'Защо', en: 'Why' },
          hint: { bg: 'Например „Компютърната зала на ПМГ“. Без лични данни.', en: 'Without personal data.' },
          required: true,
          list: true,
          creatableBy: true,
          editableBy: true,
        },
        lastDay: {
          label: { bg: 'Последен ден', en: 'Last day' },
          hint: { bg: 'Празно: докато не го премахнете', en: 'Empty: until you remove it' },
          type: 'date',
          creatableBy: true,
          editableBy: true,
          value: ({ until }) => lastDayOf(until),
        },
        standing: { label: { bg: 'Важи', en: 'In force' }, list: true },
        createdBy: { label: { bg: 'Вписал', en: 'Entered by' }, reference: 'staff' },
        createdAt: { label: { bg: 'Вписано', en: 'Entered' }, list: true },
      },
      extras: async ({ now }, ids) => this.standings(ids, now),
      create: (ctx, values) => this.create(ctx, values),
      edit: (ctx, id, values) => this.edit(ctx, id, values),
      extraActions: {
        remove: {
          label: { bg: 'Премахнете', en: 'Remove' },
          permission: LISTS,
          on: 'record',
          danger: true,
          question: {
            bg: 'Редът се изтрива. Подписите, които са чакали заради него, остават в „Задържани“.',
            en: 'The line is deleted. Signatures that wait because of it go on waiting.',
          },
          run: async ({ actor, now }, id) => {
            await this.database.transaction((tx) => this.lists.remove(tx, id!, actor, now));
            this.known.forget();
            return { redirect: '/admin/resources/signingLists' };
          },
        },
      },
      messages: guardingMessages,
      empty: {
        bg: 'Списъците са празни: важат само броят подписи от една мрежа и домейните за еднократни адреси от настройките.',
        en: 'The lists are empty: only the rates and the disposable domains of the settings hold.',
      },
    });
  }

  private async create({ actor, now }: BackofficeContext, values: Values): Promise<string> {
    const entry = { ...ruleOf(values), what: String(values['what']) as What, typed: String(values['value']) };
    const id = await this.database.transaction((tx) => this.lists.add(tx, entry, actor, now));
    this.known.forget();
    return id;
  }

  private async edit({ actor, now }: BackofficeContext, id: string, values: Values): Promise<void> {
    await this.database.transaction((tx) => this.lists.change(tx, id, ruleOf(values), actor, now));
    this.known.forget();
  }

  private async standings(ids: string[], now: Date) {
    const found = await this.database.read<{ id: string; until: Date | null }>(
      'SELECT id, until FROM signing_list WHERE id = ANY($1::bigint[])',
      [ids],
    );
    return new Map(found.map(({ id, until }) => [id, { standing: standing(until, now) }]));
  }
}

function ruleOf(values: Values): SigningRule {
  const lastDay = values['lastDay'];
  return {
    verdict: String(values['verdict']) as Verdict,
    reason: String(values['reason']),
    until: typeof lastDay === 'string' ? endOfDay(lastDay) : null,
  };
}

function lastDayOf(until: Date | null): string | null {
  return until && dateIn(new Date(until.getTime() - 1));
}

function standing(until: Date | null, now: Date): Marked {
  return until && until <= now ? new Marked('изтекло', 'plain') : new Marked('да', 'open');
}
