import type { VNode } from 'preact';
import type { Locale } from '../../../../../platform/i18n/index.js';
import { Link, PageHead } from '../../../../../platform/ui/index.js';
import { PageStyles } from '../../views/page-styles.js';
import { siteMapMessages } from '../site-map.messages.js';
import type { MapSection } from '../site-map.service.js';

export function SiteMapPage(props: { locale: Locale; sections: readonly MapSection[] }): VNode {
  const t = siteMapMessages(props.locale);
  return (
    <>
      <PageStyles />
      <PageHead title={t('title')} lead={t('description')} />
      <div class="page site-map">
        {props.sections.map(({ id, title, links }) => (
          <section key={id} aria-labelledby={`map-${id}`}>
            <h2 id={`map-${id}`}>{title}</h2>
            <ul>
              {links.map(({ path, label, lang }) => (
                <li key={path}>
                  <Link path={path} lang={lang}>
                    {label}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
        <section aria-labelledby="map-machines">
          <h2 id="map-machines">{t('forMachines')}</h2>
          <ul>
            <li>
              <a href="/sitemap.xml">{t('sitemapXml')}</a>
            </li>
          </ul>
        </section>
      </div>
    </>
  );
}
