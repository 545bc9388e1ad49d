import { Injectable } from '@nestjs/common';
import { Crypto } from '../../../../platform/crypto/index.js';
import { SignaturePeople } from '../../signatures/signature-people.service.js';

const PURPOSE = 'signing.address';

/** How an address of the lists is recognised, in whatever spelling. */
@Injectable()
export class SigningAddresses {
  constructor(
    private readonly crypto: Crypto,
    private readonly people: SignaturePeople,
  ) {}

  async lookup(email: string): Promise<string> {
    return this.crypto.lookup(await this.people.canonical(email), PURPOSE);
  }
}
