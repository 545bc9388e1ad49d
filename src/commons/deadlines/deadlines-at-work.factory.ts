import { randomBytes } from 'node:crypto';
import type Bull from 'bull';
import { testDatabase } from '../../../test/support/database.js';
import { Permissions, StaffAccess } from '../accounts/index.js';
import type { SubjectRef } from '../subjects/index.js';
import { Audit, type Actor } from '../../platform/audit/index.js';
import { addDays, Calendar, dateIn, startOfDay, type Clock } from '../../platform/clock/index.js';
import type { Config } from '../../platform/config/index.js';
import { Crypto } from '../../platform/crypto/index.js';
import { rows, type Database, type Tx } from '../../platform/database/index.js';
import { Mail, MailBrands, Suppressions } from '../../platform/mail/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { PageVersions } from '../../platform/page-versions/index.js';
import { Wakeups } from '../../platform/queue/index.js';
import { Settings } from '../../platform/settings/index.js';
import { DeadlineLetters } from './deadline-letters.js';
import type { NewDeadline } from './deadline.js';
import { DeadlineRules } from './deadline-rules.js';
import { DeadlineClock } from './deadlines.jobs.js';
import { DeadlineQueries } from './deadlines.queries.js';
import { Deadlines } from './deadlines.service.js';

/** A Monday morning in Sofia. */
export const NOW = new Date('2026-11-02T08:00:00Z');
export const CLERK: Actor = { kind: 'staff', id: '7' };
export const RULE = 'lamps.repair';

export const day = (offset: number) => addDays(dateIn(NOW), offset);
export const morning = (offset: number) => new Date(startOfDay(day(offset)).getTime() + 8 * 3_600_000);

export type DeadlinesAtWork = Awaited<ReturnType<typeof deadlinesAtWork>>;

/** Clocks without letters, for the specs of those who start and stop them. */
export function deadlinesOver(database: Database, now: Date): Deadlines {
  const rules = new DeadlineRules();
  const calendar = new Calendar(database, { now: () => now } as Clock);
  const queries = new DeadlineQueries(database, rules);
  return new Deadlines(rules, queries, calendar, new Audit(), new PageVersions(database));
}

/** The services on a database of their own, with two clocks, a unit, and short words for what specs do. */
export async function deadlinesAtWork() {
  const db = await testDatabase();
  const { database } = db;
  const clock = { now: () => NOW } as Clock;
  const config = {
    secretKeys: [{ id: 'a', key: randomBytes(32) }],
    lookupKey: randomBytes(32),
    publicUrl: new URL('https://megdan.example'),
  } as unknown as Config;
  const crypto = new Crypto(config);
  const settings = new Settings(database, new Audit(), new PageVersions(database));
  // Redis is away; letters lie in the table.
  const queue = { client: { status: 'end' } } as unknown as Bull.Queue;
  const suppressions = new Suppressions(database, crypto, new Audit());
  const mail = new Mail(crypto, new MailBrands(settings), suppressions, new Wakeups(), queue);
  const permissions = new Permissions();
  const nobody = { bg: '', en: '' };
  permissions.register(
    { code: 'lamps.repair', label: nobody },
    { code: 'lamps.read', label: nobody },
    { code: 'lamps.guard', label: nobody },
  );

  const rules = new DeadlineRules();
  const queries = new DeadlineQueries(database, rules);
  const calendar = new Calendar(database, clock);
  const deadlines = new Deadlines(rules, queries, calendar, new Audit(), new PageVersions(database));
  deadlines.define({
    key: RULE,
    label: { bg: 'Поправка на лампа', en: 'Repair of a lamp' },
    law: { bg: 'чл. 1', en: 'Art. 1' },
    public: true,
  });
  const letters = new DeadlineLetters(new StaffAccess(database, permissions), mail, config);
  const clockOf = () => new DeadlineClock(database, queries, new Outbox(clock), letters);
  const clocks = [clockOf(), clockOf()] as const;

  const inTx = <T>(work: (tx: Tx) => Promise<T>) => database.transaction(work);
  const one = async (sql: string, params: unknown[]) =>
    (await inTx((tx) => rows<{ id: string }>(tx, sql, params)))[0]!.id;
  const role = (code: string, ...held: string[]) =>
    inTx((tx) =>
      rows(tx, 'INSERT INTO role (code, name_bg, name_en, permissions) VALUES ($1, $1, $1, $2)', [
        code,
        held,
      ]),
    );
  await role('electrician', 'lamps.repair', 'lamps.read');
  await role('onlooker', 'lamps.read');

  let made = 0;
  return {
    db,
    deadlines,
    queries,
    clocks,
    inTx,
    unit: (code: string) =>
      one('INSERT INTO unit (code, name_bg, name_en) VALUES ($1, $1, $1) RETURNING id', [code]),
    staff: async (email: string, roleCode: string, unitId: string | null = null) => {
      const sql = 'INSERT INTO staff (email, name, created_at) VALUES ($1, $1, $2) RETURNING id';
      const id = await one(sql, [email, NOW]);
      const held = 'INSERT INTO staff_role (staff_id, role_code, unit_id) VALUES ($1, $2, $3) RETURNING id';
      await one(held, [id, roleCode, unitId]);
      return id;
    },
    lamp: (): SubjectRef => ({ type: 'lamp', id: String((made += 1)) }),
    start: (subject: SubjectRef, change: Partial<NewDeadline> = {}, now = NOW) =>
      inTx((tx) =>
        deadlines.start(
          tx,
          {
            rule: RULE,
            subject,
            from: now,
            term: { days: 14 },
            title: `Лампа ${subject.id}`,
            path: `/admin/lamps/${subject.id}`,
            permission: 'lamps.repair',
            ...change,
          },
          now,
        ),
      ),
    of: (subject: SubjectRef) => deadlines.of(database, subject),
    both: (now: Date) => Promise.all(clocks.map((one) => one.run('slot', now))),
    eventsOf: async (id: string) => {
      const sql = `SELECT name, payload->>'days' AS days FROM outbox_event WHERE payload->>'id' = $1 ORDER BY id`;
      const found = await database.read<{ name: string; days: string }>(sql, [id]);
      return found.map(({ name, days }) => `${name} ${days}`);
    },
    /** Who was written to, and with what, in the order of writing. */
    letters: async () => {
      const sql = `SELECT to_ref AS "to", content FROM letter WHERE kind = 'deadlines.warning' ORDER BY id`;
      const found = await database.read<{ to: string; content: string }>(sql);
      return found.map(({ to, content }) => ({
        to,
        mail: (
          JSON.parse(crypto.decrypt(content, 'letter.content')) as { mail: { subject: string; text: string } }
        ).mail,
      }));
    },
  };
}
