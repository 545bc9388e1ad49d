import { Injectable } from '@nestjs/common';
import type { RecurringJob } from '../../platform/queue/index.js';
import { Invitations } from './organisations/colleagues/invitations.service.js';
import { SignIn } from './participants/sign-in.service.js';
import { SignInThrottle } from './staff/sign-in-throttle.js';

/** Forgets sign-in letters, invitations and failed tries that nobody needs any more. */
@Injectable()
export class AccountsSweep implements RecurringJob {
  constructor(
    private readonly signIn: SignIn,
    private readonly throttle: SignInThrottle,
    private readonly invitations: Invitations,
  ) {}

  async run(_slot: string, now: Date): Promise<void> {
    await this.signIn.sweep(now);
    await this.throttle.sweep(now);
    await this.invitations.sweep(now);
  }
}
