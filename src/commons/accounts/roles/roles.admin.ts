import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BackofficeRegistry, governed, type GovernedResource } from '../../../platform/backoffice/index.js';
import { Database } from '../../../platform/database/index.js';
import { accountsAdminMessages } from '../accounts.admin.messages.js';
import { Permissions } from './permissions.js';
import { Role } from './role.entity.js';
import { Roles } from './roles.service.js';

/** What each role may do, as data that an administrator changes. */
@Injectable()
export class RolesAdmin implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly database: Database,
    private readonly roles: Roles,
    private readonly permissions: Permissions,
  ) {}

  onModuleInit(): void {
    this.registry.register(this.resource());
  }

  private resource(): GovernedResource {
    return governed<Role>({
      entity: Role,
      label: { bg: 'Роля', en: 'Role' },
      labelPlural: { bg: 'Роли', en: 'Roles' },
      navigation: { group: 'order', order: 70 },
      permissions: { list: 'roles.read', edit: 'roles.edit' },
      title: 'nameBg',
      sort: { by: 'nameBg', direction: 'asc' },
      fields: {
        nameBg: { label: { bg: 'Име', en: 'Name' }, required: true, max: 80, list: true, editableBy: true },
        nameEn: {
          label: { bg: 'Име на английски', en: 'Name in English' },
          required: true,
          max: 80,
          list: true,
          editableBy: true,
        },
        code: { label: { bg: 'Код', en: 'Code' }, list: true },
        patterns: {
          label: { bg: 'Права', en: 'Permissions' },
          hint: {
            bg: 'По едно на ред. „consultations.*“ е всичко в консултациите, „*.read“ е четене навсякъде, „*“ е всичко.',
            en: 'One on each line. “consultations.*” is all of consultations, “*.read” is reading everywhere, “*” is everything.',
          },
          type: 'longText',
          required: true,
          max: 5_000,
          editableBy: true,
          value: (row) => row.permissions.join('\n'),
        },
        means: {
          label: { bg: 'Какво означава', en: 'What it amounts to' },
          type: 'longText',
          value: (row) => this.meaning(row.permissions),
        },
      },
      edit: (ctx, code, { nameBg, nameEn, patterns }) =>
        this.database.transaction((tx) =>
          this.roles.edit(
            tx,
            code,
            { nameBg: String(nameBg), nameEn: String(nameEn), permissions: words(patterns) },
            { actor: ctx.actor, permissions: ctx.staff.permissions },
            ctx.now,
          ),
        ),
      messages: accountsAdminMessages,
    });
  }

  private meaning(patterns: string[]): string {
    const granted = this.permissions.resolve(patterns);
    return this.permissions
      .all()
      .filter(({ code }) => granted.has(code))
      .map(({ code, label }) => `${label.bg} (${code})`)
      .join('\n');
  }
}

function words(typed: unknown): string[] {
  return [
    ...new Set(
      String(typed ?? '')
        .split(/[\s,;]+/)
        .filter(Boolean),
    ),
  ];
}
