import type { Config } from '../../config/index.js';

export type HeaderPairs = readonly (readonly [string, string])[];

const POLICY = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self'`,
  `img-src 'self' data:`,
  `font-src 'self'`,
  `connect-src 'self'`,
  `form-action 'self'`,
  `base-uri 'none'`,
  `frame-ancestors 'none'`,
];

/** What every answer carries. The back office sets a policy of its own over this one. */
export function securityHeaders(config: Config): HeaderPairs {
  const secure = config.secureCookies;
  return [
    ['content-security-policy', [...POLICY, ...(secure ? ['upgrade-insecure-requests'] : [])].join('; ')],
    ['x-content-type-options', 'nosniff'],
    ['x-frame-options', 'DENY'],
    // Not no-referrer: it makes browsers send „Origin: null“ with forms.
    ['referrer-policy', 'same-origin'],
    ['cross-origin-opener-policy', 'same-origin'],
    [
      'permissions-policy',
      'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
    ],
    ...(secure ? ([['strict-transport-security', 'max-age=31536000']] as const) : []),
  ];
}

/** Open data may be read by scripts of other sites, and badges shown there; nothing else may. */
export function crossOriginHeaders(target: string): HeaderPairs {
  return isOpenApi(target)
    ? [
        ['access-control-allow-origin', '*'],
        ['cross-origin-resource-policy', 'cross-origin'],
      ]
    : [['cross-origin-resource-policy', isBadge(target) ? 'cross-origin' : 'same-origin']];
}

/** Pictures made to stand on other sites. */
function isBadge(target: string): boolean {
  return /\/badge\.svg(?:\?|$)/.test(target);
}

export function isOpenApi(target: string): boolean {
  return target.startsWith('/api/v1/');
}
