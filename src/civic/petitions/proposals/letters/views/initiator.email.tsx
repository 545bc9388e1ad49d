import type { Locale } from '../../../../../platform/i18n/index.js';
import type { MailContent } from '../../../../../platform/mail/index.js';
import { MailBox, MailButton, MailLayout } from '../../../../../platform/mail/views/index.js';
import { letterMessages } from '../letters.messages.js';

/** `reason` is in the words of whoever decided. */
export function initiatorMail(props: {
  locale: Locale;
  subject: string;
  title: string;
  lang: Locale;
  sentence: string;
  reason: string | null;
  advice: string | null;
  link: string;
  poster: string | null;
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
        {props.advice && <p>{props.advice}</p>}
        <MailButton href={props.link}>{t('toOwn')}</MailButton>
        {props.poster && (
          <p>
            <a href={props.poster}>{t('toPoster')}</a>
          </p>
        )}
      </MailLayout>
    ),
  };
}
