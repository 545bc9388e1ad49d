import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedRecommendations } from '../../src/civic/recommendations/index.js';
import { seedAccounts } from '../../src/commons/accounts/index.js';
import { Clock } from '../../src/platform/clock/index.js';
import { testApp, type TestApp } from '../support/app.js';
import {
  axeFindings,
  overflowsSideways,
  takeScreenshots,
  testBrowser,
  type TestBrowser,
} from '../support/browser.js';

const NARROW = { width: 360, height: 780 };

let app: TestApp;
let chromium: TestBrowser;
const paths = new Map<string, string>([
  ['list', '/recommendations'],
  ['board', '/recommendations?view=board'],
  ['overdue', '/recommendations?overdue=yes'],
  ['nothing', '/recommendations?q=%D0%BD%D1%8F%D0%BC%D0%B0%D0%B3%D0%BE'],
  ['scoreboard', '/recommendations/scoreboard'],
  ['scoreboard-en', '/en/recommendations/scoreboard'],
]);

const NAMES = ['disputed', 'running', 'rejected', 'late', 'done'];
const TITLES: Record<string, string> = {
  disputed: 'Отговорите на запитвания',
  running: 'Разделно събиране',
  rejected: 'Центърът за услуги',
  late: 'Измерване на праховите',
  done: 'Вечерен автобус',
};

beforeAll(async () => {
  [app, chromium] = await Promise.all([testApp(), testBrowser()]);
  const now = app.nest.get(Clock).now();
  const { staff } = await seedAccounts(app.nest, now);
  const ids = await app.whileNothingRecurs(() =>
    seedRecommendations(app.nest, now, { staff, debates: new Map(), consultations: new Map() }),
  );
  const found = await app.db.read<{ id: string; path: string }>(
    `SELECT id::text, path FROM subject WHERE type = 'recommendation'`,
  );
  for (const name of NAMES) {
    const id = [...ids].find(([title]) => title.startsWith(TITLES[name]!))![1];
    paths.set(name, found.find((row) => row.id === id)!.path);
  }
  paths.set('disputed-en', `/en${paths.get('disputed')!}`);
  const set = /\/recommendations\/sets\/[^"]+/.exec((await app.get(paths.get('disputed')!)).text)![0];
  paths.set('set', set);
});
afterAll(async () => {
  await chromium.close();
  await app.close();
});

describe('the pages of recommendations', () => {
  it.each([
    ...['list', 'board', 'overdue', 'nothing', 'scoreboard', 'scoreboard-en', 'set', 'disputed-en'],
    ...NAMES,
  ])('%s is read by everybody, in both widths', async (name) => {
    const page = await chromium.newPage({ baseURL: app.url });
    await page.goto(paths.get(name)!);
    expect(await axeFindings(page)).toEqual([]);
    expect(await overflowsSideways(page)).toBe(false);
    await page.setViewportSize(NARROW);
    expect(await axeFindings(page)).toEqual([]);
    expect(await overflowsSideways(page)).toBe(false);
    await takeScreenshots(page, `recommendations-${name}`);
    await page.context().close();
  });

  it('the filters and the way to the board work without scripts', async () => {
    const page = await chromium.newPageWithoutScripts({ baseURL: app.url, viewport: NARROW });
    await page.goto('/recommendations');
    await page.getByLabel('Състояние').selectOption({ label: 'Отхвърлена' });
    await page.locator('form.filter button').first().click();
    await page.getByText('Центърът за услуги да работи и в събота').first().waitFor();
    expect(await page.getByText('1 препоръка').first().isVisible()).toBe(true);
    await page.getByRole('link', { name: 'Дъска по състояния' }).click();
    await page.locator('.board').waitFor();
    expect(new URL(page.url()).searchParams.get('state')).toBe('rejected');
    await page.context().close();
  });

  it('a page prints with both sides and the history on it', async () => {
    const page = await chromium.newPage({ baseURL: app.url });
    await page.goto(paths.get('disputed')!);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.followbox').isVisible()).toBe(false);
    expect(await page.locator('#history').isVisible()).toBe(true);
    expect(await page.locator('.sides').isVisible()).toBe(true);
    await page.context().close();
  });
});
