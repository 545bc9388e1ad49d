import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What comes to each role with good practices; the administrator has all of it. */
const added: [role: string, permissions: string[]][] = [
  ['registryClerk', ['practices.read']],
  ['editor', ['practices.edit', 'practices.publish', 'practices.read', 'practices.review']],
  ['moderator', ['practices.read']],
  ['expert', ['practices.edit', 'practices.read']],
  ['headOfUnit', ['practices.answer', 'practices.edit', 'practices.read', 'practices.review']],
  ['lawyer', ['practices.read']],
  ['secretary', ['practices.*']],
  ['mayor', ['practices.answer', 'practices.read']],
  ['councilUnit', ['practices.read']],
  ['villageMayor', ['practices.read']],
];

export class AccountsRolesPractices1764151000100 implements MigrationInterface {
  name = 'AccountsRolesPractices1764151000100';

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
