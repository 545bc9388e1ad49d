import { testParticipant } from '../../src/commons/accounts/participants/participants.factory.js';
import type { TestApp } from '../support/app.js';
import type { Answer, Visitor } from '../support/visitor.js';
import { clockTurns, scheduled } from './consultations.fixture.js';

export const DRAFT = `Глава първа. Общи положения

Чл. 1. Предмет
(1) Наредбата урежда горите.
(2) Тя важи за цялата община.

Чл. 2. (1) Всеки пази гората.`;

type Change = Parameters<typeof scheduled>[1];

/** A consultation on which everybody may write now. */
export async function opened(app: TestApp, change: Change = {}): Promise<string> {
  const id = await scheduled(app, { text: DRAFT, ...change });
  await clockTurns(app);
  return id;
}

/** Brings the clock behind the end of the term. */
export async function closed(app: TestApp): Promise<void> {
  app.clock.moveBy(32 * 86_400_000);
  await clockTurns(app);
}

let people = 0;

export interface Contributor extends Visitor {
  participantId: string;
  email: string;
}

/** Somebody who has been here for a while, so that nothing of theirs waits for a moderator. */
export async function contributor(
  app: TestApp,
  who: { name?: string; showsName?: boolean } = {},
): Promise<Contributor> {
  people += 1;
  const email = `contributor${people}@example.org`;
  const { id, cookie } = await testParticipant(app.nest, { email, ...who });
  const visitor = app.visitor();
  visitor.cookies.set(...cookie);
  return Object.assign(visitor, { participantId: id, email });
}

/** The fields of the form, filled in by somebody who speaks for themselves. */
export function answers(change: Record<string, string> = {}): Record<string, string> {
  return {
    article: 'chl-1',
    text: 'Да се добави и крайбрежната гора.',
    writer: 'self',
    onBehalfOf: '',
    name: 'Мария Петрова',
    ...change,
  };
}

/** The second step, as the button of the page with the answers sends it. */
export function send(
  who: Visitor,
  consultation: string,
  change: Record<string, string> = {},
): Promise<Answer> {
  return who.post(`/consultations/${consultation}/contribute`, answers({ step: 'send', ...change }));
}

/** Hands in, and gives the id of the contribution. */
export async function handIn(
  who: Visitor,
  consultation: string,
  change: Record<string, string> = {},
): Promise<string> {
  const answer = await send(who, consultation, change);
  const id = /^\/contributions\/(\d+)\?/.exec(answer.location)?.[1];
  if (!id)
    throw new Error(`Not handed in: ${answer.status} ${answer.text.replace(/<[^>]+>/g, ' ').slice(0, 800)}`);
  return id;
}

export const plain = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&nbsp;|\u00a0/g, ' ')
    .replace(/\s+/g, ' ');
