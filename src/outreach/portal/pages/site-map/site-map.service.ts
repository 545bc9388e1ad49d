import { Injectable } from '@nestjs/common';
import { Subjects } from '../../../../commons/subjects/index.js';
import { Navigation } from '../../../../platform/http/index.js';
import { pick, type Locale } from '../../../../platform/i18n/index.js';
import { BUILT_IN } from '../built-in.js';
import { PageQueries } from '../pages.queries.js';
import { siteMapMessages } from './site-map.messages.js';

export interface MapLink {
  path: string;
  label: string;
  /** Of the label, where it is not that of the page. */
  lang?: Locale;
}

export interface MapSection {
  id: string;
  title: string;
  links: MapLink[];
}

/** Everything that has a door: the menu, the footer, the lists of subjects, the pages. */
@Injectable()
export class SiteMap {
  constructor(
    private readonly navigation: Navigation,
    private readonly subjects: Subjects,
    private readonly pages: PageQueries,
  ) {}

  async sections(locale: Locale): Promise<MapSection[]> {
    const t = siteMapMessages(locale);
    const { participate, transparency, help } = this.navigation.footer();
    const doors = (links: readonly { path: string; label: { bg: string; en: string } }[]): MapLink[] =>
      links.map(({ path, label }) => ({ path, label: pick(label, locale) }));
    const lists = this.subjects.types().map(({ listPath, plural }) => ({ path: listPath, label: plural }));
    const audiences = builtIn((slug) => slug.startsWith('for-'));
    const sections = [
      {
        id: 'start',
        links: [{ path: '/', label: t('home') }, ...doors(builtIn((slug) => slug.startsWith('about')))],
      },
      { id: 'audiences', links: doors(audiences) },
      { id: 'participate', links: doors([...builtIn((slug) => slug === 'take-part'), ...participate]) },
      { id: 'processes', links: doors([...lists, ...this.navigation.menu()]) },
      { id: 'transparency', links: doors(transparency) },
      { id: 'help', links: doors([...builtIn(() => true), ...help]) },
      { id: 'own', links: (await this.pages.ownShown()).map((page) => ownLink(page, locale)) },
    ] as const;
    const told = new Set<string>();
    return sections
      .map(({ id, links }) => ({
        id,
        title: t(id),
        links: links.filter((link) => firstTime(link.path, told)),
      }))
      .filter(({ links }) => links.length > 0);
  }
}

function builtIn(which: (slug: string) => boolean) {
  return Object.entries(BUILT_IN)
    .filter(([slug]) => which(slug))
    .map(([, { path, texts }]) => ({ path, label: texts.title }));
}

function ownLink(page: { path: string; titleBg: string; titleEn: string }, locale: Locale): MapLink {
  const { path, titleBg, titleEn } = page;
  if (locale === 'en' && titleEn !== '') return { path, label: titleEn };
  return { path, label: titleBg, lang: locale === 'en' ? 'bg' : undefined };
}

/** A page with several doors stands on the map once. */
function firstTime(path: string, told: Set<string>): boolean {
  if (told.has(path)) return false;
  told.add(path);
  return true;
}
