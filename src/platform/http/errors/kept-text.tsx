import type { VNode } from 'preact';
import { Button, TextArea, useLocale, usePath } from '../../ui/index.js';
import { httpMessages } from '../http.messages.js';

export interface KeptFields {
  fields: { name: string; value: string }[];
  /** Something secret was among the fields and is not shown again, so sending this once more would not do. */
  incomplete: boolean;
}

const SECRET_NAME = /pass|token|code|secret|nonce|proof|otp|key|csrf/i;
const SECRET_VALUE = /^[\w-]{32,}$/;
const MOST_FIELDS = 200;

/** What somebody typed, out of a form that could not be taken. Secrets are not repeated. */
export function keptFields(body: unknown): KeptFields {
  if (typeof body !== 'object' || body === null) return { fields: [], incomplete: false };
  const all = Object.entries(body).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((one: unknown) => ({ name, value: one })),
  );
  const texts = all.filter(
    (field): field is { name: string; value: string } => typeof field.value === 'string',
  );
  const fields = texts.filter(({ name, value }) => !SECRET_NAME.test(name) && !SECRET_VALUE.test(value));
  return {
    fields: fields.slice(0, MOST_FIELDS),
    incomplete: fields.length < all.length || fields.length > MOST_FIELDS,
  };
}

export function KeptText(props: KeptFields & { action: string }): VNode | null {
  const t = httpMessages(useLocale());
  const at = usePath();
  if (props.fields.length === 0) return null;
  const texts = props.fields.map(({ name, value }, index) => (
    <TextArea
      key={index}
      id={`kept-${index}`}
      name={name}
      value={value}
      label={t('keptField', { number: index + 1 })}
      rows={Math.min(12, 1 + Math.ceil(value.length / 60))}
      optional
    />
  ));
  return (
    <div class="page narrow">
      <h2>{t('keptTitle')}</h2>
      <p>{t(props.incomplete ? 'keptCopy' : 'keptSend')}</p>
      {props.incomplete ? (
        texts
      ) : (
        <form method="post" action={at(props.action)}>
          {texts}
          <Button>{t('keptButton')}</Button>
        </form>
      )}
    </div>
  );
}
