import type { VNode } from 'preact';
import { formatNumber } from '../../../platform/i18n/index.js';
import {
  ButtonLink,
  EmptyState,
  Facts,
  Link,
  PageHead,
  Table,
  useLocale,
  usePath,
} from '../../../platform/ui/index.js';
import { ledgerMessages } from '../ledger.messages.js';

export interface DayRow {
  path: string;
  date: string;
  entries: number;
  root: string;
  keyId: string;
}

export interface KeyRow {
  seq: string;
  date: string;
  keyId: string;
  publicKey: string;
  endorsed: boolean;
}

export interface LedgerProps {
  total: number;
  waiting: number;
  /** Where today's entries are; null while there are none. */
  today: string | null;
  days: readonly DayRow[];
  keys: readonly KeyRow[];
  paths: { verify: string; export: string; verifier: string; format: string; feed: string };
}

export function LedgerPage(props: LedgerProps): VNode {
  const locale = useLocale();
  const t = ledgerMessages(locale);
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')}>
        <p class="actions">
          <ButtonLink path={props.paths.verify}>{t('verify')}</ButtonLink>
        </p>
      </PageHead>
      <div class="page">
        <section class="section">
          <h2>{t('howTitle')}</h2>
          <div class="prose">
            <p>{t('howChain')}</p>
            <p>{t('howRoot')}</p>
            <p>{t('howPeople')}</p>
          </div>
        </section>
        <section class="section">
          <h2>{t('daysTitle')}</h2>
          <Facts
            facts={[
              { label: t('soFar'), value: formatNumber(props.total, locale) },
              {
                label: t('waiting'),
                value: (
                  <>
                    {t('entryCount', { count: props.waiting })}
                    {props.today && (
                      <>
                        {' '}
                        (<Link path={props.today}>{t('today')}</Link>)
                      </>
                    )}
                  </>
                ),
              },
            ]}
          />
          <Days days={props.days} />
        </section>
        {props.keys.length > 0 && <Keys keys={props.keys} />}
        <OwnCheck paths={props.paths} />
      </div>
    </>
  );
}

function Days({ days }: Pick<LedgerProps, 'days'>): VNode {
  const locale = useLocale();
  const t = ledgerMessages(locale);
  if (days.length === 0)
    return (
      <EmptyState title={t('noDays')}>
        <p>{t('noDaysHint')}</p>
      </EmptyState>
    );
  return (
    <Table
      caption={t('daysTitle')}
      captionHidden
      columns={[
        { label: t('columnDay') },
        { label: t('columnEntries'), numeric: true },
        { label: t('columnRoot') },
        { label: t('columnKey') },
      ]}
      rows={days.map((day) => [
        <Link key="day" path={day.path}>
          {day.date}
        </Link>,
        formatNumber(day.entries, locale),
        <code key="root" class="hash">
          {day.root}
        </code>,
        day.keyId,
      ])}
    />
  );
}

function Keys({ keys }: Pick<LedgerProps, 'keys'>): VNode {
  const t = ledgerMessages(useLocale());
  return (
    <section class="section" id="keys">
      <h2>{t('keysTitle')}</h2>
      <p>{t('keysHint')}</p>
      <Facts
        facts={keys.map(({ seq, date, keyId, publicKey, endorsed }, index) => ({
          label: t(index === 0 ? 'keyNow' : 'keyBefore', { id: keyId }),
          value: (
            <>
              <code class="hash">{publicKey}</code>
              <br />
              <span class="soft small">
                {t('keySince', { seq, date })}
                {endorsed && `, ${t('keyEndorsed')}`}
              </span>
            </>
          ),
        }))}
      />
    </section>
  );
}

/** How to do without us. */
export function OwnCheck({ paths }: Pick<LedgerProps, 'paths'>): VNode {
  const t = ledgerMessages(useLocale());
  const at = usePath();
  return (
    <section class="section">
      <h2>{t('selfTitle')}</h2>
      <p class="prose">{t('selfText')}</p>
      <ul>
        <li>
          <a href={paths.export}>{t('export')}</a>
        </li>
        <li>
          <a href={paths.verifier}>{t('verifier')}</a>
        </li>
        <li>
          <a href={paths.format}>{t('format')}</a>
        </li>
        <li>
          <a href={at(paths.feed)}>{t('feed')}</a>
        </li>
      </ul>
    </section>
  );
}
