import { formatDate, formatDateTime, type Locale } from '../../../../platform/i18n/index.js';
import type { MailContent } from '../../../../platform/mail/index.js';
import { MailButton, MailLayout, MailSection, MailSmall } from '../../../../platform/mail/views/index.js';
import { letterMessages } from '../letters.messages.js';

/** Without the text: a letter that carries what strangers typed would be theirs to send to anybody. */
export function confirmContributionMail(props: {
  locale: Locale;
  title: string;
  link: string;
  expiresAt: Date;
}): MailContent {
  const t = letterMessages(props.locale);
  return {
    subject: t('confirmSubject'),
    body: (
      <MailLayout locale={props.locale} title={t('confirmTitle')} footer={t('notYou')}>
        <p>{t('confirmLead', { title: props.title })}</p>
        <MailButton href={props.link}>{t('confirmButton')}</MailButton>
        <MailSmall>{t('confirmExpires', { until: formatDateTime(props.expiresAt, props.locale) })}</MailSmall>
      </MailLayout>
    ),
  };
}

interface AboutContribution {
  locale: Locale;
  /** Of the consultation. */
  title: string;
  number: number;
  link: string;
  /** Where one asks for no more letters. */
  silence: string;
}

/** „Получихме предложението Ви № 12“ */
export function receiptMail(props: AboutContribution & { receivedAt: Date; late: boolean }): MailContent {
  const { locale, title, number } = props;
  const t = letterMessages(locale);
  const date = formatDate(props.receivedAt, locale);
  return {
    subject: t('receiptSubject', { number }),
    body: (
      <MailLayout locale={locale} title={t('receiptSubject', { number })}>
        <p>{t('receiptLead', { title, number, date })}</p>
        {props.late && <p>{t('receiptLate')}</p>}
        <p>{t('receiptNext')}</p>
        <MailButton href={props.link}>{t('toContribution')}</MailButton>
        <Silence {...props} />
      </MailLayout>
    ),
  };
}

/** What became of it. Reasons are written in Bulgarian. */
export function decisionMail(
  props: AboutContribution & { outcome: string; reason: string; changed: boolean },
): MailContent {
  const { locale, title, number } = props;
  const t = letterMessages(locale);
  const subject = t(props.changed ? 'decisionChangedSubject' : 'decisionSubject', { number });
  return {
    subject,
    body: (
      <MailLayout locale={locale} title={subject}>
        <p>{t('decisionLead', { title })}</p>
        <MailSection title={t('decision')}>
          <p>{props.outcome}</p>
        </MailSection>
        <MailSection title={t('reason')}>
          <p lang={locale === 'bg' ? undefined : 'bg'}>{props.reason}</p>
        </MailSection>
        <MailButton href={props.link}>{t('toDecision')}</MailButton>
        <Silence {...props} />
      </MailLayout>
    ),
  };
}

function Silence({ locale, silence }: AboutContribution) {
  return (
    <MailSmall>
      <a href={silence}>{letterMessages(locale)('silence')}</a>
    </MailSmall>
  );
}
