import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApp, type TestApp } from '../support/app.js';
import { until } from '../support/until.js';
import type { Visitor } from '../support/visitor.js';
import { plain, recommendationHouse, type House } from './recommendations.fixture.js';

let app: TestApp;
let house: House;
let clerk: Visitor;
let expert: Visitor;
let head: Visitor;
let numbers = 0;

const OFFICIAL = 'инж. Виолета Тодорова, директор';
const SHOWN = { text: 'Публикувано е на страницата на общината.', link: 'https://sandanski.example/spravka' };
const state = async (id: string) => (await house.row(id))['state'];

const considered = async (daysAgo = 0, title?: string) => {
  const id = await house.sent(title ? { title } : {}, daysAgo);
  await house.act(clerk, id, 'register', { number: `61-00-${(numbers += 1)}` });
  await house.act(clerk, id, 'consider', { unitId: house.units['environment'] });
  expect(await state(id)).toBe('underReview');
  return id;
};
const accepted = async (title?: string) => {
  const id = await considered(0, title);
  await house.act(expert, id, 'propose', { outcome: 'accepted', reason: 'Ще бъде направено.' });
  await house.decide(head, await house.decisionOf(id), 'confirm');
  const days = { agreedOn: house.inDays(60), reviewOn: house.inDays(20) };
  expect((await house.act(head, id, 'answer', { official: OFFICIAL, ...days })).status).toBe(200);
  return id;
};

beforeAll(async () => {
  app = await testApp();
  house = await recommendationHouse(app);
  clerk = await house.official('registryClerk');
  expert = await house.official('expert', house.units['environment']);
  head = await house.official('headOfUnit', house.units['environment']);
});
afterAll(() => app.close());

describe('the way of a recommendation over the desk', () => {
  let id: string;

  it('begins with a receipt, on the page and by letter', async () => {
    id = await house.sent({ title: 'Справка по входящ номер' });
    const receipt = await app.mailTo('ngo@prozrachen.example', 2);
    expect(receipt.subject).toBe('Общината получи препоръката Ви');
    expect(receipt.text).toContain('чл. 107 АПК');
    const text = plain((await app.get(await house.pathOf(id))).text);
    expect(text).toContain('Организацията изпрати препоръката');
    expect(text).toContain('Първи отговор на препоръка');
  });

  it('goes through the registry: a number first, then a unit', async () => {
    expect((await house.data(clerk, '/resources/recommendations/actions/list')).text).toContain(
      'Справка по входящ номер',
    );
    const early = await house.act(clerk, id, 'consider', { unitId: house.units['environment'] });
    expect(early.status).toBe(409);
    expect((await house.act(clerk, id, 'register', { number: 'няма' })).text).toContain('например 94-00-388');
    const answer = await house.act(clerk, id, 'register', { number: 'вх. № 61-00-900' });
    expect(answer.text).toContain('Срокът за отговор тече от изпращането');
    expect((await house.data(clerk, '/dashboard')).text).toContain('Възложете');
    await house.act(clerk, id, 'consider', { unitId: house.units['environment'] });
    expect(await state(id)).toBe('underReview');
  });

  it('is answered by two people, with a reason whatever the outcome', async () => {
    const silent = await house.act(expert, id, 'propose', { outcome: 'rejected', reason: '' });
    expect(silent.status).toBe(422);
    const early = await house.act(head, id, 'answer', { official: OFFICIAL, agreedOn: house.inDays(60) });
    expect(early.text).toContain('Още няма потвърден отговор');
    await house.act(expert, id, 'propose', { outcome: 'accepted', reason: 'Приемаме.' });
    expect((await house.decide(expert, await house.decisionOf(id), 'confirm')).status).not.toBe(200);
    await house.decide(head, await house.decisionOf(id), 'confirm');
    const dateless = await house.act(head, id, 'answer', { official: OFFICIAL });
    expect([dateless.status, dateless.text.includes('Попълнете')]).toEqual([422, true]);
    const days = { agreedOn: house.inDays(60), reviewOn: house.inDays(20) };
    expect((await house.act(head, id, 'answer', { official: OFFICIAL, ...days })).status).toBe(200);
    expect((await house.act(head, id, 'answer', { official: OFFICIAL, ...days })).status).toBe(409);
    await until('the letter with the answer', async () =>
      (await app.mails()).some(({ subject }) => subject === 'Общината отговори: Приета'),
    );
  });

  it('is carried out by milestones and reports, each with what shows it', async () => {
    await house.act(expert, id, 'milestone', { title: 'Избор на изпълнител', dueOn: house.inDays(10) });
    const milestone = await house.partOf('milestone', id);
    const bare = await house.part(expert, 'milestones', milestone, 'finish', { text: 'Готово.' });
    expect([bare.status, bare.text.includes('Приложете файл или адрес')]).toEqual([422, true]);
    expect((await house.part(expert, 'milestones', milestone, 'finish', SHOWN)).status).toBe(200);
    expect((await house.part(expert, 'milestones', milestone, 'finish', SHOWN)).status).toBe(409);
    const indicator = await house.partOf('indicator', id);
    expect(
      (await house.part(expert, 'indicators', indicator, 'measure', { value: 10, ...SHOWN })).status,
    ).toBe(200);
    const begun = { state: 'inProgress', progress: 40, ...SHOWN };
    expect((await house.act(expert, id, 'report', begun)).status).toBe(200);
    const done = { state: 'implemented', progress: 100, text: 'Готово е.', link: '' };
    expect((await house.act(expert, id, 'report', done)).text).toContain('Приложете файл или адрес');
    expect((await house.act(expert, id, 'report', { ...done, link: SHOWN.link })).status).toBe(200);
    const back = await house.act(expert, id, 'report', begun);
    expect(back.status).toBeGreaterThanOrEqual(400);
    expect(await state(id)).toBe('implemented');
  });

  it('is disputed by its organisation, and answered within a term of its own', async () => {
    await house.judge(id, 'notDone', 'Справката връща грешка.');
    await house.dispute(id, 'Справката не работи, а е отчетена като изпълнена.');
    const path = await house.pathOf(id);
    await until('both sides are shown', async () =>
      plain((await app.get(path)).text).includes('Двете страни не са съгласни'),
    );
    expect((await house.data(head, '/pages/tasks')).text).toContain('Отговор на оспорване');
    const answer = { official: OFFICIAL, text: 'Поправена е днес.', link: '' };
    expect((await house.act(head, id, 'answerDispute', answer)).status).toBe(200);
    expect((await house.act(head, id, 'answerDispute', answer)).status).toBe(409);
    await until('the answer is shown', async () =>
      plain((await app.get(path)).text).includes('Поправена е днес.'),
    );
  });
});

describe('the desk', () => {
  it('refuses evidence of no bytes', async () => {
    const form = new FormData();
    form.append('file', new Blob([]), 'protokol.pdf');
    const answer = await expert.post('/admin/api/files', form, { accept: 'application/json' });
    expect(answer.status).toBeGreaterThanOrEqual(400);
  });

  it('shows nobody a draft, nor its indicators', async () => {
    const id = await house.draft({
      title: 'Таен замисъл',
      indicators: [{ name: 'Таен', unit: '', baseline: 0, target: 1 }],
    });
    expect((await house.data(head, '/resources/recommendations/actions/list?view=all')).text).not.toContain(
      'Таен',
    );
    expect((await house.data(head, '/resources/recommendation-indicators/actions/list')).text).not.toContain(
      'Таен',
    );
    expect((await house.data(head, `/resources/recommendations/records/${id}/show`)).status).toBe(404);
    expect((await app.get(`/recommendations/${id}`)).status).toBe(404);
  });

  it('keeps units to their own', async () => {
    const id = await accepted();
    const stranger = await house.official('expert', house.units['finance'] ?? house.units['property']);
    const answer = await house.act(stranger, id, 'report', { state: 'inProgress', progress: 10, ...SHOWN });
    expect(answer.status).toBeGreaterThanOrEqual(403);
    expect(await state(id)).toBe('accepted');
  });

  it('lists for the secretary what is overdue', async () => {
    const secretary = await house.official('secretary');
    const late = await considered(80, 'Закъсняла с отговора');
    const list = await house.data(secretary, '/resources/recommendations/actions/list?view=overdue');
    expect(list.text).toContain('Закъсняла с отговора');
    expect(list.text).toContain('просрочен');
    expect(list.text).not.toContain('Справка по входящ номер');
    expect((await app.get('/api/v1/recommendations?overdue=yes')).text).toContain(`"id":"${late}"`);
  });

  it('reports on many at once, with a message to those who follow', async () => {
    const [one, two] = [await accepted('Първа от много'), await accepted('Втора от много')];
    const other = await considered(0, 'Още се разглежда');
    const report = { state: 'inProgress', progress: 30, message: 'Договорът е подписан.', ...SHOWN };
    const ids = [one, other, two];
    const plan = await house.many(expert, 'reportChosen', ids, 'plan', report);
    expect(plan.text).toContain('2 препоръки ще получат този отчет');
    await house.many(expert, 'reportChosen', ids, 'run', report);
    expect([await state(one), await state(two), await state(other)]).toEqual([
      'inProgress',
      'inProgress',
      'underReview',
    ]);
    const told = await app.db.read<{ message: string }>(
      `SELECT payload->>'message' AS message FROM outbox_event WHERE name = 'recommendation.reported' AND payload->>'id' = $1`,
      [one],
    );
    expect(told).toEqual([{ message: 'Договорът е подписан.' }]);
  });

  it('prolongs the term of the answer by the superior alone, on a ground that all read', async () => {
    const mayor = await house.official('mayor');
    const id = await considered();
    const longer = { until: house.inDays(100), reason: 'Чака се становище на областта.' };
    expect((await house.act(head, id, 'prolong', longer)).status).toBeGreaterThanOrEqual(400);
    expect((await house.act(mayor, id, 'prolong', longer)).status).toBe(200);
    const text = plain((await app.get(`${await house.pathOf(id)}?x=prolonged`)).text);
    expect(text).toContain('Чака се становище на областта.');
  });
});
