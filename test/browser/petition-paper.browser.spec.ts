import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { testPetition } from '../../src/civic/petitions/petition.factory.js';
import { member, PNG, withPlaces, type Member } from '../e2e/petition-paper.fixture.js';
import { testApp, type TestApp } from '../support/app.js';
import {
  axeFindings,
  overflowsSideways,
  takeScreenshots,
  testBrowser,
  type TestBrowser,
} from '../support/browser.js';

const TITLE = 'Осветление в парка край реката';
const LINES = 'Подписите, по един на ред';

let app: TestApp;
let browser: TestBrowser;
const clerks: Member[] = [];

beforeAll(async () => {
  [app, browser] = await Promise.all([testApp(), testBrowser()]);
  await withPlaces(app);
  await app.db.transaction((tx) => testPetition(tx, app.clock.now(), { title: TITLE }));
  for (const name of ['Първа Деловодителка', 'Втора Деловодителка', 'Трета Деловодителка'])
    clerks.push(await member(app, 'registryClerk', name));
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

async function openBy(clerk: Member, path: string): Promise<Page> {
  const page = await browser.newPage({ baseURL: app.url });
  const [cookie] = [...clerk.cookies];
  await page.context().addCookies([{ name: cookie![0], value: cookie![1], url: app.url }]);
  await page.goto(path);
  await page.waitForSelector('main h1');
  return page;
}

async function inspect(page: Page, name: string): Promise<void> {
  await takeScreenshots(page, `petition-paper-${name}`);
  await page.setViewportSize({ width: 320, height: 900 });
  expect([name, await overflowsSideways(page)]).toEqual([name, false]);
  await page.setViewportSize({ width: 1280, height: 900 });
}

describe('a sheet of signatures', () => {
  it('is entered, keyed again, and settled where the two differ', async () => {
    const [first, second, third] = clerks;
    let page = await openBy(first!, '/admin/resources/signatureSheets/actions/new');
    await page.getByLabel('Подписка').selectOption({ label: `№ 1 · ${TITLE}` });
    await page.getByLabel('Номер на листа').fill('12');
    await page.getByLabel('Подписи на листа').fill('3');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'Лист 12.png', mimeType: 'image/png', buffer: PNG });
    await page.getByRole('link', { name: 'Лист 12.png' }).waitFor();
    await page.getByLabel(LINES).fill('Мария Петрова 7501010010; Мелник\nИван Иванов; с. Рожен\n-');
    await page.getByRole('button', { name: 'Създайте' }).click();
    await page.getByText('На ред 1 има число с 10 цифри').first().waitFor();
    await inspect(page, 'refused');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel(LINES).fill('Мария Петрова; Мелник\nИван Иванов; с. Рожен\n-');
    await page.getByRole('button', { name: 'Създайте' }).click();
    await page.getByText('Второто въвеждане е на друг служител').waitFor();
    await inspect(page, 'first');
    const record = page.url().replace(app.url, '');
    await page.close();

    page = await openBy(second!, record);
    await page.getByRole('link', { name: 'Въведете втори път' }).click();
    await page.getByLabel(LINES).fill('Мария Петкова; Мелник\nИван Иванов; с. Рожен\n-');
    await page.getByRole('button', { name: 'Въведете втори път' }).click();
    await page.getByText('Двете въвеждания се разминават').first().waitFor();
    await page.close();

    page = await openBy(third!, record);
    await page.getByRole('cell', { name: 'Мария Петкова; Мелник' }).waitFor();
    await inspect(page, 'differs');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('link', { name: 'Решете разликите' }).click();
    await page.getByLabel(LINES).waitFor();
    await inspect(page, 'settle');
    const typed = await page.getByLabel(LINES).inputValue();
    await page.getByLabel(LINES).fill(typed.replace(' | Мария Петкова; Мелник', ''));
    await page.getByRole('button', { name: 'Решете разликите' }).click();
    await page.getByText('2 се броят').waitFor();
    await inspect(page, 'accepted');
    await page.goto('/admin/resources/signatureSheets');
    await page.getByText('Лист № 12').waitFor();
    await inspect(page, 'list');
    await page.close();
  });
});
