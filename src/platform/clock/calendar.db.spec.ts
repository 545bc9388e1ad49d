import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../../../test/support/database.js';
import { Calendar, type Clock } from './index.js';

describe('the calendar', () => {
  let db: TestDatabase;
  let now: Date;
  let calendar: Calendar;

  beforeEach(async () => {
    db = await testDatabase();
    now = new Date('2026-11-22T10:00:00Z');
    calendar = new Calendar(db.database, { now: () => now } as Clock);
  });
  afterEach(() => db.close());

  const declare = (day: string, kind: string) =>
    db.database.transaction((tx) =>
      tx.query('INSERT INTO calendar_exception (day, kind, reason) VALUES ($1, $2, $3)', [
        day,
        kind,
        'Решение',
      ]),
    );

  it('knows the days that the Council of Ministers declared: 248 working days in 2026', async () => {
    expect(await calendar.workingDaysIn(2026)).toBe(248);
    expect(await calendar.isWorkingDay('2025-12-31')).toBe(false);
    expect(await calendar.addWorkingDays('2025-12-30', 1)).toBe('2026-01-05');
  });

  it('learns of a new one within a minute, at once when it is told', async () => {
    expect(await calendar.isWorkingDay('2026-11-23')).toBe(true);
    await declare('2026-11-23', 'off');
    expect(await calendar.isWorkingDay('2026-11-23')).toBe(true);
    now = new Date(now.getTime() + 60_000);
    expect(await calendar.isWorkingDay('2026-11-23')).toBe(false);

    await declare('2026-11-28', 'working');
    calendar.refresh();
    expect(await calendar.isWorkingDay('2026-11-28')).toBe(true);
    expect(await calendar.termEndsOn('2026-11-21', { days: 2 })).toBe('2026-11-24');
  });

  it('asks again after the database was away', async () => {
    await db.dataSource.destroy();
    await expect(calendar.isWorkingDay('2026-11-23')).rejects.toThrow();
    await db.dataSource.initialize();
    expect(await calendar.isWorkingDay('2026-11-23')).toBe(true);
  });

  it('takes neither a third kind of day nor the same day twice', async () => {
    await expect(declare('2026-11-24', 'half')).rejects.toThrow('calendar_exception_kind');
    await expect(declare('2026-01-02', 'working')).rejects.toThrow('duplicate key');
  });
});
