import { randomBytes } from 'node:crypto';
import type Bull from 'bull';
import { testDatabase } from '../../../test/support/database.js';
import { Participants } from '../../commons/accounts/index.js';
import { deadlinesOver } from '../../commons/deadlines/deadlines-at-work.factory.js';
import { Subjects } from '../../commons/subjects/index.js';
import { Audit, type Actor } from '../../platform/audit/index.js';
import type { Clock } from '../../platform/clock/index.js';
import type { Config } from '../../platform/config/index.js';
import { Crypto } from '../../platform/crypto/index.js';
import { rows, type Tx } from '../../platform/database/index.js';
import { Lifecycles } from '../../platform/lifecycle/index.js';
import { Mail, MailBrands, Suppressions } from '../../platform/mail/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { PageVersions } from '../../platform/page-versions/index.js';
import { Wakeups } from '../../platform/queue/index.js';
import type { Sessions } from '../../platform/session/index.js';
import { Settings } from '../../platform/settings/index.js';
import { InquiryClock } from './clock/inquiry-clock.service.js';
import { Inquiries, type NewInquiry } from './inquiries.service.js';
import { inquiryOf, NOW } from './inquiry.factory.js';
import { inquiryLifecycle, type InquiryTransition } from './inquiry.lifecycle.js';
import { InquiryLinks } from './inquiry.links.js';
import { InquiryPublishing } from './inquiry-publishing.service.js';
import { INQUIRY } from './inquiry.rules.js';
import { InquirySecrets } from './inquiry.secrets.js';
import { InquirySenders } from './inquiry-senders.service.js';
import { InquirySubject } from './inquiry.subject.js';
import { InquiryVerbs } from './inquiry-verbs.service.js';
import { InquiryLetters } from './letters/inquiry-letters.service.js';

export const VISITOR: Actor = { kind: 'visitor' };
export const OFFICIAL: Actor = { kind: 'staff', id: '7' };

export type InquiriesAtWork = Awaited<ReturnType<typeof inquiriesAtWork>>;

/** The services on a database of their own, with a unit, and short words for what specs do. */
export async function inquiriesAtWork() {
  const db = await testDatabase();
  const { database } = db;
  const config = {
    secretKeys: [{ id: 'a', key: randomBytes(32) }],
    lookupKey: randomBytes(32),
    publicUrl: new URL('https://megdan.example'),
  } as unknown as Config;
  const crypto = new Crypto(config);
  const [audit, pageVersions] = [new Audit(), new PageVersions(database)];
  const outbox = new Outbox({ now: () => NOW } as Clock);
  const lifecycles = new Lifecycles(audit, outbox);
  const subjects = new Subjects(database, pageVersions, outbox);
  new InquirySubject(subjects).onModuleInit();
  const settings = new Settings(database, audit, pageVersions);
  // Redis is away; letters lie in the table.
  const queue = { client: { status: 'end' } } as unknown as Bull.Queue;
  const suppressions = new Suppressions(database, crypto, audit);
  const mail = new Mail(crypto, new MailBrands(settings), suppressions, new Wakeups(), queue);
  const participants = new Participants(database, crypto, audit, {} as Sessions, outbox);

  const deadlines = deadlinesOver(database, NOW);
  const clock = new InquiryClock(deadlines, settings, audit, outbox);
  clock.onModuleInit();
  const secrets = new InquirySecrets(crypto);
  const senders = new InquirySenders(crypto, participants);
  const letters = new InquiryLetters(senders, new InquiryLinks(crypto, config), secrets, clock, mail);
  const inquiries = new Inquiries(secrets, senders, clock, subjects, letters, audit, outbox);
  const verbs = new InquiryVerbs(lifecycles, clock, subjects, secrets, pageVersions);
  const publishing = new InquiryPublishing(subjects, audit, outbox);

  const inTx = <T>(work: (tx: Tx) => Promise<T>) => database.transaction(work);
  const [unit] = await inTx((tx) =>
    rows<{ id: string }>(
      tx,
      `INSERT INTO unit (code, name_bg, name_en) VALUES ('works', 'Строителство', 'Works') RETURNING id`,
    ),
  );
  const step = (id: string, transition: InquiryTransition, values: Record<string, unknown>, now = NOW) =>
    inTx((tx) =>
      lifecycles.apply(tx, inquiryLifecycle, {
        id,
        transition,
        actor: OFFICIAL,
        now,
        values,
        note: { incomingNumber: String(values['incomingNumber'] ?? '') },
      }),
    );
  const register = (id: string, number: string, on: string, now = NOW) =>
    step(id, 'register', { incomingNumber: number, incomingOn: on, registeredAt: now }, now);
  return {
    db,
    clock,
    deadlines,
    secrets,
    senders,
    verbs,
    publishing,
    subjects,
    unitId: unit!.id,
    inTx,
    step,
    register,
    submit: (change: Partial<NewInquiry> = {}, actor = VISITOR, now = NOW) =>
      inTx((tx) => inquiries.submit(tx, { ...inquiryOf(), receivedAt: now, ...change }, actor, now)),
    /** Answered by somebody, whatever was answered. */
    answered: async (id: string, number: string, now: Date) => {
      await register(id, number, '2026-11-02');
      await step(id, 'consider', { unitId: unit!.id });
      const people = { draftedBy: '8', confirmedBy: '7' };
      const answer = {
        ...people,
        answerSealed: secrets.seal('answer', 'Ще бъде поправено.'),
        answeredAt: now,
      };
      await step(id, 'answer', { ...answer, endedAt: now }, now);
      await inTx((tx) => clock.answered(tx, id, now));
    },
    row: async (id: string) =>
      (await database.read<Record<string, unknown>>('SELECT * FROM inquiry WHERE id = $1', [id]))[0]!,
    card: async (id: string) => (await subjects.cards([{ type: INQUIRY, id }])).get(`${INQUIRY}:${id}`),
    clocksOf: async (id: string) => {
      const found = await deadlines.of(database, { type: INQUIRY, id });
      return Object.fromEntries(found.map((one) => [one.rule.key, one]));
    },
    eventsOf: async (id: string) => {
      const sql = `SELECT name FROM outbox_event WHERE payload->>'id' = $1 AND name LIKE 'inquiry.%' ORDER BY id`;
      return (await database.read<{ name: string }>(sql, [id])).map(({ name }) => name);
    },
    lettersOf: async (id: string) => {
      const sql = `SELECT key FROM letter WHERE key LIKE 'inquiries.sender:' || $1 || ':%' ORDER BY id`;
      return (await database.read<{ key: string }>(sql, [id])).map(({ key }) => key.split(':')[2]);
    },
  };
}
