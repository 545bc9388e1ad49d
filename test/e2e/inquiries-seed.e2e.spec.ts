import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedInquiries } from '../../src/civic/inquiries/index.js';
import { INQUIRY_KINDS } from '../../src/civic/inquiries/inquiry.rules.js';
import { seedAccounts } from '../../src/commons/accounts/index.js';
import { Clock } from '../../src/platform/clock/index.js';
import { testApp, type TestApp } from '../support/app.js';
import { plain } from './inquiries.fixture.js';

let app: TestApp;
let ids: Map<string, string>;

beforeAll(async () => {
  app = await testApp();
  const now = app.nest.get(Clock).now();
  const { staff, participants } = await seedAccounts(app.nest, now);
  await app.whileNothingRecurs(async () => {
    ids = await seedInquiries(app.nest, now, { staff, participants });
  });
});
afterAll(() => app.close());

const idOf = (begins: string) => [...ids].find(([title]) => title.startsWith(begins))![1];

describe('the seeded inquiries', () => {
  it('are of every kind and in every state', async () => {
    const found = await app.db.read<{ kind: string; state: string }>('SELECT kind, state FROM inquiry');
    expect(found.length).toBeGreaterThanOrEqual(15);
    expect([...new Set(found.map(({ kind }) => kind))].sort()).toEqual([...INQUIRY_KINDS].sort());
    const states = [
      'received',
      'registered',
      'considered',
      'answered',
      'executed',
      'forwarded',
      'notConsidered',
      'withdrawn',
    ];
    expect([...new Set(found.map(({ state }) => state))].sort()).toEqual(states.sort());
  });

  it('have a question of a business that was answered late, which everybody sees', async () => {
    const visitor = app.visitor();
    const page = await visitor.follow(await visitor.get(`/inquiries/${idOf('Кога ще се плаща')}`));
    expect(plain(page.text)).toMatch(/Отговорено със закъснение от \d+ дни/);
    expect(plain(page.text)).toContain('Фирма');
    expect(plain(page.text)).not.toContain('Бистрица');
    expect(plain((await visitor.get('/inquiries?state=late')).text)).toContain('туристическият данък');
  });

  it('say nothing of signals in public', async () => {
    const texts = await Promise.all(
      ['/inquiries', '/inquiries/register', '/inquiries.csv', '/inquiries/register.csv', '/'].map(
        async (path) => (await app.get(path)).text,
      ),
    );
    for (const text of texts)
      expect(text).not.toMatch(/строителни отпадъци|Шум от заведение|Отказана справка/);
  });
});
