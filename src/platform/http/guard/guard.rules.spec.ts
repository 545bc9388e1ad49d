import { describe, expect, test } from '@jest/globals';
import { isFromOwnPages, isOneClick, mayBeOneClick } from './same-origin.rules.js';
import { isUnreadable, networkOf } from './target.rules.js';

describe('who may change something', () => {
  const own = 'https://megdan.example';
  const passes = (method: string, fetchSite?: string, origin?: string) =>
    isFromOwnPages({ method, fetchSite, origin }, (one) => one === own);

  test.each([
    ['GET', 'cross-site', 'https://evil.example', true],
    ['HEAD', undefined, undefined, true],
    ['POST', 'same-origin', own, true],
    ['POST', 'none', own, true],
    ['POST', 'same-origin', undefined, true],
    ['POST', undefined, own, true],
    ['POST', undefined, undefined, false],
    ['POST', 'same-site', own, false],
    ['POST', 'cross-site', own, false],
    ['POST', 'same-origin', 'https://evil.example', false],
    ['POST', 'same-origin', 'null', false],
    ['POST', '', own, false],
    ['DELETE', undefined, undefined, false],
    ['BREW', undefined, undefined, false],
  ])('%s from %s, %s: %s', (method, fetchSite, origin, expected) => {
    expect(passes(method, fetchSite, origin)).toBe(expected);
  });

  test.each([
    ['POST', '/unsubscribe/abc', true],
    ['POST', '/unsubscribe/abc?x=1', false],
    ['POST', '/unsubscribe/', false],
    ['POST', '/unsubscribe/a/b', false],
    ['DELETE', '/unsubscribe/abc', false],
    ['POST', '/signatures/news/abc', true],
    ['POST', '/signatures/withdraw/abc', false],
    ['POST', '/en/signatures/news/abc', false],
  ])('one click: %s %s is %s', (method, target, expected) => {
    expect(mayBeOneClick(method, target)).toBe(expected);
  });

  test.each([
    [{ 'List-Unsubscribe': 'One-Click' }, true],
    [{ 'List-Unsubscribe': ['One-Click', 'One-Click'] }, false],
    [{ 'List-Unsubscribe': 'One-Click', more: '1' }, false],
    [{}, false],
    [undefined, false],
    ['List-Unsubscribe=One-Click', false],
  ])('one click: the body %j is %s', (body, expected) => {
    expect(isOneClick(body)).toBe(expected);
  });
});

test.each([
  ['/x', false],
  ['/x?q=%D0%B6', false],
  ['/x?q=100%', true],
  ['/%00', true],
  ['/x?q=%C3%28', true],
])('%s is unreadable: %s', (target, expected) => {
  expect(isUnreadable(target)).toBe(expected);
});

test.each([
  ['203.0.113.9', '203.0.113.9'],
  ['::ffff:203.0.113.9', '203.0.113.9'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
])('%s is counted as %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
