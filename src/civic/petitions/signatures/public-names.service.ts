import { Injectable } from '@nestjs/common';

/** Names of those who chose to show theirs. */
@Injectable()
export class PublicNames {
  /** The latest first. */
  async latest(_petitionId: string, _limit: number): Promise<string[]> {
    return [];
  }
}
