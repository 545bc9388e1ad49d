import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { affected } from '../../../platform/database/index.js';
import { IllegalTransition, RuleBroken } from '../../../platform/errors/index.js';
import { commitmentOf } from '../signatures/signature.rules.js';
import { DAY_MS, NOW, paperAtWork, type PaperAtWork } from './paper-at-work.factory.js';

const ROUNDS = 8;
const THREE = 'Мария Петрова; Мелник\nИван Иванов; Сандански\n-';

let at: PaperAtWork;
beforeAll(async () => void (at = await paperAtWork()));
afterAll(() => at.db.close());

const all = (count: number) => ({ signatures: count, tally: count, days: count, ledger: count });
const later = (days: number) => new Date(NOW.getTime() + days * DAY_MS);
const stateOf = async (id: string) => {
  const [row] = await at.db.database.read<{ state: string }>(
    'SELECT state FROM signature_sheet WHERE id = $1',
    [id],
  );
  return row!.state;
};
const signaturesOf = (id: string) =>
  at.db.database.read<{
    id: string;
    line: number;
    state: string;
    hold: string | null;
    settlement: string | null;
    sealed: string;
    commitment: string;
  }>(
    `SELECT id, sheet_line AS line, state, hold_reason AS hold, settlement, sealed, commitment FROM signature
     WHERE sheet_id = $1 ORDER BY sheet_line`,
    [id],
  );
const refusal = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof RuleBroken)) throw new Error(`Not refused by a rule: ${String(error)}`);
  return Object.values(error.fields)[0] ?? error.code;
};

describe('a sheet', () => {
  it('counts nothing until somebody else has keyed the same', async () => {
    const petition = await at.petition();
    const id = await at.enter(petition, 1, THREE);
    expect([await stateOf(id), await at.counts(petition)]).toEqual(['firstKeyed', all(0)]);
    expect(await refusal(at.keyAgain(id, THREE, '1'))).toBe('keyedByYou');
    expect(await at.keyAgain(id, 'МАРИЯ ПЕТРОВА; гр. Мелник\nИван  Иванов; Сандански\n-')).toBe(true);
    expect([await stateOf(id), await at.counts(petition)]).toEqual(['accepted', all(2)]);
    const [maria, ivan, ...more] = await signaturesOf(id);
    expect(more).toEqual([]);
    expect([maria!.line, maria!.settlement, ivan!.line, ivan!.settlement]).toEqual([1, '47714', 2, '65334']);
    const person = at.people.open(maria!.sealed);
    expect(person).toMatchObject({ name: 'Мария Петрова', email: '' });
    expect(maria!.commitment).toBe(commitmentOf(petition, 'sheet 1/1', person.salt));
    const entries = await at.db.database.read<{ kind: string; body: string }>(
      `SELECT kind, body FROM ledger_entry WHERE subject = 'petition:' || $1::bigint ORDER BY seq`,
      [petition],
    );
    expect(entries.map(({ kind }) => kind)).toEqual([
      'petition.sheetAccepted',
      'petition.signed',
      'petition.signed',
    ]);
    expect(JSON.parse(entries[0]!.body)).toMatchObject({ sheet: 1, signatures: 2 });
  });

  it('is accepted once, however many key it at the same moment', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const petition = await at.petition();
      const id = await at.enter(petition, 1, THREE);
      const keyed = await Promise.allSettled(
        ['2', '3', '4', '5'].map((clerk) => at.keyAgain(id, THREE, clerk)),
      );
      expect(keyed.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await at.counts(petition)).toEqual(all(2));
    }
  });

  it('has its number once in a petition, unless it was returned', async () => {
    const [petition, other] = [await at.petition(), await at.petition()];
    const id = await at.enter(petition, 7, THREE);
    await at.enter(other, 7, THREE);
    expect(await refusal(at.enter(petition, 7, THREE))).toBe('sheetTaken');
    await at.giveBack(id, 'Няма подписи.');
    const kept = await at.db.database.read(
      'SELECT 1 FROM signature_sheet WHERE id = $1 AND first_keying IS NOT NULL',
      [id],
    );
    expect(kept).toEqual([]);
    await at.enter(petition, 7, THREE);
    await expect(at.keyAgain(id, THREE)).rejects.toThrow(IllegalTransition);
  });

  it('needs one scan that its clerk brought', async () => {
    const petition = await at.petition();
    const enter = (scanIds: string[]) =>
      at.inTx(async (tx) => {
        const { contextOf } = await import('./paper-at-work.factory.js');
        return at.sheets.enter(
          tx,
          { petitionId: petition, number: 1, lines: 1, scanIds, text: '-' },
          contextOf('1'),
        );
      });
    expect(await refusal(enter([]))).toBe('scanOne');
    expect(await refusal(enter([await at.scan('2')]))).toBe('scanOne');
    expect(await refusal(enter([await at.scan('1'), await at.scan('1')]))).toBe('scanOne');
    expect(await refusal(enter([await at.scan('1', 'text/csv')]))).toBe('scanKind');
    await enter([await at.scan('1', 'application/pdf')]);
  });

  it('comes in for some days after the end, is keyed as long as nothing is decided, and on paper alone too', async () => {
    const closed = { state: 'closed', closed_at: NOW, received_at: NOW };
    const petition = await at.petition({ ...closed, kind_code: 'localInitiative' });
    const id = await at.enter(petition, 1, THREE, { now: later(13) });
    expect(await refusal(at.enter(petition, 2, THREE, { now: later(15) }))).toBe('petitionTakesNone');
    expect(await at.keyAgain(id, THREE, '2', later(30))).toBe(true);
    expect(await at.counts(petition)).toEqual(all(2));
    const late = await at.enter(petition, 3, 'Ана Ило; Мелник', { now: later(13) });
    await at.inTx((tx) =>
      affected(tx, `UPDATE petition SET state = 'answered', answered_at = $2 WHERE id = $1`, [petition, NOW]),
    );
    expect(await refusal(at.keyAgain(late, 'Ана Ило; Мелник'))).toBe('petitionTakesNone');
    expect(await refusal(at.enter(await at.petition({ state: 'draft' }), 1, THREE))).toBe(
      'petitionTakesNone',
    );
  });

  it('cannot be keyed twice by one person even past the service', async () => {
    const id = await at.enter(await at.petition(), 1, THREE);
    const sql = 'UPDATE signature_sheet SET second_by = first_by WHERE id = $1';
    await expect(at.inTx((tx) => affected(tx, sql, [id]))).rejects.toThrow('signature_sheet_two_people');
  });
});

describe('keyings that differ', () => {
  it('count nothing until somebody who keyed neither has looked', async () => {
    const petition = await at.petition();
    const id = await at.enter(petition, 1, THREE);
    expect(await at.keyAgain(id, 'Мария Петкова; Мелник\nИван Иванов; Сандански\n-')).toBe(false);
    expect([await stateOf(id), await at.counts(petition)]).toEqual(['differs', all(0)]);
    expect(await refusal(at.settle(id, THREE, '1'))).toBe('keyedByYou');
    expect(await refusal(at.settle(id, THREE, '2'))).toBe('keyedByYou');
    expect(
      await refusal(
        at.settle(id, 'Мария Петрова; Мелник | Мария Петкова; Мелник\nИван Иванов; Сандански\n-'),
      ),
    ).toBe('lineChoose');
    await at.settle(id, THREE);
    expect([await stateOf(id), await at.counts(petition)]).toEqual(['accepted', all(2)]);
    await expect(at.settle(id, THREE)).rejects.toThrow(IllegalTransition);
    expect(await at.counts(petition)).toEqual(all(2));
  });

  it('are keyed anew by one, and then by another', async () => {
    const petition = await at.petition();
    const id = await at.enter(petition, 1, THREE);
    await at.keyAgain(id, '-\n-\n-');
    await at.rekey(id, THREE);
    expect(await refusal(at.keyAgain(id, THREE, '2'))).toBe('keyedByYou');
    expect(await at.keyAgain(id, THREE, '1')).toBe(true);
    expect(await at.counts(petition)).toEqual(all(2));
  });
});

describe('one name from one place twice on paper', () => {
  it('waits, on the same sheet and on another, and from another place counts', async () => {
    const petition = await at.petition();
    const first = await at.accepted(petition, 1, 'Мария Петрова; Мелник\nМАРИЯ ПЕТРОВА; гр. Мелник');
    const second = await at.accepted(petition, 2, 'Мария Петрова; Мелник\nМария Петрова; Сандански');
    const told = async (id: string) => (await signaturesOf(id)).map(({ state, hold }) => [state, hold]);
    expect(await told(first)).toEqual([
      ['counted', null],
      ['held', 'paperDouble'],
    ]);
    expect(await told(second)).toEqual([
      ['held', 'paperDouble'],
      ['counted', null],
    ]);
    expect(await at.counts(petition)).toEqual(all(2));
  });

  it('counts once, whichever of two sheets is faster', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const petition = await at.petition();
      const ids = await Promise.all([1, 2, 3].map((number) => at.enter(petition, number, 'Ана Ило; Мелник')));
      await Promise.all(ids.map((id) => at.keyAgain(id, 'Ана Ило; Мелник')));
      expect(await at.counts(petition)).toEqual(all(1));
    }
  });
});

describe('annulling', () => {
  it('takes all of the sheet out, with a reason, and what waited never counted', async () => {
    const petition = await at.petition();
    const id = await at.accepted(petition, 1, `${THREE}\nИван Иванов; Сандански`);
    await at.accepted(petition, 2, 'Ана Ило; Мелник');
    expect(await at.counts(petition)).toEqual(all(3));
    await expect(at.annul(id, ' ')).rejects.toThrow(RuleBroken);
    const twice = await Promise.allSettled([at.annul(id, 'Подправен.'), at.annul(id, 'Подправен.')]);
    expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await at.counts(petition)).toEqual(all(1));
    expect((await signaturesOf(id)).map(({ state }) => state)).toEqual(['invalid', 'invalid', 'invalid']);
    const [trace] = await at.db.database.read(
      `SELECT action, actor_id, details FROM audit_entry WHERE subject_type = 'signatureSheet' AND subject_id = $1
       ORDER BY id DESC LIMIT 1`,
      [id],
    );
    expect(trace).toEqual({
      action: 'signatureSheet.annul',
      actor_id: '1',
      details: { from: 'accepted', to: 'annulled' },
    });
  });
});
