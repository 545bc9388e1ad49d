import { afterAll, beforeAll, describe, expect, it, test } from '@jest/globals';
import { Subjects } from '../../src/commons/subjects/index.js';
import { addDays, Clock, dateIn, endOfDay } from '../../src/platform/clock/index.js';
import { testApp, type TestApp } from '../support/app.js';
import { until } from '../support/until.js';
import { withOffices } from './consultations.fixture.js';
import { citizen, official } from './debates.fixture.js';
import { counted, pathOf, petition, rejected, textOf } from './petition-reading.fixture.js';

const EVIL = `Да свети "><img src=x onerror=alert(1)> & <script>alert('а')</script>`;
const DAY = 86_400_000;

let app: TestApp;

const now = () => app.nest.get(Clock).now();
const inDays = (days: number) => endOfDay(addDays(dateIn(now()), days));
const plain = (text: string) => text.replace(/<[^>]+>/g, ' ').replace(/[\s\u00a0\u202f]+/g, ' ');

beforeAll(async () => {
  app = await testApp();
  await withOffices(app);
});
afterAll(() => app.close());

describe('a petition', () => {
  it('has a page in both languages, stands in the list, the feed, the data, on the first page and in the sitemap', async () => {
    const id = await petition(app, { title: 'Светлина в парка край реката' });
    await counted(app, id, 31);
    await counted(app, id, 4, { channel: 'paper' });
    const path = await pathOf(app, id);
    const answer = await app.get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(answer.headers.etag).toBeDefined();
    expect((await app.get(path, { 'if-none-match': answer.headers.etag! })).status).toBe(304);
    const text = plain(answer.text);
    expect(text).toContain('90 дни до края');
    expect(text).toContain('35 от 50 подписа за отговор от общината');
    expect(text).toContain('още 15');
    expect(text).toContain('По имейл 31');
    expect(text).toContain('На хартия 4');
    expect(text).toContain('Отговаря кметът, с мотиви, публично.');
    expect(answer.text).toContain(`href="${path}/sign"`);
    expect(answer.text).toContain(`/report?subject=petition:${id}`);
    const english = plain((await app.get(`/en${path}`)).text);
    expect(english).toContain('90 days left');
    expect(english).toContain('The mayor answers, with reasons, in public.');
    for (const address of ['/petitions', '/petitions.atom', '/', '/sitemap.xml', '/en/petitions'])
      expect([address, (await app.get(address)).text.includes(path)]).toEqual([address, true]);
    expect((await app.get(`/api/v1/petitions/${id}`)).json()).toMatchObject({
      id,
      state: { code: 'collecting' },
      signatures: { total: 35, email: 31, verified: 0, paper: 4 },
      thresholds: { answer: 50, hearing: 300 },
      initiator: { kind: 'staff', name: 'Ана Стойкова' },
      answer: null,
      byDay: [{ count: 35, total: 35 }],
      bySettlement: { settlements: [{ ekatte: null, count: 35 }], others: 0 },
    });
  });

  it('is kept by the page cache, and shows the next signature and its hiding', async () => {
    const id = await petition(app, { title: 'Промяната се вижда веднага' });
    const path = await pathOf(app, id);
    expect(plain(await textOf(app, path))).toContain('0 подписа');
    await counted(app, id, 1);
    await until('the signature', async () => plain(await textOf(app, path)).includes('1 от 50 подписа'));
    await until('it in the list', async () =>
      plain(await textOf(app, '/petitions?sort=newest')).includes('1 подпис '),
    );
    const moderated = app.nest.get(Subjects).descriptor('petition').moderated!;
    await app.db.transaction((tx) => moderated.hide(tx, id, now()));
    await until('it to be hidden', async () => (await app.get(path)).status === 404);
    for (const address of ['/petitions', '/petitions.atom', '/api/v1/petitions', '/'])
      await until(address, async () => !(await app.get(address)).text.includes('вижда веднага'));
    for (const rest of ['/poster', '/qr.svg', '/history.csv'])
      expect((await app.get(path + rest)).status).toBe(404);
    expect((await app.get(`/api/v1/petitions/${id}`)).status).toBe(404);
    await app.db.transaction((tx) => moderated.restore(tx, id, now()));
    await until('it to be back', async () => (await app.get(path)).status === 200);
  });

  it('leads from its number and from an old address to its own', async () => {
    const id = await petition(app, { title: 'Пренасочване към адреса' });
    const path = await pathOf(app, id);
    for (const language of ['', '/en'])
      for (const address of [`/petitions/${id}`, `/petitions/${id}-staro-ime`]) {
        const answer = await app.get(language + address);
        expect([answer.status, answer.location]).toEqual([301, language + path]);
      }
  });

  it('never becomes markup, on pages, in the feed, as data', async () => {
    const id = await petition(app, {
      title: EVIL,
      demand: EVIL,
      why: EVIL.repeat(2),
      initiator_name: EVIL,
      state: 'forwarded',
      closed_at: now(),
      received_at: now(),
      registered_at: now(),
      incoming_number: EVIL,
      forwarded_to: EVIL,
      end_reason: EVIL,
      hearing_at: now(),
      hearing_place: EVIL,
      hearing_note: EVIL,
      ended_at: now(),
    });
    await app.db.transaction((tx) =>
      tx.query('INSERT INTO petition_member (petition_id, position, name) VALUES ($1, 1, $2)', [id, EVIL]),
    );
    const path = await pathOf(app, id);
    for (const address of [path, `/en${path}`, `${path}/poster`, '/petitions', '/petitions.atom']) {
      // Lists were read before it was there: what is kept gives way within two seconds.
      const { text, status } = await until(`the words on ${address}`, async () => {
        const answer = await app.get(address);
        return answer.text.includes('onerror') && answer;
      });
      expect([address, status]).toEqual([address, 200]);
      expect(text).not.toContain('<img src=x');
      expect(text).not.toContain('<script>alert');
    }
  });
});

describe('what nobody has published', () => {
  test.each(['draft', 'seeking', 'moderation'])(
    'as a petition in %s is not there for others',
    async (state) => {
      const secret = `Тайна на ${state}`;
      const id = await petition(app, { state, title: secret, published_at: null, closes_at: null });
      const path = await pathOf(app, id);
      const stranger = await citizen(app);
      for (const rest of ['', '/poster', '/qr.svg', '/hearing.ics', '/history.csv']) {
        expect([rest, (await app.get(path + rest)).status]).toEqual([rest, 404]);
        expect([rest, (await stranger.get(path + rest)).status]).toEqual([rest, 404]);
      }
      expect((await app.get(`/api/v1/petitions/${id}`)).status).toBe(404);
      for (const address of [
        '/petitions',
        '/petitions.atom',
        '/petitions.csv',
        '/api/v1/petitions',
        '/',
        '/sitemap.xml',
      ])
        expect([address, (await app.get(address)).text.includes(secret)]).toEqual([address, false]);
    },
  );

  it('is there for its initiator and for the staff', async () => {
    const own = await citizen(app);
    const id = await petition(app, {
      state: 'moderation',
      title: 'Само за мен и за екипа',
      initiator_kind: 'participant',
      participant_id: own.participantId,
      published_at: null,
      closes_at: null,
    });
    const path = await pathOf(app, id);
    for (const visitor of [own, await official(app, { role: 'moderator' })]) {
      const { status, text, headers } = await visitor.get(path);
      expect([status, headers['cache-control']]).toEqual([200, 'no-store, private']);
      expect(text).toContain('Само за мен и за екипа');
    }
    expect((await app.get(path)).status).toBe(404);
  });
});

describe('a rejected petition', () => {
  it('is public with its reason', async () => {
    const id = await rejected(app, 'notMunicipal', { title: 'Нова магистрала' });
    const path = await pathOf(app, id);
    const text = plain(await textOf(app, path));
    expect(text).toContain('Подписката е отхвърлена: Общината и общинският съвет не решават по този въпрос');
    expect(text).toContain('Вижте правилата за подписките.');
    expect(text).toContain('Нова магистрала');
    expect(text).not.toContain('Подпишете');
    expect(plain(await textOf(app, '/petitions?state=rejected'))).toContain('Нова магистрала');
    expect((await app.get(`${path}/poster`)).status).toBe(404);
    expect((await app.get(`/api/v1/petitions/${id}`)).json()).toMatchObject({
      title: 'Нова магистрала',
      rejection: { reason: { code: 'notMunicipal' }, text: 'Вижте правилата за подписките.' },
    });
  });

  it('shows nothing of its words where the reason hides them, but to its initiator and the staff', async () => {
    const own = await citizen(app);
    const words = { title: 'Непристойно', demand: 'Обидно искане', why: 'Клевета', initiator_name: 'Обидчо' };
    const id = await rejected(app, 'offensive', {
      ...words,
      initiator_kind: 'participant',
      participant_id: own.participantId,
    });
    const path = await pathOf(app, id);
    expect(path).toBe(`/petitions/${id}`);
    const addresses = [
      ...[path, `/en${path}`, `${path}/history.csv`, `/api/v1/petitions/${id}`, '/petitions?state=rejected'],
      ...['/petitions', '/petitions.atom', '/petitions.csv', '/api/v1/petitions', '/', '/sitemap.xml'],
    ];
    for (const address of addresses) {
      const { text, status } = await app.get(address);
      expect([address, status]).toEqual([address, 200]);
      for (const word of [...Object.values(words), 'nepristoyno'])
        expect([address, word, text.includes(word)]).toEqual([address, word, false]);
    }
    expect(plain(await textOf(app, path))).toContain(`Подписка № ${id}`);
    expect(plain(await textOf(app, '/petitions?state=rejected&sort=newest'))).toContain(`Подписка № ${id}`);
    expect(plain(await textOf(app, `/en${path}`))).toContain(`Petition No. ${id}`);
    const found = (await app.get(`/api/v1/petitions?q=${encodeURIComponent('клевета')}`)).json<{
      count: number;
    }>();
    expect(found.count).toBe(0);

    expect((await own.get(path)).text).toContain('Обидно искане');
    const staff = await official(app, { role: 'moderator' });
    expect((await staff.get(path)).text).toContain('Обидно искане');
    expect((await (await citizen(app)).get(path)).text).not.toContain('Обидно искане');
    expect((await app.get(path)).text).not.toContain('Обидно искане');
  });
});

describe('after the collecting', () => {
  const closed = () => ({ closed_at: now(), received_at: now(), closes_at: inDays(1) });
  const registered = () => ({ ...closed(), registered_at: now(), incoming_number: `94-00-${Math.random()}` });

  it('says that the municipality has it, and that nobody signs any more', async () => {
    const id = await petition(app, { state: 'closed', ...closed() });
    const text = plain(await textOf(app, await pathOf(app, id)));
    expect(text).toContain('Подписката е предадена на общината');
    expect(text).toContain('Входящ номер още няма');
    expect(text).not.toContain('Подпишете');
  });

  it('shows the number, and that it came late', async () => {
    const id = await petition(app, {
      state: 'registered',
      ...registered(),
      incoming_number: '94-00-411',
      registered_late: true,
    });
    const text = plain(await textOf(app, await pathOf(app, id)));
    expect(text).toContain('вх. № 94-00-411');
    expect(text).toContain('Вписана със закъснение');
    expect((await app.get(`/api/v1/petitions/${id}`)).json()).toMatchObject({
      incomingNumber: '94-00-411',
      registeredLate: true,
    });
  });

  test.each([
    ['forwarded', { forwarded_to: 'Агенция „Пътна инфраструктура“' }, 'Препратена на Агенция'],
    ['notConsidered', { left_code: 'repeated' }, 'Оставена без разглеждане: Повторно предложение'],
    ['withdrawn', {}, 'Оттеглена от инициатора'],
    ['stopped', { end_law: 'чл. 6 от ЗПУГДВМС' }, 'Спряна по закон: чл. 6 от ЗПУГДВМС'],
  ])('says of what is %s why', async (state, columns, expected) => {
    const reason = `Мотиви за ${state}`;
    const id = await petition(app, {
      state,
      ...registered(),
      ended_at: now(),
      end_reason: reason,
      ...columns,
    });
    const path = await pathOf(app, id);
    const text = plain(await textOf(app, path));
    expect(text).toContain(expected);
    expect(text).toContain(reason);
    expect(plain(await textOf(app, '/petitions?state=ended&sort=newest'))).toContain('край на');
    expect((await app.get(`/api/v1/petitions/${id}`)).json()).toMatchObject({ [state]: { text: reason } });
    const archived = await petition(app, { ...(await columnsOf(id)), state: 'archived' });
    expect(plain(await textOf(app, await pathOf(app, archived)))).toContain(expected);
  });

  it('offers the hearing to calendars', async () => {
    const at = new Date(now().getTime() + 10 * DAY);
    const id = await petition(app, {
      state: 'considered',
      ...registered(),
      hearing_at: at,
      hearing_place: 'Голямата зала, ет. 2',
    });
    const path = await pathOf(app, id);
    expect(await textOf(app, path)).toContain(`${path}/hearing.ics`);
    const { headers, text } = await app.get(`${path}/hearing.ics`);
    expect(headers['content-type']).toContain('text/calendar');
    expect(text).toContain(`DTSTART:${at.toISOString().replace(/[-:]|\.\d{3}/g, '')}\r\n`);
    expect(text).toContain('LOCATION:Голямата зала\\, ет. 2\r\n');
  });

  const columnsOf = async (id: string) => {
    const sql = `SELECT to_jsonb(petition) - 'id' - 'incoming_number' - 'registered_at' AS row FROM petition WHERE id = $1`;
    const [{ row }] = (await app.db.read<{ row: Record<string, unknown> }>(sql, [id])) as [
      { row: Record<string, unknown> },
    ];
    return row;
  };
});

describe('signatures in figures', () => {
  it('do not name a village from where one person signed', async () => {
    const id = await petition(app);
    await counted(app, id, 5, { settlement: '65334' });
    await counted(app, id, 1, { settlement: '47714' });
    const text = await textOf(app, await pathOf(app, id));
    expect(text).toContain('гр. Сандански');
    expect(text).not.toContain('Мелник');
    expect(text).toContain('Други населени места');
    expect((await app.get(`/api/v1/petitions/${id}`)).json()).toMatchObject({
      bySettlement: { settlements: [{ ekatte: '65334', count: 5 }], others: 1 },
    });
  });

  it('are told day by day in a table, after the steps', async () => {
    const id = await petition(app);
    await counted(app, id, 3, { countedAt: new Date(now().getTime() - 2 * DAY) });
    await counted(app, id, 2);
    const { text, headers } = await app.get(`${await pathOf(app, id)}/history.csv`);
    expect(headers['content-disposition']).toContain('attachment');
    const lines = text.replace('\ufeff', '').trimEnd().split('\r\n');
    expect(lines[0]).toBe('what,at,signatures,total');
    expect(lines.filter((line) => line.startsWith('day,')).map((line) => line.split(',').slice(2))).toEqual([
      ['3', '3'],
      ['0', '3'],
      ['2', '5'],
    ]);
    expect(text).toContain('\r\npublished,');
  });
});

describe('the list', () => {
  it('is narrowed by state, topic, place and words', async () => {
    const bus = (title: string, columns: Record<string, unknown>) =>
      petition(app, { title, why: 'Защото така е по-лесно.', ...columns });
    await bus('Автобус до Мелник вечер', { places: ['47714'], topics: ['transport'] });
    await bus('Автобус до гарата', { places: ['65334'], topics: ['transport'] });
    await bus('Автобус до болницата', { state: 'answered', answered_at: now(), ended_at: now() });
    const found = async (query: string) => {
      const { items, count } = (await app.get(`/api/v1/petitions?limit=100&${query}`)).json<{
        items: { title: string }[];
        count: number;
      }>();
      expect(items).toHaveLength(count);
      return items.map(({ title }) => title).filter((title) => title?.includes('Автобус'));
    };
    expect(await found('topic=transport')).toHaveLength(2);
    expect(await found('topic=transport&place=47714')).toEqual(['Автобус до Мелник вечер']);
    expect(await found(`q=${encodeURIComponent('АВТОБУС гара')}`)).toEqual(['Автобус до гарата']);
    expect(await found('state=answered')).toEqual(['Автобус до болницата']);
    expect(await found('state=rejected')).toEqual([]);
    const list = plain(await textOf(app, `/petitions?state=collecting&q=${encodeURIComponent('автобус')}`));
    expect(list).toContain('2 подписки');
    expect(await textOf(app, `/petitions?q=${encodeURIComponent('няма такова')}`)).toContain(
      'Нищо не отговаря',
    );
  });

  it.each(['', 'signatures', 'newest', 'ending'])(
    'is read to its end, none twice, ordered by „%s“',
    async (sort) => {
      const title = `Много подписки ${sort || 'usual'}`;
      for (let made = 0; made < 24; made += 1) await petition(app, { title });
      const query = `q=${encodeURIComponent(title.toLowerCase())}&sort=${sort}`;
      const seen: string[] = [];
      for (let path: string | null = `/petitions?${query}`; path;) {
        const text = await textOf(app, path);
        seen.push(
          ...[...text.matchAll(/<a [^>]*class="name"[^>]*>/g)].map(
            ([link]) => /href="([^"]+)"/.exec(link)![1]!,
          ),
        );
        path =
          /href="([^"]+)"[^>]*rel="next"|rel="next" href="([^"]+)"/
            .exec(text)
            ?.slice(1)
            .find(Boolean)
            ?.replaceAll('&amp;', '&') ?? null;
      }
      expect(seen).toHaveLength(24);
      expect(new Set(seen).size).toBe(seen.length);
    },
  );

  it('is a table in which no cell is a formula, each row on its own line', async () => {
    await petition(app, { title: '=HYPERLINK("http://evil")', demand: '@SUM(1)', initiator_name: '+359' });
    const { text, headers } = await app.get('/petitions.csv');
    expect(headers['content-type']).toContain('text/csv');
    const rows = text.trimEnd().split('\r\n');
    expect(rows).toHaveLength(Number(headers['x-row-count']) + 1);
    expect(text).toContain(`"'=HYPERLINK(""http://evil"")"`);
    expect(text).toContain(`,'@SUM(1),`);
    expect(text).toContain(`,'+359,`);
  });

  test.each([
    '/petitions?state=draft',
    '/petitions?state=seeking',
    '/petitions?sort=title',
    '/petitions?topic=weather',
    '/petitions?place=99999',
    '/petitions?after=nonsense',
    '/petitions.csv?state=open',
    '/petitions.csv?limit=1',
    '/api/v1/petitions?limit=0',
    '/api/v1/petitions?limit=1000',
    '/api/v1/petitions?sort=title',
    '/api/v1/petitions?q=%00',
  ])('%s is a bad request', async (address) => {
    expect((await app.get(address)).status).toBe(400);
  });

  test.each([
    '/petitions/0',
    '/petitions/999999',
    '/petitions/12abc',
    '/petitions/x',
    '/petitions/999999/qr.svg',
    '/api/v1/petitions/12-x',
  ])('%s is not found', async (address) => {
    expect((await app.get(address)).status).toBe(404);
  });
});

describe('on paper', () => {
  it('has a poster and a code that lead to its short address', async () => {
    const id = await petition(app, { title: 'Плакат за парка' });
    const path = await pathOf(app, id);
    const poster = await textOf(app, `${path}/poster`);
    expect(poster).toContain(`${new URL(app.url).host}/petitions/${id}`);
    expect(poster).toContain('Плакат за парка');
    const code = await app.get(`${path}/qr.svg`);
    expect(code.headers['content-type']).toContain('image/svg+xml');
    expect(code.text).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="0 0 (\d+) \1"/);
  });
});

it('is described for programs and reached from the menu', async () => {
  const document = (await app.get('/api/v1/openapi.json')).json<{ paths: Record<string, unknown> }>();
  expect(Object.keys(document.paths)).toEqual(
    expect.arrayContaining(['/api/v1/petitions', '/api/v1/petitions/{id}']),
  );
  expect((await app.get('/')).text).toContain('href="/petitions"');
});
