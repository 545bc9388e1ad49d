import type { Block } from './reading.ts';

/** Markup or what stands between; values of attributes may hold a `>`. */
const TOKEN =
  /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<([^<>"']*(?:(?:"[^"]*"|'[^']*')[^<>"']*)*)>|([^<]+)/g;
/** What is not said in the text: comments in the margin, what was deleted, what a form offers. */
const SILENT = new Set(['office:annotation', 'text:tracked-changes', 'office:forms', 'text:note-citation']);
const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The pieces of an OpenDocument text: of its XML only headings, paragraphs, rows of tables and notes are looked at. */
export function openDocumentBlocks(parts: ReadonlyMap<string, Uint8Array>): Block[] {
  const xml = new TextDecoder('utf-8', { fatal: true }).decode(parts.get('content.xml'));
  // A document that defines entities of its own is none that an office wrote.
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw new Error('An OpenDocument text defines no types');
  const reading = new OpenDocumentReading();
  for (const [, data, markup, text] of xml.matchAll(TOKEN)) {
    if (markup !== undefined) reading.markup(markup);
    else reading.said(data ?? decoded(text ?? ''));
  }
  return reading.finished();
}

class OpenDocumentReading {
  private readonly blocks: Block[] = [];
  private readonly open: string[] = [];
  private readonly unfinished: Block[] = [];
  /** In a row, paragraphs are put together into cells, and these into one line. */
  private row: string[] | null = null;
  private silent = 0;

  markup(markup: string): void {
    const [, closing, name = '', attributes = ''] = /^(\/?)([\w:-]*)([\s\S]*)$/.exec(markup) ?? [];
    if (name === '') return;
    if (closing) return this.closed(name);
    this.opened(name, attributes);
    if (attributes.endsWith('/')) this.closed(name);
    return undefined;
  }

  said(text: string): void {
    const block = this.unfinished.at(-1);
    if (block && this.silent === 0) block.text += text;
  }

  finished(): Block[] {
    if (this.open.length > 0) throw new Error('The document ends in the middle');
    return this.blocks;
  }

  private opened(name: string, attributes: string): void {
    this.open.push(name);
    if (SILENT.has(name)) this.silent += 1;
    else if (name === 'text:h') this.unfinished.push({ level: levelIn(attributes), text: '' });
    else if (name === 'text:p') this.unfinished.push({ level: 0, text: '' });
    else if (name === 'table:table-row') this.row ??= [];
    else if (name === 'table:table-cell') this.row?.push('');
    else if (name === 'text:line-break') this.said('\n');
    else if (name === 'text:s' || name === 'text:tab') this.said(' ');
  }

  private closed(name: string): void {
    if (this.open.pop() !== name) throw new Error('The document is not well-formed');
    if (SILENT.has(name)) this.silent -= 1;
    else if (name === 'text:h' || name === 'text:p') this.put(this.unfinished.pop()!);
    else if (name === 'table:table-row' && !this.open.includes('table:table-row')) {
      this.blocks.push({ level: 0, text: (this.row ?? []).join(' | ') });
      this.row = null;
    }
  }

  private put(block: Block): void {
    if (this.silent > 0) return;
    if (this.row && this.row.length > 0) this.row.push(`${this.row.pop()} ${block.text}`.trim());
    else this.blocks.push(block);
  }
}

function levelIn(attributes: string): number {
  return Number(/text:outline-level=["'](\d)["']/.exec(attributes)?.[1] ?? 1);
}

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,5}));/gi, (entity, decimal, hex, name) => {
    if (name) return ENTITIES[name as string] ?? entity;
    const point = decimal ? Number(decimal) : parseInt(hex as string, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : '';
  });
}
