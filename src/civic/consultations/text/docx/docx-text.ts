import { Worker } from 'node:worker_threads';
import { RuleBroken } from '../../../../platform/errors/index.js';
import { archiveParts, FileRefused } from '../../../../platform/files/index.js';
import { anchorLabel } from '../anchors.rules.js';
import { parseText, type TextSection } from '../consultation.text.js';
import { textOfBlocks } from './docx-lines.rules.js';
import type { ReadDocument } from './docx.worker.js';
import { docxMessages } from './docx.messages.js';

export interface DocxText {
  text: string;
  /** Sentences for whoever corrects the text by hand. */
  warnings: string[];
}

export interface DocxLimits {
  characters: number;
  unpackedBytes: number;
  milliseconds: number;
  megabytes: number;
}

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
const MOST_NAMED = 6;

const t = docxMessages('bg');

/** One document at a time: several hostile ones must not take the memory of the others. */
let turn: Promise<unknown> = Promise.resolve();

/**
 * The text of a Word document, for correction by hand. It is read in a thread of its own, within bounds of time and
 * memory, so that whatever was uploaded, pages are answered meanwhile.
 * @throws DocxUnreadable
 */
export async function docxText(document: Buffer, limits: Partial<DocxLimits> = {}): Promise<DocxText> {
  const bounds = { ...LIMITS, ...limits };
  const parts = await partsOf(document, bounds);
  const reading = turn.then(() => read(parts, bounds));
  turn = reading.catch(() => undefined);
  return textIn(await reading, bounds);
}

/** @throws DocxUnreadable when there is none, or too much */
export function textIn(
  found: ReadDocument,
  { characters }: Pick<DocxLimits, 'characters'> = LIMITS,
): DocxText {
  const text = textOfBlocks(found.blocks, t('notes'));
  if (text === '') throw new DocxUnreadable(found.images > 0 ? 'docxImagesOnly' : 'docxEmpty');
  if (found.isCut || Array.from(text).length > characters)
    throw new DocxUnreadable('docxTooLong', { max: characters });
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

/** What speaks of text, and no picture. @throws DocxUnreadable */
export async function partsOf(
  document: Buffer,
  { unpackedBytes }: Pick<DocxLimits, 'unpackedBytes'> = LIMITS,
): Promise<Map<string, Buffer>> {
  try {
    return await archiveParts(document, 'docx', (name) => /\.(?:xml|rels)$/.test(name), unpackedBytes);
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    throw new DocxUnreadable(error.reason === 'archiveBomb' ? 'docxTooHeavy' : 'docxBroken');
  }
}

async function read(
  parts: Map<string, Buffer>,
  { milliseconds, megabytes }: DocxLimits,
): Promise<ReadDocument> {
  const { promise, resolve, reject } = Promise.withResolvers<ReadDocument>();
  // Beside the compiled module, or beside the source that tests run.
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const worker = new Worker(new URL(`./docx.worker.${ending}`, import.meta.url), {
    workerData: parts,
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
    stdout: true,
    stderr: true,
    execArgv: [],
    env: {},
  });
  const late = setTimeout(() => reject(new DocxUnreadable('docxTooHeavy')), milliseconds);
  worker.once('message', resolve);
  worker.once('error', (error: NodeJS.ErrnoException) =>
    reject(new DocxUnreadable(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'docxTooHeavy' : 'docxBroken')),
  );
  worker.once('exit', () => reject(new DocxUnreadable('docxBroken')));
  try {
    return await promise;
  } finally {
    clearTimeout(late);
    await worker.terminate();
  }
}

function warningsOf(found: ReadDocument, sections: readonly TextSection[]): string[] {
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
