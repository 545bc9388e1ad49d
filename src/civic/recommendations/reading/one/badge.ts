import { escapeHtml, type Tone } from '../../../../platform/ui/index.js';

const COLOURS: Record<Tone, string> = {
  open: '#0f5b4c',
  info: '#1f5a8f',
  wait: '#5f4300',
  late: '#86290f',
  plain: '#47595c',
};

const HEIGHT = 24;
const PADDING = 9;
/** About as wide as a letter of eleven points is in the typefaces that sites have. */
const LETTER = 6.9;

/** A picture that other sites show: no typeface, script or address of ours in it. */
export function badgeSvg({ label, text, tone }: { label: string; text: string; tone: Tone }): string {
  const [left, right] = [widthOf(label), widthOf(text)];
  const width = left + right;
  const name = escapeHtml(`${label}: ${text}`);
  const word = (at: number, of: string) =>
    `<text x="${at}" y="16" text-anchor="middle" textLength="${Math.round(of.length * LETTER)}" lengthAdjust="spacingAndGlyphs">${escapeHtml(of)}</text>`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" viewBox="0 0 ${width} ${HEIGHT}" role="img" aria-label="${name}">` +
    `<title>${name}</title><rect width="${width}" height="${HEIGHT}" rx="5" fill="#14282b"/>` +
    `<path d="M${left} 0h${right - 5}a5 5 0 0 1 5 5v${HEIGHT - 10}a5 5 0 0 1 -5 5h-${right - 5}z" fill="${COLOURS[tone]}"/>` +
    `<g fill="#fff" font-family="Verdana,Geneva,DejaVu Sans,sans-serif" font-size="11">` +
    `${word(left / 2, label)}${word(left + right / 2, text)}</g></svg>`
  );
}

function widthOf(text: string): number {
  return Math.round(text.length * LETTER) + 2 * PADDING;
}
