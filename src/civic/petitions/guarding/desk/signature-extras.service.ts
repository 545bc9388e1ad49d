import { Injectable } from '@nestjs/common';
import type { BackofficeContext, ComputedValue } from '../../../../platform/backoffice/index.js';
import { Database } from '../../../../platform/database/index.js';
import { SignaturePeople } from '../../signatures/signature-people.service.js';
import { guardingMessages } from '../guarding.messages.js';

interface Row {
  id: string;
  petitionId: string;
  sealed: string | null;
  domainId: string | null;
  domain: string | null;
  blockLookup: string | null;
}

/** So many alike are counted; more are „more than“. */
const MOST_ALIKE = 1_000;

/** What is shown of signatures beside their columns: the name to whoever may know it, and what a look is about. */
@Injectable()
export class SignatureExtras {
  constructor(
    private readonly database: Database,
    private readonly people: SignaturePeople,
  ) {}

  async of({ staff }: BackofficeContext, ids: string[]): Promise<Map<string, Record<string, ComputedValue>>> {
    const found = await this.database.read<Row>(
      `SELECT signature.id, petition_id AS "petitionId", signature.sealed, domain_id AS "domainId",
              signature_domain.sealed AS domain, block_lookup AS "blockLookup"
       FROM signature LEFT JOIN signature_domain ON signature_domain.id = domain_id
       WHERE signature.id = ANY($1::bigint[])`,
      [ids],
    );
    const names = staff.permissions.has('signatures.readPersonal');
    const review = staff.permissions.has('signatures.review');
    const [only] = found;
    const alike = review && only && ids.length === 1 ? await this.alike(only) : null;
    return new Map(
      found.map((row): [string, Record<string, ComputedValue>] => [
        row.id,
        {
          name: names && row.sealed ? this.people.open(row.sealed).name : null,
          domain: review && row.domain ? this.people.openDomain(row.domain) : null,
          alike,
        },
      ]),
    );
  }

  /** How many signatures of the petition came from the same network, and from the same domain. */
  private async alike({ id, petitionId, blockLookup, domainId }: Row): Promise<string | null> {
    const t = guardingMessages('bg');
    const lines = await Promise.all([
      blockLookup === null ? null : this.others(id, petitionId, 'block_lookup', blockLookup),
      domainId === null ? null : this.others(id, petitionId, 'domain_id', domainId),
    ]);
    const [network, domain] = lines;
    const told = [
      network !== null && t('alikeNetwork', { count: network!, more: network! >= MOST_ALIKE ? 'yes' : 'no' }),
      domain !== null && t('alikeDomain', { count: domain!, more: domain! >= MOST_ALIKE ? 'yes' : 'no' }),
    ].filter(Boolean);
    return told.length > 0 ? told.join('\n') : null;
  }

  private async others(
    id: string,
    petitionId: string,
    column: 'block_lookup' | 'domain_id',
    value: string,
  ): Promise<number> {
    const [found] = await this.database.read<{ count: number }>(
      `SELECT count(*)::int AS count FROM (SELECT 1 FROM signature
         WHERE petition_id = $1 AND ${column} = $2 AND id <> $3 LIMIT ${MOST_ALIKE}) AS others`,
      [petitionId, value, id],
    );
    return found!.count;
  }
}
