import { Injectable } from '@nestjs/common';
import { Database } from '../../../../platform/database/index.js';
import { RuleBroken } from '../../../../platform/errors/index.js';
import { SignaturePeople } from '../../signatures/signature-people.service.js';
import { globMatches, readGlob } from '../lists/signing-list.rules.js';
import { blockAddresses, blockCount, readNetwork } from '../networks.rules.js';
import type { Criteria, TypedCriteria } from './criteria.rules.js';

/** More blocks than these are not looked for at once. */
const MOST_BLOCKS = 1_024n;

/** Turns what a member of the staff typed into what can be compared with signatures, which hold none of it in the clear. */
@Injectable()
export class SignatureCriteria {
  constructor(
    private readonly database: Database,
    private readonly people: SignaturePeople,
  ) {}

  /** @throws RuleBroken with a code at each field that says nothing */
  async resolve(typed: TypedCriteria): Promise<Criteria> {
    const { petitionId, name, email, domain, network, from, to } = typed;
    const fields: Record<string, string> = {};
    if (from && to && to <= from) fields['to'] = 'criteriaTimes';
    const blocks = network ? this.blocks(network) : null;
    if (typeof blocks === 'string') fields['network'] = blocks;
    const domains = domain ? await this.domains(domain) : null;
    if (typeof domains === 'string') fields['domain'] = domains;
    if (Object.keys(fields).length > 0) throw new RuleBroken('criteriaInvalid', {}, fields);
    return {
      petitionId,
      nameLookup: name ? this.people.nameLookup(petitionId, name) : null,
      emailLookups: email ? await this.mailbox(petitionId, email) : null,
      blockLookups: blocks as string[] | null,
      domainIds: domains as string[] | null,
      from: from ?? null,
      to: to ?? null,
    };
  }

  private async mailbox(petitionId: string, email: string): Promise<string[]> {
    const canonical = await this.people.canonical(email);
    return ([1, 2] as const).map((slot) => this.people.emailLookup(petitionId, canonical, slot));
  }

  /** @returns look-ups, or the code of what is wrong */
  private blocks(typed: string): string[] | string {
    const network = readNetwork(typed);
    if (!network) return 'signingRangeBad';
    if (blockCount(network) > MOST_BLOCKS) return 'criteriaRangeWide';
    return blockAddresses(network).map((address) => this.people.blockLookup(address));
  }

  /** @returns numbers of the dictionary, or the code of what is wrong */
  private async domains(typed: string): Promise<string[] | string> {
    const glob = readGlob(typed);
    if (glob === null) return 'signingDomainBad';
    const ids = glob.includes('*') ? await this.matching(glob) : await this.exactly(glob);
    return ids.length > 0 ? ids : 'criteriaDomainUnknown';
  }

  private async exactly(domain: string): Promise<string[]> {
    const found = await this.database.read<{ id: string }>(
      'SELECT id FROM signature_domain WHERE lookup = $1',
      [this.people.domainLookup(domain)],
    );
    return found.map(({ id }) => id);
  }

  /** Domains are encrypted, so a star is compared with each of them. */
  private async matching(glob: string): Promise<string[]> {
    const all = await this.database.read<{ id: string; sealed: string }>(
      'SELECT id, sealed FROM signature_domain',
    );
    return all.filter(({ sealed }) => globMatches(glob, this.people.openDomain(sealed))).map(({ id }) => id);
  }
}
