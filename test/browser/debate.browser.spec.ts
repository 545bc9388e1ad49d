import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { addDays, dateIn, sofia } from '../../src/platform/clock/index.js';
import { withOffices } from '../e2e/consultations.fixture.js';
import { testApp, type TestApp } from '../support/app.js';
import { testBrowser, type TestBrowser } from '../support/browser.js';
import { until } from '../support/until.js';
import { headed, linkIn, pressed, story, Walk } from '../support/walk.js';

const QUESTION = 'Да стане ли площадът без коли в неделя?';
const ARGUMENT = 'За съм: в неделя площадът е за децата, а паркинг има зад пощата.';
const HARSH = 'Против съм, а който мисли друго, да си ходи с колелото в Солун!';
const DAY = 86_400_000;

let app: TestApp;
let browser: TestBrowser;
let walk: Walk;

beforeAll(async () => {
  [app, browser] = await Promise.all([testApp(), testBrowser()]);
  walk = new Walk(app, browser, 'debate');
  await withOffices(app);
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

const said = (page: Page, text: string) => page.locator('article.comment', { hasText: text });

async function argue(page: Page, stance: string, text: string): Promise<void> {
  await page.getByRole('radio', { name: stance, exact: true }).first().check();
  await page.getByRole('textbox', { name: 'Текст' }).first().fill(text);
}

async function report(page: Page, comment: string, reason: RegExp): Promise<void> {
  await said(page, comment).getByRole('link', { name: 'Сигнал' }).first().click();
  await headed(page, /./);
  await page.getByRole('radio', { name: reason }).first().check();
  await page.getByRole('checkbox').check();
  await page.locator('main form button').last().click();
  await page.getByRole('status').first().waitFor();
}

const step = story();

describe('a whole debate: proposed, moderated, argued, reported, decided, appealed, concluded, told', () => {
  const proposer = 'elena@poshta.example';
  const newcomer = 'stoyan@poshta.example';
  const harsh = 'kiril@poshta.example';
  const follower = 'rada@poshta.example';
  const closesOn = addDays(dateIn(new Date()), 30);
  let elena: Page;
  let kiril: Page;
  let moderator: Page;
  let plain: Page;
  let path = '';

  step('a citizen proposes it, sees what was written and sends it', async () => {
    elena = await walk.citizen(proposer, '/debates/new');
    await headed(elena, 'Предложете дебат');
    await walk.inspect(elena, 'propose');
    await pressed(elena, 'Запишете и прегледайте');
    await elena.getByRole('alert').waitFor();
    await elena.getByLabel('Въпросът').fill(QUESTION);
    await elena
      .getByLabel('Защо е важно')
      .fill('Всяка неделя площадът е паркинг. Хората с колички минават по платното.');
    await elena.getByLabel('Градска среда').check();
    await elena.getByLabel('Последен ден').fill(closesOn);
    await pressed(elena, 'Запишете и прегледайте');
    await headed(elena, QUESTION);
    path = new URL(elena.url()).pathname;
    await walk.inspect(elena, 'check');
    expect((await app.get(path)).status).toBe(404);
    await pressed(elena, 'Изпратете за преглед');
    await elena.getByText('Предложението се преглежда').first().waitFor();
    await walk.inspect(elena, 'sent');
  });

  step('a moderator finds it on the desk and approves it; the clock opens it', async () => {
    moderator = await walk.official('moderator', 'Мила Георгиева');
    await moderator.goto('/admin');
    await moderator.getByText(QUESTION).first().waitFor();
    await walk.inspect(moderator, 'desk');
    await moderator
      .getByRole('row', { name: new RegExp(QUESTION.slice(0, 20)) })
      .getByRole('link')
      .first()
      .click();
    await headed(moderator, QUESTION);
    await moderator.getByRole('link', { name: 'Одобрете' }).click();
    await moderator.getByLabel('Отговорно звено').selectOption({ label: 'Дирекция „Околна среда“' });
    await pressed(moderator, 'Одобрете');
    await walk.letterTo(proposer, /одобрен/);
    const [row] = await until('the open debate', async () => {
      const found = await app.db.read<{ path: string }>(
        `SELECT path FROM subject WHERE type = 'debate' AND state = 'open'`,
      );
      return found.length > 0 && found;
    });
    path = row!.path;
    await until('the page', async () => (await app.get(path)).status === 200);
  });

  step('people argue: signed in at once, newcomers without JavaScript before they confirm', async () => {
    await elena.goto(path);
    await argue(elena, 'За', ARGUMENT);
    await pressed(elena, 'Публикувайте');
    await said(elena, ARGUMENT).first().waitFor();

    plain = await browser.newPageWithoutScripts({ baseURL: app.url });
    await plain.goto(path);
    await argue(plain, 'Въпрос', 'А къде ще спират автобусите за селата?');
    await plain.getByLabel('Имейл').first().fill('не е адрес');
    await pressed(plain, 'Публикувайте');
    await plain.getByRole('alert').waitFor();
    expect(await plain.getByRole('textbox', { name: 'Текст' }).first().inputValue()).toContain('автобусите');
    await plain.getByLabel('Имейл').first().fill(newcomer);
    await pressed(plain, 'Публикувайте');
    await headed(plain, 'Проверете пощата си');
    expect((await app.get(path)).text).not.toContain('автобусите');
    await plain.goto(linkIn(await app.mailTo(newcomer), '/comments/confirm/'));
    await headed(plain, 'Да публикуваме ли мнението Ви?');
    await walk.inspect(plain, 'confirm-comment', false);
    await plain.locator('main form button').first().click();
    await said(plain, 'автобусите').first().waitFor();

    kiril = await walk.citizen(harsh, path);
    await argue(kiril, 'Против', HARSH);
    await pressed(kiril, 'Публикувайте');
    await said(kiril, HARSH).first().waitFor();
    await walk.inspect(kiril, 'written');
    await kiril.goto(path);
    await said(kiril, ARGUMENT)
      .getByRole('button', { name: /Подкрепям/ })
      .first()
      .click();
    await until('the vote', async () => (await app.db.read('SELECT 1 FROM comment_vote')).length === 1);
    await walk.inspect(kiril, 'argued');
  });

  step('somebody follows it by e-mail alone, every day', async () => {
    const page = await browser.newPage({ baseURL: app.url });
    await page.goto(path);
    const box = page.locator('#follow');
    await box.getByLabel('Имейл').fill(follower);
    await box.getByLabel('Веднъж на ден').check();
    await box.getByRole('button').click();
    await page.goto(linkIn(await app.mailTo(follower), '/subscriptions/'));
    await pressed(page, 'Потвърждавам');
    await page.getByRole('heading', { name: /Готово/ }).waitFor();
    await page.context().close();
  });

  step('three people report what is harsh; it is hidden, and its author told so', async () => {
    for (const [index, email] of ['a@poshta.example', 'b@poshta.example', 'c@poshta.example'].entries()) {
      const page = await walk.citizen(email, path);
      if (index === 0) {
        await said(page, HARSH).getByRole('link', { name: 'Сигнал' }).first().click();
        await walk.inspect(page, 'report');
        await page.goto(path);
      }
      await report(page, HARSH, /обид/i);
      await page.context().close();
    }
    await until('the hidden comment', async () => !(await app.get(path)).text.includes(HARSH));
    await walk.letterTo(harsh, /скрито/);
  });

  step('the moderator decides; the statement of reasons leads to an appeal', async () => {
    await moderator.goto('/admin/resources/moderationCases');
    await moderator
      .getByRole('link', { name: new RegExp(HARSH.slice(0, 20)) })
      .first()
      .click();
    await walk.inspect(moderator, 'case');
    await moderator
      .getByRole('link', { name: /^Скрийте/ })
      .first()
      .click();
    await moderator.getByLabel('Основание').selectOption({ index: 1 });
    await moderator.getByLabel('Обяснение').fill('Писано е срещу хората, а не по въпроса.');
    await pressed(moderator, 'Скрийте');
    await moderator.getByRole('status').first().waitFor();

    const statement = await walk.letterTo(harsh, /премахнато/);
    expect(statement.text).toContain('срещу хората');
    await kiril.goto(linkIn(statement, '/statements/'));
    await walk.inspect(kiril, 'statement');
    await kiril.locator('main').getByRole('link', { name: /възра/i }).first().click();
    await kiril.getByLabel('Вашите доводи').fill('Шегувах се; доводът ми срещу забраната остава.');
    await walk.inspect(kiril, 'appeal');
    await pressed(kiril, 'Изпратете възражението');
    await kiril.getByText('Вашето възражение').first().waitFor();
  });

  step('somebody else decides the appeal; what was hidden stands again', async () => {
    await moderator.goto('/admin/resources/moderationAppeals');
    const secretary = await walk.official('secretary', 'Надежда Христова');
    await secretary.goto('/admin/pages/tasks');
    await walk.inspect(secretary, 'tasks');
    await secretary.goto('/admin/resources/moderationAppeals');
    await secretary.locator('main tbody a').first().click();
    await walk.inspect(secretary, 'appeal-desk');
    await secretary
      .getByRole('link', { name: /^Уважете/ })
      .first()
      .click();
    await secretary.locator('main textarea').first().fill('Тонът е остър, но не е обида към човек.');
    await secretary.locator('main form button').first().click();
    await walk.letterTo(harsh, /уважено/);
    await until('the comment again', async () => (await app.get(path)).text.includes('в Солун'));
    await plain.goto('/moderation-log');
    await walk.inspect(plain, 'moderation-log', false);
    expect(await plain.content()).not.toContain('в Солун');
  });

  step('a unit answers officially; after the last day nobody writes', async () => {
    const expert = await walk.official('editor', 'Петър Стоименов');
    await expert.goto('/admin/resources/comments');
    await expert
      .getByRole('link', { name: /автобусите/ })
      .first()
      .click();
    await expert
      .getByRole('link', { name: /официал/i })
      .first()
      .click();
    await expert.getByLabel('От името на').selectOption({ label: 'Дирекция „Околна среда“' });
    await expert.locator('main textarea').first().fill('Автобусите ще спират пред пощата, на сто метра.');
    await expert.locator('main form button').first().click();
    await until('the answer', async () => (await app.get(path)).text.includes('на сто метра'));

    await elena.goto(path);
    await argue(elena, 'За', 'Още нещо в последния момент.');
    app.clock.moveBy(31 * DAY);
    await until('the closed debate', async () => (await app.get(path)).text.includes('Предстои заключение'));
    await pressed(elena, 'Публикувайте');
    await elena
      .getByText(/не се приемат|приключи/)
      .first()
      .waitFor();
    expect(await elena.content()).toContain('Още нещо в последния момент.');
    await walk.inspect(elena, 'too-late');
  });

  step('the municipality concludes, says what it takes, and when it looks again', async () => {
    const head = await walk.official('editor', 'Мария Илиева');
    await head.goto('/admin/pages/tasks');
    await head.getByText(QUESTION).first().waitFor();
    await head.goto('/admin/resources/debates');
    await head.getByRole('link', { name: QUESTION }).first().click();
    await head.getByRole('link', { name: 'Дайте заключение' }).click();
    await walk.inspect(head, 'conclude');
    await head.getByLabel('От името на кое звено').selectOption({ label: 'Дирекция „Околна среда“' });
    await head.getByLabel('Кой дава заключението').fill('Мария Илиева, главен експерт');
    await head
      .getByLabel('Заключение', { exact: true })
      .fill('Площадът остава без коли в неделя, от 9 до 21 ч., за една пробна година.');
    await head.getByLabel('Какво приемаме').fill('Без коли в неделя от 9 до 21 ч.');
    await head.getByLabel('Какво не приемаме и защо').fill('Забрана и в събота – тогава е пазарният ден');
    await head
      .getByLabel('Ден за преглед')
      .fill(addDays(dateIn(app.clock.now()), 180).split('-').reverse().join('.'));
    await head.locator('main form button').last().click();
    await until('the conclusion', async () => (await app.get(path)).text.includes('за една пробна година'));
    const tasks = await app.db.read<{ rule: string }>(
      `SELECT rule FROM deadline WHERE met_at IS NULL AND cancelled_at IS NULL`,
    );
    expect(tasks.map(({ rule }) => rule)).toContain('debates.review');
    await elena.goto(path);
    await elena.getByText('Какво приемаме').first().waitFor();
    await walk.inspect(elena, 'concluded');
    await elena.context().close();
    elena = await walk.citizen(proposer, '/account/contributions');
    await elena.getByText('Общината даде заключение.').first().waitFor();
    await walk.inspect(elena, 'contributions');
  });

  step('the digest of the next morning tells it to whoever follows', async () => {
    const before = (await walk.lettersTo(follower, /./)).length;
    app.clock.moveTo(
      sofia(app.clock.now()).add({ days: 1 }).with({ hour: 8, minute: 1 }).toInstant().toString(),
    );
    const digest = await until('the digest', async () => {
      const all = await walk.lettersTo(follower, /./);
      return all.slice(before).find((mail) => mail.text?.includes('даде заключение'));
    });
    expect(digest.text).toContain(QUESTION);
    expect(linkIn(digest, '/debates/')).toContain(path);
    const feed = await app.get(`/comments.atom?subject=debate:${/\d+/.exec(path)![0]}`);
    expect(feed.text).toContain(ARGUMENT.slice(0, 20));
  });
});
