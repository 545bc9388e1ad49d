import { describe, expect, it } from '@jest/globals';
import { RuleBroken } from '../errors/index.js';
import { deliverableAddress, headerText, parseSender } from './headers.rules.js';

describe('what may stand in a header', () => {
  it.each(['Тема\r\nBcc: x@y.bg', 'a\nb', 'a\rb', 'a\0b', 'a\u2028b', 'x\ud800'])('refuses %j', (text) => {
    expect(() => headerText(text)).toThrow(RuleBroken);
  });

  it('keeps everything else as it is', () => {
    expect(headerText('„Наредба“ – чл. 12 🌳')).toBe('„Наредба“ – чл. 12 🌳');
  });
});

describe('an address of one mailbox', () => {
  it.each(['a@b.bg', 'иван@община.бг', "o'neil+x@example.org"])('takes %s', (address) => {
    expect(deliverableAddress(address)).toBe(address);
  });

  it.each([
    'a@b.bg, c@d.bg',
    'a@b.bg\r\nRCPT TO:<c@d.bg>',
    '<a@b.bg>',
    'a b@c.bg',
    '"a"@b.bg',
    'a@b@c.bg',
    'a',
    '@b.bg',
    '',
  ])('refuses %j', (address) => {
    expect(() => deliverableAddress(address)).toThrow(RuleBroken);
  });
});

describe('MAIL_FROM', () => {
  it('may carry a name', () => {
    expect(parseSender('Мегдан <no-reply@example.bg>')).toEqual({
      name: 'Мегдан',
      address: 'no-reply@example.bg',
    });
    expect(parseSender('"Мегдан, община" <a@b.bg>')).toEqual({ name: 'Мегдан, община', address: 'a@b.bg' });
    expect(parseSender('a@b.bg')).toEqual({ name: '', address: 'a@b.bg' });
  });
});
