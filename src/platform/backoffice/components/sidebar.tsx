import React, { useEffect, useState } from 'react';
import { NavLink, useLocation } from 'react-router-dom';
import type { NavigationJson } from '../protocol';
import { load } from './api';

export default function Sidebar({ isVisible }: { isVisible: boolean }) {
  const { pathname } = useLocation();
  const [navigation, setNavigation] = useState<NavigationJson | null>(null);
  useEffect(() => {
    // The numbers beside the entries follow what was just done; without them the entries stay as they were.
    load<NavigationJson>('/navigation').then(setNavigation, () => undefined);
  }, [pathname]);
  return (
    <aside className={isVisible ? 'desk-side open' : 'desk-side'} id="desk-side" aria-label="Работно място">
      <a className="skip" href="#main">
        Към съдържанието
      </a>
      <NavLink to="/admin" end className="desk-brand">
        <Mark />
        <span>
          <b>Мегдан</b>
          <small>работно място</small>
        </span>
      </NavLink>
      {navigation?.demo && <p className="desk-demo">Демонстрация – измислени данни</p>}
      <nav aria-label="Раздели">
        <ul>
          <Entry
            label="Чака Ви"
            href="/admin"
            badge={navigation?.waiting ? { count: navigation.waiting, tone: 'late' } : undefined}
            end
          />
        </ul>
        {navigation?.groups.map(({ label, items }) => (
          <React.Fragment key={label}>
            <h2>{label}</h2>
            <ul>
              {items.map((item) => (
                <Entry key={item.href} {...item} />
              ))}
            </ul>
          </React.Fragment>
        ))}
      </nav>
      {navigation && (
        <div className="desk-who">
          <p>{navigation.name}</p>
          <form method="post" action="/staff/sign-out">
            <button type="submit" className="desk-out">
              Изход
            </button>
          </form>
          <a href="/">Към сайта</a>
        </div>
      )}
    </aside>
  );
}

interface EntryProps {
  label: string;
  href: string;
  badge?: { count: number; tone: 'late' | 'plain' };
  end?: boolean;
}

function Entry({ label, href, badge, end }: EntryProps) {
  return (
    <li>
      <NavLink to={href} end={end}>
        {label}
        {badge && (
          <span className={`badge ${badge.tone}`}>
            {badge.count}
            <span className="visually-hidden"> чакат</span>
          </span>
        )}
      </NavLink>
    </li>
  );
}

function Mark() {
  return (
    <svg viewBox="0 0 48 48" width="32" height="32" aria-hidden="true" className="desk-mark">
      <path fill="#0f5b4c" d="M4 4h18v6A12 12 0 0 1 10 22H4z" />
      <path fill="#a83f22" d="M26 4h18v18h-6A12 12 0 0 1 26 10z" />
      <path fill="#e0a526" d="M4 26h6a12 12 0 0 1 12 12v6H4z" />
      <path fill="#1f5a8f" d="M38 26h6v18H26v-6a12 12 0 0 1 12-12z" />
      <circle cx="24" cy="24" r="5" fill="#14282b" />
    </svg>
  );
}
