import type { Messages, Text } from '../i18n/index.js';
import type { InputField, Tone, Values } from './fields.js';
import type { Badge, NavigationPlace, Outcome } from './governed.js';
import type { BackofficeContext } from './staff.js';

export interface PageForm {
  /** Which of the page's `actions` takes it. */
  action: string;
  title?: string;
  intro?: string;
  fields: Record<string, InputField>;
  values?: Values;
  /** Sent along unseen, such as an id or a version. */
  hidden?: Record<string, string>;
  submit: string;
  danger?: boolean;
}

export interface PageCell {
  text: string;
  href?: string;
  tone?: Tone;
  /** On a record's page: a button that runs an action of another record at once, such as one place up. */
  press?: { resource: string; id: string; action: string; label: string };
}

export interface PageTable {
  columns: string[];
  rows: (string | PageCell)[][];
  empty: string;
}

/** What stands on a page without being a form. */
export interface RecordSection {
  id: string;
  title?: string;
  paragraphs?: string[];
  /** On a record's page: above the fields, because one reads it first. */
  first?: boolean;
  /** Shown as it was written, with its line breaks, in its language. */
  quote?: { text: string; lang: string };
  table?: PageTable;
}

export interface PageSection extends RecordSection {
  forms?: PageForm[];
}

/** A way to another part of the same page, such as one kind of its entries. */
export interface PageTab {
  label: string;
  /** '' for the page itself, otherwise such as '?rule=moderation.case'. */
  search: string;
  current: boolean;
}

export interface PageContent {
  intro?: string;
  tabs?: PageTab[];
  sections: PageSection[];
}

export interface PageAction {
  /** Default: the page's own permission. */
  permission?: string;
  run(ctx: BackofficeContext, values: Values, hidden: Record<string, string>): Promise<Outcome | void>;
}

export interface BackofficePageOptions {
  /** In the address: /admin/pages/<name>. */
  name: string;
  label: Text;
  navigation?: NavigationPlace;
  permission: string;
  load(ctx: BackofficeContext, query: Record<string, string>): Promise<PageContent>;
  actions?: Record<string, PageAction>;
  badge?: (ctx: BackofficeContext) => Promise<Badge | number>;
  messages?: Messages<Record<string, Text>>;
}

export interface BackofficePage extends BackofficePageOptions {
  readonly kind: 'page';
}

/** A page of forms and tables that is no resource, such as the settings. */
export function backofficePage(options: BackofficePageOptions): BackofficePage {
  return { kind: 'page', ...options };
}

export interface DeskStat {
  value: string;
  label: string;
  tone?: 'late' | 'plain';
  href?: string;
}

export interface DeskItem {
  /** „3 дни“, „просрочен 2 дни“ */
  due?: { text: string; tone: Tone };
  /** Sorts the table; items without one come last. */
  at?: Date;
  title: string;
  detail?: string;
  action: { label: string; href: string; quiet?: boolean };
}

export interface DeskOptions {
  name: string;
  order: number;
  /** Without it the member of staff does not see this part of the desk. */
  permission: string;
  /** Buttons in the head of the desk. */
  buttons?: { label: Text; href: string; permission: string }[];
  stats?(ctx: BackofficeContext): Promise<DeskStat[]>;
  waiting?(ctx: BackofficeContext): Promise<DeskItem[]>;
}

export interface Desk extends DeskOptions {
  readonly kind: 'desk';
}

/** A module's part of the first page of the back office. */
export function desk(options: DeskOptions): Desk {
  return { kind: 'desk', ...options };
}
