import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AxeResults, RuleObject } from 'axe-core';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { findChromium, NO_CHROMIUM } from '../../scripts/lib/stages.mjs';

/** Half as long as the one with its comments, and each page has to read it. */
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  // Profiles share a process: to start one more costs as much as a page.
  '--renderer-process-limit=1',
];
const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 360, height: 780 };
const screenshots = fileURLToPath(new URL('../../build/screenshots', import.meta.url));

/** What axe holds against a page, one line for each element. */
export interface AxeFinding {
  rule: string;
  impact: string;
  element: string;
  help: string;
}

export interface TestBrowser {
  browser: Browser;
  /** A page in a fresh profile. */
  newPage(options?: BrowserContextOptions): Promise<Page>;
  /** A page in a fresh profile that runs no script at all. */
  newPageWithoutScripts(options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

export async function testBrowser(): Promise<TestBrowser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error(NO_CHROMIUM);
  const browser = await chromium.launch({ executablePath, headless: true, args: FLAGS });
  const newPage = async (options: BrowserContextOptions = {}) => {
    const context = await browser.newContext({
      locale: 'bg-BG',
      timezoneId: 'Europe/Sofia',
      viewport: WIDE,
      // A page that still glides to where a link led moves away from under the next click.
      reducedMotion: 'reduce',
      ...options,
    });
    return context.newPage();
  };
  return {
    browser,
    newPage,
    newPageWithoutScripts: (options = {}) => newPage({ ...options, javaScriptEnabled: false }),
    close: () => browser.close(),
  };
}

/** Axe over the whole page as it stands; the page's context must run scripts. We have no frames to look into. */
export async function axeFindings(page: Page, rules: RuleObject = {}): Promise<AxeFinding[]> {
  const options = JSON.stringify({ rules, resultTypes: ['violations'], preload: false });
  await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${options})`);
  return violations.flatMap(({ id, impact, help, nodes }) =>
    nodes.map(({ target }) => ({ rule: id, impact: impact ?? '', element: target.join(' '), help })),
  );
}

/** Pictures of the whole page at 1280 and at 360 px, in build/screenshots, where `SCREENSHOTS` asks for them. */
export async function takeScreenshots(page: Page, name: string): Promise<void> {
  if (!process.env.SCREENSHOTS) return;
  for (const viewport of [NARROW, WIDE]) {
    const path = join(screenshots, `${name}-${viewport.width}.png`);
    mkdirSync(dirname(path), { recursive: true });
    await page.setViewportSize(viewport);
    await page.screenshot({ path, fullPage: true });
  }
}

/** True when the page can be scrolled sideways, which it never should. */
export async function overflowsSideways(page: Page): Promise<boolean> {
  return page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
}
