import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { PageVersions } from '../../src/platform/page-versions/index.js';
import { withSeededHouse } from '../e2e/house.fixture.js';
import { testApp, type TestApp } from '../support/app.js';
import { overflowsSideways, testBrowser, type TestBrowser } from '../support/browser.js';
import { headed, story, Walk } from '../support/walk.js';

let app: TestApp;
let chromium: TestBrowser;
let walk: Walk;

beforeAll(async () => {
  [app, chromium] = await Promise.all([testApp(), testBrowser()]);
  walk = new Walk(app, chromium, 'participation');
  await withSeededHouse(app);
  await app.db.transaction((tx) => app.nest.get(PageVersions).bump(tx, ['home']));
});
afterAll(async () => {
  await chromium.close();
  await app.close();
});

describe('from the front door to the figures of the year', () => {
  const step = story();

  step('the home page answers in both languages and schemes, at every width', async () => {
    for (const [path, colorScheme, name] of [
      ['/', 'light', 'home'],
      ['/en/', 'dark', 'home-en'],
    ] as const) {
      const page = await chromium.newPage({ baseURL: app.url, colorScheme });
      await page.goto(path);
      await walk.inspect(page, name);
      await page.setViewportSize({ width: 320, height: 800 });
      expect([name, await overflowsSideways(page)]).toEqual([name, false]);
      expect(await page.locator('.answered').count()).toBe(3);
      await page.context().close();
    }
  });

  step('a number of the home page leads to where it is told', async () => {
    const page = await chromium.newPageWithoutScripts({ baseURL: app.url });
    await page.goto('/');
    await page.locator('.flow a').nth(1).click();
    await headed(page, /Състояние на гражданското участие/);
    expect(new URL(page.url()).hash).toBe('#answers');
    expect(await page.getByRole('heading', { name: 'На какво отговори общината' }).isVisible()).toBe(true);
    await walk.inspect(page, 'year', false);
    // Behind each picture stands its table, without a script too.
    await page.locator('.chart summary').first().click();
    expect(await page.locator('.chart table').first().isVisible()).toBe(true);
    await page.context().close();
  });

  step('the year is accessible in both languages, and leads to the rows of a number', async () => {
    for (const [path, colorScheme, name] of [
      ['/participation', 'light', 'year-bg'],
      ['/en/participation', 'dark', 'year-en'],
    ] as const) {
      const page = await chromium.newPage({ baseURL: app.url, colorScheme });
      await page.goto(path);
      await walk.inspect(page, name);
      await page.setViewportSize({ width: 320, height: 800 });
      expect([name, await overflowsSideways(page)]).toEqual([name, false]);
      await page.context().close();
    }
    const page = await chromium.newPage({ baseURL: app.url });
    await page.goto('/participation');
    await page
      .getByRole('link', { name: /^Препоръки на организации, В срок: / })
      .first()
      .click();
    await headed(page, /Препоръки/);
    expect(page.url()).toContain('answer=inTime');
    await page.context().close();
  });

  step('the year is printed with its tables and without the menu', async () => {
    const page = await chromium.newPage({ baseURL: app.url });
    await page.emulateMedia({ media: 'print' });
    await page.goto('/participation');
    expect(await page.locator('.mainnav').isVisible()).toBe(false);
    expect(await page.locator('.chart table').first().isVisible()).toBe(true);
    await page.context().close();
  });
});
