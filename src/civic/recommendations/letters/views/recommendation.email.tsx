import type { Locale } from '../../../../platform/i18n/index.js';
import type { MailContent } from '../../../../platform/mail/index.js';
import { MailBox, MailButton, MailLayout, MailSmall } from '../../../../platform/mail/views/index.js';
import { letterMessages } from '../letters.messages.js';

/** `reason` is in the words of whoever decided. */
export function recommendationMail(props: {
  locale: Locale;
  subject: string;
  /** Which recommendation, in a sentence. */
  about: string;
  lang: Locale;
  sentence: string;
  reason: string | null;
  link: string;
  /** Stops these letters. */
  silence: string;
}): MailContent {
  const { locale, subject } = props;
  const t = letterMessages(locale);
  return {
    subject,
    body: (
      <MailLayout locale={locale} title={subject}>
        <p lang={props.lang}>{props.about}</p>
        <p>{props.sentence}</p>
        {props.reason && <MailBox title={t('reason')}>{props.reason}</MailBox>}
        <MailButton href={props.link}>{t('toPage')}</MailButton>
        <MailSmall>
          <a href={props.silence}>{t('silence')}</a>
        </MailSmall>
      </MailLayout>
    ),
  };
}
