import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { seedCampaigns } from '../../src/civic/campaigns/index.js';
import { seedEvents } from '../../src/civic/events/index.js';
import { seedExhibitions } from '../../src/civic/exhibitions/index.js';
import { drawing } from '../../src/civic/exhibitions/seed/pictures/drawing.js';
import { seedAccounts } from '../../src/commons/accounts/index.js';
import { Clock } from '../../src/platform/clock/index.js';
import { testApp, type TestApp } from '../support/app.js';
import { overflowsSideways, testBrowser, type TestBrowser } from '../support/browser.js';
import { until } from '../support/until.js';
import { headed, opened, pressed, story, told, Walk } from '../support/walk.js';

const NARROW = { width: 360, height: 780 };
const run = promisify(execFile);
const step = story();

let app: TestApp;
let chromium: TestBrowser;
let walk: Walk;
let folder: string;
let curator: Page;
let visitor: Page;
let roomId: string;

beforeAll(async () => {
  [app, chromium, folder] = await Promise.all([testApp(), testBrowser(), mkdtemp(join(tmpdir(), 'boards-'))]);
  walk = new Walk(app, chromium, 'exhibition');
  const now = app.nest.get(Clock).now();
  const { staff } = await seedAccounts(app.nest, now);
  await app.whileNothingRecurs(async () => {
    await seedEvents(app.nest, now, { staff });
    await seedCampaigns(app.nest, now, { staff });
    await seedExhibitions(app.nest, now, { staff });
  });
  curator = await walk.official('editor', 'Лилия Манова');
  visitor = await chromium.newPage({ baseURL: app.url });
});
afterAll(async () => {
  await chromium.close();
  await Promise.all([app.close(), rm(folder, { recursive: true })]);
});

const record = () => `/admin/resources/exhibition-rooms/records/${roomId}/show`;

step('a curator begins a room', async () => {
  await curator.goto('/admin/resources/exhibition-rooms/actions/new');
  await curator.getByLabel('Заглавие').fill('Реката и градът');
  await curator.getByLabel('Накратко').fill('Три табла за Санданска Бистрица и хората край нея.');
  await walk.inspect(curator, 'desk-form');
  await pressed(curator, 'Създайте');
  await told(curator, 'Залата е празна');
  roomId = /records\/(\d+)/.exec(curator.url())![1]!;
});

/** A picture of 3:2 with a red frame: where a side of it is missing, something of the picture is. */
const FRAMED = sharp({ create: { width: 1360, height: 896, channels: 3, background: '#7fa6c9' } })
  .extend({ top: 32, bottom: 32, left: 32, right: 32, background: '#ff0000' })
  .jpeg({ quality: 95 })
  .toBuffer();

/** Width over height of what is red. */
async function frameIn(picture: Buffer): Promise<number> {
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const [columns, rows] = [new Set<number>(), new Set<number>()];
  for (let at = 0; at < data.length; at += info.channels) {
    if (data[at]! < 200 || data[at + 1]! > 60 || data[at + 2]! > 60) continue;
    columns.add((at / info.channels) % info.width);
    rows.add(Math.floor(at / info.channels / info.width));
  }
  const length = (found: Set<number>) => Math.max(...found) - Math.min(...found) + 1;
  return length(columns) / length(rows);
}

async function hang(heading: string, alt: string, { figure = '', buffer = drawing('pirin') } = {}) {
  await opened(curator, record(), 'Добавете табло');
  await curator.getByLabel('Заглавие на таблото').fill(heading);
  await curator
    .getByLabel('Текст', { exact: true })
    .fill('Реката минава през парка и през разговорите на хората.');
  if (figure) {
    await curator.getByLabel(/^Число/).fill(figure);
    await curator.getByLabel('Какво брои числото').fill('километра алея');
  }
  const picture = { name: 'reka.jpg', mimeType: 'image/jpeg', buffer: await buffer };
  await curator.locator('input[type=file]').setInputFiles(picture);
  await curator.getByRole('link', { name: 'reka.jpg' }).waitFor();
  await curator.getByLabel('Какво се вижда').fill(alt);
  await curator.getByLabel('Какво стои зад таблото').selectOption({ index: 1 });
  await pressed(curator, 'Добавете табло');
}

step('a board whose picture nobody described is refused, and taken with words', async () => {
  await hang('Чистата вода', '', { figure: '4,2' });
  await told(curator, 'Без описание картината не се записва');
  await walk.inspect(curator, 'desk-refused');
  await curator.getByLabel('Какво се вижда').fill('Планини и гора, през която върви пътека.');
  await pressed(curator, 'Добавете табло');
  await told(curator, 'Таблото е окачено последно в залата.');
  for (const heading of ['Мостът', 'Алеята']) {
    await hang(heading, 'Планини и гора, през която върви пътека.', { buffer: FRAMED });
    await told(curator, 'Таблото е окачено последно в залата.');
  }
});

step('the boards are put in order where they hang', async () => {
  const up = curator.getByRole('button', { name: 'Преместете нагоре: Алеята' });
  await up.click();
  await told(curator, 'Преместено.');
  await until('the boards stand in the new order', async () => {
    const shown = await curator.locator('section[aria-labelledby=boards] td:nth-child(2)').allTextContents();
    return shown.join() === 'Чистата вода,Алеята,Мостът';
  });
  await until('the focus goes along', () => up.evaluate((button) => button === document.activeElement));
  await walk.inspect(curator, 'desk-room');
});

step('the room opens, and its boards are read one after the other by keyboard', async () => {
  await opened(curator, record(), 'Отворете залата');
  await pressed(curator, 'Отворете залата');
  await told(curator, 'Отворена');
  await visitor.goto(`/exhibition/${roomId}`);
  await headed(visitor, 'Реката и градът');
  expect(await visitor.locator('.boards h3').allTextContents()).toEqual(['Чистата вода', 'Алеята', 'Мостът']);
  await visitor.keyboard.press('ArrowRight');
  await visitor.keyboard.press('ArrowRight');
  const focused = () => visitor.evaluate(() => document.activeElement?.querySelector('h3')?.textContent);
  expect(await focused()).toBe('Алеята');
  await visitor.keyboard.press('ArrowLeft');
  expect(await focused()).toBe('Чистата вода');
  await visitor.getByRole('link', { name: 'Чистата вода', exact: true }).click();
  await headed(visitor, 'Чистата вода');
  await visitor.keyboard.press('ArrowRight');
  await headed(visitor, 'Алеята');
  const image = visitor.locator('.board-picture img').first();
  const wide = () => image.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth);
  expect(await until('the picture is there', wide)).toBe(1280);
});

step('the screen of a hall goes on by itself, stops, and is led by keys', async () => {
  await visitor.goto(`/exhibition/${roomId}/screen`);
  await headed(visitor, 'Чистата вода');
  await walk.inspect(visitor, 'screen');
  await visitor.keyboard.press('ArrowRight');
  await headed(visitor, 'Алеята');
  await visitor.keyboard.press('ArrowLeft');
  await headed(visitor, 'Чистата вода');
  await visitor.keyboard.press('ArrowLeft');
  await headed(visitor, 'Мостът');
  for (const size of [{ width: 1920, height: 1080 }, NARROW, { width: 1280, height: 900 }]) {
    await visitor.setViewportSize(size);
    const picture = visitor.locator('[data-screen-board] img');
    await until('the picture is there', () => picture.evaluate((img: HTMLImageElement) => img.complete));
    expect([size.width, await frameIn(await picture.screenshot())]).toEqual([
      size.width,
      expect.closeTo(1.5, 1),
    ]);
  }
  // These browsers ask for less motion, so that the boards stand still until somebody lets them change.
  await visitor.getByRole('button', { name: 'Пуснете смяната' }).waitFor();
  await visitor.keyboard.press('Space');
  await visitor.getByRole('button', { name: 'Спрете смяната' }).waitFor();
  await visitor.keyboard.press('Space');
  await visitor.getByRole('button', { name: 'Пуснете смяната' }).waitFor();
  await visitor.getByRole('button', { name: 'Цял екран' }).click();
  await visitor.getByRole('button', { name: 'Излезте от цял екран' }).click();
  await visitor.getByRole('button', { name: 'Цял екран' }).waitFor();
  // Chromium keeps the key for itself until its window has left the full screen, too.
  const onScreen = () => new URL(visitor.url()).pathname.endsWith('/screen');
  await until('the key leads back to the room', async () => {
    if (onScreen()) await visitor.keyboard.press('Escape');
    return !onScreen();
  });
  await headed(visitor, 'Реката и градът');

  const plain = await chromium.newPageWithoutScripts({ baseURL: app.url });
  await plain.goto(`/exhibition/${roomId}/screen`);
  expect(await plain.locator('noscript').innerHTML()).toContain('http-equiv="refresh"');
  await plain.getByRole('link', { name: 'Спрете смяната' }).click();
  await plain.getByRole('link', { name: 'Пуснете смяната' }).waitFor();
  expect(await plain.locator('noscript').count()).toBe(0);
  await plain.getByRole('link', { name: 'Следващо табло' }).click();
  await headed(plain, 'Алеята');
  expect(new URL(plain.url()).searchParams.get('standing')).toBe('yes');
  await plain.context().close();
});

step('the boards are printed on A3, each with its words', async () => {
  const sheets = async (path: string) => {
    const answer = await visitor.request.get(path);
    expect([path, answer.status(), answer.headers()['content-type']]).toEqual([path, 200, 'application/pdf']);
    const file = join(folder, 'boards.pdf');
    await writeFile(file, await answer.body());
    const [info, text] = await Promise.all([
      run('pdfinfo', ['-isodates', file]),
      run('pdftotext', ['-raw', file, '-']),
    ]);
    const pictures = await run('pdfimages', ['-list', file]);
    await run('pdftoppm', ['-png', '-r', '40', file, join(folder, 'sheet')]);
    return { info: info.stdout, text: text.stdout.replace(/\s+/g, ' '), pictures: pictures.stdout };
  };
  const all = await sheets(`/exhibition/${roomId}/boards.pdf`);
  expect(all.info).toMatch(/Pages:\s+3/);
  expect(all.info).toMatch(/Page size:\s+1190\.55 x 841\.89 pts \(A3\)/);
  expect(all.info).toMatch(/Tagged:\s+yes/);
  expect(all.info).toContain('Реката и градът');
  for (const words of ['Чистата вода', '4,2', 'километра алея', 'Алеята', 'Мостът', 'Прочетете повече'])
    expect(all.text).toContain(words);
  expect(all.pictures).toContain('jpeg');
  expect(await frameIn(await readFile(join(folder, 'sheet-2.png')))).toBeCloseTo(1.5, 1);
  const id = /boards\/(\d+)/.exec(await linkTo('Мостът'))![1]!;
  const one = await sheets(`/exhibition/${roomId}/boards/${id}/print.pdf?layout=portrait`);
  expect(one.info).toMatch(/Pages:\s+1/);
  expect(one.info).toMatch(/Page size:\s+841\.89 x 1190\.55 pts \(A3\)/);
  expect(one.text).not.toContain('Чистата вода');
  expect(await frameIn(await readFile(join(folder, 'sheet-1.png')))).toBeCloseTo(1.5, 1);
});

async function linkTo(heading: string): Promise<string> {
  return (await visitor.getByRole('link', { name: heading, exact: true }).getAttribute('href'))!;
}

step('the exhibition of the demonstration is read in both widths and both languages', async () => {
  for (const [name, path] of [
    ['rooms', '/exhibition'],
    ['rooms-en', '/en/exhibition'],
    ['room', await roomOf('Заедно на площада')],
    ['room-en', `/en${await roomOf('Какво се промени')}`],
    ['campaigns', '/campaigns'],
    ['campaign', await campaignPath()],
    ['campaign-en', `/en${await campaignPath()}`],
  ] as const) {
    await visitor.goto(path);
    await visitor.setViewportSize({ width: 1280, height: 900 });
    await walk.inspect(visitor, name);
    await visitor.setViewportSize(NARROW);
    expect([name, await overflowsSideways(visitor)]).toEqual([name, false]);
  }
  await visitor.setViewportSize({ width: 1280, height: 900 });
});

async function roomOf(begins: string): Promise<string> {
  const [row] = await app.db.read<{ path: string }>(
    `SELECT path FROM subject WHERE type = 'exhibition' AND title LIKE $1 || '%'`,
    [begins],
  );
  return row!.path;
}

async function campaignPath(): Promise<string> {
  const [row] = await app.db.read<{ path: string }>(`SELECT path FROM subject WHERE type = 'campaign'`);
  return row!.path;
}

step('a campaign tells whom it reached, each number with its source', async () => {
  await visitor.goto(await campaignPath());
  await told(visitor, 'Дошли: Информационна акция по селата');
  await told(visitor, 'дойдоха 63 души');
  await told(visitor, 'Листовки: листовки, раздадени на съботния пазар');
  const card = await visitor.locator('meta[property="og:image"]').getAttribute('content');
  expect(card).toMatch(/\/campaigns\/\d+\/share\.png$/);
  const answer = await visitor.request.get(new URL(card!).pathname);
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'image/png']);
  await writeFile(join(folder, 'card.png'), await answer.body());
  const record = await campaignRecord();
  await opened(curator, record, 'Добавете цел');
  await curator.getByLabel('Цел', { exact: true }).fill('Сто изтеглени плаката');
  await pressed(curator, 'Добавете цел');
  await told(curator, 'кажете как ще го измерите');
  await walk.inspect(curator, 'desk-goal');
  await curator.getByLabel('Как се измерва').fill('Броячът на сайта.');
  await pressed(curator, 'Добавете цел');
  await told(curator, 'Целта е добавена.');
  await walk.inspect(curator, 'desk-campaign');
  await opened(curator, record, 'Приключете кампанията');
  await curator.getByLabel('Какво излезе').fill('Осем предложения от хора, които пишат за първи път.');
  await pressed(curator, 'Приключете кампанията');
  await told(curator, 'Приключи');
  await visitor.reload();
  await until('the page tells what came of it', async () => {
    await visitor.reload();
    return (await visitor.getByText('Осем предложения от хора').count()) > 0;
  });
});

async function campaignRecord(): Promise<string> {
  const [row] = await app.db.read<{ id: string }>(`SELECT id FROM campaign WHERE state = 'running'`);
  return `/admin/resources/campaigns/records/${row!.id}/show`;
}
