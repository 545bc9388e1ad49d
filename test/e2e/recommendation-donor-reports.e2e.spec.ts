import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import mammoth from 'mammoth';
import { RecommendationRegistry } from '../../src/civic/recommendations/answering/recommendation-registry.service.js';
import { RecommendationClock } from '../../src/civic/recommendations/recommendation-clock.service.js';
import { Units } from '../../src/commons/accounts/index.js';
import { testStaff } from '../../src/commons/accounts/staff/staff.factory.js';
import { addDays, dateIn } from '../../src/platform/clock/index.js';
import type { Tx } from '../../src/platform/database/index.js';
import { pick } from '../../src/platform/i18n/index.js';
import { xlsxTable } from '../../src/civic/recommendations/imports/xlsx-table.js';
import { testApp, type TestApp } from '../support/app.js';
import { withOffices } from './consultations.fixture.js';
import { answeredBy, ngo, reported, sent, type Ngo } from './recommendation-workspace.fixture.js';

const DAY = 86_400_000;

let app: TestApp;
let own: Ngo;
let ids: string[];

const path = (query = '') => `/recommendations/reports/${own.organisationId}${query}`;
/** The address at which it stands frozen. */
const frozen = async (query = '') => (await app.get(path(query))).location;
const file = (address: string, format: string) => app.get(address.replace('?', `/report.${format}?`));
const figure = (page: string, label: string) =>
  new RegExp(`<dt>${label}</dt><dd[^>]*>([^<]*)</dd>`).exec(page)?.[1]?.replace(/\s/g, ' ');

beforeAll(async () => {
  app = await testApp();
  await withOffices(app);
  own = await ngo(app, 'Сдружение „Прозрачна община“');
  ids = [await sent(own, 'Първа препоръка за регистър'), await sent(own, 'Втора препоръка за бюджета')];
  await answeredBy(app, ids[0]!);
  app.clock.moveBy(DAY);
});
afterAll(() => app.close());

describe('a report for donors', () => {
  it('is found from the workspace, open to everybody, and frozen at an address', async () => {
    expect((await own.get('/workspace')).text).toContain(`href="${path()}"`);
    const address = await frozen('?topic=environment');
    expect(address).toMatch(/\?topic=environment&asOf=\d{4}-\d\d-\d\dT[\d%A:.]+Z$/);
    const page = (await app.visitor().get(address)).text;
    expect(page).toContain('Отчет за препоръките на Сдружение „Прозрачна община“');
    expect(figure(page, 'Изпратени препоръки')).toBe('2');
    expect(figure(page, 'С отговор')).toBe('1 (50%)');
    expect(page).toContain('<figure class="chart">');
    expect(page).toContain('Първа препоръка за регистър');
  });

  it('keeps its figures, whatever happens after', async () => {
    const address = await frozen();
    const before = (await file(address, 'csv')).text;
    app.clock.moveBy(DAY);
    await reported(app, ids[0]!, 'implemented', 100);
    await own.post(`/workspace/recommendations/${ids[0]}/verdict`, {
      verdict: 'notDone',
      text: 'Не се отваря.',
    });
    await own.post(`/workspace/recommendations/${ids[0]}/dispute`, { text: 'Не е изпълнена.' });
    await answeredBy(app, ids[1]!, 'rejected');
    await sent(own, 'Трета препоръка, изпратена после');
    expect((await file(address, 'csv')).text).toBe(before);
    expect(figure((await app.get(address)).text, 'Оспорени')).toBe('0 (0%)');

    const now = (await app.get(await frozen())).text;
    expect(figure(now, 'Изпратени препоръки')).toBe('3');
    expect(figure(now, 'Оспорени')).toBe('1 (33%)');
    expect(figure(now, 'Изпълнени според общината')).toBe('1 (33%)');
    expect(figure(now, 'Изпълнени според организацията')).toBe('0 (0%)');
    expect(now).toContain('Отхвърлена');
  });

  it('covers a period, an area and a unit alone', async () => {
    const found = async (query: string) =>
      figure((await app.get(await frozen(query))).text, 'Изпратени препоръки') ?? '0';
    const today = app.clock.now().toISOString().slice(0, 10);
    expect(await found(`?from=${today}`)).toBe('1');
    expect(await found('?to=2020-01-01')).toBe('0');
    expect(await found('?topic=budget')).toBe('0');
    const [unit] = await app.db.read<{ id: string }>('SELECT id FROM unit ORDER BY position LIMIT 1');
    expect(await found(`?unit=${unit!.id}`)).toBe('2');
  });

  it.each(['?topic=ghost', '?unit=999999', '?from=yesterday', '?from=2026-05-01&to=2026-04-01', '?asOf=now'])(
    'refuses %s',
    async (query) => {
      expect((await app.get(path(query))).status).toBe(400);
    },
  );

  it('is not there for whoever sent nothing, and never of a moment to come', async () => {
    const silent = await ngo(app, 'Мълчалива');
    expect((await app.get(`/recommendations/reports/${silent.organisationId}`)).status).toBe(404);
    expect((await app.get('/recommendations/reports/x')).status).toBe(404);
    const tomorrow = await app.get(path('?asOf=2099-01-01T00:00:00Z'));
    expect(tomorrow.status).toBe(303);
    expect(tomorrow.location).not.toContain('2099');
  });

  it('counts what moderation takes from the public later, and does not name it', async () => {
    const hidden = await sent(own, 'Скрита препоръка за отчета');
    const address = await frozen();
    const total = async (at: string) => figure((await app.get(at)).text, 'Изпратени препоръки');
    const before = await total(address);
    expect((await file(address, 'csv')).text).toContain('Скрита препоръка');
    app.clock.moveBy(DAY);
    await app.db.transaction((tx) =>
      tx.query('UPDATE recommendation SET hidden_at = $2 WHERE id = $1', [hidden, app.clock.now()]),
    );
    const after = (await file(address, 'csv')).text;
    expect(after).not.toContain('Скрита препоръка');
    expect(after).toContain('скрита от модераторите');
    expect([await total(address), await total(await frozen())]).toEqual([before, String(Number(before) - 1)]);
  });
});

describe('the files of a report', () => {
  it('say the same, in a table, a workbook and a document', async () => {
    const address = await frozen();
    const csv = await file(address, 'csv');
    expect(csv.headers['content-disposition']).toContain('attachment');
    expect(csv.text.startsWith('\ufeff№,Препоръка,')).toBe(true);

    const workbook = await xlsxTable((await file(address, 'xlsx')).bytes);
    const titles = workbook.rows.map(({ cells }) => cells[1]);
    expect(titles).toEqual([
      'Първа препоръка за регистър',
      'Втора препоръка за бюджета',
      'Трета препоръка, изпратена после',
    ]);
    expect(workbook.rows[0]!.cells.at(-1)).toContain(`/recommendations/${ids[0]}-`);

    const document = await mammoth.extractRawText({ buffer: (await file(address, 'docx')).bytes });
    for (const text of [
      'Отчет за препоръките на',
      'Изпратени препоръки: 3',
      'Втора препоръка за бюджета',
      '/recommendations/reports/',
    ])
      expect(document.value).toContain(text);
    expect((await file(address, 'pdf')).bytes.subarray(0, 8).toString()).toBe('%PDF-1.7');
  });

  it('speak English under /en', async () => {
    const address = await frozen();
    const csv = (await app.get(`/en${address.replace('?', '/report.csv?')}`)).text;
    expect(csv).toContain('No.,Recommendation,Area');
    expect(csv).toContain('Rejected');
  });

  it('keep what begins like a formula as text', async () => {
    await sent(own, '=HYPERLINK("https://evil.example")');
    const address = await frozen();
    expect((await file(address, 'csv')).text).toContain(`"'=HYPERLINK(""https://evil.example"")"`);
    const workbook = await xlsxTable((await file(address, 'xlsx')).bytes);
    expect(workbook.rows.at(-1)!.cells[1]).toBe('=HYPERLINK("https://evil.example")');
  });

  it('without a moment lead to the one of now', async () => {
    const answer = await app.get(path('/report.pdf'));
    expect([answer.status, answer.location]).toEqual([303, expect.stringContaining('/report.pdf?asOf=')]);
  });
});

describe('what the municipality changes later', () => {
  it('changes no report of a moment before: neither its units nor what was overdue', async () => {
    const late = await ngo(app, 'Сдружение „Срок“');
    const id = await sent(late, 'Препоръка без отговор в срок');
    const clerk = { kind: 'staff', id: (await testStaff(app.nest, { role: 'secretary' })).id } as const;
    const [first, second] = await app.nest.get(Units).active();
    const registry = app.nest.get(RecommendationRegistry);
    const number = { number: '26-777', on: null };
    const act = (work: (tx: Tx, now: Date) => Promise<unknown>) =>
      app.db.transaction((tx) => work(tx, app.clock.now()));
    await act((tx, now) => registry.register(tx, id, number, clerk, now));
    await act((tx, now) => registry.consider(tx, id, first!.id, clerk, now));
    app.clock.moveBy(75 * DAY);
    const reports = `/recommendations/reports/${late.organisationId}`;
    const address = (await app.get(reports)).location;
    const [before, page] = [(await file(address, 'csv')).text, (await app.get(address)).text];
    expect(before).toContain(pick(first!.name, 'bg'));
    expect(figure(page, 'Просрочени')).toBe('1 (100%)');

    app.clock.moveBy(DAY);
    const until = addDays(dateIn(app.clock.now()), 20);
    await act((tx, now) =>
      app.nest.get(RecommendationClock).prolong(tx, id, { until, reason: 'Нужно е становище.' }, clerk, now),
    );
    await act((tx, now) => registry.reassign(tx, id, second!.id, clerk, now));
    expect((await file(address, 'csv')).text).toBe(before);
    expect(figure((await app.get(address)).text, 'Просрочени')).toBe('1 (100%)');
    const fresh = (await app.get((await app.get(reports)).location)).text;
    expect(figure(fresh, 'Просрочени')).toBe('0 (0%)');
    expect(fresh).toContain(pick(second!.name, 'bg'));
  });
});
