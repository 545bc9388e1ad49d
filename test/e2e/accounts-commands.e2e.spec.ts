import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { surroundings, type Surroundings } from '../support/surroundings.js';
import { testDatabase, type TestDatabase } from '../support/database.js';

let around: Surroundings;
let db: TestDatabase;
let said: string[] = [];

beforeAll(async () => {
  db = await testDatabase();
  around = await surroundings({ DATABASE_URL: db.url });
  Object.assign(process.env, around.environment, { DATABASE_URL: db.url });
});
afterAll(async () => {
  await around.close();
  await db.close();
});
beforeEach(() => {
  said = [];
  jest.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
  jest.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line));
});

let runs = 0;

/** Runs a command as the launcher does, from its own beginning. */
async function run(
  name: 'init' | 'staff-create',
  flags: Record<string, string>,
): Promise<{ code: number; text: string }> {
  process.argv = ['node', name, ...Object.entries(flags).flatMap(([flag, value]) => [`--${flag}`, value])];
  process.exitCode = 0;
  said = [];
  await import(`../../src/cli/${name}.ts?${(runs += 1)}`);
  const code = Number(process.exitCode);
  process.exitCode = 0;
  return { code, text: said.join('\n') };
}

const count = async (table: string) => (await db.database.read(`SELECT 1 FROM ${table}`)).length;

describe('init', () => {
  const file = (name: string, text: string) => {
    const path = join(around.dataDir, name);
    writeFileSync(path, text);
    return path;
  };
  const flags = () => ({
    name: 'Община Елхово',
    'name-en': 'Elhovo Municipality',
    eik: '000970211',
    address: 'ул. „Търговска“ № 13, 8700 Елхово',
    'address-en': '13 Targovska Street, 8700 Elhovo',
    phone: '0478 88004',
    email: 'obshtina@elhovo.example',
    website: 'https://elhovo.example/',
    voters: '12450',
    'voters-as-of': '2026-10-01',
    'admin-name': 'Анна Админова',
    'admin-email': 'Anna@elhovo.example',
    settlements: file(
      'places.csv',
      'ekatte,kind_bg,name_bg,municipality_code,kmetstvo_code\n27382,гр.,Елхово,JAM07,\n',
    ),
    units: file('units.csv', 'finance;Финанси;Finance\nlegal;Правен отдел;Legal unit\n'),
  });

  it('takes all of it or nothing', async () => {
    const wrong = await run('init', { ...flags(), phone: 'обадете се' });
    expect([wrong.code, wrong.text]).toEqual([1, expect.stringContaining('phone')]);
    expect([await count('staff'), await count('settlement'), await count('setting')]).toEqual([0, 0, 0]);
  });

  it('makes an empty municipality and prints a link for its administrator', async () => {
    const { code, text } = await run('init', flags());
    expect(code).toBe(0);
    expect(text).toContain('Община Елхово: 1 settlements, 2 units.');
    expect(text).toMatch(/\/staff\/password\/\d+\.[\w-]{43}/);
    expect(
      await db.database.read(
        'SELECT email, password_hash, role_code FROM staff JOIN staff_role ON staff_id = staff.id',
      ),
    ).toEqual([{ email: 'anna@elhovo.example', password_hash: null, role_code: 'administrator' }]);
    const [setting] = await db.database.read<{ value: object }>(
      "SELECT value FROM setting WHERE key = 'municipality'",
    );
    expect(setting!.value).toMatchObject({ name: { bg: 'Община Елхово' }, voters: { count: 12450 } });
  });

  it('refuses a second time', async () => {
    const { code, text } = await run('init', flags());
    expect([code, text]).toEqual([1, expect.stringContaining('already')]);
    expect(await count('staff')).toBe(1);
  });
});

describe('staff:create', () => {
  it('makes an account without a password, and a link to choose one', async () => {
    const { code, text } = await run('staff-create', {
      email: 'editor@elhovo.example',
      name: 'Ели Редакторова',
      role: 'editor',
    });
    expect(code).toBe(0);
    expect(text).toMatch(/\/staff\/password\/\d+\.[\w-]{43}/);
  });

  it('refuses a second one with the same address', async () => {
    const again = { email: 'EDITOR@elhovo.example', name: 'Друга', role: 'editor' };
    const { code, text } = await run('staff-create', again);
    expect([code, text]).toEqual([1, expect.stringContaining('emailTaken')]);
    expect(await count('staff')).toBe(2);
  });
});
