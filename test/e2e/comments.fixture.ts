import { testParticipant } from '../../src/commons/accounts/participants/participants.factory.js';
import { Subjects, type Discussion, type SubjectRef } from '../../src/commons/subjects/index.js';
import type { TestApp } from '../support/app.js';
import type { Visitor } from '../support/visitor.js';

const label = { bg: 'Площад', en: 'Square' };

export interface Square {
  ref: SubjectRef;
  key: string;
  /** Changes what the discussion is like from now on. */
  become(change: Partial<Discussion>): void;
}

const discussions = new Map<string, Discussion>();
let registered: TestApp | undefined;
let last = 0;

/** Something that people argue about, without the module that usually brings it along. */
export function square(app: TestApp): Square {
  if (registered !== app) {
    app.nest.get(Subjects).register({
      type: 'square',
      label,
      plural: label,
      listPath: '/squares',
      states: { lit: { label } },
      load: () => Promise.resolve([]),
      news: {},
      discussion: (id) => Promise.resolve(discussions.get(id) ?? null),
    });
    registered = app;
  }
  const id = String((last += 1));
  const first: Discussion = {
    title: 'Паркът <до> реката',
    path: `/squares/${id}`,
    public: true,
    open: true,
    closedAt: null,
  };
  discussions.set(id, first);
  return {
    ref: { type: 'square', id },
    key: `square:${id}`,
    become: (change) => void discussions.set(id, { ...discussions.get(id)!, ...change }),
  };
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
  const email = `citizen${citizens}@example.org`;
  const { id, cookie } = await testParticipant(app.nest, { email, ...who });
  const visitor = app.visitor();
  visitor.cookies.set(...cookie);
  return Object.assign(visitor, { participantId: id, email });
}

/** Writes, and gives the number of what was written. */
export async function write(
  who: Visitor,
  on: Pick<Square, 'key'>,
  form: { text: string; stance?: string; parent?: string },
): Promise<string> {
  const answer = await who.post('/comments', { subject: on.key, stance: 'neutral', ...form });
  const id = /^\/comments\/(\d+)\?/.exec(answer.location)?.[1];
  if (!id)
    throw new Error(`Not written: ${answer.status} ${answer.text.replace(/<[^>]+>/g, ' ').slice(0, 800)}`);
  return id;
}
