import React, { useState } from 'react';
import { useParams } from 'react-router-dom';
import type { OutcomeJson, PageJson } from '../protocol';
import { Frame, Loading, Shown, Trouble, useLoaded } from './frame';
import { RecordForm } from './record-form';

type Section = PageJson['sections'][number];

export default function PageRoute() {
  const { pageName = '' } = useParams();
  const path = `/pages/${pageName}`;
  const [loaded, replace] = useLoaded<{ page: PageJson }>(path);
  const [outcome, setOutcome] = useState<OutcomeJson | null>(null);
  const [wrong, setWrong] = useState(false);
  // Forms begin anew from what was saved.
  const [turn, setTurn] = useState(0);
  if (loaded === null) return <Loading />;
  if ('refused' in loaded) return <Trouble refused={loaded.refused} />;
  const { title, intro, sections } = loaded.data.page;
  const done = (answer: { outcome: OutcomeJson; page: PageJson }) => {
    setOutcome(answer.outcome);
    replace({ page: answer.page });
    setTurn(turn + 1);
    document.getElementById('main')?.focus();
    window.scrollTo(0, 0);
  };
  return (
    <Frame key={pageName} title={title} outcome={outcome} wrong={wrong}>
      {intro && <p className="prose">{intro}</p>}
      {sections.map((section) => (
        <section
          key={section.id}
          className="card desk-section"
          aria-labelledby={section.title ? section.id : undefined}
        >
          {section.title && <h2 id={section.id}>{section.title}</h2>}
          {section.paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {section.table && <SectionTable {...section.table} />}
          {section.forms.map((form) => (
            <React.Fragment key={`${form.action}${JSON.stringify(form.hidden)}${turn}`}>
              {form.title && <h3>{form.title}</h3>}
              <RecordForm<{ page: PageJson }>
                form={form}
                path={path}
                extra={{ action: form.action }}
                hideCancel
                onDone={done}
                onWrong={setWrong}
              />
            </React.Fragment>
          ))}
        </section>
      ))}
    </Frame>
  );
}

function SectionTable({ columns, rows, empty }: NonNullable<Section['table']>) {
  if (rows.length === 0) return <p className="soft">{empty}</p>;
  return (
    <table className="table">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={at}>
            {row.map((cell, column) => (
              <td key={columns[column]} data-label={column === 0 ? '' : columns[column]}>
                <div>
                  <Shown {...cell} />
                </div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
