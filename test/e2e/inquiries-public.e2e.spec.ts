import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SeedingDesk } from '../../src/civic/inquiries/seeding-desk.js';
import { testApp, type TestApp } from '../support/app.js';
import { until } from '../support/until.js';
import { plain, press, send, sentId, walked, writer, type Door } from './inquiries.fixture.js';

const DAY = 86_400_000;
const WORD = 'Цапаревец';
/** After it, what looks for news to be sent has its next turn. */
const A_TURN = 11_000;

let app: TestApp;
let desk: SeedingDesk;
let unitId: string;
let number = 0;

beforeAll(async () => {
  app = await testApp();
  desk = new SeedingDesk(app.nest, { kind: 'staff', id: '1' });
  const sql = `INSERT INTO unit (code, name_bg, name_en) VALUES ('works', 'Строителство', 'Works') RETURNING id`;
  unitId = (await app.db.transaction((tx) => tx.query<{ id: string }[]>(sql)))[0]!.id;
});
afterAll(() => app.close());

const after = (days: number) => new Date(app.clock.now().getTime() + days * DAY);

/** Registered, assigned and answered so many days later. */
async function answer(
  id: string,
  { days = 3, text = 'Ремонтът е предвиден за пролетта.' } = {},
): Promise<void> {
  number += 1;
  await desk.register(id, `94-${number}`, after(0.1));
  await desk.consider(id, unitId, 'За отговор.', after(0.2));
  const by = { expert: '11', head: '12' };
  const outgoing = `И-${number}`;
  await desk.answer(id, { text, official: 'Атанас Стоянов, кмет', outgoing }, by, after(days));
}

/** Sent and answered. */
async function answered(
  door: Door,
  { title, days, answer: text }: { title: string; days?: number; answer?: string },
): Promise<string> {
  const id = sentId(await send(await writer(app), door, { title }));
  await answer(id, { days, text });
  return id;
}

const publish = (id: string, title: string, answer = '') =>
  desk.publish(id, { title, text: `${title} Питам от името на съседите.`, answer }, after(0));

/** Pages are kept for a moment: another address is made anew. */
let fresh = 0;
const anew = (path: string) => app.get(`${path}${path.includes('?') ? '&' : '?'}x=${(fresh += 1)}`);

describe('a published question', () => {
  it('is read, found and taken along by everybody, without its sender', async () => {
    const id = await answered('question', { title: 'Кога ще ремонтират ул. „Явор“? Аз съм Мария.' });
    expect((await app.get(`/inquiries/${id}`)).status).toBe(404);
    await publish(id, 'Кога ще ремонтират ул. „Явор“?', 'Ремонтът е предвиден за пролетта.');
    const found = await app.visitor().follow(await anew(`/inquiries/${id}`));
    const shown = plain(found.text);
    expect(shown).toContain('Кога ще ремонтират ул. „Явор“?');
    expect(shown).toContain('Ремонтът е предвиден за пролетта.');
    expect(shown).toContain('Атанас Стоянов, кмет');
    expect(shown).not.toContain('Мария');
    expect(plain((await anew('/inquiries?q=явор')).text)).toContain('Кога ще ремонтират');
    expect(plain((await anew(`/inquiries?unit=${unitId}&state=answered&kind=question`)).text)).toContain(
      'Явор',
    );
    expect(plain((await anew('/inquiries?q=няматакава')).text)).toContain('Нищо не отговаря на този избор');
    expect((await anew('/inquiries.atom')).text).toContain('Явор');
    const table = await app.get('/inquiries.csv');
    expect(table.headers['content-type']).toContain('text/csv');
    expect(table.text).toContain('Явор');
    const item = (await app.get(`/api/v1/inquiries/${id}`)).json<Record<string, unknown>>();
    expect(item).toMatchObject({ kind: { code: 'question' }, daysLate: 0, sender: 'citizen' });
    const list = (await app.get('/api/v1/inquiries?q=явор')).json<{ count: number }>();
    expect(list.count).toBe(1);
    for (const strange of ['state=moon', 'unit=999999', 'year=1', 'after=zz', 'topic=moon'])
      expect((await app.get(`/inquiries?${strange}`)).status).toBe(400);
  });

  it('answered late says by how many days, to everybody', async () => {
    const id = await answered('question', { title: 'Закъснелият', days: 17 });
    await publish(id, 'Кога ще светне лампата на площада?', 'Светна.');
    const page = plain((await app.visitor().follow(await anew(`/inquiries/${id}`))).text);
    const { daysLate } = (await app.get(`/api/v1/inquiries/${id}`)).json<{ daysLate: number }>();
    expect(daysLate).toBeGreaterThan(0);
    expect(page).toMatch(new RegExp(`Отговорено със закъснение от ${daysLate} д`));
    expect(plain((await anew('/inquiries?state=late')).text)).toContain('Кога ще светне лампата');
    expect(plain((await anew('/inquiries/register')).text)).toContain('със закъснение от');
  });

  it('is followed, and whoever follows gets one letter when its answer is published', async () => {
    const id = sentId(await send(await writer(app), 'question', { title: 'За следене' }));
    await publish(id, 'Кога отваря новият парк?');
    const follower = await writer(app);
    const page = await follower.follow(await follower.get(`/inquiries/${id}`));
    expect(page.text).toContain(`value="inquiry:${id}"`);
    const followed = await follower.post('/subscriptions', { scope: 'subject', subject: `inquiry:${id}` });
    expect(followed.status).toBe(303);
    await app.db.transaction((tx) => tx.query(`UPDATE subscriber SET frequency = 'immediate'`));
    const letters = async () =>
      (
        await Promise.all(
          app.sink.accepted.filter(({ to }) => to.includes(follower.email)).map((one) => one.parse()),
        )
      ).filter(({ text = '' }) => text.includes(`/inquiries/${id}-`) && text.includes('Общината отговори'));
    await answer(id);
    expect(await letters()).toEqual([]);
    await publish(id, 'Кога отваря новият парк?', 'На 1 май.');
    const turn = () => app.clock.moveBy(A_TURN);
    const letter = await until('the letter', async () => (turn(), (await letters())[0]), { every: 500 });
    expect(letter.subject).toContain('Кога отваря новият парк?');
    // Published with other words, and again: whoever follows has heard of the answer.
    await publish(id, 'Кога отваря новият парк?', 'На 1 май, в 11 ч.');
    const other = sentId(await send(await writer(app), 'question', { title: 'И още нещо' }));
    await publish(other, 'Кога отваря новата библиотека?');
    await follower.post('/subscriptions', { scope: 'subject', subject: `inquiry:${other}` });
    await answer(other);
    await publish(other, 'Кога отваря новата библиотека?', 'През юни.');
    const all = () => app.sink.accepted.filter(({ to }) => to.includes(follower.email)).length;
    const before = all();
    await until('the next letter', async () => (turn(), all() > before), { every: 500 });
    expect(await letters()).toHaveLength(1);
  });

  it('that somebody asked about a subject is linked to it once it is registered', async () => {
    const origin = await answered('question', { title: 'Изходният' });
    const source = `inquiry:${origin}`;
    const who = await writer(app);
    expect(plain((await who.get(`/write/question?from=${source}`)).text)).not.toContain('Във връзка с');
    await publish(origin, 'Кога ще има велоалея до Поленица?', 'През есента.');
    expect((await who.get(`/write?from=${source}`)).text).toContain(
      `/write/question?from=inquiry%3A${origin}`,
    );
    const first = await who.get(`/write/question?from=${source}`);
    expect(plain(first.text)).toContain('Във връзка с: Обръщение Кога ще има велоалея до Поленица?');
    const change = { title: 'А осветление по нея?', source };
    const id = sentId(await send(who, 'question', change));
    expect(plain((await who.get(`/inquiries/mine/${id}`)).text)).toContain('Кога ще има велоалея');
    const links = () =>
      app.db.read(
        `SELECT to_type || ':' || to_id AS to, kind FROM trail_link WHERE from_type = 'inquiry' AND from_id = $1`,
        [id],
      );
    expect(await links()).toEqual([]);
    await desk.register(id, '94-велоалея', after(0.1));
    expect(await links()).toEqual([{ to: source, kind: 'arisesFrom' }]);
    const strange = sentId(await send(who, 'question', { title: 'Отникъде', source: 'inquiry:999999999' }));
    await desk.register(strange, '94-отникъде', after(0.1));
  });

  it('is shown to the next one with the same question, who may still ask', async () => {
    const id = await answered('question', { title: 'Първият' });
    await publish(id, 'Кога ще има автобус до с. Лешница?', 'От май.');
    const who = await writer(app);
    const first = await who.get('/write/question');
    const words = { title: 'Кога ще има автобус до Лешница', text: 'Питам за автобуса до Лешница.' };
    const similar = await press(who, 'question', first, words);
    expect(plain(similar.text)).toContain('Може би вече има отговор');
    expect(plain(similar.text)).toContain('автобус до с. Лешница');
    const on = await press(who, 'question', similar, {});
    expect(plain(on.text)).toContain('За какво и за кое място');
    expect(plain((await walked(who, 'question', words)).text)).toContain('Питам за автобуса');
  });
});

describe('a signal', () => {
  it('is nowhere but in the register, by number, area, dates and outcome', async () => {
    const id = await answered('signal', { title: `Сигнал за ${WORD}`, answer: `Проверихме ${WORD}.` });
    await expect(publish(id, `За ${WORD}`)).rejects.toThrow('notPublishable');
    const { incoming_number: incoming } = (
      await app.db.read<{ incoming_number: string }>('SELECT incoming_number FROM inquiry WHERE id = $1', [
        id,
      ])
    )[0]!;
    const pages = [
      '/inquiries',
      `/inquiries?q=${WORD}`,
      '/inquiries.atom',
      '/inquiries.csv',
      '/inquiries/register',
      '/inquiries/register.csv',
      '/api/v1/inquiries',
      '/',
    ];
    for (const path of pages) expect((await anew(path)).text).not.toContain(`За ${WORD}`);
    for (const path of [`/inquiries/${id}`, `/api/v1/inquiries/${id}`])
      expect((await app.get(path)).status).toBe(404);
    const register = plain((await anew('/inquiries/register?kind=apcSignal')).text);
    expect(register).toContain(incoming);
    expect(register).toContain('С отговор');
    expect(register).not.toContain('Строителство');
    const events = `SELECT FROM outbox_event WHERE payload::text LIKE '%${WORD}%'`;
    expect(await app.db.read(events)).toEqual([]);
    const kept = await app.db.read(`SELECT FROM lifecycle_step WHERE note::text LIKE '%${WORD}%'`);
    expect(kept).toEqual([]);
    expect(await app.db.read(`SELECT FROM subject WHERE title LIKE '%${WORD}%'`)).toEqual([]);
  });
});

describe('each step', () => {
  it('is told the sender by e-mail, with the link and no word of what they wrote', async () => {
    const ana = await writer(app, 'Ана Стойкова');
    const id = sentId(await send(ana, 'signal', { title: 'Тайна' }));
    number += 1;
    await desk.register(id, `94-${number}`, after(0.1));
    await desk.consider(id, unitId, 'Спешно.', after(0.2));
    await desk.prolong(id, 20, 'Чакаме експертиза.', after(1));
    const by = { expert: '11', head: '12' };
    await desk.answer(
      id,
      { text: 'Глобихме го.', official: 'Кметът', outgoing: `И-${number}` },
      by,
      after(2),
    );
    app.clock.moveBy(3 * DAY);
    await until('five letters', async () => (await lettersTo(ana.email)).length >= 5);
    const letters = await lettersTo(ana.email);
    expect(letters.map(({ subject }) => subject)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('Получихме обръщението Ви'),
        `Обръщението Ви има вх. № 94-${number}`,
        'Обръщението Ви е възложено',
        'По-дълъг срок за отговор',
        'Общината Ви отговори',
      ]),
    );
    for (const { text } of letters) expect(text).not.toMatch(/Тайна|Глобихме/);
    const own = plain((await ana.get(`/inquiries/mine/${id}`)).text);
    for (const words of [
      `Вписано с вх. № 94-${number}`,
      'Възложено на Строителство',
      'Срокът е удължен до',
      'Глобихме го.',
      'Как е изчислено',
    ])
      expect(own).toContain(words);
    const { notified_at } = (
      await app.db.read<{ notified_at: Date | null }>('SELECT notified_at FROM inquiry WHERE id = $1', [id])
    )[0]!;
    expect(notified_at).not.toBeNull();
  });

  it('the answer is rated, rated anew, and asked about again', async () => {
    const ana = await writer(app);
    const id = sentId(await send(ana, 'question'));
    number += 1;
    await desk.register(id, `94-${number}`, after(0.1));
    await desk.consider(id, unitId, '', after(0.2));
    const by = { expert: '11', head: '12' };
    await desk.answer(id, { text: 'Да.', official: 'Кметът', outgoing: `И-${number}` }, by, after(1));
    const at = `/inquiries/mine/${id}`;
    expect((await ana.post(`${at}/rate`, { rating: '9', word: 'Браво' })).status).toBe(422);
    expect((await ana.post(`${at}/rate`, { rating: '2', word: 'Кратко' })).location).toBe(`${at}?done=rated`);
    await ana.post(`${at}/rate`, { rating: '4', word: 'По-добре' });
    const page = await ana.get(at);
    expect(page.text).toMatch(/value="4"[^>]*checked/);
    const again = /href="(\/write\/question\?previous=[^"]+)"/.exec(page.text)![1]!.replaceAll('&amp;', '&');
    const form = await ana.get(again);
    const previous = /name="previous" value="([^"]+)"/.exec(form.text)![1]!;
    const second = sentId(await send(ana, 'question', { previous }));
    expect(
      await app.db.read('SELECT FROM inquiry WHERE id = $1 AND previous_id = $2', [second, id]),
    ).toHaveLength(1);
    const forged = sentId(await send(ana, 'question', { previous: `${id}.AAAA` }));
    expect(
      await app.db.read('SELECT FROM inquiry WHERE id = $1 AND previous_id IS NULL', [forged]),
    ).toHaveLength(1);
  });
});

async function lettersTo(email: string) {
  return (await app.mails()).filter((mail) => mail.to?.[0]?.address === email);
}
