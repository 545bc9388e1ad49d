import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Email } from 'postal-mime';
import { Unconfirmed } from '../../src/commons/confirmations/index.js';
import { png } from '../../src/platform/files/office.factory.js';
import { testApp, type TestApp } from '../support/app.js';
import { until } from '../support/until.js';
import type { Visitor } from '../support/visitor.js';
import { linkIn } from '../support/walk.js';
import { citizen } from './debates.fixture.js';
import { hiddenField } from './petition-proposals.fixture.js';
import { practiceHouse, TYPED, type PracticeHouse } from './practices.fixture.js';
import { colleagueOf, ngo, type Ngo } from './recommendation-workspace.fixture.js';
import { plain } from './recommendations.fixture.js';

let app: TestApp;
let house: PracticeHouse;
let own: Ngo;
let other: Ngo;
let editor: Visitor;
let reader: Visitor;

const at = (id: string, rest = '') => `/practices/own/${id}${rest}`;
const state = async (id: string) => (await house.row(id))['state'];
const letter = (fits: (mail: Email) => boolean) =>
  until('the letter', async () =>
    (await app.mails()).some((mail) => mail.to?.[0]?.address === own.email && fits(mail)),
  );
const multipart = (fields: Record<string, string | string[]>, files: Record<string, File> = {}) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat()) form.append(name, one);
  for (const [name, file] of Object.entries(files)) form.append(name, file);
  return form;
};

/** What the desk's form has beside what the organisation typed. */
const DESK = {
  costAmount: '1900',
  resultLines: '',
  evidenceLines: '',
  contactPerson: true,
  contactConsent: true,
};

const entities: Record<string, string> = {
  '&quot;': '"',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&#39;': "'",
};
const unescaped = (text: string) => text.replace(/&(?:quot|amp|lt|gt|#39);/g, (found) => entities[found]!);

/** What a browser would send of the form on a page, without its files and buttons. */
function typedIn(text: string): Record<string, string | string[]> {
  const typed: Record<string, string[]> = {};
  const put = (name: string, value: string) => (typed[name] ??= []).push(unescaped(value));
  for (const [, tag = ''] of text.matchAll(/<input ([^>]*)>/g)) {
    const of = (attribute: string) => new RegExp(`(?:^| )${attribute}="([^"]*)"`).exec(tag)?.[1];
    const [name, type] = [of('name'), of('type')];
    if (!name || type === 'file' || (/radio|checkbox/.test(type ?? '') && !/ checked/.test(tag))) continue;
    put(name, of('value') ?? (type === 'checkbox' ? 'on' : ''));
  }
  for (const [, name, value] of text.matchAll(/<textarea [^>]*?name="([^"]+)"[^>]*>([^<]*)<\/textarea>/g))
    put(name!, value!);
  for (const [, name, options] of text.matchAll(/<select [^>]*?name="([^"]+)"[^>]*>(.*?)<\/select>/gs))
    put(name!, /<option [^>]*?value="([^"]*)"[^>]*? selected/.exec(options!)?.[1] ?? '');
  return typed;
}

const holds = (text: string, name: string, value: string) => [typedIn(text)[name]].flat().includes(value);

beforeAll(async () => {
  app = await testApp();
  house = await practiceHouse(app);
  own = await ngo(app, 'Сдружение „Поправи го“');
  other = await ngo(app, 'Сдружение „Друга“');
  editor = await house.official('editor');
  reader = await house.official('lawyer');
});
afterAll(() => app.close());

describe('writing a good practice', () => {
  it('is for organisations, and says so to everybody else', async () => {
    expect((await app.visitor().get('/practices/own/new')).location).toContain('/sign-in');
    const page = await (await citizen(app)).get('/practices/own/new');
    expect([page.status, page.text.includes('href="/account/organisation"')]).toEqual([200, true]);
    expect((await (await citizen(app)).post('/practices/own/new', TYPED)).status).toBe(404);
    const colleague = await colleagueOf(app, own, 'reader');
    expect((await colleague.post('/practices/own/new', TYPED)).status).toBe(403);
  });

  it('keeps what was typed, tells what is missing at each field, and keeps no draft without a title', async () => {
    const before = await house.count();
    const empty = await own.post('/practices/own/new', { go: 'check' });
    expect(empty.status).toBe(422);
    expect([empty.text.includes('href="#title"'), await house.count()]).toEqual([true, before]);
    const begun = await own.post('/practices/own/new', {
      go: 'check',
      title: TYPED.title,
      problem: 'Кратко.',
    });
    expect(begun.status).toBe(422);
    for (const field of ['summary', 'problem', 'costKind', 'topics', 'contactEmail', 'ekatte'])
      expect([field, begun.text.includes(`href="#${field}"`)]).toEqual([field, true]);
    expect(begun.text).toContain('Кратко.');
    expect(await house.count()).toBe(before + 1);
    const later = await own.post('/practices/own/new', { go: 'later', title: 'Друга чернова за после' });
    expect(later.location).toContain('?done=kept');
  });

  it.each<[Record<string, string | string[]>, string]>([
    [{ costAmount: '-5' }, 'costAmount'],
    [{ costAmount: 'много' }, 'costAmount'],
    [{ fromYear: '1066' }, 'fromYear'],
    [{ fromYear: '2022', toYear: '2020' }, 'toYear'],
    [{ topics: ['ghost'] }, 'topics'],
    [{ actorKind: 'king' }, 'actorKind'],
    [{ contactEmail: 'не е имейл' }, 'contactEmail'],
    [{ contactPerson: 'yes' }, 'contactConsent'],
    [{ evidenceUrl1: 'http://nesiguren.example' }, 'evidenceUrl1'],
    [{ evidenceKept1: '1' }, 'evidenceFile1'],
    [{ photoKept: '1', photoAlt: 'Чужда снимка' }, 'photoFile'],
    [{ resultBefore1: 'нула' }, 'resultBefore1'],
    [{ resultIndicator3: 'Трети ред без числа' }, 'resultBefore3'],
    [{ problem: `Обърнат \u202E текст, който ${'не може да стои '.repeat(5)}` }, 'problem'],
  ])('refuses %j at %s, and gives back what was typed', async (more, field) => {
    const answer = await own.post('/practices/own/new', { ...TYPED, go: 'check', ...more });
    expect([answer.status, answer.text.includes(`href="#${field}"`)]).toEqual([422, true]);
    expect(answer.text).toContain('Пенсионирани техници');
  });

  it('gives back everything that was typed, chosen and ticked, and the files too', async () => {
    const typed = {
      ...TYPED,
      actorKind: 'school',
      costKind: 'amount',
      country: 'Гърция',
      toYear: '2024',
      risks: 'Уредите се трупат в коридора.',
      contactPhone: '0888 123 456',
      contactPerson: 'yes',
      resultIndicator6: 'Доброволци',
      evidenceLabel6: 'Последно доказателство',
      // What is wrong.
      fromYear: '1066',
    };
    const file = new File([png()], 'rabotilnica.png');
    const answer = await own.post(
      '/practices/own/new',
      multipart({ ...typed, go: 'check' }, { evidenceFile2: file }),
    );
    expect(answer.status).toBe(422);
    for (const [name, values] of Object.entries(typed))
      for (const value of [values].flat().filter(Boolean))
        expect([name, holds(answer.text, name, value)]).toEqual([name, true]);
    expect(answer.text).toContain('rabotilnica.png');
    expect(hiddenField(answer, 'evidenceKept2')).toMatch(/^\d+$/);
  });

  it('is one page of named groups, with a list of them above', async () => {
    const { text } = await own.get('/en/practices/own/new');
    const listed = [...text.matchAll(/<li><a href="#(sec\w+)">([^<]+)<\/a>/g)].map(([, id, name]) => [
      id,
      name,
    ]);
    const groups = [...text.matchAll(/<fieldset class="form-section" id="(\w+)"><legend><h2>([^<]+)</g)].map(
      ([, id, name]) => [id, name],
    );
    expect([listed.length, groups]).toEqual([8, listed]);
  });

  it('takes a photo only with words, and gives the file back with the form', async () => {
    const before = await house.count();
    const silent = await own.post(
      '/practices/own/new',
      multipart({ ...TYPED, go: 'check' }, { photoFile: new File([png()], 'rabotilnica.png') }),
    );
    expect([silent.status, /error-summary.*?<\/div>/s.exec(silent.text)?.[0]]).toEqual([
      422,
      expect.stringContaining('href="#photoAlt"'),
    ]);
    expect([silent.text.includes('rabotilnica.png'), await house.count()]).toEqual([true, before]);
    const photoKept = hiddenField(silent, 'photoKept')!;
    const stolen = await other.post('/practices/own/new', {
      ...TYPED,
      go: 'check',
      photoKept,
      photoAlt: 'Моя',
    });
    expect([stolen.status, stolen.text.includes('rabotilnica.png')]).toEqual([422, false]);
    const told = await own.post('/practices/own/new', {
      ...TYPED,
      go: 'check',
      photoKept,
      photoAlt: 'Двама души над разглобен тостер',
    });
    expect(told.location).toMatch(/\/check$/);
    const empty = await own.post(
      '/practices/own/new',
      multipart({ ...TYPED, go: 'check' }, { evidenceFile1: new File([], 'otchet.pdf') }),
    );
    expect([empty.status, empty.text.includes('Файлът е празен.')]).toEqual([422, true]);
  });

  it('is invisible to others until it is published', async () => {
    const id = await house.written(own);
    const path = await house.pathOf(id);
    for (const who of [app.visitor(), other, own, await citizen(app)])
      expect((await who.get(path)).status).toBe(404);
    for (const rest of ['', '/edit', '/check', '/discard'])
      expect((await other.get(at(id, rest))).status).toBe(404);
    expect((await other.post(at(id, '/check'), { version: '1' })).status).toBe(404);
    expect((await app.get(`/api/v1/practices/${id}`)).status).toBe(404);
    expect((await app.get(`/practices/compare?p=${id}`)).text).not.toContain(TYPED.title);
    expect((await house.record(editor, id)).status).toBe(404);
    const check = plain((await own.get(at(id, '/check'))).text);
    expect(check).toMatch(/1\s250,5/);
    for (const text of ['Поправени вещи, бр.: 0 → 260', 'Област Хасково']) expect(check).toContain(text);
  });

  it('tells whoever saves an older page, and loses neither text', async () => {
    const id = await house.written(own);
    const colleague = await colleagueOf(app, own, 'editor');
    const version = hiddenField(await own.get(at(id, '/edit')), 'version')!;
    const first = await colleague.post(at(id, '/edit'), {
      ...TYPED,
      version,
      go: 'check',
      risks: 'Колегата пише за риска.',
    });
    expect(first.status).toBe(303);
    const older = await own.post(at(id, '/edit'), {
      ...TYPED,
      version,
      go: 'check',
      risks: 'Аз пиша за риска.',
    });
    expect([older.status, older.text.includes('Аз пиша за риска.')]).toEqual([409, true]);
    expect((await house.row(id))['risks']).toBe('Колегата пише за риска.');
    expect((await own.post(at(id, '/check'), { version })).status).toBe(409);
    const discarded = await own.post(at(id, '/discard'));
    expect(discarded.location).toBe('/practices/own?done=discarded');
  });
});

describe('the way of a practice', () => {
  let id: string;
  const sent = async () => {
    const version = hiddenField(await own.get(at(id, '/check')), 'version')!;
    return own.post(at(id, '/check'), { version });
  };

  it('is sent, confirmed by letter, and waits for whoever reviews', async () => {
    id = await house.written(own);
    expect((await own.follow(await sent())).text).toContain('Практиката е изпратена за преглед.');
    await letter((mail) => mail.subject === `Получихме добрата практика „${TYPED.title}“`);
    expect((await own.get(at(id, '/edit'))).location).toBe(at(id));
    expect((await own.post(at(id, '/edit'), { ...TYPED, go: 'later' })).status).toBe(409);
    const tasks = await editor.get('/admin/api/pages/tasks', { accept: 'application/json' });
    expect(tasks.text).toContain(TYPED.title);
    const record = (await house.record(editor, id)).text;
    for (const words of ['Какво има и какво липсва', 'Резултат с числа', 'Сдружение „Поправи го“'])
      expect(record).toContain(words);
    expect((await editor.get(await house.pathOf(id))).text).toContain('виждате я само Вие, служителите');
  });

  it('is returned with what is missing, which its author reads in a letter and on the site', async () => {
    expect((await house.act(reader, id, 'giveBack', { reason: 'Не.' })).status).toBe(403);
    expect((await house.act(editor, id, 'giveBack', { reason: '' })).status).toBe(422);
    const reason = 'Добавете кой е броил поправените вещи.';
    expect((await house.act(editor, id, 'giveBack', { reason })).status).toBe(200);
    await letter(({ text = '' }) => text.includes(reason));
    expect((await own.get(at(id))).text).toContain(reason);
    expect((await own.get(at(id, '/edit'))).text).toContain(reason);
    expect((await other.get(at(id))).status).toBe(404);
  });

  it('is amended, sent again and published by somebody who did not write it', async () => {
    const version = hiddenField(await own.get(at(id, '/edit')), 'version')!;
    const amended = { ...TYPED, version, go: 'check', resultSource1: 'дневник, воден от двама доброволци' };
    expect((await own.post(at(id, '/edit'), amended)).status).toBe(303);
    expect((await sent()).status).toBe(303);
    expect((await house.act(reader, id, 'publish', { unitId: house.units['environment'] })).status).toBe(403);
    expect((await house.act(editor, id, 'publish', { unitId: '' })).status).toBe(422);
    expect((await house.act(editor, id, 'publish', { unitId: house.units['environment'] })).status).toBe(200);
    expect((await house.act(editor, id, 'publish', { unitId: house.units['environment'] })).status).toBe(409);
    await letter(({ subject }) => subject === `Публикувана е „${TYPED.title}“`);
    const path = await house.pathOf(id);
    await until('it stands in the list', async () => (await app.get('/practices')).text.includes(path));
    const page = plain((await app.get(path)).text);
    for (const words of [
      'дневник, воден от двама доброволци',
      'Как да се повтори',
      '+260',
      'klub@ngo.example',
    ])
      expect(page).toContain(words);
    expect((await app.get('/practices.atom')).text).toContain(TYPED.title);
    expect((await app.get('/practices.csv')).text).toContain('Младежки клуб');
  });

  it('is revised with a note, and everybody reads what changed', async () => {
    const show = JSON.parse((await house.record(editor, id)).text) as { record?: { version?: number } };
    expect(show).toBeDefined();
    const values = {
      ...TYPED,
      fromYear: '2022',
      toYear: '',
      costAmount: '1900',
      resultLines: 'Поправени вещи; бр.; 0; 310; 2025 г.; дневник на клуба',
      evidenceLines: 'Снимки от работилницата; https://klub.example/snimki',
      contactPerson: false,
      contactConsent: false,
    };
    const silent = await house.act(editor, id, 'edit', { ...values, note: '' });
    expect([silent.status, silent.text.includes('Какво се промени')]).toEqual([422, true]);
    const wrong = await house.act(editor, id, 'edit', {
      ...values,
      resultLines: 'Само показател',
      note: 'Нещо.',
    });
    expect([wrong.status, wrong.text.includes('resultLines')]).toEqual([422, true]);
    expect((await house.act(editor, id, 'edit', { ...values, note: 'Числата са за 2025 г.' })).status).toBe(
      200,
    );
    const changes = plain((await app.get(`${await house.pathOf(id)}/changes`)).text);
    for (const words of ['Числата са за 2025 г.', '0 → 260', '0 → 310', 'Версия 2'])
      expect(changes).toContain(words);
  });

  it('is refused with a reason that its author alone reads', async () => {
    const wrong = await house.written(own, { title: 'Купете нашия продукт за поправки' });
    id = wrong;
    await sent();
    expect((await house.act(editor, wrong, 'refuse', { reason: 'Това е реклама на продукт.' })).status).toBe(
      200,
    );
    await letter(({ text = '' }) => text.includes('Това е реклама на продукт.'));
    expect((await own.get(at(wrong))).text).toContain('Това е реклама на продукт.');
    expect(await state(wrong)).toBe('refused');
    expect((await sent()).status).toBe(409);
  });

  it('is not published by the official who wrote it', async () => {
    const secretary = await house.official('secretary');
    const values = { title: 'Записка от двора на общината', lang: 'bg' };
    expect((await house.create(secretary, { ...values, title: '' })).status).toBe(422);
    expect((await house.create(secretary, values)).status).toBe(200);
    const [row] = await app.db.read<{ id: string }>('SELECT max(id) AS id FROM practice');
    const unready = await house.act(secretary, row!.id, 'propose');
    expect([unready.status, await state(row!.id)]).toEqual([422, 'draft']);
    expect((await app.get(`/practices/${row!.id}`)).status).toBe(404);
    const full = {
      ...TYPED,
      costAmount: '100',
      resultLines: '',
      evidenceLines: '',
      contactPerson: false,
      contactConsent: false,
    };
    expect((await house.act(secretary, row!.id, 'edit', full)).status).toBe(200);
    expect((await house.act(secretary, row!.id, 'propose')).status).toBe(200);
    expect(
      (await house.act(secretary, row!.id, 'publish', { unitId: house.units['environment'] })).status,
    ).toBe(409);
    expect((await house.act(editor, row!.id, 'publish', { unitId: house.units['environment'] })).status).toBe(
      200,
    );
  });
});

describe('a new version that the organisation proposes', () => {
  let id: string;
  let colleague: Visitor;
  const begun = async (who: Visitor, of: string) =>
    /own\/(\d+)\/edit$/.exec((await who.post(at(of, '/revise'))).location)?.[1];
  /** The form as it stands, with these changes. */
  const saved = async (revision: string, changes: Record<string, string>) => {
    const form = await own.get(at(revision, '/edit'));
    return own.post(at(revision, '/edit'), { ...typedIn(form.text), go: 'check', ...changes });
  };
  const sent = async (revision: string) => {
    const version = hiddenField(await own.get(at(revision, '/check')), 'version')!;
    return own.post(at(revision, '/check'), { version });
  };
  const proposed = async (of: string, changes: Record<string, string>) => {
    const revision = (await begun(own, of))!;
    expect((await saved(revision, changes)).location).toBe(at(revision, '/check'));
    expect((await sent(revision)).location).toBe(at(revision, '?done=sent'));
    return revision;
  };
  const publicText = async (of: string, rest = '') =>
    plain((await app.get(`${await house.pathOf(of)}${rest}`)).text);

  beforeAll(async () => {
    id = await house.publishedOf(own, { contactPerson: true, contactConsent: true });
    colleague = await colleagueOf(app, own, 'editor');
  });

  it('is begun by those who write for it, of what is published, and once, whoever else begins', async () => {
    expect((await own.get(at(id))).text).toContain('Предложете нова версия');
    const learner = await colleagueOf(app, own, 'reader');
    expect((await learner.get(at(id))).text).not.toContain('Предложете нова версия');
    expect((await learner.post(at(id, '/revise'))).status).toBe(403);
    expect((await other.post(at(id, '/revise'))).status).toBe(404);
    const draft = await house.written(own);
    expect((await own.post(at(draft, '/revise'))).status).toBe(409);
    const made = await Promise.all([own, colleague, own, colleague].map((who) => begun(who, id)));
    expect(new Set(made).size).toBe(1);
    const revision = made[0]!;
    expect((await own.get(at(id))).text).toContain(`href="${at(revision)}"`);
    expect((await other.get(at(revision))).status).toBe(404);
    expect((await app.get(`/practices/${revision}`)).status).toBe(404);
    const form = (await own.get(at(revision, '/edit'))).text;
    for (const words of ['Добра практика: нова версия', 'Публикуваното остава', 'Графикът се спазваше'])
      expect(plain(form)).toContain(words);
  });

  it('is not sent while it changes nothing, nor without saying what', async () => {
    const revision = (await begun(own, id))!;
    const same = await saved(revision, {});
    expect([same.status, plain(same.text).includes('Нищо не е променено')]).toEqual([422, true]);
    const silent = await saved(revision, { success: 'Графикът и разговорите на двора.' });
    expect([silent.status, silent.text.includes('href="#note"')]).toEqual([422, true]);
    expect((await sent(revision)).status).toBe(422);
    expect(await state(revision)).toBe('draft');
  });

  it('waits while everybody reads what is published; the desk sees both', async () => {
    const revision = (await begun(own, id))!;
    expect((await saved(revision, { note: 'Разказваме и за дворовете.' })).location).toBe(
      at(revision, '/check'),
    );
    const check = plain((await own.get(at(revision, '/check'))).text);
    for (const words of ['Разказваме и за дворовете.', 'Графикът се спазваше', 'разговорите на двора'])
      expect(check).toContain(words);
    expect((await sent(revision)).status).toBe(303);
    await letter(({ subject }) => /^Получихме новата версия на/.test(subject ?? ''));
    expect(await publicText(id)).not.toContain('разговорите на двора');
    const record = (await house.record(editor, revision)).text;
    for (const words of ['Нова версия на', 'Сега пише', 'Графикът се спазваше', 'разговорите на двора'])
      expect(record).toContain(words);
    expect(
      (await house.act(editor, revision, 'publish', { unitId: house.units['environment'] })).status,
    ).toBe(409);
    expect((await house.act(reader, revision, 'adopt')).status).toBe(403);
    const reason = 'Кажете и колко двора бяха посетени.';
    expect((await house.act(editor, revision, 'giveBack', { reason })).status).toBe(200);
    await letter(
      ({ subject, text = '' }) => /^Новата версия има нужда/.test(subject ?? '') && text.includes(reason),
    );
    expect((await own.get(at(revision, '/edit'))).text).toContain(reason);
  });

  it('is published by somebody else than its writer; what changed is kept and shown', async () => {
    const revision = (await begun(own, id))!;
    const amended = 'Графикът и 214 разговора на двора.';
    expect((await saved(revision, { success: amended })).status).toBe(303);
    expect((await sent(revision)).status).toBe(303);
    const mending = await house.official('editor');
    const mended = { ...TYPED, ...DESK, title: 'Две кофи пред всяка дворна врата', success: amended };
    expect((await house.act(mending, revision, 'edit', mended)).status).toBe(200);
    expect((await house.act(mending, revision, 'adopt')).status).toBe(409);
    expect((await house.act(editor, revision, 'adopt')).status).toBe(200);
    expect((await house.act(editor, revision, 'adopt')).status).toBe(409);
    await until('everybody reads it', async () => (await publicText(id)).includes('214 разговора'));
    const changes = await publicText(id, '/changes');
    for (const words of ['Версия 2', 'Разказваме и за дворовете.', 'Графикът се спазваше', '214 разговора'])
      expect(changes).toContain(words);
    await letter(({ subject }) => /^Публикувана е новата версия на/.test(subject ?? ''));
    expect((await own.get(at(revision))).text).toContain('Новата версия е публикувана');
    // How to reach a person is left on the page alone.
    expect(await house.row(revision)).toMatchObject({
      state: 'adopted',
      contact_email: '',
      contact_name: '',
    });
    expect((await house.row(id))['contact_email']).toBe(TYPED.contactEmail);
    expect((await app.get('/practices')).text).not.toContain(`/practices/${revision}-`);
  });

  it('is brought in line where the published text was changed meanwhile', async () => {
    const of = await house.publishedOf(own);
    const revision = await proposed(of, { risks: 'Миризма и насекоми.', note: 'Още един риск.' });
    const values = { ...TYPED, ...DESK, title: 'Две кофи и един график', note: 'По-точно заглавие.' };
    expect((await house.act(editor, of, 'edit', values)).status).toBe(200);
    const stale = await house.act(editor, revision, 'adopt');
    expect([stale.status, stale.text.includes('беше променен, след като')]).toEqual([422, true]);
    expect((await house.act(editor, revision, 'giveBack', { reason: 'Текстът се промени.' })).status).toBe(
      200,
    );
    expect((await own.get(at(revision, '/edit'))).text).toContain(
      'Публикуваният текст беше променен междувременно',
    );
    expect((await saved(revision, { title: 'Две кофи и един график' })).status).toBe(303);
    expect((await own.get(at(revision, '/edit'))).text).not.toContain('беше променен междувременно');
    expect((await sent(revision)).status).toBe(303);
    expect((await house.act(editor, revision, 'adopt')).status).toBe(200);
    await until('both are there', async () => {
      const text = await publicText(of);
      return text.includes('Миризма и насекоми.') && text.includes('Две кофи и един график');
    });
  });

  it('is refused with what is archived', async () => {
    const of = await house.publishedOf(own);
    const revision = await proposed(of, { risks: 'Миризма и насекоми.', note: 'Още един риск.' });
    expect((await house.act(editor, of, 'archive', { reason: 'Практиката е спряна.' })).status).toBe(200);
    expect(await house.row(revision)).toMatchObject({
      state: 'refused',
      state_reason: 'Практиката е спряна.',
    });
    expect((await own.post(at(of, '/revise'))).status).toBe(409);
  });

  it('is published once, whoever else presses, in rounds', async () => {
    const second = await house.official('editor');
    for (let round = 0; round < 5; round += 1) {
      const of = await house.publishedOf(own);
      const revision = await proposed(of, { risks: 'Миризма и насекоми.', note: 'Още един риск.' });
      const answers = await Promise.all([editor, second].map((one) => house.act(one, revision, 'adopt')));
      expect([round, answers.map(({ status }) => status).sort()]).toEqual([round, [200, 409]]);
      const versions = await app.db.read('SELECT FROM practice_version WHERE practice_id = $1', [of]);
      expect([round, versions.length]).toEqual([round, 2]);
    }
  });
});

describe('reading', () => {
  it('is filtered and searched, and nonsense is refused', async () => {
    const id = await house.published({
      title: 'Въртележка от кофи',
      actorKind: 'school',
      costKind: 'none',
      costAmount: null,
      country: 'Дания',
    });
    const path = await house.pathOf(id);
    for (const query of [
      'q=въртележка',
      'actor=school',
      'where=abroad',
      'cost=none&topic=environment',
      'numbers=yes&q=кофи',
    ])
      expect([query, (await app.get(`/practices?${encodeURI(query)}`)).text.includes(path)]).toEqual([
        query,
        true,
      ]);
    expect((await app.get('/practices?actor=business')).text).toContain('Няма практика с тези филтри');
    expect((await app.get('/practices?topic=ghost')).status).toBe(400);
    expect((await app.get('/en/practices')).text).toContain('Good practices');
    const api = (await app.get('/api/v1/practices?order=wanted&limit=2')).json<{
      items: unknown[];
      next: string;
    }>();
    expect([api.items.length, api.next.includes('cursor=')]).toEqual([2, true]);
  });

  it('compares two to four, and tells in words what cannot be', async () => {
    const ids: string[] = [];
    for (const one of ['Едно', 'Две', 'Три', 'Четири', 'Пет'])
      ids.push(await house.published({ title: `Сравнима практика номер ${one}` }));
    const compare = async (list: readonly string[]) =>
      plain((await app.get(`/practices/compare?${list.map((id) => `p=${id}`).join('&')}`)).text);
    expect(await compare(ids.slice(0, 3))).toContain('3 практики по едни и същи въпроси');
    const many = await compare(ids);
    expect(many).toContain('Избрали сте повече от четири');
    expect(await compare(ids.slice(0, 1))).toContain('Изберете поне две практики');
    expect(await compare([])).toContain('Изберете поне две практики');
    expect(await compare([ids[0]!, ids[1]!, '999999', 'x'])).toContain(
      '2 от избраните практики не съществуват',
    );
  });

  it('keeps a person’s address on the page alone', async () => {
    const id = await house.published({
      contactPerson: true,
      contactConsent: true,
      contactEmail: 'rada.peneva@poshta.example',
    });
    expect((await app.get(await house.pathOf(id))).text).toContain('rada.peneva@poshta.example');
    for (const path of [`/api/v1/practices/${id}`, '/api/v1/practices', '/practices.csv', '/practices.atom'])
      expect([path, (await app.get(path)).text.includes('rada.peneva')]).toEqual([path, false]);
  });
});

describe('„Искаме това и тук“', () => {
  const supporters = async (id: string) => (await house.row(id))['supporters'];

  it('counts whoever is signed in at once, and takes it back with one press', async () => {
    const id = await house.published();
    const path = await house.pathOf(id);
    const who = await citizen(app);
    const done = await who.follow(await who.post(`${path}/support`, { supports: 'yes', ekatte: '' }));
    expect([done.text.includes('Подкрепата Ви е преброена.'), await supporters(id)]).toEqual([true, 1]);
    await Promise.all([1, 2, 3].map(() => who.post(`${path}/support`, { supports: 'yes' })));
    expect(await supporters(id)).toBe(1);
    expect((await who.post(`${path}/support`, { ekatte: '00000' })).status).toBe(422);
    await who.post(`${path}/support`, { supports: 'no' });
    expect(await supporters(id)).toBe(0);
    expect((await app.visitor().get(`${path}/support`)).location).toContain('#support');
  });

  it('counts whoever confirms by letter, once, and the same link takes it back', async () => {
    const id = await house.published();
    const path = await house.pathOf(id);
    const stranger = app.visitor();
    const bad = await stranger.post(`${path}/support`, { email: 'няма', ekatte: '' });
    expect([bad.status, bad.text.includes('href="#support-email"')]).toEqual([422, true]);
    const email = 'komshiyka@poshta.example';
    expect((await stranger.post(`${path}/support`, { email, ekatte: '' })).location).toBe(
      `${path}/support/sent`,
    );
    const link = new URL(linkIn(await app.mailTo(email), '/practice-support/')).pathname;
    for (const press of [1, 2]) expect([press, (await stranger.get(link)).status]).toEqual([press, 200]);
    expect(await supporters(id)).toBe(0);
    const pressed = [1, 2, 3].map(() => app.visitor().post(link));
    await Promise.all(pressed);
    expect(await supporters(id)).toBe(1);
    const stands = await stranger.get(link);
    expect(stands.text).toContain('Подкрепата Ви е преброена');
    await stranger.post(`${link}/withdraw`);
    expect(await supporters(id)).toBe(0);
    expect((await stranger.get(link)).text).toContain('Подкрепата Ви е оттеглена');
    for (const wrong of ['/practice-support/1.x', `${link}x`]) {
      expect((await stranger.get(wrong)).status).toBe(400);
      expect((await stranger.post(wrong)).status).toBe(400);
    }
    const sealed = await app.db.read<{ email_sealed: string }>(
      'SELECT email_sealed FROM practice_support_pending',
    );
    expect(sealed.every(({ email_sealed: one }) => !one.includes('komshiyka'))).toBe(true);
  });

  it('at the threshold becomes a task of the unit, whose answer stands on the page', async () => {
    const id = await house.published();
    const path = await house.pathOf(id);
    for (let person = 0; person < 25; person += 1)
      await (await citizen(app)).post(`${path}/support`, { supports: 'yes' });
    const head = await house.official('headOfUnit', house.units['environment']!);
    const stranger = await house.official(
      'headOfUnit',
      house.units['finance'] ?? house.units['general-administration']!,
    );
    await until('the task', async () =>
      (await head.get('/admin/api/pages/tasks', { accept: 'application/json' })).text.includes(
        'Отговор за практика',
      ),
    );
    expect(plain((await app.get(path)).text)).toContain('Общината ще отговори тук');
    const answer = { outcome: 'study', answer: 'Ще проверим в кои села има място за компостиране.' };
    expect((await house.act(stranger, id, 'answer', answer)).status).toBeGreaterThanOrEqual(403);
    expect((await house.act(editor, id, 'answer', answer)).status).toBe(403);
    expect((await house.act(head, id, 'answer', { ...answer, answer: '' })).status).toBe(422);
    expect((await house.act(head, id, 'answer', answer)).status).toBe(200);
    expect((await house.act(head, id, 'answer', answer)).status).toBe(409);
    await until('it stands on the page', async () =>
      plain((await app.get(path)).text).includes('Нашият отговор: Ще го проучим'),
    );
    expect(
      (await app.get(`/api/v1/practices/${id}`)).json<{ answer: { outcome: { code: string } } }>().answer
        .outcome.code,
    ).toBe('study');
  });

  it('is exported to whoever it belongs to, and gone with their account', async () => {
    const id = await house.published();
    const who = await citizen(app);
    await who.post(`${await house.pathOf(id)}/support`, { supports: 'yes' });
    const { PersonalData, Participants } = await import('../../src/commons/accounts/index.js');
    const person = (await app.nest.get(Participants).contact(app.db, who.participantId))!;
    const data = app.nest.get(PersonalData);
    expect(JSON.stringify(await data.export(person))).toContain(`"practice":"${id}"`);
    await app.db.transaction((tx) => data.erase(tx, person, house.now()));
    expect(await supporters(id)).toBe(0);
  });

  it('keeps a letter as long as its support, and forgets what nobody confirmed', async () => {
    const path = await house.pathOf(await house.published());
    const ask = async (email: string) => {
      await app.visitor().post(`${path}/support`, { email, ekatte: '' });
      return new URL(linkIn(await app.mailTo(email), '/practice-support/')).pathname;
    };
    const [counted, never] = [await ask('potvardi@poshta.example'), await ask('zabravi@poshta.example')];
    await app.visitor().post(counted);
    const opened = async () =>
      Promise.all([counted, never].map(async (link) => (await app.get(link)).status));
    const sweep = (days: number) =>
      app.nest.get(Unconfirmed).run('slot', new Date(app.clock.now().getTime() + days * 86_400_000));
    await sweep(9);
    expect(await opened()).toEqual([200, 200]);
    await sweep(11);
    expect(await opened()).toEqual([200, 400]);
    const { PersonalData, Participants } = await import('../../src/commons/accounts/index.js');
    const person = (await app.nest.get(Participants).byEmail(app.db, 'potvardi@poshta.example'))!;
    await app.db.transaction((tx) => app.nest.get(PersonalData).erase(tx, person, house.now()));
    expect(await opened()).toEqual([400, 400]);
  });

  it('leads to a recommendation, which stands on its page', async () => {
    const id = await house.published();
    const path = await house.pathOf(id);
    expect((await own.get(path)).text).toContain(`/workspace/recommendations/new?from=practice:${id}`);
    expect((await (await citizen(app)).get(path)).text).toContain('href="/account/organisation"');
    const page = await own.get(`/workspace/recommendations/new?from=practice:${id}`);
    expect(page.text).toContain(`name="from" value="practice:${id}"`);
  });
});
