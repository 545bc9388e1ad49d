/** How a run of paragraphs is shown. */
export type ProseBlock =
  | { kind: 'text'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'table'; rows: string[][] };

/** What `platform/documents` puts between the cells of a row. */
const CELLS = ' | ';
const BULLET = /^\s*[•·●▪–—*-]\s+/u;

/** Rows that were a table become one again, and marked lines a list; everything else stays as it was written. */
export function proseOf(paragraphs: readonly string[]): ProseBlock[] {
  const blocks: ProseBlock[] = [];
  for (const [index, text] of paragraphs.entries()) {
    const last = blocks.at(-1);
    const cells = cellsOf(text);
    if (cells && last?.kind === 'table' && last.rows[0]!.length === cells.length) last.rows.push(cells);
    else if (cells && cellsOf(paragraphs[index + 1] ?? '')?.length === cells.length)
      blocks.push({ kind: 'table', rows: [cells] });
    else if (BULLET.test(text)) {
      const item = text.replace(BULLET, '');
      if (last?.kind === 'list') last.items.push(item);
      else blocks.push({ kind: 'list', items: [item] });
    } else blocks.push({ kind: 'text', text });
  }
  return blocks;
}

function cellsOf(text: string): string[] | null {
  const cells = text.split(CELLS).map((cell) => cell.trim());
  return cells.length > 1 ? cells : null;
}
