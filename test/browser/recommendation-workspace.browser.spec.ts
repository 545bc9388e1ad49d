import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { withOffices } from '../e2e/consultations.fixture.js';
import { answeredBy, ngo, reported, sent, type Ngo } from '../e2e/recommendation-workspace.fixture.js';
import { testApp, type TestApp } from '../support/app.js';
import {
  axeFindings,
  overflowsSideways,
  takeScreenshots,
  testBrowser,
  type TestBrowser,
} from '../support/browser.js';
import { sheetInChromium } from '../support/workbook.js';

let app: TestApp;
let chromium: TestBrowser;
let own: Ngo;
const ids: string[] = [];

async function signIn(page: Page): Promise<void> {
  const cookies = [...own.cookies].map(([name, value]) => ({ name, value, url: app.url }));
  await page.context().addCookies(cookies);
}

/** What must hold for every page on the way. */
async function inspect(page: Page, name: string): Promise<void> {
  expect([name, await axeFindings(page)]).toEqual([name, []]);
  await page.setViewportSize({ width: 320, height: 800 });
  expect([name, await overflowsSideways(page)]).toEqual([name, false]);
  await takeScreenshots(page, `workspace-${name}`);
  await page.setViewportSize({ width: 1280, height: 900 });
}

async function pdfText(bytes: Buffer): Promise<string> {
  const path = join(app.dataDir, 'read-again.pdf');
  await writeFile(path, bytes);
  const { stdout } = await promisify(execFile)('pdftotext', ['-layout', path, '-']);
  return stdout.replace(/\s+/g, ' ');
}

beforeAll(async () => {
  [app, chromium] = await Promise.all([testApp(), testBrowser()]);
  await withOffices(app);
  own = await ngo(app, 'Сдружение „Прозрачна община“');
  const titles = [
    'Публичен регистър на общинските концесии',
    'Онлайн предаване на заседанията на общинския съвет',
    'Правила за конфликт на интереси в комисиите',
    'Годишен отчет за изпълнението на програмата за чист въздух',
  ];
  for (const title of titles) ids.push(await sent(own, title));
  await answeredBy(app, ids[0]!);
  await reported(app, ids[0]!, 'implemented', 100);
  await answeredBy(app, ids[1]!, 'partiallyAccepted');
  await reported(app, ids[1]!, 'inProgress', 40);
  await answeredBy(app, ids[2]!, 'rejected');
});
afterAll(async () => {
  await chromium.close();
  await app.close();
});

describe('the workspace in a browser', () => {
  it('leads through writing, without scripts, on a telephone, by keyboard', async () => {
    const page = await chromium.newPageWithoutScripts({ viewport: { width: 360, height: 780 } });
    await signIn(page);
    const on = () => page.getByRole('button', { name: 'Запазете и продължете', exact: true }).press('Enter');
    await page.goto(`${app.url}/workspace`);
    await page.getByRole('link', { name: 'Нова препоръка', exact: true }).press('Enter');
    await on();
    expect(await page.locator('.error-summary').textContent()).toContain('Препоръка накратко');
    await page.getByLabel('Какво препоръчвате накратко?').fill('Открити данни за общинските поръчки');
    await on();
    await page
      .getByLabel('Какъв е проблемът?')
      .fill('Поръчките се публикуват само като снимки на документи.');
    await page.getByRole('button', { name: 'Запазете и продължете по-късно' }).press('Enter');
    await page.getByRole('link', { name: 'Открити данни за общинските поръчки' }).first().press('Enter');
    await page.getByRole('link', { name: 'Промяна: Какво точно да направи общината?' }).press('Enter');
    await page.getByLabel('Мярка').fill('Общината да публикува поръчките като отворени данни.');
    await page.getByLabel('Какъв резултат очаквате?').fill('Всеки може да сравни цените.');
    await on();
    await page.getByRole('button', { name: 'Изпращане до общината' }).press('Enter');
    expect(await page.locator('.error-summary').textContent()).toContain('Област');
    await page.getByRole('link', { name: 'Промяна: За какво се отнася?' }).press('Enter');
    await page.getByLabel('Администрация').press('Space');
    await on();
    await page.getByRole('link', { name: 'Промяна: В какъв срок?' }).press('Enter');
    await page.getByLabel('До кога да е готово').fill('2027-09-30');
    await on();
    await page.getByRole('button', { name: 'Изпращане до общината' }).press('Enter');
    await page.getByText('Препоръката е изпратена.').waitFor();
    await page.getByRole('button', { name: 'Поискайте отговор' }).press('Enter');
    await page.getByText('Отговорното звено получава писмо').waitFor();
  });

  it('reads well at every width, page by page', async () => {
    const page = await chromium.newPage();
    await signIn(page);
    const to = async (path: string, name: string) => {
      await page.goto(`${app.url}${path}`);
      await inspect(page, name);
    };
    await to('/workspace', 'home');
    await page.getByRole('link', { name: 'Публичен регистър на общинските концесии' }).first().click();
    await inspect(page, 'own');
    await page.getByRole('link', { name: 'Дайте оценка' }).click();
    await page.getByRole('button', { name: 'Публикуване на оценката' }).click();
    await inspect(page, 'verdict');
    await page.goBack();
    await to('/workspace/recommendations/new', 'new');
    await page.getByLabel('Какво препоръчвате накратко?').fill('Публичен график на приемното време');
    await page.getByRole('button', { name: 'Запазете и продължете', exact: true }).click();
    const id = /recommendations\/(\d+)/.exec(page.url())![1]!;
    await page
      .getByLabel('Какъв е проблемът?')
      .fill('Приемното време се научава само от табелата на вратата.');
    await own.post(`/workspace/recommendations/${id}/edit/problem`, {
      problem: 'Гражданите обикалят, защото графикът на приемното време не е публикуван.',
    });
    await page.getByRole('button', { name: 'Запазете и продължете', exact: true }).click();
    await page.getByText('Колега запази друго на тази страница').waitFor();
    await inspect(page, 'edit-meanwhile');
    for (const step of ['measure', 'about', 'whom', 'term', 'indicators', 'sources', 'check'])
      await to(`/workspace/recommendations/${id}/edit/${step}`, `edit-${step}`);
    await page.getByRole('button', { name: 'Изпращане до общината' }).click();
    await inspect(page, 'check-errors');
    await to('/workspace/sets/new', 'set-new');
    await page.getByLabel('Проучване').check();
    await page.getByLabel('Заглавие').fill('Проучване на откритостта');
    await page.getByRole('button', { name: 'Създаване на набора' }).click();
    await inspect(page, 'set');
    await to('/en/workspace', 'home-en');
  });

  it('imports a table: told what is wrong, shown what is right, written when the button is pressed', async () => {
    const page = await chromium.newPage();
    await signIn(page);
    await page.goto(`${app.url}/workspace/import`);
    const head =
      'Препоръка накратко;Проблем;Какво препоръчвате;Очакван резултат;Област;Срок до;Отговорно звено';
    const line = (title: string, unit: string, day: string) =>
      `${title};Договорите не се намират на едно място.;Общината да създаде регистър с всички договори.;Всеки може да провери договор.;Околна среда;${day};${unit}`;
    const upload = async (...lines: string[]) => {
      const buffer = Buffer.from([head, ...lines].join('\r\n'));
      await page.getByLabel('Файл').setInputFiles({ name: 'препоръки.csv', mimeType: 'text/csv', buffer });
      await page.getByRole('button', { name: 'Прочетете файла' }).click();
    };
    await upload(line('Регистър на дърветата в града', 'Дирекция „Мечти“', '31.02.2027'));
    await page.getByText('2 клетки не са наред').waitFor();
    await inspect(page, 'import-bad');
    await upload(
      line('Регистър на дърветата в града', 'Дирекция „Финанси“', '30.06.2027'),
      line('План за велосипедни алеи до 2028', '', '2027-12-31'),
    );
    await page.getByText('Ще станат чернови').waitFor();
    await inspect(page, 'import-preview');
    await page.getByRole('button', { name: 'Запишете 2 чернови' }).click();
    await page.getByText('Записани са 2 чернови.').waitFor();
  });

  it('gives a report for donors, and its document is read by another program', async () => {
    const page = await chromium.newPage();
    await signIn(page);
    await page.goto(`${app.url}/workspace`);
    await page.getByRole('link', { name: 'Отчет за донори' }).click();
    await page.getByText('Адресът на тази страница е постоянен').waitFor();
    await inspect(page, 'donor-report');
    const href = await page.getByRole('link', { name: 'PDF' }).getAttribute('href');
    const text = await pdfText((await app.get(href!)).bytes);
    for (const part of [
      'Отчет за препоръките на',
      'Изпратени препоръки: 5',
      'Онлайн предаване на',
      'Страница 1',
    ])
      expect(text).toContain(part);
    const workbook = await page.getByRole('link', { name: 'XLSX' }).getAttribute('href');
    const { rows, formulas } = await sheetInChromium(page, workbook!);
    const [head, ...told] = rows.map((cells) => cells.map((cell) => cell.text));
    expect([formulas, told.length, head!.slice(0, 3)]).toEqual([0, 5, ['№', 'Препоръка', 'Област']]);
    expect(rows.slice(1).map((cells) => cells[0]!.kind)).toEqual(['n', 'n', 'n', 'n', 'n']);
    const first = told.find(([id]) => id === ids[0])!;
    expect(first).toEqual(expect.arrayContaining(['Изпълнена', '100']));
    expect(first.at(-1)).toContain(`/recommendations/${ids[0]}-`);
    await page.goto(`${app.url}/en${new URL(page.url()).pathname}`);
    await inspect(page, 'donor-report-en');
  });
});
