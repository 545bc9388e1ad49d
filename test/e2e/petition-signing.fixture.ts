import { testPetition } from '../../src/civic/petitions/petition.factory.js';
import { testParticipant } from '../../src/commons/accounts/participants/participants.factory.js';
import { Clock } from '../../src/platform/clock/index.js';
import { affected } from '../../src/platform/database/index.js';
import type { TestApp } from '../support/app.js';
import type { Answer, Visitor } from '../support/visitor.js';

export const now = ({ nest }: TestApp) => nest.get(Clock).now();

export async function withSettlements({ db }: TestApp): Promise<void> {
  await db.transaction((tx) =>
    affected(
      tx,
      `INSERT INTO settlement (ekatte, kind, name_bg, name_en, municipality) VALUES
         ('65334', 'гр.', 'Сандански', 'Sandanski', 'BLG40'), ('47714', 'гр.', 'Мелник', 'Melnik', 'BLG40')
       ON CONFLICT DO NOTHING`,
    ),
  );
}

export function collecting(app: TestApp, columns: Record<string, unknown> = {}): Promise<string> {
  return app.db.transaction((tx) => testPetition(tx, now(app), columns));
}

let people = 0;

/** An address that nobody else in this file has. */
export function newAddress(): string {
  people += 1;
  return `signer${people}@primer.bg`;
}

/** The fields of the form, filled in. */
export function answers(change: Record<string, string> = {}): Record<string, string> {
  return {
    name: 'Ана Стойкова',
    email: newAddress(),
    settlement: '65334',
    showsName: 'yes',
    wantsNews: 'no',
    age: 'yes',
    consent: 'yes',
    ...change,
  };
}

/** The second step, as the button of the page with the answers sends it. */
export function send(who: Visitor, petition: string, change: Record<string, string> = {}): Promise<Answer> {
  return who.post(`/petitions/${petition}/sign`, answers({ step: 'send', ...change }));
}

export interface Letter {
  subject?: string;
  text?: string;
}

/** The path behind a link of a letter. */
export function linkIn({ text = '' }: Letter, what: 'confirm' | 'withdraw'): string {
  const found = new RegExp(`http\\S*?((?:/en)?/signatures/${what}/[\\w.-]+)`).exec(text);
  if (!found) throw new Error(`No link to ${what} in: ${text}`);
  return found[1]!;
}

/** From the form to the counted signature. */
export async function signs(
  app: TestApp,
  petition: string,
  change: Record<string, string> = {},
): Promise<{ email: string; letter: Letter; confirm: string; done: Answer }> {
  const email = change['email'] ?? newAddress();
  const visitor = app.visitor();
  await send(visitor, petition, { ...change, email });
  const letter = await app.mailTo(email);
  const confirm = linkIn(letter, 'confirm');
  return { email, letter, confirm, done: await visitor.post(confirm) };
}

/** Three ways to count, and the ledger. */
export async function counts({ db }: TestApp, petition: string): Promise<Record<string, number>> {
  const [found] = await db.read<Record<string, number>>(
    `SELECT (SELECT count(*)::int FROM signature WHERE petition_id = $1 AND state = 'counted') AS signatures,
       (SELECT coalesce(sum(count), 0)::int FROM petition_tally WHERE petition_id = $1) AS tally,
       (SELECT coalesce(sum(count), 0)::int FROM petition_tally_day WHERE petition_id = $1) AS days,
       (SELECT coalesce(sum(CASE kind WHEN 'petition.signed' THEN 1 WHEN 'petition.signatureWithdrawn' THEN -1 ELSE 0 END), 0)::int
          FROM ledger_entry WHERE subject = 'petition:' || $1) AS ledger`,
    [petition],
  );
  return found!;
}

export const counted = (count: number) => ({
  signatures: count,
  tally: count,
  days: count,
  ledger: count,
});

export async function signedIn(
  app: TestApp,
  who: { email: string; name?: string; verified?: boolean },
): Promise<Visitor> {
  const { id, cookie } = await testParticipant(app.nest, who);
  if (who.verified)
    await app.db.transaction((tx) =>
      affected(tx, `UPDATE participant SET verification_level = 'inPerson' WHERE id = $1`, [id]),
    );
  const visitor = app.visitor();
  visitor.cookies.set(...cookie);
  return visitor;
}

/** The page as it reads. */
export function plain(html: string): string {
  return html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('&quot;', '"');
}
