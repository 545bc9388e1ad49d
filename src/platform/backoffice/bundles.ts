import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { brotliCompress, constants } from 'node:zlib';
import { promisify } from 'node:util';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { ADMIN_BUILD_DIR } from './adminjs-environment.js';

const compress = promisify(brotliCompress);
const require = createRequire(import.meta.url);
const PREFIX = '/admin/frontend/assets/';
const YEAR = 'public, max-age=31536000, immutable';

interface Bundle {
  type: string;
  bytes: Buffer;
  version: string;
  packed?: Promise<Buffer>;
}

/** The files that AdminJS's pages load. They hold no data, so anybody may have them, compressed and for ever. */
export class Bundles {
  private readonly files = new Map<string, Bundle>();

  constructor() {
    const adminjs = dirname(require.resolve('adminjs'));
    const design = join(dirname(require.resolve('@adminjs/design-system')), '..');
    const scripts = join(adminjs, 'lib/frontend/assets/scripts');
    this.add('global.bundle.js', join(scripts, 'global-bundle.production.js'));
    this.add('app.bundle.js', join(scripts, 'app-bundle.production.js'));
    this.add('design-system.bundle.js', join(design, 'bundle.production.js'));
    this.add('components.bundle.js', resolve(ADMIN_BUILD_DIR, 'bundle.js'));
    this.add('desk.css', new URL('./assets/desk.css', import.meta.url));
  }

  /** The address with the version of what stands behind it. */
  versioned(path: string): string {
    const bundle = this.files.get(path.slice(PREFIX.length));
    return bundle ? `${path}?v=${bundle.version}` : path;
  }

  url(name: string): string {
    return this.versioned(PREFIX + name);
  }

  /** @returns false when the path is no bundle's */
  async serve(
    path: string,
    query: URLSearchParams,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<boolean> {
    if (!path.startsWith(PREFIX)) return false;
    const bundle = this.files.get(path.slice(PREFIX.length));
    if (!bundle) {
      response.writeHead(404).end();
      return true;
    }
    const etag = `"${bundle.version}"`;
    response.setHeader('Cache-Control', query.get('v') === bundle.version ? YEAR : 'no-cache');
    response.setHeader('ETag', etag);
    response.setHeader('Vary', 'Accept-Encoding');
    response.setHeader('Content-Type', bundle.type);
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304).end();
      return true;
    }
    const packs = /\bbr\b/.test(String(request.headers['accept-encoding'] ?? ''));
    if (packs) response.setHeader('Content-Encoding', 'br');
    const body = packs ? await packed(bundle) : bundle.bytes;
    response.setHeader('Content-Length', body.length);
    response.end(request.method === 'HEAD' ? undefined : body);
    return true;
  }

  private add(name: string, file: string | URL): void {
    if (!existsSync(file)) return;
    const bytes = readFileSync(file);
    const type = name.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8';
    const version = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
    this.files.set(name, { type, bytes, version });
  }
}

function packed(bundle: Bundle): Promise<Buffer> {
  bundle.packed ??= compress(bundle.bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  return bundle.packed;
}
