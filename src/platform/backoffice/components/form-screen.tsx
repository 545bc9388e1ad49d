import React, { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { FormJson, OutcomeJson } from '../protocol';
import { Frame, Loading, tellNext, Trouble, useLoaded } from './frame';
import { RecordForm } from './record-form';

/** A form of its own screen: create, edit, a step of the lifecycle, an action of a module. */
export function FormScreen({ path, resource }: { path: string; resource: string }) {
  const navigate = useNavigate();
  const [loaded] = useLoaded<{ form: FormJson }>(path);
  const [wrong, setWrong] = useState(false);
  const [outcome, setOutcome] = useState<OutcomeJson | null>(null);
  if (loaded === null) return <Loading />;
  if ('refused' in loaded) return <Trouble refused={loaded.refused} back={`/admin/resources/${resource}`} />;
  const { form } = loaded.data;

  const done = (told: OutcomeJson) => {
    const next = told.redirect ?? form.cancel;
    if (told.reveal) setOutcome(told);
    else if (next === '/admin' || next.startsWith('/admin/')) {
      tellNext(told);
      navigate(next);
    } else window.location.assign(next);
  };

  return (
    <Frame
      title={form.title}
      crumbs={[{ label: 'Назад', href: form.cancel }]}
      wrong={wrong}
      outcome={outcome}
    >
      {outcome === null && (
        <RecordForm
          form={form}
          path={path}
          resource={resource}
          onDone={(answer) => done(answer.outcome)}
          onWrong={setWrong}
        />
      )}
    </Frame>
  );
}
