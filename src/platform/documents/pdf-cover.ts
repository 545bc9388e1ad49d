import { createCanvas } from '@napi-rs/canvas';
import { openedPdf } from './pdf-opened.ts';
import type { DrawnPage } from './reading.ts';

const QUALITY = 82;

/** The first page on white paper, as large as fits. */
export async function drawnPage(order: {
  bytes: Uint8Array;
  width: number;
  height: number;
  format: 'webp' | 'jpeg';
}): Promise<DrawnPage | { state: 'encrypted' }> {
  const pdf = await openedPdf(order.bytes);
  if (!pdf) return { state: 'encrypted' };
  const page = await pdf.getPage(1);
  const whole = page.getViewport({ scale: 1 });
  const scale = Math.min(order.width / whole.width, order.height / whole.height);
  const [width, height] = [whole.width, whole.height].map((side) =>
    Math.max(1, Math.round(side * scale)),
  ) as [number, number];
  const canvas = createCanvas(width, height);
  await page.render({
    // What the library asks of a canvas is what this one has.
    canvas: canvas as unknown as HTMLCanvasElement,
    viewport: page.getViewport({ scale }),
    background: '#ffffff',
  }).promise;
  const bytes = await (order.format === 'jpeg'
    ? canvas.encode('jpeg', QUALITY)
    : canvas.encode('webp', QUALITY));
  return { state: 'drawn', bytes, width, height };
}
