import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What comes to each role with contributions. Names and addresses are for those alone who enter them or answer them. */
const added: [role: string, permissions: string[]][] = [
  ['registryClerk', ['contributions.enter', 'contributions.people', 'contributions.read']],
  ['editor', ['contributions.enter', 'contributions.people', 'contributions.read']],
  ['secretary', ['contributions.enter', 'contributions.people', 'contributions.read']],
  ['expert', ['contributions.read']],
  ['headOfUnit', ['contributions.read']],
  ['lawyer', ['contributions.read']],
  ['mayor', ['contributions.read']],
  ['councilUnit', ['contributions.read']],
  ['moderator', ['contributions.read']],
];

export class AccountsRolesContributions1763930000100 implements MigrationInterface {
  name = 'AccountsRolesContributions1763930000100';

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
