/** Spellings of one name that nobody would tell apart when reading them aloud. */
export function canonicalName(name: string): string {
  return name
    .normalize('NFKC')
    .toLocaleLowerCase('bg')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * The block that an address belongs to: of IPv4 the 256 around it, of IPv6 a site's /48.
 * @param network as `networkOf` gives it: an IPv4 address, or a prefix of IPv6 with /64
 */
export function addressBlock(network: string): string {
  if (!network.includes(':')) return `${network.split('.').slice(0, 3).join('.')}.0/24`;
  return `${network.split('::')[0]!.split(':').slice(0, 3).join(':')}::/48`;
}
