import { Injectable } from '@nestjs/common';
import { Settlements } from '../../../commons/accounts/index.js';
import { Crypto } from '../../../platform/crypto/index.js';
import { RuleBroken } from '../../../platform/errors/index.js';
import { readKeying, type Keying } from './sheet-lines.rules.js';

const SEALED = 'signature.keying';

interface Sealed {
  firstKeying: string | null;
  secondKeying: string | null;
}

/** What people keyed from a sheet, sealed until it is compared. */
@Injectable()
export class SheetKeyings {
  constructor(
    private readonly settlements: Settlements,
    private readonly crypto: Crypto,
  ) {}

  /** @throws RuleBroken that names the first line which cannot be taken */
  async read(typed: string, lines: number): Promise<Keying> {
    const read = readKeying(typed, lines, await this.settlements.all());
    if ('problem' in read)
      throw new RuleBroken('sheetInvalid', { line: read.line, lines }, { text: read.problem });
    return read.keying;
  }

  seal(keying: Keying): string {
    return this.crypto.encrypt(JSON.stringify(keying), SEALED);
  }

  /** Of a sheet on which they differ. */
  both({ firstKeying, secondKeying }: Sealed): [first: Keying, second: Keying] {
    return [this.open(firstKeying!), this.open(secondKeying!)];
  }

  open(sealed: string): Keying {
    return JSON.parse(this.crypto.decrypt(sealed, SEALED)) as Keying;
  }
}
