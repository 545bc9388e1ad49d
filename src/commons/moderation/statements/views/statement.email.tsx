import type { VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import type { MailContent } from '../../../../platform/mail/index.js';
import { MailButton, MailLayout, MailSection, MailSmall } from '../../../../platform/mail/views/index.js';
import { statementMessages } from '../statement.messages.js';

/** What author and letter and page say of one decision. */
export interface StatementView {
  number: string;
  title: string;
  lead: string;
  facts: { label: string; value: string; lang?: Locale }[];
  /** What it is about, for the author alone. */
  text: { text: string; lang: Locale } | null;
  remedies: string[];
  mayAppeal: boolean;
}

/** Without the text itself: a letter may be read by others in the house. */
export function statementMail(props: {
  locale: Locale;
  view: StatementView;
  link: string;
  appealLink: string;
}): MailContent {
  const { locale, view, link, appealLink } = props;
  const t = statementMessages(locale);
  return {
    subject: view.title,
    body: (
      <MailLayout
        locale={locale}
        title={view.title}
        footer={`${t('lawNote')} ${t('number', { number: view.number })}`}
      >
        <p>{view.lead}</p>
        {view.facts.map((fact) => (
          <MailSection key={fact.label} title={fact.label}>
            <p lang={fact.lang === locale ? undefined : fact.lang}>{fact.value}</p>
          </MailSection>
        ))}
        <MailButton href={link}>{t('openStatement')}</MailButton>
        {view.remedies.length > 0 && (
          <MailSection title={t('remedies')}>
            {view.remedies.map((remedy) => (
              <p key={remedy}>{remedy}</p>
            ))}
            {view.mayAppeal && (
              <p>
                <a href={appealLink}>{t('appealButton')}</a>
              </p>
            )}
          </MailSection>
        )}
      </MailLayout>
    ),
  };
}

/** A letter of few words: a receipt, or the outcome of a report. */
export function noteMail(props: {
  locale: Locale;
  title: string;
  paragraphs: readonly string[];
  button?: { href: string; label: string };
  small?: string;
}): MailContent {
  const { locale, title, paragraphs, button, small } = props;
  const body: VNode = (
    <MailLayout locale={locale} title={title}>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {button && <MailButton href={button.href}>{button.label}</MailButton>}
      {small && <MailSmall>{small}</MailSmall>}
    </MailLayout>
  );
  return { subject: title, body };
}
