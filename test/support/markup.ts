/** What a browser would make of a page: enough of its tokenizer to tell elements from text that only looks like them. */
export interface Markup {
  elements: Element[];
  /** Everything that is read, with the references resolved. */
  text: string;
}

export interface Element {
  name: string;
  attributes: Map<string, string>;
}

const RAW = new Set(['script', 'style', 'textarea', 'title', 'iframe', 'noframes', 'xmp']);
const ATTRIBUTE = /[\s/]*([^\s/>][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/y;
const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: '\u00a0' };

export function markupOf(html: string): Markup {
  const elements: Element[] = [];
  let text = '';
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open === -1) break;
    text += html.slice(at, open);
    if (html.startsWith('<!--', open)) {
      at = after(html, '-->', open + 4);
    } else if (/^<[!?]/.test(html.slice(open, open + 2))) {
      at = after(html, '>', open);
    } else if (/^<\/?[a-z]/i.test(html.slice(open, open + 3))) {
      const tag = tagAt(html, open);
      at = tag.end;
      if (tag.closes) continue;
      elements.push({ name: tag.name, attributes: tag.attributes });
      if (!RAW.has(tag.name)) continue;
      const closing = html.slice(at).search(new RegExp(`</${tag.name}[\\s/>]`, 'i'));
      const end = closing === -1 ? html.length : at + closing;
      if (tag.name !== 'script' && tag.name !== 'style') text += html.slice(at, end);
      at = end;
    } else {
      text += '<';
      at = open + 1;
    }
  }
  return { elements, text: resolved(text + html.slice(at)) };
}

export function resolved(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(lt|gt|amp|quot|apos|nbsp));/gi, (_all, decimal, hex, name) =>
    name
      ? NAMED[(name as string).toLowerCase()]!
      : String.fromCodePoint(parseInt(decimal ?? hex, decimal ? 10 : 16)),
  );
}

function after(html: string, end: string, from: number): number {
  const found = html.indexOf(end, from);
  return found === -1 ? html.length : found + end.length;
}

function tagAt(html: string, open: number) {
  const [start, slash, name] = /^<(\/?)([^\s/>]+)/.exec(html.slice(open, open + 200))!;
  const attributes = new Map<string, string>();
  let end = open + start.length;
  for (;;) {
    ATTRIBUTE.lastIndex = end;
    const found = ATTRIBUTE.exec(html);
    if (!found) break;
    const [, key, double, single, bare] = found;
    end = ATTRIBUTE.lastIndex;
    if (!attributes.has(key!.toLowerCase()))
      attributes.set(key!.toLowerCase(), resolved(double ?? single ?? bare ?? ''));
  }
  return { name: name!.toLowerCase(), closes: slash === '/', attributes, end: after(html, '>', end) };
}
