import { formatDateTime } from '../../../../platform/i18n/index.js';
import type { MailContent } from '../../../../platform/mail/index.js';
import { MailButton, MailLayout, MailSmall } from '../../../../platform/mail/views/index.js';
import { staffMessages } from '../staff.messages.js';

export function passwordLinkMail(props: {
  name: string;
  invited: boolean;
  link: string;
  expiresAt: Date;
}): MailContent {
  const t = staffMessages('bg');
  return {
    subject: t('mailSubject'),
    body: (
      <MailLayout locale="bg" title={t('mailTitle')}>
        <p>{t(props.invited ? 'mailInvited' : 'mailReset', { name: props.name })}</p>
        <MailButton href={props.link}>{t('mailButton')}</MailButton>
        <MailSmall>{t('mailExpires', { time: formatDateTime(props.expiresAt, 'bg') })}</MailSmall>
      </MailLayout>
    ),
  };
}
