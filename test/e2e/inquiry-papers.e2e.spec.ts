import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import mammoth from 'mammoth';
import { sender } from '../../src/civic/inquiries/inquiry.factory.js';
import { addDays, dateIn, termEndsOn } from '../../src/platform/clock/index.js';
import { formatDate } from '../../src/platform/i18n/index.js';
import { testApp, type TestApp } from '../support/app.js';
import { until } from '../support/until.js';
import type { Visitor } from '../support/visitor.js';
import { inquiryDesk, type InquiryDesk } from './inquiry-desk.fixture.js';

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
const ADDRESS = 'гр. Сандански, ул. „Пирин“ № 5';
const ANSWER = { answer: 'Проверихме на място.', official: 'инж. Виолета Тодорова, директор' };

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

async function registered(kind: string): Promise<{ id: string; number: string }> {
  const change = { kind, wantsPublic: false, sender: { ...sender, address: ADDRESS } };
  const id = await desk.received(change as Parameters<InquiryDesk['received']>[0]);
  const number = `94-02-${(numbers += 1)}`;
  await desk.act(clerk, id, 'register', { number });
  return { id, number };
}

async function considered(kind: string): Promise<{ id: string; number: string }> {
  const found = await registered(kind);
  await desk.act(secretary, found.id, 'consider', { unitId });
  return found;
}

async function answered(kind: string, values: object): Promise<{ id: string; number: string }> {
  const found = await considered(kind);
  const word = `word${kind[0]!.toUpperCase()}${kind.slice(1)}`;
  expect((await desk.act(expert, found.id, word, { ...ANSWER, ...values })).status).toBe(200);
  expect((await desk.act(head, found.id, 'confirm')).status).toBe(200);
  return found;
}

/** The words of a letter, as another program reads the file. */
async function letter(id: string, paper: string): Promise<string> {
  const made = await desk.act(clerk, id, 'paper', { paper });
  expect([paper, made.status]).toEqual([paper, 200]);
  const file = await clerk.get(made.json<{ outcome: { redirect: string } }>().outcome.redirect);
  const { value, messages } = await mammoth.extractRawText({ buffer: file.bytes });
  expect(messages).toEqual([]);
  return value;
}

const TO_SENDER = `До Ана Стойкова, ${ADDRESS}`;
const today = () => formatDate(desk.now(), 'bg');

describe('a letter in Word carries number, date, article and addressee', () => {
  it.each<[paper: string, law: string, make: () => Promise<{ id: string; number: string }>, words: string[]]>(
    [
      [
        'forwarding',
        'чл. 112 от Административнопроцесуалния кодекс',
        async () => {
          const found = await registered('apcProposal');
          const where = { to: 'Областен управител на област Благоевград', reason: 'Пътят е републикански.' };
          await desk.act(clerk, found.id, 'forward', where);
          return found;
        },
        ['До Областен управител на област Благоевград', 'Пътят е републикански.', `Ана Стойкова, ${ADDRESS}`],
      ],
      [
        'prolonging',
        'чл. 118, ал. 2 от Административнопроцесуалния кодекс',
        async () => {
          const found = await considered('apcProposal');
          const longer = { until: local(inDays(90)), reason: 'Чака се становище на ВиК.' };
          await desk.act(mayor, found.id, 'prolong', longer);
          return found;
        },
        [TO_SENDER, 'Чака се становище на ВиК.'],
      ],
      [
        'noProceedings',
        'чл. 111, ал. 4',
        async () => {
          const found = await considered('apcSignal');
          const ground = { code: 'tooOld', reason: 'Случаят е отпреди три години.' };
          expect((await desk.act(expert, found.id, 'leave', ground)).status).toBe(200);
          return found;
        },
        [TO_SENDER, 'Случаят е отпреди три години.'],
      ],
      [
        'answer',
        'чл. 121 от Административнопроцесуалния кодекс',
        () => answered('apcSignal', { outcome: 'granted' }),
        [TO_SENDER, 'Основателен', 'Проверихме на място.', 'инж. Виолета Тодорова'],
      ],
      [
        'notice',
        'чл. 118, ал. 1 и чл. 123, ал. 1 от Административнопроцесуалния кодекс',
        () => answered('apcProposal', { outcome: 'partly' }),
        [TO_SENDER, 'Приема се частично'],
      ],
    ],
  )('%s under %s', async (paper, law, make, words) => {
    const { id, number } = await make();
    const text = await letter(id, paper);
    for (const expected of [law, `${number} / ${today()}`, ...words]) expect(text).toContain(expected);
    expect(text.trimEnd().endsWith(today())).toBe(true);
  });

  it('a meeting: with its hour and place, and under no article of a law that does not speak of it', async () => {
    const meeting = { outcome: 'granted', at: `${local(inDays(9))} 10:30`, place: 'Стая 12, първи етаж' };
    const { id, number } = await answered('meeting', meeting);
    const text = await letter(id, 'answer');
    for (const expected of [TO_SENDER, `${number} / ${today()}`, '10:30', 'Стая 12, първи етаж'])
      expect(text).toContain(expected);
    expect(text).not.toContain('кодекс');
  });
});

describe('the term to carry out what was decided on a signal', () => {
  it('is prolonged by the superior alone, on a ground, within the law; its sender is told', async () => {
    const { id } = await answered('apcSignal', { outcome: 'granted' });
    const first = termEndsOn(dateIn(desk.now()), { months: 1 });
    const longer = { until: local(addDays(first, 20)), reason: 'Обществената поръчка се обжалва.' };
    for (const who of [clerk, expert, head])
      expect((await desk.act(who, id, 'prolongExecution', longer)).status).not.toBe(200);
    expect((await desk.act(mayor, id, 'prolongExecution', { ...longer, reason: '' })).status).toBe(422);
    const beyond = { ...longer, until: local(addDays(first, 100)) };
    expect((await desk.act(mayor, id, 'prolongExecution', beyond)).status).toBe(422);
    expect((await desk.act(mayor, id, 'prolongExecution', longer)).status).toBe(200);
    expect(await desk.clock(id, 'inquiry.execute')).toMatchObject({ due: addDays(first, 20), met: false });
    const mail = await until('the letter', async () =>
      (await app.mails()).find(({ subject }) => subject?.includes('срок за изпълнение')),
    );
    expect(mail.text).toContain('Обществената поръчка се обжалва.');
    expect(await letter(id, 'longerExecution')).toContain('чл. 125, ал. 1');
    await desk.act(expert, id, 'execute', { execution: 'Почистено е.' });
    expect((await desk.act(mayor, id, 'prolongExecution', longer)).status).not.toBe(200);
  });
});

describe('templates of answers', () => {
  const template = {
    name: 'Почистване на дерета',
    kinds: ['question'],
    text: '{обръщение},\n\nПо вх. № {номер} от {дата}: дерето се почиства всяка есен.',
    active: true,
  };

  it('are kept by clerks, with places that are known', async () => {
    const wrong = await desk.create(clerk, 'inquiryAnswerTemplates', { ...template, text: 'За {улица}' });
    expect([wrong.status, wrong.text.includes('{улица}')]).toEqual([422, true]);
    expect((await desk.create(clerk, 'inquiryAnswerTemplates', template)).status).toBe(200);
    const again = await desk.create(clerk, 'inquiryAnswerTemplates', template);
    expect(again.text).toContain('Вече има шаблон с това име');
    expect((await desk.create(expert, 'inquiryAnswerTemplates', template)).status).toBe(403);
  });

  it('begin one answer, and many, each with its own number and salutation', async () => {
    const [row] = await app.db.read<{ id: string }>(
      'SELECT id FROM inquiry_answer_template WHERE name = $1',
      [template.name],
    );
    const chosen = { template: row!.id, official: ANSWER.official };
    const signal = await considered('apcSignal');
    const unfit = await desk.act(expert, signal.id, 'wordApcSignal', { ...chosen, outcome: 'granted' });
    expect(unfit.text).toContain('изберете само от предложеното');
    const one = await considered('question');
    expect((await desk.act(expert, one.id, 'wordQuestion', { official: ANSWER.official })).status).toBe(422);
    const begun = await desk.act(expert, one.id, 'wordQuestion', chosen);
    expect([begun.status, begun.json<{ outcome: { redirect: string } }>().outcome.redirect]).toEqual([
      200,
      `/admin/resources/inquiries/records/${one.id}/wordQuestion`,
    ]);
    const record = await desk.record(head, one.id);
    for (const words of ['Уважаема госпожо Стойкова', `По вх. № ${one.number} от ${today()}`])
      expect(record).toContain(words);
    const many = [await considered('question'), await considered('question')];
    const worded = await expert.send('POST', '/admin/api/resources/inquiries/actions/wordChosen', {
      headers: {
        'content-type': 'application/json',
        'sec-fetch-site': 'same-origin',
        origin: app.url,
        accept: 'application/json',
      },
      body: JSON.stringify({ values: chosen, ids: many.map(({ id }) => id), step: 'run' }),
    });
    expect(worded.text).toContain('Изготвени са 2');
    for (const { id, number } of many) expect(await desk.record(head, id)).toContain(`По вх. № ${number} от`);
  });
});

describe('„Чака Ви“', () => {
  it('names what is given to the secretary once, though a clock of it runs as well', async () => {
    const { id } = await registered('question');
    await desk.act(mayor, id, 'consider', { unitId, expertId: secretary.staffId });
    const { waiting } = (await desk.data(secretary, '/dashboard')).json<{
      waiting: { detail: string; action: { href: string } }[];
    }>();
    const own = waiting.filter(({ action }) => action.href.includes(`/records/${id}/`));
    expect(own.map(({ detail }) => detail)).toEqual(['Въпрос · Възложено е на Вас']);
  });
});
