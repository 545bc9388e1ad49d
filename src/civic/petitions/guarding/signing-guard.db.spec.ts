import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { TooManyRequests } from '../../../platform/errors/index.js';
import { limitsWithoutRedis } from '../../../platform/http/rate-limits.factory.js';
import { PageVersions } from '../../../platform/page-versions/index.js';
import { Settings } from '../../../platform/settings/index.js';
import { petitionsSettings } from '../petitions.settings.js';
import { guardingAtWork } from './guarding-at-work.factory.js';
import { KnownSigningLists } from './lists/known-lists.service.js';
import { MailDomains } from './lists/mail-domains.service.js';
import { SigningAddresses } from './lists/signing-addresses.service.js';
import type { Verdict, What } from './lists/signing-list.rules.js';
import { SigningLists } from './lists/signing-lists.service.js';
import { SigningGuard } from './signing-guard.service.js';

const CLERK = { kind: 'staff', id: '7' } as const;
const NOW = new Date('2026-11-05T10:00:00Z');

let db: TestDatabase;
let guard: SigningGuard;
let lists: SigningLists;
let known: KnownSigningLists;
let settings: Settings;
let work: ReturnType<typeof guardingAtWork>;
let petition = 0;

beforeAll(async () => {
  db = await testDatabase();
  work = guardingAtWork(db.database, { now: () => NOW });
  settings = new Settings(db.database, work.audit, new PageVersions(db.database));
  const addresses = new SigningAddresses(work.crypto, work.people);
  known = new KnownSigningLists(db.database);
  lists = new SigningLists(addresses, work.audit);
  const limits = limitsWithoutRedis(work.config);
  guard = new SigningGuard(known, addresses, work.people, limits, settings);
});
afterAll(() => db.close());
beforeEach(async () => {
  petition += 1;
  await db.dataSource.query('DELETE FROM signing_list');
  known.forget();
  await configure({});
});

async function configure(change: Partial<typeof petitionsSettings.defaults>): Promise<void> {
  const value = { ...petitionsSettings.defaults, ...change };
  await db.database.transaction((tx) => settings.write(tx, petitionsSettings, value, CLERK, NOW));
  await settings.refresh();
}

async function listed(
  verdict: Verdict,
  what: What,
  typed: string,
  until: Date | null = null,
): Promise<string> {
  const entry = { verdict, what, typed, reason: 'Проверка', until };
  const id = await db.database.transaction((tx) => lists.add(tx, entry, CLERK, NOW));
  known.forget();
  return id;
}

const judge = (email = 'ivan.petrov@abv.bg', ip = '192.0.2.7', now = NOW) =>
  guard.judge({ petitionId: String(petition), email, ip }, now);

describe('the lists', () => {
  it.each([
    ['address', 'Ivan.Petrov+tag@gmail.com', 'ivanpetrov@googlemail.com', 'blockedAddress'],
    ['domain', 'abv.bg', 'ivan@ABV.bg', 'blockedDomain'],
    ['domain', '*.example.com', 'ivan@deep.mail.example.com', 'blockedDomain'],
    ['range', '192.0.2.0/28', 'ivan@abv.bg', 'blockedRange'],
  ] as const)('hold a listed %s (%s)', async (what, typed, email, reason) => {
    await listed('block', what, typed);
    expect(await judge(email)).toBe(reason);
    expect(await judge('other@example.org', '198.51.100.1')).toBeNull();
  });

  it('lift every hold for what they allow', async () => {
    await configure({ disposableDomains: 'mailinator.com', holdPerBlockHour: 1, mostPerBlockHour: 2 });
    await listed('block', 'domain', 'school.example');
    await listed('allow', 'range', '192.0.2.0/24');
    for (let pupil = 1; pupil <= 5; pupil += 1) {
      expect(await judge(`pupil${pupil}@school.example`)).toBeNull();
      expect(await judge(`pupil${pupil}@mailinator.com`)).toBeNull();
    }
    expect(await judge('pupil@school.example', '198.51.100.1')).toBe('blockedDomain');
  });

  it('say nothing after their last day', async () => {
    await listed('block', 'domain', 'abv.bg', new Date('2026-11-06T22:00:00Z'));
    expect(await judge()).toBe('blockedDomain');
    known.forget();
    expect(await judge('ivan@abv.bg', '198.51.100.2', new Date('2026-11-06T22:00:00Z'))).toBeNull();
  });

  it('keep no address in the clear, neither here nor in the journal', async () => {
    const id = await listed('block', 'address', 'ivanka.hidden@abv.bg');
    const [row] = await db.database.read<{ value: string }>('SELECT * FROM signing_list WHERE id = $1', [id]);
    expect(row!.value).toBe('i…n@abv.bg');
    const journal = await db.database.read<{ details: object }>(
      `SELECT details FROM audit_entry WHERE action = 'signingEntry.create' AND subject_id = $1`,
      [id],
    );
    expect(journal[0]!.details).toEqual({ verdict: 'block', what: 'address' });
    expect(JSON.stringify([row, journal])).not.toMatch(/ivanka|hidden/);
  });

  it.each([
    ['address', 'ivan', 'signingAddressBad'],
    ['domain', '*', 'signingDomainBad'],
    ['range', '10.0.0.0/4', 'signingRangeBad'],
  ] as const)('refuse for %s „%s“', async (what, typed, value) => {
    await expect(listed('block', what, typed)).rejects.toMatchObject({ fields: { value } });
  });

  it('hold each thing once', async () => {
    await listed('block', 'range', '192.0.2.9/24');
    await expect(listed('allow', 'range', '192.0.2.0/24')).rejects.toMatchObject({
      fields: { value: 'signingEntryKnown' },
    });
  });
});

describe('disposable addresses', () => {
  it('are held, as the setting says', async () => {
    await configure({ disposableDomains: 'mailinator.com\n*.trash.example' });
    expect(await judge('a@mailinator.com')).toBe('disposable');
    expect(await judge('a@x.trash.example')).toBe('disposable');
    expect(await judge('a@trash.example')).toBeNull();
  });
});

describe('many from one network, with Redis away', () => {
  it('are held above one number and refused above another, for each petition apart', async () => {
    await configure({ holdPerBlockHour: 2, mostPerBlockHour: 4 });
    const seen = [];
    for (let at = 1; at <= 4; at += 1) seen.push(await judge(`s${at}@abv.bg`, `203.0.113.${at}`));
    expect(seen).toEqual([null, null, 'rate', 'rate']);
    await expect(judge('s5@abv.bg', '203.0.113.250')).rejects.toBeInstanceOf(TooManyRequests);
    expect(await judge('s5@abv.bg', '203.0.114.1')).toBeNull();
    petition += 1;
    expect(await judge('s5@abv.bg', '203.0.113.250')).toBeNull();
  });
});

describe('domains with the same mailboxes', () => {
  const domains = () => new MailDomains(work.audit);
  const add = (domain: string, canonical: string) =>
    db.database.transaction((tx) => domains().add(tx, domain, { canonical, ignoresDots: false }, CLERK, NOW));

  it('are one for whoever signs later', async () => {
    expect(await add('Mail.Example.bg', 'example.bg')).toBe('mail.example.bg');
    expect(await work.people.canonical('ivan@mail.example.bg')).toBe('ivan@example.bg');
  });

  it.each([
    ['nonsense', 'example.bg', { domain: 'mailDomainBad' }],
    ['*.example.bg', 'example.bg', { domain: 'mailDomainBad' }],
    ['gmail.com', 'gmail.com', { domain: 'mailDomainKnown' }],
    ['new.example', 'googlemail.com', { canonical: 'mailDomainChain' }],
    ['icloud.com', 'apple.example', { canonical: 'mailDomainChain' }],
  ])('are refused: %s as %s', async (domain, canonical, fields) => {
    await expect(add(domain, canonical)).rejects.toMatchObject({ fields });
  });
});
