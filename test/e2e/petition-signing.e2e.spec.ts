import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { PublicNames } from '../../src/civic/petitions/signatures/public-names.service.js';
import { SignatureSweep } from '../../src/civic/petitions/index.js';
import { petitionsSettings } from '../../src/civic/petitions/petitions.settings.js';
import { Crypto } from '../../src/platform/crypto/index.js';
import { affected } from '../../src/platform/database/index.js';
import { Log } from '../../src/platform/logging/index.js';
import { Settings } from '../../src/platform/settings/index.js';
import { testApp, type TestApp } from '../support/app.js';
import { until } from '../support/until.js';
import {
  answers,
  collecting,
  counted,
  counts,
  linkIn,
  newAddress,
  now,
  plain,
  send,
  signedIn,
  signs,
  withSettlements,
} from './petition-signing.fixture.js';

const DAY_MS = 86_400_000;
const said: string[] = [];

let app: TestApp;

beforeAll(async () => {
  jest
    .spyOn(Log.prototype as unknown as { write: (...all: unknown[]) => void }, 'write')
    .mockImplementation((...all) => void said.push(JSON.stringify(all)));
  app = await testApp();
  await withSettlements(app);
});
afterEach(() => app.clock.moveBy(-app.clock.offset));
afterAll(() => app.close());

const settle = async (change: object) => {
  const settings = app.nest.get(Settings);
  const value = { ...petitionsSettings.defaults, ...change };
  await app.db.transaction((tx) =>
    settings.write(tx, petitionsSettings, value, { kind: 'system' }, now(app)),
  );
  await settings.refresh();
};

describe('the form', () => {
  it('asks everything on one page, names what is stored, and ticks nothing', async () => {
    const petition = await collecting(app);
    const { status, text } = await app.get(`/petitions/${petition}/sign`);
    expect(status).toBe(200);
    expect(plain(text)).toContain('особена категория лични данни (чл. 9');
    expect(plain(text)).toContain('Навършил(а) съм 16 години.');
    expect(plain(text)).toContain('гр. Мелник');
    expect(plain(text)).toContain('Другаде');
    expect(text).not.toMatch(/\schecked/);
    const english = await app.get(`/en/petitions/${petition}/sign`);
    expect(plain(english.text)).toContain('special category of personal data (Art. 9');
  });

  it('is looked over, changed, and comes back as it was typed', async () => {
    const petition = await collecting(app);
    const visitor = app.visitor();
    const typed = answers({ wantsNews: 'yes', settlement: 'elsewhere' });
    const check = await visitor.post(`/petitions/${petition}/sign`, { ...typed, step: 'check' });
    expect(check.status).toBe(200);
    expect(plain(check.text)).toContain('Проверете отговорите си');
    expect(plain(check.text)).toContain(typed['email']);
    expect(plain(check.text)).toContain('Другаде');
    const back = await visitor.post(`/petitions/${petition}/sign`, { ...typed, step: 'edit' });
    expect(back.text).toContain(`value="${typed['email']}"`);
    expect(back.text).toMatch(/<option value="elsewhere" selected/);
    expect(back.text).toMatch(/name="wantsNews" value="yes" checked|value="yes" checked/);
  });

  it('says at each field what is missing, and keeps the rest', async () => {
    const petition = await collecting(app);
    const { status, text } = await app.post(`/petitions/${petition}/sign`, { name: 'Ана', email: 'няма' });
    expect(status).toBe(422);
    for (const field of ['email', 'settlement', 'showsName', 'wantsNews', 'age', 'consent'])
      expect(text).toContain(`href="#${field}"`);
    expect(text).toContain('value="Ана"');
    expect(text).toContain('<title>Грешка:');
  });

  it.each([
    ['a long name', { name: 'я'.repeat(10_000) }, 422],
    ['NUL', { name: 'Ана\u0000 Стойкова' }, 422],
    ['a name that turns the line', { name: 'Ана \u202Eавокйотс' }, 422],
    ['a line break in the name', { name: 'Ана\r\nBcc: x@primer.bg' }, 422],
    ['a line break in the address', { email: 'ana@primer.bg\r\nBcc: x@primer.bg' }, 422],
    ['a place that is not there', { settlement: '99999' }, 422],
    ['an emoji', { name: 'Ана 🌳 Стойкова' }, 303],
  ])('takes %s for what it is', async (_what, change, status) => {
    const petition = await collecting(app);
    expect((await send(app.visitor(), petition, change as Record<string, string>)).status).toBe(status);
  });

  it('reads half a character as a broken form', async () => {
    const petition = await collecting(app);
    const form = 'name=%ED%A0%80&email=a%40primer.bg';
    const { status } = await app.visitor().send('POST', `/petitions/${petition}/sign`, {
      headers: {
        origin: app.url,
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: form,
    });
    expect(status).toBe(400);
  });

  it('shows markup as text', async () => {
    const petition = await collecting(app);
    const name = '<script>alert(1)</script>';
    const { text } = await app.post(`/petitions/${petition}/sign`, answers({ name, step: 'check' }));
    expect(text).not.toContain('<script>alert');
    expect(text).toContain('&lt;script>alert(1)');
  });

  it('is closed with words: since when, on paper, unknown, hidden, not public', async () => {
    const closed = await collecting(app, { state: 'closed', closed_at: new Date('2026-11-20T22:00:00Z') });
    const page = await app.get(`/petitions/${closed}/sign`);
    expect(page.status).toBe(200);
    expect(plain(page.text)).toContain('приключи на 20 ноември 2026');
    expect((await send(app.visitor(), closed)).status).toBe(422);
    const paper = await collecting(app, { kind_code: 'referendum' });
    expect(plain((await app.get(`/petitions/${paper}/sign`)).text)).toContain('на хартия');
    const hidden = await collecting(app, { hidden_at: now(app) });
    const seeking = await collecting(app, { state: 'seeking', published_at: null, closes_at: null });
    for (const id of [hidden, seeking, '999999', 'няма'])
      expect((await app.get(`/petitions/${encodeURIComponent(id)}/sign`)).status).toBe(404);
  });

  it('takes backers who came with the link, and counts them', async () => {
    const petition = await collecting(app, { state: 'seeking', published_at: null, closes_at: null });
    const backing = app.nest.get(Crypto).sign('petition.backing', petition);
    expect((await app.get(`/petitions/${petition}/sign?backing=${backing}`)).status).toBe(200);
    expect((await app.get(`/petitions/${petition}/sign?backing=${backing.slice(1)}`)).status).toBe(404);
    const { done } = await signs(app, petition, { backing });
    expect(done.location).toBe(`/petitions/${petition}/signed`);
    const thanks = await app.get(done.location);
    expect(thanks.status).toBe(200);
    expect(thanks.text).not.toContain('Осветление');
    expect(await counts(app, petition)).toEqual(counted(1));
  });
});

describe('a signature', () => {
  it('counts once somebody pressed the button behind the link', async () => {
    const petition = await collecting(app);
    const email = newAddress();
    const visitor = app.visitor();
    const sent = await send(visitor, petition, { email, state: 'counted', count: '99', channel: 'paper' });
    expect(sent.status).toBe(303);
    expect(plain((await visitor.follow(sent)).text)).toContain('Изпратихме Ви писмо');
    const letter = await app.mailTo(email);
    expect(letter.subject).toBe('Потвърдете подписа си');
    expect(letter.text).toMatch(new RegExp(`megdan1\\.${petition}\\.[\\w-]{43}\\.[0-9a-f]{64}`));
    expect(letter.text).toContain('/ledger/verify#megdan1.');
    const confirm = linkIn(letter, 'confirm');
    const shown = await visitor.get(confirm);
    expect(plain(shown.text)).toContain('Натиснете бутона');
    expect(await counts(app, petition)).toEqual(counted(0));
    const done = await visitor.post(confirm);
    expect([done.status, done.location]).toEqual([303, `/petitions/${petition}/signed`]);
    const [, main = ''] = /<main[^>]*>(.*)<\/main>/s.exec((await visitor.get(done.location)).text) ?? [];
    for (const once of ['Благодарим, подписахте', 'Подписът Ви е приет.'])
      expect(main.split(once)).toHaveLength(2);
    expect(await counts(app, petition)).toEqual(counted(1));
    const again = await visitor.post(confirm);
    expect(plain((await visitor.follow(again)).text)).toContain('вече е преброен');
    expect(await counts(app, petition)).toEqual(counted(1));
    expect(await app.nest.get(PublicNames).latest(petition, 10)).toEqual(['Ана Стойкова']);
    const rows = await app.db.read(
      'SELECT channel, settlement, state FROM signature WHERE petition_id = $1',
      [petition],
    );
    expect(rows).toEqual([{ channel: 'email', settlement: '65334', state: 'counted' }]);
  });

  it('is confirmed in English, too', async () => {
    const petition = await collecting(app);
    const email = newAddress();
    await app.visitor().post(`/en/petitions/${petition}/sign`, answers({ step: 'send', email }));
    const letter = await app.mailTo(email);
    expect(letter.subject).toBe('Confirm your signature');
    const confirm = linkIn(letter, 'confirm');
    expect(confirm).toMatch(/^\/en\//);
    expect((await app.visitor().post(confirm)).location).toBe(`/en/petitions/${petition}/signed`);
  });

  it('looks the same from outside whether the address is known or not', async () => {
    const petition = await collecting(app);
    const { email } = await signs(app, petition);
    const [known, unknown] = [
      await send(app.visitor(), petition, { email }),
      await send(app.visitor(), petition, { email: newAddress() }),
    ];
    expect([known.status, known.location, known.text]).toEqual([
      unknown.status,
      unknown.location,
      unknown.text,
    ]);
    const letter = await app.mailTo(email, 2);
    expect(letter.subject).toBe('Вече сте подписали тази подписка');
    expect(letter.text).not.toContain('megdan1.');
    expect(await counts(app, petition)).toEqual(counted(1));
  });

  it('says nothing of a link that was altered', async () => {
    const petition = await collecting(app);
    const email = newAddress();
    await send(app.visitor(), petition, { email });
    const confirm = linkIn(await app.mailTo(email), 'confirm');
    const altered = [
      `${confirm.slice(0, -1)}${confirm.endsWith('A') ? 'B' : 'A'}`,
      confirm.replace(/\/(\d+)\.(\d+)\./, '/$1.9$2.'),
      '/signatures/confirm/1.1.x',
    ];
    for (const link of altered) {
      for (const answer of [await app.get(link), await app.visitor().post(link)]) {
        expect(answer.status).toBe(400);
        expect(plain(answer.text)).not.toMatch(/подпис(ът|а си)/);
      }
    }
    expect(await counts(app, petition)).toEqual(counted(0));
  });

  it('is counted for a button of our own pages alone, and answered with all that every answer carries', async () => {
    const petition = await collecting(app);
    const email = newAddress();
    await send(app.visitor(), petition, { email });
    const confirm = linkIn(await app.mailTo(email), 'confirm');
    const pressed = (headers: Record<string, string>) => app.visitor().post(confirm, {}, headers);
    const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    expect((await pressed(foreign)).status).toBe(403);
    expect((await pressed({ origin: '', 'sec-fetch-site': '' })).status).toBe(403);
    expect((await pressed({ host: 'evil.example' })).status).toBe(400);
    expect(await counts(app, petition)).toEqual(counted(0));
    // With fields it goes through the framework, and comes to the same.
    const [direct, usual] = [
      await app.visitor().post(confirm),
      await app.visitor().post(confirm, { state: 'counted' }),
    ];
    expect([direct.location, usual.location]).toEqual([`/petitions/${petition}/signed`, confirm]);
    for (const name of [
      'content-security-policy',
      'x-content-type-options',
      'referrer-policy',
      'cache-control',
    ])
      expect([name, direct.headers[name]]).toEqual([name, usual.headers[name]]);
    expect(direct.headers['x-request-id']).toMatch(/^[0-9a-f-]{19}$/);
    expect(await counts(app, petition)).toEqual(counted(1));
  });

  it('gets a new letter when its link ran out, until it is forgotten', async () => {
    const petition = await collecting(app);
    const email = newAddress();
    await send(app.visitor(), petition, { email });
    const confirm = linkIn(await app.mailTo(email), 'confirm');
    app.clock.moveBy(8 * DAY_MS);
    const visitor = app.visitor();
    const late = await visitor.post(confirm);
    const told = await visitor.follow(late);
    expect(told.status).toBe(410);
    expect(plain(told.text)).toContain('Изпратете ново писмо');
    expect((await visitor.follow(await visitor.post(`${confirm}/again`))).status).toBe(200);
    expect(linkIn(await app.mailTo(email, 2), 'confirm')).toBe(confirm);
    expect((await visitor.post(confirm)).location).toBe(`/petitions/${petition}/signed`);
    expect(await counts(app, petition)).toEqual(counted(1));

    const other = newAddress();
    await send(app.visitor(), petition, { email: other });
    const forgotten = linkIn(await app.mailTo(other), 'confirm');
    app.clock.moveBy(30 * DAY_MS);
    await app.whileNothingRecurs(() => app.nest.get(SignatureSweep).run('test', now(app)));
    expect(await app.db.read('SELECT id FROM signature_pending WHERE petition_id = $1', [petition])).toEqual(
      [],
    );
    const gone = await visitor.get(forgotten);
    expect(gone.status).toBe(410);
    expect(plain(gone.text)).toContain('Подпишете отново');
    expect(plain((await visitor.get(confirm)).text)).toContain('вече е преброен');
  });

  it('comes too late for a petition that closed meanwhile', async () => {
    const petition = await collecting(app);
    const email = newAddress();
    await send(app.visitor(), petition, { email });
    const confirm = linkIn(await app.mailTo(email), 'confirm');
    await app.db.transaction((tx) =>
      affected(tx, `UPDATE petition SET state = 'closed', closed_at = $2 WHERE id = $1`, [
        petition,
        new Date('2026-11-20T22:00:00Z'),
      ]),
    );
    const visitor = app.visitor();
    const answer = await visitor.follow(await visitor.post(confirm));
    expect(plain(answer.text)).toContain('приключи на 20 ноември 2026');
    expect(await counts(app, petition)).toEqual(counted(0));
  });

  it('is asked for by so many letters and no more', async () => {
    await settle({ lettersPerAddress: 2 });
    const petition = await collecting(app);
    const email = newAddress();
    for (let time = 0; time < 4; time += 1)
      expect((await send(app.visitor(), petition, { email })).status).toBe(303);
    const to = async () =>
      (await app.mails()).filter((mail) => mail.to?.some((one) => one.address === email)).length;
    const marker = newAddress();
    await send(app.visitor(), petition, { email: marker });
    await app.mailTo(marker);
    expect(await to()).toBe(2);
    await settle({});
  });

  it('is withdrawn by a button, and given again', async () => {
    const petition = await collecting(app);
    const { email, letter, confirm } = await signs(app, petition);
    const withdraw = linkIn(letter, 'withdraw');
    const visitor = app.visitor();
    expect(plain((await visitor.get(withdraw)).text)).toContain('Да оттеглим ли подписа Ви?');
    expect(await counts(app, petition)).toEqual(counted(1));
    const told = await visitor.follow(await visitor.post(withdraw));
    expect(plain(told.text)).toContain('Подписът Ви е оттеглен');
    await visitor.post(withdraw);
    expect(await counts(app, petition)).toEqual(counted(0));
    expect(plain((await visitor.get(confirm)).text)).toContain('Подписът Ви е оттеглен');
    await send(visitor, petition, { email });
    const second = linkIn(await app.mailTo(email, 2), 'confirm');
    await visitor.post(second);
    expect(await counts(app, petition)).toEqual(counted(1));
  });

  it('is one of two on an address only where two may share it', async () => {
    const petition = await collecting(app);
    const { email } = await signs(app, petition);
    await settle({ twoPerAddress: true });
    await send(app.visitor(), petition, { email, name: 'Петър Стойков' });
    const second = await app.mailTo(email, 2);
    await app.visitor().post(linkIn(second, 'confirm'));
    expect(await counts(app, petition)).toEqual(counted(2));
    await send(app.visitor(), petition, { email, name: 'Мария Стойкова' });
    expect((await app.mailTo(email, 3)).subject).toBe('Вече сте подписали тази подписка');
    await settle({});
  });
});

describe('somebody signed in', () => {
  it('signs with one button, and nothing says which account it was', async () => {
    const petition = await collecting(app);
    const email = newAddress();
    const visitor = await signedIn(app, { email, name: 'Мария Петрова', verified: true });
    const form = await visitor.get(`/petitions/${petition}/sign`);
    expect(form.text).not.toContain('name="email"');
    expect(plain(form.text)).toContain('Мария Петрова');
    const { email: _none, ...given } = answers({ name: 'Мария Петрова', step: 'send' });
    const done = await visitor.post(`/petitions/${petition}/sign`, given);
    expect(done.location).toBe(`/petitions/${petition}/signed`);
    expect(await counts(app, petition)).toEqual(counted(1));
    const [row] = await app.db.read<Record<string, unknown>>(
      'SELECT * FROM signature WHERE petition_id = $1',
      [petition],
    );
    expect(row!['channel']).toBe('verified');
    expect(Object.keys(row!).filter((name) => /participant|account/.test(name))).toEqual([]);
    const letter = await app.mailTo(email);
    expect(letter.subject).toBe('Подписът Ви е преброен');
    expect(letter.text).toContain('megdan1.');
    const again = await visitor.post(`/petitions/${petition}/sign`, given);
    expect(plain((await visitor.follow(again)).text)).toContain('вече е преброен');
    // The same mailbox without the account is the same signature.
    await send(app.visitor(), petition, { email });
    expect((await app.mailTo(email, 2)).subject).toBe('Вече сте подписали тази подписка');
    await app.visitor().post(linkIn(letter, 'withdraw'));
    expect(await counts(app, petition)).toEqual(counted(0));
  });

  it('is asked for an address when the session ran out meanwhile', async () => {
    const petition = await collecting(app);
    const { email: _none, ...given } = answers({ step: 'send' });
    const { status, text } = await app.visitor().post(`/petitions/${petition}/sign`, given);
    expect(status).toBe(422);
    expect(plain(text)).toContain('Вече не сте влезли');
    expect(text).toContain('name="email"');
  });
});

describe('what is left behind', () => {
  it('names nobody: neither the tables nor the logs', async () => {
    const petition = await collecting(app);
    const email = 'marker.address@marker-domain.bg';
    const { letter, confirm } = await signs(app, petition, { email, name: 'Маркера Незабравима' });
    const token = confirm.split('/').at(-1)!;
    const receipt = /megdan1\.\d+\.([\w-]{43})/.exec(letter.text!)![1]!;
    await until('the letter to be settled', async () => {
      const waiting = await app.db.read(`SELECT 1 FROM letter WHERE state = 'queued'`);
      return waiting.length === 0;
    });
    const tables = await app.db.read<{ name: string }>(
      "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'",
    );
    const markers = ['marker.address', 'marker-domain', 'Незабравима', token.split('.')[2]!, receipt];
    for (const marker of markers) {
      for (const { name } of tables) {
        const hits = await app.db.read(
          `SELECT 1 FROM "${name}" AS row WHERE position(lower($1) in lower(row::text)) > 0 LIMIT 1`,
          [marker],
        );
        expect([marker, name, hits.length]).toEqual([marker, name, 0]);
      }
      expect(said.filter((line) => line.includes(marker))).toEqual([]);
    }
  });
});
