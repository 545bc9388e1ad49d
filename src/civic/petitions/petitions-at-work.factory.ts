import { testDatabase } from '../../../test/support/database.js';
import { Subjects } from '../../commons/subjects/index.js';
import { Audit } from '../../platform/audit/index.js';
import type { Clock } from '../../platform/clock/index.js';
import { rows, type Tx } from '../../platform/database/index.js';
import { Lifecycles } from '../../platform/lifecycle/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { PageVersions } from '../../platform/page-versions/index.js';
import type { AnswerClock } from './answering/answer-clock.service.js';
import { PetitionClosing } from './petition-closing.service.js';
import { testPetition } from './petition.factory.js';
import { PetitionMilestones } from './petition-milestones.service.js';
import { PetitionSubject } from './petition.subject.js';
import { PetitionClock } from './petitions.jobs.js';
import { PetitionQueries } from './petitions.queries.js';
import { SignatureTallies, type TallyChange } from './signatures/signature-tallies.service.js';

/** A Wednesday morning in Sofia. */
export const NOW = new Date('2026-10-07T07:30:00Z');

export type PetitionsAtWork = Awaited<ReturnType<typeof petitionsAtWork>>;

/** The services on a database of their own, with two clocks, and short words for what specs do. */
export async function petitionsAtWork() {
  const db = await testDatabase();
  const { database } = db;
  const outbox = new Outbox({ now: () => NOW } as Clock);
  const lifecycles = new Lifecycles(new Audit(), outbox);
  const subjects = new Subjects(database, new PageVersions(database), outbox);
  new PetitionSubject(subjects).onModuleInit();
  const owed: { id: string; from: Date }[] = [];
  const answerClock = {
    start: async (_tx: Tx, id: string, from: Date) => void owed.push({ id, from }),
  } as AnswerClock;
  const closing = new PetitionClosing(lifecycles, answerClock, subjects);
  const milestonesOf = () => new PetitionMilestones(database, lifecycles, subjects, outbox);
  const clockOf = () => new PetitionClock(database, milestonesOf(), closing, lifecycles, subjects, outbox);
  const clocks = [clockOf(), clockOf()] as const;
  const settling = [milestonesOf(), milestonesOf()] as const;
  const tallies = new SignatureTallies(new PageVersions(database));
  const inTx = <T>(work: (tx: Tx) => Promise<T>) => database.transaction(work);
  return {
    db,
    closing,
    subjects,
    queries: new PetitionQueries(database),
    /** For whom the term of the answer began, and when. */
    owed,
    inTx,
    make: (columns: Record<string, unknown> = {}) => inTx((tx) => testPetition(tx, NOW, columns)),
    /** So many signatures more, by their count alone. */
    count: (petitionId: string, count: number, change: Partial<TallyChange> = {}) => {
      const one: TallyChange = { petitionId, channel: 'email', settlement: null, countedAt: NOW, ...change };
      return inTx((tx) =>
        tallies.change(
          tx,
          Array.from({ length: count }, () => one),
          1,
        ),
      );
    },
    both: (now: Date) => Promise.all(clocks.map((clock) => clock.run('slot', now))),
    settleBoth: (now: Date, ids?: string[]) => Promise.all(settling.map((one) => one.settle(now, ids))),
    row: async (id: string) => {
      const sql = 'SELECT * FROM petition WHERE id = $1';
      return (await database.read<Record<string, unknown>>(sql, [id]))[0]!;
    },
    reached: (id: string) =>
      inTx((tx) =>
        rows<{ code: string; signatures: number; at: Date }>(
          tx,
          'SELECT code, signatures, at FROM petition_milestone WHERE petition_id = $1 ORDER BY signatures, code',
          [id],
        ),
      ),
    eventsOf: async (id: string) => {
      const sql = `SELECT name, payload->>'milestone' AS milestone FROM outbox_event 
        WHERE payload->>'id' = $1 AND name <> 'lifecycle.moved' ORDER BY id`;
      const found = await database.read<{ name: string; milestone: string | null }>(sql, [id]);
      return found.map(({ name, milestone }) => (milestone ? `${name} ${milestone}` : name));
    },
  };
}
