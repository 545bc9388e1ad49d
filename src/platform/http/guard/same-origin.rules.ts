/** Where a request says it comes from; browsers say it, and no page can make them say something else. */
export interface Claims {
  method: string;
  fetchSite: string | undefined;
  origin: string | undefined;
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE']);

export function isUnsafe(method: string): boolean {
  return !SAFE.has(method);
}

/**
 * True when a request may change something: a page of this site sent it. Either header is enough (old browsers send
 * Origin alone, and over http no Sec-Fetch-Site), but both have to agree, and a request without any is refused.
 */
export function isFromOwnPages(claims: Claims, isOwnOrigin: (origin: string) => boolean): boolean {
  if (!isUnsafe(claims.method)) return true;
  const { fetchSite, origin } = claims;
  if (fetchSite === undefined && origin === undefined) return false;
  if (fetchSite !== undefined && fetchSite !== 'same-origin' && fetchSite !== 'none') return false;
  return origin === undefined || isOwnOrigin(origin);
}

const ONE_CLICK_PATH = /^\/(?:unsubscribe|signatures\/news)\/[^/?]+$/;

/** RFC 8058: mail programs unsubscribe with a bare POST. The one exemption; its body is checked once it is read. */
export function mayBeOneClick(method: string, target: string): boolean {
  return method === 'POST' && ONE_CLICK_PATH.test(target);
}

export function isOneClick(body: unknown): boolean {
  const fields = Object.entries((body ?? {}) as Record<string, unknown>);
  return fields.length === 1 && fields[0]![0] === 'List-Unsubscribe' && fields[0]![1] === 'One-Click';
}
