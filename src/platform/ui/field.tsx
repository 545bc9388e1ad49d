import type { ComponentChildren, VNode } from 'preact';
import type { FormState, Typed } from './form.js';
import { useLocale } from './locale.js';
import { uiMessages } from './ui.messages.js';

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

export function typedText(props: ControlProps): string {
  const typed = typedValue(props);
  return typeof typed === 'string' ? typed : (typed?.[0] ?? '');
}

export function describedBy(id: string, props: ControlProps): string | undefined {
  return (
    [props.hint && `${id}-hint`, fieldError(props) && `${id}-error`].filter(Boolean).join(' ') || undefined
  );
}

export function Hint(props: { id: string; hint?: ComponentChildren }): VNode | null {
  return props.hint ? (
    <p class="hint" id={`${props.id}-hint`}>
      {props.hint}
    </p>
  ) : null;
}

export function FieldError(props: { id: string; error?: string }): VNode | null {
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

/** Label, hint and error around any single control; every control is made with it. */
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
