import { testDatabase } from '../../../../test/support/database.js';
import { Units } from '../../../commons/accounts/index.js';
import { deadlinesOver } from '../../../commons/deadlines/deadlines-at-work.factory.js';
import { decisionsKnownTo, decisionsOver } from '../../../commons/decisions/decisions-at-work.factory.js';
import { Subjects, type SubjectDescriptor } from '../../../commons/subjects/index.js';
import { Trail } from '../../../commons/trail/index.js';
import { Audit, type Actor } from '../../../platform/audit/index.js';
import type { Clock } from '../../../platform/clock/index.js';
import { rows, type Tx } from '../../../platform/database/index.js';
import { Lifecycles } from '../../../platform/lifecycle/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { PageVersions } from '../../../platform/page-versions/index.js';
import { Settings } from '../../../platform/settings/index.js';
import { PetitionClosing } from '../petition-closing.service.js';
import { testPetition } from '../petition.factory.js';
import { petitionLifecycle, type PetitionState } from '../petition.lifecycle.js';
import { PETITION, petitionPath } from '../petition.rules.js';
import { hearingDescriptor } from '../petition.subject.js';
import { Petitions } from '../petitions.service.js';
import { AnswerClock } from './answer-clock.service.js';
import { PetitionAnswering } from './petition-answering.service.js';
import { PetitionHearings } from './petition-hearings.service.js';
import { PetitionRegistry } from './petition-registry.service.js';

/** A Monday morning in Sofia; the day before the next is no holiday. */
export const NOW = new Date('2026-11-02T08:00:00Z');
export const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
export const CLERK: Actor = { kind: 'staff', id: '7' };

export type AnsweringAtWork = Awaited<ReturnType<typeof answeringAtWork>>;

/** As much of a petition as the rest of the house has to see here. */
export const petitionCards: SubjectDescriptor = {
  type: PETITION,
  label: { bg: 'Подписка', en: 'Petition' },
  plural: { bg: 'Подписки', en: 'Petitions' },
  listPath: '/petitions',
  states: petitionLifecycle.states,
  news: {},
  load: async (ids, reader) => {
    const found = await reader.read<{ id: string; title: string; state: PetitionState; at: Date }>(
      'SELECT id, title, state, changed_at AS at FROM petition WHERE id = ANY($1::bigint[])',
      [ids],
    );
    return found.map(({ id, title, state, at }) => ({
      ref: { type: PETITION, id },
      title,
      lang: 'bg',
      summary: '',
      state,
      stateLabel: petitionLifecycle.states[state].label,
      tone: 'plain',
      phase: 'over',
      path: petitionPath({ id, title }),
      topics: [],
      places: [],
      unitId: null,
      public: true,
      opensAt: null,
      closesAt: null,
      changedAt: at,
    }));
  },
};

/** The services on a database of their own, with two members of staff, a unit, and short words for what specs do. */
export async function answeringAtWork() {
  const db = await testDatabase();
  const { database } = db;
  const [audit, outbox] = [new Audit(), new Outbox({ now: () => NOW } as Clock)];
  const lifecycles = new Lifecycles(audit, outbox);
  const subjects = new Subjects(database, new PageVersions(database), outbox);
  subjects.register(petitionCards);
  subjects.register(hearingDescriptor);
  decisionsKnownTo(subjects);
  const deadlines = deadlinesOver(database, NOW);
  const settings = new Settings(database, audit, new PageVersions(database));
  const clock = new AnswerClock(deadlines, settings, audit, outbox);
  clock.onModuleInit();
  const decisions = decisionsOver(database, NOW);
  const trail = new Trail(database, subjects, audit, new PageVersions(database));
  const answering = new PetitionAnswering(decisions, lifecycles, subjects, clock);
  answering.onModuleInit();
  const registry = new PetitionRegistry(lifecycles, subjects, clock, new Units(database), audit);
  const closing = new PetitionClosing(lifecycles, clock, subjects);

  const inTx = <T>(work: (tx: Tx) => Promise<T>) => database.transaction(work);
  const one = async (sql: string, params: unknown[]) =>
    (await inTx((tx) => rows<{ id: string }>(tx, sql, params)))[0]!.id;
  const staff = (name: string) =>
    one('INSERT INTO staff (email, name, created_at) VALUES ($1, $1, $2) RETURNING id', [name, NOW]);
  const unitId = await one(
    `INSERT INTO unit (code, name_bg, name_en) VALUES ('works', 'Строителство', 'Works') RETURNING id`,
    [],
  );
  const [expert, head] = [await staff('expert@town.example'), await staff('head@town.example')];

  const received = (columns: Record<string, unknown> = {}, at = NOW) =>
    inTx(async (tx) => {
      const id = await testPetition(tx, at, columns);
      await closing.close(tx, id, 'close', { kind: 'clock' }, at);
      return id;
    });
  const register = (id: string, number: string, now = later(0.1)) =>
    inTx((tx) => registry.register(tx, id, { number, on: null }, CLERK, now));
  return {
    db,
    clock,
    decisions,
    registry,
    unitId,
    inTx,
    petitions: new Petitions(lifecycles, subjects, clock),
    hearings: new PetitionHearings(subjects, outbox, audit, trail, decisions),
    received,
    register,
    /** Assigned, with an answer that somebody else has confirmed. */
    decided: async (number: string) => {
      const id = await received();
      await register(id, number);
      await inTx((tx) => registry.consider(tx, id, unitId, CLERK, later(1)));
      const process = { type: PETITION, id };
      const wording = {
        outcome: 'accepted',
        reason: 'Ще бъде осветено.',
        changedArticle: '',
        unitId: null,
      } as const;
      await inTx(async (tx) => {
        const by = { staffId: expert };
        const made = await decisions.propose(tx, { process, subjects: [process], ...wording }, by, later(2));
        await decisions.confirm(tx, made, { staffId: head }, later(3));
      });
      return id;
    },
    publish: (id: string, now = later(4)) =>
      inTx((tx) => answering.publish(tx, id, 'Атанас Стоянов, кмет', CLERK, now)),
    row: async (id: string) =>
      (await database.read<Record<string, unknown>>('SELECT * FROM petition WHERE id = $1', [id]))[0]!,
    clocksOf: async (id: string) => {
      const found = await deadlines.of(database, { type: PETITION, id });
      return Object.fromEntries(found.map((one) => [one.rule.key, one]));
    },
    eventsOf: async (id: string) => {
      const sql = `SELECT name FROM outbox_event WHERE payload->>'id' = $1 AND name LIKE 'petition.%' ORDER BY id`;
      return (await database.read<{ name: string }>(sql, [id])).map(({ name }) => name);
    },
  };
}

/** The code of the refusal; null where there was none. */
export const code = async (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => (error instanceof Error ? error.message : error),
  );
