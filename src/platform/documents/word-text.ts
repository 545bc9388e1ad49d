import mammoth from 'mammoth';
import type { Block } from './reading.ts';

/** The tree that mammoth makes of a document, as far as it is read here. */
interface Node {
  type: string;
  value?: string;
  styleName?: string | null;
  numbering?: { isOrdered: boolean } | null;
  children?: Node[];
  body?: Node[];
  notes?: { resolve(reference: Node): Node | null };
  breakType?: string;
}

const HEADING = /^(?:heading|заглавие) (\d)$/i;
const TITLE = /^title$/i;

/** The pieces of a Word document. Numbers that Word counts itself are not written in it, and are left away. */
export async function wordBlocks(parts: ReadonlyMap<string, Uint8Array>): Promise<Block[]> {
  const decoder = new TextDecoder();
  let blocks: Block[] = [];
  // What mammoth's own reader of archives would give it; the parts are unpacked already, within bounds.
  const file = {
    exists: (name: string) => parts.has(name),
    read: (name: string, encoding?: string) => {
      const bytes = parts.get(name)!;
      if (!encoding) return Promise.resolve(bytes);
      return Promise.resolve(
        encoding === 'base64' ? Buffer.from(bytes).toString('base64') : decoder.decode(bytes),
      );
    },
  };
  await mammoth.convertToHtml({ file } as unknown as Parameters<typeof mammoth.convertToHtml>[0], {
    includeEmbeddedStyleMap: false,
    externalFileAccess: false,
    transformDocument: (root: Node) => {
      blocks = [...blocksIn(root, root)];
      return { ...root, children: [] };
    },
  });
  return blocks;
}

function* blocksIn(node: Node, root: Node): Generator<Block> {
  for (const child of node.children ?? []) {
    if (child.type === 'table') {
      for (const row of child.children ?? []) yield { level: 0, text: cellsOf(row).join(' | ') };
    } else if (child.type === 'paragraph') {
      yield { level: levelOf(child), text: `${markOf(child)}${inline(child)}` };
      yield* notesOf(child, root);
    } else {
      yield* blocksIn(child, root);
    }
  }
}

/** A note stands below the paragraph that refers to it: there it is found by whoever reads. */
function* notesOf(node: Node, root: Node): Generator<Block> {
  for (const child of node.children ?? []) {
    if (child.type === 'noteReference') {
      const body = root.notes?.resolve(child)?.body ?? [];
      yield { level: 0, text: body.map((part) => inline(part)).join(' ') };
    } else {
      yield* notesOf(child, root);
    }
  }
}

function levelOf({ styleName }: Node): number {
  if (TITLE.test(styleName ?? '')) return 1;
  return Number(HEADING.exec(styleName ?? '')?.[1] ?? 0);
}

const markOf = ({ numbering }: Node) => (numbering && !numbering.isOrdered ? '• ' : '');

function cellsOf(row: Node): string[] {
  return (row.children ?? []).map((cell) =>
    (cell.children ?? [])
      .map((part) =>
        part.type === 'table' ? (part.children ?? []).flatMap(cellsOf).join(' | ') : inline(part),
      )
      .join(' '),
  );
}

function inline(node: Node): string {
  if (node.type === 'text') return node.value ?? '';
  if (node.type === 'tab') return ' ';
  if (node.type === 'break') return node.breakType === 'line' ? '\n' : ' ';
  return (node.children ?? []).map(inline).join('');
}
