import { pick, localePath, type Locale } from '../../platform/i18n/index.js';
import { consultationLifecycle } from './consultation.lifecycle.js';
import { CONSULTATIONS_PATH, consultationPath } from './consultation.subject.js';
import { consultationMessages } from './consultations.messages.js';
import type { ListedConsultation } from './consultations.queries.js';

export const FEED_PATH = `${CONSULTATIONS_PATH}.atom`;
export const FEED_TYPE = 'application/atom+xml; charset=utf-8';

interface FeedOf {
  locale: Locale;
  /** Origin of the site. */
  url: string;
  municipality: string;
}

/** RFC 4287. An entry keeps its id whatever its title becomes. */
export function consultationsFeed(
  consultations: readonly ListedConsultation[],
  { locale, url, municipality }: FeedOf,
): string {
  const t = consultationMessages(locale);
  const self = `${url}${localePath(locale, FEED_PATH)}`;
  const updated = consultations[0]?.changedAt ?? new Date(0);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`,
    `<id>${xml(self)}</id>`,
    `<title>${xml(`${t('consultations')} – ${municipality}`)}</title>`,
    `<updated>${updated.toISOString()}</updated>`,
    `<author><name>${xml(municipality)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${xml(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${xml(`${url}${localePath(locale, CONSULTATIONS_PATH)}`)}"/>`,
    ...consultations.map((consultation) => entry(consultation, locale, url)),
    '</feed>',
    '',
  ].join('\n');
}

function entry(
  { id, title, lang, state, summary, changedAt }: ListedConsultation,
  locale: Locale,
  url: string,
): string {
  const label = pick(consultationLifecycle.states[state].label, locale);
  return [
    '<entry>',
    `<id>${xml(`${url}${CONSULTATIONS_PATH}/${id}`)}</id>`,
    `<title xml:lang="${lang}">${xml(title)}</title>`,
    `<updated>${changedAt.toISOString()}</updated>`,
    `<link rel="alternate" type="text/html" href="${xml(`${url}${localePath(locale, consultationPath({ id, title }))}`)}"/>`,
    `<category term="${state}" label="${xml(label)}"/>`,
    `<summary xml:lang="${lang}">${xml(summary)}</summary>`,
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
