import type { VNode } from 'preact';
import { Card, Link, Table } from '../../../../platform/ui/index.js';

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

export interface FigureGroup {
  title: string;
  rows: readonly FigureRow[];
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
          return path ? <Linked key={at} text={text} path={path} label={label} /> : number;
        }),
      ])}
    />
  );
}

/** Named numbers, those of one module together. */
export function FigureGroups(props: { groups: readonly FigureGroup[] }): VNode {
  return (
    <div class="three">
      {props.groups.map(({ title, rows }) => (
        <Card key={title} title={title} level={3} class="figures">
          <dl>
            {rows.map(({ name, cells }) => (
              <div key={name}>
                <dt>{name}</dt>
                {cells.map(({ text, path, label }) => (
                  <dd key={label} class="num">
                    {path ? <Linked text={text} path={path} label={label} /> : text}
                  </dd>
                ))}
              </div>
            ))}
          </dl>
        </Card>
      ))}
    </div>
  );
}

function Linked(props: { text: string; path: string; label: string }): VNode {
  return (
    <Link path={props.path}>
      <span aria-hidden="true">{props.text}</span>
      <span class="visually-hidden">{props.label}</span>
    </Link>
  );
}
