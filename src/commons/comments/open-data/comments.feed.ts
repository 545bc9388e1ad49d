import { atomFeed } from '../../../platform/http/index.js';
import { excerpt, type Locale } from '../../../platform/i18n/index.js';
import { subjectKey, type Discussion, type SubjectRef } from '../../subjects/index.js';
import { authorOf } from '../reading/comment-list.markup.js';
import type { PublicComment } from './comment-data.queries.js';
import { openDataMessages } from './open-data.messages.js';

const LONGEST_SUMMARY = 500;

export function feedPath(ref: SubjectRef): string {
  return `/comments.atom?subject=${subjectKey(ref)}`;
}

interface FeedOf {
  ref: SubjectRef;
  discussion: Discussion;
  locale: Locale;
  /** Origin of the site. */
  url: string;
  municipality: string;
}

/** What people say about one subject, the newest first; edited ones stay where they were. */
export function commentsFeed(
  comments: readonly PublicComment[],
  { ref, discussion, locale, url, municipality }: FeedOf,
): string {
  const t = openDataMessages(locale);
  return atomFeed({
    locale,
    url,
    path: feedPath(ref),
    pagePath: discussion.path,
    title: `${t('feedTitle', { title: discussion.title })} – ${municipality}`,
    author: municipality,
    entries: comments.map((comment) => {
      const author = authorOf({ ...comment, authorCode: comment.authorCode ?? '' }, locale);
      const path = `/comments/${comment.id}`;
      return {
        id: path,
        path,
        author,
        title: t('entryTitle', { author, stance: t(comment.stance!) }),
        lang: locale,
        summary: excerpt(comment.text!, LONGEST_SUMMARY),
        summaryLang: comment.lang,
        updated: comment.editedAt ?? comment.createdAt,
        category: { term: comment.stance!, label: t(comment.stance!) },
      };
    }),
  });
}
