import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Email } from 'postal-mime';
import { Subjects, type SubjectDescriptor, type SubjectRef } from '../../src/commons/subjects/index.js';
import { Trail, type TrailKind } from '../../src/commons/trail/index.js';
import { Outbox } from '../../src/platform/outbox/index.js';
import { Notifications } from '../../src/outreach/notifications/index.js';
import { testApp, type TestApp } from '../support/app.js';
import { until } from '../support/until.js';
import { withOffices } from './consultations.fixture.js';
import { contributor, handIn, opened, type Contributor } from './consultation-voices.fixture.js';

let app: TestApp;
let consultation: SubjectRef;
let ideas = 0;
const hidden = new Set<string>();

const label = { bg: 'Идея', en: 'Idea' };
/** Something that arises from other things and has news of its own. */
const idea: SubjectDescriptor = {
  type: 'idea',
  label,
  plural: { bg: 'Идеи', en: 'Ideas' },
  listPath: '/ideas',
  states: { open: { label } },
  load: async (ids) =>
    ids.map((id) => ({
      ref: { type: 'idea', id },
      title: `Идея № ${id}`,
      lang: 'bg',
      summary: '',
      state: 'open',
      stateLabel: label,
      tone: 'open',
      phase: 'open',
      path: `/ideas/${id}`,
      topics: ['urban'],
      places: [],
      unitId: null,
      public: !hidden.has(id),
      opensAt: null,
      closesAt: null,
      changedAt: app.clock.now(),
    })),
  news: { 'idea.born': () => 'Току-що родена.' },
};

/** An idea that comes of these, and is told of. */
async function ideaOf(...origins: { kind: TrailKind; to: SubjectRef }[]): Promise<SubjectRef> {
  const ref = { type: 'idea', id: String((ideas += 1)) };
  const now = app.clock.now();
  await app.db.transaction(async (tx) => {
    await app.nest.get(Subjects).changed(tx, ref, now);
    for (const origin of origins)
      await app.nest.get(Trail).link(tx, { ...origin, from: ref, actor: { kind: 'system' } }, now);
  });
  return ref;
}

async function tell({ id }: SubjectRef): Promise<void> {
  await app.db.transaction((tx) =>
    app.nest
      .get(Outbox, { strict: false })
      .publish(tx, { name: 'idea.born', payload: { id } }, app.clock.now()),
  );
  await until('the news is written', async () => {
    const found = await app.db.read(
      `SELECT FROM news WHERE subject_type = 'idea' AND subject_id = $1
       AND id = (SELECT max(id) FROM news)`,
      [id],
    );
    return found.length > 0;
  });
}

/** What became of their following the consultation. */
const followingOf = ({ participantId }: Contributor) =>
  until('they follow it', async () => {
    const subscriber = await app.nest
      .get(Notifications, { strict: false })
      .subscriberOf(app.db, participantId);
    const [found] = await app.db.read<{ because: string; ended: boolean }>(
      `SELECT because, ended_at IS NOT NULL AS ended FROM subscription WHERE key = $1 AND subscriber_id = $2`,
      [`subject:consultation:${consultation.id}`, subscriber?.id ?? null],
    );
    return found ?? false;
  });

/** Somebody who said something, and is written to at once. */
async function voice(text: string): Promise<Contributor> {
  const who = await contributor(app);
  await handIn(who, consultation.id, { text });
  await followingOf(who);
  await app.db.transaction((tx) => tx.query(`UPDATE subscriber SET frequency = 'immediate'`));
  return who;
}

const A_TURN = 11_000;
const lettersOf = async (email: string, about: string): Promise<Email[]> => {
  const all = await Promise.all(
    app.sink.accepted.filter(({ to }) => to.includes(email)).map((letter) => letter.parse()),
  );
  return all.filter(({ subject = '' }) => subject.startsWith(about));
};
/** The next turn of what looks for news to be sent comes with each question. */
const letterOf = (email: string, about: string) =>
  until(
    `the letter about ${about}`,
    async () => {
      app.clock.moveBy(A_TURN);
      return (await lettersOf(email, about))[0];
    },
    { every: 500 },
  );
const stopLink = (mail: Email) => {
  const value = mail.headers.find(({ key }) => key === 'list-unsubscribe')?.value ?? '';
  return new URL(value.slice(1, -1)).pathname;
};
const titled = ({ id }: SubjectRef) => `Идея № ${id}:`;

beforeAll(async () => {
  app = await testApp();
  await withOffices(app);
  app.nest.get(Subjects).register(idea);
  consultation = { type: 'consultation', id: await opened(app, { title: 'Наредба за горите' }) };
});
afterAll(() => app.close());

describe('whoever said something', () => {
  it('hears of what comes of it, is told why, and stops with one click', async () => {
    const who = await voice('Да се засадят и бели борове.');
    const first = await ideaOf({ kind: 'arisesFrom', to: consultation });
    const grandchild = await ideaOf({ kind: 'partOf', to: first });
    await tell(grandchild);
    const mail = await letterOf(who.email, titled(grandchild));
    expect(mail.text).toContain(
      'Получавате това, защото участвахте в „Наредба за горите“, от което произтича.',
    );
    expect(mail.text).toContain('Спрете за целия път');

    const stopped = await app.visitor().send('POST', stopLink(mail), {
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': '' },
      body: 'List-Unsubscribe=One-Click',
    });
    expect(stopped.status).toBe(200);
    expect(await followingOf(who)).toEqual({ because: 'participated', ended: true });

    await handIn(who, consultation.id, { text: 'И още нещо: пътеки за колела.' });
    const other = await voice('И елхи, но само над реката.');
    const later = await ideaOf({ kind: 'partOf', to: first });
    await tell(later);
    await letterOf(other.email, titled(later));
    expect(await lettersOf(who.email, titled(later))).toEqual([]);
    expect(await followingOf(who)).toEqual({ because: 'participated', ended: true });
  });

  it('finds the button that stops it on the page, and it stays stopped', async () => {
    const who = await voice('Да се маркират туристическите пътеки.');
    const path = `/trail/consultation/${consultation.id}`;
    expect((await who.get(path)).text).toContain('Не ми пишете');
    expect((await app.get(path)).text).not.toContain('Не ми пишете');
    const form = { scope: 'subject', subject: `consultation:${consultation.id}`, stop: 'yes' };
    const answer = await who.follow(await who.post('/subscriptions', form));
    expect(answer.text).toContain('Вече не го следите');
    await handIn(who, consultation.id, { text: 'И табели за чешмите.' });
    expect(await followingOf(who)).toEqual({ because: 'participated', ended: true });
  });
});

describe('whoever follows something', () => {
  async function follower(...forms: Record<string, string>[]): Promise<string> {
    const email = `sledvasht${(ideas += 1)}@poshta.example`;
    for (const [index, form] of forms.entries()) {
      await app.post('/subscriptions', { email, frequency: 'immediate', ...form });
      const mail = await app.mailTo(email, index + 1);
      await app.post(/\/subscriptions\/confirm\/[\w.-]+/.exec(mail.text ?? '')![0]);
    }
    return email;
  }
  const subject = ({ type, id }: SubjectRef) => ({ scope: 'subject', subject: `${type}:${id}` });

  it('has one line of it however many ways lead there, with the most particular reason', async () => {
    const root = await ideaOf();
    const left = await ideaOf({ kind: 'arisesFrom', to: root });
    const right = await ideaOf({ kind: 'arisesFrom', to: root });
    const both = await ideaOf({ kind: 'answers', to: left }, { kind: 'evidenceFor', to: right });
    const wide = await follower({ scope: 'topic', topic: 'urban' }, subject(root), subject(left));
    const near = await follower(subject(root), subject(both));
    await tell(both);
    const mail = await letterOf(wide, titled(both));
    expect(mail.text).toContain(`защото следите „Идея № ${root.id}“, от което произтича`);
    expect((mail.html ?? '').split(`Идея № ${both.id}<`)).toHaveLength(2);
    expect((await letterOf(near, titled(both))).text).toContain('Получавате това, защото го следите.');
    expect(await lettersOf(wide, titled(both))).toHaveLength(1);
  });

  it('hears nothing of what merely concerns it, nor over what is hidden, nor upwards', async () => {
    const root = await ideaOf();
    const between = await ideaOf({ kind: 'arisesFrom', to: root });
    const behind = await ideaOf({ kind: 'arisesFrom', to: between });
    const beside = await ideaOf({ kind: 'about', to: root });
    const heard = await ideaOf({ kind: 'implements', to: root });
    const email = await follower(subject(root));
    const child = await follower(subject(between));
    hidden.add(between.id);
    await app.db.transaction((tx) => app.nest.get(Subjects).changed(tx, between, app.clock.now()));
    for (const told of [behind, beside, root, heard]) await tell(told);
    await letterOf(email, titled(heard));
    expect(await lettersOf(email, titled(root))).toHaveLength(1);
    for (const silent of [behind, beside]) expect(await lettersOf(email, titled(silent))).toEqual([]);
    expect(await lettersOf(child, titled(root))).toEqual([]);
  });
});
