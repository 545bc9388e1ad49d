import { formatTime, type Locale } from '../../../../platform/i18n/index.js';
import type { MailContent } from '../../../../platform/mail/index.js';
import { MailButton, MailCode, MailLayout, MailSmall } from '../../../../platform/mail/views/index.js';
import { participantsMessages } from '../participants.messages.js';

export function signInMail(props: {
  locale: Locale;
  code: string;
  link: string;
  expiresAt: Date;
}): MailContent {
  const t = participantsMessages(props.locale);
  return {
    subject: t('mailSubject', { code: props.code }),
    body: (
      <MailLayout locale={props.locale} title={t('mailTitle')} footer={t('mailNotYou')}>
        <p>{t('mailLead')}</p>
        <MailButton href={props.link}>{t('enter')}</MailButton>
        <MailCode code={props.code} />
        <MailSmall>{t('mailExpires', { time: formatTime(props.expiresAt, props.locale) })}</MailSmall>
      </MailLayout>
    ),
  };
}
