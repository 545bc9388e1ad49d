import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import mammoth from 'mammoth';
import type { Page } from 'playwright-core';
import {
  wasteOrdinanceDraft,
  wasteOrdinanceFinal,
  wasteOrdinanceTitle,
} from '../../src/civic/consultations/seed/ordinance-waste/ordinance-waste.js';
import { docxOf } from '../../src/civic/consultations/text/docx/docx-of.js';
import { addDays, dateIn, endOfDay, sofia } from '../../src/platform/clock/index.js';
import { withOffices } from '../e2e/consultations.fixture.js';
import { testApp, type TestApp } from '../support/app.js';
import { testBrowser, type TestBrowser } from '../support/browser.js';
import { until } from '../support/until.js';
import { headed, linkIn, localDate, opened, pressed, story, told, Walk } from '../support/walk.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const UNIT = 'Дирекция „Околна среда“';
const DAY = 86_400_000;
const CLOSER = 'Разстоянието до съда в града да е до 100 метра.';
const SUMMER = 'През лятото селата да се обслужват всяка седмица.';
const CLUB = 'И ние от клуба искаме всяка седмица през лятото в селата.';
const FINE = 'Глобата за объркан съд е прекалена.';
const TOO_LATE = 'Писмото ми закъсня: моля за съд и пред гарата.';
const MOTIVES: Record<string, string> = {
  'Мотиви: причини': 'Разделно се събират 19 на сто от отпадъците.',
  'Мотиви: цели': 'Достъпни съдове навсякъде.',
  'Мотиви: финансови и други средства': '96 000 евро от отчисленията.',
  'Мотиви: очаквани резултати': 'С 3 100 тона по-малко за депото.',
  'Мотиви: съответствие с правото на ЕС': 'Съответства на Директива 2008/98/ЕО.',
};

let app: TestApp;
let browser: TestBrowser;
let walk: Walk;

beforeAll(async () => {
  [app, browser] = await Promise.all([testApp(), testBrowser()]);
  walk = new Walk(app, browser, 'consultation');
  await withOffices(app);
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

const today = () => dateIn(app.clock.now());
/** What another program reads in a PDF, in one line. */
async function pdfText(pdf: Buffer): Promise<string> {
  const file = join(app.dataDir, 'read-again.pdf');
  await writeFile(file, pdf);
  const { stdout } = await promisify(execFile)('pdftotext', ['-raw', file, '-']);
  return stdout.replace(/\s+/g, ' ');
}

const step = story();

describe('a whole consultation: from a DOCX to the adopted text, with an answer for everybody', () => {
  const opensOn = addDays(dateIn(new Date()), 1);
  const closesOn = addDays(opensOn, 31);
  const signedIn = 'ana@poshta.example';
  const newcomer = 'rosen@poshta.example';
  let clerk: Page;
  let head: Page;
  let record = '';
  let id = '';
  let path = '';

  const act = (page: Page, name: string) => opened(page, record, name);
  const stateIs = (state: string) => walk.stateIs('consultation', id, state);

  /** Ticks the contributions with these words in the list of the back office. */
  async function choose(page: Page, view: string, words: readonly string[]): Promise<void> {
    await page.goto(`/admin/resources/contributions?view=${view}`);
    await headed(page, /Предложения/);
    for (const word of words)
      await page
        .getByRole('row', { name: new RegExp(word.slice(0, 24)) })
        .getByRole('checkbox')
        .check();
  }

  step('a clerk writes it down, is told what is missing, and takes the text from the document', async () => {
    clerk = await walk.official('editor', 'Мария Илиева');
    await clerk.goto('/admin/resources/consultations/actions/new');
    await clerk.getByLabel('Заглавие').fill(wasteOrdinanceTitle);
    await clerk.getByLabel('Накратко').fill('Кой, кога и как събира отпадъците в града и в селата.');
    await clerk.getByLabel('Околна среда', { exact: true }).check();
    await clerk.getByLabel('Отговорно звено').selectOption({ label: UNIT });
    await clerk.getByLabel('Отваря се').fill(`${localDate(opensOn)} 09:00`);
    await clerk.getByLabel('Последен ден за предложения').fill(localDate(closesOn));
    await clerk
      .getByRole('group', { name: /Файлове: проект/ })
      .getByLabel('Изберете файлове')
      .setInputFiles({
        name: 'Проект.docx',
        mimeType: DOCX,
        buffer: await docxOf(wasteOrdinanceDraft, {
          title: ['ПРОЕКТ', wasteOrdinanceTitle],
          isNumberedByWord: true,
        }),
      });
    await clerk.getByRole('link', { name: 'Проект.docx' }).waitFor();
    await pressed(clerk, 'Създайте');
    await headed(clerk, wasteOrdinanceTitle);
    record = new URL(clerk.url()).pathname;
    id = /records\/(\d+)/.exec(record)![1]!;

    await act(clerk, 'Насрочете');
    await pressed(clerk, 'Насрочете');
    await clerk
      .getByText(/чл\. 28/)
      .first()
      .waitFor();

    await act(clerk, 'Вземете текста от DOCX');
    await walk.inspect(clerk, 'take-text');
    await clerk.locator('main form button').last().click();
    await clerk
      .getByText(/71 члена/)
      .first()
      .waitFor();
    for (const [label, text] of Object.entries(MOTIVES)) await clerk.getByLabel(label).fill(text);
    await pressed(clerk, 'Запишете');
    await headed(clerk, wasteOrdinanceTitle);
    await clerk.getByRole('link', { name: 'Насрочете', exact: true }).waitFor();
    await walk.inspect(clerk, 'record-draft');
    await act(clerk, 'Насрочете');
    await pressed(clerk, 'Насрочете');
    await stateIs('scheduled');
  });

  step('the clock opens it; people read it article by article and find a button beside each', async () => {
    app.clock.moveTo(sofia(endOfDay(today())).add({ hours: 9, minutes: 1 }).toInstant().toString());
    await stateIs('open');
    const page = await browser.newPage({ baseURL: app.url });
    await page.goto(`/consultations/${id}`);
    await headed(page, wasteOrdinanceTitle);
    path = new URL(page.url()).pathname;
    await page.getByRole('link', { name: 'Предложете промяна в чл. 71' }).waitFor();
    await walk.inspect(page, 'open');
    await page.goto(`/en${path}`);
    await walk.inspect(page, 'open-en', false);
    await page.context().close();
  });

  step('somebody signed in contributes on an article; the same twice is one', async () => {
    const ana = await walk.citizen(signedIn, path);
    await ana.getByRole('link', { name: 'Предложете промяна в чл. 13' }).click();
    await headed(ana, 'Вашето предложение');
    await pressed(ana, 'Прегледайте отговорите');
    await ana.getByRole('alert').waitFor();
    await walk.inspect(ana, 'contribute-errors');
    const write = async () => {
      await ana.getByLabel('Предложение или становище').fill(CLOSER);
      await ana.getByLabel('От свое име').check();
      await ana.getByLabel('Вашето име').fill('Ана Стойкова');
      await ana.getByLabel('Показвайте името ми').check();
      await pressed(ana, 'Прегледайте отговорите');
      await headed(ana, 'Проверете отговорите си');
    };
    await write();
    await walk.inspect(ana, 'check');
    await pressed(ana, 'Подайте предложението');
    await told(ana, 'Получихме предложението Ви');
    await walk.inspect(ana, 'received');
    await ana.goto(`${path}/contribute?article=chl-13`);
    await write();
    await pressed(ana, 'Подайте предложението');
    await told(ana, 'Вече сте подали това предложение');
    await ana.context().close();
  });

  step('a newcomer contributes without JavaScript and confirms it by a button', async () => {
    const plain = await browser.newPageWithoutScripts({ baseURL: app.url });
    await plain.goto(`${path}/contribute?article=chl-25`);
    await plain.getByLabel('Предложение или становище').fill(CLUB);
    await plain.getByLabel('От името на друго лице или група').check();
    await plain.getByLabel('От името на кого').fill('Клуб на пенсионера, с. Хотово');
    await plain.getByLabel('Вашето име').fill('Росен Дончев');
    await plain.getByLabel('Имейл').first().fill(newcomer);
    await pressed(plain, 'Прегледайте отговорите');
    await headed(plain, 'Проверете отговорите си');
    await pressed(plain, 'Изпратете ми връзката');
    await headed(plain, 'Проверете пощата си');
    expect((await app.get(`${path}/contributions`)).text).not.toContain(CLUB);
    await plain.goto(linkIn(await app.mailTo(newcomer), '/contributions/confirm/'));
    await headed(plain, 'Да подадем ли предложението Ви?');
    await walk.inspect(plain, 'confirm', false);
    await pressed(plain, 'Подайте предложението');
    await told(plain, 'Получихме предложението Ви');
    await plain.goto(`${path}/contributions?article=chl-25`);
    await plain.getByText(CLUB).first().waitFor();
    await walk.inspect(plain, 'contributions', false);
    await plain.context().close();
  });

  step('a clerk enters what came on paper and what was said in a hall, by the same door', async () => {
    const registry = await walk.official('registryClerk', 'Петя Николова');
    for (const { text, article, name, channel, number } of [
      { text: SUMMER, article: 'chl-25', name: 'Йовко Ставрев', channel: 'paper', number: '08-00-352' },
      { text: FINE, article: 'chl-64', name: 'Вяра Манолова', channel: 'hall', number: '08-00-353' },
    ]) {
      await registry.goto('/admin/resources/contributions/actions/new');
      await registry.getByLabel('Консултация').selectOption({ index: 1 });
      await registry.getByLabel('Как постъпи').selectOption(channel);
      await registry.getByLabel('Входящ номер').fill(number);
      await registry.getByLabel(/^Член/).fill(article.replace('chl-', 'чл. '));
      await registry.getByLabel('Текст', { exact: true }).fill(text);
      await registry.getByLabel('Име на подателя').fill(name);
      await registry.getByLabel('От чие име').selectOption({ index: 1 });
      await registry.locator('main form button').last().click();
      await until(`the entered text: ${text}`, async () =>
        (await app.get(`${path}/contributions`)).text.includes(text),
      );
    }
    await registry.goto('/admin/resources/contributions');
    await walk.inspect(registry, 'desk-contributions');
    await registry.context().close();
  });

  step('the term ends; what comes later is taken and marked', async () => {
    app.clock.moveBy(32 * DAY);
    await stateIs('closed');
    const late = await walk.citizen(signedIn, path);
    await late.goto(`${path}/contribute`);
    await late.getByText('Срокът е изтекъл').first().waitFor();
    await late.getByLabel('Предложение или становище').fill(TOO_LATE);
    await late.getByLabel('От свое име').check();
    await late.getByLabel('Вашето име').fill('Ана Стойкова');
    await pressed(late, 'Прегледайте отговорите');
    await pressed(late, 'Подайте предложението');
    await told(late, 'Получихме предложението Ви');
    await late.goto(`${path}/contributions`);
    await late.getByText('Постъпило след срока').first().waitFor();
    await late.context().close();
  });

  step('an expert proposes, the equal ones together; somebody else confirms', async () => {
    const expert = await walk.official('editor', 'Николай Вангелов');
    head = await walk.official('secretary', 'Виолета Тодорова');
    const propose = async (
      words: readonly string[],
      outcome: string,
      reason: string,
      { article = '', together = false } = {},
    ) => {
      await choose(expert, 'undecided', words);
      await pressed(expert, 'Предложете решение');
      await expert.getByLabel(/^Решение/).selectOption({ label: outcome });
      await expert.getByLabel(/^Мотиви/).fill(reason);
      if (article) await expert.getByLabel(/^Какво се променя в проекта/).fill(article);
      if (together) await expert.getByLabel(/заедно като едно/).check();
      if (together) await walk.inspect(expert, 'desk-propose');
      await pressed(expert, 'Покажете какво ще стане');
      await pressed(expert, `Предложете за ${words.length}`);
      await expert.getByRole('link', { name: 'Към списъка' }).waitFor();
    };
    await propose([CLOSER], 'Приема се', 'Разстоянията се намаляват.', { article: 'чл. 13' });
    await propose([SUMMER, CLUB], 'Приема се частично', 'Всяка седмица от април до октомври.', {
      article: 'чл. 25',
      together: true,
    });
    await propose([FINE], 'Не се приема', 'Глобата е след писмено предупреждение.');
    await stateIs('summarising');

    await head.goto(`/admin/pages/report?consultation=${id}`);
    await head
      .getByText(/нямат потвърдено решение|няма потвърдено решение/)
      .first()
      .waitFor();
    await walk.inspect(head, 'report-not-ready');
    await propose([TOO_LATE], 'Извън обхвата', 'Местата се определят със заповед.');

    await choose(head, 'proposed', [CLOSER, SUMMER, FINE, TOO_LATE]);
    await pressed(head, 'Потвърдете решенията');
    await pressed(head, 'Покажете какво ще стане');
    await walk.inspect(head, 'desk-confirm');
    await head.getByRole('button', { name: /^Потвърдете \d/ }).click();
    await until('all decisions confirmed', async () => {
      const found = await app.db.read<{ state: string }>('SELECT state FROM decision');
      return found.length === 4 && found.every(({ state }) => state === 'confirmed');
    });
    expect((await app.get(`${path}/contributions`)).text).not.toContain('Разстоянията се намаляват');
  });

  step('the справка is published: page, documents, table; each contributor is told', async () => {
    await head.goto(`/admin/pages/report?consultation=${id}`);
    await walk.inspect(head, 'report-ready');
    await head.getByLabel(/^Коя публикация се брои/).selectOption('here');
    await head.locator('main form button').last().click();
    await stateIs('reported');
    const page = await browser.newPage({ baseURL: app.url });
    await page.goto(`${path}/report`);
    await page.getByText('Разстоянията се намаляват').first().waitFor();
    await until('the documents', async () => (await fetch(`${app.url}${path}/report.pdf`)).ok);
    await page.reload();
    await walk.inspect(page, 'report');
    await page.goto(`/en${path}/report`);
    await walk.inspect(page, 'report-en', false);

    const docx = await (await fetch(`${app.url}${path}/report.docx`)).arrayBuffer();
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(docx) });
    for (const text of [CLOSER, SUMMER, CLUB, FINE, TOO_LATE]) expect(value).toContain(text);
    const printed = await pdfText(
      Buffer.from(await (await fetch(`${app.url}${path}/report.pdf`)).arrayBuffer()),
    );
    for (const words of ['Разстоянията се намаляват', 'Клуб на пенсионера', 'не се приема'])
      expect(printed).toContain(words);
    const csv = (await app.get(`${path}/report.csv`)).text.trim().split('\r\n');
    expect(csv).toHaveLength(6);
    for (const email of [signedIn, newcomer]) {
      const letter = await walk.letterTo(email, /ешение/);
      expect(letter.text).toContain('/decisions/');
    }
    const decision = await walk.letterTo(signedIn, /ешение/);
    await page.goto(linkIn(decision, '/decisions/'));
    await walk.inspect(page, 'decision');
    await page.goto(path);
    await walk.inspect(page, 'reported');
    await page.context().close();
  });

  step('the council adopts it; the final text stands beside the draft, with the reasons', async () => {
    app.clock.moveBy(DAY);
    const council = await walk.official('secretary', 'Радостина Иванова');
    await act(council, 'Внесете в общинския съвет');
    await council.getByLabel('Внесена на').fill(localDate(today()));
    await council.locator('main form button').last().click();
    await stateIs('tabled');
    await act(council, 'Отбележете, че е приет');
    await council.getByLabel('Дата на решението').fill(localDate(today()));
    await council.getByLabel('Номер на решението').fill('251 по Протокол № 11');
    await council.locator('main form button').last().click();
    await stateIs('adopted');

    clerk = await walk.official('editor', 'Мария Илиева');
    await act(clerk, 'Качете приетия текст');
    await clerk
      .getByLabel('Изберете файлове')
      .setInputFiles({ name: 'Приет.docx', mimeType: DOCX, buffer: await docxOf(wasteOrdinanceFinal) });
    await clerk.getByRole('link', { name: 'Приет.docx' }).waitFor();
    await clerk.locator('main form button').last().click();
    await clerk
      .getByText(/73 члена/)
      .first()
      .waitFor();
    await walk.inspect(clerk, 'matches');

    const page = await browser.newPage({ baseURL: app.url });
    await page.goto(`${path}/changes`);
    await headed(page, 'Проект и приет текст');
    for (const because of ['предложение № 1 (прието)', 'предложение № 2 (прието частично)'])
      await page.getByRole('link', { name: because }).first().waitFor();
    await walk.inspect(page, 'changes');
    await page.goto(`/en${path}/changes`);
    await walk.inspect(page, 'changes-en', false);
    await page.goto('/consultations/scoreboard');
    await page
      .getByRole('cell', { name: UNIT })
      .or(page.getByRole('rowheader', { name: UNIT }))
      .first()
      .waitFor();
    await walk.inspect(page, 'scoreboard');
    await page.goto(path);
    await walk.inspect(page, 'adopted');
    await page.context().close();
  });
});
