/** A spreadsheet as texts, whatever file it came in. */
export interface TableRow {
  /** As the spreadsheet counts it: the headings stand in row 1. */
  number: number;
  cells: readonly string[];
}

export interface Table {
  headings: readonly string[];
  rows: readonly TableRow[];
}

/** Why a file is no table; the sentence is in the messages. */
export type TableFault =
  | 'fileKind'
  | 'fileEmpty'
  | 'fileTooLarge'
  | 'fileBroken'
  | 'encodingUnknown'
  | 'quoteOpen'
  | 'tooManyRows'
  | 'tooManyColumns'
  | 'noRows';

export class NoTable extends Error {
  constructor(
    readonly fault: TableFault,
    readonly params: Record<string, string | number> = {},
  ) {
    super(fault);
  }
}

export const TABLE_LIMITS = {
  bytes: 5_000_000,
  unpackedBytes: 30_000_000,
  rows: 5_000,
  columns: 60,
  cell: 10_000,
} as const;

/** The first row with anything in it has the headings; rows without anything are none. @throws NoTable */
export function tableOf(records: readonly TableRow[]): Table {
  const [first, ...others] = records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (!first || others.length === 0) throw new NoTable('noRows');
  if (others.length > TABLE_LIMITS.rows) throw new NoTable('tooManyRows', { max: TABLE_LIMITS.rows });
  if (records.some(({ cells }) => cells.length > TABLE_LIMITS.columns))
    throw new NoTable('tooManyColumns', { max: TABLE_LIMITS.columns });
  return { headings: first.cells.map((cell) => cell.trim()), rows: others };
}
