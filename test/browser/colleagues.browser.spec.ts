import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { citizen, type Citizen } from '../e2e/debates.fixture.js';
import { speaksFor } from '../e2e/petition-proposals.fixture.js';
import { testApp, type TestApp } from '../support/app.js';
import {
  axeFindings,
  overflowsSideways,
  takeScreenshots,
  testBrowser,
  type TestBrowser,
} from '../support/browser.js';

const PATH = '/account/organisation/colleagues';

let app: TestApp;
let chromium: TestBrowser;
let lead: Citizen;

beforeAll(async () => {
  [app, chromium] = await Promise.all([testApp(), testBrowser()]);
  lead = await citizen(app, { name: 'Десислава Белева' });
  await speaksFor(app, lead, 'Сдружение „Зелен Пирин – юг“');
});
afterAll(async () => {
  await chromium.close();
  await app.close();
});

async function inspect(page: Page, name: string): Promise<void> {
  expect([name, await axeFindings(page)]).toEqual([name, []]);
  await page.setViewportSize({ width: 320, height: 800 });
  expect([name, await overflowsSideways(page)]).toEqual([name, false]);
  await takeScreenshots(page, `colleagues-${name}`);
  await page.setViewportSize({ width: 1280, height: 900 });
}

describe('colleagues in a browser', () => {
  it('are invited, join by the button of the letter, and get another role', async () => {
    const page = await chromium.newPage();
    await page
      .context()
      .addCookies([...lead.cookies].map(([name, value]) => ({ name, value, url: app.url })));
    await page.goto(`${app.url}/account/organisation`);
    await page.getByRole('link', { name: 'Колеги и роли' }).click();
    await page.getByLabel('Имейл').fill('Няма адрес');
    await page.getByRole('button', { name: 'Изпращане на покана' }).click();
    await page.locator('.error-summary').waitFor();
    await inspect(page, 'errors');
    await page.getByLabel('Имейл').fill('ivan@zelen-pirin.example');
    await page.getByLabel('Редактор').check();
    await page.getByRole('button', { name: 'Изпращане на покана' }).click();
    await page.getByText('Поканата е изпратена.').waitFor();
    await inspect(page, 'invited');

    const { text = '' } = await app.mailTo('ivan@zelen-pirin.example');
    const [link = ''] = /\/organisations\/join\/[\w.-]+/.exec(text) ?? [];
    const other = await chromium.newPage();
    await other.goto(`${app.url}${link}`);
    await inspect(other, 'letter');
    await other.getByRole('button', { name: 'Присъединявам се' }).click();
    await other.getByText('Вече сте част от организацията.').waitFor();
    await inspect(other, 'joined');

    await page.goto(`${app.url}${PATH}`);
    await page.getByRole('link', { name: 'Промяна ivan@zelen-pirin.example' }).click();
    await inspect(page, 'one');
    await page.getByLabel('Читател').check();
    await page.getByRole('button', { name: 'Запазване' }).click();
    await page.getByText('Ролята е променена.').waitFor();
    await other.goto(`${app.url}/account/organisation`);
    await other.getByText('Виждате всичко на организацията.').waitFor();
    await inspect(other, 'organisation');
  });
});
