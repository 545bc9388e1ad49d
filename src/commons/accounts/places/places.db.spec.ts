import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { Audit, type Actor } from '../../../platform/audit/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { PageVersions } from '../../../platform/page-versions/index.js';
import { Places } from './places.service.js';
import type { SettlementRow } from './settlements-csv.js';

const NOW = new Date('2026-11-22T10:00:00Z');
const CLERK: Actor = { kind: 'staff', id: '7' };
const unit = { nameBg: 'Бюджет', nameEn: 'Budget', email: '', phone: '', position: 1, active: true };
const village: SettlementRow = {
  ekatte: '62918',
  kind: 'с.',
  nameBg: 'Рожен',
  nameEn: 'Rozhen',
  municipality: 'BLG40',
  kmetstvo: null,
};

describe('pages that name a place', () => {
  let db: TestDatabase;
  let places: Places;
  let unitId: string;

  beforeAll(async () => {
    db = await testDatabase();
    places = new Places(new Audit(), new PageVersions(db.database));
  });
  afterAll(() => db.close());

  const bumps = async () => {
    const [row] = await db.database.read<{ count: number }>(
      "SELECT count(*)::int AS count FROM page_version WHERE tag = 'places'",
    );
    return row!.count;
  };
  const bumpsOf = async (work: (tx: Tx) => Promise<unknown>) => {
    const before = await bumps();
    await db.database.transaction(work);
    return (await bumps()) - before;
  };

  it('learn of a new unit and of its new name', async () => {
    const created = await bumpsOf(async (tx) => {
      unitId = await places.createUnit(tx, { ...unit, code: 'budget' }, CLERK, NOW);
    });
    expect(created).toBe(1);
    const renamed = { ...unit, nameBg: 'Финанси' };
    expect(await bumpsOf((tx) => places.editUnit(tx, unitId, renamed, CLERK, NOW))).toBe(1);
  });

  it('learn of loaded settlements and of their new names', async () => {
    expect(await bumpsOf((tx) => places.loadSettlements(tx, [village], CLERK, NOW))).toBe(1);
    const renamed = { nameBg: 'Нов Рожен', nameEn: 'Nov Rozhen' };
    expect(await bumpsOf((tx) => places.renameSettlement(tx, '62918', renamed, CLERK, NOW))).toBe(1);
  });

  it('are not disturbed by what was refused', async () => {
    const before = await bumps();
    const refused = db.database.transaction((tx) => places.editUnit(tx, '999', unit, CLERK, NOW));
    await expect(refused).rejects.toBeInstanceOf(NotFound);
    expect(await bumps()).toBe(before);
  });
});
