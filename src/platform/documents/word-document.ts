import mammoth from 'mammoth';
import type { Amount, WordBlock, WordDocument } from './reading.ts';
import { withNumbers } from './word-numbering.ts';

/** The tree that mammoth makes of a document, as far as it is read here. */
interface Node {
  type: string;
  value?: string;
  styleName?: string | null;
  children?: Node[];
  body?: Node[];
  noteType?: string;
  noteId?: string;
  breakType?: string;
  notes?: { resolve(reference: Node): Node | null };
}

/** A title without a number is of the first level. */
const HEADING = /^(?:heading|title|заглавие)\s*(\d*)/i;

class Reading {
  readonly blocks: WordBlock[] = [];
  images = 0;
  isCut = false;
  private readonly noteNumbers = new Map<string, number>();
  private readonly waiting: Node[] = [];
  private characters = 0;
  private readonly document: Node;
  private readonly most: number;

  constructor(document: Node, most: number) {
    this.document = document;
    this.most = most;
  }

  read(): this {
    for (const child of this.document.children ?? []) this.block(child);
    return this;
  }

  private block(node: Node): void {
    if (node.type === 'table') {
      for (const row of node.children ?? [])
        this.add({ kind: 'row', level: 0, text: this.cells(row).join(' | ') });
      this.readNotes();
    } else if (node.type === 'paragraph') {
      const heading = HEADING.exec(node.styleName ?? '');
      const text = this.inline(node);
      this.add(
        heading
          ? { kind: 'heading', level: Number(heading[1]) || 1, text }
          : { kind: 'text', level: 0, text },
      );
      this.readNotes();
    } else {
      for (const child of node.children ?? []) this.block(child);
    }
  }

  /** They stand below what refers to them, and may refer to further ones. */
  private readNotes(): void {
    for (let reference = this.waiting.shift(); reference; reference = this.waiting.shift()) {
      const body = this.document.notes?.resolve(reference)?.body ?? [];
      const text = body.map((part) => this.inline(part)).join(' ');
      this.add({ kind: 'note', level: 0, text: `[${this.noteNumber(reference)}] ${text}` });
    }
  }

  private cells(row: Node): string[] {
    return (row.children ?? []).map((cell) =>
      (cell.children ?? [])
        .map((part) =>
          part.type === 'table'
            ? (part.children ?? []).flatMap((inner) => this.cells(inner)).join(' | ')
            : this.inline(part),
        )
        .join(' '),
    );
  }

  private inline(node: Node): string {
    switch (node.type) {
      case 'text':
        return node.value ?? '';
      case 'tab':
        return ' ';
      case 'break':
        return node.breakType === 'line' ? '\n' : ' ';
      case 'image':
        this.images += 1;
        return '';
      case 'noteReference':
        return ` [${this.noteNumber(node)}]`;
      default:
        return (node.children ?? []).map((child) => this.inline(child)).join('');
    }
  }

  private noteNumber(reference: Node): number {
    const key = `${reference.noteType} ${reference.noteId}`;
    const known = this.noteNumbers.get(key);
    if (known) return known;
    this.waiting.push(reference);
    this.noteNumbers.set(key, this.noteNumbers.size + 1);
    return this.noteNumbers.size;
  }

  private add(block: WordBlock): void {
    this.characters += block.text.length;
    if (this.characters > this.most) this.isCut = true;
    else this.blocks.push(block);
  }
}

/** Reads the parts of a Word document. To be called in a thread of its own: nothing here is quick for sure. */
export async function wordDocument(
  parts: ReadonlyMap<string, Uint8Array>,
  { characters: most }: Pick<Amount, 'characters'>,
): Promise<WordDocument> {
  const decoder = new TextDecoder();
  const text = (name: string) => decoder.decode(parts.get(name));
  const document = text('word/document.xml');
  const numbered = withNumbers(document, text('word/numbering.xml'), text('word/styles.xml'));
  let reading = new Reading({ type: 'document' }, most);
  // What mammoth's own reader of archives would give it; the parts are unpacked already, within bounds.
  const file = {
    // Lists are counted already, and one that refers to nothing would end its reading.
    exists: (name: string) => name !== 'word/numbering.xml' && parts.has(name),
    read: (name: string, encoding?: string) => {
      const bytes = name === 'word/document.xml' ? new TextEncoder().encode(numbered) : parts.get(name)!;
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
      reading = new Reading(root, most).read();
      return { ...root, children: [] };
    },
  });
  const { blocks, images, isCut } = reading;
  return {
    state: 'read',
    blocks,
    images,
    isCut,
    hasChanges: /<w:(?:ins|del|moveFrom|moveTo)\s/.test(document),
    hasComments: /<w:comment\s/.test(text('word/comments.xml')),
  };
}
