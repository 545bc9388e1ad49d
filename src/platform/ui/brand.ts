import { createHash } from 'node:crypto';

/** The colours that a municipality may set, as #rrggbb. `pineDeep` is the darker ground of the footer. */
export interface BrandColours {
  pine: string;
  pineDeep: string;
  clay: string;
  sky: string;
}

export const DEFAULT_COLOURS: BrandColours = {
  pine: '#0f5b4c',
  pineDeep: '#0a3f36',
  clay: '#a83f22',
  sky: '#1f5a8f',
};

type Rgb = readonly [number, number, number];

const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];
const SAND: Rgb = [241, 236, 223];
const DARK_CARD: Rgb = [29, 43, 45];
const ENOUGH = 4.5;
/** The footer carries text that is not quite white. */
const GROUND = 7;

/**
 * The municipality's colours as a style sheet that overrides the custom properties. Whatever is set, text stays
 * readable: a colour too pale for the light scheme is darkened, one too dark for the dark scheme lightened, until the
 * contrast is 4.5:1 on the grounds it is used on.
 */
export function brandCss(colours: Partial<BrandColours>): string {
  const light: string[] = [];
  const dark: string[] = [];
  for (const name of ['pine', 'clay', 'sky'] as const) {
    const chosen = rgb(colours[name]) ?? rgb(DEFAULT_COLOURS[name]) ?? BLACK;
    const wash = mix(chosen, WHITE, 0.88);
    const darkWash = mix(chosen, DARK_CARD, 0.75);
    const text = until(chosen, BLACK, [WHITE, SAND, wash]);
    const darkText = until(chosen, WHITE, [DARK_CARD, darkWash]);
    light.push(
      `--${name}:${hex(text)}`,
      `--${name}-deep:${hex(until(mix(text, BLACK, 0.3), BLACK, [wash, WHITE]))}`,
      `--${name}-wash:${hex(wash)}`,
    );
    dark.push(
      `--${name}:${hex(darkText)}`,
      `--${name}-deep:${hex(until(mix(darkText, WHITE, 0.3), WHITE, [darkWash, DARK_CARD]))}`,
      `--${name}-wash:${hex(darkWash)}`,
    );
  }
  const deep = rgb(colours.pineDeep) ?? rgb(DEFAULT_COLOURS.pineDeep) ?? BLACK;
  light.push(`--foot:${hex(until(deep, BLACK, [WHITE], GROUND))}`);
  dark.push(`--foot:${hex(mix(until(deep, BLACK, [WHITE], GROUND), BLACK, 0.6))}`);
  return `:root{${light.join(';')}}@media (prefers-color-scheme:dark){:root{${dark.join(';')}}}`;
}

/** Where Layout finds these colours: null while they are the default ones, otherwise an address that changes with them. */
export function brandHref(colours: Partial<BrandColours>): string | null {
  const changed = (['pine', 'pineDeep', 'clay', 'sky'] as const).some(
    (name) => rgb(colours[name]) && colours[name]?.toLowerCase() !== DEFAULT_COLOURS[name],
  );
  if (!changed) return null;
  return `/assets/brand.css?v=${createHash('sha256').update(brandCss(colours)).digest('hex').slice(0, 12)}`;
}

/** WCAG 2 contrast of two colours written as #rrggbb. */
export function contrast(one: string, other: string): number {
  return contrastOf(rgb(one) ?? BLACK, rgb(other) ?? WHITE);
}

function until(colour: Rgb, towards: Rgb, grounds: readonly Rgb[], enough = ENOUGH): Rgb {
  for (let share = 0; share < 1; share += 0.04) {
    const tried = mix(colour, towards, share);
    if (grounds.every((ground) => contrastOf(rounded(tried), rounded(ground)) >= enough)) return tried;
  }
  return towards;
}

function contrastOf(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function mix(one: Rgb, other: Rgb, share: number): Rgb {
  return one.map((channel, at) => channel + ((other[at] ?? 0) - channel) * share) as unknown as Rgb;
}

function rounded(colour: Rgb): Rgb {
  return colour.map(Math.round) as unknown as Rgb;
}

/** Anything but #rrggbb is refused: the value ends up in a style sheet. */
function rgb(text: string | undefined): Rgb | null {
  if (!text || !/^#[0-9a-f]{6}$/i.test(text)) return null;
  return [1, 3, 5].map((at) => parseInt(text.slice(at, at + 2), 16)) as unknown as Rgb;
}

function hex(colour: Rgb): string {
  return `#${rounded(colour)
    .map((channel) => channel.toString(16).padStart(2, '0'))
    .join('')}`;
}
