import { localePath, pick, type Locale } from '../../platform/i18n/index.js';
import { debateLifecycle } from './debate.lifecycle.js';
import { summaryOf } from './debate.rules.js';
import { DEBATES_PATH, debatePath } from './debate.subject.js';
import { debateMessages } from './debates.messages.js';
import type { ListedDebate } from './debates.queries.js';

export const FEED_PATH = `${DEBATES_PATH}.atom`;
export const FEED_TYPE = 'application/atom+xml; charset=utf-8';

interface FeedOf {
  locale: Locale;
  /** Origin of the site. */
  url: string;
  municipality: string;
}

/** RFC 4287. An entry keeps its id whatever its title becomes. */
export function debatesFeed(debates: readonly ListedDebate[], { locale, url, municipality }: FeedOf): string {
  const t = debateMessages(locale);
  const self = `${url}${localePath(locale, FEED_PATH)}`;
  const updated = debates[0]?.changedAt ?? new Date(0);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`,
    `<id>${xml(self)}</id>`,
    `<title>${xml(`${t('debates')} – ${municipality}`)}</title>`,
    `<updated>${updated.toISOString()}</updated>`,
    `<author><name>${xml(municipality)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${xml(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${xml(`${url}${localePath(locale, DEBATES_PATH)}`)}"/>`,
    ...debates.map((debate) => entry(debate, locale, url)),
    '</feed>',
    '',
  ].join('\n');
}

function entry(
  { id, title, lang, state, why, changedAt }: ListedDebate,
  locale: Locale,
  url: string,
): string {
  const label = pick(debateLifecycle.states[state].label, locale);
  return [
    '<entry>',
    `<id>${xml(`${url}${DEBATES_PATH}/${id}`)}</id>`,
    `<title xml:lang="${lang}">${xml(title)}</title>`,
    `<updated>${changedAt.toISOString()}</updated>`,
    `<link rel="alternate" type="text/html" href="${xml(`${url}${localePath(locale, debatePath({ id, title }))}`)}"/>`,
    `<category term="${state}" label="${xml(label)}"/>`,
    `<summary xml:lang="${lang}">${xml(summaryOf(why))}</summary>`,
    '</entry>',
  ].join('');
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What XML 1.0 has no way to write is left out. */
function xml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}
