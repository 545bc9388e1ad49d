import type { INestApplicationContext } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { SessionCookies, Sessions } from '../../../platform/session/index.js';
import { Participants } from './participants.service.js';

export interface TestParticipant {
  id: string;
  /** Name and value of the session cookie. */
  cookie: [name: string, token: string];
}

/** For tests that are not about signing in: somebody who did. */
export async function testParticipant(
  app: INestApplicationContext,
  { email, name = '', showsName = false }: { email: string; name?: string; showsName?: boolean },
): Promise<TestParticipant> {
  const participants = app.get(Participants);
  const now = app.get(Clock).now();
  return app.get(Database).transaction(async (tx) => {
    const emailLookup = participants.emailLookup(email);
    const id = await participants.proven(tx, { emailLookup, email, locale: 'bg' }, now);
    if (!id) throw new Error('This participant is disabled');
    await participants.saveProfile(tx, id, { name, showsName, locale: 'bg', settlement: null }, now);
    const token = await app.get(Sessions).create(tx, { kind: 'participant', accountId: id }, now);
    return { id, cookie: [app.get(SessionCookies).name('participant'), token] };
  });
}
