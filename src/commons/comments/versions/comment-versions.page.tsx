import type { VNode } from 'preact';
import type { Locale } from '../../../platform/i18n/index.js';
import { Link, TextPage, useLocale } from '../../../platform/ui/index.js';
import type { DiffPart } from '../../../platform/words/index.js';
import { ChangedWords } from '../../../platform/words/views/index.js';
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
            <ChangedWords parts={parts} />
          </p>
        </section>
      ))}
      <p>
        <Link path={path}>{t('back')}</Link>
      </p>
    </TextPage>
  );
}
