import { h, type ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Locale } from '../i18n/index.js';
import { InLocale } from './locale.js';

/** HTML that is ready: made by `markup` or by components, never by people. */
export class Markup {
  constructor(readonly html: string) {}
}

export type MarkupValue = string | number | Markup | readonly Markup[] | null;

export const NO_MARKUP = new Markup('');

const SPECIAL = /[&<>"']/;
const EVERY_SPECIAL = /[&<>"']/g;
const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For the text of elements and for attributes in quotes. */
export function escapeHtml(text: string): string {
  return SPECIAL.test(text) ? text.replace(EVERY_SPECIAL, (sign) => ENTITIES[sign]!) : text;
}

/**
 * HTML for long lists, many times faster than components. Every value is escaped, wherever it stands between tags or
 * in quotes; only what is `Markup` itself passes as it is, and null is nothing.
 */
export function markup(parts: TemplateStringsArray, ...values: MarkupValue[]): Markup {
  let html = parts[0]!;
  for (let at = 0; at < values.length; at += 1) {
    html += htmlOf(values[at]!);
    html += parts[at + 1]!;
  }
  return new Markup(html);
}

function htmlOf(value: MarkupValue): string {
  if (typeof value === 'string') return escapeHtml(value);
  if (value instanceof Markup) return value.html;
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  let html = '';
  for (const one of value) html += one.html;
  return html;
}

/** What a component is inside a page, for a script that asks for this part alone. */
export function renderFragment(locale: Locale, children: ComponentChildren): string {
  return renderToString(h(InLocale, { locale }, children));
}
