import { formatDate, type Locale } from '../../../../../platform/i18n/index.js';
import type { MailContent } from '../../../../../platform/mail/index.js';
import { MailButton, MailLayout, MailSmall } from '../../../../../platform/mail/views/index.js';
import { colleaguesMessages } from '../colleagues.messages.js';
import { roleWords } from './colleague-words.js';
import type { MemberRole } from '../member.rules.js';

export function invitationMail(props: {
  locale: Locale;
  organisation: string;
  role: MemberRole;
  link: string;
  expiresAt: Date;
}): MailContent {
  const { locale, organisation: name } = props;
  const t = colleaguesMessages(locale);
  const { label, hint } = roleWords(props.role, locale);
  const subject = t('mailSubject', { name });
  return {
    subject,
    body: (
      <MailLayout locale={locale} title={subject} footer={t('mailNotYou')}>
        <p>{t('mailText', { name, role: label, hint })}</p>
        <MailButton href={props.link}>{t('mailButton')}</MailButton>
        <MailSmall>{t('mailExpires', { date: formatDate(props.expiresAt, locale) })}</MailSmall>
      </MailLayout>
    ),
  };
}
