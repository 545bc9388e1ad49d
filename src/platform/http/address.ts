import type { Locale } from '../i18n/index.js';

/** What the request line asks for, with the language taken out of the path. */
export interface Address {
  locale: Locale;
  /** Path and query as the routes see them: without `/en`, a slash at the end, advertisers' marks. */
  target: string;
}

/** These speak no language of their own: '/en/admin' is not an address. */
const WITHOUT_LANGUAGE = /^\/(?:admin|assets|files|health)(?:[/?]|$)/;
const ADVERTISERS_MARK = /^(?:utm_[a-z]+|fbclid|gclid|msclkid|mc_[ce]id)$/;

export function addressOf(url: string): Address {
  if (WITHOUT_LANGUAGE.test(url)) return { locale: 'bg', target: url };
  const english = url === '/en' || url.startsWith('/en/') || url.startsWith('/en?');
  if (!english) return { locale: 'bg', target: plain(url) };
  const rest = url.slice(3);
  if (WITHOUT_LANGUAGE.test(rest)) return { locale: 'bg', target: url };
  return { locale: 'en', target: plain(rest.startsWith('/') ? rest : `/${rest}`) };
}

/** One key for all ways to write the same address: parameters in any order, language included. */
export function cacheKey({ locale, target }: Address): string {
  const query = target.indexOf('?');
  if (query === -1) return `${locale} ${target}`;
  const pairs = target
    .slice(query + 1)
    .split('&')
    .filter((pair) => pair !== '');
  const names = new Map(pairs.map((pair) => [pair, pair.split('=', 1)[0]!]));
  pairs.sort((left, right) => compare(names.get(left)!, names.get(right)!));
  return `${locale} ${target.slice(0, query)}${pairs.length > 0 ? '?' : ''}${pairs.join('&')}`;
}

function compare(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function plain(target: string): string {
  const query = target.indexOf('?');
  const path = query === -1 ? target : target.slice(0, query);
  const trimmed = path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
  if (query === -1) return trimmed;
  const kept = target
    .slice(query + 1)
    .split('&')
    .filter((pair) => pair !== '' && !ADVERTISERS_MARK.test(pair.split('=', 1)[0]!));
  return kept.length > 0 ? `${trimmed}?${kept.join('&')}` : trimmed;
}
