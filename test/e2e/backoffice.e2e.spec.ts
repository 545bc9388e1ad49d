import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from '@jest/globals';
import { Conflict, RuleBroken } from '../../src/platform/errors/index.js';
import { backofficeSite, knobs, OWNER_EMAIL, type BackofficeSite } from './backoffice.fixture.js';

let site: BackofficeSite;
/** Where anything that parses multipart bodies would put their files. */
let temporary: string;

beforeAll(async () => {
  site = await backofficeSite();
  temporary = join(site.dataDir, 'temporary');
  mkdirSync(temporary);
  process.env.TMPDIR = temporary;
});
afterAll(() => site.close());
beforeEach(() => {
  knobs.calls = [];
  knobs.failure = null;
});

interface ListAnswer {
  meta: { total: number; perPage: number; page: number; sortBy: string };
  records: { id: string; params: Record<string, string> }[];
  list: { columns: { name: string }[]; buttons: { href: string }[] };
}
interface Refusal {
  record: { errors: Record<string, { message: string }>; baseError: { message: string } };
  notice: { message: string };
}

const titles = (answer: { json<T>(): T }) =>
  answer.json<ListAnswer>().records.map(({ params }) => params.title);
const list = (query: Record<string, string> = {}) =>
  `/resources/lamps/actions/list?${new URLSearchParams(query)}`;
const form = (values: object = {}) => ({ title: 'Нова', kind: 'led', rooms: [], manuals: [], ...values });
const errorsOf = (answer: { json<T>(): T }) => answer.json<Refusal>().record.errors;

describe('whoever has no staff session', () => {
  test.each(['/admin', '/admin/', '/admin/resources/lamps', '/admin/pages/settings?x=1', '/admin/nowhere'])(
    'is led from %s to the sign-in and back',
    async (path) => {
      const answer = await site.as('nobody').get(path);
      expect(answer.status).toBe(303);
      expect(answer.location).toBe(`/staff/sign-in?next=${encodeURIComponent(path)}`);
    },
  );

  test.each(['/admin/api/dashboard', '/admin/api/resources/lamps/actions/list', '/admin/api/navigation'])(
    'gets no data from %s',
    async (path) => {
      const answer = await site.as('nobody').get(path);
      expect(answer.status).toBe(401);
      expect(answer.text).not.toContain('Лампа');
    },
  );

  it('is refused before a byte of a multipart body is read, and no file is left behind', async () => {
    const answer = await halfMultipart(site.url, '/admin/api/resources/lamps/actions/new');
    expect(answer).toBe(401);
    expect(readdirSync(temporary)).toEqual([]);
    expect(knobs.calls).toEqual([]);
  });

  it('cannot upload', async () => {
    const answer = await upload('nobody', 'plan.pdf', '%PDF-1.7\n%%EOF');
    expect(answer.status).toBe(401);
  });

  it('gets the bundles, which hold no data, compressed and for ever', async () => {
    const page = await site.as('administrator').get('/admin');
    const address = /src="(\/admin\/frontend\/assets\/app\.bundle\.js\?v=[0-9a-f]+)"/.exec(page.text)![1]!;
    const answer = await site.as('nobody').get(address, { 'accept-encoding': 'br' });
    expect(answer.status).toBe(200);
    expect(answer.headers['content-encoding']).toBe('br');
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const again = await site.as('nobody').get(address, { 'if-none-match': answer.headers.etag! });
    expect(again.status).toBe(304);
    expect((await site.as('nobody').get('/admin/frontend/assets/../../../package.json')).status).not.toBe(
      200,
    );
  });
});

/** Sends the head of a multipart request and not all of its body: whoever answers has not waited for the rest. */
function halfMultipart(url: string, path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const outgoing = request(new URL(path, url), {
      method: 'POST',
      headers: {
        'content-type': 'multipart/form-data; boundary=x',
        'content-length': '100000',
        'sec-fetch-site': 'same-origin',
      },
    });
    outgoing.on('response', (incoming) => {
      resolve(incoming.statusCode ?? 0);
      outgoing.destroy();
    });
    outgoing.on('error', reject);
    outgoing.write('--x\r\nContent-Disposition: form-data; name="f"; filename="a.bin"\r\n\r\nAAAA');
  });
}

function upload(role: string, name: string, body: string | Buffer, resource = 'lamps') {
  return site.as(role).send('POST', `/admin/api/files?resource=${resource}`, {
    headers: {
      'content-type': 'application/octet-stream',
      'x-file-name': encodeURIComponent(name),
      'sec-fetch-site': 'same-origin',
    },
    body,
  });
}

describe('role × action', () => {
  const may: Record<string, Record<string, number>> = {
    list: { administrator: 200, editor: 200, moderator: 200, auditor: 200, stranger: 403 },
    show: { administrator: 200, editor: 200, moderator: 200, auditor: 200, stranger: 403 },
    new: { administrator: 200, editor: 200, moderator: 403, auditor: 403, stranger: 403 },
    edit: { administrator: 200, editor: 200, moderator: 403, auditor: 403, stranger: 403 },
    light: { administrator: 200, editor: 200, moderator: 403, auditor: 403, stranger: 403 },
    ring: { administrator: 200, editor: 200, moderator: 403, auditor: 403, stranger: 403 },
  };
  const cells = Object.entries(may).flatMap(([action, roles]) =>
    Object.entries(roles).map(([role, status]): [string, string, number] => [action, role, status]),
  );

  test.each(cells)('%s by %s: %d', async (action, role, status) => {
    const id = await site.lamp();
    const visitor = site.as(role);
    const path =
      action === 'list' || action === 'new'
        ? `/resources/lamps/actions/${action}`
        : `/resources/lamps/records/${id}/${action}`;
    expect((await visitor.api(path)).status).toBe(status);
    if (action === 'list' || action === 'show') return;
    const values = action === 'new' || action === 'edit' ? form() : {};
    const answer = await visitor.act(path, values, { version: 1 });
    expect(answer.status).toBe(status);
    expect(knobs.calls).toHaveLength(status === 200 ? 1 : 0);
  });

  it('hides from the sidebar, the page and the desk what the role may not open', async () => {
    const stranger = site.as('stranger');
    expect((await stranger.api('/navigation')).json<{ groups: unknown[] }>().groups).toEqual([]);
    expect((await stranger.api('/dashboard')).json<{ stats: unknown[] }>().stats).toEqual([]);
    const shell = await stranger.get('/admin');
    expect(shell.status).toBe(200);
    expect(shell.text).not.toMatch(/lamps|journal|ownerEmail|lamp-owner/);
    expect((await stranger.get('/admin/resources/lamps')).status).toBe(403);
    expect((await site.as('auditor').api('/navigation')).text).toContain('Дневник');
  });

  it('lets the auditor read everything and change nothing', async () => {
    const auditor = site.as('auditor');
    expect(
      (await auditor.api('/pages/settings')).json<{ page: { sections: { forms: unknown[] }[] } }>().page
        .sections[0]!.forms,
    ).toEqual([]);
    const answer = await auditor.sendJson('/admin/api/pages/settings', {
      action: 'save',
      hidden: { group: 'mail', version: '0' },
      values: {},
    });
    expect(answer.status).toBe(409);
    expect(
      (
        await auditor.sendJson('/admin/api/pages/switch', {
          action: 'turn',
          hidden: { which: 'main' },
          values: { word: 'а' },
        })
      ).status,
    ).toBe(403);
    expect(
      (await auditor.act('/resources/calendar/actions/new', { day: '21.12.2026', kind: 'off', reason: 'x' }))
        .status,
    ).toBe(403);
    expect((await upload('auditor', 'plan.pdf', '%PDF-1.7\n%%EOF')).status).toBe(403);
    expect(knobs.calls).toEqual([]);
  });

  it('opens nothing of AdminJS that was not declared', async () => {
    const id = await site.lamp();
    const admin = site.as('administrator');
    for (const path of [
      '/resources/lamps/actions/search',
      '/resources/lamps/search/Лам',
      `/resources/lamps/records/${id}/delete`,
      `/resources/lamps/records/${id}/fade`,
      `/resources/lamps/bulk/bulkDelete?recordIds=${id}`,
      `/resources/journal/actions/new`,
      `/resources/journal/records/1/edit`,
      `/resources/lamps/actions/edit`,
      `/resources/nowhere/actions/list`,
      '/resources/Lamp/actions/list',
      '/pages/nowhere',
      '/resources/lamps',
    ]) {
      expect([path, (await admin.api(path)).status]).toEqual([path, 404]);
      expect([path, (await admin.act(path)).status]).toEqual([path, 404]);
    }
    expect(knobs.calls).toEqual([]);
  });

  it('shows rows of the own scope only', async () => {
    const gas = await site.lamp({ kind: 'gas', title: 'Газова в обхвата' });
    const led = await site.lamp({ kind: 'led', title: 'Диодна извън обхвата' });
    const gasman = site.as('gasman');
    expect(titles(await gasman.api(list({ perPage: '100' })))).not.toContain('Диодна извън обхвата');
    expect((await gasman.api(`/resources/lamps/records/${gas}/show`)).status).toBe(200);
    const foreign = await gasman.api(`/resources/lamps/records/${led}/show`);
    expect(foreign.status).toBe(404);
    expect(foreign.text).not.toContain('извън обхвата');
    expect((await gasman.act(`/resources/lamps/records/${led}/edit`, form(), { version: 1 })).status).toBe(
      404,
    );
    expect(titles(await gasman.api(list({ 'filters.kind': 'led' })))).toEqual([]);
    expect(titles(await gasman.api(list({ 'filters.kind': 'gas', perPage: '100' })))).toContain(
      'Газова в обхвата',
    );
    expect(titles(await site.as('newcomer').api(list()))).toEqual([]);
    expect(knobs.calls).toEqual([]);
  });
});

describe('fields', () => {
  it('are missing from every answer to whoever may not see them', async () => {
    const id = await site.lamp({ title: 'Тайна' });
    for (const [role, sees] of [
      ['administrator', true],
      ['editor', false],
      ['moderator', false],
      ['auditor', false],
    ] as const) {
      const visitor = site.as(role);
      const answers = await Promise.all(
        [
          list(),
          `/resources/lamps/records/${id}/show`,
          `/resources/lamps/records/${id}/edit`,
          `/resources/lamps/records/${id}/smash`,
        ].map((path) => visitor.api(path)),
      );
      const page = await visitor.get(`/admin/resources/lamps/records/${id}/show`);
      const all = [...answers, page].map(({ text }) => text).join('\n');
      expect(all.includes(OWNER_EMAIL)).toBe(sees);
      expect(all.includes('ownerEmail')).toBe(sees);
    }
  });

  it('that are hidden cannot be asked about by sorting or filtering', async () => {
    const moderator = site.as('moderator');
    expect((await moderator.api(list({ 'filters.ownerEmail': 'lamp-owner' }))).status).toBe(400);
    expect((await moderator.api(list({ sortBy: 'ownerEmail' }))).status).toBe(400);
    expect((await site.as('administrator').api(list({ sortBy: 'ownerEmail' }))).status).toBe(200);
  });

  it('that were not declared for the form are ignored', async () => {
    const extra = {
      state: 'lit',
      ownerEmail: 'thief@example.bg',
      id: '99',
      version: 7,
      code: 'x',
      __proto__: 1,
      constructor: 2,
    };
    const answer = await site.as('editor').act('/resources/lamps/actions/new', form(extra));
    expect(answer.status).toBe(200);
    const { values } = knobs.calls[0]!;
    expect(Object.keys(values).sort()).toEqual([
      'boughtOn',
      'dimmed',
      'kind',
      'litAt',
      'manuals',
      'note',
      'rooms',
      'title',
      'watts',
    ]);
  });

  it('are shown in words', async () => {
    const id = await site.lamp({
      state: 'lit',
      lit_at: '2026-11-22T12:00:00Z',
      bought_on: '2026-03-01',
      watts: 1250,
      rooms: ['attic', 'hall'],
      dimmed: true,
    });
    const { show } = (await site.as('moderator').api(`/resources/lamps/records/${id}/show`)).json<{
      show: {
        fields: { label: string; shown: { text: string } }[];
        state: { text: string; tone: string };
        publicHref: string;
      };
    }>();
    const told = Object.fromEntries(
      show.fields.map(({ label, shown }) => [label, shown.text.replace(/\u00a0/g, ' ')]),
    );
    expect(told).toMatchObject({
      'Свети от': '22 ноември 2026 г., 14:00 ч.',
      'Купена на': '1 март 2026 г.',
      Мощност: '1 250',
      Стаи: 'Таван, Зала',
      Приглушена: 'Да',
      Вид: 'Диодна',
    });
    expect(show.state).toMatchObject({ text: 'Свети', tone: 'open' });
    expect(show.publicHref).toBe(`/lamps/${id}`);
  });
});

describe('the create and edit forms', () => {
  it('hand typed values to the service and lead to the record', async () => {
    const editor = site.as('editor');
    const answer = await editor.act('/resources/lamps/actions/new', {
      ...form({
        title: '  Лампа   в  „Мелник“ ',
        watts: '1 250',
        litAt: '22.11.2026 г., 14:00 ч.',
        boughtOn: '01.03.2026',
      }),
      note: 'ред 1\r\nред 2',
      dimmed: true,
      rooms: ['attic'],
    });
    expect(knobs.calls[0]!.values).toMatchObject({
      title: 'Лампа в „Мелник“',
      watts: 1250,
      litAt: new Date('2026-11-22T12:00:00Z'),
      boughtOn: '2026-03-01',
      note: 'ред 1\nред 2',
      dimmed: true,
      rooms: ['attic'],
    });
    const { redirectUrl } = answer.json<{ redirectUrl: string }>();
    expect(redirectUrl).toMatch(/^\/admin\/resources\/lamps\/records\/\d+\/show$/);
    const id = redirectUrl.split('/')[5]!;
    const edit = (await editor.api(`/resources/lamps/records/${id}/edit`)).json<{
      form: { version: number; fields: { name: string; value: unknown }[] };
    }>();
    const shown = Object.fromEntries(edit.form.fields.map(({ name, value }) => [name, value]));
    expect(shown).toMatchObject({
      litAt: '22.11.2026 14:00',
      boughtOn: '01.03.2026',
      watts: '1250',
      rooms: ['attic'],
      dimmed: true,
    });
    const [entry] = await site.db.read<{ action: string; actor_id: string }>(
      `SELECT action, actor_id FROM audit_entry WHERE subject_type = 'lamp' AND subject_id = $1`,
      [id],
    );
    expect(entry).toEqual({ action: 'lamps.create', actor_id: '7' });
  });

  test.each<[string, object, string, RegExp]>([
    ['an empty title', { title: ' ' }, 'title', /Попълнете полето „Заглавие“/],
    ['a title that is too long', { title: 'я'.repeat(10_000) }, 'title', /по-дълго от 120 знака/],
    ['a NUL', { title: 'a\0b' }, 'title', /знак, който не може да се запише/],
    ['half a character', { title: 'a\ud800' }, 'title', /знак, който не може да се запише/],
    ['a choice that is not offered', { kind: 'sun' }, 'kind', /само от предложеното/],
    ['rooms that are not offered', { rooms: ['cellar'] }, 'rooms', /само от предложеното/],
    ['a list of objects', { rooms: [{}] }, 'rooms', /само от предложеното/],
    ['words for a number', { watts: 'много' }, 'watts', /трябва да е число/],
    ['a day that does not exist', { boughtOn: '31.02.2026' }, 'boughtOn', /дата като/],
    ['a time that does not exist', { litAt: '22.11.2026 25:00' }, 'litAt', /дата и час като/],
    ['the hour that summer time skips', { litAt: '29.03.2026 03:30' }, 'litAt', /Този час не съществува/],
    ['a file that is none', { manuals: ['../etc'] }, 'manuals', /само от предложеното/],
  ])('refuse %s at its field', async (_what, wrong, field, sentence) => {
    const answer = await site.as('editor').act('/resources/lamps/actions/new', form(wrong));
    expect(answer.status).toBe(422);
    expect(errorsOf(answer)[field]!.message).toMatch(sentence);
    expect(Object.keys(errorsOf(answer))).toEqual([field]);
    expect(knobs.calls).toEqual([]);
  });

  it('take the first of the two hours when summer time ends, and winter and summer as they are', async () => {
    const editor = site.as('editor');
    for (const [typed, stored] of [
      ['25.10.2026 03:30', '2026-10-25T00:30:00Z'],
      ['25.10.2026 04:00', '2026-10-25T02:00:00Z'],
      ['1.7.2026 9:05', '2026-07-01T06:05:00Z'],
      ['29.03.2026 04:00', '2026-03-29T01:00:00Z'],
    ]) {
      knobs.calls = [];
      await editor.act('/resources/lamps/actions/new', form({ litAt: typed }));
      expect(knobs.calls[0]!.values.litAt).toEqual(new Date(stored!));
    }
  });

  it('store emoji, right-to-left marks and letters of other scripts faithfully', async () => {
    const title = 'Лампа 💡 \u202eфар\u202c ñ';
    await site.as('editor').act('/resources/lamps/actions/new', form({ title }));
    const [row] = await site.db.read<{ title: string }>('SELECT title FROM lamp ORDER BY id DESC LIMIT 1');
    expect(row!.title).toBe(title);
  });

  it("bring the service's refusal back to its field, and what has no field above the form", async () => {
    const editor = site.as('editor');
    const taken = await editor.act('/resources/lamps/actions/new', form({ title: 'taken' }));
    expect(taken.status).toBe(422);
    expect(errorsOf(taken).title!.message).toBe('Такава лампа вече има.');
    knobs.failure = new RuleBroken('lampsOff', {}, { weather: 'Навън е светло.' });
    const odd = await editor.act('/resources/lamps/actions/new', form());
    expect(odd.status).toBe(422);
    expect(odd.json<Refusal>().record.baseError.message).toBe('Навън е светло.');
    knobs.failure = new Conflict('conflict');
    expect((await editor.act('/resources/lamps/actions/new', form())).status).toBe(409);
  });

  it('tell a failure by its number and nothing else', async () => {
    knobs.failure = new Error('relation "lamp" has no column secret_column');
    const answer = await site.as('editor').act('/resources/lamps/actions/new', form());
    expect(answer.status).toBe(500);
    expect(answer.text).toContain(`Номер за справка: ${answer.headers['x-request-id']}`);
    expect(answer.text).not.toContain('secret_column');
  });

  it('refuse the second of two who edit the same version', async () => {
    const id = await site.lamp();
    const path = `/resources/lamps/records/${id}/edit`;
    expect((await site.as('editor').act(path, form({ title: 'Първи' }), { version: 1 })).status).toBe(200);
    const late = await site.as('editor').act(path, form({ title: 'Втори' }), { version: 1 });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Междувременно колега е променил записа');
  });

  it('leave alone what an edit does not send', async () => {
    const id = await site.lamp({ note: 'Бележката остава', rooms: ['hall'], watts: 5 });
    await site
      .as('editor')
      .act(`/resources/lamps/records/${id}/edit`, { title: 'Само заглавие' }, { version: 1 });
    expect(knobs.calls[0]!.values).toMatchObject({
      title: 'Само заглавие',
      note: 'Бележката остава',
      rooms: ['hall'],
      watts: 5,
      kind: 'led',
    });
  });

  it('take files one by one and refuse what is not what it says', async () => {
    const good = await upload('editor', 'упътване.txt', 'Как се пали лампа');
    expect(good.status).toBe(200);
    const { file } = good.json<{ file: { id: string; name: string; href: string } }>();
    expect(file.name).toBe('упътване.txt');
    const made = await site.as('editor').act('/resources/lamps/actions/new', form({ manuals: [file] }));
    expect(knobs.calls[0]!.values.manuals).toEqual([file.id]);
    const shown = await site
      .as('editor')
      .api(made.json<{ redirectUrl: string }>().redirectUrl.replace('/admin', ''));
    expect(shown.text).toContain(file.href.split('/')[2]);
    for (const [name, body] of [
      ['evil.pdf', '<?php system($_GET[0]); ?>'],
      ['x.svg', '<svg onload="alert(1)"/>'],
      ['../up.txt\0', 'x'],
      ['empty.pdf', ''],
    ]) {
      const answer = await upload('editor', name!, body!);
      expect([name, answer.status]).toEqual([name, 422]);
      expect(answer.json<Refusal>().notice.message).toMatch(/[а-я]/);
    }
    expect((await upload('moderator', 'a.txt', 'текст')).status).toBe(403);
    expect((await upload('editor', 'a.txt', 'текст', 'journal')).status).toBe(403);
  });
});

describe('actions', () => {
  it('do nothing on GET', async () => {
    const id = await site.lamp();
    const admin = site.as('administrator');
    for (const action of ['light', 'smash', 'ring', 'edit']) {
      const answer = await admin.api(`/resources/lamps/records/${id}/${action}`);
      expect(answer.status).toBe(200);
      expect(answer.json<{ form: object }>().form).toBeDefined();
    }
    expect(knobs.calls).toEqual([]);
    for (const method of ['PUT', 'PATCH', 'DELETE']) {
      const headers = { 'sec-fetch-site': 'same-origin' };
      expect(
        (await admin.send(method, `/admin/api/resources/lamps/records/${id}/light`, { headers })).status,
      ).toBe(405);
    }
    for (const path of [list(), `/resources/lamps/records/${id}/show`])
      expect((await admin.act(path)).status).toBe(405);
    expect((await admin.act('/dashboard')).status).toBe(405);
  });

  it('move the record along its lifecycle, with what the step needs, and write its history', async () => {
    const id = await site.lamp();
    const editor = site.as('editor');
    const path = `/resources/lamps/records/${id}`;
    const missing = await editor.act(`${path}/smash`, {});
    expect(missing.status).toBe(422);
    expect(errorsOf(missing).reason!.message).toBe('Попълнете полето „Мотиви“.');
    const loud = async () =>
      (await editor.api(`${path}/show`))
        .json<{ show: { buttons: { label: string; quiet: boolean }[] } }>()
        .show.buttons.filter(({ quiet }) => !quiet)
        .map(({ label }) => label);
    expect(await loud()).toEqual(['Запалете']);
    expect((await editor.act(`${path}/light`)).status).toBe(200);
    expect(await loud()).toEqual([]);
    expect((await editor.act(`${path}/smash`, { reason: 'Паднала е' })).status).toBe(200);
    const { show } = (await editor.api(`${path}/show`)).json<{
      show: {
        state: { text: string };
        history: { label: string; notes: unknown[] }[];
        buttons: { href: string }[];
      };
    }>();
    expect(show.state.text).toBe('Изгоряла');
    expect(show.history.map(({ label }) => label)).toEqual(['Свети', 'Изгоряла']);
    expect(show.history[1]!.notes).toEqual([{ label: 'Мотиви', text: 'Паднала е' }]);
    expect(show.buttons.map(({ href }) => href)).toEqual([`/admin/resources/lamps/records/${id}/edit`]);
    const steps = await site.db.read(
      `SELECT FROM audit_entry WHERE subject_type = 'lamp' AND subject_id = $1`,
      [id],
    );
    expect(steps).toHaveLength(2);
  });

  it('tell whoever is late that the state has changed', async () => {
    const id = await site.lamp({ state: 'broken' });
    for (const action of ['light', 'smash', 'ring']) {
      const answer = await site.as('editor').act(`/resources/lamps/records/${id}/${action}`, { reason: 'x' });
      expect(answer.status).toBe(409);
      expect(answer.text).toContain('Състоянието вече е друго');
    }
    expect(knobs.calls).toEqual([]);
  });

  it('show once what they reveal', async () => {
    const id = await site.lamp();
    const answer = await site.as('editor').act(`/resources/lamps/records/${id}/ring`);
    expect(answer.json<{ outcome: unknown }>().outcome).toMatchObject({
      message: 'Звънна.',
      reveal: { title: 'Код на звънеца', lines: ['1234'] },
    });
  });
});

describe('lists', () => {
  beforeAll(async () => {
    await site.lamp({
      title: 'СИНЯТА лампа на Петър 100%_',
      watts: 7,
      bought_on: '2026-05-05',
      lit_at: '2026-05-05T20:59:00Z',
    });
  });

  const found = async (query: Record<string, string>) =>
    titles(await site.as('administrator').api(list({ perPage: '100', ...query })));

  it('find Cyrillic text in any letter case, and take % and _ for what they are', async () => {
    expect(await found({ 'filters.title': 'синята ЛАМПА' })).toEqual(['СИНЯТА лампа на Петър 100%_']);
    expect(await found({ 'filters.title': '100%_' })).toEqual(['СИНЯТА лампа на Петър 100%_']);
    expect(await found({ 'filters.title': 'С%Петър' })).toEqual([]);
    expect(await found({ 'filters.title': `' OR 1=1 --` })).toEqual([]);
  });

  it('filter by number, day, local day and choice', async () => {
    const blue = ['СИНЯТА лампа на Петър 100%_'];
    expect(await found({ 'filters.watts': '7' })).toEqual(blue);
    expect(
      await found({ 'filters.boughtOn~~from': '2026-05-05', 'filters.boughtOn~~to': '05.05.2026' }),
    ).toEqual(blue);
    expect(await found({ 'filters.litAt~~from': '2026-05-05', 'filters.litAt~~to': '2026-05-05' })).toEqual(
      blue,
    );
    expect(await found({ 'filters.litAt~~from': '2026-05-06', 'filters.litAt~~to': '2026-05-07' })).toEqual(
      [],
    );
    expect(await found({ 'filters.dimmed': 'true', 'filters.title': 'синята' })).toEqual([]);
  });

  test.each<Record<string, string>>([
    { 'filters.kind': 'sun' },
    { 'filters.state': `lit'` },
    { 'filters.code': 'not-a-uuid' },
    { 'filters.watts': '7; DROP TABLE lamp' },
    { 'filters.watts': '99999999999999' },
    { 'filters.dimmed': 'maybe' },
    { 'filters.litAt~~from': 'yesterday' },
    { 'filters.litAt': '2026-05-05' },
    { 'filters.boughtOn~~from': '2026-13-45' },
    { 'filters.note': 'x' },
    { 'filters.nothing': 'x' },
    { 'filters.rooms': 'x' },
    { sortBy: 'rooms' },
    { sortBy: 'code; DROP TABLE lamp' },
    { sortBy: 'constructor' },
    { direction: 'sideways' },
    { page: '-1' },
    { page: '1e9' },
    { perPage: 'all' },
    { 'filters.title': 'я'.repeat(300) },
    { surprise: '1' },
  ])('answer nonsense with 400: %j', async (query) => {
    const answer = await site.as('administrator').api(list(query));
    expect(answer.status).toBe(400);
    expect(answer.json<Refusal>().notice.message).toMatch(/[а-я]/);
  });

  it('bound what is asked', async () => {
    const { meta } = (
      await site.as('administrator').api(list({ perPage: '1000000', page: '1' }))
    ).json<ListAnswer>();
    expect(meta.perPage).toBe(100);
    expect((await site.as('administrator').api(`${list()}&filters.title=a&filters.title=b`)).status).toBe(
      400,
    );
  });

  test.each(['0', 'x', '9'.repeat(40), `1' OR '1'='1`, '1.5', '%2e%2e', '😀'])(
    'have no record %s',
    async (id) => {
      const answer = await site
        .as('administrator')
        .api(`/resources/lamps/records/${encodeURIComponent(id)}/show`);
      expect(answer.status).toBe(404);
    },
  );
});

describe('the page that AdminJS draws', () => {
  const MARKS = [
    `</script><script>alert(1)</script>`,
    `"><img src=x onerror=alert(1)>`,
    'javascript:alert(1)',
  ];

  it('is ours: policy with a nonce, no foreign address, no cache, Bulgarian', async () => {
    const one = await site.as('administrator').get('/admin');
    const two = await site.as('administrator').get('/admin');
    const policy = String(one.headers['content-security-policy']);
    const nonce = /'nonce-([^']+)'/.exec(policy)![1]!;
    expect(policy).toContain(`frame-ancestors 'none'`);
    expect(policy.split('; ').find((part) => part.startsWith('script-src'))).toBe(
      `script-src 'self' 'nonce-${nonce}'`,
    );
    expect(String(two.headers['content-security-policy'])).not.toContain(nonce);
    expect(one.headers['cache-control']).toBe('no-store, private');
    expect(one.headers['x-frame-options']).toBe('DENY');
    expect(one.headers['x-powered-by']).toBeUndefined();
    expect(one.headers['set-cookie']).toBeUndefined();
    const scripts = [...one.text.matchAll(/<script[^>]*>/g)].map(([tag]) => tag);
    expect(scripts.length).toBeGreaterThan(3);
    expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
    expect(one.text).toMatch(/<html lang="bg">/);
    expect(one.text).toContain('<title>Работно място · Мегдан</title>');
    expect(one.text).not.toMatch(/https?:\/\/(?!www\.w3\.org|localhost|meyerweb)/);
    expect(one.text).not.toMatch(/adminjs\.co|softwarebrothers|rst\.software/i);
  });

  it('tells AdminJS and the browser nothing of the viewer but id, name and roles', async () => {
    const { text } = await site.as('editor').get('/admin');
    const state = JSON.parse(/window\.REDUX_STATE = (.*);$/m.exec(text)![1]!) as { session: object };
    expect(state.session).toEqual({ id: '7', name: 'Мария Петрова', roles: ['editor'], email: '' });
    expect(text).not.toContain('lamps.edit');
  });

  it('cannot be left by text from the database', async () => {
    for (const mark of MARKS) {
      const id = await site.lamp({ title: mark, note: mark });
      const shell = await site.as('administrator').get(`/admin/resources/lamps/records/${id}/show`);
      expect(shell.text).not.toContain(mark);
      const data = await site.as('administrator').api(`/resources/lamps/records/${id}/show`);
      expect(String(data.headers['content-type'])).toContain('application/json');
      expect(data.headers['x-content-type-options']).toBe('nosniff');
    }
  });

  it('has the status of what it shows', async () => {
    const admin = site.as('administrator');
    for (const [path, status] of [
      ['/admin/nowhere', 404],
      ['/admin/resources/nowhere', 404],
      ['/admin/resources/lamps/records/1/delete', 404],
      ['/admin/login', 404],
      ['/admin/logout', 404],
      ['/admin/pages/settings', 200],
    ] as const) {
      expect([path, (await admin.get(path)).status]).toEqual([path, status]);
    }
  });
});

describe('bodies', () => {
  it('from elsewhere are refused like everywhere', async () => {
    const editor = site.as('editor');
    for (const headers of [
      { origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': '' },
    ] as Record<string, string>[]) {
      const answer = await editor.act('/resources/lamps/actions/new', form(), {}, headers);
      expect(answer.status).toBe(403);
    }
    expect(knobs.calls).toEqual([]);
  });

  it('other than JSON, too large, or broken are refused', async () => {
    const editor = site.as('editor');
    const data = new FormData();
    data.append('title', new Blob(['x'.repeat(100_000)]), 'a.bin');
    expect((await editor.post('/admin/api/resources/lamps/actions/new', data)).status).toBe(415);
    expect((await editor.post('/admin/api/resources/lamps/actions/new', { title: 'x' })).status).toBe(415);
    const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
    for (const [body, status] of [
      ['{', 400],
      ['[]', 400],
      ['null', 400],
      [`{"values":{"title":"${'x'.repeat(3_000_000)}"}}`, 413],
    ] as const) {
      const answer = await editor.send('POST', '/admin/api/resources/lamps/actions/new', { headers, body });
      expect(answer.status).toBe(status);
    }
    for (const values of [null, 'x', [1], { title: {} }]) {
      expect((await editor.sendJson('/admin/api/resources/lamps/actions/new', { values })).status).toBe(422);
    }
    expect(readdirSync(temporary)).toEqual([]);
    expect(knobs.calls).toEqual([]);
  });
});

describe('the rooms of the back office itself', () => {
  it('save settings by version, refuse wrong ones at their field, and write them into the journal', async () => {
    const admin = site.as('administrator');
    const page = (await admin.api('/pages/settings')).json<{
      page: {
        sections: {
          id: string;
          forms: { hidden: Record<string, string>; fields: { name: string; value: unknown }[] }[];
        }[];
      };
    }>().page;
    const { hidden, fields } = page.sections.find(({ id }) => id === 'municipality')!.forms[0]!;
    const values = Object.fromEntries(fields.map(({ name, value }) => [name, value]));
    const save = (changes: object, more: object = {}) =>
      admin.sendJson('/admin/api/pages/settings', {
        action: 'save',
        hidden: { ...hidden, ...more },
        values: { ...values, ...changes },
      });
    const wrong = await save({ 'colours.pine': '#ffff00' });
    expect(wrong.status).toBe(422);
    expect(errorsOf(wrong)['colours.pine']!.message).toMatch(/контраст/);
    expect((await save({ 'shortName.bg': '' })).status).toBe(422);
    const good = await save({
      'shortName.bg': 'Мелник',
      'voters.count': '33 500',
      'voters.asOf': '01.03.2026',
    });
    expect(good.status).toBe(200);
    const [stored] = await site.db.read<{ value: { shortName: { bg: string }; voters: object } }>(
      `SELECT value FROM setting WHERE key = 'municipality'`,
    );
    expect(stored!.value.shortName.bg).toBe('Мелник');
    expect(stored!.value.voters).toMatchObject({ count: 33_500, asOf: '2026-03-01' });
    expect((await save({ 'shortName.bg': 'Късно' })).status).toBe(409);
    expect((await save({}, { group: 'nowhere' })).status).toBe(409);
    const journal = await site.as('auditor').api('/resources/journal/actions/list');
    expect(journal.text).toContain('Настройки: промяна');
  });

  it('keep the days that the Council of Ministers moves', async () => {
    const admin = site.as('administrator');
    const make = (values: object) =>
      admin.act('/resources/calendar/actions/new', { kind: 'off', reason: 'Решение № 1', ...values });
    expect((await make({ day: '21.12.2026' })).json<{ redirectUrl: string }>().redirectUrl).toBe(
      '/admin/resources/calendar/records/2026-12-21/show',
    );
    expect(errorsOf(await make({ day: '21.12.2026' })).day!.message).toMatch(/вече има запис/);
    expect(errorsOf(await make({ day: '25.12.2026' })).day!.message).toMatch(/и без това е неработен/);
    expect(errorsOf(await make({ day: '22.12.2026', kind: 'working' })).day!.message).toMatch(
      /и без това е работен/,
    );
    expect((await admin.act('/resources/calendar/records/2026-12-21/remove')).status).toBe(200);
    expect((await admin.act('/resources/calendar/records/2026-12-21/remove')).status).toBe(404);
    const entries = await site.db.read<{ action: string }>(
      `SELECT action FROM audit_entry WHERE subject_type = 'calendarException' ORDER BY id`,
    );
    expect(entries.map(({ action }) => action)).toEqual(['calendar.create', 'calendar.remove']);
  });

  it('try a parked delivery again', async () => {
    await site.db.read(
      `INSERT INTO outbox_event (name, payload, occurred_at, relayed_at) VALUES ('lamp.lit', '{}', '2026-01-01', '2026-01-01')`,
    );
    await site.db.read(
      `INSERT INTO delivery (event_id, listener, state, attempts, next_at, last_error) SELECT max(id), 'bell', 'parked', 12, '2026-01-01', 'no bell' FROM outbox_event`,
    );
    const admin = site.as('administrator');
    const { page } = (await admin.api('/pages/deliveries')).json<{
      page: { sections: { forms: { hidden: Record<string, string> }[] }[] };
    }>();
    const { hidden } = page.sections.flatMap(({ forms }) => forms)[0]!;
    const again = { action: 'retry', hidden, values: {} };
    expect((await site.as('auditor').sendJson('/admin/api/pages/deliveries', again)).status).toBe(409);
    expect((await admin.sendJson('/admin/api/pages/deliveries', again)).status).toBe(200);
    expect((await admin.sendJson('/admin/api/pages/deliveries', again)).status).toBe(409);
    expect(await site.db.read(`SELECT state, attempts FROM delivery WHERE listener = 'bell'`)).toEqual([
      { state: 'pending', attempts: 0 },
    ]);
  });
});
