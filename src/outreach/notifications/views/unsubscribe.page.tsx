import type { VNode } from 'preact';
import type { Locale } from '../../../platform/i18n/index.js';
import { Button, Hidden, Link, TextPage, usePath } from '../../../platform/ui/index.js';
import { notificationsMessages } from '../pages.messages.js';
import type { ScopeLabel } from '../scope-labels.js';

export function UnsubscribePage(props: { locale: Locale; token: string; label?: ScopeLabel }): VNode {
  const t = notificationsMessages(props.locale);
  const at = usePath();
  const action = at(`/unsubscribe/${props.token}`);
  return (
    <TextPage title={t('unsubscribeTitle')}>
      <p class="lead">
        {props.label ? t('unsubscribeOneText', { name: props.label.name }) : t('unsubscribeAllText')}
      </p>
      {props.label && (
        <form method="post" action={action} class="actions">
          <Hidden fields={{ from: 'one' }} />
          <Button>{t('unsubscribeOne')}</Button>
        </form>
      )}
      <form method="post" action={action} class="actions">
        <Hidden fields={{ from: 'all' }} />
        <Button kind={props.label ? 'quiet' : 'main'}>{t('stopAll')}</Button>
      </form>
    </TextPage>
  );
}

export function UnsubscribedPage(props: { locale: Locale; label?: ScopeLabel; preferences: string }): VNode {
  const t = notificationsMessages(props.locale);
  return (
    <TextPage title={t('unsubscribedTitle')}>
      <p class="lead">
        {props.label ? t('unsubscribedOneText', { name: props.label.name }) : t('unsubscribedAllText')}
      </p>
      <p>{t('mistake')}</p>
      <ul class="leads">
        <li>
          <Link path={`/subscriptions/${props.preferences}`}>{t('toPreferences')}</Link>
        </li>
        <li>
          <Link path="/">{t('home')}</Link>
        </li>
      </ul>
    </TextPage>
  );
}
