import type { VNode } from 'preact';
import { formatNumber, type Locale } from '../../../platform/i18n/index.js';
import { Banner, Facts, Link, PageHead, Pagination, Table, useLocale } from '../../../platform/ui/index.js';
import { ledgerMessages } from '../ledger.messages.js';

export interface EntryRow {
  seq: string;
  time: string;
  what: string;
  about: { text: string; path?: string; lang?: Locale };
  body: string;
  hash: string;
}

export interface LedgerDayProps {
  date: string;
  listPath: string;
  /** Null while nobody has signed it. */
  seal: {
    entries: number;
    sealedAt: string;
    root: string;
    signature: string;
    keyId: string;
    publicKey: string;
  } | null;
  rows: readonly EntryRow[];
  older?: string;
}

export function LedgerDayPage(props: LedgerDayProps): VNode {
  const locale = useLocale();
  const t = ledgerMessages(locale);
  const { seal } = props;
  return (
    <>
      <PageHead
        title={t('dayTitle', { date: props.date })}
        crumbs={[{ path: props.listPath, label: t('title') }]}
        lead={seal ? t('daySealed') : undefined}
      />
      <div class="page">
        {seal ? (
          <Facts
            facts={[
              { label: t('columnEntries'), value: formatNumber(seal.entries, locale) },
              { label: t('sealedAt'), value: seal.sealedAt },
              { label: t('columnRoot'), value: <code class="hash">{seal.root}</code> },
              { label: t('signature'), value: <code class="hash">{seal.signature}</code> },
              { label: `${t('publicKey')} ${seal.keyId}`, value: <code class="hash">{seal.publicKey}</code> },
            ]}
          />
        ) : (
          <Banner>
            <p>{t('dayOpen')}</p>
          </Banner>
        )}
        <section class="section">
          <Entries rows={props.rows} />
          <Pagination older={props.older} />
        </section>
      </div>
    </>
  );
}

function Entries({ rows }: Pick<LedgerDayProps, 'rows'>): VNode {
  const t = ledgerMessages(useLocale());
  return (
    <Table
      caption={t('entriesOf')}
      columns={[
        { label: t('columnNumber'), numeric: true },
        { label: t('columnTime') },
        { label: t('columnWhat') },
        { label: t('columnAbout') },
        { label: t('columnHash') },
      ]}
      rows={rows.map(({ seq, time, what, about, body, hash }) => [
        seq,
        time,
        what,
        about.path ? (
          <Link key="about" path={about.path} lang={about.lang}>
            {about.text}
          </Link>
        ) : (
          about.text
        ),
        <div key="hash">
          <code class="hash">{hash}</code>
          <details>
            <summary>
              {t('content')}
              <span class="visually-hidden"> № {seq}</span>
            </summary>
            <code class="hash">{body}</code>
          </details>
        </div>,
      ])}
    />
  );
}
