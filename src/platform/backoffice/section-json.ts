import type { RecordSection } from './pages.js';
import type { SectionJson } from './protocol.js';

export function sectionJson({
  id,
  title,
  paragraphs = [],
  first = false,
  quote,
  table,
}: RecordSection): SectionJson {
  const rows = table?.rows.map((row) =>
    row.map((cell) => (typeof cell === 'string' ? { text: cell } : cell)),
  );
  return { id, title, first, paragraphs, quote, table: table && { ...table, rows: rows ?? [] } };
}
