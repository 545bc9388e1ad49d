import { testDatabase } from '../../../test/support/database.js';
import { Settlements, Units } from '../../commons/accounts/index.js';
import { deadlinesOver } from '../../commons/deadlines/deadlines-at-work.factory.js';
import { Subjects } from '../../commons/subjects/index.js';
import { Audit, type Actor } from '../../platform/audit/index.js';
import type { Clock } from '../../platform/clock/index.js';
import { affected, rows, type Tx } from '../../platform/database/index.js';
import { RuleBroken } from '../../platform/errors/index.js';
import { Lifecycles } from '../../platform/lifecycle/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { PageVersions } from '../../platform/page-versions/index.js';
import { DownloadCounter } from './downloads/download-counter.service.js';
import { PublicationChanges } from './publication-changes.service.js';
import { PublicationChoices } from './publication-choices.service.js';
import { PublicationClocks } from './publication-clocks.service.js';
import type { PublicationInput } from './publication-input.rules.js';
import { NOW, publicationInput } from './publication.factory.js';
import { PublicationSubject } from './publication.subject.js';
import { PublicationQueries } from './publications.queries.js';
import { Publications } from './publications.service.js';
import { PublicationLists, type PublicationFilters } from './reading/publication-lists.queries.js';
import { PublicationVersions } from './versions/publication-versions.service.js';
import { VersionQueries } from './versions/version.queries.js';

export const CLERK: Actor = { kind: 'staff', id: '7' };
export const PDF = 'application/pdf';

export type LibraryAtWork = Awaited<ReturnType<typeof libraryAtWork>>;

/** The services on a database of their own, with a unit, and short words for what specs do. */
export async function libraryAtWork() {
  const db = await testDatabase();
  const { database } = db;
  const [audit, outbox] = [new Audit(), new Outbox({ now: () => NOW } as Clock)];
  const pageVersions = new PageVersions(database);
  const subjects = new Subjects(database, pageVersions, outbox);
  new PublicationSubject(subjects).onModuleInit();
  const changes = new PublicationChanges(subjects, pageVersions, audit);
  const choices = new PublicationChoices(database, subjects, new Units(database), new Settlements(database));
  const clocks = new PublicationClocks(deadlinesOver(database, NOW));
  clocks.onModuleInit();
  const versions = new PublicationVersions(changes, outbox);
  const publications = new Publications(new Lifecycles(audit, outbox), changes, choices, clocks, versions);
  const queries = new PublicationQueries(database);
  const lists = new PublicationLists(database);
  const versionQueries = new VersionQueries(database);
  const counter = new DownloadCounter(database, pageVersions);

  const inTx = <T>(work: (tx: Tx) => Promise<T>) => database.transaction(work);
  const one = async <Row>(sql: string, params: unknown[]) =>
    (await inTx((tx) => rows<Row>(tx, sql, params)))[0]!;
  const { id: unitId } = await one<{ id: string }>(
    `INSERT INTO unit (code, name_bg, name_en) VALUES ('culture', 'Култура', 'Culture') RETURNING id`,
    [],
  );
  const stored = async (name = 'doklad.pdf', mediaType = PDF, by = '7') =>
    (
      await one<{ id: string }>(
        `INSERT INTO stored_file (key, name, media_type, bytes, sha256, stored_at, stored_by_kind, stored_by_id)
         VALUES (md5(random()::text), $1, $2, 10, repeat('0', 64), $3, 'staff', $4) RETURNING id`,
        [name, mediaType, NOW, by],
      )
    ).id;
  const inputOf = (more: Partial<PublicationInput> = {}): PublicationInput => ({
    ...publicationInput.build(),
    unitId,
    ...more,
  });
  const fileOf = async (more: { label?: string; alt?: string; fileId?: string } = {}) => ({
    fileIds: [more.fileId ?? (await stored())],
    label: more.label ?? 'Пълен текст',
    lang: 'bg' as const,
    alt: more.alt ?? '',
  });
  const drafted = async (more: Partial<PublicationInput> = {}, now = NOW) => {
    const id = await inTx((tx) => publications.create(tx, inputOf(more), CLERK, now));
    const file = await fileOf();
    await inTx((tx) => versions.addFile(tx, id, file, CLERK, now));
    return id;
  };
  const begin = async (id: string, text = 'Добавени са данните за 2025 г.') => {
    const file = await fileOf();
    await inTx((tx) => versions.begin(tx, id, { ...file, changes: text }, CLERK, NOW));
  };

  return {
    db,
    database,
    publications,
    versions,
    queries,
    lists,
    versionQueries,
    counter,
    unitId,
    inTx,
    inputOf,
    fileOf,
    stored,
    drafted,
    begin,
    published: async (more: Partial<PublicationInput> = {}, now = NOW) => {
      const id = await drafted(more, now);
      await inTx((tx) => publications.publish(tx, id, CLERK, now));
      return id;
    },
    publishVersion: (id: string) => inTx((tx) => versions.publish(tx, id, CLERK, NOW)),
    edit: (id: string, more: Partial<PublicationInput>, now = NOW) =>
      inTx((tx) => publications.edit(tx, id, { input: inputOf(more), version: null }, CLERK, now)),
    /** As whoever reads files will write it. */
    readText: async (id: string, text: string) => {
      const versionsOf = await versionQueries.of(id);
      const fileId = versionsOf.flatMap(({ files }) => files)[0]!.id;
      await inTx((tx) =>
        affected(tx, `INSERT INTO publication_file_text (file_id, state, text) VALUES ($1, 'read', $2)`, [
          fileId,
          text,
        ]),
      );
    },
    /** A file of the current version more, with a text. */
    readFurther: async (id: string, text: string) => {
      const fileId = await stored();
      const sql = `WITH further AS (
          INSERT INTO publication_file (version_id, file_id, label, lang, added_at)
          SELECT version.id, $2, 'Приложение', 'bg', $3 FROM publication_version AS version
          WHERE publication_id = $1 AND number = 1 RETURNING id)
        INSERT INTO publication_file_text (file_id, state, text) SELECT id, 'read', $4 FROM further`;
      await inTx((tx) => affected(tx, sql, [id, fileId, NOW, text]));
    },
    found: async (filters: PublicationFilters) =>
      (await lists.list(filters, 50, null)).found.map(({ id }) => id),
    row: async (id: string) =>
      (await database.read<Record<string, unknown>>('SELECT * FROM publication WHERE id = $1', [id]))[0]!,
    clocksOf: (id: string) =>
      database.read<{ rule: string; due: string; state: string }>(
        `SELECT rule, ((due_at - interval '1 hour') AT TIME ZONE 'Europe/Sofia')::date::text AS due,
                CASE WHEN met_at IS NOT NULL THEN 'met' WHEN cancelled_at IS NOT NULL THEN 'cancelled' ELSE 'running' END AS state
         FROM deadline WHERE subject_type = 'publication' AND subject_id = $1 ORDER BY id`,
        [id],
      ),
    /** Names without `publication.`, in the order in which they were announced. */
    told: async (id: string) => {
      const sql = `SELECT name FROM outbox_event WHERE payload->>'id' = $1 AND name LIKE 'publication.%' ORDER BY id`;
      const all = await database.read<{ name: string }>(sql, [id]);
      return all.map(({ name }) => name.replace('publication.', ''));
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
