import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { later } from '../inquiry.factory.js';
import { officeAtWork, type OfficeAtWork } from '../answering/office-at-work.factory.js';
import { OFFICIAL } from '../inquiries-at-work.factory.js';
import { FIGURES, YearlyCounts } from './yearly-counts.queries.js';
import { prolongingRows, wholeTable } from './report-table.js';

let at: OfficeAtWork;
let counts: YearlyCounts;
const MADE = new Date('2027-01-15T08:00:00Z');

beforeAll(async () => {
  at = await officeAtWork();
  counts = new YearlyCounts(at.db.database, at.subjects, at.deadlines);
});
afterAll(() => at.db.close());

const of = async (year: number, kind: string) =>
  (await counts.of(year, MADE)).find((one) => one.kind === kind)!;

it('counts each once, in its first area, by what became of it and when', async () => {
  const answered = async (outcome: 'granted' | 'refused', topics: string[], days: number) => {
    const id = await at.considered({ kind: 'apcProposal', topics });
    await at.word(id, at.expert, { outcome }, later(1));
    await at.confirm(id, at.head, null, later(days));
  };
  await answered('granted', ['transport', 'environment'], 10);
  await answered('refused', ['transport'], 70);
  await answered('granted', [], 10);
  const forwarded = await at.submit({ kind: 'apcProposal', topics: ['transport'] });
  await at.inTx((tx) =>
    at.registry.forward(tx, forwarded.id, { to: 'РИОСВ', reason: 'Решава РИОСВ.' }, OFFICIAL, later(1)),
  );
  await at.submit({ kind: 'apcProposal', topics: ['transport'] });
  const { total, areas } = await of(2026, 'apcProposal');
  expect(total).toMatchObject({
    ...{ received: 5, granted: 2, partly: 0, refused: 1, inTime: 2, late: 1 },
    ...{ forwarded: 1, left: 0, open: 1, overdue: 1 },
  });
  expect(areas.map(({ received }) => received).toSorted()).toEqual([1, 4]);
  const { received, inTime, late, left, withdrawn, open } = total;
  expect(inTime + late + total.forwarded + left + withdrawn + open).toBe(received);
});

it('does not count a draft as an outcome', async () => {
  const id = await at.considered({ kind: 'apcSignal' });
  await at.word(id, at.expert, { outcome: 'granted' });
  expect((await of(2026, 'apcSignal')).total).toMatchObject({ received: 1, granted: 0, open: 1 });
});

it('puts what came on New Year’s night into the year of Sofia', async () => {
  await at.submit({ kind: 'meeting', receivedAt: new Date('2025-12-31T22:30:00Z') });
  expect((await of(2026, 'meeting')).total.received).toBe(1);
  expect((await of(2025, 'meeting')).total.received).toBe(0);
  expect(await counts.years(MADE)).toEqual([2027, 2026]);
});

it('is one table, with a sum for each kind that there was', async () => {
  const table = wholeTable(await counts.of(2026, MADE));
  expect(table[0]).toHaveLength(FIGURES.length + 2);
  expect(table.filter(([, area]) => area === 'Всичко').map(([kind]) => kind)).toEqual([
    'Предложения',
    'Сигнали',
    'Искания за среща',
  ]);
});

it('counts the terms that were prolonged in the year, by article and ground', async () => {
  const prolong = (id: string, until: string, reason: string, now: Date) =>
    at.inTx((tx) => at.clock.prolong(tx, id, { until, reason }, OFFICIAL, now));
  const [one, other] = [
    await at.considered({ kind: 'apcSignal' }),
    await at.considered({ kind: 'apcSignal' }),
  ];
  await prolong(one, '2027-01-15', 'Чака се становище на РИОСВ.', later(1));
  await prolong(one, '2027-01-19', 'Чака се становище на РИОСВ.', later(2));
  await prolong(other, '2027-01-15', 'Нужна е проверка на място.', later(1));
  await prolong(other, '2027-01-19', 'Чака се становище на РИОСВ.', later(3));
  const proposal = await at.considered({ kind: 'apcProposal' });
  await prolong(proposal, '2027-02-10', 'Предложението е сложно.', new Date('2027-01-02T08:00:00Z'));
  const found = prolongingRows(await counts.prolongings(2026));
  expect(found).toEqual([
    ['Решение по сигнал', 'чл. 121 АПК', 'Всичко', 4, 2],
    ['Решение по сигнал', 'чл. 121 АПК', 'Чака се становище на РИОСВ.', 3, 2],
    ['Решение по сигнал', 'чл. 121 АПК', 'Нужна е проверка на място.', 1, 1],
  ]);
  expect(prolongingRows(await counts.prolongings(2027)).map(([, law]) => law)).toEqual([
    'чл. 118, ал. 2 АПК',
    'чл. 118, ал. 2 АПК',
  ]);
});
