import { testDatabase } from '../../../test/support/database.js';
import { Settlements, Units } from '../../commons/accounts/index.js';
import { Subjects } from '../../commons/subjects/index.js';
import { deadlinesOver } from '../../commons/deadlines/deadlines-at-work.factory.js';
import { actorId, Audit, type Actor } from '../../platform/audit/index.js';
import type { Clock } from '../../platform/clock/index.js';
import { affected, type Tx } from '../../platform/database/index.js';
import { Lifecycles } from '../../platform/lifecycle/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { PageVersions } from '../../platform/page-versions/index.js';
import { Settings } from '../../platform/settings/index.js';
import { ConsultationDocuments } from './consultation-documents.service.js';
import { ConsultationFiles, type AttachedFile } from './consultation-files.service.js';
import { ConsultationGates } from './consultation-gates.service.js';
import { ConsultationProgress } from './consultation-progress.service.js';
import { ConsultationTasks } from './consultation-tasks.service.js';
import { consultationInput, morning, NOW } from './consultation.factory.js';
import type { ConsultationInput } from './consultation.rules.js';
import { consultationDescriptor } from './consultation.subject.js';
import { ConsultationChoices } from './consultations.admin.choices.js';
import { ConsultationClock } from './consultations.jobs.js';
import { ConsultationQueries } from './consultations.queries.js';
import { ConsultationKinds } from './kinds/consultation-kinds.service.js';
import { ConsultationTexts } from './text/consultation-texts.service.js';
import { Consultations } from './consultations.service.js';

export const CLERK: Actor = { kind: 'staff', id: '7' };

export type ConsultationsAtWork = Awaited<ReturnType<typeof consultationsAtWork>>;

/** The services on a database of their own, with a unit, two clocks, and short words for what specs do. */
export async function consultationsAtWork() {
  const db = await testDatabase();
  const { database } = db;
  const outbox = new Outbox({ now: () => NOW } as Clock);
  const lifecycles = new Lifecycles(new Audit(), outbox);
  const registry = (descriptor = consultationDescriptor) => {
    const subjects = new Subjects(database, new PageVersions(database), outbox);
    subjects.register(descriptor);
    return subjects;
  };
  const subjects = registry();
  const settings = new Settings(database, new Audit(), new PageVersions(database));
  const tasks = new ConsultationTasks(deadlinesOver(database, NOW), settings);
  tasks.onModuleInit();
  const texts = new ConsultationTexts(new Audit());
  const clockOver = (over: Subjects) =>
    new ConsultationClock(database, lifecycles, over, outbox, tasks, texts);
  const clocks = [clockOver(subjects), clockOver(subjects)] as const;
  const files = new ConsultationFiles(database);
  const kinds = new ConsultationKinds(database);
  const gates = new ConsultationGates(database, kinds, settings);
  const consultations = new Consultations(
    lifecycles,
    subjects,
    new ConsultationChoices(subjects, new Units(database), new Settlements(database), kinds),
    files,
    gates,
    tasks,
    new Audit(),
  );
  const documents = new ConsultationDocuments(files, subjects, tasks, new Audit(), lifecycles, texts);
  const progress = new ConsultationProgress(lifecycles, subjects, gates, tasks, kinds, new Audit());
  const inTx = <T>(work: (tx: Tx) => Promise<T>) => database.transaction(work);
  await inTx((tx) =>
    affected(
      tx,
      `INSERT INTO unit (code, name_bg, name_en) VALUES ('environment', 'Околна среда', 'Environment')`,
    ),
  );

  const create = (change: Partial<ConsultationInput> = {}, attached: AttachedFile[] = []) =>
    inTx((tx) => consultations.create(tx, { ...consultationInput.build(), ...change }, attached, CLERK, NOW));
  const schedule = (id: string) => inTx((tx) => consultations.schedule(tx, id, CLERK, NOW));
  const tick = (now: Date) => clocks[0].run('slot', now);
  return {
    db,
    consultations,
    documents,
    progress,
    tasks,
    kinds,
    queries: new ConsultationQueries(database),
    subjects,
    files,
    texts,
    clocks,
    clockOver: (descriptor: typeof consultationDescriptor) => clockOver(registry(descriptor)),
    inTx,
    create,
    schedule,
    tick,
    opened: async (change: Partial<ConsultationInput> = {}) => {
      const id = await create(change);
      await schedule(id);
      await tick(morning(2));
      return id;
    },
    row: async (id: string) => {
      const [found] = await database.read<Record<string, unknown>>(
        'SELECT * FROM consultation WHERE id = $1',
        [id],
      );
      return found!;
    },
    card: async (id: string) =>
      (await subjects.cards([{ type: 'consultation', id }])).get(`consultation:${id}`),
    eventsOf: async (id: string) => {
      const sql = `SELECT name FROM outbox_event WHERE payload->>'id' = $1 AND name <> 'lifecycle.moved' ORDER BY id`;
      return (await database.read<{ name: string }>(sql, [id])).map(({ name }) => name);
    },
    storedFile: async (by: Actor = CLERK) => {
      const sql = `INSERT INTO stored_file (key, name, media_type, bytes, sha256, stored_at, stored_by_kind, stored_by_id)
        VALUES (md5(random()::text), 'Проект.docx', 'text/plain', 5, '', $1, $2, $3) RETURNING id`;
      const [stored] = await database.read<{ id: string }>(sql, [NOW, by.kind, actorId(by)]);
      return stored!.id;
    },
  };
}
