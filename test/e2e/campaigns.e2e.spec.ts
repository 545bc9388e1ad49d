import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { drawing } from '../../src/civic/exhibitions/seed/pictures/drawing.js';
import { Subjects } from '../../src/commons/subjects/index.js';
import { rows } from '../../src/platform/database/index.js';
import { testApp, type TestApp } from '../support/app.js';
import { until } from '../support/until.js';
import type { Visitor } from '../support/visitor.js';
import { curators, type Curators } from './curators.fixture.js';
import { eventHouse, type EventHouse } from './events.fixture.js';
import { plain } from './recommendations.fixture.js';

const ROUNDS = 8;
/** In place of the files that somebody else uploaded. */
const THEIRS: string[] = [];

let app: TestApp;
let desk: Curators;
let events: EventHouse;
let editor: Visitor;
let colleague: Visitor;
let expert: Visitor;
let reader: Visitor;
let picture: Buffer;

beforeAll(async () => {
  app = await testApp();
  desk = curators(app);
  events = await eventHouse(app);
  [editor, colleague, expert, reader] = (await Promise.all(
    ['editor', 'editor', 'expert', 'lawyer'].map((role) => desk.official(role)),
  )) as [Visitor, Visitor, Visitor, Visitor];
  picture = await drawing('petition');
});
afterAll(() => app.close());

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
const GOAL = { goal: 'Повече хора да знаят', countedBy: '', target: '', measure: 'Анкета на пазара' };

const send: Curators['send'] = (...sent) => desk.send(...sent);
const deed = (visitor: Visitor, id: string, action: string, values: object = {}) =>
  desk.act(visitor, 'campaigns', id, action, values);
const upload = (visitor: Visitor, name: string, body: Buffer) =>
  desk.upload(visitor, name, body, 'campaigns');
const pageOf = async (id: string, prefix = '') =>
  plain((await app.get(`${prefix}/campaigns/${id}-vdignete-raka`)).text);
const answered = async (answer: ReturnType<typeof deed>) => {
  const { status, text } = await answer;
  return { status, text: plain(text) };
};

async function drafted(more: object = {}): Promise<string> {
  expect((await send(expert, 'campaigns/actions/new', { ...CAMPAIGN, ...more })).status).toBe(200);
  return desk.newest('campaign');
}
async function launched(more: object = {}): Promise<string> {
  const id = await drafted(more);
  expect((await deed(expert, id, 'addGoal', GOAL)).status).toBe(200);
  expect((await deed(editor, id, 'launch')).status).toBe(200);
  return id;
}

describe('a campaign in preparation', () => {
  let id: string;
  let file: string;

  it('needs its days in order, and somebody who may write it', async () => {
    const backwards = await answered(
      send(editor, 'campaigns/actions/new', { ...CAMPAIGN, endsOn: '01.04.2026' }),
    );
    expect([backwards.status, backwards.text.includes('Краят е преди началото')]).toEqual([422, true]);
    expect((await send(reader, 'campaigns/actions/new', CAMPAIGN)).status).toBe(403);
    expect((await send(app.visitor(), 'campaigns/actions/new', CAMPAIGN)).status).toBe(401);
    expect(await desk.count('campaign')).toBe(0);
    id = await drafted();
  });

  it('is unseen with all of its addresses, in both languages, also by those who guess them', async () => {
    const poster = {
      file: [await upload(editor, 'plakat.jpg', picture)],
      role: 'poster',
      title: 'Плакат',
      lang: 'bg',
    };
    expect((await deed(editor, id, 'addFile', { ...poster, alt: 'Вдигнати ръце' })).status).toBe(200);
    file = await desk.newest('campaign_file');
    const addresses = ['', '-vdignete-raka', '/share.png', `/files/${file}`, `/files/${file}/preview.webp`];
    for (const address of addresses)
      for (const language of ['', '/en'])
        expect([address, (await app.get(`${language}/campaigns/${id}${address}`)).status]).toEqual([
          address,
          404,
        ]);
    for (const list of ['/campaigns', '/en/campaigns', '/sitemap.xml'])
      expect((await app.get(list)).text).not.toContain('vdignete-raka');
    expect(plain((await reader.get(`/campaigns/${id}-vdignete-raka`)).text)).toContain('виждате я само Вие');
    const [stored] = await app.db.read<{ key: string; name: string }>(
      `SELECT key, name FROM stored_file ORDER BY id DESC LIMIT 1`,
    );
    expect((await app.get(`/files/${stored!.key}/${stored!.name}`)).status).toBe(404);
    expect(await desk.count('campaign_download')).toBe(0);
  });

  it('begins with what it wants, and by those alone who may', async () => {
    expect((await deed(expert, id, 'launch')).status).toBe(403);
    const without = await answered(deed(editor, id, 'launch'));
    expect([without.status, without.text.includes('няма нито една цел')]).toEqual([422, true]);
    const goal = { ...GOAL, measure: '' };
    const unmeasured = await answered(deed(expert, id, 'addGoal', goal));
    expect([unmeasured.status, unmeasured.text.includes('кажете как ще го измерите')]).toEqual([422, true]);
    expect((await deed(expert, id, 'addGoal', { ...goal, countedBy: 'downloads', target: '2' })).status).toBe(
      200,
    );
    expect((await deed(editor, id, 'launch')).status).toBe(200);
    await until('it stands in the list', async () =>
      (await app.get('/campaigns')).text.includes('Вдигнете ръка'),
    );
    expect((await deed(editor, id, 'discard')).status).toBe(409);
  });

  it('is read in English too, with its own words marked as Bulgarian', async () => {
    const { text } = await app.get(`/en/campaigns/${id}-vdignete-raka`);
    expect(text).toContain('<html lang="en">');
    for (const words of ['Whom it reached', 'Goals', 'Poster', 'Running'])
      expect(plain(text)).toContain(words);
    expect(text).toMatch(/<p class="campaign-message" lang="bg">Градът се решава/);
    expect(text).toContain(`<link rel="alternate" hreflang="bg"`);
    expect((await app.get('/en/campaigns')).text).toContain('Information campaigns');
  });

  it('brings along a picture of its link, of the size that networks ask for', async () => {
    const shown = await app.get(`/campaigns/${id}-vdignete-raka`);
    expect(shown.text).toContain(`/campaigns/${id}/share.png`);
    const card = await app.get(`/campaigns/${id}/share.png`);
    expect([card.status, card.headers['content-type']]).toEqual([200, 'image/png']);
    expect([card.bytes.readUInt32BE(16), card.bytes.readUInt32BE(20)]).toEqual([1200, 630]);
  });
});

describe('what a campaign reached', () => {
  let id: string;
  let eventId: string;

  it('is nothing at first, and says so', async () => {
    eventId = await events.announced({ title: 'Среща на площада' });
    id = await launched({ actions: [`event:${eventId}`], endsOn: '01.06.2027' });
    const shown = await pageOf(id);
    expect(shown).toContain('Още нищо не е преброено');
    expect(shown).not.toContain('Откъде е числото');
  });

  it('counts each download of its poster once, and nothing that only looks', async () => {
    const file = [await upload(editor, 'plakat.jpg', picture)];
    const poster = { file, role: 'poster', title: 'Плакат', alt: 'Вдигнати ръце', lang: 'bg' };
    expect((await deed(editor, id, 'addFile', poster)).status).toBe(200);
    const held = await desk.newest('campaign_file');
    const path = `/campaigns/${id}/files/${held}`;
    const taken = await app.get(path);
    expect([taken.status, taken.location.startsWith('/files/')]).toEqual([303, true]);
    expect((await app.get(taken.location)).status).toBe(200);
    await app.visitor().send('HEAD', path, {});
    await app.visitor().send('GET', path, { headers: { 'sec-purpose': 'prefetch' } });
    await editor.get(path);
    expect((await app.get(`${path}/preview.webp`)).headers['content-type']).toBe('image/webp');
    const [row] = await app.db.read<{ downloads: number }>('SELECT downloads FROM campaign_download');
    expect(row!.downloads).toBe(1);
    await Promise.all(Array.from({ length: ROUNDS }, () => app.get(path)));
    const [after] = await app.db.read<{ downloads: number }>('SELECT downloads FROM campaign_download');
    expect(after!.downloads).toBe(1 + ROUNDS);
  });

  it('counts as followers those who confirmed and have not stopped', async () => {
    await app.db.transaction((tx) =>
      rows(
        tx,
        `WITH given (email, stopped_at) AS (VALUES ('a', NULL), ('b', NULL), ('c', $1::timestamptz)),
         made AS (
           INSERT INTO subscriber (email_lookup, email_sealed, locale, frequency, nonce, confirmed_at, stopped_at)
           SELECT email, '', 'bg', 'weekly', '', $1, stopped_at FROM given RETURNING id)
         INSERT INTO subscription (subscriber_id, key, because, position, confirmed_at)
         SELECT id, $2, 'asked', 0, $1 FROM made`,
        [new Date(), `subject:campaign:${id}`],
      ),
    );
    const goal = { goal: 'Пет души следят', countedBy: 'followers', target: '5', measure: '' };
    expect((await deed(editor, id, 'addGoal', goal)).status).toBe(200);
    await until('the followers are counted', async () => (await pageOf(id)).includes('2 от 5'));
  });

  it.each([
    ['no paper', { evidence: [] }, 'Без доказателство'],
    ['a negative number', { count: '-4' }, 'цяло число'],
    ['half a leaflet', { count: '3.5' }, 'цяло число'],
    ['a day that has not come', { happenedOn: '02.05.2091' }, 'още не е дошла'],
    ['no source', { source: '' }, 'Попълнете'],
    ['the file of somebody else', { evidence: THEIRS }, 'Качете файла отново'],
    ['two files', { evidence: ['1', '2'] }, 'Изберете един файл'],
  ])(
    'takes no number with %s, and keeps nothing of it',
    async (_what, wrong: Partial<typeof COUNT & { evidence: string[] }>, sentence) => {
      const paper = async (visitor: Visitor) => [
        await upload(visitor, 'protokol.txt', Buffer.from('340 броя')),
      ];
      const count = { ...COUNT, evidence: await paper(editor), ...wrong };
      if (count.evidence === THEIRS) count.evidence = await paper(colleague);
      const before = await desk.count('campaign_reach');
      const answer = await answered(deed(editor, id, 'addReach', count));
      expect([answer.status, answer.text.includes(sentence)]).toEqual([422, true]);
      expect(await desk.count('campaign_reach')).toBe(before);
    },
  );

  it('shows each number with its source, and never their sum', async () => {
    const evidence = [await upload(editor, 'protokol.txt', Buffer.from('340 броя'))];
    expect((await deed(editor, id, 'addReach', { ...COUNT, evidence })).status).toBe(200);
    const shown = await until('the number is there', async () => {
      const text = await pageOf(id);
      return text.includes('340') && text;
    });
    for (const words of [
      'Листовки: листовки на пазара, 2 май 2026',
      'протокол от раздаването',
      'Следят кампанията по имейл',
      'потвърдили по имейл и неотказали се',
      'Изтегляния: Плакат',
      'брояч на сайта, без да се помни кой',
    ])
      expect(shown).toContain(words);
    // Downloads, followers and leaflets.
    expect(shown).not.toContain(String(1 + ROUNDS + 2 + 340));
    expect(shown).not.toContain(String(2 + 340));
    expect(shown).not.toMatch(/Общо|Сбор/);
    // Nobody stood at the door, so nothing is said about who came.
    expect(shown).not.toContain('Дошли:');
    const { text } = await app.get(`/campaigns/${id}-vdignete-raka`);
    const paper = /href="(\/files\/[^"]+protokol[^"]*)"/.exec(text)![1]!;
    expect((await app.get(paper)).text).toBe('340 броя');
  });

  it('does not count what somebody takes away again', async () => {
    const reach = await desk.newest('campaign_reach');
    expect((await desk.act(reader, 'campaign-reach', reach, 'remove')).status).toBe(403);
    expect((await desk.act(editor, 'campaign-reach', reach, 'remove')).status).toBe(200);
    await until('it is gone', async () => !(await pageOf(id)).includes('листовки на пазара'));
  });
});

const COUNT = {
  kind: 'leaflets',
  what: 'листовки на пазара',
  count: '340',
  happenedOn: '02.05.2026',
  source: 'протокол от раздаването',
};

describe('a file of a campaign', () => {
  let id: string;
  beforeAll(async () => {
    id = await launched();
  });

  it.each([
    ['a drawing with a script', 'plakat.png', '<svg onload="alert(1)"/>'],
    ['a program', 'plakat.exe', 'MZ\u0090'],
    ['a page', 'plakat.html', '<script>alert(1)</script>'],
    ['nothing', 'plakat.png', ''],
  ])('is not %s', async (_what, name, content) => {
    const before = await desk.count('stored_file');
    const answer = await desk.uploading(editor, name, Buffer.from(content), 'campaigns');
    expect([answer.status, await desk.count('stored_file')]).toEqual([422, before]);
  });

  it('is nobody’s to give who may not write campaigns', async () => {
    expect((await desk.uploading(reader, 'a.jpg', picture, 'campaigns')).status).toBe(403);
  });

  it.each([
    ['without words for those who do not see it', { alt: '' }, 'Без описание файлът не се записва'],
    ['with the name of a file for words', { alt: 'IMG_0042.jpg' }, 'Това е име на файл'],
    ['without a title', { title: '' }, 'Попълнете полето „Заглавие“'],
    ['without a file', { file: [] }, 'Изберете един файл'],
    ['of somebody else', { file: THEIRS }, 'Качете файла отново'],
  ])(
    'is not taken %s, and nothing of it is kept',
    async (_what, wrong: Record<string, string | string[]>, sentence) => {
      const poster = {
        file: [await upload(editor, 'plakat.jpg', picture)],
        role: 'poster',
        title: 'Плакат',
        alt: 'Вдигнати ръце',
        lang: 'bg',
        ...wrong,
      };
      if (poster.file === THEIRS) poster.file = [await upload(colleague, 'plakat.jpg', picture)];
      const answer = await answered(deed(editor, id, 'addFile', poster));
      expect([answer.status, answer.text.includes(sentence)]).toEqual([422, true]);
      expect(await app.db.read('SELECT FROM campaign_file WHERE campaign_id = $1', [id])).toEqual([]);
      expect((await app.get(`/campaigns/${id}-vdignete-raka`)).text).not.toContain('id="files"');
    },
  );
});

describe('a campaign that ended', () => {
  let id: string;

  it('ends with what came of it, by those alone who may', async () => {
    id = await launched();
    const silent = await answered(deed(editor, id, 'end', { outcome: '' }));
    expect([silent.status, silent.text.includes('Попълнете полето „Какво излезе“')]).toEqual([422, true]);
    expect((await deed(expert, id, 'end', { outcome: 'Осем нови предложения.' })).status).toBe(403);
    expect((await deed(editor, id, 'end', { outcome: 'Осем нови предложения.' })).status).toBe(200);
    const shown = await until('everybody reads it', async () => {
      const text = await pageOf(id);
      return text.includes('Осем нови предложения.') && text;
    });
    expect(shown.indexOf('Какво излезе от кампанията')).toBeLessThan(shown.indexOf('Защо'));
    expect(shown).toContain('Приключи');
  });

  it('is no longer followed, still listed after those that run, and takes what was counted late', async () => {
    expect((await app.get(`/campaigns/${id}-vdignete-raka`)).text).not.toContain('id="follow"');
    const running = await launched({ title: 'Питайте кмета', startsOn: '01.01.2025', endsOn: '01.02.2025' });
    const { text } = await app.get('/campaigns');
    expect(text.indexOf(`/campaigns/${running}-`)).toBeLessThan(text.indexOf(`/campaigns/${id}-`));
    const evidence = [await upload(editor, 'protokol.txt', Buffer.from('340 броя'))];
    expect((await deed(editor, id, 'addReach', { ...COUNT, evidence })).status).toBe(200);
    await until('it is told', async () => (await pageOf(id)).includes('листовки на пазара'));
    const card = await app.nest.get(Subjects).cards([{ type: 'campaign', id }]);
    expect([...card.values()][0]).toMatchObject({ state: 'ended', phase: 'over', public: true });
  });
});

it(`is launched once and ended once, whoever else presses, ${ROUNDS} rounds`, async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const id = await drafted();
    await deed(expert, id, 'addGoal', GOAL);
    const both = async (action: string, values?: object) =>
      (await Promise.all([editor, colleague].map((one) => deed(one, id, action, values))))
        .map(({ status }) => status)
        .sort();
    expect([round, await both('launch')]).toEqual([round, [200, 409]]);
    expect([round, await both('end', { outcome: 'Осем нови предложения.' })]).toEqual([round, [200, 409]]);
    const done = await app.db.read<{ action: string }>(
      `SELECT action FROM audit_entry WHERE subject_type = 'campaign' AND subject_id = $1
         AND action IN ('campaign.launch', 'campaign.end') ORDER BY id`,
      [id],
    );
    expect([round, done.map(({ action }) => action)]).toEqual([round, ['campaign.launch', 'campaign.end']]);
  }
});
