import { readWord, type ReadingLimits, type WordDocument } from '../../../../platform/documents/index.js';
import { RuleBroken } from '../../../../platform/errors/index.js';
import { anchorLabel } from '../anchors.rules.js';
import { parseText, type TextSection } from '../consultation.text.js';
import { textOfBlocks } from './docx-lines.rules.js';
import { docxMessages } from './docx.messages.js';

export interface DocxText {
  text: string;
  /** Sentences for whoever corrects the text by hand. */
  warnings: string[];
}

export type DocxLimits = Omit<ReadingLimits, 'pages'>;

/** What somebody should know: the document is good as a file, but no text comes out of it. */
export class DocxUnreadable extends RuleBroken {
  constructor(
    readonly reason: 'docxBroken' | 'docxEmpty' | 'docxImagesOnly' | 'docxTooLong' | 'docxTooHeavy',
    params: Record<string, number> = {},
  ) {
    super(reason, params);
  }
}

/** Documents of a thousand pages stay far below; measured in docx-text.spec.ts. */
const LIMITS: DocxLimits = {
  characters: 100_000,
  unpackedBytes: 40_000_000,
  milliseconds: 20_000,
  megabytes: 320,
};
/** Of what stands in the document, before spaces and unseen marks are taken out of it. */
const MOST_READ = 600_000;
const MOST_NAMED = 6;

const t = docxMessages('bg');

/**
 * The text of a Word document, for correction by hand. It is read in a thread of its own, within bounds of time and
 * memory, so that whatever was uploaded, pages are answered meanwhile.
 * @throws DocxUnreadable
 */
export async function docxText(document: Buffer, limits: Partial<DocxLimits> = {}): Promise<DocxText> {
  const { characters, ...bounds } = { ...LIMITS, ...limits };
  const found = await readWord(document, { ...bounds, characters: MOST_READ });
  if (found.state !== 'read')
    throw new DocxUnreadable(found.state === 'tooLong' ? 'docxTooHeavy' : 'docxBroken');
  return textIn(found, characters);
}

function textIn(found: WordDocument, most: number): DocxText {
  const text = textOfBlocks(found.blocks, t('notes'));
  if (text === '') throw new DocxUnreadable(found.images > 0 ? 'docxImagesOnly' : 'docxEmpty');
  if (found.isCut || Array.from(text).length > most) throw new DocxUnreadable('docxTooLong', { max: most });
  return { text, warnings: warningsOf(found, parseText(text)) };
}

/** „68 члена, 212 алинеи, 4 параграфа“ */
export function recognised(text: string): string {
  const sections = parseText(text);
  const ids = sections.filter(({ kind }) => kind === 'article').map(({ id }) => id);
  const articles = ids.filter((id) => /(?:^|-)chl-/.test(id)).length;
  if (ids.length === 0) return t('noArticles');
  return t('recognised', {
    articles,
    provisions: ids.length - articles,
    paragraphs: sections.flatMap(({ paragraphs }) => paragraphs).filter(({ id }) => /-al-[^-]+$/.test(id))
      .length,
    parts: sections.filter(({ kind }) => kind === 'part').length,
  });
}

function warningsOf(found: WordDocument, sections: readonly TextSection[]): string[] {
  const repeated = sections.map(({ id }) => id).filter((id) => id.includes('_'));
  return [
    ...(found.hasChanges ? [t('changes')] : []),
    ...(found.hasComments ? [t('comments')] : []),
    ...(found.images > 0 ? [t('images', { count: found.images })] : []),
    ...(found.blocks.some(({ kind }) => kind === 'row') ? [t('tables')] : []),
    ...(repeated.length > 0
      ? [
          t('repeated', {
            places: repeated
              .slice(0, MOST_NAMED)
              .map((id) => anchorLabel(id.replace(/_\d+/, ''), 'bg'))
              .join('; '),
          }),
        ]
      : []),
  ];
}
