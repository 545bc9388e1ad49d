import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApp, type TestApp } from '../support/app.js';
import {
  answers,
  closed,
  contributor,
  handIn,
  opened,
  plain,
  send,
  type Contributor,
} from './consultation-voices.fixture.js';
import { scheduled, withOffices } from './consultations.fixture.js';
import { addDays, dateIn } from '../../src/platform/clock/index.js';

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</textarea><iframe src=//evil>',
];
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let app: TestApp;
let maria: Contributor;

beforeAll(async () => {
  app = await testApp();
  await withOffices(app);
  maria = await contributor(app, { name: 'Мария Петрова', showsName: true });
});
afterAll(() => app.close());

const linkIn = (text: string | undefined, path: string) =>
  new RegExp(`http[^\\s"]*?(${path}[\\w./-]+)`).exec(text ?? '')![1]!;

describe('a contribution of somebody signed in', () => {
  it('is written on an article, looked over, and handed in with a number', async () => {
    const id = await opened(app);
    const page = await maria.get(`/consultations/${id}`);
    const subject = await maria.follow(page);
    expect(subject.text).toMatch(/href="\/consultations\/[^"]+\/contribute\?article=chl-1"/);
    const form = await maria.get(`/consultations/${id}/contribute?article=chl-1`);
    expect(form.status).toBe(200);
    expect(form.text).toContain('value="Мария Петрова"');
    // Nobody is led to an answer about whom they speak for.
    expect(form.text).not.toMatch(/name="writer"[^>]*checked/);
    expect(form.text).toMatch(/<option value="chl-1" selected/);
    const check = await maria.post(`/consultations/${id}/contribute`, answers({ step: 'check' }));
    expect(check.status).toBe(200);
    expect(plain(check.text)).toContain('Проверете отговорите си');
    const sent = await send(maria, id, { showsName: 'yes' });
    const shown = await maria.follow(sent);
    expect(plain(shown.text)).toContain('Номерът му е 1.');
    const own = sent.location.split('?')[0]!;
    const strangers = plain((await app.get(own)).text);
    expect(strangers).toContain('Предложение № 1');
    expect(strangers).toContain('от Мария Петрова');
    expect(strangers).toContain('от свое име');
    expect(strangers).toContain('чл. 1');
    const receipt = await app.mailTo(maria.email);
    expect(receipt.subject).toBe('Получихме предложението Ви № 1');
    expect(receipt.text).toContain(own);
  });

  it('keeps what was typed, field by field, and asks on whose behalf it is', async () => {
    const id = await opened(app);
    const blank = await maria.post(
      `/consultations/${id}/contribute`,
      answers({ writer: '', text: ' \u200b ' }),
    );
    expect(blank.status).toBe(422);
    expect(plain(blank.text)).toContain('Посочете дали пишете от свое име, или за друг.');
    expect(plain(blank.text)).toContain('Напишете нещо, което може да се прочете.');
    const other = await maria.post(`/consultations/${id}/contribute`, answers({ writer: 'onBehalf' }));
    expect(plain(other.text)).toContain('Напишете от името на кого е предложението.');
    expect(other.text).toContain('Да се добави и крайбрежната гора.');
    const long = await send(maria, id, { text: 'я'.repeat(5_001) });
    expect(long.status).toBe(422);
    expect(long.text).toContain('я'.repeat(5_001));
    const gone = await send(maria, id, { article: 'chl-99' });
    expect(plain(gone.text)).toContain('В проекта няма такъв член.');
    const posing = await send(maria, id, { writer: 'organisation' });
    expect(plain(posing.text)).toContain('Нямате потвърдена организация');
  });

  it('is said once, pressed twice and in parallel, round after round', async () => {
    const id = await opened(app);
    for (let round = 0; round < 5; round += 1) {
      const who = await contributor(app);
      const text = `Само веднъж, кръг ${round}.`;
      const sent = await Promise.all([1, 2, 3].map(() => send(who, id, { text })));
      expect(new Set(sent.map(({ location }) => location.split('?')[0])).size).toBe(1);
    }
    const data = await app.get(`/api/v1/consultations/${id}/contributions`);
    expect(data.json<{ items: { number: number }[] }>().items.map(({ number }) => number)).toEqual([
      1, 2, 3, 4, 5,
    ]);
  });

  it('carries its files from step to step, and none that somebody else uploaded', async () => {
    const id = await opened(app);
    const form = new FormData();
    for (const [name, value] of Object.entries(answers({ step: 'check', text: 'Със снимка.' })))
      form.append(name, value);
    form.append('files', new Blob([PNG], { type: 'image/png' }), 'гора.png');
    const check = await maria.post(`/consultations/${id}/contribute`, form);
    expect(plain(check.text)).toContain('гора.png');
    const attached = /name="attached" value="([^"]+)"/.exec(check.text)![1]!;
    const contribution = await handIn(maria, id, { text: 'Със снимка.', attached });
    const page = await app.get(`/contributions/${contribution}`);
    const href = /href="(\/files\/[^"]+)"/.exec(page.text)![1]!;
    expect((await app.get(href)).status).toBe(200);
    const forged = await send(maria, id, { text: 'Чужд файл.', attached: `${attached.split('.')[0]}.AAAA` });
    expect(plain(forged.text)).toContain('Прикачен файл вече не се пази.');
    const wrong = new FormData();
    for (const [name, value] of Object.entries(answers())) wrong.append(name, value);
    wrong.append('files', new Blob(['<script>'], { type: 'text/html' }), 'evil.html');
    const refused = await maria.post(`/consultations/${id}/contribute`, wrong);
    expect([refused.status, plain(refused.text)]).toEqual([422, expect.stringContaining('Приемат се PDF')]);
    expect(refused.text).toContain('Да се добави и крайбрежната гора.');
  });

  it('is text and nothing else, wherever it is read', async () => {
    const id = await opened(app);
    for (const hostile of HOSTILE) {
      const who = await contributor(app);
      const own = await handIn(who, id, { text: hostile, writer: 'onBehalf', onBehalfOf: hostile });
      const again = await who.post(
        `/consultations/${id}/contribute`,
        answers({ text: hostile, name: hostile, writer: '' }),
      );
      const pages = [
        `/contributions/${own}`,
        `/en/contributions/${own}`,
        `/consultations/${id}/contributions`,
      ];
      for (const { text } of [again, ...(await Promise.all(pages.map((path) => who.get(path))))])
        expect(text.replace(/"[^"]*"/g, '""')).not.toMatch(
          /<(?:img src=x|iframe|script>)|<[a-z][^<>]*\son\w+=/i,
        );
    }
  });

  it('goes with its person, and its words stay', async () => {
    const id = await opened(app);
    const who = await contributor(app, { name: 'Иван Заличен', showsName: true });
    const own = await handIn(who, id, { name: 'Иван Заличен', showsName: 'yes' });
    expect((await app.get(`/contributions/${own}`)).text).toContain('Иван Заличен');
    expect((await who.get('/account/data/export')).text).toContain('Да се добави и крайбрежната гора.');
    await who.post('/account/data/erase', { understood: 'yes' });
    const after = await maria.get(`/contributions/${own}`);
    expect(after.text).not.toContain('Иван Заличен');
    expect(after.text).toContain('Да се добави и крайбрежната гора.');
    const [left] = await app.db.read<{ people: number; owner: string | null }>(
      `SELECT (SELECT count(*)::int FROM contribution_person WHERE contribution_id = $1) AS people,
              (SELECT participant_id FROM contribution WHERE id = $1) AS owner`,
      [own],
    );
    expect(left).toEqual({ people: 0, owner: null });
  });
});

describe('a contribution of a newcomer', () => {
  it('is confirmed by letter, once; known and unknown addresses are answered alike', async () => {
    const id = await opened(app);
    const stranger = app.visitor();
    const email = 'newcomer@example.org';
    const check = await stranger.post(`/consultations/${id}/contribute`, answers({ step: 'check', email }));
    expect(plain(check.text)).toContain(`Ще Ви изпратим връзка на ${email}`);
    const asked = await send(stranger, id, { email });
    const known = await send(app.visitor(), id, { email: maria.email });
    expect([asked.status, asked.location]).toEqual([known.status, known.location]);
    const link = linkIn((await app.mailTo(email)).text, '/contributions/confirm/');
    const list = `/api/v1/consultations/${id}/contributions`;
    expect((await maria.get(list)).json<{ items: unknown[] }>().items).toEqual([]);
    const shown = await stranger.get(link);
    expect(shown.text).toContain('Да се добави и крайбрежната гора.');
    expect((await maria.get(list)).json<{ items: unknown[] }>().items).toEqual([]);
    const [one, other] = await Promise.all([stranger.post(link), stranger.post(link)]);
    expect(one.location.split('?')[0]).toBe(other.location.split('?')[0]);
    expect((await maria.get(list)).json<{ items: unknown[] }>().items).toHaveLength(1);
    expect((await stranger.get('/account/contributions')).text).toContain('№ 1');
    expect((await stranger.get(`${link.slice(0, -3)}AAA`)).status).toBe(400);
  });

  it('that comes back after three days is in the form again', async () => {
    const id = await opened(app);
    const stranger = app.visitor();
    await send(stranger, id, { email: 'slow@example.org', text: 'Бавно, но сигурно.' });
    const link = linkIn((await app.mailTo('slow@example.org')).text, '/contributions/confirm/');
    app.clock.moveBy(4 * 86_400_000);
    const late = await stranger.post(link);
    expect(late.status).toBe(410);
    expect(late.text).toContain('Бавно, но сигурно.');
  });

  it('whose session ended while writing loses nothing', async () => {
    const id = await opened(app);
    const answer = await send(app.visitor(), id, { text: 'Писах дълго.' });
    expect(answer.status).toBe(422);
    expect(plain(answer.text)).toContain('Нищо не е изгубено');
    expect(answer.text).toContain('Писах дълго.');
    expect(answer.text).toContain('name="email"');
  });

  it('is not sent from foreign pages', async () => {
    const id = await opened(app);
    const foreign = await maria.post(`/consultations/${id}/contribute`, answers({ step: 'send' }), {
      origin: 'https://evil.example',
      'sec-fetch-site': 'cross-site',
    });
    expect(foreign.status).toBe(403);
  });
});

describe('the term', () => {
  it('before it a sentence says when; after it what comes is kept and marked', async () => {
    const opens = new Date(app.clock.now().getTime() + 3 * 86_400_000);
    const coming = await scheduled(app, { opensAt: opens, closesOn: addDays(dateIn(opens), 40) });
    const early = await send(maria, coming);
    expect([early.status, plain(early.text)]).toEqual([
      422,
      expect.stringContaining('Предложения се приемат, след като консултацията започне'),
    ]);
    expect(early.text).toContain('Да се добави и крайбрежната гора.');
    const id = await opened(app);
    await closed(app);
    // The term outlasts every session.
    maria = await contributor(app);
    const stranger = app.visitor();
    await send(stranger, id, { email: 'late@example.org', text: 'Закъснях с писмо.' });
    const link = linkIn((await app.mailTo('late@example.org')).text, '/contributions/confirm/');
    const form = await maria.get(`/consultations/${id}/contribute`);
    expect(plain(form.text)).toContain('Срокът изтече');
    const own = await handIn(maria, id, { text: 'Закъснях.' });
    expect(plain((await app.get(`/contributions/${own}`)).text)).toContain('Постъпило след срока');
    await app.db.transaction((tx) =>
      tx.query(`UPDATE consultation SET state = 'reported' WHERE id = $1`, [id]),
    );
    const refused = await send(maria, id, { text: 'Съвсем закъснях.' });
    expect([refused.status, plain(refused.text)]).toEqual([
      422,
      expect.stringContaining('Справката за предложенията е публикувана'),
    ]);
    expect(refused.text).toContain('Съвсем закъснях.');
    const confirmed = await stranger.post(link);
    expect([confirmed.status, plain(confirmed.text)]).toEqual([
      422,
      expect.stringContaining('Закъснях с писмо.'),
    ]);
  });
});

describe('open data', () => {
  it('come by the page and as a table in which nothing is a formula', async () => {
    const id = await opened(app);
    const who = await contributor(app);
    await handIn(who, id, { text: '=SUM(1,"2")', name: '=1+1', showsName: 'yes', article: '' });
    await handIn(maria, id, { text: 'Второ.' });
    const first = (await app.get(`/api/v1/consultations/${id}/contributions?limit=1`)).json<{
      items: { number: number; article: string | null }[];
      next: string;
    }>();
    expect(first.items).toMatchObject([{ number: 1, article: null }]);
    const second = (await app.get(new URL(first.next).pathname + new URL(first.next).search)).json<{
      items: { number: number }[];
      next: null;
    }>();
    expect([second.items.map(({ number }) => number), second.next]).toEqual([[2], null]);
    const table = await app.get(`/api/v1/consultations/${id}/contributions.csv`);
    expect(table.headers['x-row-count']).toBe('2');
    const rows = table.text.trim().split('\r\n');
    expect(rows).toHaveLength(3);
    expect(rows[1]).toContain(`"'=SUM(1,""2"")"`);
    expect(rows[1]).toContain(`'=1+1`);
    expect((await app.get('/api/v1/consultations/999999/contributions')).status).toBe(404);
  });
});

describe('the lists', () => {
  it('count by article beside its button, and open as a page and in place', async () => {
    const id = await opened(app);
    for (const [at, article] of ['chl-1', 'chl-1-al-2', 'chl-2', ''].entries())
      await handIn(await contributor(app), id, { article, text: `Предложение ${at}` });
    const page = await maria.follow(await maria.get(`/consultations/${id}`));
    expect(plain(page.text)).toContain('2 предложения по чл. 1');
    expect(plain(page.text)).toContain('1 предложение по чл. 2');
    expect(plain(page.text)).toContain('4 предложения');
    const list = await app.get(`/consultations/${id}/contributions?article=chl-1`);
    expect([...list.text.matchAll(/id="contribution-(\d+)"/g)]).toHaveLength(2);
    const fragment = await app.get(`/consultations/${id}/contributions?article=whole&part=fragment`, {
      accept: 'text/vnd.megdan.fragment+html',
    });
    expect(fragment.text).not.toContain('<main');
    expect([...fragment.text.matchAll(/id="contribution-(\d+)"/g)]).toHaveLength(1);
  });

  it('show the number of what waits for a moderator, and withhold its words', async () => {
    const id = await opened(app);
    const who = await contributor(app);
    const sent = await send(who, id, {
      text: 'Вижте https://example.org/план, моля.',
      name: 'Тайно Име',
      showsName: 'yes',
    });
    expect(sent.location).toMatch(/&hold=links$/);
    const path = sent.location.split('?')[0]!;
    const strangers = plain((await app.get(path)).text);
    expect(strangers).toContain('№ 1');
    expect(strangers).toContain('Текстът чака преглед от модератор');
    expect(strangers).not.toContain('example.org/план');
    expect(strangers).not.toContain('Тайно Име');
    expect((await who.get(path)).text).toContain('example.org/план');
    const { items } = (await app.get(`/api/v1/consultations/${id}/contributions`)).json<{
      items: object[];
    }>();
    expect(items).toMatchObject([{ number: 1, text: null, name: null, state: 'held' }]);
  });
});
