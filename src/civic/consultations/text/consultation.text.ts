import { slugify } from '../../../platform/i18n/index.js';

/**
 * A draft is typed as plain text and read by the conventions of legal texts: „Чл. 12. Заглавие“ or „§ 3.“ begins a
 * section, so does a line of its own such as „Глава първа“, „Раздел II“ or one that begins with „# “; „(1) …“ begins
 * a paragraph, and so does an empty line. What follows none of this is plain paragraphs.
 */
export interface TextSection {
  /** Stable as long as the article keeps its number: links to it outlive small corrections. */
  id: string;
  kind: 'part' | 'article' | 'plain';
  heading: string | null;
  paragraphs: TextParagraph[];
}

export interface TextParagraph {
  id: string;
  text: string;
}

const ARTICLE = /^(Чл\.|Член|Art\.|Article)\s*(\d+[а-яa-z]?)\.?\s*(.*)$/iu;
const TRANSITIONAL = /^§\s*(\d+[а-яa-z]?)\.?\s*(.*)$/iu;
const PART =
  /^(?:#+\s+(.+)|((?:Глава|Раздел|Част|Дял|Приложение|Chapter|Section|Part|Annex)\s+(?:\p{L}+|\d+)(?:[.:\s].*)?|(?:Преходни|Допълнителн[аи]|Заключителн[аи])\s.*разпоредб[аи]))$/iu;
const NEW_PARAGRAPH = /^(?:\(\d+[а-яa-z]?\)|\d+[.)]|[а-яa-z]\)|[-–•])\s/iu;
const NUMBERED = /^\((\d+[а-яa-z]?)\)/iu;
const LONGEST_HEADING = 140;

export function parseText(text: string): TextSection[] {
  const draft = new DraftReader();
  for (const line of text.split('\n')) draft.read(line.trim());
  return draft.finished();
}

class DraftReader {
  private readonly sections: TextSection[] = [];
  private readonly ids = new Set<string>();
  private lines: string[] = [];

  read(line: string): void {
    const article = ARTICLE.exec(line);
    const transitional = TRANSITIONAL.exec(line);
    const part = line.length <= LONGEST_HEADING ? PART.exec(line) : null;
    if (line === '') {
      this.endParagraph();
    } else if (article) {
      const [, word = '', number = '', rest = ''] = article;
      const title = isTitle(rest) ? ` ${rest}` : '';
      this.begin('article', `chl-${slugify(number)}`, `${word} ${number}.${title}`);
      if (rest && !title) this.lines.push(rest);
    } else if (transitional) {
      const [, number = '', rest = ''] = transitional;
      this.begin('article', `par-${slugify(number)}`, null);
      this.lines.push(`§ ${number}. ${rest}`.trim());
    } else if (part) {
      const heading = (part[1] ?? part[2])!;
      this.begin('part', slugify(heading) || 'chast', heading);
    } else {
      if (NEW_PARAGRAPH.test(line)) this.endParagraph();
      this.lines.push(line);
    }
  }

  finished(): TextSection[] {
    this.endParagraph();
    return this.sections;
  }

  private begin(kind: TextSection['kind'], id: string, heading: string | null): void {
    this.endParagraph();
    this.open(kind, id, heading);
  }

  private open(kind: TextSection['kind'], id: string, heading: string | null): TextSection {
    const section: TextSection = { id: this.unique(id), kind, heading, paragraphs: [] };
    this.sections.push(section);
    return section;
  }

  private endParagraph(): void {
    const [first] = this.lines;
    if (first === undefined) return;
    const section = this.sections.at(-1) ?? this.open('plain', 'tekst', null);
    const number = NUMBERED.exec(first)?.[1];
    const id = number ? `al-${slugify(number)}` : String(section.paragraphs.length + 1);
    section.paragraphs.push({ id: this.unique(`${section.id}-${id}`), text: this.lines.join('\n') });
    this.lines = [];
  }

  private unique(id: string): string {
    let candidate = id;
    for (let copy = 2; this.ids.has(candidate); copy++) candidate = `${id}-${copy}`;
    this.ids.add(candidate);
    return candidate;
  }
}

/** „Разделно събиране“ is the title of an article; „(1) Наредбата урежда:“ is already its text. */
function isTitle(rest: string): boolean {
  return rest !== '' && rest.length <= LONGEST_HEADING && !/^\(/.test(rest) && !/[.;:,]$/.test(rest);
}
