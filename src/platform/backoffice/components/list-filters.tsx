import React, { useId, type FormEvent } from 'react';
import { Link, useLocation, useNavigate } from 'react-router-dom';
import type { FilterJson } from '../protocol';

interface ListFiltersProps {
  filters: FilterJson[];
  resource: string;
  open: boolean;
}

export function ListFilters({ filters, resource, open }: ListFiltersProps) {
  const { search } = useLocation();
  const navigate = useNavigate();
  const query = new URLSearchParams(search);
  const active = [...query.keys()].some((key) => key.startsWith('filters.'));
  const part = query.has('view') ? `?view=${query.get('view')!}` : '';
  if (filters.length === 0) return null;

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const next = new URLSearchParams();
    for (const key of ['view', 'sortBy', 'direction']) if (query.has(key)) next.set(key, query.get(key)!);
    for (const [key, value] of new FormData(event.currentTarget)) {
      if (typeof value === 'string' && value.trim() !== '') next.set(key, value.trim());
    }
    navigate({ search: next.toString() });
  };

  return (
    <details className="filters" open={active || open}>
      <summary>Филтри</summary>
      <form onSubmit={submit} className="filter-fields">
        {filters.map((filter) => (
          <Filter key={filter.name} filter={filter} query={query} />
        ))}
        <div className="desk-buttons">
          <button type="submit" className="btn small">
            Покажете
          </button>
          {active && <Link to={`/admin/resources/${resource}${part}`}>Изчистете</Link>}
        </div>
      </form>
    </details>
  );
}

function Filter({ filter, query }: { filter: FilterJson; query: URLSearchParams }) {
  const id = useId();
  const { name, label, kind, choices } = filter;
  const key = `filters.${name}`;
  if (kind === 'range') {
    return (
      <>
        {(['from', 'to'] as const).map((edge) => (
          <div className="field" key={edge}>
            <label htmlFor={id + edge}>
              {label}: {edge === 'from' ? 'от' : 'до'}
            </label>
            <input
              id={id + edge}
              name={`${key}~~${edge}`}
              className="input"
              placeholder="дд.мм.гггг"
              autoComplete="off"
              maxLength={20}
              defaultValue={query.get(`${key}~~${edge}`) ?? ''}
            />
          </div>
        ))}
      </>
    );
  }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {kind === 'choice' ? (
        <select id={id} name={key} className="input" defaultValue={query.get(key) ?? ''}>
          <option value="">Всички</option>
          {choices?.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      ) : (
        <input
          id={id}
          name={key}
          className="input"
          type="search"
          maxLength={200}
          defaultValue={query.get(key) ?? ''}
        />
      )}
    </div>
  );
}
