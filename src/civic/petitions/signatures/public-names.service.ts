import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/index.js';
import { SignaturePeople } from './signature-people.service.js';

const MOST = 100;

/** The names of those who wanted theirs to be shown. */
@Injectable()
export class PublicNames {
  constructor(
    private readonly database: Database,
    private readonly people: SignaturePeople,
  ) {}

  /** Newest first, at most 100. */
  async latest(petitionId: string, limit: number): Promise<string[]> {
    const found = await this.database.read<{ sealed: string }>(
      `SELECT sealed FROM signature
       WHERE petition_id = $1 AND state = 'counted' AND shows_name AND sealed IS NOT NULL
       ORDER BY id DESC LIMIT $2`,
      [petitionId, Math.min(limit, MOST)],
    );
    return found.map(({ sealed }) => this.people.open(sealed).name);
  }
}
