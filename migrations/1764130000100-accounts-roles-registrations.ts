import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What comes to each role with the lists of those registered; the administrator has all of it. */
const added: [role: string, permissions: string[]][] = [
  ['registryClerk', ['events.register']],
  ['expert', ['events.register']],
  ['headOfUnit', ['events.register']],
  ['villageMayor', ['events.register']],
];

export class AccountsRolesRegistrations1764130000100 implements MigrationInterface {
  name = 'AccountsRolesRegistrations1764130000100';

  async up(runner: QueryRunner): Promise<void> {
    for (const role of added) {
      await runner.query(
        `UPDATE role SET permissions = ARRAY(SELECT DISTINCT p FROM unnest(permissions || $2::text[]) AS p ORDER BY p)
         WHERE code = $1`,
        role,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const role of added) {
      await runner.query(
        'UPDATE role SET permissions = ARRAY(SELECT p FROM unnest(permissions) AS p WHERE p <> ALL($2::text[])) WHERE code = $1',
        role,
      );
    }
  }
}
