import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sender } from '../../src/civic/inquiries/inquiry.factory.js';
import { addDays, dateIn } from '../../src/platform/clock/index.js';
import { testApp, type TestApp } from '../support/app.js';
import { until } from '../support/until.js';
import type { Visitor } from '../support/visitor.js';
import { fieldsOf, plain } from './inquiries.fixture.js';
import { inquiryDesk, type InquiryDesk } from './inquiry-desk.fixture.js';

let app: TestApp;
let desk: InquiryDesk;
let clerk: Visitor;
let secretary: Visitor;
let expert: Visitor;
let head: Visitor;
let unitId: string;
let numbers = 0;

const local = (isoDate: string) => isoDate.split('-').reverse().join('.');
const inDays = (days: number) => local(addDays(dateIn(desk.now()), days));
const ANSWER = { answer: 'Каним Ви на среща.', official: 'инж. Виолета Тодорова, директор' };

beforeAll(async () => {
  app = await testApp();
  desk = await inquiryDesk(app);
  unitId = desk.units['environment']!;
  clerk = await desk.official('registryClerk');
  secretary = await desk.official('secretary');
  expert = await desk.official('expert', { unitId });
  head = await desk.official('headOfUnit', { unitId });
});
afterAll(() => app.close());

const letterTo = (email: string, about: string) =>
  until(`a letter about ${about}`, async () =>
    (await app.mails()).find(
      ({ to, subject }) => to?.[0]?.address === email && (subject ?? '').includes(about),
    ),
  );
const pathIn = (text: string | undefined, path: RegExp) =>
  new URL(new RegExp(`http://\\S+${path.source}`).exec(text ?? '')![0]).pathname;

/** Granted for nine days later, at half past ten. @returns where its sender sees it without an account */
async function offered(email: string): Promise<{ id: string; own: string }> {
  const id = await desk.received({ kind: 'meeting', wantsPublic: false, sender: { ...sender, email } });
  await desk.act(clerk, id, 'register', { number: `94-01-${(numbers += 1)}` });
  await desk.act(secretary, id, 'consider', { unitId });
  const meeting = { outcome: 'granted', at: `${inDays(9)} 10:30`, place: 'Стая 12, първи етаж' };
  expect((await desk.act(expert, id, 'wordMeeting', { ...ANSWER, ...meeting })).status).toBe(200);
  expect((await desk.act(head, id, 'confirm')).status).toBe(200);
  const letter = await letterTo(email, 'отговори');
  expect(letter.text).toContain('Предлагаме Ви среща');
  expect(letter.text).not.toContain('meeting.ics');
  return { id, own: pathIn(letter.text, /\/inquiries\/track\/[\w.-]+/) };
}

const replied = async (who: Visitor, own: string, form: Record<string, string | string[]>) =>
  plain((await who.follow(await who.post(`${own}/meeting`, form))).text);

describe('a time for a meeting', () => {
  const email = 'sreshta@example.com';
  let id: string;
  let own: string;

  it('is accepted by the link from the letter, and goes into the calendar then', async () => {
    ({ id, own } = await offered(email));
    const visitor = app.visitor();
    const page = await visitor.get(own);
    expect(plain(page.text)).toContain('Отговорете дали ще дойдете.');
    expect((await visitor.get(`${own}/meeting.ics`)).status).toBe(404);
    const form = fieldsOf(page);
    expect(form).toMatchObject({ reply: 'accepted' });
    const { meeting = '' } = form;
    expect(await replied(visitor, own, { meeting, reply: 'accepted' })).toContain('Приехте часа на срещата');
    expect(await replied(visitor, own, { meeting, reply: 'accepted' })).toContain('Приехте часа на срещата');
    const letter = await letterTo(email, 'Срещата е уговорена');
    const calendar = await visitor.get(pathIn(letter.text, /\/meeting\.ics/));
    expect(calendar.headers['content-type']).toContain('text/calendar');
    expect(calendar.text).toContain('LOCATION:Стая 12\\, първи етаж');
    const same = (await app.mails()).filter(({ subject }) => subject === 'Срещата е уговорена');
    expect(same).toHaveLength(1);
    expect((await visitor.get('/inquiries/track/1.x/meeting.ics')).status).toBe(404);
  });

  it('is declined after all, with a wish that the desk sees among what waits', async () => {
    const visitor = app.visitor();
    const page = await visitor.get(`${own}/meeting`);
    expect(plain(page.text)).toContain('Да откажем ли този час?');
    const { meeting = '' } = fieldsOf(page);
    const long = await visitor.post(`${own}/meeting`, { meeting, reply: 'declined', wish: 'а'.repeat(501) });
    expect(long.text).toContain('aria-invalid="true"');
    const wish = 'Всеки делник след 16 ч.';
    expect(await replied(visitor, own, { meeting, reply: 'declined', wish })).toContain('Отказахте часа');
    expect((await visitor.get(`${own}/meeting.ics`)).status).toBe(404);
    expect((await visitor.get(`${own}/meeting`)).location).toBe(own);
    const desktop = await desk.data(expert, '/dashboard');
    expect(desktop.text).toContain('Подателят не може в предложения час');
    expect(await desk.record(expert, id)).toContain(wish);
    expect(await replied(visitor, own, { meeting, reply: 'accepted' })).toContain(
      'Вече сте отказали този час',
    );
  });

  it('is followed by another, of which the sender hears; the earlier one takes no reply', async () => {
    const visitor = app.visitor();
    const [earlier] = await app.db.read<{ id: string }>(
      'SELECT id FROM inquiry_meeting WHERE inquiry_id = $1',
      [id],
    );
    const past = { at: `${inDays(-1)} 10:30`, place: 'Стая 3' };
    expect((await desk.act(expert, id, 'offerMeeting', past)).text).toContain('бъдещ ден и час');
    const other = { at: `${inDays(11)} 16:30`, place: 'Стая 3' };
    expect((await desk.act(clerk, id, 'offerMeeting', other)).status).toBe(403);
    expect((await desk.act(expert, id, 'offerMeeting', other)).status).toBe(200);
    expect((await letterTo(email, 'Друг час за срещата Ви')).text).toContain('Стая 3');
    expect((await desk.data(expert, '/dashboard')).text).not.toContain('не може в предложения час');
    const meeting = earlier!.id;
    expect(await replied(visitor, own, { meeting, reply: 'accepted' })).toContain('предложи друг час');
  });

  it('is called off with a reason, and takes no reply either', async () => {
    const visitor = app.visitor();
    const { meeting = '' } = fieldsOf(await visitor.get(own));
    expect((await desk.act(expert, id, 'callMeetingOff', { reason: ' ' })).status).toBe(422);
    const reason = { reason: 'Зам.-кметът е в командировка.' };
    expect((await desk.act(expert, id, 'callMeetingOff', reason)).status).toBe(200);
    expect((await desk.act(expert, id, 'callMeetingOff', reason)).status).toBe(409);
    expect((await letterTo(email, 'Срещата е отменена')).text).toContain('командировка');
    expect(await replied(visitor, own, { meeting, reply: 'accepted' })).toContain('отмени срещата');
    expect(await desk.record(expert, id)).toContain('отменена: Зам.-кметът');
  });

  it('is nobody else’s to reply to, and what is no reply changes nothing', async () => {
    const { id: other, own: theirs } = await offered('drugata@example.com');
    const { meeting = '' } = fieldsOf(await app.visitor().get(theirs));
    const strange = await app.visitor().post(`${own}/meeting`, { meeting, reply: 'accepted' });
    expect(strange.status).toBe(404);
    await app.visitor().post(`${theirs}/meeting`, { meeting, reply: 'maybe' });
    expect(
      (await app.visitor().post(`/inquiries/mine/${other}/meeting`, { meeting, reply: 'accepted' })).status,
    ).not.toBe(200);
    const kept = await app.db.read('SELECT reply FROM inquiry_meeting WHERE inquiry_id = $1', [other]);
    expect(kept).toEqual([{ reply: null }]);
    const byTelephone = { reply: 'declined', wish: 'Само в четвъртък.' };
    expect((await desk.act(expert, other, 'meetingReply', byTelephone)).status).toBe(200);
    expect((await desk.act(expert, other, 'meetingReply', { reply: 'accepted' })).status).toBe(409);
    expect(plain((await app.visitor().get(theirs)).text)).toContain('Само в четвъртък.');
  });
});
