import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Email } from 'postal-mime';
import { addDays, dateIn } from '../../src/platform/clock/index.js';
import { withOffices } from '../e2e/consultations.fixture.js';
import { PNG, withPlaces } from '../e2e/petition-paper.fixture.js';
import { testApp, type TestApp } from '../support/app.js';
import { testBrowser, type TestBrowser } from '../support/browser.js';
import { until } from '../support/until.js';
import { headed, linkIn, localDate, opened, pressed, story, told, Walk } from '../support/walk.js';

const TITLE = 'Да се освети паркът край реката';
const DEMAND = 'Да осветли алеите на парка до края на годината.';
const UNIT = 'Дирекция „Околна среда“';
const DAY = 86_400_000;
const [OWNER, FRIEND, NEIGHBOUR, MEMBER, CHANGED] = [
  'ana@poshta.example',
  'boris@poshta.example',
  'vyara@poshta.example',
  'georgi@poshta.example',
  'dora@poshta.example',
];
/** Who asked to be told what becomes of it. */
const WATCHING = [FRIEND, CHANGED, MEMBER];
const LINES = 'Подписите, по един на ред';

let app: TestApp;
let browser: TestBrowser;
let walk: Walk;

beforeAll(async () => {
  [app, browser] = await Promise.all([testApp(), testBrowser()]);
  walk = new Walk(app, browser, 'petition');
  await withOffices(app);
  await withPlaces(app);
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

/** Longer than letters to signers and the counting of thresholds wait for their turn. */
const A_TURN = 16_000;
const today = () => dateIn(app.clock.now());
const receiptIn = ({ text = '' }: Email) => /megdan1\.\d+\.[\w-]+\.[0-9a-f]{64}/.exec(text)![0];
const step = story();

describe('a whole petition: from the idea to the answer, and to the proof that every signature is in it', () => {
  let ana: Page;
  let id = '';
  let path = '';
  let backing = '';
  const confirmations = new Map<string, Email>();
  const act = (page: Page, name: string) =>
    opened(page, `/admin/resources/petitions/records/${id}/show`, name);
  const stateIs = (state: string) => walk.stateIs('petition', id, state);

  /** Each of them gets a letter that begins so. */
  async function writtenTo(emails: readonly string[], beginning: string): Promise<Email> {
    const subject = new RegExp(`^${beginning}: ${TITLE}`);
    const letters = await until(
      `letters to all: ${beginning}`,
      async () => {
        app.clock.moveBy(A_TURN);
        const found = await Promise.all(emails.map((email) => walk.lettersTo(email, subject)));
        return found.every(({ length }) => length === 1) && found;
      },
      { every: 500 },
    );
    return letters[0]![0]!;
  }

  async function answers(page: Page, name: string, email: string, { news = true } = {}): Promise<void> {
    await page.getByLabel('Име и фамилия').fill(name);
    await page.getByLabel('Имейл адрес').fill(email);
    await page.getByLabel('Къде живеете').selectOption('47714');
    await page.getByLabel('Да, покажете името ми').check();
    await page.locator(`input[name=wantsNews][value=${news ? 'yes' : 'no'}]`).check();
    await page.getByLabel(/^Навършил/).check();
    await page.getByLabel(/^Съгласен/).check();
    await pressed(page, 'Продължете');
  }

  /** Somebody with nothing but an address and no scripts signs, and presses the button behind the link of the letter. */
  async function signs(
    at: string,
    name: string,
    email: string,
    wish: { news?: boolean } = {},
  ): Promise<void> {
    const plain = await browser.newPageWithoutScripts({
      baseURL: app.url,
      viewport: { width: 360, height: 780 },
    });
    await plain.goto(at);
    await plain
      .getByRole('link', { name: /^(Подпишете|Подкрепете с подпис)$/ })
      .first()
      .click();
    await answers(plain, name, email, wish);
    await headed(plain, 'Проверете отговорите си');
    await pressed(plain, 'Изпратете ми писмо');
    await headed(plain, 'Изпратихме Ви писмо');
    const letter = await walk.letterTo(email, /^Потвърдете подписа си/);
    confirmations.set(email, letter);
    await plain.goto(linkIn(letter, '/signatures/confirm/'));
    await pressed(plain, 'Потвърдете подписа');
    await headed(plain, 'Благодарим, подписахте');
    await plain.context().close();
  }

  step('the administrator says how many it takes, without an engineer', async () => {
    const administrator = await walk.official('administrator', 'Мария Иванова');
    await administrator.goto('/admin/resources/petitionKinds');
    await administrator.getByRole('link', { name: 'Електронна подписка' }).first().click();
    await administrator.getByRole('link', { name: 'Редактирайте' }).first().click();
    await administrator.getByLabel('Поддръжници преди преглед').fill('2');
    await administrator.getByLabel('Подписи за отговор').fill('4');
    await administrator.getByLabel('Подписи за изслушване').fill('7');
    await walk.inspect(administrator, 'kind');
    await pressed(administrator, 'Запишете');
    await until('the thresholds', async () => {
      const [kind] = await app.db.read<{ backers: number }>(
        `SELECT backers FROM petition_kind WHERE code = 'online'`,
      );
      return kind?.backers === 2;
    });
    await administrator.context().close();
  });

  step('an idea is written step by step, without JavaScript, and seeks backers', async () => {
    ana = await walk.citizen(OWNER, '/petitions/new', false);
    const goOn = () => pressed(ana, 'Запазете и продължете');
    await ana.getByRole('link', { name: 'Започнете', exact: true }).click();
    await ana.getByLabel('Какво искате?').fill(TITLE);
    await goOn();
    await ana.getByLabel('Какво точно трябва да направи общината?').fill(DEMAND);
    await goOn();
    await ana
      .getByLabel('Защо е нужно?')
      .fill('След залез никой не минава оттам, а е най-прекият път до гарата.');
    await goOn();
    await ana.getByLabel('Градска среда').check();
    await goOn();
    await headed(ana, 'От чие име е подписката?');
    await ana.getByLabel('Вашето име').fill('Ана Стойкова');
    await goOn();
    await goOn();
    await headed(ana, 'Проверете');
    await walk.inspect(ana, 'check', false);
    await pressed(ana, 'Потърсете поддръжници');
    const link = await ana.getByLabel('Връзка за поддръжници').inputValue();
    backing = new URL(link).pathname;
    id = /\/petitions\/(\d+)/.exec(ana.url())![1]!;
    expect((await app.get(`/petitions/${id}`)).status).toBe(404);
  });

  step('two back it by the link, and it is at the desk; a moderator publishes it', async () => {
    await signs(backing, 'Борис Костов', FRIEND);
    await signs(backing, 'Вяра Дончева', NEIGHBOUR, { news: false });
    await stateIs('moderation');
    await walk.letterTo(OWNER, /Поддръжниците са намерени/);
    const moderator = await walk.official('moderator', 'Радостина Николова');
    await moderator.goto('/admin');
    await told(moderator, TITLE);
    await act(moderator, 'Публикувайте');
    await walk.inspect(moderator, 'publish');
    await pressed(moderator, 'Публикувайте');
    await stateIs('collecting');
    await moderator.context().close();
    await walk.letterTo(OWNER, /^Подписката Ви е публикувана/);
    const page = await browser.newPage({ baseURL: app.url });
    await page.goto(`/petitions/${id}`);
    await headed(page, TITLE);
    path = new URL(page.url()).pathname;
    await page.context().close();
  });

  step(
    'people sign: by a letter, by one button, on paper keyed by two; the same one twice counts once',
    async () => {
      await signs(path, 'Дора Петкова', CHANGED);
      const member = await walk.citizen(MEMBER, path);
      await member.getByRole('link', { name: 'Подпишете', exact: true }).first().click();
      await member.getByLabel('Име и фамилия').fill('Георги Митев');
      await member.getByLabel('Къде живеете').selectOption('65334');
      await member.getByLabel('Не, само ме пребройте').check();
      await member.getByLabel('Да, пишете ми').check();
      await member.getByLabel(/^Навършил/).check();
      await member.getByLabel(/^Съгласен/).check();
      await walk.inspect(member, 'one-button');
      await pressed(member, 'Подпишете');
      await headed(member, 'Благодарим, подписахте');
      await member.context().close();
      app.clock.moveBy(A_TURN);
      await walk.letterTo(OWNER, /събра достатъчно за отговор/);

      const again = await browser.newPageWithoutScripts({ baseURL: app.url });
      await again.goto(`${path}/sign`);
      const otherSpelling = CHANGED.replace('@', '+OSHTE@');
      await answers(again, 'Дора Петкова', otherSpelling);
      await pressed(again, 'Изпратете ми писмо');
      await headed(again, 'Изпратихме Ви писмо');
      await walk.letterTo(otherSpelling, /^Вече сте подписали тази подписка/);
      await again.context().close();

      const sheet = 'Мария Петрова; Мелник\nИван Иванов; с. Рожен\nНевена Тодорова; Сандански';
      const first = await walk.official('registryClerk', 'Петя Николова');
      await first.goto('/admin/resources/signatureSheets/actions/new');
      await first.getByLabel('Подписка').selectOption({ label: `№ ${id} · ${TITLE}` });
      await first.getByLabel('Номер на листа').fill('1');
      await first.getByLabel('Подписи на листа').fill('3');
      await first
        .locator('input[type=file]')
        .setInputFiles({ name: 'Лист 1.png', mimeType: 'image/png', buffer: PNG });
      await first.getByRole('link', { name: 'Лист 1.png' }).waitFor();
      await first.getByLabel(LINES).fill(sheet);
      await pressed(first, 'Създайте');
      await told(first, 'Второто въвеждане е на друг служител');
      const keyed = first.url();
      await first.context().close();
      const second = await walk.official('registryClerk', 'Йовко Ставрев');
      await second.goto(keyed);
      await second.getByRole('link', { name: 'Въведете втори път' }).click();
      await second.getByLabel(LINES).fill(sheet);
      await pressed(second, 'Въведете втори път');
      await told(second, '3 се броят');
      await second.context().close();

      const page = await browser.newPage({ baseURL: app.url });
      await until('seven signatures on the page', async () => {
        await page.goto(path);
        return (await page.locator('.support-count').innerText()) === '7 подписа';
      });
      await walk.inspect(page, 'collecting');
      await page.goto(`/en${path}`);
      await walk.inspect(page, 'collecting-en', false);
      await page.context().close();
      await writtenTo(WATCHING, 'Прагът за изслушване е достигнат');
    },
  );

  step('she hands it in; nobody signs any more, and the page says since when', async () => {
    await ana.goto(`/petitions/${id}/own`);
    await ana.getByRole('link', { name: 'Предайте на общината сега' }).click();
    await pressed(ana, 'Предайте на общината сега');
    await stateIs('closed');
    const late = await browser.newPageWithoutScripts({ baseURL: app.url });
    await late.goto(`${path}/sign`);
    await told(late, 'Събирането на подписи приключи на');
    await walk.inspect(late, 'closed', false);
    await late.context().close();
    await writtenTo(WATCHING, 'Събирането на подписи приключи');
  });

  step('the number is typed late, the clock began at the receipt; a hearing is set', async () => {
    app.clock.moveBy(9 * DAY);
    const clerk = await walk.official('registryClerk', 'Петя Николова');
    await act(clerk, 'Впишете вх. №');
    await clerk.getByRole('textbox', { name: 'Вх. №', exact: true }).fill('94-00-388');
    await pressed(clerk, 'Впишете вх. №');
    await told(clerk, 'Вписана е със закъснение');
    await act(clerk, 'Възложете за разглеждане');
    await clerk.getByLabel('Отговорно звено').selectOption({ label: UNIT });
    await pressed(clerk, 'Възложете за разглеждане');
    await stateIs('considered');
    await clerk.context().close();
    const secretary = await walk.official('secretary', 'Виолета Тодорова');
    await act(secretary, 'Насрочете изслушване');
    await secretary.getByLabel('Ден и час').fill(`${localDate(addDays(today(), 8))} 17:30`);
    await secretary.getByLabel('Място', { exact: true }).fill('Голямата зала на общинския съвет, ет. 2');
    await walk.inspect(secretary, 'hearing');
    await pressed(secretary, 'Насрочете изслушване');
    await secretary.getByText('Голямата зала').first().waitFor();
    await secretary.context().close();
    const invitation = await writtenTo(WATCHING, 'Насрочено е изслушване');
    expect(invitation.text).toContain('Голямата зала на общинския съвет');
    const page = await browser.newPage({ baseURL: app.url });
    await page.goto(path);
    await told(page, '94-00-388');
    await told(page, 'със закъснение');
    await walk.inspect(page, 'considered');
    expect((await app.get(`${path}/hearing.ics`)).text).toContain('BEGIN:VEVENT');
    await page.context().close();
  });

  step(
    'an expert words the answer, somebody else confirms and publishes it; whoever asked is told',
    async () => {
      const expert = await walk.official('expert', 'Николай Вангелов');
      await act(expert, 'Предложете отговор');
      await expert.getByLabel('Решение').selectOption({ label: 'Приема се частично' });
      await expert
        .getByLabel('Отговор и мотиви')
        .fill('Главната алея се осветява до 15 декември, другите през пролетта.');
      await pressed(expert, 'Предложете отговор');
      await told(expert, 'Потвърждава го друг служител');
      await expert.context().close();
      expect((await app.get(path)).text).not.toContain('Главната алея');

      const head = await walk.official('headOfUnit', 'Петър Манолов');
      await act(head, 'Към предложения отговор');
      await head.getByRole('link', { name: 'Потвърдете', exact: true }).first().click();
      await pressed(head, 'Потвърдете');
      await told(head, 'Потвърдено');
      await act(head, 'Публикувайте отговора');
      await head.getByLabel('Кой дава отговора').fill('Петър Манолов, директор');
      await pressed(head, 'Публикувайте отговора');
      await stateIs('answered');
      await head.context().close();

      const news = await writtenTo(WATCHING, 'Общината отговори');
      expect(await walk.lettersTo(NEIGHBOUR, /^(Общината|Насрочено|Събирането|Прагът)/)).toEqual([]);
      await walk.letterTo(OWNER, /^Общината отговори на подписката Ви/);
      const page = await browser.newPage({ baseURL: app.url });
      await page.goto(linkIn(news, '/petitions/'));
      await told(page, 'Главната алея се осветява');
      await walk.inspect(page, 'answered');
      await page.goto(`/en${path}`);
      await walk.inspect(page, 'answered-en', false);
      await page.goto('/petitions?state=answered');
      await told(page, TITLE);
      await page.context().close();
      expect((await app.get(`/api/v1/petitions/${id}`)).json()).toMatchObject({
        title: TITLE,
        state: { code: 'answered' },
        signatures: { email: 4, verified: 0, paper: 3, total: 7 },
      });
    },
  );

  step(
    'the day is sealed: a receipt is checked in the browser, the whole ledger by the one file',
    async () => {
      app.clock.moveBy(DAY);
      await until('the sealed days', async () => {
        const [open] = await app.db.read<{ count: number }>(
          `SELECT count(*)::int AS count FROM ledger_entry WHERE kind = 'petition.signed'
           AND seq > (SELECT coalesce(max(last_seq), 0) FROM ledger_day)`,
        );
        return open!.count === 0;
      });
      const receipt = receiptIn(confirmations.get(CHANGED)!);
      const page = await browser.newPage({ baseURL: app.url });
      await page.goto(`/ledger/verify#${receipt}`);
      await page.getByLabel('Имейл, с който сте подписали').fill(CHANGED);
      await pressed(page, 'Проверете');
      await page.getByRole('heading', { name: 'Всичко съвпада: подписът се брои', level: 2 }).waitFor();
      await walk.inspect(page, 'verified');
      await page.context().close();

      const file = join(app.dataDir, 'export.ndjson');
      await writeFile(file, (await app.get('/ledger/export.ndjson')).text);
      const verifier = fileURLToPath(new URL('../../tools/verify-ledger/verify-ledger.mjs', import.meta.url));
      const { stdout } = await promisify(execFile)(process.execPath, [
        verifier,
        file,
        ...['--receipt', receipt, '--email', CHANGED, '--lang', 'en'],
      ]);
      expect(stdout).toContain(`petition:${id}: 7`);
    },
  );
});
