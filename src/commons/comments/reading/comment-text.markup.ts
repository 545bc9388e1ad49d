import { escapeHtml, Markup } from '../../../platform/ui/index.js';

const ADDRESS = /https?:\/\/[^\s<>"„“”«»]+/g;
const TRAILING = /[.,;:!?)\]}'’…]+$/;
const PLAIN = /\n|https?:/;

/** Plain text as it was typed: blank lines part paragraphs, web addresses become links; nothing in it is markup. */
export function textMarkup(text: string): Markup {
  if (!PLAIN.test(text)) return new Markup(`<p>${escapeHtml(text)}</p>`);
  const paragraphs = text.split(/\n(?:[^\S\n]*\n)+/).filter((part) => part.trim() !== '');
  return new Markup(paragraphs.map((part) => `<p>${part.split('\n').map(linked).join('<br>')}</p>`).join(''));
}

function linked(line: string): string {
  let html = '';
  let from = 0;
  for (const match of line.matchAll(ADDRESS)) {
    const address = match[0].replace(TRAILING, '');
    if (!URL.canParse(address)) continue;
    const shown = escapeHtml(address);
    html += `${escapeHtml(line.slice(from, match.index))}<a href="${shown}" rel="nofollow ugc noopener">${shown}</a>`;
    from = match.index + address.length;
  }
  return html + escapeHtml(line.slice(from));
}
