import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { Sessions } from '../../src/platform/session/index.js';
import { testApp, type TestApp } from '../support/app.js';
import {
  axeFindings,
  overflowsSideways,
  takeScreenshots,
  testBrowser,
  type TestBrowser,
} from '../support/browser.js';
import { until } from '../support/until.js';
import { said } from '../e2e/comments-data.fixture.js';
import { withOffices } from '../e2e/consultations.fixture.js';
import { openDebate, participant } from '../e2e/debates.fixture.js';

let app: TestApp;
let chromium: TestBrowser;
let path: string;
let on: { type: string; id: string };
let reader: string;
let writer: string;
let tops: string[];
let below: string[];

const problems: string[] = [];

function watched(page: Page): Page {
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  return page;
}

async function signedIn(page: Page, participantId = reader): Promise<Page> {
  const now = app.clock.now();
  const token = await app.db.transaction((tx) =>
    app.nest.get(Sessions).create(tx, { kind: 'participant', accountId: participantId }, now),
  );
  await page.context().addCookies([{ name: 'session', value: token, url: app.url }]);
  return page;
}

const article = (page: Page, id: string) => page.locator(`#comment-${id}`);

beforeAll(async () => {
  [app, chromium] = await Promise.all([testApp(), testBrowser()]);
  await withOffices(app);
  [reader, writer] = [await participant(app, 'ana@example.bg'), await participant(app, 'ivan@example.bg')];
});
afterAll(async () => {
  await chromium.close();
  await app.close();
});

beforeEach(async () => {
  problems.length = 0;
  on = { type: 'debate', id: await openDebate(app) };
  const [subject] = await app.db.read<{ path: string }>(
    `SELECT path FROM subject WHERE type = 'debate' AND id = $1`,
    [on.id],
  );
  path = subject!.path;
  tops = await said(app, [
    { on, text: 'За съм: площадът е за хората.', authorName: 'Иван Петров', participantId: writer },
    {
      on,
      text: 'Против съм, докато няма паркинг. Снимки: https://example.org/parking',
      stance: 'against',
      participantId: writer,
    },
    { on, text: 'А къде ще спират автобусите?', stance: 'question', participantId: writer },
    { on, text: 'Махнато', state: 'deleted', participantId: writer },
    { on, text: 'Обидно', state: 'hidden', participantId: writer },
  ]);
  below = [];
  for (const text of ['Съгласна', 'И аз', 'А децата?', 'Има време', 'Не бързайте', 'Добре'])
    below.push(
      ...(await said(app, [{ on, text, stance: 'neutral', parentId: tops[0]!, participantId: writer }])),
    );
  const third = (
    await said(app, [{ on, text: 'Трето ниво', parentId: below[0]!, rootId: tops[0]!, depth: 2 }])
  )[0]!;
  await app.db.read(
    `UPDATE comment SET replies = (SELECT count(*) FROM comment AS c WHERE c.parent_id = comment.id),
       score = (CASE WHEN id = $1 THEN 0.9 ELSE 0 END) WHERE id = ANY($2::bigint[])`,
    [tops[0]!, [...tops, ...below, third]],
  );
});

describe('comments in a browser', () => {
  it('are accessible, fit and were looked at', async () => {
    const page = await signedIn(watched(await chromium.newPage()));
    await page.goto(`${app.url}${path}`);
    expect(await axeFindings(page)).toEqual([]);
    for (const target of await page.locator('.votes button').all()) {
      const box = await target.boundingBox();
      expect(Math.min(box!.width, box!.height)).toBeGreaterThanOrEqual(24);
    }
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await overflowsSideways(page)).toBe(false);
    await page.locator('a[data-replies], a[data-more]').first().click();
    await article(page, tops[1]!).locator('a[data-reply]').click();
    await page.locator('form[data-keep-as*="parent"] textarea').waitFor();
    expect(await overflowsSideways(page)).toBe(false);
    expect(await axeFindings(page)).toEqual([]);
    await takeScreenshots(page, 'comments');
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await takeScreenshots(page, 'comments-forced-colours');
    await page.context().close();
    expect(problems).toEqual([]);
  });

  it('open their replies in place, by keyboard', async () => {
    const page = watched(await chromium.newPage());
    await page.goto(`${app.url}${path}`);
    expect((await article(page, below[0]!).count()) + (await article(page, below[5]!).count())).toBeLessThan(
      2,
    );
    const link = page
      .locator(`li:has(> #comment-${tops[0]}) a[data-replies], li:has(> #comment-${tops[0]}) a[data-more]`)
      .first();
    await link.focus();
    await page.keyboard.press('Enter');
    await Promise.all(below.map((id) => article(page, id).waitFor()));
    for (const id of below) expect(await article(page, id).count()).toBe(1);
    expect(new URL(page.url()).pathname).toBe(path);
    await page.context().close();
    expect(problems).toEqual([]);
  });

  it('are answered in place; what was typed is kept until it is sent', async () => {
    const page = await signedIn(watched(await chromium.newPage()));
    await page.goto(`${app.url}${path}`);
    const reply = article(page, tops[1]!).locator('a[data-reply]');
    await reply.focus();
    await page.keyboard.press('Enter');
    const form = page
      .locator(`#comment-${tops[1]} form[data-keep], #comment-${tops[1]} + form[data-keep]`)
      .first();
    const text = form.locator('textarea');
    await text.waitFor();
    expect(await text.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await reply.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.type('Паркингът е на две преки.');
    await page.keyboard.press('Escape');
    expect(await text.count()).toBe(0);
    expect(await reply.evaluate((link) => link === document.activeElement)).toBe(true);

    // Neither another reply nor the form below takes it for its own.
    await article(page, tops[2]!).locator('a[data-reply]').click();
    await page.locator('textarea').first().waitFor();
    for (const field of await page.locator('textarea').all()) expect(await field.inputValue()).toBe('');
    await page.reload();
    expect(await page.locator('#write textarea').inputValue()).toBe('');
    await reply.click();
    await text.waitFor();
    expect(await text.inputValue()).toBe('Паркингът е на две преки.');
    await form.getByRole('button').click();
    await page.waitForURL(/\/comments\/\d+/);
    expect(await page.getByText('Паркингът е на две преки.').first().isVisible()).toBe(true);

    // Once it was said, nothing is restored.
    await page.goto(`${app.url}${path}`);
    await reply.click();
    await text.waitFor();
    expect(await text.inputValue()).toBe('');
    await page.context().close();
    expect(problems).toEqual([]);
  });

  it('take votes without a reload, and say what became of them', async () => {
    const page = await signedIn(watched(await chromium.newPage()));
    await page.goto(`${app.url}${path}`);
    const [up, down] = [
      article(page, tops[0]!).locator('.votes button').first(),
      article(page, tops[0]!).locator('.votes button').last(),
    ];
    const shows = (pressed: [boolean, boolean], counts: [string, string]) =>
      until(`votes ${counts.join(' ')}`, async () => {
        const now = await Promise.all(
          [up, down].map(async (one) => [
            await one.getAttribute('aria-pressed'),
            await one.locator('b').textContent(),
          ]),
        );
        return JSON.stringify(now) === JSON.stringify(pressed.map((one, at) => [String(one), counts[at]]));
      });
    const stored = () =>
      app.db.read<{ ups: number; downs: number }>('SELECT ups, downs FROM comment WHERE id = $1', [tops[0]]);
    await up.focus();
    await page.keyboard.press('Enter');
    await shows([true, false], ['1', '0']);
    await until('stored', async () => (await stored())[0]!.ups === 1);
    await page.getByRole('status').filter({ hasText: 'Подкрепят: 1' }).waitFor({ state: 'attached' });
    expect(await up.evaluate((button) => button === document.activeElement)).toBe(true);
    await until('answered', async () => !(await page.locator('form[data-voting]').count()));
    await down.click();
    await shows([false, true], ['0', '1']);
    await until('answered', async () => !(await page.locator('form[data-voting]').count()));
    await down.click();
    await shows([false, false], ['0', '0']);
    await until('stored', async () => (await stored())[0]!.downs === 0);
    expect(new URL(page.url()).pathname).toBe(path);

    // What was not counted goes back to what is true.
    await until('answered', async () => !(await page.locator('form[data-voting]').count()));
    await page.route('**/vote', (route) => route.abort());
    await up.click();
    await shows([false, false], ['0', '0']);
    await page.getByRole('status').filter({ hasText: /не/i }).waitFor({ state: 'attached' });
    await page.context().close();
  });

  it('send whoever is not signed in to do so', async () => {
    const page = await chromium.newPage();
    await page.goto(`${app.url}${path}`);
    await article(page, tops[0]!).locator('.votes button').first().click();
    await page.waitForURL(/\/sign-in\?next=/);
    await page.context().close();
  });

  it('are announced when they are new, and put nowhere under the reader', async () => {
    const page = watched(await chromium.newPage());
    await page.clock.install();
    await page.goto(`${app.url}${path}`);
    const before = await page.locator('.comment').count();
    await said(app, [
      { on, text: 'Ново 1' },
      { on, text: 'Ново 2' },
      { on, text: 'Ново 3' },
    ]);
    const notice = page.getByRole('link', { name: '3 нови мнения – покажете' });
    await until('the notice', async () => {
      await page.clock.runFor(30_000);
      return notice.isVisible();
    });
    expect(await page.locator('.comment').count()).toBe(before);
    expect(await axeFindings(page)).toEqual([]);
    await takeScreenshots(page, 'comments-news');
    await page.getByRole('button', { name: 'Не сега' }).click();
    expect(await notice.count()).toBe(0);
    await said(app, [{ on, text: 'Ново 4' }]);
    const later = page.getByRole('link', { name: '4 нови мнения – покажете' });
    await until('the later notice', async () => {
      await page.clock.runFor(400_000);
      return later.isVisible();
    });
    await later.click();
    await page.waitForURL(/order=newest#comments/);
    expect(await page.getByText('Ново 4').isVisible()).toBe(true);
    await page.context().close();
    expect(problems).toEqual([]);
  });

  it('ask for news only while somebody looks', async () => {
    const page = await chromium.newPage();
    const asked: string[] = [];
    page.on('request', (request) => request.url().includes('new-since') && asked.push(request.url()));
    await page.clock.install();
    await page.addInitScript(() => {
      Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' });
    });
    await page.goto(`${app.url}${path}`);
    await page.clock.runFor(600_000);
    expect(asked).toEqual([]);
    await page.context().close();
  });

  it('are read, answered and voted on without a script', async () => {
    const page = await signedIn(watched(await chromium.newPageWithoutScripts()));
    await page.goto(`${app.url}${path}`);
    await article(page, tops[0]!).locator('.votes button').first().click();
    await page.goto(`${app.url}${path}`);
    expect(await article(page, tops[0]!).locator('.votes button').first().getAttribute('aria-pressed')).toBe(
      'true',
    );
    await article(page, tops[0]!).locator('.votes button').first().click();
    await page.goto(`${app.url}${path}`);
    expect(await article(page, tops[0]!).locator('.votes button').first().getAttribute('aria-pressed')).toBe(
      'false',
    );
    await page.locator(`li:has(> #comment-${tops[0]}) > .comment-more a`).click();
    expect(await article(page, below[0]!).isVisible()).toBe(true);
    await page.goto(`${app.url}${path}`);
    await article(page, tops[2]!).locator('a[data-reply]').click();
    await page.locator('textarea').fill('При пощата.');
    await page.locator('form[data-keep]').getByRole('button').click();
    expect(await page.getByText('При пощата.').first().isVisible()).toBe(true);
    await page.context().close();
    expect(problems).toEqual([]);
  });

  it('are printed whole, without what only a screen can use', async () => {
    const page: Page = await signedIn(await chromium.newPage());
    await page.goto(`${app.url}${path}`);
    await page.emulateMedia({ media: 'print' });
    for (const what of ['.votes button', '.comment-actions', '.comment-orders', 'textarea'])
      expect([what, await page.locator(what).first().isVisible()]).toEqual([what, false]);
    expect(await page.getByText('площадът е за хората').first().isVisible()).toBe(true);
    await page.context().close();
  });

  it('weigh little at first sight', async () => {
    const context: BrowserContext = (await chromium.newPage()).context();
    const page = context.pages()[0]!;
    const session = await context.newCDPSession(page);
    let bytes = 0;
    session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
    await session.send('Network.enable');
    await page.goto(`${app.url}${path}`, { waitUntil: 'networkidle' });
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThanOrEqual(100 * 1024);
    await context.close();
  });
});
