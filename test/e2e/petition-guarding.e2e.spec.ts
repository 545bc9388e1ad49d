import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SigningGuard } from '../../src/civic/petitions/guarding/signing-guard.service.js';
import { testApp, type TestApp } from '../support/app.js';
import { until } from '../support/until.js';
import { collecting, counts, desk, signed, type Desk } from './petition-guarding.fixture.js';

const EMAIL = 'hidden.signer@spam-house.example';
const NAME = 'Скрит Подписал';
const SWEEPS = 'resources/signatureSweeps';
const PAGE = 'pages/petition-sweeps';
const LOOKUP = 'pages/petition-signature-lookup';

let app: TestApp;
let moderator: Desk;
let secretary: Desk;
let petition: string;

beforeAll(async () => {
  app = await testApp();
  moderator = await desk(app, 'moderator');
  secretary = await desk(app, 'secretary');
});
afterAll(() => app.close());
beforeEach(async () => {
  petition = await collecting(app);
});

const one = async <Row>(sql: string, params: unknown[] = []) => (await app.db.read<Row>(sql, params))[0]!;
const held = (change: object = {}) =>
  signed(app, { petitionId: petition, state: 'held', holdReason: 'rate', ...change });

describe('the list of signatures', () => {
  it('begins with those that wait, and asks for a petition before it shows more', async () => {
    const waiting = await held();
    const counted = await signed(app, { petitionId: petition });
    expect(await moderator.listed(`?filters.petitionId=${petition}`)).toEqual([waiting]);
    const asking = await moderator.get('resources/signatures/actions/list?view=all');
    expect(asking.json<{ list: object }>().list).toMatchObject({ asks: true, rows: [] });
    expect(asking.text).toContain('Изберете подписка');
    expect(await moderator.listed(`?view=all&filters.petitionId=${petition}`)).toEqual([counted, waiting]);
    expect(await moderator.listed(`?view=all&filters.id=${counted}`)).toEqual([counted]);
  });

  it('is narrowed by state, channel, settlement and reason, and by nothing else', async () => {
    const plain = await signed(app, { petitionId: petition, settlement: '65334' });
    const verified = await signed(app, { petitionId: petition, channel: 'verified' });
    const waiting = await held();
    const all = `?view=all&filters.petitionId=${petition}`;
    expect(await moderator.listed(`${all}&filters.state=held`)).toEqual([waiting]);
    expect(await moderator.listed(`${all}&filters.channel=verified`)).toEqual([verified]);
    expect(await moderator.listed(`${all}&filters.settlement=65334`)).toEqual([plain]);
    expect(await moderator.listed(`${all}&filters.holdReason=rate`)).toEqual([waiting]);
    for (const bad of ['filters.name=x', 'filters.emailLookup=x', 'sortBy=state', 'filters.state=counted2']) {
      const refused = await moderator.get(`resources/signatures/actions/list${all}&${bad}`);
      expect([bad, refused.status]).toEqual([bad, 400]);
    }
  });

  it('shows no address to anybody, and names to those alone who may know them', async () => {
    const id = await signed(app, { petitionId: petition, email: EMAIL, name: NAME });
    for (const role of ['moderator', 'auditor', 'registryClerk', 'secretary', 'administrator']) {
      const staff = await desk(app, role);
      const answers = [
        await staff.get(`resources/signatures/actions/list?view=all&filters.petitionId=${petition}`),
        await staff.get(`resources/signatures/records/${id}/show`),
      ];
      const text = answers.map((answer) => answer.text).join();
      expect([role, answers.map(({ status }) => status)]).toEqual([role, [200, 200]]);
      expect([role, text.includes('hidden.signer')]).toEqual([role, false]);
      const knows = role !== 'moderator' && role !== 'auditor';
      expect([role, text.includes(NAME)]).toEqual([role, knows]);
      expect([role, text.includes('spam-house.example')]).toEqual([
        role,
        ['moderator', 'secretary', 'administrator'].includes(role),
      ]);
    }
  });

  it('is closed to whoever has nothing to do with it, and ends at the units of whoever is bound to some', async () => {
    const { id: unitId } = await one<{ id: string }>(
      `INSERT INTO unit (code, name_bg, name_en) VALUES ('guarding', 'Дирекция', 'Unit') RETURNING id::text`,
    ).catch(() => one<{ id: string }>(`SELECT id::text FROM unit WHERE code = 'guarding'`));
    const own = await collecting(app, { unit_id: unitId });
    const ours = await signed(app, { petitionId: own });
    const theirs = await signed(app, { petitionId: petition });
    const expert = await desk(app, 'expert', unitId);
    expect(await expert.listed(`?view=all&filters.petitionId=${own}`)).toEqual([ours]);
    expect(await expert.listed(`?view=all&filters.petitionId=${petition}`)).toEqual([]);
    expect((await expert.get(`resources/signatures/records/${theirs}/show`)).status).toBe(404);
    const editor = await desk(app, 'editor');
    expect((await editor.get('resources/signatures/actions/list')).status).toBe(403);
    expect((await editor.get(PAGE)).status).toBe(403);
    expect((await editor.get('resources/signingLists/actions/list')).status).toBe(403);
  });
});

describe('held signatures', () => {
  it('are counted or refused by whoever may, one by one and together, each once', async () => {
    const ids = [await held(), await held(), await held()];
    const auditor = await desk(app, 'auditor');
    const record = (id: string, verb: string) => `resources/signatures/records/${id}/${verb}`;
    expect((await auditor.act(record(ids[0]!, 'release'), { reason: 'checked' })).status).toBe(403);
    expect((await moderator.act(record(ids[0]!, 'release'), { reason: 'because I say so' })).status).toBe(
      422,
    );
    expect((await moderator.act(record(ids[0]!, 'release'), { reason: 'checked' })).status).toBe(200);
    expect((await moderator.act(record(ids[0]!, 'refuse'), { reason: 'automated' })).status).toBe(409);
    const many = { ids, step: 'plan' };
    const planned = await moderator.act(
      'resources/signatures/actions/refuseChosen',
      { reason: 'automated' },
      many,
    );
    expect(planned.text).toContain('Ще бъдат обезсилени 2 подписа.');
    expect(await counts(app, petition)).toMatchObject({ rows: 1, held: 2 });
    await moderator.act(
      'resources/signatures/actions/refuseChosen',
      { reason: 'automated' },
      { ids, step: 'run' },
    );
    expect(await counts(app, petition)).toEqual({
      ...{ rows: 1, tally: 1, days: 1, ledger: 1 },
      ...{ held: 0, invalid: 2 },
    });
  });
});

describe('bulk invalidation', () => {
  it('counts first, takes out in the background, and gives everything back', async () => {
    for (let at = 0; at < 3; at += 1)
      await signed(app, { petitionId: petition, ip: '203.0.113.9', name: NAME });
    await held({ ip: '203.0.113.10' });
    await signed(app, { petitionId: petition, ip: '198.51.100.1' });
    const planned = await moderator.act(
      PAGE,
      { petitionId: petition, network: '203.0.113.0/24' },
      { action: 'plan' },
    );
    const { redirect } = planned.json<{ outcome: { redirect: string } }>().outcome;
    const id = /records\/(\d+)\/show$/.exec(redirect)![1]!;
    const shown = await moderator.get(`${SWEEPS}/records/${id}/show`);
    expect(shown.text).toContain('Отговарят 4 подписа. Нищо още не е променено.');
    expect(shown.text).toContain('По населени места');
    expect(await counts(app, petition)).toMatchObject({ rows: 4, tally: 4, held: 1, invalid: 0 });

    expect((await moderator.act(`${SWEEPS}/records/${id}/start`, { reason: '' })).status).toBe(422);
    const begun = await moderator.act(`${SWEEPS}/records/${id}/start`, { reason: 'Подадени са автоматично' });
    expect(begun.status).toBe(200);
    await until('four are out', async () => (await counts(app, petition)).invalid === 4);
    expect(await counts(app, petition)).toMatchObject({ rows: 1, tally: 1, days: 1, ledger: 1, held: 0 });
    await until('it is done', async () =>
      (await moderator.get(`${SWEEPS}/records/${id}/show`)).text.includes('Извършено'),
    );
    expect(await moderator.listed(`?view=all&filters.sweepId=${id}`)).toHaveLength(4);

    expect((await moderator.act(`${SWEEPS}/records/${id}/undo`)).status).toBe(200);
    await until('all are back', async () => (await counts(app, petition)).invalid === 0);
    expect(await counts(app, petition)).toMatchObject({ rows: 4, tally: 4, days: 4, ledger: 4, held: 1 });
  });

  it('says at its field what is missing or wrong', async () => {
    const none = await moderator.act(PAGE, { petitionId: petition }, { action: 'plan' });
    expect([none.status, none.text]).toEqual([422, expect.stringContaining('Попълнете поне едно')]);
    const wide = await moderator.act(
      PAGE,
      { petitionId: petition, network: '10.0.0.0/8' },
      { action: 'plan' },
    );
    expect([wide.status, wide.text]).toEqual([422, expect.stringContaining('Толкова широка мрежа')]);
  });
});

describe('a look-up', () => {
  it('finds exactly, leaves no name in the address or the journal, and shows names to few', async () => {
    const id = await signed(app, { petitionId: petition, email: EMAIL, name: NAME, ip: '203.0.113.77' });
    await signed(app, { petitionId: petition });
    const asked = [
      { name: 'скрит  подписал' },
      { email: 'Hidden.Signer+tag@spam-house.example' },
      { domain: 'spam-house.example' },
      { network: '203.0.113.1' },
      { name: NAME, domain: '*.example', network: '203.0.113.0/24' },
    ];
    for (const typed of asked) {
      const answer = await moderator.act(LOOKUP, { petitionId: petition, ...typed }, { action: 'find' });
      const { redirect } = answer.json<{ outcome: { redirect: string } }>().outcome;
      expect(decodeURIComponent(redirect)).not.toMatch(/скрит|hidden|spam/iu);
      const path = redirect.replace('/admin/', '');
      const found = await moderator.get(path);
      expect([typed, found.text.includes(`№ ${id}"`), found.text.includes('Намерен е 1 подпис')]).toEqual([
        typed,
        true,
        true,
      ]);
      expect(found.text).not.toContain(NAME);
      expect((await secretary.get(path)).text).toContain(NAME);
    }
    const { details } = await one<{ details: object }>(
      `SELECT details FROM audit_entry WHERE action = 'signatures.lookup' ORDER BY id DESC LIMIT 1`,
    );
    expect(details).toEqual({ by: 'name, domain, network' });
    expect((await moderator.get(`${LOOKUP}?found=forged`)).status).toBe(400);
  });
});

describe('the lists', () => {
  it('are kept by the staff and followed by the guard', async () => {
    const guard = app.nest.get(SigningGuard, { strict: false });
    const judge = () =>
      guard.judge({ petitionId: petition, email: EMAIL, ip: '203.0.113.200' }, app.clock.now());
    expect(await judge()).toBeNull();
    const entry = { verdict: 'block', what: 'address', value: EMAIL, reason: 'Оплакване' };
    const added = await moderator.act('resources/signingLists/actions/new', entry);
    expect([added.status, added.text.slice(0, 300)]).toEqual([200, expect.anything()]);
    expect(await judge()).toBe('blockedAddress');
    const list = await moderator.get('resources/signingLists/actions/list');
    expect(list.text).toContain('h…r@spam-house.example');
    expect(list.text).not.toContain('hidden.signer');
    const bad = await moderator.act('resources/signingLists/actions/new', { ...entry, what: 'range' });
    expect([bad.status, bad.text]).toEqual([422, expect.stringContaining('192.0.2.0/24')]);
    const { id } = await one<{ id: string }>('SELECT max(id)::text AS id FROM signing_list');
    expect((await moderator.act(`resources/signingLists/records/${id}/remove`)).status).toBe(200);
    expect(await judge()).toBeNull();
  });

  it('of domains with the same mailboxes are kept by the staff', async () => {
    const alias = { domain: 'Mail.Sandanski.example', canonical: 'sandanski.example', ignoresDots: false };
    expect((await moderator.act('resources/mailDomains/actions/new', alias)).status).toBe(200);
    const record = 'resources/mailDomains/records/mail.sandanski.example';
    expect((await moderator.get(`${record}/show`)).text).toContain('mail.sandanski.example');
    expect((await moderator.act(`${record}/edit`, { ignoresDots: true })).status).toBe(200);
    expect(
      await one('SELECT * FROM mail_domain_alias WHERE domain = $1', ['mail.sandanski.example']),
    ).toEqual({
      domain: 'mail.sandanski.example',
      canonical: 'sandanski.example',
      ignores_dots: true,
    });
    expect((await moderator.act(`${record}/remove`)).status).toBe(200);
  });
});

describe('the table that is taken away', () => {
  const path = () => `/staff/petitions/${petition}/signatures.csv`;

  it('has a line for each signature, no address, no formulas, and says at its end how many', async () => {
    const id = await signed(app, { petitionId: petition, email: EMAIL, name: '=HYPERLINK("evil")' });
    await held({ name: NAME });
    const { status, headers, text } = await secretary.visitor.get(path());
    expect([status, headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8; header=present']);
    const lines = text.split('\r\n');
    expect(lines[0]).toBe('\uFEFFНомер,Състояние,Как е подписано,Населено място,Потвърден,Име');
    expect(lines[1]).toMatch(new RegExp(`^${id},Зачетен,С имейл,другаде,.*,"'=HYPERLINK`));
    expect(lines[2]).toContain(`Задържан`);
    const sum = createHash('sha256').update(`${lines[1]}\r\n${lines[2]}\r\n`).digest('hex');
    expect(lines.slice(3)).toEqual([`Край,2 реда,SHA-256 ${sum}`, '']);
    expect(text).not.toMatch(/hidden|spam-house|@/);
    const { details } = await one<{ details: object }>(
      `SELECT details FROM audit_entry WHERE action = 'signatures.download' AND subject_id = $1`,
      [petition],
    );
    expect(details).toEqual({ names: true });
  });

  it('is reached from the list, and given to nobody else', async () => {
    const button = await secretary.act('resources/signatures/actions/download', { petitionId: petition });
    expect(button.json<{ redirectUrl: string }>().redirectUrl).toBe(path());
    expect(
      (await moderator.act('resources/signatures/actions/download', { petitionId: petition })).status,
    ).toBe(403);
    for (const role of ['moderator', 'registryClerk', 'auditor', 'expert']) {
      expect([role, (await (await desk(app, role)).visitor.get(path())).status]).toEqual([role, 403]);
    }
    expect((await app.get(path())).status).toBe(303);
    expect((await secretary.visitor.get('/staff/petitions/999999999/signatures.csv')).status).toBe(404);
  });
});
