import type { VNode } from 'preact';
import { localePath, type Locale } from '../i18n/index.js';
import { asset } from './assets.js';
import type { LayoutContext, SiteLink } from './layout.js';
import { uiMessages } from './ui.messages.js';

/**
 * On wide screens the menu lies open in a row; on narrow ones „Меню“ is a <details>, which opens without JavaScript
 * and holds everything, the footer's doors too. Only one of the two is ever displayed, and so only one is read out.
 */
export function Masthead(props: { ctx: LayoutContext }): VNode {
  const { ctx } = props;
  const t = uiMessages(ctx.locale);
  const { site, locale } = ctx;
  return (
    <header class="masthead">
      {site.demo && (
        <p class="demo">
          <b>{t('demo')}</b> <span>{t('demoNote')}</span>
        </p>
      )}
      <div class="page">
        <a class="brand" href={localePath(locale, '/')}>
          <img src={site.logoUrl ?? asset('mark.svg')} alt="" width="40" height="40" />
          <span>
            <b>{t('brand')}</b>
            <small>{site.name[locale]}</small>
          </span>
        </a>
        <nav class="mainnav" aria-label={t('mainNavigation')}>
          <NavigationList ctx={ctx} links={site.navigation} />
        </nav>
        <div class="tools">
          <Tools ctx={ctx} />
        </div>
        <details class="menu" data-menu>
          <summary class="btn quiet small">{t('menu')}</summary>
          <nav class="menu-panel" aria-label={t('menu')}>
            <NavigationList ctx={ctx} links={site.navigation} />
            <NavigationList
              ctx={ctx}
              links={[
                ...site.footer.participate,
                ...site.footer.audiences,
                ...site.footer.transparency,
                ...site.footer.help,
              ]}
            />
            <div class="tools">
              <Tools ctx={ctx} />
            </div>
          </nav>
        </details>
      </div>
    </header>
  );
}

function NavigationList(props: { ctx: LayoutContext; links: readonly SiteLink[] }): VNode | null {
  const { locale, path } = props.ctx;
  if (props.links.length === 0) return null;
  const here = path.replace(/\?.*$/s, '');
  return (
    <ul>
      {props.links.map((link) => (
        <li key={link.path}>
          <a href={localePath(locale, link.path)} aria-current={current(here, link.path)}>
            {link.label[locale]}
          </a>
        </li>
      ))}
    </ul>
  );
}

function current(here: string, path: string): 'page' | 'true' | undefined {
  if (here === path) return 'page';
  return here.startsWith(`${path}/`) ? 'true' : undefined;
}

function Tools(props: { ctx: LayoutContext }): VNode {
  const { locale, path, viewer, staff } = props.ctx;
  const t = uiMessages(locale);
  const other: Locale = locale === 'bg' ? 'en' : 'bg';
  return (
    <>
      <a class="language" href={localePath(other, path)} lang={other} hreflang={other}>
        {t('otherLanguage')}
      </a>
      {staff && (
        <a class="btn quiet small" href="/admin">
          {t('desk')}
        </a>
      )}
      {viewer ? (
        <a class="btn quiet small account" href={localePath(locale, '/account')}>
          {viewer.name || t('account')}
        </a>
      ) : (
        !staff && (
          <a class="btn quiet small" href={localePath(locale, '/sign-in')}>
            {t('signIn')}
          </a>
        )
      )}
    </>
  );
}
