import type { Locale } from '../../../platform/i18n/index.js';
import type { MailContent } from '../../../platform/mail/index.js';
import { MailButton, MailItem, MailLayout } from '../../../platform/mail/views/index.js';
import { deadlineMailMessages } from '../deadlines.messages.js';

export interface WarningItem {
  title: string;
  href: string;
  /** What is owed. */
  label: string;
  /** „остават 3 дни“ */
  state: string;
  until: string;
}

/** To somebody on the staff who may act on all of these. */
export function warningMail(props: {
  locale: Locale;
  items: readonly WarningItem[];
  listHref: string;
}): MailContent {
  const t = deadlineMailMessages(props.locale);
  const [first] = props.items;
  const subject =
    first && props.items.length === 1
      ? t('subjectOne', { title: first.title, state: first.state })
      : t('subjectMany', { count: props.items.length });
  return {
    subject: subject.replace(/\s+/gu, ' '),
    body: (
      <MailLayout locale={props.locale} title={t('title')} footer={t('why')}>
        {props.items.map(({ title, href, label, state, until }) => (
          <MailItem key={href + label} title={title} href={href}>
            {t('line', { label, state, date: until })}
          </MailItem>
        ))}
        <MailButton href={props.listHref}>{t('act')}</MailButton>
      </MailLayout>
    ),
  };
}
