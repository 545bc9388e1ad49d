import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Injectable } from '@nestjs/common';
import { asset, assets } from '../ui/index.js';
import { acceptedEncoding, compressed, type Variants } from './cache/encodings.js';
import { Sites } from './sites.js';

const FOR_EVER = 'public, max-age=31536000, immutable';
const A_DAY = 'public, max-age=86400';
const TEXTS = /^(?:text\/|image\/svg)/;
const BEST = 11;

interface PublicFile {
  type: string;
  bytes: Buffer;
  caching: string;
}

/** Style sheets, scripts, fonts and marks. Small and few, so they are served from memory, compressed once. */
@Injectable()
export class PublicFiles {
  private readonly variants = new WeakMap<Buffer, Promise<Variants>>();
  private brand?: { css: string; bytes: Buffer };

  constructor(private readonly sites: Sites) {}

  /** True for addresses below which only public files are. */
  has(url: string): boolean {
    return url.startsWith('/assets/') || url === '/favicon.ico';
  }

  /** Answers a GET or HEAD; false when there is no such file. */
  serve(request: IncomingMessage, response: ServerResponse): boolean {
    const file = this.has(request.url!) ? this.find(request.url!) : null;
    if (!file) return false;
    this.variantsOf(file).then(
      (variants) => write(request, response, file, variants),
      () => response.destroy(),
    );
    return true;
  }

  private find(url: string): PublicFile | null {
    if (url === '/favicon.ico') return { ...assets.get(asset('touch-icon.png'))!, caching: A_DAY };
    if (url.startsWith('/assets/brand.css')) return this.brandFile(url);
    const file = assets.get(url.split('?', 1)[0]!);
    return file ? { ...file, caching: FOR_EVER } : null;
  }

  /** The municipality's colours. Its address changes with them; an old address gives the new colours, briefly kept. */
  private brandFile(url: string): PublicFile {
    const { brandCss: css, brandHref } = this.sites.current();
    if (this.brand?.css !== css) this.brand = { css, bytes: Buffer.from(css) };
    return {
      type: 'text/css; charset=utf-8',
      bytes: this.brand.bytes,
      caching: url === brandHref ? FOR_EVER : 'public, max-age=0, must-revalidate',
    };
  }

  private variantsOf({ bytes, type }: PublicFile): Promise<Variants> {
    const known = this.variants.get(bytes);
    if (known) return known;
    const made = TEXTS.test(type) ? compressed(bytes, BEST) : Promise.resolve({ identity: bytes });
    this.variants.set(bytes, made);
    return made;
  }
}

function write(
  request: IncomingMessage,
  response: ServerResponse,
  file: PublicFile,
  variants: Variants,
): void {
  const encoding = acceptedEncoding(request.headers['accept-encoding']);
  const body = variants[encoding] ?? variants.identity;
  const etag = `W/"${createHash('sha256').update(variants.identity).digest('base64url').slice(0, 22)}"`;
  const headers = {
    'cache-control': file.caching,
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    vary: 'accept-encoding',
    etag,
  };
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, {
    ...headers,
    'content-type': file.type,
    'content-length': body.length,
    ...(variants[encoding] && encoding !== 'identity' ? { 'content-encoding': encoding } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
