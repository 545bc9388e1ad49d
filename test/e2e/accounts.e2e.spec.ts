import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApp, type TestApp } from '../support/app.js';
import type { Visitor } from '../support/visitor.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

let app: TestApp;
let people = 0;

beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const newEmail = () => `person${(people += 1)}@poshta.example`;

interface SignInMail {
  link: string;
  code: string;
}

async function ask(
  visitor: Visitor,
  email: string,
  next = '/',
  letters = 1,
): Promise<SignInMail & { codePage: string }> {
  const answer = await visitor.post('/sign-in', { email, next });
  expect(answer.status).toBe(303);
  const mail = await app.mailTo(email, letters);
  const [link = ''] = /\/sign-in\/link\/[\w.-]+/.exec(mail.text ?? '') ?? [];
  const [code = ''] = /\b\d{6}\b/.exec(mail.subject ?? '') ?? [];
  return { link, code, codePage: answer.location };
}

async function signedIn(email = newEmail(), letters = 1): Promise<Visitor> {
  const visitor = app.visitor();
  const { link } = await ask(visitor, email, '/', letters);
  expect((await visitor.post(link)).status).toBe(303);
  return visitor;
}

const challengeOf = (page: string) => decodeURIComponent(page.split('challenge=')[1] ?? '');
const isIn = async (visitor: Visitor) => (await visitor.get('/account')).status === 200;
const token = (visitor: Visitor) => visitor.cookies.get('session') ?? '';

async function withToken(value: string): Promise<Visitor> {
  const visitor = app.visitor();
  visitor.cookies.set('session', value);
  return visitor;
}

/** The whole database as text, as a dump would show it. */
async function foundInDump(text: string): Promise<string[]> {
  const tables = await app.db.read<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'",
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const hits = await app.db.read(`SELECT 1 FROM "${name}" AS row WHERE row::text ILIKE $1 LIMIT 1`, [
      `%${text}%`,
    ]);
    if (hits.length > 0) found.push(name);
  }
  return found;
}

describe('signing in by a letter', () => {
  it('takes a button behind the link, once', async () => {
    const visitor = app.visitor();
    const { link } = await ask(visitor, newEmail(), '/account/organisation');

    const shown = await visitor.get(link);
    expect(shown.status).toBe(200);
    expect(shown.text).toContain('<form method="post"');
    expect(visitor.cookies.size).toBe(0);
    expect(await isIn(visitor)).toBe(false);

    const done = await visitor.post(link);
    expect([done.status, done.location]).toEqual([303, '/account/organisation']);
    expect(done.headers['set-cookie']?.[0]).toMatch(
      /^session=[\w-]{43}; Max-Age=7776000; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    expect(await isIn(visitor)).toBe(true);

    const again = await app.visitor().post(link);
    expect(again.status).toBe(410);
    expect(again.text).toContain('Писмото вече е използвано');
    expect(again.text).toContain('name="email"');
    expect(again.headers['set-cookie']).toBeUndefined();
  });

  it('takes the code instead', async () => {
    const visitor = app.visitor();
    const { code, codePage } = await ask(visitor, newEmail());
    expect((await visitor.get(codePage)).text).toContain('autocomplete="one-time-code"');
    const done = await visitor.post('/sign-in/code', {
      challenge: challengeOf(codePage),
      code: `${code.slice(0, 3)} ${code.slice(3)}`,
    });
    expect(done.status).toBe(303);
    expect(await isIn(visitor)).toBe(true);
  });

  it('says when it expired, and offers a new one', async () => {
    const visitor = app.visitor();
    const { link, codePage } = await ask(visitor, newEmail());
    app.clock.moveBy(61 * MINUTE);
    for (const answer of [await visitor.get(link), await visitor.post(link), await visitor.get(codePage)]) {
      expect(answer.status).toBe(410);
      expect(answer.text).toContain('Срокът на писмото е изтекъл');
      expect(answer.text).toContain('name="email"');
    }
    expect(await isIn(visitor)).toBe(false);
  });

  it('explains nothing about a link that was altered', async () => {
    const visitor = app.visitor();
    const { link, codePage } = await ask(visitor, newEmail());
    const reference = challengeOf(codePage);
    const altered = [
      link.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
      link.replace(/\/(\d+)\./, (_whole, id: string) => `/${Number(id) + 1}.`),
      `/sign-in/link/${reference}`,
      '/sign-in/link/1.',
      '/sign-in/link/99999999999999999999.x',
      '/sign-in/link/%00',
    ];
    const answers = await Promise.all(altered.flatMap((path) => [visitor.get(path), visitor.post(path)]));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([400]));
    for (const { text } of answers) expect(text).not.toMatch(/изтекъл|използвано/);
    expect(await isIn(visitor)).toBe(false);
  });

  it('gives five tries for a code, however many come at once', async () => {
    const visitor = app.visitor();
    const { code, codePage, link } = await ask(visitor, newEmail());
    const challenge = challengeOf(codePage);
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
    const first = await visitor.post('/sign-in/code', { challenge, code: wrong });
    expect(first.status).toBe(422);
    expect(first.text).toContain('Остават Ви 4 опита');

    await Promise.all(
      Array.from({ length: 20 }, () => visitor.post('/sign-in/code', { challenge, code: wrong })),
    );
    const [compared] = await app.db.read<{ tries: number }>(
      'SELECT wrong_codes AS tries FROM sign_in_challenge WHERE id = $1',
      [challenge.split('.')[0]],
    );
    expect(compared!.tries).toBe(5);
    const right = await visitor.post('/sign-in/code', { challenge, code });
    expect(right.status).toBe(410);
    expect(right.text).toContain('Опитите за този код свършиха');
    expect(await isIn(visitor)).toBe(false);
    expect((await visitor.post(link)).status).toBe(303);
  });

  it('lets one of fifty parallel clicks in', async () => {
    const { link } = await ask(app.visitor(), newEmail());
    const answers = await Promise.all(Array.from({ length: 50 }, () => app.visitor().post(link)));
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 410)).toHaveLength(49);
  });

  it('answers known and unknown addresses alike', async () => {
    const known = newEmail();
    await signedIn(known);
    const unknown = newEmail();
    const [one, two] = [app.visitor(), app.visitor()];
    const [a, b] = [
      await one.post('/sign-in', { email: known }),
      await two.post('/sign-in', { email: unknown }),
    ];
    const plain = (text: string) => text.replace(/\d+\.[\w-]{43}/g, 'CHALLENGE');
    expect([a.status, plain(decodeURIComponent(a.location)), a.text]).toEqual([
      b.status,
      plain(decodeURIComponent(b.location)),
      b.text,
    ]);
    const [pageA, pageB] = [await one.get(a.location), await two.get(b.location)];
    expect(pageA.status).toBe(pageB.status);
    expect(plain(pageA.text)).toBe(plain(pageB.text));
    // Both got a letter of the same kind, so the work before the answer was the same, too.
    expect((await app.mailTo(known, 2)).subject?.replace(/\d{6}/, '')).toBe(
      (await app.mailTo(unknown)).subject?.replace(/\d{6}/, ''),
    );
  });

  it('is one account in every spelling, and writes to the one that was confirmed', async () => {
    const email = `Iva.Spelling@Poshta.example`;
    const visitor = await signedIn(email);
    const spelling = 'iva.spelling+evil@poshta.example';
    await app.visitor().post('/sign-in', { email: spelling });
    await app.mailTo(email, 2);
    expect(app.sink.accepted.some((letter) => letter.to.includes(spelling))).toBe(false);
    expect(await isIn(visitor)).toBe(true);
  });

  it('says what is wrong with an address and keeps what was typed', async () => {
    const answer = await app.post('/sign-in', { email: 'not an address', next: '/account' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('value="not an address"');
    expect(answer.text).toContain('href="#email"');
    expect(answer.text).toContain('value="/account"');
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/\t/evil.example',
    '%2F%2Fevil.example',
  ])('stays on this site for next=%s', async (next) => {
    const visitor = app.visitor();
    const { link } = await ask(visitor, newEmail(), next);
    const done = await visitor.post(link);
    expect([done.status, done.location]).toEqual([303, '/']);
    expect((await visitor.get(`/sign-in?next=${encodeURIComponent(next)}`)).location).toBe('/');
  });

  it('speaks English under /en', async () => {
    const visitor = app.visitor();
    expect((await visitor.get('/en/sign-in')).text).toContain('Sign in with your e-mail');
    const email = newEmail();
    const answer = await visitor.post('/en/sign-in', { email });
    expect(answer.location).toMatch(/^\/en\/sign-in\/code\?/);
    const mail = await app.mailTo(email);
    expect(mail.subject).toContain('Sign in to Megdan');
    expect(mail.text).toContain('/en/sign-in/link/');
  });
});

describe('the session of a participant', () => {
  it('never begins for somebody who only reads', async () => {
    const visitor = app.visitor();
    for (const path of ['/', '/sign-in', '/en/sign-in', '/staff/sign-in', '/account']) {
      expect((await visitor.get(path)).headers['set-cookie']).toBeUndefined();
    }
  });

  it('gets a new id at sign-in, whatever cookie was planted', async () => {
    const attacker = await signedIn();
    const planted = token(attacker);
    const victim = await withToken(planted);
    const { link } = await ask(victim, newEmail());
    await victim.post(link);
    expect(token(victim)).not.toBe(planted);
    expect(await isIn(victim)).toBe(true);
    expect(await isIn(await withToken(planted))).toBe(false);

    const made = await withToken('A'.repeat(43));
    await made.post((await ask(made, newEmail())).link);
    expect(token(made)).not.toBe('A'.repeat(43));
  });

  it('is dead after signing out, and only POST signs out', async () => {
    const visitor = await signedIn();
    const old = token(visitor);
    expect((await visitor.get('/sign-out')).status).toBe(404);
    expect(await isIn(visitor)).toBe(true);
    await visitor.post('/sign-out');
    expect(visitor.cookies.size).toBe(0);
    expect(await isIn(await withToken(old))).toBe(false);
  });

  it('ends everywhere at once', async () => {
    const email = newEmail();
    const first = await signedIn(email);
    const second = app.visitor();
    await second.post((await ask(second, email, '/', 2)).link);
    expect((await second.get('/account')).text).toContain('Влезли сте на 2 устройства');
    await second.post('/account/sign-out-everywhere');
    expect(await isIn(first)).toBe(false);
  });

  it('ends after thirty idle days and after ninety busy ones', async () => {
    const idle = await signedIn();
    const busy = await signedIn();
    for (let days = 0; days < 87; days += 29) {
      app.clock.moveBy(29 * DAY);
      expect(await isIn(busy)).toBe(true);
    }
    expect(await isIn(idle)).toBe(false);
    app.clock.moveBy(4 * DAY);
    expect(await isIn(busy)).toBe(false);
  });

  it('takes whoever is not signed in to the door and back', async () => {
    const answer = await app.visitor().get('/en/account/data?x=1');
    expect([answer.status, answer.location]).toEqual([303, '/en/sign-in?next=%2Faccount%2Fdata%3Fx%3D1']);
    expect((await app.visitor().get('/account/data/export')).status).toBe(303);
    expect((await app.visitor().post('/account', { name: 'x' })).location).toBe('/sign-in');
  });
});

describe('the profile', () => {
  const profile = { name: 'Ана Стойкова', showsName: 'yes', locale: 'bg', settlement: '' };

  it('keeps what was written, and nothing that was not asked', async () => {
    const visitor = await signedIn();
    const saved = await visitor.post('/account', {
      ...profile,
      role: 'admin',
      verificationLevel: 'eAuth',
      verification_level: 'eAuth',
      id: '1',
      emailLookup: 'x',
    });
    expect(saved.location).toBe('/account?saved');
    const page = await visitor.get('/account');
    expect(page.text).toContain('value="Ана Стойкова"');
    expect(page.text).toContain('по имейл');
    expect((await visitor.get('/admin')).status).not.toBe(200);
  });

  it.each([
    ['emoji', '🌳 Ана 👩‍👩‍👧', 303],
    ['markup', '<script>alert(1)</script>', 303],
    ['nothing', '', 422],
    ['ten thousand letters', 'я'.repeat(10_000), 422],
    ['NUL', 'Ана\0', 422],
    ['a turning letter', 'Ана\u202Eкиат', 422],
    ['two lines', 'Ана\nСтойкова', 422],
  ])('takes %s faithfully or says what is wrong', async (_what, name, status) => {
    const visitor = await signedIn();
    const answer = await visitor.post('/account', { ...profile, name });
    expect(answer.status).toBe(status);
    const page = status === 303 ? await visitor.get('/account') : answer;
    if (status === 303) expect(page.text).toContain(`value="${name.replaceAll('<', '&lt;')}"`);
    else expect(page.text).toContain('href="#name"');
    expect(page.text).not.toContain('<script>alert');
  });

  it('refuses half a character and a place that does not exist', async () => {
    const visitor = await signedIn();
    const half = await visitor.send('POST', '/account', {
      headers: {
        origin: app.url,
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: 'name=%ED%A0%80&locale=bg&settlement=',
    });
    expect(half.status).toBeLessThan(500);
    const nowhere = await visitor.post('/account', { ...profile, settlement: '00000' });
    expect(nowhere.status).toBe(422);
    expect(nowhere.text).toContain('href="#settlement"');
  });

  it('stands sealed in the database', async () => {
    const email = 'marker.address.7391@poshta.example';
    const visitor = await signedIn(email);
    await visitor.post('/account', { ...profile, name: 'Маркерка Необичайнова' });
    expect(await foundInDump('marker.address.7391')).toEqual([]);
    expect(await foundInDump('Необичайнова')).toEqual([]);
    expect(await foundInDump(token(visitor))).toEqual([]);
  });

  it('can be taken away and erased', async () => {
    const email = newEmail();
    const visitor = await signedIn(email);
    await visitor.post('/account', profile);
    const file = await visitor.get('/account/data/export');
    expect(file.headers['content-disposition']).toContain('attachment');
    expect(file.json<{ profile: object }>().profile).toMatchObject({ email, name: 'Ана Стойкова' });

    const unsure = await visitor.post('/account/data/erase', {});
    expect(unsure.status).toBe(422);
    expect(await isIn(visitor)).toBe(true);

    const old = token(visitor);
    const done = await visitor.post('/account/data/erase', { understood: 'yes' });
    expect(done.text).toContain('Профилът Ви е изтрит');
    expect(await isIn(await withToken(old))).toBe(false);
    const again = await signedIn(email, 2);
    expect((await again.get('/account')).text).not.toContain('Ана Стойкова');
  });
});

describe('an organisation', () => {
  const ngo = { kind: 'ngo', name: 'Сдружение „Проба“', eik: '999500467', publicBenefit: 'yes' };

  it('is applied for, with the digits of the ЕИК checked', async () => {
    const visitor = await signedIn();
    const wrong = await visitor.post('/account/organisation', { ...ngo, eik: '123456789' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('href="#eik"');
    expect(wrong.text).toContain('value="123456789"');
    expect((await visitor.post('/account/organisation', { ...ngo, kind: 'business' })).text).toContain(
      'href="#publicBenefit"',
    );

    expect((await visitor.post('/account/organisation', { ...ngo, state: 'confirmed' })).status).toBe(303);
    expect((await visitor.get('/account/organisation')).text).toContain('Чака потвърждение');

    const second = await visitor.post('/account/organisation', ngo);
    expect(second.status).toBe(422);
    await visitor.post('/account/organisation/withdraw');
    expect((await visitor.post('/account/organisation', ngo)).status).toBe(303);
  });
});
