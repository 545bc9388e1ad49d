import { formatDateTime, type Locale } from '../../../../platform/i18n/index.js';
import type { MailContent } from '../../../../platform/mail/index.js';
import { MailButton, MailLayout, MailSmall } from '../../../../platform/mail/views/index.js';
import { supportMessages } from '../support.messages.js';

/** The link that counts a support, and takes it back. */
export function confirmSupportMail(props: {
  locale: Locale;
  title: string;
  link: string;
  expiresAt: Date;
}): MailContent {
  const t = supportMessages(props.locale);
  return {
    subject: t('mailSubject'),
    body: (
      <MailLayout locale={props.locale} title={t('mailTitle')} footer={t('mailNotYou')}>
        <p>{t('mailLead', { title: props.title })}</p>
        <MailButton href={props.link}>{t('mailButton')}</MailButton>
        <MailSmall>{t('mailExpires', { until: formatDateTime(props.expiresAt, props.locale) })}</MailSmall>
      </MailLayout>
    ),
  };
}
