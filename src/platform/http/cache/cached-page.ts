import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { newRequestId } from '../request-id.js';
import { acceptedEncoding, compressed, type Encoding, type Variants } from './encodings.js';

/** An answer as it goes over the wire, in all its encodings. */
export interface CachedPage {
  readonly etag: string;
  readonly tags: readonly string[];
  readonly bytes: number;
  readonly variants: Variants;
  readonly heads: Record<Encoding, readonly string[]>;
  readonly headNotModified: readonly string[];
}

export interface Rendered {
  body: Buffer;
  type: string;
  tags: readonly string[];
  /** Pairs of name and value that every answer with this page carries. */
  headers: readonly (readonly [string, string])[];
}

export const ANONYMOUS = 'public, max-age=0, must-revalidate';
const STALE = ['cache-status', 'megdan; hit; fwd=stale; detail="database away"'];

export async function cachedPage({ body, type, tags, headers }: Rendered): Promise<CachedPage> {
  const variants = await compressed(body);
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const always = [
    ['cache-control', ANONYMOUS],
    ['etag', etag],
    ['vary', 'accept-encoding, cookie'],
    ...headers,
  ].flat();
  const head = (encoding: Encoding): string[] => {
    const variant = variants[encoding] ?? variants.identity;
    const coded = variants[encoding] && encoding !== 'identity' ? ['content-encoding', encoding] : [];
    return ['content-type', type, 'content-length', String(variant.length), ...coded, ...always];
  };
  return {
    etag,
    tags,
    variants,
    bytes: variants.identity.length + (variants.gzip?.length ?? 0) + (variants.br?.length ?? 0) + 2_048,
    heads: { identity: head('identity'), gzip: head('gzip'), br: head('br') },
    headNotModified: always,
  };
}

/** Writes the page past every framework: 200 or 304, GET or HEAD. */
export function writePage(
  request: IncomingMessage,
  response: ServerResponse,
  page: CachedPage,
  how: { requestId?: string; stale?: boolean; closing?: boolean } = {},
): void {
  const extra = ['x-request-id', how.requestId ?? newRequestId()];
  if (how.stale) extra.push(...STALE);
  if (how.closing) extra.push('connection', 'close');
  if (matches(request.headers['if-none-match'], page.etag)) {
    response.writeHead(304, [...page.headNotModified, ...extra]).end();
    return;
  }
  const encoding = acceptedEncoding(request.headers['accept-encoding']);
  response.writeHead(200, [...page.heads[encoding], ...extra]);
  if (request.method === 'HEAD') response.end();
  else response.end(page.variants[encoding] ?? page.variants.identity);
}

function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return (
    header === etag || header.split(',').some((one) => one.trim() === etag || `W/${one.trim()}` === etag)
  );
}
