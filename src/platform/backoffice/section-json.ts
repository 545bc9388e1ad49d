import type { PageCell, RecordSection } from './pages.js';
import type { CellJson, SectionJson } from './protocol.js';

export function sectionJson({
  id,
  title,
  paragraphs = [],
  first = false,
  quote,
  table,
}: RecordSection): SectionJson {
  const rows = table?.rows.map((row) =>
    row.map((cell) => (typeof cell === 'string' ? { text: cell } : cellJson(cell))),
  );
  return { id, title, first, paragraphs, quote, table: table && { ...table, rows: rows ?? [] } };
}

function cellJson({ press, ...shown }: PageCell): CellJson {
  if (!press) return shown;
  const { resource, id, action, label } = press;
  return { ...shown, press: { label, path: `/resources/${resource}/records/${id}/${action}` } };
}
