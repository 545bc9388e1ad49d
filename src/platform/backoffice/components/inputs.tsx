import React, { type ReactNode } from 'react';
import type { FileItem, InputJson, InputValue } from '../protocol';
import { readDate, readDateTime, type TypedDate, type TypedDateTime } from '../local-time';
import { FilesInput } from './files-input';

interface InputProps {
  input: InputJson;
  id: string;
  value: InputValue;
  error?: string;
  resource?: string;
  onChange: (value: InputValue) => void;
}

const INPUT_TYPES: Partial<Record<InputJson['type'], string>> = { email: 'email', url: 'url' };

export function Input(props: InputProps) {
  const { input, id, value, error, onChange } = props;
  if (input.type === 'choices') return <Choices {...props} />;
  if (input.type === 'files') {
    return (
      <Group {...props}>
        <FilesInput id={id} files={value as FileItem[]} resource={props.resource ?? ''} onChange={onChange} />
      </Group>
    );
  }
  if (input.type === 'boolean') return <Yes {...props} />;
  const text = value as string;
  const common = {
    id,
    name: input.name,
    required: false,
    'aria-required': input.required,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': describedBy(props),
  };
  return (
    <div className={error ? 'field has-error' : 'field'}>
      <label htmlFor={id}>
        <LabelText {...input} />
      </label>
      <Notes {...props} />
      {input.type === 'longText' ? (
        <textarea
          {...common}
          className="input"
          rows={text.length > 1000 ? 16 : 6}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : input.type === 'select' ? (
        <select {...common} className="input" value={text} onChange={(event) => onChange(event.target.value)}>
          <option value="">Изберете…</option>
          {input.choices?.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...common}
          className={`input ${width(input.type)}`}
          type={INPUT_TYPES[input.type] ?? 'text'}
          autoComplete="off"
          inputMode={input.type === 'number' ? 'decimal' : undefined}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      {(input.type === 'date' || input.type === 'datetime') && <ReadOut type={input.type} text={text} />}
    </div>
  );
}

function width(type: InputJson['type']): string {
  return type === 'number' ? 'short' : type === 'date' || type === 'datetime' ? 'medium' : '';
}

const LONG_DATE = new Intl.DateTimeFormat('bg-BG', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** What was typed, read back in words: a wrong month shows at once. */
function ReadOut({ type, text }: { type: 'date' | 'datetime'; text: string }) {
  return (
    <p className="read-out" aria-live="polite">
      {(type === 'date' ? dateInWords(readDate(text)) : timeInWords(readDateTime(text))) ?? ''}
    </p>
  );
}

function dateInWords(date: TypedDate | null): string | null {
  return date && LONG_DATE.format(new Date(Date.UTC(date.year, date.month - 1, date.day)));
}

function timeInWords(at: TypedDateTime | null): string | null {
  return (
    at && `${dateInWords(at)}, ${String(at.hour).padStart(2, '0')}:${String(at.minute).padStart(2, '0')} ч.`
  );
}

const MANY = 20;

function Choices(props: InputProps) {
  const { input, error, value } = props;
  const chosen = value as string[];
  if ((input.choices?.length ?? 0) <= MANY) {
    return (
      <Group {...props}>
        <Chips {...props} />
      </Group>
    );
  }
  return (
    <Group {...props}>
      <details open={chosen.length > 0 || error !== undefined}>
        <summary>
          {chosen.length === 0 ? 'Изберете' : `Избрани: ${chosen.length}`} от {input.choices?.length}
        </summary>
        <Chips {...props} />
      </details>
    </Group>
  );
}

function Chips({ input, id, value, onChange }: InputProps) {
  const chosen = value as string[];
  const toggle = (one: string, on: boolean) =>
    onChange(on ? [...chosen, one] : chosen.filter((other) => other !== one));
  return (
    <div className="chips">
      {input.choices?.map((choice, at) => (
        <label key={choice.value} className="chip">
          <input
            id={at === 0 ? id : undefined}
            type="checkbox"
            name={input.name}
            value={choice.value}
            checked={chosen.includes(choice.value)}
            onChange={(event) => toggle(choice.value, event.target.checked)}
          />
          {choice.label}
        </label>
      ))}
    </div>
  );
}

function Yes(props: InputProps) {
  const { input, id, value, error, onChange } = props;
  return (
    <div className={error ? 'field has-error' : 'field'}>
      <label className="choice" htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          name={input.name}
          checked={value === true}
          aria-describedby={describedBy(props)}
          onChange={(event) => onChange(event.target.checked)}
        />
        <b>{input.label}</b>
      </label>
      <Notes {...props} />
    </div>
  );
}

function Group(props: InputProps & { children: ReactNode }) {
  return (
    <fieldset
      className={`field group${props.error ? ' has-error' : ''}`}
      aria-describedby={describedBy(props)}
    >
      <legend>
        <LabelText {...props.input} />
      </legend>
      <Notes {...props} />
      {props.children}
    </fieldset>
  );
}

function LabelText({ label, required }: InputJson) {
  return (
    <>
      {label}
      {!required && <span className="optional"> (по желание)</span>}
    </>
  );
}

const HINTS: Partial<Record<InputJson['type'], string>> = {
  date: 'Ден.месец.година, например 22.11.2026',
  datetime: 'Местно време: ден.месец.година час:минути, например 22.11.2026 14:00',
};

function Notes({ input, id, error }: InputProps) {
  const hint = [input.hint, HINTS[input.type]].filter(Boolean).join(' · ');
  return (
    <>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          <span className="visually-hidden">Грешка: </span>
          {error}
        </p>
      )}
    </>
  );
}

function describedBy({ input, id, error }: InputProps): string | undefined {
  const notes = [(input.hint || HINTS[input.type]) && `${id}-hint`, error && `${id}-error`];
  return notes.filter(Boolean).join(' ') || undefined;
}
