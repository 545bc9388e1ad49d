import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { generateSecret } from 'otplib';
import type { Actor } from '../../platform/audit/index.js';
import { Config } from '../../platform/config/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { seedParticipants } from './participants/participants.seed.js';
import { Places } from './places/places.service.js';
import { settlementsCsv, units } from './places/sandanski.seed.js';
import { parseSettlements } from './places/settlements-csv.js';
import { Roles } from './roles/roles.service.js';
import { recoveryCodeOf } from './staff/second-factor.rules.js';
import { SecondFactor } from './staff/second-factor.service.js';
import { demoStaff } from './staff/staff.seed.js';
import { Staff } from './staff/staff.service.js';

const SYSTEM: Actor = { kind: 'system' };
const YEAR_MS = 365 * 86_400_000;

export interface SeededAccounts {
  /** Ids by role code. */
  staff: Record<string, string>;
  /** Ids by unit code. */
  units: Record<string, string>;
  participants: string[];
}

interface Credentials {
  role: string;
  name: string;
  email: string;
  password: string;
}

/** Places, units, one official for each role, citizens and organisations, as if they had been here for a year. */
export async function seedAccounts(app: INestApplicationContext, now: Date): Promise<SeededAccounts> {
  const start = new Date(now.getTime() - YEAR_MS);
  const credentials: Credentials[] = [];
  const seeded = await app.get(Database).transaction(async (tx) => {
    await app.get(Places).loadSettlements(tx, parseSettlements(settlementsCsv), SYSTEM, start);
    const unitIds = await seedUnits(app, tx, start);
    const staff = await seedStaff(app, tx, unitIds, start, credentials);
    const participants = await seedParticipants(app, tx, staff.registryClerk!, now);
    return { staff, units: unitIds, participants };
  });
  const { dataDir } = app.get(Config);
  await mkdir(dataDir, { recursive: true });
  await writeFile(join(dataDir, 'demo-staff.json'), `${JSON.stringify(credentials, null, 2)}\n`, {
    mode: 0o600,
  });
  return seeded;
}

async function seedUnits(app: INestApplicationContext, tx: Tx, at: Date): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const [index, { code, ...unit }] of units.entries()) {
    ids[code] = await app
      .get(Places)
      .createUnit(
        tx,
        { ...unit, code, email: `${code}@sandanski.example`, position: index + 1, active: true },
        SYSTEM,
        at,
      );
  }
  return ids;
}

async function seedStaff(
  app: INestApplicationContext,
  tx: Tx,
  unitIds: Record<string, string>,
  at: Date,
  credentials: Credentials[],
): Promise<Record<string, string>> {
  const labels = new Map((await app.get(Roles).all()).map(({ code, nameBg }) => [code, nameBg]));
  const ids: Record<string, string> = {};
  for (const { role, name, email, position, unit, settlements = [] } of demoStaff) {
    const member = {
      name,
      email,
      position,
      roles: [role],
      unitId: unit ? unitIds[unit]! : null,
      settlements,
      demo: true,
    };
    const id = await app.get(Staff).create(tx, member, { actor: SYSTEM, permissions: null }, at);
    const password = recoveryCodeOf(randomBytes(12));
    await app.get(Staff).setPassword(tx, id, password, SYSTEM, at);
    await app.get(SecondFactor).enrolKnown(tx, id, generateSecret(), at);
    credentials.push({ role: labels.get(role) ?? role, name, email, password });
    ids[role] = id;
  }
  return ids;
}
