import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApp, type TestApp } from '../support/app.js';
import { until } from '../support/until.js';
import {
  answers,
  multipart,
  plain,
  PNG,
  press,
  send,
  sentId,
  typed,
  walked,
  writer,
  type Door,
  type Writer,
} from './inquiries.fixture.js';

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</textarea><iframe src=//e>',
];

let app: TestApp;
let maria: Writer;

beforeAll(async () => {
  app = await testApp();
  maria = await writer(app);
});
afterAll(() => app.close());

const linkIn = (text: string | undefined, path: string) =>
  new RegExp(`http[^\\s"]*?(${path}[\\w./-]+)`).exec(text ?? '')![1]!;
const rowOf = async (id: string) =>
  (await app.db.read<Record<string, unknown>>('SELECT * FROM inquiry WHERE id = $1', [id]))[0]!;

describe('the door', () => {
  it('asks what one wants, and says before typing what an anonymous one leads to and where others go', async () => {
    const door = plain((await app.get('/write')).text);
    for (const words of ['Да попитам нещо', 'Да предложа нещо', 'Да съобщя за нередност', 'Да се срещна'])
      expect(door).toContain(words);
    expect(door).toContain('чл. 111, ал. 4 АПК');
    expect(door).toContain('започнете или подпишете подписка');
    expect(door).toContain('препоръка към политика');
    const lawful = await app.get('/whistleblowing');
    expect(plain(lawful.text)).toContain('Комисията за защита на личните данни');
    expect((await app.get('/write')).text).toContain('href="/whistleblowing"');
    expect((await app.get('/en/write')).text).toContain('Write to the municipality');
  });

  it('knows four kinds and no fifth', async () => {
    for (const door of ['question', 'proposal', 'signal', 'meeting'])
      expect((await app.get(`/write/${door}`)).status).toBe(200);
    expect((await app.get('/write/apcSignal')).status).toBe(404);
    expect((await app.post('/write/complaint', answers('question'))).status).toBe(404);
  });

  it('warns whoever reports something wrong, before they type', async () => {
    const page = await app.get('/write/signal');
    expect(page.text).toContain('href="/whistleblowing"');
    expect(plain(page.text)).toContain('чл. 111, ал. 4');
  });
});

describe('writing, signed in', () => {
  it.each<[Door, string]>([
    ['question', 'question'],
    ['proposal', 'apcProposal'],
    ['signal', 'apcSignal'],
    ['meeting', 'meeting'],
  ])(
    'a %s goes one thing at a time, is looked over, and received at once with a code',
    async (door, kind) => {
      const check = await walked(maria, door);
      expect(plain(check.text)).toContain('Проверете, преди да изпратите');
      expect(plain(check.text)).toContain(typed.text);
      const sent = await press(maria, door, check, {}, 'send');
      const id = sentId(sent);
      const { code, kind: saved, wants_public } = await rowOf(id);
      expect([saved, wants_public]).toEqual([kind, door === 'question' || door === 'proposal']);
      const shown = plain((await maria.follow(sent)).text);
      expect(shown).toContain(`Кодът Ви за справка е ${String(code)}`);
      expect(shown).toContain('Получено от общината');
      const receipt = await until('the receipt', async () =>
        (await app.mails()).find(({ subject }) => subject?.includes(String(code))),
      );
      expect(receipt.to?.[0]?.address).toBe(maria.email);
      expect(receipt.text).not.toContain('тротоар');
    },
  );

  it('goes back and forth without losing a letter, and changes one thing from the last page', async () => {
    const check = await walked(maria, 'question', { phone: '0888 123 456' });
    const again = await press(maria, 'question', check, {}, 'what');
    expect(again.text).toContain('Децата ходят на училище');
    const changed = await press(maria, 'question', again, {
      title: 'Нов въпрос за тротоара',
      text: typed.text,
    });
    expect(plain(changed.text)).toContain('Нов въпрос за тротоара');
    expect(plain(changed.text)).toContain('0888 123 456');
    const who = await press(maria, 'question', changed, {}, 'who');
    const back = await press(maria, 'question', who, { name: 'Мария' }, 'back');
    expect(back.status).toBe(200);
  });

  it('sent twice and in parallel it is received once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const formKey = `key-of-round-${round}`;
      const sent = await Promise.all([1, 2, 3].map(() => send(maria, 'question', { formKey })));
      expect(new Set(sent.map(sentId)).size).toBe(1);
    }
  });

  it('keeps what was typed and says what is missing, field by field', async () => {
    const first = await maria.get('/write/question');
    const blank = await press(maria, 'question', first, { title: ' \u200b ', text: 'Остава тук.' });
    expect(blank.status).toBe(422);
    expect(plain(blank.text)).toContain('Напишете текст, който може да се прочете.');
    expect(blank.text).toContain('Остава тук.');
    const noName = await send(maria, 'question', { name: ' ' });
    expect([noName.status, plain(noName.text)]).toEqual([422, expect.stringContaining('чл. 111, ал. 4')]);
    const noKind = await send(maria, 'question', { senderKind: 'king' });
    expect(plain(noKind.text)).toContain('Изберете от чие име пишете.');
    const noOrganisation = await send(maria, 'question', { senderKind: 'business' });
    expect(plain(noOrganisation.text)).toContain('Напишете името на фирмата');
    const noAddress = await send(maria, 'question', { answerWay: 'post' });
    expect(plain(noAddress.text)).toContain('Напишете адреса');
    const undecided = await send(maria, 'question', { wantsPublic: '' });
    expect(plain(undecided.text)).toContain('Изберете дали може да стане публично.');
    const long = await send(maria, 'question', { text: 'я'.repeat(10_001) });
    expect(long.status).toBe(422);
    expect(long.text).toContain('я'.repeat(10_001));
  });

  it('is text and nothing else', async () => {
    for (const hostile of HOSTILE) {
      const change = { title: hostile, text: hostile, name: hostile, organisation: hostile };
      const pages = [
        await walked(maria, 'proposal', { ...change, senderKind: 'business' }),
        await maria.follow(await send(maria, 'proposal', change)),
        await maria.get('/inquiries/mine'),
      ];
      for (const { text } of pages) expect(text).not.toContain(hostile);
    }
  });

  it('takes files by what is in them, none that is empty, and none that somebody else uploaded', async () => {
    const fields = { ...answers('question'), at: 'about', go: 'next' };
    const ana = await writer(app);
    const with_ = (bytes: Buffer, name: string, type = 'image/png') =>
      ana.post('/write/question', multipart(fields, { bytes, type, name }));
    const taken = await with_(PNG, 'тротоар.png');
    const attached = /name="attached" value="([^"]+)"/.exec(taken.text)![1]!;
    const id = sentId(await send(ana, 'question', { attached }));
    const own = await ana.get(`/inquiries/mine/${id}`);
    const href = /href="(\/inquiries\/mine\/\d+\/files\/\d+)"/.exec(own.text)![1]!;
    expect((await ana.get(href)).bytes.equals(PNG)).toBe(true);
    expect((await (await writer(app)).get(href)).status).toBe(404);

    for (const refused of [
      await with_(Buffer.alloc(0), 'празен.png'),
      await with_(Buffer.from('MZ\u0000\u0001'), 'снимка.png'),
      await with_(Buffer.from('<script>'), 'evil.html', 'text/html'),
    ]) {
      expect(refused.status).toBe(422);
      expect(refused.text).toContain('id="files-error"');
      expect(refused.text).toContain('value="Мария Петрова Димитрова"');
    }
    const forged = sentId(await send(ana, 'question', { attached: `${attached.split('.')[0]}.AAAA` }));
    const held = 'SELECT FROM inquiry_file WHERE inquiry_id = $1';
    expect(await app.db.read(held, [forged])).toEqual([]);
  });

  it('to an unknown topic or settlement it goes without one', async () => {
    const ana = await writer(app);
    const id = sentId(await send(ana, 'question', { topic: 'moon', place: '00000' }));
    expect(await rowOf(id)).toMatchObject({ topics: [], places: [] });
  });
});

describe('writing without an account', () => {
  it('is received once its sender presses the button behind the link, and not before', async () => {
    const email = 'newcomer@example.org';
    const who = app.visitor();
    const check = await walked(who, 'question', { email, title: 'Кога ще копаят улицата?' });
    expect(plain(check.text)).toContain(`Ще изпратим връзка на ${email}`);
    const sent = await press(who, 'question', check, {}, 'send');
    expect(sent.location).toBe('/inquiries/sent');
    const letter = await app.mailTo(email);
    expect(letter.text).not.toContain('копаят');
    const link = linkIn(letter.text, '/inquiries/confirm/');
    const count = async () =>
      (await app.db.read<{ count: string }>('SELECT count(*) FROM inquiry'))[0]!.count;
    const before = await count();
    const stranger = app.visitor();
    for (let look = 0; look < 3; look += 1)
      expect(plain((await stranger.get(link)).text)).toContain('Кога ще копаят улицата?');
    expect(await count()).toBe(before);
    const pressed = await Promise.all([stranger.post(link), stranger.post(link)]);
    const ids = pressed.map(({ location }) => /mine\/(\d+)/.exec(location)![1]);
    expect(new Set(ids).size).toBe(1);
    expect(Number(await count())).toBe(Number(before) + 1);
    const own = await stranger.get(`/inquiries/mine/${ids[0]}`);
    expect(plain(own.text)).toContain('Кога ще копаят улицата?');
  });

  it('names what is wrong with a link, and gives the text back where it came too late', async () => {
    expect((await app.get('/inquiries/confirm/1.AAAA')).status).toBe(400);
    expect((await app.post('/inquiries/confirm/nonsense')).status).toBe(400);
    const email = 'late@example.org';
    await send(app.visitor(), 'question', { email, title: 'Закъснял въпрос за чешмата' });
    const link = linkIn((await app.mailTo(email)).text, '/inquiries/confirm/');
    app.clock.moveBy(4 * 86_400_000);
    const late = await app.post(link);
    expect(late.status).toBe(410);
    expect(plain(late.text)).toContain('Закъснял въпрос за чешмата');
    app.clock.moveBy(-4 * 86_400_000);
  });

  it('takes no address that is none, and never more than a few letters an hour', async () => {
    for (const email of ['', 'nobody', 'a@b@c'])
      expect(plain((await send(app.visitor(), 'question', { email })).text)).toContain('без адрес не можем');
    const email = 'flooded@example.org';
    const sent = [];
    for (let time = 0; time < 6; time += 1) sent.push(await send(app.visitor(), 'meeting', { email }));
    expect(sent.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303, 422]);
  });
});

describe('what its sender sees', () => {
  it('is theirs alone: by their account, or by the link from the letter', async () => {
    const ana = await writer(app, 'Ана Стойкова');
    const id = sentId(await send(ana, 'signal', { title: 'Незаконна сеч над селото' }));
    for (const who of [app.visitor(), maria]) {
      const answer = await who.get(`/inquiries/mine/${id}`);
      expect(answer.text).not.toContain('Незаконна сеч');
      expect([303, 404]).toContain(answer.status);
    }
    const letter = await app.mailTo(ana.email);
    const link = linkIn(letter.text, '/inquiries/track/');
    expect(plain((await app.visitor().get(link)).text)).toContain('Незаконна сеч над селото');
    expect((await app.get(link.replace(/.$/, 'x'))).status).toBe(404);
    expect((await app.get(`/inquiries/track/${id}`)).status).toBe(404);
  });

  it('is looked up by the code of a slip, without a word of it', async () => {
    const ana = await writer(app);
    const id = sentId(await send(ana, 'signal', { title: 'Незаконна сеч над селото' }));
    const code = String((await rowOf(id))['code']);
    const slip = code.toLowerCase().replaceAll('-', ' ');
    const found = await app.visitor().post('/inquiries/track', { code: slip });
    expect(plain(found.text)).toContain('Получено от общината');
    expect(plain(found.text)).toContain('отговор до');
    expect(found.text).not.toMatch(/Незаконна сеч|Мария/);
    const guess = await app.visitor().post('/inquiries/track', { code: 'AAAA-BBBB-CCCC' });
    expect([guess.status, plain(guess.text)]).toEqual([
      422,
      expect.stringContaining('Няма обръщение с този код'),
    ]);
    for (const strange of ['', '\u0000', 'я'.repeat(80)])
      expect((await app.visitor().post('/inquiries/track', { code: strange })).status).toBe(422);
  });

  it('is withdrawn by a button, once', async () => {
    const ana = await writer(app);
    const id = sentId(await send(ana, 'question'));
    const ask = await ana.get(`/inquiries/mine/${id}/withdraw`);
    expect(plain(ask.text)).toContain('Да оттеглим ли обръщението?');
    expect((await rowOf(id))['state']).toBe('received');
    await ana.post(`/inquiries/mine/${id}/withdraw`);
    expect((await rowOf(id))['state']).toBe('withdrawn');
    const again = await ana.post(`/inquiries/mine/${id}/withdraw`);
    expect(again.location).toBe(`/inquiries/mine/${id}`);
    const rated = await ana.post(`/inquiries/mine/${id}/rate`, { rating: '5' });
    expect(rated.location).toBe(`/inquiries/mine/${id}`);
    expect((await rowOf(id))['rating']).toBeNull();
  });
});

describe('a person who wants to be forgotten', () => {
  it('leaves the file of the municipality behind, without themselves', async () => {
    const gone = await writer(app, 'Стоян Забравен');
    const id = sentId(await send(gone, 'question', { name: 'Стоян Петров Забравен', phone: '0888 999 999' }));
    const file = await gone.get('/account/data/export');
    expect(file.text).toContain('Стоян Петров Забравен');
    await gone.post('/account/data/erase', { understood: 'yes' });
    await until('the account to be gone', async () => (await rowOf(id))['participant_id'] === null);
    expect((await rowOf(id))['state']).toBe('withdrawn');
    expect(await app.db.read('SELECT FROM inquiry_sender WHERE inquiry_id = $1', [id])).toEqual([]);
  });
});
