import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DownloadCounter } from '../../src/civic/library/downloads/download-counter.service.js';
import { seedLibrary } from '../../src/civic/library/index.js';
import { seedRecommendations } from '../../src/civic/recommendations/index.js';
import { seedAccounts } from '../../src/commons/accounts/index.js';
import { Clock } from '../../src/platform/clock/index.js';
import { pdf } from '../../src/platform/files/office.factory.js';
import { testApp, type TestApp } from '../support/app.js';
import {
  axeFindings,
  overflowsSideways,
  takeScreenshots,
  testBrowser,
  type TestBrowser,
} from '../support/browser.js';
import { until } from '../support/until.js';
import { opened, pressed, story, told, Walk } from '../support/walk.js';

const NARROW = { width: 320, height: 720 };
const TITLES = {
  study: 'Проучване относно опита',
  plan: 'План за интегрирано развитие',
  poster: 'Мотивационен плакат',
  video: 'Как едно предложение',
  withdrawn: 'Анкета за градския транспорт',
};

let app: TestApp;
let chromium: TestBrowser;
let walk: Walk;
const paths = new Map([
  ['list', '/library'],
  ['list-en', '/en/library'],
  ['found', `/library?q=${encodeURIComponent('гражданск участие')}`],
  ['nothing', `/library?q=${encodeURIComponent('нямаго')}`],
  ['strategic', '/library/strategic'],
]);

beforeAll(async () => {
  [app, chromium] = await Promise.all([testApp(), testBrowser()]);
  walk = new Walk(app, chromium, 'library');
  const now = app.nest.get(Clock).now();
  const { staff } = await seedAccounts(app.nest, now);
  const ids = await app.whileNothingRecurs(async () => {
    await seedRecommendations(app.nest, now, { staff, debates: new Map(), consultations: new Map() });
    return seedLibrary(app.nest, now, { staff });
  });
  for (const [name, begins] of Object.entries(TITLES)) {
    const [, id] = [...ids].find(([title]) => title.startsWith(begins))!;
    paths.set(name, (await app.get(`/library/${id}`)).location);
  }
  paths.set('study-en', `/en${paths.get('study')!}`);
});
afterAll(async () => {
  await chromium.close();
  await app.close();
});

describe('the pages of the library', () => {
  it.each([
    'list',
    'list-en',
    'found',
    'nothing',
    'strategic',
    'study',
    'study-en',
    'plan',
    'poster',
    'video',
    'withdrawn',
  ])('%s is read by everybody, in both widths', async (name) => {
    const page = await chromium.newPage({ baseURL: app.url });
    await page.goto(paths.get(name)!);
    expect(await overflowsSideways(page)).toBe(false);
    await page.setViewportSize(NARROW);
    expect(await axeFindings(page)).toEqual([]);
    expect(await overflowsSideways(page)).toBe(false);
    await takeScreenshots(page, `library-${name}`);
    await page.context().close();
  });
});

describe('a publication, from the desk to its readers', () => {
  const step = story();
  let desk: Page;
  let path: string;
  let record: string;
  const attach = async (name: string) => {
    const file = join(tmpdir(), name);
    await writeFile(file, pdf(name));
    await desk.locator('input[type=file]').setInputFiles(file);
    await desk.getByRole('link', { name, exact: true }).waitFor();
  };

  step('is entered with its details', async () => {
    desk = await walk.official('editor', 'Лилия Манова');
    await desk.goto('/admin/resources/publications/actions/new');
    await desk.getByLabel('Заглавие').waitFor();
    await walk.inspect(desk, 'desk-form');
    await desk.getByLabel('Вид', { exact: true }).selectOption({ label: 'Доклад' });
    await desk.getByLabel('Заглавие').fill('Доклад за чешмите в общината');
    await desk.getByLabel('Накратко').fill('Кои чешми текат, кои не и кой се грижи за тях.');
    await desk.getByLabel('Издател').fill('Община Сандански');
    await desk.getByLabel('Автори').fill('Попова, Ана');
    await desk.getByLabel('Дата на документа').fill('09.03.2026');
    await desk.getByLabel('Отговорно звено').selectOption({ index: 1 });
    await desk.locator('main form button[type=submit], form button').last().click();
    await told(desk, 'Добавете поне един');
    record = new URL(desk.url()).pathname;
  });

  step('gets a file, and is published', async () => {
    await opened(desk, record, 'Добавете файл');
    await attach('cheshmi.pdf');
    await desk.getByLabel('Как се казва файлът').fill('Пълен текст');
    await walk.inspect(desk, 'desk-file');
    await pressed(desk, 'Добавете файл');
    await told(desk, 'Файлът е добавен');
    await opened(desk, record, 'Публикувайте');
    await pressed(desk, 'Публикувайте');
    await told(desk, 'Готово');
    await walk.inspect(desk, 'desk-record');
  });

  step('gets a second version that says what has changed', async () => {
    await opened(desk, record, 'Нова версия');
    await attach('cheshmi-2.pdf');
    await desk.getByLabel('Как се казва файлът').fill('Пълен текст с карта');
    await pressed(desk, 'Нова версия');
    await told(desk, /Едно поле има нужда от поправка/);
    await walk.inspect(desk, 'desk-version-refused');
    await desk.getByLabel('Какво е променено').fill('Добавена е карта на чешмите в селата.');
    await pressed(desk, 'Нова версия');
    await told(desk, 'Новата версия е започната');
    await opened(desk, record, 'Публикувайте версията');
    await pressed(desk, 'Публикувайте версията');
    await told(desk, 'Новата версия е публикувана');
    await desk.context().close();
  });

  step('is found by the beginning of a word, without scripts, on a phone', async () => {
    const page = await chromium.newPageWithoutScripts({ baseURL: app.url, viewport: NARROW });
    await until('it stands in the list', async () => (await app.get('/library')).text.includes('чешмите'));
    await page.goto('/library');
    await page.getByLabel('Търсене').fill('ПОПОВ ЧЕШМ');
    await page.locator('form.filter button').first().click();
    await told(page, '1 публикация');
    await page.getByRole('link', { name: 'Доклад за чешмите в общината' }).click();
    await told(page, 'Добавена е карта на чешмите в селата.');
    path = new URL(page.url()).pathname;
    await page.getByText('Файлове на версия 1').click();
    await told(page, 'Това е по-стара версия');
    expect(await page.getByRole('link', { name: 'Пълен текст', exact: true }).isVisible()).toBe(true);
    await told(page, 'ПОПОВА, Ана. Доклад за чешмите в общината [онлайн]. Версия 2');
    await walk.inspect(page, 'published', false);
    await page.context().close();
  });

  step('is taken along, cited, and counted', async () => {
    const page = await chromium.newPage({ baseURL: app.url });
    await page.goto(path);
    for (const name of ['Пълен текст с карта', 'За BibTeX']) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name, exact: true }).click(),
      ]);
      expect(await download.failure()).toBeNull();
    }
    await app.nest.get(DownloadCounter, { strict: false }).flush();
    await until('the page counts it', async () => (await app.get(path)).text.includes('теглен 1 път'));
    await page.context().close();
  });
});
