import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../platform/audit/index.js';
import { Conflict } from '../../platform/errors/index.js';
import { ConsultationInvalid } from './consultation.errors.js';
import { consultationInput, day, morning, NOW } from './consultation.factory.js';
import { CLERK, consultationsAtWork, type ConsultationsAtWork } from './consultations-at-work.factory.js';

let at: ConsultationsAtWork;

beforeAll(async () => {
  at = await consultationsAtWork();
});
afterAll(() => at.db.close());

describe('a draft', () => {
  it('is nobody else’s business: no number, no card, no page', async () => {
    const id = await at.create();
    expect(await at.row(id)).toMatchObject({ state: 'draft', number: null, created_by: '7', version: 1 });
    expect((await at.subjects.cards([{ type: 'consultation', id }])).size).toBe(0);
    expect(await at.queries.one(id)).toBeNull();
    expect(await at.eventsOf(id)).toEqual([]);
  });

  it('tells every problem at its field, in words', async () => {
    const refused = at.create({ title: '', closesOn: day(10) });
    await expect(refused).rejects.toBeInstanceOf(ConsultationInvalid);
    await expect(refused).rejects.toMatchObject({
      fields: {
        title: 'Попълнете „Заглавие“.',
        closesOn: expect.stringContaining('Най-ранен последен ден: 23 октомври 2026\u00a0г.'),
      },
    });
  });

  it('is not overwritten by somebody who read an older one', async () => {
    const id = await at.create();
    const edit = (title: string) =>
      at.inTx((tx) =>
        at.consultations.edit(
          tx,
          id,
          { input: { ...consultationInput.build(), title }, files: [], version: 1 },
          CLERK,
          NOW,
        ),
      );
    const outcomes = await Promise.allSettled([edit('Първи'), edit('Втори')]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: expect.any(Conflict),
    });
    expect(await at.row(id)).toMatchObject({ version: 2 });
  });

  it('leaves the names of changed fields in the audit, never their values', async () => {
    const id = await at.create({ title: 'Стара' });
    const input = { ...consultationInput.build(), title: 'Нова', contactName: 'Иван Иванов' };
    await at.inTx((tx) => at.consultations.edit(tx, id, { input, files: [], version: null }, CLERK, NOW));
    const [entry] = await at.db.database.read<{ details: { fields: string } }>(
      `SELECT details FROM audit_entry WHERE subject_id = $1 AND action = 'consultation.edit'`,
      [id],
    );
    expect(entry!.details.fields.split(' ').sort()).toEqual(['contact_name', 'title']);
  });

  it('takes the files of whoever writes it, and keeps those that it has', async () => {
    const own = await at.storedFile();
    const id = await at.create({}, [{ kind: 'draft', fileId: own }]);
    expect((await at.files.of(id)).map(({ fileId, kind }) => [fileId, kind])).toEqual([[own, 'draft']]);
    const colleague: Actor = { kind: 'staff', id: '8' };
    const change = { input: consultationInput.build(), version: null };
    const edit = (...fileIds: string[]) => {
      const files = fileIds.map((fileId) => ({ kind: 'draft' as const, fileId }));
      return at.inTx((tx) => at.consultations.edit(tx, id, { ...change, files }, colleague, NOW));
    };
    const theirs = await at.storedFile(colleague);
    await edit(own, theirs);
    expect((await at.files.of(id)).map(({ fileId }) => fileId)).toEqual([own, theirs]);
    await edit(theirs);
    const refusal = { fields: { draftFiles: expect.any(String) } };
    await expect(edit(own)).rejects.toMatchObject(refusal);
    const citizen = await at.storedFile({ kind: 'participant', id: '7' });
    for (const fileId of [citizen, theirs, '999999', 'abc'])
      await expect(at.create({}, [{ kind: 'draft', fileId }])).rejects.toMatchObject(refusal);
  });
});

describe('scheduling', () => {
  it('announces with a number, and the card is there', async () => {
    const id = await at.create();
    await at.schedule(id);
    expect(await at.row(id)).toMatchObject({
      state: 'scheduled',
      number: expect.stringMatching(/^К-2026-\d{3}$/),
    });
    const card = await at.card(id);
    expect(card).toMatchObject({
      public: true,
      phase: 'upcoming',
      stateLabel: { bg: 'Предстояща', en: 'Upcoming' },
      path: expect.stringMatching(`^/consultations/${id}-naredba-za`),
    });
  });

  it('is refused while something is missing, and nothing is left behind', async () => {
    const id = await at.create({ text: '', topics: [] });
    await expect(at.schedule(id)).rejects.toMatchObject({
      fields: { text: expect.any(String), topics: expect.any(String) },
    });
    expect(await at.row(id)).toMatchObject({ state: 'draft', number: null });
  });

  it('hides the text until the opening, from the search too', async () => {
    const id = await at.create({ text: 'Чл. 1. Тайнствен\n(1) Непубликувана дума.' });
    await at.schedule(id);
    expect(await at.queries.one(id)).toMatchObject({ text: '' });
    expect(await at.queries.count({ q: 'тайнствен' })).toBe(0);
    await at.tick(morning(2));
    expect((await at.queries.one(id))!.text).toContain('Непубликувана');
    expect(await at.queries.count({ q: 'ТАЙНСТВЕН' })).toBe(1);
  });

  it('can be taken back, and the number stays', async () => {
    const id = await at.create();
    await at.schedule(id);
    const { number } = await at.row(id);
    await at.inTx((tx) => at.consultations.unschedule(tx, id, CLERK, NOW));
    expect(await at.queries.one(id)).toBeNull();
    expect(await at.card(id)).toMatchObject({
      public: false,
    });
    await at.schedule(id);
    expect(await at.row(id)).toMatchObject({ state: 'scheduled', number });
  });

  it('numbers without gaps and without doubles, whoever is refused in between', async () => {
    const ids = await Promise.all(
      Array.from({ length: 6 }, (_, index) => at.create({ text: index % 3 === 2 ? '' : 'Текст.' })),
    );
    const before = await last();
    await Promise.allSettled(ids.map((id) => at.schedule(id)));
    const given = await at.db.database.read<{ number: string }>(
      'SELECT number FROM consultation WHERE id = ANY($1) AND number IS NOT NULL',
      [ids],
    );
    const numbers = given.map(({ number }) => Number(number.split('-')[2])).sort((a, b) => a - b);
    expect(numbers).toEqual([1, 2, 3, 4].map((step) => before + step));
    expect(await last()).toBe(before + 4);
  });

  const last = async () =>
    (await at.db.database.read<{ last: number }>('SELECT last FROM consultation_number WHERE year = 2026'))[0]
      ?.last ?? 0;
});
