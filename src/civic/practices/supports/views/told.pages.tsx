import type { VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import { Button, ConfirmPage, Link, TextPage, useLocale, usePath } from '../../../../platform/ui/index.js';
import { SUPPORT_PATH } from '../support.rules.js';
import { supportMessages } from '../support.messages.js';

export interface OfPractice {
  path: string;
  title: string;
  lang: Locale;
}

/** After the form of a newcomer: the letter is on its way. */
export function SupportSentPage({ practice }: { practice: OfPractice }): VNode {
  const t = supportMessages(useLocale());
  return (
    <TextPage title={t('sentTitle')}>
      <p class="lead">{t('sentText')}</p>
      <p>
        <Link path={practice.path}>{t('toPractice')}</Link>
      </p>
    </TextPage>
  );
}

/** Behind the link: what will be counted, and the button that does it. */
export function ConfirmSupportPage({ token, practice }: { token: string; practice: OfPractice }): VNode {
  const t = supportMessages(useLocale());
  return (
    <ConfirmPage
      title={t('confirmTitle')}
      path={`${SUPPORT_PATH}/${token}`}
      button={t('confirmButton')}
      other={{ path: practice.path, label: t('toPractice') }}
    >
      <p class="lead" lang={practice.lang}>
        {practice.title}
      </p>
      <p>{t('confirmText')}</p>
    </ConfirmPage>
  );
}

/** The same link later: it is counted, and can be taken back at once. */
export function SupportStandsPage({ token, practice }: { token: string; practice: OfPractice }): VNode {
  const t = supportMessages(useLocale());
  const at = usePath();
  return (
    <TextPage title={t('standsTitle')}>
      <p class="lead" lang={practice.lang}>
        {practice.title}
      </p>
      <p>{t('standsText')}</p>
      <form method="post" action={at(`${SUPPORT_PATH}/${token}/withdraw`)}>
        <p class="actions">
          <Button kind="quiet">{t('withdraw')}</Button>
          <Link path={practice.path}>{t('toPractice')}</Link>
        </p>
      </form>
    </TextPage>
  );
}

/** What became of a link, or why nothing was counted. */
export function SupportToldPage(props: { title: string; text: string; path: string }): VNode {
  const t = supportMessages(useLocale());
  return (
    <TextPage title={props.title}>
      <p class="lead">{props.text}</p>
      <p>
        <Link path={props.path}>{t('toPractice')}</Link>
      </p>
    </TextPage>
  );
}
