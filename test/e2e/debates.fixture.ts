import type { TestApp } from '../support/app.js';
import {
  DebateClock,
  Debates,
  Proposals,
  type DebateInput,
  type Proposer,
} from '../../src/civic/debates/index.js';
import { Participants, Units } from '../../src/commons/accounts/index.js';
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

export function tick({ nest }: TestApp): Promise<void> {
  return nest.get(DebateClock).run('test', nest.get(Clock).now());
}

/** A participant with a name, shown or not. */
export async function participant(
  { nest, db }: TestApp,
  email: string,
  { name = 'Ана Стойкова', showsName = true } = {},
): Promise<string> {
  const participants = nest.get(Participants);
  const now = nest.get(Clock).now();
  return db.transaction(async (tx) => {
    const id = await participants.proven(
      tx,
      { emailLookup: participants.emailLookup(email), email, locale: 'bg' },
      now,
    );
    await participants.saveProfile(tx, id!, { name, showsName, locale: 'bg', settlement: null }, now);
    return id!;
  });
}
