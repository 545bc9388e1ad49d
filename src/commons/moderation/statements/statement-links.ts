import { Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config/index.js';
import { Crypto } from '../../../platform/crypto/index.js';
import { BadRequest } from '../../../platform/errors/index.js';
import { localePath, type Locale } from '../../../platform/i18n/index.js';
import { APPEALS_PATH, STATEMENTS_PATH } from '../moderation.paths.js';

const KEY = /^([1-9]\d{0,17})(?:\.([\w-]{1,100}))?$/;
const PURPOSES = { statement: 'moderation.statement', appeal: 'moderation.appeal' } as const;
const PATHS = { statement: STATEMENTS_PATH, appeal: APPEALS_PATH } as const;

export type Door = keyof typeof PURPOSES;

/** Addresses that open one decision to whoever got the letter. */
@Injectable()
export class StatementLinks {
  constructor(
    private readonly crypto: Crypto,
    private readonly config: Config,
  ) {}

  /** On this site, without language. */
  path(door: Door, decisionId: string): string {
    return `${PATHS[door]}/${decisionId}.${this.crypto.sign(PURPOSES[door], decisionId)}`;
  }

  url(door: Door, decisionId: string, locale: Locale): string {
    return this.absolute(this.path(door, decisionId), locale);
  }

  absolute(path: string, locale: Locale): string {
    return new URL(localePath(locale, path), this.config.publicUrl).href;
  }

  /**
   * The decision that a key opens, and whether it came with its proof; without one only the signed-in author may enter.
   * @throws BadRequest for an altered key
   */
  read(door: Door, key: string): { decisionId: string; proven: boolean } {
    const [, decisionId, proof] = KEY.exec(key) ?? [];
    if (!decisionId) throw new BadRequest('wrongLink');
    if (proof === undefined) return { decisionId, proven: false };
    if (!this.crypto.verify(PURPOSES[door], proof, decisionId)) throw new BadRequest('wrongLink');
    return { decisionId, proven: true };
  }
}
