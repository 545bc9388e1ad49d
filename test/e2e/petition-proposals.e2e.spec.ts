import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals';
import { testPetition } from '../../src/civic/petitions/petition.factory.js';
import { Organisations } from '../../src/commons/accounts/index.js';
import { addDays, Clock, dateIn, endOfDay } from '../../src/platform/clock/index.js';
import { rows } from '../../src/platform/database/index.js';
import { testApp, type TestApp } from '../support/app.js';
import type { FormFields } from '../support/visitor.js';
import { withOffices } from './consultations.fixture.js';
import { citizen, type Citizen } from './debates.fixture.js';
import {
  ANSWERS,
  begun,
  hiddenField,
  send,
  signed,
  speaksFor,
  STEPS,
  written,
} from './petition-proposals.fixture.js';

const EVIL = `"><img src=x onerror=alert(1)> & <script>alert('а')</script> да се оправи`;

let app: TestApp;
let ana: Citizen;

const one = async <Row>(sql: string, params: unknown[] = []) => (await app.db.read<Row>(sql, params))[0]!;
const petition = (id: string) => one<Record<string, unknown>>('SELECT * FROM petition WHERE id = $1', [id]);
const drafts = async ({ participantId }: Citizen) =>
  (
    await one<{ n: number }>(`SELECT count(*)::int AS n FROM petition WHERE participant_id = $1`, [
      participantId,
    ])
  ).n;
const edit = (id: string, step: string) => `/petitions/${id}/edit/${step}`;

beforeAll(async () => {
  app = await testApp();
  await withOffices(app);
});
afterAll(() => app.close());

describe('a petition begins', () => {
  it('with what it is, for everybody, and with signing in', async () => {
    for (const [path, words] of [
      [
        '/petitions/new',
        ['Започнете подписка', 'глава осма', '/petitions/procedures', 'Намирате 5 поддръжници'],
      ],
      ['/en/petitions/new', ['Start a petition', 'Chapter Eight', '/en/petitions/procedures']],
    ] as const) {
      const { status, text } = await app.get(path);
      expect(status).toBe(200);
      for (const word of words) expect(text).toContain(word);
    }
    expect((await app.get('/petitions/new/title')).location).toContain('/sign-in');
    expect((await app.post('/petitions/new/title', ANSWERS.title)).status).not.toBe(500);
  });

  it('is written one thing at a time, saved on the way, checked and sent to find backers', async () => {
    ana = await citizen(app);
    const begin = await ana.post('/petitions/new/title', ANSWERS.title);
    expect(begin.status).toBe(303);
    const id = /\/petitions\/(\d+)\/edit\/similar/.exec(begin.location)![1]!;
    // Nothing is like it, so that the way leads straight on.
    const similar = await ana.get(begin.location);
    expect(similar.location).toBe(edit(id, 'demand'));
    for (const [index, step] of STEPS.entries()) {
      const page = await ana.get(edit(id, step));
      expect(page.text).toContain(`Стъпка ${index + 2} от 6`);
      expect(page.text).toContain(`href="${edit(id, (['title', ...STEPS] as const)[index]!)}"`);
      const answer = await ana.post(edit(id, step), { ...ANSWERS[step], seen: hiddenField(page, 'seen') });
      expect([answer.status, answer.location]).toEqual([303, edit(id, STEPS[index + 1] ?? 'check')]);
    }
    const check = await ana.get(edit(id, 'check'));
    for (const text of [
      'Да се освети паркът',
      'осветли алеите',
      'След залез',
      'гр. Сандански',
      'Ана Стойкова',
    ])
      expect(check.text).toContain(text);
    expect(check.text).toContain(`${edit(id, 'why')}?from=check`);
    // A change leads back to the check.
    const change = await ana.post(edit(id, 'why'), { ...ANSWERS.why, from: 'check' });
    expect(change.location).toBe(edit(id, 'check'));

    const sent = await send(ana, id);
    expect([sent.status, sent.location]).toEqual([303, `/petitions/${id}/own`]);
    const now = app.nest.get(Clock).now();
    expect(await petition(id)).toMatchObject({
      state: 'seeking',
      lang: 'bg',
      topics: ['urban'],
      places: ['65334'],
      initiator_kind: 'participant',
      initiator_name: 'Ана Стойкова',
      organisation_id: null,
      backers_needed: 5,
      collecting_days: 90,
      minimum_age: 16,
      answer_threshold: 50,
      hearing_threshold: 300,
      seeking_until: endOfDay(addDays(dateIn(now), 60)),
      submitted_at: null,
    });
  });

  it('and does not change any more once backers are sought', async () => {
    const id = await written(ana, { title: { title: 'Да не се променя след това' } });
    await send(ana, id);
    const before = await petition(id);
    for (const step of ['title', ...STEPS]) {
      const form = (ANSWERS as Record<string, FormFields>)[step]!;
      expect((await ana.post(edit(id, step), form)).status).toBe(409);
      expect((await ana.get(edit(id, step))).status).toBe(409);
    }
    expect((await ana.post(edit(id, 'check'), { version: String(before['version']) })).status).toBe(409);
    expect((await ana.post(`/petitions/${id}/discard`)).status).toBe(409);
    expect(await petition(id)).toEqual(before);
  });

  it('and is left and come back to', async () => {
    const who = await citizen(app);
    const id = await begun(who, 'Да се довърши утре');
    const later = await who.post(edit(id, 'demand'), { demand: 'Още', go: 'later' });
    expect(later.location).toBe(`/petitions/${id}/own`);
    const own = await who.follow(later);
    expect(own.text).toContain('Чернова: виждате я само Вие');
    expect(own.text).toContain(`href="${edit(id, 'demand')}"`);
    expect((await who.get(edit(id, 'demand'))).text).toContain('Още');
    expect((await who.get('/petitions/new')).text).toContain('Да се довърши утре');
    expect((await who.post(edit(id, 'title'), { title: '', go: 'later' })).status).toBe(422);
  });

  it('in whatever order: what is missing is said before it is sent, with the way to it', async () => {
    const who = await citizen(app);
    const id = await begun(who, 'Да се отговори наопаки');
    expect((await who.post(edit(id, 'who'), ANSWERS.who)).status).toBe(303);
    const answer = await send(who, id);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Попълнете „Какво точно да направи общината“');
    expect(answer.text).toContain('href="#answer-demand"');
    expect(answer.text).toContain('Попълнете „Теми“');
    expect((await petition(id))['state']).toBe('draft');
    for (const step of ['nonsense', 'constructor', '__proto__', 'edit']) {
      expect((await who.get(edit(id, step))).status).toBe(404);
      expect((await who.post(edit(id, step), {})).status).toBe(404);
    }
  });

  it('once by a double click, and not without end', async () => {
    const who = await citizen(app);
    const twice = await Promise.all(
      Array.from({ length: 8 }, () => who.post('/petitions/new/title', { title: 'Да е една, не осем' })),
    );
    expect(new Set(twice.map(({ location }) => location)).size).toBe(1);
    for (let at = 1; at <= 9; at += 1) await begun(who, `Поредна чернова номер ${at}`);
    const over = await who.post('/petitions/new/title', { title: 'Единадесета чернова' });
    expect(over.status).toBe(422);
    expect(over.text).toContain('10 недовършени подписки');
    expect(over.text).toContain('Единадесета чернова');
    expect(await drafts(who)).toBe(10);
  });

  it('is sent once, however often the button is pressed', async () => {
    const who = await citizen(app);
    const id = await written(who, { title: { title: 'Да се изпрати веднъж' } });
    const version = String((await petition(id))['version']);
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => who.post(edit(id, 'check'), { version })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409, 409, 409, 409, 409]);
    const steps = await app.db.read(
      `SELECT 1 FROM lifecycle_step WHERE subject_type = 'petition' AND subject_id = $1`,
      [id],
    );
    expect(steps).toHaveLength(1);
  });
});

describe('somebody else', () => {
  it('finds no draft, whatever they ask for', async () => {
    const id = await written(ana, { title: { title: 'Да не се вижда от други' } });
    const stranger = await citizen(app);
    const before = await petition(id);
    for (const path of [...STEPS, 'title', 'similar', 'check'].map((step) => edit(id, step)))
      expect((await stranger.get(path)).status).toBe(404);
    for (const verb of ['own', 'discard', 'withdraw', 'hand-in'])
      expect((await stranger.get(`/petitions/${id}/${verb}`)).status).toBe(404);
    for (const step of [...STEPS, 'check'])
      expect((await stranger.post(edit(id, step), { version: '1' })).status).toBe(404);
    for (const verb of ['discard', 'withdraw', 'hand-in', 'copy'])
      expect((await stranger.post(`/petitions/${id}/${verb}`, { reason: 'Защото искам така.' })).status).toBe(
        404,
      );
    expect((await app.get(edit(id, 'why'))).location).toContain('/sign-in');
    expect(await petition(id)).toEqual(before);
  });
});

describe('two tabs', () => {
  it('are told of each other, and nothing is lost', async () => {
    const who = await citizen(app);
    const id = await written(who, { title: { title: 'Да се пише на два екрана' } });
    const tab = await who.get(edit(id, 'demand'));
    const seen = hiddenField(tab, 'seen');
    const mine = 'Текстът от първия екран, който не бива да се губи.';
    const theirs = 'Текстът от втория екран, който беше записан преди него.';
    await who.post(edit(id, 'demand'), { demand: theirs, seen });
    const conflict = await who.post(edit(id, 'demand'), { demand: mine, seen });
    expect(conflict.status).toBe(409);
    expect(conflict.text).toContain(mine);
    expect(conflict.text).toContain(theirs);
    expect((await petition(id))['demand']).toBe(theirs);
    // Whoever has seen both may save.
    const again = await who.post(edit(id, 'demand'), { demand: mine, seen: hiddenField(conflict, 'seen') });
    expect(again.status).toBe(303);
    expect((await petition(id))['demand']).toBe(mine);
    // The same text twice is no conflict, and neither is another question.
    expect((await who.post(edit(id, 'demand'), { demand: mine, seen })).status).toBe(303);
    const why = hiddenField(await who.get(edit(id, 'why')), 'seen');
    await who.post(edit(id, 'demand'), { demand: theirs });
    expect((await who.post(edit(id, 'why'), { ...ANSWERS.why, seen: why })).status).toBe(303);
  });

  it('do not send what was not read', async () => {
    const who = await citizen(app);
    const id = await written(who, { title: { title: 'Да се прочете преди изпращане' } });
    const version = hiddenField(await who.get(edit(id, 'check')), 'version');
    await who.post(edit(id, 'demand'), { demand: 'Съвсем друго искане, написано на друг екран.' });
    const answer = await who.post(edit(id, 'check'), { version });
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('Съвсем друго искане');
    expect((await petition(id))['state']).toBe('draft');
    expect((await send(who, id)).status).toBe(303);
  });
});

describe('what is like it', () => {
  it('is shown with its count, the signable first; what nobody may read is not', async () => {
    const now = app.nest.get(Clock).now();
    const made = await app.db.transaction(async (tx) => ({
      open: await testPetition(tx, now, { title: 'Да се ремонтира мостът при Мелник' }),
      hidden: await testPetition(tx, now, { title: 'Да се ремонтира мостът на Мелник', hidden_at: now }),
      rejected: await testPetition(tx, now, {
        title: 'Да се ремонтира мостът, обида',
        state: 'rejected',
        published_at: null,
        closes_at: null,
        rejection_code: 'offensive',
        rejected_at: now,
      }),
      draft: await testPetition(tx, now, {
        title: 'Да се ремонтира мостът тайно',
        state: 'draft',
        published_at: null,
      }),
    }));
    await signed(app, made.open, 12);
    const who = await citizen(app);
    const begin = await who.post('/petitions/new/title', { title: 'Да се ремонтира мостът в Мелник' });
    const { status, text } = await who.get(begin.location);
    expect(status).toBe(200);
    expect(text).toContain('12 подписа');
    expect(text).toContain(`/petitions/${made.open}-da-se-remontira-mostat-pri-melnik/sign"`);
    for (const word of ['мостът на Мелник', 'обида', 'тайно']) expect(text).not.toContain(word);
    const id = /\/petitions\/(\d+)\//.exec(begin.location)![1]!;
    expect(text).toContain(`href="${edit(id, 'demand')}"`);
    expect((await who.get(`/en${begin.location}`)).text).toContain('12 signatures');
  });
});

describe('whose it is', () => {
  it('may be an organisation that they speak for, under its name', async () => {
    const who = await citizen(app, { name: 'Мария Колева' });
    const organisationId = await speaksFor(app, who, 'Сдружение „Зелена Струма“');
    const id = await written(who, {
      title: { title: 'Да се пазят бреговете на Струма' },
      who: {
        as: 'organisation',
        name: '',
        memberName1: 'Борис Костов',
        memberPlace1: '65334',
        memberName3: 'Петя Рашева',
      },
    });
    const page = await who.get(edit(id, 'who'));
    expect(page.text).toContain('От името на Сдружение „Зелена Струма“');
    await send(who, id);
    expect(await petition(id)).toMatchObject({
      state: 'seeking',
      initiator_kind: 'organisation',
      organisation_id: organisationId,
      initiator_name: 'Сдружение „Зелена Струма“',
    });
    expect(
      await app.db.read(
        'SELECT position, name, settlement FROM petition_member WHERE petition_id = $1 ORDER BY 1',
        [id],
      ),
    ).toEqual([
      { position: 1, name: 'Борис Костов', settlement: '65334' },
      { position: 2, name: 'Петя Рашева', settlement: null },
    ]);
  });

  it('is nobody’s organisation but their own, and theirs still when it is sent', async () => {
    const refused = await ana.post(edit(await begun(ana, 'Да е от чуждо име това'), 'who'), {
      as: 'organisation',
    });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('от името на организация');
    const who = await citizen(app);
    await speaksFor(app, who, 'Сдружение „Изчезнало“');
    const id = await written(who, {
      title: { title: 'Да се изпрати от бивша организация' },
      who: { as: 'organisation', name: '' },
    });
    await app.db.transaction((tx) =>
      app.nest.get(Organisations).withdraw(tx, who.participantId, app.nest.get(Clock).now()),
    );
    const answer = await send(who, id);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Вече не пишете от името на организация');
    expect((await petition(id))['state']).toBe('draft');
  });

  it('is somebody with a name', async () => {
    const who = await citizen(app, { name: 'Мария Колева' });
    const id = await begun(who, 'Да има име под нея');
    // The name of their account is offered.
    expect((await who.get(edit(id, 'who'))).text).toContain('value="Мария Колева"');
    const answer = await who.post(edit(id, 'who'), { name: '', memberName1: 'Иван 7523169263' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Попълнете „Вашето име“');
    expect(answer.text).toContain('прилича на ЕГН');
  });
});

describe('another kind', () => {
  it('without backers goes to the moderators at once, with the committee that it needs', async () => {
    const who = await citizen(app);
    const id = await written(who, { title: { title: 'Да се свика общо събрание на селото' } });
    const kind = await who.post(edit(id, 'kind'), { kindCode: 'generalAssembly' });
    expect(kind.location).toBe(edit(id, 'who'));
    expect((await send(who, id)).text).toContain('комитетът има поне 3 членове');
    const names = { memberName1: 'Борис Костов', memberName2: 'Петя Рашева', memberName3: 'Стоян Узунов' };
    expect((await who.post(edit(id, 'who'), { ...ANSWERS.who, ...names })).status).toBe(303);
    const own = await who.follow(await send(who, id));
    expect(own.text).toContain('Екипът преглежда подписката');
    const row = await petition(id);
    expect(row).toMatchObject({
      state: 'moderation',
      backers_needed: 0,
      answer_threshold: 20,
      seeking_until: null,
    });
    expect(row['submitted_at']).not.toBeNull();
  });

  it('is not asked for while there is one alone', async () => {
    const who = await citizen(app);
    const id = await begun(who, 'Да няма избор на вид');
    const setActive = (active: boolean, codes: string) =>
      app.db.transaction((tx) =>
        rows(tx, `UPDATE petition_kind SET active = $1 WHERE code ${codes}`, [active]),
      );
    await setActive(false, `<> 'online'`);
    const answer = await who.post(edit(id, 'who'), ANSWERS.who);
    expect(answer.location).toBe(edit(id, 'check'));
    expect((await who.get(edit(id, 'demand'))).text).toContain('Стъпка 2 от 5');
    await setActive(false, `= 'online'`);
    expect((await app.get('/petitions/new')).text).toContain('не приема нови подписки');
    expect((await who.post('/petitions/new/title', { title: 'Няма къде да отиде' })).status).toBe(422);
    await setActive(true, 'IS NOT NULL');
  });
});

describe('what nobody can publish', () => {
  test.each<[string, keyof typeof ANSWERS, FormFields, number]>([
    ['a NUL', 'demand', { demand: 'Нула \u0000 в искането, което иначе е добро.' }, 422],
    ['a turning letter', 'title', { title: 'Обърнато \u202E заглавие тук' }, 422],
    ['a million letters', 'why', { why: 'а'.repeat(900_000) }, 422],
    ['emoji', 'demand', { demand: '🙂 Да има повече усмивки по улиците на града.' }, 303],
    ['a topic that is none', 'about', { topics: ['urban', '__proto__'] }, 422],
    ['a place that is none', 'about', { topics: ['urban'], places: ["' OR 1=1 --"] }, 422],
    ['a kind that is none', 'kind', { kindCode: 'constructor' }, 422],
    ['somebody that is nobody', 'who', { as: 'staff', name: 'Кметът' }, 422],
    [
      'two titles',
      'title',
      [
        ['title', 'Първото заглавие'],
        ['title', 'Второто заглавие'],
      ],
      303,
    ],
    ['nothing', 'title', {}, 422],
    ['a name of ten thousand letters', 'who', { name: 'а'.repeat(10_000) }, 422],
    ['members in turning letters', 'who', { name: 'Ана Стойкова', memberName1: 'Иван \u2066 Иванов' }, 422],
  ])('%s', async (_what, step, form, status) => {
    const id = await begun(ana, 'Да се опита какво ли не');
    const answer = await ana.post(edit(id, step), form);
    expect(answer.status).toBe(status);
    if (status === 422) expect(answer.text).toContain('error-summary');
    await ana.post(`/petitions/${id}/discard`);
  });

  it('and takes from the forms their own fields alone, as text', async () => {
    const who = await citizen(app);
    const id = await begun(who, EVIL);
    await who.post(edit(id, 'demand'), {
      demand: EVIL,
      state: 'collecting',
      participant_id: '1',
      version: '99',
      backers_needed: '0',
      answer_threshold: '1',
    });
    await who.post(edit(id, 'who'), { name: 'Ана <b>Стойкова', memberName1: 'Иван "Иванов' });
    expect(await petition(id)).toMatchObject({
      state: 'draft',
      participant_id: who.participantId,
      answer_threshold: 1,
    });
    for (const path of [edit(id, 'title'), edit(id, 'demand'), edit(id, 'check'), `/petitions/${id}/own`]) {
      const { text } = await who.get(path);
      expect(text).not.toContain('<img src=x');
      expect(text).not.toContain('<script>alert');
    }
    for (const bad of ['0', '-1', 'x', '99999999999999999999', "1'"])
      expect((await who.get(`/petitions/${bad}/edit/title`)).status).toBe(404);
  });
});
