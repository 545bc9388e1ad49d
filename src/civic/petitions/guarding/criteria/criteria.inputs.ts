import type { InputField, Values } from '../../../../platform/backoffice/index.js';

const LONGEST_NAME = 200;
const LONGEST_DOMAIN = 253;
const LONGEST_NETWORK = 60;

/** What the staff may type to say which signatures they mean. */
export const CRITERIA: Record<'name' | 'domain' | 'network', InputField> = {
  name: {
    label: { bg: 'Име', en: 'Name' },
    hint: {
      bg: 'Цялото, както е подписано; главни букви и тирета нямат значение.',
      en: 'All of it, as it was signed; case and hyphens do not matter.',
    },
    max: LONGEST_NAME,
  },
  domain: {
    label: { bg: 'Домейн на имейла', en: 'Domain of the address' },
    hint: {
      bg: 'Например primer.bg, или *.primer.bg за всичко под него.',
      en: 'Such as example.com, or *.example.com for all below it.',
    },
    max: LONGEST_DOMAIN,
  },
  network: {
    label: { bg: 'Мрежа', en: 'Network' },
    hint: {
      bg: 'Адрес или мрежа, например 192.0.2.7 или 192.0.2.0/24. От подписа се пази само мрежата /24 (при IPv6 /48), затова по-тясна се разширява до нея.',
      en: 'An address or a network. Of a signature the /24 alone is kept (/48 of IPv6), so what is narrower is widened to it.',
    },
    max: LONGEST_NETWORK,
  },
};

export function textOf(value: Values[string] | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
