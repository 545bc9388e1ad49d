import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Subjects } from '../subjects/index.js';
import { PageVersions } from '../../platform/page-versions/index.js';
import { DomainListeners, Outbox } from '../../platform/outbox/index.js';
import type { Clock } from '../../platform/clock/index.js';
import { LedgerWitness } from './ledger.listeners.js';
import {
  dayAfter,
  ledgerAtWork,
  NOON,
  secretKey,
  signed,
  verifierOn,
  type LedgerAtWork,
} from './ledger-at-work.factory.js';

let work: LedgerAtWork;
/** As everybody could have kept it: the root of the first day, and the key. */
let keptRoot: string;
let keptKey: string;

beforeAll(async () => void (work = await ledgerAtWork()));
afterAll(() => work.db.close());
beforeEach(async () => {
  await work.asOwner('TRUNCATE ledger_entry, ledger_day');
  await work.threeDays();
  const [first] = await work.days();
  keptRoot = `${first!.day}=${first!.root.toString('hex')}`;
  keptKey = first!.publicKey.toString('hex');
});

const verdictAfter = async (tampering: string, ...options: string[]) => {
  await work.asOwner(tampering);
  return verifierOn(await work.exported(), ...options);
};

/** Two entries change places, numbers and all. */
const SWAP = [
  [2, 1_002],
  [3, 2],
  [1_002, 3],
]
  .map(([from, to]) => `UPDATE ledger_entry SET seq = ${to} WHERE seq = ${from}`)
  .join('; ');

describe('whoever owns the database', () => {
  it.each([
    [
      'edits what was signed',
      `UPDATE ledger_entry SET subject = 'petition:9' WHERE seq = 3`,
      'line 4: the hash of entry no. 3',
    ],
    [
      'edits a text',
      `UPDATE ledger_entry SET body = replace(body, 'email', 'paper') WHERE seq = 2`,
      'line 3: the hash of entry no. 2',
    ],
    [
      'edits a time',
      `UPDATE ledger_entry SET at = at + interval '1 second' WHERE seq = 1`,
      'line 2: the hash of entry no. 1',
    ],
    [
      'edits a hash',
      `UPDATE ledger_entry SET hash = sha256('x') WHERE seq = 4`,
      'line 5: the hash of entry no. 4',
    ],
    [
      'deletes an entry',
      'DELETE FROM ledger_entry WHERE seq = 2',
      'line 3: entry no. 2 was expected and no. 3 stands here',
    ],
    [
      'deletes and closes the gap',
      `DELETE FROM ledger_entry WHERE seq = 2; UPDATE ledger_entry SET seq = seq - 1 WHERE seq = 3`,
      'line 3: the hash of entry no. 2',
    ],
    [
      'inserts one',
      `INSERT INTO ledger_entry SELECT 9, at, kind, subject, body, sha256('x') FROM ledger_entry WHERE seq = 8`,
      'line 12: the hash of entry no. 9',
    ],
    [
      'inserts one between',
      `UPDATE ledger_entry SET seq = seq + 1 WHERE seq = 8; INSERT INTO ledger_entry SELECT 8, at, kind, subject, body, sha256('x') FROM ledger_entry WHERE seq = 9`,
      'line 11: the hash of entry no. 8',
    ],
    ['swaps two', SWAP, 'line 3: the hash of entry no. 2'],
    [
      'cuts the end off',
      'DELETE FROM ledger_entry WHERE seq >= 6',
      'line 8: the day 2026-11-04 ends with entry no. 6, and the last one is no. 5',
    ],
    [
      'edits a sealed root',
      `UPDATE ledger_day SET root = sha256('x') WHERE day = '2026-11-02'`,
      'line 6: the root of 2026-11-02',
    ],
    [
      'edits a signature',
      `UPDATE ledger_day SET signature = set_byte(signature, 0, (get_byte(signature, 0) + 1) % 256) WHERE day = '2026-11-04'`,
      'line 9: the signature under the root of 2026-11-04',
    ],
    [
      'makes a day shorter',
      `UPDATE ledger_day SET last_seq = 3 WHERE day = '2026-11-02'`,
      'line 5: the last hash of 2026-11-02',
    ],
    [
      'removes a day',
      `DELETE FROM ledger_day WHERE day = '2026-11-02'`,
      'line 8: the day 2026-11-04 begins with entry no. 5',
    ],
  ])('%s, and is found', async (_what, tampering, said) => {
    const verdict = await verdictAfter(tampering);
    expect(verdict.said).toContain(said);
    expect(verdict.code).toBe(1);
  });

  it('writes everything anew under another key, and is found by whoever kept the key or a root', async () => {
    await work.asOwner('TRUNCATE ledger_entry, ledger_day');
    const { sealingWith, append } = work;
    await append([signed('7', 'only friends')], NOON);
    await sealingWith(secretKey('k1')).run('', dayAfter(3));
    const forged = await work.exported();
    expect(verifierOn(forged).code).toBe(0);
    expect(verifierOn(forged, '--root', keptRoot).said).toContain(
      'the root of 2026-11-02 that you kept is another one',
    );
    expect(verifierOn(forged, '--key', keptKey).said).toContain('no day is signed by the key that you trust');
  });

  it('forgets whole days at the end, and is found by whoever kept a root', async () => {
    const whole = await work.exported();
    expect(verifierOn(whole, '--root', keptRoot, '--key', keptKey).code).toBe(0);
    const verdict = await verdictAfter('TRUNCATE ledger_entry, ledger_day', '--root', keptRoot);
    expect(verdict.said).toContain('2026-11-02, whose root you kept, is missing');
  });
});

describe('the file', () => {
  it('says how many signatures each petition has', async () => {
    const { said, code } = verifierOn(await work.exported(), '--key', keptKey);
    expect(code).toBe(0);
    expect(said).toContain('8 entries in 2 sealed days');
    expect(said).toContain('2 of them came after');
    expect(said).toMatch(/petition:7: 5\n {2}petition:8: 2/);
  });

  it.each([
    ['is cut off', (text: string) => text.slice(0, -400), 'line'],
    ['lacks its end', (text: string) => text.split('\n').slice(0, -2).join('\n'), 'ends before it is whole'],
    ['has two ends', (text: string) => text + text.split('\n').at(-2)!, 'more lines after the end'],
    [
      'was made at another time',
      (text: string) => text.replace('"exportedAt":"2026', '"exportedAt":"2025'),
      'checksum',
    ],
  ])('%s, and is refused', async (_what, change, said) => {
    const verdict = verifierOn(change(await work.exported()));
    expect([verdict.code, verdict.said.includes(said), verdict.said]).toEqual([1, true, verdict.said]);
  });

  it('is no file of ours: another answer than a wrong one', async () => {
    expect(verifierOn('').code).toBe(2);
    expect(verifierOn('{"type":"entry"}').code).toBe(2);
    expect(verifierOn(await work.exported(), '--key', 'x').code).toBe(2);
  });
});

describe('what is witnessed', () => {
  it('enters the chain without anybody’s words, and steps of what has no page of its own do not', async () => {
    const { database } = work.db;
    const subjects = new Subjects(
      database,
      new PageVersions(database),
      new Outbox({ now: () => NOON } as Clock),
    );
    const label = { bg: '', en: '' };
    const nothing = { label, plural: label, listPath: '/', states: {}, load: async () => [], news: {} };
    subjects.register({ ...nothing, type: 'debate' });
    const witness = new LedgerWitness(new DomainListeners(), subjects, work.ledger);
    const at = dayAfter(3);
    const events: [string, Record<string, string | number | boolean | null>][] = [
      ['lifecycle.moved', { type: 'debate', id: '4', transition: 'open', from: 'announced', to: 'open' }],
      ['lifecycle.moved', { type: 'moderationCase', id: '4', transition: 'keep', from: 'open', to: 'kept' }],
      ['decision.published', { id: '5', process: 'debate:4', version: 2, outcome: 'accepted', digest: 'ab' }],
      [
        'moderation.decided',
        { id: '6', caseId: '3', blockId: null, action: 'remove', reason: 'insult', automated: false },
      ],
      [
        'moderation.decided',
        { id: '7', caseId: null, blockId: '2', action: 'block', reason: 'spam', automated: false },
      ],
    ];
    for (const [name, payload] of events)
      await database.transaction((tx) => witness.run(tx, { id: '1', name, payload, occurredAt: at }));
    const happenedAt = at.toISOString();
    const entries = await work.queries.entriesAfter('8', '99', 99);
    expect(entries.map(({ kind, subject, body }) => [kind, subject, JSON.parse(body) as unknown])).toEqual([
      ['subject.moved', 'debate:4', { transition: 'open', from: 'announced', to: 'open', happenedAt }],
      [
        'decision.published',
        'debate:4',
        { decision: '5', version: 2, outcome: 'accepted', digest: 'ab', happenedAt },
      ],
      [
        'moderation.decided',
        'moderationCase:3',
        { decision: '6', action: 'remove', reason: 'insult', automated: false, happenedAt },
      ],
      [
        'moderation.decided',
        'moderationBlock:2',
        { decision: '7', action: 'block', reason: 'spam', automated: false, happenedAt },
      ],
    ]);
  });
});
