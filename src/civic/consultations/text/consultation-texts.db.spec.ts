import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NotFound } from '../../../platform/errors/index.js';
import { morning, NOW } from '../consultation.factory.js';
import { CLERK, consultationsAtWork, type ConsultationsAtWork } from '../consultations-at-work.factory.js';

const DRAFT =
  'Чл. 1. (1) Отпадъците се събират разделно.\n(2) Съдовете се поставят на видно място.\n\nЧл. 2. Извозва се веднъж седмично.';
const BETTER =
  'Чл. 1. Тази наредба урежда чистотата.\n\nЧл. 2. (1) Съдовете се поставят на видно място.\n(2) Отпадъците се събират разделно.';
const BEST = `Глава първа\n\n${BETTER.replaceAll('Чл. 2', 'Чл. 3')}`;

let at: ConsultationsAtWork;

beforeAll(async () => {
  at = await consultationsAtWork();
});
afterAll(() => at.db.close());

const replace = (id: string, text: string, sourceFileId: string | null = null) =>
  at.inTx((tx) => at.texts.replaceDraft(tx, id, { text, sourceFileId }, CLERK, morning(5)));

describe('the texts of a consultation', () => {
  it('begin with the draft as it stood at the opening, and keep every draft that replaced it', async () => {
    const id = await at.opened({ text: DRAFT });
    await at.inTx((tx) => at.texts.open(tx, id, morning(3)));
    const file = await at.storedFile();
    expect([await replace(id, BETTER, file), await replace(id, BEST)]).toEqual([2, 3]);
    expect(await at.row(id)).toMatchObject({ text: BEST, text_version: 3 });
    expect(await at.texts.versions(at.db.database, id)).toMatchObject([
      { stage: 'draft', version: 1, text: DRAFT, sourceFileId: null, createdAt: morning(2) },
      { stage: 'draft', version: 2, text: BETTER, sourceFileId: file, createdAt: morning(5) },
      { stage: 'draft', version: 3, text: BEST },
    ]);
  });

  it('know where a paragraph of an earlier draft stands now', async () => {
    const id = await at.opened({ text: DRAFT });
    const now = (anchor: string, version: number) => at.texts.anchorNow(at.db.database, id, anchor, version);
    expect(await now('chl-1-al-1', 1)).toBe('chl-1-al-1');
    await replace(id, BETTER);
    await replace(id, BEST);
    expect(await Promise.all([now('chl-1-al-1', 1), now('chl-1', 1), now('chl-2', 1)])).toEqual([
      'chl-3-al-2',
      'chl-3',
      null,
    ]);
    expect(await Promise.all([now('chl-1-1', 2), now('chl-2-al-1', 2), now('chl-2', 3)])).toEqual([
      'chl-1-1',
      'chl-3-al-1',
      'chl-2',
    ]);
  });

  it('replace nothing before there was anything to see', async () => {
    const id = await at.create();
    await expect(replace(id, BETTER)).rejects.toBeInstanceOf(NotFound);
    expect(await at.row(id)).toMatchObject({ text_version: 1 });
  });

  it('number two replacements at once one after the other', async () => {
    const id = await at.opened({ text: DRAFT });
    const numbers = await Promise.all([replace(id, BETTER), replace(id, BEST), replace(id, DRAFT)]);
    expect(numbers.sort()).toEqual([2, 3, 4]);
  });

  it('keep what was adopted apart, each copy of it, and change none', async () => {
    const id = await at.opened({ text: DRAFT });
    const keep = (text: string) =>
      at.inTx((tx) => at.texts.keepFinal(tx, id, { text, sourceFileId: null }, CLERK, NOW));
    expect([await keep(BETTER), await keep(BEST)]).toEqual([1, 2]);
    expect(await at.texts.latest(at.db.database, id, 'final')).toMatchObject({ version: 2, text: BEST });
    expect(await at.row(id)).toMatchObject({ text: DRAFT, text_version: 1 });
    await expect(
      at.db.database.read('UPDATE consultation_text SET text = $1 RETURNING id', ['']),
    ).rejects.toThrow('permission denied');
  });
});
