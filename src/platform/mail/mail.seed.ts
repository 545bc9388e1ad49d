import type { INestApplicationContext } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { Config } from '../config/index.js';
import { Crypto } from '../crypto/index.js';
import { Database } from '../database/index.js';
import { Settings } from '../settings/index.js';
import { BulkComposition } from './bulk-composition.js';
import { BulkDelivery } from './bulk-delivery.js';
import { BulkLedger } from './bulk-ledger.js';
import { BulkMail } from './bulk-mail.js';
import { LetterDelivery } from './letter-delivery.js';
import { Suppressions } from './suppressions.js';
import { MailTransport } from './transport.js';

/** Invented people have no mailboxes: what the demonstration sends may only go into its own. */
export function staysInTheHouse({ mode, smtpUrl }: Config): boolean {
  return mode === 'embedded' && !smtpUrl;
}

/** Sends everything that was due at a moment of the past, as it would have gone out then. */
export async function deliverAsOf(app: INestApplicationContext, moment: Date): Promise<void> {
  const get = <T>(type: abstract new (...dependencies: never[]) => T): T =>
    app.get<T>(type as never, { strict: false });
  const config = get(Config);
  if (!staysInTheHouse(config))
    throw new Error('Mails of the past are sent into the mailbox of the demonstration only');
  const clock: Clock = Object.assign(Object.create(Clock.prototype) as Clock, { now: () => moment });
  const [database, crypto, settings] = [get(Database), get(Crypto), get(Settings)];
  const [suppressions, transport] = [get(Suppressions), get(MailTransport)];
  const letters = new LetterDelivery(config, database, clock, crypto, settings, suppressions, transport);
  const ledger = get(BulkLedger);
  const composition = new BulkComposition(
    config,
    clock,
    crypto,
    get(BulkMail),
    ledger,
    suppressions,
    transport,
  );
  const bulk = new BulkDelivery(clock, settings, composition, ledger, transport);
  await letters.drain();
  await bulk.drain();
}
