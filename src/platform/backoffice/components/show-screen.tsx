import React, { useEffect, useRef, useState } from 'react';
import type { OutcomeJson, SectionJson, ShowJson } from '../protocol';
import { load, Refused, send } from './api';
import { Buttons, Frame, Loading, Shown, Trouble, useLoaded } from './frame';
import { SectionBody } from './section';
import { Shortcuts } from './shortcuts';

export function ShowScreen({ path, resource }: { path: string; resource: string }) {
  const [loaded, replace] = useLoaded<{ show: ShowJson }>(path);
  const [outcome, setOutcome] = useState<OutcomeJson | null>(null);
  const pressed = useRef<string | null>(null);
  // The row went elsewhere with its button, and the focus with both.
  useEffect(() => {
    if (pressed.current)
      document.querySelector<HTMLElement>(`[data-press="${CSS.escape(pressed.current)}"]`)?.focus();
    pressed.current = null;
  }, [loaded]);
  if (loaded === null) return <Loading />;
  if ('refused' in loaded) return <Trouble refused={loaded.refused} back={`/admin/resources/${resource}`} />;
  const { title, state, listTitle, listHref, publicHref, fields, buttons, history } = loaded.data.show;
  const { notice, sections } = loaded.data.show;
  const press = async (action: string) => {
    try {
      const answer = await send(action, { values: {} });
      pressed.current = action;
      setOutcome(answer.outcome);
      replace(await load<{ show: ShowJson }>(path));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      setOutcome({ message: error.message });
    }
  };
  return (
    <Frame
      title={title}
      outcome={outcome}
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
      <Sections sections={sections.filter(({ first }) => first)} onPress={press} />
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
      <Sections sections={sections.filter(({ first }) => !first)} onPress={press} />
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

interface SectionsProps {
  sections: SectionJson[];
  onPress: (path: string) => void;
}

function Sections({ sections, onPress }: SectionsProps) {
  return sections.map((section) => (
    <section
      key={section.id}
      className="card desk-section"
      aria-labelledby={section.title ? section.id : undefined}
    >
      <SectionBody {...section} onPress={onPress} />
    </section>
  ));
}
