import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { staffCookie, testStaff } from '../../src/commons/accounts/staff/staff.factory.js';
import { Deadlines, type DeadlineTerm } from '../../src/commons/deadlines/index.js';
import { Trail } from '../../src/commons/trail/index.js';
import { addDays, Clock, dateIn } from '../../src/platform/clock/index.js';
import { clockTurns, scheduled, withOffices } from '../e2e/consultations.fixture.js';
import { testApp, type TestApp } from '../support/app.js';
import {
  axeFindings,
  overflowsSideways,
  takeScreenshots,
  testBrowser,
  type TestBrowser,
} from '../support/browser.js';

const REPORT = 'consultations.report';
const ANSWER = 'consultations.answer';

let app: TestApp;
let chromium: TestBrowser;
const problems: string[] = [];

const now = () => app.nest.get(Clock).now();

async function start(rule: string, title: string, subjectId: string, daysAgo: number, term: DeadlineTerm) {
  await app.db.transaction((tx) =>
    app.nest.get(Deadlines).start(
      tx,
      {
        rule,
        subject: { type: 'consultation', id: subjectId },
        from: new Date(now().getTime() - daysAgo * 86_400_000),
        term,
        title,
        path: `/admin/resources/consultations/records/${subjectId}/show`,
        permission: 'consultations.schedule',
      },
      now(),
    ),
  );
}

async function openAs(role: string, path: string): Promise<Page> {
  const { id } = await testStaff(app.nest, { role });
  const [name, value] = await staffCookie(app.nest, id);
  const page = await chromium.newPage({ baseURL: app.url });
  await page.context().addCookies([{ name, value, url: app.url }]);
  page.on('pageerror', (error) => problems.push(String(error)));
  await page.goto(path);
  await page.waitForSelector('main h1');
  return page;
}

async function inspect(page: Page, name: string): Promise<void> {
  expect(await axeFindings(page)).toEqual([]);
  await takeScreenshots(page, name);
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    expect([name, width, await overflowsSideways(page)]).toEqual([name, width, false]);
  }
  expect(problems).toEqual([]);
}

beforeAll(async () => {
  [app, chromium] = await Promise.all([testApp(), testBrowser()]);
  await withOffices(app);
  const forests = await scheduled(app, { title: 'Наредба за зелената система на град Сандански' });
  const rivers = await scheduled(app, { title: 'Наредба за реките' });
  await clockTurns(app);
  const law = { bg: 'чл. 26, ал. 5 от ЗНА', en: 'Art. 26(5)' };
  const rule = { law, public: true };
  const deadlines = app.nest.get(Deadlines);
  deadlines.define({ key: REPORT, label: { bg: 'Справка за предложенията', en: 'Report' }, ...rule });
  deadlines.define({ key: ANSWER, label: { bg: 'Отговор на въпрос', en: 'Answer' }, ...rule });
  const today = dateIn(now());
  await start(REPORT, 'Наредба за зелената система на град Сандански', forests, 33, { days: 30 });
  await start(ANSWER, 'Кога започва почистването на реките?', rivers, 1, { workingDays: 3 });
  await start(REPORT, 'Наредба за реките', rivers, 2, { months: 1 });
  await start(ANSWER, 'Преглед на зелената система', forests, 0, { on: addDays(today, 200) });
  await app.db.transaction((tx) =>
    app.nest.get(Trail).link(
      tx,
      {
        from: { type: 'consultation', id: forests },
        to: { type: 'consultation', id: rivers },
        kind: 'about',
        actor: { kind: 'system' },
      },
      now(),
    ),
  );
});
afterAll(async () => {
  await chromium.close();
  await app.close();
});

describe('what waits for somebody, in a browser', () => {
  it('is listed on a page, which is filtered by kind and leads to where one acts', async () => {
    const page = await openAs('registryClerk', '/admin/pages/tasks');
    await page.getByRole('heading', { name: 'Просрочени' }).waitFor();
    await inspect(page, 'tasks');
    await page.getByRole('link', { name: 'Отговор на въпрос (2)' }).click();
    await page.getByText('Наредба за реките').waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Кога започва почистването на реките?' }).click();
    await page.getByRole('heading', { level: 1, name: 'Наредба за реките' }).waitFor();
  });

  it('stands on the desk', async () => {
    const page = await openAs('registryClerk', '/admin');
    await page.getByRole('cell', { name: 'Кога започва почистването на реките?' }).waitFor();
    await inspect(page, 'tasks-desk');
  });

  it('is prolonged with a ground, which stands where it is told how it was worked out', async () => {
    const page = await openAs('registryClerk', '/admin/pages/tasks');
    await page.getByRole('link', { name: 'Спиране и удължаване' }).first().click();
    await page.getByRole('link', { name: 'Удължете срока' }).click();
    await page
      .getByLabel('Нов последен ден')
      .fill(addDays(dateIn(new Date()), 90).split('-').reverse().join('.'));
    await page.getByLabel('Основание').fill('По-продължително проучване на място.');
    await inspect(page, 'deadline-prolong');
    await page.getByRole('button', { name: 'Удължете срока' }).click();
    await page.getByText(/срокът е до .* Основание: По-продължително проучване/).waitFor();
  });

  it('is paused with a reason and resumed', async () => {
    const page = await openAs('registryClerk', '/admin/pages/tasks');
    await page.getByRole('link', { name: 'Спиране и удължаване' }).first().click();
    await page.getByRole('link', { name: 'Спрете срока' }).click();
    await page.getByRole('button', { name: 'Спрете срока' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('Причина').fill('Чака се становище на РИОСВ.');
    await page.getByRole('button', { name: 'Спрете срока' }).click();
    await page.getByRole('link', { name: 'Пуснете срока' }).waitFor();
    await inspect(page, 'deadline-paused');
    await page.getByRole('link', { name: 'Пуснете срока' }).click();
    await page.getByRole('button', { name: 'Пуснете срока' }).click();
    await page.getByRole('link', { name: 'Спрете срока' }).waitFor();
  });

  it('and links have lists of their own', async () => {
    const page = await openAs('secretary', '/admin/resources/deadlines');
    await page.getByRole('cell', { name: 'Преглед на зелената система' }).waitFor();
    await inspect(page, 'deadlines');
    await page.goto('/admin/resources/trail');
    await page.getByRole('cell', { name: 'Засяга' }).waitFor();
    await inspect(page, 'trail-list');
  });
});
