import { formatDateTime, type Locale } from '../../../platform/i18n/index.js';
import { MailButton, MailLayout, MailSmall, type MailContent } from '../../../platform/mail/index.js';
import { digestMessages } from '../notifications.messages.js';
import type { Frequency } from '../periods.rules.js';

export function confirmMail(props: {
  locale: Locale;
  names: { name: string; lang?: Locale }[];
  /** Null keeps what a known subscriber has chosen. */
  frequency: Frequency | null;
  link: string;
  expiresAt: Date;
}): MailContent {
  const t = digestMessages(props.locale);
  return {
    subject: t('confirmSubject'),
    body: (
      <MailLayout locale={props.locale} title={t('confirmTitle')} footer={t('confirmNotYou')}>
        <p>{t('confirmLead')}</p>
        <ul>
          {props.names.map(({ name, lang }) => (
            <li key={name} lang={lang}>
              {name}
            </li>
          ))}
        </ul>
        <p>{t('confirmHow', { frequency: props.frequency ?? 'other' })}</p>
        <MailButton href={props.link}>{t('confirmButton')}</MailButton>
        <MailSmall>{t('confirmExpires', { date: formatDateTime(props.expiresAt, props.locale) })}</MailSmall>
      </MailLayout>
    ),
  };
}
