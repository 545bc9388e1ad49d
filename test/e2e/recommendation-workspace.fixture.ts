import { RecommendationAnswering } from '../../src/civic/recommendations/answering/recommendation-answering.service.js';
import { RecommendationRegistry } from '../../src/civic/recommendations/answering/recommendation-registry.service.js';
import { Reports } from '../../src/civic/recommendations/following/reports.service.js';
import type { ReportedState } from '../../src/civic/recommendations/recommendation.rules.js';
import { Units } from '../../src/commons/accounts/index.js';
import { testParticipant } from '../../src/commons/accounts/participants/participants.factory.js';
import { testStaff } from '../../src/commons/accounts/staff/staff.factory.js';
import { Colleagues } from '../../src/commons/accounts/index.js';
import type { MemberRole } from '../../src/commons/accounts/index.js';
import { Decisions, type DecisionOutcome } from '../../src/commons/decisions/index.js';
import { addDays, Clock, dateIn } from '../../src/platform/clock/index.js';
import type { TestApp } from '../support/app.js';
import { citizen, type Citizen } from './debates.fixture.js';
import { hiddenField, speaksFor } from './petition-proposals.fixture.js';
import type { Answer } from '../support/visitor.js';

export const ANSWERS = {
  title: { title: 'Публичен регистър на общинските концесии' },
  problem: { problem: 'Договорите за концесии не се намират на едно място и никой не следи сроковете.' },
  measure: {
    measure: 'Общината да създаде и поддържа публичен регистър на концесиите.',
    expectedResult: 'Всеки може да провери договор и срок за две минути.',
  },
  about: { topic: 'environment', stage: 'implementation' },
  whom: { addressee: 'mayor', unitId: '', partners: 'Областна администрация' },
  term: { termFrom: '', termTo: '2027-06-30' },
  indicators: {
    indicatorName1: 'Договори в регистъра',
    indicatorUnit1: 'бр.',
    indicatorBaseline1: '0',
    indicatorTarget1: '24',
  },
  sources: { sources: '' },
} as const;

export type Ngo = Citizen & { organisationId: string };

export async function ngo(app: TestApp, name: string): Promise<Ngo> {
  const who = await citizen(app, { name: 'Десислава Белева' });
  return Object.assign(who, { organisationId: await speaksFor(app, who, name) });
}

let colleagues = 0;

/** Somebody else of the same organisation. */
export async function colleagueOf(app: TestApp, { organisationId }: Ngo, role: MemberRole): Promise<Citizen> {
  const email = `workspace${(colleagues += 1)}@ngo.example`;
  const { id, cookie } = await testParticipant(app.nest, { email, name: 'Иво Спасов' });
  const now = app.nest.get(Clock).now();
  await app.db.transaction((tx) =>
    app.nest.get(Colleagues).enter(tx, organisationId, { participantId: id, role }, now),
  );
  const visitor = app.visitor();
  visitor.cookies.set(...cookie);
  return Object.assign(visitor, { participantId: id, email });
}

/** A draft that is answered to the end. @returns its id */
export async function drafted(who: Citizen, title: string = ANSWERS.title.title, set = ''): Promise<string> {
  const answer = await who.post('/workspace/recommendations/new', { title, setId: set });
  const id = /recommendations\/(\d+)\/edit\/problem$/.exec(answer.location)?.[1];
  if (!id) throw new Error(`No draft: ${answer.status} ${answer.location}`);
  const { title: _title, ...rest } = ANSWERS;
  for (const [step, fields] of Object.entries(rest)) {
    const saved = await who.post(`/workspace/recommendations/${id}/edit/${step}`, fields);
    if (saved.status !== 303) throw new Error(`${step} was not saved: ${saved.status}`);
  }
  return id;
}

export async function sent(who: Citizen, title?: string, set?: string): Promise<string> {
  const id = await drafted(who, title, set);
  const answer = await checked(who, id);
  if (answer.status !== 303) throw new Error(`Not sent: ${answer.status}`);
  return id;
}

/** Sends a draft from its check, as it stands there. */
export async function checked(who: Citizen, id: string): Promise<Answer> {
  const path = `/workspace/recommendations/${id}/edit/check`;
  return who.post(path, { version: hiddenField(await who.get(path), 'version') });
}

let numbers = 0;

/** The municipality registers, assigns and answers it. */
export async function answeredBy(
  app: TestApp,
  id: string,
  outcome: DecisionOutcome = 'accepted',
): Promise<void> {
  const { nest, db } = app;
  const now = nest.get(Clock).now();
  const [clerk, expert, head] = [
    await testStaff(nest, { role: 'secretary' }),
    await testStaff(nest, { role: 'secretary' }),
    await testStaff(nest, { role: 'secretary' }),
  ];
  const actor = { kind: 'staff', id: clerk.id } as const;
  const [unit] = await nest.get(Units).active();
  const process = { type: 'recommendation', id };
  await db.transaction((tx) =>
    nest
      .get(RecommendationRegistry)
      .register(tx, id, { number: `26-${(numbers += 1)}`, on: null }, actor, now),
  );
  await db.transaction((tx) => nest.get(RecommendationRegistry).consider(tx, id, unit!.id, actor, now));
  await db.transaction(async (tx) => {
    const decisions = nest.get(Decisions);
    const wording = {
      outcome,
      reason: 'Ще бъде направено до срока.',
      changedArticle: '',
      unitId: null,
    } as const;
    const made = await decisions.propose(
      tx,
      { process, subjects: [process], ...wording },
      { staffId: expert.id },
      now,
    );
    await decisions.confirm(tx, made, { staffId: head.id }, now);
  });
  const day = addDays(dateIn(now), 90);
  await db.transaction((tx) =>
    nest
      .get(RecommendationAnswering)
      .publish(tx, id, { official: 'Стефан Ковачев, кмет', agreedOn: day, reviewOn: null }, actor, now),
  );
}

export async function reported(
  app: TestApp,
  id: string,
  state: ReportedState,
  progress: number,
): Promise<void> {
  const now = app.nest.get(Clock).now();
  const shown = {
    text: 'Публикувано е на страницата.',
    fileId: null,
    link: 'https://sandanski.example/registar',
  };
  await app.db.transaction((tx) =>
    app.nest
      .get(Reports)
      .report(tx, id, { state, progress, message: '', ...shown }, { kind: 'staff', id: '1' }, now),
  );
}
