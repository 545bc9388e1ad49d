import React from 'react';
import type { SectionJson } from '../protocol';
import { Shown } from './frame';

/** What a section of a page holds beside its forms. */
export function SectionBody({ id, title, paragraphs, quote, table }: SectionJson) {
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
      {table && <SectionTable {...table} />}
    </>
  );
}

function SectionTable({ columns, rows, empty }: NonNullable<SectionJson['table']>) {
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
                  <Shown {...cell} />
                </div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
