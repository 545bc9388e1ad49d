import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'identity' | 'gzip' | 'br';

export interface Variants {
  identity: Buffer;
  gzip?: Buffer;
  br?: Buffer;
}

const SMALLEST = 1_024;
const MAX_REMEMBERED = 200;
const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Compresses what gains by it. `quality` is brotli's: 5 while readers wait, 11 for what never changes. */
export async function compressed(identity: Buffer, quality = 5): Promise<Variants> {
  if (identity.length < SMALLEST) return { identity };
  const [br, gz] = await Promise.all([
    brotli(identity, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: identity.length,
      },
    }),
    zip(identity, { level: 6 }),
  ]);
  return { identity, gzip: gz, br };
}

const remembered = new Map<string, Encoding>();

/** The best encoding that an Accept-Encoding header allows; browsers send few different ones, so they are remembered. */
export function acceptedEncoding(header: string | string[] | undefined): Encoding {
  if (header === undefined) return 'identity';
  const text = String(header);
  const known = remembered.get(text);
  if (known) return known;
  const encoding = negotiate(text);
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  if (text.length < MAX_REMEMBERED) remembered.set(text, encoding);
  return encoding;
}

function negotiate(header: string): Encoding {
  const allowed = new Set(
    header
      .toLowerCase()
      .split(',')
      .map((part) => part.trim().split(/\s*;\s*q=/))
      .filter(([, quality]) => quality === undefined || Number(quality) > 0)
      .map(([name]) => name),
  );
  if (allowed.has('br')) return 'br';
  return allowed.has('gzip') ? 'gzip' : 'identity';
}
