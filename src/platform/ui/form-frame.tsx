import type { ComponentChildren, VNode } from 'preact';
import { Banner, Button } from './blocks.js';
import type { FormState } from './form.js';
import { useLocale, usePath } from './locale.js';
import { uiMessages } from './ui.messages.js';

/**
 * A form in which people write something long. Where JavaScript runs, what they typed into its text areas survives a
 * lost connection for as long as the tab is open, until a page with a success Banner says that it arrived.
 */
export function WritingForm(props: {
  path: string;
  /** What tells its texts apart from those of other forms with the same address. */
  keepAs?: string;
  /** Files are chosen in it. */
  withFiles?: boolean;
  children?: ComponentChildren;
}): VNode {
  const t = uiMessages(useLocale());
  const at = usePath();
  return (
    <form
      method="post"
      action={at(props.path)}
      enctype={props.withFiles ? 'multipart/form-data' : undefined}
      noValidate
      data-keep={t('restored')}
      data-keep-as={props.keepAs}
    >
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

/** Below what was typed, shown once more: it goes out as it is, or back into the form. */
export function SendOrChange(props: { send: string; change: string }): VNode {
  return (
    <div class="actions">
      <Button name="step" value="send">
        {props.send}
      </Button>
      <Button kind="quiet" name="step" value="edit">
        {props.change}
      </Button>
    </div>
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

/** What was changed elsewhere while somebody wrote, read out first like an error. */
export function Meanwhile(props: { title: string; text: string; children?: ComponentChildren }): VNode {
  return (
    <div role="alert" tabIndex={-1} data-focus>
      <Banner kind="warning" title={props.title}>
        <p>{props.text}</p>
        {props.children}
      </Banner>
    </div>
  );
}
