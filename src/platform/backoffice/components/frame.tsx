import React, { useEffect, useRef, useState, type ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { ButtonJson, OutcomeJson, ShownValue, TabJson } from '../protocol';
import { load, Refused } from './api';

/** What the last action had to say, told by the next screen. */
let told: OutcomeJson | null = null;

/** After a move inside of the page the reader begins at the new heading, as after loading one. */
let moved = false;

export function tellNext(outcome: OutcomeJson): void {
  told = outcome;
}

interface FrameProps {
  title: string;
  crumbs?: { label: string; href: string }[];
  beside?: ReactNode;
  outcome?: OutcomeJson | null;
  wrong?: boolean;
  children?: ReactNode;
}

/** The part of the page beside the sidebar: heading, buttons, what just happened, content. */
export function Frame({ title, crumbs = [], beside, outcome, wrong, children }: FrameProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [arrived, setArrived] = useState<OutcomeJson | null>(null);

  useEffect(() => {
    document.title = `${wrong ? 'Грешка: ' : ''}${title} · Работно място · Мегдан`;
  }, [title, wrong]);
  useEffect(() => {
    setArrived(told);
    told = null;
    if (moved) heading.current?.focus();
    moved = true;
  }, []);

  return (
    <main id="main" className="desk-main" tabIndex={-1}>
      {crumbs.length > 0 && (
        <nav className="crumbs" aria-label="Пътека">
          <ol>
            {crumbs.map(({ label, href }) => (
              <li key={href}>
                <Link to={href}>{label}</Link>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className="desk-head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {beside}
      </div>
      <Told outcome={outcome ?? arrived} />
      {children}
    </main>
  );
}

function Told({ outcome }: { outcome: OutcomeJson | null }) {
  return (
    <div role="status">
      {outcome && (
        <div className="banner success">
          <p>{outcome.message}</p>
          {outcome.reveal && (
            <>
              <p className="banner-title">{outcome.reveal.title}</p>
              <ul className="reveal">
                {outcome.reveal.lines.map((line) => (
                  <li key={line}>
                    <code>{line}</code>
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
    </div>
  );
}

export function Buttons({ buttons }: { buttons: ButtonJson[] }) {
  if (buttons.length === 0) return null;
  return (
    <div className="desk-buttons">
      {buttons.map((button) => (
        <ButtonLink key={button.href + button.label} {...button} />
      ))}
    </div>
  );
}

export function ButtonLink({
  label,
  href,
  quiet,
  danger,
  small,
  shortcut,
}: ButtonJson & { small?: boolean }) {
  const className = ['btn', quiet && 'quiet', danger && 'danger', small && 'small'].filter(Boolean).join(' ');
  return (
    <Way to={href} className={className} shortcut={shortcut && `Alt+${shortcut}`}>
      {label}
    </Way>
  );
}

/** Parts of one list or page. */
export function Tabs({ tabs, label }: { tabs: TabJson[]; label: string }) {
  if (tabs.length === 0) return null;
  return (
    <nav className="desk-tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.search}>
            <Link to={{ search: tab.search }} aria-current={tab.current ? 'page' : undefined}>
              {tab.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface WayProps {
  to: string;
  className?: string;
  shortcut?: string;
  children: ReactNode;
}

/** A link inside the back office stays in it; any other loads its page. */
export function Way({ to, className, shortcut, children }: WayProps) {
  if (to === '/admin' || to.startsWith('/admin/')) {
    return (
      <Link to={to} className={className} aria-keyshortcuts={shortcut}>
        {children}
      </Link>
    );
  }
  return (
    <a href={to} className={className} aria-keyshortcuts={shortcut}>
      {children}
    </a>
  );
}

/** Longer texts, such as a whole ordinance, are opened by whoever wants to read them. */
const FOLDED_FROM = 2_500;
const FOLDED_SHOWS = 160;

export function Shown({ text, tone, href, files, long, date }: ShownValue) {
  if (files && files.length > 0) {
    return (
      <ul className="files">
        {files.map(({ id, name, href: at }) => (
          <li key={id}>{at ? <a href={at}>{name}</a> : name}</li>
        ))}
      </ul>
    );
  }
  if (tone) return <span className={`tag ${tone}`}>{text}</span>;
  if (href) return <Way to={href}>{text}</Way>;
  if (date) return <span className="num">{text}</span>;
  if (long && text.length > FOLDED_FROM) {
    return (
      <details className="folded">
        <summary>{`${text.slice(0, FOLDED_SHOWS).trimEnd()}… Покажете всичко (${text.length.toLocaleString('bg')} знака)`}</summary>
        <div className="long-text">{text}</div>
      </details>
    );
  }
  return long ? <div className="long-text">{text}</div> : <>{text}</>;
}

export type Loaded<T> = { data: T } | { refused: Refused } | null;

/** Loads again whenever the path changes; the answer to an older question is dropped. */
export function useLoaded<T>(path: string): [Loaded<T>, (data: T) => void] {
  const [loaded, setLoaded] = useState<{ path: string; value: Loaded<T> }>({ path, value: null });
  useEffect(() => {
    const stop = new AbortController();
    load<T>(path, stop.signal).then(
      (data) => setLoaded({ path, value: { data } }),
      (error: unknown) => {
        if (stop.signal.aborted) return;
        if (error instanceof Refused) setLoaded({ path, value: { refused: error } });
        else throw error;
      },
    );
    return () => stop.abort();
  }, [path]);
  return [loaded.path === path ? loaded.value : null, (data) => setLoaded({ path, value: { data } })];
}

export function Loading() {
  return (
    <main id="main" className="desk-main" tabIndex={-1} aria-busy="true">
      <p className="soft" role="status">
        Зарежда се…
      </p>
    </main>
  );
}

const HEADINGS: Record<number, string> = {
  401: 'Влезте отново',
  403: 'Нямате право на това',
  404: 'Тук няма нищо',
  409: 'Вече не е възможно',
};

export function Trouble({ refused, back }: { refused: Refused; back?: string }) {
  return (
    <Frame title={HEADINGS[refused.status] ?? 'Не се получи'} wrong>
      <p>{refused.message}</p>
      <p>
        <Way to={back ?? '/admin'}>{back ? 'Назад' : 'Към работното място'}</Way>
      </p>
    </Frame>
  );
}
