import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  BackofficeRegistry,
  desk,
  governed,
  type BackofficeContext,
  type GovernedResource,
  type Values,
} from '../../../platform/backoffice/index.js';
import { Database } from '../../../platform/database/index.js';
import { IllegalTransition } from '../../../platform/errors/index.js';
import { accountsAdminMessages } from '../accounts.admin.messages.js';
import { ColleaguesAdmin } from './colleagues/colleagues.admin.js';
import { organisationLifecycle } from './organisation.lifecycle.js';
import { Organisation } from './organisation.entity.js';
import { Organisations } from './organisations.service.js';

const WAITING_SHOWN = 20;

/** Who says to speak for whom, and what staff answered. */
@Injectable()
export class OrganisationsAdmin implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly database: Database,
    private readonly organisations: Organisations,
    private readonly colleagues: ColleaguesAdmin,
  ) {}

  onModuleInit(): void {
    this.registry.register(this.resource(), this.desk());
  }

  private resource(): GovernedResource {
    return governed<Organisation>({
      entity: Organisation,
      label: { bg: 'Организация', en: 'Organisation' },
      labelPlural: { bg: 'Организации', en: 'Organisations' },
      navigation: { group: 'order', order: 40 },
      permissions: { list: 'organisations.read' },
      title: 'name',
      sort: { by: 'createdAt', direction: 'desc' },
      fields: {
        name: { label: { bg: 'Наименование', en: 'Name' }, list: true, filter: true },
        kind: {
          label: { bg: 'Вид', en: 'Kind' },
          type: 'select',
          list: true,
          filter: true,
          choices: [
            { value: 'ngo', label: { bg: 'НПО', en: 'NGO' } },
            { value: 'business', label: { bg: 'Фирма', en: 'Business' } },
          ],
        },
        eik: { label: { bg: 'ЕИК', en: 'UIC (ЕИК)' }, list: true, filter: true },
        publicBenefit: { label: { bg: 'В обществена полза', en: 'For the public benefit' }, list: true },
        state: { label: { bg: 'Състояние', en: 'State' }, list: true, filter: true },
        participantId: { label: { bg: 'Представител', en: 'Representative' }, reference: 'participant' },
        refusalReason: { label: { bg: 'Причина за отказа', en: 'Reason of the refusal' } },
        createdAt: { label: { bg: 'Заявена на', en: 'Applied on' }, list: true },
        decidedAt: { label: { bg: 'Решено на', en: 'Decided on' } },
        decidedBy: { label: { bg: 'Решил', en: 'Decided by' }, reference: 'staff' },
      },
      lifecycle: organisationLifecycle,
      transition: (ctx, id, transition, input) => this.decide(ctx, id, transition, input),
      transitionInputs: {
        reason: {
          label: { bg: 'Причина', en: 'Reason' },
          hint: {
            bg: 'Представителят я получава по имейл. Без лични данни.',
            en: 'The representative gets it by e-mail. No personal data.',
          },
          type: 'longText',
          max: 1_000,
        },
      },
      sections: async (_ctx, { id, state }) =>
        state === 'pending' || state === 'confirmed' ? [await this.colleagues.section(id)] : [],
      badge: (ctx) =>
        ctx.staff.permissions.has('organisations.decide') ? this.waiting() : Promise.resolve(0),
      messages: accountsAdminMessages,
      empty: { bg: 'Още никоя организация не се е заявила.', en: 'No organisation has applied yet.' },
    });
  }

  private desk() {
    return desk({
      name: 'organisations',
      order: 60,
      permission: 'organisations.decide',
      waiting: async () => {
        const pending = await this.database.read<{ id: string; name: string; createdAt: Date }>(
          `SELECT id, name, created_at AS "createdAt" FROM organisation WHERE state = 'pending'
           ORDER BY created_at LIMIT ${WAITING_SHOWN}`,
        );
        return pending.map(({ id, name, createdAt }) => ({
          at: createdAt,
          title: name,
          detail: 'Организация чака потвърждение',
          action: { label: 'Преглед', href: `/admin/resources/organisation/records/${id}/show` },
        }));
      },
    });
  }

  private async waiting(): Promise<number> {
    const [row] = await this.database.read<{ count: number }>(
      "SELECT count(*)::int AS count FROM organisation WHERE state = 'pending'",
    );
    return row?.count ?? 0;
  }

  private async decide(ctx: BackofficeContext, id: string, transition: string, input: Values): Promise<void> {
    const { actor, now } = ctx;
    await this.database.transaction((tx) => {
      if (transition === 'confirm') return this.organisations.confirm(tx, id, actor, now);
      if (transition === 'refuse')
        return this.organisations.refuse(tx, id, String(input.reason ?? ''), actor, now);
      throw new IllegalTransition('illegalTransition');
    });
  }
}
