import type { BaseEntity, FindOptionsWhere } from 'typeorm';
import { pick } from '../i18n/index.js';
import type { BulkAction } from './bulk.js';
import type { Choice, FieldType, GovernedField, InputField } from './fields.js';
import type { ExtraAction, GovernedResource } from './governed.js';
import { may, type StaffViewer } from './staff.js';
import { backofficeMessages } from './backoffice.messages.js';

const t = backofficeMessages('bg');

/** What a field is in the database; enough to sort and filter it safely. */
export type ColumnKind =
  | 'text'
  | 'bigint'
  | 'uuid'
  | 'number'
  | 'boolean'
  | 'date'
  | 'datetime'
  | 'enum'
  | 'array'
  | 'json';

export interface PlannedField extends GovernedField<BaseEntity> {
  name: string;
  type: FieldType;
  column?: ColumnKind;
  /** Labels of the states, where this is the field of the lifecycle. */
  states?: Choice[];
}

export interface PlannedStep {
  name: string;
  label: string;
  permission: string;
  on: 'record' | 'resource' | 'bulk';
  danger: boolean;
  inputs: Record<string, InputField>;
  /** A transition of the lifecycle, or an action of the module's own. */
  transition?: { from: readonly string[]; aside?: true };
  extra?: ExtraAction<BaseEntity>;
  bulk?: BulkAction<BaseEntity>;
}

/** AdminJS's own actions; all but the four that the plan opens stay closed. */
const RESERVED = ['list', 'show', 'new', 'edit', 'delete', 'bulkDelete', 'search'];

/** A governed resource with everything worked out that does not depend on who is looking. */
export class ResourcePlan {
  readonly id: string;
  readonly idField: string;
  readonly idKind: ColumnKind;
  readonly versionField?: string;
  readonly titleField: string;
  readonly stateField: string;
  readonly fields: readonly PlannedField[];
  readonly steps: readonly PlannedStep[];

  constructor(readonly governed: GovernedResource) {
    const { metadata } = governed.entity.getRepository();
    this.id = governed.id ?? metadata.tableName;
    const key = metadata.primaryColumns;
    if (key.length !== 1)
      throw new Error(`${this.id}: a governed resource needs a primary key of one column`);
    this.idField = key[0]!.propertyName;
    this.idKind = columnKind(key[0]!.type, key[0]!.isArray);
    this.versionField = metadata.columns.find(({ isVersion }) => isVersion)?.propertyName;
    this.titleField = governed.title ?? 'title';
    this.stateField = governed.stateField ?? 'state';
    this.fields = Object.entries(governed.fields).map(([name, field]) => {
      const column = metadata.columns.find(({ propertyName }) => propertyName === name);
      const kind = column && !field.value ? columnKind(column.type, column.isArray) : undefined;
      return {
        ...field,
        name,
        column: kind,
        type: field.type ?? defaultType(kind, field),
        states: this.statesOf(name),
      };
    });
    this.steps = [...this.transitions(), ...this.extras(), ...this.bulk()];
    this.check();
  }

  canBeNull(name: string): boolean {
    const { columns } = this.governed.entity.getRepository().metadata;
    return columns.find(({ propertyName }) => propertyName === name)?.isNullable ?? true;
  }

  field(name: string): PlannedField | undefined {
    return this.fields.find((field) => field.name === name);
  }

  step(name: string): PlannedStep | undefined {
    return this.steps.find((step) => step.name === name);
  }

  /** The permission of an action; undefined means that the action does not exist. */
  permissionOf(action: string): string | undefined {
    const { permissions, create, edit } = this.governed;
    if (action === 'list') return permissions.list;
    if (action === 'show') return permissions.show ?? permissions.list;
    if (action === 'new') return create && permissions.create;
    if (action === 'edit') return edit && permissions.edit;
    return this.step(action)?.permission;
  }

  mayAct(staff: StaffViewer, action: string): boolean {
    const permission = this.permissionOf(action);
    return permission !== undefined && may(staff, permission);
  }

  /** Whether the row is in a state for the action; the services check again in their own transaction. */
  offers(action: string, row: BaseEntity, staff: StaffViewer): boolean {
    if (action === 'edit') return this.governed.editableWhen?.(row, staff) ?? true;
    const step = this.step(action);
    if (step?.transition) {
      const fits = step.transition.from.includes(String(valueOf(row, this.stateField)));
      return fits && (this.governed.movableWhen?.(row, staff) ?? true);
    }
    if (step?.bulk) return (step.bulk.leaves?.(row, staff) ?? null) === null;
    return step?.extra?.when?.(row, staff) ?? true;
  }

  /** Conditions of which a row has to meet one to exist for this viewer. */
  scopeOf(staff: StaffViewer): FindOptionsWhere<BaseEntity>[] {
    const { scope } = this.governed;
    return [scope ? scope(staff) : {}].flat().filter((bounds) => bounds !== null);
  }

  visibleFields(staff: StaffViewer): PlannedField[] {
    return this.fields.filter(({ visibleTo }) => may(staff, visibleTo));
  }

  formFields(staff: StaffViewer, form: 'new' | 'edit'): PlannedField[] {
    return this.visibleFields(staff).filter(({ creatableBy, editableBy }) => {
      const by = form === 'new' ? creatableBy : editableBy;
      return by === true || (by !== undefined && may(staff, by));
    });
  }

  private statesOf(name: string): Choice[] | undefined {
    const { lifecycle } = this.governed;
    if (!lifecycle || name !== this.stateField) return undefined;
    return Object.entries(lifecycle.states).map(([value, { label, tone }]) => ({
      value,
      label: pick(label, 'bg'),
      tone,
    }));
  }

  private transitions(): PlannedStep[] {
    const { lifecycle, transition, transitionInputs = {} } = this.governed;
    if (!lifecycle || !transition) return [];
    return Object.entries(lifecycle.transitions)
      .filter(([, { by }]) => by !== 'clock')
      .map(([name, { label, by, from, aside, needs = [] }]) => ({
        name,
        label: pick(label, 'bg'),
        permission: by,
        on: 'record' as const,
        danger: false,
        inputs: Object.fromEntries(
          needs.map((need): [string, InputField] => [
            need,
            { ...(transitionInputs[need] ?? standIn(need)), required: true },
          ]),
        ),
        transition: { from, aside },
      }));
  }

  private extras(): PlannedStep[] {
    return Object.entries(this.governed.extraActions ?? {}).map(([name, extra]) => ({
      name,
      label: pick(extra.label, 'bg'),
      permission: extra.permission,
      on: extra.on,
      danger: extra.danger ?? false,
      inputs: extra.inputs ?? {},
      extra,
    }));
  }

  private bulk(): PlannedStep[] {
    return Object.entries(this.governed.bulkActions ?? {}).map(([name, bulk]) => ({
      name,
      label: pick(bulk.label, 'bg'),
      permission: bulk.permission,
      on: 'bulk',
      danger: bulk.danger ?? false,
      inputs: bulk.inputs ?? {},
      bulk,
    }));
  }

  private check(): void {
    const names = this.steps.map(({ name }) => name);
    const twice = names.find((name, at) => names.indexOf(name) !== at || RESERVED.includes(name));
    if (twice) throw new Error(`${this.id}: the action ${twice} is declared twice or has a reserved name`);
    if (!this.field(this.titleField))
      throw new Error(`${this.id}: there is no field ${this.titleField} to name a row`);
    for (const { name, filter, column } of this.fields) {
      if (filter && (!column || column === 'json'))
        throw new Error(`${this.id}.${name}: a filter needs a column`);
    }
  }
}

export function valueOf(row: BaseEntity, name: string): unknown {
  return (row as unknown as Record<string, unknown>)[name];
}

export function idOf(plan: ResourcePlan, row: BaseEntity): string {
  return String(valueOf(row, plan.idField));
}

const ID_FORMS: Partial<Record<ColumnKind, RegExp>> = {
  bigint: /^[1-9]\d{0,17}$/,
  number: /^[1-9]\d{0,8}$/,
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i,
  date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  text: /^[^\0]{1,200}$/,
};

/** Whether the text can be an id of that kind at all; only then is the database asked. */
export function canBeId(kind: ColumnKind, text: string): boolean {
  return (ID_FORMS[kind]?.test(text) ?? false) && text.isWellFormed();
}

function columnKind(type: unknown, isArray: boolean): ColumnKind {
  if (isArray) return 'array';
  if (type === Date) return 'datetime';
  if (type === Boolean) return 'boolean';
  if (type === Number) return 'number';
  const name = String(type);
  if (name === 'bigint' || name === 'uuid' || name === 'date' || name === 'enum') return name;
  if (/^(bool|boolean)$/.test(name)) return 'boolean';
  if (/^(int|integer|smallint|int[248]|numeric|decimal|real|double precision|float[48]?)/.test(name))
    return 'number';
  if (/^timestamp/.test(name)) return 'datetime';
  return /^json/.test(name) ? 'json' : 'text';
}

function defaultType(
  column: ColumnKind | undefined,
  { choices, reference }: GovernedField<BaseEntity>,
): FieldType {
  if (choices ?? reference) return 'select';
  if (column === 'number' || column === 'boolean' || column === 'date' || column === 'datetime')
    return column;
  return 'text';
}

function standIn(need: string): InputField {
  if (need !== 'reason') throw new Error(`transitionInputs should say what „${need}“ is`);
  return { label: { bg: t('reason'), en: backofficeMessages('en')('reason') }, type: 'longText' };
}
