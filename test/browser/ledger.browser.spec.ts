import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ledgerFixture, type LedgerFixture } from '../e2e/ledger.fixture.js';
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
let made: LedgerFixture;

beforeAll(async () => {
  [app, chromium] = await Promise.all([testApp(), testBrowser()]);
  made = await ledgerFixture(app);
});
afterAll(async () => {
  await chromium.close();
  await app.close();
});

async function inspect(page: Page, name: string): Promise<void> {
  expect(await axeFindings(page)).toEqual([]);
  await takeScreenshots(page, `ledger/${name}`);
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await overflowsSideways(page)).toBe(false);
}

describe('the ledger in a browser', () => {
  it.each(['', '/en'])('is accessible and fits, in the language of %p', async (language) => {
    const page = await chromium.newPage({ colorScheme: language ? 'dark' : 'light' });
    for (const [name, path] of [
      ['ledger', '/ledger'],
      ['day', `/ledger/days/${made.day}`],
      ['verify', '/ledger/verify'],
    ]) {
      await page.goto(`${app.url}${language}${path}`);
      await inspect(page, `${name}${language.replace('/', '-')}`);
    }
    await page.context().close();
  });

  it('checks a receipt in the browser, and sends neither the address nor the salt', async () => {
    const page = await chromium.newPage();
    const asked: string[] = [];
    const refused: string[] = [];
    page.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')));
    page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
    await page.goto(`${app.url}/ledger/verify#${made.maria.text}`);
    expect(await page.getByLabel('Разписка').inputValue()).toBe(made.maria.text);
    expect(page.url()).not.toContain('megdan1');

    const checked = async (receipt: string, email: string, title: string) => {
      await page.getByLabel('Разписка').fill(receipt);
      await page.getByLabel('Имейл, с който сте подписали').fill(email);
      await page.getByRole('button', { name: 'Проверете' }).click();
      await page.getByRole('heading', { name: title, level: 2 }).waitFor();
      return page.getByRole('status').innerText();
    };
    const own = await checked(
      made.maria.text,
      'Maria+podpis@Poshta.example',
      'Всичко съвпада: подписът се брои',
    );
    expect(own.match(/Съвпада:/g)).toHaveLength(5);
    await inspect(page, 'verified');

    expect(await checked(made.maria.text, 'drug@poshta.example', 'Нещо не съвпада')).toContain(
      'Не съвпада: Разписката не е за този адрес',
    );
    const altered = made.maria.text.replace(
      /^(megdan1\.\d+\.)(.)/,
      (_match, start, sign) => `${start}${sign === 'A' ? 'B' : 'A'}`,
    );
    expect(await checked(altered, 'maria@poshta.example', 'Нещо не съвпада')).toContain('Не съвпада');
    expect(await checked(made.maria.text, '', 'Всичко съвпада: подписът се брои')).toContain(
      'Не е проверено',
    );
    await checked(made.withdrawn.text, '', 'Всичко съвпада: подписът вече не се брои');
    await checked(made.today.text, '', 'Подписът се брои, но денят му още не е подписан');
    await checked(made.maria.text.slice(0, -3), '', 'Нещо не съвпада');
    expect(refused).toEqual([]);
    const missing = made.maria.text.replace(/.{64}$/, '0'.repeat(64));
    await checked(missing, '', 'Няма такъв запис');

    const [, , salt] = made.maria.text.split('.');
    expect(asked.some((request) => request.includes(made.maria.commitment))).toBe(true);
    expect(asked.filter((request) => request.includes(salt!) || /maria|drug/i.test(request))).toEqual([]);
    await page.context().close();
  });

  it('finds what the server alters', async () => {
    const page = await chromium.newPage();
    const say = async (from: RegExp, to: string) => {
      await page.goto(`${app.url}/ledger/verify`);
      await page.route('**/api/v1/ledger/entries*', async (route) => {
        const answer = await route.fetch();
        await route.fulfill({ response: answer, body: (await answer.text()).replace(from, to) });
      });
      await page.getByLabel('Разписка').fill(made.maria.text);
      await page.getByRole('button', { name: 'Проверете' }).click();
      await page.getByRole('heading', { name: 'Нещо не съвпада', level: 2 }).waitFor();
      const said = await page.getByRole('status').innerText();
      await page.unrouteAll();
      return said;
    };
    expect(await say(/"root":"../, '"root":"00')).toContain('Записът не води до корена');
    expect(await say(/"signature":"../, '"signature":"00')).toContain('Подписът на корена не е верен');
    expect(await say(/email/, 'paper')).toContain('Отпечатъкът на записа не отговаря');
    expect(await say(/"index":9/, '"index":8')).toContain('Записът не води до корена');
    await page.context().close();
  });

  it('shows the proof without scripts', async () => {
    const page = await chromium.newPageWithoutScripts();
    await page.goto(`${app.url}/ledger/verify`);
    expect(await page.getByLabel('Имейл').count()).toBe(0);
    await page.getByLabel('Последната част на разписката').fill(made.maria.commitment);
    await page.getByRole('button', { name: 'Проверете' }).click();
    await page.getByRole('heading', { name: 'Има такъв запис' }).waitFor();
    await takeScreenshots(page, 'ledger/without-scripts');
    await page.context().close();
  });
});
