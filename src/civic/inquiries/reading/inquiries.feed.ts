import { atomFeed } from '../../../platform/http/index.js';
import { excerpt, pick, type Locale } from '../../../platform/i18n/index.js';
import { inquiryLifecycle } from '../inquiry.lifecycle.js';
import { INQUIRIES_PATH, inquiryPath } from '../inquiry.rules.js';
import type { PublicInquiry } from './inquiries.queries.js';
import { readingMessages } from './reading.messages.js';

export const FEED_PATH = `${INQUIRIES_PATH}.atom`;

const SUMMARY = 300;

export function inquiriesFeed(
  inquiries: readonly PublicInquiry[],
  { locale, url, municipality }: { locale: Locale; url: string; municipality: string },
): string {
  return atomFeed({
    locale,
    url,
    path: FEED_PATH,
    pagePath: INQUIRIES_PATH,
    title: `${readingMessages(locale)('title')} – ${municipality}`,
    author: municipality,
    entries: inquiries.map((inquiry) => ({
      id: `${INQUIRIES_PATH}/${inquiry.id}`,
      path: inquiryPath(inquiry),
      title: inquiry.publicTitle,
      lang: inquiry.lang,
      summary: excerpt(inquiry.publicAnswer || inquiry.publicText, SUMMARY),
      updated: inquiry.changedAt,
      category: {
        term: inquiry.state,
        label: pick(inquiryLifecycle.states[inquiry.state].label, locale),
      },
    })),
  });
}
