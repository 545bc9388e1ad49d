import type { VNode } from 'preact';
import { formatDate, type Locale } from '../../../../platform/i18n/index.js';
import { Link, PageHead, Table } from '../../../../platform/ui/index.js';
import type { InForce } from '../page-history.rules.js';
import { readingMessages } from '../pages.messages.js';

/** Which text of a statement was in force from when until when. */
export function VersionsPage(props: {
  locale: Locale;
  title: string;
  path: string;
  history: readonly InForce[];
}): VNode {
  const { locale, path, title } = props;
  const t = readingMessages(locale);
  const last = props.history.length - 1;
  return (
    <>
      <PageHead
        title={t('versionsTitle', { title })}
        lead={t('versionsLead')}
        crumbs={[{ path, label: title }]}
      />
      <div class="page">
        <Table
          caption={t('versionsTitle', { title })}
          captionHidden
          columns={[
            { label: t('version') },
            { label: t('from') },
            { label: t('until') },
            { label: t('why') },
            { label: t('read') },
          ]}
          rows={props.history.map(({ version, from, until, note }, at) => [
            String(version),
            from ? formatDate(from, locale) : t('beginning'),
            until ? formatDate(until, locale) : t('now'),
            note === '' ? t('firstText') : <span lang="bg">{note}</span>,
            <span key="read" class="actions">
              <Link path={`${path}/versions/${version}`}>{t('readVersion', { version })}</Link>
              {at < last && <Link path={`${path}/versions/${version}/changes`}>{t('seeChanges')}</Link>}
            </span>,
          ])}
        />
        <p class="section">
          <Link path={path}>{t('toText')}</Link>
        </p>
      </div>
    </>
  );
}
