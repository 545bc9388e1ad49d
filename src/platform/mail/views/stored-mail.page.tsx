import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { formatDateTime, localePath, type Locale } from '../../i18n/index.js';
import { mailboxMessages } from '../mailbox.messages.js';
import type { StoredMail } from '../mailbox.store.js';

const STRIP = `.mailbox-strip{max-width:600px;margin:0 auto;padding:16px 28px;font-size:15px}.mailbox-strip dl{display:grid;grid-template-columns:auto 1fr;gap:2px 14px;margin:10px 0 0}.mailbox-strip dt{font-weight:700}.mailbox-strip dd{margin:0;overflow-wrap:anywhere}`;

function Strip({ mail, locale }: { mail: StoredMail; locale: Locale }): VNode {
  const t = mailboxMessages(locale);
  return (
    <header class="mailbox-strip" lang={locale}>
      <style dangerouslySetInnerHTML={{ __html: STRIP }} />
      <a href={localePath(locale, '/mailbox')}>← {t('back')}</a>
      <dl>
        <dt>{t('from')}</dt>
        <dd>{mail.from}</dd>
        <dt>{t('to')}</dt>
        <dd>{mail.to}</dd>
        <dt>{t('subject')}</dt>
        <dd>{mail.subject}</dd>
        <dt>{t('at')}</dt>
        <dd>{formatDateTime(new Date(mail.at), locale)}</dd>
      </dl>
    </header>
  );
}

/** The mail as a mail program shows it, below a strip with its envelope. */
export function storedMailDocument(mail: StoredMail, locale: Locale): string {
  return mail.html.replace(
    /<body[^>]*>/,
    (body) => `${body}${renderToString(<Strip mail={mail} locale={locale} />)}`,
  );
}
