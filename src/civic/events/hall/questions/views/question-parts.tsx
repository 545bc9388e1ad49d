import type { ComponentChildren, VNode } from 'preact';
import type { Locale } from '../../../../../platform/i18n/index.js';
import { Button, Hidden, Link, Paragraphs, useLocale, usePath } from '../../../../../platform/ui/index.js';
import type { QuestionOrder } from '../question.rules.js';
import { questionMessages } from '../questions.messages.js';

export interface QuestionView {
  id: string;
  text: string;
  lang: Locale;
  author: string;
  likes: number;
  merged: number;
  answer: string;
  held: boolean;
  /** Where it is reported. */
  report: string;
  /** Whether this reader likes it; null where nothing can be liked. */
  liked: boolean | null;
}

/** One question as everybody reads it; `children` are the ways to act on it. */
export function QuestionItem(props: {
  question: QuestionView;
  /** Where likes go. */
  path: string;
  children?: ComponentChildren;
}): VNode {
  const t = questionMessages(useLocale());
  const { id, text, lang, author, likes, merged, answer, held, liked, report } = props.question;
  return (
    <li id={`question-${id}`} class="question">
      <p class="question-text" lang={lang}>
        {text}
      </p>
      <p class="small soft">
        {author} · {likes > 0 ? t('likes', { count: likes }) : t('nobodyYet')}
        {merged > 0 && ` · ${t('merged', { count: merged })}`}
      </p>
      {held && <p class="small">{t('heldOwn')}</p>}
      {answer && (
        <div class="question-answer">
          <p class="small">
            <b>{t('answer')}</b>
          </p>
          <Paragraphs text={answer} lang={lang} />
        </div>
      )}
      {props.children ?? (
        <div class="actions">
          {liked !== null && <Like id={id} text={text} liked={liked} path={props.path} />}
          <Link path={report}>
            {t('report')}
            <span class="visually-hidden">: {text}</span>
          </Link>
        </div>
      )}
    </li>
  );
}

function Like(props: { id: string; text: string; liked: boolean; path: string }): VNode {
  const t = questionMessages(useLocale());
  const at = usePath();
  return (
    <form method="post" action={at(`${props.path}/${props.id}/like`)}>
      <Hidden fields={{ likes: props.liked ? 'no' : 'yes' }} />
      <Button kind="quiet" small>
        {t(props.liked ? 'unlike' : 'like')}
        <span class="visually-hidden">: {props.text}</span>
      </Button>
    </form>
  );
}

/** By likes, or the newest first. */
export function OrderLinks(props: { path: string; order: QuestionOrder }): VNode {
  const t = questionMessages(useLocale());
  return (
    <p class="actions question-order" role="group" aria-label={t('order')}>
      {(['likes', 'newest'] as const).map((one) => (
        <Link key={one} path={`${props.path}?order=${one}`} current={one === props.order}>
          {t(one === 'likes' ? 'byLikes' : 'byNewest')}
        </Link>
      ))}
    </p>
  );
}

export function QuestionList(props: {
  id: string;
  title: string;
  questions: readonly QuestionView[];
  path: string;
}): VNode | null {
  if (props.questions.length === 0) return null;
  return (
    <section aria-labelledby={props.id}>
      <h2 id={props.id}>{props.title}</h2>
      <ol class="question-list">
        {props.questions.map((question) => (
          <QuestionItem key={question.id} question={question} path={props.path} />
        ))}
      </ol>
    </section>
  );
}
