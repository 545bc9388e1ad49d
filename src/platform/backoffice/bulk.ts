import type { Text } from '../i18n/index.js';
import type { InputField, Values } from './fields.js';
import type { BackofficeContext, StaffViewer } from './staff.js';

/**
 * One action for many rows of a list, with one form for all of them. Before anything happens a page tells what would
 * become of each row; when it runs, everything is asked again, and each row is changed in a transaction of its own.
 */
export interface BulkAction<Row> {
  /** Of the button above the list: „Скрийте избраните“. */
  label: Text;
  permission: string;
  inputs?: Record<string, InputField>;
  danger?: boolean;
  /**
   * Codes of sentences with `{count}` in the resource's `messages`: „Ще бъдат скрити 7“ before, „Скрити са 7“ after,
   * and „Скрийте 7“ on the button between them.
   */
  told: { before: string; after: string; confirm: string };
  /** The code of the sentence, with `{count}`, that tells why this row is left as it is; null where it is not. */
  leaves?: (row: Row, staff: StaffViewer) => string | null;
  /** The same for what the row itself does not tell: id → code. The ids are of rows that `leaves` lets through. */
  leavesOf?: (ctx: BackofficeContext, ids: string[]) => Promise<ReadonlyMap<string, string>>;
  /** Further sentences before it runs, such as how many people will get a letter; the ids are of rows that it fits. */
  foretold?: (ctx: BackofficeContext, ids: string[]) => Promise<Text[]>;
  /**
   * Changes one row; whatever DomainError it throws leaves that row as it was and is told with the others. `earlier` are
   * the rows of this run that were changed before it, for what is done once for all of them.
   */
  run(ctx: BackofficeContext, id: string, input: Values, earlier: readonly string[]): Promise<void>;
}
