import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What comes to each role with the library; the administrator has all of it. */
const added: [role: string, permissions: string[]][] = [
  ['registryClerk', ['library.read']],
  ['editor', ['library.*']],
  ['moderator', ['library.read']],
  ['expert', ['library.edit', 'library.read']],
  ['headOfUnit', ['library.edit', 'library.publish', 'library.read']],
  ['lawyer', ['library.read']],
  ['secretary', ['library.*']],
  ['mayor', ['library.read']],
  ['councilUnit', ['library.*']],
  ['villageMayor', ['library.read']],
];

export class AccountsRolesLibrary1764150000100 implements MigrationInterface {
  name = 'AccountsRolesLibrary1764150000100';

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
