import { Injectable } from '@nestjs/common';
import { Crypto } from '../../../../platform/crypto/index.js';
import { Database } from '../../../../platform/database/index.js';
import type { Locale } from '../../../../platform/i18n/index.js';
import { PUBLIC_PETITION } from '../../petition.lifecycle.js';
import type { SignablePetition } from './signing.rules.js';

export interface PetitionToSign extends SignablePetition {
  id: string;
  title: string;
  lang: Locale;
  minimumAge: number;
  isPublic: boolean;
}

const BACKING = 'petition.backing';

/** What the pages about signing need to know of a petition. */
@Injectable()
export class SignablePetitions {
  constructor(
    private readonly database: Database,
    private readonly crypto: Crypto,
  ) {}

  async one(id: string): Promise<PetitionToSign | null> {
    const [found] = await this.database.read<PetitionToSign>(
      `SELECT petition.id, title, lang, state, minimum_age AS "minimumAge", 
         (SELECT online FROM petition_kind WHERE code = kind_code) AS online, hidden_at AS "hiddenAt",
         published_at AS "publishedAt", seeking_until AS "seekingUntil", closes_at AS "closesAt", closed_at AS "closedAt",
         ended_at AS "endedAt", ${PUBLIC_PETITION} AS "isPublic"
       FROM petition WHERE petition.id = $1`,
      [id],
    );
    return found ?? null;
  }

  /** What everybody may see, or, before that, whoever came with the link for backers. */
  async shownTo(id: string, backing: string): Promise<PetitionToSign | null> {
    const found = await this.one(id);
    if (!found || found.hiddenAt) return null;
    const invited = found.state !== 'draft' && backing !== '' && this.crypto.verify(BACKING, backing, id);
    return found.isPublic || invited ? found : null;
  }

  /** For whoever holds a letter about it. */
  backingOf({ id, isPublic }: PetitionToSign): string {
    return isPublic ? '' : this.crypto.sign(BACKING, id);
  }
}
