import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { testPetition } from '../../src/civic/petitions/petition.factory.js';
import { Clock } from '../../src/platform/clock/index.js';
import { withOffices } from '../e2e/consultations.fixture.js';
import { citizen, type Citizen } from '../e2e/debates.fixture.js';
import { signed, speaksFor } from '../e2e/petition-proposals.fixture.js';
import { testApp, type TestApp } from '../support/app.js';
import {
  axeFindings,
  overflowsSideways,
  takeScreenshots,
  testBrowser,
  type TestBrowser,
} from '../support/browser.js';

let app: TestApp;
let chromium: TestBrowser;
let ana: Citizen;

const problems: string[] = [];

async function signIn(page: Page): Promise<void> {
  const cookies = [...ana.cookies].map(([name, value]) => ({ name, value, url: app.url }));
  await page.context().addCookies(cookies);
}

/** What must hold for every page on the way. */
async function inspect(page: Page, name: string): Promise<void> {
  expect([name, await axeFindings(page)]).toEqual([name, []]);
  await page.setViewportSize({ width: 320, height: 800 });
  expect([name, await overflowsSideways(page)]).toEqual([name, false]);
  await takeScreenshots(page, `petition-${name}`);
  await page.setViewportSize({ width: 1280, height: 900 });
}

beforeAll(async () => {
  [app, chromium] = await Promise.all([testApp(), testBrowser()]);
  await withOffices(app);
  ana = await citizen(app, { name: 'Ана Стойкова' });
  await speaksFor(app, ana, 'Сдружение „Зелена Струма“');
  const id = await app.db.transaction((tx) =>
    testPetition(tx, app.nest.get(Clock).now(), {
      title: 'Да се освети паркът при реката и детската площадка',
    }),
  );
  await signed(app, id, 12);
});
afterAll(async () => {
  await chromium.close();
  await app.close();
});

describe('a petition in a browser', () => {
  it('is started by keyboard alone, on a telephone, without scripts, up to the link for backers', async () => {
    const page = await chromium.newPageWithoutScripts({ viewport: { width: 360, height: 780 } });
    await signIn(page);
    const press = (name: string) => page.getByRole('button', { name, exact: true }).press('Enter');
    const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
    await page.goto(`${app.url}/petitions/new`);
    await page.getByRole('link', { name: 'Започнете', exact: true }).press('Enter');
    await press('Запазете и продължете');
    expect(await page.locator('.error-summary').textContent()).toContain('Попълнете');
    await page.getByLabel('Какво искате?').fill('Да се освети паркът край реката');
    await press('Запазете и продължете');
    await heading('Има ли вече такава подписка?');
    await page.getByRole('link', { name: 'Моята е друга, продължете' }).press('Enter');
    await page
      .getByLabel('Какво точно трябва да направи общината?')
      .fill('Да осветли алеите до края на годината.');
    await press('Запазете и продължете');
    await page
      .getByLabel('Защо е нужно?')
      .fill('След залез никой не минава оттам, а е най-прекият път до гарата.');
    await press('Запазете и продължете по-късно');
    await page.getByRole('link', { name: 'Продължете' }).press('Enter');
    await page.getByLabel('Градска среда').press('Space');
    await press('Запазете и продължете');
    await heading('От чие име е подписката?');
    await press('Запазете и продължете');
    await press('Запазете и продължете');
    await heading('Проверете');
    await press('Потърсете поддръжници');
    const link = await page.getByLabel('Връзка за поддръжници').inputValue();
    expect(await overflowsSideways(page)).toBe(false);
    await page.goto(new URL(new URL(link).pathname, app.url).href);
    await page.getByRole('link', { name: 'Подкрепете с подпис' }).waitFor();
    await page.context().close();
  });

  it('is accessible on each page, in both languages, and was looked at', async () => {
    const page = await chromium.newPage();
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(error.message));
    await page.goto(`${app.url}/petitions/new`);
    await inspect(page, 'start');
    await signIn(page);
    await page.goto(`${app.url}/petitions/new/title`);
    await page.getByLabel('Какво искате?').fill('Да се освети паркът при реката');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Има ли вече такава подписка?' }).waitFor();
    await inspect(page, 'similar');
    const id = /\/petitions\/(\d+)\//.exec(page.url())![1]!;
    const at = (step: string, locale = '') => page.goto(`${app.url}${locale}/petitions/${id}/edit/${step}`);
    await at('demand');
    await page.getByRole('button', { name: 'Запазете и продължете', exact: true }).click();
    await page
      .getByLabel('Какво точно трябва да направи общината?')
      .fill('Да осветли всички алеи до Коледа.');
    await ana.post(`/petitions/${id}/edit/demand`, { demand: 'Да осветли поне главната алея до Коледа.' });
    await page.getByRole('button', { name: 'Запазете и продължете', exact: true }).click();
    await inspect(page, 'conflict');
    await page.getByRole('button', { name: 'Запазете и продължете', exact: true }).click();
    await page
      .getByLabel('Защо е нужно?')
      .fill('След залез никой не минава оттам, а е най-прекият път до гарата.');
    await page.getByRole('button', { name: 'Запазете и продължете', exact: true }).click();
    await page.getByLabel('Градска среда').check();
    await page.getByRole('button', { name: 'Запазете и продължете', exact: true }).click();
    await page.getByText('Инициативен комитет').first().click();
    await page.getByLabel('Име и фамилия').first().fill('Борис Костов');
    await inspect(page, 'who');
    await page.getByRole('button', { name: 'Запазете и продължете', exact: true }).click();
    await at('kind', '/en');
    await inspect(page, 'kind-en');
    await page.getByRole('button', { name: 'Save and continue', exact: true }).click();
    await at('check');
    await inspect(page, 'check');
    await page.getByRole('button', { name: 'Потърсете поддръжници' }).click();
    await signed(app, id, 2);
    await page.reload();
    await page.getByRole('button', { name: 'Копирайте връзката' }).waitFor();
    await inspect(page, 'own');
    const link = await page.getByLabel('Връзка за поддръжници').inputValue();
    await page.goto(`${app.url}/en${new URL(link).pathname}`);
    await inspect(page, 'backing-en');
    await page.goto(`${app.url}/petitions/${id}/withdraw`);
    await inspect(page, 'withdraw');
    expect(problems.filter((text) => !/status of (409|422)/.test(text))).toEqual([]);
    await page.context().close();
  });
});
