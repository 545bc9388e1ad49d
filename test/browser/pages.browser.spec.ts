import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedConsultations } from '../../src/civic/consultations/index.js';
import { seedEvents } from '../../src/civic/events/index.js';
import { seedAccounts } from '../../src/commons/accounts/index.js';
import { seedPages } from '../../src/outreach/portal/index.js';
import { Clock } from '../../src/platform/clock/index.js';
import { testApp, type TestApp } from '../support/app.js';
import { testBrowser, type TestBrowser } from '../support/browser.js';
import { until } from '../support/until.js';
import { headed, pressed, story, told, Walk } from '../support/walk.js';

const PHONE = { width: 360, height: 740 };
const ADDED = 'При нас се приема и на опашката: питайте служителя с бадж.';

let app: TestApp;
let chromium: TestBrowser;
let walk: Walk;

beforeAll(async () => {
  [app, chromium] = await Promise.all([testApp(), testBrowser()]);
  walk = new Walk(app, chromium, 'pages');
  const now = app.nest.get(Clock).now();
  const { staff, participants } = await seedAccounts(app.nest, now);
  await app.whileNothingRecurs(async () => {
    await seedConsultations(app.nest, now, { staff, participants });
    await seedEvents(app.nest, now, { staff });
  });
  await seedPages(app.nest, now, { staff });
});
afterAll(async () => {
  await chromium.close();
  await app.close();
});

describe('what the portal says', () => {
  it.each([
    ['take-part', '/take-part'],
    ['about', '/about'],
    ['project', '/about-project'],
    ['project-en', '/en/about-project'],
    ['citizens', '/for/citizens'],
    ['ngos', '/for/ngos'],
    ['businesses', '/for/businesses'],
    ['officials', '/for/officials'],
    ['officials-en', '/en/for/officials'],
    ['site-map', '/site-map'],
    ['own', '/pages/pomosht-na-myasto'],
    ['own-bulgarian', '/en/pages/kak-se-provezhda-krugla-masa'],
    ['statement', '/accessibility'],
    ['versions', '/accessibility/versions'],
    ['changes', '/accessibility/versions/1/changes'],
    ['earlier', '/en/accessibility/versions/0'],
  ])('%s is read on a phone without scripts', async (name, path) => {
    const page = await chromium.newPageWithoutScripts({ baseURL: app.url, viewport: PHONE });
    expect((await page.goto(path))!.status()).toBe(200);
    await walk.inspect(page, name, false);
    await page.context().close();
  });

  it.each([
    ['project-wide', '/about-project', 'dark'],
    ['ngos-wide', '/en/for/ngos', 'light'],
    ['privacy-wide', '/privacy', 'light'],
    ['changes-wide', '/accessibility/versions/1/changes', 'dark'],
    ['site-map-wide', '/site-map', 'light'],
  ] as const)('%s is accessible', async (name, path, colorScheme) => {
    const page = await chromium.newPage({ baseURL: app.url, colorScheme });
    await page.goto(path);
    await walk.inspect(page, name);
    await page.context().close();
  });

  it('leads from the footer through a door to a form', async () => {
    const page = await chromium.newPageWithoutScripts({ baseURL: app.url, viewport: PHONE });
    await page.goto('/');
    await page.getByRole('navigation', { name: 'За кого' }).getByRole('link', { name: 'Граждани' }).click();
    await headed(page, 'За гражданите');
    await told(page, 'Отворено сега');
    await page.getByText('Меню', { exact: true }).click();
    await page.getByRole('link', { name: 'English', exact: true }).click();
    await headed(page, 'For citizens');
    await page.getByRole('link', { name: 'Write to the municipality', exact: true }).first().click();
    await page.waitForURL('**/en/write');
    await page.context().close();
  });

  it('counts what was promised by what is there to show', async () => {
    const page = await chromium.newPage({ baseURL: app.url });
    await page.goto('/about-project');
    const tables = page.locator('#result-roundTables');
    await tables.getByText('4 от 6').waitFor();
    await tables.getByText('предстои, не се брои').first().waitFor();
    await page.locator('#result-study').getByText('няма с какво да бъде показан').waitFor();
    await tables.getByRole('link').first().click();
    await headed(page, /кръгла маса/);
    await page.context().close();
  });
});

describe('the desk', () => {
  const step = story();
  let desk: Awaited<ReturnType<Walk['official']>>;

  step('changes a page, is shown its mistake at its field, and sees it before everybody', async () => {
    desk = await walk.official('editor', 'Лилия Манова');
    await desk.goto('/admin/resources/pages');
    await told(desk, 'Текст по подразбиране');
    await walk.inspect(desk, 'desk-list');
    await desk.getByRole('link', { name: 'За гражданите' }).click();
    await told(desk, 'Вашата история');
    await desk.getByRole('link', { name: 'Редактирайте' }).first().click();
    const text = desk.getByLabel('Текст', { exact: true });
    const before = await text.inputValue();
    await text.fill(`${before}\n\n[натиснете](javascript:alert(1))`);
    await desk.getByLabel('Защо се променя').fill('Опашката в центъра');
    await pressed(desk, 'Запишете');
    await told(desk, 'не е адрес');
    await walk.inspect(desk, 'desk-form');
    await text.fill(`${before}\n\n${ADDED}`);
    await pressed(desk, 'Запишете');
    await told(desk, 'не е на сайта');
    await walk.inspect(desk, 'desk-record');
    await desk.getByRole('link', { name: 'Прегледайте последната версия' }).click();
    await told(desk, ADDED);
    await told(desk, 'Непубликувана версия');
    await walk.inspect(desk, 'preview');
    const reader = await chromium.newPage({ baseURL: app.url });
    await reader.goto('/for/citizens');
    expect(await reader.getByText(ADDED).count()).toBe(0);
    await reader.context().close();
  });

  step('publishes it; everybody reads it in both languages', async () => {
    await desk.getByRole('link', { name: 'Към страницата в бюрото' }).click();
    await desk.getByRole('link', { name: 'Публикувайте', exact: true }).click();
    await told(desk, 'ще замени текста на сайта');
    await pressed(desk, 'Публикувайте');
    await told(desk, 'На сайта');
    await until('it is on the site', async () => (await app.get('/for/citizens')).text.includes(ADDED));
    expect((await app.get('/en/for/citizens')).text).toContain('Your role');
  });

  step('goes back a version', async () => {
    await desk.getByRole('link', { name: 'Разлика', exact: true }).click();
    await told(desk, 'питайте служителя с бадж');
    expect(await desk.locator('ins').count()).toBeGreaterThan(0);
    await desk.goBack();
    await desk.getByRole('link', { name: 'Върнете', exact: true }).click();
    await told(desk, 'ще стане нова, последна версия');
    await pressed(desk, 'Върнете тази версия');
    await told(desk, 'Върната е версия 0');
    await desk.getByRole('link', { name: 'Публикувайте', exact: true }).click();
    await pressed(desk, 'Публикувайте');
    await until('the old text', async () => !(await app.get('/for/citizens')).text.includes(ADDED));
    await walk.inspect(desk, 'desk-history');
  });

  step('shows what proves a promise', async () => {
    await desk.goto('/admin/resources/promised-results');
    await told(desk, 'Информационна кампания');
    await walk.inspect(desk, 'desk-results');
    await desk.getByRole('link', { name: 'Информационна кампания' }).click();
    await desk.getByRole('link', { name: 'Добавете доказателство' }).click();
    await desk.getByLabel('Или адрес от сайта').fill('/events?when=past');
    await desk.getByLabel(/^Надпис \(/).fill('Срещите по кметства');
    await desk.getByLabel('Надпис на английски').fill('Meetings in the villages');
    await walk.inspect(desk, 'desk-evidence');
    await pressed(desk, 'Добавете доказателство');
    await told(desk, 'Срещите по кметства');
    await until('it is shown', async () =>
      (await app.get('/about-project')).text.includes('Срещите по кметства'),
    );
    await desk.context().close();
  });
});
