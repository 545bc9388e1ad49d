import { Injectable } from '@nestjs/common';

export interface Signing {
  petitionId: string;
  /** As typed. */
  email: string;
  ip: string;
}

/** Whether a signature is taken, and whether somebody looks at it before it counts. */
@Injectable()
export class SigningGuard {
  /**
   * To be asked for the form, before anything is stored.
   * @returns why it is held, or null; whoever signs sees no difference
   * @throws TooManyRequests when the network sent too many
   */
  async judge(_signing: Signing, _now: Date): Promise<string | null> {
    return null;
  }
}
