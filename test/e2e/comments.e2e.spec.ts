import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApp, type TestApp } from '../support/app.js';
import { citizen, square, write, type Citizen } from './comments.fixture.js';
import { speaksFor } from './petition-proposals.fixture.js';

const FRAGMENT = { accept: 'text/vnd.megdan.fragment+html' };
const JSON_ONLY = { accept: 'application/json' };

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'><svg onload=alert(1)>",
  '</textarea><iframe src=//evil>',
  'javascript:alert(1)',
];

let app: TestApp;
let maria: Citizen;
let petar: Citizen;

beforeAll(async () => {
  app = await testApp();
  maria = await citizen(app, { name: 'Мария Петрова', showsName: true });
  petar = await citizen(app, { name: 'Петър Иванов' });
});
afterAll(() => app.close());

const articles = (html: string) =>
  [...html.matchAll(/<article class="comment[^"]*" id="comment-(\d+)"/g)].map(([, id]) => id);

describe('a comment', () => {
  it('is written at once by whoever is signed in, and shown under what they chose', async () => {
    const on = square(app);
    const answer = await maria.post('/comments', { subject: on.key, stance: 'for', text: 'Да остане парк.' });
    expect(answer.status).toBe(303);
    const shown = await maria.follow(answer);
    expect(shown.text).toContain('Мнението Ви е публикувано');
    const id = await write(petar, on, {
      stance: 'against',
      text: 'По-добре паркинг.',
    });
    const page = await app.get(`/comments/${id}`);
    expect(page.status).toBe(200);
    expect(page.text).toMatch(/<b>Участник [А-Я]\d[А-Я]\d[А-Я]\d<\/b>/);
    expect(page.text).not.toContain('Петър');
    expect((await app.get(answer.location)).text).toContain('<b>Мария Петрова</b>');
  });

  it('comes back with what was typed and a sentence at the field', async () => {
    const on = square(app);
    const blank = await maria.post('/comments', { subject: on.key, stance: 'for', text: '\u200b \u200b' });
    expect(blank.status).toBe(422);
    expect(blank.text).toContain('Напишете нещо, което може да се прочете.');
    const long = await maria.post('/comments', { subject: on.key, text: 'я'.repeat(5_001) });
    expect(long.status).toBe(422);
    expect(long.text).toContain('я'.repeat(5_001));
    expect(long.text).toContain('href="#comment-stance"');
    expect((await maria.post('/comments', { subject: 'nothing', text: 'x', stance: 'for' })).status).toBe(
      400,
    );
    expect(
      (await maria.post('/comments', { subject: 'square:999999', text: 'x', stance: 'for' })).status,
    ).toBe(404);
  });

  it.each([
    ['a megabyte', 'ж'.repeat(1_000_000), 422],
    ['NUL', 'а\0б', 422],
    ['half a character', 'а\ud800б', 303],
    ['a letter that turns the line', 'а\u202eб', 303],
    ['line ends of Windows', 'а\r\nб', 303],
    ['emoji', '👍🏽'.repeat(20), 303],
  ])('takes or refuses %s, and never breaks', async (_what, text, status) => {
    const on = square(app);
    expect((await maria.post('/comments', { subject: on.key, stance: 'for', text })).status).toBe(status);
  });

  it('is said once: a double click finds the first', async () => {
    const on = square(app);
    const form = { subject: on.key, stance: 'for', text: 'Само веднъж.' };
    const [one, other] = await Promise.all([maria.post('/comments', form), maria.post('/comments', form)]);
    expect(one.location.split('?')[0]).toBe(other.location.split('?')[0]);
  });

  it('on what is over says since when, and keeps the text', async () => {
    const on = square(app);
    const id = await write(petar, on, { text: 'Навреме.' });
    on.become({ open: false, closedAt: new Date('2026-05-06T07:00:00Z') });
    const answer = await maria.post('/comments', {
      subject: on.key,
      stance: 'for',
      text: 'Закъснях, но ето.',
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Обсъждането приключи на 6 май 2026');
    expect(answer.text).toContain('Закъснях, но ето.');
    const vote = await maria.post(`/comments/${id}/vote`, { value: '1' });
    expect(vote.status).toBe(422);
    expect(vote.text).toContain('Обсъждането приключи на 6 май 2026');
  });

  it('that waits for a moderator is its author’s alone, who is told why', async () => {
    const on = square(app);
    const newcomer = await citizen(app);
    const form = { subject: on.key, stance: 'for', text: 'Вижте https://example.org/план, моля.' };
    const answer = await newcomer.post('/comments', form);
    expect(answer.location).toMatch(/\?done=posted&hold=links$/);
    const shown = await newcomer.follow(answer);
    expect(shown.text).toContain('В текста има връзки');
    expect(shown.text).toContain('Само Вие виждате това мнение');
    expect(shown.text).toContain('<a href="https://example.org/план" rel="nofollow ugc noopener">');
    const path = answer.location.split('?')[0]!;
    expect([(await app.get(path)).status, (await maria.get(path)).status]).toEqual([404, 404]);
    expect((await maria.post(`${path}/vote`, { value: '1' })).status).toBe(404);
    expect(await app.mailTo(newcomer.email)).toBeTruthy();
  });

  it('of a subject that is not public is nowhere', async () => {
    const on = square(app);
    const id = await write(petar, on, { text: 'Преди да се скрие.' });
    on.become({ public: false });
    for (const path of [`/comments/${id}`, `/comments/${id}/replies`, `/comments/${id}/reply`])
      expect((await maria.get(path)).status).toBe(404);
  });

  it('is text and nothing else, wherever it is read', async () => {
    const on = square(app);
    for (const hostile of HOSTILE) {
      const who = await citizen(app);
      const id = await write(who, on, { text: hostile });
      const pages = [
        `/comments/${id}`,
        `/comments/${id}/reply`,
        `/comments/${id}/replies`,
        `/en/comments/${id}`,
      ];
      const again = await who.post('/comments', {
        subject: on.key,
        parent: id,
        text: hostile,
        stance: hostile,
      });
      const shown = await Promise.all(pages.map((path) => who.get(path)));
      expect(shown.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
      expect(again.status).toBe(422);
      // What stands in quotes is no markup, whatever it says.
      for (const { text } of [...shown, again])
        expect(text.replace(/"[^"]*"/g, '""')).not.toMatch(
          /<(?:img src=x|iframe|svg|script>)|<[a-z][^<>]*\son\w+=/i,
        );
    }
  });

  it('in the name of a confirmed organisation carries it', async () => {
    const on = square(app);
    const speaker = await citizen(app, { name: 'Ана Речна', showsName: true });
    await speaksFor(app, speaker, 'Сдружение „Река“');
    expect(
      (await speaker.get(`/comments/${await write(maria, on, { text: 'Питам' })}/reply`)).text,
    ).toContain('Пиша от името на „Сдружение „Река““');
    const form = { subject: on.key, stance: 'for', text: 'Ние сме за.', asOrganisation: 'yes' };
    const shown = await speaker.follow(await speaker.post('/comments', form));
    expect(shown.text).toContain('<b>Сдружение „Река“ (Ана Речна)</b>');
  });

  it('in what name one has no organisation for is refused at the box', async () => {
    const on = square(app);
    const form = { subject: on.key, stance: 'for', text: 'От името на…', asOrganisation: 'yes' };
    const answer = await maria.post('/comments', form);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Нямате потвърдена организация');
  });
});

describe('replies', () => {
  it('below the third level stand beside what they answer, and say whom', async () => {
    const on = square(app);
    const ids: string[] = [];
    for (const [depth, who] of [maria, petar, maria, petar, maria].entries())
      ids.push(await write(who, on, { text: `Ниво ${depth}`, ...(ids.length && { parent: ids.at(-1)! }) }));
    const below = await app.get(`/comments/${ids[2]}/replies`, FRAGMENT);
    expect(articles(below.text).sort()).toEqual([ids[3], ids[4]]);
    expect(below.text).toContain(`<a href="/comments/${ids[3]}">отговаря на`);
    const last = await app.get(`/comments/${ids[4]}`);
    expect(articles(last.text)).toEqual([ids[0], ids[1], ids[2], ids[4]]);
  });

  it('come on demand, as a page and as a fragment', async () => {
    const on = square(app);
    const top = await write(maria, on, { text: 'Много отговори' });
    for (const at of Array.from({ length: 5 }).keys())
      await write(petar, on, { text: `Отговор ${at}`, parent: top });
    const answer = await maria.get(`/comments/${top}/replies`);
    expect(answer.text).toContain('<!doctype html>');
    const fragment = await maria.get(`/comments/${top}/replies`, FRAGMENT);
    expect(fragment.text).not.toContain('<!doctype html>');
    expect(articles(fragment.text)).toHaveLength(5);
    const form = await maria.get(`/comments/${top}/reply`, FRAGMENT);
    expect(form.text).toMatch(/^<form method="post" action="\/comments"[^>]*data-keep/);
    expect(form.text).toContain('data-cancel');
    expect((await maria.get(`/en/comments/${top}/reply`, FRAGMENT)).text).toContain('action="/en/comments"');
  });
});

describe('votes', () => {
  it('count once, change sides, and are taken back', async () => {
    const on = square(app);
    const id = await write(maria, on, { text: 'Гласувайте' });
    const cast = async (value: string) =>
      (await petar.post(`/comments/${id}/vote`, { value }, JSON_ONLY)).json<object>();
    expect(await cast('1')).toMatchObject({ ups: 1, downs: 0, value: 1 });
    expect(await cast('1')).toMatchObject({ ups: 1, downs: 0, value: 1 });
    expect(await cast('-1')).toMatchObject({ ups: 0, downs: 1, value: -1 });
    expect((await petar.get(`/comments/${id}`)).text).toContain(
      'value="0" data-value="-1" aria-pressed="true"',
    );
    expect(await cast('0')).toMatchObject({ ups: 0, downs: 0, value: 0 });
    expect((await petar.post(`/comments/${id}/vote`, { value: '1' })).location).toContain(
      `/comments/${id}?done=voted`,
    );
  });

  it('for oneself, of strangers and of nonsense get a clear answer', async () => {
    const on = square(app);
    const id = await write(maria, on, { text: 'Моето' });
    const own = await maria.post(`/comments/${id}/vote`, { value: '1' }, JSON_ONLY);
    expect([own.status, own.json<{ code: string; title: string }>()]).toEqual([
      422,
      expect.objectContaining({
        code: 'ownVote',
        title: expect.stringContaining('За собственото си мнение'),
      }),
    ]);
    expect((await app.post(`/comments/${id}/vote`, { value: '1' }, JSON_ONLY)).status).toBe(401);
    expect((await app.post(`/comments/${id}/vote`, { value: '1' })).location).toBe(
      `/sign-in?next=%2Fcomments%2F${id}`,
    );
    expect((await petar.post(`/comments/${id}/vote`, { value: '1000' })).status).toBe(400);
    expect((await petar.post('/comments/999999/vote', { value: '1' })).status).toBe(404);
  });
});

describe('one’s own comment', () => {
  it('is edited while nobody replied, and its versions are kept', async () => {
    const on = square(app);
    const id = await write(maria, on, { text: 'Веднъж месечно.' });
    const page = await maria.get(`/comments/${id}/edit`);
    expect(page.text).toContain('Веднъж месечно.');
    const saved = await maria.post(`/comments/${id}/edit`, {
      stance: 'for',
      text: 'Два пъти месечно.',
      version: '1',
    });
    expect(saved.location).toContain('done=edited');
    const second = await maria.post(`/comments/${id}/edit`, {
      stance: 'for',
      text: 'Три пъти.',
      version: '1',
    });
    expect(second.status).toBe(422);
    expect(second.text).toContain('Три пъти.');
    expect(second.text).toContain('name="version" value="2"');
    const versions = await app.get(`/comments/${id}/versions`);
    expect(versions.text).toContain('<del>');
  });

  it('that was answered, or is old, or somebody else’s, is not edited', async () => {
    const on = square(app);
    const id = await write(maria, on, { text: 'Ще ми отговорят' });
    const form = { stance: 'for', text: 'Друго', version: '1' };
    expect((await petar.get(`/comments/${id}/edit`)).text).toContain('Само авторът може да прави това.');
    expect((await petar.post(`/comments/${id}/edit`, form)).text).toContain(
      'Само авторът може да прави това.',
    );
    expect((await app.post(`/comments/${id}/edit`, form)).text).toContain('Вече не сте влезли.');
    expect((await app.get(`/comments/${id}/edit`)).location).toBe(`/sign-in?next=%2Fcomments%2F${id}%2Fedit`);
    await write(petar, on, { text: 'Отговарям', parent: id });
    const answered = await maria.post(`/comments/${id}/edit`, form);
    expect([answered.status, answered.text]).toEqual([422, expect.stringContaining('вече отговориха')]);
    expect((await maria.get(`/comments/${id}/edit`)).text).toContain(`/comments/${id}/reply`);
    const old = await write(maria, on, { text: 'След четвърт час' });
    app.clock.moveBy(16 * 60_000);
    expect((await maria.post(`/comments/${old}/edit`, form)).text).toContain('до 15 минути');
  });

  it('is deleted after a question, and leaves a stub', async () => {
    const on = square(app);
    const id = await write(maria, on, { text: 'Ще го изтрия' });
    expect((await petar.post(`/comments/${id}/delete`)).text).toContain('Само авторът');
    expect((await maria.get(`/comments/${id}/delete`)).text).toContain('Да изтрием ли мнението Ви?');
    expect((await maria.post(`/comments/${id}/delete`)).location).toBe(`/comments/${id}?done=deleted`);
    const stub = await app.get(`/comments/${id}`);
    expect(stub.text).toContain('Мнението е изтрито от автора си.');
    expect(stub.text).not.toContain('Ще го изтрия');
    expect(
      (await petar.post('/comments', { subject: on.key, stance: 'for', text: 'Късно', parent: id })).text,
    ).toContain('вече не се показва');
    expect(
      (await maria.post('/comments', { subject: on.key, stance: 'for', text: 'Ще го изтрия' })).location,
    ).not.toContain('again');
  });
});
