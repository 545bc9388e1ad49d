import type { VNode } from 'preact';
import type { Locale } from '../../../platform/i18n/index.js';
import {
  Button,
  Card,
  Checkboxes,
  ErrorSummary,
  FrequencyRadios,
  Hidden,
  Link,
  TextInput,
  TextPage,
  usePath,
  type FormState,
  type Option,
} from '../../../platform/ui/index.js';
import { notificationsMessages } from '../pages.messages.js';
import type { ScopeLabel } from '../scope-labels.js';

const ORDER = ['email', 'topic', 'frequency'];

/** Follow topics or everything; or the one thing that a form elsewhere was about. */
export function FollowPage(props: {
  locale: Locale;
  topics: Option[];
  form: FormState<object>;
  named?: ScopeLabel;
  hidden?: Record<string, string>;
}): VNode {
  const t = notificationsMessages(props.locale);
  const at = usePath();
  return (
    <TextPage title={t('title')} above={<ErrorSummary form={props.form} order={ORDER} />}>
      <p class="lead">{t('intro')}</p>
      <Card
        title={props.named ? t('follow', { name: props.named.name }) : t('boxTitle')}
        lang={props.named?.lang}
      >
        <form method="post" action={at('/subscriptions')} novalidate>
          <Hidden fields={props.hidden ?? {}} />
          <TextInput
            name="email"
            type="email"
            autocomplete="email"
            inputmode="email"
            label={t('email')}
            form={props.form}
          />
          {props.topics.length > 0 && (
            <Checkboxes
              name="topic"
              label={t('topics')}
              hint={t('topicsHint')}
              optional
              options={props.topics}
              form={props.form}
            />
          )}
          <FrequencyRadios form={props.form} />
          <Button>{t('submit')}</Button>
        </form>
      </Card>
    </TextPage>
  );
}

export function SentPage(props: { locale: Locale }): VNode {
  const t = notificationsMessages(props.locale);
  return (
    <TextPage title={t('sentTitle')}>
      <p class="lead">{t('sentText')}</p>
      <p>{t('sentMissing')}</p>
      <p>
        <Link path="/">{t('home')}</Link>
      </p>
    </TextPage>
  );
}

export function FollowedPage(props: { locale: Locale; next: string }): VNode {
  const t = notificationsMessages(props.locale);
  return <ToldPage {...props} title={t('followedTitle')} text={t('followedText')} />;
}

export function UnfollowedPage(props: { locale: Locale; next: string }): VNode {
  const t = notificationsMessages(props.locale);
  return <ToldPage {...props} title={t('unfollowedTitle')} text={t('unfollowedText')} />;
}

function ToldPage(props: { locale: Locale; next: string; title: string; text: string }): VNode {
  const t = notificationsMessages(props.locale);
  return (
    <TextPage title={props.title}>
      <p class="lead">{props.text}</p>
      <ul class="leads">
        <li>
          <Link path={props.next}>{t('back')}</Link>
        </li>
        <li>
          <Link path="/subscriptions/mine">{t('toPreferences')}</Link>
        </li>
      </ul>
    </TextPage>
  );
}
