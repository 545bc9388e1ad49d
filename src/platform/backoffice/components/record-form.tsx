import React, { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import type { FormJson, InputValue, OutcomeJson } from '../protocol';
import { Refused, send } from './api';
import { Way } from './frame';
import { Input } from './inputs';

export type Typed = Record<string, InputValue>;

interface RecordFormProps<T> {
  form: FormJson;
  /** Below /admin/api. */
  path: string;
  resource?: string;
  /** Sent along, such as which of the page's forms this is. */
  extra?: object;
  hideCancel?: boolean;
  onDone: (answer: T & { outcome: OutcomeJson }, typed: Typed) => void;
  onWrong?: (wrong: boolean) => void;
}

/** Every form of the back office. What was typed stays until the server has accepted it. */
export function RecordForm<T>({
  form,
  path,
  resource,
  extra,
  hideCancel,
  onDone,
  onWrong,
}: RecordFormProps<T>) {
  const prefix = useId();
  const [typed, setTyped] = useState<Typed>(() =>
    Object.fromEntries(form.fields.map(({ name, value }) => [name, value])),
  );
  const [refused, setRefused] = useState<Refused | null>(null);
  const [busy, setBusy] = useState(false);
  const [dirty, setDirty] = useState(false);
  const summary = useRef<HTMLDivElement>(null);
  const idOf = (name: string) => `${prefix}${name}`;

  useEffect(() => {
    if (!dirty) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [dirty]);
  useEffect(() => {
    if (refused) summary.current?.focus();
  }, [refused]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    try {
      const body = { values: typed, version: form.version, hidden: form.hidden, ...extra };
      const answer = await send<T>(path, body);
      setDirty(false);
      setRefused(null);
      onWrong?.(false);
      onDone(answer, typed);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      setRefused(error);
      onWrong?.(true);
    } finally {
      setBusy(false);
    }
  };

  return (
    <form className="desk-form" noValidate onSubmit={(event) => void submit(event)}>
      {refused && (
        <div className="error-summary" role="alert" tabIndex={-1} ref={summary}>
          <h2>{refused.message}</h2>
          <ul>
            {form.fields
              .filter(({ name }) => refused.errors[name])
              .map(({ name }) => (
                <li key={name}>
                  <a
                    href={`#${idOf(name)}`}
                    onClick={(event) => {
                      event.preventDefault();
                      document.getElementById(idOf(name))?.focus();
                    }}
                  >
                    {refused.errors[name]}
                  </a>
                </li>
              ))}
          </ul>
        </div>
      )}
      {form.note && <p className="hint">{form.note}</p>}
      {form.question && <p className="question">{form.question}</p>}
      {form.fields.map((input) => (
        <Input
          key={input.name}
          input={input}
          id={idOf(input.name)}
          value={typed[input.name]!}
          error={refused?.errors[input.name]}
          resource={resource}
          onChange={(value) => {
            setTyped((before) => ({ ...before, [input.name]: value }));
            setDirty(true);
          }}
        />
      ))}
      <div className="desk-buttons">
        <button type="submit" className={form.danger ? 'btn danger' : 'btn'} aria-disabled={busy}>
          {form.submit}
        </button>
        {!hideCancel && <Way to={form.cancel}>Отказ</Way>}
      </div>
    </form>
  );
}
