import { Injectable } from '@nestjs/common';
import { h } from 'preact';
import { NotFound } from '../../../platform/errors/index.js';
import { page, type PageContext, type PageResult } from '../../../platform/http/index.js';
import { Settings } from '../../../platform/settings/index.js';
import { wordDiff } from '../../../platform/words/index.js';
import { BUILT_IN, pagePath, shippedInput } from './built-in.js';
import { placeholderValues, withPlaceholders } from './markup/placeholders.js';
import { nearChanges } from './near-changes.rules.js';
import { inForce, readBefore, type InForce } from './page-history.rules.js';
import type { PageInput } from './page-input.rules.js';
import { PageParts } from './page-parts.service.js';
import { readingMessages } from './pages.messages.js';
import { PAGES_EDIT } from './pages.permissions.js';
import { PageQueries, type PageState } from './pages.queries.js';
import { ChangesPage } from './views/changes.page.js';
import { SitePageView, type ShownText } from './views/site.page.js';
import { VersionsPage } from './views/versions.page.js';

const FIELDS = ['titleBg', 'descriptionBg', 'textBg', 'titleEn', 'descriptionEn', 'textEn'] as const;

/** What everybody reads of a page and of its earlier versions, and the staff of those that are not published. */
@Injectable()
export class PageReading {
  constructor(
    private readonly queries: PageQueries,
    private readonly parts: PageParts,
    private readonly settings: Settings,
  ) {}

  /** @throws NotFound */
  async shown(slug: string, ctx: PageContext): Promise<PageResult> {
    const site = await this.known(slug);
    if (site.published === null) throw new NotFound('notFound');
    const input = await this.words(site, site.published);
    const { tags, ...around } = await this.parts.of(site.builtIn ? slug : '', ctx);
    const text = this.inLanguage(input, ctx);
    const versions = BUILT_IN[slug]?.statement ? await this.queries.versions(site.id) : [];
    const [latest] = inForce(site, versions);
    const history = BUILT_IN[slug]?.statement && {
      path: `${pagePath(site)}/versions`,
      from: latest?.from ?? null,
    };
    return page({
      title: text.title,
      description: text.description,
      body: h(SitePageView, { locale: ctx.locale, text, ...around, history }),
      tags: [`page:${slug}`, 'settings', ...tags],
    });
  }

  /** The versions that held, each at an address of its own. @throws NotFound for what is no statement */
  async versions(slug: string, ctx: PageContext): Promise<PageResult> {
    const { site, history } = await this.readable(slug, ctx);
    const { title } = this.inLanguage(await this.words(site, site.published ?? site.current), ctx);
    return page({
      title: readingMessages(ctx.locale)('versionsTitle', { title }),
      body: h(VersionsPage, { locale: ctx.locale, title, path: pagePath(site), history }),
      tags: [`page:${slug}`, 'settings'],
    });
  }

  /** One version as it is read, or will be. @throws NotFound */
  async version(slug: string, version: number, ctx: PageContext): Promise<PageResult> {
    const { site, history, isStaff } = await this.readable(slug, ctx);
    const held = history.find((one) => one.version === version);
    if (!held && !isStaff) throw new NotFound('notFound');
    const text = this.inLanguage(await this.words(site, version), ctx);
    const { tags, ...around } = await this.parts.of(site.builtIn ? slug : '', ctx);
    const of = { version, held, path: pagePath(site), pageId: site.id };
    return page({
      title: readingMessages(ctx.locale)('versionTitle', { title: text.title, version }),
      description: text.description,
      body: h(SitePageView, { locale: ctx.locale, text, ...around, of }),
      ...(held && { tags: [`page:${slug}`, 'settings', ...tags] }),
    });
  }

  /** What a version changed: for the staff since the one before, for everybody since what they read before. */
  async changes(slug: string, version: number, ctx: PageContext): Promise<PageResult> {
    const { site, history, isStaff } = await this.readable(slug, ctx);
    const before = isStaff ? (version > 0 ? version - 1 : null) : readBefore(history, version);
    if (before === null) throw new NotFound('notFound');
    const [old, young] = await Promise.all([this.words(site, before), this.words(site, version)]);
    const changed = FIELDS.filter((field) => old[field] !== young[field]);
    const { title } = this.inLanguage(young, ctx);
    return page({
      title: readingMessages(ctx.locale)('changesTitle', { title, version }),
      body: h(ChangesPage, {
        locale: ctx.locale,
        title,
        path: pagePath(site),
        version,
        before,
        changes: changed.map((field) => ({ field, parts: nearChanges(wordDiff(old[field], young[field])) })),
      }),
    });
  }

  private async readable(
    slug: string,
    ctx: PageContext,
  ): Promise<{ site: PageState; history: InForce[]; isStaff: boolean }> {
    const site = await this.known(slug);
    const isStaff = ctx.staff?.permissions.has(PAGES_EDIT) === true;
    if (!isStaff && !BUILT_IN[slug]?.statement) throw new NotFound('notFound');
    return { site, history: inForce(site, await this.queries.versions(site.id)), isStaff };
  }

  private async known(slug: string): Promise<PageState> {
    const site = await this.queries.page(slug);
    if (!site) throw new NotFound('notFound');
    return site;
  }

  /** What a version says; the text of the release while nobody wrote another one. */
  private async words(site: PageState, version: number): Promise<PageInput> {
    const shipped = BUILT_IN[site.slug]?.texts;
    if (version === 0 && shipped && site.published === 0) return shippedInput(shipped);
    const found = await this.queries.version(site.id, version);
    if (!found) throw new NotFound('notFound');
    return found;
  }

  /** In Bulgarian where there is no English, and said so. */
  private inLanguage(input: PageInput, { locale }: PageContext): ShownText {
    const lang = locale === 'en' && input.textEn !== '' ? 'en' : 'bg';
    const values = placeholderValues(this.settings, lang);
    const of = (field: 'title' | 'description' | 'text') => input[`${field}${lang === 'en' ? 'En' : 'Bg'}`];
    return {
      lang,
      title: of('title'),
      description: withPlaceholders(of('description'), values),
      text: of('text'),
      values,
    };
  }
}
