import { Injectable } from '@nestjs/common';
import { canonicalEmail, Crypto } from '../../../platform/crypto/index.js';

const SEALED = 'eventRegistration.person';
const EMAIL = 'eventRegistration.email';

export interface Person {
  name: string;
  /** In the spelling in which it was confirmed. */
  email: string;
  /** What they need to take part, such as sign language; mostly ''. */
  needs: string;
}

/** Who registered: sealed, and found again by the print of the mailbox alone. */
@Injectable()
export class RegistrationPeople {
  constructor(private readonly crypto: Crypto) {}

  lookup(email: string): string {
    return this.crypto.lookup(canonicalEmail(email), EMAIL);
  }

  seal(person: Person): string {
    return this.crypto.encrypt(JSON.stringify(person), SEALED);
  }

  /** Null for whoever was forgotten. */
  open(sealed: string | null): Person | null {
    return sealed === null ? null : (JSON.parse(this.crypto.decrypt(sealed, SEALED)) as Person);
  }
}
