import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seedCampaigns } from '../../src/civic/campaigns/index.js';
import { seedEvents } from '../../src/civic/events/index.js';
import { seedExhibitions } from '../../src/civic/exhibitions/index.js';
import { drawing } from '../../src/civic/exhibitions/seed/pictures/drawing.js';
import { seedAccounts } from '../../src/commons/accounts/index.js';
import { Clock } from '../../src/platform/clock/index.js';
import { testApp, type TestApp } from '../support/app.js';
import { overflowsSideways, testBrowser, type TestBrowser } from '../support/browser.js';
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
const headings = () => visitor.locator('.boards h3').allTextContents();

step('a curator begins a room', async () => {
  await curator.goto('/admin/resources/exhibition-rooms/actions/new');
  await curator.getByLabel('Заглавие').fill('Реката и градът');
  await curator.getByLabel('Накратко').fill('Три табла за Санданска Бистрица и хората край нея.');
  await walk.inspect(curator, 'desk-form');
  await curator.locator('form button[type=submit]').first().click();
  await told(curator, 'Залата е празна');
  roomId = /records\/(\d+)/.exec(curator.url())![1]!;
});

async function hang(heading: string, alt: string, figure = '') {
  await opened(curator, record(), 'Добавете табло');
  await curator.getByLabel('Заглавие на таблото').fill(heading);
  await curator
    .getByLabel('Текст', { exact: false })
    .first()
    .fill('Реката минава през парка и през разговорите на хората.');
  if (figure) {
    await curator.getByLabel('Число', { exact: false }).first().fill(figure);
    await curator.getByLabel('Какво брои числото').fill('километра алея');
  }
  const picture = { name: 'reka.jpg', mimeType: 'image/jpeg', buffer: await drawing('pirin') };
  await curator.locator('input[type=file]').setInputFiles(picture);
  await told(curator, 'reka.jpg');
  await curator.getByLabel('Какво се вижда').fill(alt);
  await curator.getByLabel('Какво стои зад таблото').selectOption({ index: 1 });
  await curator.locator('form button[type=submit]').first().click();
}

step('a board whose picture nobody described is refused, and taken with words', async () => {
  await hang('Чистата вода', '', '4,2');
  await told(curator, 'Без описание картината не се записва');
  await walk.inspect(curator, 'desk-refused');
  await curator.getByLabel('Какво се вижда').fill('Планини и гора, през която върви пътека.');
  await curator.locator('form button[type=submit]').first().click();
  await told(curator, 'Таблото е окачено последно в залата.');
  for (const heading of ['Мостът', 'Алеята']) {
    await hang(heading, 'Планини и гора, през която върви пътека.');
    await told(curator, 'Таблото е окачено последно в залата.');
  }
});

step('the boards are put in order where they hang', async () => {
  const up = curator.getByRole('button', { name: 'Преместете нагоре: Алеята' });
  await up.click();
  await told(curator, 'Преместено.');
  await expect
    .poll(() => curator.locator('#boards ~ table td:nth-child(2)').allTextContents())
    .toEqual(['Чистата вода', 'Алеята', 'Мостът']);
  expect(await up.evaluate((button) => button === document.activeElement)).toBe(true);
  await walk.inspect(curator, 'desk-room');
});
