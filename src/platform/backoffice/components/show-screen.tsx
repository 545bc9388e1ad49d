import React from 'react';
import type { SectionJson, ShowJson } from '../protocol';
import { Buttons, Frame, Loading, Shown, Trouble, useLoaded } from './frame';
import { SectionBody } from './section';
import { Shortcuts } from './shortcuts';

export function ShowScreen({ path, resource }: { path: string; resource: string }) {
  const [loaded] = useLoaded<{ show: ShowJson }>(path);
  if (loaded === null) return <Loading />;
  if ('refused' in loaded) return <Trouble refused={loaded.refused} back={`/admin/resources/${resource}`} />;
  const { title, state, listTitle, listHref, publicHref, fields, buttons, history } = loaded.data.show;
  const { notice, sections } = loaded.data.show;
  return (
    <Frame
      title={title}
      crumbs={listHref ? [{ label: listTitle, href: listHref }] : []}
      beside={state && <Shown {...state} />}
    >
      {notice && (
        <div className="banner warning">
          <p>{notice}</p>
        </div>
      )}
      <div className="desk-buttons show-buttons">
        <Buttons buttons={buttons} />
        {publicHref && <a href={publicHref}>Вижте на сайта</a>}
      </div>
      <Shortcuts buttons={buttons} />
      <Sections sections={sections.filter(({ first }) => first)} />
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
      <Sections sections={sections.filter(({ first }) => !first)} />
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

function Sections({ sections }: { sections: SectionJson[] }) {
  return sections.map((section) => (
    <section
      key={section.id}
      className="card desk-section"
      aria-labelledby={section.title ? section.id : undefined}
    >
      <SectionBody {...section} />
    </section>
  ));
}
