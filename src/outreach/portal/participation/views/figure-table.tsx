import type { VNode } from 'preact';
import { Link, Table } from '../../../../platform/ui/index.js';

export interface FigureCell {
  text: string;
  /** The list that shows the rows of the number; null where there is none. */
  path: string | null;
  /** The link in words of its own, for whoever hears it alone. */
  label: string;
}

export interface FigureRow {
  name: string;
  cells: readonly FigureCell[];
  isTotal?: true;
}

/** Numbers that lead to what was counted. */
export function FigureTable(props: {
  caption: string;
  columns: readonly string[];
  rows: readonly FigureRow[];
}): VNode {
  const [first = '', ...numbers] = props.columns;
  return (
    <Table
      caption={props.caption}
      captionHidden
      columns={[{ label: first }, ...numbers.map((label) => ({ label, numeric: true }))]}
      rows={props.rows.map(({ name, cells, isTotal }) => [
        isTotal ? <b key="name">{name}</b> : name,
        ...cells.map(({ text, path, label }, at) => {
          const number = isTotal ? <b>{text}</b> : text;
          if (!path) return number;
          return (
            <Link key={at} path={path}>
              <span aria-hidden="true">{number}</span>
              <span class="visually-hidden">{label}</span>
            </Link>
          );
        }),
      ])}
    />
  );
}
