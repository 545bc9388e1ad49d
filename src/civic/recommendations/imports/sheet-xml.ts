import { NoTable } from './table.js';

export interface XmlElement {
  attributes: string;
  inside: string;
  from: number;
  to: number;
}

/**
 * The elements of one name that do not lie in each other, with or without a prefix. Every part is passed once, so that
 * no file, however made, takes longer than its length. @throws NoTable where one is not closed
 */
export function* elements(xml: string, name: string): Generator<XmlElement> {
  const opening = new RegExp(`<((?:\\w{1,20}:)?)${name}(?=[\\s/>])([^<>]*)>`, 'g');
  for (let found = opening.exec(xml); found; found = opening.exec(xml)) {
    const [whole, prefix = '', attributes = ''] = found;
    const from = found.index;
    const begin = from + whole.length;
    if (attributes.endsWith('/')) {
      yield { attributes: attributes.slice(0, -1), inside: '', from, to: begin };
      continue;
    }
    const closing = `</${prefix}${name}>`;
    const end = xml.indexOf(closing, begin);
    if (end < 0) throw new NoTable('fileBroken');
    const to = end + closing.length;
    opening.lastIndex = to;
    yield { attributes, inside: xml.slice(begin, end), from, to };
  }
}

export function attribute(attributes: string, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
}

/** All texts of an element, without how they are read aloud. */
export function textsIn(xml: string): string {
  let rest = '';
  let at = 0;
  for (const { from, to } of elements(xml, 'rPh')) {
    rest += xml.slice(at, from);
    at = to;
  }
  return [...elements(rest + xml.slice(at), 't')].map(({ inside }) => unescaped(inside)).join('');
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const MOST_CODE = 0x10ffff;

export function unescaped(text: string): string {
  return text
    .replace(/&(#x[\da-fA-F]{1,6}|#\d{1,7}|[a-z]{2,4});/g, (whole, name: string) => {
      if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
      const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
      return code <= MOST_CODE ? String.fromCodePoint(code) : whole;
    })
    .replace(/_x([\dA-F]{4})_/g, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\r\n?/g, '\n');
}
