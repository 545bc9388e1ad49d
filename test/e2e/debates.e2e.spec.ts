import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals';
import { Conclusions, Debates, Proposals } from '../../src/civic/debates/index.js';
import { Units } from '../../src/commons/accounts/index.js';
import { Subjects } from '../../src/commons/subjects/index.js';
import { addDays, Clock, dateIn } from '../../src/platform/clock/index.js';
import { testApp, type TestApp } from '../support/app.js';
import { until } from '../support/until.js';
import { withOffices } from './consultations.fixture.js';
import { debateInput, openDebate } from './debates.fixture.js';

const EVIL = `Да остане ли "><img src=x onerror=alert(1)> & <script>alert('а')</script>?`;
const CLERK = { kind: 'staff', id: '7' } as const;

let app: TestApp;

const one = async <Row>(sql: string, params: unknown[] = []) => (await app.db.read<Row>(sql, params))[0]!;
const pathOf = async (id: string) =>
  (await one<{ path: string }>(`SELECT path FROM subject WHERE type = 'debate' AND id = $1`, [id])).path;
const now = () => app.nest.get(Clock).now();
/** What stands between head and foot. */
const textOf = async (path: string) => /<main[^]*<\/main>/.exec((await app.get(path)).text)?.[0] ?? '';

beforeAll(async () => {
  app = await testApp();
  await withOffices(app);
});
afterAll(() => app.close());

describe('a debate', () => {
  it('has a page in both languages, stands in the list, the feed and the data', async () => {
    const id = await openDebate(app);
    const path = await pathOf(id);
    const page = await app.get(path);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Да стане ли центърът пешеходен в неделя?');
    expect(page.text).toContain('30 дни до края');
    expect(page.text).toContain('Как е изчислено');
    expect(page.text).toContain(`/report?subject=debate:${id}`);
    expect((await app.get(`/en${path}`)).text).toContain('30 days left');
    expect((await app.get('/debates')).text).toContain('центърът пешеходен');
    expect((await app.get('/debates.atom')).text).toContain(`${path}"`);
    expect((await app.get('/')).text).toContain(path);
    expect((await app.get(`/api/v1/debates/${id}`)).json()).toMatchObject({
      id,
      state: { code: 'open' },
      proposer: { kind: 'staff', name: null },
      conclusion: null,
      opinions: { total: 0 },
    });
    expect((await app.get('/api/v1/debates?limit=1')).json()).toMatchObject({ items: [{ id }] });
  });

  it('is kept by the page cache, and never older than its last change', async () => {
    const id = await openDebate(app, { title: 'Да се вижда ли промяната веднага?' });
    const path = await pathOf(id);
    const { etag } = (await app.get(path)).headers;
    expect((await app.get(path, { 'if-none-match': etag! })).status).toBe(304);
    const moderated = app.nest.get(Subjects).descriptor('debate').moderated!;
    await app.db.transaction((tx) => moderated.hide(tx, id, now()));
    await until('it to be hidden', async () => (await app.get(path)).status === 404);
    for (const address of ['/debates', '/debates.atom', '/api/v1/debates', '/'])
      await until(address, async () => !(await app.get(address)).text.includes('промяната веднага'));
    expect((await app.get(`/api/v1/debates/${id}`)).status).toBe(404);
    await app.db.transaction((tx) => moderated.restore(tx, id, now()));
    await until('it to be back', async () => (await app.get(path)).status === 200);
  });

  it('leads from its number and from an old address to its own', async () => {
    const id = await openDebate(app, { title: 'Да се пренасочва ли към адреса?' });
    for (const address of [`/debates/${id}`, `/debates/${id}-staro-ime`]) {
      const answer = await app.get(address);
      expect([answer.status, answer.location]).toEqual([301, await pathOf(id)]);
    }
  });

  it('never becomes markup, on pages, in the feed, as data', async () => {
    const id = await openDebate(app, { title: EVIL, why: EVIL.repeat(2) });
    for (const address of [await pathOf(id), '/debates', '/debates.atom', '/']) {
      const { text } = await app.get(address);
      expect(text).not.toContain('<img src=x');
      expect(text).not.toContain('<script>alert');
    }
  });

  it('shows its conclusion on top, in the data too', async () => {
    const id = await openDebate(app, { title: 'Да има ли заключение най-горе?' });
    const at = new Date(now().getTime() + 1);
    await app.db.transaction((tx) =>
      // Only the clock closes a debate; here it is made to have closed already.
      tx.query(`UPDATE debate SET state = 'closing' WHERE id = $1`, [id]),
    );
    const [unit] = await app.nest.get(Units).all();
    await app.db.transaction((tx) =>
      app.nest.get(Conclusions).conclude(
        tx,
        id,
        {
          text: 'Опитваме една година.',
          official: 'арх. Цвета Малинова',
          unitId: unit!.id,
          taken: EVIL,
          declined: 'Целогодишно – паркингът не е готов',
          reviewOn: addDays(dateIn(at), 100),
          follows: [],
        },
        CLERK,
        at,
      ),
    );
    await until('the conclusion', async () =>
      (await textOf(await pathOf(id))).includes('Опитваме една година.'),
    );
    const text = await textOf(await pathOf(id));
    expect(text.indexOf('Какво приемаме')).toBeLessThan(text.indexOf('Защо е важно'));
    expect(text).toContain('паркингът не е готов');
    expect(text).toContain('проверяваме тук');
    expect(text).not.toContain('<img src=x');
    expect((await app.get(`/api/v1/debates/${id}`)).json()).toMatchObject({
      conclusion: { taken: [EVIL], declined: [{ text: 'Целогодишно', reason: 'паркингът не е готов' }] },
    });
  });
});

describe('the list', () => {
  it('is narrowed by state, topic, place and words', async () => {
    await openDebate(app, {
      title: 'Да има ли автобус до Мелник вечер?',
      places: ['47714'],
      topics: ['transport'],
    });
    await openDebate(app, {
      title: 'Да има ли автобус до гарата?',
      places: ['65334'],
      topics: ['transport'],
    });
    const found = async (query: string) => {
      const { items, count } = (await app.get(`/api/v1/debates?${query}`)).json<{
        items: { title: string }[];
        count: number;
      }>();
      expect(items).toHaveLength(count);
      return items.map(({ title }) => title).filter((title) => title.includes('автобус'));
    };
    expect(await found('topic=transport')).toHaveLength(2);
    expect(await found('topic=transport&place=47714')).toEqual(['Да има ли автобус до Мелник вечер?']);
    expect(await found(`q=${encodeURIComponent('АВТОБУС гара')}`)).toEqual(['Да има ли автобус до гарата?']);
    expect(await found('state=scheduled')).toEqual([]);
    expect(await textOf(`/debates?q=${encodeURIComponent('няма такова')}`)).toContain('Нищо не отговаря');
  });

  it('is walked through page by page, none lost and none twice', async () => {
    const seen: string[] = [];
    for (let next: string | null = '/api/v1/debates?limit=2'; next;) {
      const answer: { items: { id: string }[]; count: number; next: string | null } = (
        await app.get(next.replace(app.url, ''))
      ).json();
      seen.push(...answer.items.map(({ id }) => id));
      next = answer.next && new URL(answer.next).pathname + new URL(answer.next).search;
      if (!next) expect(seen).toHaveLength(answer.count);
    }
    expect(new Set(seen).size).toBe(seen.length);
  });

  test.each([
    '/debates?state=draft',
    '/debates?state=moderation',
    '/debates?topic=weather',
    '/debates?place=99999',
    '/debates?after=nonsense',
    '/api/v1/debates?limit=0',
    '/api/v1/debates?limit=1000',
    '/api/v1/debates?sort=title',
    '/api/v1/debates?q=%00',
  ])('%s is a bad request', async (address) => {
    expect((await app.get(address)).status).toBe(400);
  });

  test.each(['/debates/0', '/debates/999999', '/debates/12abc', '/debates/x', '/api/v1/debates/12-x'])(
    '%s is not found',
    async (address) => {
      expect((await app.get(address)).status).toBe(404);
    },
  );
});

describe('what is coming', () => {
  it('is announced, and nobody can write yet', async () => {
    const staff = { kind: 'staff', actor: CLERK } as const;
    const opensOn = addDays(dateIn(now()), 5);
    const input = await debateInput(app, {
      title: 'Да се обяви ли предварително?',
      opensOn,
      closesOn: addDays(opensOn, 20),
    });
    const id = await app.db.transaction(async (tx) => {
      const made = await app.nest.get(Proposals).create(tx, input, staff, now());
      await app.nest.get(Proposals).submit(tx, made, staff, now());
      const asProposed = { unitId: null, opensOn: null, closesOn: null };
      await app.nest.get(Debates).approve(tx, made, asProposed, CLERK, now());
      return made;
    });
    const text = await textOf(await pathOf(id));
    expect(text).toContain('Открива се след 5 дни');
    expect(text).toContain('Дебатът още не е открит');
    expect(text).not.toContain('<textarea');
  });
});
