import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventReminders } from '../../src/civic/events/index.js';
import { EventTimes } from '../../src/civic/events/event-times.service.js';
import { testApp, type TestApp } from '../support/app.js';
import { until } from '../support/until.js';
import {
  countTo,
  letterTo,
  linkIn,
  newAddress,
  registers,
  sendForm,
  type Registered,
} from './event-registrations.fixture.js';
import { eventHouse, type EventHouse } from './events.fixture.js';
import { plain, signedIn } from './petition-signing.fixture.js';

const CLERK = { kind: 'staff', id: '7' } as const;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

let app: TestApp;
let house: EventHouse;

beforeAll(async () => {
  app = await testApp();
  house = await eventHouse(app);
});
afterAll(() => app.close());

const open = (more: object = {}) =>
  house.announced({ registrationOpensAt: house.inDays(-0.01), capacity: 2, ...more });
const shown = async (path: string, who = app.visitor()) => plain((await who.get(path)).text);
const eventPage = async (id: string) => shown(await house.pathOf(id));
const verb = (work: (times: EventTimes) => Promise<void>) =>
  work(app.nest.get(EventTimes, { strict: false }));
const move = (id: string, days: number) => {
  const startsAt = house.inDays(days);
  const to = { startsAt, endsAt: new Date(startsAt.getTime() + 2 * HOUR_MS), reason: 'Залата е заета.' };
  return verb((times) => app.db.transaction((tx) => times.move(tx, id, to, CLERK, house.now())));
};

describe('from the form to the seat and the line', () => {
  let event: string;
  let ana: Registered;
  let boyan: Registered;
  let vera: Registered;

  it('the page of the event says how many seats are left and where one registers', async () => {
    event = await open();
    const text = await eventPage(event);
    expect(text).toContain('Остават 2 места от 2.');
    expect(text).toContain('Запишете се');
    expect(await shown(`/en${await house.pathOf(event)}`)).toContain('2 seats of 2 left.');
  });

  it('what is wrong is told at its field, and nothing is sent or kept', async () => {
    const visitor = app.visitor();
    const form = { name: '', email: 'не е адрес', needs: 'Жестов превод', step: 'send' };
    const answer = await visitor.post(`/events/${event}/register`, form);
    expect(answer.status).toBe(422);
    expect(plain(answer.text)).toContain('Напишете името си.');
    expect(plain(answer.text)).toContain('Потвърдете, че организаторите може да прочетат');
    expect(answer.text).toContain('Жестов превод');
    expect(await app.db.read('SELECT FROM event_registration WHERE event_id = $1', [event])).toEqual([]);
  });

  it('the answers are shown before a letter goes out, and may be changed', async () => {
    const form = { name: 'Ана Стойкова', email: newAddress(), needs: '', step: 'check' };
    const check = await app.visitor().post(`/events/${event}/register`, form);
    expect(plain(check.text)).toContain('Проверете отговорите си');
    const edit = await app.visitor().post(`/events/${event}/register`, { ...form, step: 'edit' });
    expect(edit.text).toContain(form.email);
  });

  it('a link shows a button, the button gives a seat, and twice is harmless', async () => {
    const email = newAddress();
    const visitor = app.visitor();
    const sent = await sendForm(visitor, event, { email, needs: 'Жестов превод', needsConsent: 'yes' });
    expect(sent.location).toBe(`/events/${event}/register/sent`);
    expect(await shown(sent.location)).toContain('Изпратихме Ви писмо');
    const confirm = linkIn(await letterTo(app, email, /Потвърдете/), 'confirm');
    expect(plain((await visitor.get(confirm)).text)).toContain('Запишете ме');
    expect(await eventPage(event)).toContain('Остават 2 места от 2.');
    const done = await visitor.post(confirm);
    expect(plain((await visitor.get(done.location)).text)).toContain('Билет № 1');
    expect((await visitor.post(confirm)).location).toBe(done.location.split('?')[0]);
    ana = { email, visitor, own: done.location.split('?')[0]! };
    const ticket = await letterTo(app, email, /^Записани сте/);
    expect(linkIn(ticket, 'registrations')).toBe(ana.own);
    expect(ticket.text).toContain(`/events/${event}.ics`);
    await until('the count', async () => (await eventPage(event)).includes('Остава едно място от 2.'));
  });

  it('who comes when it is full waits, and reads how many wait before', async () => {
    boyan = await registers(app, event, { name: 'Боян Колев' });
    vera = await registers(app, event, { name: 'Вера Димова' });
    expect(await shown(vera.own)).toContain('Първи сте в списъка на чакащите');
    const nadya = await registers(app, event);
    expect(await shown(nadya.own)).toContain('Пред Вас чака един човек');
    expect((await letterTo(app, vera.email, /чакащите/)).text).toContain('Местата са заети');
    await until('the line', async () =>
      (await eventPage(event)).includes('Всички 2 места са заети. Чакат 2 души.'),
    );
  });

  it('an address that has a place learns it by letter alone', async () => {
    const sent = await sendForm(app.visitor(), event, { email: ana.email });
    expect(sent.location).toBe(`/events/${event}/register/sent`);
    const letter = await letterTo(app, ana.email, /Вече сте записани/);
    expect(linkIn(letter, 'registrations')).toBe(ana.own);
  });

  it('a seat given back is at once that of the first who waits', async () => {
    expect(await shown(`${boyan.own}/cancel`)).toContain('Мястото отива веднага при първия чакащ');
    const done = await boyan.visitor.post(`${boyan.own}/cancel`);
    expect(await shown(done.location)).toContain('Записването е отменено');
    expect((await boyan.visitor.post(`${boyan.own}/cancel`)).status).toBe(303);
    expect(await shown(vera.own)).toContain('Билет № 3');
    await letterTo(app, vera.email, /^Има място за Вас/);
    await letterTo(app, boyan.email, /^Отказахте се/);
    expect(await countTo(app, boyan.email, /^Отказахте се/)).toBe(1);
  });

  it('a link that is not ours is no page, and tells nothing', async () => {
    const [id, proof] = ana.own.split('/').at(-1)!.split('.');
    const wrong = [`${Number(id) + 1}.${proof}`, `${id}.${proof!.slice(1)}`, 'x', '1.'];
    for (const token of wrong)
      for (const path of [
        `/events/registrations/${token}`,
        `/events/confirm/${token}`,
        `/events/tickets/${token}`,
      ])
        expect([path, (await app.get(path)).status]).toEqual([path, 404]);
  });
});

describe('whoever is signed in', () => {
  it('has a seat with one button, sees it on the page of the event and among their own', async () => {
    const event = await open();
    const email = newAddress();
    const visitor = await signedIn(app, { email, name: 'Рада Илиева' });
    const path = await house.pathOf(event);
    expect(await shown(path, visitor)).toContain('Запишете ме');
    const done = await visitor.post(`/events/${event}/register`, { name: 'Рада Илиева', step: 'send' });
    expect(await shown(done.location, visitor)).toContain('Билет № 1');
    expect(await shown(path, visitor)).toContain('Вие сте записани.');
    const again = await visitor.post(`/events/${event}/register`, { name: 'Рада Илиева', step: 'send' });
    expect(again.location).toContain('done=before');
    expect(await shown('/account/contributions', visitor)).toContain('Записване за събитие');
    const exported = (await visitor.get('/account/data/export')).json<{ [holder: string]: unknown }>();
    expect(JSON.stringify(exported)).toContain('Рада Илиева');
    const waiting = await registers(app, event).then(() => registers(app, event));
    await visitor.post('/account/data/erase', { understood: 'yes' });
    expect(await shown(waiting.own)).toContain('Билет № 3');
    const left = await app.db.read(
      'SELECT FROM event_registration WHERE event_id = $1 AND number = 1 AND num_nonnulls(sealed, email_lookup) > 0',
      [event],
    );
    expect(left).toEqual([]);
  });
});

describe('registration that is not taken', () => {
  it('says why: not yet, not needed, closed, postponed, cancelled, over', async () => {
    const soon = await house.announced({ registrationOpensAt: house.inDays(1) });
    expect(await shown(`/events/${soon}/register`)).toContain('Записването започва на');
    expect(await eventPage(soon)).toContain('Записването започва на');
    const free = await house.announced();
    expect(await shown(`/events/${free}/register`)).toContain('входът е свободен');
    const off = await open();
    await app.db.transaction((tx) => house.events.cancel(tx, off, 'Няма зала.', CLERK, house.now()));
    const refused = await sendForm(app.visitor(), off);
    expect([refused.status, plain(refused.text).includes('Събитието е отменено.')]).toEqual([422, true]);
    const draft = await house.drafted({ registrationOpensAt: house.inDays(-0.01) });
    expect((await app.get(`/events/${draft}/register`)).status).toBe(404);
  });
});

describe('an event that changes', () => {
  it('asks everybody again when it moves, and each says whether they come', async () => {
    const event = await open();
    const [ana, boyan] = [await registers(app, event), await registers(app, event)];
    await move(event, 25);
    const letter = await letterTo(app, ana.email, /^Нова дата/);
    expect(letter.text).toContain('апазваме мястото Ви');
    expect(letter.text).toContain('Залата е заета.');
    await letterTo(app, boyan.email, /^Нова дата/);
    const page = await shown(ana.own);
    expect(page).toContain('Датата е нова. Идвате ли?');
    const yes = await ana.visitor.post(`${ana.own}/answer`, { answer: 'coming' });
    expect(await shown(yes.location)).toContain('Благодарим, очакваме Ви');
    expect(await shown(ana.own)).not.toContain('Датата е нова');
    const no = await boyan.visitor.post(`${boyan.own}/answer`, { answer: 'notComing' });
    expect(await shown(no.location)).toContain('Записването е отменено');
  });

  it('tells everybody once that it is postponed, and that it is cancelled', async () => {
    const event = await open();
    const ana = await registers(app, event);
    await verb((times) =>
      app.db.transaction((tx) => times.postpone(tx, event, 'Наводнена зала.', CLERK, house.now())),
    );
    expect((await letterTo(app, ana.email, /^Отложено/)).text).toContain('Наводнена зала.');
    expect(await shown(ana.own)).toContain('Събитието е отложено.');
    await app.db.transaction((tx) => house.events.cancel(tx, event, 'Няма зала.', CLERK, house.now()));
    expect((await letterTo(app, ana.email, /^Отменено/)).text).toContain('Няма зала.');
    const page = await shown(ana.own);
    expect([page.includes('Събитието е отменено.'), page.includes('Билет №')]).toEqual([true, false]);
    expect([await countTo(app, ana.email, /^Отложено/), await countTo(app, ana.email, /^Отменено/)]).toEqual([
      1, 1,
    ]);
  });

  it('reminds the day before, once', async () => {
    const event = await open({ startsAt: house.inDays(1.5) });
    const ana = await registers(app, event);
    app.clock.moveBy(0.9 * DAY_MS);
    await app.whileNothingRecurs(async () => {
      for (const slot of ['one', 'two']) await app.nest.get(EventReminders).run(slot, house.now());
    });
    await letterTo(app, ana.email, /^Напомняне/);
    expect(await countTo(app, ana.email, /^Напомняне/)).toBe(1);
  });

  it('is over once it is, for the form and for the button of a letter', async () => {
    const event = await open({ startsAt: house.inDays(0.3) });
    const email = newAddress();
    await sendForm(app.visitor(), event, { email });
    const confirm = linkIn(await letterTo(app, email, /Потвърдете/), 'confirm');
    app.clock.moveBy(DAY_MS);
    await house.clockTurns();
    expect(await shown(`/events/${event}/register`)).toContain('Събитието вече се проведе');
    const form = await sendForm(app.visitor(), event);
    const button = await app.visitor().post(confirm);
    for (const answer of [form, button])
      expect([answer.status, plain(answer.text).includes('Събитието вече се проведе')]).toEqual([422, true]);
    const rows = await app.db.read<{ state: string }>(
      'SELECT state FROM event_registration WHERE event_id = $1',
      [event],
    );
    expect(rows).toEqual([{ state: 'asked' }]);
  });
});
