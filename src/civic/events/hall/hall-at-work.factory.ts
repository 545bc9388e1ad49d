import { randomBytes } from 'node:crypto';
import { Units } from '../../../commons/accounts/index.js';
import { deadlinesOver } from '../../../commons/deadlines/deadlines-at-work.factory.js';
import type { Cases, Moderation, Reasons, Verdict } from '../../../commons/moderation/index.js';
import { Trail } from '../../../commons/trail/index.js';
import type { Actor } from '../../../platform/audit/index.js';
import { Calendar, type Clock } from '../../../platform/clock/index.js';
import type { Config } from '../../../platform/config/index.js';
import { Crypto } from '../../../platform/crypto/index.js';
import { rows } from '../../../platform/database/index.js';
import { PageVersions } from '../../../platform/page-versions/index.js';
import { Settings } from '../../../platform/settings/index.js';
import { NOW } from '../event.factory.js';
import { eventsAtWork } from '../events-at-work.factory.js';
import { DecisionQueries } from './decisions/decision.queries.js';
import { DecisionSubject } from './decisions/decision.subject.js';
import { EventDecisions } from './decisions/event-decisions.service.js';
import { Corrections } from './minutes/corrections.service.js';
import { Minutes } from './minutes/minutes.service.js';
import { MinutesQueries } from './minutes/minutes.queries.js';
import { HallProposals } from './proposals/hall-proposals.service.js';
import { QuestionDesk } from './questions/question-desk.service.js';
import { QuestionSubject } from './questions/question.subject.js';
import { QuestionQueries } from './questions/questions.queries.js';
import { Questions } from './questions/questions.service.js';

export type HallAtWork = Awaited<ReturnType<typeof hallAtWork>>;

const label = { bg: 'Площад', en: 'Square' };

/** The services of a hall on a database of their own, with sixty people, two officials and something that takes proposals. */
export async function hallAtWork() {
  const work = await eventsAtWork();
  const { database, subjects, changes, audit, lifecycles, outbox, inTx } = work;
  const pageVersions = new PageVersions(database);
  const crypto = new Crypto({
    secretKeys: [{ id: 'a', key: randomBytes(32) }],
    lookupKey: randomBytes(32),
  } as unknown as Config);
  const screening: { verdict: Verdict } = { verdict: { publish: true } };
  const held: string[] = [];
  // Moderation has specs of its own; here it only says what it would.
  const moderation = {
    screen: () => Promise.resolve(screening.verdict),
    hold: (...[, { id }]: Parameters<Moderation['hold']>) => Promise.resolve(held.push(id)),
  } as unknown as Moderation;
  const clock = { now: () => NOW } as Clock;
  const deadlines = deadlinesOver(database, NOW);
  const trail = new Trail(database, subjects, audit, pageVersions);
  const settings = new Settings(database, audit, pageVersions);
  const minutes = new Minutes(
    lifecycles,
    deadlines,
    changes,
    settings,
    new Calendar(database, clock),
    audit,
    outbox,
  );
  minutes.onModuleInit();
  const decisions = new EventDecisions(subjects, trail, deadlines, new Units(database), changes, audit);
  decisions.onModuleInit();
  new QuestionSubject(subjects, pageVersions).onModuleInit();
  new DecisionSubject(subjects, clock).onModuleInit();
  const taken: string[] = [];
  const square = {
    refuses: false,
    label,
    open: () => Promise.resolve([{ id: '1', title: 'Паркът' }]),
    taken,
  };
  subjects.register({
    type: 'square',
    label,
    plural: label,
    listed: false,
    listPath: '/squares',
    states: {},
    load: () => Promise.resolve([]),
    news: {},
  });
  subjects.registerIntake('square', {
    label,
    open: square.open,
    take: (_tx, id, said) => {
      if (square.refuses) return Promise.reject(new Error('closed'));
      taken.push(`${id}: ${said.text}`);
      return Promise.resolve({ type: 'square', id: String(taken.length + 100) });
    },
  });
  const people = await inTx((tx) =>
    rows<{ id: string }>(
      tx,
      `INSERT INTO participant (email_lookup, locale, verification_level, created_at)
       SELECT 'p' || n, 'bg', 'email', $1 FROM generate_series(1, 60) AS n RETURNING id`,
      [NOW],
    ),
  );
  const staff = await inTx((tx) =>
    rows<{ id: string }>(
      tx,
      `INSERT INTO staff (email, name, password_hash, created_at)
       SELECT 's' || n || '@example.org', 'Служител', 'x', $1 FROM generate_series(1, 2) AS n RETURNING id`,
      [NOW],
    ),
  );
  const [writer, other] = staff.map(({ id }): Actor => ({ kind: 'staff', id }));

  return {
    ...work,
    screening,
    held,
    square,
    minutes,
    corrections: new Corrections(changes, audit),
    decisions,
    deadlines,
    people: people.map(({ id }) => id),
    writer: writer!,
    other: other!,
    questions: new Questions(moderation, subjects, pageVersions, audit),
    desk: new QuestionDesk({} as Cases, {} as Reasons, pageVersions, audit),
    proposals: new HallProposals(database, subjects, trail, changes, crypto, audit),
    minutesQueries: new MinutesQueries(database),
    decisionQueries: new DecisionQueries(database),
    questionQueries: new QuestionQueries(database),
  };
}
