import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IllegalTransition, RuleBroken } from '../../platform/errors/index.js';
import { PracticeInvalid } from './practice.errors.js';
import { later, NOW, practiceRecord } from './practice.factory.js';
import { practicesAtWork, type PracticesAtWork } from './practices-at-work.factory.js';

let work: PracticesAtWork;
beforeAll(async () => void (work = await practicesAtWork()));
afterAll(() => work.db.close());

const problemsOf = async (promise: Promise<unknown>): Promise<string[]> => {
  const error = await promise.then(
    () => null,
    (caught: unknown) => caught,
  );
  expect(error).toBeInstanceOf(PracticeInvalid);
  return Object.keys((error as PracticeInvalid).problems).sort();
};
const outcomes = async (promises: Promise<unknown>[]) =>
  (await Promise.allSettled(promises)).filter(({ status }) => status === 'fulfilled').length;
const support = (practiceId: string, person: number, ekatte: string | null = null) =>
  work.inTx((tx) => work.supports.add(tx, { practiceId, participantId: work.people[person]!, ekatte }, NOW));
const withdraw = (practiceId: string, person: number) =>
  work.inTx((tx) => work.supports.withdraw(tx, practiceId, work.people[person]!));
const supporters = async (id: string) => (await work.row(id))['supporters'];

describe('a draft', () => {
  it('needs no more than a title, and keeps nothing that cannot stand', async () => {
    const blank = { ...practiceRecord.build(), problem: '', steps: '', topics: [], costKind: null };
    const id = await work.inTx((tx) => work.practices.draft(tx, blank, work.ngo, NOW));
    expect(await problemsOf(work.inTx((tx) => work.practices.propose(tx, id, work.sender, NOW)))).toEqual([
      'costKind',
      'problem',
      'steps',
      'topics',
    ]);
    expect((await work.row(id))['state']).toBe('draft');
    expect(await problemsOf(work.drafted({ title: '' }))).toEqual(['title']);
    expect(await problemsOf(work.drafted({ costAmount: -5 }))).toEqual(['costAmount']);
    expect(await problemsOf(work.drafted({ photoId: '1', photoAlt: '' }))).toEqual(['photoAlt', 'photoFile']);
    const foreign = [{ label: 'Чужд', url: '', fileId: '123456' }];
    expect(await problemsOf(work.drafted({ evidence: foreign }))).toEqual(['evidenceFile1']);
  });

  it('is saved over the version that was seen, and gone without a trace', async () => {
    const id = await work.drafted();
    const save = () =>
      work.inTx((tx) =>
        work.practices.save(tx, id, { record: practiceRecord.build(), version: 1 }, work.sender, NOW),
      );
    expect(await outcomes([save(), save(), save()])).toBe(1);
    await work.inTx((tx) => work.practices.discard(tx, id, work.sender, NOW));
    expect(await work.queries.whole([id])).toEqual([]);
  });
});

describe('the review', () => {
  it('returns with what is missing, is sent again, and is published by somebody', async () => {
    const id = await work.proposed();
    expect(await work.clocks(id)).toEqual(['practice.review running']);
    await expect(work.inTx((tx) => work.review.giveBack(tx, id, ' ', work.other, NOW))).rejects.toThrow(
      PracticeInvalid,
    );
    await work.inTx((tx) => work.review.giveBack(tx, id, 'Добавете източник.', work.other, NOW));
    expect(await work.row(id)).toMatchObject({ state: 'returned', state_reason: 'Добавете източник.' });
    await work.inTx((tx) => work.practices.propose(tx, id, work.sender, later(1)));
    expect((await work.clocks(id)).sort()).toEqual(['practice.review met', 'practice.review running']);
    await work.inTx((tx) => work.review.publish(tx, id, work.unitId, work.other, later(2)));
    expect(await work.clocks(id)).not.toContain('practice.review running');
    expect(await work.told(id)).toEqual(['proposed', 'returned', 'proposed', 'published']);
    await expect(
      work.inTx((tx) =>
        work.practices.save(tx, id, { record: practiceRecord.build(), version: null }, work.sender, NOW),
      ),
    ).rejects.toThrow(IllegalTransition);
  });

  it('is over for what was refused', async () => {
    const id = await work.proposed();
    await work.inTx((tx) => work.review.refuse(tx, id, 'Това е реклама.', work.other, NOW));
    await expect(work.inTx((tx) => work.practices.propose(tx, id, work.sender, NOW))).rejects.toThrow(
      IllegalTransition,
    );
    expect(await work.clocks(id)).toEqual(['practice.review met']);
  });

  it('is done by somebody else where the staff wrote it, and needs a unit', async () => {
    const author = {
      organisationId: null,
      organisationName: '',
      participantId: null,
      staffId: work.writer.id,
    };
    const id = await work.drafted({}, author);
    await work.inTx((tx) => work.practices.propose(tx, id, work.writer, NOW));
    await expect(
      work.inTx((tx) => work.review.publish(tx, id, work.unitId, work.writer, NOW)),
    ).rejects.toMatchObject({ code: 'practiceOwnWords' });
    expect(await problemsOf(work.inTx((tx) => work.review.publish(tx, id, null, work.other, NOW)))).toEqual([
      'unitId',
    ]);
    const both = [1, 2].map(() =>
      work.inTx((tx) => work.review.publish(tx, id, work.unitId, work.other, NOW)),
    );
    expect(await outcomes(both)).toBe(1);
    expect(await work.queries.versions(id)).toHaveLength(1);
  });

  it('keeps a version of each revision, with the fields that changed and without a person’s address', async () => {
    const id = await work.published();
    const record = (await work.queries.whole([id]))[0]!;
    const revise = (more: object, note: string) =>
      work.inTx((tx) =>
        work.review.revise(
          tx,
          id,
          { record: { ...record, ...more }, note, version: null },
          work.writer,
          later(3),
        ),
      );
    await expect(revise({}, 'Нищо.')).rejects.toMatchObject({ code: 'practiceUnchanged' });
    await expect(revise({ costAmount: 52_000 }, '')).rejects.toThrow(PracticeInvalid);
    await revise({ costAmount: 52_000 }, 'Поправен е разходът.');
    const person = { contactPerson: true, contactConsent: true, contactEmail: 'rada.peneva@poshta.example' };
    await revise({ ...person, costAmount: 52_000 }, 'Нов контакт.');
    const versions = await work.queries.versions(id);
    expect(versions.map(({ number, changed }) => [number, changed])).toEqual([
      [1, []],
      [2, ['costAmount']],
      [3, ['contactEmail', 'contactPerson', 'contactConsent']],
    ]);
    expect(JSON.stringify(versions)).not.toContain('rada.peneva');
    expect((await work.row(id))['contact_email']).toBe(person.contactEmail);
    const sql = `UPDATE practice_version SET note = 'друго' WHERE practice_id = $1`;
    await expect(work.database.read(sql, [id])).rejects.toThrow('permission denied');
  });
});

describe('those who want it here', () => {
  it('are counted once each, however many press at once, round after round', async () => {
    const id = await work.published();
    for (const round of [1, 2, 3]) {
      const everybody = Array.from({ length: 20 }, (_, index) => index + 1);
      await Promise.all([...everybody, ...everybody].map((person) => support(id, person)));
      expect([round, await supporters(id)]).toEqual([round, 20]);
      const some = everybody.slice(0, 8);
      await Promise.all([...some, ...some].map((person) => withdraw(id, person)));
      expect([round, await supporters(id)]).toEqual([round, 12]);
    }
  });

  it('reach the threshold once: the unit owes one answer, given once', async () => {
    const id = await work.published();
    await Promise.all(Array.from({ length: 24 }, (_, person) => support(id, person)));
    expect(await work.clocks(id)).toEqual(['practice.review met']);
    await Promise.all([30, 31, 32, 33].map((person) => support(id, person)));
    expect(await work.clocks(id)).toContain(`practice.answer running ${work.unitId}`);
    await withdraw(id, 30);
    await support(id, 30);
    expect((await work.told(id)).filter((name) => name === 'wanted')).toHaveLength(1);
    const answer = { outcome: 'study', text: 'Ще поискаме офериe за две села.' } as const;
    const both = [1, 2, 3].map(() =>
      work.inTx((tx) => work.review.answer(tx, id, answer, work.other, later(5))),
    );
    expect(await outcomes(both)).toBe(1);
    expect(await work.clocks(id)).toContain(`practice.answer met ${work.unitId}`);
    expect(await work.told(id)).toContain('answered');
  });

  it('are told apart by no settlement with fewer than three of them', async () => {
    const id = await work.published();
    await work.inTx((tx) =>
      tx.query(
        `INSERT INTO settlement (ekatte, kind, name_bg, name_en, municipality)
         VALUES ('65334', 'гр.', 'Сандански', 'Sandanski', 'BLG40'), ('62684', 'с.', 'Рожен', 'Rozhen', 'BLG40')`,
      ),
    );
    for (const person of [1, 2, 3]) await support(id, person, '65334');
    for (const person of [5, 6]) await support(id, person, '62684');
    for (const person of [7, 8]) await support(id, person);
    expect(await work.queries.supportersByPlace(id)).toEqual([
      { ekatte: '65334', count: 3 },
      { ekatte: null, count: 4 },
    ]);
    await expect(support(id, 9, '00000')).rejects.toMatchObject({ code: 'supportPlace' });
    expect(await supporters(id)).toBe(7);
  });

  it('want only what is published, and nobody is counted who left', async () => {
    await expect(support(await work.proposed(), 1)).rejects.toThrow(RuleBroken);
    const ids = [await work.published(), await work.published()];
    for (const id of ids) await support(id, 40);
    await Promise.all([
      work.inTx((tx) => work.supports.withdrawAll(tx, work.people[40]!)),
      ...ids.map((id) => support(id, 41)),
    ]);
    for (const id of ids) expect(await supporters(id)).toBe(1);
    await work.inTx((tx) => work.review.archive(tx, ids[0]!, 'Спряна е.', work.other, NOW));
    await expect(support(ids[0]!, 42)).rejects.toThrow(RuleBroken);
  });
});

describe('the list', () => {
  it('is filtered by topic, actor, place, cost and numbers, and searched', async () => {
    const id = await work.published({
      title: 'Дневен център без нито един лев',
      topics: ['social'],
      actorKind: 'ngo',
      costKind: 'none',
      costAmount: null,
      country: 'Португалия',
      results: [],
    });
    const found = async (filters: object) =>
      (await work.queries.list({ order: 'newest', ...filters }, 100, null)).found.map((one) => one.id);
    for (const filters of [
      { actor: 'ngo' },
      { where: 'abroad' },
      { cost: 'none' },
      { q: 'дневен център' },
      { topic: 'social' },
    ]) {
      expect([filters, await found(filters)]).toEqual([filters, [id]]);
    }
    expect(await found({ numbers: 'yes' })).not.toContain(id);
    expect(await found({ cost: 'medium' })).not.toContain(id);
    expect(await found({ order: 'wanted' })).toHaveLength(await work.queries.count({ order: 'newest' }));
  });
});
