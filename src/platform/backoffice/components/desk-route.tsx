import React from 'react';
import { useLocation } from 'react-router-dom';
import type { DeskJson } from '../protocol';
import { Refused } from './api';
import { ButtonLink, Buttons, Frame, Loading, Trouble, useLoaded, Way } from './frame';

/** The first page; AdminJS also comes here with addresses that it does not know. */
export default function DeskRoute() {
  const { pathname } = useLocation();
  if (!/^\/admin\/?$/.test(pathname)) {
    return <Trouble refused={new Refused(404, 'Проверете адреса или тръгнете от работното място.', {})} />;
  }
  return <Desk />;
}

function Desk() {
  const [loaded] = useLoaded<DeskJson>('/dashboard');
  if (loaded === null) return <Loading />;
  if ('refused' in loaded) return <Trouble refused={loaded.refused} />;
  const { greeting, buttons, stats, waiting } = loaded.data;
  return (
    <Frame title={greeting} beside={<Buttons buttons={buttons} />}>
      {stats.length > 0 && (
        <ul className="stats">
          {stats.map(({ value, label, tone, href }) => (
            <li key={label} className="card">
              <b className={`num ${tone}`}>{value}</b> {href ? <Way to={href}>{label}</Way> : label}
            </li>
          ))}
        </ul>
      )}
      <section className="card" aria-labelledby="waiting">
        <h2 id="waiting" className="card-title">
          Чака Ви
        </h2>
        {waiting.length === 0 ? (
          <p className="soft">Нищо не Ви чака. Когато нещо наближи срока си, ще се появи тук.</p>
        ) : (
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Срок</th>
                <th scope="col">Какво</th>
                <th scope="col">Действие</th>
              </tr>
            </thead>
            <tbody>
              {waiting.map(({ due, title, detail, action }) => (
                <tr key={action.href + title}>
                  <td data-label="Срок">
                    <div>{due ? <span className={`tag ${due.tone}`}>{due.text}</span> : '–'}</div>
                  </td>
                  <td data-label="Какво">
                    <div>
                      <b>{title}</b>
                      {detail && <div className="soft small">{detail}</div>}
                    </div>
                  </td>
                  <td data-label="Действие">
                    <div>
                      <ButtonLink {...action} small />
                    </div>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
    </Frame>
  );
}
