import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Deadlines } from '../../src/commons/deadlines/index.js';
import { addDays, Clock, dateIn, endOfDay } from '../../src/platform/clock/index.js';
import { testApp, type TestApp } from '../support/app.js';
import {
  axeFindings,
  overflowsSideways,
  takeScreenshots,
  testBrowser,
  type TestBrowser,
} from '../support/browser.js';
import { counted, pathOf, petition, rejected } from '../e2e/petition-reading.fixture.js';
import { withOffices } from '../e2e/consultations.fixture.js';

const DAY = 86_400_000;
const LONG =
  'Безопасен път до училището в Дамяница: тротоар, осветление и пешеходна пътека с тактилна настилка';

let app: TestApp;
let chromium: TestBrowser;
const paths = new Map<string, string>();

const now = () => app.nest.get(Clock).now();
const ago = (days: number) => new Date(now().getTime() - days * DAY);

async function remember(name: string, id: string): Promise<string> {
  paths.set(name, await pathOf(app, id));
  return id;
}

/** Forty days of signing, with a quiet fortnight in it. */
async function signed(id: string): Promise<void> {
  for (let day = 40; day > 0; day -= 1) {
    const many = day > 30 ? 24 - day / 4 : day > 16 ? 2 : 9;
    const settlement = ['65334', '47714', '20228', ''][day % 4]!;
    await counted(app, id, Math.round(many), { countedAt: ago(day), settlement });
  }
  await counted(app, id, 31, { channel: 'paper', settlement: '65334', countedAt: ago(4) });
  await counted(app, id, 12, { channel: 'verified', settlement: '65334', countedAt: ago(2) });
  await counted(app, id, 1, { settlement: '62640' });
}

async function collecting(): Promise<void> {
  const id = await petition(app, {
    title: LONG,
    demand: 'Общината да изгради тротоар и осветление по ул. „Първа“ до училището преди 15 септември.',
    why: 'По този път минават 120 деца. Тротоар няма, а през зимата се ходи по тъмно.\n\n- Три произшествия за две години\n- Училищният автобус спира на 400 метра',
    initiator_kind: 'organisation',
    initiator_name: 'Сдружение „Пешеходци – Сандански“',
    topics: ['transport', 'education'],
    places: ['20228'],
    created_at: ago(50),
    submitted_at: ago(44),
    published_at: ago(41),
    closes_at: endOfDay(addDays(dateIn(now()), 12)),
  });
  const members = ['Ана Стойкова', 'Борис Илиев', 'Веселина Костадинова-Папазова'];
  await app.db.transaction(async (tx) => {
    for (const [position, name] of members.entries())
      await tx.query(
        `INSERT INTO petition_member (petition_id, position, name, settlement) VALUES ($1, $2, $3, '65334')`,
        [id, position, name],
      );
    await tx.query(
      `INSERT INTO petition_milestone (petition_id, code, at, signatures) VALUES ($1, 'backed', $2, 5), ($1, 'answer', $3, 52)`,
      [id, ago(44), ago(37)],
    );
  });
  await signed(id);
  await remember('collecting', id);
}

async function registered(): Promise<void> {
  const id = await petition(app, {
    title: 'Да се възстанови автобусът Мелник – Рожен в събота',
    state: 'considered',
    initiator_kind: 'participant',
    created_at: ago(75),
    submitted_at: ago(62),
    published_at: ago(60),
    closes_at: ago(20),
    closed_at: ago(20),
    received_at: ago(20),
    registered_at: ago(12),
    incoming_number: '94-00-411',
    registered_late: true,
    hearing_at: new Date(now().getTime() + 9 * DAY),
    hearing_place: 'Голямата зала на общинския съвет, ет. 2',
    hearing_note: 'Заседанието е открито, излъчва се и на живо.',
  });
  await signed(id);
  const deadlines = app.nest.get(Deadlines);
  deadlines.define({
    key: 'test.answer',
    label: { bg: 'Отговор на подписката', en: 'Answer to the petition' },
    law: { bg: 'чл. 118, ал. 1 АПК', en: 'Art. 118(1)' },
    public: true,
  });
  await app.db.transaction((tx) =>
    deadlines.start(
      tx,
      {
        rule: 'test.answer',
        subject: { type: 'petition', id },
        from: ago(20),
        term: { months: 2 },
        title: 'Подписка',
        path: '/admin',
        permission: 'petitions.answer',
      },
      now(),
    ),
  );
  await remember('considered', id);
}

beforeAll(async () => {
  [app, chromium] = await Promise.all([testApp(), testBrowser()]);
  await withOffices(app);
  await app.whileNothingRecurs(async () => {
    await collecting();
    await registered();
  });
  await remember('rejected', await rejected(app, 'offensive'));
  await petition(app, { title: 'Чешма на всяка спирка', closes_at: endOfDay(dateIn(now())) });
});
afterAll(async () => {
  await chromium.close();
  await app.close();
});

describe('petitions in a browser', () => {
  const pages: [string, () => string][] = [
    ['list', () => '/petitions'],
    ['list-en', () => '/en/petitions?state=collecting&sort=ending'],
    ['collecting', () => paths.get('collecting')!],
    ['collecting-en', () => `/en${paths.get('collecting')}`],
    ['considered', () => paths.get('considered')!],
    ['rejected', () => paths.get('rejected')!],
    ['poster', () => `${paths.get('collecting')}/poster`],
  ];

  it.each(pages)('%s is accessible, fits and was looked at', async (name, path) => {
    const page = await chromium.newPage();
    const problems: string[] = [];
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    await page.goto(app.url + path());
    expect(await axeFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await overflowsSideways(page)).toBe(false);
    await takeScreenshots(page, `petition-${name}`);
    if (name === 'poster') {
      await page.emulateMedia({ media: 'print' });
      for (const away of ['.masthead', '.foot', '.screen-only'])
        expect([away, await page.locator(away).first().isVisible()]).toEqual([away, false]);
      expect(await page.locator('.poster svg').isVisible()).toBe(true);
      await takeScreenshots(page, 'petition-poster-printed');
    }
    expect(problems).toEqual([]);
    await page.context().close();
  });
});
