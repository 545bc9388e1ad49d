import React from 'react';
import type { CellJson, SectionJson } from '../protocol';
import { Shown } from './frame';

/** What a section of a page holds beside its forms. */
export function SectionBody({
  id,
  title,
  paragraphs,
  quote,
  table,
  onPress,
}: SectionJson & { onPress?: (path: string) => void }) {
  return (
    <>
      {title && <h2 id={id}>{title}</h2>}
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {quote && (
        <blockquote className="long-text quote" lang={quote.lang}>
          {quote.text}
        </blockquote>
      )}
      {table && <SectionTable {...table} onPress={onPress} />}
    </>
  );
}

interface SectionTableProps extends NonNullable<SectionJson['table']> {
  onPress?: (path: string) => void;
}

function SectionTable({ columns, rows, empty, onPress }: SectionTableProps) {
  if (rows.length === 0) return <p className="soft">{empty}</p>;
  return (
    <table className="table">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={at}>
            {row.map((cell, column) => (
              <td key={columns[column]} data-label={column === 0 ? '' : columns[column]}>
                <div>
                  <Cell {...cell} onPress={onPress} />
                </div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ press, onPress, ...shown }: CellJson & { onPress?: (path: string) => void }) {
  if (!press || !onPress) return <Shown {...shown} />;
  return (
    <button
      type="button"
      className="btn quiet small"
      aria-label={press.label}
      data-press={press.path}
      onClick={() => onPress(press.path)}
    >
      {shown.text}
    </button>
  );
}
