const DOMAINS_WITHOUT_DOTS = new Set(['gmail.com']);
const ALIAS_DOMAINS: Record<string, string> = { 'googlemail.com': 'gmail.com' };

/**
 * The one spelling by which a mailbox is recognised: lower case, without a plus-tag, without the dots that
 * the provider ignores, with the provider's main domain. Never used for sending.
 */
export function canonicalEmail(address: string): string {
  const [local = '', rawDomain = ''] = address
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .split(/@(?=[^@]*$)/);
  const domain = ALIAS_DOMAINS[rawDomain] ?? rawDomain;
  const untagged = local.split('+')[0] || local;
  return `${DOMAINS_WITHOUT_DOTS.has(domain) ? untagged.replaceAll('.', '') : untagged}@${domain}`;
}
