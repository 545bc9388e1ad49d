import type { VNode } from 'preact';
import type { Locale } from '../i18n/index.js';
import { Field, fieldError, typedText, type ControlProps } from './field.js';

export interface TextInputProps extends ControlProps {
  type?: 'text' | 'email' | 'search' | 'tel' | 'url' | 'password' | 'number';
  /** Always say what it is about a person (`email`, `name`, `one-time-code` …): WCAG 1.3.5. */
  autocomplete?: string;
  inputmode?: 'numeric' | 'decimal' | 'email' | 'tel' | 'url' | 'search';
  maxLength?: number;
  width?: 'short' | 'medium' | 'full';
  placeholder?: string;
  lang?: Locale;
}

export function TextInput(props: TextInputProps): VNode {
  return (
    <Field {...props}>
      {(id, described) => (
        <input
          id={id}
          name={props.name}
          // Preact types inputs by literal; every kind here is a text box to it.
          type={(props.type ?? 'text') as 'text'}
          class={`input ${props.width ?? 'full'}`}
          value={typedText(props)}
          autocomplete={props.autocomplete}
          inputmode={props.inputmode}
          maxLength={props.maxLength}
          placeholder={props.placeholder}
          lang={props.lang}
          spellcheck={props.type === 'email' || props.type === 'password' ? false : undefined}
          autocapitalize={props.type === 'email' ? 'none' : undefined}
          aria-describedby={described}
          aria-invalid={fieldError(props) ? 'true' : undefined}
          aria-required={props.optional || props.type === 'search' ? undefined : 'true'}
        />
      )}
    </Field>
  );
}

export function TextArea(props: ControlProps & { rows?: number; maxLength?: number; lang?: Locale }): VNode {
  return (
    <Field {...props}>
      {(id, described) => (
        <textarea
          id={id}
          name={props.name}
          class="input full"
          rows={props.rows ?? 6}
          maxLength={props.maxLength}
          lang={props.lang}
          aria-describedby={described}
          aria-invalid={fieldError(props) ? 'true' : undefined}
          aria-required={props.optional ? undefined : 'true'}
        >
          {typedText(props)}
        </textarea>
      )}
    </Field>
  );
}

/** One native date field: its value is 'YYYY-MM-DD'. */
export function DateInput(props: ControlProps & { min?: string; max?: string }): VNode {
  return (
    <Field {...props}>
      {(id, described) => (
        <input
          id={id}
          name={props.name}
          type="date"
          class="input medium"
          value={typedText(props)}
          min={props.min}
          max={props.max}
          aria-describedby={described}
          aria-invalid={fieldError(props) ? 'true' : undefined}
          aria-required={props.optional ? undefined : 'true'}
        />
      )}
    </Field>
  );
}
