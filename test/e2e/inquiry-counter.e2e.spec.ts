import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, dateIn, termEndsOn } from '../../src/platform/clock/index.js';
import { testApp, type TestApp } from '../support/app.js';
import { inquiryDesk, PDF, type InquiryDesk } from './inquiry-desk.fixture.js';

let app: TestApp;
let desk: InquiryDesk;

const ENTRY = {
  kind: 'apcProposal',
  channel: 'paper',
  title: 'Пейки пред амбулаторията',
  text: 'Да се поставят две пейки пред амбулаторията.',
  senderKind: 'citizen',
  name: 'Стоян Георгиев',
  answerWay: 'post',
  address: 'ул. „Първа“ 3, Сандански',
};

beforeAll(async () => {
  app = await testApp();
  desk = await inquiryDesk(app);
});
afterAll(() => app.close());

const local = (isoDate: string) => isoDate.split('-').reverse().join('.');
const madeBy = (answer: { json<T>(): T }) =>
  /records\/(\d+)\//.exec(answer.json<{ outcome: { redirect: string } }>().outcome.redirect)![1]!;

describe('the counter', () => {
  it('takes what came on paper days ago with the clock of that day, once', async () => {
    const clerk = await desk.official('registryClerk', { name: 'Мария Петрова' });
    const on = addDays(dateIn(desk.now()), -4);
    const file = await desk.upload(clerk, 'inquiryEntries', 'писмо.pdf', PDF);
    const typed = { ...ENTRY, receivedOn: local(on), files: [file] };
    const answer = await desk.create(clerk, 'inquiryEntries', typed);
    expect(answer.status).toBe(200);
    const id = madeBy(answer);
    expect(await desk.row(id)).toMatchObject({ channel: 'paper', created_by: clerk.staffId });
    expect(await desk.clock(id, 'inquiry.answer.apcProposal')).toMatchObject({
      due: termEndsOn(on, { months: 2 }),
    });
    expect(madeBy(await desk.create(clerk, 'inquiryEntries', typed))).toBe(id);
    const record = await desk.record(clerk, id);
    for (const words of ['писмо.pdf', 'Стоян Георгиев', 'две пейки']) expect(record).toContain(words);

    const slip = await clerk.get(`/staff/inquiries/${id}/slip`);
    const { code } = await desk.row(id);
    for (const words of [code as string, 'Предложение', 'На хартия', 'Мария Петрова', 'чл. 118, ал. 1'])
      expect(slip.text).toContain(words);
    expect(slip.text).not.toContain('две пейки');
    const [link] = /http:\/\/[^"]+\/inquiries\/track\/[^"]+/.exec(slip.text)!;
    expect((await app.visitor().get(new URL(link).pathname)).text).toContain('две пейки');
  });

  it('refuses nonsense at its field, and takes no anonymous one', async () => {
    const clerk = await desk.official('registryClerk');
    const refused = async (change: object) =>
      (await desk.create(clerk, 'inquiryEntries', { ...ENTRY, ...change })).text;
    expect(await refused({ name: '' })).toContain('Попълнете полето „Име на подателя“');
    expect(await refused({ name: '\u200b' })).toContain('анонимни');
    expect(await refused({ address: '' })).toContain('къде да получите отговора');
    expect(await refused({ answerWay: 'site' })).toContain('къде да получите отговора');
    expect(await refused({ email: 'няма' })).toContain('не е изписан правилно');
    expect(await refused({ senderKind: 'business' })).toContain('името на организацията');
    expect(await refused({ receivedOn: local(addDays(dateIn(desk.now()), 1)) })).toContain('още не е дошъл');
    expect(await refused({ receivedOn: '01.01.2020' })).toContain('Проверете годината');
    expect(await refused({ files: ['999999'] })).toContain('качени от Вас');
    expect(await refused({ text: '' })).toContain('Какво казва подателят');
  });

  it('of a village hall is for its place, and whoever works there sees their own alone', async () => {
    const ekatte = await desk.village();
    const villager = await desk.official('villageMayor', { settlements: [ekatte] });
    const form = await desk.data(villager, '/resources/inquiryEntries/actions/new');
    expect(form.text).toContain('"villageHall"');
    const elsewhere = { ...ENTRY, channel: 'villageHall', place: '65334' };
    expect((await desk.create(villager, 'inquiryEntries', elsewhere)).status).toBe(422);
    const made = await desk.create(villager, 'inquiryEntries', { ...elsewhere, place: ekatte });
    const id = madeBy(made);
    expect(await desk.row(id)).toMatchObject({ channel: 'villageHall', places: [ekatte] });
    expect((await villager.get(`/staff/inquiries/${id}/slip`)).text).toContain('Кметство');
    const other = await desk.official('villageMayor', { settlements: [ekatte] });
    expect((await other.get(`/staff/inquiries/${id}/slip`)).status).toBe(404);
    expect((await app.visitor().get(`/staff/inquiries/${id}/slip`)).status).not.toBe(200);
    expect((await desk.data(villager, '/resources/inquiries/actions/list')).status).toBe(403);
  });
});

describe('the yearly report', () => {
  it('is read by those who may make it, and comes as CSV, XLSX and DOCX', async () => {
    const secretary = await desk.official('secretary');
    await desk.received({ kind: 'apcSignal', wantsPublic: false });
    const year = dateIn(desk.now()).slice(0, 4);
    const page = await desk.data(secretary, '/pages/inquiry-report');
    for (const words of [
      'Предложения',
      'Сигнали',
      'Отговорени след срока',
      `/staff/inquiries/report/${year}.xlsx`,
    ])
      expect(page.text).toContain(words);
    const csv = await secretary.get(`/staff/inquiries/report/${year}.csv`);
    expect(csv.text).toContain('Сигнали,Без област,1');
    const prolonged = await secretary.get(`/staff/inquiries/report/${year}/prolonged.csv`);
    expect(prolonged.text).toContain('Кой срок,По кой член,Основание,Удължавания,Обръщения');
    for (const [format, type] of [
      ['xlsx', 'spreadsheetml'],
      ['docx', 'wordprocessingml'],
    ] as const) {
      const file = await secretary.get(`/staff/inquiries/report/${year}.${format}`);
      expect([file.status, file.headers['content-type']]).toEqual([200, expect.stringContaining(type)]);
    }
    expect((await secretary.get('/staff/inquiries/report/1999.csv')).status).toBe(404);
    const expert = await desk.official('expert', { unitId: desk.units['environment']! });
    expect((await expert.get(`/staff/inquiries/report/${year}.csv`)).status).toBe(403);
  });
});
