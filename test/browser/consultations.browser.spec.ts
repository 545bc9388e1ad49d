import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { testApp, type TestApp } from '../support/app.js';
import {
  axeFindings,
  overflowsSideways,
  takeScreenshots,
  testBrowser,
  type TestBrowser,
} from '../support/browser.js';
import { withSeededYear } from '../e2e/consultations.fixture.js';

let app: TestApp;
let chromium: TestBrowser;
let paths: Map<string, string>;

const TITLES = {
  open: 'Наредба за обществения ред',
  short: 'Изменение на Наредбата за местните такси и цени на услуги',
  scheduled: 'План за устойчива градска мобилност на гр. Сандански',
  withdrawn: 'Наредба за реда за провеждане на търговия на открито',
};

const problems: string[] = [];

function watched(page: Page): Page {
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  return page;
}

beforeAll(async () => {
  [app, chromium] = await Promise.all([testApp(), testBrowser()]);
  await withSeededYear(app);
  const subjects = await app.db.read<{ title: string; path: string }>('SELECT title, path FROM subject');
  paths = new Map(subjects.map(({ title, path }) => [title, path]));
});
afterAll(async () => {
  await chromium.close();
  await app.close();
});

describe('consultations in a browser', () => {
  const pages = [
    ['consultations', '', () => '/consultations'],
    ['consultations-en', '/en', () => '/consultations'],
    ['consultation-open-en', '/en', () => paths.get(TITLES.open)!],
    ...Object.entries(TITLES).map(
      ([name, title]) => [`consultation-${name}`, '', () => paths.get(title)!] as const,
    ),
  ] as const;

  it.each(pages)('%s is accessible, fits and was looked at', async (name, language, path) => {
    const page = watched(await chromium.newPage());
    await page.goto(`${app.url}${language}${path()}`);
    expect(await axeFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await overflowsSideways(page)).toBe(false);
    await takeScreenshots(page, name);
    await page.context().close();
    expect(problems).toEqual([]);
  });

  it('is searched, filtered and read without a script', async () => {
    const page = watched(await chromium.newPageWithoutScripts());
    await page.goto(`${app.url}/consultations`);
    await page.getByRole('searchbox', { name: 'Търсене в консултациите' }).fill('шум');
    await page.getByLabel('Състояние').selectOption('open');
    await page.getByRole('search').getByRole('button').click();
    await page.getByRole('link', { name: TITLES.open }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(TITLES.open);
    await page.getByText('Как е изчислено').click();
    expect(await page.getByText('този ден не се брои').isVisible()).toBe(true);
    await page.getByRole('heading', { name: 'Чл. 3. Музика на открито' }).getByRole('link').click();
    expect(new URL(page.url()).hash).toBe('#chl-3');
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Проект', exact: true }).first().click();
    expect((await download).suggestedFilename()).toBe('Проект.docx');
    await page.context().close();
    expect(problems).toEqual([]);
  });

  it('is printed without what only a screen can use', async () => {
    const page = await chromium.newPage();
    await page.goto(`${app.url}${paths.get(TITLES.open)}`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('form').first().isVisible()).toBe(false);
    expect(await page.getByText('този ден не се брои').isVisible()).toBe(true);
    expect(await page.getByRole('heading', { name: 'Чл. 9. Труд вместо глоба' }).isVisible()).toBe(true);
    await page.context().close();
  });

  it('has a feed that an XML parser takes', async () => {
    const page = await chromium.newPage();
    await page.goto(`${app.url}/consultations`);
    const entries = await page.evaluate(async () => {
      const text = await (await fetch('/consultations.atom')).text();
      const feed = new DOMParser().parseFromString(text, 'application/xml');
      return [feed.querySelectorAll('parsererror').length, feed.querySelectorAll('entry').length];
    });
    expect(entries).toEqual([0, 17]);
    await page.context().close();
  });
});
