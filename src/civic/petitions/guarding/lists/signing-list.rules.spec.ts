import { describe, expect, it } from '@jest/globals';
import {
  disposableGlobs,
  domainOfAddress,
  globMatches,
  isIn,
  masked,
  networksOf,
  rangesOf,
  readGlob,
} from './signing-list.rules.js';

describe('a domain as it is typed', () => {
  it.each([
    ['abv.bg', 'abv.bg'],
    [' @ABV.bg. ', 'abv.bg'],
    ['*.Example.com', '*.example.com'],
    ['mail*.example.com', 'mail*.example.com'],
    ['пример.бг', 'xn--e1afmkfd.xn--90ae'],
    ['*.пример.бг', '*.xn--e1afmkfd.xn--90ae'],
  ])('„%s“ is %s', (typed, glob) => expect(readGlob(typed)).toBe(glob));

  it.each(['', '*', '*.*', 'bg', 'a b.bg', 'ivan@abv.bg', '192.0.2.7', '*.*.*.*.bg', 'abv.*', 'a..bg'])(
    '„%s“ is none',
    (typed) => expect(readGlob(typed)).toBeNull(),
  );
});

describe('a star', () => {
  it.each([
    ['*.example.com', 'a.example.com', true],
    ['*.example.com', 'a.b.example.com', true],
    ['*.example.com', 'example.com', false],
    ['*.example.com', 'badexample.com', false],
    ['mail*.example.com', 'mail7.example.com', true],
    ['mail*.example.com', 'mail.example.com', false],
    ['mail*x*.com', 'mail1x2.com', true],
    ['mail*x*.com', 'mail12.com', false],
    ['example.com', 'example.com', true],
    ['example.com', 'a.example.com', false],
  ])('of %s fits %s: %s', (glob, domain, fits) => expect(globMatches(glob, domain)).toBe(fits));
});

it('reads the setting line by line, and leaves out what is no domain', () => {
  const globs = disposableGlobs('mailinator.com\n*.guerrilla.example, yopmail.com\nне е домейн\n*');
  expect(['mailinator.com', 'a.guerrilla.example', 'yopmail.com'].map((one) => globs.has(one))).toEqual([
    true,
    true,
    true,
  ]);
  expect(['guerrilla.example', 'abv.bg', 'домейн'].map((one) => globs.has(one))).toEqual([
    false,
    false,
    false,
  ]);
});

it('finds the domain of an address in any spelling', () => {
  expect(domainOfAddress('Ivan@ABV.bg')).toBe('abv.bg');
  expect(domainOfAddress('"a@b"@пример.бг')).toBe('xn--e1afmkfd.xn--90ae');
});

it('finds an address in ranges, whichever way a proxy wrote it', () => {
  const ranges = rangesOf(networksOf(['192.0.2.0/24', '2001:db8::/32', 'nonsense']));
  expect(['192.0.2.7', '::ffff:192.0.2.7', '2001:db8:7::1'].map((ip) => isIn(ranges, ip))).toEqual([
    true,
    true,
    true,
  ]);
  expect(['192.0.3.7', '2001:db9::1', '', 'unknown'].map((ip) => isIn(ranges, ip))).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

it.each([
  ['ivana@abv.bg', 'i…a@abv.bg'],
  ['иванка@пример.бг', 'и…а@пример.бг'],
  ['ab@abv.bg', 'a…@abv.bg'],
  ['a@abv.bg', 'a…@abv.bg'],
])('shows of %s only %s', (email, shown) => expect(masked(email)).toBe(shown));
