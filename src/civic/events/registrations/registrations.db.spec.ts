import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RuleBroken } from '../../../platform/errors/index.js';
import { later, NOW } from '../event.factory.js';
import { CLERK } from '../events-at-work.factory.js';
import { registrationsAtWork, type RegistrationsAtWork } from './registrations-at-work.factory.js';

const ROUNDS = 20;
const HOUR = 3_600_000;

let work: RegistrationsAtWork;
beforeAll(async () => void (work = await registrationsAtWork()));
afterAll(() => work.db.close());

let people = 0;
const newAddress = () => `chovek${(people += 1)}@primer.example`;
const registered = async (event: string) => (await work.registered(event, newAddress())).id;
const cancel = (id: string, now = NOW) => work.inTx((tx) => work.registrations.cancel(tx, id, now));
const counts = (event: string) => work.registrationQueries.counts(event);
const stateOf = async (id: string) => (await work.registrationQueries.one(id))!.state;
const edited = async (event: string, more: object) =>
  work.inTx((tx) =>
    work.events.edit(
      tx,
      event,
      { input: work.inputOf({ registrationOpensAt: later(-1), ...more }), version: null },
      CLERK,
      NOW,
    ),
  );

describe('the last seat', () => {
  it(`is one of two’s who press at once, ${ROUNDS} times`, async () => {
    const other = await work.another();
    for (let round = 0; round < ROUNDS; round += 1) {
      const event = await work.open({ capacity: 3, reserved: 1 });
      await registered(event);
      const pair = [await work.asked(event, newAddress()), await work.asked(event, newAddress())];
      const outcomes = await Promise.all([
        work.confirmed(pair[0]!),
        other.requests['database'].transaction((tx) => other.registrations.confirm(tx, pair[1]!, NOW)),
      ]);
      const told = [outcomes[0], outcomes[1].outcome].sort();
      expect([round, told]).toEqual([round, ['registered', 'waiting']]);
      expect(await counts(event)).toMatchObject({ openTaken: 2, waiting: 1 });
    }
  });

  it('is given back by many at once, and each who waits moves up once, in the order of the line', async () => {
    for (let round = 0; round < 5; round += 1) {
      const event = await work.open({ capacity: 4, reserved: 0 });
      const seated = await Promise.all([1, 2, 3, 4].map(() => registered(event)));
      const line: string[] = [];
      for (let place = 0; place < 6; place += 1) line.push(await registered(event));
      const late = await work.asked(event, newAddress());
      await Promise.all([...seated.map((id) => cancel(id)), cancel(seated[0]!), work.confirmed(late)]);
      expect(await counts(event)).toMatchObject({ openTaken: 4, waiting: 3, cancelled: 4 });
      const states = await Promise.all(line.map(stateOf));
      expect(states).toEqual([...Array(4).fill('registered'), 'waiting', 'waiting']);
      expect(await stateOf(late)).toBe('waiting');
      for (const id of line.slice(0, 4)) expect(await work.letters(id)).toEqual(['waiting', 'movedUp']);
      expect(await work.letters(line[4]!)).toEqual(['waiting']);
    }
  });

  it('goes to the line when there are more seats, not to whoever is faster', async () => {
    const event = await work.open({ capacity: 1 });
    await registered(event);
    const [first, second] = [await registered(event), await registered(event)];
    await edited(event, { capacity: 2 });
    expect((await work.registered(event, newAddress())).outcome).toBe('waiting');
    expect([await stateOf(first), await stateOf(second)]).toEqual(['registered', 'waiting']);
    await edited(event, { capacity: 3 });
    await work.heard(event);
    expect([await stateOf(first), await stateOf(second)]).toEqual(['registered', 'registered']);
    await edited(event, { capacity: null, reserved: 0 });
    await work.heard(event);
    expect(await counts(event)).toMatchObject({ waiting: 0, registered: 4 });
    expect(await work.letters(second)).toEqual(['waiting', 'movedUp']);
  });

  it('of fewer seats takes nobody’s away', async () => {
    const event = await work.open({ capacity: 3 });
    const [first] = [await registered(event), await registered(event), await registered(event)];
    await edited(event, { capacity: 1 });
    await work.heard(event);
    expect(await counts(event)).toMatchObject({ registered: 3 });
    await cancel(first!);
    expect((await work.registered(event, newAddress())).outcome).toBe('waiting');
  });
});

describe('a registration', () => {
  it('counts once for one mailbox, in whatever spelling and however many letters it got', async () => {
    const event = await work.open();
    const spellings = ['ana.st@gmail.com', 'anast+megdan@gmail.com'];
    const asked = [await work.asked(event, spellings[0]!), await work.asked(event, spellings[1]!)];
    const outcomes = await Promise.all(asked.map((id) => work.confirmed(id)));
    expect(outcomes.sort()).toEqual(['registered', 'twice']);
    expect(await work.confirmed(asked[0]!)).toMatch(/before|twice/);
    expect(await counts(event)).toMatchObject({ registered: 1 });
    const another = await work.asked(event, spellings[0]!);
    expect(await stateOf(another)).not.toBe('waiting');
    expect(await work.states(event)).toHaveLength(2);
  });

  it('is not taken after the link, the registration or the event is over', async () => {
    const event = await work.open({ registrationClosesAt: later(10) });
    const id = await work.asked(event, newAddress());
    expect(await work.confirmed(id, later(3))).toBe('expired');
    const slow = await work.asked(event, newAddress(), new Date(later(10).getTime() - HOUR));
    expect(await work.confirmed(slow, later(10))).toBe('notTaken');
    expect(await work.confirmed(slow, later(30))).toBe('notTaken');
    expect(await counts(event)).toMatchObject({ registered: 0, waiting: 0 });
    await work.retention.run('slot', later(13));
    expect(await work.states(event)).toEqual([]);
  });

  it('is cancelled once, leaves the place free to come back to, and not once the event is over', async () => {
    const event = await work.open({ capacity: 1 });
    const email = newAddress();
    const { id } = await work.registered(event, email);
    expect(await Promise.all([cancel(id), cancel(id)])).toEqual(expect.arrayContaining([true, false]));
    expect(await work.letters(id)).toEqual(['registered', 'left']);
    const again = await work.registered(event, email);
    expect(again.outcome).toBe('registered');
    await expect(cancel(again.id, later(30))).rejects.toThrow(RuleBroken);
    expect(await stateOf(again.id)).toBe('registered');
  });

  it('of somebody invited takes a reserved seat, of which there are so many', async () => {
    const event = await work.open({ capacity: 2, reserved: 1 });
    const email = newAddress();
    const { id: seated } = await work.registered(event, email);
    const waiting = await registered(event);
    const invite = (address: string) =>
      work.inTx((tx) =>
        work.registrations.invite(tx, event, { name: 'Рада Илиева', email: address }, CLERK, NOW),
      );
    expect(await invite(email)).toBe(seated);
    expect(await stateOf(waiting)).toBe('registered');
    expect(await counts(event)).toMatchObject({ openTaken: 1, reservedTaken: 1, waiting: 0 });
    await expect(invite(email)).rejects.toThrow('invitedAlready');
    await expect(invite(newAddress())).rejects.toThrow('reservedTaken');
    await cancel(seated);
    const guest = await invite(newAddress());
    expect(await work.letters(guest)).toEqual(['invited']);
  });
});

describe('who came', () => {
  it('is counted once, by however many at the door', async () => {
    const event = await work.open();
    const id = await registered(event);
    const at = (await work.registrationQueries.event(event))!;
    const other = await work.another();
    const done = await Promise.all([
      work.checkIn.checkIn(at, id, NOW),
      other.checkIn.checkIn(at, id, later(0.001)),
      work.checkIn.checkIn(at, id, later(0.002)),
    ]);
    expect(done.filter(Boolean)).toHaveLength(1);
    await Promise.all(
      ['key-one-1', 'key-one-1', 'key-two-2'].map((key) => work.checkIn.walkIn(at, key, NOW)),
    );
    expect(await counts(event)).toMatchObject({ checkedIn: 1, walkIns: 2 });
    expect(await cancel(id)).toBe(false);
    await work.checkIn.undo(at, id);
    await work.checkIn.undoWalkIn(at, 'key-two-2');
    expect(await counts(event)).toMatchObject({ checkedIn: 0, walkIns: 1 });
  });

  it('is nobody where the event does not take place, and nobody of another event', async () => {
    const [event, elsewhere] = [await work.open(), await work.open()];
    const id = await registered(event);
    const other = (await work.registrationQueries.event(elsewhere))!;
    expect(await work.checkIn.checkIn(other, id, NOW)).toBe(false);
    await work.inTx((tx) => work.events.cancel(tx, event, 'Болен лектор.', CLERK, NOW));
    const at = (await work.registrationQueries.event(event))!;
    await expect(work.checkIn.checkIn(at, id, NOW)).rejects.toThrow('checkInClosed');
  });
});

describe('those registered', () => {
  it('are forgotten some months after the event, in batches; the counts stay', async () => {
    const event = await work.open({ capacity: 2 });
    const ids = [await registered(event), await registered(event), await registered(event)];
    await cancel(ids[0]!);
    const at = (await work.registrationQueries.event(event))!;
    await work.checkIn.checkIn(at, ids[1]!, NOW);
    const before = await counts(event);
    await work.retention.run('slot', later(100));
    expect((await work.registrationQueries.list(event)).every(({ sealed }) => sealed !== null)).toBe(true);
    await Promise.all([work.retention.run('slot', later(111)), work.retention.run('slot', later(111))]);
    const left = await work.database.read(
      'SELECT FROM event_registration WHERE event_id = $1 AND num_nonnulls(sealed, email_lookup) > 0',
      [event],
    );
    expect(left).toEqual([]);
    expect(await counts(event)).toEqual(before);
  });
});
