import type { Locale } from '../../../../../platform/i18n/index.js';
import { MailBox, MailLayout } from '../../../../../platform/mail/views/index.js';
import type { MailContent } from '../../../../../platform/mail/index.js';
import { colleaguesMessages } from '../colleagues.messages.js';

/** The staff removed somebody from an organisation, in their own words. */
export function dismissedMail({
  locale,
  name,
  reason,
}: {
  locale: Locale;
  name: string;
  reason: string;
}): MailContent {
  const t = colleaguesMessages(locale);
  const subject = t('dismissedSubject', { name });
  return {
    subject,
    body: (
      <MailLayout locale={locale} title={subject}>
        <p>{t('dismissed', { name })}</p>
        <MailBox title={t('dismissedReason')}>{reason}</MailBox>
      </MailLayout>
    ),
  };
}
