import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Locale } from '../i18n/index.js';
import { drawable, fontFile } from '../print/index.js';
import { asset, assets } from '../ui/index.js';
import { cardLines } from './card-lines.rules.js';

/** What stands on the picture that social networks show beside a link. */
export interface ShareCard {
  /** What it is, in a word: „Добра практика“. */
  kind: string;
  title: string;
  /** Whose it is and of when: „Община Мелник · 12 май 2026 г.“ */
  line: string;
  /** The municipality's, as #rrggbb; each carries white text. */
  colours: { pine: string; clay: string; sky: string };
  /** Of the title: Bulgarian has letter shapes of its own. */
  locale: Locale;
}

export const CARD = { width: 1200, height: 630 };

const SAND = '#f3ece0';
const INK = '#14282b';
const MUTED = '#46585a';
const LEFT = 80;
const ROOM = 760;
const FOOT = 16;
const TITLE = { most: 4, middle: 322 };
/** The fewer lines a title has, the larger it stands. */
const TITLE_SIZES = [76, 64, 54];
const LEADING = 1.14;
const FAMILY = 'Sofia Sans Card';
/** Where the mark stands, and how much larger than it is drawn in its file. */
const MARK = { x: 872, y: 190, scale: 5.2 };

/** A PNG of 1200×630. */
export async function shareCard(card: ShareCard): Promise<Buffer> {
  const { createCanvas, Path2D } = await library();
  const canvas = createCanvas(CARD.width, CARD.height);
  const context = canvas.getContext('2d');
  context.lang = card.locale;
  context.fillStyle = SAND;
  context.fillRect(0, 0, CARD.width, CARD.height);
  context.fillStyle = card.colours.pine;
  context.fillRect(0, CARD.height - FOOT, CARD.width, FOOT);
  drawMark(context, card, (path) => new Path2D(path));
  drawWords(context, card);
  return canvas.encode('png');
}

function drawWords(context: SKRSContext2D, { kind, title, line, colours }: ShareCard): void {
  const { lines, size } = titleLines(context, drawable(title));
  const leading = size * LEADING;
  let baseline = TITLE.middle - ((lines.length - 1) * leading) / 2 + size * 0.33;
  const above = baseline - size - 22;
  context.fillStyle = INK;
  for (const text of lines) {
    context.fillText(text, LEFT, baseline);
    baseline += leading;
  }
  write(context, drawable(kind), { face: 'bold', size: 34, colour: colours.pine, baseline: above });
  write(context, drawable(line), { face: 'normal', size: 32, colour: MUTED, baseline: 556 });
}

/** In the largest size that holds the title; in the smallest it is cut. */
function titleLines(context: SKRSContext2D, title: string): { lines: string[]; size: number } {
  const wide = (text: string) => context.measureText(text).width;
  const smallest = TITLE_SIZES.at(-1)!;
  for (const [at, size] of TITLE_SIZES.entries()) {
    context.font = `bold ${size}px "${FAMILY}"`;
    const most = size === smallest ? TITLE.most : at + 2;
    const lines = cardLines(title, { room: ROOM, most, wide });
    if (size === smallest || !lines.at(-1)?.endsWith('…')) return { lines, size };
  }
  return { lines: [], size: smallest };
}

interface Written {
  face: 'bold' | 'normal';
  size: number;
  colour: string;
  baseline: number;
}

function write(context: SKRSContext2D, text: string, { face, size, colour, baseline }: Written): void {
  context.font = `${face} ${size}px "${FAMILY}"`;
  context.fillStyle = colour;
  const wide = (part: string) => context.measureText(part).width;
  const [shown = ''] = cardLines(text, { room: CARD.width - 2 * LEFT, most: 1, wide });
  context.fillText(shown, LEFT, baseline);
}

type Shape = InstanceType<typeof import('@napi-rs/canvas').Path2D>;

/** The mark as it is in its file, in the colours of the municipality. */
function drawMark(context: SKRSContext2D, { colours }: ShareCard, shape: (path: string) => Shape): void {
  const svg = assets.get(asset('mark.svg'))!.bytes.toString();
  const own = [colours.pine, colours.clay, null, colours.sky];
  context.save();
  context.translate(MARK.x, MARK.y);
  context.scale(MARK.scale, MARK.scale);
  for (const [at, [, fill = '', path = '']] of [...svg.matchAll(/fill="(.+?)" d="(.+?)"/g)].entries()) {
    context.fillStyle = own[at] ?? fill;
    context.fill(shape(path));
  }
  const [, x, y, radius, fill = INK] = /<circle cx="(\d+)" cy="(\d+)" r="(\d+)" fill="(.+?)"/.exec(svg) ?? [];
  context.fillStyle = fill;
  context.beginPath();
  context.arc(Number(x), Number(y), Number(radius), 0, 2 * Math.PI);
  context.fill();
  context.restore();
}

let loaded: Promise<typeof import('@napi-rs/canvas')> | undefined;

/** Loaded with the first card, and the fonts once with it. */
function library() {
  loaded ??= import('@napi-rs/canvas').then((canvas) => {
    for (const name of ['SofiaSans-Regular.ttf', 'SofiaSans-Bold.ttf'])
      canvas.GlobalFonts.register(fontFile(name), FAMILY);
    return canvas;
  });
  return loaded;
}
