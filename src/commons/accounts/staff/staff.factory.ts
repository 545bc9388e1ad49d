import { randomBytes } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { generateSecret } from 'otplib';
import { Clock } from '../../../platform/clock/index.js';
import { Database } from '../../../platform/database/index.js';
import { SessionCookies, Sessions } from '../../../platform/session/index.js';
import { recoveryCodeOf, totpCode } from './second-factor.rules.js';
import { SecondFactor } from './second-factor.service.js';
import { Staff } from './staff.service.js';

let made = 0;

export interface TestStaff {
  id: string;
  email: string;
  password: string;
  totpSecret: string;
  /** The code of the app at that moment; each works once. */
  code(now?: Date): string;
}

interface Wishes {
  role: string;
  name?: string;
  unitId?: string | null;
  settlements?: string[];
  /** Without an app, as at the first sign-in. */
  enrolled?: boolean;
}

/** For tests: an official with a password and (unless told otherwise) an app. */
export async function testStaff(
  app: INestApplicationContext,
  { role, name = 'Проба Пробова', unitId = null, settlements = [], enrolled = true }: Wishes,
): Promise<TestStaff> {
  made += 1;
  const now = app.get(Clock).now();
  const email = `staff${made}.${role.toLowerCase()}@town.example`;
  const password = recoveryCodeOf(randomBytes(12));
  const totpSecret = generateSecret();
  const id = await app.get(Database).transaction(async (tx) => {
    const member = { email, name, roles: [role], unitId, settlements };
    const staffId = await app
      .get(Staff)
      .create(tx, member, { actor: { kind: 'system' }, permissions: null }, now);
    await app.get(Staff).setPassword(tx, staffId, password, { kind: 'system' }, now);
    if (enrolled) await app.get(SecondFactor).enrolKnown(tx, staffId, totpSecret, now);
    return staffId;
  });
  return { id, email, password, totpSecret, code: (at) => totpCode(totpSecret, at ?? app.get(Clock).now()) };
}

/** For tests that are not about signing in: name and value of the cookie of somebody who did. */
export async function staffCookie(
  app: INestApplicationContext,
  staffId: string,
): Promise<[name: string, token: string]> {
  const token = await app
    .get(Database)
    .transaction((tx) =>
      app.get(Sessions).create(tx, { kind: 'staff', accountId: staffId }, app.get(Clock).now()),
    );
  return [app.get(SessionCookies).name('staff'), token];
}
