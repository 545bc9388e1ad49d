import React, { useState } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router-dom';
import type { OutcomeJson, PageJson } from '../protocol';
import { Frame, Loading, Tabs, tellNext, Trouble, useLoaded } from './frame';
import { RecordForm } from './record-form';
import { SectionBody } from './section';

export default function PageRoute() {
  const { pageName = '' } = useParams();
  const { search } = useLocation();
  const navigate = useNavigate();
  const path = `/pages/${pageName}${search}`;
  const [loaded, replace] = useLoaded<{ page: PageJson }>(path);
  const [outcome, setOutcome] = useState<OutcomeJson | null>(null);
  const [wrong, setWrong] = useState(false);
  // Forms begin anew from what was saved.
  const [turn, setTurn] = useState(0);
  if (loaded === null) return <Loading />;
  if ('refused' in loaded) return <Trouble refused={loaded.refused} />;
  const { title, intro, tabs, sections } = loaded.data.page;
  const done = (answer: { outcome: OutcomeJson; page: PageJson }) => {
    if (answer.outcome.redirect) {
      tellNext(answer.outcome);
      navigate(answer.outcome.redirect);
      return;
    }
    setOutcome(answer.outcome);
    replace({ page: answer.page });
    setTurn(turn + 1);
    document.getElementById('main')?.focus();
    window.scrollTo(0, 0);
  };
  return (
    <Frame key={path} title={title} outcome={outcome} wrong={wrong}>
      {intro && <p className="prose">{intro}</p>}
      <Tabs tabs={tabs} label={title} />
      {sections.map((section) => (
        <section
          key={section.id}
          className="card desk-section"
          aria-labelledby={section.title ? section.id : undefined}
        >
          <SectionBody {...section} />
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
