import type { TestApp } from '../support/app.js';
import { until } from '../support/until.js';
import type { Answer, Visitor } from '../support/visitor.js';

let people = 0;

/** An address that nobody else in this file has. */
export function newAddress(): string {
  people += 1;
  return `uchastnik${people}@primer.example`;
}

export interface Letter {
  subject?: string;
  text?: string;
}

/** The path behind a link of a letter. */
export function linkIn({ text = '' }: Letter, what: 'confirm' | 'registrations'): string {
  const found = new RegExp(`http\\S*?((?:/en)?/events/${what}/[\\w.-]+(?:/survey)?)`).exec(text);
  if (!found) throw new Error(`No link to ${what} in: ${text}`);
  return found[1]!;
}

/** The second step, as the button of the page with the answers sends it. */
export function sendForm(
  who: Visitor,
  event: string,
  change: Record<string, string> = {},
  language = '',
): Promise<Answer> {
  const form = { name: 'Ана Стойкова', email: newAddress(), needs: '', step: 'send', ...change };
  return who.post(`${language}/events/${event}/register`, form);
}

/** The letter with these words in its subject, waited for. */
export function letterTo(app: TestApp, email: string, subject: RegExp): Promise<Letter> {
  return until(`a letter to ${email}: ${subject}`, async () =>
    (await app.mails()).find((mail) => mail.to?.[0]?.address === email && subject.test(mail.subject ?? '')),
  );
}

/** How many letters with these words in the subject went to an address so far. */
export async function countTo(app: TestApp, email: string, subject: RegExp): Promise<number> {
  return (await app.mails()).filter(
    (mail) => mail.to?.[0]?.address === email && subject.test(mail.subject ?? ''),
  ).length;
}

export interface Registered {
  email: string;
  visitor: Visitor;
  /** Their own page, once they pressed the button. */
  own: string;
}

/** From the form over the letter to a place. */
export async function registers(
  app: TestApp,
  event: string,
  change: Record<string, string> = {},
): Promise<Registered> {
  const email = change['email'] ?? newAddress();
  const visitor = app.visitor();
  await sendForm(visitor, event, { ...change, email });
  const confirm = linkIn(await letterTo(app, email, /Потвърдете/), 'confirm');
  const own = (await visitor.post(confirm)).location.split('?')[0]!;
  return { email, visitor, own };
}
