import type { Locale } from '../../../../../platform/i18n/index.js';
import type { MailContent } from '../../../../../platform/mail/index.js';
import { MailButton, MailLayout } from '../../../../../platform/mail/views/index.js';
import { askingMessages } from '../asking.messages.js';

export function askedMail(props: {
  locale: Locale;
  title: string;
  organisation: string;
  sentOn: string;
  disputed: boolean;
  link: string;
}): MailContent {
  const { locale, title, organisation } = props;
  const t = askingMessages(locale);
  const values = { organisation, date: props.sentOn };
  return {
    subject: t('mailSubject', { title }),
    body: (
      <MailLayout locale={locale} title={title} footer={t('mailFooter')}>
        <p>{props.disputed ? t('mailDisputed', values) : t('mailText', values)}</p>
        <MailButton href={props.link}>{t('mailButton')}</MailButton>
      </MailLayout>
    ),
  };
}
