import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  BackofficeRegistry,
  governed,
  type BackofficeContext,
  type Choice,
  type GovernedResource,
  type Values,
} from '../../../platform/backoffice/index.js';
import { Database, type Tx } from '../../../platform/database/index.js';
import { RuleBroken } from '../../../platform/errors/index.js';
import { accountsAdminMessages } from '../accounts.admin.messages.js';
import { emailAddress } from '../participants/participants.forms.js';
import { placeName, Settlements } from '../places/settlements.queries.js';
import { Units } from '../places/units.queries.js';
import { Roles, type HeldRoles } from '../roles/roles.service.js';
import { PasswordLinks } from './password-links.service.js';
import { StaffMember } from './staff-member.entity.js';
import { Staff, type Granter } from './staff.service.js';

/** Officials in the back office. */
@Injectable()
export class StaffAdmin implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly database: Database,
    private readonly staff: Staff,
    private readonly links: PasswordLinks,
    private readonly roles: Roles,
    private readonly units: Units,
    private readonly settlements: Settlements,
  ) {}

  onModuleInit(): void {
    this.registry.register(this.resource());
  }

  private resource(): GovernedResource {
    return governed<StaffMember>({
      entity: StaffMember,
      label: { bg: 'Служител', en: 'Member of staff' },
      labelPlural: { bg: 'Служители', en: 'Staff' },
      createLabel: { bg: 'Нов служител', en: 'New member of staff' },
      navigation: { group: 'order', order: 60 },
      permissions: { list: 'staff.read', create: 'staff.edit', edit: 'staff.edit' },
      title: 'name',
      sort: { by: 'name', direction: 'asc' },
      formNote: {
        bg: 'Новият служител получава писмо с връзка, по която избира парола, и свързва приложение за кодове при първия вход.',
        en: 'A new member of staff gets a mail with a link to choose a password, and connects an app for codes at the first sign-in.',
      },
      fields: {
        name: {
          label: { bg: 'Име', en: 'Name' },
          required: true,
          max: 100,
          list: true,
          filter: true,
          creatableBy: true,
          editableBy: true,
        },
        email: {
          label: { bg: 'Служебен имейл', en: 'Office e-mail' },
          type: 'email',
          required: true,
          max: 254,
          list: true,
          filter: true,
          creatableBy: true,
        },
        position: {
          label: { bg: 'Длъжност', en: 'Position' },
          max: 150,
          list: true,
          creatableBy: true,
          editableBy: true,
        },
        roles: {
          label: { bg: 'Роли', en: 'Roles' },
          type: 'choices',
          required: true,
          list: true,
          creatableBy: true,
          editableBy: true,
          choices: () => this.roleChoices(),
        },
        unit: {
          label: { bg: 'Дирекция', en: 'Unit' },
          hint: {
            bg: 'Където работи. Без избор ролите не са свързани с дирекция.',
            en: 'Where they work. If none is chosen, the roles belong to no unit.',
          },
          type: 'select',
          creatableBy: true,
          editableBy: true,
          choices: () => this.unitChoices(),
        },
        settlements: {
          label: { bg: 'Населени места', en: 'Settlements' },
          hint: { bg: 'За кмет на кметство.', en: 'For a village mayor.' },
          type: 'choices',
          creatableBy: true,
          editableBy: true,
          choices: () => this.settlementChoices(),
        },
        totpEnrolledAt: { label: { bg: 'Приложение за кодове от', en: 'App for codes since' } },
        passwordChangedAt: { label: { bg: 'Парола от', en: 'Password since' } },
        signedInAt: { label: { bg: 'Последен вход', en: 'Last sign-in' }, list: true },
        disabledAt: { label: { bg: 'Спрян на', en: 'Closed on' }, list: true },
        createdAt: { label: { bg: 'Създаден на', en: 'Created on' } },
      },
      extras: (_ctx, ids) => this.held(ids),
      create: (ctx, values) => this.create(ctx, values),
      edit: (ctx, id, values) => this.edit(ctx, id, values),
      editableWhen: (row, staff) => row.id !== staff.staffId,
      extraActions: {
        sendPasswordLink: {
          label: { bg: 'Връзка за парола', en: 'Link for a password' },
          permission: 'staff.edit',
          on: 'record',
          when: (row, staff) => row.disabledAt === null && row.id !== staff.staffId,
          question: {
            bg: 'Ще изпратим писмо с връзка за нова парола. Тя важи 48 часа и за един път.',
            en: 'We will send a mail with a link for a new password. It works for 48 hours and once.',
          },
          run: (ctx, id) => this.change(ctx, (tx, granter) => this.links.send(tx, id!, granter, ctx.now)),
        },
        resetSecondFactor: {
          label: { bg: 'Нулиране на приложението', en: 'Reset the app' },
          permission: 'staff.edit',
          on: 'record',
          danger: true,
          when: (row, staff) => row.totpEnrolledAt !== null && row.id !== staff.staffId,
          question: {
            bg: 'Служителят ще излезе отвсякъде и ще свърже ново приложение при следващия вход. Уверете се, че говорите с него.',
            en: 'They will be signed out everywhere and connect a new app at the next sign-in. Make sure that it is them you speak with.',
          },
          run: (ctx, id) =>
            this.change(ctx, (tx, granter) => this.staff.resetSecondFactor(tx, id!, granter, ctx.now)),
        },
        disable: {
          label: { bg: 'Спиране', en: 'Close' },
          permission: 'staff.edit',
          on: 'record',
          danger: true,
          when: (row, staff) => row.disabledAt === null && row.id !== staff.staffId,
          question: {
            bg: 'Служителят излиза веднага и повече не може да влезе.',
            en: 'They are signed out at once and cannot sign in any more.',
          },
          run: (ctx, id) => this.change(ctx, (tx, granter) => this.staff.disable(tx, id!, granter, ctx.now)),
        },
        enable: {
          label: { bg: 'Връщане', en: 'Reopen' },
          permission: 'staff.edit',
          on: 'record',
          when: (row) => row.disabledAt !== null,
          run: (ctx, id) => this.change(ctx, (tx, granter) => this.staff.enable(tx, id!, granter, ctx.now)),
        },
      },
      messages: accountsAdminMessages,
    });
  }

  private async create(ctx: BackofficeContext, values: Values): Promise<string> {
    const email = emailAddress.safeParse(values.email);
    if (!email.success) throw new RuleBroken('emailWrong', {}, { email: 'emailWrong' });
    const held = await this.heldOf(values);
    return this.change(ctx, async (tx, granter) => {
      const member = {
        ...held,
        email: email.data,
        name: String(values.name),
        position: String(values.position ?? ''),
      };
      const id = await this.staff.create(tx, member, granter, ctx.now);
      await this.links.send(tx, id, granter, ctx.now);
      return id;
    });
  }

  private async edit(ctx: BackofficeContext, id: string, values: Values): Promise<void> {
    const member = {
      ...(await this.heldOf(values)),
      name: String(values.name),
      position: String(values.position ?? ''),
    };
    await this.change(ctx, (tx, granter) => this.staff.edit(tx, id, member, granter, ctx.now));
  }

  private change<T>(ctx: BackofficeContext, work: (tx: Tx, granter: Granter) => Promise<T>): Promise<T> {
    const granter = { actor: ctx.actor, permissions: ctx.staff.permissions };
    return this.database.transaction((tx) => work(tx, granter));
  }

  private async heldOf({ roles, unit, settlements }: Values): Promise<HeldRoles> {
    const unitId = unit === null || unit === undefined ? null : String(unit);
    const places = (settlements ?? []) as string[];
    if (unitId !== null && !(await this.units.byId(unitId))) {
      throw new RuleBroken('unitUnknown', {}, { unit: 'unitUnknown' });
    }
    const known = new Set((await this.settlements.all()).map(({ ekatte }) => ekatte));
    if (places.some((ekatte) => !known.has(ekatte))) {
      throw new RuleBroken('settlementUnknown', {}, { settlements: 'settlementUnknown' });
    }
    return { roles: (roles ?? []) as string[], unitId, settlements: places };
  }

  private async held(ids: string[]): Promise<Map<string, Record<string, string | string[] | null>>> {
    const rows = await this.database.read<{
      id: string;
      roles: string[];
      unit: string | null;
      settlements: string[];
    }>(
      `SELECT staff_id AS id, array_agg(DISTINCT role_code) AS roles, max(unit_id)::text AS unit,
              COALESCE(array_agg(DISTINCT settlement) FILTER (WHERE settlement IS NOT NULL), '{}') AS settlements
       FROM staff_role WHERE staff_id = ANY($1::bigint[]) GROUP BY staff_id`,
      [ids],
    );
    return new Map(rows.map(({ id, ...held }) => [id, held]));
  }

  private async roleChoices(): Promise<Choice[]> {
    return (await this.roles.all()).map(({ code, nameBg }) => ({ value: code, label: nameBg }));
  }

  private async unitChoices(): Promise<Choice[]> {
    return (await this.units.active()).map(({ id, name }) => ({ value: id, label: name.bg }));
  }

  private async settlementChoices(): Promise<Choice[]> {
    return (await this.settlements.all()).map((place) => ({
      value: place.ekatte,
      label: placeName(place, 'bg'),
    }));
  }
}
