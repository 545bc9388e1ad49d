import { Injectable } from '@nestjs/common';
import { Config } from '../../config/index.js';

const LOOPBACK = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/;

/** The names under which this site is known. Outside of production the machine itself counts, on any port. */
@Injectable()
export class Hosts {
  private readonly own: string;
  private readonly ownOrigin: string;
  private readonly loopback: boolean;

  constructor(config: Config) {
    this.own = config.publicUrl.host;
    this.ownOrigin = config.publicUrl.origin;
    this.loopback = config.mode !== 'production';
  }

  knows(host: string | undefined): boolean {
    if (host === this.own) return true;
    if (host === undefined) return false;
    return host.toLowerCase() === this.own || (this.loopback && LOOPBACK.test(host));
  }

  /** True when a form that says it comes from `origin` comes from the site asked under `host`. */
  isOwnOrigin(origin: string, host: string | undefined): boolean {
    if (origin === this.ownOrigin) return true;
    return this.loopback && host !== undefined && LOOPBACK.test(host) && origin === `http://${host}`;
  }
}
