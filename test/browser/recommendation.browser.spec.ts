import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { testApp, type TestApp } from '../support/app.js';
import { testBrowser, type TestBrowser } from '../support/browser.js';
import { until } from '../support/until.js';
import { localDate, opened, pressed, story, told, Walk } from '../support/walk.js';
import { recommendationHouse, type House } from '../e2e/recommendations.fixture.js';

const NGO = 'ngo@prozrachen.example';
const UNIT = 'Дирекция „Околна среда“';
const OFFICIAL = 'инж. Виолета Тодорова, директор';
const TITLES = [
  'Справка докъде е стигнала преписката',
  'Формулярите да се попълват в браузъра',
  'Центърът за услуги да работи и в събота',
  'Отговорите на запитвания да се публикуват',
] as const;

let app: TestApp;
let browser: TestBrowser;
let walk: Walk;
let house: House;

beforeAll(async () => {
  [app, browser] = await Promise.all([testApp(), testBrowser()]);
  walk = new Walk(app, browser, 'recommendation');
  house = await recommendationHouse(app);
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

const step = story();

describe('four recommendations of one study: from the sending to the answered dispute', () => {
  const ids: string[] = [];
  let id = '';
  let path = '';
  let expert: Page;
  let head: Page;

  const act = (page: Page, of: string, name: string) =>
    opened(page, `/admin/resources/recommendations/records/${of}/show`, name);
  const stateIs = (of: string, state: string) =>
    until(`the state ${state}`, async () => (await house.row(of))['state'] === state);
  const shows = async (page: Page, words: string) => {
    await until(
      words,
      async () => (await page.goto(path)) && (await page.getByText(words).first().isVisible()),
    );
  };

  step('the organisation sends four, and has the receipt at once', async () => {
    for (const title of TITLES) ids.push(await house.sent({ title }));
    id = ids[3]!;
    path = await house.pathOf(id);
    await walk.letterTo(NGO, /^Общината получи препоръката Ви/);
    expect(
      await until('four receipts', async () => {
        const found = await walk.lettersTo(NGO, /^Общината получи/);
        return found.length === 4 && found;
      }),
    ).toHaveLength(4);
    const page = await browser.newPage({ baseURL: app.url });
    await page.goto(path);
    await told(page, 'Организацията изпрати препоръката');
    await walk.inspect(page, 'sent');
    await page.context().close();
  });

  step('the registry types the numbers and assigns the unit', async () => {
    const clerk = await walk.official('registryClerk', 'Петя Николова');
    for (const [index, one] of ids.entries()) {
      await act(clerk, one, 'Впишете вх. №');
      await clerk.getByRole('textbox', { name: 'Вх. №', exact: true }).fill(`61-00-${100 + index}`);
      await pressed(clerk, 'Впишете вх. №');
      await told(clerk, 'Вписана е. Срокът за отговор тече от изпращането.');
      await act(clerk, one, 'Възложете за разглеждане');
      await clerk.getByLabel('Звено').selectOption({ label: UNIT });
      await pressed(clerk, 'Възложете за разглеждане');
      await stateIs(one, 'underReview');
    }
    await clerk.goto('/admin/resources/recommendations?view=underReview');
    await told(clerk, TITLES[0]);
    await walk.inspect(clerk, 'desk-list');
    await clerk.context().close();
  });

  step(
    'one is accepted, one in part, one rejected, each worded by one and confirmed by another',
    async () => {
      expert = await walk.official('expert', 'Николай Вангелов');
      head = await walk.official('headOfUnit', 'Виолета Тодорова');
      const outcomes = ['Приема се', 'Приема се частично', 'Не се приема', 'Приема се'];
      for (const [index, one] of ids.entries()) {
        await act(expert, one, 'Предложете отговор');
        await expert.getByLabel('Решение').selectOption({ label: outcomes[index]! });
        if (index === 2) {
          await pressed(expert, 'Предложете отговор');
          await told(expert, /Попълнете|Напишете|мотиви/i);
        }
        await expert.getByLabel('Отговор и мотиви').fill('Отговорът следва от наличните средства и хора.');
        await pressed(expert, 'Предложете отговор');
        await told(expert, 'Потвърждава го друг служител');
        await act(head, one, 'Към предложения отговор');
        await head.getByRole('link', { name: 'Потвърдете', exact: true }).first().click();
        await pressed(head, 'Потвърдете');
        await told(head, 'Потвърдено');
        await act(head, one, 'Публикувайте отговора');
        await head.getByLabel('Кой отговаря').fill(OFFICIAL);
        await head.getByLabel('Договорен срок за изпълнение').fill(localDate(house.inDays(60)));
        if (index === 0) await walk.inspect(head, 'answer-form');
        await pressed(head, 'Публикувайте отговора');
        await stateIs(one, ['accepted', 'partiallyAccepted', 'rejected', 'accepted'][index]!);
      }
      await walk.letterTo(NGO, /^Общината отговори: Отхвърлена/);
    },
  );

  step('milestones are set and reached, the rest is reported, and it is done', async () => {
    await act(expert, id, 'Добавете междинна цел');
    await expert.getByLabel('Междинна цел').fill('Раздел „Въпроси и отговори“');
    await expert.getByLabel('Краен ден').fill(localDate(house.inDays(20)));
    await pressed(expert, 'Добавете междинна цел');
    await told(expert, 'Раздел „Въпроси и отговори“');
    await expert.goto(`/admin/resources/recommendations/records/${id}/show`);
    await expert.getByRole('link', { name: 'Отбележете', exact: true }).click();
    await expert.getByLabel('Какво е направено').fill('Разделът е отворен.');
    await expert.getByLabel('Доказателство: адрес').fill('https://sandanski.example/vaprosi');
    await walk.inspect(expert, 'milestone-form');
    await pressed(expert, 'Отбележете като изпълнена');
    await told(expert, 'Готово');
    await act(expert, id, 'Отчетете изпълнение');
    await expert.getByLabel('Състояние').selectOption({ label: 'Изпълнена' });
    await expert.getByLabel('Напредък в проценти').fill('100');
    await expert.getByLabel('Какво е направено').fill('Публикувани са 61 отговора при цел 60.');
    await pressed(expert, 'Отчетете изпълнение');
    await told(expert, 'Приложете файл или адрес, от който се вижда изпълнението.');
    await walk.inspect(expert, 'report-refused');
    await expert.getByLabel('Доказателство: адрес').fill('https://sandanski.example/vaprosi');
    await pressed(expert, 'Отчетете изпълнение');
    await stateIs(id, 'implemented');
    await expert.context().close();
  });

  step('the organisation sees it otherwise and disputes it; the clock of the answer is public', async () => {
    await house.judge(id, 'partly', 'Разделът е отворен, но търсене няма.');
    await house.dispute(id, 'Поискахме отговори с търсене, а търсене няма.');
    const page = await browser.newPage({ baseURL: app.url });
    await shows(page, 'Двете страни не са съгласни');
    await told(page, 'Чака отговор от общината');
    await walk.inspect(page, 'disputed');
    await page.context().close();
  });

  step('the municipality answers the dispute, and everything that was said stays', async () => {
    await act(head, id, 'Отговорете на оспорването');
    await head.getByLabel('Кой отговаря').fill(OFFICIAL);
    await head.getByLabel('Отговор', { exact: true }).fill('Търсенето тръгва до края на месеца.');
    await pressed(head, 'Отговорете на оспорването');
    await told(head, 'Търсенето тръгва до края на месеца.');
    await walk.inspect(head, 'desk-record');
    await head.context().close();
    const page = await browser.newPage({ baseURL: app.url });
    await shows(page, 'Търсенето тръгва до края на месеца.');
    for (const words of [
      'Общината отговори на оспорването',
      'Организацията оспори отчетеното',
      'Общината отчете: Изпълнена, 100%',
      'Изпълнена междинна цел',
      'Общината отговори: Приета',
    ])
      await told(page, words);
    await walk.inspect(page, 'answered');
    await page.context().close();
    await walk.letterTo(NGO, /^Общината отговори на оспорването Ви/);
  });
});
