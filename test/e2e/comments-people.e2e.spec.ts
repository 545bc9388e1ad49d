import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { staffCookie, testStaff } from '../../src/commons/accounts/staff/staff.factory.js';
import { CommentSections } from '../../src/commons/comments/index.js';
import { Unconfirmed } from '../../src/commons/confirmations/index.js';
import { CommentSection } from '../../src/commons/comments/views/index.js';
import { renderFragment } from '../../src/platform/ui/index.js';
import { Clock } from '../../src/platform/clock/index.js';
import type { PageContext } from '../../src/platform/http/index.js';
import { h } from 'preact';
import { testApp, type TestApp } from '../support/app.js';
import { until } from '../support/until.js';
import type { Visitor } from '../support/visitor.js';
import { withOffices } from './consultations.fixture.js';
import { citizen, square, write, type Citizen, type Square } from './comments.fixture.js';
import { openDebate } from './debates.fixture.js';
import { act } from './staff.fixture.js';

let app: TestApp;
let maria: Citizen;
let units: Record<string, string>;

beforeAll(async () => {
  app = await testApp();
  await withOffices(app);
  maria = await citizen(app, { name: 'Мария Петрова', showsName: true });
  const found = await app.db.read<{ code: string; id: string }>('SELECT code, id FROM unit');
  units = Object.fromEntries(found.map(({ code, id }) => [code, id]));
});
afterAll(() => app.close());

const newcomer = (on: Square, change: Record<string, string> = {}) => ({
  subject: on.key,
  stance: 'against',
  text: 'Пиша за първи път.',
  email: 'first@example.org',
  ...change,
});
const linkIn = async (address: string, atLeast = 1) => {
  const { text = '', html = '' } = await app.mailTo(address, atLeast);
  return new URL(/https?:\/\/[^\s"<]*\/comments\/confirm\/[\w.-]+/.exec(`${text} ${html}`)![0]).pathname;
};
const stored = async (on: Square) =>
  app.db.read<{ id: string; text: string; author_name: string | null; participant_id: string | null }>(
    `SELECT id, text, author_name, participant_id FROM comment WHERE subject_id = $1 AND subject_type = 'square' ORDER BY id`,
    [on.ref.id],
  );
const section = async (on: Square, viewer: Citizen | null = null, query = {}) => {
  const ctx = {
    locale: 'bg',
    now: app.nest.get(Clock).now(),
    viewer: viewer && {
      participantId: viewer.participantId,
      name: 'Мария Петрова',
      showsName: true,
      locale: 'bg',
      verification: 'email',
    },
  } as PageContext;
  const props = await app.nest.get(CommentSections).of(on.ref, ctx, { order: 'best', size: 50, ...query });
  return renderFragment('bg', h(CommentSection, props));
};

describe('a newcomer', () => {
  it('writes first, confirms by letter, and is signed in', async () => {
    const on = square(app);
    const visitor = app.visitor();
    const sent = await visitor.post('/comments', newcomer(on, { name: 'Нели Нова', showsName: 'yes' }));
    expect(sent.location).toBe(`/comments/sent?subject=${on.key}`);
    expect((await visitor.follow(sent)).text).toContain('Проверете пощата си');
    expect(await stored(on)).toEqual([]);
    const link = await linkIn('first@example.org');
    const page = await visitor.get(link);
    expect(page.text).toContain('Пиша за първи път.');
    expect(await stored(on)).toEqual([]);
    const done = await visitor.post(link);
    expect(done.location).toMatch(/^\/comments\/\d+\?done=posted$/);
    expect((await visitor.follow(done)).text).toContain('<b>Нели Нова</b>');
    expect((await visitor.get('/account')).status).toBe(200);
    expect((await app.visitor().post(link)).location).toBe(done.location.split('?')[0]);
    expect(await stored(on)).toHaveLength(1);
  });

  it('who presses the button fifty times at once has written once', async () => {
    for (let round = 0; round < 2; round += 1) {
      const on = square(app);
      const email = `fifty${round}@example.org`;
      await app.visitor().post('/comments', newcomer(on, { email }));
      const link = await linkIn(email);
      const answers = await Promise.all(Array.from({ length: 50 }, () => app.visitor().post(link)));
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]));
      expect(await stored(on)).toHaveLength(1);
    }
  });

  it('gets a clear answer for a link that is altered, late, or about what has ended', async () => {
    const on = square(app);
    await app.visitor().post('/comments', newcomer(on, { email: 'late@example.org', text: 'Ще закъснея.' }));
    const link = await linkIn('late@example.org');
    const altered = await app.post(`${link.slice(0, -2)}xx`);
    expect([altered.status, altered.text.includes('Ще закъснея.')]).toEqual([400, false]);
    on.become({ open: false, closedAt: new Date('2026-05-06T07:00:00Z') });
    const over = await app.post(link);
    expect(over.status).toBe(422);
    expect(over.text).toContain('приключи на 6 май 2026');
    expect(over.text).toContain('Ще закъснея.');
    on.become({ open: true, closedAt: null });
    app.clock.moveBy(73 * 3_600_000);
    const expired = await app.get(link);
    expect(expired.status).toBe(410);
    expect(expired.text).toMatch(/<textarea[^>]*>Ще закъснея\.<\/textarea>/);
    expect((await app.post(link)).status).toBe(410);
    expect(await stored(on)).toEqual([]);
  });

  it('whose session ran out finds the text in the form, which asks for an address', async () => {
    const on = square(app);
    const answer = await app
      .visitor()
      .post('/comments', { subject: on.key, stance: 'for', text: 'Дълго писано.' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Нищо не е изгубено');
    expect(answer.text).toMatch(/<textarea[^>]*>Дълго писано\.<\/textarea>/);
    expect(answer.text).toContain('id="comment-email"');
  });

  it('who never confirms is forgotten', async () => {
    const on = square(app);
    await app.visitor().post('/comments', newcomer(on, { email: 'never@example.org' }));
    const link = await linkIn('never@example.org');
    const waiting = async () =>
      (await app.db.read(`SELECT 1 FROM comment_pending WHERE subject_id = $1`, [on.ref.id])).length;
    const days = (count: number) => new Date(app.clock.now().getTime() + count * 86_400_000);
    await app.nest.get(Unconfirmed).run('slot', days(9));
    expect(await waiting()).toBe(1);
    await app.nest.get(Unconfirmed).run('slot', days(11));
    expect(await waiting()).toBe(0);
    expect((await app.get(link)).status).toBe(400);
  });

  it('known or not, gets the same answer; and no mailbox is flooded', async () => {
    const on = square(app);
    const { email } = await citizen(app);
    const known = await app.visitor().post('/comments', newcomer(on, { email }));
    expect([known.status, known.location]).toEqual([303, `/comments/sent?subject=${on.key}`]);
    const answers = [];
    for (let at = 0; at < 6; at += 1)
      answers.push(
        await app
          .visitor()
          .post('/comments', newcomer(on, { email: 'often@example.org', text: `Опит ${at}` })),
      );
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303, 422]);
    expect(answers.at(-1)!.text).toMatch(/<textarea[^>]*>Опит 5<\/textarea>/);
  });
});

describe('the name below a comment', () => {
  it('follows what its owner shows', async () => {
    const on = square(app);
    const changing = await citizen(app, { name: 'Стефан Стоев', showsName: true });
    await write(changing, on, { text: 'С име' });
    expect((await stored(on))[0]!.author_name).toBe('Стефан Стоев');
    await changing.post('/account', { name: 'Стефан Стоев', locale: 'bg' });
    await until('the name is gone', async () => (await stored(on))[0]!.author_name === null);
    expect(await section(on)).not.toContain('Стефан');
  });

  it('is forgotten with the account; the text stays', async () => {
    const on = square(app);
    const leaving = await citizen(app, { name: 'Лили Лазова', showsName: true });
    await write(leaving, on, { text: 'Остава за спора' });
    const file = await leaving.get('/account/data/export');
    expect(file.text).toContain('Остава за спора');
    await leaving.post('/account/data/erase', { understood: 'yes' });
    expect(await stored(on)).toMatchObject([
      { text: 'Остава за спора', author_name: null, participant_id: null },
    ]);
    expect(await section(on)).toMatch(/<b>Участник [^<]+<\/b>/);
  });
});

describe('the section of a subject', () => {
  it('shows what people say, how many, and a form', async () => {
    const on = square(app);
    expect(await section(on)).toContain('Още няма мнения');
    const petar = await citizen(app);
    const top = await write(maria, on, { text: 'За парка съм', stance: 'for' });
    await write(petar, on, { text: 'Не съм съгласен', stance: 'against', parent: top });
    const html = await section(on, maria);
    expect(html).toContain('Мнения (2)');
    expect(html).toContain('За: 1 (50 %)');
    expect(html).toContain('2 участници');
    expect(html.indexOf('За парка съм')).toBeLessThan(html.indexOf('Не съм съгласен'));
    expect(html).toContain('Ще се вижда от: Мария Петрова.');
    expect(html).toContain(`data-comments="/comments/new-since?subject=${on.key}"`);
    expect(await section(on)).toContain('id="comment-email"');
  });

  it('goes on from page to page, in each order', async () => {
    const on = square(app);
    const people = await Promise.all(Array.from({ length: 5 }, () => citizen(app)));
    for (let at = 0; at < 25; at += 1) await write(people[at % 5]!, on, { text: `Мнение номер ${at}.` });
    const first = await section(on, null, { order: 'oldest', size: 20 });
    const next = new URL(/href="([^"]*after=[^"]*)"/.exec(first)![1]!.replaceAll('&amp;', '&'), app.url);
    expect(next.pathname).toBe(`/squares/${on.ref.id}`);
    const rest = await section(on, null, {
      order: 'oldest',
      size: 20,
      after: next.searchParams.get('after'),
    });
    expect([first, rest].map((html) => html.split('<article').length - 1)).toEqual([20, 5]);
    await expect(section(on, null, { after: 'нищо' })).rejects.toThrow('wrongCursor');
  });

  it('says since when nothing is taken', async () => {
    const on = square(app);
    await write(maria, on, { text: 'Навреме' });
    on.become({ open: false, closedAt: new Date('2026-05-06T07:00:00Z') });
    const html = await section(on);
    expect(html).toContain('Обсъждането приключи на 6 май 2026');
    expect(html).not.toMatch(/<textarea|data-vote|data-reply/);
  });
});

describe('an official answer', () => {
  const inside = async (role: string, unitId: string | null = null): Promise<Visitor> => {
    const { id } = await testStaff(app.nest, { role, unitId });
    const visitor = app.visitor();
    visitor.cookies.set(...(await staffCookie(app.nest, id)));
    return visitor;
  };
  const answer = (visitor: Visitor, id: string, values: Record<string, string>) =>
    visitor.send('POST', `/admin/api/resources/comments/records/${id}/answer`, {
      headers: {
        'content-type': 'application/json',
        'sec-fetch-site': 'same-origin',
        origin: app.url,
        accept: 'application/json',
      },
      body: JSON.stringify({ values }),
    });

  it('is given by an expert for their own unit, and stands above the others', async () => {
    const on = square(app);
    const id = await write(maria, on, { text: 'Кога?' });
    await write(await citizen(app), on, { text: 'И аз питам.', parent: id });
    const expert = await inside('expert', units.environment!);
    const refused = await answer(expert, id, { unit: units.finance!, text: 'Не от нас' });
    expect(refused.text).not.toContain('"type":"success"');
    const given = await answer(expert, id, { unit: units.environment!, text: 'През май 2027 г.' });
    expect(given.status).toBe(200);
    const html = await section(on);
    expect(html).toMatch(/class="comment official"[\s\S]*Дирекция „Околна среда“[\s\S]*През май 2027/);
    expect(html.indexOf('През май 2027')).toBeLessThan(html.indexOf('И аз питам.'));
    const [event] = await app.db.read("SELECT 1 FROM outbox_event WHERE name = 'square.answered'");
    expect(event).toBeTruthy();
    const [audit] = await app.db.read("SELECT 1 FROM audit_entry WHERE action = 'comments.answer'");
    expect(audit).toBeTruthy();
  });

  it('to a whole discussion is pinned, and may be taken down from there', async () => {
    const id = await openDebate(app);
    const editor = await inside('editor');
    const values = { subject: `debate:${id}`, unit: units.environment!, text: 'Общият ни отговор.' };
    const given = await act(app, editor, 'comments/actions/answerSubject', values);
    expect([given.status, given.done]).toEqual([200, true]);
    const of = async () =>
      (
        await app.db.read<{ id: string; pinned: boolean; score: number }>(
          `SELECT id, pinned_at IS NOT NULL AS pinned, score FROM comment WHERE subject_type = 'debate' AND subject_id = $1`,
          [id],
        )
      )[0]!;
    expect(await of()).toMatchObject({ pinned: true, score: 1 });
    const { id: answered } = await of();
    const { list } = (
      await editor.get('/admin/api/resources/comments/actions/list', { accept: 'application/json' })
    ).json<{ list: { rows: { id: string; cells: Record<string, { text: string; href?: string }> }[] } }>();
    const cell = list.rows.find((row) => row.id === answered)!.cells['subject']!;
    expect(cell.text).not.toContain('debate:');
    expect(cell.href).toMatch(new RegExp(`^/debates/${id}-`));
    expect((await act(app, editor, `comments/records/${answered}/unpin`)).done).toBe(true);
    expect(await of()).toMatchObject({ pinned: false, score: 0 });
    expect((await act(app, editor, `comments/records/${answered}/unpin`)).done).toBe(false);
    expect((await act(app, editor, `comments/records/${answered}/pin`)).done).toBe(true);
  });

  it('is not for those who only read, and never shows them who wrote', async () => {
    const on = square(app);
    const id = await write(maria, on, { text: 'Само за четене' });
    const reader = await inside('lawyer');
    await answer(reader, id, { unit: units.environment!, text: 'Не бива' });
    expect(await stored(on)).toHaveLength(1);
    const record = await (
      await inside('editor')
    ).get(`/admin/api/resources/comments/records/${id}/show`, {
      accept: 'application/json',
    });
    expect(record.status).toBe(200);
    expect(record.text).toContain('Само за четене');
    expect(record.text).not.toMatch(/participantId|textHash/);
  });
});
