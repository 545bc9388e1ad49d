import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { testParticipant } from '../../src/commons/accounts/participants/participants.factory.js';
import { addDays, dateIn } from '../../src/platform/clock/index.js';
import { inquiryDesk, type InquiryDesk } from '../e2e/inquiry-desk.fixture.js';
import { testApp, type TestApp } from '../support/app.js';
import { testBrowser, type TestBrowser } from '../support/browser.js';
import { headed, linkIn, localDate, pressed, story, told, Walk } from '../support/walk.js';

const TITLE = 'Кога ще има зареждане за електромобили на „Македония“?';
const EMAIL = 'ofis@tokstroi.example';
const DAY = 86_400_000;

let app: TestApp;
let chromium: TestBrowser;
let desk: InquiryDesk;
let walk: Walk;
let id: string;

const record = (page: Page) => page.goto(`/admin/resources/inquiries/records/${id}/show`);
const action = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).first().click();

beforeAll(async () => {
  [app, chromium] = await Promise.all([testApp(), testBrowser()]);
  desk = await inquiryDesk(app);
  walk = new Walk(app, chromium, 'inquiry-desk');
  await testParticipant(app.nest, { email: EMAIL, name: 'Иван Карамфилов' });
});
afterAll(async () => {
  await chromium.close();
  await app.close();
});

describe('a question of a business, answered late', () => {
  const step = story();

  step('is written on the site', async () => {
    const page = await walk.citizen(EMAIL, '/write/question');
    await page.getByLabel('С едно изречение').fill(TITLE);
    await page
      .getByLabel('Опишете го')
      .fill('Имаме три служебни коли на ток. Кога е предвидена станцията и кой ще я стопанисва?');
    await pressed(page, 'Продължете');
    await headed(page, 'За какво и за кое място се отнася?');
    await pressed(page, 'Продължете');
    await page.getByLabel('От името на фирма').check();
    await page.getByLabel('Име на фирмата или организацията').fill('„Токстрой“ ООД');
    await page.getByLabel('Тук и по имейл').check();
    await page.getByLabel('Да, без името ми').check();
    await pressed(page, 'Продължете');
    await pressed(page, 'Изпратете до общината');
    await told(page, 'Общината получи обръщението Ви');
    const [row] = await app.db.read<{ id: string }>('SELECT id FROM inquiry ORDER BY id DESC LIMIT 1');
    id = row!.id;
    await page.context().close();
  });

  step('is found by a clerk and gets its number', async () => {
    const page = await walk.official('registryClerk', 'Мария Петрова');
    await page.goto('/admin/resources/inquiries?view=received');
    await page.getByText(TITLE).first().waitFor();
    await page.getByText('„Токстрой“ ООД').first().waitFor();
    await walk.inspect(page, 'list');
    await record(page);
    await headed(page, TITLE);
    await walk.inspect(page, 'record');
    await action(page, 'Впишете вх. №');
    await page.getByRole('textbox', { name: 'Вх. №', exact: true }).fill('няма');
    await pressed(page, 'Впишете вх. №');
    await told(page, 'например 94-00-388');
    await walk.inspect(page, 'register-refused');
    await page.getByRole('textbox', { name: 'Вх. №', exact: true }).fill('94-00-412');
    await pressed(page, 'Впишете вх. №');
    await told(page, 'Вписано е.');
    await page.context().close();
  });

  step('gets a resolution: unit, expert, term, instruction', async () => {
    const unitId = desk.units['environment']!;
    await desk.official('expert', { unitId, name: 'Петя Илиева' });
    const page = await walk.official('secretary', 'Стефка Андонова');
    await page.goto('/admin');
    await told(page, 'Чака резолюция');
    await walk.inspect(page, 'desk');
    await record(page);
    await action(page, 'Възложете с резолюция');
    await page.getByLabel('Отговорно звено').selectOption({ label: 'Дирекция „Околна среда“' });
    await page.getByLabel('Изпълнител').selectOption({ label: 'Петя Илиева · Дирекция „Околна среда“' });
    await page.getByLabel('Срок по резолюцията').fill(localDate(addDays(dateIn(desk.now()), 7)));
    await page.getByLabel('Указания').fill('За отговор, съгласувано с отдел „Транспорт“.');
    await walk.inspect(page, 'resolution');
    await pressed(page, 'Възложете с резолюция');
    await headed(page, TITLE);
    await told(page, 'За отговор, съгласувано с отдел „Транспорт“.');
    await page.context().close();
  });

  step('runs out of its term, and stands among the overdue', async () => {
    app.clock.moveBy(20 * DAY);
    const page = await walk.official('secretary', 'Стефка Андонова');
    await page.goto('/admin/resources/inquiries?view=overdue');
    await page.getByText(TITLE).first().waitFor();
    await told(page, /просрочен/);
    await walk.inspect(page, 'overdue');
    await page.context().close();
  });

  step('is answered by an expert, and confirmed by another', async () => {
    const expert = await walk.official('expert', 'Николай Ранчев');
    await record(expert);
    await action(expert, 'Изгответе отговор');
    await expert
      .getByLabel('Отговор и мотиви')
      .fill(
        'Станцията е в програмата за 2027 г.; избираме оператор до 31 март. Извиняваме се за закъснението.',
      );
    await expert.getByLabel('Кой дава отговора').fill('инж. Виолета Тодорова, директор');
    await walk.inspect(expert, 'word');
    await pressed(expert, 'Изгответе отговор');
    await told(expert, 'Потвърждава и изпраща го друг служител');
    expect(await expert.getByRole('link', { name: 'Изпратете отговора' }).count()).toBe(0);
    await walk.inspect(expert, 'drafted');
    await expert.context().close();

    const head = await walk.official('headOfUnit', 'Виолета Тодорова');
    await record(head);
    await action(head, 'Изпратете отговора');
    await told(head, 'Потвърждавате и изпращате');
    await walk.inspect(head, 'confirm');
    await pressed(head, 'Изпратете отговора');
    await told(head, 'Отговорът е потвърден и изпратен');
    await told(head, /Отговорено с \d+ дни закъснение/);
    await walk.inspect(head, 'answered');
    await head.context().close();
  });

  step('reaches its sender by a letter, whose page says that it was late', async () => {
    const letter = await walk.letterTo(EMAIL, /Общината Ви отговори/);
    const page = await chromium.newPageWithoutScripts({ baseURL: app.url });
    await page.goto(linkIn(letter, '/inquiries/track/'));
    await told(page, 'избираме оператор до 31 март');
    await told(page, /със закъснение от \d+ дни/i);
    await walk.inspect(page, 'sender', false);
    await page.context().close();
  });

  step('is published without third persons, and everybody sees that it was late', async () => {
    const clerk = await walk.official('registryClerk', 'Мария Петрова');
    await record(clerk);
    await action(clerk, 'Публикувайте');
    await walk.inspect(clerk, 'publish');
    await pressed(clerk, 'Публикувайте');
    await told(clerk, 'Публикувано е');
    await clerk.context().close();
    const page = await chromium.newPage({ baseURL: app.url });
    await page.goto(`/inquiries/${id}`);
    await headed(page, TITLE);
    await told(page, /със закъснение от \d+ дни/i);
    expect(await page.getByText('Карамфилов').count()).toBe(0);
    await walk.inspect(page, 'public');
    await page.context().close();
  });
});

describe('the counter of a village hall', () => {
  const step = story();

  step('enters what was said there, and gives a slip', async () => {
    const page = await walk.official('registryClerk', 'Мария Петрова');
    await page.goto('/admin/resources/inquiryEntries/actions/new');
    await page.getByLabel('Вид').selectOption({ label: 'Сигнал' });
    await page.getByLabel('Откъде дойде').selectOption({ label: 'Кметство' });
    await page.getByLabel('За какво става дума').fill('Счупена чешма на площада');
    await page.getByLabel('Какво казва подателят').fill('Чешмата тече от две седмици и площадът замръзва.');
    await page.getByLabel('Име на подателя').fill('Стоян Георгиев');
    await pressed(page, 'Създайте');
    await told(page, 'Напишете къде да получите отговора.');
    await walk.inspect(page, 'counter');
    await page.getByLabel('Пощенски адрес').fill('с. Рожен, ул. „Първа“ 3');
    await pressed(page, 'Създайте');
    await page.getByRole('link', { name: 'Бележка за подателя' }).first().click();
    await headed(page, 'Бележка за прието обръщение');
    await told(page, 'чл. 121');
    await walk.inspect(page, 'slip');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText('Отпечатайте с Ctrl+P').isVisible()).toBe(false);
    await page.context().close();
  });

  step('is in the yearly report', async () => {
    const page = await walk.official('secretary', 'Стефка Андонова');
    await page.goto('/admin/pages/inquiry-report');
    await told(page, 'Отговорени след срока');
    await walk.inspect(page, 'report');
    await page.context().close();
  });
});
