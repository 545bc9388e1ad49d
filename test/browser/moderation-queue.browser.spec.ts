import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Notes, staff, type StaffDesk } from '../e2e/moderation-desk.fixture.js';
import { testApp, type TestApp } from '../support/app.js';
import {
  axeFindings,
  overflowsSideways,
  takeScreenshots,
  testBrowser,
  type TestBrowser,
} from '../support/browser.js';

let app: TestApp;
let browser: TestBrowser;
let notes: Notes;
let problems: string[] = [];

beforeAll(async () => {
  [app, browser] = await Promise.all([testApp(), testBrowser()]);
  notes = await Notes.on(app);
});
afterAll(async () => {
  await browser.close();
  await app.close();
});
beforeEach(() => {
  problems = [];
});

async function openAs(role: string, path: string): Promise<Page> {
  return openBy(await staff(app, role, 'Мила Модераторова'), path);
}

async function openBy({ visitor }: StaffDesk, path: string): Promise<Page> {
  const page = await browser.newPage({ baseURL: app.url });
  const [cookie] = [...visitor.cookies];
  await page.context().addCookies([{ name: cookie![0], value: cookie![1], url: app.url }]);
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('dialog', (dialog) => {
    problems.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(path);
  await page.waitForSelector('main h1');
  return page;
}

/** Axe, the width, the browser's complaints, and pictures to look at. */
async function inspect(page: Page, name: string): Promise<void> {
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  await takeScreenshots(page, `moderation-${name}`);
  for (const width of [320, 360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    expect([name, width, await overflowsSideways(page)]).toEqual([name, width, false]);
    if (width !== 320) expect([name, width, await axeFindings(page)]).toEqual([name, width, []]);
  }
  expect(problems).toEqual([]);
}

/** Goes on with the Tab key until the focus is on what has this name. */
async function tabTo(page: Page, name: string): Promise<void> {
  const focused = `(() => {
    const at = document.activeElement;
    const label = at.labels?.[0]?.innerText ?? '';
    return (label || at.innerText || '').replace(/\\s+/g, ' ').trim();
  })()`;
  const seen: string[] = [];
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    const text = await page.evaluate<string>(focused);
    if (text.startsWith(name)) return;
    seen.push(text);
  }
  throw new Error(`The Tab key does not reach „${name}“, but: ${seen.join(' | ')}`);
}

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
const told = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words }).waitFor();

/** From the page of a case through its form and on to the next case, without the mouse. */
async function decide(
  page: Page,
  digit: '1' | '2' | '3',
  button: string,
  explanation: string,
): Promise<void> {
  await page.keyboard.press(`Alt+Digit${digit}`);
  await heading(page, button);
  if (digit === '2') {
    await tabTo(page, 'Основание');
    await page.keyboard.press('ArrowDown');
  }
  await tabTo(page, 'Обяснение');
  await page.keyboard.type(explanation);
  await tabTo(page, button);
  await page.keyboard.press('Enter');
}

describe('one moderator and the keyboard', () => {
  it('clears a queue of five cases without the mouse', async () => {
    const texts = [
      'Кметът пак е дал поръчката на братовчед си, а вие сте стадо овце, щом мълчите. Всеки, който подкрепя това, е продажник.',
      'Предлагам пешеходната зона да стигне до парка: така децата от кварталите над реката ще минават безопасно.',
      'Евтини кредити до 5 000 евро още днес! Обадете се на телефона в профила.',
      'Мнението на предния участник е смешно. Явно не е виждал Мелник извън туристическия сезон.',
      'Асфалтът на улица „Полк. Дрангов“ се руши за трети път тази година. Кой прие ремонта?',
    ];
    const ids: string[] = [];
    for (const [at, text] of texts.entries()) ids.push(await notes.reported(text, at === 3 ? 3 : 1));
    const page = await openAs('moderator', '/admin/resources/moderationCases');
    await page.getByText('5 записа').waitFor();
    await inspect(page, 'queue');

    await page.reload();
    await page.getByText('5 записа').waitFor();
    await tabTo(page, texts[0]!.slice(0, 30));
    await page.keyboard.press('Enter');
    await heading(page, texts[0]!.slice(0, 30));
    await page.getByText('Клавиши:').waitFor();
    await inspect(page, 'case');

    await decide(page, '2', 'Скрийте', 'Участниците са наречени „стадо“ и „продажници“.');
    await told(page, 'Скрито от публиката. Остават 4 случая.');
    await heading(page, texts[1]!.slice(0, 30));
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');

    await page.keyboard.press('Alt+Digit4');
    await heading(page, texts[2]!.slice(0, 30));
    await decide(page, '2', 'Скрийте', 'Реклама на кредити.');
    await told(page, 'Остават 3 случая.');

    await heading(page, texts[3]!.slice(0, 30));
    await page.keyboard.press('Alt+Digit3');
    await heading(page, 'Върнете');
    await inspect(page, 'form');
    await page.goBack();
    await heading(page, texts[3]!.slice(0, 30));
    await decide(page, '3', 'Върнете', 'Остро, но по темата.');
    await told(page, 'Остават 2 случая.');

    await heading(page, texts[4]!.slice(0, 30));
    await decide(page, '1', 'Оставете', 'Въпросът е основателен.');
    await told(page, 'Остава 1 случай.');

    await heading(page, texts[1]!.slice(0, 30));
    await decide(page, '1', 'Оставете', 'По темата.');
    await told(page, 'Опашката е празна.');
    await page.getByText('Няма какво да се решава.').waitFor();
    await inspect(page, 'empty');
    const states = await app.db.read<{ state: string }>(
      'SELECT state FROM moderation_case WHERE id = ANY($1) ORDER BY id',
      [ids],
    );
    expect(states.map(({ state }) => state)).toEqual(['removed', 'kept', 'removed', 'kept', 'kept']);
  });

  it('chooses many, sees what would happen, and does it', async () => {
    const ids = [];
    for (const number of [1, 2, 3]) ids.push(await notes.reported(`Реклама на мебели, обява ${number}`));
    const page = await openAs('moderator', '/admin/resources/moderationCases');
    await page.getByText('3 записа').waitFor();
    await tabTo(page, 'Всички на страницата');
    await page.keyboard.press('Space');
    await told(page, 'Избрани: 3');
    await tabTo(page, 'Изберете: Реклама на мебели, обява 2');
    await page.keyboard.press('Space');
    await told(page, 'Избрани: 2');
    await inspect(page, 'chosen');
    await page.keyboard.press('Space');
    await told(page, 'Избрани: 3');
    const colleague = await staff(app, 'moderator');
    await colleague.act(`resources/moderationCases/records/${ids[1]}/keep`);

    await page.getByRole('button', { name: 'Скрийте избраните' }).focus();
    await page.keyboard.press('Enter');
    await heading(page, 'Скрийте избраните');
    await tabTo(page, 'Покажете какво ще стане');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'Едно поле има нужда от поправка.' }).waitFor();
    await tabTo(page, 'Основание');
    for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('ArrowDown');
    await tabTo(page, 'Покажете какво ще стане');
    await page.keyboard.press('Enter');
    await heading(page, 'Скрийте избраните: какво ще стане');
    await told(page, 'Ще бъдат скрити 2.');
    await told(page, '1 вече е решен от друг.');
    await inspect(page, 'plan');
    await tabTo(page, 'Назад към формуляра');
    await page.keyboard.press('Enter');
    await heading(page, 'Скрийте избраните');
    expect(await page.getByLabel('Основание').inputValue()).toBe('spam');
    await tabTo(page, 'Покажете какво ще стане');
    await page.keyboard.press('Enter');
    await heading(page, 'Скрийте избраните: какво ще стане');
    await tabTo(page, 'Скрийте 2');
    await page.keyboard.press('Enter');
    await told(page, 'Скрити са 2.');
    await inspect(page, 'done');
    await tabTo(page, 'Към списъка');
    await page.keyboard.press('Enter');
    await page.getByText('Опашката е празна.').waitFor();
  });

  it('shows what was written as text, whatever was written', async () => {
    const marks = `</script><script>alert(1)</script>"><img src=x onerror=alert(2)>\u202Ejavascript:alert(3)`;
    const id = await notes.reported(marks, 1, 'spam');
    const page = await openAs('moderator', `/admin/resources/moderationCases/records/${id}/show`);
    expect(await page.locator('blockquote').innerText()).toContain('<img src=x onerror=alert(2)>');
    await page.goto(`/admin/resources/moderationCases/actions/removeChosen?ids=${id}`);
    await page.getByLabel('Основание').selectOption('spam');
    await page.getByRole('button', { name: 'Покажете какво ще стане' }).click();
    await page.getByText('<img src=x onerror=alert(2)>').waitFor();
    expect(problems).toEqual([]);
  });

  it('answers an appeal, and says why one may not answer against oneself', async () => {
    const text = 'Вие сте стадо овце, щом мълчите за поръчката.';
    const caseId = await notes.reported(text, 2);
    const moderator = await staff(app, 'moderator', 'Мила Модераторова');
    const removal = { reason: 'insult', explanation: 'Участниците са наречени „стадо“.' };
    await moderator.act(`resources/moderationCases/records/${caseId}/remove`, removal);
    const plea =
      'Това е цитат от Алеко Константинов.\n\nМоля, върнете го: без него доводът ми не се разбира.';
    const appeal = `/admin/resources/moderationAppeals/records/${await notes.appealed(caseId, plea)}/show`;
    const own = await openBy(moderator, appeal);
    await own.getByText('Вие взехте решението').waitFor();
    expect(await own.locator('.desk-buttons .btn').count()).toBe(0);
    await inspect(own, 'appeal-own');

    const page = await openAs('lawyer', appeal);
    await page.getByText('Клавиши:').waitFor();
    await page.keyboard.press('Alt+Digit1');
    await heading(page, 'Уважете възражението');
    await tabTo(page, 'Отговор на автора');
    await page.keyboard.type('Прав сте: думите са на Алеко.');
    await tabTo(page, 'Уважете възражението');
    await page.keyboard.press('Enter');
    await told(page, 'Възражението е уважено');
    await inspect(page, 'appeal-upheld');
    expect((await notes.of(caseId)).hidden).toBe(false);
    await page.goto('/admin');
    await page.getByRole('link', { name: 'за модериране', exact: true }).waitFor();
    await inspect(page, 'desk');
  });

  it('opens nothing to do for the auditor', async () => {
    const id = await notes.reported('Само за четене');
    const page = await openAs('auditor', '/admin/resources/moderationCases');
    await page.getByText('Само за четене').waitFor();
    expect(await page.getByRole('checkbox').count()).toBe(0);
    await page.goto(`/admin/resources/moderationCases/records/${id}/show`);
    await page.locator('blockquote').waitFor();
    expect(await page.locator('.desk-buttons .btn').count()).toBe(0);
    expect(await page.getByText('Клавиши:').count()).toBe(0);
  });
});
