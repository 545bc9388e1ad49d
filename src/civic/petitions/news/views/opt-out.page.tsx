import type { VNode } from 'preact';
import { ConfirmPage, ToldPage, useLocale } from '../../../../platform/ui/index.js';
import { PETITIONS_PATH } from '../../petition.rules.js';
import { newsMessages } from '../news.messages.js';

/** Behind the link in a letter: what will be switched off, and the button that does it. */
export function OptOutPage(props: { title: string; path: string }): VNode {
  const t = newsMessages(useLocale());
  return (
    <ConfirmPage title={t('optOutTitle')} path={props.path} button={t('optOutButton')}>
      <p>{t('optOutText', { title: props.title })}</p>
    </ConfirmPage>
  );
}

export function OptedOutPage(props: { title: string }): VNode {
  const t = newsMessages(useLocale());
  return (
    <ToldPage
      title={t('optedOutTitle')}
      text={t('optedOutText', { title: props.title })}
      leads={[{ path: PETITIONS_PATH, label: t('petitions') }]}
    />
  );
}
