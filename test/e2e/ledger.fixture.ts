import { LedgerSealing, Ledger } from '../../src/commons/ledger/index.js';
import { signatureEntry } from '../../src/civic/petitions/signatures/signature.ledger.js';
import { commitmentOf } from '../../src/civic/petitions/signatures/signature.rules.js';
import { testPetition } from '../../src/civic/petitions/petition.factory.js';
import { addDays, dateIn, startOfDay } from '../../src/platform/clock/index.js';
import { randomToken } from '../../src/platform/crypto/index.js';
import type { TestApp } from '../support/app.js';

export interface Receipt {
  text: string;
  commitment: string;
}

export interface LedgerFixture {
  petitionId: string;
  /** The first of the two days that are sealed. */
  day: string;
  /** Signed on the first day by maria@poshta.example. */
  maria: Receipt;
  /** Signed on the first day, withdrawn on the second. */
  withdrawn: Receipt;
  /** Signed today. */
  today: Receipt;
}

/** Two sealed days with signatures, and one signature of today. */
export async function ledgerFixture(app: TestApp): Promise<LedgerFixture> {
  const ledger = app.nest.get(Ledger);
  const now = app.clock.now();
  const day = addDays(dateIn(now), -3);
  const noon = (date: string) => new Date(startOfDay(date).getTime() + 12 * 3_600_000);
  const petitionId = await app.db.transaction((tx) => testPetition(tx, noon(day)));
  const receipt = (address: string): Receipt => {
    const salt = randomToken(32);
    const commitment = commitmentOf(petitionId, address, salt);
    return { commitment, text: `megdan1.${petitionId}.${salt}.${commitment}` };
  };
  const entry = (what: 'signed' | 'withdrawn', { commitment }: Receipt) =>
    signatureEntry(what, { petitionId, commitment, channel: 'email' });
  const append = (entries: ReturnType<typeof entry>[], at: Date) =>
    app.db.transaction((tx) => ledger.append(tx, entries, at));
  const [maria, withdrawn, today] = [
    'maria@poshta.example',
    'petar@poshta.example',
    'ana@poshta.example',
  ].map(receipt) as [Receipt, Receipt, Receipt];
  await app.whileNothingRecurs(async () => {
    const others = Array.from({ length: 9 }, (_, at) =>
      entry('signed', receipt(`other${at}@poshta.example`)),
    );
    await append([...others, entry('signed', maria), entry('signed', withdrawn)], noon(day));
    await append([entry('withdrawn', withdrawn)], noon(addDays(day, 1)));
    await app.nest.get(LedgerSealing).run('', now);
    await append([entry('signed', today)], now);
  });
  return { petitionId, day, maria, withdrawn, today };
}
