import type { VNode } from 'preact';
import { ButtonLink, Link, useLocale } from '../../../../platform/ui/index.js';
import { LibraryStyles } from '../../reading/views/library-styles.js';
import { contentsMessages } from '../contents.messages.js';
import { Origin, ReadHead, VersionNotice, type ListedChapter, type ReadPageProps } from './contents-parts.js';
import { ReadingStyles } from './reading-styles.js';

export interface ContentsPageProps extends ReadPageProps {
  chapters: readonly ListedChapter[];
  /** „12 раздела, около 40 минути четене“ */
  extent: string;
  /** Of earlier versions, and in the current one no more. */
  former: readonly { path: string; title: string; note: string }[];
  commented: boolean;
}

export function ContentsPage(props: ContentsPageProps): VNode {
  const t = contentsMessages(useLocale());
  const { publication, chapters, lang } = props;
  const isOlder = props.version < props.current;
  return (
    <article>
      <LibraryStyles />
      <ReadingStyles />
      <ReadHead
        crumbs={[{ path: publication.path, label: publication.title, lang: publication.lang }]}
        title={publication.title}
        lang={publication.lang}
        facts={[props.edition, props.extent]}
      />
      <div class="page read-contents">
        <VersionNotice {...props} toCurrent={null} isGone={false} />
        <h2>{t('contents')}</h2>
        <ol class="chapters" lang={lang}>
          {chapters.map(({ slug, title, path, note, parts }) => (
            <li key={slug}>
              <Link path={path} class="name">
                {title}
              </Link>
              <span class="soft small num">{note}</span>
              {parts.length > 0 && (
                <ul>
                  {parts.map((part) => (
                    <li key={part.path}>
                      <Link path={part.path}>{part.title}</Link>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ol>
        <p class="actions">
          <ButtonLink path={chapters[0]!.path}>{t('begin')}</ButtonLink>
          {props.commented && !isOlder && <span class="soft small">{t('readCommented')}</span>}
        </p>
        {props.former.length > 0 && (
          <section aria-labelledby="former">
            <h2 id="former">{t('formerTitle')}</h2>
            <p class="soft">{t('formerText')}</p>
            <ul class="chapters" lang={lang}>
              {props.former.map(({ path, title, note }) => (
                <li key={path}>
                  <Link path={path} class="name">
                    {title}
                  </Link>
                  <span class="soft small num">{note}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
        <Origin {...props} />
      </div>
    </article>
  );
}
