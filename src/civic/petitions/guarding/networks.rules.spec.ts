import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addressBlock } from '../signatures/signature-person.rules.js';
import { networkOf } from '../../../platform/http/index.js';
import { blockAddresses, blockCount, isWithinBlock, networkText, readNetwork } from './networks.rules.js';

describe('a network as it is typed', () => {
  it.each([
    ['10.1.2.3/16', '10.1.0.0/16'],
    [' 192.0.2.7 ', '192.0.2.7/32'],
    ['192.0.2.0/24', '192.0.2.0/24'],
    ['2001:DB8:1:2::/48', '2001:db8:1::/48'],
    ['2001:db8::1', '2001:db8:0:0:0:0:0:1/128'],
    ['::ffff:192.0.2.7', '0:0:0:0:0:ffff:c000:207/128'],
  ])('„%s“ is %s', (typed, text) => expect(networkText(readNetwork(typed)!)).toBe(text));

  it.each([
    '',
    '10.1.2',
    '10.1.2.3/33',
    '10.1.2.3/',
    '10.0.0.0/7',
    '256.1.1.1',
    '2001:db8::/19',
    '2001:db8::/129',
    'fe80::1%eth0',
    '10.1.2.3/8/8',
    'example.com',
    '10.1.2.3/-1',
  ])('„%s“ is none', (typed) => expect(readNetwork(typed)).toBeNull());
});

describe('the blocks of a network', () => {
  it('are those that its addresses are known by', () => {
    const blocks = blockAddresses(readNetwork('10.1.4.0/22')!);
    expect(blocks.map((address) => addressBlock(networkOf(address)))).toEqual([
      '10.1.4.0/24',
      '10.1.5.0/24',
      '10.1.6.0/24',
      '10.1.7.0/24',
    ]);
    expect(blockCount(readNetwork('10.0.0.0/8')!)).toBe(65_536n);
  });

  it('are one where the network is narrower than what is kept', () => {
    const narrow = readNetwork('10.1.4.128/25')!;
    expect(isWithinBlock(narrow)).toBe(true);
    expect(blockAddresses(narrow)).toEqual(['10.1.4.0']);
    const site = readNetwork('2a01:5a8:301:7::9')!;
    expect(blockAddresses(site).map((address) => addressBlock(networkOf(address)))).toEqual([
      addressBlock(networkOf('2a01:5a8:301:ffff::1')),
    ]);
  });

  it('hold every address of the network', () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.integer({ min: 16, max: 32 }), (address, bits) => {
        const blocks = blockAddresses(readNetwork(`${address}/${bits}`)!);
        return blocks.map((one) => addressBlock(networkOf(one))).includes(addressBlock(networkOf(address)));
      }),
    );
  });
});
