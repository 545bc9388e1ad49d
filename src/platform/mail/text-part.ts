import { type ComponentChildren, isValidElement, type VNode } from 'preact';

const BLOCKS = new Set([
  'p',
  'div',
  'section',
  'main',
  'header',
  'footer',
  'ul',
  'ol',
  'tr',
  'table',
  'blockquote',
]);
const HEADINGS = new Set(['h1', 'h2', 'h3']);
const SKIPPED = new Set(['head', 'style', 'title', 'script']);

/**
 * The plain text of a mail, from the same tree as its HTML: blocks become paragraphs, headings are underlined,
 * links are followed by their address. What carries `data-text="skip"` is left out.
 */
export function textPart(body: VNode): string {
  const page = new TextPage();
  walk(body, page);
  return page.text();
}

class TextPage {
  private readonly lines: string[] = [];
  private line = '';

  write(text: string): void {
    const spaced = text.replace(/\s+/g, ' ');
    this.line += this.line === '' || this.line.endsWith(' ') ? spaced.trimStart() : spaced;
  }

  /** Ends the line, if there is one. */
  break(): void {
    if (this.line.trim() !== '') this.lines.push(this.line.trimEnd());
    this.line = '';
  }

  gap(): void {
    this.break();
    if (this.lines.length > 0 && this.lines.at(-1) !== '') this.lines.push('');
  }

  underline(mark: string): void {
    this.break();
    const width = Math.min(this.lines.at(-1)?.length ?? 0, 72);
    if (width > 0) this.lines.push(mark.repeat(width));
  }

  text(): string {
    this.break();
    return `${this.lines.join('\n').trim()}\n`;
  }
}

function walk(node: ComponentChildren, page: TextPage): void {
  if (node === null || node === undefined || typeof node === 'boolean') return;
  if (Array.isArray(node)) node.forEach((child) => walk(child, page));
  else if (isValidElement(node)) element(node as VNode<ElementProps>, page);
  else page.write(String(node));
}

interface ElementProps {
  children?: ComponentChildren;
  href?: string;
  'data-text'?: string;
}

function element({ type, props }: VNode<ElementProps>, page: TextPage): void {
  if (typeof type === 'function') {
    walk((type as (props: ElementProps) => ComponentChildren)(props), page);
    return;
  }
  if (SKIPPED.has(type) || props['data-text'] === 'skip') return;
  if (type === 'br') return page.break();
  if (type === 'hr') return page.gap();
  if (type === 'a') return link(props, page);
  if (type === 'li') {
    page.break();
    page.write('• ');
    walk(props.children, page);
    page.break();
  } else if (HEADINGS.has(type)) {
    page.gap();
    walk(props.children, page);
    page.underline(type === 'h1' ? '=' : '-');
  } else if (BLOCKS.has(type)) {
    page.gap();
    walk(props.children, page);
    page.gap();
  } else {
    walk(props.children, page);
  }
}

function link({ children, href = '' }: ElementProps, page: TextPage): void {
  const label = new TextPage();
  walk(children, label);
  const text = label.text().trim();
  page.write(text === href || href === '' ? text : `${text} <${href}>`);
}
