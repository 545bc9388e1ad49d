import { Injectable } from '@nestjs/common';
import { Audit, type Actor } from '../../../../platform/audit/index.js';
import { Crypto } from '../../../../platform/crypto/index.js';
import { Database } from '../../../../platform/database/index.js';
import { BadRequest } from '../../../../platform/errors/index.js';
import { formatDateTime } from '../../../../platform/i18n/index.js';
import type { Channel, SignatureState } from '../../signatures/signature.rules.js';
import { SignaturePeople } from '../../signatures/signature-people.service.js';
import { conditionOf, type Criteria, type TypedCriteria } from '../criteria/criteria.rules.js';
import { SignatureCriteria } from '../criteria/signature-criteria.service.js';

export interface FoundSignature {
  id: string;
  /** Null once the signers are anonymised. */
  name: string | null;
  state: SignatureState;
  channel: Channel;
  confirmed: string;
}

export const FOUND_AT_MOST = 100;
const QUESTION = 'signature.lookup';

/** Finds signatures by what a member of the staff typed; the question stands in an address, so it is sealed. */
@Injectable()
export class SignatureLookup {
  constructor(
    private readonly database: Database,
    private readonly criteria: SignatureCriteria,
    private readonly people: SignaturePeople,
    private readonly crypto: Crypto,
    private readonly audit: Audit,
  ) {}

  /** @returns the question, to be asked with `answer` */
  async ask(typed: TypedCriteria, actor: Actor, now: Date): Promise<string> {
    const criteria = await this.criteria.resolve(typed);
    const { petitionId, ...asked } = typed;
    const by = Object.entries(asked)
      .filter(([, value]) => value)
      .map(([criterion]) => criterion);
    await this.database.transaction((tx) =>
      this.audit.record(
        tx,
        {
          actor,
          action: 'signatures.lookup',
          subject: { type: 'petition', id: petitionId },
          details: { by: by.join(', ') },
        },
        now,
      ),
    );
    return this.crypto.encrypt(JSON.stringify(criteria), QUESTION);
  }

  /** Newest first, one more than FOUND_AT_MOST where there are more. @throws BadRequest for what `ask` did not make */
  async answer(question: string): Promise<{ petitionId: string; found: FoundSignature[] }> {
    const criteria = this.opened(question);
    const { sql, params } = conditionOf(criteria);
    const found = await this.database.read<
      Omit<FoundSignature, 'name' | 'confirmed'> & { sealed: string | null; confirmedAt: Date }
    >(
      `SELECT id, sealed, state, channel, confirmed_at AS "confirmedAt" FROM signature
       WHERE ${sql} ORDER BY id DESC LIMIT ${FOUND_AT_MOST + 1}`,
      params,
    );
    return {
      petitionId: criteria.petitionId,
      found: found.map(({ sealed, confirmedAt, ...signature }) => ({
        ...signature,
        name: sealed ? this.people.open(sealed).name : null,
        confirmed: formatDateTime(confirmedAt, 'bg'),
      })),
    };
  }

  private opened(question: string): Criteria {
    try {
      return JSON.parse(this.crypto.decrypt(question, QUESTION)) as Criteria;
    } catch {
      throw new BadRequest('badQuery');
    }
  }
}
