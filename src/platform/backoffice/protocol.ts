// What the server and the components in the browser say to each other. Imports nothing, so that both can read it.

export type FieldType =
  | 'text'
  | 'longText'
  | 'email'
  | 'url'
  | 'number'
  | 'boolean'
  | 'date'
  | 'datetime'
  /** One of `choices`. */
  | 'select'
  /** Any number of `choices`. */
  | 'choices'
  /** Ids of stored files; the form uploads them one by one. */
  | 'files';

export type Tone = 'open' | 'late' | 'wait' | 'info' | 'plain';

export interface Choice {
  value: string;
  label: string;
  tone?: Tone;
}

/** What a stored file looks like in the form and on the record's page. */
export interface FileItem {
  id: string;
  name: string;
  bytes?: number;
  href?: string;
}

export type InputValue = string | boolean | string[] | FileItem[];

export interface InputJson {
  name: string;
  label: string;
  hint?: string;
  type: FieldType;
  required: boolean;
  max?: number;
  choices?: Choice[];
  value: InputValue;
}

export interface FormJson {
  title: string;
  note?: string;
  /** Asked instead of fields, or above them. */
  question?: string;
  fields: InputJson[];
  version?: number;
  hidden?: Record<string, string>;
  submit: string;
  danger?: boolean;
  /** Where „Отказ“ leads. */
  cancel: string;
}

export interface ShownValue {
  text: string;
  tone?: Tone;
  href?: string;
  files?: FileItem[];
  long?: boolean;
  date?: boolean;
}

export interface ColumnJson {
  name: string;
  label: string;
  sortable: boolean;
}

export interface FilterJson {
  name: string;
  label: string;
  kind: 'text' | 'choice' | 'range';
  choices?: Choice[];
}

export interface ButtonJson {
  label: string;
  href: string;
  quiet?: boolean;
  danger?: boolean;
  /** A digit: together with Alt it does the same. */
  shortcut?: string;
}

export interface TabJson {
  label: string;
  search: string;
  current: boolean;
}

export interface RowJson {
  id: string;
  title: string;
  href: string | null;
  /** At least one bulk action fits it. */
  choosable: boolean;
  cells: Record<string, ShownValue>;
}

export interface ListJson {
  title: string;
  columns: ColumnJson[];
  filters: FilterJson[];
  buttons: ButtonJson[];
  tabs: TabJson[];
  /** Actions for the rows that are chosen; the address takes their ids. */
  bulk: ButtonJson[];
  rows: RowJson[];
  /** Nothing is listed before the reader has filtered it. */
  asks: boolean;
  empty: string;
}

export interface ShowJson {
  title: string;
  listTitle: string;
  listHref: string | null;
  state?: ShownValue;
  notice?: string;
  publicHref?: string;
  fields: { name: string; label: string; shown: ShownValue }[];
  buttons: ButtonJson[];
  sections: SectionJson[];
  history: { label: string; at: string; notes: { label: string; text: string }[] }[];
}

export interface NavigationJson {
  name: string;
  demo: boolean;
  groups: {
    label: string;
    items: { label: string; href: string; badge?: { count: number; tone: 'late' | 'plain' } }[];
  }[];
  waiting: number;
}

export interface DeskJson {
  greeting: string;
  buttons: ButtonJson[];
  stats: { value: string; label: string; tone: 'late' | 'plain'; href?: string }[];
  waiting: {
    due?: { text: string; tone: Tone };
    title: string;
    detail?: string;
    action: ButtonJson;
  }[];
}

export interface CellJson {
  text: string;
  href?: string;
  tone?: Tone;
  /** A button: what it is called by, and the action below /admin/api that it runs. */
  press?: { label: string; path: string };
}

export interface SectionJson {
  id: string;
  title?: string;
  first: boolean;
  paragraphs: string[];
  quote?: { text: string; lang: string };
  table?: {
    columns: string[];
    rows: CellJson[][];
    empty: string;
  };
}

export interface PageJson {
  title: string;
  intro?: string;
  tabs: TabJson[];
  sections: (SectionJson & { forms: (FormJson & { action: string })[] })[];
}

/** What a bulk action would do, or did: whole sentences, and what becomes of each row. */
export interface BulkJson {
  sentences: string[];
  /** How many rows are changed; with none there is nothing to confirm. */
  count: number;
  /** On the button that goes on to do it. */
  confirm: string;
  /** `told` is why the row is left as it is, where not all are left for the same reason. */
  rows: { id: string; title: string; href: string | null; told: string; left: boolean }[];
}

export interface FieldErrorJson {
  message: string;
}

export interface OutcomeJson {
  message: string;
  redirect?: string;
  reveal?: { title: string; lines: string[] };
}
