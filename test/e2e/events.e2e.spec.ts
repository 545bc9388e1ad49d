import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { seedEvents } from '../../src/civic/events/index.js';
import { eventDetail, eventPage } from '../../src/civic/events/reading/data/events-api.schemas.js';
import { seedAccounts } from '../../src/commons/accounts/index.js';
import { Clock } from '../../src/platform/clock/index.js';
import { testApp, type TestApp } from '../support/app.js';
import { plain } from './recommendations.fixture.js';

let app: TestApp;
let ids: Map<string, string>;

const idOf = (begins: string) => [...ids].find(([title]) => title.startsWith(begins))![1];
const pathOf = async (begins: string) =>
  (
    await app.db.read<{ path: string }>(`SELECT path FROM subject WHERE type = 'event' AND id = $1`, [
      idOf(begins),
    ])
  )[0]!.path;
const page = async (begins: string) => plain((await app.get(await pathOf(begins))).text);
const listed = async (query: string) => {
  const { items, count } = (await app.get(`/api/v1/events?${query}`)).json<{
    items: { id: string; title: string; state: { code: string }; startsAt: string | null }[];
    count: number;
  }>();
  return { items, count };
};
const calendar = async (path: string) => {
  const answer = await app.get(path);
  expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
  const root = new ICAL.Component(ICAL.parse(answer.text) as unknown[]);
  return root.getAllSubcomponents('vevent').map((component) => ({
    uid: String(component.getFirstPropertyValue('uid')),
    status: component.getFirstPropertyValue('status'),
    event: new ICAL.Event(component),
  }));
};

beforeAll(async () => {
  app = await testApp();
  const now = app.nest.get(Clock).now();
  const { staff } = await seedAccounts(app.nest, now);
  ids = await app.whileNothingRecurs(() => seedEvents(app.nest, now, { staff }));
});
afterAll(() => app.close());

describe('the seeded events', () => {
  it('have people who registered, wait, came and said how it was', async () => {
    expect(await page('Пета кръгла маса')).toContain('Всички 34 места са заети. Чакат 5 души.');
    expect(await page('Бенчмарк форум')).toContain('Остават 43 места от 100.');
    expect(await page('Първа кръгла маса')).toContain('Дойдоха 34 души.');
    const held = await page('Четвърта кръгла маса');
    expect(held).toContain('Дойдоха 47 души, 6 без записване. Записани бяха 56 души, за 3 не остана място.');
    expect(held).toContain('24 участници отговориха на анкетата след събитието.');
  });

  it('are in every state that comes without a hall', async () => {
    const found = await app.db.read<{ state: string; count: number }>(
      'SELECT state, count(*)::int AS count FROM event GROUP BY state',
    );
    expect(Object.fromEntries(found.map(({ state, count }) => [state, count]))).toEqual({
      draft: 1,
      announced: 5,
      registration: 3,
      held: 4,
      archived: 2,
      postponed: 1,
      cancelled: 1,
    });
  });
});

describe('the list', () => {
  it('begins with what is to come, in both languages, on the home page and wherever subjects stand', async () => {
    const text = plain((await app.get('/events')).text);
    expect(text).toContain('10 предстоящи събития');
    expect(text).toContain('Бенчмарк форум: с кого се сравняваме');
    expect(text).not.toContain('Първа кръгла маса');
    expect(plain((await app.get('/en/events')).text)).toContain('10 coming events');
    const home = plain((await app.get('/')).text);
    expect(home).toContain('Информационна шатра на пазара');
    expect(home).toContain('09:00–13:00');
    for (const address of ['/events.atom', '/sitemap.xml'])
      expect([address, (await app.get(address)).text.includes(await pathOf('Бенчмарк форум'))]).toEqual([
        address,
        true,
      ]);
  });

  it('puts the next first, what is postponed last, and of the past the latest first', async () => {
    const { items } = await listed('when=coming');
    expect(items.at(-1)!.state.code).toBe('postponed');
    const starts = items.slice(0, -1).map(({ startsAt }) => startsAt!);
    expect(starts).toEqual(starts.toSorted());
    expect((await listed('when=past')).items[0]!.title).toContain('Информационна акция по селата');
  });

  it('is narrowed by each filter, and by words', async () => {
    const [series] = await app.db.read<{ id: string }>('SELECT id FROM event_series');
    const [melnik] = await app.db.read<{ ekatte: string }>(
      `SELECT ekatte FROM settlement WHERE name_bg = 'Мелник'`,
    );
    const month = (await listed('when=coming')).items[0]!.startsAt!.slice(0, 7);
    const count = async (query: string) => (await listed(query)).count;
    expect(await count('')).toBe(16);
    expect(await count('when=past')).toBe(6);
    expect(await count('kind=roundTable')).toBe(6);
    expect(await count('kind=roundTable&when=coming')).toBe(2);
    expect(await count('form=hybrid')).toBe(4);
    expect(await count(`series=${series!.id}`)).toBe(6);
    expect(await count(`place=${melnik!.ekatte}`)).toBe(2);
    expect(await count('topic=budget')).toBe(2);
    expect(await count('q=декларира търси')).toBe(1);
    expect(await count('q=нямаго')).toBe(0);
    expect(await count(`month=${month}`)).toBeGreaterThan(0);
    expect(await count('month=2001-01'.replace('2001', '2091'))).toBe(0);
    const table = await app.get('/events.csv?kind=roundTable');
    expect(table.text.trim().split('\n')).toHaveLength(7);
  });

  it('says what is empty, and refuses what makes no sense', async () => {
    const nothing = plain((await app.get('/events?q=%D0%BD%D1%8F%D0%BC%D0%B0%D0%B3%D0%BE')).text);
    expect(nothing).toContain('Нищо не отговаря на филтрите');
    for (const query of [
      'kind=wedding',
      'place=00000',
      'topic=weddings',
      'series=999',
      'month=2026-13',
      'when=never',
    ])
      expect([query, (await app.get(`/events?${query}`)).status]).toEqual([query, 400]);
    expect((await app.get('/api/v1/events?kid=forum')).status).toBe(400);
  });

  it('is read page by page without losing or repeating any', async () => {
    const seen: string[] = [];
    let next: string | null = '/api/v1/events?limit=5';
    while (next) {
      const answer: { items: { id: string }[]; next: string | null } = (await app.get(next)).json();
      seen.push(...answer.items.map(({ id }) => id));
      next = answer.next && answer.next.replace(/^https?:\/\/[^/]+/, '');
    }
    expect(seen).toHaveLength(16);
    expect(new Set(seen).size).toBe(16);
  });
});

describe('the page of an event', () => {
  it('says when, where, how one gets in, what happens and who speaks', async () => {
    const text = await page('Бенчмарк форум');
    for (const part of [
      '09:30–16:30',
      'Дом на културата, камерна зала, ул. „Македония“ 1, гр. Сандански',
      'Рампа откъм парка',
      'Пет услуги, пет общини',
      'доц. Елена Караджова',
      'преподавател по публично управление, Югозападен университет',
      'Югозападен обществено информационен център',
      'Фондация „Младите на Сандански“',
      'Гледайте на живо',
      'Добавете в календара',
    ])
      expect([part, text.includes(part)]).toEqual([part, true]);
    expect(plain((await app.get(`/en${await pathOf('Бенчмарк форум')}`)).text)).toContain(
      'Add to your calendar',
    );
  });

  it('says first that it is off, or not when it was said', async () => {
    expect(await page('Обществено обсъждане')).toContain('Събитието е отложено');
    expect(await page('Обществено обсъждане')).toContain('Конструктивното обследване на сградата закъснява');
    expect(await page('Изнесено заседание')).toContain('Няма да има кворум');
    expect(await page('Обучение: как да участвам')).toContain('Събитието е преместено');
    expect(await page('Обучение: как да участвам')).toContain('Компютърната зала на библиотеката');
  });

  it('keeps what remains of it', async () => {
    const { text } = await app.get(await pathOf('Първа кръгла маса'));
    expect(plain(text)).toContain('Записки от първата кръгла маса');
    const file = /href="(\/files\/[^"]+)"/.exec(text)![1]!;
    expect((await app.get(file)).status).toBe(200);
    expect(await page('Редовно заседание на Общинския съвет (пред')).toContain('Гледайте записа');
  });

  it('has one address, and a draft has none', async () => {
    const id = idOf('Бенчмарк форум');
    const short = await app.get(`/events/${id}`);
    expect([short.status, short.location]).toEqual([301, await pathOf('Бенчмарк форум')]);
    const draft = idOf('Обучение за доброволци');
    for (const path of [`/events/${draft}`, `/events/${draft}.ics`, `/api/v1/events/${draft}`, '/events/999'])
      expect([path, (await app.get(path)).status]).toEqual([path, 404]);
  });

  it('is data, too, as the description of the API says', async () => {
    for (const { id } of eventPage.parse((await app.get('/api/v1/events?limit=100')).json()).items)
      eventDetail.parse((await app.get(`/api/v1/events/${id}`)).json());
    const event = (await app.get(`/api/v1/events/${idOf('Обучение: как да участвам')}`)).json<{
      earlierTimes: { reason: string }[];
      programme: { title: string; speakers: { name: string }[] }[];
      seats: { all: number };
      organisers: { role: string; name: string }[];
    }>();
    expect(event.earlierTimes).toHaveLength(1);
    expect(event.programme[0]).toMatchObject({
      title: 'Следя и пиша',
      speakers: [{ name: 'Йорданка Митрева' }],
    });
    expect(event.seats).toEqual({ all: 16, reserved: 0 });
    expect(event.organisers.map(({ role }) => role)).toEqual(['organiser', 'partner']);
  });
});

describe('a series', () => {
  it('has a page with its events in order, and a calendar', async () => {
    const [series] = await app.db.read<{ id: string }>('SELECT id FROM event_series');
    const short = await app.get(`/events/series/${series!.id}`);
    expect(short.status).toBe(301);
    const text = plain((await app.get(short.location)).text);
    const order = ['Първа', 'Втора', 'Трета', 'Четвърта', 'Пета', 'Шеста'].map((word) =>
      text.indexOf(`${word} кръгла маса`),
    );
    expect(order.every((at) => at > 0)).toBe(true);
    expect(order).toEqual(order.toSorted((left, right) => left - right));
    const list = plain((await app.get(`/events?series=${series!.id}`)).text);
    expect([list.includes('6 събития'), list.includes('Първа кръгла маса')]).toEqual([true, true]);
    expect(await calendar(`/events/series/${series!.id}.ics`)).toHaveLength(6);
    expect((await app.get('/events/series/999')).status).toBe(404);
    expect((await app.get('/events/series/999.ics')).status).toBe(404);
  });
});

describe('calendars', () => {
  it('hold one event', async () => {
    const [entry] = await calendar(`/events/${idOf('Бенчмарк форум')}.ics`);
    expect(entry!.event.summary).toBe('Бенчмарк форум: с кого се сравняваме');
    expect(entry!.event.duration.toSeconds()).toBe(7 * 3600);
    expect(entry!.status).toBe('CONFIRMED');
  });

  it('or what the list is filtered by, what is off taken out', async () => {
    const all = await calendar('/events.ics');
    expect(all).toHaveLength(16);
    const off = all
      .filter(({ status }) => status === 'CANCELLED')
      .map(({ event }) => event.summary.slice(0, 9));
    expect(off.sort()).toEqual(['Отложено:', 'Отменено:']);
    expect(await calendar('/events.ics?kind=roundTable&when=coming')).toHaveLength(2);
    const english = await calendar('/en/events.ics?form=online');
    expect(english).toEqual([]);
    expect((await app.get('/events.ics?kind=wedding')).status).toBe(400);
  });
});
