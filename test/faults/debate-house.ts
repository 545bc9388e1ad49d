import { testParticipant } from '../../src/commons/accounts/participants/participants.factory.js';
import { staffCookie, testStaff } from '../../src/commons/accounts/staff/staff.factory.js';
import type { Surroundings } from '../support/surroundings.js';
import { Visitor, type Answer } from '../support/visitor.js';
import { digestHouse, type DigestHouse } from './digest-house.js';

export interface DebateHouse extends DigestHouse {
  /** Somebody signed in who writes to the site at this address, from a network of their own. */
  citizen(url: string, who?: { email?: string; name?: string; showsName?: boolean }): Promise<Citizen>;
  staff(url: string, role: string): Promise<Visitor>;
  /** A debate on which people can argue now. @returns its key */
  debate(title: string): Promise<string>;
}

export interface Citizen extends Visitor {
  participantId: string;
  email: string;
}

/** The application without any process that serves or works: those are real ones, which the tests cut off and kill. */
export async function debateHouse(more: Record<string, string> = {}): Promise<DebateHouse> {
  const house = await digestHouse({ TRUST_PROXY: '127.0.0.1', ...more });
  const { withOffices } = await import('../e2e/consultations.fixture.js');
  const { openDebate } = await import('../e2e/debates.fixture.js');
  const booted = { ...house, nest: house.app } as unknown as Parameters<typeof openDebate>[0];
  await withOffices(booted);
  let people = 0;
  const newVisitor = (url: string) => {
    people += 1;
    return new Visitor(url, { 'x-forwarded-for': `10.${people >> 8}.${people & 255}.1` });
  };
  return {
    ...house,
    debate: async (title) => `debate:${await openDebate(booted, { title })}`,
    citizen: async (url, who = {}) => {
      const visitor = newVisitor(url);
      const person = { email: `gradski${people}@poshta.example`, ...who };
      const { id, cookie } = await testParticipant(house.app, person);
      visitor.cookies.set(...cookie);
      return Object.assign(visitor, { participantId: id, email: person.email });
    },
    staff: async (url, role) => {
      const { id } = await testStaff(house.app, { role });
      const visitor = newVisitor(url);
      visitor.cookies.set(...(await staffCookie(house.app, id)));
      return visitor;
    },
  };
}

/** Presses a button of the back office. */
export function press(
  who: Visitor,
  url: string,
  path: string,
  values: Record<string, unknown>,
): Promise<Answer> {
  return who.send('POST', `/admin/api/resources/${path}`, {
    headers: {
      'content-type': 'application/json',
      'sec-fetch-site': 'same-origin',
      origin: url,
      accept: 'application/json',
    },
    body: JSON.stringify({ values }),
  });
}

/** A second site on the same data. */
export async function another(around: Surroundings, environment: Record<string, string>) {
  const { anyFreePort } = await import('../../scripts/lib/ports.mjs');
  const port = await anyFreePort();
  const url = `http://localhost:${port}`;
  return { url, environment: { ...around.environment, ...environment, PORT: String(port), PUBLIC_URL: url } };
}
