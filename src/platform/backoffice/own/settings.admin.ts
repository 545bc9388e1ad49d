import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../database/index.js';
import { Conflict } from '../../errors/index.js';
import { Files } from '../../files/index.js';
import { pick } from '../../i18n/index.js';
import { municipalitySettings, Settings, settingsGroups } from '../../settings/index.js';
import type { Values } from '../fields.js';
import type { Outcome } from '../governed.js';
import { backofficePage, type PageSection } from '../pages.js';
import { BackofficeRegistry } from '../registry.js';
import { settingsMessages } from './own.messages.js';
import { may, type BackofficeContext } from '../staff.js';
import { settingsInputs, settingsValue } from './settings-form.js';

const EDIT = 'settings.edit';

/** The municipality's logo is an uploaded file whose address was typed into its settings. */
const LOGO = `SELECT stored_file.id AS file_id, true AS public FROM setting
  JOIN stored_file ON stored_file.key = split_part(setting.value->>'logoUrl', '/', 3)
  WHERE setting.key = '${municipalitySettings.key}'`;

/** „Настройки“: every group that a room declared, each with its own form. */
@Injectable()
export class SettingsAdmin implements OnModuleInit {
  constructor(
    private readonly registry: BackofficeRegistry,
    private readonly settings: Settings,
    private readonly database: Database,
    private readonly files: Files,
  ) {}

  onModuleInit(): void {
    this.files.holdBy('settings.logo', LOGO);
    this.registry.register(
      backofficePage({
        name: 'settings',
        label: { bg: 'Настройки', en: 'Settings' },
        navigation: { group: 'order', order: 95 },
        permission: 'settings.read',
        load: async (ctx) => ({
          intro: 'Промените важат веднага, на всички страници.',
          sections: await Promise.all(settingsGroups().map((group) => this.section(ctx, group.key))),
        }),
        actions: { save: { permission: EDIT, run: (ctx, values, hidden) => this.save(ctx, values, hidden) } },
        messages: settingsMessages,
      }),
    );
  }

  private async section({ staff }: BackofficeContext, key: string): Promise<PageSection> {
    const group = groupOf(key);
    const { value, version } = await this.settings.current(group);
    const { fields, values } = settingsInputs(group, value);
    const title = pick(group.label, 'bg');
    if (may(staff, EDIT)) {
      const hidden = { group: key, version: String(version) };
      return { id: key, title, forms: [{ action: 'save', fields, values, hidden, submit: 'Запишете' }] };
    }
    const rows = Object.entries(fields).map(([path, { label }]) => [pick(label, 'bg'), shown(values[path])]);
    return { id: key, title, table: { columns: ['Настройка', 'Стойност'], rows, empty: '–' } };
  }

  private async save(
    ctx: BackofficeContext,
    typed: Values,
    hidden: Record<string, string>,
  ): Promise<Outcome> {
    const group = groupOf(hidden.group ?? '');
    const { value } = await this.settings.current(group);
    const seen = /^\d{1,9}$/.test(hidden.version ?? '') ? Number(hidden.version) : 0;
    await this.database.transaction((tx) =>
      this.settings.write(tx, group, settingsValue(value, typed), ctx.actor, ctx.now, seen),
    );
    await this.settings.refresh();
    const name = pick(group.label, 'bg');
    return { message: { bg: `Записано: ${name}.`, en: `Saved: ${name}.` } };
  }
}

function groupOf(key: string) {
  const group = settingsGroups().find((one) => one.key === key);
  if (!group) throw new Conflict('conflict');
  return group;
}

function shown(value: Values[string] | undefined): string {
  if (typeof value === 'boolean') return value ? 'Да' : 'Не';
  return value === null || value === undefined ? '–' : String(value);
}
