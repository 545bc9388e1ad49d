import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { drawing } from '../../src/civic/exhibitions/seed/pictures/drawing.js';
import { testApp, type TestApp } from '../support/app.js';
import { until } from '../support/until.js';
import type { Visitor } from '../support/visitor.js';
import { curators, type Curators } from './curators.fixture.js';
import { plain } from './recommendations.fixture.js';

let app: TestApp;
let desk: Curators;
let curator: Visitor;
let expert: Visitor;
let reader: Visitor;
let picture: Buffer;

beforeAll(async () => {
  app = await testApp();
  desk = curators(app);
  [curator, expert, reader] = await Promise.all([
    desk.official('editor'),
    desk.official('expert'),
    desk.official('lawyer'),
  ]);
  picture = await drawing('petition');
});
afterAll(() => app.close());

const send: Curators['send'] = (...sent) => desk.send(...sent);
const newest = (table: string) => desk.newest(table);
const upload = (visitor: Visitor, name: string, body: Buffer) =>
  desk.upload(visitor, name, body, 'exhibition-rooms');

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
    const script = Buffer.from('<svg onload="alert(1)"/>');
    const fake = await desk.uploading(curator, 'a.png', script, 'exhibition-rooms');
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
