import { testDatabase } from '../../../test/support/database.js';
import { Settlements, Units } from '../../commons/accounts/index.js';
import { Subjects } from '../../commons/subjects/index.js';
import { Trail } from '../../commons/trail/index.js';
import { Audit, type Actor } from '../../platform/audit/index.js';
import type { Clock } from '../../platform/clock/index.js';
import { rows, type Tx } from '../../platform/database/index.js';
import { RuleBroken } from '../../platform/errors/index.js';
import { Lifecycles } from '../../platform/lifecycle/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { PageVersions } from '../../platform/page-versions/index.js';
import { EventDocuments } from './documents/event-documents.service.js';
import { EventChanges } from './event-changes.service.js';
import { EventChoices } from './event-choices.service.js';
import type { EventInput } from './event-input.rules.js';
import { EventTimes } from './event-times.service.js';
import { eventInput, NOW } from './event.factory.js';
import { EventSubject } from './event.subject.js';
import { EventClock } from './events.jobs.js';
import { EventQueries } from './events.queries.js';
import { Events } from './events.service.js';
import { EventKinds } from './kinds/event-kinds.service.js';
import { Programme } from './programme/programme.service.js';
import { EventSeriesService } from './series/event-series.service.js';

export const CLERK: Actor = { kind: 'staff', id: '7' };

export type EventsAtWork = Awaited<ReturnType<typeof eventsAtWork>>;

/** The services on a database of their own, with a unit and a settlement, and short words for what specs do. */
export async function eventsAtWork() {
  const db = await testDatabase();
  const { database } = db;
  const [audit, outbox] = [new Audit(), new Outbox({ now: () => NOW } as Clock)];
  const pageVersions = new PageVersions(database);
  const lifecycles = new Lifecycles(audit, outbox);
  const subjects = new Subjects(database, pageVersions, outbox);
  new EventSubject(subjects).onModuleInit();
  const changes = new EventChanges(subjects, pageVersions);
  const kinds = new EventKinds(database, audit, pageVersions);
  const choices = new EventChoices(database, subjects, new Units(database), new Settlements(database), kinds);
  const trail = new Trail(database, subjects, audit, pageVersions);
  const events = new Events(lifecycles, changes, choices, outbox, audit, trail);
  const times = new EventTimes(lifecycles, changes, outbox, audit);
  const series = new EventSeriesService(changes, audit);
  const programme = new Programme(database, changes, audit);
  const documents = new EventDocuments(database, changes, outbox, audit);
  const clock = new EventClock(database, lifecycles, changes);
  const queries = new EventQueries(database);

  const inTx = <T>(work: (tx: Tx) => Promise<T>) => database.transaction(work);
  const unitId = (
    await inTx((tx) =>
      rows<{ id: string }>(
        tx,
        `INSERT INTO unit (code, name_bg, name_en) VALUES ('culture', 'Култура', 'Culture') RETURNING id`,
      ),
    )
  )[0]!.id;
  const inputOf = (more: Partial<EventInput> = {}): EventInput => ({
    ...eventInput.build(),
    unitId,
    ...more,
  });
  const drafted = (more: Partial<EventInput> = {}, now = NOW) =>
    inTx((tx) => events.create(tx, inputOf(more), CLERK, now));

  return {
    db,
    database,
    audit,
    outbox,
    lifecycles,
    subjects,
    changes,
    trail,
    events,
    times,
    series,
    programme,
    documents,
    clock,
    queries,
    unitId,
    rows,
    inTx,
    inputOf,
    drafted,
    announced: async (more: Partial<EventInput> = {}, now = NOW) => {
      const id = await drafted(more, now);
      await inTx((tx) => events.announce(tx, id, CLERK, now));
      return id;
    },
    row: async (id: string) =>
      (await database.read<Record<string, unknown>>('SELECT * FROM event WHERE id = $1', [id]))[0]!,
    /** Names without `event.`, in the order in which they were announced. */
    told: async (id: string) => {
      const sql = `SELECT name FROM outbox_event WHERE payload->>'id' = $1 AND name LIKE 'event.%' ORDER BY id`;
      const found = await database.read<{ name: string }>(sql, [id]);
      return found.map(({ name }) => name.replace('event.', ''));
    },
  };
}

/** The sentences of a refusal, by field. */
export async function fieldsOf(promise: Promise<unknown>): Promise<Record<string, string>> {
  const error = await promise.then(
    () => null,
    (caught: unknown) => caught,
  );
  if (!(error instanceof RuleBroken)) throw error ?? new Error('Nothing was refused');
  return error.fields;
}
