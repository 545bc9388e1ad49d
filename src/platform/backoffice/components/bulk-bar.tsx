import React, { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router-dom';
import type { ButtonJson } from '../protocol';

interface BulkBarProps {
  buttons: ButtonJson[];
  /** Ids of the rows on this page that can be chosen at all. */
  choosable: string[];
  chosen: readonly string[];
  onChoose: (ids: readonly string[]) => void;
}

/** What can be done with the chosen rows. It stays in view while one goes through the list. */
export function BulkBar({ buttons, choosable, chosen, onChoose }: BulkBarProps) {
  const navigate = useNavigate();
  const every = useRef<HTMLInputElement>(null);
  const all = chosen.length > 0 && chosen.length === choosable.length;
  useEffect(() => {
    if (every.current) every.current.indeterminate = chosen.length > 0 && !all;
  }, [chosen, all]);
  if (choosable.length === 0) return null;
  return (
    <div className="bulk-bar" role="group" aria-label="Действия с избраните">
      <label className="choice">
        <input
          ref={every}
          type="checkbox"
          checked={all}
          onChange={(event) => onChoose(event.target.checked ? choosable : [])}
        />
        Всички на страницата
      </label>
      <span className="soft" role="status">
        {chosen.length > 0 && `Избрани: ${chosen.length}`}
      </span>
      {chosen.length > 0 &&
        buttons.map(({ label, href, danger }) => (
          <button
            key={href}
            type="button"
            className={danger ? 'btn danger small' : 'btn quiet small'}
            onClick={() => navigate(`${href}?ids=${chosen.map(encodeURIComponent).join(',')}`)}
          >
            {label}
          </button>
        ))}
    </div>
  );
}
