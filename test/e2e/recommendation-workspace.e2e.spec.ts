import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { png } from '../../src/platform/files/office.factory.js';
import { testStaff } from '../../src/commons/accounts/staff/staff.factory.js';
import { testApp, type TestApp } from '../support/app.js';
import { until } from '../support/until.js';
import { withOffices } from './consultations.fixture.js';
import { citizen, openDebate } from './debates.fixture.js';
import { hiddenField } from './petition-proposals.fixture.js';
import {
  ANSWERS,
  answeredBy,
  checked,
  colleagueOf,
  drafted,
  ngo,
  reported,
  sent,
  type Ngo,
} from './recommendation-workspace.fixture.js';

const DAY = 86_400_000;
const at = (id: string, rest = '') => `/workspace/recommendations/${id}${rest}`;

let app: TestApp;
let own: Ngo;
let other: Ngo;

const row = async (id: string) =>
  (await app.db.read<Record<string, unknown>>('SELECT * FROM recommendation WHERE id = $1', [id]))[0]!;

beforeAll(async () => {
  app = await testApp();
  await withOffices(app);
  await testStaff(app.nest, { role: 'secretary' });
  own = await ngo(app, 'Сдружение „Прозрачна община“');
  other = await ngo(app, 'Сдружение „Друга“');
});
afterAll(() => app.close());

describe('the workspace', () => {
  it('explains itself to whoever belongs to no organisation, and asks strangers in', async () => {
    expect((await app.visitor().get('/workspace')).location).toContain('/sign-in');
    const page = await (await citizen(app)).get('/workspace');
    expect(page.status).toBe(200);
    expect(page.text).toContain('Към организацията');
    expect((await app.get('/')).text).toContain('href="/workspace"');
  });

  it('is empty at first, and says how to begin', async () => {
    const page = (await (await ngo(app, 'Нова')).get('/workspace')).text;
    expect(page).toContain('Още няма препоръки');
    expect(page).toContain('href="/workspace/recommendations/new"');
  });
});

describe('writing a recommendation', () => {
  it('goes page by page, keeps each answer, and is sent after the check', async () => {
    const id = await drafted(own);
    const check = await own.get(at(id, '/edit/check'));
    for (const text of [
      'Публичен регистър',
      'Областна администрация',
      '30 юни 2027',
      'Договори в регистъра: от 0 до 24 бр.',
    ])
      expect(check.text).toContain(text);
    const done = await own.follow(await checked(own, id));
    expect(done.text).toContain('Препоръката е изпратена.');
    expect(await row(id)).toMatchObject({ state: 'sent', organisation_id: own.organisationId });
    expect((await own.post(at(id, '/edit/check'))).status).toBe(409);
    expect((await own.get(at(id, '/edit/title'))).status).toBe(409);
    const home = (await own.get('/workspace')).text;
    expect(home).toContain('Първи отговор на препоръка');
  });

  it('says at the field what is missing, and lets it be finished later', async () => {
    const begun = await own.post('/workspace/recommendations/new', { title: 'Кратко' });
    expect(begun.status).toBe(422);
    expect(begun.text).toContain('href="#title"');
    const id = /recommendations\/(\d+)/.exec(
      (await own.post('/workspace/recommendations/new', { title: 'Достатъчно дълго заглавие' })).location,
    )![1]!;
    const empty = await own.post(at(id, '/edit/problem'), { problem: '' });
    expect([empty.status, empty.text.includes('href="#problem"')]).toEqual([422, true]);
    expect((await own.post(at(id, '/edit/problem'), { problem: 'Къс', go: 'later' })).location).toBe(
      '/workspace',
    );
    expect((await own.get(at(id, '/edit/problem'))).text).toContain('Къс');
    const unsent = await checked(own, id);
    expect(unsent.status).toBe(422);
    for (const step of ['problem', 'measure', 'about', 'term'])
      expect(unsent.text).toContain(`href="#answer-${step}"`);
    expect((await row(id)).state).toBe('draft');
  });

  it.each([
    ['term', { termFrom: '2027-02-01', termTo: '2027-01-01' }, 'termTo'],
    ['term', { termTo: 'утре' }, 'termTo'],
    ['indicators', { indicatorName1: 'Без цел' }, 'indicatorTarget1'],
    ['indicators', { indicatorName1: 'Дума', indicatorTarget1: 'много' }, 'indicatorTarget1'],
    ['about', { topic: 'ghost', stage: 'implementation' }, 'topic'],
    ['whom', { addressee: 'mayor', unitId: '999999' }, 'unitId'],
    ['sources', { sources: 'https://elsewhere.example/debates/1' }, 'sources'],
    ['sources', { sources: 'debate:999999' }, 'sources'],
    ['problem', { problem: 'я'.repeat(10_000) }, 'problem'],
    [
      'measure',
      { measure: 'Обърнат \u202E текст, който не може да стои', expectedResult: 'Нещо хубаво' },
      'measure',
    ],
  ])('refuses at %s what cannot be: %j', async (step, fields, field) => {
    const id = await drafted(own, 'Препоръка с лош отговор');
    const answer = await own.post(at(id, `/edit/${step}`), fields);
    expect([answer.status, answer.text.includes(`href="#${field}"`)]).toEqual([422, true]);
  });

  it('takes the address of a debate as what it arises from, and files along', async () => {
    const debate = await openDebate(app);
    const id = await drafted(own, 'Препоръка с източник и файл');
    const form = new FormData();
    form.append('sources', `${app.url}/debates/${debate}-kakvo-stana`);
    form.append('files', new File([png()], 'снимка.png'));
    expect((await own.post(at(id, '/edit/sources'), form)).status).toBe(303);
    expect((await row(id)).sources).toEqual([`debate:${debate}`]);
    expect((await own.get(at(id, '/edit/check'))).text).toContain('снимка.png');
    const empty = new FormData();
    empty.append('files', new File([], 'празен.png'));
    const refused = await own.post(at(id, '/edit/sources'), empty);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Файлът е празен.');
    const page = await own.get(`/workspace/recommendations/new?from=debate:${debate}`);
    expect(page.text).toContain(`name="from" value="debate:${debate}"`);
  });

  it('tells whoever saves an older page, with both texts, and loses neither', async () => {
    const id = await drafted(own, 'Обща страница на двама колеги');
    const editor = await colleagueOf(app, own, 'editor');
    const problem = (text: string) => `Проблемът, както го вижда ${text} колега.`;
    const seen = hiddenField(await own.get(at(id, '/edit/problem')), 'seen');
    expect(seen).toMatch(/^[0-9a-f]{16}$/);
    const first = { problem: problem('първият'), seen };
    expect((await own.post(at(id, '/edit/problem'), first)).status).toBe(303);
    const older = await editor.post(at(id, '/edit/problem'), { problem: problem('вторият'), seen });
    expect(older.status).toBe(409);
    expect(older.text).toContain('Колега запази друго на тази страница');
    for (const who of ['първият', 'вторият']) expect(older.text).toContain(problem(who));
    expect((await row(id)).problem).toBe(problem('първият'));
    // Twice the same is no quarrel, and whoever saw the other text may put theirs in its place.
    expect((await editor.post(at(id, '/edit/problem'), first)).status).toBe(303);
    const knowing = { problem: problem('вторият'), seen: hiddenField(older, 'seen') };
    expect((await editor.post(at(id, '/edit/problem'), knowing)).status).toBe(303);
    expect((await row(id)).problem).toBe(problem('вторият'));
  });

  it('is not sent with what a colleague wrote after the check', async () => {
    const id = await drafted(own, 'Препоръка, проверена преди промяната');
    const version = hiddenField(await own.get(at(id, '/edit/check')), 'version');
    await own.post(at(id, '/edit/problem'), { problem: 'Проблемът, написан след проверката.' });
    const unsent = await own.post(at(id, '/edit/check'), { version });
    expect([unsent.status, (await row(id)).state]).toEqual([409, 'draft']);
    expect(unsent.text).toContain('Проблемът, написан след проверката.');
    const again = await own.post(at(id, '/edit/check'), { version: hiddenField(unsent, 'version') });
    expect([again.status, (await row(id)).state]).toEqual([303, 'sent']);
  });

  it('is continued by colleagues, who lose nothing of each other’s pages', async () => {
    const id = await drafted(own, 'Обща препоръка на двама колеги');
    const editor = await colleagueOf(app, own, 'editor');
    await Promise.all([
      own.post(at(id, '/edit/problem'), { problem: 'Проблемът, както го вижда първият колега.' }),
      editor.post(at(id, '/edit/measure'), {
        ...ANSWERS.measure,
        measure: 'Мярката, както я вижда вторият колега.',
      }),
    ]);
    expect(await row(id)).toMatchObject({
      problem: 'Проблемът, както го вижда първият колега.',
      measure: 'Мярката, както я вижда вторият колега.',
    });
  });

  it('can be thrown away, by a button', async () => {
    const id = await drafted(own, 'Препоръка за изтриване');
    expect((await own.get(at(id, '/discard'))).text).toContain('Да се изтрие ли черновата?');
    expect(await row(id)).toBeDefined();
    expect((await own.post(at(id, '/discard'))).location).toBe('/workspace?done=discarded');
    expect(await row(id)).toBeUndefined();
  });
});

describe('a set', () => {
  it('is made, filled and sent together; what is unfinished stays', async () => {
    const made = await own.post('/workspace/sets/new', {
      kind: 'study',
      title: 'Проучване на концесиите',
      sourceUrl: '',
    });
    const id = /sets\/(\d+)$/.exec(made.location)![1]!;
    const ids = [
      await drafted(own, 'Първа от проучването', id),
      await drafted(own, 'Втора от проучването', id),
    ];
    const begun = await own.post('/workspace/recommendations/new', {
      title: 'Недовършена от проучването',
      setId: id,
    });
    const page = (await own.get(made.location)).text;
    expect(page).toContain('Изпращане на 2 готови чернови');
    expect(page).toContain('1 чернова не е довършена и остава.');
    const done = await own.follow(await own.post(`${made.location}/send`));
    expect(done.text).toContain('Изпратени са 2 препоръки.');
    for (const one of ids) expect(await row(one)).toMatchObject({ state: 'sent', set_id: id });
    expect((await row(/recommendations\/(\d+)/.exec(begun.location)![1]!)).state).toBe('draft');
    expect((await other.get(made.location)).status).toBe(404);
    expect((await other.post(`${made.location}/send`)).status).toBe(404);
    const foreign = await other.post('/workspace/recommendations/new', {
      title: 'В чужд набор не може',
      setId: id,
    });
    expect(foreign.text).toContain('href="#setId"');
  });
});

describe('„Поискайте отговор“', () => {
  it('writes to the unit, once a week, however often and by however many it is pressed', async () => {
    const id = await sent(own, 'Препоръка без отговор');
    const editor = await colleagueOf(app, own, 'editor');
    const letters = async () =>
      (
        await app.db.read<{ count: number }>(
          "SELECT count(*)::int AS count FROM letter WHERE kind = 'recommendations.asked' AND to_ref = $1",
          [`recommendation:${id}`],
        )
      )[0]!.count;
    const answers = await Promise.all([own, editor, own, editor].map((who) => who.post(at(id, '/ask'))));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422, 422, 422]);
    const first = await letters();
    expect(first).toBeGreaterThan(0);
    const [{ count }] = (await app.db.read<{ count: number }>(
      'SELECT count(*)::int AS count FROM recommendation_reminder WHERE recommendation_id = $1',
      [id],
    )) as [{ count: number }];
    expect(count).toBe(1);
    expect((await own.get(at(id))).text).toContain('Поискахте отговор на');
    app.clock.moveBy(7 * DAY);
    expect((await own.post(at(id, '/ask'))).location).toBe(at(id, '?done=asked'));
    expect(await letters()).toBe(first * 2);
  });
});

describe('letters about a recommendation', () => {
  it('go to whoever sent it and to the colleagues who may act on it, each once, until they are stopped', async () => {
    const lead = await ngo(app, 'Сдружение „Екип“');
    const editor = await colleagueOf(app, lead, 'editor');
    const reader = await colleagueOf(app, lead, 'reader');
    const told = async (who: { participantId: string }) =>
      (
        await app.db.read<{ count: number }>(
          "SELECT count(*)::int AS count FROM letter WHERE kind = 'recommendations.organisation' AND to_ref = $1",
          [`participant:${who.participantId}`],
        )
      )[0]!.count;
    const everybody = async () => [await told(lead), await told(editor), await told(reader)];
    const id = await sent(lead, 'Препоръка на целия екип');
    await until('the receipt', async () => (await told(editor)) === 1);
    expect(await everybody()).toEqual([1, 1, 0]);
    const letter = await app.mailTo(editor.email);
    expect(letter.text).toContain('Препоръка на Сдружение „Екип“: „Препоръка на целия екип“');

    const [stop] = /\/recommendations\/letters\/\d+\/[\w-]+/.exec(letter.text ?? '')!;
    const visitor = app.visitor();
    expect((await visitor.get(stop)).text).toContain('Да спрем ли писмата');
    expect(await everybody()).toEqual([1, 1, 0]);
    for (let time = 0; time < 2; time += 1) expect((await visitor.post(stop)).status).toBe(303);
    expect((await visitor.get(stop)).text).toContain('Не Ви пишем за препоръките');
    await answeredBy(app, id);
    await until('the other letters', async () => (await told(lead)) === 3);
    expect(await everybody()).toEqual([3, 1, 0]);

    expect((await visitor.get(stop.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')))).status).toBe(404);
    await visitor.post(stop, { want: 'again' });
    await sent(editor, 'Втора препоръка на екипа');
    await until('letters again', async () => (await told(editor)) === 2);
    expect(await everybody()).toEqual([4, 2, 0]);
  });
});

describe('judging', () => {
  it('gives a verdict, disputes and measures, each with what shows it', async () => {
    const id = await sent(own, 'Препоръка с оценка');
    expect((await own.post(at(id, '/verdict'), { verdict: 'done', text: 'Рано е' })).status).toBe(409);
    await answeredBy(app, id);
    await reported(app, id, 'implemented', 100);
    expect((await own.get('/workspace')).text).toContain('Общината отговори или отчете.');

    const form = new FormData();
    form.append('verdict', 'notDone');
    form.append('text', 'Регистърът не се отваря.');
    form.append('files', new File([png()], 'екран.png'));
    expect((await own.post(at(id, '/verdict'), form)).location).toBe(at(id, '?done=verdict'));
    expect(await row(id)).toMatchObject({ verdict: 'notDone', state: 'implemented' });

    expect((await own.post(at(id, '/dispute'), { text: 'Не е изпълнена.' })).location).toBe(
      at(id, '?done=dispute'),
    );
    expect((await own.post(at(id, '/dispute'), { text: 'Пак.' })).status).toBe(409);
    const [indicator] = await app.db.read<{ id: string }>(
      'SELECT id FROM recommendation_indicator WHERE recommendation_id = $1',
      [id],
    );
    const measured = {
      indicatorId: indicator!.id,
      on: '2026-11-20',
      value: '3,5',
      text: 'Преброени на страницата.',
    };
    expect((await own.post(at(id, '/measure'), measured)).location).toBe(at(id, '?done=measure'));
    const again = await own.post(at(id, '/measure'), measured);
    expect(again.text).toContain('href="#on"');
    const values = await app.db.read(
      'SELECT value, side FROM recommendation_measurement WHERE indicator_id = $1',
      [indicator!.id],
    );
    expect(values).toEqual([{ value: 3.5, side: 'organisation' }]);
    expect((await own.get(at(id))).text).toContain('оспорена');
  });

  it('saves nothing of a verdict whose evidence is a file of 0 bytes, says so at the field and keeps what was typed', async () => {
    const id = await sent(own, 'Препоръка с празно доказателство');
    await answeredBy(app, id, 'rejected');
    const verdict = (file: File) => {
      const form = new FormData();
      form.append('verdict', 'notDone');
      form.append('files', file);
      form.append('text', 'Запазен текст');
      form.append('link', 'https://ngo.example/dokazatelstvo');
      return own.post(at(id, '/verdict'), form);
    };
    const saved = async () =>
      (
        await app.db.read<Record<string, number>>(
          `SELECT (SELECT count(*)::int FROM recommendation_verdict WHERE recommendation_id = $1) AS verdicts,
             (SELECT count(*)::int FROM stored_file) AS files,
             (SELECT count(*)::int FROM outbox_event WHERE payload->>'id' = $2 AND name = 'recommendation.judged') AS told,
             (SELECT count(*)::int FROM audit_entry WHERE subject_id = $2 AND action = 'recommendation.judged') AS audited`,
          [id, id],
        )
      )[0]!;
    const before = await saved();
    expect(before).toMatchObject({ verdicts: 0, told: 0, audited: 0 });
    const refused = await verdict(new File([], 'празен.pdf'));
    expect(refused.status).toBe(422);
    expect(refused.text).toMatch(/id="files-error"[^]{0,120}Файлът е празен\./);
    expect(refused.text).toContain('href="#files"');
    for (const kept of ['Запазен текст', 'https://ngo.example/dokazatelstvo'])
      expect(refused.text).toContain(kept);
    expect(refused.text).toMatch(/value="notDone"[^>]*checked|checked[^>]*value="notDone"/);
    expect([await saved(), (await row(id)).verdict]).toEqual([before, null]);
    // The same form with a file that holds something is what it takes.
    expect((await verdict(new File([png()], 'екран.png'))).status).toBe(303);
    expect(await saved()).toEqual({ verdicts: 1, files: before.files! + 1, told: 1, audited: 1 });
  });

  it('refuses evidence that is no address, and files of others', async () => {
    const id = await sent(own, 'Препоръка с лошо доказателство');
    await answeredBy(app, id, 'rejected');
    const link = await own.post(at(id, '/verdict'), {
      verdict: 'notDone',
      text: 'Текст',
      link: 'javascript:alert(1)',
    });
    expect([link.status, link.text.includes('href="#link"')]).toEqual([422, true]);
    const theirs = new FormData();
    theirs.append('sources', '');
    theirs.append('files', new File([png()], 'чужд.png'));
    await other.post(at(await drafted(other), '/edit/sources'), theirs);
    const [file] = await app.db.read<{ id: string }>('SELECT id FROM stored_file WHERE stored_by_id = $1', [
      other.participantId,
    ]);
    const stolen = await own.post(at(id, '/verdict'), {
      verdict: 'notDone',
      text: 'Текст',
      attached: file!.id,
    });
    expect(stolen.status).toBe(422);
    expect((await row(id)).verdict).toBeNull();
  });

  it('withdraws with a reason alone', async () => {
    const id = await sent(own, 'Препоръка за оттегляне');
    expect((await own.post(at(id, '/withdraw'), { reason: ' ' })).text).toContain('href="#reason"');
    expect((await own.post(at(id, '/withdraw'), { reason: 'Решено е другаде.' })).location).toBe(
      at(id, '?done=withdrawn'),
    );
    expect(await row(id)).toMatchObject({ state: 'withdrawn', end_reason: 'Решено е другаде.' });
  });
});

describe('who may what', () => {
  const PAGES = ['', '/verdict', '/dispute', '/measure', '/withdraw'];
  const DEEDS = [
    '/ask',
    '/verdict',
    '/dispute',
    '/measure',
    '/withdraw',
    '/discard',
    '/edit/check',
    '/edit/title',
  ];

  it('another organisation’s member sees and does nothing', async () => {
    const [draft, published] = [
      await drafted(own, 'Тайна чернова на организацията'),
      await sent(own, 'Изпратена препоръка на организацията'),
    ];
    for (const id of [draft, published]) {
      for (const page of [...PAGES, '/edit/check', '/edit/problem', '/discard'])
        expect([page, (await other.get(at(id, page))).status]).toEqual([page, 404]);
      for (const deed of DEEDS)
        expect([deed, (await other.post(at(id, deed), { text: 'x', reason: 'x' })).status]).toEqual([
          deed,
          404,
        ]);
    }
    expect((await other.get('/workspace')).text).not.toContain('на организацията');
    const stranger = await citizen(app);
    for (const page of ['/recommendations/new', '/sets/new', '/import', `/recommendations/${published}`])
      expect([page, (await stranger.get(`/workspace${page}`)).status]).toEqual([page, 404]);
  });

  it('a reader sees everything and writes nothing', async () => {
    const id = await sent(own, 'Препоръка за читатели');
    const reader = await colleagueOf(app, own, 'reader');
    const home = (await reader.get('/workspace')).text;
    expect(home).toContain('Препоръка за читатели');
    expect(home).toContain('Вие сте читател');
    expect(home).not.toContain('/workspace/recommendations/new');
    expect((await reader.get(at(id))).status).toBe(200);
    const check = await reader.get(at(await drafted(own, 'Чернова за четене от колеги'), '/edit/check'));
    expect(check.status).toBe(200);
    expect(check.text).toContain('Чернова за четене от колеги');
    expect(check.text).not.toMatch(/Изпращане до общината|Промяна/);
    for (const page of PAGES.slice(1))
      expect([page, (await reader.get(at(id, page))).status]).toEqual([page, 403]);
    for (const deed of DEEDS)
      expect([deed, (await reader.post(at(id, deed), { text: 'x' })).status]).toEqual([deed, 403]);
    for (const page of ['/recommendations/new', '/sets/new', '/import'])
      expect([page, (await reader.get(`/workspace${page}`)).status]).toEqual([page, 403]);
  });

  it('whoever leaves the organisation is out at once', async () => {
    const id = await sent(own, 'Препоръка, която остава');
    const editor = await colleagueOf(app, own, 'editor');
    expect((await editor.get(at(id))).status).toBe(200);
    await editor.post('/account/organisation/colleagues/leave');
    expect((await editor.get(at(id))).status).toBe(404);
  });
});
