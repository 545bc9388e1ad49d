import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Conflict, IllegalTransition, RuleBroken } from '../../platform/errors/index.js';
import { later, NOW } from './event.factory.js';
import { CLERK, eventsAtWork, type EventsAtWork } from './events-at-work.factory.js';

const ROUNDS = 8;
const HOUR = 3_600_000;
const plus = (date: Date, hours: number) => new Date(date.getTime() + hours * HOUR);

let work: EventsAtWork;
beforeAll(async () => void (work = await eventsAtWork()));
afterAll(() => work.db.close());

const state = async (id: string) => (await work.row(id))['state'];
const card = async (id: string) => (await work.subjects.cards([{ type: 'event', id }])).get(`event:${id}`)!;
const move = (id: string, startsAt: Date, reason = 'Залата е заета.') =>
  work.inTx((tx) => work.times.move(tx, id, { startsAt, endsAt: plus(startsAt, 2), reason }, CLERK, NOW));
const fieldsOf = async (promise: Promise<unknown>): Promise<Record<string, string>> => {
  const error = await promise.then(
    () => null,
    (caught: unknown) => caught,
  );
  expect(error).toBeInstanceOf(RuleBroken);
  return (error as RuleBroken).fields;
};

describe('an event on its way', () => {
  it('is nobody’s business until it is announced, and then everybody’s', async () => {
    const id = await work.drafted({ unitId: null });
    expect([await state(id), await card(id)]).toEqual(['draft', undefined]);
    expect(await fieldsOf(work.inTx((tx) => work.events.announce(tx, id, CLERK, NOW)))).toHaveProperty(
      'unitId',
    );
    const input = work.inputOf();
    await work.inTx((tx) => work.events.edit(tx, id, { input, version: 1 }, CLERK, NOW));
    await work.inTx((tx) => work.events.announce(tx, id, CLERK, NOW));
    expect(await card(id)).toMatchObject({ public: true, phase: 'upcoming', opensAt: later(20) });
    expect(await work.told(id)).toEqual(['announced']);
  });

  it('is linked with what it is about once everybody can read it', async () => {
    const [one, other] = [await work.announced(), await work.announced()];
    const about = [`event:${one}`];
    const id = await work.drafted({ about });
    expect(await work.trail.of({ type: 'event', id: one })).toEqual([]);
    await work.inTx((tx) => work.events.announce(tx, id, CLERK, NOW));
    expect(await work.trail.of({ type: 'event', id: one })).toMatchObject([{ kind: 'about' }]);
    const input = work.inputOf({ title: (await card(id)).title, about: [`event:${other}`] });
    await work.inTx((tx) => work.events.edit(tx, id, { input, version: null }, CLERK, NOW));
    expect(await work.trail.of({ type: 'event', id: one })).toEqual([]);
    expect(await work.trail.of({ type: 'event', id: other })).toHaveLength(1);
    expect(await fieldsOf(work.drafted({ about: [`event:${await work.drafted()}`] }))).toHaveProperty(
      'about',
    );
  });

  it('stores nothing of what breaks a rule', async () => {
    const before = await work.database.read('SELECT count(*) FROM event');
    const fields = await fieldsOf(work.drafted({ endsAt: later(19), accessibility: '' }));
    expect(fields).toEqual({
      endsAt: 'Краят е преди началото. Проверете часовете.',
      accessibility: expect.stringContaining('Попълнете „Достъпност на мястото“') as unknown,
    });
    expect(await work.database.read('SELECT count(*) FROM event')).toEqual(before);
  });

  it('is written by one of two who opened the same form', async () => {
    const id = await work.drafted();
    const write = (title: string) =>
      work.inTx((tx) => work.events.edit(tx, id, { input: work.inputOf({ title }), version: 1 }, CLERK, NOW));
    await write('Първото заглавие');
    await expect(write('Второто заглавие')).rejects.toThrow(Conflict);
    expect((await work.row(id))['title']).toBe('Първото заглавие');
  });

  it('is thrown away as a draft alone', async () => {
    const [draft, announced] = [await work.drafted(), await work.announced()];
    await work.inTx((tx) => work.events.discard(tx, draft, CLERK, NOW));
    await expect(work.inTx((tx) => work.events.discard(tx, announced, CLERK, NOW))).rejects.toThrow(
      IllegalTransition,
    );
  });

  it('tells of another place and of other seats, and of nothing else', async () => {
    const registration = { registrationOpensAt: later(-1) };
    const id = await work.announced(registration);
    const edit = (more: object) =>
      work.inTx((tx) =>
        work.events.edit(
          tx,
          id,
          { input: work.inputOf({ title: 'Едно и също', ...registration, ...more }), version: null },
          CLERK,
          NOW,
        ),
      );
    await edit({ description: 'Носете бележник.' });
    expect(await work.told(id)).toEqual(['announced', 'registrationOpened']);
    const { sequence } = await work.row(id);
    await edit({ placeName: 'Библиотеката' });
    await edit({ placeName: 'Библиотеката', capacity: 60 });
    expect((await work.told(id)).slice(2)).toEqual(['relocated', 'seatsChanged']);
    expect((await work.row(id))['sequence']).toBe(Number(sequence) + 1);
    expect(await fieldsOf(edit({ registrationOpensAt: null }))).toHaveProperty('registrationOpensAt');
  });

  it('is cancelled for a reason, once', async () => {
    const id = await work.announced();
    const cancel = (reason: string) => work.inTx((tx) => work.events.cancel(tx, id, reason, CLERK, NOW));
    expect(await fieldsOf(cancel('  '))).toHaveProperty('reason');
    await cancel('Лекторът е болен.');
    expect(await card(id)).toMatchObject({ phase: 'over', opensAt: null, closesAt: null });
    await expect(cancel('Пак.')).rejects.toThrow(IllegalTransition);
    await expect(move(id, later(30))).rejects.toThrow(IllegalTransition);
  });
});

describe('the clock', () => {
  it('opens and closes registration and says that it was held, however many clocks there are', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const id = await work.announced({
        registrationOpensAt: later(1),
        registrationClosesAt: later(10),
      });
      const tick = (now: Date) => Promise.all([1, 2, 3].map(() => work.clock.run('test', now)));
      await tick(later(0.5));
      expect(await state(id)).toBe('announced');
      await tick(later(1));
      expect(await state(id)).toBe('registration');
      await tick(later(10));
      expect(await state(id)).toBe('announced');
      await tick(plus(later(20), 3));
      expect(await state(id)).toBe('held');
      expect((await work.row(id))['held_at']).toEqual(plus(later(20), 2));
      expect(await work.told(id)).toEqual(['announced', 'registrationOpened', 'registrationClosed', 'held']);
    }
  });

  it('leaves closed what the staff closed, and does not touch what is postponed', async () => {
    const id = await work.announced({ registrationOpensAt: later(-1) });
    expect(await state(id)).toBe('registration');
    await work.inTx((tx) => work.events.closeRegistration(tx, id, CLERK, later(2)));
    await work.clock.run('test', later(3));
    expect(await state(id)).toBe('announced');
    await work.inTx((tx) => work.times.postpone(tx, id, 'Няма ток.', CLERK, later(4)));
    await work.clock.run('test', later(25));
    expect(await state(id)).toBe('postponed');
  });

  it('does not open registration that nobody planned, nor one whose time is over', async () => {
    const without = await work.announced();
    const open = (id: string, now: Date) =>
      work.inTx((tx) => work.events.openRegistration(tx, id, CLERK, now));
    await expect(open(without, NOW)).rejects.toThrow('noRegistration');
    const late = await work.announced({ registrationOpensAt: later(2), registrationClosesAt: later(3) });
    await expect(open(late, later(4))).rejects.toThrow('registrationPassed');
    await open(late, later(1));
    expect((await work.row(late))['registration_opens_at']).toEqual(later(1));
  });

  it('is not needed by whoever says that an event was held, once it has begun', async () => {
    const id = await work.announced();
    const hold = (now: Date) => work.inTx((tx) => work.events.hold(tx, id, CLERK, now));
    await expect(hold(later(19))).rejects.toThrow('eventNotOverYet');
    await hold(plus(later(20), 1));
    expect(await state(id)).toBe('held');
  });
});

describe('other times', () => {
  it('keep the earlier ones, take programme and registration along, and are told once', async () => {
    const id = await work.announced({
      registrationOpensAt: later(-1),
      registrationClosesAt: later(18),
    });
    const slot = { startsAt: plus(later(20), 0.5), endsAt: plus(later(20), 1), title: 'Начало' };
    await work.inTx((tx) =>
      work.programme.add(tx, id, { ...slot, description: '', speakers: '' }, CLERK, NOW),
    );
    await move(id, later(27));
    expect(await work.row(id)).toMatchObject({
      state: 'registration',
      starts_at: later(27),
      ends_at: plus(later(27), 2),
      registration_opens_at: later(-1),
      registration_closes_at: later(25),
      sequence: 1,
    });
    expect(await work.programme.of(id)).toMatchObject([{ startsAt: plus(later(27), 0.5) }]);
    expect(await work.queries.timeChanges(id)).toMatchObject([
      { fromStartsAt: later(20), toStartsAt: later(27), reason: 'Залата е заета.' },
    ]);
    const [moved] = await work.database.read<{ payload: object }>(
      `SELECT payload FROM outbox_event WHERE name = 'event.moved' AND payload->>'id' = $1`,
      [id],
    );
    expect(moved!.payload).toMatchObject({
      fromStartsAt: later(20).toISOString(),
      toEndsAt: plus(later(27), 2).toISOString(),
    });
  });

  it('are not typed into the form of what is announced', async () => {
    const id = await work.announced({ title: 'Обявеното остава' });
    const input = work.inputOf({ startsAt: plus(later(20), 0.5) });
    const edit = work.inTx((tx) => work.events.edit(tx, id, { input, version: null }, CLERK, NOW));
    expect((await fieldsOf(edit))['startsAt']).toContain('„Преместете“');
  });

  it.each([
    ['the same', later(20), 'startsAt'],
    ['past', later(-1), 'startsAt'],
  ])('are refused when they are %s, and nothing is half-saved', async (_what, startsAt, field) => {
    const id = await work.announced();
    expect(await fieldsOf(move(id, startsAt))).toHaveProperty(field);
    expect(await fieldsOf(move(id, later(25), ' '))).toHaveProperty('reason');
    expect(await work.queries.timeChanges(id)).toEqual([]);
    expect((await work.row(id))['starts_at']).toEqual(later(20));
  });

  it('are refused when a part of the programme would lie outside', async () => {
    const id = await work.announced();
    const slot = { startsAt: plus(later(20), 1), endsAt: plus(later(20), 2), title: 'Краят' };
    await work.inTx((tx) =>
      work.programme.add(tx, id, { ...slot, description: '', speakers: '' }, CLERK, NOW),
    );
    const times = { startsAt: later(25), endsAt: plus(later(25), 1.5), reason: 'По-кратко е.' };
    const moved = work.inTx((tx) => work.times.move(tx, id, times, CLERK, NOW));
    expect(await fieldsOf(moved)).toHaveProperty('endsAt');
    expect(await work.programme.of(id)).toMatchObject([{ endsAt: plus(later(20), 2) }]);
  });

  it('are unknown while it is postponed, and announced once they are known', async () => {
    const id = await work.announced();
    await work.inTx((tx) => work.times.postpone(tx, id, 'Мостът е затворен.', CLERK, later(1)));
    expect(await card(id)).toMatchObject({ phase: 'upcoming', opensAt: null, state: 'postponed' });
    const typed = { startsAt: later(40), endsAt: plus(later(40), 3) };
    await work.inTx((tx) => work.times.reschedule(tx, id, typed, CLERK, later(2)));
    expect(await work.row(id)).toMatchObject({ state: 'announced', state_reason: '', sequence: 2 });
    expect(await work.told(id)).toEqual(['announced', 'postponed', 'moved']);
    expect(await work.queries.timeChanges(id)).toMatchObject([
      { fromStartsAt: later(20), toStartsAt: null },
      { fromStartsAt: later(20), toStartsAt: later(40) },
    ]);
  });

  it('are those of one of two who move it at the same moment', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const id = await work.announced();
      const outcomes = await Promise.allSettled([move(id, later(26)), move(id, later(26))]);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await work.queries.timeChanges(id)).toHaveLength(1);
    }
  });

  it('stay as they were kept', async () => {
    await expect(work.db.dataSource.query('UPDATE event_time_change SET reason = reason')).rejects.toThrow(
      'permission denied',
    );
  });
});

describe('what is documented', () => {
  const fileOf = async (name: string, mediaType: string, by = '7') =>
    (
      await work.inTx((tx) =>
        work.rows<{ id: string }>(
          tx,
          `INSERT INTO stored_file (key, name, media_type, bytes, sha256, stored_at, stored_by_kind, stored_by_id)
           VALUES (md5(random()::text), $1, $2, 10, repeat('0', 64), $3, 'staff', $4) RETURNING id`,
          [name, mediaType, NOW, by],
        ),
      )
    )[0]!.id;
  const photo = (id: string, fileId: string, alt: string) =>
    work.inTx((tx) => work.documents.addPhoto(tx, id, { fileIds: [fileId], alt, credit: '' }, CLERK, NOW));

  it('is a photo that says what it shows, or none', async () => {
    const id = await work.announced();
    const fileId = await fileOf('zala.jpg', 'image/jpeg');
    expect((await fieldsOf(photo(id, fileId, ' ')))['alt']).toContain('Без описание снимката не се записва');
    expect((await fieldsOf(photo(id, fileId, 'zala.jpg')))['alt']).toContain('име на файл');
    expect(await fieldsOf(photo(id, await fileOf('doc.pdf', 'application/pdf'), 'Зала'))).toHaveProperty(
      'file',
    );
    expect(await fieldsOf(photo(id, await fileOf('a.png', 'image/png', '8'), 'Зала'))).toHaveProperty('file');
    expect(await work.documents.photos(id)).toEqual([]);
    await photo(id, fileId, 'Петима души около маса');
    expect(await fieldsOf(photo(id, fileId, 'Отново същата'))).toHaveProperty('file');
    expect(await work.documents.photos(id)).toMatchObject([{ alt: 'Петима души около маса' }]);
  });

  it('is told to followers once, when the first of it is there', async () => {
    const id = await work.announced();
    await work.clock.run('test', later(21));
    const material = async (phase: 'before' | 'after') => {
      const fileIds = [await fileOf('zapiski.docx', 'application/msword')];
      const input = { fileIds, title: 'Записки', phase, lang: 'bg' } as const;
      await work.inTx((tx) => work.documents.addMaterial(tx, id, input, CLERK, later(22)));
    };
    await material('before');
    expect(await work.told(id)).toEqual(['announced', 'held']);
    await material('after');
    await material('after');
    expect(await work.told(id)).toEqual(['announced', 'held', 'documented']);
  });
});
