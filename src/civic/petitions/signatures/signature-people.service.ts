import { Injectable } from '@nestjs/common';
import { canonicalEmail, Crypto, randomToken } from '../../../platform/crypto/index.js';
import { Database, rows, type Tx } from '../../../platform/database/index.js';
import { networkOf } from '../../../platform/http/index.js';
import type { SealedPerson } from './signature.rules.js';
import { addressBlock, canonicalName } from './signature-person.rules.js';

const SEALED = 'signature.person';
const DOMAIN = 'signature.domain';
const EMAIL = 'signature.email';
const NAME = 'signature.name';
const BLOCK = 'signature.block';

/** The only place that knows how signers are encrypted and found again. */
@Injectable()
export class SignaturePeople {
  constructor(
    private readonly database: Database,
    private readonly crypto: Crypto,
  ) {}

  /** The one spelling by which a mailbox counts once; `mail_domain_alias` says which domains are one. */
  async canonical(email: string): Promise<string> {
    const address = canonicalEmail(email);
    const at = address.lastIndexOf('@');
    const [local, domain] = [address.slice(0, at), address.slice(at + 1)];
    const [alias] = await this.database.read<{ canonical: string; dots: boolean }>(
      'SELECT canonical, ignores_dots AS dots FROM mail_domain_alias WHERE domain = $1',
      [domain],
    );
    if (!alias) return address;
    return `${alias.dots ? local.replaceAll('.', '') : local}@${alias.canonical}`;
  }

  /** @param slot 2 for the second person on one address, where that is allowed */
  emailLookup(petitionId: string, canonical: string, slot: 1 | 2 = 1): string {
    const value = slot === 1 ? canonical : `${canonical}\0${slot}`;
    return this.crypto.lookup(`${petitionId}\0${value}`, EMAIL);
  }

  nameLookup(petitionId: string, name: string): string {
    return this.crypto.lookup(`${petitionId}\0${canonicalName(name)}`, NAME);
  }

  /** The same for all petitions: a network is no person, and lists of them concern every petition. */
  blockLookup(ip: string): string {
    return this.crypto.lookup(addressBlock(networkOf(ip)), BLOCK);
  }

  domainLookup(domain: string): string {
    return this.crypto.lookup(domain.toLowerCase(), DOMAIN);
  }

  /** The number of a domain in the dictionary, which gets it if it is new. */
  async domainId(tx: Tx, domain: string): Promise<string> {
    const lookup = this.domainLookup(domain);
    const known = await rows<{ id: string }>(tx, 'SELECT id FROM signature_domain WHERE lookup = $1', [
      lookup,
    ]);
    if (known[0]) return known[0].id;
    await rows(
      tx,
      'INSERT INTO signature_domain (lookup, sealed) VALUES ($1, $2) ON CONFLICT (lookup) DO NOTHING',
      [lookup, this.crypto.encrypt(domain.toLowerCase(), DOMAIN)],
    );
    const [made] = await rows<{ id: string }>(tx, 'SELECT id FROM signature_domain WHERE lookup = $1', [
      lookup,
    ]);
    return made!.id;
  }

  openDomain(sealed: string): string {
    return this.crypto.decrypt(sealed, DOMAIN);
  }

  newSalt(): string {
    return randomToken(32);
  }

  seal(person: SealedPerson): string {
    return this.crypto.encrypt(JSON.stringify(person), SEALED);
  }

  open(sealed: string): SealedPerson {
    return JSON.parse(this.crypto.decrypt(sealed, SEALED)) as SealedPerson;
  }
}
