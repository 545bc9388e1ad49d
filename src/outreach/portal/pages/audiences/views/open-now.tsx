import type { VNode } from 'preact';
import { formatDate, type Locale } from '../../../../../platform/i18n/index.js';
import { EmptyState, Link } from '../../../../../platform/ui/index.js';
import { audienceMessages } from '../audiences.messages.js';

export interface OpenSubject {
  key: string;
  kind: string;
  title: string;
  lang: Locale;
  path: string;
  closesAt: Date | null;
  left: number | null;
}

export function OpenNow(props: {
  locale: Locale;
  subjects: readonly OpenSubject[];
  /** The pages for others. */
  others: readonly { path: string; label: string }[];
}): VNode {
  const { locale, subjects, others } = props;
  const t = audienceMessages(locale);
  return (
    <>
      <section class="section" aria-labelledby="open-now">
        <h2 id="open-now">{t('openTitle')}</h2>
        {subjects.length === 0 ? (
          <EmptyState title={t('nothing')}>
            <p>{t('nothingHint')}</p>
            <p>
              <Link path="/subscriptions">{t('follow')}</Link>
            </p>
          </EmptyState>
        ) : (
          <ul class="doors">
            {subjects.map((subject) => (
              <OpenCard key={subject.key} subject={subject} locale={locale} />
            ))}
          </ul>
        )}
      </section>
      <nav class="section" aria-label={t('others')}>
        <p class="actions">
          <b>{t('others')}:</b>
          {others.map(({ path, label }) => (
            <Link key={path} path={path}>
              {label}
            </Link>
          ))}
        </p>
      </nav>
    </>
  );
}

function OpenCard({ subject, locale }: { subject: OpenSubject; locale: Locale }): VNode {
  const { kind, title, lang, path, closesAt, left } = subject;
  // A term that ends at midnight ends on the day before.
  const lastDay = closesAt && formatDate(new Date(closesAt.getTime() - 1), locale);
  return (
    <li class="card">
      <p class="kind">{kind}</p>
      <p class="door">
        <Link path={path} lang={lang === locale ? undefined : lang}>
          {title}
        </Link>
      </p>
      {lastDay && (
        <p class="small soft">{audienceMessages(locale)('until', { date: lastDay, days: left ?? 0 })}</p>
      )}
    </li>
  );
}
