import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  BackofficeRegistry,
  governed,
  type GovernedResource,
  type Values,
} from '../../../../platform/backoffice/index.js';
import { Database } from '../../../../platform/database/index.js';
import { MailDomainAlias } from '../../signatures/mail-domain-alias.entity.js';
import { guardingMessages } from '../guarding.messages.js';
import { MailDomains, type MailDomain } from './mail-domains.service.js';

const LISTS = 'signatures.lists';
const LONGEST_DOMAIN = 253;

/** „Домейни с една поща“: where ivan@one and ivan@other are the same mailbox, so that it signs once. */
@Injectable()
export class MailDomainsAdmin implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly database: Database,
    private readonly domains: MailDomains,
  ) {}

  onModuleInit(): void {
    this.registry.register(this.resource());
  }

  private resource(): GovernedResource {
    const form = { list: true, creatableBy: true, editableBy: true } as const;
    return governed<MailDomainAlias>({
      entity: MailDomainAlias,
      id: 'mailDomains',
      label: { bg: 'Домейн с обща поща', en: 'Domain that shares mailboxes' },
      labelPlural: { bg: 'Домейни с една поща', en: 'Domains with the same mailboxes' },
      createLabel: { bg: 'Нов домейн', en: 'New domain' },
      navigation: { group: 'order', order: 33 },
      permissions: { list: LISTS, create: LISTS, edit: LISTS },
      title: 'domain',
      sort: { by: 'domain', direction: 'asc' },
      formNote: {
        bg: 'Важи за следващите подписи. Вече дадените не се преброяват наново.',
        en: 'It concerns later signatures; those given already are not counted anew.',
      },
      fields: {
        domain: {
          label: { bg: 'Домейн', en: 'Domain' },
          hint: { bg: 'Например googlemail.com', en: 'Such as googlemail.com' },
          required: true,
          max: LONGEST_DOMAIN,
          filter: true,
          list: true,
          creatableBy: true,
        },
        canonical: {
          ...form,
          label: { bg: 'Същата поща като', en: 'The same mailboxes as' },
          hint: {
            bg: 'Например gmail.com. Същият домейн, ако само точките нямат значение.',
            en: 'Such as gmail.com; the domain itself where only dots do not matter.',
          },
          required: true,
          max: LONGEST_DOMAIN,
          filter: true,
        },
        ignoresDots: {
          ...form,
          label: { bg: 'Точките нямат значение', en: 'Dots do not matter' },
          hint: {
            bg: 'ivan.petrov@ и ivanpetrov@ са един човек, както при gmail.com.',
            en: 'ivan.petrov@ and ivanpetrov@ are one person, as at gmail.com.',
          },
          type: 'boolean',
        },
      },
      create: ({ actor, now }, values) =>
        this.database.transaction((tx) =>
          this.domains.add(tx, String(values['domain']), aliasOf(values), actor, now),
        ),
      edit: ({ actor, now }, domain, values) =>
        this.database.transaction((tx) => this.domains.change(tx, domain, aliasOf(values), actor, now)),
      extraActions: {
        remove: {
          label: { bg: 'Премахнете', en: 'Remove' },
          permission: LISTS,
          on: 'record',
          danger: true,
          run: async ({ actor, now }, domain) => {
            await this.database.transaction((tx) => this.domains.remove(tx, domain!, actor, now));
            return { redirect: '/admin/resources/mailDomains' };
          },
        },
      },
      messages: guardingMessages,
    });
  }
}

function aliasOf(values: Values): MailDomain {
  return { canonical: String(values['canonical']), ignoresDots: values['ignoresDots'] === true };
}
