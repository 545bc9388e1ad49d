import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dateIn } from '../../src/platform/clock/index.js';
import { Outbox } from '../../src/platform/outbox/index.js';
import { testApp, type TestApp } from '../support/app.js';
import { until } from '../support/until.js';
import { ledgerFixture, type LedgerFixture } from './ledger.fixture.js';

interface Entries {
  entries: { kind: string; proof: { day: string; size: number; root: string } | null }[];
}

let app: TestApp;
let made: LedgerFixture;
beforeAll(async () => {
  app = await testApp();
  made = await ledgerFixture(app);
});
afterAll(() => app.close());

const api = (commitment: string) => app.get(`/api/v1/ledger/entries?commitment=${commitment}`);

describe('the ledger in public', () => {
  it('shows the sealed days with root and key, and how many entries are not sealed yet', async () => {
    const { text, status } = await app.get('/ledger');
    expect(status).toBe(200);
    const { text: feed, headers } = await app.get('/ledger.atom');
    expect(headers['content-type']).toContain('atom');
    const roots = [...feed.matchAll(/Корен: ([0-9a-f]{64})\. Подпис: [0-9a-f]{128}/g)].map(
      ([, root]) => root,
    );
    expect(roots).toHaveLength(2);
    for (const root of roots) expect(text).toContain(root);
    expect(text).toContain('13');
    expect(text).toContain(`href="/ledger/days/${made.day}"`);
    expect((await app.get('/en/ledger')).text).toContain('The last signed days');
    expect((await app.get('/')).text).toContain('href="/ledger"');
  });

  it('lists a day, entry by entry', async () => {
    const { text } = await app.get(`/ledger/days/${made.day}`);
    expect(text.match(/<code class="hash">\{&quot;commitment&quot;/g)).toHaveLength(11);
    expect(text).toContain(made.maria.commitment);
    const today = await app.get(`/ledger/days/${dateIn(app.clock.now())}`);
    expect(today.text).toContain(made.today.commitment);
    expect(today.text).toContain('Денят още не е подписан');
    for (const day of ['2001-01-01', '2026-02-30', 'x'])
      expect((await app.get(`/ledger/days/${day}`)).status).toBe(404);
    expect((await app.get(`/ledger/days/${made.day}?before=x`)).status).toBe(400);
  });

  it('gives the proof for a commitment, and says what is not sealed yet', async () => {
    const { entries } = (await api(made.maria.commitment)).json<Entries>();
    expect(entries).toHaveLength(1);
    expect(entries[0]!.proof).toMatchObject({ day: made.day, size: 11 });
    const withdrawn = (await api(made.withdrawn.commitment)).json<Entries>();
    expect(withdrawn.entries.map(({ kind }) => kind)).toEqual([
      'petition.signed',
      'petition.signatureWithdrawn',
    ]);
    expect((await api(made.today.commitment)).json<Entries>().entries[0]!.proof).toBeNull();
    expect((await api('0'.repeat(64))).status).toBe(404);
    expect((await api('x')).status).toBe(400);
    expect((await app.get('/api/v1/openapi.json')).text).toContain('/api/v1/ledger/entries');
  });

  it('shows the proof without a script, asked with the last part of the receipt alone', async () => {
    const page = (commitment: string) => app.get(`/ledger/verify?commitment=${commitment}`);
    expect((await page(made.maria.commitment)).text).toContain('Има такъв запис');
    expect((await page('0'.repeat(64))).text).toContain('Няма такъв запис');
    const whole = await page(made.maria.text);
    expect([whole.status, whole.text.includes('Грешка:')]).toEqual([422, true]);
  });

  it('is taken home whole, with the program that checks it', async () => {
    const file = join(app.dataDir, 'ledger.ndjson');
    const program = join(app.dataDir, 'verify-ledger.mjs');
    writeFileSync(file, (await app.get('/ledger/export.ndjson')).bytes);
    writeFileSync(program, (await app.get('/ledger/verify-ledger.mjs')).bytes);
    const verify = (...options: string[]) => {
      const ran = spawnSync(process.execPath, [program, file, ...options], { encoding: 'utf8' });
      return { code: ran.status, said: ran.stdout + ran.stderr };
    };
    const { said, code } = verify();
    expect([code, said]).toEqual([0, said]);
    expect(said).toContain(`petition:${made.petitionId}: 11`);
    const own = verify('--receipt', made.maria.text, '--email', 'Maria+nov@Poshta.example');
    expect(own.said).toContain('Разписката е за този адрес.');
    const other = verify('--receipt', made.maria.text, '--email', 'drug@poshta.example');
    expect([other.code, other.said]).toEqual([1, 'ГРЕШКА: разписката не е за този адрес.\n']);
    expect(verify('--receipt', made.withdrawn.text).said).toContain('после: petition.signatureWithdrawn');
    expect((await app.get('/ledger/format')).text).toContain('megdan-ledger-1');
  });

  it('takes in a step of a public subject, once', async () => {
    const step = { type: 'debate', id: '77', transition: 'open', from: 'announced', to: 'open' };
    const outbox = app.nest.get(Outbox);
    await app.db.transaction((tx) => outbox.publish(tx, { name: 'lifecycle.moved', payload: step }));
    const found = () =>
      app.db.read<{ kind: string }>(`SELECT kind FROM ledger_entry WHERE subject = 'debate:77'`);
    await until('the entry', async () => (await found()).length > 0);
    expect(await found()).toEqual([{ kind: 'subject.moved' }]);
    await until('it on the page', async () => {
      const [all] = await app.db.read<{ count: number }>('SELECT count(*)::int AS count FROM ledger_entry');
      return (await app.get('/ledger')).text.includes(`>${all!.count}<`);
    });
  });
});
