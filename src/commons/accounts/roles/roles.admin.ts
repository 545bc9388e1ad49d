import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  BackofficeRegistry,
  governed,
  type Choice,
  type GovernedResource,
} from '../../../platform/backoffice/index.js';
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
        permissions: {
          label: { bg: 'Права', en: 'Permissions' },
          type: 'choices',
          required: true,
          editableBy: true,
          choices: () => this.choices(),
        },
        means: {
          label: { bg: 'Какво означава', en: 'What it amounts to' },
          type: 'longText',
          value: (row) => this.meaning(row.permissions),
        },
      },
      edit: (ctx, code, { nameBg, nameEn, permissions }) =>
        this.database.transaction((tx) =>
          this.roles.edit(
            tx,
            code,
            { nameBg: String(nameBg), nameEn: String(nameEn), permissions: permissions as string[] },
            { actor: ctx.actor, permissions: ctx.staff.permissions },
            ctx.now,
          ),
        ),
      messages: accountsAdminMessages,
    });
  }

  /** Everything that can be granted: all, a verb everywhere, a module, and each permission by itself. */
  private async choices(): Promise<Choice[]> {
    const known = this.permissions
      .all()
      .map(({ code, label }) => ({ value: code, label: `${label.bg} (${code})` }));
    const modules = [...new Set(known.map(({ value }) => value.split('.')[0]!))];
    const offered = [
      { value: '*', label: 'Всичко (*)' },
      { value: '*.read', label: 'Чете навсякъде, без лични данни (*.read)' },
      ...modules.map((module) => ({ value: `${module}.*`, label: `Всичко в „${module}“ (${module}.*)` })),
      ...known,
    ];
    // Roles may already hold permissions of a module that is not installed yet; editing must not lose them.
    const held = (await this.roles.all()).flatMap(({ permissions }) => permissions);
    const unknown = [...new Set(held)].filter((code) => !offered.some(({ value }) => value === code)).sort();
    return [...offered, ...unknown.map((code) => ({ value: code, label: code }))];
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
