import type { VNode } from 'preact';
import { CommentSection, type CommentSectionProps } from '../../../../commons/comments/views/index.js';
import { CopyLink, Link, useLocale } from '../../../../platform/ui/index.js';
import { LibraryStyles } from '../../reading/views/library-styles.js';
import { contentsMessages } from '../contents.messages.js';
import { Origin, ReadHead, VersionNotice, type ListedChapter, type ReadPageProps } from './contents-parts.js';
import { Prose, type ShownPart } from './prose.js';
import { ReadingStyles } from './reading-styles.js';

export interface ChapterPageProps extends ReadPageProps {
  title: string;
  /** „Раздел 3 от 7“ */
  place: string;
  chapters: readonly ListedChapter[];
  slug: string;
  parts: readonly ShownPart[];
  /** Where the current version has it, while an older one is read. */
  toCurrent: string | null;
  /** The current version has it no more. */
  isGone: boolean;
  previous: ListedChapter | null;
  next: ListedChapter | null;
  /** '' for what is not public. */
  citation: string;
  /** Null where nobody was asked to comment. */
  comments: CommentSectionProps | null;
}

/** One chapter to read: beside it the others, below it how it is cited and what people say of it. */
export function ChapterPage(props: ChapterPageProps): VNode {
  const t = contentsMessages(useLocale());
  const { publication, lang } = props;
  return (
    <article>
      <LibraryStyles />
      <ReadingStyles />
      <ReadHead
        crumbs={[
          { path: publication.path, label: publication.title, lang: publication.lang },
          { path: props.contentsPath, label: t('contents') },
        ]}
        title={props.title}
        lang={lang}
        facts={[props.place, props.edition]}
      />
      <div class="page reading">
        <div class="reading-main">
          <VersionNotice {...props} />
          <div class="prose read-text" lang={lang}>
            <Prose parts={props.parts} />
          </div>
          <Around {...props} />
          {props.citation && (
            <section aria-labelledby="cite">
              <h2 id="cite">{t('cite')}</h2>
              <blockquote class="citation" lang={publication.lang}>
                {props.citation}
              </blockquote>
              <p class="actions small">
                <CopyLink />
                <span class="soft print-hint">{t('print')}</span>
              </p>
            </section>
          )}
          <Origin {...props} />
          {props.comments && <CommentSection {...props.comments} />}
        </div>
        <Others {...props} />
      </div>
    </article>
  );
}

function Others({ chapters, slug, lang }: ChapterPageProps): VNode {
  const t = contentsMessages(useLocale());
  return (
    <nav class="reading-contents" aria-labelledby="reading-contents">
      <h2 id="reading-contents">{t('contents')}</h2>
      <ol lang={lang}>
        {chapters.map((chapter) => (
          <li key={chapter.slug}>
            <Link path={chapter.path} current={chapter.slug === slug}>
              {chapter.title}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Around({ previous, next, lang }: ChapterPageProps): VNode | null {
  const t = contentsMessages(useLocale());
  if (!previous && !next) return null;
  return (
    <nav class="reading-around" aria-label={t('around')}>
      {previous && (
        <Link path={previous.path} class="previous">
          <span class="soft small">{t('previous')}</span>
          <span lang={lang}>{previous.title}</span>
        </Link>
      )}
      {next && (
        <Link path={next.path} class="next">
          <span class="soft small">{t('next')}</span>
          <span lang={lang}>{next.title}</span>
        </Link>
      )}
    </nav>
  );
}
