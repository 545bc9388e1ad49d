import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../../../test/support/database.js';
import { until } from '../../../test/support/until.js';
import { Audit, type Actor } from '../audit/index.js';
import { Conflict, RuleBroken } from '../errors/index.js';
import { PageVersions } from '../page-versions/index.js';
import { municipalitySettings, Settings, type Municipality } from './index.js';

const NOW = new Date('2026-11-22T10:00:00Z');
const CLERK: Actor = { kind: 'staff', id: '7' };
const renamed: Municipality = {
  ...municipalitySettings.defaults,
  name: { bg: 'Община Елхово', en: 'Elhovo Municipality' },
};

describe('settings', () => {
  let db: TestDatabase;
  let processes: Settings[];

  const start = async () => {
    const settings = new Settings(db.database, new Audit(), new PageVersions(db.database));
    await settings.onModuleInit();
    processes.push(settings);
    return settings;
  };
  const save = (settings: Settings, value: Municipality, seen?: number) =>
    db.database.transaction((tx) => settings.write(tx, municipalitySettings, value, CLERK, NOW, seen));

  beforeEach(async () => {
    db = await testDatabase();
    processes = [];
  });
  afterEach(async () => {
    for (const settings of processes) settings.onApplicationShutdown();
    await db.close();
  });

  it('are the defaults until written, and then reach every process', async () => {
    const [web, worker] = [await start(), await start()];
    expect(web.read(municipalitySettings)).toEqual(municipalitySettings.defaults);
    await save(web, renamed);
    await until('both processes to follow', () =>
      [web, worker].every((one) => one.read(municipalitySettings).name.bg === 'Община Елхово'),
    );
    expect((await start()).read(municipalitySettings)).toEqual(renamed);
  });

  it('leave an audit row with the names of what changed, and make cached pages stale', async () => {
    await save(await start(), renamed);
    expect(
      await db.database.read('SELECT actor_id, action, subject_id, details, at FROM audit_entry'),
    ).toEqual([
      {
        actor_id: '7',
        action: 'settings.write',
        subject_id: 'municipality',
        details: { version: 1, changed: 'name' },
        at: NOW,
      },
    ]);
    expect(await db.database.read('SELECT tag FROM page_version')).toEqual([{ tag: 'settings' }]);
  });

  it('refuse what the schema refuses, at the field, and write nothing', async () => {
    const settings = await start();
    const refused = save(settings, { ...renamed, name: { bg: '', en: 'x' } });
    await expect(refused).rejects.toMatchObject({ fields: { 'name.bg': 'Попълнете това поле.' } });
    await expect(refused).rejects.toBeInstanceOf(RuleBroken);
    expect((await settings.current(municipalitySettings)).version).toBe(0);
  });

  it('let one of two editors through and tell the other', async () => {
    const settings = await start();
    const [seen, other] = [0, 0];
    const outcomes = await Promise.allSettled([
      save(settings, renamed, seen),
      save(settings, { ...renamed, phone: '0746 00000' }, other),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find((outcome) => outcome.status === 'rejected')?.reason).toBeInstanceOf(Conflict);

    await expect(save(settings, renamed, 1)).resolves.toBeUndefined();
    await expect(save(settings, renamed, 1)).rejects.toBeInstanceOf(Conflict);
    await expect(save(settings, renamed, 9)).rejects.toBeInstanceOf(Conflict);
    expect((await settings.current(municipalitySettings)).version).toBe(2);
  });

  it('take the default for a field that an older version did not have', async () => {
    const { voters, ...older } = renamed;
    const settings = await start();
    await db.database.transaction(async (tx) => {
      const sql = `INSERT INTO setting (key, value, version, updated_at) VALUES ('municipality', $1, 1, $2)`;
      await tx.query(sql, [JSON.stringify(older), NOW]);
    });
    await settings.refresh();
    expect(settings.read(municipalitySettings)).toEqual({ ...older, voters });
  });

  it('stay as they were while the database is away', async () => {
    const settings = await start();
    await save(settings, renamed);
    await settings.refresh();
    await db.dataSource.destroy();
    await expect(settings.refresh()).rejects.toThrow();
    expect(settings.read(municipalitySettings).name.bg).toBe('Община Елхово');
    await db.dataSource.initialize();
  });
});
