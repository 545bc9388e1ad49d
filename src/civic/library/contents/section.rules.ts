import type { Chapter } from '../../../platform/documents/index.js';
import { slugify } from '../../../platform/i18n/index.js';
import { folded } from '../search/search-words.js';

/** A piece of a section below a heading of its own; the first one may have none. */
export interface SectionPart {
  /** '' for what stands below the title of the section itself. */
  title: string;
  anchor: string;
  paragraphs: string[];
}

/** What is read on one page, with an address that is the same in the next version. */
export interface Section {
  /** '' for what stands before the first heading. */
  title: string;
  slug: string;
  parts: SectionPart[];
  characters: number;
}

type Draft = Omit<Section, 'slug'>;

/** A page that a phone opens at once. */
const LONGEST_SECTION = 40_000;
const LONGEST_PARAGRAPH = 10_000;
const MOST_SECTIONS = 400;
/** „1.2. “, „Глава III. “, „IV. “: an order that changes from version to version. */
const NUMBERING =
  /^(?:(?:глава|раздел|chapter|section)\s+)?(?:\d+(?:\.\d+)*[.)]?|[IVXLC]+[.)])\s*[-–—.:]?\s+/iu;
/** What is left of „2026 г.“ names nothing. */
const SHORTEST_SLUG = 3;
const SHORTEST_FRONT = 400;
const FRONT = 'nachalo';
const NAMELESS = 'razdel';

/**
 * The chapters of a document as pages to read: a page for each main heading, the smaller ones within it. What is too
 * long for one page goes on on the next. The title of the publication, where the document repeats it, is no chapter.
 */
export function sectionsOf(chapters: readonly Chapter[], whole = ''): Section[] {
  const drafts = fronted(pagesOf(chapters, whole)).flatMap(split).slice(0, MOST_SECTIONS);
  const taken = new Map<string, number>();
  return drafts.map((draft) => ({ ...draft, slug: numbered(slugOf(draft.title), taken) }));
}

/** Without its number, so that a chapter that moves keeps its address. */
export function slugOf(title: string): string {
  if (title === '') return FRONT;
  const spoken = slugify(title.replace(NUMBERING, ''));
  return (spoken.length >= SHORTEST_SLUG && spoken) || slugify(title) || NAMELESS;
}

/** Which headings begin a page: those of the highest level, unless the only one of them is the title of the whole. */
function cutOf(chapters: readonly Chapter[]): number {
  const levels = [...new Set(chapters.map(({ level }) => level))].filter((level) => level > 0).sort();
  const [top = 0, next] = levels;
  const alone = chapters.filter(({ level }) => level === top).length === 1;
  return alone && next !== undefined ? next : top;
}

function pagesOf(chapters: readonly Chapter[], whole: string): Draft[] {
  const cut = cutOf(chapters);
  const pages: Draft[] = [];
  for (const { level, title, paragraphs } of chapters) {
    const all = paragraphs.flatMap(bounded);
    const isFront = pages.length === 1 && pages[0]!.title === '';
    if (isFront && level > 0 && (level < cut || isSame(title, whole))) {
      // The title of the whole, below what stands before it: the same page goes on.
      pages[0]!.parts.push({ title: '', anchor: '', paragraphs: all });
    } else if (pages.length === 0 || (level > 0 && level <= cut)) {
      pages.push(draft(level > 0 ? title : '', [{ title: '', anchor: '', paragraphs: all }]));
    } else {
      pages.at(-1)!.parts.push({ title, anchor: '', paragraphs: all });
    }
  }
  return pages
    .map(({ title, parts }) => draft(title, anchored(parts)))
    .filter(({ title, parts }, index) => {
      const isBare = parts.every((part) => part.paragraphs.length === 0);
      // The title of the document itself, with nothing below it.
      return !(isBare && (index === 0 || title === ''));
    });
}

/** A line above the title, such as who gives it out, is no page of its own. */
function fronted(pages: Draft[]): Draft[] {
  const [front, first, ...rest] = pages;
  if (!front || !first || front.title !== '' || front.characters > SHORTEST_FRONT) return pages;
  return [draft(first.title, [...front.parts, ...first.parts]), ...rest];
}

function isSame(heading: string, title: string): boolean {
  return folded(heading).replace(/\s+/g, ' ').trim() === folded(title).replace(/\s+/g, ' ').trim();
}

function draft(title: string, parts: SectionPart[]): Draft {
  const said = parts.flatMap((part) => [part.title, ...part.paragraphs]);
  return { title, parts, characters: said.reduce((sum, text) => sum + text.length, 0) };
}

function anchored(parts: readonly SectionPart[]): SectionPart[] {
  const taken = new Map<string, number>();
  return parts.map((part) => (part.title ? { ...part, anchor: numbered(slugOf(part.title), taken) } : part));
}

/** Cut between paragraphs; the rest carries the same title, and an address with a number. */
function split(page: Draft): Draft[] {
  if (page.characters <= LONGEST_SECTION) return [page];
  const pages: Draft[] = [];
  let parts: SectionPart[] = [];
  let length = 0;
  const close = () => {
    pages.push(draft(page.title, parts));
    [parts, length] = [[], 0];
  };
  for (const part of page.parts) {
    if (length > 0 && length + sizeOf(part) > LONGEST_SECTION) close();
    let open: SectionPart = { ...part, paragraphs: [] };
    parts.push(open);
    for (const paragraph of part.paragraphs) {
      if (length > 0 && length + paragraph.length > LONGEST_SECTION) {
        close();
        open = { title: '', anchor: '', paragraphs: [] };
        parts.push(open);
      }
      open.paragraphs.push(paragraph);
      length += paragraph.length;
    }
  }
  close();
  return pages;
}

function sizeOf({ paragraphs }: SectionPart): number {
  return paragraphs.reduce((sum, { length }) => sum + length, 0);
}

/** A paragraph without an end, as broken files have them, is cut at a space. */
function bounded(paragraph: string): string[] {
  const pieces: string[] = [];
  let rest = paragraph;
  while (rest.length > LONGEST_PARAGRAPH) {
    const at = rest.lastIndexOf(' ', LONGEST_PARAGRAPH);
    const cut = at > 0 ? at : LONGEST_PARAGRAPH;
    pieces.push(rest.slice(0, cut).toWellFormed());
    rest = rest.slice(cut).trimStart();
  }
  return [...pieces, rest.toWellFormed()];
}

function numbered(slug: string, taken: Map<string, number>): string {
  let number = (taken.get(slug) ?? 0) + 1;
  let own = number === 1 ? slug : `${slug}-${number}`;
  while (number > 1 && taken.has(own)) own = `${slug}-${++number}`;
  taken.set(slug, number);
  if (own !== slug) taken.set(own, 1);
  return own;
}
