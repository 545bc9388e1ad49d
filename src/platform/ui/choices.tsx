import type { VNode } from 'preact';
import type { Locale } from '../i18n/index.js';
import {
  describedBy,
  Field,
  FieldError,
  fieldError,
  FieldGroup,
  Hint,
  typedText,
  typedValue,
  type ControlProps,
} from './field.js';

export interface Option {
  value: string;
  label: string;
  hint?: string;
  lang?: Locale;
}

export function Select(props: ControlProps & { options: readonly Option[]; empty?: string }): VNode {
  const value = typedText(props);
  return (
    <Field {...props}>
      {(id, described) => (
        <select
          id={id}
          name={props.name}
          class="input select"
          aria-describedby={described}
          aria-invalid={fieldError(props) ? 'true' : undefined}
        >
          {props.empty !== undefined && <option value="">{props.empty}</option>}
          {props.options.map((option) => (
            <option
              key={option.value}
              value={option.value}
              selected={option.value === value}
              lang={option.lang}
            >
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Several of many, as chips. Nothing is ticked unless the person (or their typed values) ticked it. */
export function Checkboxes(
  props: ControlProps & { options: readonly Option[]; values?: readonly string[] },
): VNode {
  const id = props.id ?? props.name;
  const chosen = typedList(props);
  return (
    <FieldGroup {...props}>
      <div class="chips">
        {props.options.map((option, index) => (
          <label key={option.value} class="chip" lang={option.lang}>
            <input
              type="checkbox"
              id={index === 0 ? id : undefined}
              name={props.name}
              value={option.value}
              checked={chosen.includes(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

/** One of few. `chips` sets them in a row, otherwise one below the other with room for a hint. */
export function Radios(props: ControlProps & { options: readonly Option[]; chips?: boolean }): VNode {
  const id = props.id ?? props.name;
  const value = typedText(props);
  return (
    <FieldGroup {...props}>
      <div class={props.chips ? 'chips' : 'choices'}>
        {props.options.map((option, index) => (
          <label key={option.value} class={props.chips ? 'chip' : 'choice'} lang={option.lang}>
            <input
              type="radio"
              id={index === 0 ? id : undefined}
              name={props.name}
              value={option.value}
              checked={option.value === value}
            />
            <span>
              {option.label}
              {option.hint && <span class="hint">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

/** A single box to tick („Съгласен съм …“); the label is the whole sentence. */
export function Checkbox(props: ControlProps & { checkedValue?: string }): VNode {
  const id = props.id ?? props.name;
  const value = props.checkedValue ?? 'yes';
  return (
    <div class={fieldError(props) ? 'field has-error' : 'field'}>
      <FieldError id={id} error={fieldError(props)} />
      <label class="choice">
        <input
          type="checkbox"
          id={id}
          name={props.name}
          value={value}
          checked={typedText(props) === value}
          aria-describedby={describedBy(id, props)}
          aria-invalid={fieldError(props) ? 'true' : undefined}
        />
        <span>{props.label}</span>
      </label>
      <Hint id={id} hint={props.hint} />
    </div>
  );
}

function typedList(props: ControlProps & { values?: readonly string[] }): readonly string[] {
  if (props.values) return props.values;
  const typed = typedValue(props);
  return typed === undefined ? [] : typeof typed === 'string' ? [typed] : typed;
}
