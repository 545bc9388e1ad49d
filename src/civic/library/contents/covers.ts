import { coverOf } from '../../../platform/documents/index.js';

/** As they are shown: on a card, and beside the text on a page, each with pixels enough for sharp screens. */
const SMALL = { width: 320, height: 480, format: 'jpeg' } as const;
const WIDE = { width: 640, height: 960, format: 'jpeg' } as const;

export interface DrawnCovers {
  small: Buffer;
  wide: Buffer;
  /** Of the wide one. */
  width: number;
  height: number;
}

/** Null where it cannot be drawn: a designed one stands in its place. */
export async function drawnCovers(bytes: Buffer, kind: 'pdf' | 'picture'): Promise<DrawnCovers | null> {
  const wide = await coverOf(bytes, kind, WIDE);
  if (wide.state !== 'drawn') return null;
  const small = await coverOf(bytes, kind, SMALL);
  if (small.state !== 'drawn') return null;
  return { small: small.bytes, wide: wide.bytes, width: wide.width, height: wide.height };
}
