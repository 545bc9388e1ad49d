import type { VNode } from 'preact';
import { formatDateTime, type Locale } from '../../../../../platform/i18n/index.js';
import type { MailContent } from '../../../../../platform/mail/index.js';
import { MailButton, MailLayout, MailSection, MailSmall } from '../../../../../platform/mail/views/index.js';
import { signingLetterMessages } from '../letters.messages.js';

interface About {
  locale: Locale;
  /** Of the petition. */
  title: string;
  withdraw: string;
}

interface Receipt {
  receipt: string;
  verify: string;
}

export function confirmSignatureMail(
  props: About & Receipt & { confirm: string; expiresAt: Date },
): MailContent {
  const { locale, title } = props;
  const t = signingLetterMessages(locale);
  return {
    subject: t('confirmSubject'),
    body: (
      <MailLayout locale={locale} title={t('confirmTitle')} footer={t('notYou')}>
        <p>{t('confirmLead', { title })}</p>
        <MailButton href={props.confirm}>{t('confirmButton')}</MailButton>
        <MailSmall>{t('confirmExpires', { until: formatDateTime(props.expiresAt, locale) })}</MailSmall>
        <ReceiptSection {...props} />
        <Withdraw {...props} />
      </MailLayout>
    ),
  };
}

export function receiptMail(props: About & Receipt): MailContent {
  const { locale, title } = props;
  const t = signingLetterMessages(locale);
  return {
    subject: t('receiptSubject'),
    body: (
      <MailLayout locale={locale} title={t('receiptSubject')}>
        <p>{t('receiptLead', { title })}</p>
        <ReceiptSection {...props} />
        <Withdraw {...props} />
      </MailLayout>
    ),
  };
}

export function alreadySignedMail(props: About & { petition: string }): MailContent {
  const { locale, title } = props;
  const t = signingLetterMessages(locale);
  return {
    subject: t('alreadySubject'),
    body: (
      <MailLayout locale={locale} title={t('alreadySubject')}>
        <p>{t('alreadyLead', { title })}</p>
        <MailButton href={props.petition}>{t('toPetition')}</MailButton>
        <Withdraw {...props} />
      </MailLayout>
    ),
  };
}

function ReceiptSection({ locale, receipt, verify }: { locale: Locale } & Receipt): VNode {
  const t = signingLetterMessages(locale);
  return (
    <MailSection title={t('receipt')}>
      <p>{receipt}</p>
      <p>{t('receiptWhat')}</p>
      <p>
        <a href={verify}>{t('verify')}</a>
      </p>
    </MailSection>
  );
}

function Withdraw({ locale, withdraw }: About): VNode {
  const t = signingLetterMessages(locale);
  return (
    <MailSmall>
      {t('withdrawLater')} <a href={withdraw}>{t('withdraw')}</a>
    </MailSmall>
  );
}
