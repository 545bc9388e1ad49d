import React from 'react';
import { Link, useLocation } from 'react-router-dom';
import type { ColumnJson, ListJson, RowJson } from '../protocol';
import { Buttons, Frame, Loading, Shown, Trouble, useLoaded } from './frame';
import { ListFilters } from './list-filters';

interface ListAnswer {
  meta: { total: number; page: number; perPage: number; sortBy: string; direction: 'asc' | 'desc' };
  list: ListJson;
}

export function ListScreen({ resource }: { resource: string }) {
  const { search } = useLocation();
  const [loaded] = useLoaded<ListAnswer>(`/resources/${resource}/actions/list${search}`);
  if (loaded === null) return <Loading />;
  if ('refused' in loaded) {
    return (
      <Trouble refused={loaded.refused} back={search === '' ? undefined : `/admin/resources/${resource}`} />
    );
  }
  const { list, meta } = loaded.data;
  const { columns, rows } = list;
  return (
    <Frame key={search} title={list.title} beside={<Buttons buttons={list.buttons} />}>
      <ListFilters filters={list.filters} resource={resource} />
      {rows.length === 0 ? (
        <p className="empty">{list.empty}</p>
      ) : (
        <div className="card desk-table">
          <table className="table">
            <caption className="visually-hidden">{list.title}</caption>
            <thead>
              <tr>
                {columns.map((column) => (
                  <Heading key={column.name} column={column} meta={meta} />
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.id} row={row} columns={columns} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Pages meta={meta} />
    </Frame>
  );
}

function Row({ row, columns }: { row: RowJson; columns: ColumnJson[] }) {
  return (
    <tr>
      {columns.map(({ name, label }, at) => {
        const shown = row.cells[name];
        return (
          <td key={name} data-label={at === 0 ? '' : label}>
            <div>
              {at === 0 && row.href ? (
                <Link to={row.href}>{shown?.text || row.title}</Link>
              ) : (
                shown && <Shown {...shown} />
              )}
            </div>
          </td>
        );
      })}
    </tr>
  );
}

function Heading({ column, meta }: { column: ColumnJson; meta: ListAnswer['meta'] }) {
  const { search } = useLocation();
  if (!column.sortable) return <th scope="col">{column.label}</th>;
  const active = meta.sortBy === column.name;
  const query = new URLSearchParams(search);
  query.set('sortBy', column.name);
  query.set('direction', active && meta.direction === 'asc' ? 'desc' : 'asc');
  query.delete('page');
  const sorted = active ? (meta.direction === 'asc' ? 'ascending' : 'descending') : undefined;
  return (
    <th scope="col" aria-sort={sorted}>
      <Link to={{ search: query.toString() }} className="sort">
        {column.label}
        {active && <span aria-hidden="true">{meta.direction === 'asc' ? ' ↑' : ' ↓'}</span>}
      </Link>
    </th>
  );
}

const COUNT = new Intl.NumberFormat('bg-BG');

function Pages({ meta: { total, page, perPage } }: { meta: ListAnswer['meta'] }) {
  const { search } = useLocation();
  const last = Math.max(1, Math.ceil(total / perPage));
  const at = (number: number) => {
    const query = new URLSearchParams(search);
    query.set('page', String(number));
    return { search: query.toString() };
  };
  if (total === 0) return null;
  return (
    <nav className="pagination" aria-label="Страници">
      {page > 1 && (
        <Link className="btn quiet small" to={at(page - 1)} rel="prev">
          Предишна
        </Link>
      )}
      <span className="soft">
        {total === 1 ? '1 запис' : `${COUNT.format(total)} записа`}
        {last > 1 && `, страница ${page} от ${last}`}
      </span>
      {page < last && (
        <Link className="btn quiet small" to={at(page + 1)} rel="next">
          Следваща
        </Link>
      )}
    </nav>
  );
}
