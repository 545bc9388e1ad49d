import { formatDateTime, localePath, type Locale } from '../../../platform/i18n/index.js';
import { escapeHtml, markup, Markup } from '../../../platform/ui/index.js';
import { editProblem, type Stance } from '../comment.rules.js';
import { commentMessages } from '../comments.messages.js';
import { textMarkup } from './comment-text.markup.js';
import { cursorText } from './comments.cursor.js';
import type { CommentCursor, ListedComment } from './comments.queries.js';

/** For whom a list is made. */
export interface CommentReader {
  locale: Locale;
  now: Date;
  participantId: string | null;
  /** Whether replies and votes are taken now. */
  open: boolean;
}

export interface CommentBranch {
  comment: ListedComment;
  /** Those that are shown at once. */
  replies: readonly ListedComment[];
}

const TONES: Record<Stance, string> = {
  for: 'open',
  against: 'late',
  neutral: 'plain',
  question: 'wait',
  answer: 'info',
};

type Words = ReturnType<typeof wordsOf>;
const words: Partial<Record<Locale, Words>> = {};

/** What stands in every comment of a page is escaped once, not once for each. */
function wordsOf(locale: Locale) {
  const t = commentMessages(locale);
  const tag = (stance: Stance) =>
    markup`<span class="tag ${TONES[stance]}">${t(`stance_${stance}`)}</span>`.html;
  return {
    t,
    locale,
    base: localePath(locale, '/comments'),
    report: localePath(locale, '/report'),
    tags: {
      for: tag('for'),
      against: tag('against'),
      neutral: tag('neutral'),
      question: tag('question'),
      answer: tag('answer'),
    },
    up: markup`<span>${t('voteUp')} </span>`.html,
    down: markup`<span>${t('voteDown')} </span>`.html,
    participant: t('participant'),
    reply: escapeHtml(t('reply')),
    reportText: escapeHtml(t('report')),
  };
}

function wordsFor(locale: Locale): Words {
  return (words[locale] ??= wordsOf(locale));
}

const MOST_MOMENTS = 5_000;
const MINUTE_MS = 60_000;
const moments: Record<Locale, Map<number, string>> = { bg: new Map(), en: new Map() };

/** Comments come in crowds; the same minute is not told anew for each of them. */
function moment(date: Date, locale: Locale): string {
  const minute = Math.floor(date.getTime() / MINUTE_MS);
  const known = moments[locale];
  let told = known.get(minute);
  if (told === undefined) {
    if (known.size >= MOST_MOMENTS) known.clear();
    const iso = `${date.toISOString().slice(0, 16)}Z`;
    told = markup`<time datetime="${iso}">${formatDateTime(date, locale)}</time>`.html;
    known.set(minute, told);
  }
  return told;
}

/**
 * Below, pieces are put together as plain strings, because every comment of every page is made of them: ids and numbers
 * hold nothing to escape, words are escaped in `wordsOf`, and whatever people typed passes `escapeHtml` right where it is
 * put in. `comment-list.markup.spec.ts` shows that for hostile text.
 */

/** Tops with the replies shown at once. */
export function commentList(branches: readonly CommentBranch[], reader: CommentReader): Markup {
  return new Markup(`<ol class="comment-list">${items(branches, reader, wordsFor(reader.locale))}</ol>`);
}

/** Replies on demand, and the way to the next ones. */
export function replyList(
  parentId: string,
  branches: readonly CommentBranch[],
  next: { cursor: CommentCursor; left: number } | null,
  reader: CommentReader,
): Markup {
  const text = wordsFor(reader.locale);
  const more = next ? moreReplies(parentId, next.cursor, next.left, text) : '';
  return new Markup(`<ol class="comment-replies">${items(branches, reader, text)}</ol>${more}`);
}

/** One comment without what is below it. */
export function commentArticle(comment: ListedComment, reader: CommentReader): Markup {
  return new Markup(article(comment, reader, wordsFor(reader.locale)));
}

/** What an author is called, in plain text. */
export function authorOf(
  comment: Pick<ListedComment, 'authorName' | 'authorCode' | 'organisation' | 'unitBg' | 'unitEn'>,
  locale: Locale,
): string {
  if (comment.unitBg !== null) return (locale === 'en' && comment.unitEn) || comment.unitBg;
  const person = comment.authorName ?? `${wordsFor(locale).participant} ${comment.authorCode}`;
  return comment.organisation ? `${comment.organisation} (${person})` : person;
}

function items(branches: readonly CommentBranch[], reader: CommentReader, text: Words): string {
  let html = '';
  for (const { comment, replies } of branches)
    html += `<li>${article(comment, reader, text)}${below(comment, replies, reader, text)}</li>`;
  return html;
}

function below(
  comment: ListedComment,
  replies: readonly ListedComment[],
  reader: CommentReader,
  text: Words,
): string {
  if (comment.replies === 0) return '';
  const last = replies.at(-1);
  const left = comment.replies - replies.length;
  if (!last) {
    const label = escapeHtml(text.t('replies', { count: comment.replies }));
    return `<p class="comment-more"><a href="${text.base}/${comment.id}/replies" data-replies>${label}</a></p>`;
  }
  const shown = replies.map((reply) => ({ comment: reply, replies: [] }));
  const more = left > 0 ? moreReplies(comment.id, { value: last.score, id: last.id }, left, text) : '';
  return `<ol class="comment-replies">${items(shown, reader, text)}</ol>${more}`;
}

function moreReplies(parentId: string, cursor: CommentCursor, left: number, text: Words): string {
  const label = escapeHtml(text.t('moreReplies', { count: left }));
  return `<p class="comment-more"><a href="${text.base}/${parentId}/replies?after=${cursorText(cursor)}" data-more>${label}</a></p>`;
}

function article(comment: ListedComment, reader: CommentReader, text: Words): string {
  const own = reader.participantId !== null && comment.participantId === reader.participantId;
  if (comment.state === 'deleted' || (comment.state !== 'visible' && !own)) return stub(comment, text);
  const { id, stance } = comment;
  const lang = comment.lang === reader.locale ? '' : ` lang="${comment.lang}"`;
  const author = escapeHtml(authorOf(comment, reader.locale));
  return `<article class="${stance === 'answer' ? 'comment official' : 'comment'}" id="comment-${id}"><header class="comment-head">${text.tags[stance]}<b>${author}</b><a href="${text.base}/${id}">${moment(comment.createdAt, reader.locale)}</a>${marks(comment, text)}</header>${notice(comment, text)}<div class="comment-text"${lang}>${textMarkup(comment.text).html}</div>${actions(comment, own, reader, text)}</article>`;
}

/** What its author alone sees of what is not public. */
function notice({ state }: ListedComment, { t }: Words): string {
  if (state === 'visible') return '';
  return markup`<p class="comment-notice">${t(state === 'held' ? 'heldNotice' : 'hiddenNotice')}</p>`.html;
}

function marks(
  { id, pinnedAt, editedAt, answersId, answersAuthor }: ListedComment,
  { t, base }: Words,
): string {
  if (!editedAt && !answersId && !pinnedAt) return '';
  return markup`${pinnedAt && markup`<span>${t('pinned')}</span>`}${
    editedAt && markup`<a href="${base}/${id}/versions">${t('edited')}</a>`
  }${answersId && markup`<a href="${base}/${answersId}">${t('answers', { author: answersAuthor })}</a>`}`
    .html;
}

function stub({ id, state }: ListedComment, { t }: Words): string {
  const told = t(state === 'deleted' ? 'stubDeleted' : 'stubHidden');
  return markup`<article class="comment stub" id="comment-${id}"><p>${told}</p></article>`.html;
}

function actions(comment: ListedComment, own: boolean, reader: CommentReader, text: Words): string {
  const { id } = comment;
  let html = '<div class="comment-actions" data-actions>';
  if (comment.state === 'visible') {
    html += votes(comment, own, reader, text);
    if (reader.open) html += `<a href="${text.base}/${id}/reply" data-reply>${text.reply}</a>`;
    if (!own) html += `<a href="${text.report}?subject=comment:${id}">${text.reportText}</a>`;
  }
  return `${html}${own ? ownActions(comment, reader, text) : ''}</div>`;
}

function ownActions(comment: ListedComment, { now, open }: CommentReader, { t, base }: Words): string {
  const editable = open && comment.state === 'visible' && editProblem(comment, now) === null;
  return markup`${editable ? markup`<a href="${base}/${comment.id}/edit">${t('edit')}</a>` : null}<a href="${base}/${comment.id}/delete">${t('delete')}</a>`
    .html;
}

/** Where nothing is voted on any more, or one's own is shown, the numbers stand alone. */
function votes(comment: ListedComment, own: boolean, reader: CommentReader, text: Words): string {
  const { id, ups, downs } = comment;
  if (own || !reader.open)
    return `<span class="votes told"><b>${text.up}${ups}</b><b>${text.down}${downs}</b></span>`;
  const value = comment.vote ?? 0;
  return `<form class="votes" method="post" action="${text.base}/${id}/vote" data-vote>${button(1, value, ups, text.up)}${button(-1, value, downs, text.down)}</form>`;
}

/** Pressed again, it takes the vote back. */
function button(side: 1 | -1, value: number, count: number, label: string): string {
  const now =
    side === value
      ? `value="0" data-value="${side}" aria-pressed="true"`
      : `value="${side}" aria-pressed="false"`;
  return `<button name="value" ${now}>${label}<b>${count}</b></button>`;
}
