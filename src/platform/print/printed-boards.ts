/** A board of an exhibition in words and one picture: whoever draws it knows neither languages nor what it is about. */
export interface PrintedBoard {
  heading: string;
  text: string;
  /** A number that speaks, and what it counts; '' for none. */
  figure: string;
  figureLabel: string;
  /** JPEG; it is shown whole, in the middle of its box. */
  picture: Uint8Array;
  alt: string;
  credit: string;
  /** Where it goes on: squares for a camera, and the address for whoever types. */
  more: { side: number; path: string; label: string; address: string };
}

export type Orientation = 'landscape' | 'portrait';

/** Sheets of A3, one board on each. */
export interface PrintedBoards {
  /** Of its words, as documents name it: `bg-BG`. */
  lang: string;
  title: string;
  municipality: string;
  /** At the foot beside the mark: which exhibition it belongs to. */
  series: string;
  /** Who paid for it, at the foot; '' for nobody. */
  funding: string;
  publishedAt: string;
  orientation: Orientation;
  boards: PrintedBoard[];
}

const SHEET = { landscape: [1190.55, 841.89], portrait: [841.89, 1190.55] } as const;
/** Of the sheet, the part for the picture: standing, one of 3:2 fills it; lying, it leaves calm ground above and below. */
const PICTURE_SHARE = { landscape: 0.56, portrait: 0.4714 } as const;

/** Where the picture stands, in points from the upper left corner: to the edges of the sheet. */
export function pictureBox(orientation: Orientation): { width: number; height: number } {
  const [width, height] = SHEET[orientation];
  const share = PICTURE_SHARE[orientation];
  return orientation === 'landscape' ? { width: width * share, height } : { width, height: height * share };
}
