import {
  AlignmentType,
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  TextRun,
  type IParagraphOptions,
} from 'docx';
import { parseText, type TextSection } from '../consultation.text.js';

export interface DocxOptions {
  /** In front of the text, such as „ПРОЕКТ“ and the name of the act. */
  title?: readonly string[];
  /** Articles, paragraphs and points are numbered by Word, wherever it would give them the number that they have. */
  isNumberedByWord?: boolean;
}

const MARKS: readonly (readonly [level: number, mark: RegExp])[] = [
  [1, /^\((\d+)\)\s*/],
  [2, /^(\d+)\.\s+/],
  [3, /^([а-и])\)\s+/],
];
const LETTERS = 'абвгдежзи';
const INDENT = 360;

/** A text by the conventions of legal texts as the Word document that a lawyer would have made of it. */
export async function docxOf(text: string, options: DocxOptions = {}): Promise<Buffer> {
  const numbers = new WordNumbers(options.isNumberedByWord ?? false);
  const title = (options.title ?? []).map(
    (line) =>
      new Paragraph({
        heading: HeadingLevel.TITLE,
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ text: line, bold: true })],
      }),
  );
  const children = [...title, ...parseText(text).flatMap((section) => paragraphsOf(section, numbers))];
  const document = new Document({
    creator: 'Megdan',
    styles: {
      default: { document: { run: { font: 'Times New Roman', size: 24, language: { value: 'bg-BG' } } } },
    },
    numbering: { config: [articleList, provisionList] },
    sections: [{ children }],
  });
  return Packer.toBuffer(document);
}

const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: at,
  format,
  text,
  alignment: AlignmentType.START,
});
const articleList = {
  reference: 'articles',
  levels: [
    level(0, LevelFormat.DECIMAL, 'Чл. %1.'),
    level(1, LevelFormat.DECIMAL, '(%2)'),
    level(2, LevelFormat.DECIMAL, '%3.'),
    level(3, LevelFormat.RUSSIAN_LOWER, '%4)'),
  ],
};
const provisionList = { reference: 'provisions', levels: [level(0, LevelFormat.DECIMAL, '§ %1.')] };

/** What Word would number next, so that only what agrees is left to it. */
class WordNumbers {
  private readonly counts = [0, 0, 0, 0];
  private provisions = 0;

  constructor(private readonly isOn: boolean) {}

  article(number: string): IParagraphOptions['numbering'] {
    if (!this.isOn || number !== String(this.counts[0]! + 1)) return undefined;
    return this.taken(0);
  }

  provision(number: string): IParagraphOptions['numbering'] {
    if (!this.isOn || number !== String(this.provisions + 1)) return undefined;
    this.provisions += 1;
    return { reference: 'provisions', level: 0 };
  }

  mark(at: number, number: string): IParagraphOptions['numbering'] {
    const next = this.counts[at]! + 1;
    if (!this.isOn || number !== (at === 3 ? LETTERS[next - 1] : String(next))) return undefined;
    return this.taken(at);
  }

  private taken(at: number): IParagraphOptions['numbering'] {
    this.counts[at]! += 1;
    this.counts.fill(0, at + 1);
    return { reference: 'articles', level: at };
  }
}

function paragraphsOf({ kind, heading, paragraphs }: TextSection, numbers: WordNumbers): Paragraph[] {
  const texts = paragraphs.map(({ text }) => text);
  if (kind === 'part' && heading) return [part(heading), ...texts.map((text) => paragraph(text, numbers))];
  if (kind === 'plain' || !heading) return texts.map((text) => paragraph(text, numbers));
  const [, number = '', title = ''] = /^\S+ (\S+)\.\s*(.*)$/.exec(heading) ?? [];
  const numbering = numbers.article(number);
  const first = title ? '' : (texts.shift() ?? '');
  const head = [numbering ? title : heading, first].filter(Boolean).join(' ');
  return [
    written(head, { numbering, keepNext: title !== '' }, title !== ''),
    ...texts.map((text) => paragraph(text, numbers)),
  ];
}

function part(heading: string): Paragraph {
  return new Paragraph({
    heading: /^Раздел/i.test(heading) ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_1,
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ text: heading, bold: true })],
  });
}

function paragraph(text: string, numbers: WordNumbers): Paragraph {
  const provision = /^§ (\S+)\.\s+/.exec(text);
  if (provision) {
    const numbering = numbers.provision(provision[1]!);
    return written(numbering ? text.slice(provision[0].length) : text, { numbering });
  }
  for (const [at, pattern] of MARKS) {
    const mark = pattern.exec(text);
    if (!mark) continue;
    const numbering = numbers.mark(at, mark[1]!);
    return written(numbering ? text.slice(mark[0].length) : text, {
      numbering,
      indent: { left: INDENT * (at - 1) },
    });
  }
  return written(text, {});
}

/** Lines of one paragraph stay lines of one paragraph. */
function written(text: string, options: IParagraphOptions, bold = false): Paragraph {
  const lines = text.split('\n');
  return new Paragraph({
    ...options,
    spacing: { after: 80 },
    children: lines.map((line, index) => new TextRun({ text: line, bold, break: index > 0 ? 1 : 0 })),
  });
}
