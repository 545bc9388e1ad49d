import type { Locale } from '../../../../platform/i18n/index.js';
import type { MailContent } from '../../../../platform/mail/index.js';
import { MailBox, MailButton, MailLayout } from '../../../../platform/mail/views/index.js';
import { letterMessages } from '../letters.messages.js';

/** `reason` is in the words of whoever decided. */
export function recommendationMail(props: {
  locale: Locale;
  subject: string;
  title: string;
  lang: Locale;
  sentence: string;
  reason: string | null;
  link: string;
}): MailContent {
  const { locale, subject } = props;
  const t = letterMessages(locale);
  return {
    subject,
    body: (
      <MailLayout locale={locale} title={subject}>
        <p lang={props.lang}>{t('about', { title: props.title })}</p>
        <p>{props.sentence}</p>
        {props.reason && <MailBox title={t('reason')}>{props.reason}</MailBox>}
        <MailButton href={props.link}>{t('toPage')}</MailButton>
      </MailLayout>
    ),
  };
}
