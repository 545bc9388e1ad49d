import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { withOffices } from '../e2e/consultations.fixture.js';
import { citizen } from '../e2e/debates.fixture.js';
import { procedurePetition } from '../e2e/petition-procedures.fixture.js';
import { testApp, type TestApp } from '../support/app.js';
import { testBrowser, type TestBrowser } from '../support/browser.js';
import { headed, pressed, story, Walk } from '../support/walk.js';

const AT = '/petitions/procedures';
const run = promisify(execFile);
const pictures = fileURLToPath(new URL('../../build/screenshots', import.meta.url));

let app: TestApp;
let browser: TestBrowser;
let walk: Walk;
let page: Page;

beforeAll(async () => {
  [app, browser] = await Promise.all([testApp(), testBrowser()]);
  walk = new Walk(app, browser, 'petition-procedures');
  await withOffices(app);
  page = await browser.newPage({ baseURL: app.url });
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

/** The text of each printed page; with SCREENSHOTS also its picture. */
async function printed(name: string): Promise<string[]> {
  const file = join(app.dataDir, `${name}.pdf`);
  await writeFile(file, await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  if (process.env.SCREENSHOTS) {
    await mkdir(pictures, { recursive: true });
    await run('pdftoppm', ['-png', '-r', '80', file, join(pictures, `petition-procedures-${name}-print`)]);
  }
  const { stdout } = await run('pdftotext', ['-layout', file, '-']);
  return stdout.split('\f').filter((text) => text.trim() !== '');
}

const step = story();

describe('the procedures by law', () => {
  step('are explained, and lead to their steps', async () => {
    await page.goto(AT);
    await headed(page, 'Процедури по закон');
    await walk.inspect(page, 'overview');
    await page.getByRole('link', { name: /Стъпки и срокове.*Местен референдум/ }).click();
    await headed(page, 'Местен референдум');
  });

  step('work out numbers and dates without JavaScript, at an address of their own', async () => {
    const plain = await browser.newPageWithoutScripts({ baseURL: app.url });
    await plain.goto(`${AT}/referendum`);
    await plain.getByLabel('Граждани с избирателни права').fill('12 345');
    await plain.locator('#numbers').getByRole('button').click();
    await plain.getByRole('cell', { name: '1 235', exact: true }).waitFor();
    await plain.getByLabel('Постъпване на подписката в съвета').fill('2026-11-20');
    await plain.getByLabel('Решение на съвета за референдума').fill('2026-12-17');
    await plain.locator('#dates').getByRole('button').click();
    await plain.getByText('от 31 януари 2027 г. до 14 февруари 2027 г.').waitFor();
    expect(await plain.getByRole('cell', { name: '1 235', exact: true }).count()).toBe(1);
    await page.goto(plain.url());
    await page.getByRole('status').last().getByText('Как е изчислено').first().click();
    await walk.inspect(page, 'referendum');
    await plain.context().close();
  });

  step('say in English what is wrong, at the field', async () => {
    await page.goto(`/en${AT}/general-assembly?voters=9000&inhabitants=20000&told=2026-11-25`);
    await page.getByRole('alert').getByRole('link').click();
    expect(await page.getByLabel('Inhabitants of the place').getAttribute('aria-invalid')).toBe('true');
    await walk.inspect(page, 'assembly-en', false);
  });

  step('print one sheet a page, whatever the length of the text', async () => {
    await page.goto(`${AT}/local-initiative/sheets?count=2`);
    const blank = await printed('blank');
    expect(blank.map((text) => /Лист № (\d)/.exec(text)?.[1])).toEqual(['1', '2']);
    const sentence = 'Общината да засади дървета по улицата и да ги полива три години. ';
    const texts = {
      short: sentence,
      long: `${sentence.repeat(30)}\n\n- засаждане`,
    };
    for (const [name, demand] of Object.entries(texts)) {
      const id = await procedurePetition(
        app,
        { kind_code: 'referendum', title: 'Да остане ли паркът край реката парк?', demand: demand.trim() },
        ['Ана Стойкова', 'Борис Илиев', 'Вяра Петрова'],
      );
      await page.goto(`/petitions/${id}/sheets?count=2&from=7`);
      if (name === 'short') await walk.inspect(page, 'sheets');
      const sheets = await printed(name);
      expect([name, sheets.map((text) => /Лист № (\d)/.exec(text)?.[1])]).toEqual([name, ['7', '8']]);
      for (const sheet of sheets) {
        expect(sheet).toContain('парк?');
        expect(sheet).toMatch(/\n *20\s/);
        expect(sheet).not.toContain('Отпечатайте');
      }
    }
    const online = await procedurePetition(app);
    await page.goto(`/en/petitions/${online}/sheets`);
    const [sheet, ...more] = await printed('online-en');
    expect([more.length, sheet?.includes('Settlement'), sheet?.includes('Personal number')]).toEqual([
      0,
      true,
      false,
    ]);
  });

  step('are ticked off by whoever started one', async () => {
    const ana = await citizen(app);
    const columns = { kind_code: 'localInitiative', participant_id: ana.participantId };
    const id = await procedurePetition(app, { ...columns, title: 'Пешеходна зона около пазара' });
    const own = await browser.newPage({ baseURL: app.url });
    const cookies = [...ana.cookies].map(([name, value]) => ({ name, value, url: app.url }));
    await own.context().addCookies(cookies);
    await own.goto(`/petitions/${id}/checklist`);
    await own.getByText('Отбележете: Съберете поне 50 души').click();
    await own.locator('#meeting-doneOn').fill('2030-01-01');
    await own.locator('#step-meeting').getByRole('button', { name: 'Запишете' }).click();
    await own.getByRole('alert').waitFor();
    await walk.inspect(own, 'checklist-refused');
    await own.locator('#meeting-doneOn').fill('2026-06-15');
    await own.locator('#meeting-note').fill('Протокол № 1');
    await own.locator('#step-meeting').getByRole('button', { name: 'Запишете' }).click();
    await own.getByText('Записано: Съберете поне 50 души').waitFor();
    await walk.inspect(own, 'checklist');
  });

  step('are kinds of petitions that the administrator arranges', async () => {
    const administrator = await walk.official('administrator', 'Мария Иванова');
    await administrator.goto('/admin/resources/petitionKinds');
    await administrator.getByText('Местна гражданска инициатива').first().waitFor();
    await administrator.goto('/admin/resources/petitionKinds/actions/new');
    await administrator.getByLabel('Име', { exact: false }).first().fill('Младежка подписка');
    await pressed(administrator, 'Създайте');
    await administrator.getByRole('alert').first().waitFor();
    await walk.inspect(administrator, 'kind-form');
  });
});
