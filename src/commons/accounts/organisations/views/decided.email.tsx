import type { Locale } from '../../../../platform/i18n/index.js';
import type { MailContent } from '../../../../platform/mail/index.js';
import { MailButton, MailLayout } from '../../../../platform/mail/views/index.js';
import { organisationsMessages } from '../organisations.messages.js';

/** `reason` is null when it was confirmed. */
export function decidedMail(props: {
  locale: Locale;
  name: string;
  reason: string | null;
  link: string;
}): MailContent {
  const t = organisationsMessages(props.locale);
  const { name, reason } = props;
  const subject = t(reason === null ? 'mailConfirmedSubject' : 'mailRefusedSubject');
  return {
    subject,
    body: (
      <MailLayout locale={props.locale} title={subject}>
        <p>{reason === null ? t('mailConfirmed', { name }) : t('mailRefused', { name, reason })}</p>
        <MailButton href={props.link}>{t('mailButton')}</MailButton>
      </MailLayout>
    ),
  };
}
