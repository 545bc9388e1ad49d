import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { clientOf, trustIn } from './peers.js';

const request = (remoteAddress: string, forwarded?: string) =>
  ({
    socket: { remoteAddress },
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  }) as unknown as IncomingMessage;
const proxies = trustIn('127.0.0.1, 10.0.0.0/8, fd00::/8');

describe('where a request came from', () => {
  it.each([
    ['from a stranger who claims to be another', '203.0.113.9', '198.51.100.1', '203.0.113.9'],
    ['through a proxy', '10.1.2.3', '198.51.100.1', '198.51.100.1'],
    ['through two proxies', '127.0.0.1', '198.51.100.1, 10.9.9.9', '198.51.100.1'],
    ['through a proxy, with an invented beginning', '127.0.0.1', '1.1.1.1, 198.51.100.1', '198.51.100.1'],
    ['through a proxy that is written in IPv6', '::ffff:127.0.0.1', '2001:db8::1', '2001:db8::1'],
    ['from a proxy itself', '127.0.0.1', undefined, '127.0.0.1'],
    ['from proxies alone', 'fd00::1', '10.0.0.7, 10.0.0.8', '10.0.0.7'],
    ['through a proxy that tells nonsense', '127.0.0.1', 'unknown', 'unknown'],
  ])('%s', (_what, peer, forwarded, client) => {
    expect(clientOf(request(peer, forwarded), proxies)).toBe(client);
  });

  it('is the peer where no proxy is known', () => {
    expect(clientOf(request('127.0.0.1', '198.51.100.1'), trustIn(false))).toBe('127.0.0.1');
  });
});
