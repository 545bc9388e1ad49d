import type { VNode } from 'preact';
import type { Locale } from '../../../platform/i18n/index.js';
import { ConfirmPage, Link, ToldPage } from '../../../platform/ui/index.js';
import { CONFIRM_DAYS } from '../confirm-term.rules.js';
import { notificationsMessages } from '../pages.messages.js';
import type { ScopeLabel } from '../scope-labels.js';

export function AskToConfirmPage(props: { locale: Locale; token: string; labels: ScopeLabel[] }): VNode {
  const t = notificationsMessages(props.locale);
  return (
    <ConfirmPage
      title={t('confirmTitle')}
      path={`/subscriptions/confirm/${props.token}`}
      button={t('confirmButton')}
    >
      <p>{t('confirmLead')}</p>
      <ul>
        {props.labels.map(({ key, name, lang, path }) => (
          <li key={key} lang={lang}>
            {path ? <Link path={path}>{name}</Link> : name}
          </li>
        ))}
      </ul>
    </ConfirmPage>
  );
}

export function ConfirmedPage(props: { locale: Locale; first: boolean; preferences?: string }): VNode {
  const t = notificationsMessages(props.locale);
  return (
    <ToldPage
      title={t(props.first ? 'confirmedTitle' : 'alreadyTitle')}
      text={t(props.first ? 'confirmedText' : 'alreadyText')}
      leads={[
        ...(props.preferences
          ? [{ path: `/subscriptions/${props.preferences}`, label: t('toPreferences') }]
          : []),
        { path: '/', label: t('home') },
      ]}
    />
  );
}

export function ExpiredPage(props: { locale: Locale; token: string }): VNode {
  const t = notificationsMessages(props.locale);
  return (
    <ConfirmPage
      title={t('expiredTitle')}
      path={`/subscriptions/confirm/${props.token}/again`}
      button={t('expiredButton')}
    >
      <p>{t('expiredText', { days: CONFIRM_DAYS })}</p>
    </ConfirmPage>
  );
}
