import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BackofficeRegistry, governed, type ChoiceText, type GovernedResource } from '../backoffice/index.js';
import { Database } from '../database/index.js';
import { BulkMessage } from './bulk-message.entity.js';
import { Letter } from './letter.entity.js';
import { Letters } from './letters.service.js';
import { mailAdminMessages } from './mail.admin.messages.js';
import { MailKinds } from './mail-kinds.js';
import { Suppression } from './suppression.entity.js';
import { Suppressions } from './suppressions.js';

const READ = 'mail.read';
const RETRY = 'mail.retry';

const BULK_REASONS: ChoiceText[] = [
  {
    value: 'noAnswer',
    label: { bg: 'Сървърът не отговори дали е приел писмото', en: 'No answer whether it was accepted' },
  },
  { value: 'refused', label: { bg: 'Сървърът отказа', en: 'Refused by the server' } },
  { value: 'refusedBefore', label: { bg: 'Адресът е отказвал и преди', en: 'The address refused before' } },
  { value: 'attempts', label: { bg: 'Твърде много опити', en: 'Too many attempts' } },
  { value: 'composing', label: { bg: 'Не можа да се състави', en: 'Could not be composed' } },
  {
    value: 'broken',
    label: { bg: 'Адресът или темата не могат да се запишат', en: 'Address or subject cannot be written' },
  },
  { value: 'nothingLeft', label: { bg: 'Нямаше какво да се каже', en: 'Nothing was left to tell' } },
  { value: 'stopped', label: { bg: 'Абонатът е спрял писмата', en: 'The subscriber stopped all mails' } },
  {
    value: 'frequencyChanged',
    label: { bg: 'Абонатът е избрал друга честота', en: 'The subscriber chose another frequency' },
  },
  { value: 'forgotten', label: { bg: 'Абонатът е изтрит', en: 'The subscriber was deleted' } },
];

/** „Писма“. No address is ever opened here: rows say whom they concern by reference. */
@Injectable()
export class MailAdmin implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly database: Database,
    private readonly letters: Letters,
    private readonly suppressions: Suppressions,
    private readonly kinds: MailKinds,
  ) {}

  onModuleInit(): void {
    this.registry.register(this.letterResource(), this.bulkResource(), this.suppressionResource());
  }

  private kindField() {
    return {
      label: { bg: 'Вид', en: 'Kind' },
      type: 'select' as const,
      list: true,
      filter: true,
      choices: () => this.kinds.choices(),
    };
  }

  private letterResource(): GovernedResource {
    return governed<Letter>({
      entity: Letter,
      label: { bg: 'Писмо', en: 'Letter' },
      labelPlural: { bg: 'Писма', en: 'Letters' },
      navigation: { group: 'order', order: 60 },
      permissions: { list: READ },
      title: 'kind',
      sort: { by: 'id', direction: 'desc' },
      fields: {
        kind: this.kindField(),
        concerned: {
          label: { bg: 'Отнася се за', en: 'Concerns' },
          list: true,
          value: ({ kind, toRef }) => this.kinds.concerned(kind, toRef),
        },
        state: {
          label: { bg: 'Състояние', en: 'State' },
          type: 'select',
          list: true,
          filter: true,
          choices: [
            { value: 'queued', label: { bg: 'Чака', en: 'Waiting' }, tone: 'wait' },
            { value: 'sent', label: { bg: 'Изпратено', en: 'Sent' }, tone: 'open' },
            { value: 'failed', label: { bg: 'Неуспешно', en: 'Failed' }, tone: 'late' },
            {
              value: 'suppressed',
              label: { bg: 'Спряно: адресът отказва', en: 'Suppressed' },
              tone: 'plain',
            },
          ],
        },
        attempts: { label: { bg: 'Опити', en: 'Attempts' }, type: 'number', list: true },
        lastReply: { label: { bg: 'Отговор на пощата', en: 'Server’s reply' } },
        createdAt: { label: { bg: 'Създадено', en: 'Created' }, type: 'datetime', list: true },
        nextAt: { label: { bg: 'Следващ опит', en: 'Next attempt' }, type: 'datetime' },
        settledAt: { label: { bg: 'Приключено', en: 'Settled' }, type: 'datetime' },
      },
      extraActions: {
        retry: {
          label: { bg: 'Изпратете отново', en: 'Send again' },
          permission: RETRY,
          on: 'record',
          when: ({ state }) => state === 'failed',
          question: {
            bg: 'Писмото ще тръгне отново към същия адрес.',
            en: 'The letter goes to the same address again.',
          },
          run: ({ actor, now }, id) => this.letters.retry(id!, actor, now),
        },
      },
      badge: async () => {
        const [row] = await this.database.read<{ count: number }>(
          `SELECT count(*)::int AS count FROM letter WHERE state = 'failed'`,
        );
        return { count: row!.count, tone: 'late' };
      },
      messages: mailAdminMessages,
      empty: { bg: 'Още няма писма.', en: 'No letters yet.' },
    });
  }

  private bulkResource(): GovernedResource {
    return governed({
      entity: BulkMessage,
      label: { bg: 'Обобщение или известие', en: 'Digest or notice' },
      labelPlural: { bg: 'Обобщения и известия', en: 'Digests and notices' },
      navigation: { group: 'order', order: 61 },
      permissions: { list: READ },
      title: 'kind',
      sort: { by: 'id', direction: 'desc' },
      fields: {
        kind: this.kindField(),
        period: { label: { bg: 'Период', en: 'Period' }, list: true, filter: true },
        subscriber: { label: { bg: 'Абонат №', en: 'Subscriber no.' }, list: true },
        state: {
          label: { bg: 'Състояние', en: 'State' },
          type: 'select',
          list: true,
          filter: true,
          choices: [
            { value: 'queued', label: { bg: 'Чака', en: 'Waiting' }, tone: 'wait' },
            { value: 'claimed', label: { bg: 'Изпраща се', en: 'Being sent' }, tone: 'info' },
            { value: 'sent', label: { bg: 'Изпратено', en: 'Sent' }, tone: 'open' },
            { value: 'unknown', label: { bg: 'Неизвестно', en: 'Unknown' }, tone: 'late' },
            { value: 'failed', label: { bg: 'Неуспешно', en: 'Failed' }, tone: 'late' },
            { value: 'suppressed', label: { bg: 'Не се изпраща', en: 'Suppressed' }, tone: 'plain' },
          ],
        },
        reason: { label: { bg: 'Причина', en: 'Reason' }, type: 'select', choices: BULK_REASONS },
        attempts: { label: { bg: 'Опити', en: 'Attempts' }, type: 'number' },
        lastReply: { label: { bg: 'Отговор на пощата', en: 'Server’s reply' } },
        createdAt: { label: { bg: 'Планирано', en: 'Planned' }, type: 'datetime', list: true },
        settledAt: { label: { bg: 'Приключено', en: 'Settled' }, type: 'datetime' },
      },
      badge: async () => {
        const [row] = await this.database.read<{ count: number }>(
          `SELECT count(*)::int AS count FROM bulk_message WHERE reason = 'noAnswer'`,
        );
        return { count: row!.count, tone: 'late' };
      },
      empty: { bg: 'Още няма изпратени обобщения.', en: 'No digests yet.' },
    });
  }

  private suppressionResource(): GovernedResource {
    return governed({
      entity: Suppression,
      label: { bg: 'Адрес, който отказва', en: 'Suppressed address' },
      labelPlural: { bg: 'Адреси, които отказват', en: 'Suppressed addresses' },
      navigation: { group: 'order', order: 62 },
      permissions: { list: READ },
      title: 'id',
      sort: { by: 'since', direction: 'desc' },
      fields: {
        id: { label: { bg: '№', en: 'No.' }, list: true },
        reply: { label: { bg: 'Отговор на пощата', en: 'Server’s reply' }, list: true },
        since: { label: { bg: 'От', en: 'Since' }, type: 'datetime', list: true },
      },
      extraActions: {
        lift: {
          label: { bg: 'Опитайте отново', en: 'Try again' },
          permission: RETRY,
          on: 'record',
          question: {
            bg: 'Следващите писма до този адрес отново ще се изпращат.',
            en: 'The next mails to this address will be sent again.',
          },
          run: ({ actor, now }, id) => this.suppressions.lift(id!, actor, now),
        },
      },
      empty: { bg: 'Няма такива адреси.', en: 'There are none.' },
    });
  }
}
