import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Email } from 'postal-mime';
import type { SubjectDescriptor, Subjects } from '../../src/commons/subjects/index.js';
import { affected } from '../../src/platform/database/index.js';
import { testApp, type TestApp } from '../support/app.js';
import { until } from '../support/until.js';
import type { Visitor } from '../support/visitor.js';

const DAY_MS = 24 * 3_600_000;

let app: TestApp;
let subjects: Subjects;
let people = 0;
let ideas = 0;

const newEmail = () => `sledi${(people += 1)}@poshta.example`;
const pathIn = (mail: Email, pattern: RegExp) => pattern.exec(mail.text ?? '')?.[0] ?? '';
const confirmPath = (mail: Email) => pathIn(mail, /\/(en\/)?subscriptions\/confirm\/[\w.-]+/);
const preferencesPath = (mail: Email) => pathIn(mail, /\/(en\/)?subscriptions\/\d[\w.-]+/);
const header = (mail: Email, name: string) => mail.headers.find(({ key }) => key === name)?.value ?? '';

const idea: SubjectDescriptor = {
  type: 'idea',
  label: { bg: 'Идея', en: 'Idea' },
  plural: { bg: 'Идеи', en: 'Ideas' },
  listPath: '/ideas',
  states: { open: { label: { bg: 'Отворена', en: 'Open' } } },
  load: async (ids) =>
    ids.map((id) => ({
      ref: { type: 'idea', id },
      title: `Идея <b>№ ${id}</b>`,
      lang: 'bg',
      summary: '',
      state: 'open',
      stateLabel: { bg: 'Отворена', en: 'Open' },
      tone: 'open',
      phase: 'open',
      path: `/ideas/${id}`,
      topics: ['urban'],
      places: [],
      unitId: null,
      public: true,
      opensAt: null,
      closesAt: null,
      changedAt: app.clock.now(),
    })),
  news: { 'idea.born': (_card, locale) => (locale === 'bg' ? 'Току-що родена.' : 'Just born.') },
};

/** Something happens to a new idea; its id. */
async function ideaIsBorn(): Promise<string> {
  const { Outbox } = await import('../../src/platform/outbox/index.js');
  const id = String((ideas += 1));
  await app.db.transaction(async (tx) => {
    await subjects.changed(tx, { type: 'idea', id }, app.clock.now());
    await app.nest
      .get(Outbox, { strict: false })
      .publish(tx, { name: 'idea.born', payload: { id } }, app.clock.now());
  });
  return id;
}

async function subscribed(frequency = 'immediate', form: Record<string, string> = { scope: 'everything' }) {
  const email = newEmail();
  await app.post('/subscriptions', { email, frequency, ...form });
  const link = confirmPath(await app.mailTo(email));
  const confirmed = await app.post(link);
  expect(confirmed.status).toBe(200);
  const preferences = /\/subscriptions\/\d[\w.-]+/.exec(confirmed.text)?.[0] ?? '';
  return { email, link, preferences };
}

const subscriptionsOf = async (preferences: string) => {
  const id = /\/(\d+)\./.exec(preferences)?.[1];
  return app.db.read<{ id: string; key: string; ended: boolean }>(
    'SELECT id, key, ended_at IS NOT NULL AS ended FROM subscription WHERE subscriber_id = $1 ORDER BY id',
    [id],
  );
};
const subscriberAt = async (preferences: string) => {
  const id = /\/(\d+)\./.exec(preferences)?.[1];
  const [row] = await app.db.read<{ frequency: string; locale: string; stopped: boolean }>(
    'SELECT frequency, locale, stopped_at IS NOT NULL AS stopped FROM subscriber WHERE id = $1',
    [id],
  );
  return row;
};

beforeAll(async () => {
  app = await testApp();
  // Imported after the application: modules look at ROLE when they are loaded.
  subjects = app.nest.get((await import('../../src/commons/subjects/index.js')).Subjects);
  subjects.register(idea);
});
afterAll(() => app.close());

describe('following by e-mail alone', () => {
  it('asks for a confirmation, and GET confirms nothing', async () => {
    const email = newEmail();
    const answer = await app.post('/subscriptions', {
      email,
      frequency: 'daily',
      topic: ['urban', 'budget'],
    });
    expect([answer.status, answer.location]).toEqual([303, '/subscriptions/sent']);
    expect((await app.get(answer.location)).text).toContain('Проверете пощата си');
    const mail = await app.mailTo(email);
    expect(mail.text).toContain('Темата „Градска среда“');
    const shown = await app.get(confirmPath(mail));
    expect(shown.text).toContain('Потвърждавам');
    expect(await app.db.read('SELECT FROM subscription WHERE key = $1', ['topic:budget'])).toEqual([]);
    const confirmed = await app.post(confirmPath(mail));
    expect(confirmed.text).toContain('Готово, следите новините');
    expect(await app.db.read('SELECT FROM subscription WHERE key = $1', ['topic:budget'])).toHaveLength(1);
  });

  it('says so when it is confirmed already, and once only', async () => {
    const { link } = await subscribed('weekly', { scope: 'type', type: 'idea' });
    expect((await app.get(link)).text).toContain('Вече е потвърдено');
    expect((await app.post(link)).text).toContain('Вече е потвърдено');
  });

  it('offers a new link when the old one has expired', async () => {
    const email = newEmail();
    await app.post('/subscriptions', { email, frequency: 'weekly' });
    const link = confirmPath(await app.mailTo(email));
    app.clock.moveBy(8 * DAY_MS);
    for (const answer of [await app.get(link), await app.post(link)]) {
      expect([answer.status, answer.text.includes('Връзката е изтекла')]).toEqual([410, true]);
    }
    await app.post(`${link}/again`);
    const again = confirmPath(await app.mailTo(email, 2));
    expect(again).not.toBe(link);
    expect((await app.post(again)).text).toContain('Готово');
  });

  it('answers known and unknown addresses alike', async () => {
    const { email } = await subscribed();
    const [known, unknown] = [
      await app.post('/subscriptions', { email, frequency: 'weekly', topic: 'health' }),
      await app.post('/subscriptions', { email: newEmail(), frequency: 'weekly', topic: 'health' }),
    ];
    expect([known.status, known.location, known.text]).toEqual([
      unknown.status,
      unknown.location,
      unknown.text,
    ]);
  });

  it('brings the form back with what was typed', async () => {
    const answer = await app.post('/subscriptions', {
      email: 'не е адрес',
      frequency: 'daily',
      scope: 'subject',
      subject: 'idea:1',
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('value="не е адрес"');
    expect(answer.text).toMatch(/name="subject" value="idea:1"/);
    expect(answer.text).toMatch(/<title>Грешка:/);
  });

  it.each([
    { scope: 'subject', subject: "idea:1' OR 1=1" },
    { scope: 'subject' },
    { scope: 'type', type: '' },
    { scope: 'nonsense' },
    { topic: ['<script>'] },
  ])('refuses %j without falling over', async (form) => {
    expect((await app.post('/subscriptions', { email: newEmail(), ...form } as never)).status).toBe(422);
  });

  it('is one subscriber in however many spellings, and however often the link is pressed', async () => {
    const spellings = [
      'Ime.Familia@gmail.com',
      'imefamilia@gmail.com',
      'i.m.e.familia+megdan@googlemail.com',
    ];
    for (const email of spellings)
      await app.post('/subscriptions', { email, frequency: 'weekly', topic: 'youth' });
    const links = await until('three letters', () => {
      const letters = app.sink.accepted.filter(({ to }) => /familia/i.test(to[0] ?? ''));
      return (
        letters.length === 3 && Promise.all(letters.map(async (letter) => confirmPath(await letter.parse())))
      );
    });
    await Promise.all(links.flatMap((link) => Array.from({ length: 10 }, () => app.post(link))));
    const [count] = await app.db.read<{ count: number }>(
      `SELECT count(*)::int AS count FROM subscription WHERE key = 'topic:youth'`,
    );
    expect(count).toEqual({ count: 1 });
  });

  it('sends no more than five letters an hour to one mailbox', async () => {
    const email = newEmail();
    for (let time = 0; time < 8; time += 1) {
      expect((await app.post('/subscriptions', { email, frequency: 'weekly' })).status).toBe(303);
    }
    await app.mailTo(email, 5);
    await until('nothing to wait any more', async () => {
      const waiting = await app.db.read(
        `SELECT FROM delivery WHERE state <> 'done' UNION ALL SELECT FROM outbox_event WHERE relayed_at IS NULL
         UNION ALL SELECT FROM letter WHERE state = 'queued'`,
      );
      return waiting.length === 0;
    });
    expect(app.sink.accepted.filter(({ to }) => to.includes(email))).toHaveLength(5);
  });
});

describe('at once', () => {
  it('tells what happened, and escapes what was typed', async () => {
    const { email } = await subscribed('immediate', { scope: 'type', type: 'idea' });
    const id = await ideaIsBorn();
    const mail = await app.mailTo(email, 2);
    expect(mail.subject).toBe(`Идея <b>№ ${id}</b>: Току-що родена`);
    expect(mail.html).toContain(`Идея &lt;b>№ ${id}&lt;/b>`);
    expect(mail.text).toContain('Получавате това, защото следите „Идеи“.');
  });
});

describe('one click', () => {
  const oneClick = (path: string) =>
    app.visitor().send('POST', path, {
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': '' },
      body: 'List-Unsubscribe=One-Click',
    });
  const noticeOf = async (email: string) => {
    await ideaIsBorn();
    return app.mailTo(email, 2);
  };
  const headerPath = (mail: Email) => new URL(header(mail, 'list-unsubscribe').slice(1, -1)).pathname;

  it('stops the one thing that the mail was about, without cookie or Origin', async () => {
    const { email, preferences } = await subscribed();
    await app.post(preferences, { do: 'add', topic: 'budget' });
    const path = headerPath(await noticeOf(email));
    const shown = await app.get(path);
    expect(shown.text).toContain('Спрете само за това');
    expect(shown.text).toContain('Спрете всички писма');
    expect((await subscriptionsOf(preferences)).every(({ ended }) => !ended)).toBe(true);
    expect((await oneClick(path)).status).toBe(200);
    expect((await subscriptionsOf(preferences)).map(({ key, ended }) => [key, ended])).toEqual([
      ['everything', true],
      ['topic:budget', false],
    ]);
    expect((await oneClick(path)).status).toBe(200);
    expect((await subscriberAt(preferences))?.stopped).toBe(false);
  });

  it('stops all from the button on its page', async () => {
    const { email, preferences } = await subscribed();
    const path = headerPath(await noticeOf(email));
    expect((await app.post(path, { from: 'all' })).text).toContain('Няма да Ви пишем повече.');
    expect((await subscriberAt(preferences))?.stopped).toBe(true);
  });

  it.each([
    (path: string) => path.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
    (path: string) => path.replace(/unsubscribe\/\d+/, 'unsubscribe/1'),
    (path: string) => path.replace(/\.\d+\./, '.all.'),
    () => '/unsubscribe/all',
    () => '/unsubscribe/1.all.x',
  ])('says nothing about an altered token', async (alter) => {
    const { email, preferences } = await subscribed();
    const path = alter(headerPath(await noticeOf(email)));
    const answers = [await app.get(path), await oneClick(path)];
    expect(answers.map(({ status }) => status)).toEqual([400, 400]);
    expect((await subscriptionsOf(preferences)).every(({ ended }) => !ended)).toBe(true);
    expect((await subscriberAt(preferences))?.stopped).toBe(false);
  });
});

describe('preferences', () => {
  it('are reached from every mail and change by POST alone', async () => {
    const { email } = await subscribed();
    await ideaIsBorn();
    const path = preferencesPath(await app.mailTo(email, 2));
    const shown = await app.get(path);
    expect([shown.status, shown.text.includes('Всичко ново')]).toEqual([200, true]);
    expect(shown.text).not.toContain(email);
    expect(shown.headers['cache-control']).toContain('no-store');

    const [subscription] = await subscriptionsOf(path);
    expect(
      (await app.visitor().follow(await app.post(path, { do: 'end', subscription: subscription!.id }))).text,
    ).toContain('Спряно.');
    await app.post(path, { do: 'start', subscription: subscription!.id });
    await app.post(path, { do: 'add', topic: ['culture', 'health'] });
    expect((await subscriptionsOf(path)).map(({ key, ended }) => [key, ended])).toEqual([
      ['everything', false],
      ['topic:culture', false],
      ['topic:health', false],
    ]);
    await app.post(path, { do: 'save', frequency: 'weekly', locale: 'en' });
    expect(await subscriberAt(path)).toEqual({ frequency: 'weekly', locale: 'en', stopped: false });
    await app.post(path, { do: 'stop' });
    expect((await app.get(path)).text).toContain('Всички писма са спрени');
    await app.post(path, { do: 'resume' });
    expect((await subscriberAt(path))?.stopped).toBe(false);
    expect((await app.post(path, { do: 'add' })).status).toBe(422);
    expect((await app.post(path, { do: 'нищо' })).status).toBe(422);
  });

  it('cannot reach into somebody else’s', async () => {
    const [mine, theirs] = [await subscribed(), await subscribed()];
    const [subscription] = await subscriptionsOf(theirs.preferences);
    await app.post(mine.preferences, { do: 'end', subscription: subscription!.id });
    expect((await subscriptionsOf(theirs.preferences)).map(({ ended }) => ended)).toEqual([false]);
    const swapped = mine.preferences.replace(/\d+\./, `${/\d+/.exec(theirs.preferences)![0]}.`);
    expect((await app.get(swapped)).status).toBe(400);
  });

  it('forget everything about an address', async () => {
    const { preferences } = await subscribed();
    const answer = await app.visitor().follow(await app.post(preferences, { do: 'forget' }));
    expect(answer.text).toContain('Изтрихме адреса Ви');
    expect((await app.get(preferences)).status).toBe(400);
    expect(await subscriptionsOf(preferences)).toEqual([]);
  });
});

describe('whoever is signed in', () => {
  async function signedIn(email: string): Promise<Visitor> {
    const visitor = app.visitor();
    await visitor.post('/sign-in', { email, next: '/' });
    const [link = ''] = /\/sign-in\/link\/[\w.-]+/.exec((await app.mailTo(email)).text ?? '') ?? [];
    await visitor.post(link);
    return visitor;
  }

  it('follows with one press, and finds the preferences', async () => {
    const email = newEmail();
    const visitor = await signedIn(email);
    const id = await ideaIsBorn();
    const answer = await visitor.post('/subscriptions', {
      scope: 'subject',
      subject: `idea:${id}`,
      next: `/ideas/${id}`,
    });
    expect(answer.location).toBe(`/subscriptions/followed?next=${encodeURIComponent(`/ideas/${id}`)}`);
    expect((await visitor.get(answer.location)).text).toContain('Вече го следите');
    const mine = await visitor.get('/subscriptions/mine');
    expect((await visitor.follow(mine)).text).toContain(`/ideas/${id}`);
    expect(app.sink.accepted.filter(({ to }) => to.includes(email))).toHaveLength(1);
  });

  it('hears again after having stopped everything, by following anew', async () => {
    const email = newEmail();
    const visitor = await signedIn(email);
    await visitor.post('/subscriptions', { scope: 'everything', next: '/' });
    const stopped = async () =>
      (await app.db.read<{ id: string }>('SELECT id FROM subscriber WHERE stopped_at IS NOT NULL')).length;
    const before = await stopped();
    const [newest] = await app.db.read<{ id: string }>('SELECT max(id) AS id FROM subscriber');
    await app.db.transaction((tx) =>
      affected(tx, 'UPDATE subscriber SET stopped_at = $2 WHERE id = $1', [newest!.id, app.clock.now()]),
    );
    expect(await stopped()).toBe(before + 1);
    await visitor.post('/subscriptions', { scope: 'topic', topic: 'urban', next: '/' });
    expect(await stopped()).toBe(before);
  });

  it('is never led off the site', async () => {
    const visitor = await signedIn(newEmail());
    const answer = await visitor.post('/subscriptions', { scope: 'everything', next: '//evil.example' });
    expect(answer.location).toBe('/subscriptions/followed?next=%2F');
  });
});

describe('what is kept', () => {
  it('holds no address in the clear', async () => {
    const { email } = await subscribed();
    const tables = [
      'subscriber',
      'subscription',
      'follow_request',
      'letter',
      'bulk_message',
      'outbox_event',
      'audit_entry',
      'news',
    ];
    for (const table of tables) {
      const found = await app.db.read(`SELECT FROM ${table} AS kept WHERE kept::text LIKE $1`, [
        `%${email.split('@')[0]}%`,
      ]);
      expect([table, found.length]).toEqual([table, 0]);
    }
  });

  it('empties a letter once it is sent', async () => {
    const found = await app.db.read(`SELECT FROM letter WHERE state = 'sent' AND content IS NOT NULL`);
    expect(found).toEqual([]);
  });

  it('shows no mailbox outside of the demonstration', async () => {
    expect((await app.get('/mailbox')).status).toBe(404);
    expect((await app.get('/mailbox/1700000000000-aaaaaaaa')).status).toBe(404);
  });
});
