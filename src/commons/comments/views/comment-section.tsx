import type { VNode } from 'preact';
import { formatNumber, localePath } from '../../../platform/i18n/index.js';
import { asset, Banner, EmptyState, useLocale } from '../../../platform/ui/index.js';
import { COMMENT_ORDERS, PAGE_SIZES, type CommentOrder, type CommentPageSize } from '../comment.rules.js';
import { commentMessages } from '../comments.messages.js';
import { writingMessages } from '../writing.messages.js';
import type { CommentCount } from '../reading/comment-counts.js';
import { CommentShare } from './comment-share.js';
import { WriteForm, type WriteFormProps } from './write-form.js';

export interface CommentSectionProps {
  subject: string;
  /** Of the subject's page, without the language prefix. */
  path: string;
  order: CommentOrder;
  size: CommentPageSize;
  count: CommentCount;
  newestId: string;
  /** Ready HTML; null without comments. */
  list: string | null;
  /** Cursor of the next page. */
  next: string | null;
  isFirst: boolean;
  closed: { since: string | null } | null;
  write: WriteFormProps | null;
}

/** What people say about a subject, below its page; the anchor is `#comments`. */
export function CommentSection(props: CommentSectionProps): VNode {
  const locale = useLocale();
  const t = commentMessages(locale);
  const { subject, count, list, closed, write, next } = props;
  const at = (query: { order?: CommentOrder; size?: CommentPageSize; after?: string }) => {
    const { order = props.order, size = props.size, after } = query;
    const search = new URLSearchParams({ order, size: String(size), ...(after && { after }) });
    return `${localePath(locale, props.path)}?${search.toString()}#comments`;
  };
  return (
    <section
      class="comments"
      id="comments"
      aria-labelledby="comments-title"
      data-comments={`${localePath(locale, '/comments/new-since')}?subject=${subject}`}
      data-newest={closed ? undefined : props.newestId}
      data-failed={t('voteFailed')}
    >
      <h2 id="comments-title">{t('title', { count: formatNumber(count.comments, locale) })}</h2>
      {count.comments > 0 && <CommentShare count={count} />}
      {write && list !== null && (
        <p>
          <a class="btn small" href="#write">
            {writingMessages(locale)('heading')}
          </a>
        </p>
      )}
      {closed && (
        <Banner
          title={closed.since ? t('discussionClosed', { since: closed.since }) : t('discussionNotOpen')}
        />
      )}
      {list === null ? (
        <EmptyState title={t(closed ? 'nobodySaid' : 'nobodyYet')}>
          {!closed && <p>{t('nobodyYetText')}</p>}
        </EmptyState>
      ) : (
        <>
          <nav class="comment-orders" aria-label={t('orders')}>
            {COMMENT_ORDERS.map((order) => (
              <a
                key={order}
                href={at({ order })}
                aria-current={order === props.order ? 'true' : undefined}
                rel="nofollow"
              >
                {t(`order_${order}`)}
              </a>
            ))}
          </nav>
          <div dangerouslySetInnerHTML={{ __html: list }} />
        </>
      )}
      {list !== null && count.comments > PAGE_SIZES[0] && (
        <nav class="comment-orders" aria-label={t('sizes')}>
          {next && (
            <a class="btn quiet" href={at({ after: next })} rel="next">
              {t('next')}
            </a>
          )}
          {!props.isFirst && <a href={at({})}>{t('toFirst')}</a>}
          <span>{t('sizes')}:</span>
          {PAGE_SIZES.map((size) => (
            <a
              key={size}
              href={at({ size })}
              aria-current={size === props.size ? 'true' : undefined}
              rel="nofollow"
            >
              {size}
            </a>
          ))}
        </nav>
      )}
      {write && (
        <section aria-labelledby="write-title" id="write">
          <h3 id="write-title">{writingMessages(locale)('heading')}</h3>
          <WriteForm {...write} />
        </section>
      )}
      <p class="hint">
        <a href={`${localePath(locale, '/comments.atom')}?subject=${subject}`}>{t('feed')}</a>
        {' · '}
        <a href={`/api/v1/comments.csv?subject=${subject}`}>{t('table')}</a>
      </p>
      <script type="module" src={asset('comments.js')} />
    </section>
  );
}
