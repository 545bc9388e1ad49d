import type { VNode } from 'preact';
import { localePath } from '../i18n/index.js';
import type { LayoutContext } from './layout.js';
import { uiMessages } from './ui.messages.js';

export function Footer(props: { ctx: LayoutContext }): VNode {
  const { locale, site } = props.ctx;
  const t = uiMessages(locale);
  const sections = (['participate', 'audiences', 'transparency', 'help'] as const).filter(
    (section) => site.footer[section].length > 0,
  );
  return (
    <footer class="foot">
      <div class="page columns">
        <div>
          <h2>{t('brand')}</h2>
          <p>{t('aboutPlatform', { municipality: site.name[locale] })}</p>
          <p>
            {site.contacts.address[locale]}
            <br />
            {site.contacts.phone && (
              <a href={`tel:${site.contacts.phone.replace(/[^+\d]/g, '')}`}>{site.contacts.phone}</a>
            )}
          </p>
        </div>
        {sections.map((section) => (
          <nav key={section} aria-labelledby={`foot-${section}`}>
            <h2 id={`foot-${section}`}>{t(section)}</h2>
            <ul>
              {site.footer[section].map((link) => (
                <li key={link.path}>
                  <a href={localePath(locale, link.path)}>{link.label[locale]}</a>
                </li>
              ))}
            </ul>
          </nav>
        ))}
      </div>
      <p class="page licence">{t('licence')}</p>
    </footer>
  );
}
