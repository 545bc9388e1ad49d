import { isIP } from 'node:net';

/** A range of addresses: the first one as a number, and how many leading bits they share. */
export interface Network {
  family: 'ipv4' | 'ipv6';
  first: bigint;
  bits: number;
}

const LENGTH = { ipv4: 32, ipv6: 128 } as const;
/** What `addressBlock` keeps of a signature. */
const BLOCK = { ipv4: 24, ipv6: 48 } as const;
/** Wider ones would stop whole providers. */
const WIDEST = { ipv4: 8, ipv6: 20 } as const;

/** „10.1.0.0/16“, „2a01:db8::/32“ or one address; null for anything else, and for what is wider than a provider. */
export function readNetwork(typed: string): Network | null {
  const [address = '', length, more] = typed.trim().toLowerCase().split('/');
  const kind = isIP(address);
  if (more !== undefined || kind === 0 || address.includes('%')) return null;
  const family = kind === 4 ? 'ipv4' : 'ipv6';
  if (length !== undefined && !/^\d{1,3}$/.test(length)) return null;
  const bits = length === undefined ? LENGTH[family] : Number(length);
  if (bits < WIDEST[family] || bits > LENGTH[family]) return null;
  const value = family === 'ipv4' ? valueOfFour(address) : valueOfSix(address);
  return { family, first: masked(value, bits, family), bits };
}

/** The one spelling of a range: „10.1.0.0/16“. */
export function networkText({ family, first, bits }: Network): string {
  return `${addressText(family, first)}/${bits}`;
}

export function addressText(family: Network['family'], value: bigint): string {
  const [parts, width, radix] = family === 'ipv4' ? ([4, 8n, 10] as const) : ([8, 16n, 16] as const);
  const groups = Array.from({ length: parts }, (_, at) =>
    ((value >> (BigInt(parts - 1 - at) * width)) & ((1n << width) - 1n)).toString(radix),
  );
  if (family === 'ipv4') return groups.join('.');
  const zeros = groups.length - groups.findLastIndex((group) => group !== '0') - 1;
  return zeros > 1 ? `${groups.slice(0, groups.length - zeros).join(':')}::` : groups.join(':');
}

/** How many address blocks of signatures the range touches. */
export function blockCount({ family, bits }: Network): bigint {
  return bits >= BLOCK[family] ? 1n : 1n << BigInt(BLOCK[family] - bits);
}

/** True when the range is narrower than what is kept of a signature. */
export function isWithinBlock({ family, bits }: Network): boolean {
  return bits > BLOCK[family];
}

/** One address of each block that the range touches. */
export function blockAddresses(network: Network): string[] {
  const { family, first } = network;
  const step = 1n << BigInt(LENGTH[family] - BLOCK[family]);
  const start = masked(first, BLOCK[family], family);
  return Array.from({ length: Number(blockCount(network)) }, (_, at) =>
    wholeAddress(family, start + BigInt(at) * step),
  );
}

/** As an operating system writes it in full, without `::`, so that its first groups can be read off. */
function wholeAddress(family: Network['family'], value: bigint): string {
  if (family === 'ipv4') return addressText(family, value);
  return Array.from({ length: 8 }, (_, at) =>
    ((value >> (BigInt(7 - at) * 16n)) & 0xffffn).toString(16),
  ).join(':');
}

function masked(value: bigint, bits: number, family: Network['family']): bigint {
  const rest = BigInt(LENGTH[family] - bits);
  return (value >> rest) << rest;
}

function valueOfFour(address: string): bigint {
  return address.split('.').reduce((value, part) => (value << 8n) | BigInt(part), 0n);
}

function valueOfSix(address: string): bigint {
  const dotted = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(address);
  const four = dotted ? valueOfFour(dotted[2]!) : null;
  const plain =
    four === null ? address : `${dotted![1]}${(four >> 16n).toString(16)}:${(four & 0xffffn).toString(16)}`;
  const [head = '', tail] = plain.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array<string>(8 - left.length - right.length).fill('0');
  return [...left, ...zeros, ...right].reduce((value, group) => (value << 16n) | BigInt(`0x${group}`), 0n);
}
