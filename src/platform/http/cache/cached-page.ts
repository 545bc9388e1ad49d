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
  readonly heads: Record<Encoding, Head>;
  readonly headNotModified: Head;
}

/** Names and values in turn, as writeHead takes them. The last value is the request id, put in just before. */
type Head = string[];

export interface Rendered {
  body: Buffer;
  type: string;
  tags: readonly string[];
  /** Pairs of name and value that every answer with this page carries. */
  headers: readonly (readonly [string, string])[];
}

interface Manner {
  requestId?: string;
  stale?: boolean;
  closing?: boolean;
}

export const ANONYMOUS = 'public, max-age=0, must-revalidate';
const STALE = ['cache-status', 'megdan; hit; fwd=stale; detail="database away"'];
const CLOSING = ['connection', 'close'];

export async function cachedPage({ body, type, tags, headers }: Rendered): Promise<CachedPage> {
  const variants = await compressed(body);
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const always = [
    ...['cache-control', ANONYMOUS, 'etag', etag, 'vary', 'accept-encoding, cookie'],
    ...headers.flat(),
    ...['x-request-id', ''],
  ];
  const head = (encoding: Encoding): Head => {
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
  { method, headers }: IncomingMessage,
  response: ServerResponse,
  page: CachedPage,
  manner: Manner,
): void {
  const ifNoneMatch = headers['if-none-match'];
  if (ifNoneMatch !== undefined && matches(ifNoneMatch, page.etag)) {
    response.writeHead(304, signed(page.headNotModified, manner)).end();
    return;
  }
  const encoding = acceptedEncoding(headers['accept-encoding']);
  response.writeHead(200, signed(page.heads[encoding], manner));
  if (method === 'HEAD') response.end();
  else response.end(page.variants[encoding] ?? page.variants.identity);
}

/** writeHead reads the list at once, so one list per page will do for all readers. */
function signed(head: Head, { requestId, stale, closing }: Manner): Head {
  head[head.length - 1] = requestId ?? newRequestId();
  return stale || closing ? [...head, ...(stale ? STALE : []), ...(closing ? CLOSING : [])] : head;
}

function matches(header: string, etag: string): boolean {
  return (
    header === etag || header.split(',').some((one) => one.trim() === etag || `W/${one.trim()}` === etag)
  );
}
