import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seedInquiries } from '../../src/civic/inquiries/index.js';
import { InquiryLinks } from '../../src/civic/inquiries/inquiry.links.js';
import { Participants, seedAccounts } from '../../src/commons/accounts/index.js';
import { testParticipant } from '../../src/commons/accounts/participants/participants.factory.js';
import { Clock } from '../../src/platform/clock/index.js';
import { testApp, type TestApp } from '../support/app.js';
import { overflowsSideways, testBrowser, type TestBrowser } from '../support/browser.js';
import { headed, linkIn, pressed, story, told, Walk } from '../support/walk.js';

let app: TestApp;
let chromium: TestBrowser;
let walk: Walk;
let ids: Map<string, string>;

beforeAll(async () => {
  [app, chromium] = await Promise.all([testApp(), testBrowser()]);
  walk = new Walk(app, chromium, 'inquiries');
  const now = app.nest.get(Clock).now();
  const { staff, participants } = await seedAccounts(app.nest, now);
  ids = await app.whileNothingRecurs(() => seedInquiries(app.nest, now, { staff, participants }));
});
afterAll(async () => {
  await chromium.close();
  await app.close();
});

const idOf = (begins: string) => [...ids].find(([title]) => title.startsWith(begins))![1];

describe('every page', () => {
  it.each<[string, () => string]>([
    ['door', () => '/write'],
    ['question', () => '/write/question'],
    ['signal', () => '/write/signal'],
    ['code', () => '/inquiries/track'],
    ['whistleblowing', () => '/whistleblowing'],
    ['list', () => '/inquiries'],
    ['nothing-found', () => '/inquiries?q=няматакава'],
    ['late', () => `/inquiries/${idOf('Кога ще се плаща')}`],
    ['waiting', () => `/inquiries/${idOf('Какво става с ремонта')}`],
    ['forwarded', () => `/inquiries/${idOf('Светофар')}`],
    ['register', () => '/inquiries/register'],
    ['contact', () => '/contact'],
  ])('%s is accessible in both languages and schemes, and fits', async (name, path) => {
    for (const language of ['', '/en']) {
      const page = await chromium.newPage({
        baseURL: app.url,
        colorScheme: language ? 'dark' : 'light',
      });
      await page.goto(`${language}${path()}`);
      await page.setViewportSize({ width: 320, height: 800 });
      expect([name, await overflowsSideways(page)]).toEqual([name, false]);
      await page.setViewportSize({ width: 1280, height: 900 });
      await walk.inspect(page, language ? `${name}-en` : name);
      await page.close();
    }
  });
});

describe('a question of somebody new, without scripts', () => {
  const step = story();
  const email = 'novodoshla@example.org';
  let page: Page;

  step('begins at the one door and is asked one thing at a time', async () => {
    page = await chromium.newPageWithoutScripts({ baseURL: app.url });
    await page.goto('/');
    await page.getByRole('link', { name: 'Пишете на общината' }).first().click();
    await headed(page, 'Пишете на общината');
    await page.getByRole('link', { name: 'Да попитам нещо' }).click();
    await headed(page, 'Какво искате да попитате?');
    await pressed(page, 'Продължете');
    await told(page, 'Напишете текст, който може да се прочете.');
    await seen('empty');
    await page.getByLabel('С едно изречение').fill('Плаща ли се туристически данък с карта през сайта?');
    await page.getByLabel('Опишете го').fill('Имаме две стаи под наем и питаме кога ще може с карта.');
    await pressed(page, 'Продължете');
    await headed(page, 'Може би вече има отговор');
    await seen('similar');
    await pressed(page, 'Не, продължавам с моето');
    await headed(page, 'За какво и за кое място се отнася?');
    await page.getByLabel('Тема').selectOption({ label: 'Туризъм' });
    await seen('about');
    await pressed(page, 'Продължете');
  });

  step('says who writes and where to answer', async () => {
    await headed(page, 'Кой пише и къде да отговорим?');
    await page.getByLabel('Трите Ви имена').fill('Снежана Илиева Попова');
    await page.getByLabel('От свое име').check();
    await page.getByRole('textbox', { name: 'Имейл' }).fill(email);
    await page.getByLabel('Тук и по имейл').check();
    await pressed(page, 'Продължете');
    await told(page, 'Изберете дали може да стане публично.');
    await seen('who');
    await page.getByLabel('Да, без името ми').check();
    await pressed(page, 'Продължете');
    await headed(page, 'Проверете, преди да изпратите');
    await seen('check');
    await pressed(page, 'Изпратете ми връзката');
    await headed(page, 'Вижте пощата си');
    await seen('sent');
  });

  step('is received behind the link, by a button', async () => {
    await page.goto(linkIn(await app.mailTo(email), '/inquiries/confirm/'));
    await headed(page, 'Да го изпратим ли до общината?');
    await seen('confirm');
    await pressed(page, 'Изпратете до общината');
    await told(page, 'Общината получи обръщението Ви');
    await told(page, 'Кодът Ви за справка е');
    await seen('received');
  });

  step('is seen again from the receipt, without an account, and withdrawn', async () => {
    const receipt = await walk.letterTo(email, /Получихме обръщението/);
    const reader = await chromium.newPageWithoutScripts({ baseURL: app.url });
    await reader.goto(linkIn(receipt, '/inquiries/track/'));
    await headed(reader, 'Плаща ли се туристически данък с карта през сайта?');
    await reader.getByRole('link', { name: 'Оттеглете обръщението' }).click();
    await pressed(reader, 'Оттеглете');
    await told(reader, 'Оттеглихте обръщението');
    await reader.close();
    await page.close();
  });

  const seen = (name: string) => walk.inspect(page, `newcomer-${name}`, false);
});

describe('a time for a meeting', () => {
  it('is declined with a wish or accepted, by the link from a letter and without scripts', async () => {
    const id = idOf('Разширяване на детската ясла');
    const page = await chromium.newPageWithoutScripts({ baseURL: app.url });
    await page.goto(`/inquiries/track/${app.nest.get(InquiryLinks, { strict: false }).token(id)}`);
    await told(page, 'Отговорете дали ще дойдете.');
    await walk.inspect(page, 'meeting-offered', false);
    await page.getByRole('link', { name: 'Не ми е удобно' }).click();
    await headed(page, 'Да откажем ли този час?');
    await walk.inspect(page, 'meeting-decline', false);
    await page.getByRole('link', { name: 'Назад към обръщението' }).click();
    await pressed(page, 'Приемам часа');
    await told(page, 'Приехте часа на срещата');
    await page.getByRole('link', { name: 'Добавете срещата в календара си' }).waitFor();
    await walk.inspect(page, 'meeting-accepted', false);
    await page.close();
  });
});

describe('a signal of somebody signed in', () => {
  it('is warned, written and received, and seen in the list of theirs alone', async () => {
    const email = 'podatel@example.org';
    await testParticipant(app.nest, { email, name: 'Георги Митев' });
    const page = await walk.citizen(email, '/write/signal');
    await told(page, 'Нарушение, за което знаете от работата си?');
    await page.getByLabel('С едно изречение').fill('Незаконна сметка за паркинг');
    await page.getByLabel('Опишете го').fill('Таксата се събира без касов бон, три дни поред.');
    await pressed(page, 'Продължете');
    await pressed(page, 'Продължете');
    await page.getByLabel('От свое име').check();
    await page.getByLabel('Тук и по имейл').check();
    expect(await page.getByText('Може ли да стане публично?').count()).toBe(0);
    await pressed(page, 'Продължете');
    await walk.inspect(page, 'signal-check');
    await pressed(page, 'Изпратете до общината');
    await told(page, 'Общината получи обръщението Ви');
    await told(page, 'не става публично');
    await walk.inspect(page, 'signal-own');
    await page.goto('/inquiries/mine');
    await walk.inspect(page, 'mine');
    const stranger = await chromium.newPage({ baseURL: app.url });
    await stranger.goto('/inquiries/register');
    expect(await stranger.getByText('Незаконна сметка').count()).toBe(0);
    await stranger.close();
    await page.close();
  });

  it('answered, it shows its whole path', async () => {
    const { participantId } = (
      await app.db.read<{ participantId: string }>(
        'SELECT participant_id AS "participantId" FROM inquiry WHERE id = $1',
        [idOf('Изхвърляне на строителни')],
      )
    )[0]!;
    expect(participantId).not.toBeNull();
    const { email } = (await app.nest.get(Participants).contact(app.db, participantId))!;
    const page = await walk.citizen(email, `/inquiries/mine/${idOf('Изхвърляне на строителни')}`);
    await told(page, 'Изпълнено');
    await walk.inspect(page, 'own-executed');
    await page.close();
  });
});
