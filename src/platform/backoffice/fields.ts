import type { Text } from '../i18n/index.js';
import type { Choice, FieldType, FileItem, Tone } from './protocol.js';
import type { BackofficeContext } from './staff.js';

export type { Choice, FieldType, FileItem, Tone } from './protocol.js';

/**
 * A value as a form hands it to the service: text is trimmed and well formed, datetime is a Date (typed as local time
 * of Sofia), date is 'YYYY-MM-DD', number a number, boolean a boolean, choices and files a list of strings; an
 * empty field is null (an empty list for lists).
 */
export type FieldValue = string | number | boolean | Date | string[] | null;
export type Values = Record<string, FieldValue>;
/** What is shown of a row and is no column of it. */
export type ComputedValue = FieldValue | FileItem[] | Marked;

/** A computed value with a colour or a way to somewhere, such as a term that ran out. */
export class Marked {
  constructor(
    readonly text: string,
    readonly tone?: Tone,
    readonly href?: string,
  ) {}
}

export interface InputField {
  label: Text;
  hint?: Text;
  /** Taken from the column where there is one, otherwise 'text'. */
  type?: FieldType;
  required?: boolean;
  /** Longest text accepted; 300 for text, 100 000 for longText unless told otherwise. */
  max?: number;
  choices?: readonly ChoiceText[] | ((ctx: BackofficeContext) => Promise<Choice[]> | Choice[]);
}

export interface ChoiceText {
  value: string;
  label: Text;
  tone?: Tone;
}

export interface GovernedField<Row> extends InputField {
  /** Needed to receive the field at all, in a list, on the record's page or in raw JSON. Default: whoever may show. */
  visibleTo?: string;
  /** In the create form: true, or a permission. Default: not. */
  creatableBy?: string | true;
  /** In the edit form: true, or a permission. Default: not. */
  editableBy?: string | true;
  /** A column of the list. */
  list?: boolean;
  /** On the record's page; default true. */
  show?: boolean;
  /** False for columns by which the table is too large to be put in order. */
  sortable?: false;
  /** Offered as a filter of the list; needs a column. */
  filter?: boolean;
  /** Id of another governed resource: the value is one of its rows, shown by title and linked. */
  reference?: string;
  /** Computed from the row; such a field can neither be sorted nor filtered. */
  value?: (row: Row & Record<string, unknown>) => ComputedValue | undefined;
}
