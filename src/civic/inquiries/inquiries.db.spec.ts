import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readerOf } from '../../platform/database/index.js';
import { inquiriesAtWork, OFFICIAL, type InquiriesAtWork } from './inquiries-at-work.factory.js';
import { inquiryOf, later, NOW, sender } from './inquiry.factory.js';
import { INQUIRY_KINDS } from './inquiry.rules.js';

const ROUNDS = 10;

let at: InquiriesAtWork;
beforeAll(async () => void (at = await inquiriesAtWork()));
afterAll(() => at.db.close());

const refused = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => (error as { problem?: string; constraint?: string }).problem ?? String(error),
  );

describe('the receipt', () => {
  it('starts the clocks from the receipt, writes a letter, and announces an id alone', async () => {
    const { id } = await at.submit();
    const clocks = await at.clocksOf(id);
    expect(Object.keys(clocks).sort()).toEqual(['inquiry.answer.question', 'inquiry.registration']);
    expect(clocks['inquiry.answer.question']!.startedAt).toEqual(NOW);
    expect((await at.row(id))['answer_due_at']).toEqual(clocks['inquiry.answer.question']!.dueAt);
    expect(await at.eventsOf(id)).toEqual(['inquiry.received']);
    expect(await at.lettersOf(id)).toEqual(['received']);
  });

  it('counts from the day on which paper was handed in, and is late at once where that is long ago', async () => {
    const { id } = await at.submit(
      { kind: 'apcProposal', channel: 'paper', receivedAt: later(-70) },
      OFFICIAL,
    );
    const { 'inquiry.answer.apcProposal': clock } = await at.clocksOf(id);
    expect(clock!.startedAt).toEqual(later(-70));
    expect(clock!.dueAt < NOW).toBe(true);
  });

  it('keeps nothing of its sender or of its words in the clear', async () => {
    const { id } = await at.submit({
      sender: { ...sender, address: 'ул. „Пирин“ 5', phone: '0888 123 456' },
    });
    const stored = JSON.stringify([
      await at.row(id),
      await at.db.database.read('SELECT * FROM inquiry_sender WHERE inquiry_id = $1', [id]),
      await at.card(id),
      await at.db.database.read('SELECT * FROM outbox_event'),
      await at.db.database.read('SELECT * FROM audit_entry'),
    ]);
    for (const word of ['Ана', 'Стойкова', 'ana@', 'Пирин', '0888', 'дерето'])
      expect(stored).not.toContain(word);
    const { text_sealed } = await at.row(id);
    expect(at.secrets.open('text', text_sealed as string)).toContain('дерето');
    expect((await at.senders.of(at.db.database, [id])).get(id)).toMatchObject({ name: 'Ана Стойкова' });
  });

  it('takes what was sent twice at once a single time', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const formKey = `form-${round}`;
      const taken = await Promise.all(Array.from({ length: 4 }, () => at.submit({ formKey })));
      expect(new Set(taken.map(({ id }) => id)).size).toBe(1);
      expect(taken.filter(({ again }) => !again)).toHaveLength(1);
    }
  });

  it('takes no anonymous one, and none that no answer could reach', async () => {
    expect(await refused(at.submit({ sender: { ...sender, name: ' \u200b ' } }))).toBe('anonymous');
    expect(await refused(at.submit({ sender: { ...sender, email: '' } }))).toBe('noAddress');
    expect(await refused(at.submit({ answerWay: 'post' }))).toBe('noAddress');
  });
});

describe('the incoming number', () => {
  it('is given once a year, also when many type it at once', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const made = await Promise.all(Array.from({ length: 4 }, () => at.submit()));
      const number = `94-${round}`;
      const outcomes = await Promise.allSettled(made.map(({ id }) => at.register(id, number, '2026-11-02')));
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    }
    const { id } = await at.submit();
    await at.register(id, '94-0', '2027-01-04');
    expect((await at.row(id))['state']).toBe('registered');
  });

  it('is typed late without moving the clock, and says since when it was due', async () => {
    const { id } = await at.submit();
    const before = (await at.row(id))['answer_due_at'];
    const due = await at.inTx((tx) => at.clock.registered(tx, id, later(5)));
    expect(due! < later(5)).toBe(true);
    expect((await at.row(id))['answer_due_at']).toEqual(before);
  });
});

describe('who answers', () => {
  it('is never whom it accuses (Art. 113)', async () => {
    const { id } = await at.submit({ kind: 'apcSignal', accusedUnitId: at.unitId, accusedStaffIds: ['31'] });
    await at.register(id, '70-1', '2026-11-02');
    expect(await refused(at.step(id, 'consider', { unitId: at.unitId }))).toContain('inquiry_not_by_accused');
    expect(await refused(at.step(id, 'consider', { expertId: '31' }))).toContain(
      'inquiry_not_by_accused_expert',
    );
  });

  it('does not confirm what they worded', async () => {
    const { id } = await at.submit();
    const same = { draftedBy: '4', confirmedBy: '4', incomingNumber: '70-2', incomingOn: '2026-11-02' };
    expect(await refused(at.step(id, 'register', same))).toContain('inquiry_confirmed');
  });
});

describe('the term', () => {
  it('is prolonged on a ground, within the law, and the row follows', async () => {
    const { id } = await at.submit({ kind: 'apcSignal' });
    const prolong = (until: string) =>
      at.inTx((tx) =>
        at.clock.prolong(tx, id, { until, reason: 'Изисква се експертиза.' }, OFFICIAL, later(30)),
      );
    expect(await refused(prolong('2027-02-03'))).toContain('prolongsBeyondLaw');
    await prolong('2027-02-02');
    const { 'inquiry.answer.apcSignal': clock } = await at.clocksOf(id);
    expect((await at.row(id))['answer_due_at']).toEqual(clock!.dueAt);
    expect(await at.inTx((tx) => at.clock.prolonging(readerOf(tx), id))).toMatchObject({ day: '2027-02-02' });
    expect(await at.eventsOf(id)).toContain('inquiry.prolonged');
  });

  it('ends when its sender withdraws, who cannot do so twice', async () => {
    const { id } = await at.submit();
    const withdraw = () => at.inTx((tx) => at.verbs.withdraw(tx, id, { kind: 'visitor' }, later(1)));
    const outcomes = await Promise.allSettled([withdraw(), withdraw(), withdraw()]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(Object.values(await at.clocksOf(id)).map(({ state }) => state)).toEqual([
      'cancelled',
      'cancelled',
    ]);
  });

  it.each(INQUIRY_KINDS)(
    'of a %s is met by the answer, and telling it is owed where the Code says so',
    async (kind) => {
      const { id } = await at.submit({ kind });
      await at.answered(id, `80-${kind}`, later(3));
      const clocks = await at.clocksOf(id);
      expect(clocks[`inquiry.answer.${kind}`]!.state).toBe('met');
      expect(Object.hasOwn(clocks, 'inquiry.notify')).toBe(kind === 'apcProposal' || kind === 'apcSignal');
    },
  );
});

describe('what the public sees', () => {
  const wording = { title: 'Кога ще се чисти дерето?', text: 'Дерето прелива.', answer: '' };
  const publish = (id: string, change = {}) =>
    at.inTx((tx) => at.publishing.publish(tx, id, { ...wording, ...change }, OFFICIAL, later(1)));

  it('is a question whose sender wished it, in the words of the staff', async () => {
    const { id } = await at.submit();
    expect(await at.card(id)).toMatchObject({ public: false, title: `Въпрос № ${id}`, summary: '' });
    await publish(id);
    expect(await at.card(id)).toMatchObject({ public: true, title: wording.title, phase: 'over' });
  });

  it.each(['apcSignal', 'meeting'] as const)('is never a %s, not even past the service', async (kind) => {
    const { id } = await at.submit({ kind });
    expect(await refused(publish(id))).toBe('notPublishable');
    const past = at.inTx((tx) =>
      tx.query(
        `UPDATE inquiry SET wants_public = true, published_at = now(), public_title = 'x', public_text = 'x' WHERE id = ${id}`,
      ),
    );
    expect(await refused(past)).toContain('inquiry_published');
  });

  it('is nothing that its sender kept to themselves, and no answer before there is one', async () => {
    const kept = await at.submit({ wantsPublic: false });
    expect(await refused(publish(kept.id))).toBe('notPublishable');
    const open = await at.submit();
    expect(await refused(publish(open.id, { answer: 'Скоро.' }))).toBe('notAnswered');
  });
});

describe('the mark', () => {
  it('is given to an answer alone, from 1 to 5, and changed later', async () => {
    const { id } = await at.submit(inquiryOf());
    const rate = (rating: number) =>
      at.inTx((tx) => at.verbs.rate(tx, id, { rating, word: 'Ясно' }, later(5)));
    expect(await refused(rate(4))).toBe('notAnswered');
    await at.answered(id, '90-1', later(3));
    expect(await refused(rate(6))).toBe('ratingWrong');
    await rate(4);
    await rate(2);
    expect((await at.row(id))['rating']).toBe(2);
  });
});
