import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { build, bundleBackOffice } from './build.mjs';
import { activeRun, EmbeddedPlatform, onceToldToStop } from './embedded.mjs';
import { fillDatabase, startWebAndWorker } from './launch.mjs';
import { inProject } from './project.mjs';
import { findChromium, NO_CHROMIUM } from './stages.mjs';
import { Refusal, step } from './steps.mjs';

const WIDTHS = { wide: { width: 1280, height: 900 }, narrow: { width: 360, height: 780 } };
const PAGES = {
  home: '/',
  'home-en': '/en/',
  consultations: '/consultations',
  consultation: async (page) => page.locator('main a[href*="/consultations/"]').first().getAttribute('href'),
  'not-found': '/not-there',
  'back-office-sign-in': '/admin',
  mailbox: '/mailbox',
};

async function pictureOf(browser, url, folder) {
  for (const [size, viewport] of Object.entries(WIDTHS)) {
    const context = await browser.newContext({ viewport, locale: 'bg-BG', timezoneId: 'Europe/Sofia' });
    const page = await context.newPage();
    for (const [name, target] of Object.entries(PAGES)) {
      const path = typeof target === 'string' ? target : await target(page);
      if (!path) continue;
      await page.goto(new URL(path, url).href, { waitUntil: 'networkidle' });
      await page.screenshot({ path: `${folder}/${name}-${size}.png`, fullPage: true });
    }
    await context.close();
  }
}

/** Pictures of the demo's main pages, wide and narrow, into build/screenshots; for the eye and for the README. */
export async function takePictures() {
  const executablePath = findChromium();
  if (!executablePath) throw new Refusal(NO_CHROMIUM);
  const folder = inProject('build/screenshots');
  mkdirSync(folder, { recursive: true });
  const platform = activeRun() ? null : new EmbeddedPlatform();
  onceToldToStop(async () => {
    await platform?.close();
    process.exit(130);
  });
  try {
    if (platform) {
      await platform.open();
      await step('Compile', build);
      await step('Bundle the back office', bundleBackOffice);
      await platform.startServices();
      await fillDatabase(platform);
      platform.announce(await startWebAndWorker(platform));
    }
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
    await step(`Take pictures into ${folder}`, () => pictureOf(browser, activeRun().url, folder));
    await browser.close();
  } finally {
    await platform?.close();
  }
}
