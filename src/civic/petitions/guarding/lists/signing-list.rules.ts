import { BlockList, isIP } from 'node:net';
import { domainToASCII } from 'node:url';
import { addressText, type Network, readNetwork } from '../networks.rules.js';

export const VERDICTS = ['allow', 'block'] as const;
export type Verdict = (typeof VERDICTS)[number];
export const WHATS = ['address', 'domain', 'range'] as const;
export type What = (typeof WHATS)[number];

/** Why somebody looks at a signature before it counts. */
export const HOLD_REASONS = [
  'blockedAddress',
  'blockedDomain',
  'blockedRange',
  'disposable',
  'rate',
] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

const LONGEST_DOMAIN = 253;
const MOST_STARS = 3;
const LABEL = /^[a-z0-9*_]([a-z0-9*_-]{0,61}[a-z0-9*])?$/;

/** A domain in the letters of the DNS; '' for what is none. */
export function domainOf(typed: string): string {
  return domainToASCII(typed.trim().toLowerCase().replace(/^@/, '').replace(/\.$/, ''));
}

export function domainOfAddress(email: string): string {
  return domainOf(email.slice(email.lastIndexOf('@') + 1));
}

/** „abv.bg“ or „*.example.com“ in one spelling; null for what is no domain, and for a star that would mean everybody. */
export function readGlob(typed: string): string | null {
  const stars = typed.split('*');
  // The star is no letter of a domain name, so it is read as one that is.
  const standIn = 'xstarx';
  const ascii = stars.length > 1 ? domainOf(stars.join(standIn)).replaceAll(standIn, '*') : domainOf(typed);
  const labels = ascii.split('.');
  const fits =
    ascii.length <= LONGEST_DOMAIN &&
    stars.length - 1 <= MOST_STARS &&
    labels.length > 1 &&
    labels.every((label) => LABEL.test(label)) &&
    !labels.at(-1)!.includes('*') &&
    isIP(ascii) === 0;
  return fits ? ascii : null;
}

/** A star stands for any letters, dots among them: „*.example.com“ is every domain below example.com, and not itself. */
export function globMatches(glob: string, domain: string): boolean {
  const [head = '', ...rest] = glob.split('*');
  if (rest.length === 0) return glob === domain;
  if (!domain.startsWith(head)) return false;
  const tail = rest.pop()!;
  let at = head.length;
  for (const part of rest) {
    const found = domain.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return (
    domain.length - tail.length >= at && domain.endsWith(tail) && domain.length > head.length + tail.length
  );
}

/** Many globs; those without a star are found at once. */
export class Globs {
  private readonly exact: ReadonlySet<string>;
  private readonly patterns: readonly string[];

  constructor(globs: readonly string[]) {
    this.exact = new Set(globs.filter((glob) => !glob.includes('*')));
    this.patterns = globs.filter((glob) => glob.includes('*'));
  }

  has(domain: string): boolean {
    return this.exact.has(domain) || this.patterns.some((glob) => globMatches(glob, domain));
  }
}

/** The setting: one a line; a line that is no domain says nothing. */
export function disposableGlobs(lines: string): Globs {
  return new Globs(
    lines
      .split(/[\s,;]+/)
      .map((line) => readGlob(line))
      .filter((glob) => glob !== null),
  );
}

export function rangesOf(networks: readonly Network[]): BlockList {
  const ranges = new BlockList();
  for (const { family, first, bits } of networks) ranges.addSubnet(addressText(family, first), bits, family);
  return ranges;
}

/** An address that a proxy wrote as IPv6 is the IPv4 one inside. */
export function isIn(ranges: BlockList, ip: string): boolean {
  const address = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1] ?? ip.split('%', 1)[0]!;
  const family = isIP(address);
  return family !== 0 && ranges.check(address, family === 4 ? 'ipv4' : 'ipv6');
}

export function networksOf(values: readonly string[]): Network[] {
  return values.map((value) => readNetwork(value)).filter((network) => network !== null);
}

/** „и…а@abv.bg“: enough to recognise an address that one knows. */
export function masked(email: string): string {
  const at = email.lastIndexOf('@');
  const letters = [...email.slice(0, at)];
  const last = letters.length > 2 ? letters.at(-1)! : '';
  return `${letters[0] ?? ''}…${last}${email.slice(at)}`;
}
