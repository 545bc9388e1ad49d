import { Injectable } from '@nestjs/common';
import { TooManyRequests } from '../../../platform/errors/index.js';
import { RateLimits } from '../../../platform/http/index.js';
import { Settings } from '../../../platform/settings/index.js';
import { petitionsSettings } from '../petitions.settings.js';
import { SignaturePeople } from '../signatures/signature-people.service.js';
import { type KnownLists, KnownSigningLists } from './lists/known-lists.service.js';
import { SigningAddresses } from './lists/signing-addresses.service.js';
import {
  disposableGlobs,
  domainOfAddress,
  type Globs,
  type HoldReason,
  isIn,
} from './lists/signing-list.rules.js';

export interface Signing {
  petitionId: string;
  /** As typed. */
  email: string;
  ip: string;
}

const AN_HOUR = 3_600;

/** Whether a signature is taken, and whether somebody looks at it before it counts. */
@Injectable()
export class SigningGuard {
  private disposable?: { lines: string; globs: Globs };

  constructor(
    private readonly lists: KnownSigningLists,
    private readonly addresses: SigningAddresses,
    private readonly people: SignaturePeople,
    private readonly limits: RateLimits,
    private readonly settings: Settings,
  ) {}

  /**
   * To be asked for the form, before anything is stored.
   * @returns why it is held, or null; whoever signs sees no difference
   * @throws TooManyRequests when the network sent too many
   */
  async judge(signing: Signing, now: Date): Promise<HoldReason | null> {
    const lists = await this.lists.current(now);
    const listed = await this.listed(signing, lists);
    if (listed === 'allowed') return null;
    const crowded = await this.isCrowded(signing);
    if (listed) return listed;
    if (this.disposableDomains().has(domainOfAddress(signing.email))) return 'disposable';
    return crowded ? 'rate' : null;
  }

  private async listed(
    { email, ip }: Signing,
    { allow, block }: KnownLists,
  ): Promise<'allowed' | HoldReason | null> {
    const domain = domainOfAddress(email);
    const asksAddress = allow.addresses.size + block.addresses.size > 0;
    const address = asksAddress ? await this.addresses.lookup(email) : '';
    if (allow.addresses.has(address) || allow.domains.has(domain) || isIn(allow.ranges, ip)) return 'allowed';
    if (block.addresses.has(address)) return 'blockedAddress';
    if (block.domains.has(domain)) return 'blockedDomain';
    return isIn(block.ranges, ip) ? 'blockedRange' : null;
  }

  /** Each form counts, also one that is held for another reason. @throws TooManyRequests past the most */
  private async isCrowded({ petitionId, ip }: Signing): Promise<boolean> {
    const { holdPerBlockHour, mostPerBlockHour } = this.settings.read(petitionsSettings);
    const key = `${petitionId}\0${this.people.blockLookup(ip)}`;
    await this.limits.hit('signing.most', key, { max: mostPerBlockHour, perSeconds: AN_HOUR });
    try {
      await this.limits.hit('signing.held', key, { max: holdPerBlockHour, perSeconds: AN_HOUR });
      return false;
    } catch (error) {
      if (error instanceof TooManyRequests) return true;
      throw error;
    }
  }

  private disposableDomains(): Globs {
    const { disposableDomains: lines } = this.settings.read(petitionsSettings);
    if (this.disposable?.lines !== lines) this.disposable = { lines, globs: disposableGlobs(lines) };
    return this.disposable.globs;
  }
}
