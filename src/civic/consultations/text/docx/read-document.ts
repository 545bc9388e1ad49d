import mammoth from 'mammoth';
import { withNumbers } from './word-numbering.ts';

/** One paragraph of a document, or one row of a table. */
export interface Block {
  kind: 'heading' | 'text' | 'row' | 'note';
  text: string;
}

export interface ReadDocument {
  blocks: Block[];
  images: number;
  hasChanges: boolean;
  hasComments: boolean;
  isCut: boolean;
}

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

const MOST_CHARACTERS = 600_000;
const HEADING = /^(?:heading|title|заглавие)/i;

class Reading {
  readonly blocks: Block[] = [];
  images = 0;
  isCut = false;
  private readonly noteNumbers = new Map<string, number>();
  private readonly notes: Node[] = [];
  private characters = 0;
  private readonly document: Node;

  constructor(document: Node) {
    this.document = document;
  }

  read(): this {
    for (const child of this.document.children ?? []) this.block(child);
    for (const [index, reference] of this.notes.entries()) {
      const note = this.document.notes?.resolve(reference);
      const text = (note?.body ?? []).map((part) => this.inline(part)).join(' ');
      this.add('note', `[${index + 1}] ${text}`);
    }
    return this;
  }

  private block(node: Node): void {
    if (node.type === 'table') {
      for (const row of node.children ?? []) this.add('row', this.cells(row).join(' | '));
    } else if (node.type === 'paragraph') {
      this.add(HEADING.test(node.styleName ?? '') ? 'heading' : 'text', this.inline(node));
    } else {
      for (const child of node.children ?? []) this.block(child);
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
    this.notes.push(reference);
    this.noteNumbers.set(key, this.notes.length);
    return this.notes.length;
  }

  private add(kind: Block['kind'], text: string): void {
    this.characters += text.length;
    if (this.characters > MOST_CHARACTERS) this.isCut = true;
    else this.blocks.push({ kind, text });
  }
}

/** Reads the parts of a Word document. To be called in a thread of its own: nothing here is quick for sure. */
export async function readDocument(parts: ReadonlyMap<string, Uint8Array>): Promise<ReadDocument> {
  const decoder = new TextDecoder();
  const text = (name: string) => decoder.decode(parts.get(name));
  const document = text('word/document.xml');
  const numbered = withNumbers(document, text('word/numbering.xml'), text('word/styles.xml'));
  let reading = new Reading({ type: 'document' });
  // What mammoth's own reader of archives would give it; the parts are unpacked already, within bounds.
  const file = {
    exists: (name: string) => parts.has(name),
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
      reading = new Reading(root).read();
      return { ...root, children: [] };
    },
  });
  const { blocks, images, isCut } = reading;
  return {
    blocks,
    images,
    isCut,
    hasChanges: /<w:(?:ins|del|moveFrom|moveTo)\s/.test(document),
    hasComments: /<w:comment\s/.test(text('word/comments.xml')),
  };
}
