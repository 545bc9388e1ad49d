import React, { useState } from 'react';
import { Link, useLocation } from 'react-router-dom';
import type { ColumnJson, ListJson, RowJson } from '../protocol';
import { BulkBar } from './bulk-bar';
import { Buttons, Frame, Loading, Shown, Tabs, Trouble, useLoaded } from './frame';
import { ListFilters } from './list-filters';

interface ListAnswer {
  /** `more`: there are rows behind the `total` that is counted. */
  meta: {
    total: number;
    more: boolean;
    page: number;
    perPage: number;
    sortBy: string;
    direction: 'asc' | 'desc';
  };
  list: ListJson;
}

/** Rows are chosen on one page of one list; another page begins with none. */
export function ListScreen({ resource }: { resource: string }) {
  const { search } = useLocation();
  return <OneList key={search} resource={resource} search={search} />;
}

function OneList({ resource, search }: { resource: string; search: string }) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [loaded] = useLoaded<ListAnswer>(`/resources/${resource}/actions/list${search}`);
  if (loaded === null) return <Loading />;
  if ('refused' in loaded) {
    return (
      <Trouble refused={loaded.refused} back={search === '' ? undefined : `/admin/resources/${resource}`} />
    );
  }
  const { list, meta } = loaded.data;
  const { columns, rows, bulk } = list;
  const choosable = bulk.length > 0 ? rows.filter((row) => row.choosable).map(({ id }) => id) : [];
  const choose = (id: string, on: boolean) =>
    setChosen(on ? [...chosen, id] : chosen.filter((other) => other !== id));
  return (
    <Frame title={list.title} beside={<Buttons buttons={list.buttons} />}>
      <Tabs tabs={list.tabs} label={list.title} />
      <ListFilters filters={list.filters} resource={resource} open={list.asks} />
      <BulkBar buttons={bulk} choosable={choosable} chosen={chosen} onChoose={setChosen} />
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
                <Row
                  key={row.id}
                  row={row}
                  columns={columns}
                  chosen={choosable.length > 0 ? chosen.includes(row.id) : null}
                  onChoose={choose}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Pages meta={meta} />
    </Frame>
  );
}

interface RowProps {
  row: RowJson;
  /** Null in a list where nothing can be chosen. */
  chosen: boolean | null;
  onChoose: (id: string, on: boolean) => void;
}

function Row({ row, columns, chosen, onChoose }: RowProps & { columns: ColumnJson[] }) {
  return (
    <tr>
      {columns.map(({ name, label }, at) => {
        const shown = row.cells[name];
        return (
          <td key={name} data-label={at === 0 ? '' : label}>
            <div className={at === 0 && chosen !== null ? 'choose' : undefined}>
              {at === 0 && chosen !== null && <Choice row={row} chosen={chosen} onChoose={onChoose} />}
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

function Choice({ row, chosen, onChoose }: RowProps) {
  if (!row.choosable) return <span />;
  return (
    <label>
      <input
        type="checkbox"
        checked={chosen === true}
        onChange={(event) => onChoose(row.id, event.target.checked)}
      />
      <span className="visually-hidden">Изберете: {row.title}</span>
    </label>
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

function Pages({ meta: { total, more, page, perPage } }: { meta: ListAnswer['meta'] }) {
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
        {more && 'Повече от '}
        {total === 1 ? '1 запис' : `${COUNT.format(total)} записа`}
        {last > 1 && `, страница ${page} от ${last}`}
        {more && page === last && '. Останалите се виждат, като стесните списъка с филтър.'}
      </span>
      {page < last && (
        <Link className="btn quiet small" to={at(page + 1)} rel="next">
          Следваща
        </Link>
      )}
    </nav>
  );
}
