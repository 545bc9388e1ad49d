import { describe, expect, it } from '@jest/globals';
import { countsAsDownload } from './download.rules.js';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

describe('a download', () => {
  it.each<[string, boolean, string, Record<string, string>]>([
    ['by a reader', true, 'GET', {}],
    ['from its beginning, in pieces', true, 'GET', { range: 'bytes=0-1023' }],
    ['of a further piece', false, 'GET', { range: 'bytes=1024-2047' }],
    ['of the end', false, 'GET', { range: 'bytes=-500' }],
    ['of its head', false, 'HEAD', {}],
    ['ahead of a press', false, 'GET', { 'sec-purpose': 'prefetch;prerender' }],
    ['by a search engine', false, 'GET', { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' }],
    ['by a program', false, 'GET', { 'user-agent': 'curl/8.5.0' }],
    ['by nobody who says who they are', false, 'GET', { 'user-agent': '' }],
  ])('%s counts: %s', (_what, counts, method, headers) => {
    expect(countsAsDownload(method, { 'user-agent': FIREFOX, ...headers })).toBe(counts);
  });
});
