import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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

const PAGES = ['home', 'about', 'rules', 'privacy', 'accessibility', 'deadlines', 'contact'];
const LOOKS = [
  ['', 'light'],
  ['/en', 'dark'],
] as const;
const FIRST_VIEW = 100_000;

beforeAll(async () => {
  [app, chromium] = await Promise.all([testApp(), testBrowser()]);
  await withSeededYear(app);
});
afterAll(async () => {
  await chromium.close();
  await app.close();
});

describe('the pages of the portal in a browser', () => {
  it.each(PAGES)('%s is accessible and fits', async (name) => {
    // The pages share their components: two of them stand for the dark scheme.
    const both = name === 'home' || name === 'deadlines';
    for (const [language, colorScheme] of LOOKS.slice(0, both ? 2 : 1)) {
      const page = await chromium.newPage({ colorScheme });
      const refused: string[] = [];
      page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
      await page.goto(`${app.url}${language}/${name === 'home' ? '' : name}`);
      expect(await axeFindings(page)).toEqual([]);
      for (const width of [320, 640]) {
        await page.setViewportSize({ width, height: 800 });
        expect([width, await overflowsSideways(page)]).toEqual([width, false]);
      }
      await takeScreenshots(page, `${name}${language.replace('/', '-')}`);
      expect(refused).toEqual([]);
      await page.context().close();
    }
  });

  it.each(['/', '/deadlines', '/consultations'])(
    'the first view of %s weighs at most 100 KB',
    async (path) => {
      const page = await chromium.newPage();
      const session = await page.context().newCDPSession(page);
      let weight = 0;
      session.on('Network.loadingFinished', ({ encodedDataLength }) => (weight += encodedDataLength));
      await session.send('Network.enable');
      await page.goto(`${app.url}${path}`, { waitUntil: 'networkidle' });
      await page.evaluate('document.fonts.ready');
      expect(weight).toBeGreaterThan(30_000);
      expect(weight).toBeLessThan(FIRST_VIEW);
      await page.context().close();
    },
  );

  it('the subscription is sent by keyboard alone, without a script', async () => {
    const page = await chromium.newPageWithoutScripts();
    await page.goto(`${app.url}/`);
    await page.getByLabel('Имейл').focus();
    await page.keyboard.type('klaviatura@example.org');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/subscriptions/sent');
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    await page.context().close();
  });
});
