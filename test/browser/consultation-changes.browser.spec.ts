import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  wasteOrdinanceDraft,
  wasteOrdinanceFinal,
  wasteOrdinanceTitle,
} from '../../src/civic/consultations/index.js';
import { ConsultationTexts } from '../../src/civic/consultations/text/consultation-texts.service.js';
import { Clock } from '../../src/platform/clock/index.js';
import { clockTurns, scheduled, withOffices } from '../e2e/consultations.fixture.js';
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
let path: string;

beforeAll(async () => {
  [app, chromium] = await Promise.all([testApp(), testBrowser()]);
  await withOffices(app);
  const now = app.nest.get(Clock).now();
  const id = await scheduled(app, { title: wasteOrdinanceTitle, text: wasteOrdinanceDraft });
  await clockTurns(app);
  await app.db.transaction(async (tx) => {
    const final = { text: wasteOrdinanceFinal, sourceFileId: null };
    await app.nest
      .get(ConsultationTexts, { strict: false })
      .keepFinal(tx, id, final, { kind: 'system' }, now);
  });
  path = (await app.db.read<{ path: string }>('SELECT path FROM subject'))[0]!.path;
});
afterAll(async () => {
  await chromium.close();
  await app.close();
});

describe('an ordinance of 71 articles in a browser', () => {
  it.each([
    ['consultation-long', ''],
    ['consultation-changes', '/changes'],
  ])('%s is accessible, fits and was looked at', async (name, place) => {
    const page = await chromium.newPage();
    await page.goto(`${app.url}${path}${place}`);
    expect(await axeFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await overflowsSideways(page)).toBe(false);
    await takeScreenshots(page, name);
    await page.context().close();
  });

  it('shows draft and adopted text side by side, on a phone one below the other, without a script', async () => {
    const page = await chromium.newPageWithoutScripts();
    await page.goto(`${app.url}${path}/changes`);
    const sides = page.locator('#chl-20 .side');
    const left = async (at: number) => Math.round((await sides.nth(at).boundingBox())!.x);
    expect(await left(1)).toBeGreaterThan(await left(0));
    expect(await sides.nth(0).locator('del').first().textContent()).toContain('премахнато');
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await left(1)).toBe(await left(0));
    const same = page.locator('details.unchanged').first();
    await same.locator('summary').press('Enter');
    await same.getByRole('heading', { name: 'чл. 1', exact: true }).waitFor();
    await page.context().close();
  });
});
