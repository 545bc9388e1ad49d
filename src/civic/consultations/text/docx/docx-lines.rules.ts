import type { WordBlock } from '../../../../platform/documents/index.js';
import { lineOf } from '../text-lines.rules.js';

/** Marks that nobody sees, and what Word puts in for hyphenation. */
const UNSEEN = /[\u00AD\u200B-\u200D\u2060\uFEFF]|(?!\n)\p{Cc}/gu;

/**
 * What a document says, as the plain text that `parseText` reads: articles, chapters and headings stand apart, points
 * follow each other, rows of a table are lines, notes come last.
 */
export function textOfBlocks(blocks: readonly WordBlock[], notesHeading: string): string {
  const lines: string[] = [];
  let isNoted = false;
  let before: WordBlock['kind'] | null = null;
  for (const { kind, text } of notesLast(blocks)) {
    const said = cleaned(text);
    if (said === '') continue;
    if (kind === 'note' && !isNoted) {
      lines.push('', `# ${notesHeading}`, '');
      isNoted = true;
    }
    for (const [index, line] of said.split('\n').entries()) {
      const isRow = kind === 'row' && before === 'row';
      if (index === 0 && standsApart(line, kind) && !isRow) lines.push('');
      lines.push(kind === 'heading' ? headed(line) : kind === 'row' ? row(line) : line);
    }
    before = kind;
  }
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function notesLast(blocks: readonly WordBlock[]): WordBlock[] {
  const isNote = ({ kind }: WordBlock) => kind === 'note';
  return [...blocks.filter((block) => !isNote(block)), ...blocks.filter(isNote)];
}

function cleaned(text: string): string {
  return text
    .replace(UNSEEN, (sign) => (sign === '\t' ? ' ' : ''))
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter(Boolean)
    .join('\n');
}

function standsApart(line: string, kind: WordBlock['kind']): boolean {
  return kind === 'heading' || lineOf(line).begins !== 'paragraph';
}

function headed(line: string): string {
  const { begins } = lineOf(line);
  return begins === 'nothing' ? `# ${line}` : line;
}

/** A cell that holds „Чл. 5.“ begins no article. */
function row(line: string): string {
  const { begins } = lineOf(line);
  return begins === 'nothing' || begins === 'paragraph' ? line : `| ${line}`;
}
