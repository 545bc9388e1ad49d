import type { Locale } from '../../../../platform/i18n/index.js';
import type { MailContent } from '../../../../platform/mail/index.js';
import { MailBox, MailButton, MailLayout, MailSmall } from '../../../../platform/mail/views/index.js';
import { letterMessages } from './letters.messages.js';

interface MailLink {
  href: string;
  label: string;
}

export interface RegistrationMail {
  locale: Locale;
  subject: string;
  sentences: readonly string[];
  facts?: readonly { label: string; value: string }[];
  reason?: string;
  button: MailLink;
  links?: readonly MailLink[];
  small?: readonly string[];
  footer: string;
}

export function registrationMail(props: RegistrationMail): MailContent {
  const { locale, subject, facts = [], links = [], small = [] } = props;
  const t = letterMessages(locale);
  return {
    subject,
    body: (
      <MailLayout locale={locale} title={subject} footer={props.footer || undefined}>
        {props.sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {props.reason && <MailBox title={t('reason')}>{props.reason}</MailBox>}
        {facts.map(({ label, value }) => (
          <p key={label}>
            {label}: <b>{value}</b>
          </p>
        ))}
        <MailButton href={props.button.href}>{props.button.label}</MailButton>
        {links.map(({ href, label }) => (
          <p key={href}>
            <a href={href}>{label}</a>
          </p>
        ))}
        {small.map((sentence) => (
          <MailSmall key={sentence}>{sentence}</MailSmall>
        ))}
      </MailLayout>
    ),
  };
}
