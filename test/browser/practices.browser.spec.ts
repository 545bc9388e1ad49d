import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { drawing } from '../../src/civic/exhibitions/index.js';
import { seedPractices } from '../../src/civic/practices/index.js';
import { seedRecommendations } from '../../src/civic/recommendations/index.js';
import { seedAccounts } from '../../src/commons/accounts/index.js';
import { Clock } from '../../src/platform/clock/index.js';
import { testApp, type TestApp } from '../support/app.js';
import {
  axeFindings,
  overflowsSideways,
  takeScreenshots,
  testBrowser,
  type TestBrowser,
} from '../support/browser.js';
import { until } from '../support/until.js';
import { headed, linkIn, opened, pressed, story, told, Walk } from '../support/walk.js';

const NARROW = { width: 320, height: 720 };
const NGO = 'd.beleva@zelen-pirin.example';
const TITLE = 'Компостери под наем за къщи с двор';

let app: TestApp;
let chromium: TestBrowser;
let walk: Walk;
let ids: Map<string, string>;
const paths = new Map([
  ['list', '/practices'],
  ['list-en', '/en/practices?order=wanted'],
  ['nothing', '/practices?q=%D0%BD%D1%8F%D0%BC%D0%B0%D0%B3%D0%BE'],
]);

const idOf = (begins: string) => [...ids].find(([title]) => title.startsWith(begins))![1];

beforeAll(async () => {
  [app, chromium] = await Promise.all([testApp(), testBrowser()]);
  walk = new Walk(app, chromium, 'practices');
  const now = app.nest.get(Clock).now();
  const { staff } = await seedAccounts(app.nest, now);
  ids = await app.whileNothingRecurs(async () => {
    const origins = { staff, debates: new Map<string, string>(), consultations: new Map<string, string>() };
    const recommendations = await seedRecommendations(app.nest, now, origins);
    return seedPractices(app.nest, now, { staff, recommendations, picture: drawing });
  });
  for (const [name, begins] of Object.entries({
    answered: 'Втора кофа',
    owed: 'Жителите разпределят',
    revised: 'Един номер',
    free: 'Съседи на повикване',
  }))
    paths.set(name, (await app.get(`/practices/${idOf(begins)}`)).location);
  paths.set('answered-en', `/en${paths.get('answered')!}`);
  paths.set('changes', `${paths.get('revised')!}/changes`);
  const compared = ['Втора кофа', 'Един номер', 'Съседи', 'Автобус'].map((begins) => `p=${idOf(begins)}`);
  paths.set('compare', `/practices/compare?${compared.slice(0, 3).join('&')}`);
  paths.set('compare-four-en', `/en/practices/compare?${compared.join('&')}`);
  paths.set('compare-one', `/practices/compare?${compared[0]!}`);
});
afterAll(async () => {
  await chromium.close();
  await app.close();
});

describe('the pages of good practices', () => {
  it.each([
    'list',
    'list-en',
    'nothing',
    'answered',
    'answered-en',
    'owed',
    'free',
    'changes',
    'compare',
    'compare-four-en',
    'compare-one',
  ])('%s is read by everybody, in both widths', async (name) => {
    const page = await chromium.newPage({ baseURL: app.url });
    await page.goto(paths.get(name)!);
    expect(await overflowsSideways(page)).toBe(false);
    await page.setViewportSize(NARROW);
    expect(await axeFindings(page)).toEqual([]);
    expect(await overflowsSideways(page)).toBe(false);
    await takeScreenshots(page, `practices-${name}`);
    await page.context().close();
  });

  it('are those of a year: twelve published, a new version and a practice wait, one returned, two with a recommendation', async () => {
    const states = await app.db.read(
      'SELECT state, count(*)::int AS count FROM practice GROUP BY state ORDER BY state',
    );
    expect(states).toEqual([
      { state: 'proposed', count: 2 },
      { state: 'published', count: 12 },
      { state: 'returned', count: 1 },
    ]);
    const answered = (await app.get(paths.get('answered')!)).text;
    for (const words of [
      'Нашият отговор: Ще го направим',
      'Разделно събиране на биоотпадъка',
      'Откъде го искат',
    ])
      expect(answered).toContain(words);
    expect((await app.get(paths.get('owed')!)).text).toContain('Общината ще отговори тук');
  });

  it('are filtered and compared without scripts', async () => {
    const page = await chromium.newPageWithoutScripts({ baseURL: app.url, viewport: NARROW });
    await page.goto('/practices');
    await page.getByLabel('Разход').selectOption({ label: 'Без разходи' });
    await page.locator('form.filter button').first().click();
    await told(page, '2 добри практики');
    for (const box of await page.getByRole('checkbox', { name: /^Сравнете/ }).all()) await box.check();
    await pressed(page, 'Сравнете избраните');
    await told(page, '2 практики по едни и същи въпроси');
    await page.getByRole('link', { name: /^Махнете „Съседи/ }).click();
    await told(page, 'Изберете поне две практики');
    await page.context().close();
  });
});

describe('the way of a practice', () => {
  const step = story();
  let author: Page;
  let editor: Page;
  let record: string;
  let path: string;

  const fill = async (page: Page, fields: Record<string, string>) => {
    for (const [name, value] of Object.entries(fields)) await page.locator(`[name="${name}"]`).fill(value);
  };

  step('an organisation describes it, and what is missing is told at its field', async () => {
    author = await walk.citizen(NGO, '/practices/own');
    await walk.inspect(author, 'own');
    await author.getByRole('link', { name: 'Опишете добра практика' }).click();
    await headed(author, /опишете я/);
    await walk.inspect(author, 'form');
    await fill(author, {
      title: TITLE,
      summary: 'Домакинствата наемат компостер за една година и после решават дали да го купят.',
      problem:
        'Хората не купуваха компостер, защото не знаеха дали ще успеят да го ползват и дали ще мирише.',
    });
    await pressed(author, 'Запазете и проверете');
    await headed(author, /променете описанието/);
    expect(await author.locator('[name="title"]').inputValue()).toBe(TITLE);
    await walk.inspect(author, 'form-errors');
  });

  step('goes on, checks the answers and sends it', async () => {
    await fill(author, {
      solution:
        'Общината закупи 120 компостера и ги дава под наем за 5 евро на година, с един урок на двора.',
      resultIndicator1: 'Домакинства с компостер',
      resultBefore1: '14',
      resultAfter1: '132',
      resultUnit1: 'бр.',
      resultMeasured1: '2025 г.',
      resultSource1: 'годишен отчет на общината',
      actorName: 'Малка община',
      place: 'Централна Стара планина',
      country: 'България',
      fromYear: '2023',
      costAmount: '9600',
      costPayer: 'общинският бюджет',
      success: 'Урокът се водеше на двора на съсед, а не в заседателната зала.',
      steps: 'Купете малка партида\nДавайте под наем\nНаправете урок на двора',
      contactName: 'Отдел „Околна среда“',
      contactEmail: 'okolna@planina.example',
    });
    await author.getByLabel('Община', { exact: true }).check();
    await author.getByLabel('С разходи').check();
    await author.getByLabel('Околна среда').check();
    await pressed(author, 'Запазете и проверете');
    await headed(author, 'Проверете, преди да изпратите');
    await walk.inspect(author, 'check');
    await pressed(author, 'Изпратете за преглед');
    await told(author, 'Практиката е изпратена за преглед.');
    await walk.inspect(author, 'sent');
  });

  step('the desk sees what is there and what is missing, and returns it', async () => {
    const [row] = await app.db.read<{ id: string }>('SELECT id FROM practice WHERE title = $1', [TITLE]);
    record = `/admin/resources/practices/records/${row!.id}/show`;
    editor = await walk.official('editor', 'Лилия Манова');
    await editor.goto('/admin/resources/practices');
    await told(editor, TITLE);
    await walk.inspect(editor, 'desk-list');
    await editor.goto(record);
    await told(editor, 'Какво има и какво липсва');
    await walk.inspect(editor, 'desk-record');
    await editor.getByRole('link', { name: 'Върнете за допълване', exact: true }).first().click();
    await editor
      .getByLabel('Причина')
      .fill('Добавете какво се обърка, за да се знае за какво да се внимава.');
    await pressed(editor, 'Върнете за допълване');
    await told(editor, 'Върната е.');
    const letter = await walk.letterTo(NGO, /Има нужда от допълване: „Компостери/);
    expect(letter.text).toContain('какво се обърка');
  });

  step('it is amended and sent again', async () => {
    await author.reload();
    await told(author, 'какво се обърка');
    await walk.inspect(author, 'returned');
    await author.getByRole('link', { name: 'Допълнете я' }).click();
    await fill(author, { risks: 'Без урока половината компостери бяха върнати.' });
    await pressed(author, 'Запазете и проверете');
    await pressed(author, 'Изпратете за преглед');
    await told(author, 'Практиката е изпратена за преглед.');
  });

  step('it is published, and stands in the list', async () => {
    await opened(editor, record, 'Публикувайте');
    await editor.getByLabel('Отговорно звено').selectOption({ label: 'Околна среда' });
    await walk.inspect(editor, 'desk-publish');
    await pressed(editor, 'Публикувайте');
    await told(editor, 'Публикувана е.');
    const [row] = await app.db.read<{ id: string }>('SELECT id FROM practice WHERE title = $1', [TITLE]);
    path = (await app.get(`/practices/${row!.id}`)).location;
    await until('it stands in the list', async () => (await app.get('/practices')).text.includes(TITLE));
    await walk.letterTo(NGO, /Публикувана е „Компостери/);
  });

  step(
    'the organisation proposes a new version of it, and everybody reads the old one until that is published',
    async () => {
      const told2 = 'Урокът се води на двора на съсед, и още веднъж през есента.';
      const [row] = await app.db.read<{ id: string }>('SELECT id FROM practice WHERE title = $1', [TITLE]);
      await author.goto(`/practices/own/${row!.id}`);
      await pressed(author, 'Предложете нова версия');
      await headed(author, 'Добра практика: нова версия');
      await fill(author, { success: told2, note: 'Вече има и есенен урок.' });
      await walk.inspect(author, 'version-form');
      await pressed(author, 'Запазете и проверете');
      await headed(author, 'Проверете, преди да изпратите');
      await told(author, 'Вече има и есенен урок.');
      await walk.inspect(author, 'version-check');
      await pressed(author, 'Изпратете за преглед');
      await headed(author, TITLE);
      expect((await app.get(path)).text).not.toContain(told2);
      const [revision] = await app.db.read<{ id: string }>('SELECT id FROM practice WHERE revises_id = $1', [
        row!.id,
      ]);
      await editor.goto(`/admin/resources/practices/records/${revision!.id}/show`);
      await told(editor, told2);
      await walk.inspect(editor, 'desk-version');
      await editor.getByRole('link', { name: 'Публикувайте новата версия', exact: true }).first().click();
      await pressed(editor, 'Публикувайте новата версия');
      await until('everybody reads it', async () => (await app.get(path)).text.includes(told2));
      await author.goto(`${path}/changes`);
      await told(author, 'Вече има и есенен урок.');
      await walk.inspect(author, 'version-changes');
    },
  );

  step('somebody compares it with two others', async () => {
    const page = await chromium.newPage({ baseURL: app.url });
    await page.goto('/practices');
    for (const title of [TITLE, 'Втора кофа', 'Един номер'])
      await page.getByRole('checkbox', { name: new RegExp(`^Сравнете „${title}`) }).check();
    await pressed(page, 'Сравнете избраните');
    await told(page, '3 практики по едни и същи въпроси');
    await page.context().close();
  });

  step('people want it here, by e-mail and signed in', async () => {
    const page = await chromium.newPageWithoutScripts({ baseURL: app.url, viewport: NARROW });
    await page.goto(path);
    await page.getByLabel('Имейл', { exact: true }).first().fill('sasedka@poshta.example');
    await page.getByLabel('Къде го искате').selectOption({ label: 'гр. Сандански' });
    await pressed(page, 'И аз го искам');
    await headed(page, 'Проверете пощата си');
    const letter = await walk.letterTo('sasedka@poshta.example', /искате това и тук/);
    await page.goto(linkIn(letter, '/practice-support/'));
    await headed(page, 'Да преброим ли подкрепата Ви?');
    await walk.inspect(page, 'confirm', false);
    await pressed(page, 'Да, искам го и тук');
    await told(page, 'Подкрепата Ви е преброена.');
    await told(page, '1 човек го иска и тук.');
    await page.context().close();
    await author.goto(path);
    await pressed(author, 'И аз го искам');
    await told(author, '2 души го искат и тук.');
    await walk.inspect(author, 'supported');
  });

  step('at the threshold the municipality owes an answer, and gives it', async () => {
    const owed = paths.get('owed')!;
    const desk = `/admin/resources/practices/records/${idOf('Жителите разпределят')}/show`;
    const secretary = await walk.official('secretary', 'Стоян Гоцев');
    await secretary.goto('/admin');
    await told(secretary, 'Отговор за практика, която хората искат');
    await opened(secretary, desk, 'Отговорете');
    await secretary.getByLabel('Какво решихме').selectOption({ label: 'Ще го проучим' });
    await secretary
      .getByLabel('Отговор', { exact: true })
      .fill('Ще внесем наредба за обсъждане до края на годината.');
    await walk.inspect(secretary, 'desk-answer');
    await pressed(secretary, 'Отговорете');
    await told(secretary, 'Отговорът стои на страницата');
    await until('the answer stands on the page', async () =>
      (await app.get(owed)).text.includes('Ще внесем наредба за обсъждане'),
    );
    await secretary.context().close();
  });

  step('a recommendation is begun from it', async () => {
    await author.goto(path);
    await author.getByRole('link', { name: 'Предложете го като препоръка' }).click();
    await author.getByRole('textbox').first().fill('Компостери под наем и в нашата община');
    await author.locator('main form button').first().click();
    await author.waitForURL(/edit\/problem/);
    const [row] = await app.db.read<{ sources: string[] }>(
      `SELECT sources FROM recommendation WHERE title = 'Компостери под наем и в нашата община'`,
    );
    expect(row!.sources[0]).toMatch(/^practice:\d+$/);
    await author.context().close();
    await editor.context().close();
  });
});
