import type { ZodType } from 'zod';
import type { Text } from '../i18n/index.js';

export interface SettingsField {
  label: Text;
  hint?: Text;
}

/** What belongs together on one page of the settings and is saved at once. */
export interface SettingsGroup<T extends object> {
  readonly key: string;
  readonly label: Text;
  readonly schema: ZodType<T>;
  readonly defaults: T;
  readonly fields: Readonly<Record<keyof T & string, SettingsField>>;
}

type AnyGroup = SettingsGroup<object>;

const groups = new Map<string, AnyGroup>();

/** Declares a group: `defineSettings('mail', { label, schema, defaults, fields })`. The defaults must pass the schema. */
export function defineSettings<T extends object>(
  key: string,
  declaration: Omit<SettingsGroup<T>, 'key'>,
): SettingsGroup<T> {
  if (groups.has(key)) throw new Error(`Settings „${key}“ are declared twice`);
  declaration.schema.parse(declaration.defaults);
  const group = Object.freeze({ key, ...declaration });
  groups.set(key, group as unknown as AnyGroup);
  return group;
}

/** Every declared group, for the page that edits them. */
export function settingsGroups(): readonly AnyGroup[] {
  return [...groups.values()];
}
