import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApp, type TestApp } from '../support/app.js';
import { until } from '../support/until.js';
import type { Answer, Visitor } from '../support/visitor.js';
import {
  countTo,
  letterTo,
  linkIn,
  newAddress,
  registers,
  type Registered,
} from './event-registrations.fixture.js';
import { eventHouse, type EventHouse } from './events.fixture.js';
import { plain } from './petition-signing.fixture.js';

const DAY_MS = 86_400_000;
const GUEST = 'gost@primer.example';

let app: TestApp;
let house: EventHouse;
let clerk: Visitor;
let event: string;
let ana: Registered;
let boyan: Registered;
let vera: Registered;

beforeAll(async () => {
  app = await testApp();
  house = await eventHouse(app);
  clerk = await house.official('editor');
  const startsAt = house.inDays(0.5);
  event = await house.announced({
    registrationOpensAt: house.inDays(-0.01),
    startsAt,
    capacity: 3,
    reserved: 1,
  });
  ana = await registers(app, event, { needs: 'Място за количка', needsConsent: 'yes' });
  boyan = await registers(app, event, { name: 'Боян Колев' });
  vera = await registers(app, event, { name: 'Вера Димова' });
});
afterAll(() => app.close());

const shown = async (path: string, who: Visitor) => plain((await who.get(path)).text);
const act = (action: string, page: string, values: object): Promise<Answer> =>
  clerk.send('POST', `/admin/api/pages/${page}?event=${event}`, {
    headers: {
      'content-type': 'application/json',
      'sec-fetch-site': 'same-origin',
      origin: app.url,
      accept: 'application/json',
    },
    body: JSON.stringify({ action, values, hidden: { event } }),
  });
const numberOf = async (name: string) => {
  const page = (await clerk.get(`/events/${event}/check-in?q=${encodeURIComponent(name)}`)).text;
  return /name="registration" value="(\d+)"/.exec(page)![1]!;
};
const ticketOf = async (own: Registered) => {
  const { text } = await own.visitor.get(own.own);
  expect(text).toContain('<svg role="img" aria-label="QR код');
  const { RegistrationLinks } = await import('../../src/civic/events/registrations/registration-links.js');
  const id = own.own.split('/').at(-1)!.split('.')[0]!;
  return new URL(app.nest.get(RegistrationLinks, { strict: false }).ticket(id)).pathname;
};
const came = async () => {
  const [row] = await app.db.read<{ count: number }>(
    'SELECT count(*)::int AS count FROM event_registration WHERE event_id = $1 AND checked_in_at IS NOT NULL',
    [event],
  );
  return row!.count;
};

describe('the desk', () => {
  it('shows counts on the record, and names on a page of their own for whoever may', async () => {
    const record = (await house.data(clerk, `/resources/events/records/${event}/show`)).text;
    expect(record).toContain('Записани на свободни места');
    const page = (await house.data(clerk, `/pages/event-registrations?event=${event}`)).text;
    for (const words of ['Боян Колев', 'Място за количка', '2 от 2', 'чака']) expect(page).toContain(words);
    const reader = await house.official('lawyer');
    expect((await house.data(reader, `/pages/event-registrations?event=${event}`)).status).toBe(403);
    expect((await reader.get(`/events/${event}/check-in`)).status).toBe(403);
    const { environment: _own, ...others } = house.units;
    const bound = await house.official('headOfUnit', Object.values(others)[0]!);
    expect((await house.data(bound, `/pages/event-registrations?event=${event}`)).status).toBe(403);
  });

  it('invites to the reserved seats that there are', async () => {
    expect((await act('invite', 'event-registrations', { name: 'Гост Гостев', email: GUEST })).status).toBe(
      200,
    );
    expect((await letterTo(app, GUEST, /^Запазено е място/)).text).toContain('№ 4');
    const more = await act('invite', 'event-registrations', { name: 'Втори', email: 'vtori@primer.example' });
    expect([more.status, more.text.includes('Единственото запазено място е дадено.')]).toEqual([422, true]);
  });

  it('cancels somebody with a reason, and the first who waits moves up', async () => {
    const id = await numberOf('Боян');
    const removed = await act('remove', 'event-registrations', {
      registration: id,
      reason: 'Записан два пъти.',
    });
    expect(removed.status).toBe(200);
    expect((await letterTo(app, boyan.email, /отменено/)).text).toContain('Записан два пъти.');
    await letterTo(app, vera.email, /^Има място за Вас/);
  });

  it('gives the list as a table, which stands on the record', async () => {
    const { text, status } = await clerk.get(`/staff/events/${event}/registrations.csv`);
    expect([status, text.split('\r\n').length]).toEqual([200, 6]);
    expect(text).toContain('Вера Димова');
    const audited = await app.db.read(`SELECT FROM audit_entry WHERE action = 'event.exportRegistrations'`);
    expect(audited).toHaveLength(1);
    expect((await app.visitor().get(`/staff/events/${event}/registrations.csv`)).status).not.toBe(200);
  });
});

describe('the door', () => {
  it('is a list for the staff, found by name, with what people need', async () => {
    expect((await app.visitor().get(`/events/${event}/check-in`)).text).not.toContain('Ана');
    const all = await shown(`/events/${event}/check-in`, clerk);
    expect(all).toContain('Нужди: Място за количка');
    const found = await shown(`/events/${event}/check-in?q=${encodeURIComponent('вера')}`, clerk);
    expect([found.includes('Вера Димова'), found.includes('Ана Стойкова')]).toEqual([true, false]);
    const nobody = await shown(`/events/${event}/check-in?q=${encodeURIComponent('Ъъъ')}`, clerk);
    expect(nobody).toContain('Няма такъв записан.');
  });

  it('takes a ticket once, from however many phones', async () => {
    const ticket = await ticketOf(ana);
    const stranger = await shown(ticket, app.visitor());
    expect([stranger.includes('Това е билет'), stranger.includes('Ана')]).toEqual([true, false]);
    expect((await app.visitor().post(ticket)).status).not.toBe(200);
    expect(await shown(ticket, clerk)).toContain('Отбележете');
    const other = await house.official('secretary');
    const answers = await Promise.all([clerk.post(ticket), other.post(ticket), clerk.post(ticket)]);
    const how = answers.map(({ location }) => /\?(now|before)=/.exec(location)?.[1]).sort();
    expect(how).toEqual(['before', 'before', 'now']);
    expect(await came()).toBe(1);
    expect(await shown((await clerk.post(ticket)).location, clerk)).toMatch(
      /Вече е отбелязано в \d\d:\d\d\sч\.: Ана Стойкова/,
    );
  });

  it('checks in from the list, takes a wrong one back, and counts those without registration', async () => {
    const id = await numberOf('Вера');
    const check = () => clerk.post(`/events/${event}/check-in`, { registration: id, q: '' });
    expect(await shown((await check()).location, clerk)).toContain('Отбелязано: Вера Димова');
    expect(await shown((await check()).location, clerk)).toContain('Нищо не е преброено втори път.');
    await clerk.post(`/events/${event}/check-in`, { registration: id, verb: 'undo' });
    expect(await came()).toBe(1);
    await check();
    const key = /name="key" value="([\w-]+)"/.exec((await clerk.get(`/events/${event}/check-in`)).text)![1]!;
    for (let press = 0; press < 2; press += 1) await clerk.post(`/events/${event}/walk-ins`, { key });
    expect(await shown(`/events/${event}/check-in`, clerk)).toContain(
      'Дошли са 3 души: 2 от записаните 3 и 1 без записване.',
    );
  });
});

describe('afterwards', () => {
  it('the survey is what the staff chose, told by line where it is wrong', async () => {
    const wrong = await act('ask', 'event-survey', { questions: 'Как беше?' });
    expect([wrong.status, wrong.text.includes('Ред 1: започнете с')]).toEqual([422, true]);
    const questions =
      'оценка: Полезно ли беше?\nизбор: Откъде научихте? | От познати | От сайта\nтекст: Какво още?';
    expect((await act('ask', 'event-survey', { questions })).status).toBe(200);
  });

  it('everybody reads how many came, and nobody who', async () => {
    app.clock.moveBy(DAY_MS);
    clerk = await house.official('editor');
    await house.clockTurns();
    const path = await house.pathOf(event);
    const text = await until('the counts', async () => {
      const page = await shown(path, app.visitor());
      return page.includes('Дойдоха 3 души, един без записване.') && page;
    });
    expect(text).toContain('Записани бяха 3 души.');
    expect(text).not.toContain('Вера Димова');
  });

  it('those who came are asked once, and their answers stand apart from them', async () => {
    const letter = await letterTo(app, ana.email, /^Как мина/);
    const survey = linkIn(letter, 'registrations');
    expect(await countTo(app, GUEST, /^Как мина/)).toBe(0);
    const visitor = app.visitor();
    expect(await shown(survey, visitor)).toContain('Полезно ли беше?');
    const empty = await visitor.post(survey, {});
    expect([empty.status, plain(empty.text).includes('Отговорете поне на един въпрос.')]).toEqual([
      422,
      true,
    ]);
    expect((await visitor.post(survey, { q0: '9' })).status).toBe(422);
    const answers = { q0: '5', q1: '0', q2: 'Повече време за въпроси.' };
    expect(await shown((await visitor.post(survey, answers)).location, visitor)).toContain('Благодарим');
    expect(await shown(survey, visitor)).toContain('Благодарим');
    expect(plain((await visitor.post(survey, answers)).text)).toContain('Вече сте отговорили');
    const kept = await app.db.read('SELECT answers FROM event_survey_answer WHERE event_id = $1', [event]);
    expect(kept).toEqual([{ answers: ['5', '0', 'Повече време за въпроси.'] }]);
  });

  it('the results are charts once there are enough answers, the words for the staff alone', async () => {
    const path = await house.pathOf(event);
    expect(await shown(path, app.visitor())).not.toContain('Какво казаха участниците');
    await app.db.transaction((tx) =>
      tx.query(
        `INSERT INTO event_survey_answer (id, event_id, answers)
         SELECT gen_random_uuid(), $1, '["4", "1", null]'::jsonb FROM generate_series(1, 3)`,
        [event],
      ),
    );
    const survey = linkIn(await letterTo(app, vera.email, /^Как мина/), 'registrations');
    await app.visitor().post(survey, { q0: '4', q1: '1' });
    const text = await until('the results', async () => {
      const page = await shown(path, app.visitor());
      return page.includes('Какво казаха участниците') && page;
    });
    expect(text).toContain('5 участници отговориха');
    expect(text).toContain('Полезно ли беше? Средно 4,2 от 5.');
    expect(text).not.toContain('Повече време за въпроси.');
    expect((await house.data(clerk, `/pages/event-survey?event=${event}`)).text).toContain(
      'Повече време за въпроси.',
    );
  });

  it('nobody cancels, registers or is invited any more', async () => {
    expect((await vera.visitor.post(`${vera.own}/cancel`)).location).toBe(vera.own);
    const late = await act('invite', 'event-registrations', { name: 'Късен', email: newAddress() });
    expect(late.status).toBe(409);
    expect(await shown(vera.own, vera.visitor)).toContain('Събитието се проведе.');
  });
});
