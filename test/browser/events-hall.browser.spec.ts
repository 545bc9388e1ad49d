import { afterAll, beforeAll, expect } from '@jest/globals';
import { Corrections } from '../../src/civic/events/hall/minutes/corrections.service.js';
import { EventDecisions } from '../../src/civic/events/hall/decisions/event-decisions.service.js';
import { Minutes } from '../../src/civic/events/hall/minutes/minutes.service.js';
import { testParticipant } from '../../src/commons/accounts/participants/participants.factory.js';
import { testStaff } from '../../src/commons/accounts/staff/staff.factory.js';
import { addDays, dateIn } from '../../src/platform/clock/index.js';
import { eventHouse, type EventHouse } from '../e2e/events.fixture.js';
import { testApp, type TestApp } from '../support/app.js';
import { testBrowser, type TestBrowser } from '../support/browser.js';
import { headed, linkIn, pressed, story, told, Walk } from '../support/walk.js';

const PHONE = { width: 360, height: 740 };
const QUESTION = 'Кога ще отвори младежкият дом?';
const step = story();

let app: TestApp;
let chromium: TestBrowser;
let walk: Walk;
let house: EventHouse;
let id: string;

beforeAll(async () => {
  [app, chromium] = await Promise.all([testApp(), testBrowser()]);
  walk = new Walk(app, chromium, 'hall');
  house = await eventHouse(app);
  id = await house.announced({ startsAt: house.inDays(1) });
});
afterAll(() => Promise.all([chromium.close(), app.close()]));

step('a newcomer asks from a phone without scripts, by a letter and a button', async () => {
  const page = await chromium.newPageWithoutScripts({ baseURL: app.url, viewport: PHONE });
  await page.goto(await house.pathOf(id));
  await page.getByRole('link', { name: 'Попитайте нещо' }).click();
  await pressed(page, 'Попитайте');
  await told(page, 'Напишете въпроса.');
  await page.getByLabel('Вашият въпрос').fill(QUESTION);
  await page.getByLabel('Имейл').fill('hall@example.org');
  await walk.inspect(page, 'ask', false);
  await pressed(page, 'Попитайте');
  await headed(page, 'Проверете пощата си');
  await page.goto(linkIn(await walk.letterTo('hall@example.org', /въпроса/), '/event-questions/confirm/'));
  await pressed(page, 'Попитайте');
  await headed(page, 'Въпроси от залата');
  await app.db.transaction((tx) => tx.query(`UPDATE event_question SET state = 'visible'`));
});

step('the moderator chooses it on a phone, and the hall reads it on the screen', async () => {
  const page = await walk.official('moderator', 'Вера Стоева');
  await page.setViewportSize(PHONE);
  await page.goto(`/events/${id}/questions/desk`);
  await page.getByLabel('Вашият въпрос').fill('А колко ще струва ремонтът на покрива?');
  await page.getByLabel(/Кой пита/).fill('Огнян Митов');
  await pressed(page, 'Въведете');
  await told(page, 'Готово.');
  await page.getByRole('button', { name: /^Изберете.*Кога ще отвори/u }).click();
  await page.getByRole('button', { name: /^Зададен е.*Кога ще отвори/u }).waitFor();
  await page.locator('main details summary').first().click();
  await walk.inspect(page, 'desk');
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto(`/events/${id}/questions/screen`);
  await told(page, QUESTION);
  expect(await page.locator('.masthead').isVisible()).toBe(false);
  await walk.inspect(page, 'screen');
});

step('the minutes are read, corrected and understood at 360 px and in English', async () => {
  app.clock.moveBy(1.5 * 86_400_000);
  await house.clockTurns();
  const { id: staffId } = await testStaff(app.nest, { role: 'editor' });
  const { id: person } = await testParticipant(app.nest, { email: 'corrects@example.org' });
  const clerk = { kind: 'staff', id: staffId } as const;
  const now = house.now();
  const of = <T>(type: abstract new (...dependencies: never[]) => T) =>
    app.nest.get<T>(type as never, { strict: false });
  await app.db.transaction(async (tx) => {
    const text =
      '# Откриване\n\nПрисъстват 30 души.\n\n# Разговор\n\nГовори се за покрива, за репетициите и за асансьора.';
    await of(Minutes).draft(tx, id, text, clerk, now);
    const unitId = house.units['environment']!;
    const decision = {
      text: 'Да се огледа покривът.',
      kind: 'task',
      unitId,
      dueOn: addDays(dateIn(now), 9),
      target: '',
    } as const;
    await of(EventDecisions).add(tx, id, decision, clerk, now);
    await of(Minutes).openCorrections(tx, id, clerk, now);
    const correction = { passage: '30 души', proposed: '31 души', participantId: person };
    const made = await of(Corrections).correct(tx, id, correction, now);
    await of(Corrections).decide(tx, made, { accept: true, reason: 'Така е по списъка.' }, clerk, now);
  });
  const page = await walk.citizen('reads@example.org', `/events/${id}/minutes`);
  await page.setViewportSize(PHONE);
  await page.reload();
  await told(page, 'Присъстват 31 души.');
  await page.locator('#versions ~ ol summary').first().click();
  await walk.inspect(page, 'minutes');
  await page.getByLabel('Пасаж от протокола').fill('за асансьора');
  await page.getByLabel('Как трябва да бъде').fill('за стълбите');
  await pressed(page, 'Изпратете поправката');
  await told(page, 'Чака отговор');
  await page.goto(await house.pathOf(id));
  await told(page, 'Какво стана с решеното');
  await walk.inspect(page, 'event');
  await page.goto(`/en/events/${id}/minutes`);
  await headed(page, 'Minutes');
  await walk.inspect(page, 'minutes-english');
});
