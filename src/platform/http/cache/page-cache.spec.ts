import { describe, expect, test } from '@jest/globals';
import { acceptedEncoding } from './encodings.js';
import type { CachedPage } from './cached-page.js';
import { PageCache } from './page-cache.js';

function pageOf(tags: string[], bytes = 1_000): CachedPage {
  return {
    etag: 'W/"x"',
    tags,
    bytes,
    variants: { identity: Buffer.alloc(0) },
    heads: { identity: [], gzip: [], br: [] },
    headNotModified: [],
  };
}

function stored(cache: PageCache, key: string, tags: string[], { at = 0, bytes = 1_000 } = {}): boolean {
  cache.store(cache.takeOff(key, at), pageOf(tags, bytes), at + 1);
  return cache.get(key, at + 1)?.staleSince === null;
}

describe('the page cache', () => {
  test('keeps a page until one of its tags changes', () => {
    const cache = new PageCache(10_000);
    stored(cache, 'bg /a', ['home', 'today']);
    stored(cache, 'bg /b', ['home']);
    cache.changed(['today'], 50);
    expect(cache.get('bg /a', 1_000)?.staleSince).toBe(50);
    expect(cache.get('bg /b', 1_000)?.staleSince).toBeNull();
    cache.changed(['home', 'today'], 60);
    expect(cache.get('bg /a', 1_000)?.staleSince).toBe(50);
  });

  test('does not keep what changed while it was made, nor what took longer than changes are remembered', () => {
    const cache = new PageCache(10_000);
    const flight = cache.takeOff('bg /a', 10);
    cache.changed(['a'], 20);
    cache.store(flight, pageOf(['a']), 30);
    expect(cache.get('bg /a', 1_000)).toBeUndefined();
    cache.store(cache.takeOff('bg /b', 0), pageOf(['b']), 60_000);
    expect(cache.get('bg /b', 1_000)).toBeUndefined();
    expect(stored(cache, 'bg /a', ['a'], { at: 21 })).toBe(true);
  });

  test('is bounded by bytes; what was read last stays', () => {
    const cache = new PageCache(3_000);
    for (const key of ['bg /1', 'bg /2', 'bg /3']) stored(cache, key, ['x']);
    cache.get('bg /1', 1_000);
    stored(cache, 'bg /4', ['x']);
    expect(cache.get('bg /2', 1_000)).toBeUndefined();
    expect(cache.get('bg /1', 1_000)).toBeDefined();
    expect(cache.size()).toEqual({ pages: 3, bytes: 3_000 });
    expect(stored(cache, 'bg /big', [], { bytes: 3_001 })).toBe(false);
    cache.clear();
    expect(cache.size()).toEqual({ pages: 0, bytes: 0 });
  });

  test('replaces a page without counting it twice', () => {
    const cache = new PageCache(10_000);
    stored(cache, 'bg /a', ['x']);
    stored(cache, 'bg /a', ['y'], { bytes: 500 });
    expect(cache.size()).toEqual({ pages: 1, bytes: 500 });
    cache.changed(['x'], 5);
    expect(cache.get('bg /a', 1_000)?.staleSince).toBeNull();
  });
});

describe('a page in the making', () => {
  test('is one for all who ask, and tells them when it is there', () => {
    const cache = new PageCache(10_000);
    const flight = cache.takeOff('bg /a', 0);
    const told: string[] = [];
    cache.flightOf('bg /a')?.wait(() => told.push('one'));
    cache.flightOf('bg /a')?.wait(() => told.push('two'));
    expect(told).toEqual([]);
    flight.land();
    flight.land();
    expect(told).toEqual(['one', 'two']);
    expect(cache.flightOf('bg /a')).toBeUndefined();
    flight.wait(() => told.push('late'));
    expect(told).toHaveLength(3);
  });

  test('is waited for by nobody where pages are never kept, until one is', () => {
    const cache = new PageCache(10_000);
    cache.remarkUncacheable('bg /form?a=1');
    const flight = cache.takeOff('bg /form?b=2', 0);
    expect(cache.flightOf('bg /form?b=2')).toBeUndefined();
    cache.store(flight, pageOf(['x']), 1);
    cache.takeOff('bg /form?c=3', 0);
    expect(cache.flightOf('bg /form?c=3')).toBeDefined();
  });
});

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['GZIP;q=0.8', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['br; q=0.0', 'identity'],
  ['*', 'identity'],
])('Accept-Encoding %s gets %s', (header, encoding) => {
  expect(acceptedEncoding(header)).toBe(encoding);
});
