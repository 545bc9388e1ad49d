import type { VNode } from 'preact';
import { formatDateTime, type Locale } from '../../i18n/index.js';
import { EmptyState, Link, Table, PageHead } from '../../ui/index.js';
import type { MailSummary } from '../mailbox.store.js';
import { mailboxMessages } from '../mailbox.messages.js';

export interface PanelView {
  title: string;
  intro?: string;
  rows: { label: string; value: string }[];
}

export function MailboxPage(props: { locale: Locale; mails: MailSummary[]; panels: PanelView[] }): VNode {
  const t = mailboxMessages(props.locale);
  return (
    <>
      <PageHead title={t('title')} lead={t('intro')} />
      <div class="page">
        {props.panels.map((panel) => (
          <section key={panel.title} class="section">
            <h2>{panel.title}</h2>
            {panel.intro && <p>{panel.intro}</p>}
            <Table
              caption={panel.title}
              captionHidden
              columns={[{ label: t('what') }, { label: t('value') }]}
              rows={panel.rows.map(({ label, value }) => [label, <code key={label}>{value}</code>])}
            />
          </section>
        ))}
        <section class="section">
          <h2>{t('mails')}</h2>
          {props.mails.length === 0 ? (
            <EmptyState title={t('none')} />
          ) : (
            <Table
              caption={t('mails')}
              captionHidden
              columns={[{ label: t('subject') }, { label: t('to') }, { label: t('at') }]}
              rows={props.mails.map(({ id, subject, to, at }) => [
                <Link key={id} path={`/mailbox/${id}`}>
                  {subject}
                </Link>,
                to,
                formatDateTime(new Date(at), props.locale),
              ])}
            />
          )}
        </section>
      </div>
    </>
  );
}
