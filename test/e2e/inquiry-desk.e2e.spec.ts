import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sender } from '../../src/civic/inquiries/inquiry.factory.js';
import { addDays, dateIn, termEndsOn } from '../../src/platform/clock/index.js';
import { testApp, type TestApp } from '../support/app.js';
import { until } from '../support/until.js';
import type { Visitor } from '../support/visitor.js';
import { inquiryDesk, PDF, type InquiryDesk } from './inquiry-desk.fixture.js';

type Official = Visitor & { staffId: string };

let app: TestApp;
let desk: InquiryDesk;
let clerk: Official;
let secretary: Official;
let expert: Official;
let head: Official;
let mayor: Official;
let unitId: string;
let numbers = 0;

const local = (isoDate: string) => isoDate.split('-').reverse().join('.');
const inDays = (days: number) => addDays(dateIn(desk.now()), days);
const number = () => `94-00-${(numbers += 1)}`;
const state = async (id: string) => (await desk.row(id))['state'];
const considered = async (change: object = {}, daysAgo = 0) => {
  const id = await desk.received(change, daysAgo);
  await desk.act(clerk, id, 'register', { number: number() });
  await desk.act(secretary, id, 'consider', { unitId });
  expect(await state(id)).toBe('considered');
  return id;
};
const ANSWER = { answer: 'Дерето се почиства от 7 декември.', official: 'инж. Виолета Тодорова, директор' };
const answered = async (change: object = {}, values: object = {}, word = 'wordQuestion') => {
  const id = await considered(change);
  await desk.act(expert, id, word, { ...ANSWER, ...values });
  expect((await desk.act(head, id, 'confirm')).status).toBe(200);
  return id;
};

beforeAll(async () => {
  app = await testApp();
  desk = await inquiryDesk(app);
  unitId = desk.units['environment']!;
  clerk = await desk.official('registryClerk');
  secretary = await desk.official('secretary');
  mayor = await desk.official('mayor');
  expert = await desk.official('expert', { unitId, name: 'Петя Илиева' });
  head = await desk.official('headOfUnit', { unitId });
});
afterAll(() => app.close());

describe('the way of a question over the desk', () => {
  let id: string;

  it('a clerk registers it: a number once a year, on a day that can be', async () => {
    id = await desk.received();
    expect((await desk.data(clerk, '/dashboard')).text).toContain('Вписване на вх. №');
    const list = await desk.data(clerk, '/resources/inquiries/actions/list?view=received');
    for (const words of ['Ана Стойкова', 'дерето', 'Въпрос']) expect(list.text).toContain(words);
    expect((await desk.act(clerk, id, 'register', { number: 'няма' })).text).toContain('например 94-00-388');
    const days = { number: '94-00-900', on: local(inDays(1)) };
    expect((await desk.act(clerk, id, 'register', days)).text).toContain('още не е дошла');
    const before = await desk.act(clerk, id, 'register', { ...days, on: local(inDays(-1)) });
    expect(before.text).toContain('преди постъпването');
    const done = await desk.act(clerk, id, 'register', { number: 'вх. № 94-00-900' });
    expect(done.text).toContain('Срокът за отговор тече от постъпването');
    const twice = await desk.act(clerk, await desk.received(), 'register', { number: '94-00-900' });
    expect([twice.status, twice.text.includes('вече е даден на друго обръщение')]).toEqual([422, true]);
    expect(await desk.row(id)).toMatchObject({ incoming_number: '94-00-900', registered_late: false });
  });

  it('the secretary finds it waiting, and writes the resolution; nobody else may', async () => {
    expect((await desk.data(secretary, '/dashboard')).text).toContain('Чака резолюция');
    for (const who of [clerk, expert]) {
      expect((await desk.act(who, id, 'consider', { unitId })).status).not.toBe(200);
    }
    const bad = await desk.act(secretary, id, 'consider', { unitId, dueOn: local(inDays(40)) });
    expect(bad.text).toContain('след последния ден за отговор');
    const resolution = {
      unitId,
      expertId: expert.staffId,
      dueOn: local(inDays(5)),
      instruction: 'За проверка на място заедно с кмета на кметството.',
    };
    expect((await desk.act(secretary, id, 'consider', resolution)).status).toBe(200);
    const list = await desk.data(secretary, '/resources/inquiries/actions/list');
    expect(list.text).toContain('Петя Илиева, Дирекция „Околна среда“, до ');
    expect((await desk.data(expert, '/dashboard')).text).toContain('Възложено е на Вас, срок по резолюцията');
    expect(await desk.record(head, id)).toContain('За проверка на място');
  });

  it('is given to others with another resolution, while it is being answered', async () => {
    const other = desk.units['finance']!;
    expect((await desk.act(secretary, id, 'reassign', { unitId: other })).status).toBe(200);
    expect((await desk.act(expert, id, 'wordQuestion', ANSWER)).status).not.toBe(200);
    const back = { unitId, expertId: expert.staffId };
    expect((await desk.act(secretary, id, 'reassign', back)).status).toBe(200);
  });

  it('an expert words the answer, who cannot confirm it; it comes back, and goes out by another', async () => {
    expect((await desk.act(expert, id, 'wordQuestion', { official: 'Аз' })).status).toBe(422);
    expect((await desk.act(expert, id, 'wordQuestion', ANSWER)).text).toContain('друг служител');
    expect((await desk.act(expert, id, 'confirm')).status).toBe(403);
    expect((await desk.data(head, '/dashboard')).text).toContain('Отговорът чака потвърждение');
    expect((await desk.act(head, id, 'sendBack', { reason: '' })).status).toBe(422);
    expect((await desk.act(head, id, 'sendBack', { reason: 'Напишете и докога.' })).status).toBe(200);
    expect((await desk.data(expert, '/dashboard')).text).toContain('върнат за преработка');
    expect(await desk.record(expert, id)).toContain('Напишете и докога.');
    expect((await desk.act(head, id, 'confirm')).status).toBe(409);
    const better = { ...ANSWER, answer: `${ANSWER.answer} Готово е до 14 декември.` };
    await desk.act(expert, id, 'wordQuestion', better);
    const version = Number((await desk.row(id))['version']);
    const stale = await desk.act(head, id, 'confirm', {}, version - 1);
    expect([stale.status, stale.text.includes('Прочетете го отново')]).toEqual([409, true]);
    expect((await desk.act(head, id, 'confirm', {}, version)).status).toBe(200);
    expect((await desk.act(head, id, 'confirm', {}, version)).status).toBe(409);
    expect(await desk.row(id)).toMatchObject({ state: 'answered', answer_channel: 'site' });
    expect(await desk.clock(id, 'inquiry.answer.question')).toMatchObject({ met: true });
  });

  it('its sender gets a letter of each step, and with the last one is told', async () => {
    await until('the letters', async () => {
      const letters = (await app.mails()).map(({ subject }) => subject ?? '');
      return ['94-00-900', 'е възложено', 'отговори'].every((words) =>
        letters.some((subject) => subject.includes(words)),
      );
    });
    await until('told', async () => (await desk.row(id))['notified_at'] !== null);
    expect((await desk.act(clerk, id, 'notified')).status).toBe(409);
  });

  it('staff publish what is left of it; question and answer are public then', async () => {
    const wording = { title: 'Кога ще се чисти дерето?', text: 'Дерето преля.', answer: 'До 14 декември.' };
    expect((await desk.data(clerk, '/dashboard')).text).toContain('иска да се публикува');
    expect((await desk.act(head, id, 'publish', wording)).status).toBe(403);
    expect((await desk.act(clerk, id, 'publish', { ...wording, title: '' })).status).toBe(422);
    expect((await desk.act(clerk, id, 'publish', wording)).status).toBe(200);
    const page = await app.visitor().get(`/inquiries/${id}`, { accept: 'text/html' });
    const { text } = page.status === 200 ? page : await app.visitor().get(page.headers['location'] as string);
    for (const words of ['Кога ще се чисти дерето?', 'До 14 декември.']) expect(text).toContain(words);
    expect(text).not.toContain('Ана Стойкова');
  });

  it('each step of the staff has its row in the audit', async () => {
    const steps = [
      'register',
      'consider',
      'reassign',
      'reassign',
      'word',
      'sendBack',
      'word',
      'answer',
      'publish',
    ];
    expect(await desk.actionsOf(id)).toEqual(steps.map((step) => `inquiry.${step}`));
  });
});

describe('whom a signal accuses (Art. 113)', () => {
  it('does not see it, is not given it, and cannot act on it', async () => {
    const id = await desk.received({ kind: 'apcSignal', wantsPublic: false });
    const other = desk.units['finance']!;
    await desk.act(clerk, id, 'register', { number: number() });
    const both = { unitId, staffIds: [mayor.staffId] };
    expect((await desk.act(clerk, id, 'accuse', { staffIds: [clerk.staffId] })).status).toBe(403);
    expect((await desk.act(clerk, id, 'accuse', both)).status).toBe(200);
    const refused = await desk.act(secretary, id, 'consider', { unitId });
    expect([refused.status, refused.text.includes('срещу това звено')]).toEqual([422, true]);
    const by = { unitId: other, expertId: expert.staffId };
    expect((await desk.act(secretary, id, 'consider', by)).text).toContain('срещу този служител');
    const mayorsDesk = await desk.data(mayor, '/dashboard');
    const mayorsList = await desk.data(mayor, '/resources/inquiries/actions/list');
    for (const { text } of [mayorsDesk, mayorsList]) expect(text).not.toContain(`/records/${id}/`);
    expect((await desk.data(secretary, '/resources/inquiries/actions/list')).text).toContain(
      `/records/${id}/`,
    );
    for (const action of ['consider', 'prolong'])
      expect((await desk.act(mayor, id, action, { unitId: other })).status).not.toBe(200);
    expect((await desk.act(secretary, id, 'consider', { unitId: other })).status).toBe(200);
    const there = await desk.act(secretary, id, 'accuse', { unitId: other });
    expect(there.text).toContain('Първо го възложете на друг');
  });
});

describe('a signal', () => {
  it('is decided with an outcome, and what was found right is carried out and told', async () => {
    const signal = { kind: 'apcSignal', wantsPublic: false };
    const id = await considered(signal);
    expect((await desk.act(expert, id, 'wordQuestion', ANSWER)).status).not.toBe(200);
    expect((await desk.act(expert, id, 'wordApcSignal', ANSWER)).status).toBe(422);
    await desk.act(expert, id, 'wordApcSignal', { ...ANSWER, outcome: 'partly' });
    expect((await desk.act(head, id, 'confirm')).status).toBe(200);
    expect(await desk.clock(id, 'inquiry.execute')).toMatchObject({
      due: termEndsOn(dateIn(desk.now()), { months: 1 }),
      met: false,
    });
    expect((await desk.act(expert, id, 'execute', { execution: ' ' })).status).toBe(422);
    expect((await desk.act(expert, id, 'execute', { execution: 'Почистено е.' })).status).toBe(200);
    expect([await state(id), (await desk.clock(id, 'inquiry.execute'))?.met]).toEqual(['executed', true]);
    expect((await desk.act(clerk, id, 'publish', { title: 'а', text: 'б' })).status).not.toBe(200);
    const wrong = await answered(signal, { outcome: 'refused' }, 'wordApcSignal');
    expect((await desk.act(expert, wrong, 'execute', { execution: 'Нищо.' })).status).not.toBe(200);
  });
});

describe('a request for a meeting', () => {
  it('is granted with a day to come and a place, or declined', async () => {
    const id = await considered({ kind: 'meeting', wantsPublic: false });
    const meeting = { ...ANSWER, outcome: 'granted' };
    const none = await desk.act(expert, id, 'wordMeeting', meeting);
    expect(none.text).toContain('Напишете кога е срещата');
    const set = { ...meeting, at: `${local(inDays(9))} 10:30`, place: 'Стая 12, първи етаж' };
    expect((await desk.act(expert, id, 'wordMeeting', set)).status).toBe(200);
    expect((await desk.act(head, id, 'confirm')).status).toBe(200);
    expect(await desk.record(expert, id)).toContain('Стая 12, първи етаж');
    const declined = await answered(
      { kind: 'meeting', wantsPublic: false },
      { outcome: 'refused' },
      'wordMeeting',
    );
    expect(await desk.row(declined)).toMatchObject({ meeting_at: null, outcome: 'refused' });
  });
});

describe('the term', () => {
  it('is told late at the number, and prolonged by the superior alone within the law', async () => {
    const id = await desk.received({ kind: 'apcProposal' }, 30);
    expect(await desk.record(clerk, id)).toContain('ще се отбележи като закъсняло');
    expect((await desk.act(clerk, id, 'register', { number: number() })).text).toContain('със закъснение');
    const longer = { until: local(inDays(60)), reason: 'Чака се становище на ВиК.' };
    for (const who of [clerk, expert, head])
      expect((await desk.act(who, id, 'prolong', longer)).status).not.toBe(200);
    expect((await desk.act(mayor, id, 'prolong', { ...longer, reason: '' })).status).toBe(422);
    const beyond = await desk.act(mayor, id, 'prolong', { ...longer, until: local(inDays(200)) });
    expect(beyond.status).toBe(422);
    expect((await desk.act(mayor, id, 'prolong', longer)).status).toBe(200);
    expect(await desk.clock(id, 'inquiry.answer.apcProposal')).toMatchObject({ due: inDays(60) });
  });

  it('that ran out stands in the list of what is overdue, and is counted on the desk', async () => {
    const id = await desk.received({ title: 'Кога тръгва училищният автобус?' }, 40);
    const list = await desk.data(secretary, '/resources/inquiries/actions/list?view=overdue');
    expect(list.text).toContain('Кога тръгва училищният автобус?');
    expect((await desk.data(secretary, '/dashboard')).text).toMatch(/просрочен[ои]/);
    await desk.act(clerk, id, 'register', { number: number() });
    await desk.act(secretary, id, 'consider', { unitId });
    await desk.act(expert, id, 'wordQuestion', ANSWER);
    await desk.act(head, id, 'confirm');
    expect(await desk.record(head, id)).toMatch(/Отговорено с \d+ дни закъснение/);
    const after = await desk.data(secretary, '/resources/inquiries/actions/list?view=overdue');
    expect(after.text).not.toContain('Кога тръгва училищният автобус?');
  });
});

describe('what is not answered here', () => {
  it('is forwarded with a body and a reason, and a letter for it comes in Word', async () => {
    const id = await desk.received({ kind: 'apcProposal' });
    await desk.act(clerk, id, 'register', { number: number() });
    expect((await desk.act(clerk, id, 'forward', { to: 'Областен управител' })).status).toBe(422);
    const where = { to: 'Областен управител', reason: 'Пътят е републикански.' };
    expect((await desk.act(clerk, id, 'forward', where)).status).toBe(200);
    const early = await desk.act(clerk, id, 'paper', { paper: 'answer' });
    expect([early.status, early.text.includes('още няма какво')]).toEqual([422, true]);
    const answer = await desk.act(clerk, id, 'paper', { paper: 'forwarding' });
    const { redirect } = answer.json<{ outcome: { redirect: string } }>().outcome;
    const file = await clerk.get(redirect);
    expect(file.headers['content-type']).toContain('wordprocessingml');
  });

  it('is left without proceedings on a ground from the list that fits its kind', async () => {
    const id = await considered();
    const unfit = await desk.act(expert, id, 'leave', { code: 'tooOld', reason: 'Отпреди три години.' });
    expect(unfit.text).toContain('важи за този вид');
    expect((await desk.act(expert, id, 'leave', { code: 'repeated', reason: '' })).status).toBe(422);
    const ground = { code: 'repeated', reason: 'Отговорено е през май.' };
    expect((await desk.act(expert, id, 'leave', ground)).status).toBe(200);
    expect(await desk.row(id)).toMatchObject({ state: 'notConsidered', left_code: 'repeated' });
  });

  it('the grounds are the municipality’s own list', async () => {
    const admin = await desk.official('administrator');
    const ground = { code: 'elsewhere', nameBg: 'Висящ съдебен спор', nameEn: 'Before a court', kinds: [] };
    const bad = await desk.create(admin, 'inquiryReasons', {
      ...ground,
      code: 'ДРУГО',
      position: '10',
      active: true,
    });
    expect(bad.text).toContain('латински букви');
    const made = await desk.create(admin, 'inquiryReasons', { ...ground, position: '10', active: true });
    expect(made.status).toBe(200);
    const taken = await desk.create(admin, 'inquiryReasons', { ...ground, position: '10', active: true });
    expect(taken.text).toContain('Има основание с този код');
    const edit = { nameBg: ground.nameBg, nameEn: ground.nameEn, kinds: [], position: '10', active: false };
    expect((await desk.edit(admin, 'inquiryReasons', 'elsewhere', edit, 1)).status).toBe(200);
    expect((await desk.edit(admin, 'inquiryReasons', 'elsewhere', edit, 1)).status).toBe(409);
    expect((await desk.create(clerk, 'inquiryReasons', ground)).status).not.toBe(200);
    const id = await considered();
    const retired = await desk.act(expert, id, 'leave', { code: 'elsewhere', reason: 'Делото е висящо.' });
    expect(retired.status).toBe(422);
  });
});

describe('an answer on paper', () => {
  it('waits to be sent, and leaves with a number, a day and the signed letter', async () => {
    const byPost = {
      answerWay: 'post',
      sender: { ...sender, email: '', address: 'ул. „Пирин“ 5, Сандански' },
    };
    const id = await answered(byPost);
    expect((await desk.data(clerk, '/dashboard')).text).toContain('чака да бъде изпратен на хартия');
    const sent = { by: 'ssev', number: 'изх. № 26-00-14' };
    const picture = await desk.upload(
      clerk,
      'inquiries',
      'писмо.png',
      Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    );
    expect((await desk.act(clerk, id, 'send', { ...sent, file: [picture] })).text).toContain('PDF');
    expect((await desk.act(clerk, id, 'send', { ...sent, on: local(inDays(2)) })).status).toBe(422);
    expect((await desk.act(expert, id, 'send', sent)).status).toBe(403);
    const file = await desk.upload(clerk, 'inquiries', 'писмо.pdf', PDF);
    expect((await desk.act(clerk, id, 'send', { ...sent, file: [file] })).status).toBe(200);
    expect(await desk.row(id)).toMatchObject({
      answer_channel: 'ssev',
      outgoing_number: '26-00-14',
      answer_file_id: file,
    });
    expect(await desk.record(clerk, id)).toContain('писмо.pdf');
  });
});

describe('many at once', () => {
  it('are answered with the same words, and sent by another; what does not fit is told', async () => {
    const [first, second] = [await considered(), await considered()];
    const proposal = await considered({ kind: 'apcProposal' });
    const run = (visitor: Visitor, action: string, ids: string[], values: object) =>
      visitor.send('POST', `/admin/api/resources/inquiries/actions/${action}`, {
        headers: {
          'content-type': 'application/json',
          'sec-fetch-site': 'same-origin',
          origin: app.url,
          accept: 'application/json',
        },
        body: JSON.stringify({ values, ids, step: 'run' }),
      });
    const worded = await run(expert, 'wordChosen', [first, second, proposal], ANSWER);
    expect([worded.status, worded.text.includes('Изготвени са 2')]).toEqual([200, true]);
    const sent = await run(head, 'confirmChosen', [first, second, proposal], {});
    expect(sent.text).toContain('Изпратени са 2');
    expect([await state(first), await state(second), await state(proposal)]).toEqual([
      'answered',
      'answered',
      'considered',
    ]);
  });
});
