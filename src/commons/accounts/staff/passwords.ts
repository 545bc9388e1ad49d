import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { randomToken } from '../../../platform/crypto/index.js';
import { normalisedPassword } from './password.rules.js';

/** OWASP's first choice for argon2id; the algorithm is the library's default. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

@Injectable()
export class Passwords {
  /** Compared with when there is no such account, so that the answer takes as long as for one that exists. */
  private readonly nobodys = this.hash(randomToken());

  hash(password: string): Promise<string> {
    return hash(normalisedPassword(password), COST);
  }

  async verify(passwordHash: string | null | undefined, password: string): Promise<boolean> {
    const isRight = await verify(passwordHash ?? (await this.nobodys), normalisedPassword(password));
    return isRight && Boolean(passwordHash);
  }
}
