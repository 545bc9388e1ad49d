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
}

export interface RowJson {
  id: string;
  title: string;
  href: string | null;
  cells: Record<string, ShownValue>;
}

export interface ListJson {
  title: string;
  columns: ColumnJson[];
  filters: FilterJson[];
  buttons: ButtonJson[];
  rows: RowJson[];
  empty: string;
}

export interface ShowJson {
  title: string;
  listTitle: string;
  listHref: string | null;
  state?: ShownValue;
  publicHref?: string;
  fields: { name: string; label: string; shown: ShownValue }[];
  buttons: ButtonJson[];
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

export interface PageJson {
  title: string;
  intro?: string;
  sections: {
    id: string;
    title?: string;
    paragraphs: string[];
    table?: {
      columns: string[];
      rows: { text: string; href?: string; tone?: Tone }[][];
      empty: string;
    };
    forms: (FormJson & { action: string })[];
  }[];
}

export interface FieldErrorJson {
  message: string;
}

export interface OutcomeJson {
  message: string;
  redirect?: string;
  reveal?: { title: string; lines: string[] };
}
