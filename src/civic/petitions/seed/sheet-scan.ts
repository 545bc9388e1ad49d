import { crc32, deflateSync } from 'node:zlib';

const WIDTH = 620;
const HEIGHT = 877;
const MARGIN = 40;
const ROW = 36;
const PAPER = 250;
const INK = 90;

/** A PNG that looks like a sheet with so many rows filled in, from afar. */
export function sheetScan(names: number): Buffer {
  const lines = Array.from({ length: HEIGHT }, (_, y) => {
    const line = Buffer.alloc(WIDTH + 1, PAPER);
    line[0] = 0;
    const row = Math.floor((y - MARGIN) / ROW);
    const within = (y - MARGIN) % ROW;
    if (y < MARGIN || y > HEIGHT - MARGIN) return line;
    if (within === 0) line.fill(INK, MARGIN, WIDTH - MARGIN);
    if (row > 0 && row <= names && within > 12 && within < 24) scribble(line, row, within);
    return line;
  });
  const head = Buffer.alloc(13);
  head.writeUInt32BE(WIDTH, 0);
  head.writeUInt32BE(HEIGHT, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(lines))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function scribble(line: Buffer, row: number, within: number): void {
  const end = MARGIN + 180 + ((row * 53) % 160);
  for (let x = MARGIN + 20; x < end; x += 1)
    if (Math.abs(Math.sin(x / 6 + row) * 5 + 18 - within) < 1.4) line[x] = INK;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'ascii'), data]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, sum]);
}
