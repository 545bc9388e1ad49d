import { Injectable } from '@nestjs/common';
import {
  CommentCounts,
  CommentSections,
  commentTags,
  type CommentQuery,
} from '../../../commons/comments/index.js';
import { subjectKey } from '../../../commons/subjects/index.js';
import { dateIn } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import type { PageContext } from '../../../platform/http/index.js';
import { citation } from '../citing/citation.rules.js';
import { downloadPath, PUBLICATION, publicationPath } from '../publication.rules.js';
import type { ShownPublication } from '../publications.queries.js';
import { CHAPTER, discussionIn } from './chapter.subject.js';
import { chapterPath, contentsMessages, contentsPath } from './contents.messages.js';
import { ContentsQueries, type FileReading, type ListedSection } from './contents.queries.js';
import { continuedTitles, editionOf, minutesOf, partsShown } from './contents.presentation.js';
import { fileToRead } from './reading-choice.rules.js';
import type { ChapterPageProps } from './views/chapter.page.js';
import type { ContentsPageProps } from './views/contents.page.js';
import type { ListedChapter } from './views/contents-parts.js';

interface Asked {
  /** Whether what is in preparation is shown too. */
  asStaff: boolean;
  version: number | null;
}

export interface ReadPage<Props> {
  props: Props;
  tags: string[];
  title: string;
}

/** Gathers what the pages show on which a publication is read. */
@Injectable()
export class ReadPages {
  constructor(
    private readonly queries: ContentsQueries,
    private readonly counts: CommentCounts,
    private readonly sections: CommentSections,
    private readonly database: Database,
  ) {}

  /** Null where nothing of it can be read on a page. */
  async contents(
    row: ShownPublication,
    { locale }: PageContext,
    asked: Asked,
  ): Promise<ReadPage<ContentsPageProps> | null> {
    const file = fileToRead(await this.visible(row, asked), choice(row, locale, asked), null);
    if (!file) return null;
    const [own, former] = await Promise.all([
      this.queries.contents(file.id),
      file.number === row.currentVersion ? this.queries.former(row.id) : [],
    ]);
    const t = contentsMessages(locale);
    const { chapters, tags } = await this.listed(row, file, own, { locale, asked });
    return {
      title: t('contentsOf', { title: row.title }),
      tags,
      props: {
        ...this.shared(row, file, locale),
        chapters,
        extent: t('readSections', { count: own.length, minutes: minutesOf(file.characters) }),
        former: former.map(({ slug, title, number }) => ({
          path: chapterPath(row, slug),
          title: title || t('front'),
          note: t('formerOne', { number }),
        })),
        commented: row.state === 'published' && row.commentsSince !== null && row.commentsUntil === null,
      },
    };
  }

  /** Null for a chapter that no version has that this reader sees. */
  async chapter(
    row: ShownPublication,
    slug: string,
    ctx: PageContext,
    asked: Asked & { comments: CommentQuery },
  ): Promise<ReadPage<ChapterPageProps> | null> {
    const { locale, site, now } = ctx;
    const holders = await this.queries.holders(row.id, slug);
    const files = await this.visible(row, asked);
    const file = fileToRead(files, choice(row, locale, asked), holders);
    const section = file && (await this.queries.section(file.id, slug));
    if (!section) return null;
    const own = await this.queries.contents(file.id);
    const { chapters, tags } = await this.listed(row, file, own, { locale, asked });
    const at = chapters.findIndex(({ slug: other }) => other === slug);
    const ref = { type: CHAPTER, id: section.chapterId };
    const discussion = file.publishedAt ? discussionIn(row, section) : null;
    const t = contentsMessages(locale);
    const title = chapters[at]!.title;
    const inCurrent = files.some(({ id, number }) => number === row.currentVersion && holders.has(id));
    const cited = contentsMessages(row.lang)('citedChapter', { title, whole: row.title });
    return {
      title: `${title} – ${row.title}`,
      tags: [...tags, ...commentTags(ref), 'today'],
      props: {
        ...this.shared(row, file, locale),
        title,
        place: t('place', { number: at + 1, count: chapters.length }),
        chapters,
        slug,
        parts: partsShown(section.parts),
        toCurrent: file.number < row.currentVersion && inCurrent ? chapterPath(row, slug) : null,
        isGone: file.number < row.currentVersion && !inCurrent,
        previous: chapters[at - 1] ?? null,
        next: chapters[at + 1] ?? null,
        citation: row.publishedAt
          ? citation(
              { ...row, title: cited, currentVersion: file.number, url: site.url + chapterPath(row, slug) },
              dateIn(now),
            )
          : '',
        comments: discussion?.public ? await this.sections.of(ref, ctx, asked.comments, discussion) : null,
      },
    };
  }

  private async visible(row: ShownPublication, { asStaff }: Asked): Promise<FileReading[]> {
    if (row.state === 'withdrawn' && !asStaff) return [];
    return (await this.queries.files(row.id)).filter(({ publishedAt }) => publishedAt !== null || asStaff);
  }

  private shared(row: ShownPublication, file: FileReading, locale: PageContext['locale']) {
    return {
      publication: { title: row.title, lang: row.lang, path: publicationPath(row) },
      lang: file.lang,
      edition: editionOf(row, file, locale),
      version: file.number,
      current: row.currentVersion,
      isPending: file.publishedAt === null,
      contentsPath: contentsPath(row),
      original: downloadPath(row.id, file.id),
    };
  }

  /** Chapters with the number of their comments; an older version keeps its own addresses. */
  private async listed(
    row: ShownPublication,
    file: FileReading,
    sections: readonly ListedSection[],
    { locale, asked }: { locale: PageContext['locale']; asked: Asked },
  ): Promise<{ chapters: ListedChapter[]; tags: string[] }> {
    const t = contentsMessages(locale);
    const refs = row.commentsSince ? sections.map(({ chapterId }) => ({ type: CHAPTER, id: chapterId })) : [];
    const counts = await this.counts.of(this.database, refs);
    const query = asked.version === null ? '' : `?version=${file.number}`;
    const titles = continuedTitles(sections, t);
    const chapters = sections.map(({ chapterId, slug, characters, parts }, index): ListedChapter => {
      const comments = counts.get(subjectKey({ type: CHAPTER, id: chapterId }))?.comments ?? 0;
      const path = chapterPath(row, slug);
      return {
        slug,
        title: titles[index]!,
        path: path + query,
        note: [
          t('minutes', { minutes: minutesOf(characters) }),
          ...(comments > 0 ? [t('comments', { count: comments })] : []),
        ].join(' · '),
        parts: parts.map(({ title, anchor }) => ({ title, path: `${path}${query}#${anchor}` })),
      };
    });
    return { chapters, tags: [`subject:${PUBLICATION}:${row.id}`, ...refs.flatMap(commentTags)] };
  }
}

function choice(row: ShownPublication, locale: PageContext['locale'], { version }: Asked) {
  const langs = [...new Set([locale, row.lang, 'bg', 'en'] as const)];
  return { asked: version, current: row.currentVersion, langs };
}
