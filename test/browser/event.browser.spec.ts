import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { eventHouse, type EventHouse } from '../e2e/events.fixture.js';
import { testApp, type TestApp } from '../support/app.js';
import { testBrowser, type TestBrowser } from '../support/browser.js';
import { until } from '../support/until.js';
import { headed, linkIn, opened, pressed, story, told, Walk } from '../support/walk.js';

const DAY_MS = 86_400_000;
const PHONE = { width: 360, height: 780 };

let app: TestApp;
let browser: TestBrowser;
let walk: Walk;
let house: EventHouse;

beforeAll(async () => {
  [app, browser] = await Promise.all([testApp(), testBrowser()]);
  walk = new Walk(app, browser, 'event');
  house = await eventHouse(app);
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

const step = story();

describe('an event of two seats, from the form to the door', () => {
  let id = '';
  let path = '';
  let door: Page;
  const pages = new Map<string, Page>();

  const phone = (options: object = {}) => browser.newPage({ baseURL: app.url, viewport: PHONE, ...options });
  /** From the page of the event over the letter to a place, on a page of one’s own. */
  const registers = async (page: Page, name: string, email: string, heading: string) => {
    await page.goto(path);
    await page.locator('#registration a.btn').click();
    await page.getByLabel('Име и фамилия').fill(name);
    await page.getByLabel('Имейл адрес').fill(email);
    await pressed(page, 'Продължете');
    await headed(page, 'Проверете отговорите си');
    await pressed(page, 'Изпратете ми писмо');
    await headed(page, 'Изпратихме Ви писмо');
    await page.goto(linkIn(await walk.letterTo(email, /Потвърдете/), '/events/confirm/'));
    await pressed(page, 'Запишете ме');
    await told(page, heading);
    pages.set(name, page);
  };

  step('registration is open, with two seats', async () => {
    const startsAt = house.inDays(3);
    id = await house.announced({ startsAt, registrationOpensAt: house.inDays(-0.01), capacity: 2 });
    path = await house.pathOf(id);
    const page = await phone();
    await page.goto(path);
    await told(page, 'Остават 2 места от 2.');
    await walk.inspect(page, 'open');
    await page.locator('#registration a.btn').click();
    await walk.inspect(page, 'register');
    await page.getByLabel('От какво имате нужда').fill('Място за количка');
    await pressed(page, 'Продължете');
    await page.locator('.error-summary').waitFor();
    await walk.inspect(page, 'register-errors');
  });

  step('two register by e-mail alone, and the third waits', async () => {
    await registers(await phone(), 'Ана Стойкова', 'ana@primer.example', 'Записани сте');
    await walk.inspect(pages.get('Ана Стойкова')!, 'ticket');
    const withoutScripts = await browser.newPageWithoutScripts({ baseURL: app.url, viewport: PHONE });
    await registers(withoutScripts, 'Боян Колев', 'boyan@primer.example', 'Записани сте');
    await registers(await phone(), 'Вера Димова', 'vera@primer.example', 'Първи сте в списъка на чакащите');
    await walk.inspect(pages.get('Вера Димова')!, 'waiting');
  });

  step('one cancels, and the third moves up with a ticket', async () => {
    const boyan = pages.get('Боян Колев')!;
    await boyan.getByRole('link', { name: 'Откажете записването' }).click();
    await pressed(boyan, 'Да, отменете го');
    await told(boyan, 'Записването е отменено');
    const vera = pages.get('Вера Димова')!;
    await vera.goto(
      linkIn(await walk.letterTo('vera@primer.example', /^Има място за Вас/), '/events/registrations/'),
    );
    await told(vera, 'Билет № 3');
    const english = await phone();
    await english.goto(new URL(vera.url()).pathname.replace('/events/', '/en/events/'));
    await told(english, 'Ticket No. 3');
    await walk.inspect(english, 'ticket-english');
  });

  step('at the door a ticket counts once, on a phone', async () => {
    door = await walk.official('editor', 'Деян Стоименов');
    await door.setViewportSize(PHONE);
    await opened(door, `/admin/resources/events/records/${id}/show`, 'Записани');
    await door.getByText('Вера Димова').first().waitFor();
    await walk.inspect(door, 'desk-registered');
    await opened(door, `/admin/resources/events/records/${id}/show`, 'Анкета');
    await door.getByText('Въпроси').first().waitFor();
    await walk.inspect(door, 'desk-survey');
    await door.goto(`/events/${id}/check-in`);
    await walk.inspect(door, 'check-in');
    const other = await door.context().newPage();
    await other.goto(`/events/${id}/check-in`);
    await door.getByLabel('Име или номер на билет').fill('вера');
    await pressed(door, 'Намерете');
    await pressed(door, 'Отбележете Вера Димова');
    await told(door, 'Отбелязано: Вера Димова');
    await pressed(other, 'Отбележете Вера Димова');
    await told(other, /Вече е отбелязано в \d\d:\d\d\sч\.: Вера Димова/);
    await pressed(door, 'Без записване: +1');
    await told(door, 'Дошли са 2 души: 1 от записаните 2 и 1 без записване.');
    await walk.inspect(door, 'check-in-done');
  });

  step('it is held, everybody reads how many came, and they are asked how it was', async () => {
    app.clock.moveBy(4 * DAY_MS);
    await house.clockTurns();
    const vera = pages.get('Вера Димова')!;
    await vera.goto(linkIn(await walk.letterTo('vera@primer.example', /^Как мина/), '/survey'));
    await walk.inspect(vera, 'survey');
    await vera.getByText('5 – напълно').first().click();
    await pressed(vera, 'Изпратете отговорите');
    await headed(vera, 'Благодарим за отговорите');
    await app.db.transaction((tx) =>
      tx.query(
        `INSERT INTO event_survey_answer (id, event_id, answers)
         SELECT gen_random_uuid(), $1, '["4", "5", "3", "0", null]'::jsonb FROM generate_series(1, 6)`,
        [id],
      ),
    );
    const page = await phone();
    await page.goto(`${path}?fresh`);
    await told(page, 'Дойдоха 2 души, един без записване.');
    await told(page, 'Какво казаха участниците');
    expect(await page.getByText('Вера Димова').count()).toBe(0);
    await walk.inspect(page, 'held');
  });

  step('whoever was there reads the minutes before they are final, and once they are', async () => {
    const clerk = await walk.official('editor', 'Румен Здравков');
    await opened(clerk, `/admin/resources/events/records/${id}/show`, 'Напишете протокола');
    await clerk.getByLabel('Текст на протокола').fill('# Откриване\n\nПрисъстват двама души.');
    await pressed(clerk, 'Напишете протокола');
    const minutes = await until('the minutes', async () => {
      const [row] = await app.db.read<{ id: string }>('SELECT id FROM event_minutes WHERE event_id = $1', [
        id,
      ]);
      return row && `/admin/resources/event-minutes/records/${row.id}/show`;
    });
    await opened(clerk, minutes, 'Покажете за поправки');
    await pressed(clerk, 'Покажете за поправки');
    const vera = pages.get('Вера Димова')!;
    const draft = await walk.letterTo('vera@primer.example', /^Проект на протокол/);
    await vera.goto(linkIn(draft, '/minutes'));
    await told(vera, 'Присъстват двама души.');
    app.clock.moveBy(12 * DAY_MS);
    const other = await walk.official('editor', 'Петя Ангелова');
    await opened(other, minutes, 'Публикувайте протокола');
    await walk.inspect(other, 'desk-publish-minutes');
    await pressed(other, 'Публикувайте протокола');
    await vera.goto(
      linkIn(await walk.letterTo('vera@primer.example', /^Протоколът е публикуван/), '/minutes'),
    );
    await told(vera, /Публикуван на/);
    expect(await walk.lettersTo('boyan@primer.example', /протокол/i)).toEqual([]);
  });
});
