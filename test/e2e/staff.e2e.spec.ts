import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestStaff } from '../../src/commons/accounts/staff/staff.factory.js';
import { totpCode } from '../../src/commons/accounts/staff/second-factor.rules.js';
import { anyFreePort } from '../../scripts/lib/ports.mjs';
import { testApp, type TestApp } from '../support/app.js';
import { Visitor, type Answer } from '../support/visitor.js';

const MINUTE = 60_000;
const STEP = 30_000;

let app: TestApp;

beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

/** Modules read their role when they are loaded, which testApp() decides; so these are loaded after it. */
const factory = () => import('../../src/commons/accounts/staff/staff.factory.js');

const member = async (role = 'editor', more: { enrolled?: boolean } = {}) =>
  (await factory()).testStaff(app.nest, { role, ...more });
const token = (visitor: Visitor) => visitor.cookies.get('staff') ?? '';
const isIn = async (visitor: Visitor) => (await visitor.get('/staff/account')).status === 200;

/** Each code works once, so each sign-in of a test waits for the next by moving the clock. */
function nextCode(staff: TestStaff): string {
  app.clock.moveBy(STEP);
  return staff.code();
}

async function password(
  { email, password: secret }: TestStaff,
  visitor = app.visitor(),
  next = '',
): Promise<Visitor> {
  const answer = await visitor.post('/staff/sign-in', { email, password: secret, next });
  expect(answer.status).toBe(303);
  return visitor;
}

async function signedIn(staff: TestStaff): Promise<Visitor> {
  const visitor = await password(staff);
  const done = await visitor.post('/staff/second-factor', { code: nextCode(staff) });
  expect([done.status, done.location]).toEqual([303, '/admin']);
  return visitor;
}

function withToken(value: string): Visitor {
  const visitor = app.visitor();
  visitor.cookies.set('staff', value);
  return visitor;
}

describe('signing in', () => {
  it('takes password, then code, with a new session id for each', async () => {
    const staff = await member();
    const visitor = withToken('P'.repeat(43));
    await password(staff, visitor);
    const pending = token(visitor);
    expect(pending).not.toBe('P'.repeat(43));
    expect(await isIn(visitor)).toBe(false);
    expect((await visitor.get('/admin')).status).not.toBe(200);

    const done = await visitor.post('/staff/second-factor', { code: nextCode(staff) });
    expect(done.location).toBe('/admin');
    expect(done.headers['set-cookie']?.[0]).toMatch(/^staff=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(token(visitor)).not.toBe(pending);
    expect(await isIn(visitor)).toBe(true);
    expect((await visitor.get('/admin')).status).toBe(200);
    expect(await isIn(withToken(pending))).toBe(false);
  });

  it('opens no back office without the second factor', async () => {
    const visitor = await password(await member());
    for (const path of ['/admin', '/admin/api/resources/staff/actions/list', '/staff/account']) {
      expect((await visitor.get(path)).status).not.toBe(200);
    }
    const stranger = app.visitor();
    expect((await stranger.get('/staff/second-factor')).location).toBe('/staff/sign-in');
    expect((await stranger.get('/staff/enrol')).location).toBe('/staff/sign-in');
  });

  it('says the same for a wrong password, an unknown and a disabled account', async () => {
    const staff = await member();
    const gone = await member();
    await app.db.transaction((tx) =>
      tx.query('UPDATE staff SET disabled_at = created_at WHERE id = $1', [gone.id]),
    );
    const answers = [
      await app.visitor().post('/staff/sign-in', { email: staff.email, password: 'wrong-wrong-wrong' }),
      await app
        .visitor()
        .post('/staff/sign-in', { email: 'nobody@town.example', password: 'wrong-wrong-wrong' }),
      await app.visitor().post('/staff/sign-in', { email: gone.email, password: gone.password }),
    ];
    const plain = (answer: Answer) => answer.text.replace(/value="[^"]*@town.example"/, 'value="…"');
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([422]));
    expect(new Set(answers.map(plain)).size).toBe(1);
    expect(answers[0]!.text).toContain('Имейлът или паролата не са верни');
    expect(answers[0]!.text).toContain(`value="${staff.email}"`);
    expect(answers[0]!.text).not.toContain('wrong-wrong-wrong');
  });

  it('reads the password from the form alone', async () => {
    const { email, password: secret } = await member();
    const query = `email=${encodeURIComponent(email)}&password=${secret}`;
    const answers = [
      await app.visitor().post(`/staff/sign-in?${query}`, {}),
      await app.visitor().post('/staff/sign-in', [
        ['email', email],
        ['password', secret],
        ['password', secret],
      ]),
      await app.visitor().post('/staff/sign-in', { email: `${email}\0`, password: secret }),
      await app.visitor().post('/staff/sign-in', { email, password: 'x'.repeat(100_000) }),
    ];
    for (const { status, headers } of answers) {
      expect(status).toBe(422);
      expect(headers['set-cookie']).toBeUndefined();
    }
  });

  it.each(['//evil.example', '/\\evil.example', 'javascript:alert(1)'])(
    'stays on this site for next=%s',
    async (next) => {
      const staff = await member();
      const visitor = await password(staff, app.visitor(), next);
      const done = await visitor.post('/staff/second-factor', { code: nextCode(staff), next });
      expect(done.location).toBe('/admin');
    },
  );
});

describe('the second factor', () => {
  it('takes each code once, in all instances', async () => {
    const staff = await member();
    const code = nextCode(staff);
    const visitors = await Promise.all(Array.from({ length: 5 }, () => password(staff)));
    const answers = await Promise.all(
      visitors.map((visitor) => visitor.post('/staff/second-factor', { code })),
    );
    expect(answers.filter(({ location }) => location === '/admin')).toHaveLength(1);

    const replayed = await (await password(staff)).post('/staff/second-factor', { code });
    expect(replayed.status).toBe(422);
    expect(replayed.text).toContain('вече е използван');
    const older = totpCode(staff.totpSecret, new Date(app.clock.now().getTime() - STEP));
    expect((await (await password(staff)).post('/staff/second-factor', { code: older })).status).toBe(422);
  });

  it('stops guessing, and the right code does not help any more', async () => {
    const staff = await member();
    const visitor = await password(staff);
    const statuses: number[] = [];
    for (let tries = 0; tries < 11; tries += 1) {
      statuses.push((await visitor.post('/staff/second-factor', { code: '000000' })).status);
    }
    expect(statuses).toEqual([...Array<number>(10).fill(422), 429]);
    expect((await visitor.post('/staff/second-factor', { code: nextCode(staff) })).status).toBe(429);
  });

  it('is connected at the first sign-in, with recovery codes that work once', async () => {
    const staff = await member('registryClerk', { enrolled: false });
    const visitor = app.visitor();
    const first = await visitor.post('/staff/sign-in', { email: staff.email, password: staff.password });
    expect(first.location).toBe('/staff/enrol');
    expect((await visitor.get('/admin')).status).not.toBe(200);

    const page = await visitor.get('/staff/enrol');
    expect(page.text).toContain('<svg');
    const secret = /<code>([A-Z2-7 ]+)<\/code>/.exec(page.text)![1]!.replaceAll(' ', '');
    expect((await visitor.post('/staff/enrol', { code: '000000' })).status).toBe(422);
    expect((await visitor.get('/staff/enrol')).text).toContain(secret.slice(0, 4));

    const done = await visitor.post('/staff/enrol', { code: totpCode(secret, app.clock.now()) });
    const codes = [...done.text.matchAll(/<code>([\w-]{14})<\/code>/g)].map(([, code]) => code!);
    expect(codes).toHaveLength(10);
    expect(await isIn(visitor)).toBe(true);

    const [row] = await app.db.read<{ text: string }>(
      'SELECT string_agg(c::text, chr(10)) AS text FROM staff_recovery_code AS c',
    );
    expect(row!.text).not.toContain(codes[0]);
    const typed = ` ${codes[0]!.toUpperCase().replaceAll('-', ' ')}`;
    expect((await (await password(staff)).post('/staff/second-factor', { code: typed })).status).toBe(303);
    expect((await (await password(staff)).post('/staff/second-factor', { code: typed })).status).toBe(422);
    expect((await visitor.get('/staff/account')).text).toContain('9 неизползвани');
  });

  it('cannot be replaced by whoever knows the password alone', async () => {
    const staff = await member();
    const visitor = await password(staff);
    expect((await visitor.get('/staff/enrol')).location).toBe('/staff/sign-in');
    expect((await visitor.post('/staff/account/second-factor', { current: staff.password })).location).toBe(
      '/staff/sign-in',
    );
  });
});

describe('thirty wrong passwords', () => {
  it('are slowed, then refused, without locking out a colleague or the owner elsewhere', async () => {
    const [victim, colleague] = [await member(), await member()];
    const statuses: number[] = [];
    for (let tries = 0; tries < 30; tries += 1) {
      const { status } = await app
        .visitor()
        .post('/staff/sign-in', { email: victim.email, password: `wrong-${tries}` });
      statuses.push(status);
    }
    expect(statuses.filter((status) => status === 422)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(20);
    const right = await app
      .visitor()
      .post('/staff/sign-in', { email: victim.email.toUpperCase(), password: victim.password });
    expect(right.status).toBe(429);
    expect(Number(right.headers['retry-after'])).toBe(900);
    await signedIn(colleague);

    app.clock.moveBy(16 * MINUTE);
    await signedIn(victim);
  });

  it('are counted exactly when they come at once', async () => {
    const victim = await member();
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, n) =>
        app.visitor().post('/staff/sign-in', { email: victim.email, password: `wrong-${n}` }),
      ),
    );
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(10);
  });

  it('are counted by the real address, whatever the browser claims', async () => {
    const victim = await member();
    const statuses: number[] = [];
    for (let tries = 0; tries < 11; tries += 1) {
      const visitor = app.visitor({ 'x-forwarded-for': `10.0.0.${tries}` });
      statuses.push(
        (await visitor.post('/staff/sign-in', { email: victim.email, password: 'wrong' })).status,
      );
    }
    expect(statuses.at(-1)).toBe(429);
  });
});

describe('a staff session', () => {
  it('is dead after signing out', async () => {
    const visitor = await signedIn(await member());
    const old = token(visitor);
    expect((await visitor.get('/staff/sign-out')).status).toBe(404);
    await visitor.post('/staff/sign-out');
    expect(visitor.cookies.size).toBe(0);
    expect(await isIn(withToken(old))).toBe(false);
    expect((await withToken(old).get('/admin')).status).not.toBe(200);
  });

  it('ends after an idle hour and after twelve busy ones', async () => {
    const [idle, busy] = [await signedIn(await member()), await signedIn(await member())];
    for (let minutes = 0; minutes < 11 * 60; minutes += 55) {
      app.clock.moveBy(55 * MINUTE);
      expect(await isIn(busy)).toBe(true);
    }
    expect(await isIn(idle)).toBe(false);
    app.clock.moveBy(50 * MINUTE);
    expect(await isIn(busy)).toBe(true);
    app.clock.moveBy(50 * MINUTE);
    expect(await isIn(busy)).toBe(false);
  });

  it('ends when an administrator closes the account, at once', async () => {
    const staff = await member();
    const visitor = await signedIn(staff);
    const admin = await signedIn(await member('administrator'));
    expect((await act(admin, `/resources/staff/records/${staff.id}/disable`)).status).toBe(200);
    expect(await isIn(visitor)).toBe(false);
    const again = await app
      .visitor()
      .post('/staff/sign-in', { email: staff.email, password: staff.password });
    expect(again.status).toBe(422);
    expect((await act(admin, `/resources/staff/records/${staff.id}/enable`)).text).toContain('success');
    expect(await isIn(visitor)).toBe(false);
    await signedIn(staff);
  });

  it('ends on other devices when the password changes, and asks for the old one', async () => {
    const staff = await member();
    const [here, there] = [await signedIn(staff), await signedIn(staff)];
    const change = (fields: Record<string, string>) =>
      here.post('/staff/account/password', {
        current: staff.password,
        password: 'нова дълга парола на Мария',
        repeated: 'нова дълга парола на Мария',
        ...fields,
      });
    expect((await change({ current: 'wrong' })).text).toContain('href="#current"');
    expect((await change({ repeated: 'друга дълга парола' })).text).toContain('href="#repeated"');
    const short = await change({ password: 'къса', repeated: 'къса' });
    expect([
      short.status,
      short.text.includes('href="#password"'),
      short.text.includes('value="къса"'),
    ]).toEqual([422, true, false]);
    expect((await change({})).location).toBe('/staff/account?saved');
    expect(await isIn(here)).toBe(true);
    expect(await isIn(there)).toBe(false);
    expect(
      (await app.visitor().post('/staff/sign-in', { email: staff.email, password: staff.password })).status,
    ).toBe(422);
    await password({ ...staff, password: 'нова дълга парола на Мария' });
  });

  it('opens another app only with the password, and the old app dies with it', async () => {
    const staff = await member();
    const visitor = await signedIn(staff);
    expect((await visitor.post('/staff/account/second-factor', { current: 'wrong' })).status).toBe(422);
    expect((await visitor.post('/staff/account/second-factor', { current: staff.password })).location).toBe(
      '/staff/enrol?next=/staff/account',
    );
    const page = await visitor.get('/staff/enrol');
    const secret = /<code>([A-Z2-7 ]+)<\/code>/.exec(page.text)![1]!.replaceAll(' ', '');
    expect((await visitor.post('/staff/enrol', { code: totpCode(secret, app.clock.now()) })).status).toBe(
      200,
    );
    const old = await (await password(staff)).post('/staff/second-factor', { code: nextCode(staff) });
    expect(old.status).toBe(422);
  });
});

const act = (visitor: Visitor, path: string, values: Record<string, unknown> = {}) =>
  visitor.send('POST', `/admin/api${path}`, {
    headers: {
      'content-type': 'application/json',
      'sec-fetch-site': 'same-origin',
      origin: app.url,
      accept: 'application/json',
    },
    body: JSON.stringify({ values }),
  });

async function as(role: string, settlements: string[] = []): Promise<Visitor> {
  const { staffCookie, testStaff } = await factory();
  const { id } = await testStaff(app.nest, { role, settlements });
  const [name, value] = await staffCookie(app.nest, id);
  const visitor = app.visitor();
  visitor.cookies.set(name, value);
  return visitor;
}

describe('an administrator', () => {
  it('invites somebody by a link that works once', async () => {
    const admin = await as('administrator');
    const values = {
      name: 'Нова Служителка',
      email: 'Nova@town.example',
      position: 'Експерт',
      roles: ['editor'],
    };
    const made = await act(admin, '/resources/staff/actions/new', values);
    expect(made.status).toBe(200);
    const mail = await app.mailTo('nova@town.example');
    const [link = ''] = /\/staff\/password\/[\w.-]+/.exec(mail.text ?? '') ?? [];

    const visitor = app.visitor();
    expect((await visitor.get(link)).text).toContain('nova@town.example');
    const chosen = { password: 'пет сини трамвая чакат', repeated: 'пет сини трамвая чакат' };
    expect((await visitor.post(link, { ...chosen, repeated: 'друго' })).status).toBe(422);
    expect((await visitor.post(link, { password: 'nova', repeated: 'nova' })).status).toBe(422);
    expect((await visitor.post(link, chosen)).location).toBe('/staff/sign-in?done');
    expect((await visitor.post(link, chosen)).status).toBe(410);
    expect((await visitor.get(link.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')))).status).toBe(400);
    const first = await visitor.post('/staff/sign-in', {
      email: 'nova@town.example',
      password: chosen.password,
    });
    expect(first.location).toBe('/staff/enrol');

    const twice = await act(admin, '/resources/staff/actions/new', values);
    expect(twice.text).toContain('Вече има служител с този имейл');
  });

  it('leaves a trace of every change and none of personal data', async () => {
    const [row] = await app.db.read<{ count: number; text: string }>(
      `SELECT count(*)::int AS count, string_agg(a::text, chr(10)) AS text FROM audit_entry AS a WHERE action LIKE 'staff.%'`,
    );
    expect(row!.count).toBeGreaterThan(5);
    expect(row!.text).not.toContain('@town.example');
  });
});

describe('roles', () => {
  const citizen = 'secret.citizen@poshta.example';
  let citizenId = '';

  beforeAll(async () => {
    const { testParticipant } =
      await import('../../src/commons/accounts/participants/participants.factory.js');
    citizenId = (await testParticipant(app.nest, { email: citizen, name: 'Тайна Гражданка' })).id;
    await app.db.transaction((tx) =>
      tx.query(
        "INSERT INTO settlement VALUES ('36693', 'с.', 'Катунци', 'Katuntsi', 'BLG40', 'BLG40-14'), ('62918', 'с.', 'Рожен', 'Rozhen', 'BLG40', NULL)",
      ),
    );
    await app.db.transaction((tx) =>
      tx.query("UPDATE participant SET settlement = '62918' WHERE id = $1", [citizenId]),
    );
  });

  const paths = () => [
    '/admin/api/resources/participant/actions/list',
    `/admin/api/resources/participant/records/${citizenId}/show`,
  ];
  const read = (visitor: Visitor, path: string) => visitor.get(path, { accept: 'application/json' });

  it('show names and addresses to those alone who may see them', async () => {
    const clerk = await as('registryClerk');
    for (const path of paths()) expect((await read(clerk, path)).text).toContain(citizen);
    for (const role of ['moderator', 'auditor', 'secretary', 'editor', 'expert']) {
      const visitor = await as(role);
      for (const path of paths()) {
        const { text } = await read(visitor, path);
        expect(text).not.toContain(citizen);
        expect(text).not.toContain('Тайна');
        expect(text).not.toMatch(/emailLookup|emailSealed|nameSealed/);
      }
    }
  });

  it('show a village mayor the people of their own settlements', async () => {
    const [katuntsi, rozhen] = [await as('villageMayor', ['36693']), await as('villageMayor', ['62918'])];
    expect((await read(katuntsi, paths()[0]!)).text).not.toContain(`№ ${citizenId}"`);
    expect((await read(rozhen, paths()[0]!)).text).toContain(`№ ${citizenId}`);
    expect((await read(katuntsi, paths()[1]!)).text).not.toContain(`№ ${citizenId}`);
  });

  it('let those who may close a profile, at once', async () => {
    const { testParticipant } =
      await import('../../src/commons/accounts/participants/participants.factory.js');
    const { id, cookie } = await testParticipant(app.nest, { email: 'troll@poshta.example' });
    const person = app.visitor();
    person.cookies.set(...cookie);
    expect((await person.get('/account')).status).toBe(200);
    await act(await as('moderator'), `/resources/participant/records/${id}/disable`);
    expect((await person.get('/account')).status).toBe(200);
    const closed = await act(await as('administrator'), `/resources/participant/records/${id}/disable`);
    expect(closed.text).toContain('success');
    expect((await person.get('/account')).status).toBe(303);
  });

  it('let an auditor change nothing', async () => {
    const auditor = await as('auditor');
    const staff = await member();
    const tries = [
      '/resources/staff/actions/new',
      `/resources/staff/records/${staff.id}/edit`,
      `/resources/staff/records/${staff.id}/disable`,
      '/resources/role/records/auditor/edit',
      `/resources/participant/records/${citizenId}/verifyInPerson`,
      '/resources/unit/actions/new',
    ];
    const before = await app.db.read('SELECT count(*) FROM audit_entry');
    for (const path of tries) {
      const answer = await act(auditor, path, {
        name: 'x',
        email: 'x@town.example',
        roles: ['administrator'],
      });
      expect(answer.text).not.toMatch(/"type":"success"/);
    }
    expect(await app.db.read('SELECT count(*) FROM audit_entry')).toEqual(before);
    expect((await read(auditor, '/admin/api/resources/staff/actions/list')).status).toBe(200);
  });

  it('are data: a change holds from the next request on, and nobody grants more than they hold', async () => {
    const admin = await as('administrator');
    const expert = await as('expert');
    const list = '/admin/api/resources/participant/actions/list';
    expect((await read(expert, list)).text).not.toContain(`№ ${citizenId}`);
    const role = { nameBg: 'Експерт', nameEn: 'Expert' };
    await act(admin, '/resources/role/records/expert/edit', {
      ...role,
      permissions: ['participants.read', 'staff.edit', 'staff.read', 'roles.edit', 'roles.read'],
    });
    expect((await read(expert, list)).text).toContain(`№ ${citizenId}`);

    const more = await act(expert, '/resources/role/records/expert/edit', { ...role, permissions: ['*'] });
    expect(more.text).toContain('само права, които имате');
    const colleague = await act(expert, '/resources/staff/actions/new', {
      name: 'Подставено Лице',
      email: 'straw@town.example',
      roles: ['administrator'],
    });
    expect(colleague.text).toContain('само права, които имате');
    const wrong = await act(admin, '/resources/role/records/expert/edit', {
      ...role,
      permissions: ['всичко'],
    });
    expect(wrong.text).not.toMatch(/"type":"success"/);
  });
});

/**
 * A second web process of the same installation, on a port of its own. TypeORM's entities keep to the newest one, so
 * what needs the back office of the first comes before this.
 */
async function secondInstance(): Promise<{ visitor: () => Visitor; close: () => Promise<void> }> {
  const { createWebApp } = await import('../../src/platform/http/index.js');
  const { AppModule } = await import('../../src/app.module.js');
  const { PORT, PUBLIC_URL } = process.env;
  const port = await anyFreePort();
  const url = `http://localhost:${port}`;
  Object.assign(process.env, { PORT: String(port), PUBLIC_URL: url });
  const nest = await createWebApp(AppModule);
  await nest.listen(port, '127.0.0.1');
  Object.assign(process.env, { PORT, PUBLIC_URL });
  return { visitor: () => new Visitor(url), close: () => nest.close() };
}

describe('wrong passwords at two instances', () => {
  it('are counted together', async () => {
    const victim = await member();
    const other = await secondInstance();
    const statuses: number[] = [];
    for (let tries = 0; tries < 15; tries += 1) {
      for (const visitor of [app.visitor(), other.visitor()]) {
        const answer = await visitor.post('/staff/sign-in', {
          email: victim.email,
          password: `wrong-${tries}`,
        });
        statuses.push(answer.status);
      }
    }
    expect(statuses).toEqual([...Array<number>(10).fill(422), ...Array<number>(20).fill(429)]);
    await other.close();
  });
});
