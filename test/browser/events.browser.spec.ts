import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedEvents } from '../../src/civic/events/index.js';
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
import { pressed, told, Walk } from '../support/walk.js';

const NARROW = { width: 320, height: 720 };
const TITLES: Record<string, string> = {
  forum: 'Бенчмарк форум',
  postponed: 'Обществено обсъждане',
  held: 'Първа кръгла маса',
};

let app: TestApp;
let chromium: TestBrowser;
let walk: Walk;
let forum: string;
const paths = new Map([
  ['list', '/events'],
  ['list-en', '/en/events?when=all'],
  ['nothing', '/events?q=%D0%BD%D1%8F%D0%BC%D0%B0%D0%B3%D0%BE'],
]);

beforeAll(async () => {
  [app, chromium] = await Promise.all([testApp(), testBrowser()]);
  walk = new Walk(app, chromium, 'events');
  const now = app.nest.get(Clock).now();
  const { staff } = await seedAccounts(app.nest, now);
  const ids = await app.whileNothingRecurs(() => seedEvents(app.nest, now, { staff }));
  const idOf = (begins: string) => [...ids].find(([title]) => title.startsWith(begins))![1];
  for (const [name, begins] of Object.entries(TITLES))
    paths.set(name, (await app.get(`/events/${idOf(begins)}`)).location);
  paths.set('forum-en', `/en${paths.get('forum')!}`);
  const [series] = await app.db.read<{ id: string }>('SELECT id FROM event_series');
  paths.set('series', (await app.get(`/events/series/${series!.id}`)).location);
  forum = idOf('Бенчмарк форум');
});
afterAll(async () => {
  await chromium.close();
  await app.close();
});

describe('the pages of events', () => {
  it.each(['list', 'list-en', 'nothing', 'forum', 'forum-en', 'postponed', 'held', 'series'])(
    '%s is read by everybody, in both widths',
    async (name) => {
      const page = await chromium.newPage({ baseURL: app.url });
      await page.goto(paths.get(name)!);
      expect(await overflowsSideways(page)).toBe(false);
      await page.setViewportSize(NARROW);
      expect(await axeFindings(page)).toEqual([]);
      expect(await overflowsSideways(page)).toBe(false);
      await takeScreenshots(page, `events-${name}`);
      await page.context().close();
    },
  );

  it('are found by kind and month without scripts, and lead to a series', async () => {
    const page = await chromium.newPageWithoutScripts({ baseURL: app.url, viewport: NARROW });
    await page.goto('/events');
    await page.getByLabel('Вид').selectOption({ label: 'Кръгла маса' });
    await page.locator('form.filter button').first().click();
    await told(page, '2 предстоящи събития');
    await page.getByRole('link', { name: /^Пета кръгла маса/ }).click();
    await page.getByRole('link', { name: 'Кръгли маси „Заедно за развитие“' }).click();
    await told(page, '6 събития в поредицата');
    await page.context().close();
  });
});

it('the desk prepares, announces and moves an event, and each refusal stands by its field', async () => {
  const page = await walk.official('editor', 'Лилия Манова');
  await page.goto('/admin/resources/events/actions/new');
  await page.getByLabel('Заглавие').waitFor();
  await walk.inspect(page, 'desk-form');
  await page.goto(`/admin/resources/events/records/${forum}/show`);
  await told(page, 'Пет услуги, пет общини');
  await walk.inspect(page, 'desk-record');
  await page.getByRole('link', { name: 'Преместете', exact: true }).first().click();
  await page.getByLabel('Начало').fill('22.11.2091 16:00');
  await page.getByLabel('Край').fill('22.11.2091 14:00');
  await page.getByLabel('Причина').fill('Гостите пътуват с един влак.');
  await pressed(page, 'Преместете');
  await told(page, 'Краят е преди началото');
  await page.getByLabel('Край').fill('22.11.2091 23:30');
  await pressed(page, 'Преместете');
  await told(page, 'Записаните ще бъдат попитани');
  await page.goto(paths.get('forum')!);
  await told(page, 'Гостите пътуват с един влак.');
  await page.context().close();
});
