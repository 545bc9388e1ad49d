import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { collecting, counts, desk, signed } from '../e2e/petition-guarding.fixture.js';
import { testApp, type TestApp } from '../support/app.js';
import {
  axeFindings,
  overflowsSideways,
  takeScreenshots,
  testBrowser,
  type TestBrowser,
} from '../support/browser.js';
import { until } from '../support/until.js';

let app: TestApp;
let browser: TestBrowser;
let problems: string[] = [];

beforeAll(async () => {
  [app, browser] = await Promise.all([testApp(), testBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await app.close();
});
beforeEach(() => {
  problems = [];
});

async function openAs(role: string, path: string): Promise<Page> {
  const { visitor } = await desk(app, role);
  const page = await browser.newPage({ baseURL: app.url });
  const [cookie] = [...visitor.cookies];
  await page.context().addCookies([{ name: cookie![0], value: cookie![1], url: app.url }]);
  page.on('pageerror', (error) => problems.push(String(error)));
  await page.goto(path);
  await page.waitForSelector('main h1');
  return page;
}

async function picture(page: Page, name: string): Promise<void> {
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  await takeScreenshots(page, `petition-guarding-${name}`);
  expect(problems).toEqual([]);
}

async function inspect(page: Page, name: string): Promise<void> {
  await picture(page, name);
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    expect([name, width, await overflowsSideways(page)]).toEqual([name, width, false]);
  }
  expect([name, await axeFindings(page)]).toEqual([name, []]);
}

it('takes false signatures out and gives them back: what, how many, why, and undone', async () => {
  const petition = await collecting(app, { title: 'Чиста вода за кв. „Спартак“' });
  for (let at = 0; at < 12; at += 1) {
    const settlement = at % 3 ? '65334' : null;
    await signed(app, { petitionId: petition, ip: '203.0.113.9', settlement });
  }
  await signed(app, { petitionId: petition, state: 'held', holdReason: 'rate', ip: '203.0.113.9' });
  await signed(app, { petitionId: petition, ip: '198.51.100.1', name: 'Ана Стойкова' });

  const page = await openAs('secretary', '/admin/resources/signatures');
  await page.getByRole('cell', { name: 'Много подписи от една мрежа' }).waitFor();
  await picture(page, 'held');
  await page.getByRole('link', { name: 'Всички на една подписка' }).click();
  await page.getByText('Изберете подписка във филтрите.').waitFor();
  await page.getByLabel('Подписка').selectOption(petition);
  await page.getByRole('button', { name: 'Покажете' }).click();
  await page.getByText('14 записа').waitFor();
  expect(await page.getByText('Ана Стойкова').count()).toBe(1);
  await inspect(page, 'list');

  await page.goto('/admin/pages/petition-sweeps');
  await page.getByLabel('Подписка').selectOption(petition);
  await page.getByRole('button', { name: 'Пресметнете' }).click();
  await page.getByRole('alert').getByText('Попълнете поне едно').waitFor();
  await inspect(page, 'sweep-form');
  await page.getByLabel('Мрежа').fill('203.0.113.0/24');
  await page.getByRole('button', { name: 'Пресметнете' }).click();
  await page.getByText('Отговарят 13 подписа. Нищо още не е променено.').waitFor();
  await inspect(page, 'sweep-plan');
  expect(await counts(app, petition)).toMatchObject({ rows: 13, held: 1, invalid: 0 });

  await page.getByRole('link', { name: 'Обезсилете подписите' }).click();
  await page.getByText('13 подписа ще бъдат обезсилени').waitFor();
  await page.getByLabel('Защо').fill('Подадени са от една програма в рамките на минута.');
  await picture(page, 'sweep-confirm');
  await page.getByRole('button', { name: 'Обезсилете подписите' }).click();
  await page.getByText('Обезсилването започна').waitFor();
  await until('thirteen are out', async () => (await counts(app, petition)).invalid === 13);
  await until('the page tells it', async () => {
    await page.reload();
    await page.waitForSelector('main h1');
    return (await page.getByText('Извършено', { exact: true }).count()) > 0;
  });
  await picture(page, 'sweep-done');

  await page.getByRole('link', { name: 'Отменете обезсилването' }).click();
  await page.getByRole('button', { name: 'Отменете обезсилването' }).click();
  await page.getByText('Подписите се връщат').waitFor();
  await until('all are back', async () => (await counts(app, petition)).invalid === 0);
  expect(await counts(app, petition)).toMatchObject({ rows: 13, tally: 13, days: 13, ledger: 13, held: 1 });

  await page.goto('/admin/pages/petition-signature-lookup');
  await page.getByLabel('Подписка').selectOption(petition);
  await page.locator('[name="name"]').fill('ана стойкова');
  await page.getByRole('button', { name: 'Потърсете' }).click();
  await page.getByText('Намерен е 1 подпис').waitFor();
  await inspect(page, 'lookup');
  await page.goto('/admin/resources/signingLists/actions/new');
  await page.getByLabel('Адрес, домейн или мрежа').waitFor();
  await picture(page, 'lists');
});
