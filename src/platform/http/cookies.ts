import { Injectable } from '@nestjs/common';
import { Config } from '../config/index.js';
import type { Cookie } from './page-result.js';

/** Writes Set-Cookie headers, all under the same rules. */
@Injectable()
export class Cookies {
  constructor(private readonly config: Config) {}

  header(cookie: Cookie): string {
    const age = cookie.value === '' ? 0 : cookie.maxAgeSeconds;
    return [
      `${this.config.cookiePrefix}${cookie.name}=${encodeURIComponent(cookie.value)}`,
      'Path=/',
      'HttpOnly',
      `SameSite=${cookie.sameSite ?? 'Lax'}`,
      ...(age === undefined ? [] : [`Max-Age=${age}`]),
      ...(this.config.secureCookies ? ['Secure'] : []),
    ].join('; ');
  }
}
