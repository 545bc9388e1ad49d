import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { rows } from '../../src/platform/database/index.js';
import { petitionDesk, type Desk } from '../e2e/petition-desk.fixture.js';
import { testApp, type TestApp } from '../support/app.js';
import { testBrowser, type TestBrowser } from '../support/browser.js';
import { headed, pressed, story, Walk } from '../support/walk.js';

const TITLE = 'Автобус до Рожен и в неделя';

let app: TestApp;
let chromium: TestBrowser;
let desk: Desk;
let walk: Walk;
let id: string;

/** Signed by some, begun by a committee, alike to another, and received nine days ago. */
async function receivedLate(): Promise<string> {
  const text = {
    demand: 'Автобусът Сандански – Мелник – Рожен да тръгва и в неделя, сутрин и следобед.',
    why: 'В неделя до манастира и до Мелник не се стига без кола.',
  };
  await desk.made({ title: 'Автобус до Рожен и в събота', demand: 'Автобус до Рожен и в събота.' });
  await desk.proposed({ title: 'Повече пейки пред пощата', initiator_name: 'Пейка за всеки' });
  const made = await desk.received(9, { title: TITLE, ...text });
  await app.db.transaction(async (tx) => {
    await rows(
      tx,
      `INSERT INTO petition_tally VALUES ($1, 'email', 1204), ($1, 'verified', 61), ($1, 'paper', 87)`,
      [made],
    );
    await rows(
      tx,
      `INSERT INTO petition_member (petition_id, position, name, settlement)
       VALUES ($1, 1, 'Ана Стойкова', '65334'), ($1, 2, 'Георги Митев', '47714')`,
      [made],
    );
  });
  return made;
}

const record = (page: Page) => page.goto(`/admin/resources/petitions/records/${id}/show`);
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).first().click();

beforeAll(async () => {
  [app, chromium] = await Promise.all([testApp(), testBrowser()]);
  desk = await petitionDesk(app);
  walk = new Walk(app, chromium, 'petition-desk');
  id = await receivedLate();
});
afterAll(async () => {
  await chromium.close();
  await app.close();
});

describe('a petition on the desk', () => {
  const step = story();

  step('a clerk finds what was received, is warned, types the number and assigns it', async () => {
    const page = await walk.official('registryClerk', 'Мария Петрова');
    await page.goto('/admin');
    await page.getByText(TITLE).first().waitFor();
    await page.goto('/admin/resources/petitions?view=closed');
    await page.getByText('просрочен с').waitFor();
    await walk.inspect(page, 'list');
    await record(page);
    await page.getByText('Вписването ще се отбележи').waitFor();
    await walk.inspect(page, 'record');
    await link(page, 'Впишете вх. №');
    await page.getByRole('textbox', { name: 'Вх. №', exact: true }).fill('94-00-388');
    await walk.inspect(page, 'register');
    await pressed(page, 'Впишете вх. №');
    await page.getByText('Вписана е със закъснение').waitFor();
    await link(page, 'Възложете за разглеждане');
    await page.getByLabel('Отговорно звено').selectOption({ label: 'Дирекция „Околна среда“' });
    await pressed(page, 'Възложете за разглеждане');
    await page.getByText('Още никой не е предложил отговор.').waitFor();
    await page.context().close();
  });

  step('an expert words the answer, and the head confirms and publishes it', async () => {
    const expert = await walk.official('expert', 'Петя Илиева');
    await record(expert);
    await link(expert, 'Предложете отговор');
    await expert.getByLabel('Решение').selectOption({ label: 'Приема се частично' });
    await expert
      .getByLabel('Отговор и мотиви')
      .fill('От 1 март автобусът тръгва и в неделя, сутрин. За следобед търсим превозвач.');
    await walk.inspect(expert, 'propose');
    await pressed(expert, 'Предложете отговор');
    await expert.getByText('Потвърждава го друг служител').waitFor();
    await expert.context().close();

    const head = await walk.official('headOfUnit', 'Виолета Тодорова');
    await record(head);
    await link(head, 'Към предложения отговор');
    await link(head, 'Потвърдете');
    await pressed(head, 'Потвърдете');
    await head.getByText('Потвърдено').first().waitFor();
    await record(head);
    await link(head, 'Публикувайте отговора');
    await head.getByLabel('Кой дава отговора').fill('инж. Виолета Тодорова, директор');
    await pressed(head, 'Публикувайте отговора');
    await headed(head, TITLE);
    await head.getByText('С отговор').first().waitFor();
    await walk.inspect(head, 'record-answered');
    const decisionId = await desk.decisionOf(id);
    await head.goto(`/decisions/${decisionId}`);
    await head.getByText('отговорът на общината по подписката').waitFor();
    await walk.inspect(head, 'decision');
    expect((await desk.row(id))['state']).toBe('answered');
    await head.context().close();
  });
});
