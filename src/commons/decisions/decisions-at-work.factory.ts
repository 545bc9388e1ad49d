import { testDatabase } from '../../../test/support/database.js';
import { asSuperuser } from '../../../test/support/services.js';
import { Audit } from '../../platform/audit/index.js';
import type { Clock } from '../../platform/clock/index.js';
import { rows, type Database, type Tx } from '../../platform/database/index.js';
import { IllegalTransition } from '../../platform/errors/index.js';
import { Lifecycles } from '../../platform/lifecycle/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { PageVersions } from '../../platform/page-versions/index.js';
import {
  subjectKey,
  type SubjectCard,
  type SubjectDescriptor,
  type SubjectRef,
  type Subjects,
} from '../subjects/index.js';
import { StandingLinks } from '../trail/index.js';
import { DecisionAnnouncements } from './decision-announcements.service.js';
import { DecidedProcesses, type DecidedProcess } from './decided-processes.js';
import { PublishedDecisions } from './decision.subject.js';
import { DecisionWriting } from './decision-writing.service.js';
import type { Decider, NewDecision } from './decision.view.js';
import { DecisionQueries } from './decisions.queries.js';
import { Decisions } from './decisions.service.js';

export const NOW = new Date('2026-10-07T07:30:00Z');
export const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
export const HEARING = 'hearing';
export const point = (id: number | string): SubjectRef => ({ type: 'point', id: String(id) });

/** A process made for specs: a hearing whose points are decided on. */
export async function hearings(databaseName: string): Promise<void> {
  await asSuperuser(
    (owner) =>
      owner.query(`
        CREATE TABLE hearing (id bigint PRIMARY KEY, title text NOT NULL, unit_id bigint, over boolean NOT NULL DEFAULT false);
        CREATE TABLE point (id bigint PRIMARY KEY, hearing_id bigint NOT NULL, text text NOT NULL DEFAULT '', hidden boolean NOT NULL DEFAULT false);
        GRANT ALL ON hearing, point TO megdan_app`),
    databaseName,
  );
}

export function hearingProcess({ locks = true } = {}): DecidedProcess {
  return {
    type: HEARING,
    subjectType: 'point',
    tags: (id) => [`points:${id}`],
    note: {
      bg: 'Това е становището на вносителя. Решава Общинският съвет.',
      en: 'This is the position of those who drafted it. The Municipal Council decides.',
    },
    subjects: async (reader, id) => {
      const found = await reader.read<{ id: string }>(
        'SELECT id FROM point WHERE hearing_id = $1 ORDER BY id',
        [id],
      );
      return found.map((row) => point(row.id));
    },
    open: async (tx, id) => {
      const [row] = await rows<{ title: string; unitId: string | null; over: boolean }>(
        tx,
        `SELECT title, unit_id AS "unitId", over FROM hearing WHERE id = $1 ${locks ? 'FOR UPDATE' : ''}`,
        [id],
      );
      if (!row || row.over) throw new IllegalTransition('hearingOver');
      return row;
    },
  };
}

type Card = Omit<SubjectCard, 'ref' | 'title' | 'state' | 'stateLabel' | 'path' | 'public'>;

const sameOnAll: Card = {
  lang: 'bg',
  summary: '',
  tone: 'plain',
  phase: 'over',
  topics: [],
  places: [],
  unitId: null,
  opensAt: null,
  closesAt: null,
  changedAt: NOW,
};

const labels = (bg: string, en: string) => ({ label: { bg, en }, plural: { bg, en } });

/** How the rest of the house sees them. */
export const hearingCards: SubjectDescriptor = {
  ...labels('Обсъждане', 'Hearing'),
  type: HEARING,
  listPath: '/hearings',
  states: {},
  load: async (ids, reader) => {
    const found = await reader.read<{ id: string; title: string }>(
      'SELECT id, title FROM hearing WHERE id = ANY($1)',
      [ids],
    );
    return found.map(({ id, title }) => ({
      ...sameOnAll,
      ref: { type: HEARING, id },
      title,
      state: 'over',
      stateLabel: { bg: 'Приключило', en: 'Over' },
      path: `/hearings/${id}`,
      public: true,
    }));
  },
  news: {},
};

export const pointCards: SubjectDescriptor = {
  ...labels('Точка', 'Point'),
  type: 'point',
  listed: false,
  listPath: '/hearings',
  states: {},
  load: async (ids, reader) => {
    const found = await reader.read<{ id: string; hearing: string; text: string; hidden: boolean }>(
      'SELECT id, hearing_id AS hearing, text, hidden FROM point WHERE id = ANY($1)',
      [ids],
    );
    return found.map(({ id, hearing, text, hidden }) => ({
      ...sameOnAll,
      ref: point(id),
      title: text,
      state: hidden ? 'hidden' : 'visible',
      stateLabel: hidden ? { bg: 'Скрито', en: 'Hidden' } : { bg: 'Публично', en: 'Public' },
      path: `/hearings/${hearing}#p${id}`,
      public: !hidden,
    }));
  },
  news: {},
};

export async function addHearing(
  database: Database,
  id: string,
  points: readonly number[],
): Promise<SubjectRef> {
  await database.transaction(async (tx) => {
    await rows(tx, 'INSERT INTO hearing (id, title, unit_id) VALUES ($1, $2, (SELECT min(id) FROM unit))', [
      id,
      `Обсъждане ${id}`,
    ]);
    await rows(
      tx,
      `INSERT INTO point (id, hearing_id, text) SELECT id, $2, 'Предложение ' || id FROM unnest($1::bigint[]) id`,
      [points, id],
    );
  });
  return { type: HEARING, id };
}

/** So that links may lead to published decisions. */
export function decisionsKnownTo(subjects: Subjects): void {
  new PublishedDecisions(subjects, new DecisionQueries()).onModuleInit();
}

/** For the specs of processes that decide. */
export function decisionsOver(database: Database, now: Date): Decisions {
  const clock = { now: () => now } as Clock;
  const [audit, outbox, pageVersions] = [new Audit(), new Outbox(clock), new PageVersions(database)];
  const lifecycles = new Lifecycles(audit, outbox);
  const processes = new DecidedProcesses();
  const links = new StandingLinks(audit);
  const writing = new DecisionWriting(processes, lifecycles, audit, pageVersions, links);
  const announcements = new DecisionAnnouncements(processes, outbox, pageVersions, audit, links);
  return new Decisions(processes, writing, new DecisionQueries(), lifecycles, announcements, pageVersions);
}

/** The services on a database of their own, with short words for what specs do. */
export async function decisionsAtWork() {
  const db = await testDatabase();
  const { database } = db;
  await hearings(db.name);
  const queries = new DecisionQueries();
  const made = (process: DecidedProcess) => {
    const decisions = decisionsOver(database, NOW);
    decisions.register(process);
    return decisions;
  };
  const decisions = made(hearingProcess());
  const staff = await database.read<{ id: string }>(
    `INSERT INTO staff (email, name, created_at)
     SELECT 'decider' || n || '@town.example', 'Служител ' || n, $1 FROM generate_series(1, 4) n RETURNING id`,
    [NOW],
  );
  await database.read(
    `INSERT INTO unit (code, name_bg, name_en) VALUES ('green', 'Екология', 'Environment'), ('law', 'Правна', 'Law')`,
  );
  const units = await database.read<{ id: string }>('SELECT id FROM unit ORDER BY id');
  const inTx = <T>(work: (tx: Tx) => Promise<T>) => database.transaction(work);
  let last = 0;

  return {
    db,
    decisions,
    /** The same on a process that forgets to lock. */
    unlocked: made(hearingProcess({ locks: false })),
    queries,
    inTx,
    units: units.map(({ id }) => id),
    people: staff.map(({ id }) => ({ staffId: id })),
    hearing: (...points: number[]) => addHearing(database, String(++last), points),
    propose: (
      process: SubjectRef,
      points: number[],
      by: Decider,
      wording: Partial<NewDecision> = {},
      own = decisions,
    ) =>
      inTx((tx) =>
        own.propose(
          tx,
          {
            process,
            subjects: points.map(point),
            outcome: 'accepted',
            reason: 'Основателно.',
            changedArticle: '',
            unitId: null,
            ...wording,
          },
          by,
          NOW,
        ),
      ),
    confirm: (id: string, by: Decider) => inTx((tx) => decisions.confirm(tx, id, by, later(1))),
    sendBack: (id: string, by: Decider) =>
      inTx((tx) => decisions.sendBack(tx, id, 'Посочете члена.', by, later(1))),
    publish: (process: SubjectRef, at = later(2)) => inTx((tx) => decisions.publish(tx, process, at)),
    /** As it stands now, by number of the point. */
    now: async (id: number) => (await decisions.ofSubjects(database, [point(id)])).get(subjectKey(point(id))),
    public: async (id: number) =>
      (await decisions.publishedOf(database, [point(id)])).get(subjectKey(point(id))),
    versions: (id: string) =>
      database.read<{ version: number; reason: string; subjects: string[] }>(
        'SELECT version, reason, subjects FROM decision_version WHERE decision_id = $1 ORDER BY version',
        [id],
      ),
  };
}

/** The code of the refusal; null where there was none. */
export const code = async (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => (error instanceof Error ? error.message : error),
  );

export const failures = (outcomes: PromiseSettledResult<unknown>[]) =>
  outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
