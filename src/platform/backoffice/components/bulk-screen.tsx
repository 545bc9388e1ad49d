import React, { useEffect, useRef, useState } from 'react';
import type { BulkJson, FormJson, OutcomeJson } from '../protocol';
import { Refused, send } from './api';
import { Frame, Loading, Trouble, useLoaded, Way } from './frame';
import { RecordForm, type Typed } from './record-form';

interface BulkScreenProps {
  path: string;
  ids: string[];
  resource: string;
}

/** One action for the rows that were chosen in a list: its form, what would happen, and what happened. */
export function BulkScreen({ path, ids, resource }: BulkScreenProps) {
  const back = `/admin/resources/${resource}`;
  const [loaded] = useLoaded<{ form: FormJson }>(`${path}?ids=${ids.map(encodeURIComponent).join(',')}`);
  const [wrong, setWrong] = useState(false);
  const [typed, setTyped] = useState<Typed>({});
  const [plan, setPlan] = useState<BulkJson | null>(null);
  const [result, setResult] = useState<BulkJson | null>(null);
  if (loaded === null) return <Loading />;
  if ('refused' in loaded) return <Trouble refused={loaded.refused} back={back} />;
  const { form } = loaded.data;
  const crumbs = [{ label: 'Назад', href: form.cancel }];
  if (result) {
    return (
      <Frame key="result" title={form.title} crumbs={crumbs}>
        <Told bulk={result} done />
        <p>
          <Way to={form.cancel} className="btn">
            Към списъка
          </Way>
        </p>
      </Frame>
    );
  }
  if (plan) {
    return (
      <Plan
        title={form.title}
        danger={form.danger}
        plan={plan}
        run={() => send<{ bulk: BulkJson }>(path, { values: typed, ids, step: 'run' })}
        onDone={({ bulk }) => setResult(bulk)}
        onBack={() => setPlan(null)}
      />
    );
  }
  const fields = form.fields.map((field) => ({ ...field, value: typed[field.name] ?? field.value }));
  return (
    <Frame key="form" title={form.title} crumbs={crumbs} wrong={wrong}>
      <RecordForm<{ bulk: BulkJson }>
        form={{ ...form, fields, danger: false }}
        path={path}
        resource={resource}
        extra={{ ids, step: 'plan' }}
        onDone={({ bulk }, values) => {
          setTyped(values);
          setPlan(bulk);
        }}
        onWrong={setWrong}
      />
    </Frame>
  );
}

interface PlanProps {
  title: string;
  danger?: boolean;
  plan: BulkJson;
  run: () => Promise<{ bulk: BulkJson; outcome: OutcomeJson }>;
  onDone: (answer: { bulk: BulkJson }) => void;
  onBack: () => void;
}

/** Nothing has happened yet. */
function Plan({ title, danger, plan, run, onDone, onBack }: PlanProps) {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refused) summary.current?.focus();
  }, [refused]);
  const go = async () => {
    if (busy) return;
    setBusy(true);
    try {
      onDone(await run());
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      setRefused(error);
      setBusy(false);
    }
  };
  return (
    <Frame key="plan" title={`${title}: какво ще стане`} wrong={refused !== null}>
      {refused && (
        <div className="error-summary" role="alert" tabIndex={-1} ref={summary}>
          <h2>{refused.message}</h2>
          <ul>
            {Object.entries(refused.errors).map(([name, message]) => (
              <li key={name}>{message}</li>
            ))}
          </ul>
        </div>
      )}
      <Told bulk={plan} />
      <div className="desk-buttons">
        {plan.count > 0 && (
          <button
            type="button"
            className={danger ? 'btn danger' : 'btn'}
            aria-disabled={busy}
            onClick={() => void go()}
          >
            {plan.confirm}
          </button>
        )}
        <button type="button" className="btn quiet" onClick={onBack}>
          Назад към формуляра
        </button>
      </div>
    </Frame>
  );
}

function Told({ bulk, done }: { bulk: BulkJson; done?: boolean }) {
  const [first, ...more] = bulk.sentences;
  const changed = bulk.rows.filter(({ left }) => !left);
  const left = bulk.rows.filter((row) => row.left);
  return (
    <>
      <div className={done ? 'banner success' : 'banner'} role="status">
        <p className="banner-title">{first}</p>
        {more.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {changed.length > 0 && (
        <Rows title={done ? 'Променени' : 'Ще се променят'} id="bulk-changed" rows={changed} />
      )}
      {left.length > 0 && <Rows title="Остават, както са" id="bulk-left" rows={left} />}
    </>
  );
}

function Rows({ title, id, rows }: { title: string; id: string; rows: BulkJson['rows'] }) {
  return (
    <section className="card desk-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="bulk-rows">
        {rows.map((row) => (
          <li key={row.id}>
            {row.href ? <Way to={row.href}>{row.title}</Way> : row.title}
            {row.told && <span className="soft small"> {row.told}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
