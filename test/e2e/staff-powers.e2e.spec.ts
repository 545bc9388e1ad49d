import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { TestStaff } from '../../src/commons/accounts/staff/staff.factory.js';
import { testApp, type TestApp } from '../support/app.js';
import type { Visitor } from '../support/visitor.js';
import { act, inside, member } from './staff.fixture.js';

const [KATUNTSI, ROZHEN] = ['36693', '62918'];
const ROUNDS = 6;

let app: TestApp;

beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const write = (sql: string, params: unknown[] = []) => app.db.transaction((tx) => tx.query(sql, params));

describe('a village mayor with a second role', () => {
  let citizenId = '';
  const email = 'rozhen.citizen@poshta.example';
  const list = 'participant/actions/list';

  beforeAll(async () => {
    await write(
      `INSERT INTO settlement VALUES ($1, 'с.', 'Катунци', 'Katuntsi', 'BLG40', NULL), ($2, 'с.', 'Рожен', 'Rozhen', 'BLG40', NULL)`,
      [KATUNTSI, ROZHEN],
    );
    const { testParticipant } =
      await import('../../src/commons/accounts/participants/participants.factory.js');
    citizenId = (await testParticipant(app.nest, { email })).id;
    await write('UPDATE participant SET settlement = $2 WHERE id = $1', [citizenId, ROZHEN]);
  });

  const mayor = async (also: string, settlement = KATUNTSI!) =>
    inside(app, await member(app, 'villageMayor', { settlements: [settlement], also }));
  const reads = async (visitor: Visitor) => {
    const pages = [list, `participant/records/${citizenId}/show`];
    const answers = await Promise.all(
      pages.map((path) => visitor.get(`/admin/api/resources/${path}`, { accept: 'application/json' })),
    );
    return answers.map(({ text }) => text.includes(`Участник № ${citizenId}`));
  };
  const level = async () => {
    const sql = 'SELECT verification_level AS level FROM participant WHERE id = $1';
    return (await app.db.read<{ level: string }>(sql, [citizenId]))[0]!.level;
  };

  it.each(['editor', 'expert', 'councilUnit'])(
    'sees the people of other settlements no more for being %s',
    async (also) => {
      expect(await reads(await mayor(also))).toEqual([false, false]);
      expect(await reads(await mayor(also, ROZHEN))).toEqual([true, true]);
    },
  );

  it('sees them by a role that shows them itself, and still confirms nobody there', async () => {
    const secretary = await mayor('secretary');
    expect(await reads(secretary)).toEqual([true, true]);
    const there = await act(app, secretary, `participant/records/${citizenId}/verifyInPerson`);
    expect([there.done, await level()]).toEqual([false, 'email']);
  });

  it('reads names only there, when only the mayor may read them', async () => {
    await write(
      "UPDATE role SET permissions = permissions || '{participants.readPersonal}' WHERE code = $1",
      ['villageMayor'],
    );
    const names = async (visitor: Visitor) => {
      const answer = await visitor.get(`/admin/api/resources/${list}`, { accept: 'application/json' });
      return answer.text.includes(email);
    };
    expect(await names(await mayor('secretary'))).toBe(false);
    expect(await names(await mayor('secretary', ROZHEN))).toBe(true);
    expect(await names(await mayor('registryClerk'))).toBe(true);
  });

  it('confirms whoever lives there', async () => {
    const own = await mayor('secretary', ROZHEN);
    const done = await act(app, own, `participant/records/${citizenId}/verifyInPerson`);
    expect([done.done, await level()]).toEqual([true, 'inPerson']);
  });
});

describe('the last administrator', () => {
  const role = { nameBg: 'Роля', nameEn: 'Role' };
  const person = { name: 'Проба Пробова', position: '' };

  beforeEach(async () => {
    await write('UPDATE staff SET disabled_at = created_at WHERE disabled_at IS NULL');
    await write("UPDATE role SET permissions = '{*}' WHERE code IN ('administrator', 'expert')");
  });

  const two = async (one = 'administrator', other = 'administrator') => {
    const people: [TestStaff, TestStaff] = [await member(app, one), await member(app, other)];
    return { people, visitors: await Promise.all(people.map((staff) => inside(app, staff))) };
  };
  const administrators = async () => {
    const [row] = await app.db.read<{ count: number }>(
      `SELECT count(DISTINCT staff.id)::int AS count FROM staff JOIN staff_role ON staff_id = staff.id
         JOIN role ON code = role_code WHERE disabled_at IS NULL AND '*' = ANY(permissions)`,
    );
    return row!.count;
  };

  it('cannot take away from the own role what only it gives', async () => {
    await write("UPDATE role SET permissions = '{*.read}' WHERE code = 'expert'");
    const admin = await inside(app, await member(app, 'administrator'));
    await member(app, 'expert');
    for (const permissions of [['*.read'], ['*.read', 'staff.edit'], ['*.read', 'roles.edit']]) {
      const answer = await act(app, admin, 'role/records/administrator/edit', { ...role, permissions });
      expect(answer.done).toBe(false);
      expect(answer.text).toContain('Поне един действащ служител');
    }
    expect(await administrators()).toBe(1);
    const enough = { ...role, permissions: ['*.read', 'staff.edit', 'roles.edit'] };
    expect((await act(app, admin, 'role/records/administrator/edit', enough)).done).toBe(true);
  });

  it('is not somebody who is still to choose a password', async () => {
    const { people, visitors } = await two();
    await write('UPDATE staff SET password_hash = NULL WHERE id = $1', [people[1].id]);
    const answer = await act(app, visitors[1]!, `staff/records/${people[0].id}/disable`);
    expect(answer.done).toBe(false);
  });

  it('stays when two close the accounts of each other at once', async () => {
    const left: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const { people, visitors } = await two();
      await Promise.all([
        act(app, visitors[0]!, `staff/records/${people[1].id}/disable`),
        act(app, visitors[1]!, `staff/records/${people[0].id}/disable`),
      ]);
      left.push(await administrators());
      await write('UPDATE staff SET disabled_at = created_at WHERE disabled_at IS NULL');
    }
    expect(left).toEqual(Array<number>(ROUNDS).fill(1));
  });

  it('stays when one is closed and the other loses the role or its powers at once', async () => {
    const left: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const { people, visitors } = await two('administrator', 'expert');
      const weaken =
        round % 2 === 0
          ? act(app, visitors[0]!, 'role/records/expert/edit', { ...role, permissions: ['*.read'] })
          : act(app, visitors[0]!, `staff/records/${people[1].id}/edit`, { ...person, roles: ['auditor'] });
      await Promise.all([weaken, act(app, visitors[1]!, `staff/records/${people[0].id}/disable`)]);
      left.push(await administrators());
      await write('UPDATE staff SET disabled_at = created_at WHERE disabled_at IS NULL');
      await write("UPDATE role SET permissions = '{*}' WHERE code = 'expert'");
    }
    expect(left).toEqual(Array<number>(ROUNDS).fill(1));
  });

  it('decides nothing any more once closed, although a third one stays', async () => {
    const closed: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const { people, visitors } = await two();
      const answers = await Promise.all([
        act(app, visitors[0]!, `staff/records/${people[1].id}/disable`),
        act(app, visitors[1]!, `staff/records/${people[0].id}/disable`),
      ]);
      await member(app, 'administrator');
      closed.push(answers.filter(({ done }) => done).length);
    }
    expect(closed).toEqual(Array<number>(ROUNDS).fill(1));
  });
});
