import { isPlaceholder, type Placeholder } from './placeholders.js';

/** A run of text inside a paragraph, a heading, an item or a cell. */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'strong'; parts: Inline[] }
  | { kind: 'emphasis'; parts: Inline[] }
  | { kind: 'link'; href: string; parts: Inline[] }
  | { kind: 'placeholder'; name: Placeholder };

export type InlineProblem = { kind: 'html' | 'link' | 'placeholder' | 'unclosed'; what: string };

const TOKEN =
  /\*\*(?<strong>[^*\n]+)\*\*|\*(?<emphasis>[^*\s][^*\n]*)\*|\[(?<label>[^[\]\n]*)\]\((?<href>[^()\n]*(?:\([^()\n]*\)[^()\n]*)*)\)|\{(?<name>[^{}\n]*)\}|(?<url>https?:\/\/[^\s<>"„“”«»)]+)/gu;
const AFTER_ADDRESS = /[.,;:!?…]+$/u;
const TAG = /<[\p{L}/!?][^>\n]{0,40}>?/u;

/** Nothing in it is ever taken for HTML: what looks like it is told, and would be shown as it was typed. */
export function inline(text: string, problems: InlineProblem[]): Inline[] {
  const tag = TAG.exec(text);
  if (tag) problems.push({ kind: 'html', what: tag[0] });
  return parts(text, problems);
}

function parts(text: string, problems: InlineProblem[]): Inline[] {
  const found: Inline[] = [];
  let from = 0;
  const plain = (until: number) => {
    const between = text.slice(from, until);
    if (between === '') return;
    if (/\*\*|\]\(/.test(between)) problems.push({ kind: 'unclosed', what: between.trim().slice(0, 40) });
    found.push({ kind: 'text', text: between });
  };
  for (const match of text.matchAll(TOKEN)) {
    const groups = match.groups!;
    const part = partOf(groups, problems);
    plain(match.index);
    found.push(part);
    from = match.index + match[0].length;
    if (groups['url']) from -= groups['url'].length - addressIn(groups['url']).length;
  }
  plain(text.length);
  return found;
}

function partOf(groups: Record<string, string | undefined>, problems: InlineProblem[]): Inline {
  const { strong, emphasis, label, href, name, url } = groups;
  if (strong !== undefined) return { kind: 'strong', parts: parts(strong, problems) };
  if (emphasis !== undefined) return { kind: 'emphasis', parts: parts(emphasis, problems) };
  if (url !== undefined) {
    const address = addressIn(url);
    if (!isSafeAddress(address)) problems.push({ kind: 'link', what: address });
    return { kind: 'link', href: address, parts: [{ kind: 'text', text: address }] };
  }
  if (label !== undefined) {
    const address = (href ?? '').trim();
    if (!isSafeAddress(address) || label.trim() === '')
      problems.push({ kind: 'link', what: address || label });
    return { kind: 'link', href: address, parts: parts(label, problems) };
  }
  if (isPlaceholder(name ?? '')) return { kind: 'placeholder', name: name as Placeholder };
  problems.push({ kind: 'placeholder', what: `{${name}}` });
  return { kind: 'text', text: `{${name}}` };
}

function addressIn(typed: string): string {
  return typed.replace(AFTER_ADDRESS, '');
}

/** A path of this site, a page elsewhere, an e-mail address or a telephone number; anything else might run. */
export function isSafeAddress(address: string): boolean {
  if (/^\/(?![/\\])[^\s\\<>"]*$/u.test(address)) return true;
  if (/^https?:\/\/[^\s\\<>"]+$/iu.test(address)) return URL.canParse(address);
  return /^mailto:[^\s\\<>"?]+@[^\s\\<>"?]+$/iu.test(address) || /^tel:\+?\d{3,15}$/iu.test(address);
}
