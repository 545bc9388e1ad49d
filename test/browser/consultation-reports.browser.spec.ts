import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { member } from '../e2e/staff.fixture.js';
import { reporting } from '../e2e/consultation-reports.fixture.js';
import { withOffices } from '../e2e/consultations.fixture.js';
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
let id: string;

const OUTCOMES = ['accepted', 'rejected', 'partiallyAccepted', 'outOfScope'] as const;

beforeAll(async () => {
  [app, chromium] = await Promise.all([testApp(), testBrowser()]);
  await withOffices(app);
  const [expert, head] = [await member(app, 'expert'), await member(app, 'editor')];
  const desk = reporting(app, [expert.id, head.id]);
  id = await desk.over(
    Array.from({ length: 120 }, (_, at) => ({
      text: `Предложение ${at + 1}: срокът да бъде десет дни. ${'неразделимадума'.repeat(at === 0 ? 12 : 1)}`,
      anchor: at % 3 === 0 ? null : 'chl-1-al-1',
      outcome: OUTCOMES[at % OUTCOMES.length],
      late: at === 1,
    })),
  );
  await desk.publish(id);
});
afterAll(async () => {
  await chromium.close();
  await app.close();
});

describe('the справка in a browser', () => {
  it.each([
    ['report', (): string => `/consultations/${id}/report`],
    ['report-en', (): string => `/en/consultations/${id}/report`],
    ['considered', (): string => `/consultations/${id}`],
    ['scoreboard', (): string => '/consultations/scoreboard'],
  ] as const)('%s is accessible and fits', async (name, path) => {
    const page = await chromium.newPage();
    await page.goto(app.url + path());
    expect(await axeFindings(page)).toEqual([]);
    expect(await overflowsSideways(page)).toBe(false);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await overflowsSideways(page)).toBe(false);
    await takeScreenshots(page, name);
    await page.context().close();
  });

  it('is filtered and leafed through without a script', async () => {
    const page = await chromium.newPageWithoutScripts();
    await page.goto(`${app.url}/consultations/${id}/report`);
    await page.getByRole('link', { name: 'Следващите' }).click();
    expect(await page.locator('#p-101').isVisible()).toBe(true);
    await page.getByLabel('Решение', { exact: true }).selectOption('rejected');
    await page.getByRole('search').getByRole('button').click();
    expect(await page.getByText('30 предложения', { exact: true }).isVisible()).toBe(true);
    await page.context().close();
  });
});
