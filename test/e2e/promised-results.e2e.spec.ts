import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventClock } from '../../src/civic/events/index.js';
import { testApp, type TestApp } from '../support/app.js';
import { until } from '../support/until.js';
import type { Visitor } from '../support/visitor.js';
import { eventHouse, type EventHouse } from './events.fixture.js';
import { pageHouse, type PageHouse } from './pages.fixture.js';
import { plain } from './recommendations.fixture.js';

const DAY_MS = 86_400_000;

let app: TestApp;
let events: EventHouse;
let house: PageHouse;
let editor: Visitor;
let lawyer: Visitor;
let table: string;

beforeAll(async () => {
  app = await testApp();
  events = await eventHouse(app);
  house = pageHouse(app);
  editor = await house.official('editor');
  lawyer = await house.official('lawyer');
  table = await events.announced({ title: 'Кръгла маса за тротоарите', startsAt: events.inDays(2) });
});
afterAll(() => app.close());

const show = (code: string, values: object, visitor = editor) =>
  house.act(visitor, code, 'addEvidence', { values, resource: 'promised-results' });
const result = async (code: string) => {
  const { text } = await app.get('/about-project');
  return plain(new RegExp(`id="result-${code}".*?</li>(?=<li class="card"|</ol>)`, 's').exec(text)![0]);
};

describe('what the project promised', () => {
  it('is told with the emblem of the Union, the fund and the programme in words', async () => {
    const { text } = await app.get('/about-project');
    expect(text).toMatch(/<svg role="img" aria-label="Емблемата на Европейския съюз[^"]*"/);
    expect(text.match(/<polygon/g)).toHaveLength(12);
    for (const words of [
      'Европейски съюз',
      'Европейски социален фонд',
      'Оперативна програма „Добро управление“',
    ])
      expect(plain(text)).toContain(words);
    expect((await app.get('/en/about-project')).text).toContain('European Social Fund');
  });

  it('adds up, in leva and in euro', async () => {
    const text = plain((await app.get('/about-project')).text);
    const sums = ['75 970,01', '13 406,47', '89 376,48', '38 842,85', '6 854,62', '45 697,47'];
    for (const sum of sums) expect(text).toContain(sum);
    const [eu, national, total, euEuro, nationalEuro, totalEuro] = sums.map((sum) =>
      Math.round(Number(sum.replace(' ', '').replace(',', '.')) * 100),
    );
    expect(eu! + national!).toBe(total);
    expect(euEuro! + nationalEuro!).toBe(totalEuro);
    for (const [leva, euro] of [
      [eu, euEuro],
      [national, nationalEuro],
      [total, totalEuro],
    ])
      expect(Math.round(leva! / 1.95583)).toBe(euro);
  });

  it('is said plainly to have nothing that shows it', async () => {
    expect(await result('festival')).toContain('няма с какво да бъде показан');
    expect(await result('platform')).toContain('Показано: 1 от 1');
    expect((await app.get('/about-project')).text.match(/id="result-/g)).toHaveLength(11);
  });

  it('is shown by what everybody sees; what is still to come is not counted', async () => {
    expect((await show('roundTables', { subject: `event:${table}` }, lawyer)).status).toBe(403);
    expect((await show('roundTables', { subject: `event:${table}` })).status).toBe(200);
    await until('the event', async () => (await result('roundTables')).includes('Кръгла маса за тротоарите'));
    expect(await result('roundTables')).toContain('предстои, не се брои');
    expect(await result('roundTables')).not.toContain('от 6');
    app.clock.moveBy(3 * DAY_MS);
    await app.whileNothingRecurs(() => app.nest.get(EventClock).run('test', events.now()));
    await until('it is counted', async () => (await result('roundTables')).includes('1 от 6'));
  });

  it.each([
    ['nothing', {}, 'Изберете нещо'],
    ['what nobody sees', { subject: 'event:999999' }, 'само от предложеното'],
    ['what is no subject', { subject: 'ghost:1' }, ''],
    ['another site', { path: '//zlo.example', labelBg: 'а', labelEn: 'a' }, 'път в този сайт'],
    ['a script', { path: 'javascript:alert(1)', labelBg: 'а', labelEn: 'a' }, 'път в този сайт'],
    ['an address without words', { path: '/events' }, 'надпис'],
  ])('is not shown by %s', async (_what, values, words) => {
    const editorNow = await house.official('editor');
    const answer = await show('festival', values, editorNow);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(words);
  });

  it('is shown by an address too, once, until it is taken away', async () => {
    const official = await house.official('editor');
    const values = { path: '/events?when=past', labelBg: 'Миналите събития', labelEn: 'Past events' };
    expect((await show('festival', values, official)).status).toBe(200);
    const twice = await show('festival', values, official);
    expect([twice.status, twice.text.includes('Вече стои')]).toEqual([422, true]);
    await until('the address', async () => (await result('festival')).includes('Миналите събития'));
    const [row] = await app.db.read<{ id: string }>(
      'SELECT id FROM promised_result_evidence WHERE path = $1',
      [values.path],
    );
    const gone = () => house.act(official, row!.id, 'remove', { resource: 'result-evidence' });
    expect((await gone()).status).toBe(200);
    expect((await gone()).status).toBe(404);
    await until('it is gone', async () => !(await result('festival')).includes('Миналите събития'));
  });

  it('takes the address of a matter for the matter itself, as it is copied out of a browser', async () => {
    const official = await house.official('editor');
    const path = `${app.url}/en${await events.pathOf(table)}`;
    expect((await show('forum', { path }, official)).status).toBe(200);
    const [row] = await app.db.read<{ type: string; id: string }>(
      `SELECT subject_type AS type, subject_id AS id FROM promised_result_evidence WHERE result_code = 'forum'`,
    );
    expect(row).toEqual({ type: 'event', id: table });
    await until('the matter', async () => (await result('forum')).includes('Показано: 1 от 1'));
  });

  it('is worded by the staff, and the second of two is told', async () => {
    const official = await house.official('editor');
    const values = {
      titleBg: 'Фестивал за граждански инициативи',
      titleEn: 'A Festival of Civic Initiatives',
      target: '1',
      noteBg: 'Снимките се пазят в читалището.',
      noteEn: 'The photos are kept at the community centre.',
    };
    const edit = (more: object, version: number) =>
      house.act(official, 'festival', 'edit', {
        values: { ...values, ...more },
        version,
        resource: 'promised-results',
      });
    expect((await edit({ target: '0' }, 1)).status).toBe(422);
    expect((await edit({}, 1)).status).toBe(200);
    expect((await edit({ noteBg: 'Друго.' }, 1)).status).toBe(409);
    await until('the note', async () => (await result('festival')).includes('Снимките се пазят'));
  });
});
