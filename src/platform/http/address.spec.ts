import { describe, expect, test } from '@jest/globals';
import { addressOf, cacheKey } from './address.js';

describe('the address', () => {
  test.each([
    ['/', 'bg', '/'],
    ['/en', 'en', '/'],
    ['/en/', 'en', '/'],
    ['/en?x=1', 'en', '/?x=1'],
    ['/en/consultations?q=en', 'en', '/consultations?q=en'],
    ['/english', 'bg', '/english'],
    ['/en/consultations/?q=1', 'en', '/consultations?q=1'],
    ['/consultations/', 'bg', '/consultations'],
    ['/admin/?utm_source=x', 'bg', '/admin/?utm_source=x'],
    ['/en/admin', 'bg', '/en/admin'],
    ['/en/assets/site.css', 'bg', '/en/assets/site.css'],
    ['/en/administration', 'en', '/administration'],
    ['/x?utm_source=a&b=1&fbclid=c', 'bg', '/x?b=1'],
    ['/x?gclid=c', 'bg', '/x'],
    ['/x?utmost=1', 'bg', '/x?utmost=1'],
  ])('%s is %s %s', (url, locale, target) => {
    expect(addressOf(url)).toEqual({ locale, target });
  });
});

describe('the key of a page', () => {
  const key = (url: string) => cacheKey(addressOf(url));

  test('does not depend on the order of parameters, but on that of one parameter’s values', () => {
    expect(key('/x?b=2&a=1')).toBe(key('/x?a=1&b=2'));
    expect(key('/x?a=1&a=2')).not.toBe(key('/x?a=2&a=1'));
    expect(key('/x?')).toBe(key('/x'));
  });

  test('tells languages and paths apart', () => {
    expect(new Set(['/x', '/en/x', '/x/y', '/x?a', '/x?a=', '/x?a=1'].map(key)).size).toBe(6);
    expect(key('/x/')).toBe(key('/x'));
  });
});
