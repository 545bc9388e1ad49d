import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DownloadCounter } from '../../src/civic/library/downloads/download-counter.service.js';
import { seedLibrary } from '../../src/civic/library/index.js';
import {
  publicationDetail,
  publicationPage,
} from '../../src/civic/library/reading/data/publications-api.schemas.js';
import { seedRecommendations } from '../../src/civic/recommendations/index.js';
import { seedAccounts } from '../../src/commons/accounts/index.js';
import { Clock } from '../../src/platform/clock/index.js';
import { testApp, type TestApp } from '../support/app.js';
import { pdfText } from '../support/pdf-text.js';
import { until } from '../support/until.js';
import { FIREFOX } from './library.fixture.js';
import { plain } from './recommendations.fixture.js';

let app: TestApp;
let ids: Map<string, string>;

const idOf = (begins: string) => [...ids].find(([title]) => title.startsWith(begins))![1];
const pathOf = async (begins: string) => (await app.get(`/library/${idOf(begins)}`)).location;
const page = async (begins: string) => plain((await app.get(await pathOf(begins))).text);
const titles = async (query: string) =>
  (await app.get(`/api/v1/publications?${query}`))
    .json<{ items: { title: string }[] }>()
    .items.map(({ title }) => title);
const downloadsIn = async (begins: string) =>
  [...(await app.get(await pathOf(begins))).text.matchAll(/href="(\/library\/\d+\/files\/\d+)"/g)].map(
    ([, href]) => href!,
  );

beforeAll(async () => {
  app = await testApp();
  const now = app.nest.get(Clock).now();
  const { staff } = await seedAccounts(app.nest, now);
  ids = await app.whileNothingRecurs(async () => {
    await seedRecommendations(app.nest, now, { staff, debates: new Map(), consultations: new Map() });
    return seedLibrary(app.nest, now, { staff });
  });
});
afterAll(() => app.close());

describe('the seeded library', () => {
  it('has the study with two versions, and what came of it', async () => {
    const study = await page('Проучване относно опита');
    expect(study).toContain('Добавени са глава 6');
    expect(study).toContain('Финансирано от Европейския съюз чрез Европейския социален фонд');
    for (const recommendation of [
      'Всеки да вижда докъде',
      'Формулярите да се',
      'Центърът за услуги',
      'Отговорите на запитвания',
    ])
      expect([recommendation, study.includes(recommendation)]).toEqual([recommendation, true]);
    expect(await page('Анализ на гражданското')).toContain('Младежки консултативен съвет към кмета');
  });

  it('has real documents of several pages, whose text can be read', async () => {
    for (const [begins, words] of [
      ['Проучване относно опита', 'въпрос с входящ номер'],
      ['Анализ на гражданското', 'Кой липсва'],
    ] as const) {
      const [href] = await downloadsIn(begins);
      const redirected = await app.get(href!);
      const file = await app.get(redirected.location);
      expect([file.status, file.headers['content-type']]).toEqual([200, 'application/pdf']);
      const raw = file.bytes.toString('latin1');
      expect(raw.match(/\/Type \/Page\b/g)!.length).toBeGreaterThanOrEqual(7);
      expect(raw).toContain('/StructTreeRoot');
      expect(pdfText(file.bytes)).toContain(words);
    }
  });

  it('shows neither drafts nor versions in preparation', async () => {
    const draft = idOf('Последваща оценка');
    expect((await app.get(`/library/${draft}`)).status).toBe(404);
    expect((await app.get(`/api/v1/publications/${draft}`)).status).toBe(404);
    expect((await app.get('/library.csv')).text).not.toContain('Последваща оценка');
    expect(await page('Програма за младежта')).not.toContain('летният стаж: двадесет места');
    expect(await page('Анкета за градския транспорт')).toContain('разменени два реда');
    expect(await titles('q=анкета+транспорт')).toEqual([]);
  });

  it('orders strategic documents by what they serve, with their terms', async () => {
    const { text } = await app.get('/library/strategic');
    const order = ['План за интегрирано', 'Програма за', 'Програма за', 'Годишен план'].map((begins, index) =>
      text.indexOf(begins, index === 0 ? text.indexOf('class="strategic"') : 0),
    );
    expect(order.every((at) => at > 0)).toBe(true);
    expect(plain(text)).toContain('В сила');
    expect(plain(text)).toContain('Следващ преглед');
    expect((await app.get('/en/library/strategic')).text).toContain('Plan for integrated development');
    expect(await page('Програма за младежта')).toContain('В изпълнение на');
    expect(await page('План за интегрирано')).toContain('Преглед на документа');
  });
});

describe('the list', () => {
  it('is searched by beginnings of words, with what was found marked', async () => {
    expect((await titles('q=%D1%83%D1%87%D0%B0%D1%81%D1%82%D0%B8%D0%B5')).slice(0, 2)).toEqual(
      expect.arrayContaining([expect.stringContaining('Анализ на гражданското')]),
    );
    const { text } = await app.get(`/library?q=${encodeURIComponent('зелен наредба')}`);
    expect(text).toContain('<mark>Наредба</mark>');
    expect(text).toContain('<mark>зелената</mark>');
    const nothing = plain((await app.get('/library?q=няматаковa')).text);
    expect(nothing).toContain('Нищо не отговаря на търсеното');
  });

  it('finds words inside of files, and shows the place', async () => {
    const [file] = await app.db.read<{ id: string }>(
      `SELECT file.id FROM publication_file AS file JOIN publication_version AS version ON version.id = version_id
       WHERE publication_id = $1`,
      [idOf('Обобщен протокол')],
    );
    // Whoever reads files may have it in line already.
    await app.db.read(
      `INSERT INTO publication_file_text (file_id, state, text) VALUES ($1, 'read', $2)
       ON CONFLICT (file_id) DO UPDATE SET state = 'read', text = excluded.text`,
      [
        file!.id,
        `${'Дълъг протокол. '.repeat(200)}Тогава председателят спомена хвърчилата над Мелник. ${'Край. '.repeat(99)}`,
      ],
    );
    const { text } = await app.get(`/library?q=${encodeURIComponent('ХВЪРЧИЛ мелник')}`);
    expect(text).toContain('<mark>хвърчилата</mark>');
    expect(text).toContain('<mark>Мелник</mark>');
    expect(plain(text)).toMatch(/В текста: …/);
  });

  it.each([
    ['kind=programme', 2],
    ['kind=video', 1],
    ['lang=en', 1],
    ['topic=youth', 4],
    ['publisher=Общински+съвет+–+Сандански', 1],
    ['year=1999', 0],
  ])('is filtered by %s', async (query, count) => {
    const { items, count: all } = (await app.get(`/api/v1/publications?${encodeURI(query)}`)).json<{
      items: object[];
      count: number;
    }>();
    expect([items.length, all]).toEqual([count, count]);
  });

  it('refuses what makes no sense, and ignores it on pages', async () => {
    for (const query of ['kind=book', 'topic=nope', 'year=20', 'lang=de', 'cursor=AAAA', 'limit=0', 'what=1'])
      expect([query, (await app.get(`/api/v1/publications?${query}`)).status]).toEqual([query, 400]);
    expect((await app.get('/library?utm_source=x&what=1')).status).toBe(200);
    expect((await app.get('/library?after=WyI5OTk5OTk5OTkiLCIxIl0')).status).toBe(400);
  });
});

describe('data', () => {
  it('is what its description says, page by page', async () => {
    const seen: string[] = [];
    let next: string | null = `${app.url}/api/v1/publications?limit=4`;
    while (next) {
      const body: ReturnType<typeof publicationPage.parse> = publicationPage.parse(
        (await app.get(next.replace(/^https?:\/\/[^/]+/, ''))).json(),
      );
      seen.push(...body.items.map(({ id }) => id));
      next = body.next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(ids.size - 2);
    for (const id of seen) publicationDetail.parse((await app.get(`/api/v1/publications/${id}`)).json());
    expect((await app.get('/api/v1/openapi.json')).text).toContain('PublicationSummary');
  });

  it('is a feed and a table', async () => {
    const feed = (await app.get('/library.atom')).text;
    expect(feed).toContain('Мотивационен плакат');
    const { text, headers } = await app.get('/library.csv?kind=poster');
    expect(headers['content-type']).toContain('text/csv');
    expect(text.trim().split('\n')).toHaveLength(2);
  });

  it('is cited as reference managers read it', async () => {
    const id = idOf('Проучване относно опита');
    const bib = await app.get(`/library/${id}/cite.bib`);
    expect(bib.text).toMatch(/^@techreport\{megdan/);
    expect(bib.text).toContain('Ангелова, Росица and Костадинов, Петър and {Югозападен');
    const ris = await app.get(`/library/${id}/cite.ris`);
    expect(ris.text).toMatch(/^TY {2}- RPRT\r\n/);
    expect(ris.headers['content-disposition']).toContain('.ris');
  });
});

describe('downloads', () => {
  it('are counted without anybody’s data, and only where somebody reads', async () => {
    const [href] = await downloadsIn('Обобщен протокол');
    const id = /files\/(\d+)/.exec(href!)![1];
    const ask = (method: string, headers: Record<string, string> = {}) =>
      app.visitor().send(method, href!, { headers: { 'user-agent': FIREFOX, ...headers } });
    const answer = await ask('GET');
    expect([answer.status, answer.headers['cache-control'], answer.headers['set-cookie']]).toEqual([
      302,
      'no-store',
      undefined,
    ]);
    await ask('HEAD');
    await ask('GET', { range: 'bytes=5000-' });
    await ask('GET', { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' });
    await ask('GET', { 'sec-purpose': 'prefetch' });
    await ask('GET', { range: 'bytes=0-' });
    await app.nest.get(DownloadCounter, { strict: false }).flush();
    expect(await app.db.read('SELECT count FROM publication_download WHERE file_id = $1', [id])).toEqual([
      { count: 2 },
    ]);
    await until('the page says so', async () => (await page('Обобщен протокол')).includes('теглен 2 пъти'));
    for (const strange of [
      '/library/1/files/999999',
      '/library/999999/files/1',
      '/library/1/files/x',
      '/library/x/files/1',
    ])
      expect([strange, (await app.get(strange)).status]).toEqual([strange, 404]);
  });
});

it('stands in the menu, in both languages', async () => {
  expect((await app.get('/')).text).toContain('href="/library"');
  const english = await app.get(`/en${await pathOf('Good practices')}`);
  expect(plain(english.text)).toContain('How to cite');
  expect((await app.get(`/library/${idOf('Good practices')}-wrong`)).status).toBe(301);
});
