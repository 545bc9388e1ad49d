import { testDatabase } from '../../../test/support/database.js';
import { Settlements, Units } from '../../commons/accounts/index.js';
import { deadlinesOver } from '../../commons/deadlines/deadlines-at-work.factory.js';
import { Subjects } from '../../commons/subjects/index.js';
import { Audit, type Actor } from '../../platform/audit/index.js';
import type { Clock } from '../../platform/clock/index.js';
import { rows, type Tx } from '../../platform/database/index.js';
import { Lifecycles } from '../../platform/lifecycle/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { PageVersions } from '../../platform/page-versions/index.js';
import { Settings } from '../../platform/settings/index.js';
import { PracticeChoices } from './practice-choices.service.js';
import { PracticeClock } from './practice-clock.service.js';
import type { PracticeRecord } from './practice-record.js';
import { PracticeReview } from './practice-review.service.js';
import type { Author } from './practice-rows.js';
import { NOW, practiceRecord } from './practice.factory.js';
import { PracticeSubject } from './practice.subject.js';
import { PracticeQueries } from './practices.queries.js';
import { Practices } from './practices.service.js';
import { PracticeSupports } from './supports/practice-supports.service.js';

export type PracticesAtWork = Awaited<ReturnType<typeof practicesAtWork>>;

/** The services on a database of their own, with sixty people, an organisation, two officials and a unit. */
export async function practicesAtWork() {
  const db = await testDatabase();
  const { database } = db;
  const [audit, outbox] = [new Audit(), new Outbox({ now: () => NOW } as Clock)];
  const pageVersions = new PageVersions(database);
  const lifecycles = new Lifecycles(audit, outbox);
  const subjects = new Subjects(database, pageVersions, outbox);
  new PracticeSubject(subjects).onModuleInit();
  const deadlines = deadlinesOver(database, NOW);
  const settings = new Settings(database, audit, pageVersions);
  const clock = new PracticeClock(deadlines, settings);
  clock.onModuleInit();
  const choices = new PracticeChoices(subjects, new Settlements(database), new Units(database));
  const practices = new Practices(lifecycles, choices, clock, audit);
  const review = new PracticeReview(lifecycles, practices, clock, subjects, outbox, audit);
  const supports = new PracticeSupports(clock, subjects, outbox, pageVersions);
  const inTx = <T>(work: (tx: Tx) => Promise<T>) => database.transaction(work);

  const ids = async (sql: string, params: unknown[] = []) =>
    (await inTx((tx) => rows<{ id: string }>(tx, sql, params))).map(({ id }) => id);
  const people = await ids(
    `INSERT INTO participant (email_lookup, locale, verification_level, created_at)
     SELECT 'p' || n, 'bg', 'email', $1 FROM generate_series(1, 60) AS n RETURNING id`,
    [NOW],
  );
  const staff = await ids(
    `INSERT INTO staff (email, name, password_hash, created_at)
     SELECT 's' || n || '@example.org', 'Служител', 'x', $1 FROM generate_series(1, 2) AS n RETURNING id`,
    [NOW],
  );
  const [unitId] = await ids(
    `INSERT INTO unit (code, name_bg, name_en) VALUES ('environment', 'Околна среда', 'Environment') RETURNING id`,
  );
  const [organisationId] = await ids(
    `INSERT INTO organisation (kind, name, eik, state, participant_id, created_at)
     VALUES ('ngo', 'Сдружение „Чисто село“', '999100042', 'confirmed', $1, $2) RETURNING id`,
    [people[0], NOW],
  );
  const [writer, other] = staff.map((id) => ({ kind: 'staff' as const, id }));
  const ngo: Author = {
    organisationId: organisationId!,
    organisationName: 'Сдружение „Чисто село“',
    participantId: people[0]!,
    staffId: null,
  };
  const sender: Actor = { kind: 'participant', id: people[0]! };

  const drafted = (more: Partial<PracticeRecord> = {}, author = ngo) =>
    inTx((tx) => practices.draft(tx, { ...practiceRecord.build(), ...more }, author, NOW));
  const proposed = async (more: Partial<PracticeRecord> = {}, now = NOW) => {
    const id = await drafted(more);
    await inTx((tx) => practices.propose(tx, id, sender, now));
    return id;
  };

  return {
    db,
    database,
    practices,
    review,
    supports,
    settings,
    deadlines,
    queries: new PracticeQueries(database),
    inTx,
    people,
    unitId: unitId!,
    ngo,
    sender,
    writer: writer!,
    other: other!,
    drafted,
    proposed,
    published: async (more: Partial<PracticeRecord> = {}, now = NOW) => {
      const id = await proposed(more, now);
      await inTx((tx) => review.publish(tx, id, unitId!, other!, now));
      return id;
    },
    row: async (id: string) =>
      (await database.read<Record<string, unknown>>('SELECT * FROM practice WHERE id = $1', [id]))[0]!,
    /** Names without `practice.`, in the order in which they were announced. */
    told: async (id: string) => {
      const sql = `SELECT name FROM outbox_event WHERE payload->>'id' = $1 AND name LIKE 'practice.%' ORDER BY id`;
      const found = await database.read<{ name: string }>(sql, [id]);
      return found.map(({ name }) => name.replace('practice.', ''));
    },
    clocks: async (id: string) => {
      const found = await deadlines.of(database, { type: 'practice', id });
      return found.map(({ rule, state, unitId: unit }) => `${rule.key} ${state}${unit ? ` ${unit}` : ''}`);
    },
  };
}
