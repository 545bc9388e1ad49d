import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What comes to each role with recommendations; the administrator has all of it. */
const added: [role: string, permissions: string[]][] = [
  ['registryClerk', ['recommendations.read', 'recommendations.register']],
  ['editor', ['recommendations.read']],
  ['moderator', ['recommendations.read']],
  ['expert', ['recommendations.follow', 'recommendations.read']],
  ['headOfUnit', ['recommendations.answer', 'recommendations.follow', 'recommendations.read']],
  ['lawyer', ['recommendations.read']],
  ['secretary', ['recommendations.*']],
  ['mayor', ['recommendations.answer', 'recommendations.prolong', 'recommendations.read']],
  ['councilUnit', ['recommendations.read']],
  ['auditor', ['recommendations.read']],
];

export class AccountsRolesRecommendations1764000000100 implements MigrationInterface {
  name = 'AccountsRolesRecommendations1764000000100';

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
