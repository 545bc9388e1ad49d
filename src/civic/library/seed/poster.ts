import { fontFile } from '../../../platform/print/index.js';

const WIDTH = 1_240;
const HEIGHT = 1_754;
const FACE = 'PosterSans';

/** The poster of the demonstration: a line with stations, from a voice to the sun. */
export async function posterPng(lines: readonly string[], small: string): Promise<Buffer> {
  // Only the demonstration draws: no process of an installation loads it.
  const { createCanvas, GlobalFonts } = await import('@napi-rs/canvas');
  GlobalFonts.register(fontFile('SofiaSans-Bold.ttf'), FACE);
  const canvas = createCanvas(WIDTH, HEIGHT);
  const ink = canvas.getContext('2d');
  ink.fillStyle = '#0a3f36';
  ink.fillRect(0, 0, WIDTH, HEIGHT);
  ink.fillStyle = '#e0a526';
  ink.beginPath();
  ink.arc(WIDTH - 260, 330, 210, 0, 2 * Math.PI);
  ink.fill();
  const stations: [x: number, y: number][] = [
    [180, 1_020],
    [420, 880],
    [600, 700],
    [820, 560],
  ];
  ink.strokeStyle = '#f1ecdf';
  ink.lineWidth = 14;
  ink.beginPath();
  ink.moveTo(...stations[0]!);
  for (const [x, y] of [...stations.slice(1), [WIDTH - 360, 455] as const]) ink.lineTo(x, y);
  ink.stroke();
  ink.fillStyle = '#fbf9f4';
  for (const [index, [x, y]] of stations.entries()) {
    ink.beginPath();
    ink.arc(x, y, 30 + index * 8, 0, 2 * Math.PI);
    ink.fill();
  }
  ink.font = `104px ${FACE}`;
  for (const [index, line] of lines.entries()) ink.fillText(line, 110, 1_230 + index * 122);
  ink.font = `34px ${FACE}`;
  ink.fillText(small, 114, HEIGHT - 90);
  return canvas.toBuffer('image/png');
}
