import type { ComponentChildren, VNode } from 'preact';
import { formatDate, type Locale } from '../../../../platform/i18n/index.js';
import { Banner, Link, PageHead } from '../../../../platform/ui/index.js';
import type { PlaceholderValues } from '../markup/placeholders.js';
import { parsePage } from '../markup/page-markup.rules.js';
import type { InForce } from '../page-history.rules.js';
import { readingMessages } from '../pages.messages.js';
import { PageStyles } from './page-styles.js';
import { PageText } from './page-text.js';

export interface ShownText {
  /** Bulgarian on the English page too, where there is no English text. */
  lang: Locale;
  title: string;
  description: string;
  text: string;
  values: PlaceholderValues;
}

export interface SitePageProps {
  locale: Locale;
  text: ShownText;
  above?: ComponentChildren;
  below?: ComponentChildren;
  /** Where its earlier versions are read; absent for pages that are no statement. */
  history?: { path: string; from: Date | null };
  /** The version that is read instead of the one in force. */
  of?: { version: number; held: InForce | undefined; path: string; pageId: string };
}

export function SitePageView(props: SitePageProps): VNode {
  const { locale, text, history, of } = props;
  const t = readingMessages(locale);
  const lang = text.lang === locale ? undefined : text.lang;
  return (
    <>
      <PageStyles />
      <PageHead title={text.title} lead={text.description} lang={lang} />
      <div class="page">
        {of && <AboutVersion locale={locale} of={of} />}
        {lang && (
          <Banner>
            <p>{t('bulgarianOnly')}</p>
          </Banner>
        )}
        {props.above}
        <div lang={lang}>
          <PageText blocks={parsePage(text.text).blocks} lang={text.lang} values={text.values} />
        </div>
        {props.below}
        {history && (
          <p class="section small soft">
            {history.from ? t('inForceFrom', { date: formatDate(history.from, locale) }) : t('inForceAlways')}{' '}
            <Link path={history.path}>{t('earlier')}</Link>
          </p>
        )}
      </div>
    </>
  );
}

function AboutVersion(props: { locale: Locale; of: NonNullable<SitePageProps['of']> }): VNode {
  const { locale, of } = props;
  const t = readingMessages(locale);
  if (!of.held)
    return (
      <Banner kind="warning" title={t('previewTitle')}>
        <p>{t('preview')}</p>
        <p>
          <a href={`/admin/resources/pages/records/${of.pageId}/show`}>{t('toDesk')}</a>
        </p>
      </Banner>
    );
  const { from, until } = of.held;
  const told = until
    ? t('held', {
        from: from ? formatDate(from, locale) : t('beginning'),
        until: formatDate(until, locale),
      })
    : t('holdsNow');
  return (
    <Banner>
      <p>{told}</p>
      <p>{t('settingsToday')}</p>
      <p class="actions">
        <Link path={of.path}>{t('toText')}</Link>
        <Link path={`${of.path}/versions`}>{t('allVersions')}</Link>
      </p>
    </Banner>
  );
}
