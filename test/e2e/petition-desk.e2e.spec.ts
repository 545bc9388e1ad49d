import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals';
import { testParticipant } from '../../src/commons/accounts/participants/participants.factory.js';
import { addDays, dateIn, termEndsOn } from '../../src/platform/clock/index.js';
import { testApp, type TestApp } from '../support/app.js';
import { until } from '../support/until.js';
import type { Visitor } from '../support/visitor.js';
import { petitionDesk, type Desk } from './petition-desk.fixture.js';

let app: TestApp;
let desk: Desk;
let clerk: Visitor;
let expert: Visitor;
let head: Visitor;
let numbers = 0;

const local = (isoDate: string) => isoDate.split('-').reverse().join('.');
const inDays = (days: number) => addDays(dateIn(desk.now()), days);
const number = () => `94-00-${(numbers += 1)}`;
const state = async (id: string) => (await desk.row(id))['state'];
/** Registered and assigned to the unit of the environment. */
const considered = async (daysAgo = 0) => {
  const id = await desk.received(daysAgo);
  await desk.act(clerk, id, 'register', { number: number() });
  await desk.act(clerk, id, 'consider', { unitId: desk.units['environment'] });
  expect(await state(id)).toBe('considered');
  return id;
};
const ANSWER = { outcome: 'accepted', reason: 'Алеите ще бъдат осветени до 1 декември.' };

beforeAll(async () => {
  app = await testApp();
  desk = await petitionDesk(app);
  clerk = await desk.official('registryClerk');
  expert = await desk.official('expert', desk.units['environment']);
  head = await desk.official('headOfUnit', desk.units['environment']);
});
afterAll(() => app.close());

describe('the way of a petition over the desk', () => {
  let id: string;
  let decisionId: string;

  it('a moderator publishes what waits, and it collects for its days', async () => {
    const moderator = await desk.official('moderator');
    id = await desk.proposed({ title: 'Автобус до Рожен в неделя', collecting_days: 45 });
    expect((await desk.data(moderator, '/dashboard')).text).toContain('Автобус до Рожен в неделя');
    const list = await desk.data(moderator, '/resources/petitions/actions/list');
    expect(list.text).toContain('чака от днес');
    expect((await desk.act(moderator, id, 'publish', {})).status).toBe(200);
    expect(await desk.row(id)).toMatchObject({ state: 'collecting', closes_at: expect.any(Date) });
    expect((await desk.act(moderator, id, 'publish', {})).status).toBe(409);
  });

  it('a clerk registers it once it was received, and assigns it', async () => {
    id = await desk.received(0, { title: 'Автобус до Рожен всяка неделя' });
    expect((await desk.data(clerk, '/dashboard')).text).toContain('Автобус до Рожен всяка неделя');
    expect((await desk.act(clerk, id, 'consider', { unitId: desk.units['environment'] })).status).toBe(409);
    expect((await desk.act(clerk, id, 'register', { number: 'няма' })).text).toContain('например 94-00-388');
    const answer = await desk.act(clerk, id, 'register', { number: 'вх. № 94-00-900' });
    expect(answer.text).toContain('Срокът за отговор тече от постъпването');
    expect(await desk.row(id)).toMatchObject({ incoming_number: '94-00-900', registered_late: false });
    const twice = await desk.act(clerk, await desk.received(), 'register', { number: '94-00-900' });
    expect([twice.status, twice.text.includes('вече е даден на друга подписка')]).toEqual([422, true]);
    await desk.act(clerk, id, 'consider', { unitId: desk.units['environment'] });
    expect(await state(id)).toBe('considered');
  });

  it('an expert words the answer, who cannot confirm it; the head does, and publishes it', async () => {
    expect((await desk.data(expert, '/dashboard')).text).toContain('Предложете отговор');
    const early = await desk.act(head, id, 'answer', { official: 'инж. Тодорова, директор' });
    expect([early.status, early.text.includes('Още няма потвърден отговор')]).toEqual([422, true]);
    expect((await desk.act(expert, id, 'propose', ANSWER)).text).toContain('Потвърждава го друг');
    decisionId = (await desk.decisionOf(id))!;
    expect((await desk.decide(expert, decisionId, 'confirm')).status).toBe(403);
    expect((await desk.act(expert, id, 'answer', { official: 'Аз' })).status).toBe(403);
    expect((await desk.act(head, id, 'answer', { official: 'инж. Тодорова' })).status).toBe(422);
    expect((await desk.decide(head, decisionId, 'confirm')).status).toBe(200);
    expect((await desk.data(head, '/dashboard')).text).toContain('чака публикуване');
    expect((await desk.record(head, id)).includes('Към предложения отговор')).toBe(true);
    expect((await desk.act(head, id, 'answer', { official: 'инж. Тодорова, директор' })).status).toBe(200);
    expect((await desk.act(head, id, 'answer', { official: 'инж. Тодорова, директор' })).status).toBe(409);
    expect(await state(id)).toBe('answered');
    expect(await desk.clock(id, 'petition.answer')).toMatchObject({ met: true });
  });

  it('whoever words an answer does not confirm it, whatever they may do', async () => {
    const secretary = await desk.official('secretary');
    const other = await considered();
    await desk.act(secretary, other, 'propose', ANSWER);
    const own = (await desk.decisionOf(other))!;
    expect((await desk.decide(secretary, own, 'confirm')).status).toBe(409);
    const mayor = await desk.official('mayor');
    expect((await desk.decide(mayor, own, 'confirm')).status).toBe(200);
    expect((await desk.act(mayor, other, 'answer', { official: 'Кметът' })).status).toBe(200);
  });

  it('the answer stands at its permanent address and says whose position it is', async () => {
    const path = `/decisions/${decisionId}`;
    await until('the answer is public', async () => (await app.visitor().get(path)).status === 200);
    const { text } = await app.visitor().get(path);
    for (const words of ['Приема се', ANSWER.reason, 'отговорът на общината по подписката', 'Рожен'])
      expect(text).toContain(words);
    expect(text).not.toContain('За какво е решението');
  });

  it('the submitter is told within three days, and that is marked once', async () => {
    expect(await desk.clock(id, 'petition.notify')).toMatchObject({
      due: termEndsOn(dateIn(desk.now()), { days: 3 }),
      met: false,
    });
    expect((await desk.act(clerk, id, 'notified')).status).toBe(200);
    expect((await desk.act(clerk, id, 'notified')).status).toBe(409);
    expect(await desk.clock(id, 'petition.notify')).toMatchObject({ met: true });
  });

  it('each step of the staff has its row in the audit', async () => {
    const steps = ['register', 'consider', 'answer', 'notified'].map((step) => `petition.${step}`);
    expect(await desk.actionsOf(id)).toEqual(steps);
  });
});

describe('the clock', () => {
  it('counts from the receipt although the number is typed later, which is told and marked', async () => {
    const id = await desk.received(20);
    const dueOn = termEndsOn(inDays(-20), { months: 2 });
    expect(await desk.clock(id, 'petition.answer')).toMatchObject({ due: dueOn });
    expect(await desk.record(clerk, id)).toContain('Вписването ще се отбележи на страницата като закъсняло');
    const answer = await desk.act(clerk, id, 'register', { number: number(), on: local(inDays(-20)) });
    expect(answer.text).toContain('Вписана е със закъснение');
    expect(await desk.row(id)).toMatchObject({ registered_late: true });
    expect(await desk.clock(id, 'petition.answer')).toMatchObject({ due: dueOn });
    expect(await desk.record(clerk, id)).toContain('Да, след срока');
  });

  it('is prolonged by the superior alone, to six months from the receipt', async () => {
    const id = await considered(30);
    const longer = { until: local(inDays(90)), reason: 'Чака се становище на ВиК.' };
    const [running] = await app.db.read<{ id: string }>(
      `SELECT id FROM deadline WHERE subject_type = 'petition' AND subject_id = $1 AND rule = 'petition.answer'`,
      [id],
    );
    const secretary = await desk.official('secretary');
    const generic = await desk.data(clerk, `/resources/deadlines/records/${running!.id}/show`);
    expect([generic.text.includes('Спрете срока'), generic.text.includes('Удължете срока')]).toEqual([
      true,
      false,
    ]);
    for (const who of [clerk, head, expert])
      expect((await desk.act(who, id, 'prolong', longer)).status).toBe(403);
    const mayor = await desk.official('mayor');
    const far = await desk.act(mayor, id, 'prolong', { ...longer, until: local(inDays(200)) });
    expect([far.status, far.text.includes('най-много до 6 месеца')]).toEqual([422, true]);
    expect((await desk.act(mayor, id, 'prolong', longer)).status).toBe(200);
    expect(await desk.clock(id, 'petition.answer')).toMatchObject({ due: inDays(90) });
    expect((await desk.act(secretary, id, 'prolong', { ...longer, until: local(inDays(95)) })).status).toBe(
      200,
    );
    expect(await desk.record(head, id)).toContain('чл. 118, ал. 1 АПК');
  });
});

describe('other ends', () => {
  it('is forwarded with a letter to whom it concerns', async () => {
    const id = await desk.received(2, { title: 'Мантинели по пътя за Мелник' });
    expect(await desk.record(clerk, id)).toContain('чл. 112 АПК');
    expect((await desk.act(clerk, id, 'forwardingLetter')).status).toBe(409);
    const where = { to: 'Агенция „Пътна инфраструктура“', reason: 'Пътят е републикански.' };
    expect((await desk.act(clerk, id, 'forward', { ...where, to: ' ' })).status).toBe(422);
    expect((await desk.act(clerk, id, 'forward', where)).status).toBe(200);
    expect(await desk.row(id)).toMatchObject({ state: 'forwarded', forwarded_to: where.to });
    const letter = await desk.act(clerk, id, 'forwardingLetter');
    const { redirectUrl } = letter.json<{ redirectUrl: string }>();
    const file = await clerk.get(redirectUrl);
    expect([file.status, file.headers['content-disposition']]).toEqual([
      200,
      expect.stringContaining('attachment'),
    ]);
  });

  it('is left on a ground of the list, which the history tells in words', async () => {
    const id = await desk.received();
    const why = { code: 'repeated', reason: 'Отговорено е през март.' };
    expect((await desk.act(clerk, id, 'leave', why)).status).toBe(403);
    const mayor = await desk.official('mayor');
    expect((await desk.act(mayor, id, 'leave', { ...why, code: 'duplicate' })).status).toBe(422);
    expect((await desk.act(mayor, id, 'leave', why)).status).toBe(200);
    expect(await desk.row(id)).toMatchObject({ state: 'notConsidered', left_code: 'repeated' });
    expect(await desk.record(mayor, id)).toContain('Повторно предложение без нови факти');
  });

  it('is stopped by law and archived', async () => {
    const id = await desk.made();
    const lawyer = await desk.official('lawyer');
    const ground = { law: 'чл. 17 ЗПУГДВМС', reason: 'Противоречи на закона.' };
    expect((await desk.act(lawyer, id, 'stop', ground)).status).toBe(200);
    expect(await desk.row(id)).toMatchObject({ state: 'stopped', end_law: ground.law });
    expect((await desk.act(lawyer, id, 'archive')).status).toBe(403);
    expect((await desk.act(await desk.official('editor'), id, 'archive')).status).toBe(200);
    expect(await state(id)).toBe('archived');
  });

  it('is heard in the council on a day of the council’s unit, and not in the past', async () => {
    const id = await desk.made();
    await app.db.transaction((tx) =>
      tx.query(`INSERT INTO petition_milestone VALUES ($1, 'hearing', $2, 300)`, [id, desk.now()]),
    );
    const council = await desk.official('councilUnit');
    expect((await desk.data(council, '/dashboard')).text).toContain('Прагът за изслушване');
    const hearing = { at: `${local(inDays(14))} 14:00`, place: 'Зала 1', note: '' };
    expect((await desk.act(clerk, id, 'hearing', hearing)).status).toBe(403);
    const past = await desk.act(council, id, 'hearing', { ...hearing, at: `${local(inDays(-1))} 14:00` });
    expect([past.status, past.text.includes('Изберете бъдещ ден')]).toEqual([422, true]);
    expect((await desk.act(council, id, 'hearing', hearing)).status).toBe(200);
    expect(await desk.row(id)).toMatchObject({ hearing_place: 'Зала 1', hearing_at: expect.any(Date) });
  });
});

describe('roles', () => {
  /** What each may do with what waits for it: publish, register, leave, stop, set a hearing, prolong. */
  test.each<[string, string]>([
    ['administrator', 'publish register leave stop hearing prolong'],
    ['secretary', 'publish register leave stop hearing prolong'],
    ['registryClerk', 'register'],
    ['editor', 'publish'],
    ['moderator', 'publish'],
    ['headOfUnit', 'leave'],
    ['mayor', 'leave prolong'],
    ['lawyer', 'stop'],
    ['councilUnit', 'hearing'],
    ['expert', ''],
    ['auditor', ''],
  ])('%s', async (role, expected) => {
    const who = await desk.official(role);
    const [waiting, closed, own, running] = [
      await desk.proposed(),
      await desk.received(),
      await desk.received(),
      await desk.received(),
    ];
    const tried: [string, string, object][] = [
      ['publish', waiting, {}],
      ['register', closed, { number: number() }],
      ['leave', own, { code: 'settled', reason: 'Направено е.' }],
      ['stop', running, { law: 'чл. 1', reason: 'По закон.' }],
      ['hearing', closed, { at: `${local(inDays(9))} 10:00`, place: 'Зала', note: 'Решение № 1' }],
      ['prolong', closed, { until: local(inDays(100)), reason: 'Проучване.' }],
    ];
    const done: string[] = [];
    for (const [action, id, values] of tried) {
      const { status } = await desk.act(who, id, action, values);
      if (status === 200) done.push(action);
      else expect([action, status]).toEqual([action, 403]);
    }
    expect(done.join(' ')).toBe(expected);
  });

  it('of a unit end where the unit ends', async () => {
    const id = await considered();
    const stranger = await desk.official('headOfUnit', desk.units['finance']);
    const why = { code: 'settled', reason: 'Направено е.' };
    expect((await desk.act(stranger, id, 'leave', why)).status).toBe(409);
    expect((await desk.act(stranger, id, 'propose', ANSWER)).status).toBe(409);
    const hidden = await desk.proposed({ unit_id: desk.units['environment'] });
    expect((await desk.data(stranger, `/resources/petitions/records/${hidden}/show`)).status).not.toBe(200);
    expect((await desk.act(clerk, id, 'reassign', { unitId: desk.units['finance'] })).status).toBe(200);
    expect((await desk.act(head, id, 'leave', why)).status).toBe(409);
    expect((await desk.act(stranger, id, 'leave', why)).status).toBe(200);
  });

  it('read neither drafts nor the address of whoever began it, and nobody types what is not asked for', async () => {
    const email = 'initiator.desk@poshta.example';
    const { id: participantId } = await testParticipant(app.nest, { email });
    const mine = { initiator_kind: 'participant', participant_id: participantId };
    const [draft, id] = [await desk.proposed({ ...mine, state: 'draft' }), await desk.proposed(mine)];
    for (const role of ['moderator', 'auditor', 'secretary']) {
      const who = await desk.official(role);
      const list = await desk.data(who, '/resources/petitions/actions/list?view=all&perPage=100');
      const shown = await desk.record(who, id);
      expect(shown).toContain('Ана Стойкова');
      expect([list.text, shown].filter((text) => text.includes(email))).toEqual([]);
      expect(shown).not.toContain('participantId');
      expect((await desk.data(who, `/resources/petitions/records/${draft}/show`)).status).not.toBe(200);
    }
    const moderator = await desk.official('moderator');
    await desk.act(moderator, id, 'publish', {
      state: 'answered',
      publishedAt: '2020-01-01',
      title: 'Друго',
    });
    expect(await desk.row(id)).toMatchObject({
      state: 'collecting',
      title: expect.stringContaining('парка'),
    });
    expect((await desk.act(moderator, id, 'edit', { title: 'Друго' })).status).toBe(404);
    expect((await desk.act(app.visitor(), id, 'stop', { law: 'а', reason: 'б' })).status).not.toBe(200);
  });
});
