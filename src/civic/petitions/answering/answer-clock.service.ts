import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';

/** What the municipality owes on a petition from the day of its receipt. */
@Injectable()
export class AnswerClock {
  /** @param receivedAt постъпване (чл. 118, ал. 1 АПК), whenever it is registered */
  async start(_tx: Tx, _petitionId: string, _receivedAt: Date): Promise<void> {}
}
