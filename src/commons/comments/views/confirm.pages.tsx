import type { VNode } from 'preact';
import type { Locale } from '../../../platform/i18n/index.js';
import { ConfirmPage, Paragraphs, Tag, ToldPage, useLocale } from '../../../platform/ui/index.js';
import { commentMessages } from '../comments.messages.js';
import type { CitizenStance } from '../comment.rules.js';
import { writingMessages } from '../writing.messages.js';

/** After the form of a newcomer: the letter is on its way. */
export function SentPage(props: { path: string }): VNode {
  const locale = useLocale();
  const t = writingMessages(locale);
  return (
    <ToldPage
      done
      title={t('sentTitle')}
      text={t('sentText')}
      leads={[{ path: props.path, label: commentMessages(locale)('toSubject') }]}
    />
  );
}

/** Behind the link: what will be published, and the button that does it. */
export function ConfirmCommentPage(props: {
  token: string;
  stance: CitizenStance;
  text: string;
  lang: Locale;
  subject: { path: string; title: string };
}): VNode {
  const locale = useLocale();
  const t = writingMessages(locale);
  const c = commentMessages(locale);
  return (
    <ConfirmPage
      title={t('confirmTitle')}
      path={`/comments/confirm/${props.token}`}
      button={t('publish')}
      other={{ path: props.subject.path, label: c('toSubject') }}
    >
      <p>{c('onSubject', { title: props.subject.title })}</p>
      <p>
        <Tag>{c(`stance_${props.stance}`)}</Tag>
      </p>
      <blockquote>
        <Paragraphs text={props.text} lang={props.lang} />
      </blockquote>
      <p>{t('confirmText')}</p>
    </ConfirmPage>
  );
}
