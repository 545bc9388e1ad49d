import { h } from 'preact';
import { content, page, type PageContext, type PageResult } from '../../platform/http/index.js';
import { ModerationRefusal, type HoldReason } from '../moderation/index.js';
import { parseSubjectKey, type SubjectRef } from '../subjects/index.js';
import { BadRequest } from '../../platform/errors/index.js';
import { CommentRefused } from './comment.errors.js';
import { commentPath } from './comment.subject.js';
import type { DONE } from './comments.forms.js';
import { commentMessages } from './comments.messages.js';
import { RefusedPage } from './views/refused.page.js';

/** The comment, with a word about what its author just did. */
export function donePath(id: string, done: (typeof DONE)[number], held: HoldReason | null = null): string {
  return `${commentPath(id)}?done=${done}${held ? `&hold=${held}` : ''}`;
}

/** @throws BadRequest for what is no subject */
export function subjectOf({ subject }: { subject: string }): SubjectRef {
  const ref = parseSubjectKey(subject);
  if (!ref) throw new BadRequest('wrongParameter', { name: 'subject' });
  return ref;
}

/** The sentence for a form. @throws whatever has none */
export function sentenceOf(error: unknown, { locale }: Pick<PageContext, 'locale'>): string {
  if (error instanceof CommentRefused || error instanceof ModerationRefusal) return error.sentence(locale);
  throw error;
}

/** A clear answer to what is not done, as a page or for a script. @throws whatever is no refusal */
export function refused(
  error: unknown,
  ctx: PageContext,
  { id, asJson = false, reply = false }: { id: string; asJson?: boolean; reply?: boolean },
): PageResult {
  const sentence = sentenceOf(error, ctx);
  const status = 422;
  if (asJson) {
    const { code } = error as CommentRefused | ModerationRefusal;
    const body = { type: 'about:blank', title: sentence, status, code };
    return content({ status, type: 'application/problem+json', body });
  }
  const t = commentMessages(ctx.locale);
  const links = [
    ...(reply ? [{ path: `${commentPath(id)}/reply`, label: t('writeReply') }] : []),
    { path: commentPath(id), label: t('toComment') },
  ];
  return page({
    status,
    title: t('notTaken'),
    body: h(RefusedPage, { title: t('comment'), sentence, links }),
  });
}
