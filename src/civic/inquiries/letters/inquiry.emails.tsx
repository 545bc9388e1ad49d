import { formatDateTime, type Locale } from '../../../platform/i18n/index.js';
import type { MailContent } from '../../../platform/mail/index.js';
import { MailBox, MailButton, MailLayout, MailSmall } from '../../../platform/mail/views/index.js';
import { letterMessages } from './letters.messages.js';

/** `reason` is in the words of whoever decided; nothing of what the sender wrote is repeated. */
export function senderMail(props: {
  locale: Locale;
  subject: string;
  code: string;
  sentences: readonly string[];
  reason: string | null;
  link: string;
  /** Of a meeting. */
  calendar: string | null;
}): MailContent {
  const { locale, subject } = props;
  const t = letterMessages(locale);
  return {
    subject,
    body: (
      <MailLayout locale={locale} title={subject} footer={t('keep')}>
        {props.sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {props.reason && <MailBox title={t('reason')}>{props.reason}</MailBox>}
        <MailBox title={t('code')}>{props.code}</MailBox>
        <MailButton href={props.link}>{t('toOwn')}</MailButton>
        {props.calendar && (
          <p>
            <a href={props.calendar}>{t('toCalendar')}</a>
          </p>
        )}
      </MailLayout>
    ),
  };
}

/** Without the text: a letter that carries what strangers typed would be theirs to send to anybody. */
export function confirmInquiryMail(props: { locale: Locale; link: string; expiresAt: Date }): MailContent {
  const t = letterMessages(props.locale);
  return {
    subject: t('confirmSubject'),
    body: (
      <MailLayout locale={props.locale} title={t('confirmSubject')} footer={t('notYou')}>
        <p>{t('confirmLead')}</p>
        <MailButton href={props.link}>{t('confirmButton')}</MailButton>
        <MailSmall>{t('confirmExpires', { until: formatDateTime(props.expiresAt, props.locale) })}</MailSmall>
      </MailLayout>
    ),
  };
}
