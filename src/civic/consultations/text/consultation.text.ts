import { TextAddresses } from './text-addresses.js';
import { isTitle, lineOf, LONGEST_HEADING, type PartLine } from './text-lines.rules.js';

/**
 * A draft is typed as plain text and read by the conventions of legal texts: „Чл. 12. Заглавие“ or „§ 3.“ begins a
 * section, so does a line of its own such as „Глава първа“, „Раздел II“ or one that begins with „# “; „(1) …“, „1. …“,
 * „а) …“ and an empty line begin a paragraph. What follows none of this is plain paragraphs.
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

const PROVISION = /^§ \S+\. /;

/** Texts that were read last: each page of a consultation asks for the same one. */
const remembered = new Map<string, readonly TextSection[]>();
const MOST_REMEMBERED = 32;

/** The sections are shared by all who ask for them, and belong to nobody. */
export function parseText(text: string): readonly TextSection[] {
  const known = remembered.get(text);
  remembered.delete(text);
  const sections = known ?? readText(text);
  remembered.set(text, sections);
  if (remembered.size > MOST_REMEMBERED) remembered.delete(remembered.keys().next().value!);
  return sections;
}

function readText(text: string): readonly TextSection[] {
  const draft = new DraftReader();
  for (const line of text.split('\n')) draft.read(line.trim());
  return draft.finished();
}

/** The plain text that is read as these sections. */
export function printText(sections: readonly TextSection[]): string {
  return sections.map(printed).join('\n\n');
}

class DraftReader {
  private readonly sections: TextSection[] = [];
  private readonly addresses = new TextAddresses();
  private lines: string[] = [];
  /** „Глава първа“ alone: its title may come on the next line. */
  private untitled: TextSection | null = null;

  read(typed: string): void {
    if (typed === '') return this.endParagraph();
    const line = lineOf(typed);
    const untitled = this.untitled;
    this.untitled = null;
    switch (line.begins) {
      case 'article': {
        const title = isTitle(line.rest) ? ` ${line.rest}` : '';
        this.endParagraph();
        this.begin(
          'article',
          this.addresses.section('chl', line.number),
          `${line.word} ${line.number}.${title}`,
        );
        if (line.rest && !title) this.lines.push(line.rest);
        return;
      }
      case 'provision':
        this.endParagraph();
        this.begin('article', this.addresses.section('par', line.number), null);
        this.lines.push(`§ ${line.number}. ${line.rest}`.trim());
        return;
      case 'part':
        return this.beginPart(line);
      case 'paragraph':
        this.endParagraph();
        break;
      case 'nothing':
        if (untitled && this.takesTitle(untitled, typed)) return;
    }
    this.lines.push(typed);
  }

  finished(): TextSection[] {
    this.endParagraph();
    return this.sections;
  }

  private beginPart(line: PartLine): void {
    this.endParagraph();
    const section = this.begin('part', this.addresses.part(line), line.heading);
    if (line.isBare) this.untitled = section;
  }

  private takesTitle(section: TextSection, title: string): boolean {
    const name = section.heading!.replace(/[.:]$/, '');
    const heading = `${name}${/^\p{Ll}/u.test(title) ? '' : '.'} ${title}`;
    if (!isTitle(title) || heading.length > LONGEST_HEADING) return false;
    section.heading = heading;
    return true;
  }

  private begin(kind: TextSection['kind'], id: string, heading: string | null): TextSection {
    const section: TextSection = { id, kind, heading, paragraphs: [] };
    this.sections.push(section);
    return section;
  }

  private endParagraph(): void {
    const [first] = this.lines;
    if (first === undefined) return;
    const section = this.sections.at(-1) ?? this.begin('plain', this.addresses.section('tekst'), null);
    const id = this.addresses.paragraph(first.replace(PROVISION, ''));
    section.paragraphs.push({ id, text: this.lines.join('\n') });
    this.lines = [];
  }
}

function printed({ kind, heading, paragraphs }: TextSection): string {
  const texts = paragraphs.map(({ text }) => text);
  const first = texts[0]?.split('\n')[0] ?? '';
  if (kind === 'article' && heading && /^\S+ \S+\.$/.test(heading) && first && !isTitle(first))
    return [`${heading} ${texts[0]}`, ...texts.slice(1)].join('\n\n');
  return [...(heading ? [kind === 'part' ? markedHeading(heading) : heading] : []), ...texts].join('\n\n');
}

function markedHeading(heading: string): string {
  const line = lineOf(heading);
  return line.begins === 'part' && line.heading === heading ? heading : `# ${heading}`;
}
