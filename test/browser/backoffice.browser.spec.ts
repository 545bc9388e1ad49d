import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { backofficeSite, knobs, type BackofficeSite } from '../e2e/backoffice.fixture.js';
import {
  axeFindings,
  overflowsSideways,
  takeScreenshots,
  testBrowser,
  type TestBrowser,
} from '../support/browser.js';

let site: BackofficeSite;
let browser: TestBrowser;
let problems: string[] = [];

beforeAll(async () => {
  [site, browser] = await Promise.all([backofficeSite(), testBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});
beforeEach(() => {
  problems = [];
  knobs.calls = [];
});

/** A page of somebody on the staff; whatever the browser complains about is collected. */
async function openAs(role: string, path: string): Promise<Page> {
  const page = await browser.newPage({ baseURL: site.url });
  await page.context().addCookies([{ name: 'staff', value: role, url: site.url }]);
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('dialog', (dialog) => {
    problems.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => {
    if (message.type() === 'error' && !/the server responded with a status of 4/.test(message.text())) {
      problems.push(message.text());
    }
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(site.url)) problems.push(`foreign: ${request.url()}`);
  });
  await go(page, path);
  return page;
}

async function go(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.waitForSelector('main h1');
  await page.waitForSelector('.desk-who');
}

/** Axe, the width, the words and the complaints of the browser, and pictures to look at. */
async function inspect(page: Page, name: string): Promise<void> {
  expect(await axeFindings(page)).toEqual([]);
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  await takeScreenshots(page, `backoffice-${name}`);
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    expect([name, width, await overflowsSideways(page)]).toEqual([name, width, false]);
  }
  const text = await page.innerText('body');
  const rawKeys = text.match(
    /\b[a-z]+(?:[A-Z][a-z]+)+\b|\b(?:messages|buttons|labels|actions|properties)\.\w+/g,
  );
  expect(rawKeys ?? []).toEqual([]);
  expect(await page.title()).toMatch(/ · Работно място · Мегдан$/);
  expect(problems).toEqual([]);
}

const heading = (page: Page) => page.innerText('main h1');

describe('the back office in Chromium', () => {
  it('greets by the time of day and leads on from the first page', async () => {
    const page = await openAs('administrator', '/admin');
    expect(await heading(page)).toMatch(/^(Добро утро|Добър ден|Добър вечер), Мария$/);
    expect(await page.evaluate(`document.fonts.check('700 16px "Sofia Sans"', 'Мегдан')`)).toBe(true);
    const typeface = `getComputedStyle(document.querySelector('main h1')).fontFamily`;
    expect(await page.evaluate(typeface)).toMatch(/^"Sofia Sans"/);
    await inspect(page, 'desk');
    await page.getByRole('link', { name: 'Нова лампа' }).click();
    await page.getByRole('heading', { name: 'Нова лампа', level: 1 }).waitFor();
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
  });

  it('keeps what was typed until it is right, stores it once, and takes the record through its states', async () => {
    const page = await openAs('editor', '/admin/resources/lamps/actions/new');
    await page.getByLabel('Бележка').fill('Първи ред\nВтори ред');
    await page.getByLabel('Свети от').fill('31.11.2026 14:00');
    await page.getByRole('button', { name: 'Създайте' }).click();
    const summary = page.getByRole('alert').filter({ hasText: '2 полета имат нужда от поправка.' });
    await summary.waitFor();
    expect(await page.evaluate('document.activeElement.className')).toBe('error-summary');
    expect(await page.title()).toMatch(/^Грешка: Нова лампа/);
    expect(await page.getByLabel('Бележка').inputValue()).toBe('Първи ред\nВтори ред');
    await inspect(page, 'form-errors');
    await summary.getByRole('link', { name: /Попълнете полето „Заглавие“/ }).click();
    await page.keyboard.type('Лампа на мегдана');
    await page.getByLabel('Свети от').fill('22.11.2026 г., 14:00 ч.');
    await page.getByText('неделя, 22 ноември 2026 г., 14:00 ч.').waitFor();
    await page.getByLabel('Таван').check();
    await page.getByLabel('Изберете файлове').setInputFiles({
      name: 'упътване.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Как се пали лампа'),
    });
    await page.getByRole('link', { name: 'упътване.txt' }).waitFor();
    await page.getByLabel('Изберете файлове').setInputFiles({
      name: 'лъже.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('<?php'),
    });
    await page.getByText(/^лъже\.pdf: /).waitFor();
    expect((await page.locator('body').innerText()).split('Съдържанието не отговаря')).toHaveLength(2);
    await page.getByRole('button', { name: 'Създайте' }).click();
    await page.getByRole('heading', { name: 'Лампа на мегдана' }).waitFor();
    await page.getByRole('status').filter({ hasText: 'Записано.' }).waitFor();
    expect(knobs.calls.map(({ verb }) => verb)).toEqual(['create']);
    await page.getByText('22 ноември 2026 г., 14:00 ч.').waitFor();

    await page.getByRole('link', { name: 'Запалете' }).click();
    await page.getByRole('button', { name: 'Запалете' }).click();
    await page.locator('.desk-head .tag', { hasText: 'Свети' }).waitFor();
    await page.getByRole('link', { name: 'Счупете' }).click();
    await page.getByLabel('Мотиви').waitFor();
    await page.getByLabel('Мотиви').fill('Градушка');
    await page.getByRole('button', { name: 'Счупете' }).click();
    await page.getByText('Мотиви: Градушка').waitFor();
    expect(await page.getByRole('link', { name: 'Запалете' }).count()).toBe(0);
    await inspect(page, 'history');

    await page.getByRole('link', { name: 'Редактирайте' }).click();
    await page.getByLabel('Свети от').waitFor();
    expect(await page.getByLabel('Свети от').inputValue()).toBe('22.11.2026 14:00');
    await inspect(page, 'edit');
  });

  it('lists, filters and sorts by keyboard and mouse alike', async () => {
    await site.lamp({ title: 'Ябълка', kind: 'gas', watts: 3 });
    await site.lamp({ title: 'Абажур', watts: 9 });
    const page = await openAs('moderator', '/admin/resources/lamps');
    expect(await page.getByRole('link', { name: 'Нова лампа' }).count()).toBe(0);
    expect(await page.getByText('Имейл на собственика').count()).toBe(0);
    await page.getByRole('link', { name: 'Заглавие' }).click();
    await page.locator('th[aria-sort=ascending]').waitFor();
    expect(await page.locator('tbody tr td:first-child').first().innerText()).toBe('Абажур');
    await page.getByText('Филтри').press('Enter');
    await page.getByLabel('Заглавие').fill('ябъл');
    await page.getByLabel('Заглавие').press('Enter');
    await page.getByText('1 запис').waitFor();
    await inspect(page, 'list');
    await page.getByRole('link', { name: 'Ябълка' }).click();
    await page.getByRole('heading', { name: 'Ябълка' }).waitFor();
    await page.goBack();
    await page.getByText('1 запис').waitFor();
  });

  it('shows what was typed as text, whatever was typed', async () => {
    const marks = `</script><script>alert(1)</script>"><img src=x onerror=alert(2)>javascript:alert(3)`;
    const id = await site.lamp({ title: marks, note: marks });
    const page = await openAs('administrator', `/admin/resources/lamps/records/${id}/show`);
    expect(await heading(page)).toBe(marks);
    await go(page, '/admin/resources/lamps');
    await page.getByRole('link', { name: marks }).waitFor();
    await go(page, `/admin/resources/lamps/records/${id}/edit`);
    expect(await page.getByLabel('Заглавие').inputValue()).toBe(marks);
    expect(problems).toEqual([]);
  });

  it('says what is wrong where nothing is to be seen', async () => {
    const page = await openAs('moderator', '/admin/nowhere');
    expect(await heading(page)).toBe('Тук няма нищо');
    await go(page, '/admin/resources/lamps/records/999/show');
    expect(await heading(page)).toBe('Тук няма нищо');
    await go(page, '/admin/resources/journal');
    expect(await heading(page)).toBe('Нямате право на това');
    await inspect(page, 'forbidden');
  });

  it('saves settings and keeps the journal', async () => {
    const page = await openAs('administrator', '/admin/pages/settings');
    await inspect(page, 'settings');
    await page.getByLabel('Кратко наименование, на български').fill('Мелник');
    await page.getByRole('button', { name: 'Запишете' }).first().click();
    await page.getByRole('status').filter({ hasText: 'Записано: Община.' }).waitFor();
    expect(await page.getByLabel('Кратко наименование, на български').inputValue()).toBe('Мелник');
    await page.getByRole('link', { name: 'Дневник' }).click();
    await page.getByRole('link', { name: 'Настройки: промяна' }).first().waitFor();
    await inspect(page, 'journal');
  });

  it('has a full menu at 360 px', async () => {
    const page = await openAs('administrator', '/admin');
    await page.setViewportSize({ width: 360, height: 780 });
    expect(await page.getByRole('link', { name: 'Лампи' }).isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Меню' }).click();
    await page.getByRole('link', { name: /^Лампи/ }).click();
    await page.getByRole('heading', { name: 'Лампи' }).waitFor();
    expect(await page.getByRole('button', { name: 'Изход' }).isVisible()).toBe(false);
  });
});
