import type { ComponentChildren, VNode } from 'preact';
import type { Locale } from '../i18n/index.js';
import type { FormState, Typed } from './form.js';
import { useLocale, usePath } from './locale.js';
import { uiMessages } from './ui.messages.js';

export interface Option {
  value: string;
  label: string;
  hint?: string;
  lang?: Locale;
}

/** What every control takes. With `form`, value and error come from the state by `name`. */
export interface ControlProps {
  name: string;
  label: string;
  hint?: ComponentChildren;
  form?: FormState<object>;
  value?: string;
  error?: string;
  /** Shown as „(по желание)“; the fields of a form are required unless they say otherwise. */
  optional?: boolean;
  /** Needed where two forms of one page have a field of the same name; also the target of the error summary. */
  id?: string;
  /** The label is for screen readers only, because what stands beside the field says it. */
  labelHidden?: boolean;
}

export function typedValue(props: ControlProps): Typed | undefined {
  if (props.value !== undefined) return props.value;
  return props.form ? (props.form.values as Record<string, Typed | undefined>)[props.name] : undefined;
}

export function fieldError(props: ControlProps): string | undefined {
  return (
    props.error ??
    (props.form ? (props.form.errors as Record<string, string | undefined>)[props.name] : undefined)
  );
}

function typedText(props: ControlProps): string {
  const typed = typedValue(props);
  return typeof typed === 'string' ? typed : (typed?.[0] ?? '');
}

function typedList(props: ControlProps & { values?: readonly string[] }): readonly string[] {
  if (props.values) return props.values;
  const typed = typedValue(props);
  return typed === undefined ? [] : typeof typed === 'string' ? [typed] : typed;
}

function describedBy(id: string, props: ControlProps): string | undefined {
  return (
    [props.hint && `${id}-hint`, fieldError(props) && `${id}-error`].filter(Boolean).join(' ') || undefined
  );
}

function Hint(props: { id: string; hint?: ComponentChildren }): VNode | null {
  return props.hint ? (
    <p class="hint" id={`${props.id}-hint`}>
      {props.hint}
    </p>
  ) : null;
}

function FieldError(props: { id: string; error?: string }): VNode | null {
  const t = uiMessages(useLocale());
  return props.error ? (
    <p class="field-error" id={`${props.id}-error`}>
      <span class="visually-hidden">{t('errorLead')} </span>
      {props.error}
    </p>
  ) : null;
}

function LabelText(props: ControlProps): VNode {
  const t = uiMessages(useLocale());
  return (
    <>
      {props.label}
      {props.optional && <span class="optional"> {t('optional')}</span>}
    </>
  );
}

/** Label, hint and error around any single control; the controls below are made with it. */
export function Field(
  props: ControlProps & { children: (id: string, described: string | undefined) => VNode },
): VNode {
  const id = props.id ?? props.name;
  const error = fieldError(props);
  return (
    <div class={error ? 'field has-error' : 'field'}>
      <label for={id} class={props.labelHidden ? 'visually-hidden' : undefined}>
        <LabelText {...props} />
      </label>
      <Hint id={id} hint={props.hint} />
      <FieldError id={id} error={error} />
      {props.children(id, describedBy(id, props))}
    </div>
  );
}

/** Label, hint and error around a group of controls. */
export function FieldGroup(props: ControlProps & { class?: string; children?: ComponentChildren }): VNode {
  const id = props.id ?? props.name;
  const error = fieldError(props);
  return (
    <fieldset
      class={`field group ${props.class ?? ''}${error ? ' has-error' : ''}`}
      aria-describedby={describedBy(id, props)}
    >
      <legend class={props.labelHidden ? 'visually-hidden' : undefined}>
        <LabelText {...props} />
      </legend>
      <Hint id={id} hint={props.hint} />
      <FieldError id={id} error={error} />
      {props.children}
    </fieldset>
  );
}

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

/**
 * A form in which people write something long. Where JavaScript runs, what they typed into its text areas survives a
 * lost connection for as long as the tab is open, until a page with a success Banner says that it arrived.
 */
export function WritingForm(props: { path: string; children?: ComponentChildren }): VNode {
  const t = uiMessages(useLocale());
  const at = usePath();
  return (
    <form method="post" action={at(props.path)} noValidate data-keep={t('restored')}>
      {props.children}
    </form>
  );
}

/** Hidden fields of a form, written as a record. */
export function Hidden(props: { fields: Record<string, string> }): VNode {
  return (
    <>
      {Object.entries(props.fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

/**
 * Stands above the page's heading when a form came back; takes the focus where JavaScript runs.
 * `ids` names the field's element where it is not the field's name.
 */
export function ErrorSummary(props: {
  form: FormState<object>;
  ids?: Record<string, string>;
  order?: readonly string[];
}): VNode | null {
  const t = uiMessages(useLocale());
  const errors = Object.entries(props.form.errors as Record<string, string | undefined>).filter(
    ([, text]) => text,
  );
  if (errors.length === 0) return null;
  const order = props.order;
  if (order) errors.sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  return (
    <div class="error-summary" role="alert" tabIndex={-1} data-focus>
      <h2>{t('errorTitle')}</h2>
      <ul>
        {errors.map(([name, text]) => (
          <li key={name}>
            <a href={`#${props.ids?.[name] ?? name}`}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
