import { slugify } from '../../platform/i18n/index.js';

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
const PART = /^(?:#+\s+(.+)|((?:Глава|Раздел|Част|Дял|Приложение|Chapter|Section|Part|Annex)\s+(?:\p{L}+|\d+)(?:[.:\s].*)?|(?:Преходни|Допълнителн[аи]|Заключителн[аи])\s.*разпоредб[аи]))$/iu;
const NEW_PARAGRAPH = /^(?:\(\d+[а-яa-z]?\)|\d+[.)]|[а-яa-z]\)|[-–•])\s/iu;
const LONGEST_HEADING = 140;

export function parseText(text: string): TextSection[] {
  const sections: TextSection[] = [];
  const ids = new Set<string>();
  let paragraph: string[] = [];

  const endParagraph = () => {
    if (paragraph.length === 0) return;
    const section = sections.at(-1) ?? begin('plain', 'tekst', null);
    const number = /^\((\d+[а-яa-z]?)\)/iu.exec(paragraph[0]!)?.[1];
    const id = number ? `${section.id}-al-${slugify(number)}` : `${section.id}-${section.paragraphs.length + 1}`;
    section.paragraphs.push({ id: unique(id, ids), text: paragraph.join('\n') });
    paragraph = [];
  };
  const begin = (kind: TextSection['kind'], id: string, heading: string | null): TextSection => {
    endParagraph();
    const section: TextSection = { id: unique(id, ids), kind, heading, paragraphs: [] };
    sections.push(section);
    return section;
  };

  for (const raw of text.split('\n')) {
    const line = raw.trim();
    const article = ARTICLE.exec(line);
    const transitional = TRANSITIONAL.exec(line);
    const part = line.length <= LONGEST_HEADING ? PART.exec(line) : null;
    if (line === '') {
      endParagraph();
    } else if (article) {
      const rest = article[3]!;
      const title = isTitle(rest) ? rest : null;
      begin('article', `chl-${slugify(article[2]!)}`, [`${article[1]} ${article[2]}.`, title].filter(Boolean).join(' '));
      if (rest && !title) paragraph.push(rest);
    } else if (transitional) {
      begin('article', `par-${slugify(transitional[1]!)}`, `§ ${transitional[1]}.`);
      if (transitional[2]) paragraph.push(transitional[2]);
    } else if (part) {
      const heading = (part[1] ?? part[2])!;
      begin('part', slugify(heading).slice(0, 60) || 'chast', heading);
    } else {
      if (NEW_PARAGRAPH.test(line)) endParagraph();
      paragraph.push(line);
    }
  }
  endParagraph();
  return sections;
}

/** „Разделно събиране“ is the title of an article; „(1) Наредбата урежда:“ is already its text. */
function isTitle(rest: string): boolean {
  return rest !== '' && rest.length <= LONGEST_HEADING && !/^\(/.test(rest) && !/[.;:,]$/.test(rest);
}

function unique(id: string, taken: Set<string>): string {
  let candidate = id;
  for (let copy = 2; taken.has(candidate); copy++) candidate = `${id}-${copy}`;
  taken.add(candidate);
  return candidate;
}
