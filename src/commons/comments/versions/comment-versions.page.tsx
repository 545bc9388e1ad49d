import type { VNode } from 'preact';
import type { Locale } from '../../../platform/i18n/index.js';
import { Link, TextPage, useLocale } from '../../../platform/ui/index.js';
import type { DiffPart } from './comment-diff.rules.js';
import { versionMessages } from './comment-versions.messages.js';

export interface ShownVersion {
  title: string;
  /** Against the version before it. */
  parts: readonly DiffPart[];
  /** How the stance changed, in words. */
  stance: string | null;
}

export interface CommentVersionsPageProps {
  path: string;
  subject: { path: string; title: string };
  author: string;
  lang: Locale;
  /** The latest first. */
  versions: readonly ShownVersion[];
}

export function CommentVersionsPage(props: CommentVersionsPageProps): VNode {
  const t = versionMessages(useLocale());
  const { path, subject, versions } = props;
  return (
    <TextPage
      title={t('title')}
      crumbs={[
        { label: subject.title, path: subject.path },
        { label: t('comment'), path },
      ]}
    >
      <p>{versions.length > 1 ? t('lead', { author: props.author }) : t('never')}</p>
      {versions.map(({ title, parts, stance }, index) => (
        <section key={index} class="card">
          <h2 class="card-title">{title}</h2>
          {stance && <p class="soft">{stance}</p>}
          <p class="diff" lang={props.lang}>
            {parts.map((part, index) => (
              <Part key={index} {...part} />
            ))}
          </p>
        </section>
      ))}
      <p>
        <Link path={path}>{t('back')}</Link>
      </p>
    </TextPage>
  );
}

/** Screen readers seldom tell <ins> and <del>, so words that nobody sees do. */
function Part({ kind, text }: DiffPart): VNode {
  const locale = useLocale();
  if (kind === 'same') return <>{text}</>;
  const t = versionMessages(locale);
  const Change = kind === 'removed' ? 'del' : 'ins';
  return (
    <Change>
      <span class="visually-hidden" lang={locale}>{` ${t(kind)} `}</span>
      {text}
      <span class="visually-hidden" lang={locale}>{` ${t('end')} `}</span>
    </Change>
  );
}
