import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { collecting, linkIn, newAddress, withSettlements } from '../e2e/petition-signing.fixture.js';
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

beforeAll(async () => {
  [app, chromium] = await Promise.all([testApp(), testBrowser()]);
  await withSettlements(app);
});
afterAll(async () => {
  await chromium.close();
  await app.close();
});

async function inspect(page: Page, name: string): Promise<void> {
  expect(await axeFindings(page)).toEqual([]);
  await takeScreenshots(page, name);
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    expect([name, width, await overflowsSideways(page)]).toEqual([name, width, false]);
  }
}

describe('signing', () => {
  it('goes by the keyboard alone, from the form to the counted signature', async () => {
    const petition = await collecting(app);
    const email = newAddress();
    const page = await chromium.newPage({ baseURL: app.url, viewport: { width: 360, height: 780 } });
    await page.goto(`/petitions/${petition}/sign`);
    await page.focus('#name');
    await page.keyboard.type('Ана Стойкова');
    await page.keyboard.press('Tab');
    await page.keyboard.type(email);
    await page.focus('#settlement');
    await page.keyboard.press('ArrowDown');
    expect(await page.inputValue('#settlement')).toBe('47714');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await page.isChecked('#age')).toBe(true);
    await inspect(page, 'petition-sign');
    // Without consent nothing is taken, and what was typed stays.
    await page.focus('button[value=check]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.error-summary');
    await inspect(page, 'petition-sign-errors');
    await page.focus('#consent');
    await page.keyboard.press('Space');
    await page.focus('button[value=check]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('button[value=send]');
    await inspect(page, 'petition-sign-check');
    await page.focus('button[value=send]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.banner.success');
    await inspect(page, 'petition-sign-sent');
    await page.goto(linkIn(await app.mailTo(email), 'confirm'));
    await inspect(page, 'petition-sign-confirm');
    await page.focus('main button');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.banner.success');
    expect(await page.textContent('h1')).toBe('Благодарим, подписахте');
    await inspect(page, 'petition-signed');
  });

  it('needs no scripts, in English, on a phone', async () => {
    const petition = await collecting(app);
    const email = newAddress();
    const page = await chromium.newPageWithoutScripts({
      baseURL: app.url,
      viewport: { width: 360, height: 780 },
    });
    await page.goto(`/en/petitions/${petition}/sign`);
    await takeScreenshots(page, 'petition-sign-en');
    await page.fill('#name', 'Ana Stoykova');
    await page.fill('#email', email);
    await page.selectOption('#settlement', 'elsewhere');
    await page.check('input[name=showsName][value=no]');
    await page.check('input[name=wantsNews][value=yes]');
    await page.check('#age');
    await page.check('#consent');
    await page.click('button[value=check]');
    await takeScreenshots(page, 'petition-sign-check-en');
    await page.click('button[value=edit]');
    expect(await page.inputValue('#email')).toBe(email);
    await page.click('button[value=check]');
    await page.click('button[value=send]');
    const letter = await app.mailTo(email);
    await page.goto(linkIn(letter, 'confirm'));
    await page.click('main button');
    expect(await page.textContent('h1')).toBe('Thank you, you have signed');
    await page.goto(linkIn(letter, 'withdraw'));
    await takeScreenshots(page, 'petition-sign-withdraw-en');
    await page.click('main button');
    expect(await page.textContent('h1')).toBe('Your signature is withdrawn');
  });
});
