import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { testApp, type TestApp } from '../support/app.js';
import { testBrowser, type TestBrowser } from '../support/browser.js';
import { until } from '../support/until.js';
import { headed, linkIn, pressed, story, told, Walk } from '../support/walk.js';
import { contentsHouse, docxOf, filler, pdfOf, type ContentsHouse } from '../e2e/library-contents.fixture.js';

const CHAPTERS = [
  {
    title: '1. Защо питаме',
    paragraphs: [
      filler('Всяка година'),
      '• Хората предлагат, а не само се оплакват.',
      '• Отговорът идва до двадесет дни и се вижда от всички.',
      filler('Затова'),
    ],
  },
  {
    title: '2. Какво показват числата',
    paragraphs: [filler('Броихме')],
    table: [
      ['Година', 'Предложения', 'Приети'],
      ['2024', '88', '21'],
      ['2025', '126', '40'],
    ],
  },
  { title: '3. Какво следва', paragraphs: [filler('Оттук нататък')] },
];
const RENEWED = [
  CHAPTERS[0]!,
  { title: '2. Кой не е питан', paragraphs: [filler('Младите')] },
  { ...CHAPTERS[1]!, title: '3. Какво показват числата' },
];
const OPINION = 'Числата за 2025 г. не включват селата, а трябва.';

let app: TestApp;
let browser: TestBrowser;
let walk: Walk;
let house: ContentsHouse;

beforeAll(async () => {
  [app, browser] = await Promise.all([testApp(), testBrowser()]);
  walk = new Walk(app, browser, 'library-reading');
  house = await contentsHouse(app);
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

const step = story();

describe('a study: uploaded, read by the worker, read by people, commented on, renewed', () => {
  let editor: Page;
  let reader: Page;
  let id = '';
  let path = '';
  let record = '';

  step('the desk says how far each file was read, and what can be done', async () => {
    const locked = await pdfOf(CHAPTERS, { userPassword: 'tayna', ownerPassword: 'x' });
    id = await house.published([
      ['prouchvane.pdf', await pdfOf(CHAPTERS)],
      ['prouchvane.docx', await docxOf(CHAPTERS)],
      ['prilozhenie.pdf', locked],
    ]);
    path = await house.pathOf(id);
    await house.read(id);
    editor = await walk.official('editor', 'Рая Минчева');
    record = `/admin/resources/publications/records/${id}/show`;
    await editor.goto(record);
    await told(editor, 'Прочетен: 3 стр., 3 раздела');
    await told(editor, 'Защитен с парола');
    await walk.inspect(editor, 'desk');
    await editor.getByRole('link', { name: 'prilozhenie.pdf' }).click();
    await told(editor, 'Махнете паролата');
    await walk.inspect(editor, 'desk-file');
    await editor.getByRole('link', { name: 'Прочетете отново' }).click();
    await editor.getByRole('button', { name: 'Прочетете отново' }).click();
    await told(editor, 'Файлът се чете отново');
    await house.read(id);
  });

  step('staff let its chapters be commented on', async () => {
    await editor.goto(record);
    await editor.getByRole('link', { name: 'Приемайте коментари' }).click();
    await editor.getByRole('button', { name: 'Приемайте коментари' }).click();
    await told(editor, 'Разделите вече приемат коментари');
  });

  step('a citizen finds it by a word inside, reads it without scripts, and finds the way on', async () => {
    reader = await browser.newPageWithoutScripts({ baseURL: app.url });
    await reader.goto('/library?q=оплакват');
    await until('the cover', async () => {
      await reader.reload();
      return (await reader.locator('img.cover').count()) === 1;
    });
    await walk.inspect(reader, 'list', false);
    await reader.locator('.publications a.name').click();
    await told(reader, 'защитен с парола');
    await walk.inspect(reader, 'publication', false);
    await reader.getByRole('link', { name: 'Четете на страницата' }).click();
    await told(reader, '3 раздела');
    await walk.inspect(reader, 'contents', false);
    await reader.getByRole('link', { name: 'Започнете да четете' }).click();
    await headed(reader, '1. Защо питаме');
    expect(await reader.locator('.read-text li').count()).toBe(2);
    await reader.locator('.reading-around a.next').click();
    await headed(reader, '2. Какво показват числата');
    await reader.getByRole('table', { name: 'Таблица 1' }).waitFor();
    await told(reader, 'Раздел „2. Какво показват числата“. В:');
  });

  step('and comments on a chapter by a letter alone', async () => {
    await reader.getByRole('radio', { name: 'Въпрос', exact: true }).first().check();
    await reader.getByRole('textbox', { name: 'Текст' }).first().fill(OPINION);
    await reader.getByLabel('Имейл').first().fill('mira@poshta.example');
    await pressed(reader, 'Публикувайте');
    const letter = await walk.letterTo('mira@poshta.example', /./);
    await reader.goto(linkIn(letter, '/comments/confirm/'));
    await reader.locator('main form button').first().click();
    await reader.getByText(OPINION).first().waitFor();
  });

  step('the page is whole at both widths, in both languages, on screen and on paper', async () => {
    const page = await browser.newPage({ baseURL: app.url });
    const chapter = `${path}/read/kakvo-pokazvat-chislata`;
    await until('the comment', async () => (await app.get(chapter)).text.includes(OPINION));
    for (const [at, name] of [
      [path, 'publication'],
      [`${path}/read`, 'contents'],
      [chapter, 'chapter'],
    ] as const) {
      await page.goto(at);
      await walk.inspect(page, `bg-${name}`);
      await page.goto(`/en${at}`);
      await walk.inspect(page, `en-${name}`, false);
    }
    await page.goto(chapter);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.reading-contents').isVisible()).toBe(false);
    expect(await page.locator('.read-text').isVisible()).toBe(true);
  });

  step('a new version moves the chapter and keeps what was said; what is gone says so', async () => {
    await house.renewed(id, 'prouchvane-2.docx', await docxOf(RENEWED), 'Добавена е глава за младите.');
    await house.read(id);
    const chapter = `${path}/read/kakvo-pokazvat-chislata`;
    await until('the new version', async () => (await app.get(chapter)).text.includes('3. Какво показват'));
    const page = await browser.newPage({ baseURL: app.url });
    await page.goto(chapter);
    await headed(page, '3. Какво показват числата');
    await told(page, OPINION);
    await page.goto(`${path}/read/kakvo-sledva`);
    await told(page, 'няма такъв раздел');
    await walk.inspect(page, 'gone');
    await page.getByRole('link', { name: 'Съдържание на текущата версия' }).click();
    await told(page, 'Раздели от предишни версии');
    await told(page, '1 мнение');
    await walk.inspect(page, 'contents-renewed');
    await page.goto(`${chapter}?version=1`);
    await headed(page, '2. Какво показват числата');
    await page.getByRole('link', { name: 'Същият раздел в текущата версия' }).click();
    await headed(page, '3. Какво показват числата');
  });
});
