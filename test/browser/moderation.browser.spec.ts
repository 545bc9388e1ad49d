import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApp, type TestApp } from '../support/app.js';
import {
  axeFindings,
  overflowsSideways,
  takeScreenshots,
  testBrowser,
  type TestBrowser,
} from '../support/browser.js';
import { Notes } from '../e2e/moderation-desk.fixture.js';

const ANNA = { kind: 'staff', id: '101' } as const;
const TEXT =
  'Предлагам да спрем да слушаме същия човек, който лъже от десет години.\n\nВижте и https://example.org/protokol';

let app: TestApp;
let chromium: TestBrowser;
let notes: Notes;
const paths: Record<string, string> = {};

beforeAll(async () => {
  [app, chromium] = await Promise.all([testApp(), testBrowser()]);
  notes = await Notes.on(app);
  paths['report'] = `/report?subject=note:${notes.write(TEXT).id}`;
  await removed();
  paths['moderation-rules'] = '/moderation-rules';
  paths['moderation-log'] = '/moderation-log';
});
afterAll(async () => {
  await chromium.close();
  await app.close();
});

/** Something removed, with a letter that opens the statement and the appeal. */
async function removed(): Promise<void> {
  const { Cases } = await import('../../src/commons/moderation/index.js');
  const ref = notes.write(TEXT);
  const decision = {
    action: 'remove',
    reason: 'insult',
    explanation: 'Второто изречение нарича човек лъжец. Доводът може да се каже и без това.',
  } as const;
  await app.db.transaction(async (tx) => {
    const caseId = await app.nest.get(Cases).open(tx, ref, ANNA, app.clock.now());
    await app.nest.get(Cases).decide(tx, caseId, decision, ANNA, app.clock.now());
  });
  const { text = '' } = await app.mailTo('author.secret@example.bg');
  for (const what of ['statements', 'appeals'])
    paths[what] = new RegExp(`/${what}/\\d+\\.[\\w-]+`).exec(text)![0];
}

describe('the pages of moderation in a browser', () => {
  it.each(['report', 'statements', 'appeals', 'moderation-rules', 'moderation-log'])(
    '%s is accessible and fits',
    async (name) => {
      for (const language of ['', '/en']) {
        const page = await chromium.newPage({ colorScheme: language ? 'dark' : 'light' });
        const refused: string[] = [];
        page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
        await page.goto(`${app.url}${language}${paths[name]}`);
        expect(await axeFindings(page)).toEqual([]);
        await page.setViewportSize({ width: 320, height: 800 });
        expect(await overflowsSideways(page)).toBe(false);
        await takeScreenshots(page, `moderation/${name}${language.replace('/', '-')}`);
        expect(refused).toEqual([]);
        await page.context().close();
      }
    },
  );

  it('a report is made and corrected by keyboard alone, without a script', async () => {
    const page = await chromium.newPageWithoutScripts();
    await page.goto(`${app.url}/report?subject=note:${notes.write(TEXT).id}`);
    await page.getByLabel('Закана').focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Изпратете сигнала' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    expect(await page.title()).toContain('Грешка:');
    expect(await page.getByLabel('Закана').isChecked()).toBe(true);
    await takeScreenshots(page, 'moderation/report-with-errors');

    await page.getByRole('link', { name: 'Обяснете с няколко думи' }).focus();
    await page.keyboard.press('Enter');
    expect(page.url()).toContain('#explanation');
    await page.getByLabel('Обяснете защо').fill('Казва, че ще запали колата му.');
    await page.getByLabel('Подавам сигнала добросъвестно').focus();
    await page.keyboard.press('Space');
    await page.getByLabel('Вашият имейл').fill('svidetel@poshta.example');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/report/thanks?outcome=counted&*');
    expect(await page.getByRole('status').first().textContent()).toContain('3 работни дни');
    await takeScreenshots(page, 'moderation/report-thanks');
    await page.context().close();
  });
});
