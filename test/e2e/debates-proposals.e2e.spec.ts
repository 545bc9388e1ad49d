import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals';
import { Participants, PersonalData } from '../../src/commons/accounts/index.js';
import { addDays, Clock, dateIn } from '../../src/platform/clock/index.js';
import { docx, pdf, png } from '../../src/platform/files/office.factory.js';
import { testApp, type TestApp } from '../support/app.js';
import { until } from '../support/until.js';
import { withOffices } from './consultations.fixture.js';
import { act, citizen, official, openDebate, type Citizen } from './debates.fixture.js';

const EVIL = `Да остане ли "><img src=x onerror=alert(1)> & <script>alert('а')</script>?`;

let app: TestApp;
let ana: Citizen;

const one = async <Row>(sql: string, params: unknown[] = []) => (await app.db.read<Row>(sql, params))[0]!;
const stateOf = async (id: string) =>
  (await one<{ state: string }>('SELECT state FROM debate WHERE id = $1', [id])).state;
const day = (days: number) => addDays(dateIn(app.nest.get(Clock).now()), days);
const form = (change: Record<string, string | string[]> = {}) => ({
  title: 'Да има ли пейки по главната улица?',
  why: 'От пощата до болницата са 900 метра и няма къде да седне човек. Възрастните хора спират по стълбите.',
  lang: 'bg',
  topics: ['urban'],
  closesOn: day(20),
  ...change,
});
/** @returns the id of the draft, and its page's address */
const draft = async (who: Citizen, change: Record<string, string | string[]> = {}) => {
  const answer = await who.post('/debates/new', form(change));
  expect(answer.status).toBe(303);
  return { path: answer.location, id: /\/debates\/(\d+)/.exec(answer.location)![1]! };
};
const upload = (who: Citizen, id: string, name: string, content: Buffer) => {
  const parts = new FormData();
  parts.append('file', new Blob([new Uint8Array(content)]), name);
  return who.post(`/debates/${id}/files`, parts);
};

beforeAll(async () => {
  app = await testApp();
  await withOffices(app);
  ana = await citizen(app, { showsName: true });
});
afterAll(() => app.close());

describe('a draft', () => {
  it('begins with signing in', async () => {
    const answer = await app.get('/debates/new');
    expect(answer.location).toContain('/sign-in');
    expect((await app.visitor().post('/debates/new', form())).status).not.toBe(500);
  });

  it('is saved, changed, checked and sent by its author, and seen by nobody else', async () => {
    const { path, id } = await draft(ana);
    const page = await ana.get(path);
    expect(page.text).toContain('Чернова: виждате я само Вие');
    expect(page.text).toContain('Ана Стойкова');
    const stranger = await citizen(app);
    for (const visitor of [app.visitor(), stranger])
      for (const address of [path, `/debates/${id}`, `/api/v1/debates/${id}`, `/en${path}`])
        expect((await visitor.get(address)).status).toBe(404);
    for (const step of ['edit', 'discard'])
      expect((await stranger.get(`/debates/${id}/${step}`)).status).toBe(404);
    for (const step of ['edit', 'submit', 'discard', 'files', 'files/1/remove'])
      expect((await stranger.post(`/debates/${id}/${step}`, form())).status).toBe(404);
    for (const list of ['/debates', '/debates.atom', '/api/v1/debates', '/debates?q=пейки', '/sitemap.xml'])
      expect((await app.get(list)).text).not.toContain('пейки по главната');

    const edited = await ana.post(
      `/debates/${id}/edit`,
      form({ title: 'Да има ли пейки по целия булевард?' }),
    );
    expect((await ana.follow(edited)).text).toContain('пейки по целия булевард');
    expect((await ana.post(`/debates/${id}/submit`)).status).toBe(303);
    expect(await stateOf(id)).toBe('moderation');
    expect((await ana.post(`/debates/${id}/edit`, form())).status).toBe(409);
    expect((await app.get(path)).status).toBe(404);
  });

  it('is made once by a double click', async () => {
    const twice = form({ title: 'Да се изпрати ли два пъти?' });
    const [first, second] = await Promise.all([
      ana.post('/debates/new', twice),
      ana.post('/debates/new', twice),
    ]);
    expect(first.location).toBe(second.location);
  });

  it('takes from the form its own fields alone', async () => {
    const { id } = await draft(ana, {
      title: 'Да се приемат ли чужди полета?',
      state: 'open',
      participant_id: '999',
      unitId: '1',
      proposer_name: 'Кметът',
      hidden_at: '',
    });
    const row = await one<object>(
      'SELECT state, participant_id, unit_id, proposer_name FROM debate WHERE id = $1',
      [id],
    );
    expect(row).toEqual({
      state: 'draft',
      participant_id: ana.participantId,
      unit_id: null,
      proposer_name: 'Ана Стойкова',
    });
  });

  test.each<[string, Record<string, string | string[]>, RegExp]>([
    ['no question', { title: '' }, /Попълнете „Въпрос“/u],
    ['a day that is none', { closesOn: '2026-02-31' }, /Въведете дата/u],
    ['a debate of the past', { closesOn: '2020-01-01' }, /вече е минал/u],
    ['an unknown topic', { topics: ['weather'] }, /изберете само от предложеното/iu],
    ['an organisation that is not theirs', { asOrganisation: 'yes' }, /от името на организация/u],
    ['another language', { lang: 'de' }, /изберете/iu],
  ])('with %s comes back with what was typed', async (_what, change, error) => {
    const answer = await ana.post('/debates/new', form({ title: 'Да остане ли написаното?', ...change }));
    expect(answer.status).toBe(422);
    expect(answer.text).toMatch(error);
    expect(answer.text).toContain(change['title'] === '' ? 'От пощата' : 'Да остане ли написаното?');
  });

  it('never becomes markup', async () => {
    const { path } = await draft(ana, { title: EVIL, why: EVIL.repeat(2) });
    const { text } = await ana.get(path);
    expect(text).not.toContain('<img src=x');
    expect(text).not.toContain('<script>alert');
  });

  it('without a topic says so before it is sent', async () => {
    const { id } = await draft(ana, { title: 'Да се изпрати ли без тема?', topics: [] });
    const answer = await ana.post(`/debates/${id}/submit`);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Попълнете „Теми“');
  });

  it('shows what is like it', async () => {
    await openDebate(app, { title: 'Да има ли пейки по главната улица на Сандански?' });
    const { path } = await draft(ana, { title: 'Да има ли пейки по главната улица в града?' });
    expect((await ana.get(path)).text).toContain('Подобни дебати');
  });

  it('is deleted for good', async () => {
    const { id } = await draft(ana, { title: 'Да се изтрие ли тази чернова?' });
    expect((await ana.get(`/debates/${id}/discard`)).text).toContain('Да изтрием ли');
    expect((await ana.post(`/debates/${id}/discard`)).location).toBe('/debates');
    expect(await app.db.read('SELECT 1 FROM debate WHERE id = $1', [id])).toEqual([]);
  });
});

describe('documents of a draft', () => {
  it('are what citizens may attach, checked by content', async () => {
    const { id, path } = await draft(ana, { title: 'Да се приложат ли документи?' });
    for (const [name, content] of [
      ['план.pdf', pdf()],
      ['писмо.docx', docx()],
      ['снимка.png', png()],
    ] as const)
      expect((await upload(ana, id, name, content)).status).toBe(303);
    for (const [name, content, error] of [
      ['таблица.csv', Buffer.from('а;б'), 'Приемат се PDF'],
      ['снимка.png', pdf(), 'съдържание'],
      ['празен.pdf', Buffer.alloc(0), 'празен'],
    ] as const) {
      const answer = await upload(ana, id, name, content);
      expect(answer.status).toBe(422);
      expect(answer.text.toLowerCase()).toContain(error.toLowerCase());
    }
    expect((await ana.post(`/debates/${id}/files`, form())).status).toBe(422);
    await upload(ana, id, 'четвърти.pdf', pdf());
    await upload(ana, id, 'пети.pdf', pdf());
    expect((await upload(ana, id, 'шести.pdf', pdf())).status).toBe(422);
    const files = await app.db.read<{ file_id: string; key: string; name: string }>(
      'SELECT file_id, key, name FROM debate_file JOIN stored_file ON stored_file.id = file_id WHERE debate_id = $1 ORDER BY debate_file.id',
      [id],
    );
    expect(files).toHaveLength(5);
    // Nobody reads them before the public may read the debate.
    expect((await app.get(`/files/${files[0]!.key}/${encodeURIComponent(files[0]!.name)}`)).status).toBe(404);
    await ana.post(`/debates/${id}/files/${files[0]!.file_id}/remove`);
    expect((await ana.get(path)).text).not.toContain('план.pdf');
  });
});

describe('a decision', () => {
  const submitted = async (title: string) => {
    const found = await draft(ana, { title });
    await ana.post(`/debates/${found.id}/submit`);
    return found;
  };

  it('sends back with a reason that the author reads, and may be sent again', async () => {
    const { id, path } = await submitted('Да се върне ли за доработка?');
    const moderator = await official(app, { role: 'moderator' });
    expect(
      (await act(app, moderator, `records/${id}/sendBack`, { reason: 'Посочете улицата.' })).status,
    ).toBe(200);
    expect(await stateOf(id)).toBe('draft');
    expect((await ana.get(path)).text).toContain('Посочете улицата.');
    const letter = await app.mailTo(ana.email);
    expect(letter.subject).toContain('върнато за доработка');
    expect(letter.text).toContain('Посочете улицата.');
    await ana.post(`/debates/${id}/submit`);
    expect(await stateOf(id)).toBe('moderation');
  });

  it('rejects with a ground of the list, and tells the author alone', async () => {
    const { id, path } = await submitted('Да се отхвърли ли това?');
    const moderator = await official(app, { role: 'moderator' });
    const reject = (code: string) =>
      act(app, moderator, `records/${id}/reject`, { code, reason: 'Вече има дебат за улицата.' });
    await reject('nonsense');
    expect(await stateOf(id)).toBe('moderation');
    await reject('duplicate');
    expect(await stateOf(id)).toBe('rejected');
    const { fields } = (
      await moderator.get(`/admin/api/resources/debates/records/${id}/show`, { accept: 'application/json' })
    ).json<{ show: { fields: { name: string; shown: { text: string } }[] } }>().show;
    expect(fields.find(({ name }) => name === 'rejectionCode')!.shown.text).toBe('За същото вече има дебат');
    const page = await ana.get(path);
    expect(page.text).toContain('За същото вече има дебат');
    expect(page.text).toContain('Вече има дебат за улицата.');
    expect((await app.get(path)).status).toBe(404);
    await until('the letter', async () =>
      (await app.mails()).some(({ subject }) => subject?.includes('не беше прието')),
    );
  });

  it('publishes with a unit, and the author follows what becomes of it', async () => {
    const { id, path } = await submitted('Да се одобри ли това?');
    const moderator = await official(app, { role: 'moderator' });
    await act(app, moderator, `records/${id}/approve`);
    expect(await stateOf(id)).toBe('moderation');
    const [unit] = await app.db.read<{ id: string }>('SELECT id FROM unit ORDER BY id LIMIT 1');
    await act(app, moderator, `records/${id}/approve`, { unitId: unit!.id });
    expect(await stateOf(id)).toBe('open');
    expect((await app.get(path)).status).toBe(200);
    await until('the subscription', async () => {
      const found = await app.db.read(`SELECT 1 FROM subscription WHERE key LIKE $1`, [`%debate:${id}`]);
      return found.length > 0;
    });
  });
});

describe('the name beside a proposal', () => {
  it('follows what its owner shows, and goes with the account', async () => {
    const person = await citizen(app, { name: 'Борис Костов', showsName: false });
    const id = await openDebate(
      app,
      { title: 'Чие име стои тук до въпроса?' },
      {
        kind: 'participant',
        participantId: person.participantId,
        asOrganisation: false,
      },
    );
    const path = (
      await one<{ path: string }>(`SELECT path FROM subject WHERE type = 'debate' AND id = $1`, [id])
    ).path;
    expect((await app.get(path)).text).not.toContain('Борис Костов');
    const participants = app.nest.get(Participants);
    const show = (showsName: boolean) =>
      app.db.transaction((tx) =>
        participants.saveProfile(
          tx,
          person.participantId,
          { name: 'Борис Костов', showsName, locale: 'bg', settlement: null },
          app.nest.get(Clock).now(),
        ),
      );
    await show(true);
    await until('the name', async () => (await app.get(path)).text.includes('Борис Костов'));
    const contact = await participants.contact(app.db, person.participantId);
    expect(await app.nest.get(PersonalData).export(contact!)).toMatchObject({ debates: [{ id }] });
    await app.db.transaction((tx) =>
      app.nest.get(PersonalData).erase(tx, contact!, app.nest.get(Clock).now()),
    );
    await until('no name', async () => !(await app.get(path)).text.includes('Борис Костов'));
    expect(await one('SELECT participant_id, proposer_name FROM debate WHERE id = $1', [id])).toEqual({
      participant_id: null,
      proposer_name: null,
    });
  });
});
