import type { Text } from '../../../platform/i18n/index.js';
import type { PageInput } from './page-input.rules.js';
import { aboutProjectMessages } from './texts/about-project.messages.js';
import { aboutMessages } from './texts/about.messages.js';
import { accessibilityMessages } from './texts/accessibility.messages.js';
import { businessesMessages } from './texts/businesses.messages.js';
import { citizensMessages } from './texts/citizens.messages.js';
import { contactMessages } from './texts/contact.messages.js';
import { ngosMessages } from './texts/ngos.messages.js';
import { officialsMessages } from './texts/officials.messages.js';
import { privacyMessages } from './texts/privacy.messages.js';
import { rulesMessages } from './texts/rules.messages.js';
import { takePartMessages } from './texts/take-part.messages.js';

export interface PageTexts {
  title: Text;
  /** The sentence below the title, and what search engines show. */
  description: Text;
  /** In the markup of pages. */
  text: Text;
}

export interface BuiltInPage {
  path: string;
  /** What the release brings; it holds until a municipality publishes its own. */
  texts: PageTexts;
  /** Everybody reads what it said before, and from when. */
  statement?: true;
}

/** The pages that every house has, by the slug of their row. */
export const BUILT_IN: Readonly<Record<string, BuiltInPage>> = {
  'take-part': { path: '/take-part', texts: takePartMessages.texts },
  about: { path: '/about', texts: aboutMessages.texts },
  'about-project': { path: '/about-project', texts: aboutProjectMessages.texts },
  'for-citizens': { path: '/for/citizens', texts: citizensMessages.texts },
  'for-ngos': { path: '/for/ngos', texts: ngosMessages.texts },
  'for-businesses': { path: '/for/businesses', texts: businessesMessages.texts },
  'for-officials': { path: '/for/officials', texts: officialsMessages.texts },
  rules: { path: '/rules', texts: rulesMessages.texts, statement: true },
  privacy: { path: '/privacy', texts: privacyMessages.texts, statement: true },
  accessibility: { path: '/accessibility', texts: accessibilityMessages.texts, statement: true },
  contact: { path: '/contact', texts: contactMessages.texts },
};

export const BUILT_IN_PATHS: readonly string[] = Object.values(BUILT_IN).map(({ path }) => path);

export function slugAt(path: string): string | undefined {
  return Object.entries(BUILT_IN).find(([, page]) => page.path === path)?.[0];
}

/** Pages of the staff's own stand below `/pages/`. */
export function pagePath({ slug, builtIn }: { slug: string; builtIn: boolean }): string {
  return builtIn ? (BUILT_IN[slug]?.path ?? '/') : `/pages/${slug}`;
}

/** The text of the release as a version says it. */
export function shippedInput({ title, description, text }: PageTexts): PageInput {
  return {
    titleBg: title.bg,
    titleEn: title.en,
    descriptionBg: description.bg,
    descriptionEn: description.en,
    textBg: text.bg.trim(),
    textEn: text.en.trim(),
  };
}
