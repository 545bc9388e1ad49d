import type { Text } from '../../../platform/i18n/index.js';
import { DRAFT_LABELS } from '../drafts/draft-problems.messages.js';

export const IMPORTED_INDICATORS = 3;

const SINGLE = [
  'title',
  'problem',
  'measure',
  'expectedResult',
  'topic',
  'stage',
  'addressee',
  'unitId',
  'partners',
  'termFrom',
  'termTo',
  'weight',
] as const;
const INDICATOR = ['indicatorName', 'indicatorUnit', 'indicatorBaseline', 'indicatorTarget'] as const;

export interface ImportColumn {
  /** As the rules of drafts name it: `title`, `indicatorName1`. */
  field: string;
  label: Text;
}

/** In the order of the template. */
export const IMPORT_COLUMNS: readonly ImportColumn[] = [
  ...SINGLE.map((field) => ({ field, label: DRAFT_LABELS[field] })),
  ...Array.from({ length: IMPORTED_INDICATORS }, (_, index) => index + 1).flatMap((row) =>
    INDICATOR.map((part) => ({ field: `${part}${row}`, label: numbered(DRAFT_LABELS[part], row) })),
  ),
];

/** Without them nothing can be sent later, so the table has to have the columns. */
export const NEEDED_COLUMNS = ['title', 'problem', 'measure', 'expectedResult', 'topic', 'termTo'] as const;

/** What stands above a column, in either language or by its own name. */
export function columnOf(heading: string): ImportColumn | null {
  const plain = plainly(heading);
  return (
    IMPORT_COLUMNS.find(({ field, label }) =>
      [field, label.bg, label.en].some((known) => plainly(known) === plain),
    ) ?? null
  );
}

export function plainly(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/[„“”"'*]/g, '')
    .trim()
    .toLocaleLowerCase('bg');
}

function numbered(label: Text, row: number): Text {
  return { bg: label.bg.replace('{number}', String(row)), en: label.en.replace('{number}', String(row)) };
}
