import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seedConsultations } from '../../src/civic/consultations/index.js';
import { seedDebates } from '../../src/civic/debates/index.js';
import { seedAccounts } from '../../src/commons/accounts/index.js';
import { Clock } from '../../src/platform/clock/index.js';
import { Database } from '../../src/platform/database/index.js';
import { SessionCookies, Sessions } from '../../src/platform/session/index.js';
import { testApp, type TestApp } from '../support/app.js';
import {
  axeFindings,
  overflowsSideways,
  takeScreenshots,
  testBrowser,
  type TestBrowser,
} from '../support/browser.js';

const VLADIMIR = 1;
const PARASKEVA = 9;

let app: TestApp;
let chromium: TestBrowser;
let ids: Map<string, string>;
let participants: string[];

const problems: string[] = [];
const at = (begins: string) => `/debates/${[...ids].find(([title]) => title.startsWith(begins))![1]}`;

/** A page of nobody in particular, or of a participant. */
async function pageOf(participant: number | null): Promise<Page> {
  const page = await chromium.newPage();
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  if (participant === null) return page;
  const token = await app.nest
    .get(Database)
    .transaction((tx) =>
      app.nest
        .get(Sessions)
        .create(
          tx,
          { kind: 'participant', accountId: participants[participant]! },
          app.nest.get(Clock).now(),
        ),
    );
  const name = app.nest.get(SessionCookies).name('participant');
  await page.context().addCookies([{ name, value: token, url: app.url }]);
  return page;
}

beforeAll(async () => {
  [app, chromium] = await Promise.all([testApp(), testBrowser()]);
  const now = app.nest.get(Clock).now();
  const seeded = await seedAccounts(app.nest, now);
  ({ participants } = seeded);
  await app.whileNothingRecurs(async () => {
    await seedConsultations(app.nest, now, { staff: seeded.staff, participants });
    ids = await seedDebates(app.nest, now, { staff: seeded.staff, participants });
  });
});
afterAll(async () => {
  await chromium.close();
  await app.close();
});

describe('debates in a browser', () => {
  const pages: [string, () => string, number | null][] = [
    ['debates', () => '/debates', null],
    ['debates-en', () => '/en/debates', null],
    ['debates-open', () => at('Да се затвори'), null],
    ['debates-open-en', () => `/en${at('Да се затвори')}`, null],
    ['debates-scheduled', () => at('Как да се разпределят'), null],
    ['debates-closing', () => at('Какво да направим'), null],
    ['debates-concluded', () => at('Как да паркираме'), null],
    ['debates-reviewed', () => at('Как да посрещаме'), null],
    ['debates-draft', () => at('Къде да е новата'), PARASKEVA],
    ['debates-waiting', () => at('Да има ли тих'), VLADIMIR],
    ['debates-new', () => '/debates/new', VLADIMIR],
  ];

  it.each(pages)('%s is accessible, fits and was looked at', async (name, path, participant) => {
    const page = await pageOf(participant);
    await page.goto(`${app.url}${path()}`);
    expect(await axeFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await overflowsSideways(page)).toBe(false);
    await takeScreenshots(page, name);
    await page.context().close();
    expect(problems).toEqual([]);
  });

  it('are proposed by keyboard, without scripts, from the list to the moderators', async () => {
    const page = await chromium.newPageWithoutScripts();
    const token = await app.nest
      .get(Database)
      .transaction((tx) =>
        app.nest
          .get(Sessions)
          .create(tx, { kind: 'participant', accountId: participants[VLADIMIR]! }, app.nest.get(Clock).now()),
      );
    const name = app.nest.get(SessionCookies).name('participant');
    await page.context().addCookies([{ name, value: token, url: app.url }]);
    await page.goto(`${app.url}/debates`);
    await page.locator('main').getByRole('link', { name: 'Предложете дебат' }).press('Enter');
    await page.getByRole('button', { name: 'Запишете и прегледайте' }).press('Enter');
    expect(await page.locator('.error-summary a').count()).toBe(2);
    await page.getByLabel('Въпросът').fill('Да има ли чешма на всяка автобусна спирка?');
    await page
      .getByLabel('Защо е важно')
      .fill('През лятото на спирката при пазара се чака на 38 градуса. Най-близката чешма е на 400 метра.');
    await page.getByLabel('Градска среда').press('Space');
    await page.getByRole('button', { name: 'Запишете и прегледайте' }).press('Enter');
    expect(await page.locator('h1').textContent()).toContain('чешма на всяка');
    await page.getByRole('button', { name: 'Изпратете за преглед' }).press('Enter');
    expect(await page.locator('main').textContent()).toContain('Предложението се преглежда');
    await page.context().close();
  });
});
