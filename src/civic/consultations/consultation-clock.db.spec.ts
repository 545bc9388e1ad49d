import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { endOfDay } from '../../platform/clock/index.js';
import type { Reader } from '../../platform/database/index.js';
import { IllegalTransition } from '../../platform/errors/index.js';
import { consultationInput, day, morning, NOW } from './consultation.factory.js';
import { consultationDescriptor } from './consultation.subject.js';
import { CLERK, consultationsAtWork, type ConsultationsAtWork } from './consultations-at-work.factory.js';

const ROUNDS = 8;

let at: ConsultationsAtWork;

beforeAll(async () => {
  at = await consultationsAtWork();
});
afterAll(() => at.db.close());

describe('the clock', () => {
  it('opens, reminds and closes, each once, with two workers at work', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const id = await at.create({ opensAt: morning(2), closesOn: day(32) });
      await at.schedule(id);
      const both = (now: Date) => Promise.all(at.clocks.map((clock) => clock.run('slot', now)));
      await both(new Date(morning(2).getTime() - 1));
      expect(await at.row(id)).toMatchObject({ state: 'scheduled' });
      await both(morning(2));
      await both(morning(2));
      expect(await at.row(id)).toMatchObject({ state: 'open' });
      await both(morning(30));
      await both(morning(31));
      await both(new Date(endOfDay(day(32)).getTime() - 1));
      expect(await at.row(id)).toMatchObject({ state: 'open' });
      await both(endOfDay(day(32)));
      expect(await at.row(id)).toMatchObject({ state: 'closed' });
      expect(await at.eventsOf(id)).toEqual([
        'consultation.opened',
        'consultation.closingSoon',
        'consultation.closed',
      ]);
    }
  });

  it('gives the public the whole term when an outage held the publication up', async () => {
    const id = await at.create({ opensAt: morning(2), closesOn: day(32) });
    await at.schedule(id);
    await at.tick(morning(60));
    expect(await at.row(id)).toMatchObject({
      state: 'open',
      opens_at: morning(60),
      closes_at: endOfDay(day(90)),
    });
    await at.tick(endOfDay(day(90)));
    expect(await at.eventsOf(id)).toEqual(['consultation.opened', 'consultation.closed']);
    expect(await at.row(id)).toMatchObject({ state: 'closed' });
  });

  it('moves nothing when the opening is some hours late', async () => {
    const id = await at.create({ opensAt: morning(2), closesOn: day(32) });
    await at.schedule(id);
    await at.tick(new Date(morning(2).getTime() + 10 * 3_600_000));
    expect(await at.row(id)).toMatchObject({
      state: 'open',
      opens_at: morning(2),
      closes_at: endOfDay(day(32)),
    });
  });

  it('goes on with the others when one fails', async () => {
    const [broken, sound] = [await at.create(), await at.create()];
    await at.schedule(broken);
    await at.schedule(sound);
    const { load } = consultationDescriptor;
    const clock = at.clockOver({
      ...consultationDescriptor,
      load: (ids: readonly string[], reader: Reader) =>
        ids.includes(broken) ? Promise.reject(new Error('on purpose')) : load(ids, reader),
    });
    await expect(clock.run('slot', morning(2))).rejects.toThrow('1 consultations');
    expect(await at.row(sound)).toMatchObject({ state: 'open' });
    expect(await at.row(broken)).toMatchObject({ state: 'scheduled' });
    expect(await at.eventsOf(broken)).toEqual([]);
  });
});

describe('an open consultation', () => {
  it('is longer after an extension, and reminds again', async () => {
    const id = await at.opened();
    await at.tick(morning(30));
    await at.inTx((tx) =>
      at.consultations.extend(
        tx,
        id,
        { closesOn: day(50), reason: 'Искане на сдружения.' },
        CLERK,
        morning(30),
      ),
    );
    await at.tick(endOfDay(day(32)));
    expect(await at.row(id)).toMatchObject({ state: 'open', closes_at: endOfDay(day(50)) });
    await at.tick(morning(48));
    await at.tick(endOfDay(day(50)));
    expect(await at.eventsOf(id)).toEqual([
      'consultation.opened',
      'consultation.closingSoon',
      'consultation.extended',
      'consultation.closingSoon',
      'consultation.closed',
    ]);
  });

  it('is not edited, not scheduled again and not extended after its end', async () => {
    const id = await at.opened();
    const change = { input: consultationInput.build(), files: [], version: null };
    await expect(at.inTx((tx) => at.consultations.edit(tx, id, change, CLERK, NOW))).rejects.toBeInstanceOf(
      IllegalTransition,
    );
    await expect(at.schedule(id)).rejects.toBeInstanceOf(IllegalTransition);
    const late = at.inTx((tx) =>
      at.consultations.extend(tx, id, { closesOn: day(60), reason: 'Късно.' }, CLERK, endOfDay(day(32))),
    );
    await expect(late).rejects.toBeInstanceOf(IllegalTransition);
    const nothing = at.inTx((tx) =>
      at.consultations.extend(tx, id, { closesOn: day(32), reason: '' }, CLERK, morning(5)),
    );
    await expect(nothing).rejects.toMatchObject({
      fields: { closesOn: expect.any(String), reason: expect.any(String) },
    });
  });

  it('is either extended or closed, never both, when the two meet', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const id = await at.opened();
      const end = endOfDay(day(32));
      const justBefore = new Date(end.getTime() - 1);
      const [extension] = await Promise.allSettled([
        at.inTx((tx) =>
          at.consultations.extend(
            tx,
            id,
            { closesOn: day(50), reason: 'В последния миг.' },
            CLERK,
            justBefore,
          ),
        ),
        at.clocks[0]!.run('slot', end),
        at.clocks[1]!.run('slot', end),
      ]);
      const after = await at.row(id);
      expect(after).toMatchObject(
        extension.status === 'fulfilled'
          ? { state: 'open', closes_at: endOfDay(day(50)) }
          : { state: 'closed', closes_at: end },
      );
    }
  });

  it('is withdrawn with a public reason, once', async () => {
    const id = await at.opened();
    const withdraw = (reason: string) =>
      at.inTx((tx) => at.consultations.withdraw(tx, id, reason, CLERK, morning(5)));
    await expect(withdraw('')).rejects.toMatchObject({ fields: { reason: expect.any(String) } });
    const outcomes = await Promise.allSettled([withdraw('Нов закон.'), withdraw('Нов закон.')]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await at.queries.one(id)).toMatchObject({ state: 'withdrawn', withdrawalReason: 'Нов закон.' });
    expect(await at.card(id)).toMatchObject({
      phase: 'over',
      closesAt: null,
    });
    await at.tick(endOfDay(day(32)));
    expect(await at.row(id)).toMatchObject({ state: 'withdrawn' });
  });

  it('gains documents until its end', async () => {
    const id = await at.opened();
    const add = (now: Date) => async () => {
      const fileId = await at.storedFile();
      await at.inTx((tx) => at.documents.add(tx, id, 'motives', [fileId], CLERK, now));
    };
    await add(morning(5))();
    expect(await at.files.of(id)).toHaveLength(1);
    await at.tick(endOfDay(day(32)));
    await expect(add(morning(40))()).rejects.toBeInstanceOf(IllegalTransition);
  });
});
