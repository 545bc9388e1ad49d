import { randomBytes } from 'node:crypto';
import type Bull from 'bull';
import { asSuperuser } from '../../../test/support/services.js';
import { Participants } from '../accounts/index.js';
import { deadlinesAtWork } from '../deadlines/deadlines-at-work.factory.js';
import { Subjects, type ModeratedSubject, type SubjectDescriptor } from '../subjects/index.js';
import { Audit, type Actor } from '../../platform/audit/index.js';
import { Calendar, type Clock } from '../../platform/clock/index.js';
import type { Config } from '../../platform/config/index.js';
import { Crypto } from '../../platform/crypto/index.js';
import { affected, rows, type Tx } from '../../platform/database/index.js';
import { Lifecycles } from '../../platform/lifecycle/index.js';
import { Mail, MailBrands, Suppressions } from '../../platform/mail/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { PageVersions } from '../../platform/page-versions/index.js';
import { Wakeups } from '../../platform/queue/index.js';
import { Sessions } from '../../platform/session/index.js';
import { Settings } from '../../platform/settings/index.js';
import { AppealOutcomes } from './appeals/appeal-outcomes.js';
import { APPEAL_RULE, Appeals } from './appeals/appeals.service.js';
import { Blocks } from './blocks/blocks.service.js';
import { CASE_RULE, CaseRegister } from './cases/case-register.js';
import { Cases } from './cases/cases.service.js';
import { Decisions } from './cases/decisions.service.js';
import { Measures } from './cases/measures.service.js';
import { ModeratedSubjects } from './cases/moderated-subjects.js';
import { ModerationLogQueries } from './log/moderation-log.queries.js';
import { Moderation } from './moderation.service.js';
import { Reasons } from './reasons/reasons.service.js';
import { Reports, type NewReport } from './reports/reports.service.js';
import { Screening } from './screening/screening.service.js';
import { Writings } from './screening/writings.js';
import { Letters } from './statements/letters.service.js';
import { StatementLinks } from './statements/statement-links.js';
import { StatementQueries } from './statements/statements.queries.js';
import { Statements } from './statements/statements.service.js';

/** A Monday morning in Sofia. */
export const NOW = new Date('2026-11-02T08:00:00Z');
export const ANNA: Actor = { kind: 'staff', id: '7' };
export const BORIS: Actor = { kind: 'staff', id: '8' };

/** A stand-in for whatever citizens write, in a table of its own. */
export const NOTES = `CREATE TABLE note (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, text text NOT NULL, author_id bigint,
    hidden boolean NOT NULL DEFAULT false, hides int NOT NULL DEFAULT 0, written_at timestamptz NOT NULL);
  GRANT SELECT, INSERT, UPDATE, DELETE ON note TO megdan_app`;

/** The descriptor of the stand-in; `hides` counts how often it was really hidden. */
export const noteDescriptor: SubjectDescriptor = {
  type: 'note',
  label: { bg: 'Бележка', en: 'Note' },
  plural: { bg: 'Бележки', en: 'Notes' },
  listed: false,
  listPath: '/notes',
  states: {},
  load: () => Promise.resolve([]),
  news: {},
  moderated: {
    load: (ids, reader) =>
      reader
        .read<{ id: string; text: string; author_id: string | null; hidden: boolean; written_at: Date }>(
          'SELECT * FROM note WHERE id = ANY($1::bigint[])',
          [ids],
        )
        .then((found) =>
          found.map(({ id, text, author_id, hidden, written_at }): ModeratedSubject => ({
            ref: { type: 'note', id },
            title: `Бележка ${id}`,
            text,
            lang: 'bg',
            path: `/notes/${id}`,
            authorId: author_id,
            hidden,
            writtenAt: written_at,
          })),
        ),
    hide: async (tx, id) =>
      void (await affected(
        tx,
        'UPDATE note SET hidden = true, hides = hides + 1 WHERE id = $1 AND NOT hidden',
        [id],
      )),
    restore: async (tx, id) =>
      void (await affected(tx, 'UPDATE note SET hidden = false WHERE id = $1', [id])),
  },
};

export type ModerationAtWork = Awaited<ReturnType<typeof moderationAtWork>>;

/** The services on a database of their own, with notes to moderate and people who write and report. */
export async function moderationAtWork() {
  const { db, deadlines } = await deadlinesAtWork();
  const { database } = db;
  await asSuperuser((client) => client.query(`SET ROLE megdan_owner; ${NOTES}`), db.name);
  const clock = { now: () => NOW } as Clock;
  const config = {
    secretKeys: [{ id: 'a', key: randomBytes(32) }],
    lookupKey: randomBytes(32),
    publicUrl: new URL('https://megdan.example'),
  } as unknown as Config;
  const crypto = new Crypto(config);
  const audit = new Audit();
  const pages = new PageVersions(database);
  const outbox = new Outbox(clock);
  const settings = new Settings(database, audit, pages);
  // Redis is away; letters lie in the table.
  const queue = { client: { status: 'end' } } as unknown as Bull.Queue;
  const mail = new Mail(
    crypto,
    new MailBrands(settings),
    new Suppressions(database, crypto, audit),
    new Wakeups(),
    queue,
  );
  const registry = new Subjects(database, pages, outbox);
  registry.register(noteDescriptor);
  const participants = new Participants(database, crypto, audit, new Sessions(database), outbox);
  for (const key of [CASE_RULE, APPEAL_RULE])
    deadlines.define({ key, label: { bg: key, en: key }, law: null, public: false });

  const calendar = new Calendar(database, clock);
  const subjects = new ModeratedSubjects(registry);
  const reasons = new Reasons(database, audit, pages);
  const queries = new StatementQueries(database);
  const statements = new Statements(queries, subjects, reasons, settings, database);
  const links = new StatementLinks(crypto, config);
  const letters = new Letters(statements, participants, subjects, reasons, links, mail, crypto);
  const writings = new Writings(database, settings, crypto);
  const register = new CaseRegister(deadlines, calendar, settings, subjects, audit);
  const decisions = new Decisions(settings, calendar, outbox, pages);
  const lifecycles = new Lifecycles(audit, outbox);
  const cases = new Cases(register, lifecycles, subjects, decisions, reasons, letters, writings);
  const measures = new Measures(register, subjects, decisions, letters, writings, settings, audit);
  const reports = new Reports(register, measures, subjects, reasons, letters, crypto);
  const blocks = new Blocks(database, decisions, reasons, letters, audit);
  const outcomes = new AppealOutcomes(cases, blocks, decisions, letters);
  const appeals = new Appeals(queries, outcomes, lifecycles, deadlines, calendar, settings, letters);
  const screening = new Screening(writings, reasons, settings);
  const moderation = new Moderation(screening, measures, cases, queries, reasons);

  const inTx = <T>(work: (tx: Tx) => Promise<T>) => database.transaction(work);
  const one = async <Row>(sql: string, params: unknown[] = []) => (await database.read<Row>(sql, params))[0]!;
  let people = 0;
  return {
    db,
    inTx,
    one,
    appeals,
    blocks,
    cases,
    deadlines,
    links,
    pages,
    registry,
    log: new ModerationLogQueries(database),
    moderation,
    reasons,
    reports,
    settings,
    statements: queries,
    writings,
    person: async (since = NOW) => {
      const email = `person${(people += 1)}@poshta.example`;
      const id = await inTx((tx) =>
        participants.proven(tx, { emailLookup: participants.emailLookup(email), email, locale: 'bg' }, since),
      );
      return id!;
    },
    note: async (text = 'Фонтанът пред общината не работи от май.', authorId: string | null = null) => {
      const sql = 'INSERT INTO note (text, author_id, written_at) VALUES ($1, $2, $3) RETURNING id';
      const [made] = await inTx((tx) => rows<{ id: string }>(tx, sql, [text, authorId, NOW]));
      return { type: 'note', id: made!.id };
    },
    noteRow: (id: string) =>
      one<{ hidden: boolean; hides: number }>('SELECT * FROM note WHERE id = $1', [id]),
    report: (ref: { type: string; id: string }, change: Partial<NewReport> = {}, now = NOW) =>
      inTx((tx) =>
        reports.report(
          tx,
          {
            ref,
            reason: 'insult',
            explanation: '',
            goodFaith: false,
            participantId: null,
            email: null,
            locale: 'bg',
            network: '192.0.2.1',
            ...change,
          },
          now,
        ),
      ),
    /** Letters by kind, in the order of writing. */
    letters: async (kind: string) => {
      const sql = 'SELECT to_ref AS "to", content FROM letter WHERE kind = $1 ORDER BY id';
      const found = await database.read<{ to: string; content: string }>(sql, [kind]);
      return found.map(({ to, content }) => ({
        to,
        ...(
          JSON.parse(crypto.decrypt(content, 'letter.content')) as {
            mail: { subject: string; text: string; html: string };
          }
        ).mail,
      }));
    },
  };
}
