import { testDatabase } from '../../../test/support/database.js';
import { Units } from '../../commons/accounts/index.js';
import { deadlinesOver } from '../../commons/deadlines/deadlines-at-work.factory.js';
import { decisionsOver } from '../../commons/decisions/decisions-at-work.factory.js';
import type { DecisionOutcome } from '../../commons/decisions/index.js';
import { Subjects } from '../../commons/subjects/index.js';
import { Trail } from '../../commons/trail/index.js';
import { Audit, type Actor } from '../../platform/audit/index.js';
import { addDays, dateIn, type Clock } from '../../platform/clock/index.js';
import { rows, type Tx } from '../../platform/database/index.js';
import { Lifecycles } from '../../platform/lifecycle/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { PageVersions } from '../../platform/page-versions/index.js';
import { Settings } from '../../platform/settings/index.js';
import { RecommendationAnswering } from './answering/recommendation-answering.service.js';
import { RecommendationRegistry } from './answering/recommendation-registry.service.js';
import { blankDraft, type Issuer, type RecommendationDraft } from './drafts/recommendation-draft.js';
import { Judgements } from './following/judgements.service.js';
import { MilestoneSubjects } from './following/milestone.subject.js';
import { Milestones } from './following/milestones.service.js';
import { Reports, type NewReport } from './following/reports.service.js';
import { RecommendationClock } from './recommendation-clock.service.js';
import { RecommendationSets } from './recommendation-sets.service.js';
import { RECOMMENDATION } from './recommendation.rules.js';
import { RecommendationSubject } from './recommendation.subject.js';
import { Recommendations } from './recommendations.service.js';

/** A Monday morning in Sofia. */
export const NOW = new Date('2026-11-02T08:00:00Z');
export const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
export const CLERK: Actor = { kind: 'staff', id: '7' };
export const OFFICIAL = 'Стефан Ковачев, кмет на община Сандански';

export type RecommendationsAtWork = Awaited<ReturnType<typeof recommendationsAtWork>>;

/** The services on a database of their own, with an organisation, staff, a unit, and short words for what specs do. */
export async function recommendationsAtWork() {
  const db = await testDatabase();
  const { database } = db;
  const [audit, outbox] = [new Audit(), new Outbox({ now: () => NOW } as Clock)];
  const pageVersions = new PageVersions(database);
  const lifecycles = new Lifecycles(audit, outbox);
  const subjects = new Subjects(database, pageVersions, outbox);
  new RecommendationSubject(subjects).onModuleInit();
  new MilestoneSubjects(subjects).onModuleInit();
  const deadlines = deadlinesOver(database, NOW);
  const clock = new RecommendationClock(deadlines, new Settings(database, audit, pageVersions), outbox);
  clock.onModuleInit();
  const decisions = decisionsOver(database, NOW);
  const answering = new RecommendationAnswering(decisions, lifecycles, subjects, clock);
  answering.onModuleInit();
  const units = new Units(database);
  const trail = new Trail(database, subjects, audit, pageVersions);
  const registry = new RecommendationRegistry(lifecycles, subjects, clock, units, audit, outbox);
  const recommendations = new Recommendations(lifecycles, subjects, trail, units, clock);
  const reports = new Reports(lifecycles, subjects, clock, outbox);
  const judgements = new Judgements(subjects, clock, outbox, audit);
  const milestones = new Milestones(subjects, trail, outbox, audit);

  const inTx = <T>(work: (tx: Tx) => Promise<T>) => database.transaction(work);
  const one = async (sql: string, params: unknown[] = []) =>
    (await inTx((tx) => rows<{ id: string }>(tx, sql, params)))[0]!.id;
  const staff = (name: string) =>
    one('INSERT INTO staff (email, name, created_at) VALUES ($1, $1, $2) RETURNING id', [name, NOW]);
  const [expert, head] = [await staff('expert@town.example'), await staff('head@town.example')];
  const unitId = await one(
    `INSERT INTO unit (code, name_bg, name_en) VALUES ('works', 'Строителство', 'Works') RETURNING id`,
  );
  const [topic] = await database.read<{ code: string }>('SELECT code FROM topic ORDER BY code LIMIT 1');
  const participantId = await one(
    `INSERT INTO participant (email_lookup, locale, verification_level, created_at)
     VALUES ('ngo', 'bg', 'email', $1) RETURNING id`,
    [NOW],
  );
  const issuer: Issuer = { organisationId: '31', name: 'Сдружение „Прозрачна община“', participantId };

  const draftOf = (more: Partial<RecommendationDraft> = {}): RecommendationDraft => ({
    ...blankDraft('bg'),
    title: 'Публичен регистър на общинските концесии',
    problem: 'Договорите за концесии не се намират на едно място и никой не следи сроковете по тях.',
    measure: 'Общината да създаде и поддържа публичен регистър на концесиите с всички договори.',
    expectedResult: 'Всеки може да провери договор и срок за две минути.',
    topic: topic!.code,
    termTo: '2027-06-30',
    indicators: [{ name: 'Договори в регистъра', unit: 'бр.', baseline: 0, target: 24 }],
    ...more,
  });
  const sent = (at = NOW, more: Partial<RecommendationDraft> = {}) =>
    inTx(async (tx) => {
      const id = await recommendations.draft(tx, issuer, draftOf(more), at);
      await recommendations.send(tx, id, issuer, at);
      return id;
    });
  const register = (id: string, number: string, now = later(0.1)) =>
    inTx((tx) => registry.register(tx, id, { number, on: null }, CLERK, now));
  const decided = async (number: string, outcome: DecisionOutcome = 'accepted') => {
    const id = await sent();
    await register(id, number);
    await inTx((tx) => registry.consider(tx, id, unitId, CLERK, later(1)));
    const process = { type: RECOMMENDATION, id };
    const wording = { outcome, reason: 'Ще бъде направено.', changedArticle: '', unitId: null } as const;
    await inTx(async (tx) => {
      const by = { staffId: expert };
      const made = await decisions.propose(tx, { process, subjects: [process], ...wording }, by, later(2));
      await decisions.confirm(tx, made, { staffId: head }, later(3));
    });
    return id;
  };
  const publish = (id: string, now = later(4)) => {
    const days = { agreedOn: addDays(dateIn(now), 90), reviewOn: addDays(dateIn(now), 30) };
    return inTx((tx) => answering.publish(tx, id, { official: OFFICIAL, ...days }, CLERK, now));
  };
  return {
    db,
    database,
    clock,
    registry,
    recommendations,
    sets: new RecommendationSets(pageVersions),
    reports,
    judgements,
    milestones,
    answering,
    issuer,
    unitId,
    inTx,
    draftOf,
    sent,
    register,
    decided,
    publish,
    /** Answered with a yes; whatever follows can be tried on it. */
    accepted: async (number: string) => {
      const id = await decided(number);
      await publish(id);
      return id;
    },
    report: (id: string, more: Partial<NewReport> = {}, now = later(10)) =>
      inTx((tx) => {
        const report: NewReport = { state: 'inProgress', progress: 40, message: '', ...shown(), ...more };
        return reports.report(tx, id, report, CLERK, now);
      }),
    dispute: (id: string, now = later(20)) =>
      inTx((tx) => judgements.dispute(tx, id, issuer, shown('Регистърът не се отваря.'), now)),
    answer: (id: string, now = later(25), official = OFFICIAL) =>
      inTx((tx) => judgements.answer(tx, id, { official, ...shown('Поправен е.') }, CLERK, now)),
    row: async (id: string) =>
      (await database.read<Record<string, unknown>>('SELECT * FROM recommendation WHERE id = $1', [id]))[0]!,
    clocksOf: async (id: string) => {
      const found = await deadlines.of(database, { type: RECOMMENDATION, id });
      return Object.fromEntries(found.map((each) => [each.rule.key.replace('recommendation.', ''), each]));
    },
    eventsOf: async (id: string) => {
      const sql = `SELECT name FROM outbox_event WHERE payload->>'id' = $1 AND name LIKE 'recommendation.%' ORDER BY id`;
      const found = await database.read<{ name: string }>(sql, [id]);
      return found.map(({ name }) => name.replace('recommendation.', ''));
    },
  };
}

/** With an address that shows it. */
export function shown(text = 'Публикуван е на страницата на общината.') {
  return { text, fileId: null, link: 'https://sandanski.example/registar' };
}

/** The code of the refusal; null where there was none. */
export const code = async (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => (error instanceof Error ? error.message : error),
  );
