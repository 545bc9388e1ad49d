import { testParticipant } from '../../src/commons/accounts/participants/participants.factory.js';
import type { TestApp } from '../support/app.js';
import { markupOf } from '../support/markup.js';
import type { Answer, FormFields, Visitor } from '../support/visitor.js';

export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export type Door = 'question' | 'proposal' | 'signal' | 'meeting';

/** What somebody types who writes for themselves. */
export const typed = {
  title: 'Кога ще има тротоар по ул. „Бреза“?',
  text: 'Децата ходят на училище по платното. Кога е предвиден тротоар?',
  topic: '',
  place: '',
  name: 'Мария Петрова Димитрова',
  senderKind: 'citizen',
  answerWay: 'site',
};

const PUBLISHABLE: readonly Door[] = ['question', 'proposal'];

/** All answers to all pages, as the last one carries them. */
export function answers(door: Door, change: Record<string, string> = {}): Record<string, string> {
  const publicity: Record<string, string> = PUBLISHABLE.includes(door) ? { wantsPublic: 'yes' } : {};
  return { ...typed, ...publicity, ...change };
}

let people = 0;

export interface Writer extends Visitor {
  participantId: string;
  email: string;
}

export async function writer(app: TestApp, name = 'Мария Петрова Димитрова'): Promise<Writer> {
  people += 1;
  const email = `writer${people}@example.org`;
  const { id, cookie } = await testParticipant(app.nest, { email, name });
  const visitor = app.visitor();
  visitor.cookies.set(...cookie);
  return Object.assign(visitor, { participantId: id, email });
}

/** The form of a page, with what stands in it: text fields, chosen radios and boxes, and all that is hidden. */
export function fieldsOf(answer: Answer): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {};
  for (const { name, attributes } of markupOf(answer.text).elements) {
    const key = attributes.get('name');
    if (name !== 'input' || !key) continue;
    const type = attributes.get('type') ?? 'text';
    if (['file', 'submit'].includes(type)) continue;
    if (['radio', 'checkbox'].includes(type) && !attributes.has('checked')) continue;
    const value = attributes.get('value') ?? '';
    const known = fields[key];
    fields[key] = known === undefined ? value : [known, value].flat();
  }
  return fields;
}

/** Goes on from a page: what it carries, what is typed, and which button is pressed. */
export function press(
  who: Visitor,
  door: Door,
  from: Answer,
  change: Record<string, string>,
  go = 'next',
): Promise<Answer> {
  return who.post(`/write/${door}`, { ...fieldsOf(from), ...change, go });
}

/** From the first page to the last one, one thing at a time. */
export async function walked(who: Visitor, door: Door, change: Record<string, string> = {}): Promise<Answer> {
  const all = answers(door, change);
  const pick = (...names: string[]) =>
    Object.fromEntries(names.flatMap((name) => (name in all ? [[name, all[name]!]] : [])));
  const first = await who.get(`/write/${door}`);
  let about = await press(who, door, first, pick('title', 'text'));
  if (about.text.includes('Може би вече има отговор')) about = await press(who, door, about, {});
  const person = await press(who, door, about, pick('topic', 'place'));
  return press(
    who,
    door,
    person,
    pick('name', 'senderKind', 'organisation', 'email', 'phone', 'answerWay', 'address', 'wantsPublic'),
  );
}

/** Sends at once, as the last button does. */
export function send(who: Visitor, door: Door, change: Record<string, string> = {}): Promise<Answer> {
  return who.post(`/write/${door}`, { ...answers(door, change), at: 'check', go: 'send' });
}

export function sentId(answer: Answer): string {
  const id = /^\/inquiries\/mine\/(\d+)\?/.exec(answer.location)?.[1];
  if (!id) throw new Error(`Not sent: ${answer.status} ${plain(answer.text).slice(0, 600)}`);
  return id;
}

export const plain = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&nbsp;|\u00a0/g, ' ')
    .replace(/\s+/g, ' ');

export function multipart(fields: FormFields, file: { bytes: Buffer; type: string; name: string }): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields as Record<string, string>)) form.append(name, value);
  form.append('files', new Blob([new Uint8Array(file.bytes)], { type: file.type }), file.name);
  return form;
}
