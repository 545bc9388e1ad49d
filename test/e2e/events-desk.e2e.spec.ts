import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sofia } from '../../src/platform/clock/index.js';
import { testApp, type TestApp } from '../support/app.js';
import { until } from '../support/until.js';
import type { Visitor } from '../support/visitor.js';
import { eventHouse, type EventHouse } from './events.fixture.js';
import { plain } from './recommendations.fixture.js';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let app: TestApp;
let house: EventHouse;
let editor: Visitor;
let reader: Visitor;

beforeAll(async () => {
  app = await testApp();
  house = await eventHouse(app);
  editor = await house.official('editor');
  reader = await house.official('lawyer');
});
afterAll(() => app.close());

const state = async (id: string) => (await house.row(id))['state'];
const events = async () =>
  (await app.db.read<{ count: number }>('SELECT count(*)::int AS count FROM event'))[0]!.count;
/** As a clerk types it: „22.11.2026 14:00“. */
const typed = (at: Date) => {
  const two = (value: number) => String(value).padStart(2, '0');
  const { day, month, year, hour, minute } = sofia(at);
  return `${two(day)}.${two(month)}.${year} ${two(hour)}:${two(minute)}`;
};
const form = (more: Record<string, unknown> = {}) => ({
  title: 'Обсъждане на велоалеята',
  kind: 'publicDiscussion',
  form: 'inPerson',
  summary: 'Къде да минава алеята и къде да се оставят колелата.',
  description: 'Носете скици.',
  lang: 'bg',
  startsAt: typed(house.inDays(15)),
  endsAt: typed(house.inDays(15.1)),
  placeName: 'Читалище „Искра“',
  address: 'площадът',
  ekatte: '47714',
  accessibility: 'Вход без стъпала.',
  streamUrl: '',
  recordingUrl: '',
  topics: ['transport'],
  unitId: house.units['environment'],
  seriesId: '',
  capacity: '30',
  reserved: '5',
  registrationOpensAt: '',
  registrationClosesAt: '',
  organisers: [],
  organiserNames: 'Община Сандански\nКлуб „Педал“',
  partners: [],
  partnerNames: '',
  about: [],
  ...more,
});
const made = async (more: Record<string, unknown> = {}) => {
  const answer = await house.create(editor, form(more));
  expect(answer.status).toBe(200);
  const [row] = await app.db.read<{ id: string }>('SELECT max(id) AS id FROM event');
  return row!.id;
};
const announced = async (more: Record<string, unknown> = {}) => {
  const id = await made(more);
  expect((await house.act(editor, id, 'announce')).status).toBe(200);
  return id;
};

describe('the way of an event over the desk', () => {
  let id: string;

  it('begins as a draft with a list of what it lacks, seen by the staff alone', async () => {
    id = await made();
    const record = (await house.data(reader, `/resources/events/records/${id}/show`)).text;
    expect(record).toContain('Какво остава');
    expect(record).toContain('Клуб „Педал“');
    expect((await app.get(`/events/${id}`)).status).toBe(404);
    const seen = await editor.get(await house.pathOf(id));
    expect(plain(seen.text)).toContain('Чернова: виждате я само Вие');
  });

  it('gets a programme with speakers, each part inside of it', async () => {
    const slot = {
      startsAt: typed(house.inDays(15)),
      endsAt: typed(house.inDays(15.05)),
      title: 'Представяне',
      description: '',
      speakers: 'Ана Попова; архитект; Община Сандански; Чертае алеи',
    };
    const early = await house.act(editor, id, 'addSlot', { ...slot, startsAt: typed(house.inDays(14)) });
    expect([early.status, early.text.includes('е извън събитието')]).toEqual([422, true]);
    const backwards = await house.act(editor, id, 'addSlot', { ...slot, endsAt: slot.startsAt });
    expect([backwards.status, backwards.text.includes('Краят е преди началото')]).toEqual([422, true]);
    expect((await house.act(editor, id, 'addSlot', slot)).status).toBe(200);
    const [part] = await app.db.read<{ id: string }>('SELECT id FROM event_slot WHERE event_id = $1', [id]);
    const edited = { ...slot, title: 'Представяне на трасето' };
    expect((await house.act(editor, part!.id, 'edit', edited, 'event-slots')).status).toBe(200);
    const shown = plain((await editor.get(await house.pathOf(id))).text);
    expect(shown).toContain('Представяне на трасето');
    expect(shown).toMatch(/Ана Попова\s?, архитект, Община Сандански/);
  });

  it('is announced, and stands on its page, in the list and in calendars within two seconds', async () => {
    expect((await house.act(reader, id, 'announce')).status).toBe(403);
    expect((await house.act(editor, id, 'announce')).status).toBe(200);
    expect((await house.act(editor, id, 'announce')).status).toBe(409);
    const path = await house.pathOf(id);
    await until('it stands in the list', async () => (await app.get('/events')).text.includes(path));
    expect(plain((await app.get(path)).text)).toContain('Вход свободен, без записване.');
    expect((await app.get(`/events/${id}.ics`)).text).toContain('STATUS:CONFIRMED');
  });

  it('is moved with a reason, and its page says what was', async () => {
    const times = { startsAt: typed(house.inDays(22)), endsAt: typed(house.inDays(22.1)) };
    const silent = await house.act(editor, id, 'move', { ...times, reason: '' });
    expect([silent.status, silent.text.includes('Причина')]).toEqual([422, true]);
    const moved = await house.act(editor, id, 'move', { ...times, reason: 'Читалището се боядисва.' });
    expect([moved.status, moved.text.includes('попитани дали ще дойдат')]).toEqual([200, true]);
    const path = await house.pathOf(id);
    await until('the page tells it', async () =>
      plain((await app.get(path)).text).includes('Читалището се боядисва.'),
    );
    await until('calendars take the new times', async () =>
      (await app.get(`/events/${id}.ics`)).text.includes('SEQUENCE:1'),
    );
  });

  it('is postponed and gets a new date', async () => {
    expect((await house.act(editor, id, 'postpone', { reason: 'Бурята откърти покрива.' })).status).toBe(200);
    expect((await house.data(editor, '/dashboard')).text).toContain('Отложено: няма нова дата');
    await until('calendars drop it', async () =>
      (await app.get(`/events/${id}.ics`)).text.includes('STATUS:CANCELLED'),
    );
    const times = { startsAt: typed(house.inDays(30)), endsAt: typed(house.inDays(30.1)) };
    expect((await house.act(editor, id, 'reschedule', times)).status).toBe(200);
    expect(await state(id)).toBe('announced');
  });

  it('is held by the clock, then waits for what remains of it', async () => {
    app.clock.moveBy(32 * 86_400_000);
    // Their sessions did not last that long.
    [editor, reader] = [await house.official('editor'), await house.official('lawyer')];
    await house.clockTurns();
    expect(await state(id)).toBe('held');
    expect((await house.data(editor, '/dashboard')).text).toContain('добавете материали, запис или снимки');
  });

  it('keeps photos that say what they show, and no others', async () => {
    const path = await house.pathOf(id);
    const file = (await house.upload(editor, 'zala.png', PNG)).json<{ file: { id: string } }>().file;
    for (const alt of ['', 'zala.png']) {
      const wordless = await house.act(editor, id, 'addPhoto', { file: [file.id], alt, credit: '' });
      expect([alt, wordless.status]).toEqual([alt, 422]);
    }
    expect(await app.db.read('SELECT 1 FROM event_photo')).toEqual([]);
    const alt = 'Десет души сочат карта на стената';
    expect(
      (await house.act(editor, id, 'addPhoto', { file: [file.id], alt, credit: 'Ива Ненова' })).status,
    ).toBe(200);
    await until('it is on the page', async () => (await app.get(path)).text.includes(`alt="${alt}"`));
    const src = /<img src="([^"]+)" alt="Десет/.exec((await app.get(path)).text)![1]!;
    expect((await app.get(src)).status).toBe(200);
  });

  it('keeps materials, and is archived', async () => {
    const file = (await house.upload(editor, 'записки.txt', 'Говорихме за алеята.')).json<{
      file: { id: string };
    }>().file;
    const material = { file: [file.id], title: 'Записки', phase: 'after', lang: 'bg' };
    expect((await house.act(editor, id, 'addMaterial', { ...material, file: [] })).status).toBe(422);
    expect((await house.act(editor, id, 'addMaterial', material)).status).toBe(200);
    await until('it is on the page', async () =>
      plain((await app.get(await house.pathOf(id))).text).includes('Записки'),
    );
    expect((await house.act(editor, id, 'archive')).status).toBe(200);
    expect(await state(id)).toBe('archived');
  });
});

describe('what the form refuses', () => {
  it.each<[string, () => Record<string, unknown>, string]>([
    ['an end before the beginning', () => ({ endsAt: typed(house.inDays(14)) }), 'Краят е преди началото'],
    ['a hall without a word on how one gets in', () => ({ accessibility: '' }), 'Достъпност на мястото'],
    [
      'registration after the end',
      () => ({
        registrationOpensAt: typed(house.inDays(1)),
        registrationClosesAt: typed(house.inDays(16)),
      }),
      'след края на събитието',
    ],
    ['more reserved seats than seats', () => ({ reserved: '31' }), 'повече от всички места (30)'],
    ['an hour that the clock skips', () => ({ startsAt: '28.03.2027 03:30' }), 'часовник'],
    ['a day that does not exist', () => ({ startsAt: '31.02.2027 10:00' }), 'Начало'],
  ])('%s, by the field, and nothing is saved', async (_what, more, told) => {
    const before = await events();
    const answer = await house.create(editor, form(more()));
    expect([answer.status, answer.text.includes(told)]).toEqual([422, true]);
    expect(await events()).toBe(before);
  });

  it('takes the first of an hour that the clock tells twice', async () => {
    const id = await made({ startsAt: '31.10.2027 03:30', endsAt: '31.10.2027 05:00' });
    expect(await house.row(id)).toMatchObject({
      starts_at: new Date('2027-10-31T00:30:00Z'),
      ends_at: new Date('2027-10-31T03:00:00Z'),
    });
  });

  it('new times of what is announced, which are typed where people are told', async () => {
    const id = await announced();
    const answer = await house.act(editor, id, 'edit', form({ startsAt: typed(house.inDays(15.02)) }));
    expect([answer.status, answer.text.includes('„Преместете“')]).toEqual([422, true]);
  });

  it('opening registration where there is none', async () => {
    const id = await announced();
    expect((await house.act(editor, id, 'openRegistration')).text).toContain('Събитието е без записване');
  });

  it('deleting what was announced', async () => {
    const [draft, shown] = [await made(), await announced()];
    expect((await house.act(editor, shown, 'discard')).status).not.toBe(200);
    expect((await house.act(editor, draft, 'discard')).status).toBe(200);
  });
});

describe('what is tried against it', () => {
  const attack = '=1+1"><script>alert(1)</script><img src=x onerror=alert(2)>';
  const shownAnywhere = /<script>alert|<img src=x/;

  it('markup in every text is shown as text, wherever it is read', async () => {
    const id = await announced({
      title: attack,
      summary: attack,
      description: attack,
      placeName: attack,
      address: attack,
      accessibility: attack,
      organiserNames: attack,
    });
    const slot = { startsAt: typed(house.inDays(15)), endsAt: typed(house.inDays(15.05)) };
    const words = { title: attack, description: attack, speakers: `${attack}; ${attack}` };
    expect((await house.act(editor, id, 'addSlot', { ...slot, ...words })).status).toBe(200);
    const { file } = (await house.upload(editor, 'a.png', PNG)).json<{ file: { id: string } }>();
    const photo = { file: [file.id], alt: attack, credit: attack };
    expect((await house.act(editor, id, 'addPhoto', photo)).status).toBe(200);
    const times = { startsAt: typed(house.inDays(16)), endsAt: typed(house.inDays(16.1)) };
    expect((await house.act(editor, id, 'move', { ...times, reason: attack })).status).toBe(200);
    const path = await house.pathOf(id);
    for (const address of [path, `/en${path}`, '/events', '/', '/events.atom'])
      expect([address, shownAnywhere.test((await app.get(address)).text)]).toEqual([address, false]);
    expect((await app.get('/events.csv')).text).not.toMatch(/(?:^|,)"?=1\+1/m);
    expect((await app.get(`/events/${id}.ics`)).text).toContain('SUMMARY:=1+1');
  });

  it.each([
    ['an address that runs', { streamUrl: 'javascript:alert(1)' }],
    ['a text that turns round', { title: 'Среща\u202eтукто' }],
    ['a title without end', { title: 'а'.repeat(100_000) }],
    ['a kind of its own', { kind: 'party' }],
  ])('%s is refused by the field', async (_what, more) => {
    const before = await events();
    expect((await house.create(editor, form(more))).status).toBe(422);
    expect(await events()).toBe(before);
  });

  it('fields that no form has do not exist', async () => {
    const id = await made({ state: 'archived', announcedAt: typed(house.now()), sequence: '99' });
    expect(await house.row(id)).toMatchObject({ state: 'draft', announced_at: null, sequence: 0 });
  });
});

describe('those who follow an event', () => {
  it('hear that it is moved, with the new hours, and that it is cancelled', async () => {
    const id = await announced();
    const email = 'sledi@poshta.example';
    await app.post('/subscriptions', {
      email,
      frequency: 'immediate',
      scope: 'subject',
      subject: `event:${id}`,
    });
    const asked = await app.mailTo(email);
    await app.post(/\/subscriptions\/confirm\/[\w.-]+/.exec(asked.text!)![0]);
    const startsAt = house.inDays(40);
    const times = { startsAt: typed(startsAt), endsAt: typed(house.inDays(40.05)) };
    await house.act(editor, id, 'move', { ...times, reason: 'Залата е заета.' });
    const moved = await app.mailTo(email, 2);
    expect(moved.text).toContain('Събитието е преместено');
    expect(moved.text).toContain(typed(startsAt).slice(-5));
    await house.act(editor, id, 'cancel', { reason: 'Лекторът е болен.' });
    expect((await app.mailTo(email, 3)).text).toContain('Събитието е отменено');
  });
});

describe('who may what', () => {
  it('is to read what belongs to a draft for nobody but the staff', async () => {
    const id = await made();
    const file = (await house.upload(editor, 'чертеж.png', PNG)).json<{
      file: { id: string; href: string };
    }>().file;
    const photo = { file: [file.id], alt: 'Чертеж на трасето', credit: '' };
    expect((await house.act(editor, id, 'addPhoto', photo)).status).toBe(200);
    expect((await app.get(file.href)).status).toBe(404);
    await house.act(editor, id, 'announce');
    expect((await app.get(file.href)).status).toBe(200);
  });

  it('is what their role says, for events of their unit', async () => {
    const other = await house.official('headOfUnit', house.units['finance']);
    const own = await house.official('headOfUnit', house.units['environment']);
    const id = await made();
    expect((await house.create(reader, form())).status).toBe(403);
    expect((await house.data(other, `/resources/events/records/${id}/show`)).status).toBe(404);
    expect((await house.act(other, id, 'announce')).status).not.toBe(200);
    expect((await house.act(own, id, 'announce')).status).toBe(200);
    expect((await house.act(other, id, 'cancel', { reason: 'Не може.' })).status).not.toBe(200);
    expect(await state(id)).toBe('announced');
  });
});

describe('the kinds of events', () => {
  const kind = { nameBg: 'Ден на отворените врати', nameEn: 'Open day', code: 'openDay', position: '95' };
  const rules = { active: true, streamed: true, noticeDays: '30', minuted: false };

  it('are the municipality’s own, and say what is asked of an event', async () => {
    for (const wrong of [{ code: 'отворени' }, { code: 'forum' }, { noticeDays: '0' }])
      expect((await house.create(editor, { ...kind, ...rules, ...wrong }, 'event-kinds')).status).toBe(422);
    expect((await house.create(reader, { ...kind, ...rules }, 'event-kinds')).status).toBe(403);
    expect((await house.create(editor, { ...kind, ...rules }, 'event-kinds')).status).toBe(200);
    const id = await announced({ kind: 'openDay' });
    const record = (await house.data(editor, `/resources/events/records/${id}/show`)).text;
    expect([record.includes('поне 30 дни по-рано'), record.includes('Адрес на излъчването')]).toEqual([
      true,
      true,
    ]);
    await until('it is filtered by', async () =>
      plain((await app.get('/events?kind=openDay')).text).includes('1 предстоящо събитие'),
    );
    expect(plain((await app.get(`/en${await house.pathOf(id)}`)).text)).toContain('Open day');
  });

  it('are renamed everywhere at once', async () => {
    const renamed = { ...kind, ...rules, nameBg: 'Отворени врати' };
    expect((await house.act(editor, 'openDay', 'edit', renamed, 'event-kinds')).status).toBe(200);
    await until('lists say so', async () =>
      plain((await app.get('/events?kind=openDay')).text).includes('Отворени врати'),
    );
  });
});

describe('a series', () => {
  it('is written once and holds its events', async () => {
    const empty = await house.create(editor, { title: '', description: '', lang: 'bg' }, 'event-series');
    expect(empty.status).toBe(422);
    const series = { title: 'Срещи по квартали', description: 'Веднъж на месец.', lang: 'bg' };
    expect((await house.create(editor, series, 'event-series')).status).toBe(200);
    const [row] = await app.db.read<{ id: string }>('SELECT max(id) AS id FROM event_series');
    expect((await app.get(`/events/series/${row!.id}`)).status).toBe(404);
    await announced({ seriesId: row!.id });
    await until('its page is there', async () => (await app.get(`/events/series/${row!.id}`)).status === 301);
  });
});
