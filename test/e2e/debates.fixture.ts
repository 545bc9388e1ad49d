import type { TestApp } from '../support/app.js';
import type { Answer, Visitor } from '../support/visitor.js';
import { testParticipant } from '../../src/commons/accounts/participants/participants.factory.js';
import { staffCookie, testStaff } from '../../src/commons/accounts/staff/staff.factory.js';
import { Debates, Proposals, type DebateInput, type Proposer } from '../../src/civic/debates/index.js';
import { Units } from '../../src/commons/accounts/index.js';
import { addDays, Clock, dateIn } from '../../src/platform/clock/index.js';

const SYSTEM = { kind: 'system' } as const;
const STAFF: Proposer = { kind: 'staff', actor: SYSTEM };

export async function debateInput(
  { nest }: TestApp,
  change: Partial<DebateInput> = {},
): Promise<DebateInput> {
  const units = await nest.get(Units).all();
  const today = dateIn(nest.get(Clock).now());
  return {
    title: 'Да стане ли центърът пешеходен в неделя?',
    why: 'Всяка неделя площадът е паркинг. Хората с колички минават по платното, а кафенетата губят маси.',
    lang: 'bg',
    topics: ['urban'],
    places: [],
    unitId: units[0]!.id,
    opensOn: null,
    closesOn: addDays(today, 30),
    ...change,
  };
}

/** A debate on which people can argue now. */
export async function openDebate(
  app: TestApp,
  change: Partial<DebateInput> = {},
  proposer: Proposer = STAFF,
): Promise<string> {
  const { nest, db } = app;
  const now = nest.get(Clock).now();
  const input = await debateInput(app, change);
  return db.transaction(async (tx) => {
    const id = await nest.get(Proposals).create(tx, input, proposer, now);
    await nest.get(Proposals).submit(tx, id, proposer, now);
    await nest.get(Debates).approve(tx, id, { unitId: null, opensOn: null, closesOn: null }, SYSTEM, now);
    return id;
  });
}

/** A participant with a name, shown or not, who is not signed in. */
export async function participant(
  { nest }: TestApp,
  email: string,
  { name = 'Ана Стойкова', showsName = true } = {},
): Promise<string> {
  return (await testParticipant(nest, { email, name, showsName })).id;
}

export interface Citizen extends Visitor {
  participantId: string;
  email: string;
}

let citizens = 0;

/** Somebody who is signed in. */
export async function citizen(
  app: TestApp,
  who: { name?: string; showsName?: boolean } = {},
): Promise<Citizen> {
  citizens += 1;
  const email = `debater${citizens}@poshta.example`;
  const { id, cookie } = await testParticipant(app.nest, { email, name: 'Ана Стойкова', ...who });
  const visitor = app.visitor();
  visitor.cookies.set(...cookie);
  return Object.assign(visitor, { participantId: id, email });
}

export async function official(app: TestApp, wishes: Parameters<typeof testStaff>[1]): Promise<Visitor> {
  const { id } = await testStaff(app.nest, wishes);
  const visitor = app.visitor();
  visitor.cookies.set(...(await staffCookie(app.nest, id)));
  return visitor;
}

/** An action of the back office, as its page sends it. */
export function act(
  app: TestApp,
  visitor: Visitor,
  path: string,
  values: Record<string, unknown> = {},
): Promise<Answer> {
  return visitor.send('POST', `/admin/api/resources/debates/${path}`, {
    headers: {
      'content-type': 'application/json',
      'sec-fetch-site': 'same-origin',
      origin: app.url,
      accept: 'application/json',
    },
    body: JSON.stringify({ values }),
  });
}
