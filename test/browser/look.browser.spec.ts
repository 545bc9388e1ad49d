import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { brotliCompressSync } from 'node:zlib';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { assets } from '../../src/platform/ui/index.js';
import { axeFindings, overflowsSideways, testBrowser, type TestBrowser } from '../support/browser.js';
import { KitchenSink, sinkContext, sinkDocument, sinkPages } from './kitchen-sink.js';

const ORIGIN = 'http://megdan.test';
const POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'";
const SINK = sinkDocument('bg', KitchenSink({ locale: 'bg' }), { hasErrors: true });
const PAGES: Record<string, string> = {
  sink: SINK,
  ...Object.fromEntries(
    Object.entries(sinkPages).map(([name, view]) => [
      name,
      sinkDocument('bg', view('bg'), { noIndex: true }),
    ]),
  ),
};

let chromium: TestBrowser;

beforeAll(async () => {
  chromium = await testBrowser();
});

afterAll(() => chromium.close());

/** A page that gets everything from memory, under the policy of the real site. What it posts is counted. */
async function open(
  html: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; posts: string[]; refused: string[] }> {
  const page = await chromium.newPage(options);
  const posts: string[] = [];
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text());
  });
  await page.route('**/*', async (route) => {
    const request = route.request();
    const file = assets.get(new URL(request.url()).pathname);
    if (request.method() === 'POST') {
      posts.push(request.postData() ?? '');
      // No answer comes: the person sees the form and presses again.
      await route.fulfill({ status: 204 });
    } else if (file) {
      await route.fulfill({ body: file.bytes, contentType: file.type });
    } else {
      const headers = { 'content-security-policy': POLICY };
      await route.fulfill({ body: html, contentType: 'text/html; charset=utf-8', headers });
    }
  });
  await page.goto(`${ORIGIN}/page`);
  await page.evaluate('document.fonts.ready');
  return { page, posts, refused };
}

/** The kitchen sink everywhere; whole pages bring nothing of their own but their arrangement. */
const EVERYWHERE = [
  ['light', 1280],
  ['light', 360],
  ['dark', 1280],
  ['dark', 360],
] as const;
const LOOKS = Object.keys(PAGES).flatMap((name) =>
  EVERYWHERE.filter((_look, index) => name === 'sink' || index === 2).map(
    ([colorScheme, width]) => [name, colorScheme, width] as const,
  ),
);

it.each(LOOKS)('axe finds nothing on „%s“ in the %s scheme at %d px', async (name, colorScheme, width) => {
  const { page, refused } = await open(PAGES[name] ?? '', { colorScheme, viewport: { width, height: 900 } });
  await page.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true })");
  expect(await axeFindings(page, { 'target-size': { enabled: true } })).toEqual([]);
  expect(refused).toEqual([]);
  await page.context().close();
});

it.each(Object.keys(PAGES))('„%s“ needs no sideways scrolling, down to 320 px', async (name) => {
  const { page } = await open(PAGES[name] ?? '');
  const tooWide: number[] = [];
  for (const width of [1280, 900, 640, 360, 320]) {
    await page.setViewportSize({ width, height: 700 });
    if (await overflowsSideways(page)) tooWide.push(width);
  }
  expect(tooWide).toEqual([]);
  await page.context().close();
});

it.each(['bg', 'en'] as const)('a long name leaves the head of the site on one line (%s)', async (locale) => {
  const ctx = sinkContext(locale);
  const viewer = { name: 'Александра-Виктория Константинова-Хаджииванова' };
  const { page } = await open(sinkDocument(locale, KitchenSink({ locale }), { ctx: { ...ctx, viewer } }));
  for (const width of [1280, 1024, 360]) {
    await page.setViewportSize({ width, height: 700 });
    const { height } = (await page.locator('.masthead > .page').boundingBox())!;
    expect([width, height < 80, await overflowsSideways(page)]).toEqual([width, true, false]);
  }
  await page.context().close();
});

describe('without a script', () => {
  it('the menu opens at 360 px and holds every door', async () => {
    const { page } = await open(SINK, { javaScriptEnabled: false, viewport: { width: 360, height: 780 } });
    const menu = page.getByRole('navigation', { name: 'Меню', exact: true });
    expect(await menu.isVisible()).toBe(false);
    await page.getByText('Меню', { exact: true }).click();
    for (const door of ['Консултации', 'Срокове по закон', 'Защита на личните данни', 'English', 'Вход'])
      expect(await menu.getByRole('link', { name: door }).isVisible()).toBe(true);
    await page.context().close();
  });

  it('what only a script can do is not offered', async () => {
    const { page } = await open(SINK, { javaScriptEnabled: false });
    expect(await page.getByRole('button', { name: 'Копирайте връзката' }).isVisible()).toBe(false);
    await page.context().close();
  });
});

describe('with scripts', () => {
  it('Escape closes the menu and gives the focus back', async () => {
    const { page } = await open(PAGES['missing'] ?? '', { viewport: { width: 360, height: 780 } });
    await page.getByText('Меню', { exact: true }).click();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    expect(await page.evaluate("document.querySelector('[data-menu]').open")).toBe(false);
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Меню');
    await page.context().close();
  });

  it('the summary of errors has the focus, and its links lead to the fields', async () => {
    const { page } = await open(SINK);
    expect(await page.evaluate('document.activeElement.className')).toBe('error-summary');
    await page.getByRole('link', { name: 'Изберете поне една възможност.' }).click();
    expect(await page.evaluate('document.activeElement.name')).toBe('topics');
    await page.context().close();
  });

  it('a double press posts once', async () => {
    const { page, posts } = await open(SINK);
    await page.getByRole('button', { name: 'Изпратете' }).dblclick();
    await page.getByRole('button', { name: 'Изпратете' }).press('Enter');
    expect(posts).toHaveLength(1);
    await page.context().close();
  });

  it('typed text outlives a lost connection, and only until the site says that it is done', async () => {
    const { page } = await open(PAGES['text'] ?? '');
    const form = (done: boolean) => `<main>${done ? '<p data-done>Готово</p>' : ''}
      <form method="post" action="/form" data-keep="Върнахме написаното."><input name="email"><textarea name="opinion"></textarea></form>
      ${/<script.*?<\/script>/.exec(SINK)?.[0] ?? ''}</main>`;
    const show = async (done: boolean) => {
      await page.unroute('**/*');
      await page.route('**/*', (route) => {
        const file = assets.get(new URL(route.request().url()).pathname);
        return file
          ? route.fulfill({ body: file.bytes, contentType: file.type })
          : route.fulfill({ body: form(done), contentType: 'text/html; charset=utf-8' });
      });
      await page.goto(`${ORIGIN}/form`);
    };
    await show(false);
    await page.locator('input').fill('тайна@poshta.bg');
    await page.locator('textarea').fill('Дълго мнение');
    await show(false);
    expect(await page.locator('textarea').inputValue()).toBe('Дълго мнение');
    expect(await page.locator('input').inputValue()).toBe('');
    expect(await page.getByRole('status').textContent()).toBe('Върнахме написаното.');
    await show(true);
    await show(false);
    expect(await page.locator('textarea').inputValue()).toBe('');
    await page.context().close();
  });
});

it('on paper there is the text and neither menu nor forms', async () => {
  const { page } = await open(SINK);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
  expect(await page.getByRole('navigation', { name: 'Основно меню' }).isVisible()).toBe(false);
  expect(await page.getByRole('button', { name: 'Изпратете' }).isVisible()).toBe(false);
  await page.context().close();
});

it('with forced colours everything that can be pressed keeps an edge', async () => {
  const { page } = await open(SINK, { forcedColors: 'active' });
  const edges = await page.evaluate(
    "[...document.querySelectorAll('main .btn:not([hidden]), main .chip, main .input, main .tag')].map((element) => getComputedStyle(element).borderTopWidth)",
  );
  expect(edges).not.toContain('0px');
  await page.context().close();
});

it('what every page brings along is less than half of the 100 KB of a first view', () => {
  const names = ['site.', 'sofia-sans-', 'favicon.', 'mark.'];
  const weights = [...assets.values()]
    .filter(({ url }) => names.some((name) => url.startsWith(`/assets/${name}`)))
    .map(({ type, bytes }) => (type === 'font/woff2' ? bytes.length : brotliCompressSync(bytes).length));
  expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThan(50_000);
});
