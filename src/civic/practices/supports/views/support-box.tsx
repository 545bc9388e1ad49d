import type { VNode } from 'preact';
import {
  Banner,
  Button,
  Hidden,
  Meter,
  Select,
  Table,
  TextInput,
  useLocale,
  usePath,
  type FormState,
  type Option,
} from '../../../../platform/ui/index.js';
import { supportMessages } from '../support.messages.js';

export interface SupportBoxProps {
  /** Where the form goes. */
  path: string;
  count: number;
  threshold: number;
  answerDays: number;
  /** Enough people asked, and there is no answer yet. */
  owed: boolean;
  /** Nothing is owed any more, because it is answered. */
  answered: boolean;
  /** Nobody can support it any longer. */
  closed: boolean;
  signedIn: boolean;
  /** Whether this reader is among them. */
  supported: boolean;
  places: readonly Option[];
  form?: FormState<object>;
  done: 'supported' | 'withdrawn' | null;
}

/** How many want it here, and the form that adds one. */
export function SupportBox(props: SupportBoxProps): VNode {
  const t = supportMessages(useLocale());
  const { count, threshold } = props;
  const counts = { count, threshold };
  return (
    <section class="card support-box" id="support">
      <h2 class="card-title">{t('title')}</h2>
      {props.done && (
        <Banner kind="success">
          <p>{t(props.done === 'supported' ? 'doneSupported' : 'doneWithdrawn')}</p>
        </Banner>
      )}
      <p class="support-count">{t('count', counts)}</p>
      {!props.answered && !props.owed && !props.closed && (
        <>
          <Meter value={count} max={threshold} label={t('meter', counts)} />
          <p class="soft small">{t('threshold', { threshold, days: props.answerDays })}</p>
        </>
      )}
      {props.owed && <p>{t('owed')}</p>}
      {props.closed ? <p class="soft">{t('archived')}</p> : <Form {...props} />}
    </section>
  );
}

function Form(props: SupportBoxProps): VNode {
  const t = supportMessages(useLocale());
  const at = usePath();
  return (
    <form method="post" action={at(props.path)} novalidate>
      {props.supported ? (
        <>
          <p>
            <b>{t('youWant')}</b>
          </p>
          <Hidden fields={{ supports: 'no' }} />
          <p class="actions">
            <Button kind="quiet">{t('withdraw')}</Button>
          </p>
        </>
      ) : (
        <>
          {!props.signedIn && (
            <TextInput
              name="email"
              id="support-email"
              type="email"
              autocomplete="email"
              inputmode="email"
              label={t('email')}
              hint={t('emailHint')}
              form={props.form}
            />
          )}
          <Select
            name="ekatte"
            id="support-place"
            label={t('place')}
            options={props.places}
            empty={t('noPlace')}
            form={props.form}
            optional
          />
          <p class="actions">
            <Button>{t('want')}</Button>
          </p>
        </>
      )}
    </form>
  );
}

/** Real counts alone; nobody can be told apart by them. Without a place that can be named there is nothing to tell. */
export function SupportersByPlace(props: {
  places: readonly { name: string | null; count: number }[];
}): VNode | null {
  const t = supportMessages(useLocale());
  if (props.places.every(({ name }) => name === null)) return null;
  return (
    <section aria-labelledby="by-place">
      <h2 id="by-place">{t('byPlace')}</h2>
      <Table
        caption={t('byPlace')}
        captionHidden
        columns={[{ label: t('place') }, { label: t('people'), numeric: true }]}
        rows={props.places.map(({ name, count }) => [name ?? t('elsewhere'), String(count)])}
      />
      <p class="soft small">{t('byPlaceNote')}</p>
    </section>
  );
}
