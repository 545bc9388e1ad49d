import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SeededAccounts } from '../../src/commons/accounts/index.js';
import { Config, loadConfig } from '../../src/platform/config/index.js';
import { testApp, type TestApp } from '../support/app.js';
import type { Visitor } from '../support/visitor.js';

let app: TestApp;
let seeded: SeededAccounts;

/** Modules read their role when they are loaded, which testApp() decides; so these are loaded after it. */
const accounts = () => import('../../src/commons/accounts/index.js');
const factory = () => import('../../src/commons/accounts/staff/staff.factory.js');

beforeAll(async () => {
  app = await testApp();
  const { seedAccounts } = await accounts();
  seeded = await seedAccounts(app.nest, app.clock.now());
});
afterAll(() => app.close());

interface Credentials {
  role: string;
  name: string;
  email: string;
  password: string;
}

const credentialsFile = () => join(app.nest.get(Config).dataDir, 'demo-staff.json');
const credentials = () => JSON.parse(readFileSync(credentialsFile(), 'utf8')) as Credentials[];

async function demoCodes(mode: string) {
  const { DemoCodes, SecondFactor } = await accounts();
  const { MailboxPanels } = await import('../../src/platform/mail/index.js');
  const config = loadConfig({ ...process.env, MODE: mode });
  const codes = new DemoCodes(config, app.db, app.nest.get(SecondFactor), new MailboxPanels());
  return codes.current(app.clock.now());
}

async function as(role: string): Promise<Visitor> {
  const { staffCookie } = await factory();
  const visitor = app.visitor();
  visitor.cookies.set(...(await staffCookie(app.nest, seeded.staff[role]!)));
  return visitor;
}

const act = (visitor: Visitor, path: string, values: Record<string, unknown> = {}) =>
  visitor.send('POST', `/admin/api/resources/${path}`, {
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', origin: app.url },
    body: JSON.stringify({ values }),
  });

describe('the demonstration', () => {
  it('has an official for each role, who gets in with what the launcher prints and the mailbox shows', async () => {
    const roles = await app.db.read<{ code: string }>('SELECT code FROM role');
    expect(Object.keys(seeded.staff).sort()).toEqual(roles.map(({ code }) => code).sort());
    expect(credentials()).toHaveLength(roles.length);
    expect(statSync(credentialsFile()).mode & 0o777).toBe(0o600);

    const codes = await demoCodes('embedded');
    for (const { email, password, role } of credentials()) {
      const visitor = app.visitor();
      await visitor.post('/staff/sign-in', { email, password });
      const { code } = codes.find((shown) => shown.email === email && shown.role === role)!;
      expect((await visitor.post('/staff/second-factor', { code })).location).toBe('/admin');
      expect((await visitor.get('/admin')).status).toBe(200);
    }
  });

  it('shows no codes anywhere else', async () => {
    expect(await demoCodes('test')).toEqual([]);
    await app.db.transaction((tx) =>
      tx.query('UPDATE staff SET demo = false WHERE id = $1', [seeded.staff.mayor]),
    );
    const codes = await demoCodes('embedded');
    expect(codes).toHaveLength(Object.keys(seeded.staff).length - 1);
  });

  it('has all settlements of the municipality, with names in both scripts', async () => {
    const places = await app.db.read<{ nameBg: string; nameEn: string }>(
      'SELECT name_bg AS "nameBg", name_en AS "nameEn" FROM settlement',
    );
    expect(places).toHaveLength(54);
    expect(places).toContainEqual({ nameBg: 'Голем Цалим', nameEn: 'Golem Tsalim' });
  });

  it('shows each role its lists in the back office', async () => {
    for (const role of Object.keys(seeded.staff)) {
      const visitor = await as(role);
      expect((await visitor.get('/admin/api/dashboard')).status).toBe(200);
      for (const resource of ['staff', 'role', 'unit', 'settlement', 'organisation', 'participant']) {
        const { status } = await visitor.get(`/admin/api/resources/${resource}/actions/list`);
        expect([200, 403]).toContain(status);
      }
    }
  });
});

describe('an organisation', () => {
  const idOf = async (name: string) => {
    const [row] = await app.db.read<{ id: string }>('SELECT id FROM organisation WHERE name = $1', [name]);
    return row!.id;
  };

  it('is confirmed by those who may, and its representative is told', async () => {
    const id = await idOf('Младежки клуб „Струма“');
    await act(await as('editor'), `organisation/records/${id}/confirm`);
    const state = () => app.db.read('SELECT state FROM organisation WHERE id = $1', [id]);
    expect(await state()).toEqual([{ state: 'pending' }]);
    await act(await as('registryClerk'), `organisation/records/${id}/confirm`);
    expect(await state()).toEqual([{ state: 'confirmed' }]);
    expect((await app.mailTo('mila.arsova@mladi.example')).subject).toBe('Организацията Ви е потвърдена');
  });

  it('is refused with a reason only', async () => {
    const id = await idOf('Младежки клуб „Струма“');
    const clerk = await as('registryClerk');
    await act(clerk, `organisation/records/${id}/refuse`, { reason: ' ' });
    expect(await app.db.read('SELECT state FROM organisation WHERE id = $1', [id])).toEqual([
      { state: 'confirmed' },
    ]);
    await act(clerk, `organisation/records/${id}/refuse`, { reason: 'Заличена е от регистъра.' });
    expect((await app.mailTo('mila.arsova@mladi.example', 2)).text).toContain('Заличена е от регистъра.');
  });

  it('has one confirmed representative', async () => {
    const [taken] = await app.db.read<{ eik: string }>(
      "SELECT eik FROM organisation WHERE state = 'confirmed' ORDER BY id LIMIT 1",
    );
    const [row] = await app.db.transaction((tx) =>
      tx.query<{ id: string }[]>(
        `INSERT INTO organisation (kind, name, eik, state, participant_id, created_at)
         VALUES ('ngo', 'Второ', $1, 'pending', $2, now()) RETURNING id`,
        [taken!.eik, seeded.participants[0]],
      ),
    );
    const answer = await act(await as('registryClerk'), `organisation/records/${row!.id}/confirm`);
    expect(answer.text).toContain('вече има потвърден представител');
  });
});
