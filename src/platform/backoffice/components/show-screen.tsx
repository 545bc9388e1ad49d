import React from 'react';
import type { ShowJson } from '../protocol';
import { Buttons, Frame, Loading, Shown, Trouble, useLoaded } from './frame';

export function ShowScreen({ path, resource }: { path: string; resource: string }) {
  const [loaded] = useLoaded<{ show: ShowJson }>(path);
  if (loaded === null) return <Loading />;
  if ('refused' in loaded) return <Trouble refused={loaded.refused} back={`/admin/resources/${resource}`} />;
  const { title, state, listTitle, listHref, publicHref, fields, buttons, history } = loaded.data.show;
  return (
    <Frame
      title={title}
      crumbs={listHref ? [{ label: listTitle, href: listHref }] : []}
      beside={state && <Shown {...state} />}
    >
      <div className="desk-buttons show-buttons">
        <Buttons buttons={buttons} />
        {publicHref && <a href={publicHref}>Вижте на сайта</a>}
      </div>
      <div className="card">
        <dl className="facts">
          {fields.map(({ name, label, shown }) => (
            <div key={name}>
              <dt>{label}</dt>
              <dd>
                <Shown {...shown} />
              </dd>
            </div>
          ))}
        </dl>
      </div>
      {history.length > 0 && (
        <section className="card history" aria-labelledby="history">
          <h2 id="history">Хронология</h2>
          <ol>
            {history.map(({ label, at, notes }) => (
              <li key={at + label}>
                <b>{label}</b> <span className="soft small">{at}</span>
                {notes.map((note) => (
                  <p key={note.label}>
                    {note.label}: {note.text}
                  </p>
                ))}
              </li>
            ))}
          </ol>
        </section>
      )}
    </Frame>
  );
}
