import type { VNode } from 'preact';
import type { Locale } from '../../../platform/i18n/index.js';
import { Button, Hidden, TextPage, ToldPage, usePath } from '../../../platform/ui/index.js';
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
    <ToldPage
      title={t('unsubscribedTitle')}
      text={props.label ? t('unsubscribedOneText', { name: props.label.name }) : t('unsubscribedAllText')}
      leads={[
        { path: `/subscriptions/${props.preferences}`, label: t('toPreferences') },
        { path: '/', label: t('home') },
      ]}
    >
      <p>{t('mistake')}</p>
    </ToldPage>
  );
}
