import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { drawing } from '../../src/civic/exhibitions/seed/pictures/drawing.js';
import { staffCookie, testStaff } from '../../src/commons/accounts/staff/staff.factory.js';
import { rows } from '../../src/platform/database/index.js';
import { testApp, type TestApp } from '../support/app.js';
import { until } from '../support/until.js';
import type { Visitor } from '../support/visitor.js';
import { plain } from './recommendations.fixture.js';

let app: TestApp;
let curator: Visitor;
let expert: Visitor;
let reader: Visitor;
let picture: Buffer;

beforeAll(async () => {
  app = await testApp();
  [curator, expert, reader] = await Promise.all([official('editor'), official('expert'), official('lawyer')]);
  picture = await drawing('petition');
});
afterAll(() => app.close());

async function official(role: string): Promise<Visitor> {
  const { id } = await testStaff(app.nest, { role });
  const visitor = app.visitor();
  visitor.cookies.set(...(await staffCookie(app.nest, id)));
  return visitor;
}

const OWN = () => ({ 'sec-fetch-site': 'same-origin', origin: app.url, accept: 'application/json' });
const send = (visitor: Visitor, path: string, values: object = {}) =>
  visitor.send('POST', `/admin/api/resources/${path}`, {
    headers: { ...OWN(), 'content-type': 'application/json' },
    body: JSON.stringify({ values }),
  });
async function upload(visitor: Visitor, name: string, body: Buffer, resource = 'exhibition-rooms') {
  const answer = await visitor.send('POST', `/admin/api/files?resource=${resource}`, {
    headers: {
      ...OWN(),
      'content-type': 'application/octet-stream',
      'x-file-name': encodeURIComponent(name),
    },
    body,
  });
  return (JSON.parse(answer.text) as { file?: { id: string } }).file?.id ?? '';
}

const ROOM = { title: 'Реката', summary: 'Накратко.', description: '', topics: [], funding: '', lang: 'bg' };
const BOARD = {
  heading: 'Мостът',
  text: 'Свързва двата бряга.',
  figure: '',
  figureLabel: '',
  alt: 'Каменен мост',
  credit: '',
  about: '',
};
const newest = async (table: string) =>
  (await app.db.read<{ id: string }>(`SELECT max(id) AS id FROM ${table}`))[0]!.id;
async function room(more: object = {}): Promise<string> {
  expect((await send(curator, 'exhibition-rooms/actions/new', { ...ROOM, ...more })).status).toBe(200);
  return newest('exhibition_room');
}
const hang = async (roomId: string, more: object = {}, by = curator) =>
  send(by, `exhibition-rooms/records/${roomId}/addBoard`, {
    ...BOARD,
    file: [await upload(by, 'most.jpg', picture)],
    ...more,
  });
const act = (visitor: Visitor, id: string, action: string, values: object = {}) =>
  send(visitor, `exhibition-rooms/records/${id}/${action}`, values);

describe('a room', () => {
  let id: string;
  let path: string;

  it('is a draft that the staff alone see, with all of its addresses', async () => {
    id = await room();
    path = `/exhibition/${id}-rekata`;
    expect((await hang(id)).status).toBe(200);
    const board = await newest('exhibition_board');
    for (const hidden of [
      '',
      '/screen',
      '/boards.pdf',
      '/share.png',
      `/boards/${board}`,
      `/boards/${board}/board.webp`,
    ]) {
      expect([hidden, (await app.get(`/exhibition/${id}-rekata${hidden}`)).status]).toEqual([hidden, 404]);
    }
    expect(plain((await reader.get(path)).text)).toContain('виждате я само Вие');
    expect((await app.get('/exhibition')).text).not.toContain('Реката');
  });

  it('is made by those who may, and opened by those who may', async () => {
    expect((await send(reader, 'exhibition-rooms/actions/new', ROOM)).status).toBe(403);
    expect((await hang(id, {}, reader)).status).toBe(403);
    expect((await act(expert, id, 'open')).status).toBe(403);
    expect((await act(app.visitor(), id, 'open')).status).toBe(401);
    expect((await act(curator, id, 'open')).status).toBe(200);
    expect((await act(curator, id, 'open')).status).toBe(409);
    await until('it stands in the list', async () => (await app.get('/exhibition')).text.includes(path));
    const shown = await app.get(path);
    expect(shown.headers['cache-control']).toContain('public');
    expect(shown.text).toContain(`/exhibition/${id}/share.png`);
    expect((await app.get(`/exhibition/${id}`)).location).toBe(path);
    expect((await app.get(`/exhibition/${id}/share.png`)).headers['content-type']).toBe('image/png');
  });

  it.each([
    ['alt', { alt: '' }, 'Без описание картината не се записва'],
    ['alt', { alt: 'IMG_1.png' }, 'име на файл'],
    ['text', { text: 'а'.repeat(701) }, '700'],
    ['figure', { figureLabel: 'подписа' }, 'вървят заедно'],
    ['file', { file: [] }, 'Изберете една картина'],
    ['about', { about: 'event:999999' }, ''],
  ])('takes no board with a wrong %s: %j', async (_field, more, told) => {
    const before = await newest('exhibition_board');
    const answer = await hang(id, more);
    expect([answer.status, plain(answer.text).includes(told)]).toEqual([422, true]);
    expect(await newest('exhibition_board')).toBe(before);
  });

  it('takes no picture that is none, and no paper', async () => {
    const fake = await curator.send('POST', '/admin/api/files?resource=exhibition-rooms', {
      headers: { ...OWN(), 'content-type': 'application/octet-stream', 'x-file-name': 'a.png' },
      body: Buffer.from('<svg onload="alert(1)"/>'),
    });
    expect(fake.status).toBe(422);
    const text = await upload(curator, 'a.txt', Buffer.from('Здравейте'));
    const answer = await hang(id, { file: [text] });
    expect([answer.status, plain(answer.text).includes('PNG или JPEG')]).toEqual([422, true]);
    const others = await upload(expert, 'a.jpg', picture);
    expect((await hang(id, { file: [others] })).status).toBe(422);
  });

  it('is ordered by a press, and by those alone who may', async () => {
    await hang(id, { heading: 'Алеята' });
    const last = await newest('exhibition_board');
    const press = (visitor: Visitor, action: string, values: object = {}) =>
      send(visitor, `exhibition-boards/records/${last}/${action}`, values);
    expect((await press(reader, 'up')).status).toBe(403);
    expect((await press(expert, 'up')).status).toBe(200);
    await until('the boards stand in the new order', async () => {
      const { text } = await app.get(path);
      return text.indexOf('Алеята</a>') < text.indexOf('Мостът</a>');
    });
    expect((await press(curator, 'place', { place: '9' })).status).toBe(422);
    expect((await press(curator, 'place', { place: 'две' })).status).toBe(422);
    expect((await press(curator, 'place', { place: '2' })).status).toBe(200);
  });

  it('goes on by itself without scripts, and stands still when asked to', async () => {
    const screen = await app.get(`/exhibition/${id}/screen`);
    expect(screen.text).toMatch(
      /<noscript><meta http-equiv="refresh" content="25; url=\/exhibition\/\d+\/screen\?board=\d+"/,
    );
    const standing = await app.get(`/exhibition/${id}/screen?standing=yes`);
    expect(standing.text).not.toContain('http-equiv');
    expect((await app.get(`/exhibition/${id}/screen?board=nonsense&standing=no`)).status).toBe(200);
    expect((await app.get(`/en/exhibition/${id}/screen`)).text).toContain('url=/en/exhibition/');
  });

  it('is printed as PDF in one of two layouts', async () => {
    const pdf = await app.get(`/exhibition/${id}/boards.pdf?layout=portrait`);
    expect([pdf.status, pdf.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect((await app.get(`/exhibition/${id}/boards.pdf?layout=round`)).status).toBe(400);
    expect((await app.get(`/exhibition/${id}/boards/999/print.pdf`)).status).toBe(404);
  });

  it('stays in the archive, and keeps its last board while it is open', async () => {
    const last = await newest('exhibition_board');
    expect((await send(curator, `exhibition-boards/records/${last}/remove`)).status).toBe(200);
    const only = await newest('exhibition_board');
    expect((await send(curator, `exhibition-boards/records/${only}/remove`)).status).toBe(422);
    expect((await act(curator, id, 'close')).status).toBe(200);
    await until('it is in the archive', async () =>
      plain((await app.get('/exhibition')).text).includes('Архив'),
    );
    expect(plain((await app.get(path)).text)).toContain('вече е в архива');
  });
});

describe('a campaign', () => {
  const CAMPAIGN = {
    title: 'Вдигнете ръка',
    message: 'Градът се решава с вдигната ръка.',
    why: 'Малко хора знаят.',
    lang: 'bg',
    startsOn: '01.05.2026',
    endsOn: '01.06.2026',
    organisers: 'Община Сандански',
    funding: '',
    topics: [],
    actions: [],
  };
  const deed = (visitor: Visitor, campaign: string, action: string, values: object = {}) =>
    send(visitor, `campaigns/records/${campaign}/${action}`, values);
  let id: string;

  it('begins with what it wants, seen by the staff alone until then', async () => {
    const backwards = await send(curator, 'campaigns/actions/new', { ...CAMPAIGN, endsOn: '01.04.2026' });
    expect([backwards.status, plain(backwards.text).includes('Краят е преди началото')]).toEqual([422, true]);
    expect((await send(reader, 'campaigns/actions/new', CAMPAIGN)).status).toBe(403);
    expect((await send(expert, 'campaigns/actions/new', CAMPAIGN)).status).toBe(200);
    id = await newest('campaign');
    expect((await app.get(`/campaigns/${id}`)).status).toBe(404);
    expect((await app.get(`/campaigns/${id}/share.png`)).status).toBe(404);
    expect((await deed(expert, id, 'launch')).status).toBe(403);
    const without = await deed(curator, id, 'launch');
    expect([without.status, plain(without.text).includes('няма нито една цел')]).toEqual([422, true]);
    const goal = { goal: 'Повече хора да знаят', countedBy: '', target: '', measure: '' };
    expect((await deed(expert, id, 'addGoal', goal)).status).toBe(422);
    expect((await deed(expert, id, 'addGoal', { ...goal, countedBy: 'downloads', target: '2' })).status).toBe(
      200,
    );
    expect((await deed(curator, id, 'launch')).status).toBe(200);
    await until('it stands in the list', async () =>
      (await app.get('/campaigns')).text.includes('Вдигнете ръка'),
    );
  });

  it('counts each download of its poster once, and nothing that only looks', async () => {
    const file = [await upload(curator, 'plakat.jpg', picture, 'campaigns')];
    const poster = { file, role: 'poster', title: 'Плакат', alt: '', lang: 'bg' };
    const silent = await deed(curator, id, 'addFile', poster);
    expect([silent.status, plain(silent.text).includes('Без описание файлът')]).toEqual([422, true]);
    expect((await deed(curator, id, 'addFile', { ...poster, alt: 'Вдигнати ръце' })).status).toBe(200);
    const held = await newest('campaign_file');
    const path = `/campaigns/${id}/files/${held}`;
    const taken = await app.get(path);
    expect([taken.status, taken.location.startsWith('/files/')]).toEqual([303, true]);
    expect((await app.get(taken.location)).status).toBe(200);
    await app.visitor().send('HEAD', path, {});
    await app.visitor().send('GET', path, { headers: { 'sec-purpose': 'prefetch' } });
    await curator.get(path);
    await app.get(path);
    const [row] = await app.db.read<{ downloads: number }>('SELECT downloads FROM campaign_download');
    expect(row!.downloads).toBe(2);
    await until('the goal is counted', async () => {
      await deed(curator, id, 'addGoal', { goal: 'Още', countedBy: '', target: '', measure: 'Анкета' });
      return plain((await app.get(`/campaigns/${id}-vdignete-raka`)).text).includes('2 от 2');
    });
  });

  it('is followed by those who confirmed it and have not stopped', async () => {
    const follow = (email: string, stopped: Date | null) =>
      app.db.transaction(async (tx) => {
        const now = new Date();
        const [row] = await rows<{ id: string }>(
          tx,
          `INSERT INTO subscriber (email_lookup, email_sealed, locale, frequency, nonce, confirmed_at, stopped_at)
           VALUES ($1, '', 'bg', 'weekly', '', $2, $3) RETURNING id`,
          [email, now, stopped],
        );
        await rows(
          tx,
          `INSERT INTO subscription (subscriber_id, key, because, position, confirmed_at)
           VALUES ($1, $2, 'asked', 0, $3)`,
          [row!.id, `subject:campaign:${id}`, now],
        );
      });
    await follow('a', null);
    await follow('b', null);
    await follow('c', new Date());
    await deed(curator, id, 'addGoal', { goal: 'Още', countedBy: 'followers', target: '5', measure: '' });
    await until('the followers are counted', async () =>
      plain((await app.get(`/campaigns/${id}-vdignete-raka`)).text).includes('2 от 5'),
    );
  });

  it('takes a number with its source and its paper, or not at all', async () => {
    const count = {
      kind: 'leaflets',
      what: 'листовки на пазара',
      count: '340',
      happenedOn: '02.05.2026',
      source: 'протокол',
      evidence: [],
    };
    const bare = await deed(curator, id, 'addReach', count);
    expect([bare.status, plain(bare.text).includes('Без доказателство')]).toEqual([422, true]);
    const evidence = [await upload(curator, 'protokol.txt', Buffer.from('340 броя'), 'campaigns')];
    for (const wrong of [{ count: '-4' }, { count: '3.5' }, { happenedOn: '02.05.2091' }, { source: '' }])
      expect((await deed(curator, id, 'addReach', { ...count, evidence, ...wrong })).status).toBe(422);
    expect((await deed(curator, id, 'addReach', { ...count, evidence })).status).toBe(200);
    await until('it is told with where it comes from', async () => {
      const shown = plain((await app.get(`/campaigns/${id}-vdignete-raka`)).text);
      return shown.includes('листовки на пазара') && shown.includes('протокол') && shown.includes('340');
    });
  });

  it('ends with what came of it', async () => {
    expect((await deed(curator, id, 'end', { outcome: '' })).status).toBe(422);
    expect((await deed(expert, id, 'end', { outcome: 'Осем нови предложения.' })).status).toBe(403);
    expect((await deed(curator, id, 'end', { outcome: 'Осем нови предложения.' })).status).toBe(200);
    await until('everybody reads it', async () =>
      plain((await app.get(`/campaigns/${id}-vdignete-raka`)).text).includes('Осем нови предложения.'),
    );
  });
});
