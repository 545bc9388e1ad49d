import type { BaseEntity, FindOptionsWhere } from 'typeorm';
import type { Messages, Text } from '../i18n/index.js';
import type { BulkAction } from './bulk.js';
import type { ComputedValue, GovernedField, InputField, Tone, Values } from './fields.js';
import type { RecordSection } from './pages.js';
import type { BackofficeContext, StaffViewer } from './staff.js';

export type NavigationGroup = 'processes' | 'content' | 'order';

export interface NavigationPlace {
  group: NavigationGroup;
  order: number;
}

/** A number beside the entry in the sidebar. */
export interface Badge {
  count: number;
  tone?: 'late' | 'plain';
}

/** The part of platform/lifecycle's declaration that the back office draws its buttons from. */
export interface LifecycleDeclaration {
  subject: string;
  states: Readonly<Record<string, { label: Text; tone?: Tone }>>;
  transitions: Readonly<
    Record<
      string,
      {
        label: Text;
        from: readonly string[];
        to: string;
        by: string;
        aside?: true;
        needs?: readonly string[];
      }
    >
  >;
}

/** What is told after an action, and where the reader goes; without it the record's page says „Готово“. */
export interface Outcome {
  message?: Text;
  /** A path below /admin or of the public site. */
  redirect?: string;
  /** Lines that are shown this once, such as recovery codes. */
  reveal?: { title: Text; lines: string[] };
}

/** The digit that does the same as the button together with Alt, in every keyboard layout. */
export type Shortcut = '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';

/** Where else a record's page leads, beside its buttons. */
export interface RecordLink {
  label: Text;
  href: string;
  shortcut?: Shortcut;
}

/** One part of a list, as a tab above it; the first one is what the list begins with. */
export interface ListView<E extends BaseEntity> {
  label: Text;
  where: FindOptionsWhere<E> | ((now: Date) => FindOptionsWhere<E>);
  sort?: { by: string; direction: 'asc' | 'desc' };
  /** Shown where this part is empty. */
  empty?: Text;
  /** Nothing is listed before one of these filters says which rows: a table too large to be read as a whole. */
  needs?: { filters: readonly string[]; told: Text };
}

export interface ExtraAction<Row> {
  label: Text;
  permission: string;
  shortcut?: Shortcut;
  /** On one record, or above the list. */
  on: 'record' | 'resource';
  /** Offered only for rows of which this is true; checked again when it runs. */
  when?: (row: Row, staff: StaffViewer) => boolean;
  /** What the row itself does not know, asked before the button of a record is shown; `run` refuses by itself. */
  isDue?: (row: Row) => Promise<boolean>;
  /** A form is shown with these inputs; without inputs a page asks for confirmation. */
  inputs?: Record<string, InputField>;
  /** What the form begins with; for actions on one record. */
  begins?: (row: Row) => Values;
  /** The question of the confirmation page; of one row, such as with the words that are confirmed. */
  question?: Text | ((row: Row) => Text);
  danger?: boolean;
  /** The way on: of all that is offered on a row, the first such button or step of the lifecycle is prominent. */
  main?: boolean;
  /** `version` is the entity's version column as the form was opened, where it has one. */
  run(ctx: BackofficeContext, id: string | null, input: Values, version?: number): Promise<Outcome | void>;
}

export type Scope<E extends BaseEntity> = FindOptionsWhere<E> | FindOptionsWhere<E>[] | null;

export interface GovernedOptions<E extends BaseEntity> {
  entity: (new () => E) & typeof BaseEntity;
  /** In addresses: /admin/resources/<id>. Default: the table's name. */
  id?: string;
  label: Text;
  labelPlural: Text;
  /** Absent: reachable by address and reference only. */
  navigation?: NavigationPlace;
  /** '<module>.<verb>'; an action without a permission is closed. `show` defaults to `list`. */
  permissions: { list: string; show?: string; create?: string; edit?: string };
  fields: Record<string, GovernedField<E>>;
  /** The field that names a row; default 'title'. */
  title?: string;
  sort?: { by: string; direction: 'asc' | 'desc' };
  perPage?: number;
  /** For large tables: how far a list is counted and paged; whoever looks for more is asked to narrow it. */
  countUpTo?: number;
  /** Rows outside of it do not exist for this viewer; of several conditions one is enough, null leaves none. */
  scope?: (staff: StaffViewer) => Scope<E>;
  /** Fields that are no columns, for many rows at once: row id → field → value. */
  extras?: (ctx: BackofficeContext, ids: string[]) => Promise<Map<string, Record<string, ComputedValue>>>;
  /** What the create form begins with. */
  defaults?: (ctx: BackofficeContext) => Values | Promise<Values>;
  createLabel?: Text;
  /** The service's own verbs; AdminJS never saves anything itself. */
  create?: (ctx: BackofficeContext, values: Values) => Promise<string>;
  /** `version` is the entity's version column as the form was opened, where it has one. */
  edit?: (ctx: BackofficeContext, id: string, values: Values, version?: number) => Promise<void>;
  /** Rows of which this is false have no edit form. */
  editableWhen?: (row: E, staff: StaffViewer) => boolean;
  /** A short note above the create and edit form. */
  formNote?: Text;
  lifecycle?: LifecycleDeclaration;
  /** The property that holds the state; default 'state'. */
  stateField?: string;
  transition?: (
    ctx: BackofficeContext,
    id: string,
    transition: string,
    input: Values,
    version?: number,
  ) => Promise<void>;
  /** Rows of which this is false offer no transition to this viewer, whatever their state. */
  movableWhen?: (row: E, staff: StaffViewer) => boolean;
  /** Labels and kinds of what transitions `need`, and further optional inputs by transition. */
  transitionInputs?: Record<string, InputField>;
  extraActions?: Record<string, ExtraAction<E>>;
  /** One action for many rows that were chosen in the list. */
  bulkActions?: Record<string, BulkAction<E>>;
  /** Parts of the list by the name in the address. */
  views?: Record<string, ListView<E>>;
  /** What the record's page shows below the fields. */
  sections?: (ctx: BackofficeContext, row: E) => Promise<RecordSection[]>;
  /** Told on top of the record's page, such as why this viewer may not decide it. */
  notice?: (ctx: BackofficeContext, row: E) => Promise<Text | null> | Text | null;
  links?: (ctx: BackofficeContext, row: E) => Promise<RecordLink[]>;
  /** Where the public sees the row, if it does. */
  publicPath?: (row: E) => string | null;
  badge?: (ctx: BackofficeContext) => Promise<Badge | number>;
  /** Sentences for the codes of DomainErrors that the service throws. */
  messages?: Messages<Record<string, Text>>;
  /** Shown where the list is empty. */
  empty?: Text;
}

export interface GovernedResource extends GovernedOptions<BaseEntity> {
  readonly kind: 'resource';
}

/** A resource of the back office under our own rule: what is not declared is closed. */
export function governed<E extends BaseEntity>(options: GovernedOptions<E>): GovernedResource {
  // Only rows of this entity ever reach these callbacks, so the registry need not know which entity it is.
  return { kind: 'resource', ...(options as unknown as GovernedOptions<BaseEntity>) };
}
