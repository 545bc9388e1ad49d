import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { testStaff, type TestStaff } from '../../src/commons/accounts/staff/staff.factory.js';
import { addDays, dateIn, endOfDay, sofia } from '../../src/platform/clock/index.js';
import { withOffices } from '../e2e/consultations.fixture.js';
import { testApp, type TestApp } from '../support/app.js';
import {
  axeFindings,
  overflowsSideways,
  takeScreenshots,
  testBrowser,
  type TestBrowser,
} from '../support/browser.js';
import { until } from '../support/until.js';
import { linkIn, localDate } from '../support/walk.js';

const TITLE = 'Наредба за дърветата по улиците';
const HOUR = 3_600_000;
const ONE_CLICK = { 'content-type': 'application/x-www-form-urlencoded' };

let app: TestApp;
let browser: TestBrowser;
let clerk: TestStaff;

beforeAll(async () => {
  [app, browser] = await Promise.all([testApp(), testBrowser()]);
  await withOffices(app);
  clerk = await testStaff(app.nest, { role: 'editor', name: 'Мария Илиева' });
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

/** What must hold for every page that is shown on the way. */
async function inspect(page: Page, name: string, scripts = true): Promise<void> {
  if (scripts) expect(await axeFindings(page)).toEqual([]);
  expect([name, await overflowsSideways(page)]).toEqual([name, false]);
  await takeScreenshots(page, `way-${name}`);
}

async function signIn(page: Page): Promise<void> {
  await page.goto('/admin');
  await page.getByLabel('Имейл').fill(clerk.email);
  await page.getByLabel('Парола').fill(clerk.password);
  await page.getByRole('button', { name: 'Напред' }).click();
  app.clock.moveBy(30_000);
  await page.getByLabel(/код/i).first().fill(clerk.code());
  await page.getByRole('button', { name: 'Вход', exact: true }).click();
  await page.getByRole('heading', { name: /Мария$/, level: 1 }).waitFor();
}

async function createConsultation(page: Page, opensOn: string, closesOn: string): Promise<void> {
  await page.getByRole('link', { name: 'Нова консултация' }).click();
  await page.getByLabel('Заглавие').fill(TITLE);
  await page
    .getByLabel('Накратко')
    .fill('Кой реши, че дървото пред дома Ви пречи, и какво се засажда на негово място.');
  await page
    .getByLabel('Текст на проекта')
    .fill('Чл. 1. Предмет\n(1) Наредбата урежда грижата за дърветата по улиците.');
  for (const [point, words] of [
    ['причини', 'Всяка година изчезват по двеста дървета.'],
    ['цели', 'На мястото на всяко отсечено дърво да расте ново.'],
    ['финансови и други средства', '30 000 евро годишно.'],
    ['очаквани резултати', 'Повече сянка по улиците.'],
    ['съответствие с правото на ЕС', 'Не противоречи на правото на ЕС.'],
  ] as const)
    await page.getByLabel(`Мотиви: ${point}`).fill(words);
  await page.getByLabel('Градска среда').check();
  await page.getByLabel('Отговорно звено').selectOption({ label: 'Дирекция „Околна среда“' });
  await page.getByLabel('Отваря се').fill(`${localDate(opensOn)} 09:00`);
  await page.getByLabel('Последен ден за предложения').fill(localDate(closesOn));
  await page
    .getByRole('group', { name: /Файлове: мотиви/ })
    .getByLabel('Изберете файлове')
    .setInputFiles({
      name: 'мотиви.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Защо е нужна наредбата: всяка година изчезват по двеста дървета.'),
    });
  await page.getByRole('link', { name: 'мотиви.txt' }).waitFor();
  await page.getByRole('button', { name: 'Създайте' }).click();
  await page.getByRole('heading', { name: TITLE, level: 1 }).waitFor();
}

async function follow(page: Page, email: string, frequency: string): Promise<void> {
  await page.goto('/');
  await page.getByLabel('Имейл').fill(email);
  await page.getByLabel('Градска среда').check();
  await page.getByLabel(frequency).check();
  await page.getByRole('button', { name: 'Абонирайте ме' }).click();
  await page.getByRole('heading', { name: 'Проверете пощата си' }).waitFor();
}

async function confirm(page: Page, email: string): Promise<void> {
  const letter = await app.mailTo(email);
  await page.goto(linkIn(letter, '/subscriptions/'));
  await page.getByRole('heading', { name: 'Потвърдете абонамента си' }).waitFor();
}

/** The digests of this day are out. */
const dailyRun = () =>
  until('the daily run', async () => {
    const slots = await app.db.read(
      "SELECT 1 FROM job_run WHERE name = 'notifications.daily' AND slot = $1 AND finished_at IS NOT NULL",
      [dateIn(app.clock.now())],
    );
    return slots.length === 1;
  });

describe('the way through: from a draft on a desk to an inbox, and out of it', () => {
  const opensOn = addDays(dateIn(new Date()), 1);
  const closesOn = addDays(opensOn, 32);
  const immediate = 'rositsa@poshta.example';
  const daily = 'dimitar@poshta.example';
  let scripted: Page;
  let plain: Page;
  let address = '';

  beforeAll(async () => {
    scripted = await browser.newPage({ baseURL: app.url });
    plain = await browser.newPageWithoutScripts({ baseURL: app.url });
  });

  it('citizens leave an e-mail address, with and without JavaScript, and confirm it by a button', async () => {
    await scripted.goto('/');
    await inspect(scripted, 'home-empty');
    await follow(scripted, immediate, 'Веднага');
    await inspect(scripted, 'check-your-mail');
    await follow(plain, daily, 'Веднъж на ден');

    await confirm(scripted, immediate);
    const [before] = await app.db.read<{ count: number }>('SELECT count(*)::int FROM subscription');
    expect(before!.count).toBe(0);
    await inspect(scripted, 'confirm');
    await scripted.getByRole('button', { name: 'Потвърждавам' }).click();
    await scripted.getByRole('heading', { name: 'Готово, следите новините' }).waitFor();
    await inspect(scripted, 'confirmed');
    await confirm(plain, daily);
    await plain.getByRole('button', { name: 'Потвърждавам' }).click();
    await plain.getByRole('heading', { name: 'Готово, следите новините' }).waitFor();
  });

  it('a clerk signs in with a second factor, writes a consultation and schedules it', async () => {
    const desk = await browser.newPage({ baseURL: app.url });
    await signIn(desk);
    await createConsultation(desk, opensOn, closesOn);
    expect((await app.get('/consultations')).text).not.toContain(TITLE);
    await desk.getByRole('link', { name: 'Насрочете' }).click();
    await desk.getByRole('button', { name: 'Насрочете' }).click();
    await desk.getByText('Предстояща').first().waitFor();
    await takeScreenshots(desk, 'way-desk-scheduled');
    const actions = await app.db.read<{ action: string }>(
      "SELECT action FROM audit_entry WHERE actor_kind = 'staff' AND actor_id = $1 AND subject_type = 'consultation' ORDER BY id",
      [clerk.id],
    );
    expect(actions.map(({ action }) => action)).toEqual(expect.arrayContaining(['consultation.schedule']));
    await until('the upcoming consultation on the list', async () =>
      (await app.get('/consultations')).text.includes(TITLE),
    );
    await desk.context().close();
  });

  it('at the opening time the clock opens it, and whoever wants it at once has it in the inbox', async () => {
    const morning = sofia(endOfDay(dateIn(app.clock.now())));
    // The digest of that morning comes before the opening, and knows nothing of it.
    app.clock.moveTo(morning.add({ hours: 8, minutes: 1 }).toInstant().toString());
    await dailyRun();
    app.clock.moveTo(morning.add({ hours: 9, minutes: 1 }).toInstant().toString());
    const letter = await until('the notice', async () =>
      (await app.mails()).find(
        (mail) => mail.to?.[0]?.address === immediate && mail.subject?.includes(TITLE),
      ),
    );
    expect(letter.text).toContain('защото следите темата „Градска среда“');
    address = new URL(linkIn(letter, '/consultations/')).pathname;
    expect(address).toMatch(/^\/consultations\/\d+-naredba-za-darvetata-po-ulitsite$/);

    for (const [page, name] of [
      [scripted, 'consultation'],
      [plain, 'consultation-plain'],
    ] as const) {
      await page.goto(address);
      await page.getByRole('heading', { name: TITLE, level: 1 }).waitFor();
      await page
        .getByText(/Остават 32 дни/)
        .first()
        .waitFor();
      await page
        .getByRole('link', { name: /мотиви/i })
        .first()
        .waitFor();
      await inspect(page, name, page === scripted);
    }
    await scripted.goto('/consultations?state=open&topic=urban&q=ДЪРВЕТА');
    await scripted.getByRole('link', { name: TITLE }).waitFor();
    await inspect(scripted, 'consultations');
    await scripted.goto('/');
    await scripted.getByRole('link', { name: TITLE }).waitFor();
    await inspect(scripted, 'home');
    await scripted.goto(`/en${address}`);
    expect(await scripted.getAttribute('html', 'lang')).toBe('en');
    await scripted
      .getByText(/32 days left/)
      .first()
      .waitFor();
    await inspect(scripted, 'consultation-en');

    const data = JSON.parse((await app.get('/api/v1/consultations?state=open')).text) as {
      items: { title: string }[];
    };
    expect(data.items.map(({ title }) => title)).toEqual([TITLE]);
  });

  it('the daily digest comes at eight and is left by one click, without cookie or origin', async () => {
    const digestsTo = async (email: string) =>
      (await app.mails()).filter((mail) => mail.to?.[0]?.address === email && mail.text?.includes(address));
    expect(await digestsTo(daily)).toEqual([]);
    app.clock.moveTo(
      sofia(endOfDay(dateIn(app.clock.now())))
        .add({ hours: 8, minutes: 1 })
        .toInstant()
        .toString(),
    );
    const [digest] = await until('the digest', async () => {
      const found = await digestsTo(daily);
      return found.length > 0 && found;
    });
    const header = (name: string) => digest!.headers.find(({ key }) => key === name)?.value ?? '';
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    const target = /<(http[^>]+)>/.exec(header('list-unsubscribe'))![1]!;

    await plain.goto(target);
    await plain.getByRole('button').first().waitFor();
    const following = () => app.db.read('SELECT 1 FROM subscription WHERE ended_at IS NULL');
    const before = (await following()).length;
    const answer = await fetch(target, {
      method: 'POST',
      headers: ONE_CLICK,
      body: 'List-Unsubscribe=One-Click',
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('set-cookie')).toBeNull();
    await until(
      'the end of the subscription',
      async () =>
        (await app.db.read('SELECT 1 FROM subscriber WHERE stopped_at IS NOT NULL')).length === 1 ||
        (await following()).length < before,
    );

    await scripted.goto(linkIn(digest!, '/subscriptions/'));
    await inspect(scripted, 'preferences');
  });

  it('at the end it closes, says so to those who still follow, and to nobody else', async () => {
    const told = async (email: string) =>
      (await app.mails()).filter((mail) => mail.to?.[0]?.address === email).length;
    const before = { immediate: await told(immediate), daily: await told(daily) };
    app.clock.moveTo(new Date(endOfDay(closesOn).getTime() + HOUR / 60));
    await until('the closed page', async () => (await app.get(address)).text.includes('Приключила'));
    await until('the last notice', async () => (await told(immediate)) > before.immediate);
    app.clock.moveBy(9 * HOUR);
    await dailyRun();
    expect(await told(daily)).toBe(before.daily);
    await scripted.goto(address);
    await inspect(scripted, 'consultation-closed');
  });
});
