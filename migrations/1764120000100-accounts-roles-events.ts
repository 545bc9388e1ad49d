import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What comes to each role with events; the administrator has all of it. */
const added: [role: string, permissions: string[]][] = [
  ['registryClerk', ['events.read']],
  ['editor', ['events.*']],
  ['moderator', ['events.read']],
  ['expert', ['events.edit', 'events.read']],
  ['headOfUnit', ['events.announce', 'events.edit', 'events.read', 'events.record']],
  ['lawyer', ['events.read']],
  ['secretary', ['events.*']],
  ['mayor', ['events.read']],
  ['councilUnit', ['events.*']],
  ['villageMayor', ['events.read']],
];

export class AccountsRolesEvents1764120000100 implements MigrationInterface {
  name = 'AccountsRolesEvents1764120000100';

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
