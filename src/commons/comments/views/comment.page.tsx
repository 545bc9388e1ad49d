import type { VNode } from 'preact';
import type { Locale } from '../../../platform/i18n/index.js';
import { asset, Banner, Link, TextPage, useLocale } from '../../../platform/ui/index.js';
import { commentMessages } from '../comments.messages.js';

export interface CommentPageProps {
  subject: { path: string; title: string };
  /** What its author just did. */
  done: { title: string; text: string | null } | null;
  /** What it answers, from the top; ready HTML, as are the others. */
  above: readonly string[];
  article: string;
  /** Where its author reads why it is not public. */
  statement: string | null;
  /** Where what was entered from a hall was said. */
  saidAt: { path: string; title: string; lang: Locale } | null;
  replies: string | null;
  /** The first page of the replies where this is not it. */
  fromFirst: string | null;
}

/** One comment by its permanent address, with what it answers and what answers it. */
export function CommentPage(props: CommentPageProps): VNode {
  const t = commentMessages(useLocale());
  const { subject, done, above, article, replies } = props;
  return (
    <TextPage
      title={t('comment')}
      crumbs={[{ path: subject.path, label: subject.title }]}
      above={
        done && (
          <Banner kind="success" title={done.title}>
            {done.text && <p>{done.text}</p>}
          </Banner>
        )
      }
    >
      <div class="comments">
        {above.length > 0 && (
          <section aria-label={t('above')}>
            <ol class="comment-list">
              {above.map((html, index) => (
                <li key={index} dangerouslySetInnerHTML={{ __html: html }} />
              ))}
            </ol>
          </section>
        )}
        <ol class="comment-list">
          <li dangerouslySetInnerHTML={{ __html: article }} />
        </ol>
        {props.saidAt && (
          <p>
            {t('saidAt')}{' '}
            <Link path={props.saidAt.path}>
              <span lang={props.saidAt.lang}>{props.saidAt.title}</span>
            </Link>
          </p>
        )}
        {props.statement && (
          <p>
            <Link path={props.statement}>{t('statement')}</Link>
          </p>
        )}
        <section aria-labelledby="replies-title">
          <h2 id="replies-title">{t('repliesBelow')}</h2>
          {props.fromFirst && (
            <p>
              <Link path={props.fromFirst}>{t('firstReplies')}</Link>
            </p>
          )}
          {replies === null ? (
            <p class="soft">{t('noReplies')}</p>
          ) : (
            <div dangerouslySetInnerHTML={{ __html: replies }} />
          )}
        </section>
        <p>
          <Link path={`${subject.path}#comments`}>{t('toSubject')}</Link>
        </p>
        <script type="module" src={asset('comments.js')} />
      </div>
    </TextPage>
  );
}
