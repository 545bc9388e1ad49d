import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedRecommendations } from '../../src/civic/recommendations/index.js';
import { seedAccounts } from '../../src/commons/accounts/index.js';
import type { SubjectRef } from '../../src/commons/subjects/index.js';
import { Trail } from '../../src/commons/trail/index.js';
import { Clock } from '../../src/platform/clock/index.js';
import { testApp, type TestApp } from '../support/app.js';
import { until } from '../support/until.js';
import { plain } from './recommendations.fixture.js';

let app: TestApp;
let ids: Map<string, string>;

const idOf = (begins: string) => [...ids].find(([title]) => title.startsWith(begins))![1];
const pathOf = async (id: string) =>
  (
    await app.db.read<{ path: string }>(
      `SELECT path FROM subject WHERE type = 'recommendation' AND id = $1`,
      [id],
    )
  )[0]!.path;
const listed = async (query: string) => {
  const { items, count } = (await app.get(`/api/v1/recommendations?${query}`)).json<{
    items: { id: string; title: string; state: { code: string } }[];
    count: number;
  }>();
  return { ids: items.map(({ id }) => id), count };
};

beforeAll(async () => {
  app = await testApp();
  const now = app.nest.get(Clock).now();
  const { staff } = await seedAccounts(app.nest, now);
  ids = await app.whileNothingRecurs(() =>
    seedRecommendations(app.nest, now, { staff, debates: new Map(), consultations: new Map() }),
  );
});
afterAll(() => app.close());

describe('the seeded recommendations', () => {
  it('are in every state that the public sees', async () => {
    const found = await app.db.read<{ state: string; count: number }>(
      'SELECT state, count(*)::int AS count FROM recommendation GROUP BY state',
    );
    expect(Object.fromEntries(found.map(({ state, count }) => [state, count]))).toEqual({
      sent: 1,
      underReview: 2,
      inProgress: 3,
      implemented: 3,
      notImplemented: 1,
      rejected: 1,
      withdrawn: 1,
    });
  });

  it('are overdue by their clocks alone: the first answer, and what was agreed', async () => {
    const { ids: overdue } = await listed('overdue=yes');
    expect(overdue.sort()).toEqual([idOf('Формулярите'), idOf('Измерване на праховите')].sort());
  });
});

describe('the list', () => {
  it('stands as a table and as a board, in both languages, with what it filters by', async () => {
    const table = plain((await app.get('/recommendations')).text);
    expect(table).toContain('12 препоръки');
    expect(table).toContain('Всеки да вижда докъде е стигнала преписката му');
    expect(table).toContain('Просрочени');
    const board = await app.get('/recommendations?view=board');
    expect(board.text).toContain('class="board"');
    expect(plain(board.text)).toContain('В изпълнение 3');
    expect(plain((await app.get('/en/recommendations')).text)).toContain('12 recommendations');
    for (const address of ['/recommendations.atom', '/', '/sitemap.xml'])
      expect([
        address,
        (await app.get(address)).text.includes(`/recommendations/${idOf('Безплатен достъп')}`),
      ]).toEqual([address, address !== '/']);
  });

  it('is narrowed by each filter, and by words', async () => {
    const unit = await app.db.read<{ id: string }>(`SELECT id FROM unit WHERE code = 'environment'`);
    const organisation = await app.db.read<{ id: string }>(
      `SELECT id FROM organisation WHERE name LIKE 'Фондация%'`,
    );
    const year = app.nest.get(Clock).now().getUTCFullYear();
    const counts = Object.fromEntries(
      await Promise.all(
        [
          'state=inProgress',
          `unit=${unit[0]!.id}`,
          `organisation=${organisation[0]!.id}`,
          'topic=environment',
          'stage=monitoring',
          'answer=none',
          'answer=inTime',
          'answer=late',
          'outcome=rejected',
          'disputed=yes',
          'disputed=open',
          'q=преписката',
          'q=преписката докъде',
          'q=нямаго',
        ].map(async (query) => [query, (await listed(query)).count] as const),
      ),
    );
    expect(counts).toEqual({
      'state=inProgress': 3,
      [`unit=${unit[0]!.id}`]: 3,
      [`organisation=${organisation[0]!.id}`]: 4,
      'topic=environment': 3,
      'stage=monitoring': 2,
      'answer=none': 4,
      'answer=inTime': 7,
      'answer=late': 1,
      'outcome=rejected': 1,
      'disputed=yes': 2,
      'disputed=open': 1,
      'q=преписката': 1,
      'q=преписката докъде': 1,
      'q=нямаго': 0,
    });
    expect((await listed(`year=${year}`)).count + (await listed(`year=${year - 1}`)).count).toBe(12);
    const nothing = await app.get('/recommendations?q=%D0%BD%D1%8F%D0%BC%D0%B0%D0%B3%D0%BE');
    expect(nothing.text).toContain('Нищо не отговаря на този избор');
  });

  it('refuses what makes no sense', async () => {
    for (const query of [
      'state=draft',
      'unit=99',
      'unit=x',
      'topic=unknown',
      'year=99999',
      'sort=x',
      'cursor=x',
    ])
      expect([query, (await app.get(`/api/v1/recommendations?${query}`)).status]).toEqual([query, 400]);
    expect((await app.get('/recommendations?state=draft')).status).toBe(400);
    expect((await app.get('/recommendations?utm_source=x')).status).toBe(200);
  });

  it('is paged without losing or repeating anything', async () => {
    const seen: string[] = [];
    let next: string | null = '/api/v1/recommendations?limit=4';
    while (next) {
      const answer: { items: { id: string }[]; next: string | null } = (await app.get(next)).json();
      seen.push(...answer.items.map(({ id }) => id));
      next = answer.next && answer.next.replace(/^https?:\/\/[^/]+/, '');
    }
    expect(seen).toHaveLength(12);
    expect(new Set(seen).size).toBe(12);
  });

  it('comes as CSV and XLSX with the same rows', async () => {
    const csv = await app.get('/recommendations.csv?state=inProgress');
    const lines = csv.text.trim().split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toContain('organisation');
    const xlsx = await app.get('/recommendations.xlsx?state=inProgress');
    expect(xlsx.headers['content-type']).toContain('spreadsheetml');
    expect(xlsx.bytes.subarray(0, 2).toString()).toBe('PK');
  });
});

describe('the page of one', () => {
  it('shows both sides beside each other, the dispute with its clock, and all of its history', async () => {
    const path = await pathOf(idOf('Отговорите на запитвания'));
    const answer = await app.get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.etag).toBeDefined();
    expect(answer.headers['set-cookie']).toBeUndefined();
    const text = plain(answer.text);
    expect(text).toContain('Двете страни не са съгласни');
    expect(text).toContain('Изпълнена отчасти');
    expect(text).toContain('Отговор на оспорване');
    expect(text).toContain('Чака отговор от общината');
    expect(text).toContain('Общината отчете: В изпълнение, 30%');
    expect(text).toContain('Общината отчете: Изпълнена, 100%');
    expect(text).toContain('Публикувани отговори');
    expect(text).toContain('вх. № 61-00-44');
    expect(answer.text).toContain('polyline');
    expect(plain((await app.get(`/en${path}`)).text)).toContain('The two sides do not agree');
  });

  it('says that it is overdue, and by how much', async () => {
    const text = plain((await app.get(await pathOf(idOf('Измерване на праховите')))).text);
    expect(text).toContain('Просрочена');
    expect(text).toMatch(/Първи отговор на препоръка: просрочен/);
    expect(text).toContain('Вписана след срока');
  });

  it('leads to its set, whose progress is weighed', async () => {
    const text = (await app.get(await pathOf(idOf('Всеки да вижда')))).text;
    const path = /\/recommendations\/sets\/\d+-[a-z0-9-]+/.exec(text)![0];
    const set = plain((await app.get(path)).text);
    expect(set).toContain('Проучване на Сдружение „Прозрачен Сандански“');
    // (3 × 40 + 2 × 50 + 2 × 100) / 7
    expect(set).toContain('60%');
    expect(set).toContain('4 препоръки в този пакет');
  });

  it('has a badge that other sites may show', async () => {
    const badge = await app.get(`/recommendations/${idOf('Всеки да вижда')}/badge.svg`);
    expect(badge.headers['content-type']).toContain('image/svg+xml');
    expect(badge.headers['cross-origin-resource-policy']).toBe('cross-origin');
    expect(badge.text).toContain('В изпълнение · 40%');
    expect((await app.get('/recommendations/999999/badge.svg')).status).toBe(404);
  });

  it('leads from what it is linked with to the whole path', async () => {
    const [from, to] = ['Вечерен автобус', 'Безплатен достъп'].map((begins) => ({
      type: 'recommendation',
      id: idOf(begins),
    })) as [SubjectRef, SubjectRef];
    const actor = { kind: 'system' } as const;
    await app.db.transaction((tx) =>
      app.nest
        .get(Trail, { strict: false })
        .link(tx, { from, to, kind: 'arisesFrom', actor }, app.clock.now()),
    );
    const path = await pathOf(from.id);
    await until('the link to the path', async () =>
      (await app.get(path)).text.includes(`href="/trail/recommendation/${from.id}"`),
    );
  });

  it('is one address alone, and as data the same', async () => {
    const id = idOf('Вечерен автобус');
    const path = await pathOf(id);
    expect((await app.get(`/recommendations/${id}`)).location).toBe(path);
    expect((await app.get('/recommendations/999999')).status).toBe(404);
    expect((await app.get(`/api/v1/recommendations/${id}`)).json()).toMatchObject({
      id,
      state: { code: 'implemented' },
      progress: 100,
      verdict: 'done',
      disputes: 1,
      disputeOpen: false,
      reports: [{ progress: 40 }, { progress: 100 }],
      verdicts: [{ verdict: 'partly' }, { verdict: 'done' }],
      disputeHistory: [{ answer: { late: false } }],
      indicators: [{ target: 240, measured: [{ value: 148 }, { value: 231 }, { value: 262 }] }],
    });
  });
});

describe('the scoreboard', () => {
  it('leads from each figure to the rows that it counts', async () => {
    const answer = await app.get('/recommendations/scoreboard');
    const links = [
      ...answer.text.matchAll(/href="(\/recommendations\?[^"]+)"><span aria-hidden="true">(\d+)/g),
    ].map(([, path, count]) => [path!.replaceAll('&amp;', '&'), Number(count)] as const);
    expect(links.length).toBeGreaterThan(20);
    for (const [path, count] of links)
      expect([path, (await listed(path.split('?')[1]!)).count]).toEqual([path, count]);
    expect(plain(answer.text)).toContain('Фондация „Младите на Сандански“');
    const csv = await app.get('/recommendations/scoreboard.csv');
    expect(csv.text).toContain('organisation,Сдружение „Прозрачен Сандански“,5,4,');
  });
});

describe('what is not public', () => {
  it('leaves every list, page and file once moderation hides it', async () => {
    const { RecommendationSubject } =
      await import('../../src/civic/recommendations/recommendation.subject.js');
    const id = idOf('Списък на вековните');
    const path = await pathOf(id);
    await app.db.transaction((tx) =>
      app.nest.get(RecommendationSubject, { strict: false }).hide(tx, id, app.nest.get(Clock).now()),
    );
    expect((await app.get(path)).status).toBe(404);
    expect((await app.get(`/api/v1/recommendations/${id}`)).status).toBe(404);
    expect((await app.get(`/recommendations/${id}/badge.svg`)).status).toBe(404);
    expect((await listed('state=sent')).count).toBe(0);
    expect((await app.get('/recommendations.csv')).text).not.toContain('вековните');
  });
});
