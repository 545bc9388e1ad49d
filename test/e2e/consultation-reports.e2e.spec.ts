import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import mammoth from 'mammoth';
import { reportSnapshot } from '../../src/civic/consultations/report/report.snapshot.js';
import { Subjects } from '../../src/commons/subjects/index.js';
import { affected } from '../../src/platform/database/index.js';
import { testApp, type TestApp } from '../support/app.js';
import { until } from '../support/until.js';
import { reporting } from './consultation-reports.fixture.js';
import { withOffices } from './consultations.fixture.js';
import { inside, member } from './staff.fixture.js';

let app: TestApp;
let desk: ReturnType<typeof reporting>;

const main = ({ text }: { text: string }) => /<main[^]*<\/main>/.exec(text)?.[0] ?? '';
const count = async (sql: string, params: unknown[] = []) =>
  (await app.db.read<{ count: number }>(`SELECT count(*)::int AS count FROM ${sql}`, params))[0]!.count;
const stateOf = async (id: string) =>
  (await app.db.read<{ state: string }>('SELECT state FROM consultation WHERE id = $1', [id]))[0]!.state;
const made = (id: string, version = 1) =>
  until(
    'the files',
    async () =>
      (await count(
        `consultation_report_file JOIN consultation_report AS report ON report.id = report_id
         WHERE consultation_id = $1 AND version = $2`,
        [id, version],
      )) === 2,
  );
const page = async (id: string, query = '') => {
  const visitor = app.visitor();
  return visitor.follow(await visitor.get(`/consultations/${id}/report${query}`));
};

beforeAll(async () => {
  app = await testApp();
  await withOffices(app);
  const [expert, head] = [await member(app, 'expert'), await member(app, 'editor')];
  desk = reporting(app, [expert.id, head.id]);
});
afterAll(() => app.close());

describe('publishing a справка', () => {
  it('is refused while one contribution is undecided, and nothing goes out', async () => {
    const id = await desk.over([{}, { decided: false }]);
    await expect(desk.publish(id)).rejects.toMatchObject({ code: 'undecided', params: { count: 1 } });
    expect(await stateOf(id)).toBe('closed');
    expect(await count('decision WHERE process_id = $1 AND published_at IS NOT NULL', [id])).toBe(0);
    expect((await app.get(`/consultations/${id}/report`)).status).toBe(404);
  });

  it('says that nobody sent anything only when it was said, and only when it is true', async () => {
    const [empty, full] = [await desk.over(), await desk.over([{}])];
    await expect(desk.publish(empty)).rejects.toMatchObject({ code: 'reportNoneUnsaid' });
    await expect(desk.publish(full, { none: true })).rejects.toMatchObject({ code: 'reportNotNone' });
    await desk.publish(empty, { none: true });
    expect(await stateOf(empty)).toBe('reported');
    expect(main(await page(empty))).toContain('Няма постъпили предложения');
  });

  it('happens once when two clerks do it at the same time; the other one is told', async () => {
    for (let round = 0; round < 4; round += 1) {
      const id = await desk.over([{}]);
      const outcomes = await Promise.allSettled([
        desk.publish(id, { seen: 0 }),
        desk.publish(id, { seen: 0 }),
      ]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
        reason: { code: 'reportMeanwhile' },
      });
      expect(await count('consultation_report WHERE consultation_id = $1', [id])).toBe(1);
    }
  });

  it('is over once the council has it', async () => {
    const id = await desk.over([{}]);
    await desk.publish(id);
    await app.db.transaction((tx) =>
      affected(tx, `UPDATE consultation SET state = 'tabled' WHERE id = $1`, [id]),
    );
    await expect(desk.publish(id, { note: 'Още' })).rejects.toMatchObject({ code: 'reportNotNow' });
  });
});

describe('a published справка', () => {
  let id: string;

  beforeAll(async () => {
    id = await desk.over([
      { text: 'Срокът да бъде десет дни.' },
      { text: '<script>alert("ж")</script> =1+1', outcome: 'rejected', reason: 'Не е в закона.', late: true },
      { text: 'Друго.', anchor: null, name: null, outcome: 'partiallyAccepted' },
    ]);
    await desk.publish(id);
  });

  it('is a page with every proposal, its decision and the link to it, in both languages', async () => {
    const shown = main(await page(id));
    for (const told of [
      'Наредба за горите',
      'Срокът да бъде десет дни.',
      'Не е в закона.',
      'чл. 1, ал. 1',
      'целия проект',
      'без показано име',
      'след края на срока',
      'приема се частично',
    ])
      expect(shown).toContain(told);
    expect(shown).toContain('&lt;script>alert');
    expect(shown).toMatch(/href="\/decisions\/\d+"/);
    const english = main(await app.visitor().follow(await app.get(`/en/consultations/${id}/report`)));
    expect(english).toContain('accepted in part');
    expect(english).toContain('<div class="prose" lang="bg"><p>Не е в закона.</p></div>');
  });

  it('is told in short beside the draft, and the outcome beside each number in the list', async () => {
    const visitor = app.visitor();
    const draft = main(await visitor.follow(await visitor.get(`/consultations/${id}`)));
    expect(draft).toContain('<b class="num">3</b> от 3 разгледани');
    expect(draft).toMatch(/не се приема: <b class="num">1<\/b>/);
    const list = main(await visitor.follow(await visitor.get(`/consultations/${id}/contributions`)));
    expect(list).toMatch(/№ 2<\/a><\/b><span class="tag late">Не се приема<\/span>/);
  });

  it('is filtered by article and by decision without a script', async () => {
    expect(main(await page(id, '?outcome=rejected'))).toContain('<b>1 предложение</b>');
    expect(main(await page(id, '?article=chl-1'))).toContain('<b>2 предложения</b>');
    expect(main(await page(id, '?article=par-9'))).toContain('Няма предложения с този избор');
    for (const strange of ['?outcome=maybe', '?article=%27', '?version=0', '?after=-1'])
      expect((await app.get(`/consultations/${id}/report${strange}`)).status).toBe(400);
  });

  it('is there as DOCX and PDF soon after the click, each made once', async () => {
    await made(id);
    const visitor = app.visitor();
    const docx = await visitor.follow(await visitor.get(`/consultations/${id}/report.docx`));
    const { value } = await mammoth.convertToHtml({ buffer: docx.bytes });
    expect(value.match(/<tr>/g)).toHaveLength(4);
    const pdf = await visitor.follow(await visitor.get(`/consultations/${id}/report.pdf`));
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.bytes.includes('/StructTreeRoot')).toBe(true);
    await until('the page', async () => main(await page(id)).includes('DOCX за редактиране'));
    expect(main(await page(id))).not.toContain('се подготвят');
  });

  it('is a table and data: as many records as contributions, shaped as the description says', async () => {
    const csv = await app.get(`/consultations/${id}/report.csv`);
    expect(csv.headers['content-disposition']).toContain('attachment');
    expect(csv.text.trim().split('\r\n')).toHaveLength(4);
    const json = await app.get(`/consultations/${id}/report.json`);
    const snapshot = reportSnapshot.parse(json.json());
    expect(snapshot.totals).toMatchObject({ contributions: 3, late: 1 });
    expect((await app.get(`/api/v1/consultations/${id}/report`)).json()).toEqual(json.json());
    expect((await app.get(`/api/v1/consultations/${id}/report?version=2`)).status).toBe(404);
  });

  it('tells the followers how many were accepted of how many', async () => {
    const [event] = await app.db.read<{ payload: object }>(
      `SELECT payload FROM outbox_event WHERE name = 'consultation.reportPublished' AND payload->>'id' = $1`,
      [id],
    );
    expect(event!.payload).toMatchObject({ accepted: 1, partly: 1, count: 3, version: 1 });
  });

  it('is corrected by a new version with a note, and the first one stays as it was', async () => {
    await expect(desk.publish(id)).rejects.toMatchObject({ fields: { note: 'reportNoteMissing' } });
    await expect(desk.publish(id, { note: 'Без промяна' })).rejects.toMatchObject({
      code: 'reportUnchanged',
    });
    await desk.reword(id, 2, 'Вече е в закона.');
    await desk.publish(id, { note: 'Поправени мотиви по № 2.', seen: 1 });
    await made(id, 2);
    await until('the page', async () => main(await page(id)).includes('Поправени мотиви по № 2.'));
    const first = main(await page(id, '?version=1'));
    expect(first).toContain('Не е в закона.');
    expect(first).toContain('Това не е последната версия');
    expect(main(await page(id))).toContain('Вече е в закона.');
    await expect(
      app.db.transaction((tx) => affected(tx, `UPDATE consultation_report SET note = '' WHERE false`)),
    ).rejects.toThrow('permission denied');
  });

  it('does not show again what a moderator withheld later, in no form, and keeps its decision', async () => {
    const [contribution] = await app.db.read<{ id: string }>(
      'SELECT id FROM contribution WHERE consultation_id = $1 AND number = 1',
      [id],
    );
    await app.db.transaction((tx) =>
      app.nest
        .get(Subjects)
        .descriptor('contribution')
        .moderated!.hide(tx, contribution!.id, app.clock.now()),
    );
    await until('the page', async () => main(await page(id, '?version=1')).includes('Текстът е скрит'));
    for (const path of ['report.csv', 'report.json', 'report.json?version=1'])
      expect((await app.get(`/consultations/${id}/${path}`)).text).not.toContain('десет дни');
    const visitor = app.visitor();
    await until('the document', async () => {
      const docx = await visitor.follow(await visitor.get(`/consultations/${id}/report.docx?version=1`));
      const { value } = await mammoth.extractRawText({ buffer: docx.bytes });
      return value.includes('Текстът е скрит') && !value.includes('десет дни');
    });
  });
});

describe('the page on which clerks publish it', () => {
  const post = async (id: string, values: object, version = '0') => {
    const visitor = await inside(app, await member(app, 'editor'));
    return visitor.send('POST', `/admin/api/pages/report?consultation=${id}`, {
      headers: {
        'content-type': 'application/json',
        'sec-fetch-site': 'same-origin',
        origin: app.url,
        accept: 'application/json',
      },
      body: JSON.stringify({ action: 'publish', values, hidden: { consultation: id, version } }),
    });
  };

  it('shows what would go out, and publishes it', async () => {
    const id = await desk.over([{}, { outcome: 'rejected' }]);
    const visitor = await inside(app, await member(app, 'editor'));
    const shown = await visitor.get(`/admin/api/pages/report?consultation=${id}`, {
      accept: 'application/json',
    });
    expect(shown.text).toContain('По всяко предложение има потвърдено решение.');
    expect(shown.text).toContain(`?view=undecided&filters.consultationId=${id}`);
    const wrong = await post(id, { place: 'elsewhere', url: 'https://sandanski.bg/', on: '' });
    expect(wrong.text).toContain('Посочете деня на публикуване');
    expect(await stateOf(id)).toBe('closed');
    const done = await post(id, { place: 'here' });
    expect(done.text).toContain('Справката е публикувана, версия 1.');
    expect(await stateOf(id)).toBe('reported');
  });

  it('is closed to whoever may not', async () => {
    const id = await desk.over([{}]);
    const moderator = await inside(app, await member(app, 'moderator'));
    const refused = await moderator.get(`/admin/api/pages/report?consultation=${id}`, {
      accept: 'application/json',
    });
    expect(refused.text).not.toContain('preview');
  });
});

describe('/consultations/scoreboard', () => {
  it('measures the year, in both languages and as a table', async () => {
    const shown = await app.get('/consultations/scoreboard');
    expect(shown.status).toBe(200);
    expect(main(shown)).toContain('Дирекция „Околна среда“');
    expect(main(await app.get('/en/consultations/scoreboard'))).toContain('Environment');
    const csv = await app.get('/consultations/scoreboard.csv');
    expect(csv.text.trim().split('\r\n')).toHaveLength(3);
    expect((await app.get('/consultations/scoreboard?year=2001')).status).toBe(404);
    expect((await app.get('/consultations')).text).toContain('href="/consultations/scoreboard"');
  });
});
