import { formatDateTime, localePath, type Locale } from '../../../platform/i18n/index.js';
import { markup, Markup, NO_MARKUP } from '../../../platform/ui/index.js';
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
  /** What the reader voted, by comment. */
  votes: ReadonlyMap<string, number>;
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
  const tag = (stance: Stance) => markup`<span class="tag ${TONES[stance]}">${t(`stance_${stance}`)}</span>`;
  return {
    t,
    base: localePath(locale, '/comments'),
    report: localePath(locale, '/report'),
    tags: {
      for: tag('for'),
      against: tag('against'),
      neutral: tag('neutral'),
      question: tag('question'),
      answer: tag('answer'),
    },
    up: markup`<span aria-hidden="true">▲</span><span class="visually-hidden">${t('voteUp')}</span>`,
    down: markup`<span aria-hidden="true">▼</span><span class="visually-hidden">${t('voteDown')}</span>`,
    participant: t('participant'),
    reply: markup`${t('reply')}`,
    reportText: markup`${t('report')}`,
  };
}

function wordsFor(locale: Locale): Words {
  return (words[locale] ??= wordsOf(locale));
}

const MOST_MOMENTS = 5_000;
const moments = new Map<string, string>();

/** Comments come in crowds; the same minute is not told anew for each of them. */
function moment(date: Date, locale: Locale): string {
  const key = `${locale}${Math.floor(date.getTime() / 60_000)}`;
  let told = moments.get(key);
  if (told === undefined) {
    if (moments.size >= MOST_MOMENTS) moments.clear();
    told = formatDateTime(date, locale);
    moments.set(key, told);
  }
  return told;
}

/** Tops with the replies shown at once. */
export function commentList(branches: readonly CommentBranch[], reader: CommentReader): Markup {
  const text = wordsFor(reader.locale);
  return markup`<ol class="comment-list">${branches.map((branch) => item(branch, reader, text))}</ol>`;
}

/** Replies on demand, and the way to the next ones. */
export function replyList(
  parentId: string,
  branches: readonly CommentBranch[],
  next: { cursor: CommentCursor; left: number } | null,
  reader: CommentReader,
): Markup {
  const text = wordsFor(reader.locale);
  const items = branches.map((branch) => item(branch, reader, text));
  return markup`<ol class="comment-replies">${items}</ol>${next && moreReplies(parentId, next.cursor, next.left, text)}`;
}

/** One comment without what is below it. */
export function commentArticle(comment: ListedComment, reader: CommentReader): Markup {
  return article(comment, reader, wordsFor(reader.locale));
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

function item({ comment, replies }: CommentBranch, reader: CommentReader, text: Words): Markup {
  return markup`<li>${article(comment, reader, text)}${below(comment, replies, reader, text)}</li>`;
}

function below(
  comment: ListedComment,
  replies: readonly ListedComment[],
  reader: CommentReader,
  text: Words,
): Markup | null {
  if (comment.replies === 0) return null;
  const last = replies.at(-1);
  const left = comment.replies - replies.length;
  if (!last) {
    const label = text.t('replies', { count: comment.replies });
    return markup`<p class="comment-more"><a href="${text.base}/${comment.id}/replies" data-replies>${label}</a></p>`;
  }
  const items = replies.map((reply) => item({ comment: reply, replies: [] }, reader, text));
  const more = left > 0 ? moreReplies(comment.id, { value: last.score, id: last.id }, left, text) : null;
  return markup`<ol class="comment-replies">${items}</ol>${more}`;
}

function moreReplies(parentId: string, cursor: CommentCursor, left: number, text: Words): Markup {
  const label = text.t('moreReplies', { count: left });
  return markup`<p class="comment-more"><a href="${text.base}/${parentId}/replies?after=${cursorText(cursor)}" data-more>${label}</a></p>`;
}

function article(comment: ListedComment, reader: CommentReader, text: Words): Markup {
  const own = reader.participantId !== null && comment.participantId === reader.participantId;
  if (comment.state === 'deleted' || (comment.state !== 'visible' && !own)) return stub(comment, text);
  const { id, depth, stance, createdAt } = comment;
  const notice =
    comment.state === 'visible'
      ? null
      : markup`<p class="comment-notice">${text.t(comment.state === 'held' ? 'heldNotice' : 'hiddenNotice')}</p>`;
  return markup`<article class="comment${stance === 'answer' ? ' official' : ''}" id="comment-${id}"><header class="comment-head">${depth > 0 && stance === 'neutral' ? null : text.tags[stance]}<b>${authorOf(comment, reader.locale)}</b><a href="${text.base}/${id}"><time datetime="${createdAt.toISOString()}">${moment(createdAt, reader.locale)}</time></a>${marks(comment, text)}</header>${notice}<div class="comment-text" lang="${comment.lang}">${textMarkup(comment.text)}</div>${actions(comment, own, reader, text)}</article>`;
}

function marks(comment: ListedComment, text: Words): Markup {
  if (!comment.editedAt && !comment.answersId && !comment.pinnedAt) return NO_MARKUP;
  return markup`${comment.pinnedAt && markup`<span>${text.t('pinned')}</span>`}${
    comment.editedAt && markup`<a href="${text.base}/${comment.id}/versions">${text.t('edited')}</a>`
  }${
    comment.answersId &&
    markup`<a href="${text.base}/${comment.answersId}">${text.t('answers', { author: comment.answersAuthor })}</a>`
  }`;
}

function stub(comment: ListedComment, text: Words): Markup {
  const told = text.t(comment.state === 'deleted' ? 'stubDeleted' : 'stubHidden');
  return markup`<article class="comment stub" id="comment-${comment.id}"><p>${told}</p></article>`;
}

function actions(comment: ListedComment, own: boolean, reader: CommentReader, text: Words): Markup {
  const { id, state } = comment;
  const visible = state === 'visible';
  const links = visible
    ? markup`${reader.open ? markup`<a href="${text.base}/${id}/reply" data-reply>${text.reply}</a>` : null}${
        own ? null : markup`<a href="${text.report}?subject=comment:${id}">${text.reportText}</a>`
      }`
    : null;
  return markup`<div class="comment-actions" data-actions>${visible ? votes(comment, own, reader, text) : null}${links}${own ? ownActions(comment, reader, text) : null}</div>`;
}

function ownActions(comment: ListedComment, { now, open }: CommentReader, { t, base }: Words): Markup {
  const editable = open && comment.state === 'visible' && editProblem(comment, now) === null;
  return markup`${editable ? markup`<a href="${base}/${comment.id}/edit">${t('edit')}</a>` : null}<a href="${base}/${comment.id}/delete">${t('delete')}</a>`;
}

/** Where nothing is voted on any more, or one's own is shown, the numbers stand alone. */
function votes(comment: ListedComment, own: boolean, reader: CommentReader, text: Words): Markup {
  const { id, ups, downs } = comment;
  if (own || !reader.open)
    return markup`<span class="votes"><span>${text.up} ${ups}</span><span>${text.down} ${downs}</span></span>`;
  const value = reader.votes.get(id) ?? 0;
  return markup`<form class="votes" method="post" action="${text.base}/${id}/vote" data-vote>${button(1, value, ups, text)}${button(-1, value, downs, text)}</form>`;
}

/** Pressed again, it takes the vote back. */
function button(side: 1 | -1, value: number, count: number, text: Words): Markup {
  const label = side === 1 ? text.up : text.down;
  if (side === value)
    return markup`<button class="vote" name="value" value="0" data-value="${side}" aria-pressed="true">${label}<b data-count>${count}</b></button>`;
  return markup`<button class="vote" name="value" value="${side}" aria-pressed="false">${label}<b data-count>${count}</b></button>`;
}
