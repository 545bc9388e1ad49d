import type { ComponentChildren, VNode } from 'preact';
import type { Locale } from '../../../platform/i18n/index.js';
import {
  Banner,
  Button,
  Card,
  Checkboxes,
  ErrorSummary,
  FrequencyRadios,
  Hidden,
  Link,
  Radios,
  Table,
  TextPage,
  usePath,
  type ButtonKind,
  type FormState,
  type Option,
} from '../../../platform/ui/index.js';
import { notificationsMessages } from '../pages.messages.js';
import type { Frequency } from '../periods.rules.js';
import type { ScopeLabel } from '../scope-labels.js';
import type { Because } from '../subscription.entity.js';

export type Done = 'doneSaved' | 'doneEnded' | 'doneStarted' | 'doneAdded' | 'doneStopped' | 'doneResumed';

export interface PreferencesRow {
  id: string;
  because: Because;
  endedAt: Date | null;
  label: ScopeLabel;
}

export interface PreferencesProps {
  locale: Locale;
  token: string;
  email: string;
  subscriber: { frequency: Frequency; locale: Locale; stoppedAt: Date | null };
  rows: PreferencesRow[];
  topics: Option[];
  form: FormState<object>;
  done?: Done;
}

function Act(props: {
  token: string;
  what: string;
  subscription?: string;
  kind?: ButtonKind;
  small?: boolean;
  /** For screen readers, where the button's word alone says too little. */
  of?: string;
  children: ComponentChildren;
}): VNode {
  const at = usePath();
  const fields = { do: props.what, ...(props.subscription ? { subscription: props.subscription } : {}) };
  return (
    <form method="post" action={at(`/subscriptions/${props.token}`)} class="actions">
      <Hidden fields={fields} />
      <Button kind={props.kind ?? 'quiet'} small={props.small}>
        {props.children}
        {props.of && <span class="visually-hidden">: {props.of}</span>}
      </Button>
    </form>
  );
}

export function PreferencesPage(props: PreferencesProps): VNode {
  const t = notificationsMessages(props.locale);
  const at = usePath();
  const { token, subscriber } = props;
  const action = at(`/subscriptions/${token}`);
  return (
    <TextPage title={t('preferencesTitle')} above={<ErrorSummary form={props.form} />}>
      <p class="lead">{t('preferencesLead', { email: props.email })}</p>
      {props.done && <Banner kind="success">{t(props.done)}</Banner>}
      {subscriber.stoppedAt && (
        <Banner>
          <p>{t('stoppedBanner')}</p>
          <Act token={token} what="resume" kind="main">
            {t('resume')}
          </Act>
        </Banner>
      )}
      <section class="section">
        <h2>{t('listTitle')}</h2>
        {props.rows.length === 0 ? <p>{t('listNone')}</p> : <Followed {...props} />}
      </section>
      <section class="section">
        <h2>{t('howTitle')}</h2>
        <form method="post" action={action}>
          <Hidden fields={{ do: 'save' }} />
          <FrequencyRadios value={subscriber.frequency} />
          <Radios
            chips
            name="locale"
            label={t('language')}
            value={subscriber.locale}
            options={[
              { value: 'bg', label: t('languageBg') },
              { value: 'en', label: t('languageEn') },
            ]}
          />
          <Button>{t('save')}</Button>
        </form>
      </section>
      {props.topics.length > 0 && (
        <section class="section">
          <Card title={t('addTitle')}>
            <form method="post" action={action}>
              <Hidden fields={{ do: 'add' }} />
              <Checkboxes
                name="topic"
                label={t('topics')}
                labelHidden
                options={props.topics}
                form={props.form}
              />
              <Button kind="quiet">{t('add')}</Button>
            </form>
          </Card>
        </section>
      )}
      <section class="section">
        <h2>{t('stopTitle')}</h2>
        {!subscriber.stoppedAt && (
          <Act token={token} what="stop">
            {t('stopAll')}
          </Act>
        )}
        <Act token={token} what="forget" kind="danger">
          {t('forget')}
        </Act>
      </section>
    </TextPage>
  );
}

function Followed({ locale, rows, token }: PreferencesProps): VNode {
  const t = notificationsMessages(locale);
  return (
    <Table
      caption={t('listTitle')}
      captionHidden
      columns={[{ label: t('listWhat') }, { label: t('listWhy') }, { label: t('listStop') }]}
      rows={rows.map(({ id, because, endedAt, label }) => [
        <span key={id} lang={label.lang}>
          {label.path ? <Link path={label.path}>{label.name}</Link> : label.name}
        </span>,
        endedAt ? t('ended') : t(because === 'participated' ? 'whyParticipated' : 'whyAsked'),
        endedAt ? (
          <Act token={token} what="start" subscription={id} small of={label.name}>
            {t('startOne')}
          </Act>
        ) : (
          <Act token={token} what="end" subscription={id} small of={label.name}>
            {t('stopOne')}
          </Act>
        ),
      ])}
    />
  );
}

export function ForgottenPage(props: { locale: Locale }): VNode {
  const t = notificationsMessages(props.locale);
  return (
    <TextPage title={t('forgottenTitle')}>
      <p class="lead">{t('forgottenText')}</p>
      <p>
        <Link path="/">{t('home')}</Link>
      </p>
    </TextPage>
  );
}
