import type { Locale } from '../../../platform/i18n/index.js';
import type { MailContent } from '../../../platform/mail/index.js';
import { MailBox, MailButton, MailLayout } from '../../../platform/mail/views/index.js';
import { proposalMessages } from '../proposals/proposals.messages.js';

export type Decision = 'approved' | 'sentBack' | 'rejected';

const SUBJECTS = {
  approved: 'mailApprovedSubject',
  sentBack: 'mailSentBackSubject',
  rejected: 'mailRejectedSubject',
} as const;

/** `reason` is in the moderator's own words. */
export function decisionMail(props: {
  locale: Locale;
  title: string;
  decision: Decision;
  sentence: string;
  reason?: string;
  link: string;
}): MailContent {
  const t = proposalMessages(props.locale);
  const subject = t(SUBJECTS[props.decision]);
  return {
    subject,
    body: (
      <MailLayout locale={props.locale} title={subject}>
        <p>{t('mailAbout', { title: props.title })}</p>
        <p>{props.sentence}</p>
        {props.reason && <MailBox>{props.reason}</MailBox>}
        <MailButton href={props.link}>{t('mailButton')}</MailButton>
      </MailLayout>
    ),
  };
}
