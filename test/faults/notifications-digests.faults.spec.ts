import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Email } from 'postal-mime';
import { bulkStates, doubledDigests, unaccountedRuns } from './invariants.js';
import { digestHouse, type DigestHouse } from './digest-house.js';

let house: DigestHouse;
let planner: {
  daily(slot: string, now: Date): Promise<number>;
  weekly(slot: string, now: Date): Promise<number>;
  notices(now: Date): Promise<number>;
};
let delivery: { drain(): Promise<void> };
let people = 0;

const anybody = () => `chovek${(people += 1)}@poshta.example`;
const lettersTo = (email: string): Promise<Email[]> =>
  Promise.all(house.sink.accepted.filter(({ to }) => to.includes(email)).map((letter) => letter.parse()));

/** The daily run of the next local day. */
async function nextDay(): Promise<number> {
  house.clock.moveBy(24 * 3_600_000);
  const now = house.clock.now();
  const queued = await planner.daily(now.toISOString().slice(0, 10), now);
  await delivery.drain();
  return queued;
}

beforeAll(async () => {
  house = await digestHouse();
  const { DigestPlanner } = await import('../../src/outreach/notifications/index.js');
  const { BulkDelivery } = await import('../../src/platform/mail/index.js');
  planner = house.get(DigestPlanner);
  delivery = house.get(BulkDelivery);
});

afterAll(() => house.close());

beforeEach(async () => {
  await house.db.read('DELETE FROM subscriber');
  house.sink.forget();
  house.sink.script = () => 'ok';
});

afterEach(async () => {
  expect(doubledDigests(house.sink.accepted)).toEqual([]);
});

describe('a digest', () => {
  it('tells what changed since the last one, why, and how to stop exactly that', async () => {
    const email = anybody();
    const [subscriber] = await house.subscribe({ email, keys: ['topic:urban'], frequency: 'daily' });
    await house.subject({ id: '101', title: 'Наредба за обществения ред' });
    await house.news('101', 'opened');
    expect(await nextDay()).toBe(1);
    const [mail] = await lettersTo(email);
    expect(mail?.subject).toMatch(/^Наредба за обществения ред: /);
    expect(mail?.text).toContain('Получавате това, защото следите темата „Градска среда“.');
    expect(mail?.text).toMatch(
      /Спрете за тази тема <http:\/\/localhost:\d+\/unsubscribe\/\d+\.\d+\.[\w-]{43}>/,
    );
    expect(mail?.html).toContain('/consultations/101');
    const header = (name: string) => mail?.headers.find(({ key }) => key === name)?.value;
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(header('list-unsubscribe')).toMatch(
      new RegExp(`^<http://localhost:\\d+/unsubscribe/${subscriber}\\.\\d+\\.`),
    );
    expect(mail?.messageId).toMatch(/^<bulk\.[\w-]{43}@localhost>$/);
  });

  it('is not sent when nothing changed', async () => {
    const email = anybody();
    await house.subscribe({ email, keys: ['topic:health'], frequency: 'daily' });
    expect(await nextDay()).toBe(0);
    expect(await lettersTo(email)).toEqual([]);
  });

  it('begins with what comes after the subscription', async () => {
    await house.subject({ id: '102', topics: ['budget'] });
    await house.news('102', 'opened', ['budget']);
    const email = anybody();
    await house.subscribe({ email, keys: ['topic:budget'], frequency: 'daily' });
    expect(await nextDay()).toBe(0);
  });

  it('has one line for a subject, whatever happened to it since, and however often it is followed', async () => {
    const email = anybody();
    await house.subscribe({
      email,
      keys: ['everything', 'topic:culture', 'subject:consultation:103'],
      frequency: 'daily',
    });
    await house.subject({ id: '103', title: 'Читалищата', topics: ['culture'] });
    for (const event of ['opened', 'extended', 'closingSoon'] as const)
      await house.news('103', event, ['culture']);
    await house.subject({ id: '104', title: 'Музеят', topics: ['culture'] });
    await house.news('104', 'opened', ['culture']);
    await nextDay();
    const [mail] = await lettersTo(email);
    expect(mail?.text?.match(/Читалищата/g)).toHaveLength(1);
    expect(mail?.subject).toBe('Две новости');
    expect(mail?.text).toContain('Получавате това, защото го следите.');
    expect(mail?.text).toContain('Получавате това, защото следите темата „Култура“.');
    expect(mail?.text).not.toContain('защото следите всичко ново');
  });

  it('leaves out what is hidden by the time it is sent, and does not come back to it', async () => {
    const email = anybody();
    await house.subscribe({ email, keys: ['topic:social'], frequency: 'daily' });
    await house.subject({ id: '105', topics: ['social'], public: false });
    await house.news('105', 'opened', ['social']);
    expect(await nextDay()).toBe(1);
    expect(await lettersTo(email)).toEqual([]);
    expect(await nextDay()).toBe(0);
  });

  it('is in the language of its reader, and the title says its own', async () => {
    const email = anybody();
    await house.subscribe({ email, keys: ['topic:tourism'], frequency: 'daily', locale: 'en' });
    await house.subject({ id: '106', title: 'Туристически данък', topics: ['tourism'] });
    await house.news('106', 'opened', ['tourism']);
    await nextDay();
    const [mail] = await lettersTo(email);
    expect(mail?.html).toContain('<html lang="en">');
    expect(mail?.html).toContain('lang="bg">Туристически данък');
    expect(mail?.text).toContain('You get this because you follow the topic “Tourism”.');
    expect(mail?.text).toMatch(/localhost:\d+\/en\/consultations\/106/);
  });

  it('catches up after runs that were missed', async () => {
    const email = anybody();
    await house.subscribe({ email, keys: ['topic:youth'], frequency: 'daily' });
    await house.subject({ id: '107', title: 'Стадионът', topics: ['youth'] });
    await house.news('107', 'opened', ['youth']);
    house.clock.moveBy(9 * 24 * 3_600_000);
    await nextDay();
    expect((await lettersTo(email)).map(({ subject }) => subject)).toEqual([
      expect.stringContaining('Стадионът'),
    ]);
  });

  it('runs once a period, however often it is started', async () => {
    const email = anybody();
    await house.subscribe({ email, keys: ['topic:health'], frequency: 'daily' });
    await house.subject({ id: '108', topics: ['health'] });
    await house.news('108', 'opened', ['health']);
    house.clock.moveBy(24 * 3_600_000);
    const now = house.clock.now();
    const slot = now.toISOString().slice(0, 10);
    const planned = await Promise.all([
      planner.daily(slot, now),
      planner.daily(slot, now),
      planner.daily(slot, now),
    ]);
    expect(planned.toSorted()).toEqual([0, 0, 1]);
    await Promise.all([delivery.drain(), delivery.drain()]);
    expect(await lettersTo(email)).toHaveLength(1);
    await house.news('108', 'extended', ['health']);
    expect(await planner.daily(slot, now)).toBe(0);
    expect(await unaccountedRuns(house.db)).toEqual([]);
  });
});

describe('news that are written at the same time', () => {
  it('are never skipped by a digest in between', async () => {
    const email = anybody();
    await house.subscribe({ email, keys: ['topic:business'], frequency: 'immediate' });
    const { NewsListener } = await import('../../src/outreach/notifications/news.listeners.js');
    const { Subjects } = await import('../../src/commons/subjects/index.js');
    const listener = house.get(NewsListener);
    const ideas = new Map(Array.from({ length: 30 }, (_, at) => [String(at + 1), `Идея ${at + 1}`]));
    house.get(Subjects).register({
      type: 'idea',
      label: { bg: 'Идея', en: 'Idea' },
      plural: { bg: 'Идеи', en: 'Ideas' },
      listPath: '/ideas',
      states: { open: { label: { bg: 'Отворена', en: 'Open' } } },
      load: async (ids) =>
        ids.map((id) => ({
          ref: { type: 'idea', id },
          title: ideas.get(id)!,
          lang: 'bg',
          summary: '',
          state: 'open',
          stateLabel: { bg: '', en: '' },
          tone: 'open',
          phase: 'open',
          path: `/ideas/${id}`,
          topics: ['business'],
          places: [],
          unitId: null,
          public: true,
          opensAt: null,
          closesAt: null,
          changedAt: house.clock.now(),
        })),
      news: { 'idea.born': () => 'родена' },
    });
    let going = true;
    const sending = (async () => {
      while (going) {
        await planner.notices(house.clock.now());
        await delivery.drain();
      }
    })();
    await Promise.all(
      [...ideas.keys()].map((id) =>
        house.db.transaction(async (tx) => {
          await house.get(Subjects).changed(tx, { type: 'idea', id }, house.clock.now());
          await listener.run(tx, {
            id: `7${id}`,
            name: 'idea.born',
            payload: { id },
            occurredAt: house.clock.now(),
          });
        }),
      ),
    );
    going = false;
    await sending;
    await planner.notices(house.clock.now());
    await delivery.drain();
    const text = (await lettersTo(email)).map((mail) => mail.text ?? '').join('\n');
    const told = [...ideas.values()].map((title) => text.match(new RegExp(`${title} <`, 'g'))?.length ?? 0);
    expect(told).toEqual([...ideas.values()].map(() => 1));
  });
});

describe('what SMTP answers', () => {
  const digestFor = async (topic: string, id: string) => {
    const email = anybody();
    await house.subscribe({ email, keys: [`topic:${topic}`], frequency: 'daily' });
    await house.subject({ id, topics: [topic] });
    await house.news(id, 'opened', [topic]);
    return email;
  };

  it('5xx for the mailbox: failed, and the next one is not tried', async () => {
    const email = await digestFor('order', '120');
    house.sink.script = ({ stage }) =>
      stage === 'recipient' ? { code: 550, text: '5.1.1 Unknown user' } : 'ok';
    await nextDay();
    house.sink.script = () => 'ok';
    await house.news('120', 'extended', ['order']);
    await nextDay();
    expect(await lettersTo(email)).toEqual([]);
    const found = await house.db.read<{ state: string; reason: string }>(
      'SELECT state, reason FROM bulk_message ORDER BY id DESC LIMIT 2',
    );
    expect(found).toEqual([
      { state: 'suppressed', reason: 'refusedBefore' },
      { state: 'failed', reason: 'refused' },
    ]);
  });

  it('4xx: tried again with the same Message-ID, sent once', async () => {
    const email = await digestFor('administration', '121');
    house.sink.script = ({ stage }) => (stage === 'end' ? { code: 451 } : 'ok');
    await nextDay();
    expect(await lettersTo(email)).toEqual([]);
    const refused = house.sink.letters.at(-1)!;
    house.sink.script = () => 'ok';
    house.clock.moveBy(60_000);
    await delivery.drain();
    const [mail] = await lettersTo(email);
    expect(refused.raw).toContain(mail!.messageId!);
  });

  it('no answer after the final dot: unknown, never sent again, and its content comes with the next digest', async () => {
    const email = await digestFor('agriculture', '122');
    house.sink.script = ({ stage }) => (stage === 'end' ? 'reset' : 'ok');
    await nextDay();
    expect(await bulkStates(house.db)).toMatchObject({ unknown: 1 });
    house.sink.script = () => 'ok';
    house.clock.moveBy(3_600_000);
    await delivery.drain();
    expect(await lettersTo(email)).toEqual([]);
    expect(await nextDay()).toBe(1);
    expect((await lettersTo(email)).map(({ text }) => text)).toEqual([
      expect.stringContaining('Консултация № 122'),
    ]);
    expect(await nextDay()).toBe(0);
  });

  it('a reset before the content: tried again', async () => {
    const email = await digestFor('transport', '123');
    house.sink.script = ({ stage, to }) => (stage === 'recipient' && to === email ? 'reset' : 'ok');
    await nextDay();
    house.sink.script = () => 'ok';
    house.clock.moveBy(60_000);
    await delivery.drain();
    expect(await lettersTo(email)).toHaveLength(1);
  });

  it('in the end every run is accounted for', async () => {
    expect(await unaccountedRuns(house.db)).toEqual([]);
  });
});

describe('a worker that stops in the middle', () => {
  it('leaves a claim that is given up as unknown, and is not sent by anybody else', async () => {
    const { BulkLedger, STALE_CLAIM_MS } = await import('../../src/platform/mail/index.js');
    const ledger = house.get(BulkLedger);
    const email = anybody();
    await house.subscribe({ email, keys: ['topic:environment'], frequency: 'daily' });
    await house.subject({ id: '130', topics: ['environment'] });
    await house.news('130', 'opened', ['environment']);
    house.clock.moveBy(24 * 3_600_000);
    const now = house.clock.now();
    await planner.daily(now.toISOString().slice(0, 10), now);
    const [message] = await ledger.lease(10, now);
    expect(await ledger.claim({ message: message!, covers: '1', now })).toBe(true);
    await delivery.drain();
    expect(await ledger.giveUpStaleClaims(now)).toBe(0);
    house.clock.moveBy(STALE_CLAIM_MS + 1_000);
    expect(await ledger.giveUpStaleClaims(house.clock.now())).toBe(1);
    await delivery.drain();
    expect(await lettersTo(email)).toEqual([]);
    await nextDay();
    expect(await lettersTo(email)).toHaveLength(1);
  });

  it('loses a lease that ran out: its claim changes nothing', async () => {
    const { BulkLedger } = await import('../../src/platform/mail/index.js');
    const ledger = house.get(BulkLedger);
    const email = anybody();
    await house.subscribe({ email, keys: ['topic:education'], frequency: 'daily' });
    await house.subject({ id: '131', topics: ['education'] });
    await house.news('131', 'opened', ['education']);
    house.clock.moveBy(24 * 3_600_000);
    await planner.daily(house.clock.now().toISOString().slice(0, 10), house.clock.now());
    const [stalled] = await ledger.lease(10, house.clock.now());
    house.clock.moveBy(120_000);
    await delivery.drain();
    expect(await ledger.claim({ message: stalled!, covers: '1', now: house.clock.now() })).toBe(false);
    expect(await lettersTo(email)).toHaveLength(1);
  });
});

describe('holding all mail', () => {
  it('sends nothing until it is switched off', async () => {
    const { mailSettings } = await import('../../src/platform/mail/index.js');
    const { Settings } = await import('../../src/platform/settings/index.js');
    const settings = house.get(Settings);
    const hold = async (on: boolean) => {
      const { version, value } = await settings.current(mailSettings);
      await house.db.transaction((tx) =>
        settings.write(
          tx,
          mailSettings,
          { ...value, hold: on },
          { kind: 'system' },
          house.clock.now(),
          version,
        ),
      );
      const { until } = await import('../support/until.js');
      await until('the setting to be seen', () => settings.read(mailSettings).hold === on);
    };
    const email = anybody();
    await house.subscribe({ email, keys: ['everything'], frequency: 'daily' });
    await house.news('101', 'extended');
    await hold(true);
    await nextDay();
    expect(await lettersTo(email)).toEqual([]);
    await hold(false);
    await delivery.drain();
    expect(await lettersTo(email)).toHaveLength(1);
  });
});
